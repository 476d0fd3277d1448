# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast each model was measured to be on this machine, kept beside the models.

What another machine measured is not believed.
"""

import os
import platform
from datetime import date
from pathlib import Path

from transcribe.speech.model_folder import app_folder, read_json, write_json

_FILE = "speeds.json"


def speeds() -> dict[str, float]:
    """By model: how many seconds of sound it recognises in one second on this machine."""
    here = machine()
    return {
        name: float(entry["speed"])
        for name, entry in read_json(app_folder() / _FILE).items()
        if isinstance(entry, dict)
        and entry.get("machine") == here
        and isinstance(entry.get("speed"), int | float)
        and entry["speed"] > 0
    }


def remember(name: str, speed: float) -> None:
    """Keep what was measured; where the folder can't be written it is measured again next time."""
    entry = {"speed": round(speed, 2), "machine": machine(), "measured": date.today().isoformat()}  # noqa: DTZ011  the user's day
    write_json(app_folder() / _FILE, read_json(app_folder() / _FILE) | {name: entry})


def machine() -> str:
    """The processor, and how many of its threads Earmark may use."""
    threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{_processor()}, {threads} threads"


def speed_words(speed: float) -> str:
    """`12 × real time`, `1.4 × real time`."""
    return f"{speed:.0f} × real time" if speed >= 2.95 else f"{speed:.1f} × real time"


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass  # only Linux has it
    return platform.processor() or platform.machine()

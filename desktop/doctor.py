# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of `earmark doctor` that needs Qt."""

import os
import subprocess
import sys
from collections.abc import Iterator

from desktop.__main__ import has_display
from transcribe.doctor import Check

_PROBE = """
import os, sys
from PySide6.QtWidgets import QApplication
from PySide6.QtMultimedia import QMediaDevices
app = QApplication(sys.argv)
print(app.platformName(), "|", QMediaDevices.defaultAudioOutput().description())
"""
_INSTALL = "Install the system libraries that Qt needs: the README says which, `make install` does it."


def window_checks() -> Iterator[Check]:
    """Whether a window can be opened and sound can be heard. Qt aborts where it can't, so a child process tries."""
    display = has_display()
    environment = dict(os.environ) if display else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    tried = subprocess.run(  # noqa: S603  our own interpreter and text
        [sys.executable, "-c", _PROBE], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    if tried.returncode != 0:
        last = (tried.stderr.strip().splitlines() or ["Qt ended without a word"])[-1]
        yield Check("Window", False, last, _INSTALL)
        return
    platform, _, output = tried.stdout.strip().splitlines()[-1].partition("|")
    if display:
        yield Check("Window", True, f"Qt on {platform.strip()}")
    else:
        yield Check("Window", False, "no display here", "Use --offscreen, or start it where there is a screen.")
    sound = output.strip()
    yield Check("Sound", bool(sound), sound or "no output device", "" if sound else "Connect or switch on an output.")

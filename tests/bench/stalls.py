# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window keeps its listener waiting while it plays and a worker transcribes.

    python -m tests.bench.stalls [--minutes 10] [--model tiny.en] [--audio FILE] [--where]

A real window on a screen and a sound card of its own plays the audio (else the sample, over and over) from its middle,
while the real worker transcribes it. A timer of 4 ms beats in the event loop; printed is by how much beats were late.
With --where, what the window's thread was doing when a beat was late by more than 16 ms is printed too, the
most frequent first (which itself costs a little).
"""

import argparse
import os
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.conftest import ROOT
from tests.support.pieces import write_wav
from tests.support.screen import virtual_screen
from tests.support.sound import kept_awake, null_sink
from transcribe import intake
from transcribe.library import Library
from transcribe.media.audio import read

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.main_window import MainWindow

BEAT_S = 0.004
LATE_S = 0.016
SETTLE_S = 5.0  # opening, the waveform, and the first frames are not what is measured


class Heart:
    """Notes by how much each beat of the event loop is late, and with `where`, what it was late for."""

    def __init__(self, where: bool) -> None:
        self.late_s: list[float] = []
        self.doing: Counter[str] = Counter()
        self._last_s = time.perf_counter()
        self._thread_id = threading.get_ident()
        self._ends = threading.Event()
        if where:
            threading.Thread(target=self._watch, daemon=True).start()

    def beat(self) -> None:
        """Called by the timer."""
        now_s = time.perf_counter()
        self.late_s.append(max(0.0, now_s - self._last_s - BEAT_S))
        self._last_s = now_s

    def stop(self) -> None:
        """Watch no longer."""
        self._ends.set()

    def _watch(self) -> None:
        while not self._ends.wait(BEAT_S):
            if self.late_s and time.perf_counter() - self._last_s > BEAT_S + LATE_S:
                stack = traceback.extract_stack(sys._current_frames()[self._thread_id])
                own = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in stack[-3:]]
                self.doing[" < ".join(reversed(own))] += 1


def long_sample(folder: Path, minutes: float) -> Path:
    """The sample as often as a quick worker needs for so many minutes."""
    once = read(ROOT / "resources" / "sample" / "podcasts.mp3", 0, 10_000_000)
    return write_wav(folder / "sample.wav", np.tile(once, max(2, int(minutes * 7))))


def run(app: "QApplication", window: "MainWindow", episode_id: int, at_ms: int, minutes: float, heart: Heart) -> int:
    """Play, and let it beat; how many parts arrived meanwhile."""
    from PySide6.QtCore import Qt, QTimer

    from desktop.work.transcriber import Transcriber

    (transcriber,) = window.findChildren(Transcriber)
    parts: list[object] = []
    transcriber.span_done.connect(lambda *part: parts.append(part))
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(int(BEAT_S * 1000))
    timer.timeout.connect(heart.beat)
    window.play_when_open()
    window.open_episode(episode_id, at_ms)
    QTimer.singleShot(int(SETTLE_S * 1000), timer.start)
    QTimer.singleShot(int((SETTLE_S + minutes * 60) * 1000), app.exit)
    app.exec()
    heart.stop()
    assert window.player.playing, "the sound had stopped"
    window.close()
    return len(parts)


def report(heart: Heart, parts: int) -> str:
    """The percentiles, in ms."""
    late_ms = np.array(heart.late_s[1:]) * 1000
    lines = [f"{len(late_ms)} beats, {parts} parts arrived; late by, in ms:"]
    points = (50, 90, 95, 99, 99.9, 100)
    lines.append("  ".join(f"p{point:g} {np.percentile(late_ms, point):.1f}" for point in points))
    stalled = late_ms[late_ms > LATE_S * 1000]
    lines.append(f"{len(stalled)} stalls over 16 ms, {stalled.sum() / 1000:.1f} s in all")
    lines += [f"{count:5} × {doing}" for doing, count in heart.doing.most_common(12)]
    return "\n".join(lines)


def main() -> None:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--audio", type=Path)
    parser.add_argument("--where", action="store_true")
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="earmark-stalls-") as name,
        virtual_screen() as screen,
        null_sink() as sink,
        kept_awake(sink),
    ):
        os.environ.update(screen | sink.env)
        from PySide6.QtWidgets import QApplication

        from desktop.application import build

        folder = Path(name)
        audio = arguments.audio or long_sample(folder, arguments.minutes)
        with Library(folder / "library.db") as library:
            episode_id = intake.add(library, audio)
            at_ms = library.episode(episode_id).metadata.duration_ms // 2
        app = QApplication([])
        app.setStyle("Fusion")
        window = build(folder / "library.db", folder / "settings.ini", arguments.model)
        window.resize(1280, 800)
        window.show()
        heart = Heart(arguments.where)
        parts = run(app, window, episode_id, at_ms, arguments.minutes, heart)
        print(report(heart, parts))
        app.shutdown()


if __name__ == "__main__":
    main()

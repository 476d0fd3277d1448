# SPDX-License-Identifier: GPL-3.0-or-later
"""Playing without a display: each line is printed as it is lit, a picture is taken, and the program ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from desktop.main_window import MainWindow
from transcribe import timecode


class ReadingAloud(QObject):
    """Drives a window like a listener who only presses play. `code` is the exit code it came to."""

    def __init__(self, window: MainWindow, screenshot: Path, seconds: float | None) -> None:
        super().__init__(window)
        self.code = 1
        self._window = window
        self._screenshot = screenshot
        self._seconds = seconds
        self._line = (-1, -1)
        window.player.moved.connect(self._moved)
        window.player.ended.connect(self._finish)
        window.player.failed.connect(self._give_up)
        window.player.playing_changed.connect(self._started)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._finish)

    def _started(self, playing: bool) -> None:
        if playing and self._seconds is not None and not self._limit.isActive():
            self._limit.start(int(self._seconds * 1000))

    def _moved(self, position_ms: int) -> None:
        view = self._window.reading.transcript
        if view.lit is None or not self._window.player.playing:
            return
        line = view.page.sentence_around(view.lit.first)
        if line != self._line:
            self._line = line
            sys.stdout.write(f"{timecode.clock(position_ms):>8}  {view.text_between(*line)}\n")
            sys.stdout.flush()

    def _give_up(self, message: str, hint: str) -> None:
        sys.stderr.write(f"{message} {hint}\n")
        self._window.close()

    def _finish(self) -> None:
        saved = self._window.grab().save(str(self._screenshot))
        if saved:
            self.code = 0
            sys.stdout.write(f"Screenshot: {self._screenshot}\n")
        self._window.close()

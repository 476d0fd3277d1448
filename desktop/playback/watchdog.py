# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices when a player that says it plays does not get on: Qt signals no error for that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 500
STILL_MS = 3_000  # to open a sound device can take more than a second


class Watchdog(QObject):
    """Looks at a position now and then. Signals: `still`, when it has not moved for `STILL_MS`; then it starts anew."""

    still = Signal()

    def __init__(self, position: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._position = position
        self._seen = -1
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def watch(self, watching: bool) -> None:
        """Begin, or stop."""
        self._seen, self._looks = -1, 0
        if watching:
            self._timer.start()
        else:
            self._timer.stop()

    def _look(self) -> None:
        here = self._position()
        self._looks = self._looks + 1 if here == self._seen else 0
        self._seen = here
        if self._looks * LOOK_MS >= STILL_MS:
            self._looks = 0
            self.still.emit()

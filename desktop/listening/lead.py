# SPDX-License-Identifier: GPL-3.0-or-later
"""Going to places on the listener's behalf, and hearing of it when the listener goes elsewhere."""

from PySide6.QtCore import QObject, Signal

from desktop.reading.reading_page import ReadingPage


class Lead(QObject):
    """Of one keeper. Signal: `left` (ms): a place was chosen otherwise than by way of this."""

    left = Signal(int)

    def __init__(self, page: ReadingPage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._leads = False
        page.place_chosen.connect(self._went)

    def go_to(self, time_ms: int) -> None:
        """Lead the listener there."""
        self._leads = True
        self._page.go_to(time_ms)
        self._leads = False

    def _went(self, time_ms: int) -> None:
        if not self._leads:
            self.left.emit(time_ms)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what is painted: what costs nothing paints nothing."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.count = 0
        widget.installEventFilter(self)

    def stop(self) -> None:
        """Look no longer: who is looked at by many is slow."""
        self._widget.removeEventFilter(self)
        self.deleteLater()

    def settle(self, qtbot: QtBot) -> None:
        """Wait until nothing is painted any more, and count from there."""
        self.count = 1
        while self.count:
            self.count = 0
            qtbot.wait(100)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False

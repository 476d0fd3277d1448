# SPDX-License-Identifier: GPL-3.0-or-later
"""The key of undo, in a window that has a box to type into and other things to undo."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class UndoKey(QObject):
    """A box in which nothing was typed leaves the key to its window."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A box accepts the override of its key whether it has a use for it or not."""
        return (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self._box.isUndoAvailable()
        )

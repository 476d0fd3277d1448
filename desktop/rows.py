# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lists of chapters, hits and episodes share."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class RowsView(QListView):
    """A list of drawn rows, each as high as its text at the list's width; it scrolls by pixels."""

    def __init__(self, model: QAbstractListModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the rows' text elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def row_for_menu(self, event: QContextMenuEvent) -> tuple[QModelIndex, bool]:
        """The row whose menu is wanted, which is the current one then; whether the keyboard asked for it."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
        return index, by_key

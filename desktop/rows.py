# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lists of chapters, hits and episodes share."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
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

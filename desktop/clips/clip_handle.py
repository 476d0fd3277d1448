# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that can be dragged out of the window, or copied with a key."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.widgets import named


class ClipHandle(QPushButton):
    """Pulled, it gives its file to whoever it is dropped on; pressed, it puts the file on the clipboard.

    It always copies: the file stays where it is. Signals: `copied`; `dragged` when it was dropped somewhere.
    """

    copied = Signal()
    dragged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "clipHandle")
        self.setAutoDefault(False)
        self._file: Path | None = None
        self._pressed_at = QPointF()
        self.clicked.connect(self._copy)
        self.set_file(None)

    @property
    def file(self) -> Path | None:
        """What it holds; None while there is nothing yet."""
        return self._file

    def set_file(self, file: Path | None) -> None:
        """Hold this file."""
        self._file = file
        self.setEnabled(file is not None)
        self.setCursor(Qt.CursorShape.OpenHandCursor if file is not None else Qt.CursorShape.ArrowCursor)

    def mime(self) -> QMimeData:
        """The file as other programs take it."""
        data = QMimeData()
        if self._file is not None:
            url = QUrl.fromLocalFile(str(self._file))
            data.setUrls([url])
            # What file managers of Linux look for when they paste.
            data.setData("x-special/gnome-copied-files", b"copy\n" + url.toEncoded().data())
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed, it comes along."""
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far and self._file is not None:
            self._drag()
        else:
            super().mouseMoveEvent(event)

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed_at.toPoint())
        self.setDown(False)
        if drag.exec(Qt.DropAction.CopyAction) is not Qt.DropAction.IgnoreAction:
            self.dragged.emit()

    def _copy(self) -> None:
        if self._file is not None:
            QGuiApplication.clipboard().setMimeData(self.mime())
            self.copied.emit()

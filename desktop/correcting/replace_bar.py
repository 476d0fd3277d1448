# SPDX-License-Identifier: GPL-3.0-or-later
"""The second line of the find bar: what is put in the place of what is found."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.reading.find_bar import NARROWEST_PX
from desktop.widgets import named

ROOM_FOR_ALL_PX, ROOM_FOR_SHOW_PX = 430, 580


class ReplaceBar(QWidget):
    """Signals: `one_wanted`, `all_wanted` (whether in the whole show), `left` on Escape."""

    one_wanted = Signal()
    all_wanted = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "replaceBar")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Replace with"))
        self.field.setAccessibleName(self.tr("Replace with"))
        self.field.setMaximumWidth(420)
        self.field.installEventFilter(self)
        self._one = self._button(self.tr("Replace"), self.tr("Replace the hit in hand and go to the next (Return)"))
        self._all = self._button(
            self.tr("All in this text…"), self.tr("See every place in this text before it is changed")
        )
        self._show = self._button(
            self.tr("All in the show…"), self.tr("See every place in all texts of the show before it is changed")
        )
        self._one.clicked.connect(self.one_wanted)
        self._all.clicked.connect(lambda: self.all_wanted.emit(False))
        self._show.clicked.connect(lambda: self.all_wanted.emit(True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 0, 14, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field, 1)
        layout.addSpacing(8)
        for button in (self._one, self._all, self._show):
            layout.addWidget(button)
        layout.addStretch()
        self.hide()

    def _button(self, text: str, does: str) -> QPushButton:
        button = named(QPushButton(text), "boxed")
        button.setToolTip(does)
        button.setAccessibleDescription(does)
        button.setFixedHeight(32)
        return button

    @property
    def text(self) -> str:
        """What is put there, with single spaces."""
        return " ".join(self.field.text().split())

    def open(self) -> None:
        """Be in sight."""
        self.show()

    def set_show(self, show: str) -> None:
        """An episode that belongs to no show has no others."""
        self._show.setEnabled(bool(show))

    def minimumSizeHint(self) -> QSize:
        """It never makes the text wider."""
        return QSize(NARROWEST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the last buttons give way."""
        self._show.setVisible(self.width() >= ROOM_FOR_SHOW_PX)
        self._all.setVisible(self.width() >= ROOM_FOR_ALL_PX)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, wherever the keyboard is in the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return replaces one, with Control all, though the window has other uses for it."""
        mine = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        pressed = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.field and event.type() in mine and isinstance(event, QKeyEvent) and pressed:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                all_of_them = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                if all_of_them:
                    self.all_wanted.emit(False)
                else:
                    self._one.click()
            return True
        return super().eventFilter(watched, event)

# SPDX-License-Identifier: GPL-3.0-or-later
"""A passing word at the foot of the text, for what the listener has just done: it moves nothing and takes no keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.widgets import named

STAYS_MS = 7000
ABOVE_PX = 64  # over the pill that leads back to now


class Toast(QWidget):
    """One short sentence, perhaps with something to do about it. It goes by itself, but not under the pointer.

    Signal: `spoke`, when something is said.
    """

    spoke = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        named(self, "toast")
        self._over = over
        self._text = named(QLabel(), "toastText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._act = named(QPushButton(), "toastAct")
        self._act.setCursor(Qt.CursorShape.PointingHandCursor)
        self._act.clicked.connect(self._do)
        self._do_this: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._fade)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self._text)
        self._row.addWidget(self._act)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def said(self) -> str:
        """The whole of it, as a screen reader tells it."""
        return self._text.accessibleName()

    def say(self, text: str, *, act: str = "", do: Callable[[], None] | None = None) -> None:
        """Say something; `act` labels a button that does `do`. What was said before gives way."""
        room = max(120, self._over.width() - 220)
        self._text.setText(self._text.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self._text.setAccessibleName(text)
        self._act.setText(act)
        self._act.setVisible(do is not None)
        self._do_this = do
        self._row.setContentsMargins(16, 4, 16 if do is None else 10, 4)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        self.spoke.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def _do(self) -> None:
        self.hide()
        if self._do_this is not None:
            self._do_this()

    def _fade(self) -> None:
        if self.underMouse() or self._act.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        size = self.sizeHint()
        left = (self._over.width() - size.width()) // 2
        self.setGeometry(left, self._over.height() - size.height() - ABOVE_PX, size.width(), size.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is no pointer of the text here."""
        self.setCursor(Qt.CursorShape.ArrowCursor)
        super().enterEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot."""
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._place()
        return False

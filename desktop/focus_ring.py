# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keyboard is, for whoever goes through a window with it: a ring around the control in hand."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.widgets import application

AWAY_PX, WIDTH_PX, ROUND_PX = 2, 2, 9
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class FocusRing(QWidget):
    """Lies over the window that is in use and lets everything through. Who uses the mouse does not see it: it comes
    when a control was reached with Tab, and goes with the next click.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._home = self._over = window
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application().focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._around is not None:
            for each in {self._around, self._around.window()}:
                each.removeEventFilter(self)
        # Qt sets this when Tab or a mnemonic moved the keyboard, and takes it away with the next click.
        by_key = now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        self._around = now if by_key else None
        if self._around is None:
            self.hide()
            self._lie_over(self._home)  # a dialog that is over takes along what lies in it
            return
        for each in {self._around, self._around.window()}:
            each.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        window = around.window()
        self._lie_over(window)
        box = QRect(around.mapTo(window, QPoint()), around.size())
        away = AWAY_PX + WIDTH_PX
        self.setGeometry(box.adjusted(-away, -away, away, away).intersected(window.rect()))
        self.show()
        self.raise_()

    def _lie_over(self, window: QWidget) -> None:
        if window is not self._over:
            self._over = window
            self.setParent(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays around its control, and goes when the mouse is used."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.hide()
        elif event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, in the colour of what acts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().link().color(), WIDTH_PX))
        inside = WIDTH_PX / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inside, inside, -inside, -inside), ROUND_PX, ROUND_PX)

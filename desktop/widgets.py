# SPDX-License-Identifier: GPL-3.0-or-later
"""Small helpers for building widgets."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QHelpEvent, QPainter, QPaintEvent, QPen, QTextLine
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QToolTip,
    QWidget,
)

from desktop.languages import translate

# About what a desktop puts around a window: borders, and a title above.
FRAME = QSize(16, 48)

W = TypeVar("W", bound=QWidget)


def application() -> QApplication:
    """The one that runs."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    return app


def named(widget: W, name: str) -> W:
    """The widget, under the name by which `style.qss` dresses it."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def fitting(width: int, height: int, room: QSize) -> QSize:
    """A window's size, or what of it the room of its screen holds, with its title and borders."""
    return QSize(width, height).boundedTo(room - FRAME)


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """As large as this, but not larger than its screen: what stands at its foot is never out of reach."""
    window.resize(fitting(width, height, window.screen().availableSize()))


def close_button(does: str) -> QToolButton:
    """A quiet button with which a pane is closed; whoever has the colours gives it its icon."""
    button = named(QToolButton(), "close")
    button.setFixedSize(32, 32)
    button.setToolTip(f"{does}  (Esc)")
    button.setAccessibleName(does)
    return button


def told_by_its_action(button: QToolButton) -> None:
    """A sign like `+30` is no name: a screen reader says what the action does, which its tooltip has before its key."""
    action = button.defaultAction()

    def say() -> None:
        button.setAccessibleName(action.toolTip().partition("  (")[0])

    action.changed.connect(say)
    say()


def lens(field: QLineEdit) -> QAction:
    """A lens at the left of a line of text; whoever has the colours gives it its icon."""
    action = QAction(translate("Field", "Search"), field)
    field.addAction(action, QLineEdit.ActionPosition.LeadingPosition)
    return action


def clearable(field: QLineEdit) -> None:
    """A button at the right of a line of text that empties it."""
    before = field.findChildren(QAction)
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction):
        if action not in before:
            action.setText(translate("Field", "Empty the field"))


class TickBox(QCheckBox):
    """A check box with a tick in it: the style sheet fills the box, but colour alone does not say what it means."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the tick in the colour of the ground."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        middle = box.center()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().base(), 1.6))
        painter.drawPolyline([QPointF(middle.x() + x, middle.y() + y) for x, y in ((-3, 0.5), (-0.5, 3), (4, -2.5))])


class Elided(QLabel):
    """A line of plain text that gives way: what does not fit ends in an ellipsis, or is left out where there is less
    room than `least_px`. Under the pointer all of it is told.
    """

    def __init__(self, text: str = "", *, least_px: int = 0) -> None:
        super().__init__(text)
        self._least_px = least_px

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(40, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The whole of it, where it is cut and nothing else is to be told."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            if self.fontMetrics().horizontalAdvance(self.text()) > self.width():
                QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much as fits."""
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if text != self.text() and self.width() < self._least_px:
            return
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def x_of(line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Where a character of the layout begins (or ends, at its trailing edge) in its line, in pixels."""
    found = line.cursorToX(position, edge)
    # PySide returns (x, position), which its stubs call an object.
    return float(found[0] if isinstance(found, tuple) else 0.0)

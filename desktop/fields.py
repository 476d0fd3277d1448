# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields to choose from a list and to set a number, in the dress of the house."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

INDENT_PX = 7  # the style sheet has no say inside of a number's field
ARROW_PX = 13  # from the right edge to the middle of an arrow


class ChoiceBox(QComboBox):
    """One of several, as wide as the widest of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet draws all but the arrow."""
        super().paintEvent(event)
        _arrows(self, {1: 0})


class NumberBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(INDENT_PX, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet draws all but the arrows."""
        super().paintEvent(event)
        _arrows(self, {-1: -5, 1: 5})


class DecimalBox(QDoubleSpinBox):
    """A number with two places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(INDENT_PX, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet draws all but the arrows."""
        super().paintEvent(event)
        _arrows(self, {-1: -5, 1: 5})


def _arrows(box: QWidget, places: dict[int, int]) -> None:
    """Draw arrows that point up (-1) or down (1), each so many pixels below the middle."""
    painter = QPainter(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = box.palette().placeholderText() if box.isEnabled() else box.palette().mid()
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    left = box.layoutDirection() is Qt.LayoutDirection.RightToLeft
    x = ARROW_PX if left else box.width() - ARROW_PX
    for points, below in places.items():
        y = box.height() / 2 + below
        painter.drawPolyline([QPointF(x + dx, y + points * dy) for dx, dy in ((-3.5, -1.5), (0, 2), (3.5, -1.5))])

# SPDX-License-Identifier: GPL-3.0-or-later
"""How the colours of marks look: each with a shape of its own, so that nobody needs to tell colours apart."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from desktop.languages import translate
from desktop.theme import Theme
from transcribe.marks import Colour

_TOKENS = {
    Colour.TEAL: "accent",
    Colour.BLUE: "mark_blue",
    Colour.VIOLET: "mark_violet",
    Colour.RED: "mark_red",
    Colour.OLIVE: "mark_olive",
}
# Corners of each shape in a square of one by one; a circle has none.
_CORNERS: dict[Colour, tuple[tuple[float, float], ...]] = {
    Colour.TEAL: ((0.15, 0), (0.85, 0), (0.85, 1), (0.5, 0.7), (0.15, 1)),  # a ribbon
    Colour.BLUE: (),
    Colour.VIOLET: ((0.5, -0.08), (1.08, 0.5), (0.5, 1.08), (-0.08, 0.5)),  # a diamond
    Colour.RED: ((0.5, 0), (1.05, 0.95), (-0.05, 0.95)),  # a triangle
    Colour.OLIVE: ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),  # a square
}


def colour_name(colour: Colour) -> str:
    """What it is called, with its shape."""
    names = {
        Colour.TEAL: translate("Marks", "Teal ribbon"),
        Colour.BLUE: translate("Marks", "Blue circle"),
        Colour.VIOLET: translate("Marks", "Violet diamond"),
        Colour.RED: translate("Marks", "Red triangle"),
        Colour.OLIVE: translate("Marks", "Olive square"),
    }
    return names[colour]


def colour_of(colour: Colour, theme: Theme) -> QColor:
    """In the colours of a theme."""
    return theme.color(_TOKENS[colour])


def draw(painter: QPainter, colour: Colour, theme: Theme, box: QRectF) -> None:
    """The shape, filled, in a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(colour, theme))
    corners = _CORNERS[colour]
    if corners:
        side = box.width()
        painter.drawPolygon(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in corners]))
    else:
        painter.drawEllipse(box)
    painter.restore()


def icon(colour: Colour, theme: Theme, pixels: int = 16) -> QIcon:
    """The shape as an icon, sharp at 1x, 2x and 3x."""
    result = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(pixels * scale, pixels * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        edge = pixels * 0.18
        draw(painter, colour, theme, QRectF(edge, edge, pixels - 2 * edge, pixels - 2 * edge))
        painter.end()
        result.addPixmap(pixmap)
    return result

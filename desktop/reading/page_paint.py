# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a block of text in its colours, without the marks that a text widget keeps of them: none to look for later."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCharFormat, QTextLayout, QTextLine

Ink = tuple[int, int, QColor]  # first and one past the last character in a block, and their colour

RULE_GAP_PX = 12

_NONE = QColor(0, 0, 0, 0)


def draw_text(
    painter: QPainter,
    block: QTextBlock,
    at: QPointF,
    inks: Sequence[Ink],
    pen: QColor,
    clip: QRectF,
) -> None:
    """Draw a block that is laid out, in the colour of `pen`, with `inks` over it."""
    if inks and inks[0][:2] == (0, block.length() - 1):
        pen, inks = inks[0][2], inks[1:]  # one colour for all is drawn in one go
    ranges = [text_range(first, last, colour) for first, last, colour in inks]
    painter.setPen(pen)
    block.layout().draw(painter, at, ranges, clip)


def draw_rule(painter: QPainter, line: QTextLine, top: float, right: float, colour: QColor) -> None:
    """Draw a dashed rule from the end of a short line to `right`; `top` is where its block begins."""
    y = top + line.y() + line.height() / 2
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(line.naturalTextRect().right() + RULE_GAP_PX, y), QPointF(right, y))


def text_range(first: int, last: int, colour: QColor, ground: QColor = _NONE) -> QTextLayout.FormatRange:
    """Characters from `first` to before `last` in a colour, on a ground of their own if one is given."""
    found = QTextLayout.FormatRange()
    found.start, found.length = first, last - first
    form = QTextCharFormat()
    form.setForeground(colour)
    # Only ranges that have a background, be it invisible, are drawn right where they touch or overlap.
    form.setBackground(ground)
    found.format = form
    return found

# SPDX-License-Identifier: GPL-3.0-or-later
"""A key, drawn as it is on a keyboard."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.theme import Theme, sans

CAP_PX, GAP_PX = 24, 6


def caps_before(right: int, middle: int, words: list[str]) -> list[tuple[QRect, str]]:
    """Where keys are drawn that end at `right`, around the height `middle`, with what stands on each."""
    metrics, found = QFontMetrics(sans(12, bold=True)), []
    for word in reversed(words):
        width = max(CAP_PX, metrics.horizontalAdvance(word) + 16)
        found.append((QRect(right - width, middle - CAP_PX // 2, width, CAP_PX), word))
        right -= width + GAP_PX
    return found[::-1]


def paint_cap(painter: QPainter, theme: Theme, box: QRect, word: str, *, outlined: bool = False) -> None:
    """Draw one."""
    painter.setPen(theme.color("accent" if outlined else "hairline"))
    painter.setBrush(theme.color("background"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setFont(sans(12, bold=True))
    painter.setPen(theme.color("ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

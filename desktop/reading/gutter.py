# SPDX-License-Identifier: GPL-3.0-or-later
"""The margin left of the text: who speaks, and when."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.reading.page import BlockKind
from desktop.theme import sans
from transcribe import timecode

if TYPE_CHECKING:
    from desktop.reading.page_view import PageView


class Gutter(QWidget):
    """Paints speaker and time beside each paragraph that is in sight."""

    def __init__(self, view: "PageView") -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw beside the blocks that the view shows."""
        painter = QPainter(self)
        theme = self._view.theme
        top = self._view.viewport().y()
        painter.setClipRect(QRectF(0, top, self.width(), self.height() - top))
        speaker = ""
        for block, y in self._view.visible_paragraphs():
            y += top + 4
            if block.kind is BlockKind.UNHEARD:
                painter.setFont(sans(12))
                painter.setPen(theme.color("dim"))
                painter.drawText(QRectF(0, y, self.width(), 19), Qt.AlignmentFlag.AlignRight, self.tr("not heard"))
            if block.kind is not BlockKind.PARAGRAPH:
                speaker = ""
                continue
            if block.speaker and block.speaker != speaker:
                painter.setFont(sans(13, bold=True))
                painter.setPen(theme.color("ink"))
                name = painter.fontMetrics().elidedText(
                    block.speaker, Qt.TextElideMode.ElideRight, max(0, self.width() - 8)
                )
                painter.drawText(QRectF(0, y, self.width(), 19), Qt.AlignmentFlag.AlignRight, name)
                y += 18
            speaker = block.speaker or ""
            if self._view.page.timed:
                painter.setFont(sans(12))
                painter.setPen(theme.color("dim"))
                time = timecode.clock(block.start_ms)
                painter.drawText(QRectF(0, y, self.width(), 19), Qt.AlignmentFlag.AlignRight, time)
        painter.end()

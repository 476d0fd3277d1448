# SPDX-License-Identifier: GPL-3.0-or-later
"""The margin beside the text, where its lines begin: who speaks, and when."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.reading.page import Block, BlockKind
from desktop.theme import sans
from transcribe import timecode

if TYPE_CHECKING:
    from desktop.reading.page_view import PageView

BELOW_PX = 18  # the time under the speaker
AWAY_PX = 8  # from the edge


class Gutter(QWidget):
    """Paints speaker and time beside each paragraph that is in sight."""

    def __init__(self, view: "PageView") -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw beside the blocks that the view shows."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._view.theme.color("background"))
        top = self._view.viewport().y()
        painter.setClipRect(QRectF(0, top, self.width(), self.height() - top))
        speaker = ""
        for number, y in self._view.visible_paragraphs():
            block = self._view.page.blocks[number]
            y += top + self._view.baseline(number)
            if block.kind is BlockKind.UNHEARD:
                self._write(painter, y, self.tr("not heard"), "dim")
            elif block.kind is BlockKind.WAITING:
                if self._view.is_running(number):
                    self._write(painter, y, self.tr("listening…"), "accent")
                else:
                    self._write(painter, y, _time(block), "dim")
            if block.kind is not BlockKind.PARAGRAPH:
                speaker = ""
                continue
            if block.speaker and block.speaker != speaker:
                self._write(painter, y, block.speaker, "ink", bold=True)
                y += BELOW_PX
            speaker = block.speaker or ""
            if self._view.page.timed:
                self._write(painter, y, _time(block), "dim")
        painter.end()

    def _write(self, painter: QPainter, y: float, text: str, colour: str, *, bold: bool = False) -> None:
        """Write on the line that the letters of the text stand on, close to the text."""
        painter.setFont(sans(13, bold=True) if bold else sans(12))
        painter.setPen(self._view.theme.color(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, self.width() - AWAY_PX))
        x = 0 if self._view.mirrored else self.width() - metrics.horizontalAdvance(shown)
        painter.drawText(QPointF(x, y), shown)


def _time(block: Block) -> str:
    """When a block begins."""
    return timecode.clock(block.start_ms)

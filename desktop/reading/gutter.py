# SPDX-License-Identifier: GPL-3.0-or-later
"""The margin beside the text, where its lines begin: who speaks, and when; and what was corrected there."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.reading.page import Block, BlockKind
from desktop.theme import sans
from transcribe import timecode

if TYPE_CHECKING:
    from desktop.reading.page_view import PageView

BELOW_PX = 18  # the time under the speaker
AWAY_PX = 8  # from the edge
SIGN_PX = 10  # beside the text, for signs
_REACH_PX = 12  # around a sign, for the pointer


@dataclass(frozen=True, slots=True)
class Sign:
    """Beside the line with the character at `position`: the text was corrected, or disagrees with the machine's new
    one. `start_ms` tells which correction it is.
    """

    position: int
    start_ms: int
    conflict: bool


@dataclass(frozen=True, slots=True)
class _Spot:
    """What can be clicked."""

    rect: QRectF
    says: str
    do: Callable[[], None]


class Gutter(QWidget):
    """Paints speaker and time beside each paragraph that is in sight.

    Signals: `speaker_clicked` (number of the block), `sign_clicked` (start of the correction in ms).
    """

    speaker_clicked = Signal(int)
    sign_clicked = Signal(int)

    def __init__(self, view: "PageView") -> None:
        super().__init__(view)
        self._view = view
        self._signs: Sequence[Sign] = ()
        self._spots: list[_Spot] = []
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Show these, which are in the order of their positions."""
        self._signs = signs
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw beside the blocks that the view shows."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._view.theme.color("background"))
        top = self._view.viewport().y()
        painter.setClipRect(QRectF(0, top, self.width(), self.height() - top))
        speaker = ""
        self._spots = []
        for number, y in self._view.visible_paragraphs():
            self._draw_signs(painter, number, top)
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
                rect = self._write(painter, y, block.speaker, "ink", bold=True)
                says = self.tr("{name}: click to rename").format(name=block.speaker)
                self._spots.append(_Spot(rect, says, partial(self.speaker_clicked.emit, number)))
                y += BELOW_PX
            speaker = block.speaker or ""
            if self._view.page.timed:
                self._write(painter, y, _time(block), "dim")
        painter.end()

    def _write(self, painter: QPainter, y: float, text: str, colour: str, *, bold: bool = False) -> QRectF:
        """Write on the line that the letters of the text stand on, close to the text; where it is written."""
        painter.setFont(sans(13, bold=True) if bold else sans(12))
        painter.setPen(self._view.theme.color(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, self.width() - AWAY_PX - SIGN_PX))
        across = metrics.horizontalAdvance(shown)
        x = SIGN_PX if self._view.mirrored else self.width() - SIGN_PX - across
        painter.drawText(QPointF(x, y), shown)
        return QRectF(x, y - metrics.ascent(), across, metrics.height())

    # What was corrected

    def _draw_signs(self, painter: QPainter, number: int, top: float) -> None:
        page = self._view.page
        place = page.places[number]
        first = bisect_left(self._signs, place, key=lambda sign: sign.position)
        for sign in self._signs[first:]:
            if sign.position > place + page.blocks[number].length:
                return
            rects = self._view.rects_of(sign.position, sign.position + 1)
            if rects:
                self._draw_sign(painter, sign, rects[0].center().y() + top)

    def _draw_sign(self, painter: QPainter, sign: Sign, y: float) -> None:
        """A stroke of the pen; where one is to choose, a question mark."""
        middle = SIGN_PX / 2 if self._view.mirrored else self.width() - SIGN_PX / 2 - 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if sign.conflict:
            painter.setFont(sans(13, bold=True))
            painter.setPen(self._view.theme.color("accent"))
            across = painter.fontMetrics().horizontalAdvance("?")
            painter.drawText(QPointF(middle - across / 2, y + painter.fontMetrics().capHeight() / 2), "?")
            says = self.tr("A new transcription says something else here: click to choose.")
        else:
            painter.setPen(QPen(self._view.theme.color("dim"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(middle - 2.5, y + 4), QPointF(middle + 2.5, y - 4))
            says = self.tr("Corrected: click to see what the machine said.")
        reach = QRectF(middle - _REACH_PX, y - _REACH_PX, 2 * _REACH_PX, 2 * _REACH_PX)
        self._spots.append(_Spot(reach, says, lambda: self.sign_clicked.emit(sign.start_ms)))

    # The pointer

    def _spot(self, at: QPointF) -> _Spot | None:
        return next((spot for spot in reversed(self._spots) if spot.rect.contains(at)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What can be clicked shows it."""
        shape = (
            Qt.CursorShape.ArrowCursor if self._spot(event.position()) is None else Qt.CursorShape.PointingHandCursor
        )
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a name or a sign."""
        spot = self._spot(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            spot.do()

    def event(self, event: QEvent) -> bool:
        """What a name or a sign leads to."""
        if isinstance(event, QHelpEvent):
            spot = self._spot(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), spot.says if spot is not None else "", self)
            return True
        return super().event(event)


def _time(block: Block) -> str:
    """When a block begins."""
    return timecode.clock(block.start_ms)

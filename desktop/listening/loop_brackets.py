# SPDX-License-Identifier: GPL-3.0-or-later
"""A loop in the text: a line beneath its words, and a bracket at either end."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.listening.loop import Loop, places
from desktop.reading.overlay import Overlay
from desktop.reading.transcript_view import TranscriptView

LINE_PX, BRACKET_PX, BESIDE_PX = 1.6, 4.0, 2.0


class LoopBrackets(Overlay):
    """Of one view."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view
        self._loop: Loop | None = None
        view.overlays.append(self)

    def show(self, loop: Loop | None) -> None:
        """This one, or none."""
        self._loop = loop
        self._view.viewport().update()

    def paint(self, painter: QPainter, numbers: Sequence[int], dirty: QRectF) -> None:
        """The brackets tell where it begins and ends without its colour."""
        view, page = self._view, self._view.page
        found = places(page, self._loop) if self._loop is not None else None
        if self._loop is None or found is None:
            return
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(view.theme.color("accent"), LINE_PX))
        for number in numbers:
            place, length = page.places[number], page.blocks[number].length
            first, last = max(found[0], place), min(found[1], place + length)
            if first >= last:
                continue
            for rect in view.rects_of(first, last):
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            if first == found[0]:
                self._bracket(painter, view.rects_of(first, first + 1)[:1], opens=not view.mirrored)
            if last == found[1] and self._loop.end_ms is not None:
                self._bracket(painter, view.rects_of(last - 1, last)[-1:], opens=view.mirrored)
        painter.restore()

    @staticmethod
    def _bracket(painter: QPainter, at: Sequence[QRectF], *, opens: bool) -> None:
        for rect in at:
            x = rect.left() - BESIDE_PX if opens else rect.right() + BESIDE_PX
            inward = BRACKET_PX if opens else -BRACKET_PX
            corners = ((x + inward, rect.top()), (x, rect.top()), (x, rect.bottom()), (x + inward, rect.bottom()))
            painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))

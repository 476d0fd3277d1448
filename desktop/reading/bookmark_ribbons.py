# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks in the text: a line beneath the word, a ribbon in the margin beside it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

if TYPE_CHECKING:
    from desktop.reading.page_view import PageView

RIBBON_PX, LINE_PX = (9.0, 14.0), 2.0


class Ribbons:
    """Paints those that are in sight, in the viewport of a view."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._times_ms: Sequence[int] = ()

    def show(self, times_ms: Sequence[int]) -> None:
        """The bookmarks are at these times, in order."""
        self._times_ms = times_ms
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Behind the text."""
        view, page = self._view, self._view.page
        seen = [number for number, _ in view.visible_paragraphs()] if self._times_ms else []
        if not seen:
            return
        first, last = page.places[seen[0]], page.places[seen[-1]] + page.blocks[seen[-1]].length
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(view.theme.color("accent"))
        after = page.blocks[seen[-1] + 1].start_ms if seen[-1] + 1 < len(page.blocks) else None
        begin = bisect_left(self._times_ms, page.blocks[seen[0]].start_ms)
        end = len(self._times_ms) if after is None else bisect_right(self._times_ms, after)
        for time_ms in self._times_ms[begin:end]:
            unit = page.begun_by(time_ms)
            if unit is None or not first <= unit.first <= last:
                continue
            found = view.rects_of(unit.first, unit.last if unit.exact else unit.first + 1)
            # Of a line that is out of sight no line beneath it either: it would stand over the next one.
            rects = [rect for rect in found if 0 <= rect.center().y() <= view.viewport().height()]
            for rect in rects if unit.exact else []:
                painter.drawRoundedRect(QRectF(rect.left(), rect.bottom() - LINE_PX, rect.width(), LINE_PX), 1, 1)
            if rects:
                painter.drawPolygon(_ribbon(view.viewport().width() - RIBBON_PX[0] - 4, rects[0]))
        painter.restore()


def _ribbon(left: float, beside: QRectF) -> QPolygonF:
    width, height = RIBBON_PX
    top = beside.center().y() - height / 2
    corners = ((0, 0), (width, 0), (width, height), (width / 2, height - 4), (0, height))
    return QPolygonF([QPointF(left + x, top + y) for x, y in corners])

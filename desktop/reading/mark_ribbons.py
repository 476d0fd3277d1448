# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks in the text: a line beneath the words, and in the margin beside them the shape of their colour."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.marks import marked_words, shapes
from transcribe.marks import Mark

if TYPE_CHECKING:
    from desktop.reading.page_view import PageView

SHAPE_PX, LINE_PX = 11.0, 2.0


class Ribbons:
    """Paints those that are in sight, in the viewport of a view."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._marks: Sequence[Mark] = ()
        self._starts_ms: Sequence[int] = ()
        self._longest_ms = 0

    def show(self, marks: Sequence[Mark]) -> None:
        """These are the marks, in order of time."""
        self._marks, self._starts_ms = marks, [mark.start_ms for mark in marks]
        self._longest_ms = max((mark.end_ms - mark.start_ms for mark in marks), default=0)
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Behind the text."""
        view, page = self._view, self._view.page
        seen = [number for number, _ in view.visible_paragraphs()] if self._marks else []
        if not seen:
            return
        after = page.blocks[seen[-1] + 1].start_ms if seen[-1] + 1 < len(page.blocks) else None
        begin = bisect_left(self._starts_ms, page.blocks[seen[0]].start_ms - self._longest_ms)
        end = len(self._marks) if after is None else bisect_right(self._starts_ms, after)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._marks[begin:end]:
            self._paint_one(painter, mark, seen)
        painter.restore()

    def _paint_one(self, painter: QPainter, mark: Mark, seen: Sequence[int]) -> None:
        view = self._view
        stretches = [] if mark.is_place else marked_words.stretches(view.page, mark, seen[0], seen[-1])
        # Of a line that is out of sight no line beneath it either: it would stand over the next one.
        rects = [rect for stretch in stretches for rect in view.rects_of(*stretch) if self._in_sight(rect)]
        painter.setBrush(shapes.colour_of(mark.colour, view.theme))
        for rect in rects:
            painter.drawRoundedRect(QRectF(rect.left(), rect.bottom() - LINE_PX, rect.width(), LINE_PX), 1, 1)
        beside = self._beside(mark, seen) if mark.is_place or not stretches else rects[:1]
        begins_here = not rects or mark.is_place or self._begins_with(mark, stretches)
        if beside and begins_here:
            left, top = view.viewport().width() - SHAPE_PX - 3, beside[0].center().y() - SHAPE_PX / 2
            shapes.draw(painter, mark.colour, view.theme, QRectF(left, top, SHAPE_PX, SHAPE_PX))

    def _begins_with(self, mark: Mark, stretches: Sequence[tuple[int, int]]) -> bool:
        """Whether the first word of a mark stands in what is in sight of it, not above."""
        unit = self._view.page.begun_by(mark.start_ms)
        return unit is None or stretches[0][0] <= unit.first

    def _beside(self, mark: Mark, seen: Sequence[int]) -> list[QRectF]:
        """Where a mark without words in the text belongs."""
        page = self._view.page
        unit = page.begun_by(mark.start_ms)
        if unit is None or not seen[0] <= page.block_index(unit.first) <= seen[-1]:
            return []
        return [rect for rect in self._view.rects_of(unit.first, unit.first + 1) if self._in_sight(rect)]

    def _in_sight(self, rect: QRectF) -> bool:
        return 0 <= rect.center().y() <= self._view.viewport().height()

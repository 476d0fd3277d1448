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

    def paint(self, painter: QPainter, numbers: Sequence[int], dirty: QRectF) -> None:
        """Behind the text of the blocks with these numbers, as far as it lies in a part of the viewport."""
        page = self._view.page
        if not self._marks or not numbers:
            return
        after = page.blocks[numbers[-1] + 1].start_ms if numbers[-1] + 1 < len(page.blocks) else None
        begin = bisect_left(self._starts_ms, page.blocks[numbers[0]].start_ms - self._longest_ms)
        end = len(self._marks) if after is None else bisect_right(self._starts_ms, after)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._marks[begin:end]:
            self._paint_one(painter, mark, numbers, dirty)
        painter.restore()

    def _paint_one(self, painter: QPainter, mark: Mark, numbers: Sequence[int], dirty: QRectF) -> None:
        view = self._view
        painter.setBrush(shapes.colour_of(mark.colour, view.theme))
        for stretch in [] if mark.is_place else marked_words.stretches(view.page, mark, numbers[0], numbers[-1]):
            for rect in view.rects_of(*stretch, dirty):
                painter.drawRoundedRect(QRectF(rect.left(), rect.bottom() - LINE_PX, rect.width(), LINE_PX), 1, 1)
        first = view.page.begun_by(mark.start_ms)
        if first is not None and numbers[0] <= view.page.block_index(first.first) <= numbers[-1]:
            for rect in view.rects_of(first.first, first.first + 1, dirty)[:1]:
                left, top = view.viewport().width() - SHAPE_PX - 3, rect.center().y() - SHAPE_PX / 2
                shapes.draw(painter, mark.colour, view.theme, QRectF(left, top, SHAPE_PX, SHAPE_PX))

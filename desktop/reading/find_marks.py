# SPDX-License-Identifier: GPL-3.0-or-later
"""The hits of a search behind the text: each in pale amber, the one in hand with a frame."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.reading.find_text import Hit
from desktop.reading.page import EMPTY, Block, Page
from desktop.reading.page_paint import Ink
from desktop.theme import Theme

if TYPE_CHECKING:
    from desktop.reading.page_view import PageView

STRENGTH = 0.42  # of the amber
FRAME_PX = 2.0

_first = attrgetter("first")


class HitMarks:
    """Belongs to a view. Marks stay with their paragraphs when the page changes, until what is found there is known."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._page: Page = EMPTY
        self._hits: Sequence[Hit] = ()
        self._long: Sequence[int] = ()  # the numbers of those that run on in another paragraph
        self._numbers: dict[int, int] = {}
        self.current = -1

    def set(self, page: Page, hits: Sequence[Hit]) -> None:
        """Mark what was found in a page, in its order; no hit is in hand."""
        self._page, self._hits, self.current = page, hits, -1
        self._long = [number for number, hit in enumerate(hits) if len(hit.parts) > 1]
        self._numbers = {id(block): number for number, block in enumerate(page.blocks)} if hits else {}
        self._view.viewport().update()

    def choose(self, number: int) -> None:
        """Take a hit in hand, -1 for none."""
        self.current = number
        self._view.viewport().update()

    def inks(self, block: Block, theme: Theme) -> list[Ink]:
        """What is marked in a block has full ink, else it would be too pale on its ground."""
        ink = theme.color("ink")
        return [(first, last, ink) for first, last, _ in self._in_block(block)]

    def paint(self, painter: QPainter, blocks: Sequence[int], theme: Theme, dirty: QRectF) -> None:
        """Paint the marks of the blocks in sight, given by their numbers, as far as they lie in a part of the view."""
        if not self._hits:
            return
        ground = mixed(theme.color("lit"), theme.color("background"))
        page = self._view.page
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in blocks:
            for first, last, hit in self._in_block(page.blocks[number]):
                place = page.places[number]
                for rect in self._view.rects_of(place + first, place + last, dirty):
                    self._mark(painter, rect, ground, theme.color("accent") if hit == self.current else None)

    @staticmethod
    def _mark(painter: QPainter, rect: QRectF, ground: QColor, frame: QColor | None) -> None:
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen if frame is None else QPen(frame, FRAME_PX))
        grow = 1.0 if frame is None else 2.0
        painter.drawRoundedRect(rect.adjusted(-grow, 0, grow, 0), 4.0, 4.0)
        painter.setPen(Qt.PenStyle.NoPen)

    def _in_block(self, block: Block) -> list[tuple[int, int, int]]:
        """First and one past the last character, counted from the block's first, and the number of the hit."""
        number = self._numbers.get(id(block))
        if number is None or self._page.blocks[number] is not block:
            return []
        place = self._page.places[number]
        begin = bisect_left(self._hits, place, key=_first)
        end = bisect_left(self._hits, place + block.length, lo=begin, key=_first)
        return [
            (first - place, last - place, hit)
            for hit in (*(long for long in self._long if long < begin), *range(begin, end))
            for first, last in self._hits[hit].parts
            if place <= first <= last <= place + block.length
        ]


def mixed(colour: QColor, ground: QColor, strength: float = STRENGTH) -> QColor:
    """A colour on a ground, as if it were laid over it so strongly."""
    return QColor(
        *(
            round(over * strength + under * (1 - strength))
            for over, under in (
                (colour.red(), ground.red()),
                (colour.green(), ground.green()),
                (colour.blue(), ground.blue()),
            )
        )
    )

# SPDX-License-Identifier: GPL-3.0-or-later
"""The hits of a search behind the text: each in pale amber, the one in hand with a frame."""

from bisect import bisect_left
from collections.abc import Sequence
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

_Part = tuple[int, int, int]  # first and one past the last character, and the number of the hit


class HitMarks:
    """Belongs to a view. Marks stay with their paragraphs when the page changes, until what is found there is known."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._page: Page = EMPTY
        self._parts: list[_Part] = []
        self._numbers: dict[int, int] = {}
        self.current = -1

    def set(self, page: Page, hits: Sequence[Hit]) -> None:
        """Mark what was found in a page; no hit is in hand."""
        self._page, self.current = page, -1
        self._parts = sorted((*part, number) for number, hit in enumerate(hits) for part in hit.parts)
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

    def paint(self, painter: QPainter, blocks: Sequence[int], theme: Theme) -> None:
        """Paint the marks of the blocks in sight, given by their numbers."""
        if not self._parts:
            return
        ground = mixed(theme.color("lit"), theme.color("background"))
        page = self._view.page
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in blocks:
            for first, last, hit in self._in_block(page.blocks[number]):
                place = page.places[number]
                for rect in self._view.rects_of(place + first, place + last):
                    self._mark(painter, rect, ground, theme.color("accent") if hit == self.current else None)

    @staticmethod
    def _mark(painter: QPainter, rect: QRectF, ground: QColor, frame: QColor | None) -> None:
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen if frame is None else QPen(frame, FRAME_PX))
        grow = 1.0 if frame is None else 2.0
        painter.drawRoundedRect(rect.adjusted(-grow, 0, grow, 0), 4.0, 4.0)
        painter.setPen(Qt.PenStyle.NoPen)

    def _in_block(self, block: Block) -> list[_Part]:
        """The parts in a block, counted from its first character."""
        number = self._numbers.get(id(block))
        if number is None or self._page.blocks[number] is not block:
            return []
        place, found = self._page.places[number], []
        for first, last, hit in self._parts[bisect_left(self._parts, (place, 0, 0)) :]:
            if first > place + block.length:
                break
            found.append((first - place, last - place, hit))
        return found


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

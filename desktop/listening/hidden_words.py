# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that are not to be read yet: a bar stands for each, and the bar of the word being heard is lit."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.reading.overlay import Overlay
from desktop.reading.page_paint import Ink
from desktop.reading.transcript_view import TranscriptView

HEIGHT, ROUND_PX = 0.42, 3.0  # of a line
NOTHING = QColor(0, 0, 0, 0)


class HiddenWords(Overlay):
    """Of one view: everything from a place on, but for what may be read."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view
        self._from: int | None = None
        view.overlays.append(self)

    def hide_from(self, place: int | None) -> None:
        """Hide what stands from this place on; None hides nothing."""
        self._from = place
        self._view.viewport().update()

    def hides(self, place: int) -> bool:
        """Whether what stands there can't be read."""
        return self._from is not None and place >= self._from

    def inks(self, number: int, inks: list[Ink]) -> list[Ink]:
        """Letters without ink, and no other ink over them."""
        page = self._view.page
        place, length = page.places[number], page.blocks[number].length
        if self._from is None or self._from >= place + length or not page.blocks[number].units:
            return inks
        hidden = max(0, self._from - place)
        read = [(first, min(last, hidden), colour) for first, last, colour in inks if first < hidden]
        return [*read, (hidden, length, NOTHING)]

    def paint(self, painter: QPainter, numbers: Sequence[int], dirty: QRectF) -> None:
        """The bars."""
        if self._from is None:
            return
        view, page = self._view, self._view.page
        painter.setPen(Qt.PenStyle.NoPen)
        for number in numbers:
            place = page.places[number]
            for unit in page.blocks[number].units:
                if place + unit.first < self._from:
                    continue
                lit = view.lit is not None and unit.exact and view.lit.first == place + unit.first
                painter.setBrush(view.theme.color("on_lit" if lit else "wave"))
                for rect in view.rects_of(place + unit.first, place + unit.last, dirty):
                    height = rect.height() * HEIGHT
                    bar = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
                    painter.drawRoundedRect(bar, ROUND_PX, ROUND_PX)

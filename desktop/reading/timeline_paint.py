# SPDX-License-Identifier: GPL-3.0-or-later
"""What is painted on the timeline, each kind of thing by itself."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF, QRegion

from desktop.marks.shapes import colour_of, draw
from desktop.reading.timeline_scale import Scale
from desktop.theme import Theme
from transcribe.episode import Chapter
from transcribe.marks import Mark
from transcribe.transcript import Gap, Span

RUNNING_PX = 3.0
LOOP_PX, BRACKET_PX = 2.0, 4.0
OVERVIEW_PX = 3.0
VEIL = 0.7
PALE = 0.45  # of what was played and has no text yet
DOT_PX, CURRENT_DOT_PX = 2.25, 3.5  # radii
DOTS_Y = 4.5
TICKS_APART_PX = 5  # nearer ones would hide the sound
FLAG_PX = 4.5  # half of the width of a mark
PASSAGE_PX = 2.0


@dataclass(frozen=True, slots=True)
class Board:
    """What everything is painted with: where times stand, how high the timeline is, in which colours."""

    painter: QPainter
    scale: Scale
    height: int
    theme: Theme

    def wave(self, pictures: tuple[QPixmap, QPixmap, QPixmap], position_ms: int, waiting: Sequence[Span]) -> None:
        """Bars: played, to come, waiting for their text. Each picture shows through where it is true."""
        played = QRegion(0, 0, max(0, round(self.scale.x_of(position_ms))), self.height)
        paler = QRegion()
        for rect in self._rects(waiting, 0, self.height):
            paler += QRegion(rect.toAlignedRect())
        to_come = QRegion(QRect(0, 0, self.scale.width, self.height)) - played
        heard, ready, later = pictures
        for area, picture, opacity in (
            (played - paler, heard, 1.0),
            (played & paler, heard, PALE),
            (to_come - paler, ready, 1.0),
            (to_come & paler, later, 1.0),
        ):
            self.painter.setClipRegion(area)
            self.painter.setOpacity(opacity)
            self.painter.drawPixmap(0, 0, picture)
        self.painter.setOpacity(1.0)
        self.painter.setClipping(False)

    def gaps(self, gaps: Sequence[Gap]) -> None:
        """Sound without text is hatched."""
        self._fill(QBrush(self.theme.color("dim"), Qt.BrushStyle.BDiagPattern))
        for rect in self._rects(gaps, 10, self.height - 20):
            self.painter.drawRect(rect)

    def skipped(self, skipped: Sequence[Span]) -> None:
        """A veil over what is not going to be heard."""
        veil = self.theme.color("pane")
        veil.setAlphaF(VEIL)
        for rect in self._rects(skipped, 0, self.height):
            self.painter.fillRect(rect, veil)

    def loop(self, loop: tuple[int, int | None] | None) -> None:
        """A bracket at its beginning and at its end, and a line from one to the other at the foot."""
        if loop is None:
            return
        start_ms, end_ms = loop
        left, top, foot = self.scale.x_of(start_ms), LOOP_PX / 2, self.height - LOOP_PX / 2 - 4
        self._fill(QColor(0, 0, 0, 0), smooth=True)
        self.painter.setPen(QPen(self.theme.color("accent"), LOOP_PX))
        opening = [(left + BRACKET_PX, top), (left, top), (left, foot), (left + BRACKET_PX, foot)]
        self.painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in opening]))
        if end_ms is not None:
            right = max(left + 2 * BRACKET_PX, self.scale.x_of(end_ms))
            closing = [(right - BRACKET_PX, top), (right, top), (right, foot), (left, foot)]
            self.painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in closing]))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def chapters(self, chapters: Sequence[Chapter]) -> None:
        """A tick where each begins, but for the first; of those that stand too close, the first of them."""
        dim, free = self.theme.color("dim"), -math.inf
        for chapter in chapters:
            x = self.scale.x_of(chapter.start_ms)
            if chapter.start_ms > 0 and x >= free:
                free = x + TICKS_APART_PX
                if 0 <= x <= self.scale.width:
                    self.painter.fillRect(QRectF(round(x), 4, 1, self.height - 8), dim)

    def running(self, running: Sequence[Span]) -> None:
        """A line under each part that is being transcribed. It stands still: nothing here shall catch the eye."""
        self._fill(self.theme.color("accent"), smooth=True)
        foot = self.height - RUNNING_PX - (0 if self.scale.is_whole else OVERVIEW_PX + 2)
        for rect in self._rects(running, foot, RUNNING_PX):
            self.painter.drawRoundedRect(rect, 1.5, 1.5)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def hits(self, times_ms: NDArray[np.int64], current_ms: int | None) -> None:
        """A dot for each place that was found, one for all that fall together; a line down from the one in hand."""
        theme, painter = self.theme, self.painter
        self._fill(theme.color("lit"), smooth=True)
        painter.setPen(QPen(theme.color("dim"), 0.75))
        places = np.rint(times_ms * (self.scale.x_of(1) - self.scale.x_of(0)) - self.scale.start_px)
        places = places[(places >= 0) & (places <= self.scale.width)]
        for x in places[np.diff(places, prepend=-1) != 0].tolist():  # np.unique loads half of numpy in the paint event
            painter.drawEllipse(QPointF(x, DOTS_Y), DOT_PX, DOT_PX)
        if current_ms is not None and self.scale.holds(current_ms):
            x = round(self.scale.x_of(current_ms))
            painter.fillRect(QRectF(x - 1, DOTS_Y, 2, self.height - DOTS_Y - 4), theme.color("lit"))
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.drawEllipse(QPointF(x, DOTS_Y), CURRENT_DOT_PX, CURRENT_DOT_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def marks(self, marks: Iterable[Mark]) -> None:
        """A little flag for each mark: another shape than a hit, so that nobody needs to tell colours apart."""
        seen: set[tuple[int, str]] = set()  # of thousands in one place, one
        for mark in marks:
            x, end = round(self.scale.x_of(mark.start_ms)), self.scale.x_of(mark.end_ms)
            if end < 0 or x > self.scale.width:
                continue
            if end - x > 2 * FLAG_PX:
                self.painter.fillRect(QRectF(x, 0, end - x, PASSAGE_PX), colour_of(mark.colour, self.theme))
            if (x, mark.colour) not in seen:
                seen.add((x, mark.colour))
                draw(self.painter, mark.colour, self.theme, QRectF(x - FLAG_PX, 0.5, 2 * FLAG_PX, 2 * FLAG_PX))

    def overview(self, position_ms: int) -> None:
        """At the foot, when only a part is shown: which part of the whole, and where in that the sound is."""
        if self.scale.is_whole:
            return
        width, top = self.scale.width, self.height - OVERVIEW_PX
        left, wide = self.scale.start_px / self.scale.zoom, max(6.0, width / self.scale.zoom)
        self.painter.fillRect(QRectF(0, top, width, OVERVIEW_PX), self.theme.color("hairline"))
        self.painter.fillRect(QRectF(min(left, width - wide), top, wide, OVERVIEW_PX), self.theme.color("dim"))
        share = position_ms / self.scale.duration_ms
        self.painter.fillRect(QRectF(round(share * width) - 1, top - 1, 2, OVERVIEW_PX + 1), self.theme.color("accent"))

    def playhead(self, position_ms: int, hover_x: int | None) -> None:
        """Where the sound is, and fainter where the pointer is."""
        if hover_x is not None:
            self.painter.fillRect(QRectF(hover_x, 0, 1, self.height), self.theme.color("dim"))
        if self.scale.holds(position_ms):
            left = self.scale.x_of(position_ms) - 1
            self.painter.fillRect(QRectF(left, 0, 2, self.height), self.theme.color("ink"))

    def focus(self) -> None:
        """The keyboard is here."""
        self.painter.setPen(self.theme.color("accent"))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QRectF(0, 0, self.scale.width, self.height).adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.drawRoundedRect(frame, 6, 6)

    def _fill(self, brush: QBrush | QColor, *, smooth: bool = False) -> None:
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(brush)

    def _rects(self, spans: Iterable[Span | Gap], top: float, height: float) -> Iterable[QRectF]:
        """Those in sight, at least as wide as can be seen."""
        for span in spans:
            left, right = self.scale.x_of(span.start_ms), self.scale.x_of(span.end_ms)
            if right >= 0 and left <= self.scale.width:
                yield QRectF(left, top, max(2.0, right - left), height)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline as it looks: which part of the episode is shown, and everything on it. `Timeline` adds the hand.

Where times stand says `timeline_scale`, how things look `timeline_paint`.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from desktop.reading.timeline_paint import OVERVIEW_PX, Board
from desktop.reading.timeline_scale import Scale
from desktop.reading.wave import Peaks, draw_bars, tinted
from desktop.theme import Theme
from transcribe import timecode
from transcribe.episode import Chapter
from transcribe.marks import Mark
from transcribe.transcript import Gap, Span

KEY_ZOOM = 2.0
JUMP_MS = 2000  # no sound moves so far by itself


class TimelineView(QAbstractSlider):
    """A slider, so that a screen reader finds its value: seconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._peaks: Peaks = np.zeros(0, np.float32)
        self._scale = Scale()
        self._position_ms = 0
        self._chapters: Sequence[Chapter] = ()
        self._gaps: Sequence[Gap] = ()
        self._waiting: Sequence[Span] = ()
        self._running: Sequence[Span] = ()
        self._hits_ms = np.zeros(0, np.int64)
        self._hit_ms: int | None = None
        self._marks: Sequence[Mark] = ()
        self._skipped: Sequence[Span] = ()
        self._loop: tuple[int, int | None] | None = None
        self._pictures: tuple[QPixmap, QPixmap, QPixmap] | None = None
        self._over: QPixmap | None = None
        self._hover_x: int | None = None  # where the pointer is
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))

    def sizeHint(self) -> QSize:
        """As wide as there is room, one finger high."""
        return QSize(400, 62)

    # What is shown

    @property
    def scale(self) -> Scale:
        """Which part of the episode is shown."""
        return self._scale

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._theme = theme
        self._redraw()

    def set_episode(self, duration_ms: int, chapters: Sequence[Chapter]) -> None:
        """Show another episode; its sound comes later through `set_peaks`."""
        self._chapters = chapters
        self.setRange(0, duration_ms // 1000)
        if duration_ms != self._scale.duration_ms:
            self._set_scale(Scale(duration_ms, max(1, self.width())))
        self._redraw_over()

    def set_peaks(self, peaks: Peaks) -> None:
        """The loudest sample (0 to 1) of each equal part of the episode."""
        self._peaks = peaks
        self._redraw()

    def set_text_state(self, gaps: Sequence[Gap], waiting: Sequence[Span]) -> None:
        """Where there is sound without text, and what is not transcribed yet."""
        self._gaps, self._waiting = gaps, waiting
        self._redraw_over()

    def set_running(self, running: Sequence[Span]) -> None:
        """What is being transcribed now."""
        if tuple(running) != tuple(self._running):
            self._running = running
            self._redraw_over()

    def set_hits(self, times_ms: Sequence[int]) -> None:
        """Where something was found; none of it is in hand."""
        self._hits_ms, self._hit_ms = np.array(times_ms, np.int64), None
        self._redraw_over()

    def set_hit(self, time_ms: int | None) -> None:
        """The hit in hand."""
        self._hit_ms = time_ms
        self._redraw_over()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """The listener's marks."""
        self._marks = marks
        self._redraw_over()

    def set_skipped(self, skipped: Sequence[Span]) -> None:
        """The chapters that are passed over."""
        self._skipped = skipped
        self._redraw_over()

    def set_loop(self, loop: tuple[int, int | None] | None) -> None:
        """Where a loop begins and ends; it has no end yet where that is None."""
        self._loop = loop
        self._redraw_over()

    def set_position(self, position_ms: int) -> None:
        """Move the playhead, and show the part where it is, unless the listener looks elsewhere."""
        near = self._scale.holds(self._position_ms) or abs(position_ms - self._position_ms) > JUMP_MS
        self.move_playhead(position_ms)
        if near and not self._scale.holds(position_ms):
            self._set_scale(self._scale.showing(position_ms))

    def move_playhead(self, position_ms: int) -> None:
        """Move it within the part that is shown."""
        before, self._position_ms = self._scale.x_of(self._position_ms), position_ms
        after = self._scale.x_of(position_ms)
        if int(before) != int(after):
            left, right = sorted((before, after))
            self.update(int(left) - 3, 0, int(right - left) + 7, self.height())
        if position_ms // 1000 != self.value():
            self.setValue(position_ms // 1000)
            self._describe()
            if not self._scale.is_whole:
                self.update(0, self.height() - int(OVERVIEW_PX) - 1, self.width(), int(OVERVIEW_PX) + 1)

    def _describe(self) -> None:
        place = f"{timecode.clock(self._position_ms)} / {timecode.clock(self._scale.duration_ms)}"
        chapter = self._chapter_at(self._position_ms)
        self.setAccessibleDescription(f"{place}, {chapter}" if chapter else place)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Nothing: what is different was painted."""

    # Zoom

    def zoom_in(self) -> None:
        """Half as much, around the playhead."""
        self._zoom(KEY_ZOOM, self._zoom_centre())

    def zoom_out(self) -> None:
        """Twice as much."""
        self._zoom(1 / KEY_ZOOM, self._zoom_centre())

    def zoom_whole(self) -> None:
        """All of the episode."""
        self._set_scale(Scale(self._scale.duration_ms, self._scale.width))

    def _zoom(self, by: float, x: float) -> None:
        self._set_scale(self._scale.zoomed(by, x))

    def _zoom_centre(self) -> float:
        return self._scale.x_of(self._position_ms) if self._scale.holds(self._position_ms) else self.width() / 2

    def _set_scale(self, scale: Scale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._redraw()

    # Painting: bars are drawn once for a zoom, what lies over them once for each change, so that the playhead costs
    # next to nothing.

    def _redraw(self) -> None:
        self._pictures = None
        self._redraw_over()

    def _redraw_over(self) -> None:
        self._over = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other bars."""
        self._scale = self._scale.resized(self._scale.duration_ms, self.width())
        self._redraw()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cached bars, what lies over them, the playhead."""
        painter = QPainter(self)
        board = Board(painter, self._scale, self.height(), self._theme)
        board.wave(self._drawn_bars(), self._position_ms, self._waiting)
        painter.drawPixmap(0, 0, self._drawn_over())
        board.overview(self._position_ms)
        board.playhead(self._position_ms, self._hover_x)
        if self.hasFocus():
            board.focus()
        painter.end()

    def _drawn_bars(self) -> tuple[QPixmap, QPixmap, QPixmap]:
        ratio = self.devicePixelRatioF()
        if self._pictures is None or self._pictures[0].devicePixelRatio() != ratio:
            bars = draw_bars(self._peaks, self._scale, self.height(), ratio)
            heard, ready, later = (self._theme.color(name) for name in ("accent", "wave", "wave_waiting"))
            self._pictures = tinted(bars, heard), tinted(bars, ready), tinted(bars, later)
        return self._pictures

    def _drawn_over(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._over is None or self._over.devicePixelRatio() != ratio:
            self._over = QPixmap(self.size() * ratio)
            self._over.setDevicePixelRatio(ratio)
            self._over.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._over)
            board = Board(painter, self._scale, self.height(), self._theme)
            board.skipped(self._skipped)
            board.gaps(self._gaps)
            board.loop(self._loop)
            board.running(self._running)
            board.chapters(self._chapters)
            board.hits(self._hits_ms, self._hit_ms)
            board.marks(self._marks)
            painter.end()
        return self._over

    def _chapter_at(self, time_ms: int) -> str:
        return next((each.title for each in reversed(self._chapters) if each.start_ms <= time_ms), "")

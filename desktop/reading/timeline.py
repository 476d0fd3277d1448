# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole episode at a glance: its sound, its chapters, what has text and what has not; click or drag to go."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.theme import Theme
from transcribe import timecode
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Span

BAR_PX, STEP_PX = 2.5, 4.0
RUNNING_PX = 3.0
PALE = 0.45  # of what was played and has no text yet
STEP_KEY_MS = 5000


class Timeline(QWidget):
    """Signals: `sought` (ms) when the listener chooses a place."""

    sought = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._peaks: NDArray[np.float32] = np.zeros(0, np.float32)
        self._duration_ms = 0
        self._position_ms = 0
        self._chapters: Sequence[Chapter] = ()
        self._gaps: Sequence[Gap] = ()
        self._waiting: Sequence[Span] = ()
        self._running: Sequence[Span] = ()
        self._pictures: tuple[QPixmap, QPixmap, QPixmap] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Timeline"))

    def sizeHint(self) -> QSize:
        """As wide as there is room, one finger high."""
        return QSize(400, 62)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._theme = theme
        self._redraw()

    def set_episode(self, duration_ms: int, chapters: Sequence[Chapter]) -> None:
        """Show another episode; its sound comes later through `set_peaks`."""
        self._duration_ms, self._chapters = duration_ms, chapters
        self.update()

    def set_peaks(self, peaks: NDArray[np.float32]) -> None:
        """The loudest sample (0 to 1) of each equal part of the episode."""
        self._peaks = peaks
        self._redraw()

    def set_text_state(self, gaps: Sequence[Gap], waiting: Sequence[Span]) -> None:
        """Where there is sound without text, and what is not transcribed yet."""
        self._gaps, self._waiting = gaps, waiting
        self.update()

    def set_running(self, running: Sequence[Span]) -> None:
        """What is being transcribed now."""
        if tuple(running) != tuple(self._running):
            self._running = running
            self.update()

    def set_position(self, position_ms: int) -> None:
        """Move the playhead."""
        before, self._position_ms = self._x_of(self._position_ms), position_ms
        after = self._x_of(position_ms)
        if int(before) != int(after):
            left, right = sorted((before, after))
            self.update(int(left) - 3, 0, int(right - left) + 7, self.height())

    # Painting: bars are drawn once into three pictures: played, to come, waiting for text. Each shows through where
    # it is true, so that a part that is done, or the playhead, costs no new bars.

    def _redraw(self) -> None:
        self._pictures = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other bars."""
        self._redraw()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three cached pictures, ticks, what is being worked on, the playhead."""
        painter = QPainter(self)
        if self._pictures is None:
            self._pictures = (self._bars("accent"), self._bars("wave"), self._bars("wave_waiting"))
        x = self._x_of(self._position_ms)
        played = QRegion(0, 0, round(x), self.height())
        waiting = QRegion()
        for span in self._waiting:
            waiting += QRegion(self._rect_of(span, 0, self.height()).toAlignedRect())
        to_come = QRegion(self.rect()) - played
        heard, ready, later = self._pictures
        for area, picture, opacity in (
            (played - waiting, heard, 1.0),
            (played & waiting, heard, PALE),
            (to_come - waiting, ready, 1.0),
            (to_come & waiting, later, 1.0),
        ):
            painter.setClipRegion(area)
            painter.setOpacity(opacity)
            painter.drawPixmap(0, 0, picture)
        painter.setOpacity(1.0)
        painter.setClipping(False)
        self._paint_gaps(painter)
        self._paint_running(painter)
        for chapter in self._chapters:
            if chapter.start_ms > 0:
                painter.fillRect(
                    QRectF(self._x_of(chapter.start_ms), 4, 1, self.height() - 8), self._theme.color("dim")
                )
        painter.fillRect(QRectF(x - 1, 0, 2, self.height()), self._theme.color("ink"))
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _bars(self, token: str) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        count = max(1, int(self.width() / STEP_PX))
        heights = _resample(self._peaks, count) * (self.height() - 14)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(token))
        for index, height in enumerate(heights):
            x = index * STEP_PX
            height = max(2.0, float(height))
            painter.drawRoundedRect(QRectF(x, (self.height() - height) / 2, BAR_PX, height), 1.2, 1.2)
        painter.end()
        return picture

    def _paint_gaps(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.color("dim"), Qt.BrushStyle.BDiagPattern))
        for gap in self._gaps:
            painter.drawRect(self._rect_of(gap, 10, self.height() - 20))

    def _paint_running(self, painter: QPainter) -> None:
        """A line under each part that is being transcribed. It stands still: nothing here shall catch the eye."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        for span in self._running:
            painter.drawRoundedRect(self._rect_of(span, self.height() - RUNNING_PX, RUNNING_PX), 1.5, 1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.sought.emit(self._ms_of(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is there; with the button down, go there."""
        time_ms = self._ms_of(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(time_ms)
        if self._duration_ms:
            QToolTip.showText(event.globalPosition().toPoint() - QPointF(0, 48).toPoint(), self._label(time_ms), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; the arrows are the player's everywhere."""
        places = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: max(0, self._duration_ms - 1000)}
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.sought.emit(place)

    def _label(self, time_ms: int) -> str:
        started = [chapter for chapter in self._chapters if chapter.start_ms <= time_ms]
        parts = [timecode.clock(time_ms)] + ([started[-1].title] if started else [])
        if _holds(self._running, time_ms):
            parts.append(self.tr("(being transcribed)"))
        elif _holds(self._waiting, time_ms):
            parts.append(self.tr("(not transcribed yet)"))
        return "  ".join(parts)

    def _rect_of(self, span: Span | Gap, top: float, height: float) -> QRectF:
        left = self._x_of(span.start_ms)
        return QRectF(left, top, max(2.0, self._x_of(span.end_ms) - left), height)

    def _x_of(self, time_ms: int) -> float:
        return self.width() * min(1.0, time_ms / self._duration_ms) if self._duration_ms else 0.0

    def _ms_of(self, x: float) -> int:
        share = min(1.0, max(0.0, x / max(1, self.width())))
        return int(share * self._duration_ms)


def _holds(spans: Sequence[Span], time_ms: int) -> bool:
    return any(span.start_ms <= time_ms < span.end_ms for span in spans)


def _resample(peaks: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """`count` bars: the mean of the loudest samples under each, scaled to the loudest bar, quiet parts lifted."""
    if peaks.size == 0:
        return np.zeros(count, np.float32)
    edges = np.linspace(0, peaks.size, count + 1).astype(int)
    starts = np.minimum(edges[:-1], peaks.size - 1)
    sums = np.add.reduceat(peaks, starts)
    bars = sums / np.maximum(1, np.diff(edges))
    loudest = float(bars.max())
    return np.sqrt(bars / (loudest or 1.0)).astype(np.float32)

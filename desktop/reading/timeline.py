# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole episode at a glance, and going there: click, drag, zoom, or use the keys of a slider."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.reading.heard_words import HeardWords
from desktop.reading.timeline_hover import HoverCard
from desktop.reading.timeline_paint import FLAG_PX
from desktop.reading.timeline_view import TimelineView
from desktop.theme import Theme
from transcribe import timecode
from transcribe.transcript import Gap, Span

STEP_KEY_MS = 5000
PAGE_KEY = 0.1  # of what is shown
WHEEL_ZOOM = 1.25
SCRUB_MS = 50  # the sound follows a drag in such steps


class Timeline(TimelineView):
    """Signals: `sought` (ms) when the listener chooses a place."""

    sought = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words: Callable[[int], HeardWords | None] = lambda _time_ms: None
        self._card: HoverCard | None = None
        self._held = False  # by the hand, which the playhead then obeys
        self._wanted_ms: int | None = None  # by the hand, and not sought yet
        self._scrub = QTimer(self)
        self._scrub.setSingleShot(True)
        self._scrub.setInterval(SCRUB_MS)
        self._scrub.timeout.connect(self._seek_wanted)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, words: Callable[[int], HeardWords | None]) -> None:
        """What tells the words that are heard at a time."""
        self._words = words

    def set_position(self, position_ms: int) -> None:
        """Move the playhead, unless the hand holds it."""
        if not self._held:
            super().set_position(position_ms)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there, and hold the playhead."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = True
            self._hold_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is there; with the button down, go along. Beyond the edge more of a zoomed episode comes."""
        x = event.position().x()
        if self._held:
            beyond = x - min(float(self.width()), max(0.0, x))
            self._set_scale(self._scale.moved(beyond / 4))
            self._hold_at(x)
        self._hover(int(min(self.width() - 1.0, max(0.0, x))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The sound goes to where the hand let go."""
        if event.button() is Qt.MouseButton.LeftButton and self._held:
            self._held = False
            self._scrub.stop()
            self._seek_wanted()

    def _hold_at(self, x: float) -> None:
        time_ms = self._scale.ms_of(x)
        self._wanted_ms = time_ms
        self.move_playhead(time_ms)
        if not self._scrub.isActive():
            self._seek_wanted()

    def _seek_wanted(self) -> None:
        if self._wanted_ms is not None:
            wanted_ms, self._wanted_ms = self._wanted_ms, None
            if self._held:
                self._scrub.start()
            self.sought.emit(wanted_ms)

    def _hover(self, x: int | None) -> None:
        for place in (self._hover_x, x):
            if place is not None and x != self._hover_x:
                self.update(place - 1, 0, 3, self.height())
        self._hover_x = x if self._scale.duration_ms else None
        if self._hover_x is None:
            if self._card is not None:
                self._card.hide()
            return
        if self._card is None:
            self._card = HoverCard(self.window())
        time_ms = self._scale.ms_of(self._hover_x)
        self._card.show_at(self._hover_x, self, timecode.clock(time_ms), self._about(time_ms), self._words(time_ms))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._hover(None)
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is under the pointer, or in the hand, any more."""
        self._held = False
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; sideways, or with Shift, move along."""
        turn, aside = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turn, aside = 0, aside or turn
        if abs(aside) > abs(turn):
            self._set_scale(self._scale.moved(-aside))
        else:
            self._zoom(WHEEL_ZOOM ** (turn / 120), event.position().x())
        if self._hover_x is not None:
            self._hover(self._hover_x)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in any slider."""
        here_ms, page_ms = self._position_ms, round(self._scale.shown_ms * PAGE_KEY)
        last_ms = max(0, self._scale.duration_ms - 1000)
        key = Qt.Key
        places = {
            key.Key_Home: 0,
            key.Key_End: last_ms,
            key.Key_Left: here_ms - STEP_KEY_MS,
            key.Key_Down: here_ms - STEP_KEY_MS,
            key.Key_Right: here_ms + STEP_KEY_MS,
            key.Key_Up: here_ms + STEP_KEY_MS,
            key.Key_PageDown: here_ms - page_ms,
            key.Key_PageUp: here_ms + page_ms,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            event.ignore()
        else:
            self.sought.emit(max(0, min(place, last_ms)))

    def _about(self, time_ms: int) -> str:
        parts = [self._chapter_at(time_ms), self._noted_at(time_ms)]
        if _holds(self._running, time_ms):
            parts.append(self.tr("(being transcribed)"))
        elif _holds(self._waiting, time_ms):
            parts.append(self.tr("(not transcribed yet)"))
        elif _holds(self._gaps, time_ms):
            parts.append(self.tr("(sound without text)"))
        return "  ".join(filter(None, parts))

    def _noted_at(self, time_ms: int) -> str:
        """The note of the mark under the pointer."""
        x = self._scale.x_of(time_ms)
        near = (mark for mark in self._marks if mark.note and abs(self._scale.x_of(mark.start_ms) - x) <= FLAG_PX)
        return next((f"“{mark.note}”" for mark in near), "")


def _holds(spans: Sequence[Span | Gap], time_ms: int) -> bool:
    return any(span.start_ms <= time_ms < span.end_ms for span in spans)

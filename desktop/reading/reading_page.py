# SPDX-License-Identifier: GPL-3.0-or-later
"""The reading room: chapters, text, and the dock at the window's foot, around one player. It only connects them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.playback.player_dock import PlayerDock
from desktop.reading.chapter_sidebar import ChapterSidebar
from desktop.reading.compose import EMPTY, Composed, compose
from desktop.reading.doubts import Doubts
from desktop.reading.find_keeper import FindKeeper
from desktop.reading.heard_words import words_at
from desktop.reading.page import Page
from desktop.reading.text_report import report_html
from desktop.reading.writing_view import WritingView
from desktop.theme import Theme
from desktop.widgets import named
from transcribe.episode import ChapterList, Episode
from transcribe.speech.drift import Drift
from transcribe.transcript import SourceKind, Span, Transcript

_start_ms = attrgetter("start_ms")
SLIDER_STEP = 0.05
RATE_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the library knows of one episode. `waiting` is what has no text yet.

    `composed` is the text laid out with the chapters of the first list.
    """

    episode: Episode
    transcript: Transcript | None
    chapters: Sequence[ChapterList]
    waiting: Sequence[Span] = ()
    state: str = ""
    drift: Drift | None = None
    composed: Composed = EMPTY


@dataclass(frozen=True, slots=True)
class Growth:
    """The text of one more span, with the source of all, and what still waits for its text after it."""

    episode_id: int
    span: Span
    transcript: Transcript | None
    waiting: Sequence[Span]


class ReadingPage(QWidget):
    """Its `dock` is laid out by the window.

    Signals: `place_chosen` (ms) when the listener goes somewhere else in the episode, before it is played there;
    `opened` (Reading).
    """

    place_chosen = Signal(int)
    opened = Signal(object)

    def __init__(self, player: Player, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._player = player
        self._reading: Reading | None = None
        self._composed = EMPTY
        self.transcript = WritingView(theme)
        self.sidebar = ChapterSidebar(theme)
        self.dock = PlayerDock(player, actions, theme)
        self._now = named(QPushButton(actions["now"].text(), self.transcript), "pill")
        self._now.setCursor(Qt.CursorShape.PointingHandCursor)
        self._now.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.sidebar)
        self.finding = FindKeeper(self.transcript, self.dock.timeline, player, actions, self.go_to, self)
        self.splitter.addWidget(self.finding.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 900])
        self.splitter.setCollapsible(1, False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        self.doubts = Doubts(self.transcript, player, actions, self.go_to, self)
        self._connect(actions)
        self.transcript.installEventFilter(self)

    def _connect(self, actions: Actions) -> None:
        player = self._player
        player.moved.connect(self._moved)
        for signal in (self.transcript.clicked_at, self.sidebar.sought, self.dock.timeline.sought):
            signal.connect(self.go_to)
        self.dock.timeline.set_words(lambda time_ms: words_at(self.page, time_ms))
        self.transcript.clicked_at.connect(self._play_on)
        self.sidebar.sought.connect(self._play_on)
        self.sidebar.list_changed.connect(self._compose)
        self.transcript.following_changed.connect(lambda following: self._now.setVisible(not following))
        self._now.clicked.connect(actions["now"].trigger)
        for name, do in {
            "play": player.toggle,
            "nudge-back": lambda: self._skip(-5_000),
            "nudge-forward": lambda: self._skip(5_000),
            "slower": lambda: player.set_rate(player.rate - RATE_STEP),
            "faster": lambda: player.set_rate(player.rate + RATE_STEP),
            "normal-speed": lambda: player.set_rate(1.0),
            "louder": lambda: self.dock.bar.change_volume(SLIDER_STEP),
            "softer": lambda: self.dock.bar.change_volume(-SLIDER_STEP),
            "now": lambda: self.transcript.follow(True),
        }.items():
            actions[name].triggered.connect(do)

    # What is shown

    @property
    def reading(self) -> Reading | None:
        """What is known of the episode that is open."""
        return self._reading

    @property
    def episode(self) -> Episode | None:
        """The episode that is open."""
        return self._reading.episode if self._reading else None

    @property
    def state(self) -> str:
        """The state of its text, in words."""
        return self._reading.state if self._reading else ""

    @property
    def page(self) -> Page:
        """The text as it is laid out."""
        return self.transcript.page

    def set_theme(self, theme: Theme, text_pixels: int) -> None:
        """Use these colours, and a face of this size for the text."""
        self.transcript.set_theme(theme, text_pixels)
        self.sidebar.set_theme(theme)
        self.dock.set_theme(theme)
        self.finding.set_theme(theme)

    def open(self, reading: Reading, at_ms: int | None = None) -> None:
        """Show an episode, ready to play where the listener left it, or at `at_ms`."""
        episode = reading.episode
        duration_ms = episode.metadata.duration_ms
        start_ms = episode.position_ms if at_ms is None else at_ms
        if self._reading is None or self._reading.episode.id != episode.id:
            self.transcript.clear_page()  # no place of another episode is kept
            self.set_running(())
        self._reading, self._composed = reading, reading.composed
        self.sidebar.set_episode(reading.chapters, episode.metadata)
        self.dock.timeline.set_peaks(np.zeros(0, np.float32))
        self.dock.bar.set_episode(duration_ms)
        self.transcript.follow(True)
        self._compose()
        self._player.open(Path(episode.media), start_ms, duration_ms)
        self.opened.emit(reading)
        if at_ms is not None:
            self.place_chosen.emit(at_ms)

    def refresh(self, reading: Reading) -> None:
        """The library has more on the episode that is open; sound, place and selection stay."""
        self._reading, self._composed = reading, reading.composed
        self.sidebar.renew(reading.chapters, reading.episode.metadata)
        self._compose()

    def grow(self, growth: Growth) -> bool:
        """Show the text of one more span. False where the rest of the text is no longer the one that is shown."""
        reading, fresh = self._reading, growth.transcript
        if reading is None or reading.transcript is None or fresh is None or fresh.source != reading.transcript.source:
            return False
        segments, span = reading.transcript.segments, growth.span
        first, last = (bisect_left(segments, end, key=_start_ms) for end in (span.start_ms, span.end_ms))
        text = replace(reading.transcript, segments=(*segments[:first], *fresh.segments, *segments[last:]))
        self._reading = replace(reading, transcript=text, waiting=growth.waiting)
        self._compose()
        return True

    @property
    def is_recognized(self) -> bool:
        """Whether the text is what was heard, and grows part by part."""
        text = self._reading.transcript if self._reading else None
        return text is not None and text.source.kind is SourceKind.WHISPER

    def set_running(self, parts: Sequence[Span]) -> None:
        """The parts that are being transcribed now."""
        self.transcript.set_running(parts)
        self.dock.timeline.set_running(parts)

    def set_peaks(self, peaks: NDArray[np.float32]) -> None:
        """The episode's sound, for the timeline."""
        self.dock.timeline.set_peaks(peaks)

    def go_to(self, time_ms: int) -> None:
        """The listener chose another place."""
        self.place_chosen.emit(time_ms)
        self._player.seek(time_ms)
        self.transcript.follow(True)

    def close_episode(self) -> None:
        """Stop the sound and show nothing."""
        self._reading = None
        self._player.close()

    def _compose(self) -> None:
        if self._reading is None:
            return
        duration_ms = self._reading.episode.metadata.duration_ms
        self.dock.timeline.set_episode(duration_ms, self.sidebar.chapters)
        if self._reading.transcript is not None:
            text = self._reading.transcript
            self._composed = compose(text, self.sidebar.chapters, self._reading.waiting, self._composed)
            self.transcript.set_page(self._composed.page)
            self.dock.timeline.set_text_state(self._reading.transcript.gaps, self._reading.waiting)
        else:
            self.transcript.clear_page()
            self.dock.timeline.set_text_state((), self._reading.waiting)
        page = self.transcript.page
        self.sidebar.set_text_report(report_html(self._reading.state, self._reading.drift, page.doubts, page.words))

    # Playing

    def _moved(self, position_ms: int) -> None:
        self.transcript.light(position_ms)
        self.dock.timeline.set_position(position_ms)
        self.dock.bar.set_position(position_ms)
        self.sidebar.set_position(position_ms)

    def _skip(self, delta_ms: int) -> None:
        self.go_to(max(0, self._player.position_ms + delta_ms))

    def _play_on(self) -> None:
        if not self._player.playing:
            self._player.play()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the pill at the foot of the text."""
        if watched is self.transcript and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            size = self._now.sizeHint()
            view = self.transcript
            self._now.setGeometry(
                (view.width() - size.width()) // 2, view.height() - size.height() - 16, size.width(), size.height()
            )
        return False

# SPDX-License-Identifier: GPL-3.0-or-later
"""What was heard last, for a listener who comes back after a break."""

import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.actions import Actions, shown_key
from desktop.appearance import Appearance
from desktop.listening.sentences import Sentence, sentence_at, sentence_before
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.settings import Settings
from desktop.theme import Theme, icon
from desktop.toast import Toast
from desktop.widgets import close_button, named

MINUTE_MS = 60_000
STAYS_MS = 12_000  # once it plays
MOST_LETTERS = 260
BARELY_MS = 3_000  # whoever has heard no more has nothing to be reminded of


class RecapStrip(QWidget):
    """A quiet line under the text. Signals: `earlier_wanted`; `closed`."""

    earlier_wanted = Signal()
    closed = Signal()

    def __init__(self, key: str, theme: Theme) -> None:
        super().__init__()
        named(self, "recap")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        earlier = named(QPushButton(self.tr("One sentence earlier")), "boxed")
        earlier.setToolTip(f"{self.tr('Start one sentence earlier')}  ({shown_key(key)})" if key else "")
        earlier.clicked.connect(self.earlier_wanted)
        self._close = close_button(self.tr("Close what was heard last"))
        self._close.clicked.connect(self.closed)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(named(QLabel(self.tr("Heard last")), "dim"))
        text.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 10, 12, 10)
        layout.setSpacing(12)
        layout.addLayout(text, 1)
        layout.addWidget(earlier)
        layout.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    @property
    def words(self) -> str:
        """What it shows; empty where it is not there."""
        return "" if self.isHidden() else self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._close.setIcon(icon("close", theme.dim, 16))

    def show_words(self, words: str) -> None:
        """Show the end of what was heard."""
        self._words.setText(words if len(words) <= MOST_LETTERS else "… " + words[-MOST_LETTERS:].partition(" ")[2])
        self.show()


class Recap(QObject):
    """Wires one action. A break is an episode that is opened again, or a pause of as many minutes as were set."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        actions: Actions,
        appearance: Appearance,
        settings: Settings,
        toast: Toast,
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._settings, self._toast = page, player, settings, toast
        self._left_s: dict[int, float] = {}  # when each episode was heard last, since the window is there
        self._wanted = False
        keys = actions.keys("earlier")
        self.strip = RecapStrip(keys[0] if keys else "", appearance.theme)
        layout = page.finding.pane.layout()
        if layout is not None:
            layout.addWidget(self.strip)
        appearance.changed.connect(lambda theme: self.strip.set_theme(theme))
        self._pause = self._timer(self._show)
        self._stays = self._timer(self.strip.hide)
        self.strip.earlier_wanted.connect(self._earlier)
        self.strip.closed.connect(self.strip.hide)
        actions["earlier"].triggered.connect(self._earlier)
        page.opened.connect(self._opened)
        page.transcript.page_changed.connect(self._try)
        page.place_chosen.connect(self._went)
        player.playing_changed.connect(self._playing_changed)

    def _timer(self, do: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(do)
        return timer

    @property
    def _break_ms(self) -> int:
        return self._settings.recap_minutes * MINUTE_MS

    def _was_long(self) -> bool:
        """Whether the open episode was not heard for long; by the clock, as the computer may have slept."""
        episode = self._page.episode
        left_s = self._left_s.get(episode.id) if episode is not None else None
        return left_s is None or (time.time() - left_s) * 1000 >= self._break_ms

    def _opened(self, reading: Reading) -> None:
        self._pause.stop()
        self._stays.stop()
        self.strip.hide()
        there_ms = reading.episode.position_ms
        ended = there_ms >= reading.episode.metadata.duration_ms - BARELY_MS
        again = there_ms > BARELY_MS and not ended and abs(self._player.position_ms - there_ms) < BARELY_MS
        self._wanted = again and self._break_ms > 0 and self._was_long()
        self._try()

    def _playing_changed(self, playing: bool) -> None:
        episode = self._page.episode
        if episode is None:
            return
        if playing:
            self._pause.stop()
            if self._break_ms and episode.id in self._left_s and self._was_long():
                self._show()
            self._stays.start(STAYS_MS)
        else:
            self._stays.stop()
            self._left_s[episode.id] = time.time()
            if self._break_ms:
                self._pause.start(self._break_ms)

    def _show(self) -> None:
        self._wanted = True
        self._try()

    def _try(self) -> None:
        """As soon as there is a text."""
        here = sentence_at(self._page.page, self._player.position_ms) if self._wanted else None
        if here is None:
            return
        self._wanted = False
        first = sentence_before(self._page.page, here) or here
        self.strip.show_words(" ".join(self._page.transcript.text_between(first.first, here.last).split()))
        if self._player.playing:
            self._stays.start(STAYS_MS)

    def _went(self, _time_ms: int) -> None:
        """Whoever goes elsewhere knows where they are."""
        self._wanted = False
        self.strip.hide()

    def _earlier(self) -> None:
        if self._page.episode is None:
            return
        here = sentence_at(self._page.page, self._player.position_ms)
        if here is None:
            self._toast.say(self.tr("There is no text with times yet to go by."))
            return
        before: Sentence = sentence_before(self._page.page, here) or here
        self._page.go_to(before.start_ms)
        if not self._player.playing:
            self._player.play()

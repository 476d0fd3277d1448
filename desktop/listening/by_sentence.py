# SPDX-License-Identifier: GPL-3.0-or-later
"""Playing goes by sentences: to the next, to the one before, once more, and once more slowly."""

from PySide6.QtCore import QObject

from desktop import figures
from desktop.actions import Actions
from desktop.listening.lead import Lead
from desktop.listening.sentences import Sentence, next_from, previous_from, sentence_at
from desktop.listening.speed import Speed
from desktop.playback.clock import SLOWEST
from desktop.playback.player import Player
from desktop.reading.reading_page import RATE_STEP, Reading, ReadingPage
from desktop.toast import Toast


class BySentence(QObject):
    """Wires four actions."""

    def __init__(self, page: ReadingPage, player: Player, speed: Speed, toast: Toast, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._player, self._speed, self._toast = page, player, speed, toast
        self._slow: Sentence | None = None  # it is played slower until it is over
        self._lead = Lead(page, self)
        player.moved.connect(self._moved)
        self._lead.left.connect(self._went)
        page.opened.connect(self._opened)
        for name, do in {
            "sentence-previous": lambda: self._go_to(previous_from(self._page.page, self._here_ms)),
            "sentence-next": lambda: self._go_to(next_from(self._page.page, self._here_ms)),
            "sentence-again": self._again,
            "back-and-slower": self._back_and_slower,
        }.items():
            actions[name].triggered.connect(do)

    @property
    def _here_ms(self) -> int:
        return self._player.position_ms

    def _go_to(self, sentence: Sentence | None) -> bool:
        if sentence is None:
            self._say_why_not()
            return False
        self._page.go_to(sentence.start_ms)
        return True

    def _say_why_not(self) -> None:
        if self._page.episode is None:
            return
        if not self._page.page.words:
            self._toast.say(self.tr("There is no text with times yet to go by."))
        else:
            self._toast.say(self.tr("No sentence is there."))

    def _again(self) -> None:
        if self._go_to(sentence_at(self._page.page, self._here_ms)):
            self._play_on()

    def _back_and_slower(self) -> None:
        """Pressed once more in a sentence that is played slowly, it is played slower still."""
        sentence = previous_from(self._page.page, self._here_ms)
        if sentence is None:
            self._say_why_not()
            return
        rate = max(SLOWEST, round((self._player.rate if self._slow else self._speed.chosen) - RATE_STEP, 2))
        self._slow = sentence
        self._speed.lend(rate)
        self._lead.go_to(sentence.start_ms)
        self._play_on()
        said = self.tr("{slow} until this sentence is over, then {speed} again.")
        self._toast.say(said.format(slow=figures.rate(rate), speed=figures.rate(self._speed.chosen)))

    def _play_on(self) -> None:
        if not self._player.playing:
            self._player.play()

    def _moved(self, position_ms: int) -> None:
        if self._slow is not None and position_ms >= self._slow.end_ms:
            self._as_before()

    def _went(self, _time_ms: int) -> None:
        """Whoever goes elsewhere is done with it."""
        if self._slow is not None:
            self._as_before()

    def _opened(self, _reading: Reading) -> None:
        self._slow = None  # `Speed` has set that of the episode

    def _as_before(self) -> None:
        self._slow = None
        self._speed.give_back()

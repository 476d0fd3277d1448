# SPDX-License-Identifier: GPL-3.0-or-later
"""The doubtful word in hand: heard in its sentence, or called right as it stands."""

from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.correcting.text_changes import TextChanges
from desktop.listening.lead import Lead
from desktop.listening.sentences import Sentence, sentence_at
from desktop.playback.player import Player
from desktop.reading.page import Unit
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast


class DoubtWords(QObject):
    """Wires two actions."""

    def __init__(self, page: ReadingPage, player: Player, changes: TextChanges, toast: Toast, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._player, self._changes, self._toast = page, player, changes, toast
        self._played: tuple[Sentence, Unit] | None = None  # it is held again when it is over
        self._lead = Lead(page, self)
        player.moved.connect(self._moved)
        player.playing_changed.connect(lambda playing: None if playing else self._end())
        self._lead.left.connect(lambda _at_ms: self._end())
        actions["doubt-play"].triggered.connect(self._play)
        actions["doubt-right"].triggered.connect(self._right)

    def _in_hand(self) -> Unit | None:
        if not self._page.transcript.isVisible():
            return None
        unit = self._page.doubts.in_hand
        if unit is None and self._page.episode is not None:
            otherwise = self.tr("No doubtful word is here; D leads to the next one.")
            self._toast.say(self._page.doubts.why_none(otherwise))
        return unit

    def _play(self) -> None:
        """From the start of its sentence; if the sound was held, it is held again at the end, at the word."""
        unit = self._in_hand()
        sentence = sentence_at(self._page.page, unit.start_ms) if unit is not None else None
        if unit is None or sentence is None:
            return
        held = self._played is not None or not self._player.playing
        doubts = self._page.doubts
        doubts.take(unit)
        self._lead.go_to(sentence.start_ms)
        doubts.held = held
        self._played = (sentence, unit) if held else None
        self._player.play()

    def _moved(self, position_ms: int) -> None:
        if self._played is None:
            return
        sentence, unit = self._played
        if position_ms >= sentence.end_ms:
            self._player.pause()
            self._lead.go_to(unit.start_ms)

    def _end(self) -> None:
        self._played = None
        self._page.doubts.held = False

    def _right(self) -> None:
        """It is sure from now on, and the next one comes."""
        unit, episode = self._in_hand(), self._page.episode
        if unit is None or episode is None:
            return
        number, start_ms = episode.id, unit.start_ms
        word = self._page.transcript.text_between(unit.first, unit.last)
        said = self.tr("“{word}” is right.").format(word=word.strip(".,;:!?…"))
        self._changes.run(lambda library: library.corrections.confirm(number, start_ms), said)
        self._page.doubts.take(unit)
        self._page.doubts.lead_on(start_ms)

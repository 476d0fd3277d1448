# SPDX-License-Identifier: GPL-3.0-or-later
"""Study mode: each sentence is heard some times, at first slowly, and is hidden until one asks to read it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop.actions import Actions
from desktop.listening.hidden_words import HiddenWords
from desktop.listening.ladder import Ladder, ladder_of
from desktop.listening.lead import Lead
from desktop.listening.loop_keeper import LoopKeeper
from desktop.listening.sentences import Sentence, next_from, number_of, sentence_after, sentence_at
from desktop.listening.speed import Speed
from desktop.listening.study_strip import StudyStrip
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.settings import Settings
from desktop.toast import Toast

TAIL_MS = 150  # so long the end of the last word rings out, where the next sentence lets it


class StudyKeeper(QObject):
    """Wires the switch of study mode, and the action that shows its sentence."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        speed: Speed,
        loop: LoopKeeper,
        toast: Toast,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._speed, self._loop, self._toast = page, player, speed, loop, toast
        self._settings = settings
        self._switch, self._text = actions["study"], actions["study-text"]
        # Each of them would lead the sound elsewhere than the mode does.
        self._others = [actions[name] for name in ("loop", "back-and-slower")]
        self._sentence: Sentence | None = None
        self._turn, self._ladder, self._shown = 0, Ladder(), False
        self._lead = Lead(page, self)
        self._hidden = HiddenWords(page.transcript)
        self.strip = StudyStrip(actions)
        under = page.finding.pane.layout()
        if under is not None:
            under.addWidget(self.strip)
        for widget in (self.strip, page.transcript):
            widget.installEventFilter(self)
        self.strip.left.connect(lambda: self._switch.setChecked(False))
        self._switch.toggled.connect(self._switched)
        self._text.triggered.connect(self._show_text)
        self._text.setEnabled(False)
        player.moved.connect(self._moved)
        self._lead.left.connect(self._went)
        page.opened.connect(self._opened)
        page.transcript.page_changed.connect(self._page_changed)

    @property
    def on(self) -> bool:
        """Whether one studies."""
        return self._sentence is not None

    def _switched(self, on: bool) -> None:
        if not on:
            self._leave()
            return
        here_ms = self._player.position_ms
        sentence = sentence_at(self._page.page, here_ms) or next_from(self._page.page, here_ms)
        if self._page.episode is None or sentence is None:
            self._switch.setChecked(False)
            self._toast.say(self.tr("There is no text with times yet to go by."))
            return
        self._loop.let_go()
        self._ladder = ladder_of(self._settings.study_speeds, self._settings.study_times)
        for action in self._others:
            action.setEnabled(False)
        self._text.setEnabled(True)
        self._lead.go_to(sentence.start_ms)  # first, as whoever lent a speed gives it back there
        self._begin(sentence)
        if not self._player.playing:
            self._player.play()
        self.strip.show()

    def _leave(self) -> None:
        self._sentence = None
        self._hidden.hide_from(None)
        self.strip.hide()
        self._speed.give_back()
        self._text.setEnabled(False)
        for action in self._others:
            action.setEnabled(True)

    def _begin(self, sentence: Sentence) -> None:
        self._sentence, self._turn = sentence, 0
        self._shown = not self._settings.study_hidden
        self._hear()

    def _hear(self) -> None:
        self._speed.lend(self._ladder.speed(self._turn))
        self._say()

    def _show_text(self) -> None:
        if self._sentence is not None:
            self._shown = not self._shown
            self._say()

    def _say(self) -> None:
        """In the strip, and by what is hidden: this sentence, and always what comes after, if anything is."""
        sentence = self._sentence
        if sentence is None:
            return
        turn = self._turn + 1, self._ladder.rounds
        number = number_of(self._page.page, sentence)
        self.strip.say(number, turn, self._ladder.speed(self._turn), hidden=not self._shown)
        if self._shown and not self._settings.study_hidden:
            self._hidden.hide_from(None)
        else:
            self._hidden.hide_from(sentence.last if self._shown else sentence.first)

    # While it plays

    def _moved(self, position_ms: int) -> None:
        sentence = self._sentence
        if sentence is None or not self._player.playing:
            return
        following = sentence_after(self._page.page, sentence) if position_ms >= sentence.end_ms else None
        end_ms = sentence.end_ms
        if following is not None and following.start_ms > end_ms:
            end_ms = min(end_ms + TAIL_MS, following.start_ms)
        if position_ms < end_ms:
            return
        if self._turn + 1 < self._ladder.rounds:
            self._turn += 1
            self._hear()
            self._player.seek(sentence.start_ms)
        elif following is not None:
            self._begin(following)
            self._player.seek(following.start_ms)
        else:
            self._player.pause()
            self._switch.setChecked(False)
            self._toast.say(self.tr("That was the last sentence."))

    def _went(self, time_ms: int) -> None:
        """Whoever goes elsewhere studies what is there."""
        if self._sentence is None:
            return
        sentence = sentence_at(self._page.page, time_ms) or next_from(self._page.page, time_ms)
        if sentence is not None:
            self._begin(sentence)

    def _opened(self, _reading: Reading) -> None:
        self._switch.setChecked(False)

    def _page_changed(self) -> None:
        """The words stand elsewhere by now, or are others."""
        if self._sentence is not None:
            sentence = sentence_at(self._page.page, self._sentence.start_ms)
            if sentence is None:
                self._switch.setChecked(False)
            else:
                self._sentence = sentence
                self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves, from the text and from the strip."""
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self._sentence is not None and escapes and event.type() is QEvent.Type.KeyPress:
            self._switch.setChecked(False)
            return True
        return False

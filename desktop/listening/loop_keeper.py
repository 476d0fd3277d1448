# SPDX-License-Identifier: GPL-3.0-or-later
"""Some words over and over: from the word that is heard when a key is pressed to the one when it is pressed again."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop import figures
from desktop.actions import Actions
from desktop.listening.lead import Lead
from desktop.listening.loop import Loop, closed, over, with_end_moved, with_start_moved, word_at
from desktop.listening.loop_brackets import LoopBrackets
from desktop.playback.player import TICK_MS, Player
from desktop.reading.page import Page
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.toast import Toast


class LoopKeeper(QObject):
    """Wires the action that sets, ends and lets go of a loop, and those that move its ends."""

    def __init__(self, page: ReadingPage, player: Player, toast: Toast, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._player, self._toast, self._actions = page, player, toast, actions
        self._view = page.transcript
        self._loop: Loop | None = None
        self._lead = Lead(page, self)
        self._brackets = LoopBrackets(page.transcript)
        player.moved.connect(self._moved)
        self._lead.left.connect(self._went)
        page.opened.connect(self._opened)
        actions["loop"].triggered.connect(self._press)
        for name, move, by in (
            ("loop-end-earlier", with_end_moved, -1),
            ("loop-end-later", with_end_moved, 1),
            ("loop-start-earlier", with_start_moved, -1),
            ("loop-start-later", with_start_moved, 1),
        ):
            actions[name].triggered.connect(lambda _checked=False, move=move, by=by: self._move(move, by))

    @property
    def loop(self) -> Loop | None:
        """The loop that there is, whole or begun."""
        return self._loop

    def let_go(self) -> None:
        """Play on from here without it."""
        self._set(None)

    def _press(self) -> None:
        if self._page.episode is None:
            return
        loop, chosen, page = self._loop, self._view.selection(), self._view.page
        if chosen is not None and (loop is None or loop.end_ms is None):
            self._take(over(page, *chosen))
        elif loop is None:
            self._begin()
        elif loop.end_ms is None:
            last = word_at(page, self._player.position_ms)
            if last is not None:
                self._close(closed(page, loop, last))
        else:
            self.let_go()
            self._toast.say(self.tr("The loop is let go."), act=self.tr("Loop again"), do=lambda: self._again(loop))

    def _take(self, loop: Loop | None) -> None:
        """What is selected is the loop, and no longer selected."""
        if loop is None:
            self._toast.say(self.tr("Nothing that is selected is heard."))
            return
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)
        self._again(loop)

    def _begin(self) -> None:
        word = word_at(self._view.page, self._player.position_ms)
        if word is None:
            self._toast.say(self.tr("There is no text with times yet to go by."))
            return
        self._set(Loop(word.start_ms))
        said = self.tr("The loop begins with “{word}”. Press {key} where it shall end.")
        key = (*self._actions.keys("loop"), "")[0]
        text = self._view.text_between(word.first, word.last) if word.exact else "…"
        self._toast.say(said.format(word=text, key=key), act=self.tr("Let go"), do=self.let_go)

    def _close(self, loop: Loop) -> None:
        self._set(loop)
        self._say_length(loop)

    def _again(self, loop: Loop) -> None:
        self._set(loop)
        self._lead.go_to(loop.start_ms)
        if not self._player.playing:
            self._player.play()
        self._say_length(loop)

    def _say_length(self, loop: Loop) -> None:
        length = figures.decimal(round(((loop.end_ms or loop.start_ms) - loop.start_ms) / 1000, 1))
        said = self.tr("{seconds} s are heard over and over.").format(seconds=length)
        self._toast.say(said, act=self.tr("Let go"), do=self.let_go)

    def _move(self, move: Callable[[Page, Loop, int], Loop], by: int) -> None:
        if self._loop is not None:
            self._set(move(self._view.page, self._loop, by))

    def _set(self, loop: Loop | None) -> None:
        self._loop = loop
        self._brackets.show(loop)
        self._page.dock.timeline.set_loop(None if loop is None else (loop.start_ms, loop.end_ms))

    # While it plays

    def _moved(self, position_ms: int) -> None:
        """Back to the beginning at the tick that is nearest to the end of the last word."""
        loop = self._loop
        if loop is None or loop.end_ms is None or not self._player.playing:
            return
        if position_ms >= loop.end_ms - TICK_MS / 2 * self._player.rate:
            self._player.seek(loop.start_ms)

    def _went(self, time_ms: int) -> None:
        """Whoever goes out of it is done with it."""
        loop = self._loop
        if loop is not None and loop.end_ms is not None and not loop.holds(time_ms):
            self.let_go()
            self._toast.say(self.tr("The loop is let go."), act=self.tr("Loop again"), do=lambda: self._again(loop))

    def _opened(self, _reading: Reading) -> None:
        self.let_go()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences of the text in the hand: selected by key, copied plain, with times, or as a quote; and their menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.actions import Actions
from desktop.reading.quote import plain, quoted, with_times
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast

_Words = Callable[[int, int], str]


class Quoting(QObject):
    """Wires the actions that select and copy. Without a selection, the sentence being heard is meant."""

    def __init__(self, page: ReadingPage, actions: Actions, toast: Toast) -> None:
        super().__init__(page)
        self._reading, self._view, self._actions, self._toast = page, page.transcript, actions, toast
        actions["sentence"].triggered.connect(lambda: self._select(after=True))
        actions["sentence-before"].triggered.connect(lambda: self._select(after=False))
        for name, words in (("copy", self._plain), ("copy-times", self._with_times), ("copy-quote", self._quoted)):
            actions[name].triggered.connect(lambda _checked=False, words=words: self._copy(words))
        self._view.copy_wanted.connect(actions["copy"].trigger)
        self._view.menu_wanted.connect(self._fill)
        self._view.carried = lambda: self._quoted(*self._meant())

    # Selecting

    def _select(self, *, after: bool) -> None:
        """The sentence being heard; where something is selected, one more sentence after or before it."""
        view, page = self._view, self._view.page
        if not view.isVisible() or not page.blocks:
            return
        chosen = view.selection()
        if chosen is None:
            view.select(*page.sentence_around(view.heard_place()))
            return
        first, last = chosen
        if after:
            last = max(last, page.sentence_after(last)[1])
        else:
            first = min(first, page.sentence_before(first)[0])
        view.select(first, last)

    def _meant(self) -> tuple[int, int]:
        view = self._view
        return view.selection() or view.page.sentence_around(view.heard_place())

    # Copying

    def _copy(self, words: _Words) -> None:
        if not self._view.isVisible() or not self._view.page.blocks:
            return
        self._take(words(*self._meant()))

    def _take(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self._toast.say(self.tr("Copied %n words.", "", len(text.split())))

    def _plain(self, first: int, last: int) -> str:
        return plain(self._view.page, first, last)

    def _with_times(self, first: int, last: int) -> str:
        return with_times(self._view.page, first, last)

    def _quoted(self, first: int, last: int) -> str:
        episode = self._reading.episode
        about = episode.metadata if episode is not None else None
        title, show = (about.title, about.show) if about is not None else ("", "")
        return quoted(self._view.page, first, last, title, show)

    # The menu

    def _fill(self, menu: QMenu, place: int) -> None:
        """What can be done with what is selected, or with the sentence at a place."""
        view, page = self._view, self._view.page
        unit = page.unit_near(place)
        if unit is not None:
            play = menu.addAction(self.tr("Play from here"))
            play.triggered.connect(lambda: view.clicked_at.emit(unit.start_ms))
        if view.selection() is None:
            menu.addAction(self.tr("Select this sentence")).triggered.connect(
                lambda: view.select(*page.sentence_around(place))
            )
        menu.addSeparator()
        first, last = view.selection() or page.sentence_around(place)
        for name, words in (("copy", self._plain), ("copy-times", self._with_times), ("copy-quote", self._quoted)):
            action = menu.addAction(self._actions[name].text())
            action.setShortcut(self._actions[name].shortcut())
            action.triggered.connect(lambda _checked=False, words=words: self._take(words(first, last)))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookmarks of the open episode: set at the word being heard, shown in text, timeline and list, gone through by key."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.playback.player import Player
from desktop.reading.heard import Heard
from desktop.reading.history import History
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast
from transcribe.library import Bookmark

BEFORE_MS = 1500  # a bookmark that began so short ago is not yet the one before
TEXT_SETTLES_MS = 300


class BookmarkKeeper(QObject):
    """Wires three actions, the list in the sidebar, and what is painted."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        history: History,
        toast: Toast,
        actions: Actions,
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._librarian = page, player, librarian
        self._history, self._toast = history, toast
        self._heard = Heard(player, page.transcript)
        self._bookmarks: dict[int, Bookmark] = {}
        self._pane = page.sidebar.marks
        self._pane.set_quotes(self._heard.sentence)
        self._pane.removed.connect(self._remove)
        self._pane.note_written.connect(self._write)
        self._pane.left.connect(page.transcript.setFocus)
        actions["bookmark"].triggered.connect(self._set_or_remove)
        actions["bookmark-next"].triggered.connect(self._next)
        actions["bookmark-previous"].triggered.connect(self._previous)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(TEXT_SETTLES_MS)
        self._settled.timeout.connect(self._pane.renew_quotes)
        page.transcript.page_changed.connect(self._settled.start)

    def open(self, bookmarks: Iterable[Bookmark]) -> None:
        """These are the bookmarks of the episode that is open now."""
        self._bookmarks = {each.at_ms: each for each in bookmarks}
        self._show()

    def _show(self) -> None:
        times_ms = tuple(sorted(self._bookmarks))
        self._pane.set_bookmarks([self._bookmarks[time_ms] for time_ms in times_ms])
        self._page.transcript.ribbons.show(times_ms)
        self._page.dock.timeline.set_marks(times_ms)

    # What the listener does

    def _set_or_remove(self) -> None:
        """One key: where there is a bookmark at this word already, it goes."""
        if self._page.episode is None:
            return
        at_ms = self._heard.at_ms()
        there = next((each for each in self._bookmarks.values() if self._same_word(each.at_ms, at_ms)), None)
        if there is not None:
            self._remove(there)
            return
        bookmark = Bookmark(at_ms)
        there_is, there_is_none = (partial(self._put, bookmark, there=there) for there in (True, False))
        self._history.do(self.tr("bookmark set"), there_is, there_is_none)
        sentence = self._heard.sentence(at_ms)
        said = self.tr("Bookmark: “{words}”").format(words=sentence) if sentence else self.tr("Bookmark set")
        self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)

    def _remove(self, bookmark: Bookmark) -> None:
        there_is, there_is_none = (partial(self._put, bookmark, there=there) for there in (True, False))
        self._history.do(self.tr("bookmark removed"), there_is_none, there_is)
        self._toast.say(self.tr("Bookmark removed"), act=self.tr("Undo"), do=self._history.undo)

    def _write(self, bookmark: Bookmark, note: str) -> None:
        fresh, old = (partial(self._put, each, there=True) for each in (Bookmark(bookmark.at_ms, note), bookmark))
        self._history.do(self.tr("note written"), fresh, old)

    def _next(self) -> None:
        here_ms = self._player.position_ms
        self._go(
            [each for each in sorted(self._bookmarks) if each > here_ms], 0, self.tr("No bookmark after this place.")
        )

    def _previous(self) -> None:
        here_ms = self._player.position_ms - BEFORE_MS if self._player.playing else self._player.position_ms
        found = [each for each in sorted(self._bookmarks) if each < here_ms]
        self._go(found, -1, self.tr("No bookmark before this place."))

    def _go(self, times_ms: list[int], which: int, otherwise: str) -> None:
        if times_ms:
            self._page.go_to(times_ms[which])
        elif self._page.episode is not None:
            self._toast.say(otherwise)

    def _same_word(self, one_ms: int, other_ms: int) -> bool:
        one, other = (self._page.page.begun_by(time_ms) for time_ms in (one_ms, other_ms))
        return one_ms == other_ms or (one is not None and one.exact and one == other)

    def _put(self, bookmark: Bookmark, *, there: bool) -> None:
        """Keep a bookmark, or forget it."""
        episode = self._page.episode
        if episode is None:
            return
        number = episode.id
        if there:
            self._bookmarks[bookmark.at_ms] = bookmark
            self._librarian.ask(lambda library: library.bookmarks.save(number, bookmark))
        else:
            self._bookmarks.pop(bookmark.at_ms, None)
            self._librarian.ask(lambda library: library.bookmarks.remove(number, bookmark.at_ms))
        self._show()

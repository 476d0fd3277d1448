# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters of the listener's own: added where they listen, renamed, moved, deleted, each of it undone with a key.

They are a list beside the others. Whoever changes somebody else's list changes a copy, which is their own from then on.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.playback.player import Player
from desktop.reading.heard import Heard
from desktop.reading.history import History
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast
from transcribe.chapters import own
from transcribe.episode import Chapter, ChapterList, ChapterSource


class ChapterKeeper(QObject):
    """Wires two actions and what the list of chapters asks for. Signals: `renamed` (old title, new title)."""

    renamed = Signal(str, str)

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
        self._page, self._librarian, self._history, self._toast = page, librarian, history, toast
        self._heard = Heard(player, page.transcript)
        self._pane = pane = page.sidebar.pane
        pane.set_add(actions["chapter-add"])
        pane.add_wanted.connect(actions["chapter-add"].trigger)
        pane.left.connect(page.transcript.setFocus)
        pane.model.renamed.connect(self._rename)
        pane.view.removed.connect(self._remove)
        pane.view.moved.connect(self._move)
        pane.view.begins_here.connect(self._begin_here)
        pane.view.cleared.connect(self._clear)
        actions["chapter-add"].triggered.connect(self._add)
        actions["chapter-here"].triggered.connect(self._begin_nearest_here)

    # What the listener does

    def _add(self) -> None:
        """At the sentence being heard; its title is the first words there until it gets another."""
        if not self._page.isVisible() or self._page.episode is None:
            return
        before, at_ms = self._own or self._pane.chapters, self._heard.sentence_ms()
        title = self._heard.opening(at_ms) or self.tr("Chapter {number}").format(number=len(before) + 1)
        after = own.added(before, at_ms, title, self._duration_ms)
        if not self._change(self.tr("new chapter"), before, after):
            self._toast.say(self.tr("A chapter begins here already."))
            return
        self._toast.say(
            self.tr("New chapter: “{title}”").format(title=title), act=self.tr("Undo"), do=self._history.undo
        )
        if self._pane.isVisible():
            self._pane.view.rename(_at(after, at_ms))

    def _rename(self, number: int, title: str) -> None:
        before = self._list_to_change()
        if before is None:
            return
        after = own.renamed(before, number, title)
        if self._change(self.tr("chapter renamed"), before, after):
            self.renamed.emit(before[number].title, after[number].title)

    def _remove(self, number: int) -> None:
        before = self._list_to_change()
        if before is None:
            return
        self._change(self.tr("chapter deleted"), before, own.without(before, number, self._duration_ms))
        self._pane.view.choose(min(number, len(self._pane.chapters) - 1))
        said = self.tr("Chapter deleted: “{title}”").format(title=before[number].title)
        self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)

    def _move(self, number: int, by_ms: int) -> None:
        self._begin(number, self._pane.chapters[number].start_ms + by_ms)

    def _begin_here(self, number: int) -> None:
        moved = self._begin(number, self._heard.sentence_ms())
        if moved is not None:
            said = self.tr("“{title}” begins here now.").format(title=moved.title)
            self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)

    def _begin_nearest_here(self) -> None:
        """The chapter that is chosen in the list, else the one whose beginning is nearest."""
        chapters, here_ms = self._pane.chapters, self._heard.sentence_ms()
        if not chapters or not self._page.isVisible() or self._page.episode is None:
            return
        nearest = min(range(len(chapters)), key=lambda number: abs(chapters[number].start_ms - here_ms))
        chosen = self._pane.view.chosen
        self._begin_here(nearest if chosen is None else chosen)

    def _clear(self) -> None:
        self._change(self.tr("my chapters deleted"), self._own, ())
        self._toast.say(self.tr("Your chapters are deleted."), act=self.tr("Undo"), do=self._history.undo)

    def _begin(self, number: int, at_ms: int) -> Chapter | None:
        before = self._list_to_change()
        if before is None:
            return None
        after = own.moved(before, number, at_ms, self._duration_ms)
        if not self._change(self.tr("chapter moved"), before, after):
            self._toast.say(self.tr("Another chapter begins there already."))
            return None
        place = next(index for index, chapter in enumerate(after) if chapter.start_ms not in _starts(before))
        self._pane.view.choose(place)
        return after[place]

    # The list

    @property
    def _own(self) -> tuple[Chapter, ...]:
        lists = self._pane.lists
        return next((each.chapters for each in lists if each.source is ChapterSource.OWN), ())

    @property
    def _duration_ms(self) -> int:
        episode = self._page.episode
        return episode.metadata.duration_ms if episode is not None else 0

    def _list_to_change(self) -> tuple[Chapter, ...] | None:
        """The list that is shown. With an own list hidden behind it, that one is shown instead, and nothing changed:
        a second copy would take its place.
        """
        if self._own and self._pane.source is not ChapterSource.OWN:
            self._pane.show_source(ChapterSource.OWN)
            self._toast.say(self.tr("These are your own chapters: change them here."))
            return None
        return self._pane.chapters

    def _change(self, text: str, before: tuple[Chapter, ...], after: tuple[Chapter, ...]) -> bool:
        """False where nothing changes."""
        if before == after:
            return False
        old, source = self._own, self._pane.source
        self._history.do(text, partial(self._put, after, None), partial(self._put, old, source))
        return True

    def _put(self, chapters: tuple[Chapter, ...], source: ChapterSource | None) -> None:
        """Show and keep an own list (empty: there is none any more), then that of `source`, which was shown before."""
        episode = self._page.episode
        if episode is None:
            return
        number, kept = episode.id, ChapterList(ChapterSource.OWN, chapters)
        self._pane.set_own(chapters)
        if source is not None:
            self._pane.show_source(source)
        self._librarian.ask(
            lambda library: library.save_chapters(number, kept), lambda _none: self._pane.saved(chapters)
        )


def _starts(chapters: tuple[Chapter, ...]) -> set[int]:
    return {chapter.start_ms for chapter in chapters}


def _at(chapters: tuple[Chapter, ...], at_ms: int) -> int:
    return next(number for number, chapter in enumerate(chapters) if chapter.start_ms == at_ms)

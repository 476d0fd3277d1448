# SPDX-License-Identifier: GPL-3.0-or-later
"""How playing goes through the chapters: to the next and the one before by key, over those that are always skipped."""

from bisect import bisect_right
from collections.abc import Collection

from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.playback.player import Player
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast
from transcribe.episode import Chapter
from transcribe.library import folded
from transcribe.transcript import Span

TAIL_MS = 500  # so little of a chapter is left to itself: after a leap the sound may begin a little before its place
AHEAD_MS, BEHIND_MS = 50, 2000  # a chapter that begins so near to the place is the one under way


class ChapterWay(QObject):
    """Wires two actions, the ticks of the list, and the player.

    A chapter is skipped where playing comes to it by itself. Whoever goes into it wants to hear it.
    """

    def __init__(self, page: ReadingPage, player: Player, librarian: Librarian, toast: Toast, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._player, self._librarian, self._toast = page, player, librarian, toast
        self._pane = page.sidebar.pane
        self._skipped: frozenset[str] = frozenset()
        self._wanted: int | None = None  # the chapter into which the listener went
        self._pane.delegate.skip_wanted.connect(self._tick)
        self._pane.view.skip_wanted.connect(self._tick)
        self._pane.list_changed.connect(self._stay)
        page.place_chosen.connect(self._went)
        player.moved.connect(self._moved)  # after the page, which knows the chapter under way by then
        actions["chapter-previous"].triggered.connect(self._previous)
        actions["chapter-next"].triggered.connect(self._next)

    def begin(self) -> None:
        """Another episode is open; nothing of it is skipped until it is known what."""
        self._wanted = None
        self.open(())

    def open(self, skipped: Collection[str]) -> None:
        """These titles are skipped in the episode that is open now."""
        self._skipped = frozenset(skipped)
        self._pane.set_skipped(self._skipped)
        self._show_on_timeline()

    def _show_on_timeline(self) -> None:
        passed = [Span(each.start_ms, each.end_ms) for each in self._pane.chapters if self._is_skipped(each)]
        self._page.dock.timeline.set_skipped(passed)

    def keep_renamed(self, old: str, new: str) -> None:
        """A chapter has another title by now; whether it is skipped stays as it was."""
        if folded(old) in self._skipped and folded(new) not in self._skipped:
            self._set(new, skipped=True)

    # By key

    def _next(self) -> None:
        here_ms = self._player.position_ms
        self._go([start_ms for start_ms in self._starts() if start_ms > here_ms + AHEAD_MS][:1])

    def _previous(self) -> None:
        here_ms = self._player.position_ms
        starts = self._starts()
        before = [start_ms for start_ms in starts if start_ms < here_ms - BEHIND_MS]
        first = self._number_at(0)
        if not before and first is not None and self._is_skipped(self._pane.chapters[first]):
            before = [start_ms for start_ms in starts if start_ms <= here_ms][:1]
        self._go(before[-1:] or [0])

    def _go(self, places_ms: list[int]) -> None:
        for place_ms in places_ms:
            self._page.go_to(place_ms)

    def _starts(self) -> list[int]:
        return [chapter.start_ms for chapter in self._pane.chapters if not self._is_skipped(chapter)]

    # Skipping

    def _is_skipped(self, chapter: Chapter) -> bool:
        return folded(chapter.title) in self._skipped

    def _went(self, time_ms: int) -> None:
        self._wanted = self._number_at(time_ms)

    def _stay(self) -> None:
        """Another list is shown: what is playing plays on."""
        self._wanted = self._number_at(self._player.position_ms)
        self._show_on_timeline()

    def _number_at(self, time_ms: int) -> int | None:
        number = bisect_right([chapter.start_ms for chapter in self._pane.chapters], time_ms) - 1
        return number if number >= 0 else None

    def _moved(self, position_ms: int) -> None:
        number = self._page.sidebar.current
        if number == self._wanted:
            return
        self._wanted = None
        chapters = self._pane.chapters
        if number is None or not self._player.playing or not self._is_skipped(chapters[number]):
            return
        if position_ms < chapters[number].end_ms - TAIL_MS:
            self._skip(number)

    def _skip(self, number: int) -> None:
        """To the end of a chapter, and of those after it that are skipped too."""
        titles = self._jump(number)
        said = self.tr("Skipped: {titles}").format(titles=", ".join(titles))
        self._toast.say(said, act=self.tr("Play it"), do=lambda: self._play(number))

    def _jump(self, number: int) -> list[str]:
        chapters = self._pane.chapters
        last = number
        while (
            last + 1 < len(chapters)
            and chapters[last + 1].start_ms <= chapters[last].end_ms
            and self._is_skipped(chapters[last + 1])
        ):
            last += 1
        self._player.seek(chapters[last].end_ms)
        self._page.place_chosen.emit(chapters[last].end_ms)
        return [chapter.title for chapter in chapters[number : last + 1]]

    def _play(self, number: int) -> None:
        chapters = self._pane.chapters
        if number < len(chapters):
            self._page.go_to(chapters[number].start_ms)
            if not self._player.playing:
                self._player.play()

    # Ticks

    def _tick(self, number: int, skipped: bool) -> None:
        episode = self._page.episode
        if episode is None:
            return
        title, show = self._pane.chapters[number].title, episode.metadata.show
        self._set(title, skipped=skipped)
        if skipped and number == self._page.sidebar.current and self._player.playing:
            self._jump(number)
        words = self.tr("“{title}” is always skipped.") if skipped else self.tr("“{title}” is played again.")
        act = self.tr("In all of “{show}”").format(show=show) if show else ""
        everywhere = (lambda: self._set_in_show(title, skipped=skipped)) if show else None
        self._toast.say(words.format(title=title), act=act, do=everywhere)

    def _set(self, title: str, *, skipped: bool) -> None:
        episode = self._page.episode
        if episode is not None:
            number, one = episode.id, {folded(title)}
            self.open(self._skipped | one if skipped else self._skipped - one)
            self._librarian.ask(lambda library: library.skips.set(number, title, skipped=skipped))

    def _set_in_show(self, title: str, *, skipped: bool) -> None:
        episode = self._page.episode
        if episode is not None:
            number = episode.id
            self._librarian.ask(lambda library: library.skips.set_in_show(number, title, skipped=skipped))

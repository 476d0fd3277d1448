# SPDX-License-Identifier: GPL-3.0-or-later
"""What is up next: the order, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.librarian import Librarian
from desktop.reading.history import History
from transcribe.episode import Episode
from transcribe.library import Library


class UpNext(QObject):
    """The order that the window shows; the library keeps it. Whatever the listener changes can be undone.

    `ids` are in order, the next one first; so are `episodes`, where one that was just added may still be missing.
    Signals: `changed`.
    """

    changed = Signal()

    def __init__(self, librarian: Librarian, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._librarian, self._history = librarian, history
        self.ids: tuple[int, ...] = ()
        self.episodes: tuple[Episode, ...] = ()
        self._asked = 0
        self._load_wanted = False
        self.load()

    def load(self) -> None:
        """Read it anew: an episode has another title, or was removed. Asked twice at a time, it is read once."""

        def read(library: Library) -> tuple[Episode, ...]:
            self._load_wanted = False
            return library.up_next.episodes()

        if not self._load_wanted:
            self._load_wanted = True
            self._ask(read)

    def add(self, episode_id: int) -> bool:
        """Put an episode at the end; False where it is there already."""
        if episode_id in self.ids:
            return False
        self._change((*self.ids, episode_id), self.tr("added to what is up next"))
        return True

    def remove(self, episode_id: int) -> None:
        """Take an episode off."""
        if episode_id in self.ids:
            self._change(_without(self.ids, episode_id), self.tr("taken off what is up next"))

    def move(self, episode_id: int, before: int | None) -> None:
        """Put an episode in front of another one, or at the end."""
        if episode_id == before or episode_id not in self.ids:
            return
        order = list(_without(self.ids, episode_id))
        order.insert(order.index(before) if before in order else len(order), episode_id)
        if tuple(order) != self.ids:
            self._change(order, self.tr("another order of what is up next"))

    def heard(self, episode_id: int) -> None:
        """It is being played now, or was: it need not be next. That is nothing to undo."""
        if episode_id in self.ids:
            self._save(_without(self.ids, episode_id))

    def _change(self, order: Sequence[int], text: str) -> None:
        before = self.ids
        self._history.do(text, lambda: self._save(order), lambda: self._save(before))

    def _save(self, order: Sequence[int]) -> None:
        def save(library: Library) -> tuple[Episode, ...]:
            library.up_next.save(order)
            return library.up_next.episodes()

        # What is known already is shown at once, so that the next key finds it so.
        self.ids = tuple(order)
        known = {episode.id: episode for episode in self.episodes}
        self.episodes = tuple(known[each] for each in order if each in known)
        self.changed.emit()
        self._ask(save)

    def _ask(self, op: Callable[[Library], tuple[Episode, ...]]) -> None:
        """Only the last answer counts: those before it are of an order that has changed since."""
        self._asked += 1
        asked = self._asked

        def show(episodes: tuple[Episode, ...]) -> None:
            if asked == self._asked:
                self.episodes, self.ids = episodes, tuple(episode.id for episode in episodes)
                self.changed.emit()

        self._librarian.ask(op, show)


def _without(ids: Sequence[int], episode_id: int) -> tuple[int, ...]:
    return tuple(each for each in ids if each != episode_id)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks of the library, asked for and changed on the library's own thread. What changes is shown at once."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.librarian import Librarian
from desktop.work.jobs import Failed
from transcribe.marks import Mark, MarkedEpisode, files


class MarkStore(QObject):
    """Signals: `kept` (episode id, Marks): these are so from now on, first as they were given, then as the library
    found their words; `forgotten` (ids).
    """

    kept = Signal(int, object)
    forgotten = Signal(object)

    def __init__(self, librarian: Librarian, parent: QObject) -> None:
        super().__init__(parent)
        self._librarian = librarian
        self._changes = 0
        self._newest: dict[int, int] = {}  # by id, the number of the last change that the library has not answered

    def load(self, episode_id: int, done: Callable[[Sequence[Mark]], None]) -> None:
        """`done` gets the marks of an episode. What changes while they are read is not lost: they are read again."""
        begun = self._changes

        def loaded(marks: Sequence[Mark]) -> None:
            if self._changes == begun:
                done(marks)
            else:
                self.load(episode_id, done)

        self._librarian.ask(lambda library: library.marks.of(episode_id), loaded)

    def load_all(self, done: Callable[[Sequence[MarkedEpisode]], None]) -> None:
        """`done` gets all episodes that have marks."""
        begun = self._changes

        def loaded(found: Sequence[MarkedEpisode]) -> None:
            if self._changes == begun:
                done(found)
            else:
                self.load_all(done)

        self._librarian.ask(lambda library: library.marks.all(), loaded)

    def keep(self, episode_id: int, marks: Sequence[Mark]) -> None:
        """Keep these, each in the place of the one with its id."""
        number = self._changed(mark.id for mark in marks)
        self.kept.emit(episode_id, marks)

        def answered(found: Sequence[Mark]) -> None:
            newest = [mark for mark in found if self._newest.get(mark.id) == number]
            for mark in newest:
                del self._newest[mark.id]
            if newest:
                self.kept.emit(episode_id, newest)

        self._librarian.ask(lambda library: library.marks.save(episode_id, marks), answered)

    def forget(self, marks: Sequence[Mark]) -> None:
        """These are no more."""
        ids = [mark.id for mark in marks]
        self._changed(ids)
        self.forgotten.emit(ids)
        self._librarian.ask(lambda library: library.marks.remove(ids))

    def write(self, target: Path, episodes: Sequence[MarkedEpisode], done: Callable[[], None], failed: Failed) -> None:
        """Write marks to a file, off the window's thread."""
        self._librarian.ask(lambda _library: files.write(target, episodes), lambda _none: done(), failed)

    def _changed(self, ids: Iterable[int]) -> int:
        self._changes += 1
        self._newest.update(dict.fromkeys(ids, self._changes))
        return self._changes

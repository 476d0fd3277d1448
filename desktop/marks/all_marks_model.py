# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks of the whole library as rows: sifted by words, show, tag and colour."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from desktop.reading.mark_list import aloud
from desktop.rows import ROOT, Index
from transcribe.marks import Colour, Mark, MarkedEpisode


class Role(IntEnum):
    """What a row knows."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """A mark and the episode that it is of. `folded` is what words are looked for in."""

    episode_id: int
    title: str
    show: str
    mark: Mark
    folded: str


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which marks are wanted: empty is all."""

    words: str = ""
    show: str = ""
    tag: str = ""
    colour: Colour | None = None

    def lets_through(self, row: Row) -> bool:
        """Whether a row is wanted: every word of `words` stands in its quote, its note or its tags."""
        return (
            (not self.show or row.show == self.show)
            and (self.colour is None or row.mark.colour is self.colour)
            and (not self.tag or self.tag.casefold() in {tag.casefold() for tag in row.mark.tags})
            and all(word in row.folded for word in _sought(self.words))
        )


class AllMarksModel(QAbstractListModel):
    """Those that pass the sieve: newest episode first, in each by time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._episodes: Sequence[MarkedEpisode] = ()
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._sieve = Sieve()

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._all)

    @property
    def shows(self) -> list[str]:
        """The shows that have marks, by name."""
        return sorted({row.show for row in self._all if row.show}, key=str.casefold)

    @property
    def tags(self) -> list[str]:
        """All tags, by name, each once."""
        return sorted({tag.casefold(): tag for row in self._all for tag in row.mark.tags}.values(), key=str.casefold)

    def set_episodes(self, episodes: Sequence[MarkedEpisode]) -> None:
        """Show the marks of these."""
        self._episodes = episodes
        self._all = [_row(each, mark) for each in episodes for mark in each.marks]
        self._sift()

    def knows(self, marks: Iterable[Mark]) -> bool:
        """Whether all of these are among them."""
        return {mark.id for mark in marks} <= {row.mark.id for row in self._all}

    def change(self, marks: Iterable[Mark]) -> None:
        """These are so now; those that are not known are passed over."""
        fresh = {mark.id: mark for mark in marks}
        self._all = [
            replace(row, mark=fresh[row.mark.id], folded=_text(fresh[row.mark.id])) if row.mark.id in fresh else row
            for row in self._all
        ]
        self._sift()

    def forget(self, ids: Iterable[int]) -> None:
        """These are no more."""
        gone = set(ids)
        self._all = [row for row in self._all if row.mark.id not in gone]
        self._sift()

    def sift(self, sieve: Sieve) -> None:
        """Show what passes this."""
        self._sieve = sieve
        self._sift()

    def row(self, index: Index) -> Row:
        """A row that is shown."""
        return self._shown[index.row()]

    def row_of(self, mark_id: int) -> int | None:
        """Where a mark is shown."""
        return next((number for number, row in enumerate(self._shown) if row.mark.id == mark_id), None)

    def episodes(self, rows: Iterable[Row]) -> list[MarkedEpisode]:
        """The marks of these rows under their episodes, with the chapters of those."""
        by_episode: dict[int, list[Mark]] = {}
        for row in rows:
            by_episode.setdefault(row.episode_id, []).append(row.mark)
        known = {each.episode.id: each for each in self._episodes}
        return [replace(known[number], marks=tuple(sorted(marks))) for number, marks in by_episode.items()]

    @property
    def shown(self) -> Sequence[Row]:
        """All rows that are shown."""
        return self._shown

    def _sift(self) -> None:
        shown = [row for row in self._all if self._sieve.lets_through(row)]
        if [row.mark.id for row in shown] == [row.mark.id for row in self._shown]:
            self._shown = shown  # what is chosen stays so
            self.dataChanged.emit(self.index(0), self.index(max(0, len(shown) - 1)))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many pass."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`; the text is what a screen reader says."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}, {aloud(row.mark)}"
        return None


def _row(marked: MarkedEpisode, mark: Mark) -> Row:
    about = marked.episode.metadata
    return Row(marked.episode.id, about.title, about.show, mark, _text(mark))


def _text(mark: Mark) -> str:
    return _folded("\n".join((mark.quote, mark.note, *mark.tags)))


@lru_cache(maxsize=1)  # thousands of rows are asked with the same words
def _sought(text: str) -> tuple[str, ...]:
    return tuple(_folded(text).split())


def _folded(text: str) -> str:
    """Without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))

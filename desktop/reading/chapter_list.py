# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the chapter list as data: which chapters are shown, which are open, and where the listener is."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from PySide6.QtGui import QImage

from desktop.rows import ROOT, Index
from transcribe import timecode
from transcribe.episode import Chapter
from transcribe.library import folded
from transcribe.media.pictures import is_name

STEPS = 400  # a line of progress is no longer in pixels: less than a step is not worth painting


class Role(IntEnum):
    """What a row knows."""

    CHAPTER = Qt.ItemDataRole.UserRole
    CURRENT = Qt.ItemDataRole.UserRole + 1
    PLAYED = Qt.ItemDataRole.UserRole + 2  # share of the chapter that was played, 0 to 1
    OPEN = Qt.ItemDataRole.UserRole + 3
    SKIPPED = Qt.ItemDataRole.UserRole + 4
    PICTURE = Qt.ItemDataRole.UserRole + 5  # a QImage, None while it is not there
    NUMBER = Qt.ItemDataRole.UserRole + 6  # its place among all chapters


class ChapterModel(QAbstractListModel):
    """The chapters of one source that the filter lets through. Rows count those; `current` counts all.

    Signals: `renamed` (number of the chapter, new title): the model itself changes nothing; `progressed` (row): only
    the share that was played has changed, and so no row its height; `picture_wanted` (name) of a chapter that is open.
    """

    renamed = Signal(int, str)
    progressed = Signal(int)
    picture_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chapters: Sequence[Chapter] = ()
        self._starts: list[int] = []
        self._rows: list[int] = []
        self._words: list[str] = []
        self._plain: list[tuple[str, str]] = []  # of each chapter title and all of its text, once a filter was set
        self._found_inside: set[int] = set()  # numbers of those whose title the filter does not find
        self._with_picture: set[int] = set()
        self._skipped: Collection[str] = frozenset()
        self._opened: set[int] = set()  # by their beginnings, which outlast most changes of the list
        self._closed: set[int] = set()
        self._pictures: dict[str, QImage] = {}
        self._position_ms = 0
        self.current: int | None = None

    # What is shown

    def set_chapters(self, chapters: Sequence[Chapter], *, anew: bool = True) -> None:
        """Show these, all closed where they are shown `anew`."""
        self.beginResetModel()
        self._chapters, self._starts = chapters, [chapter.start_ms for chapter in chapters]
        self._with_picture = {number for number, chapter in enumerate(chapters) if is_name(chapter.image or "")}
        self._plain = []
        if anew:
            self._opened, self._closed, self._pictures = set(), set(), {}
        self.current = self._at(self._position_ms)
        self._sift()
        self.endResetModel()
        self._ask_for_pictures()

    def set_filter(self, text: str) -> None:
        """Show only the chapters that have all these words in title, summary or points."""
        self.beginResetModel()
        self._words = _plain(text).split()
        self._sift()
        self.endResetModel()
        self._ask_for_pictures()

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return bool(self._words)

    def set_skipped(self, titles: Collection[str]) -> None:
        """The titles, as `folded` writes them, of the chapters that are always skipped."""
        self._skipped = titles
        self._changed(0, len(self._rows) - 1)

    def set_picture(self, name: str, picture: QImage) -> None:
        """The picture that was wanted."""
        self._pictures[name] = picture
        self._changed(0, len(self._rows) - 1)

    def set_position(self, position_ms: int) -> bool:
        """Move on; True when another chapter has begun."""
        before, drawn = self.current, self._drawn()
        self._position_ms = position_ms
        self.current = self._at(position_ms)
        if before != self.current:
            self._changed(0, len(self._rows) - 1)  # all those between were played, or not, where it was a leap
            self._ask_for_pictures()
        elif drawn != self._drawn():
            row = self.row_of(self.current)
            if row is not None:
                self.progressed.emit(row)
        return before != self.current

    # Opening

    def is_open(self, row: int) -> bool:
        """Whether all of a chapter is shown: the one under way, those the user opened, and where the filter found it
        in what is else not seen.
        """
        start_ms = self._starts[self._rows[row]]
        if start_ms in self._closed:
            return False
        number = self._rows[row]
        return start_ms in self._opened or number == self.current or number in self._found_inside

    def toggle(self, row: int) -> None:
        """Open or close a chapter."""
        start_ms = self._starts[self._rows[row]]
        opened = self.is_open(row)
        (self._opened.discard if opened else self._opened.add)(start_ms)
        (self._closed.add if opened else self._closed.discard)(start_ms)
        self._changed(row, row)
        self._ask_for_pictures()

    def shape(self, row: int) -> tuple[Chapter, bool, bool, bool, QImage | None]:
        """What the height of a row hangs on, in one question: the chapter, whether it is current, open, skipped; its
        picture.
        """
        number = self._rows[row]
        chapter = self._chapters[number]
        skipped = bool(self._skipped) and folded(chapter.title) in self._skipped
        picture = self._pictures.get(chapter.image or "") if self._pictures else None
        return chapter, number == self.current, self.is_open(row), skipped, picture

    def row_of(self, number: int | None) -> int | None:
        """The row of a chapter; None where the filter hides it."""
        return self._rows.index(number) if number in self._rows else None

    # Qt's questions

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many chapters are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each title can be changed in its place."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401  Qt's
        """Somebody wrote another title."""
        title = str(value).strip()
        number = self._rows[index.row()]
        if title and title != self._chapters[number].title:
            self.renamed.emit(number, title)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`."""
        if not index.isValid():
            return None
        number = self._rows[index.row()]
        chapter = self._chapters[number]
        values: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: chapter.title,
            Qt.ItemDataRole.EditRole: lambda: chapter.title,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._said(chapter),
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda: timecode.length(chapter.end_ms - chapter.start_ms),
            Role.CHAPTER: lambda: chapter,
            Role.CURRENT: lambda: number == self.current,
            Role.PLAYED: lambda: _played(chapter, self._position_ms),
            Role.OPEN: lambda: self.is_open(index.row()),
            Role.SKIPPED: lambda: folded(chapter.title) in self._skipped,
            Role.PICTURE: lambda: self._pictures.get(chapter.image or ""),
            Role.NUMBER: lambda: number,
        }
        value = values.get(role)
        return value() if value else None

    def _said(self, chapter: Chapter) -> str:
        words = f"{chapter.title}, {timecode.clock(chapter.start_ms)}"
        return f"{words}, {self.tr('always skipped')}" if folded(chapter.title) in self._skipped else words

    def _changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _at(self, time_ms: int) -> int | None:
        number = bisect_right(self._starts, time_ms) - 1
        return number if number >= 0 else None

    def _drawn(self) -> int:
        """How far the current chapter's line of progress is."""
        played = 0.0 if self.current is None else _played(self._chapters[self.current], self._position_ms)
        return int(STEPS * played)

    def _sift(self) -> None:
        if self._words and not self._plain:
            self._plain = [(_plain(chapter.title), _plain(_text_of(chapter))) for chapter in self._chapters]
        plain = self._plain if self._words else [("", "")] * len(self._chapters)
        self._rows = [number for number, (_, text) in enumerate(plain) if _has(text, self._words)]
        self._found_inside = {number for number in self._rows if not _has(plain[number][0], self._words)}

    def _ask_for_pictures(self) -> None:
        """Those of open chapters are kept, no others: a book may have hundreds."""
        shown = enumerate(self._rows) if self._with_picture else ()
        opened = [number for row, number in shown if number in self._with_picture and self.is_open(row)]
        wanted = {self._chapters[number].image or "" for number in opened}
        self._pictures = {name: picture for name, picture in self._pictures.items() if name in wanted}
        for name in wanted - set(self._pictures):
            self.picture_wanted.emit(name)


def _played(chapter: Chapter, position_ms: int) -> float:
    length_ms = chapter.end_ms - chapter.start_ms
    if length_ms <= 0:
        return float(position_ms >= chapter.start_ms)
    return min(1.0, max(0.0, (position_ms - chapter.start_ms) / length_ms))


def _text_of(chapter: Chapter) -> str:
    return " ".join((chapter.title, chapter.summary or "", *chapter.points))


def _has(plain: str, words: Sequence[str]) -> bool:
    return all(word in plain for word in words)


def _plain(text: str) -> str:
    """Without case and accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))

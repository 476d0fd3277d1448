# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener changed in a span, word by word, and where its words are in a new text of that span.

The machine's words before the corrections are the base; `three_way.py` says what becomes of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from transcribe.edits import shared_out, spoken
from transcribe.library.lines import Lines
from transcribe.library.overlay import Row
from transcribe.transcript import Segment, Word, word_offsets


@dataclass(frozen=True, slots=True)
class Place:
    """A correction, and which words of the base it is about."""

    row: Row
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """Words of the base, those of the listener for them, and those of the new text; and which corrections they are."""

    start: int
    end: int
    mine_start: int
    mine_end: int
    new_start: int
    new_end: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Hunk:
    start: int
    end: int
    grown: int  # how many words the listener has more
    place: Place


def texts(line: Segment) -> list[str]:
    """The words of a line."""
    return [word.text for word in line.words] if line.words else line.text.split()


def timed(line: Segment) -> Sequence[Word]:
    """The words of a line with their times, guessed where only the line is timed."""
    return line.words or shared_out(line.text.split(), line.start_ms, line.end_ms)


def offsets(line: Segment) -> list[tuple[int, int]]:
    """Where each of them stands in the line's text."""
    return word_offsets(line) if line.words else [match.span() for match in re.finditer(r"\S+", line.text)]


class Hunks:
    """The corrections `rows` of a span whose text was `stored`, against the lines of its new text."""

    def __init__(self, rows: Sequence[Row], stored: Iterable[Segment], fresh: Iterable[Segment]) -> None:
        self._words: list[Word] = []
        self.mine: list[tuple[Segment, int]] = []  # the line of each of the listener's words, and its number there
        self.places: list[Place] = []
        self._hunks: list[_Hunk] = []
        for row, line in _in_order(rows, stored):
            if row is None:
                self._add(line, line)
                continue
            start = len(self._words)
            place = Place(row, start, start + sum(len(texts(each)) for each in row.said))
            self.places.append(place)
            self._hunks += _changed(place)
            self._add(row.said, row.mine)
        self._new = [word for line in fresh for word in timed(line)]
        self.base = [spoken(word.text) for word in self._words]
        self.new = [spoken(word.text) for word in self._new]
        self._same = SequenceMatcher(None, self.base, self.new, autojunk=False).get_matching_blocks()

    def _add(self, said: Lines, mine: Lines) -> None:
        self._words += [word for line in said for word in timed(line)]
        self.mine += [(line, number) for line in mine for number in range(len(texts(line)))]

    def whole(self, place: Place) -> tuple[int, int] | None:
        """Which words of the new text are those of a correction, where all of them are there side by side."""
        for same in self._same:
            if place.start < place.end and same.a <= place.start and place.end <= same.a + same.size:
                return same.b + place.start - same.a, same.b + place.end - same.a
        return None

    def blocks(self, without: Iterable[Place]) -> Iterator[Block]:
        """What was changed, but in some corrections; each as far as the new words there are not the old ones."""
        left_out = tuple(without)
        found: list[tuple[int, int]] = []
        for hunk in self._hunks:
            if hunk.place in left_out:
                continue
            start, end = self._widened(hunk)
            if found and (start < found[-1][1] or (start == found[-1][1] and hunk.start == hunk.end)):
                start, end = min(start, found[-1][0]), max(end, found[-1][1])
                found.pop()
            found.append((start, end))
        for start, end in found:
            inside = [hunk for hunk in self._hunks if start <= hunk.start and hunk.end <= end]
            before = sum(hunk.grown for hunk in self._hunks if hunk.end <= start and hunk not in inside)
            mine = start + before, end + before + sum(hunk.grown for hunk in inside)
            places = tuple(dict.fromkeys(hunk.place for hunk in inside))
            yield Block(start, end, *mine, *self._near(start, end), places)

    def _widened(self, hunk: _Hunk) -> tuple[int, int]:
        """As far as the words around it have changed, but no farther than the correction's lines."""
        base = new = 0
        start, end = first, last = hunk.start, hunk.end
        for same in self._same:
            changed = base < same.a or new < same.b
            if changed and (base <= start <= same.a if start == end else base < end and start < same.a):
                first, last = min(first, base), max(last, same.a)
            base, new = same.a + same.size, same.b + same.size
        return max(first, min(start, hunk.place.start)), min(last, max(end, hunk.place.end))

    def _near(self, start: int, end: int) -> tuple[int, int]:
        """As `in_new`; where the words around have changed too, those that are said at the time of these."""
        first, last = self.in_new(start, end)
        if 0 < start < len(self.base) and not self._kept(start - 1) and not self._kept(start):
            first = max(first, min(last, self._said_before(start)))
        if 0 < end < len(self.base) and not self._kept(end - 1) and not self._kept(end):
            last = max(first, min(last, self._said_before(end)))
        return first, last

    def _kept(self, number: int) -> bool:
        return any(same.a <= number < same.a + same.size for same in self._same)

    def _said_before(self, number: int) -> int:
        """How many of the new words are said before this one of the base."""
        at_ms = (self._words[number - 1].end_ms + self._words[number].start_ms) // 2
        return sum(word.start_ms + word.end_ms < 2 * at_ms for word in self._new)

    def in_new(self, start: int, end: int) -> tuple[int, int]:
        """The words of the new text for some of the base: up to the nearest on both sides that are the same."""
        first, last = 0, len(self.new)
        for same in self._same:
            after = same.a + same.size
            if start < end and same.a <= start < after:
                first = same.b + start - same.a
            elif same.a < start:
                first = same.b + min(same.size, start - same.a)
        for same in reversed(self._same):
            if start < end and same.a < end <= same.a + same.size:
                last = same.b + end - same.a
            elif same.a + same.size > end or same.a >= end:
                last = same.b + max(0, end - same.a)
        return first, max(first, last)

    def own(self, block: Block) -> tuple[str, tuple[Word, ...]]:
        """How the listener wrote a block, and its words."""
        words = self.mine[block.mine_start : block.mine_end]
        numbers: dict[Segment, list[int]] = {}
        for line, number in words:
            numbers.setdefault(line, []).append(number)
        written = [line.text[offsets(line)[some[0]][0] : offsets(line)[some[-1]][1]] for line, some in numbers.items()]
        return " ".join(written), tuple(timed(line)[number] for line, number in words)


def _in_order(rows: Sequence[Row], stored: Iterable[Segment]) -> Iterator[tuple[Row | None, Lines]]:
    """Each line that nobody corrected, and each correction, in order of time."""
    corrected = {line for row in rows for line in row.mine}
    parts: list[tuple[int, Row | None, Lines]] = [
        (line.start_ms, None, (line,)) for line in stored if line not in corrected
    ]
    parts += [(min(line.start_ms for line in row.mine or row.said), row, row.mine) for row in rows]
    yield from ((row, lines) for _, row, lines in sorted(parts, key=lambda part: part[0]))


def _changed(place: Place) -> Iterator[_Hunk]:
    """Where the listener's words are others, or written otherwise, or where somebody is sure of one by now."""
    before = [each for line in place.row.said for each in _sure(line)]
    after = [each for line in place.row.mine for each in _sure(line)]
    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Hunk(place.start + first, place.start + last, end - start - (last - first), place)


def _sure(line: Segment) -> list[tuple[str, bool]]:
    if not line.words:
        return [(text, False) for text in line.text.split()]
    return [(word.text, word.confidence == 1.0) for word in line.words]

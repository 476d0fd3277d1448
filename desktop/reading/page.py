# SPDX-License-Identifier: GPL-3.0-or-later
"""A transcript laid out as blocks of text, with the place and time of everything that can be lit. Knows no Qt.

Places count UTF-16 code units, as QTextDocument does, so that an emoji does not shift the light. A block counts
them from its own first character: when text comes in before it, it stays as it is, and so does most of a page.
`desktop/reading/compose.py` makes pages.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from desktop.playback.follow import OVERLAPPING, said_before, unit_at
from transcribe.transcript import Segment

# What is asked of every block whenever a page is new: without a step of Python for each.
_LENGTH, _START_MS = attrgetter("length"), attrgetter("start_ms")
_UNITS, _DOUBTS = attrgetter("units"), attrgetter("doubts")


class BlockKind(Enum):
    """What a block of the page is."""

    HEADING = auto()
    PARAGRAPH = auto()
    SOUND = auto()
    UNHEARD = auto()
    GAP = auto()
    WAITING = auto()  # not transcribed yet


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """Something that is lit: a word, or (`exact` is False) a whole line where only lines are timed."""

    start_ms: int
    end_ms: int
    first: int
    last: int  # one past its last character
    exact: bool = True
    doubtful: bool = False

    def moved(self, by: int) -> "Unit":
        """The same, `by` characters further on."""
        return Unit(self.start_ms, self.end_ms, self.first + by, self.last + by, self.exact, self.doubtful)


@dataclass(frozen=True, slots=True)
class Line:
    """Where a segment of the transcript, or a piece of one, stands."""

    first: int
    last: int
    segment: Segment


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the document; all places in it are counted from its first character.

    `units` are in order of their places, `sentences` are where sentences begin in it, but for its first character.
    """

    kind: BlockKind
    text: str
    start_ms: int
    length: int  # how many places the text takes, without the line break behind it
    speaker: str | None = None
    units: tuple[Unit, ...] = ()
    sentences: tuple[int, ...] = ()
    lines: tuple[Line, ...] = ()
    doubts: tuple[Unit, ...] = ()

    def is_space(self, place: int) -> bool:
        """Whether there is a space at a place."""
        return self.part(place, place + 1) == " "

    def part(self, first: int, last: int) -> str:
        """The letters from place `first` to before `last`; half of one that takes two places is none."""
        if self.text.isascii():
            return self.text[first:last]
        return _utf16(self.text)[2 * first : 2 * last].decode("utf-16-le", "ignore")


@dataclass(frozen=True)
class Page:
    """The whole document, its blocks in order of time. Whatever it is asked for counts from its first character."""

    blocks: tuple[Block, ...]
    timed: bool = True
    _near: dict[int, tuple[list[Unit], list[int], list[int]]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def places(self) -> list[int]:
        """The position of each block's first character, and one past the last block's line break."""
        return list(accumulate(map(_LENGTH, self.blocks), lambda place, length: place + length + 1, initial=0))

    @cached_property
    def starts_ms(self) -> list[int]:
        """When each block begins."""
        return list(map(_START_MS, self.blocks))

    @property
    def text(self) -> str:
        """As the document holds it: a line a block."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Everything that can be lit, in order of time. For looking at the whole; finding one is quicker below."""
        return tuple(sorted(unit for number in range(len(self.blocks)) for unit in self._units_of(number)))

    @cached_property
    def doubts(self) -> int:
        """How many words are doubtful."""
        return sum(map(len, map(_DOUBTS, self.blocks)))

    @cached_property
    def words(self) -> int:
        """How many words and lines can be lit."""
        return sum(map(len, map(_UNITS, self.blocks)))

    # By time

    def heard_at(self, time_ms: int) -> tuple[Unit | None, int]:
        """What is lit at a time, and how far the text has been said by then: one past its last character, or 0."""
        units, starts_ms, ends_ms = self._begun_near(time_ms)
        index, said = unit_at(starts_ms, ends_ms, time_ms), said_before(starts_ms, time_ms)
        return None if index is None else units[index], units[said - 1].last if said else 0

    def begun_by(self, time_ms: int) -> Unit | None:
        """The last unit that has begun at a time."""
        units, starts_ms, _ = self._begun_near(time_ms)
        said = said_before(starts_ms, time_ms)
        return units[said - 1] if said else None

    def waiting_at(self, time_ms: int) -> int | None:
        """The number of the block that says that what is heard at a time has no text yet; None where it has."""
        number = bisect_right(self.starts_ms, time_ms) - 1
        return number if number >= 0 and self.blocks[number].kind is BlockKind.WAITING else None

    def _begun_near(self, time_ms: int) -> tuple[list[Unit], list[int], list[int]]:
        """The units of the last blocks that have begun, with their starts and ends."""
        number = bisect_right(self.starts_ms, time_ms) - 1
        if number not in self._near:
            found: list[Unit] = []
            blocks, index = 0, number
            while index >= 0 and blocks <= OVERLAPPING:
                blocks += bool(self.blocks[index].units)
                found += self._units_of(index)
                index -= 1
            found.sort()
            self._near[number] = (found, [unit.start_ms for unit in found], [unit.end_ms for unit in found])
        return self._near[number]

    def block_index_at(self, time_ms: int) -> int:
        """Index of the last block that has begun at a time; 0 before the first."""
        return max(0, bisect_right(self.starts_ms, time_ms) - 1)

    # By place

    def block_index(self, position: int) -> int:
        """Index of the block that holds `position`."""
        return max(0, min(bisect_right(self.places, position), len(self.blocks)) - 1)

    def unit_near(self, position: int) -> Unit | None:
        """The unit under a character, or else the nearest one before it, or else the first after it."""
        here = self.block_index(position)
        for number in range(min(here, len(self.blocks) - 1), -1, -1):
            units, place = self.blocks[number].units, self.places[number]
            index = bisect_right(units, position - place, key=lambda unit: unit.first) - 1
            if index >= 0:
                return units[index].moved(place)
        for number in range(here, len(self.blocks)):
            if self.blocks[number].units:
                return self.blocks[number].units[0].moved(self.places[number])
        return None

    def units_between(self, first: int, last: int) -> list[Unit]:
        """The units that stand, if only in part, from character `first` to before `last`."""
        numbers = range(self.block_index(first), self.block_index(max(first, last - 1)) + 1) if self.blocks else ()
        units = (unit for number in numbers for unit in self._units_of(number))
        return [unit for unit in units if unit.first < last and unit.last > first]

    def line_at(self, position: int) -> Line | None:
        """The line that holds a character, None between lines."""
        number = self.block_index(position)
        place = self.places[number]
        for line in reversed(self.blocks[number].lines if self.blocks else ()):
            if line.first <= position - place <= line.last:
                return Line(line.first + place, line.last + place, line.segment)
        return None

    def sentence_around(self, position: int) -> tuple[int, int]:
        """First and one past the last character of the sentence that holds `position`, within its block."""
        number = self.block_index(position)
        place, block = self.places[number], self.blocks[number]
        borders = (0, *block.sentences, block.length)
        index = min(bisect_right(borders, position - place), len(borders) - 1)
        first, last = borders[index - 1], borders[index]
        last -= last > first and block.is_space(last - 1)
        return place + first, place + last

    def sentence_after(self, position: int) -> tuple[int, int]:
        """The sentence that begins at `position` or, where one ends there, behind it; the last one of the text else."""
        number = self.block_index(position)
        place, block = self.places[number], self.blocks[number]
        here = position - place
        if here >= block.length:  # at the end of a paragraph
            last = number + 1 >= len(self.blocks)
            return self.sentence_around(position - 1 if last else self.places[number + 1])
        return self.sentence_around(position + block.is_space(here))

    def sentence_before(self, position: int) -> tuple[int, int]:
        """The sentence that ends before `position`; the first one of the text else."""
        return self.sentence_around(max(0, position - 1))

    # Doubts

    def doubts_between(self, first: int, last: int) -> Iterator[Unit]:
        """The doubtful words of the blocks from number `first` to before `last`, in order."""
        for number in range(max(0, first), min(last, len(self.blocks))):
            yield from (unit.moved(self.places[number]) for unit in self.blocks[number].doubts)

    def doubt_after(self, time_ms: int) -> Unit | None:
        """The first doubtful word that begins after a time."""
        number = bisect_right(self.starts_ms, time_ms) - 1
        found = self.doubts_between(number - OVERLAPPING, len(self.blocks))
        return next((unit for unit in found if unit.start_ms > time_ms), None)

    def doubt_before(self, time_ms: int) -> Unit | None:
        """The last doubtful word that begins before a time."""
        for number in range(bisect_right(self.starts_ms, time_ms) - 1, -1, -1):
            found = [unit for unit in self.doubts_between(number, number + 1) if unit.start_ms < time_ms]
            if found:
                return found[-1]
        return None

    def _units_of(self, number: int) -> Iterator[Unit]:
        place = self.places[number]
        return (unit.moved(place) for unit in self.blocks[number].units)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units `text` takes."""
    return len(text) if text.isascii() else len(_utf16(text)) // 2


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


EMPTY = Page(())

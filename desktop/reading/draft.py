# SPDX-License-Identifier: GPL-3.0-or-later
"""A line that is being written anew, on the page: what of its segment stands there, and the page with it. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.reading.compose import as_shown
from desktop.reading.page import Block, Line, Page, Unit, utf16_length
from transcribe.paragraphs import sentence_starts
from transcribe.transcript import Segment

# So far a line that is timed again may have moved, and is still known by its text.
MOVED_MS = 5_000


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a page: the number of its block, and which of the block's lines it is."""

    block: int
    index: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A line, what of its segment stands elsewhere (`head` and `tail`), and what is written in its place."""

    segment: Segment
    head: str
    before: str
    tail: str
    text: str

    @property
    def whole(self) -> str:
        """The segment's text as it would be; white space is a single space."""
        return clean(self.head + self.text + self.tail)

    @property
    def changed(self) -> bool:
        """Whether anything else is written than stood there."""
        return self.whole != clean(self.segment.text)

    def parted(self, at: int) -> tuple[str, str]:
        """The segment's text in two, at a character of what is written."""
        return clean(self.head + self.text[:at]), clean(self.text[at:] + self.tail)


@dataclass
class Typed:
    """What stood in a line before each stroke, to be taken back; letters that follow each other are one stroke."""

    _past: list[str] = field(default_factory=list)
    _future: list[str] = field(default_factory=list)
    _length: int = -1  # of the text after the last letter of a word

    def remember(self, old: str, new: str) -> None:
        """`new` was typed over `old`."""
        letter = len(new) == len(old) + 1
        if not (letter and len(old) == self._length):
            self._past.append(old)
        ends_word = letter and new[alike(old, new) :][:1].isspace()
        self._length = len(new) if letter and not ends_word else -1
        self._future.clear()

    def back(self, text: str) -> str | None:
        """What stood there before `text`; None where nothing was typed."""
        return self._step(self._past, self._future, text)

    def forth(self, text: str) -> str | None:
        """What was taken back."""
        return self._step(self._future, self._past, text)

    def _step(self, there: list[str], here: list[str], text: str) -> str | None:
        if not there:
            return None
        self._length = -1
        here.append(text)
        return there.pop()


def alike(one: str, other: str) -> int:
    """With how many letters both begin."""
    differ = (number for number, (here, there) in enumerate(zip(one, other, strict=False)) if here != there)
    return next(differ, min(len(one), len(other)))


def clean(text: str) -> str:
    """Words with one space between them."""
    return " ".join(text.split())


def draft_at(page: Page, place: Place) -> Draft:
    """A line as it stands, to be written anew."""
    block, line = page.blocks[place.block], page.blocks[place.block].lines[place.index]
    segment = line.segment
    shown, first, last = as_shown(segment.text), 0, 0
    for number, each in _lines_of(page, place.block, segment):
        written = page.blocks[number].part(each.first, each.last)
        first = shown.index(written, last)
        last = first + len(written)
        if number == place.block and each is line:
            break
    before = block.part(line.first, line.last)
    return Draft(segment, segment.text[:first], before, segment.text[last:], before)


def _lines_of(page: Page, number: int, segment: Segment) -> Iterator[tuple[int, Line]]:
    """The lines with what of a segment stands in a block and before it, in order, with the numbers of their blocks."""
    first = number
    for earlier in range(number - 1, -1, -1):
        lines = page.blocks[earlier].lines
        if lines and lines[-1].segment is not segment:
            break
        first = earlier if lines else first
    for each in range(first, number + 1):
        yield from ((each, line) for line in page.blocks[each].lines if line.segment is segment)


def place_at(page: Page, position: int) -> Place | None:
    """The line that holds a character, or the nearest one of its block; None where the block has none."""
    number = page.block_index(position)
    lines = page.blocks[number].lines if page.blocks else ()
    if not lines:
        return None
    here = position - page.places[number]
    return Place(number, next((index for index, line in enumerate(lines) if here <= line.last), len(lines) - 1))


def neighbour(page: Page, place: Place, step: int) -> Place | None:
    """The line after a line (`step` is 1) or before it (-1)."""
    index, number = place.index + step, place.block
    if 0 <= index < len(page.blocks[number].lines):
        return Place(number, index)
    number += step
    while 0 <= number < len(page.blocks):
        if page.blocks[number].lines:
            return Place(number, 0 if step > 0 else len(page.blocks[number].lines) - 1)
        number += step
    return None


def doubt_from(page: Page, position: int, *, after: bool) -> Unit | None:
    """The first doubtful word that begins after a place, or the last that begins before it."""
    here = page.block_index(position)
    if after:
        found = page.doubts_between(here, len(page.blocks))
        return next((unit for unit in found if unit.first > position), None)
    for number in range(here, -1, -1):
        before = [unit for unit in page.doubts_between(number, number + 1) if unit.first < position]
        if before:
            return before[-1]
    return None


def find(page: Page, start_ms: int, text: str, offset: int) -> Place | None:
    """The line that holds a character of the segment with this text that begins nearest to a time."""
    found: list[tuple[int, Place]] = []
    for number in range(_block_before(page, start_ms - MOVED_MS), len(page.blocks)):
        if page.blocks[number].start_ms > start_ms + MOVED_MS and found:
            break
        for index, line in enumerate(page.blocks[number].lines):
            away_ms = abs(line.segment.start_ms - start_ms)
            if away_ms <= MOVED_MS and clean(line.segment.text) == clean(text):
                place = Place(number, index)
                draft = draft_at(page, place)
                if len(draft.head) <= offset <= len(draft.head) + len(draft.before) + 1:
                    found.append((away_ms, place))
        if page.blocks[number].start_ms > start_ms + MOVED_MS:
            break
    return min(found, key=lambda each: each[0])[1] if found else None


def _block_before(page: Page, time_ms: int) -> int:
    number = page.block_index_at(time_ms)
    while number > 0 and not page.blocks[number].lines:
        number -= 1
    return max(0, number - 1)


def with_text(page: Page, place: Place, text: str, segment: Segment | None = None) -> Page:
    """The page with another text in a line: words that are as they were can still be lit.

    `segment` is what the line is a part of from now on, if it is another one.
    """
    block = page.blocks[place.block]
    fresh = _block_with(block, place.index, text, segment)
    return replace(page, blocks=(*page.blocks[: place.block], fresh, *page.blocks[place.block + 1 :]), _near={})


def _block_with(block: Block, index: int, text: str, segment: Segment | None) -> Block:
    line = block.lines[index]
    old = block.part(line.first, line.last)
    by = utf16_length(text) - (line.last - line.first)
    units = tuple(_units(block.units, line, old, text, by))
    starts = (line.first + utf16_length(text[:start]) for start in sentence_starts(text))
    sentences = (
        *(place for place in block.sentences if place <= line.first),
        *(place for place in starts if place > line.first),
        *(place + by for place in block.sentences if place > line.last),
    )
    return replace(
        block,
        text=block.part(0, line.first) + as_shown(text) + block.part(line.last, block.length),
        length=block.length + by,
        units=units,
        sentences=sentences,
        lines=(
            *block.lines[:index],
            Line(line.first, line.last + by, segment or line.segment),
            *(Line(each.first + by, each.last + by, each.segment) for each in block.lines[index + 1 :]),
        ),
        doubts=tuple(unit for unit in units if unit.doubtful),
    )


def _units(units: Sequence[Unit], line: Line, old: str, text: str, by: int) -> Iterator[Unit]:
    """Those of other lines, and of this one those that stand wholly in what both texts begin or end with."""
    same = alike(old, text)
    at_end = min(min(len(old), len(text)) - same, alike(old[::-1], text[::-1]))
    same_to = line.first + utf16_length(old[:same])
    same_from = line.last - utf16_length(old[len(old) - at_end :])
    for unit in units:
        if unit.last <= same_to:
            yield unit
        elif unit.first >= same_from:
            yield unit.moved(by)
        elif not unit.exact:
            yield replace(unit, last=unit.last + by)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds words in a page, across the borders of lines and paragraphs. Knows no Qt.

Page and query are folded to what counts in a comparison: white space is one space, quotes and hyphens are the
typewriter's, other forms of a letter are the letter itself (Unicode's NFKD, https://unicode.org/reports/tr15/), and
unless they are asked for, case and accents are gone. The paragraphs are one text, so that a phrase may run from one
into the next; headings, sounds and notes stand each for itself.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.reading.page import Block, BlockKind, Page

_TYPEWRITER = dict(zip("‘’‚‛“”„‟‐‑‒–—−", "''''\"\"\"\"------", strict=True))
_APART = "\0"  # no query has it
_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.UNHEARD)
_SAID = (*_SPOKEN, BlockKind.HEADING, BlockKind.SOUND)  # the rest are notes of ours, which nobody looks for
_PARTS_OF_LETTERS = (7, 8)  # combining classes: か is not が
_STEP = 50  # so many blocks are folded at a time


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; the three switches make it stricter."""

    text: str
    whole_words: bool = False
    case: bool = False
    accents: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: when its first word is heard, and its characters on the page, a part for each paragraph."""

    start_ms: int
    parts: tuple[tuple[int, int], ...]  # first and one past the last

    @property
    def first(self) -> int:
        """Where it begins."""
        return self.parts[0][0]

    @property
    def last(self) -> int:
        """One past its last character."""
        return self.parts[-1][1]


class Fold(dict[int, str]):
    """A table for `str.translate`: what each character counts as. It fills itself."""

    def __init__(self, *, case: bool, accents: bool) -> None:
        super().__init__()
        self.case, self._accents = case, accents
        self._odd: set[str] = set()  # what counts as none or as several

    def __missing__(self, code: int) -> str:
        character = _TYPEWRITER.get(chr(code), chr(code))
        plain = unicodedata.normalize("NFKD", character if self.case else character.casefold())
        if not self._accents:
            plain = "".join(each for each in plain if not _is_accent(each))
        self[code] = " " if plain.isspace() else plain.replace(_APART, "")
        if len(self[code]) != 1:
            self._odd.add(chr(code))
        return self[code]

    def text(self, text: str) -> str:
        """A text as it is compared."""
        simple = text.isascii() and text.isprintable()
        plain = text.translate(self) if not simple else text if self.case else text.lower()
        return " ".join(filter(None, plain.split(" "))) if "  " in plain else plain.strip(" ")

    def places(self, block: Block, folded: str) -> Sequence[int]:
        """Where each character of the folded text of a block stands in the block, and one past the last."""
        text = block.text
        if block.length == len(text) == len(folded) and self._odd.isdisjoint(text):
            return range(len(text) + 1)
        found: list[int] = []
        place, before = 0, " "
        for character in text:
            for plain in self[ord(character)]:
                if not plain == before == " ":
                    found.append(place)
                before = plain
            place += 1 + (ord(character) > 0xFFFF)
        return [*found, place][: len(folded) + 1]  # without the space at its end


@dataclass
class _Folded:
    """The text of each block of a page, folded; of the next page only what is new is folded."""

    fold: Fold
    texts: list[str] = field(default_factory=list)
    _known: dict[int, tuple[Block, str]] = field(default_factory=dict)  # by id: to compare blocks would take long

    def take(self, page: Page) -> Iterator[None]:
        """Rests now and then."""
        before, self._known, self.texts = self._known, {}, []
        for number, block in enumerate(page.blocks):
            if number % _STEP == 0:
                yield
            kept = before.get(id(block)) or (block, self.fold.text(block.text))
            self._known[id(block)] = kept
            self.texts.append(kept[1])


class Finder:
    """Finds in one version of a page after another."""

    def __init__(self) -> None:
        self._folded: dict[tuple[bool, bool], _Folded] = {}

    def find(self, page: Page, query: Query) -> Iterator[Hit | None]:
        """All hits in the order of the page, and nothing now and then, where a caller may rest."""
        rules = (query.case, query.accents)
        folded = self._folded.setdefault(rules, _Folded(Fold(case=query.case, accents=query.accents)))
        wanted = folded.fold.text(query.text)
        yield from folded.take(page)  # for nothing too: then it is done before the first letter is typed
        if not wanted:
            return
        stream = _Stream(page, folded.texts, folded.fold)
        spoken = (stream.hit(first, last) for first, last in _places(stream.spoken, wanted, query))
        yield from _in_order(spoken, stream.others(wanted, query))


def _in_order(spoken: Iterator[Hit], others: Iterator[Hit]) -> Iterator[Hit]:
    waiting = next(others, None)
    for hit in spoken:
        while waiting is not None and waiting.first < hit.first:
            yield waiting
            waiting = next(others, None)
        yield hit
    if waiting is not None:
        yield waiting
    yield from others


class _Stream:
    """The paragraphs of a page as one folded text."""

    def __init__(self, page: Page, texts: Sequence[str], fold: Fold) -> None:
        self._page, self._texts, self._fold = page, texts, fold
        self._numbers: list[int] = []
        self._starts: list[int] = []
        self._places: tuple[int, Sequence[int]] = (-1, ())
        pieces: list[str] = []
        here = 0
        for number, block in enumerate(page.blocks):
            if block.kind in _SPOKEN and texts[number]:
                glue = " " if pieces and not (_is_wide(pieces[-1][-1]) and _is_wide(texts[number][0])) else ""
                pieces += [glue, texts[number]] if glue else [texts[number]]
                self._numbers.append(number)
                self._starts.append(here + len(glue))
                here += len(glue) + len(texts[number])
        self.spoken = "".join(pieces)

    def others(self, wanted: str, query: Query) -> Iterator[Hit]:
        """The hits in headings and sounds."""
        for number, block in enumerate(self._page.blocks):
            if block.kind in _SAID and block.kind not in _SPOKEN and wanted in self._texts[number]:
                for first, last in _places(self._texts[number], wanted, query):
                    part = self._part(number, first, last)
                    yield Hit(self._start_ms(number, part[0]), (part,))

    def hit(self, first: int, last: int) -> Hit:
        """Where characters of the folded text stand on the page."""
        index = bisect_right(self._starts, first) - 1
        start_ms, parts = -1, []
        while index < len(self._starts) and self._starts[index] < last:
            number, start = self._numbers[index], self._starts[index]
            end = min(last - start, len(self._texts[number]))
            if first - start < end:
                parts.append(self._part(number, max(0, first - start), end))
                start_ms = self._start_ms(number, parts[0][0]) if start_ms < 0 else start_ms
            index += 1
        return Hit(start_ms, tuple(parts))

    def _part(self, number: int, first: int, last: int) -> tuple[int, int]:
        if self._places[0] != number:
            self._places = (number, self._fold.places(self._page.blocks[number], self._texts[number]))
        here, places = self._page.places[number], self._places[1]
        # More than one character may stand at one place, as in ﬁ: it is all marked.
        end = next((place for place in places[last:] if place > places[last - 1]), places[-1])
        return here + places[first], here + end

    def _start_ms(self, number: int, position: int) -> int:
        block = self._page.blocks[number]
        if not block.units:
            return block.start_ms
        place = position - self._page.places[number]
        index = bisect_right(block.units, place, key=lambda unit: unit.first) - 1
        return block.units[max(0, index)].start_ms


def _places(text: str, wanted: str, query: Query) -> Iterator[tuple[int, int]]:
    """Where `wanted` stands, one after the other."""
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if _stands(text, at, end, query):
            yield at, end
            at = text.find(wanted, end)
        else:
            at = text.find(wanted, at + 1)


def _stands(text: str, first: int, last: int, query: Query) -> bool:
    """Whether a hit ends with a whole letter, and begins and ends with a whole word where that is wanted."""
    if last < len(text) and (_is_accent(text[last]) or unicodedata.combining(text[last]) in _PARTS_OF_LETTERS):
        return False
    return not query.whole_words or not (_within(text, first) or _within(text, last))


def _within(text: str, place: int) -> bool:
    """Whether a place is inside a word; scripts written without spaces have borders everywhere."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return _is_letter(before) and _is_letter(after) and not (_is_wide(before) or _is_wide(after))


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")


def _is_accent(character: str) -> bool:
    """By its combining class: points of Hebrew and Arabic, and what stands above or below letters."""
    combining = unicodedata.combining(character)
    return 10 <= combining <= 36 or combining >= 200


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")

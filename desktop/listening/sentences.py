# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentences of a page, with the times at which they are heard. Knows no Qt."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.reading.page import Block, Page, Unit

BEGUN_MS = 1000  # who is so far into a sentence means this one by “the sentence before”


@dataclass(frozen=True, slots=True)
class Sentence:
    """When it is heard, and where it stands on the page: its first character and one past the last."""

    start_ms: int
    end_ms: int
    first: int
    last: int


def sentences_in(page: Page, number: int) -> list[Sentence]:
    """Those of a block, in order. Where only lines are timed, each line is one; what is not heard is none."""
    block, place = page.blocks[number], page.places[number]
    heard = (unit for unit in block.units if unit.end_ms > unit.start_ms)
    return [_sentence(list(units), place) for _, units in groupby(heard, key=lambda unit: _which(block, unit))]


def _which(block: Block, unit: Unit) -> tuple[bool, int]:
    return unit.exact, bisect_right(block.sentences, unit.first) if unit.exact else unit.first


def _sentence(units: list[Unit], place: int) -> Sentence:
    end_ms = max(unit.end_ms for unit in units)
    return Sentence(units[0].start_ms, end_ms, place + units[0].first, place + units[-1].last)


def sentence_at(page: Page, time_ms: int) -> Sentence | None:
    """The one that has begun last at a time; None before the first."""
    unit = page.begun_by(time_ms)
    if unit is None:
        return None
    begun = (each for each in _backward(page, page.block_index(unit.first)) if each.first <= unit.first)
    return next(begun, None)


def sentence_after(page: Page, sentence: Sentence) -> Sentence | None:
    """The next one in the text; None after the last."""
    number = page.block_index(sentence.first)
    return next((each for each in _forward(page, number) if each.first > sentence.first), None)


def sentence_before(page: Page, sentence: Sentence) -> Sentence | None:
    """The one before in the text; None before the first."""
    number = page.block_index(sentence.first)
    return next((each for each in _backward(page, number) if each.first < sentence.first), None)


def next_from(page: Page, time_ms: int) -> Sentence | None:
    """Where “the next sentence” leads from a time."""
    here = sentence_at(page, time_ms)
    return next(_forward(page, 0), None) if here is None else sentence_after(page, here)


def previous_from(page: Page, time_ms: int) -> Sentence | None:
    """Where “the sentence before” leads from a time: to the beginning of this one, where it has begun a while ago."""
    here = sentence_at(page, time_ms)
    if here is None or time_ms - here.start_ms > BEGUN_MS:
        return here
    return sentence_before(page, here) or here


def _forward(page: Page, number: int) -> Iterator[Sentence]:
    for each in range(number, len(page.blocks)):
        yield from sentences_in(page, each)


def _backward(page: Page, number: int) -> Iterator[Sentence]:
    for each in range(number, -1, -1):
        yield from reversed(sentences_in(page, each))


def number_of(page: Page, sentence: Sentence) -> tuple[int, int]:
    """The how many-th it is in the text, and of how many."""
    here = page.block_index(sentence.first)
    counts = [len(block.sentences) + 1 if block.units else 0 for block in page.blocks]
    within = bisect_right(page.blocks[here].sentences, sentence.first - page.places[here])
    return sum(counts[:here]) + within + 1, sum(counts)

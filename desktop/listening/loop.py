# SPDX-License-Identifier: GPL-3.0-or-later
"""A loop over words: from the beginning of one to the end of another. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.reading.page import Page, Unit


@dataclass(frozen=True, slots=True)
class Loop:
    """Begins and ends with a word. `end_ms` is None as long as only the first word is chosen."""

    start_ms: int
    end_ms: int | None = None

    def holds(self, time_ms: int) -> bool:
        """Whether a time lies in it; one without an end has none."""
        return self.end_ms is not None and self.start_ms <= time_ms < self.end_ms


def word_at(page: Page, time_ms: int) -> Unit | None:
    """The word that is heard at a time, or was heard last; before the first, that one."""
    unit = page.begun_by(time_ms)
    number = 0 if unit is None else page.block_index(unit.first)
    if unit is not None:
        for word in _backward(page, number):
            if word.start_ms <= time_ms:
                return word
    return next(_forward(page, 0), None)


def closed(page: Page, loop: Loop, last: Unit) -> Loop:
    """The loop with its second word; it may stand before the first one."""
    if last.start_ms >= loop.start_ms:
        return Loop(loop.start_ms, last.end_ms)
    first = word_at(page, loop.start_ms)
    return Loop(last.start_ms, first.end_ms if first is not None else loop.start_ms)


def over(page: Page, first: int, last: int) -> Loop | None:
    """A loop over the words that stand from one place to before another; None where none is heard."""
    words = [unit for unit in page.units_between(first, last) if unit.end_ms > unit.start_ms]
    return Loop(min(word.start_ms for word in words), max(word.end_ms for word in words)) if words else None


def with_end_moved(page: Page, loop: Loop, by: int) -> Loop:
    """The same with an end one word later (1) or earlier (-1); as it is where there is none, or none would be left."""
    if loop.end_ms is None:
        return loop
    end_ms, number = loop.end_ms, _block(page, loop.end_ms - 1)
    if by > 0:
        ends = (word.end_ms for word in _forward(page, number) if word.end_ms > end_ms)
    else:
        ends = (word.end_ms for word in _backward(page, number) if word.end_ms < end_ms)
    moved_ms = next(ends, end_ms)
    return Loop(loop.start_ms, moved_ms) if moved_ms > loop.start_ms else loop


def with_start_moved(page: Page, loop: Loop, by: int) -> Loop:
    """The same with a beginning one word later (1) or earlier (-1); as it is where there is none."""
    start_ms, number = loop.start_ms, _block(page, loop.start_ms)
    if by > 0:
        starts = (word.start_ms for word in _forward(page, number) if word.start_ms > start_ms)
    else:
        starts = (word.start_ms for word in _backward(page, number) if word.start_ms < start_ms)
    moved_ms = next(starts, start_ms)
    return Loop(moved_ms, loop.end_ms) if loop.end_ms is None or moved_ms < loop.end_ms else loop


def places(page: Page, loop: Loop) -> tuple[int, int] | None:
    """The first and one past the last place of its words; of its first word only while it has no end."""
    first = word_at(page, loop.start_ms)
    last = first if loop.end_ms is None else word_at(page, loop.end_ms - 1)
    return None if first is None or last is None else (first.first, max(first.last, last.last))


def _block(page: Page, time_ms: int) -> int:
    unit = page.begun_by(time_ms)
    return 0 if unit is None else page.block_index(unit.first)


def _words(page: Page, number: int) -> list[Unit]:
    place = page.places[number]
    return [unit.moved(place) for unit in page.blocks[number].units if unit.end_ms > unit.start_ms]


def _forward(page: Page, number: int) -> Iterator[Unit]:
    for each in range(number, len(page.blocks)):
        yield from _words(page, each)


def _backward(page: Page, number: int) -> Iterator[Unit]:
    for each in range(number, -1, -1):
        yield from reversed(_words(page, each))

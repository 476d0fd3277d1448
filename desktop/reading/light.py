# SPDX-License-Identifier: GPL-3.0-or-later
"""The light on the text at one moment, and what of the text looks different at another. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.reading.page import Page, Unit

# A light that has gone further than over so many paragraphs has jumped.
_NEAR_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class Light:
    """What is lit, how far the text has been said, and the number of the block that is heard and has no text yet."""

    unit: Unit | None = None
    said_to: int = -1
    waiting: int | None = None


def light_at(page: Page, time_ms: int) -> Light:
    """The light when the sound is there."""
    unit, said_to = page.heard_at(time_ms)
    return Light(unit, said_to, page.waiting_at(time_ms))


def changed(page: Page, old: Light, new: Light) -> list[tuple[int, int]] | None:
    """The first and one past the last characters of what looks different, each within one block; None is all."""
    first, last = sorted((old.said_to, new.said_to))
    if first < 0 or page.block_index(last) - page.block_index(first) > _NEAR_BLOCKS:
        return None
    units = [unit for unit in (old.unit, new.unit) if unit is not None]
    sentences = {page.sentence_around(unit.first) for unit in units}
    if len(sentences) == len(units) or not all(unit.exact for unit in units):
        words = list(sentences)
    else:  # they share their sentence, which stays as it is
        first, last = min(first, *(unit.first for unit in units)), max(last, *(unit.last for unit in units))
        words = []
    return [*words, *_in_blocks(page, first, last)]


def _in_blocks(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    for number in range(page.block_index(first), page.block_index(last) + 1):
        place = page.places[number]
        begin, end = max(first, place), min(last, place + page.blocks[number].length)
        if begin < end:
            yield begin, end

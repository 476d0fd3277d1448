# SPDX-License-Identifier: GPL-3.0-or-later
"""The mark that is meant: of what is selected in the text, else of the word being heard. Knows no Qt."""

from desktop.reading.page import Page, Unit
from desktop.reading.quote import plain
from transcribe.marks import Mark, new_id


def of_unit(page: Page, unit: Unit) -> Mark:
    """A new mark of a word."""
    return Mark(unit.start_ms, unit.end_ms, _joined(plain(page, unit.first, unit.last)), id=new_id())


def of_place(at_ms: int) -> Mark:
    """A new mark where there is no word."""
    return Mark(at_ms, at_ms, id=new_id())


def of_passage(page: Page, first: int, last: int) -> Mark | None:
    """A new mark of whole words, from place `first` to before `last`; None where none of them is heard."""
    units = page.units_between(first, last)
    heard = [unit for unit in units if unit.end_ms > unit.start_ms]
    if not heard:
        return None
    ends = (units[0].first, units[-1].last) if all(unit.exact for unit in units) else (first, last)
    start_ms, end_ms = min(unit.start_ms for unit in heard), max(unit.end_ms for unit in heard)
    return Mark(start_ms, end_ms, _joined(plain(page, *ends)), id=new_id())


def stretches(page: Page, mark: Mark, first_block: int, last_block: int) -> list[tuple[int, int]]:
    """Where the words of a mark stand in some blocks: places of the first and past the last, for each block."""
    found = []
    for number in range(max(0, first_block), min(last_block + 1, len(page.blocks))):
        place = page.places[number]
        units = [unit for unit in page.blocks[number].units if _inside(unit, mark)]
        if units:
            found.append((place + min(unit.first for unit in units), place + max(unit.last for unit in units)))
    return found


def _inside(unit: Unit, mark: Mark) -> bool:
    return unit.exact and unit.start_ms < mark.end_ms and unit.end_ms > mark.start_ms


def _joined(text: str) -> str:
    return " ".join(text.split())

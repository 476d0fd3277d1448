# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that are heard at a time, for showing where one would go. Knows no Qt."""

from dataclasses import dataclass

from desktop.reading.page import Page

ROOM = 44  # characters on each side of the word
PAUSE_MS = 3000  # so long after a word nothing is heard any more


@dataclass(frozen=True, slots=True)
class HeardWords:
    """A word (or a line, where only lines are timed) with what stands around it in its paragraph."""

    before: str
    word: str
    after: str


def words_at(page: Page, time_ms: int) -> HeardWords | None:
    """What is heard at a time; None in a pause, and where there is no text yet."""
    if not page.timed or page.waiting_at(time_ms) is not None:
        return None
    unit = page.begun_by(time_ms)
    if unit is None or time_ms > unit.end_ms + PAUSE_MS:
        return None
    number = page.block_index(unit.first)
    place, text = page.places[number], page.blocks[number].text
    wide = text.encode("utf-16-le", "surrogatepass")  # places count its units
    first, last = 2 * (unit.first - place), 2 * (unit.last - place)
    parts = (part.decode("utf-16-le", "replace") for part in (wide[:first], wide[first:last], wide[last:]))
    before, word, after = parts
    return HeardWords(_shortened(before[::-1])[::-1], _shortened(word, 2 * ROOM), _shortened(after))


def _shortened(text: str, room: int = ROOM) -> str:
    """As many whole words as there is room for; at least the beginning of one."""
    if len(text) <= room:
        return text
    end = text.rfind(" ", 1, room)
    return text[: end if end > 0 else room] + "…"

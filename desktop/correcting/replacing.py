# SPDX-License-Identifier: GPL-3.0-or-later
"""Which places of a text words can be replaced in: those that are found, as far as they stand in one line. No Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.correcting.lines import as_kept
from desktop.reading.compose import compose
from desktop.reading.draft import draft_at, place_at
from desktop.reading.find_text import Finder, Hit, Query
from desktop.reading.page import Page
from transcribe import edits
from transcribe.edits import Change
from transcribe.library import Library
from transcribe.transcript import Segment


@dataclass(frozen=True, slots=True)
class Replacement:
    """A place: characters `first` to before `last` of a line's text, in an episode, where `fresh` will stand."""

    episode_id: int
    line: Segment
    first: int
    last: int
    fresh: str

    @property
    def found(self) -> str:
        """What stands there."""
        return self.line.text[self.first : self.last]


def of_hit(page: Page, hit: Hit, episode_id: int, fresh: str) -> Replacement | None:
    """The place of a hit; None where it does not stand in one line."""
    place = place_at(page, hit.first) if len(hit.parts) == 1 else None
    if place is None:
        return None
    block, start = page.blocks[place.block], page.places[place.block]
    line = block.lines[place.index]
    first, last = hit.first - start, hit.last - start
    if first < line.first or last > line.last:
        return None
    head = len(draft_at(page, place).head)
    begin = head + len(block.part(line.first, first))
    end = begin + len(block.part(first, last))
    return None if line.segment.text[begin:end] == fresh else Replacement(episode_id, line.segment, begin, end, fresh)


def in_page(page: Page, query: Query, episode_id: int, fresh: str) -> Iterator[Replacement]:
    """All places of a page, in its order."""
    for hit in Finder().find(page, query):
        found = of_hit(page, hit, episode_id, fresh) if hit is not None else None
        if found is not None:
            yield found


def in_show(library: Library, show: str, query: Query, fresh: str) -> list[Replacement]:
    """All places in the texts of a show (a moment for each)."""
    return [
        each
        for episode_id, text in library.corrections.texts(show).items()
        for each in in_page(compose(text).page, query, episode_id, fresh)
    ]


def changes(library: Library, places: Iterable[Replacement]) -> dict[int, list[Change]]:
    """The changes that put something else in these places. Raises LibraryError where a line is another by now."""
    made: dict[int, list[Change]] = {}
    for (episode_id, line), same in groupby(places, key=lambda each: (each.episode_id, each.line)):
        text = line.text
        for each in sorted(same, key=lambda each: each.first, reverse=True):
            text = f"{text[: each.first]}{each.fresh}{text[each.last :]}"
        made.setdefault(episode_id, []).append(edits.change_text(as_kept(library, episode_id, line), text))
    return made

# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a clip: from one to another, and both can be moved, word by word. Knows no Qt."""

from dataclasses import dataclass, replace

from desktop.reading.page import Page, Unit
from desktop.reading.quote import plain, quoted
from transcribe.media.clip_words import span_of
from transcribe.transcript import Span

FEW_WORDS = 20  # of the beginning and of the end are shown of a long one


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Where a word stands in a page: the number of its block, and its own number in it."""

    block: int
    index: int


@dataclass(frozen=True, slots=True)
class ClipChoice:
    """From the word `first` to the word `last` of a page."""

    page: Page
    first: Edge
    last: Edge

    # Words

    @property
    def begin(self) -> Unit:
        """The first word."""
        return _unit(self.page, self.first)

    @property
    def end(self) -> Unit:
        """The last word."""
        return _unit(self.page, self.last)

    @property
    def words(self) -> str:
        """The letters, a paragraph a line."""
        return plain(self.page, self.begin.first, self.end.last)

    @property
    def shown(self) -> str:
        """The same in short: of a long text the beginning and the end."""
        words = self.words.split()
        if len(words) <= 3 * FEW_WORDS:
            return " ".join(words)
        return f"{' '.join(words[:FEW_WORDS])} … {' '.join(words[-FEW_WORDS:])}"

    def quote(self, title: str, show: str) -> str:
        """As it is copied: in quotation marks, with its source."""
        return quoted(self.page, self.begin.first, self.end.last, title, show)

    def span(self, duration_ms: int) -> Span:
        """Its sound."""
        before, after = _step(self.page, self.first, -1), _step(self.page, self.last, 1)
        words = [self.begin, self.end]
        if before is not None:
            words.insert(0, _unit(self.page, before))
        if after is not None:
            words.append(_unit(self.page, after))
        first = int(before is not None)
        return span_of(words, first, first + 1, duration_ms)

    # Moving

    def begin_moved(self, by: int) -> "ClipChoice":
        """With the first word one before (-1) or one after (1); the same where there is none, or it was the last."""
        edge = _step(self.page, self.first, by)
        return self if edge is None or edge > self.last else replace(self, first=edge)

    def end_moved(self, by: int) -> "ClipChoice":
        """The same with the last word."""
        edge = _step(self.page, self.last, by)
        return self if edge is None or edge < self.first else replace(self, last=edge)


def chosen(page: Page, first: int, last: int) -> ClipChoice | None:
    """The words that lie in the text from place `first` to before `last`, whole; None where none of them is timed."""
    if not page.blocks or not page.timed:
        return None
    found = [
        Edge(number, index)
        for number in range(page.block_index(first), page.block_index(max(first, last - 1)) + 1)
        for index, unit in enumerate(page.blocks[number].units)
        if unit.last + page.places[number] > first and unit.first + page.places[number] < last
    ]
    return ClipChoice(page, found[0], found[-1]) if found else None


def _unit(page: Page, edge: Edge) -> Unit:
    return page.blocks[edge.block].units[edge.index].moved(page.places[edge.block])


def _step(page: Page, edge: Edge, by: int) -> Edge | None:
    """The next word (1), or the one before (-1)."""
    if 0 <= edge.index + by < len(page.blocks[edge.block].units):
        return Edge(edge.block, edge.index + by)
    number = edge.block + by
    while 0 <= number < len(page.blocks):
        units = page.blocks[number].units
        if units:
            return Edge(number, 0 if by > 0 else len(units) - 1)
        number += by
    return None

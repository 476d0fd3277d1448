# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks hold on to their words: where the text was made anew or corrected, they are found in it again.

A mark is looked for as what stands before it, its quote, and what stands after it. Where many of these words lie in
the text at the same distance from each other a place is likely; there `difflib` says which word is which. Of places
that are equally good the one nearest in time is meant. Everything here is a pure function of its arguments.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from transcribe.marks.mark import Mark
from transcribe.marks.placed import PlacedWord, key

CONTEXT = 10  # words that are kept on each side
STILL_MS = 2_000  # after its end a word is still meant by a place
_PLACES = 6  # likely ones that are looked at closely
_APART = 3  # words; what lies nearer is the same place
_SHIFT = 6  # words that may be more or fewer than there were
_COMMON = 400  # a word that stands so often in the text says nothing of the place
_LONG, _END = 160, 60  # of a long passage only so many words at each end are looked for
_ENOUGH, _SURE = 0.4, 0.6  # of the words, beside the old time and anywhere
_NEAR_MS = 2_000
_FEWEST_ANYWHERE = 6


class Text:
    """The words of a text, or of a part of it, in which marks are looked for."""

    def __init__(self, words: Sequence[PlacedWord]) -> None:
        self.words = words
        self.keys = [word.key for word in words]
        self._where: dict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self.keys):
            self._where[each].append(place)
        self._by_start = sorted((word.start_ms, place) for place, word in enumerate(words) if word.end_ms > 0)

    def heard_at(self, time_ms: int) -> int | None:
        """The place of the word that is heard at a time, or was not long before."""
        begun = bisect_right(self._by_start, time_ms, key=lambda each: each[0])
        place = self._by_start[begun - 1][1] if begun else None
        return place if place is not None and time_ms < self.words[place].end_ms + STILL_MS else None

    def likely(self, query: Sequence[str], near_ms: int) -> list[int]:
        """Places where the query may begin, the likeliest first."""
        votes: Counter[int] = Counter()
        for index, each in enumerate(query):
            found = self._where.get(each, ())
            for place in found if len(found) <= _COMMON else ():
                votes[place - index] += 1
        around = {place: sum(votes[place + by] for by in range(-2, 3)) for place in votes}

        def rank(place: int) -> tuple[int, int]:
            word = self.words[min(max(0, place), len(self.words) - 1)]
            return -around[place], abs(word.start_ms - near_ms)

        apart: list[int] = []
        for place in sorted(votes, key=rank):
            if all(abs(place - other) > _APART for other in apart):
                apart.append(place)
            if len(apart) == _PLACES:
                break
        return apart


@dataclass(frozen=True, slots=True)
class _Sought:
    """The words that are looked for. Those from `first` to before `last` are the quote."""

    keys: tuple[str, ...]
    first: int
    last: int

    @property
    def size(self) -> int:
        return self.last - self.first


_Pairs = dict[int, int]  # from what is looked for to the words of the text


def hold(mark: Mark, text: Text, *, complete: bool, anywhere: bool = False) -> Mark | None:
    """The mark at its words in `text`; None where they are not found.

    As long as the text is not `complete`, only all of the words count, since the rest may be on its way. `anywhere`:
    `text` is the whole of it, and the old time says little, so more of the words must agree.
    """
    if not mark.quote:
        place = text.heard_at(mark.start_ms)
        return None if place is None else _at(mark, text, place, place)
    sought = _sought(mark)
    best: tuple[tuple[float, int], tuple[int, int]] | None = None
    for pairs in _readings(sought, text, mark):
        ends = _ends(sought, pairs)
        if ends is None:
            continue
        share, support = _shares(sought, pairs)
        apart_ms = abs(text.words[ends[0]].start_ms - mark.start_ms)
        if not _believable(sought, pairs, share, support, apart_ms, anywhere=anywhere):
            continue
        if share < 1 and not complete:
            continue
        rank = (-round(share + support, 2), apart_ms)
        if best is None or rank < best[0]:
            best = rank, ends
    return None if best is None else _at(mark, text, *best[1])


def _sought(mark: Mark) -> _Sought:
    before, quote, after = ([key(word) for word in part.split()] for part in (mark.before, mark.quote, mark.after))
    return _Sought((*before, *quote, *after), len(before), len(before) + len(quote))


def _readings(sought: _Sought, text: Text, mark: Mark) -> list[_Pairs]:
    if len(sought.keys) <= _LONG:
        places = text.likely(sought.keys, mark.start_ms)
        return [pairs for place in places for pairs in (_pair(sought.keys, text, place), *_pinned(sought, text, place))]
    head, tail = sought.first + _END, sought.last - _END
    begins, ends = _paired(sought.keys[:head], text, mark.start_ms), _paired(sought.keys[tail:], text, mark.end_ms)
    return [first | {tail + index: place for index, place in last.items()} for first in begins for last in ends]


def _paired(query: Sequence[str], text: Text, near_ms: int) -> list[_Pairs]:
    return [_pair(query, text, place) for place in text.likely(query, near_ms)]


def _pair(query: Sequence[str], text: Text, place: int) -> _Pairs:
    """Which word of the query, which may begin at a place, is which of the text."""
    return _equal(query, text.keys, max(0, place - _SHIFT), place + len(query) + _SHIFT)


def _pinned(sought: _Sought, text: Text, place: int) -> Iterator[_Pairs]:
    """The same where all of the quote stands there: what is around it may be like something else."""
    quote = list(sought.keys[sought.first : sought.last])
    low, high = max(0, place - _SHIFT), place + len(sought.keys) + _SHIFT
    for first in range(low, high - len(quote) + 1):
        last = first + len(quote)
        if text.keys[first:last] == quote:
            before = _equal(sought.keys[: sought.first], text.keys, low, first)
            after = _equal(sought.keys[sought.last :], text.keys, last, high)
            itself = {sought.first + by: first + by for by in range(len(quote))}
            yield before | itself | {sought.last + index: found for index, found in after.items()}


def _equal(query: Sequence[str], keys: Sequence[str], low: int, high: int) -> _Pairs:
    blocks = SequenceMatcher(None, query, keys[low:high], autojunk=False).get_matching_blocks()
    return {a + by: low + b + by for a, b, size in blocks for by in range(size)}


def _ends(sought: _Sought, pairs: _Pairs) -> tuple[int, int] | None:
    """The first and the last word of the quote in the text, by its own words, else by those beside it."""
    inside = [(index, place) for index, place in sorted(pairs.items()) if sought.first <= index < sought.last]
    before, after = pairs.get(sought.first - 1), pairs.get(sought.last)
    if inside:
        (first_index, first), (last_index, last) = inside[0], inside[-1]
        least = max((place for index, place in pairs.items() if index < sought.first), default=-1) + 1
        most = min((place for index, place in pairs.items() if index >= sought.last), default=last + sought.size) - 1
        if first_index > sought.first:
            first = before + 1 if before is not None else max(least, first - (first_index - sought.first))
        if last_index < sought.last - 1:
            last = after - 1 if after is not None else min(most, last + sought.last - 1 - last_index)
    elif before is not None and after is not None:
        first, last = before + 1, after - 1
    else:
        return None
    return (first, last) if first <= last else None


def _shares(sought: _Sought, pairs: _Pairs) -> tuple[float, float]:
    """How much of the quote, and of all that is looked for, is there."""
    quote, total = sought.size, len(sought.keys)
    if total > _LONG:
        quote, total = 2 * _END, 2 * _END + total - sought.size
    inside = sum(sought.first <= index < sought.last for index in pairs)
    return inside / quote, len(pairs) / total


def _believable(sought: _Sought, pairs: _Pairs, share: float, support: float, apart_ms: int, *, anywhere: bool) -> bool:
    if anywhere:
        return share >= _SURE and support >= _SURE and len(sought.keys) >= _FEWEST_ANYWHERE
    if share >= 0.5:
        return support >= _ENOUGH or apart_ms < _NEAR_MS
    # Other words between the same neighbours: somebody wrote them right.
    before, after = pairs.get(sought.first - 1), pairs.get(sought.last)
    if before is None or after is None or support + sought.size / len(sought.keys) < _SURE:
        return False
    return after - before - 1 <= 2 * sought.size + 2


def _at(mark: Mark, text: Text, first: int, last: int) -> Mark:
    words = text.words[first : last + 1]
    before, after = text.words[max(0, first - CONTEXT) : first], text.words[last + 1 : last + 1 + CONTEXT]
    quote, before_text, after_text = (" ".join(word.text for word in part) for part in (words, before, after))
    heard = [word for word in words if word.end_ms > word.start_ms]  # words that have no time leave it as it was
    return replace(
        mark,
        start_ms=min((word.start_ms for word in heard), default=mark.start_ms),
        end_ms=max((word.end_ms for word in heard), default=mark.end_ms),
        quote=quote,
        before=before_text,
        after=after_text,
        lost=False,
    )

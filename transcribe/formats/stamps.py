# SPDX-License-Identifier: GPL-3.0-or-later
"""The stamps of a text against the order in which it is read: a stamp that is wrong must not move its line."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from transcribe.transcript import Segment

_MOST_WRONG = 3  # one stamp in three
_BLOCK = 5  # lines in a row that belong elsewhere: all lines of another speaker, say
_MOST_OVERLAPS = 4  # one line in four; people talk at the same time


def with_ends(segments: Iterable[Segment], duration_ms: int = 0) -> tuple[Segment, ...]:
    """Segments in order (see `in_order`), each that has only a start ended by the start of the next later one.

    Lines that share a stamp share the time up to the next stamp. The last one ends with the audio, or, where
    its length is unknown, after half a second a word.
    """
    result = list(in_order(segments))
    later_ms: int | None = None
    for index in range(len(result) - 1, -1, -1):
        segment = result[index]
        if index + 1 < len(result) and result[index + 1].start_ms > segment.start_ms:
            later_ms = result[index + 1].start_ms
        if segment.end_ms > segment.start_ms:
            continue
        end_ms = max(duration_ms, segment.start_ms + _spoken_ms(segment)) if later_ms is None else later_ms
        result[index] = replace(segment, end_ms=end_ms)
    return tuple(result)


def in_order(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Segments ordered by their starts without being moved: what stands below is said later.

    A stamp that breaks that order is wrong: its line shares the time that the stamps around it leave. Those
    that most others agree with are right. Only where many lines break the order, or several in a row as one, and
    sorted by their stamps they would follow each other, the lines are not in the order of reading and are sorted.
    """
    lines = list(segments)
    numbers = [number for number, line in enumerate(lines) if line.start_ms or line.end_ms]  # the others have no stamp
    right = ascending([lines[number].start_ms for number in numbers])
    if len(right) < len(numbers) and _is_another_order([lines[number] for number in numbers], set(right)):
        return tuple(sorted(lines, key=lambda line: line.start_ms))
    trusted = [numbers[place] for place in right]
    for before, after in zip([None, *trusted], [*trusted, None], strict=True):
        first, stop = 0 if before is None else before + 1, len(lines) if after is None else after
        if first < stop and (before is not None or any(line.start_ms for line in lines[first:stop])):
            previous = None if before is None else lines[before]
            next_ms = None if after is None else lines[after].start_ms
            lines[first:stop] = _between(previous, lines[first:stop], next_ms)
    return tuple(lines)


def _is_another_order(lines: Sequence[Segment], right: Set[int]) -> bool:
    wrong = [place not in right for place in range(len(lines))]
    blocks = (range(first, first + _BLOCK) for first in range(len(lines) - _BLOCK + 1))
    if _MOST_WRONG * sum(wrong) <= len(lines) and not any(all(wrong[place] for place in block) for block in blocks):
        return False
    if any(line.end_ms <= line.start_ms for line in lines):
        return False
    later = sorted(lines, key=lambda line: line.start_ms)
    overlaps = sum(after.start_ms < before.end_ms for before, after in pairwise(later))
    return _MOST_OVERLAPS * overlaps <= len(lines)


def ascending(starts: Sequence[int]) -> list[int]:
    """The places of a longest row of starts that does not go back; the first of several."""
    lengths: list[int] = []
    ends: list[int] = []  # of each length, the latest start that such a row to the end begins with, negative
    for start in reversed(starts):
        length = bisect_right(ends, -start)
        ends[length : length + 1] = [-start]
        lengths.append(length + 1)
    lengths.reverse()
    row: list[int] = []
    wanted, least = len(ends), 0
    for place, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        if length == wanted and start >= least:
            row.append(place)
            wanted, least = wanted - 1, start
    return row


def _between(previous: Segment | None, lines: Sequence[Segment], next_ms: int | None) -> list[Segment]:
    """Lines without a stamp to trust, in the time after `previous` and up to `next_ms`."""
    sharing = list(lines)
    from_ms = 0
    if previous is not None:
        from_ms = previous.end_ms
        if from_ms <= previous.start_ms or (next_ms is not None and from_ms >= next_ms):  # its end says nothing
            from_ms = previous.start_ms
            sharing.insert(0, previous)
    until_ms = from_ms + sum(map(_spoken_ms, sharing)) if next_ms is None else next_ms
    total = sum(len(line.text) + 1 for line in sharing)
    edges, seen = [from_ms], 0
    for line in sharing:
        seen += len(line.text) + 1
        edges.append(from_ms + (until_ms - from_ms) * seen // total)
    result = []
    for line, (start_ms, end_ms) in zip(lines, list(pairwise(edges))[-len(lines) :], strict=True):
        end_ms = line.end_ms if start_ms < line.end_ms < end_ms else end_ms
        result.append(replace(line, start_ms=start_ms, end_ms=end_ms, words=()))
    return result


def _spoken_ms(line: Segment) -> int:
    return 500 * max(1, len(line.text.split()))

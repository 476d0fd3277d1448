# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of a text give way to others: where they stand, and where the others come to stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from transcribe.errors import LibraryError
from transcribe.library.lines import Lines
from transcribe.transcript import Segment

NOWHERE = -1


def exchange(segments: list[Segment], old: Lines, new: Lines, at: int = NOWHERE) -> int:
    """Put `new` where `old` is, in order of time; the number of the line where the first was, to be `at` next time.

    `at` is where the first of the old ones was last, or, where there are none, where the new ones were: of lines
    at the same time it tells the order. Raises LibraryError, with `segments` changed in part, where `old` is not there.
    """
    place = at
    places = []
    for line in old:
        place = _find(segments, line, place)
        places.append(place)
        place += 1
    if len(set(places)) < len(places):
        raise _twice()
    for place in sorted(places, reverse=True):
        del segments[place]
    first = min(places, default=at)
    if first == NOWHERE:
        first = bisect_right(segments, new[0].start_ms, key=_start_ms) if new else 0
    place = first
    for number, line in enumerate(new):
        place = _insert(segments, line, place)
        first = place if number == 0 else first
        place += 1
    return first


def _find(segments: Sequence[Segment], line: Segment, hint: int) -> int:
    if 0 <= hint < len(segments) and segments[hint] == line:
        return hint
    same_time = range(
        bisect_left(segments, line.start_ms, key=_start_ms), bisect_right(segments, line.start_ms, key=_start_ms)
    )
    found = [number for number in same_time if segments[number] == line]
    if not found:
        raise LibraryError("This line has changed meanwhile.", "Look at it again.")
    if len(found) > 1:
        raise _twice()
    return found[0]


def _twice() -> LibraryError:
    return LibraryError("This line is there twice at the same time.", "Correct it when the text is aligned.")


def _insert(segments: list[Segment], line: Segment, place: int) -> int:
    """As near to this place as the order of time lets it."""
    place = min(place, len(segments))
    while place > 0 and segments[place - 1].start_ms > line.start_ms:
        place -= 1
    while place < len(segments) and segments[place].start_ms < line.start_ms:
        place += 1
    segments.insert(place, line)
    return place


def _start_ms(segment: Segment) -> int:
    return segment.start_ms

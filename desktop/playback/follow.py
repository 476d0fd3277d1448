# SPDX-License-Identifier: GPL-3.0-or-later
"""Which word is being heard."""

from bisect import bisect_right
from collections.abc import Sequence

OVERLAPPING = 4  # so many lines that have begun may still be going on
HOLD_MS = 300  # a word stays lit this long into a pause, so that short pauses do not flicker


def unit_at(starts_ms: Sequence[int], ends_ms: Sequence[int], time_ms: int) -> int | None:
    """Index of the unit heard at `time_ms`; None before the first and in the middle of a pause.

    `starts_ms` is sorted. Empty intervals (written, not heard) are never lit. Where two speak at once, the one
    that began last is lit until it ends, then the other.
    """
    index = bisect_right(starts_ms, time_ms) - 1
    held = None
    seen = 0
    while index >= 0 and seen < OVERLAPPING:
        if ends_ms[index] > starts_ms[index]:
            if time_ms < ends_ms[index]:
                return index
            if seen == 0 and time_ms < ends_ms[index] + HOLD_MS:
                held = index
            seen += 1
        index -= 1
    return held


def said_before(starts_ms: Sequence[int], time_ms: int) -> int:
    """How many units have begun at `time_ms`."""
    return bisect_right(starts_ms, time_ms)

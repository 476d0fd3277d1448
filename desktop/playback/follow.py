# SPDX-License-Identifier: GPL-3.0-or-later
"""Which word is being heard."""

from bisect import bisect_right
from collections.abc import Sequence

HOLD_MS = 300  # a word stays lit this long into a pause, so that short pauses do not flicker


def unit_at(starts_ms: Sequence[int], ends_ms: Sequence[int], time_ms: int) -> int | None:
    """Index of the unit heard at `time_ms`; None before the first and in the middle of a pause.

    `starts_ms` is sorted. Empty intervals (written, not heard) are never lit.
    """
    index = bisect_right(starts_ms, time_ms) - 1
    while index >= 0 and ends_ms[index] <= starts_ms[index]:
        index -= 1
    if index < 0 or time_ms >= ends_ms[index] + HOLD_MS:
        return None
    return index


def said_before(starts_ms: Sequence[int], time_ms: int) -> int:
    """How many units have begun at `time_ms`."""
    return bisect_right(starts_ms, time_ms)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Times as people and programs write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe import timecode

TIMES = st.integers(min_value=0, max_value=9_999 * 3_600_000)


@pytest.mark.parametrize(
    ("written", "ms"),
    [
        ("0:00", 0),
        ("1:05", 65_000),
        ("61:05", 3_665_000),
        ("1:01:05", 3_665_000),
        ("00:00:02,500", 2_500),
        ("00:00:02.500", 2_500),
        ("0:02,5", 2_500),
        ("0:02,50", 2_500),
        ("0.860", 860),
        ("37", 37_000),
        ("100:00:00.001", 360_000_001),
        ("0:00:01.1234567", 1_123),
        (" 1:05 ", 65_000),
    ],
)
def test_reads_what_is_written(written: str, ms: int) -> None:
    assert timecode.parse(written) == ms


@pytest.mark.parametrize("written", ["", "x", "1:", ":1", "1:60", "1:60:00", "1:2:3:4", "-1:00", "1:05 pm", "٣:٠٠"])
def test_refuses_what_is_no_time(written: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        timecode.parse(written)


@settings(deadline=None)
@given(TIMES, st.sampled_from([".", ","]))
def test_exact_times_come_back(ms: int, separator: str) -> None:
    assert timecode.parse(timecode.exact(ms, separator)) == ms


@settings(deadline=None)
@given(TIMES)
def test_the_clock_is_rounded_down_to_the_second(ms: int) -> None:
    assert timecode.parse(timecode.clock(ms)) == ms - ms % 1000


@settings(deadline=None)
@given(TIMES)
def test_seconds_come_back(ms: int) -> None:
    assert timecode.from_seconds(timecode.to_seconds(ms)) == ms


def test_lengths_are_read_aloud() -> None:
    assert [timecode.length(ms) for ms in (-5, 45_000, 32 * 60_000, 3_840_000)] == [
        "0 s",
        "45 s",
        "32 min",
        "1 h 4 min",
    ]

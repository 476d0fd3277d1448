# SPDX-License-Identifier: GPL-3.0-or-later
"""Which word is being heard."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.playback.follow import HOLD_MS, OVERLAPPING, said_before, unit_at

# Words in order of their start: as they are spoken, with pauses, written but not heard (empty), or over each other.
intervals = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 900)), max_size=30).map(
    lambda pairs: sorted((start, start + length) for start, length in pairs)
)


def naive(words: list[tuple[int, int]], time_ms: int) -> int | None:
    """Of the words with any sound in them that began last, the last that goes on, else the last if it just ended."""
    begun = [index for index, (start, end) in enumerate(words) if start <= time_ms and end > start][-OVERLAPPING:]
    going_on = [index for index in begun if time_ms < words[index][1]]
    if going_on:
        return going_on[-1]
    return begun[-1] if begun and time_ms < words[begun[-1]][1] + HOLD_MS else None


@given(words=intervals, time_ms=st.integers(-10, 7000))
def test_it_finds_what_reading_through_all_words_finds(words: list[tuple[int, int]], time_ms: int) -> None:
    starts, ends = [start for start, _ in words], [end for _, end in words]

    assert unit_at(starts, ends, time_ms) == naive(words, time_ms)


@given(words=intervals, time_ms=st.integers(0, 7000))
def test_a_word_that_was_not_heard_is_never_lit(words: list[tuple[int, int]], time_ms: int) -> None:
    lit = unit_at([start for start, _ in words], [end for _, end in words], time_ms)

    assert lit is None or words[lit][1] > words[lit][0]


def test_nothing_is_lit_before_the_first_word_and_in_an_empty_text() -> None:
    assert unit_at([100], [200], 99) is None
    assert unit_at([], [], 0) is None


def test_a_word_is_lit_from_its_start_through_a_short_pause() -> None:
    starts, ends = [100, 300 + HOLD_MS], [200, 400 + HOLD_MS]

    assert unit_at(starts, ends, 100) == 0
    assert unit_at(starts, ends, 199 + HOLD_MS) == 0
    assert unit_at(starts, ends, 200 + HOLD_MS) is None
    assert unit_at(starts, ends, 300 + HOLD_MS) == 1


def test_a_long_line_is_lit_again_after_a_short_one_inside_it() -> None:
    starts, ends = [0, 1_000], [5_000, 1_500]

    assert [unit_at(starts, ends, time_ms) for time_ms in (500, 1_200, 1_600, 4_999)] == [0, 1, 0, 0]


def test_the_next_word_takes_the_light_at_once() -> None:
    assert unit_at([0, 250], [200, 400], 249) == 0
    assert unit_at([0, 250], [200, 400], 250) == 1


@given(words=intervals, time_ms=st.integers(-10, 7000))
def test_what_was_said_are_the_words_that_have_begun(words: list[tuple[int, int]], time_ms: int) -> None:
    assert said_before([start for start, _ in words], time_ms) == sum(start <= time_ms for start, _ in words)

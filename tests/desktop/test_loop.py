# SPDX-License-Identifier: GPL-3.0-or-later
"""A loop over words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.listening.loop import Loop, closed, over, places, with_end_moved, with_start_moved, word_at
from desktop.reading.page import Page, Unit
from tests.support.view import WORD_MS, compose, later, talk

PAGE = compose(talk(40))


@pytest.fixture
def page() -> Page:
    return PAGE


def word(time_ms: int) -> Unit:
    found = word_at(PAGE, time_ms)
    assert found is not None
    return found


def words_of(page: Page, loop: Loop | None) -> str:
    assert loop is not None
    found = places(page, loop)
    assert found is not None
    return page.text[slice(*found)]


def test_it_goes_from_the_beginning_of_one_word_to_the_end_of_another(page: Page) -> None:
    begun = Loop(word(3 * WORD_MS + 100).start_ms)
    loop = closed(page, begun, word(5 * WORD_MS + 10))

    assert (loop.start_ms, loop.end_ms) == (3 * WORD_MS, 6 * WORD_MS)
    assert words_of(page, begun) == "word3"
    assert words_of(page, loop) == "word3 word4 word5"
    assert loop.holds(3 * WORD_MS)
    assert not loop.holds(6 * WORD_MS)


def test_the_second_word_may_stand_before_the_first(page: Page) -> None:
    loop = closed(page, Loop(5 * WORD_MS), word(2 * WORD_MS))

    assert words_of(page, loop) == "word2 word3 word4 word5"


def test_one_word_is_enough(page: Page) -> None:
    assert words_of(page, closed(page, Loop(5 * WORD_MS), word(5 * WORD_MS + 200))) == "word5"


def test_what_is_selected_is_a_loop_over_every_word_that_it_touches(page: Page) -> None:
    first, last = page.text.index("ord7."), page.text.index("word9") + 2

    assert words_of(page, over(page, first, last)) == "word7. word8 word9"
    assert over(page, word(0).last, word(0).last) is None


def test_a_word_that_nobody_says_is_none() -> None:
    text = talk(8)
    line = text.segments[0]
    silent = tuple(replace(each, end_ms=each.start_ms) if n == 3 else each for n, each in enumerate(line.words))
    page = compose(replace(text, segments=(replace(line, words=silent),)))

    found = word_at(page, 3 * WORD_MS + 10)
    assert found is not None
    assert found.start_ms == 2 * WORD_MS


def test_before_the_first_word_it_is_the_first() -> None:
    text = talk(8)
    page = compose(replace(text, segments=tuple(later(line, 4_000) for line in text.segments)))

    found = word_at(page, 10)
    assert found is not None
    assert found.start_ms == 4_000
    assert word_at(Page(()), 10) is None


@given(start=st.integers(0, 39), end=st.integers(0, 39))
def test_edges_go_from_word_to_word_and_back_and_leave_one(start: int, end: int) -> None:
    start, end = sorted((start, end))
    loop = Loop(start * WORD_MS, (end + 1) * WORD_MS)

    later_end, earlier_start = with_end_moved(PAGE, loop, 1), with_start_moved(PAGE, loop, -1)
    assert later_end.end_ms == min(40, end + 2) * WORD_MS
    assert earlier_start.start_ms == max(0, start - 1) * WORD_MS
    if later_end != loop:
        assert with_end_moved(PAGE, later_end, -1) == loop
    if earlier_start != loop:
        assert with_start_moved(PAGE, earlier_start, 1) == loop
    if start == end:
        assert with_end_moved(PAGE, loop, -1) == loop
        assert with_start_moved(PAGE, loop, 1) == loop

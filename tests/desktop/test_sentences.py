# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sentence is meant at a time, and which stand beside it."""

from dataclasses import replace

import pytest

from desktop.listening.sentences import (
    Sentence,
    next_from,
    number_of,
    previous_from,
    sentence_after,
    sentence_at,
    sentence_before,
)
from desktop.reading.page import Page
from tests.support.view import WORD_MS, compose, joined, later, talk
from transcribe.episode import Chapter
from transcribe.transcript import Segment, SegmentKind

SENTENCE_MS = 8 * WORD_MS


@pytest.fixture
def page() -> Page:
    """Five sentences of two seconds each."""
    return compose(talk(40))


def said(page: Page, sentence: Sentence | None) -> str:
    assert sentence is not None
    return page.text[sentence.first : sentence.last]


def test_a_sentence_is_heard_from_its_first_word_to_its_last(page: Page) -> None:
    here = sentence_at(page, 2 * SENTENCE_MS + 700)

    assert said(page, here) == "word16 word17 word18 word19 word20 word21 word22 word23."
    assert here is not None
    assert (here.start_ms, here.end_ms) == (2 * SENTENCE_MS, 3 * SENTENCE_MS)


def test_one_goes_through_all_of_them_and_back(page: Page) -> None:
    here, starts = sentence_at(page, 0), []
    while here is not None:
        starts.append(here.start_ms)
        last, here = here, sentence_after(page, here)
    assert starts == [n * SENTENCE_MS for n in range(5)]

    back: Sentence | None = last
    while back is not None:
        assert back.start_ms == starts.pop()
        back = sentence_before(page, back)
    assert starts == []


@pytest.mark.parametrize(
    ("into_ms", "leads_to"), [(0, 1), (900, 1), (1_100, 2), (SENTENCE_MS - 1, 2)], ids=["begun", "soon", "in it", "end"]
)
def test_the_sentence_before_is_this_one_when_it_has_begun_a_while_ago(page: Page, into_ms: int, leads_to: int) -> None:
    found = previous_from(page, 2 * SENTENCE_MS + into_ms)

    assert found is not None
    assert found.start_ms == leads_to * SENTENCE_MS


def test_before_the_first_is_the_first_and_after_the_last_is_none(page: Page) -> None:
    assert said(page, previous_from(page, 100)).startswith("word0 ")
    assert next_from(page, 4 * SENTENCE_MS + 1) is None


def test_before_anything_is_said_the_next_is_the_first() -> None:
    late = talk(16)
    page = compose(replace(late, segments=tuple(later(line, 5_000) for line in late.segments)))

    assert sentence_at(page, 1_000) is None
    assert previous_from(page, 1_000) is None
    assert said(page, next_from(page, 1_000)).startswith("word0 ")


def test_headings_and_marks_of_sound_are_no_sentences() -> None:
    music = Segment(2_000, 4_000, "[music]", kind=SegmentKind.SOUND)
    second = talk(8, first=16)
    text = replace(joined(talk(8), second), segments=(*talk(8).segments, music, *second.segments))
    page = compose(text, (Chapter(0, 2_000, "One. Two."), Chapter(2_000, 9_000, "And more.")))

    after = next_from(page, 500)
    assert said(page, after).startswith("word16 ")
    assert after is not None
    assert said(page, sentence_before(page, after)).startswith("word0 ")


def test_a_sentence_that_nobody_says_is_passed_over(page: Page) -> None:
    def silent(line: Segment) -> Segment:
        here = line.start_ms
        return replace(line, end_ms=here, words=tuple(replace(w, start_ms=here, end_ms=here) for w in line.words))

    text = talk(24)
    first, second, third = text.segments
    page = compose(replace(text, segments=(first, silent(second), third)))

    assert said(page, next_from(page, 500)).startswith("word16 ")
    assert said(page, sentence_at(page, second.start_ms + 1)).startswith("word0 ")


def test_where_only_lines_are_timed_a_line_is_a_sentence() -> None:
    text = talk(16)
    line = replace(text.segments[0], words=(), text="One thing. And another.")
    page = compose(replace(text, segments=(line, replace(text.segments[1], words=()))))

    here = sentence_at(page, 100)
    assert said(page, here) == "One thing. And another."
    assert said(page, next_from(page, 100)).startswith("word8 ")


def test_a_page_without_text_has_none() -> None:
    page = Page(())

    assert sentence_at(page, 0) is None
    assert next_from(page, 0) is None
    assert previous_from(page, 0) is None


def test_each_sentence_has_its_number(page: Page) -> None:
    assert [number_of(page, each) for n in range(5) if (each := sentence_at(page, n * SENTENCE_MS))] == [
        (n + 1, 5) for n in range(5)
    ]

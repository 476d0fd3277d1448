# SPDX-License-Identifier: GPL-3.0-or-later
"""What every transcript promises."""

from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe.transcript import (
    Segment,
    Source,
    SourceKind,
    Transcript,
    Word,
    problems,
    with_ends,
    word_offsets,
)

PUBLISHER = Source(SourceKind.PUBLISHER)


def line(start_ms: int, text: str = "A line.", end_ms: int = 0) -> Segment:
    return Segment(start_ms, end_ms or start_ms, text)


def test_each_line_ends_where_the_next_begins_and_the_last_with_the_audio() -> None:
    ended = with_ends([line(0), line(4_000), line(9_000)], duration_ms=20_000)
    assert [(one.start_ms, one.end_ms) for one in ended] == [(0, 4_000), (4_000, 9_000), (9_000, 20_000)]


def test_the_last_line_lasts_half_a_second_a_word_where_the_length_is_unknown() -> None:
    assert with_ends([line(1_000, "three short words")])[0].end_ms == 2_500


def test_lines_of_the_same_second_share_the_time_to_the_next_stamp() -> None:
    ended = with_ends([line(5_000, "One."), line(5_000, "Two."), line(7_000, "Three.")])
    assert [(one.start_ms, one.end_ms) for one in ended[:2]] == [(5_000, 7_000), (5_000, 7_000)]


def test_an_end_that_is_known_is_kept() -> None:
    assert with_ends([line(0, end_ms=900), line(4_000)])[0].end_ms == 900


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**8), st.text(max_size=30)), max_size=40), st.integers(0, 10**8))
def test_with_ends_makes_sound_transcripts(starts: list[tuple[int, str]], duration_ms: int) -> None:
    ended = with_ends([line(start_ms, text) for start_ms, text in starts], duration_ms)
    assert problems(Transcript(ended, PUBLISHER)) == []
    assert all(one.end_ms > one.start_ms for one in ended)
    assert sorted(one.text for one in ended) == sorted(text for _, text in starts)


def test_words_are_found_in_their_text_even_where_one_is_part_of_another() -> None:
    segment = Segment(0, 900, "a  cat, at a mat", tuple(Word(text, 0, 0) for text in ("a", "cat,", "at", "a", "mat")))
    assert [segment.text[start:end] for start, end in word_offsets(segment)] == ["a", "cat,", "at", "a", "mat"]


def test_what_is_unsound_is_named() -> None:
    backwards = Segment(9, 3, "x")
    disordered = Segment(2, 8, "y")
    outside = Segment(4, 6, "one two", (Word("one", 4, 7), Word("two", 5, 6)))
    wordless = Segment(6, 9, "said", (Word("meant", 6, 9),))
    found = problems(Transcript((backwards, disordered, outside, wordless), PUBLISHER))
    assert found == [
        "segment 0 runs backwards",
        "segment 1 starts before the one before it",
        "segment 2: 'one' overlaps or lies outside",
        "segment 2: 'two' overlaps or lies outside",
        "segment 3: its words are not its text",
    ]


def test_a_text_without_times_knows_it() -> None:
    assert not Transcript((line(0), line(0)), PUBLISHER).timed
    assert Transcript((line(0), line(0, end_ms=5)), PUBLISHER).timed

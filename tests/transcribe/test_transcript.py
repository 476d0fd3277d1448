# SPDX-License-Identifier: GPL-3.0-or-later
"""What every transcript promises."""

from transcribe.transcript import (
    Segment,
    Source,
    SourceKind,
    Transcript,
    Word,
    problems,
    word_offsets,
)

PUBLISHER = Source(SourceKind.PUBLISHER)


def line(start_ms: int, text: str = "A line.", end_ms: int = 0) -> Segment:
    return Segment(start_ms, end_ms or start_ms, text)


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

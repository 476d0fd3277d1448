# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that are shown for a place on the timeline."""

from dataclasses import replace

from desktop.reading.heard_words import HeardWords, words_at
from tests.support.view import WORD_MS, compose, talk
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word


def test_the_word_that_is_heard_stands_among_its_neighbours() -> None:
    heard = words_at(compose(talk(8)), 3 * WORD_MS + 10)

    assert heard == HeardWords("word0 word1 word2 ", "word3", " word4 word5 word6 word7.")


def test_what_is_far_is_left_out_at_whole_words() -> None:
    heard = words_at(compose(talk(80)), 40 * WORD_MS)
    assert heard is not None

    assert heard.word == "word40"
    assert heard.before.startswith("…word")
    assert heard.before.endswith("word39. ")
    assert heard.after.endswith("…")
    assert len(heard.before) <= 45
    assert len(heard.after) <= 45


def test_in_a_pause_and_before_the_first_word_and_where_text_is_missing_nothing_is_heard() -> None:
    page = compose(talk(8, first=40), (), [Span(20_000, 60_000)])

    assert words_at(page, 0) is None
    assert words_at(page, 41 * WORD_MS) is not None
    assert words_at(page, 48 * WORD_MS + 2_000) is not None
    assert words_at(page, 48 * WORD_MS + 4_000) is None
    assert words_at(page, 30_000) is None
    assert words_at(compose(replace(talk(8), segments=())), 0) is None


def test_letters_beyond_the_first_plane_move_nothing() -> None:
    words = (Word("😀😀", 0, 500), Word("said", 500, 900), Word("𝄞.", 900, 1200))
    line = Segment(0, 1200, "😀😀 said 𝄞.", words)
    page = compose(Transcript((line,), Source(SourceKind.WHISPER)))

    assert words_at(page, 600) == HeardWords("😀😀 ", "said", " 𝄞.")


def test_of_a_line_without_word_times_the_beginning_is_shown() -> None:
    lines = tuple(Segment(n * 9000, n * 9000 + 9000, f"Line {n} " + "goes on and on " * 12) for n in range(3))
    heard = words_at(compose(Transcript(lines, Source(SourceKind.PUBLISHER))), 10_000)
    assert heard is not None

    assert heard.word.startswith("Line 1 goes on")
    assert len(heard.word) <= 89

# SPDX-License-Identifier: GPL-3.0-or-later
"""Which pauses can be shortened, and by how much."""

from dataclasses import replace

import numpy as np
import pytest

from desktop.listening.pauses import is_quiet, pause_after, quiet_below, to_leave_out
from desktop.listening.sentences import sentence_at
from desktop.reading.page import Page
from tests.support.view import compose, later, talk
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Segment, SegmentKind, Span, Transcript

APART_MS = 3_000
END_MS, NEXT_MS = 2_000, 5_000  # of the first sentence, and the beginning of the second


def apart() -> Transcript:
    """Two sentences with three seconds between them."""
    text = talk(16)
    first, second = text.segments
    return replace(text, segments=(first, later(second, APART_MS)))


def pause_in(page: Page) -> Span | None:
    sentence = sentence_at(page, 100)
    assert sentence is not None
    return pause_after(page, sentence)


def test_it_is_between_the_last_word_of_one_sentence_and_the_first_of_the_next() -> None:
    assert pause_in(compose(apart())) == Span(END_MS, NEXT_MS)


def test_a_heading_may_stand_in_it() -> None:
    chapters = (Chapter(0, 3_000, "One"), Chapter(3_000, 9_000, "Two"))

    assert pause_in(compose(apart(), chapters)) == Span(END_MS, NEXT_MS)


def test_sound_without_text_is_no_pause() -> None:
    assert pause_in(compose(replace(apart(), gaps=(Gap(2_100, 4_900),)))) is None


def test_music_that_is_marked_is_no_pause() -> None:
    first, second = apart().segments
    music = Segment(2_500, 4_000, "[music]", kind=SegmentKind.SOUND)

    assert pause_in(compose(replace(apart(), segments=(first, music, second)))) is None


def test_what_has_no_text_yet_is_no_pause() -> None:
    assert pause_in(compose(apart(), (), (Span(2_200, 4_800),))) is None


def test_there_is_none_while_another_goes_on_speaking() -> None:
    text = talk(24)
    first, second, third = text.segments
    long = replace(first, end_ms=9_000, words=(*first.words[:-1], replace(first.words[-1], end_ms=9_000)))
    page = compose(replace(text, segments=(long, second, later(third, 4_000))))

    second_sentence = sentence_at(page, 2_500)
    assert second_sentence is not None
    assert pause_after(page, second_sentence) is None


def test_behind_the_last_sentence_and_within_one_there_is_none() -> None:
    text = talk(8)
    line = text.segments[0]
    late = tuple(replace(w, start_ms=w.start_ms + 5_000, end_ms=w.end_ms + 5_000) for w in line.words[4:])
    page = compose(replace(text, segments=(replace(line, end_ms=7_000, words=(*line.words[:4], *late)),)))

    assert pause_in(page) is None


@pytest.mark.parametrize(
    ("longest_ms", "left_out"),
    [
        (500, Span(2_350, 4_850)),
        (200, Span(2_100, 4_900)),
        (2_700, Span(4_550, 4_850)),
        (2_800, None),
        (5_000, None),
    ],
)
def test_it_is_as_long_as_wanted_with_a_little_before_the_next_word(longest_ms: int, left_out: Span | None) -> None:
    found = to_leave_out(Span(END_MS, NEXT_MS), longest_ms)

    assert found == left_out
    if found is not None:
        assert APART_MS - (found.end_ms - found.start_ms) == longest_ms


def test_only_what_is_quiet_is_left_out() -> None:
    speech = np.tile(np.array([0.3, 0.5, 0.4, 0.2], np.float32), 25)  # ten seconds, a tenth of a second each
    speech[40:60] = 0.01
    speech[70:90] = 0.08  # music
    below = quiet_below(speech)

    assert is_quiet(speech, 10_000, Span(4_000, 6_000), below)
    assert not is_quiet(speech, 10_000, Span(3_900, 6_000), below)
    assert not is_quiet(speech, 10_000, Span(7_000, 9_000), below)


def test_the_noise_of_a_room_is_quiet_where_it_is_everywhere() -> None:
    speech = np.tile(np.array([0.1, 0.12, 0.03, 0.025], np.float32), 25)
    speech[40:60] = 0.04

    assert is_quiet(speech, 10_000, Span(4_000, 6_000), quiet_below(speech))


def test_nothing_is_left_out_of_a_sound_whose_shape_is_not_known() -> None:
    nothing = np.zeros(0, np.float32)

    assert not is_quiet(nothing, 10_000, Span(4_000, 6_000), quiet_below(nothing))

# SPDX-License-Identifier: GPL-3.0-or-later
"""What alignment says about a text: shifted stamps, and audio that the text says nothing about."""

import numpy as np
import pytest

from transcribe.speech.drift import drift
from transcribe.speech.gaps import with_sound
from transcribe.transcript import Gap, Segment, SegmentKind, Source, SourceKind, Span, Transcript, Word

PUBLISHER = Source(SourceKind.PUBLISHER, "tiny.en", 0.97)


def line(start_ms: int, kind: SegmentKind = SegmentKind.SPEECH) -> Segment:
    """Two seconds of talk."""
    words = tuple(Word("word", start_ms + 400 * place, start_ms + 400 * place + 380) for place in range(5))
    if kind is not SegmentKind.SPEECH:
        words = ()
    return Segment(start_ms, start_ms + 1_980, "word word word word word", words, kind=kind)


def text(*segments: Segment, gaps: tuple[Gap, ...] = ()) -> Transcript:
    return Transcript(segments, PUBLISHER, "en", segments[-1].end_ms, gaps)


def stamps(starts_ms: list[int]) -> list[Span]:
    """Rounded down to the second."""
    return [Span(start_ms // 1000 * 1000, start_ms // 1000 * 1000 + 2_000) for start_ms in starts_ms]


def test_stamps_that_are_right_have_no_steps() -> None:
    starts = [2_345 * place for place in range(40)]

    report = drift(stamps(starts), text(*map(line, starts)))

    assert report.steps == ()
    assert report.text_heard == 0.97


def test_each_advert_is_a_step() -> None:
    written = [2_345 * place for place in range(60)]
    said = [
        start_ms + (15_000 if place < 20 else 50_000 if place < 45 else 35_000)
        for place, start_ms in enumerate(written)
    ]

    report = drift(stamps(written), text(*map(line, said)))

    assert [step.from_ms for step in report.steps] == [0, said[20], said[45]]
    assert [step.offset_ms for step in report.steps] == pytest.approx([15_000, 50_000, 35_000], abs=500)


def test_a_single_wrong_stamp_is_no_step() -> None:
    written = [2_345 * place for place in range(30)]
    wrong = [*written[:10], written[10] + 60_000, *written[11:]]

    assert drift(stamps(wrong), text(*map(line, written))).steps == ()


def test_text_without_stamps_has_no_steps() -> None:
    assert drift([Span(0, 0)] * 3, text(line(5_000), line(8_000), line(11_000))).steps == ()


def test_a_line_that_was_not_heard_is_named() -> None:
    unheard = Segment(4_000, 4_000, "nobody says this", kind=SegmentKind.UNHEARD)

    report = drift(stamps([0, 2_000, 4_000]), text(line(0), line(2_000), unheard))

    assert report.unheard == (unheard,)
    assert drift([], Transcript((), PUBLISHER)).steps == ()


def peaks(total_ms: int, *loud: tuple[int, int, float]) -> np.ndarray:
    result = np.full(total_ms // 100, 0.001, np.float32)
    for start_ms, end_ms, level in loud:
        result[start_ms // 100 : end_ms // 100] = level
    return result


TALK = [(0, 2_000, 0.5), (30_000, 32_000, 0.5), (33_000, 35_000, 0.5)]


def test_music_that_nobody_wrote_down_is_a_gap() -> None:
    sound = peaks(35_000, *TALK, (3_500, 23_500, 0.2))

    assert with_sound(text(line(0), line(30_000), line(33_000)), sound, 100) == (Gap(3_500, 23_500),)


def test_silence_is_no_gap() -> None:
    sound = peaks(35_000, *TALK, (12_000, 12_300, 0.4))  # somebody coughs

    assert with_sound(text(line(0), line(30_000), line(33_000)), sound, 100) == ()
    assert with_sound(Transcript((), PUBLISHER, "en", 0), np.zeros(0, np.float32), 100) == ()


def test_music_with_a_mark_in_the_text_is_no_gap() -> None:
    sound = peaks(35_000, *TALK, (3_500, 23_500, 0.2))
    marked = text(line(0), line(4_000, SegmentKind.SOUND), line(30_000), line(33_000))

    assert with_sound(marked, sound, 100) == ()


def test_an_advert_with_music_around_it_is_one_gap() -> None:
    sound = peaks(35_000, *TALK, (3_000, 28_000, 0.2))
    talked = text(line(0), line(30_000), line(33_000), gaps=(Gap(9_000, 20_000),))

    assert with_sound(talked, sound, 100) == (Gap(3_000, 28_000),)

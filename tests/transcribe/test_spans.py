# SPDX-License-Identifier: GPL-3.0-or-later
"""Cutting: stretches, spans, words that lie in pauses."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcribe.media.audio import SAMPLE_RATE, Samples, probe, read
from transcribe.speech.reader import to_segments
from transcribe.speech.snap import snap
from transcribe.speech.spans import LONGEST_MS, Stretches, find_spans, pack, pause_near
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word, problems


@pytest.fixture(scope="module")
def episode(sample: Path) -> Path:
    return sample / "podcasts.mp3"


@st.composite
def speech(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Pieces of speech, parted by pauses."""
    lengths = draw(st.lists(st.tuples(st.integers(1, 8_000), st.integers(100, LONGEST_MS)), max_size=60))
    pieces, time_ms = [], 0
    for pause_ms, length_ms in lengths:
        pieces.append((time_ms + pause_ms, time_ms + pause_ms + length_ms))
        time_ms = pieces[-1][1]
    return pieces


@given(speech())
def test_spans_hold_all_speech_in_order_and_none_is_too_long(pieces: list[tuple[int, int]]) -> None:
    packed = pack(pieces)

    assert all(0 < end_ms - start_ms <= LONGEST_MS for start_ms, end_ms in packed)
    assert all(before[1] < after[0] for before, after in pairwise(packed))
    for start_ms, end_ms in pieces:
        assert sum(first <= start_ms and end_ms <= last for first, last in packed) == 1


@given(speech())
def test_long_pauses_are_never_inside_a_span(pieces: list[tuple[int, int]]) -> None:
    packed = pack(pieces)

    for before, after in pairwise(pieces):
        if after[0] - before[1] >= 3_000:
            assert not any(first <= before[0] and after[1] <= last for first, last in packed)


def test_the_stretches_of_an_episode_tile_it_and_are_found_in_any_order(episode: Path) -> None:
    duration_ms = probe(episode).duration_ms
    forward, backward = Stretches(episode, duration_ms), Stretches(episode, duration_ms)

    found = [forward[number] for number in range(forward.count)]

    assert [backward[number] for number in reversed(range(backward.count))] == found[::-1]
    assert (found[0].start_ms, found[-1].end_ms) == (0, duration_ms)
    assert all(before.end_ms == after.start_ms for before, after in pairwise(found))
    for number, stretch in enumerate(found):
        assert forward.at(stretch.start_ms) == forward.at(stretch.end_ms - 1) == number


def test_borders_and_spans_lie_in_pauses(episode: Path, truth: tuple[Segment, ...]) -> None:
    stretches = Stretches(episode, probe(episode).duration_ms)
    spans: list[Span] = []
    for number in range(stretches.count):
        stretch = stretches[number]
        voiced = find_spans(read(episode, stretch.start_ms, stretch.end_ms), stretch.start_ms)
        spans += [each.span for each in voiced]
        for each in voiced:
            assert all(0 <= speech.start_ms < speech.end_ms for speech in each.speech)
            assert each.speech[-1].end_ms <= each.span.end_ms - each.span.start_ms

    assert all(span.end_ms - span.start_ms <= 30_000 for span in spans)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(spans))
    lines = [line for line in truth if line.text != "[MUSIC]"]
    whole = [line for line in lines if any(s.start_ms <= line.start_ms and line.end_ms <= s.end_ms for s in spans)]
    assert len(whole) >= len(lines) - len(spans)  # a span may end at the pause inside a line


def test_silence_has_no_spans_and_keeps_the_border_where_it_is() -> None:
    silence = np.zeros(20 * SAMPLE_RATE, np.float32)

    assert find_spans(silence, 5_000) == ()
    assert pause_near(silence, 10_000) == 10_000
    assert find_spans(silence[:0], 0) == ()


def noise(*parts: tuple[float, float]) -> Samples:
    """Parts of so many seconds, so loud."""
    dice = np.random.default_rng(1)
    return np.concatenate(
        [(dice.normal(0, loudness, int(seconds * SAMPLE_RATE))).astype(np.float32) for seconds, loudness in parts]
    )


def test_words_at_a_pause_end_and_begin_with_it() -> None:
    sound = noise((1.0, 0.1), (0.5, 0.0005), (1.0, 0.1))
    words = [
        Word("one", 5_400, 5_900),
        Word("two.", 5_900, 6_100),
        Word("Three", 6_250, 6_800),
        Word("four", 6_800, 7_400),
    ]

    moved = snap(words, sound, 5_000)

    assert [(word.start_ms, word.end_ms) for word in moved] == [
        (5_400, 5_900),
        (5_900, 6_000),
        (6_500, 6_800),
        (6_800, 7_400),
    ]


def test_a_word_that_lies_in_a_pause_comes_after_it() -> None:
    sound = noise((1.0, 0.1), (0.5, 0.0005), (1.0, 0.1))
    words = [Word("one.", 500, 1_000), Word("Two", 1_200, 1_480), Word("three", 1_480, 2_300)]

    moved = snap(words, sound, 0)

    assert [(word.start_ms, word.end_ms) for word in moved] == [(500, 1_000), (1_500, 1_800), (1_800, 2_300)]


def test_a_pause_inside_a_word_moves_nothing() -> None:
    sound = noise((1.0, 0.1), (0.1, 0.0005), (1.0, 0.1))
    words = [Word("a", 0, 300), Word("word", 500, 1_600), Word("more", 1_600, 2_000)]

    assert snap(words, sound, 0) == words


times = st.integers(-500, 31_000)
words = st.builds(Word, st.sampled_from(["a", "word,", "longer."]), times, times, st.floats(0, 1))


@given(st.lists(st.lists(words, min_size=1, max_size=20), max_size=6), st.integers(100, 30_000))
def test_whatever_times_a_model_gives_its_segments_are_sound(lines: list[list[Word]], length_ms: int) -> None:
    span = Span(1_000, 1_000 + length_ms)

    segments = to_segments(lines, span)

    assert problems(Transcript(segments, Source(SourceKind.WHISPER))) == []
    assert all(span.start_ms <= s.start_ms and s.end_ms <= span.end_ms for s in segments)
    assert [s.text for s in segments] == [" ".join(word.text for word in line) for line in lines]
    heard = [word.heard for segment in segments for word in segment.words]
    assert all(heard) or length_ms < len(heard)

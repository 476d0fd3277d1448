# SPDX-License-Identifier: GPL-3.0-or-later
"""A publisher's text that is not quite what is in the audio, and stamps that were made for another cut of it.

The cases are those of `tests/bench/given_text.py`: many variants of them against words as a recogniser hears them,
and one of each against the real model on a minute of the sample.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.bench.given_text import Case, Said, aligned, damaged, inserted, later, outcome, shifted, transcript_of
from transcribe.formats.stamps import in_order
from transcribe.media.audio import SAMPLE_RATE, read
from transcribe.speech.align import align
from transcribe.speech.drift import drift
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Gap, Segment, SegmentKind, Span, Transcript, Word, problems

SEEDS = range(12)
INTRO = 4  # lines
ADVERT = (
    "This programme is brought to you by a company that sends a box of socks to your door each month. Our listeners get"
    " the first box for half the price, and nobody asks why you need so many socks. Go to the address in the notes and"
    " tell them who sent you. Now back to what you came for."
)


def case_of(lines: Iterable[Segment]) -> Case:
    """The sample's text; words share the time of their line by their letters."""
    said = []
    for line in lines:
        texts = line.text.split()
        edges = np.cumsum([0, *(len(text) + 1 for text in texts)])
        times = (line.start_ms + edges * (line.end_ms - line.start_ms) // edges[-1]).tolist()
        said.append([Said(text, *times[n : n + 2]) for n, text in enumerate(texts)])
    return Case(np.zeros((said[-1][-1].end_ms or 0) * 16 + 16_000, np.float32), said, None)


@pytest.fixture(scope="module")
def episode(truth: tuple[Segment, ...]) -> Case:
    return case_of(line for line in truth if line.kind is SegmentKind.SPEECH)


def words_of(case: Case) -> list[Said]:
    return [word for line in case.lines for word in line]


def overheard(said: Sequence[Said], seed: int) -> list[Word]:
    """What a small model makes of it: some words misheard, some left out, some heard twice."""
    dice = random.Random(seed)  # noqa: S311  the same each time
    heard = []
    for word in said:
        start_ms, end_ms, roll = word.start_ms or 0, word.end_ms or 0, dice.random()
        if roll < 0.02:
            continue
        text = word.text if roll > 0.06 else word.text[1:] + "s"
        if roll > 0.99:
            heard.append(Word(text, start_ms, (start_ms + end_ms) // 2, 0.4))
            start_ms = (start_ms + end_ms) // 2
        heard.append(Word(text, start_ms, end_ms, 0.9))
    return heard


def read_out(text: str, start_ms: int, length_ms: int) -> list[Said]:
    words = text.split()
    step_ms = length_ms // len(words)
    return [Said(word, start_ms + n * step_ms, start_ms + (n + 1) * step_ms - 30) for n, word in enumerate(words)]


def placed(case: Case, heard: Sequence[Word]) -> Transcript:
    text = transcript_of(case)
    text = replace(text, segments=in_order(text.segments))  # as its file would be read
    length_ms = len(case.sound) // 16
    result = align(text, heard, [Span(0, length_ms)], length_ms)
    assert problems(result) == []
    assert result.text == transcript_of(case).text
    return result


def check_words(case: Case, result: Transcript, least: float = 0.97) -> None:
    found = outcome(case, result)
    right = sum(error <= 100 for error, _ in found.errors)
    assert right >= least * (len(found.errors) + found.lost), sorted(found.errors)[-10:]
    assert max(found.errors)[0] <= 2_000


def near(gap: Gap, start_ms: int | None, end_ms: int | None, off_ms: int = 500) -> bool:
    return abs(gap.start_ms - (start_ms or 0)) <= off_ms and abs(gap.end_ms - (end_ms or 0)) <= off_ms


@pytest.mark.parametrize("seed", SEEDS)
def test_wrong_words_a_missing_paragraph_and_an_intro_hide_no_word(episode: Case, seed: int) -> None:
    case = damaged(episode, seed)
    missing = episode.lines[len(episode.lines) // 2 :][:4]

    result = placed(case, overheard(words_of(episode), seed))

    check_words(case, result)
    kinds = [segment.kind for segment in result.segments]
    assert kinds == [SegmentKind.UNHEARD] * INTRO + [SegmentKind.SPEECH] * (len(kinds) - INTRO)
    assert len(result.gaps) == 1
    # The word beside it may be another one in the text, and then belongs to it.
    assert near(result.gaps[0], missing[0][0].start_ms, missing[-1][-1].end_ms, 1_500)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_intro_is_not_taken_for_the_advert_that_is_in_its_place(episode: Case, seed: int) -> None:
    case = damaged(replace(episode, lines=episode.lines[:8]), seed)
    case = replace(case, lines=[[later(word, 25_000) for word in line] for line in case.lines])
    said = [*read_out(ADVERT, 0, 24_000), *(later(word, 25_000) for line in episode.lines[:8] for word in line)]

    result = placed(case, overheard(said, seed))

    assert [segment.kind for segment in result.segments[:INTRO]] == [SegmentKind.UNHEARD] * INTRO
    assert near(result.gaps[0], 0, 24_000, 2_000)  # the first word may be another one in the text


@pytest.mark.parametrize("seed", SEEDS)
def test_an_advert_and_music_move_the_words_after_them(episode: Case, seed: int) -> None:
    case = inserted(episode, np.zeros(30 * SAMPLE_RATE, np.float32))
    advert, _music = case.gaps
    said = [*words_of(case), *read_out(ADVERT, advert.start_ms, advert.end_ms - advert.start_ms)]

    result = placed(case, overheard(sorted(said, key=lambda word: word.start_ms or 0), seed))

    check_words(case, result)
    assert len(result.gaps) == 1  # music is found by its sound
    assert near(result.gaps[0], advert.start_ms, advert.end_ms)
    steps = drift([Span(*stamp) for stamp in case.stamps_ms or ()], result).steps
    assert [step.offset_ms for step in steps] == [pytest.approx(30_000, abs=1_000), pytest.approx(50_000, abs=1_000)]


@pytest.mark.parametrize("seed", SEEDS)
def test_stamps_of_another_cut_and_wrong_ones_among_them_move_no_word(episode: Case, seed: int) -> None:
    case = shifted(episode, seed)

    result = placed(case, overheard(words_of(case), seed))

    check_words(case, result)
    assert result.gaps == ()
    assert all(segment.kind is SegmentKind.SPEECH for segment in result.segments)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_text_heard_in_parts_is_right_as_far_as_it_was_heard(episode: Case, seed: int) -> None:
    """The listener began in the middle, with stamps that are half a minute off there."""
    case = shifted(episode, seed)
    text = transcript_of(case)
    text = replace(text, segments=in_order(text.segments))
    part = Span(95_000, 125_000)
    heard = [word for word in overheard(words_of(case), seed) if part.start_ms < word.start_ms < part.end_ms - 500]

    result = align(text, heard, [part], len(case.sound) // 16)

    assert problems(result) == []
    starts = {word.start_ms for word in words_of(case)}
    timed = [word for word in result.words() if word.heard]
    assert len(timed) >= 0.9 * len(heard)
    assert sum(word.start_ms in starts for word in timed) >= 0.95 * len(timed)


def check_lines(lines: Sequence[Sequence[Said]], result: Transcript, first: int = 0) -> None:
    """The first words of lines whose first words are right; nothing is known of the times of others."""
    errors = []
    for line, segment in zip(lines, result.segments[first:], strict=True):
        if line[0].start_ms is not None:
            assert segment.words[0].heard, segment.text
            errors.append(abs(segment.words[0].start_ms - line[0].start_ms))
    assert len(errors) >= 6
    assert sorted(errors)[len(errors) // 2] <= 30
    assert max(errors) <= 100, errors


@pytest.mark.model
def test_a_text_with_mistakes_is_timed_by_the_real_model(tiny: Recognizer, minute: Case) -> None:
    case = damaged(minute)
    missing = minute.lines[len(minute.lines) // 2 :][:4]

    result, _ = aligned(case, tiny)

    kinds = [segment.kind for segment in result.segments]
    assert kinds == [SegmentKind.UNHEARD] * INTRO + [SegmentKind.SPEECH] * (len(kinds) - INTRO)
    assert not any(word.heard for segment in result.segments[:INTRO] for word in segment.words)
    check_lines(case.lines[INTRO:], result, INTRO)
    assert any(near(gap, missing[0][0].start_ms, missing[-1][-1].end_ms) for gap in result.gaps)


@pytest.mark.model
def test_an_advert_and_music_in_the_sound_are_found_by_the_real_model(
    tiny: Recognizer, minute: Case, sample: Path
) -> None:
    case = inserted(minute, read(sample / "podcasts.mp3", 123_000, 143_000), 10)

    result, _ = aligned(case, tiny)

    check_lines(case.lines, result)
    assert all(word.heard for word in result.words())
    for gap in case.gaps:
        assert any(near(found, gap.start_ms, gap.end_ms) for found in result.gaps), result.gaps


@pytest.fixture(scope="module")
def minute(sample: Path, truth: tuple[Segment, ...]) -> Case:
    """The sample's talk from 12.5 s on, 36 seconds of it."""
    lines = [replace(line, start_ms=line.start_ms - 12_500, end_ms=line.end_ms - 12_500) for line in truth[4:15]]
    case = case_of(lines)
    return replace(case, sound=read(sample / "podcasts.mp3", 12_500, 54_400))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Recordings with two channels: which are two people, and what each of them says."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.support.pieces import write_stereo
from transcribe.media.audio import SAMPLE_RATE, Samples, read, read_stereo
from transcribe.speech.channels import apart, are_speakers, voices
from transcribe.speech.pipeline import SpanResult, listen, transcribe
from transcribe.speech.plan import Plan
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Source, SourceKind, Transcript, problems

pytestmark = pytest.mark.model

FROM_MS, TO_MS = 12_500, 47_000  # they say hello, and take turns
ECHO = 0.1  # of the other's voice: 20 dB below it
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def talk(sample: Path) -> Samples:
    """Two people take turns, as anybody hears them."""
    return read(sample / "podcasts.mp3", FROM_MS, TO_MS)


@pytest.fixture(scope="module")
def sides(talk: Samples) -> tuple[Samples, Samples]:
    """Nora alone, and Daniel alone."""
    said = json.loads((ROOT / "tests" / "data" / "sample-truth.json").read_text("utf-8"))
    nora, daniel = np.zeros_like(talk), np.zeros_like(talk)
    for line in said:
        start, end = ((line[edge] - FROM_MS) * SAMPLE_RATE // 1000 for edge in ("start_ms", "end_ms"))
        if start >= 0 and end <= len(talk):
            side = nora if line["speaker"] == "Nora Fields" else daniel
            side[start:end] = talk[start:end]
    return nora, daniel


@pytest.fixture(scope="module")
def interview(sides: tuple[Samples, Samples], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each with a microphone of their own, which hears a little of the other."""
    nora, daniel = sides
    left, right = nora + ECHO * np.roll(daniel, 80), daniel + ECHO * np.roll(nora, 80)
    return write_stereo(tmp_path_factory.mktemp("stereo") / "interview.wav", left, right)


@pytest.fixture(scope="module")
def results(interview: Path, tiny: Recognizer) -> list[SpanResult]:
    return list(transcribe(interview, tiny))


def hiss(length: int, loudness: float = 0.001) -> Samples:
    return np.random.default_rng(1).normal(0, loudness, length).astype(np.float32)


def music(length: int, pitch: float, beat_s: float) -> Samples:
    """Notes that fade, again and again."""
    times = np.arange(length) / SAMPLE_RATE
    return (0.05 * np.exp(-3 * (times % beat_s)) * np.sin(2 * np.pi * pitch * times)).astype(np.float32)


def in_a_room(sound: Samples, seed: int, metres: float) -> Samples:
    """As a microphone some way off hears it, with half a second of reverberation."""
    tail = np.random.default_rng(seed).normal(0, 0.15, SAMPLE_RATE // 2) * np.exp(-np.arange(SAMPLE_RATE // 2) / 1200)
    tail[0] = 1.0
    size = len(sound) + len(tail)
    heard = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)[: len(sound)]
    return np.roll(heard, int(metres / 343 * SAMPLE_RATE)).astype(np.float32) / max(1.0, metres)


def test_each_channel_is_read_by_itself_and_both_from_the_same_moment(tmp_path: Path, talk: Samples) -> None:
    media = write_stereo(tmp_path / "two.wav", talk, -0.5 * talk)

    left, right = read_stereo(media, 10_000, 12_000)

    assert len(left) == len(right) == 2 * SAMPLE_RATE
    assert left == pytest.approx(talk[10 * SAMPLE_RATE : 12 * SAMPLE_RATE], abs=0.001)
    assert right == pytest.approx(-0.5 * left, abs=0.001)


def test_one_channel_is_heard_on_both_sides(piece: Path) -> None:
    left, right = read_stereo(piece, 0, 3_000)

    assert left == pytest.approx(right)
    assert read_stereo(piece, 100_000, 101_000)[0].size == 0


def test_people_with_a_microphone_each_are_two_speakers(interview: Path) -> None:
    assert are_speakers(interview, TO_MS - FROM_MS)


def test_people_who_talk_at_the_same_time_are_two_speakers(talk: Samples) -> None:
    half = len(talk) // 2
    assert apart(talk[:half], talk[half : 2 * half])


def test_the_shared_recording_of_two_speakers_is_one(shared: Path) -> None:
    assert are_speakers(shared / "samples" / "audio" / "stereo_two_speakers.wav", 5_000)


def test_one_voice_in_both_ears_is_one_speaker(talk: Samples) -> None:
    assert not apart(talk, talk)
    assert not apart(talk, -0.3 * talk)
    assert not apart(talk + hiss(len(talk)), talk + hiss(len(talk))[::-1])


def test_a_voice_between_instruments_is_one_speaker(talk: Samples) -> None:
    low, high = music(len(talk), 220, 0.5), music(len(talk), 330, 0.7)

    assert not apart(talk + low, talk + high)


def test_one_table_in_two_microphones_is_no_two_channels_of_speakers(sides: tuple[Samples, Samples]) -> None:
    nora, daniel = sides
    left = in_a_room(nora, 1, 0.5) + in_a_room(daniel, 2, 1.5)
    right = in_a_room(nora, 3, 1.5) + in_a_room(daniel, 4, 0.5)

    assert not apart(left, right)


def test_a_voice_that_moves_from_side_to_side_is_one_speaker(talk: Samples) -> None:
    right = 0.5 + 0.5 * np.sin(np.arange(len(talk)) / SAMPLE_RATE).astype(np.float32)

    assert not apart((1 - right) * talk, right * talk)


@pytest.mark.parametrize("other", ["nothing", "hiss", "music"])
def test_a_channel_in_which_nobody_speaks_is_no_speaker(talk: Samples, other: str) -> None:
    sounds = {"nothing": np.zeros_like(talk), "hiss": hiss(len(talk)), "music": music(len(talk), 220, 0.5)}

    assert not apart(talk, sounds[other])
    assert not apart(sounds[other], talk)


def test_no_sound_at_all_is_no_speaker(talk: Samples) -> None:
    assert not apart(talk[:0], talk[:0])
    assert not apart(talk[:100], talk[-100:])
    assert not apart(np.zeros_like(talk), np.zeros_like(talk))


def test_a_soft_word_beside_the_other_is_heard_and_an_echo_is_not(sides: tuple[Samples, Samples]) -> None:
    nora, daniel = sides
    soft = np.zeros_like(nora)
    soft[: 3 * SAMPLE_RATE] = 0.1 * daniel[23 * SAMPLE_RATE : 26 * SAMPLE_RATE]  # while Nora speaks
    quarrel = daniel + soft

    clean = voices(nora, quarrel)[1]
    echoing = voices(nora, quarrel + 0.02 * nora)[1]

    assert clean == pytest.approx(quarrel, abs=0.001)
    assert np.square(echoing[: 3 * SAMPLE_RATE]).sum() > 0.8 * np.square(soft).sum()
    only_echo = slice(4 * SAMPLE_RATE, 15 * SAMPLE_RATE)
    assert np.square(echoing[only_echo]).sum() < 0.1 * np.square(0.02 * nora[only_echo]).sum()


def test_each_line_has_its_speaker_and_the_lines_are_in_order(results: list[SpanResult]) -> None:
    segments = tuple(segment for result in results for segment in result.segments)
    said = {
        name: " ".join(line.text for line in segments if line.speaker == name) for name in ("Speaker 1", "Speaker 2")
    }

    assert {segment.speaker for segment in segments} == {"Speaker 1", "Speaker 2"}
    assert problems(Transcript(segments, Source(SourceKind.WHISPER))) == []
    for words in ("ordinary things", "My guest", "where does the road begin"):
        assert words in said["Speaker 1"]
        assert words not in said["Speaker 2"]
    for words in ("Somebody had to do it", "telephone line", "pot of tea"):
        assert words in said["Speaker 2"]
        assert words not in said["Speaker 1"]


def test_each_line_is_timed_in_its_own_channel(results: list[SpanResult]) -> None:
    begin = {
        segment.text.split(",")[0].rstrip("?."): segment.start_ms for result in results for segment in result.segments
    }

    assert begin["Somebody had to do it"] + FROM_MS == pytest.approx(28_738, abs=60)
    assert begin["So where does the road begin"] + FROM_MS == pytest.approx(32_777, abs=60)


def test_spans_are_those_of_both_and_each_is_done_once(results: list[SpanResult]) -> None:
    spans = [result.span for result in results]

    assert spans == sorted(set(spans))
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(spans))
    assert results[-1].progress.fraction == 1.0
    for result in results:
        assert all(
            result.span.start_ms <= line.start_ms <= line.end_ms <= result.span.end_ms for line in result.segments
        )


def test_speakers_that_were_done_are_not_done_again(
    interview: Path, tiny: Recognizer, results: list[SpanResult]
) -> None:
    spans = [result.span for result in results]

    assert [result.span for result in transcribe(interview, tiny, done=spans[1:])] == spans[:1]


def test_a_mixed_recording_names_nobody(tmp_path: Path, talk: Samples, tiny: Recognizer) -> None:
    media = write_stereo(tmp_path / "mixed.wav", talk[: 8 * SAMPLE_RATE], talk[: 8 * SAMPLE_RATE])

    assert {line.speaker for result in transcribe(media, tiny) for line in result.segments} == {None}


def test_for_a_text_that_is_known_all_voices_are_heard_together(interview: Path, tiny: Recognizer) -> None:
    lines = [line for result in listen(interview, tiny) for line in result.segments]

    assert {line.speaker for line in lines} == {None}


def test_a_piece_is_no_longer_than_its_speaker_speaks(interview: Path) -> None:
    plan = Plan(interview, TO_MS - FROM_MS, (), speakers=True)
    pieces = plan.pieces(0, 100, ())
    plan.close()

    length_ms = sum(len(piece.audio) for piece in pieces) * 1000 // SAMPLE_RATE
    assert {piece.speaker for piece in pieces} == {"Speaker 1", "Speaker 2"}
    assert length_ms < 1.3 * (TO_MS - FROM_MS)
    for piece in pieces:
        assert piece.span.start_ms <= piece.start_ms
        assert piece.voiced.speech[-1].end_ms <= piece.voiced.span.end_ms - piece.start_ms


def test_mono_is_not_looked_at_for_speakers(piece: Path, monkeypatch: pytest.MonkeyPatch, tiny: Recognizer) -> None:
    def never(*_: object) -> bool:
        raise AssertionError

    monkeypatch.setattr("transcribe.speech.pipeline.are_speakers", never)

    assert next(transcribe(piece, tiny)).span.start_ms < 1_000

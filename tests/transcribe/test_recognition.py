# SPDX-License-Identifier: GPL-3.0-or-later
"""The real model on the real sample: what it hears, when, and in which order."""

import itertools
import re
import wave
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import jiwer
import numpy as np
import pytest

from transcribe.errors import Cancelled, MediaError, ModelError
from transcribe.media.audio import SAMPLE_RATE, Samples, read
from transcribe.progress import CancelToken
from transcribe.speech.align import align
from transcribe.speech.pipeline import SpanResult, Steering, listen, transcribe
from transcribe.speech.reader import Piece, Reader
from transcribe.speech.recognize import Recognizer
from transcribe.speech.spans import Voiced
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Span, Transcript, problems

pytestmark = pytest.mark.model


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w']+", " ", text.replace("’", "'").casefold()).split())


@pytest.fixture(scope="module")
def results(piece: Path, tiny: Recognizer) -> list[SpanResult]:
    """The first minute of the sample, heard once for all tests here."""
    return list(transcribe(piece, tiny))


@pytest.fixture(scope="module")
def said(truth: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """What the first minute says: all lines that end in it."""
    return tuple(line for line in truth if line.end_ms < 61_000)


def test_most_words_are_right(results: list[SpanResult], said: tuple[Segment, ...]) -> None:
    heard = " ".join(segment.text for result in results for segment in result.segments)
    spoken = " ".join(line.text for line in said if line.kind is SegmentKind.SPEECH)

    assert jiwer.wer(plain(spoken), plain(heard)) < 0.12


def test_segments_are_sound_and_lie_in_their_spans(results: list[SpanResult]) -> None:
    segments = tuple(segment for result in results for segment in result.segments)

    assert problems(Transcript(segments, Source(SourceKind.WHISPER), "en")) == []
    assert all(segment.text == " ".join(word.text for word in segment.words) for segment in segments)
    assert all(word.heard and word.confidence is not None for segment in segments for word in segment.words)
    for result in results:
        assert result.language == "en"
        assert all(result.span.start_ms <= segment.start_ms for segment in result.segments)
        assert all(segment.end_ms <= result.span.end_ms for segment in result.segments)


def test_lines_are_short_enough_to_read_along(results: list[SpanResult]) -> None:
    lengths = [segment.end_ms - segment.start_ms for result in results for segment in result.segments]

    assert max(lengths) < 15_000
    assert np.median(lengths) < 6_000


def test_progress_ends_with_the_audio(results: list[SpanResult]) -> None:
    done = [result.progress.done_ms for result in results]

    assert done == sorted(done)
    assert done[-1] == results[-1].progress.total_ms == pytest.approx(61_100, abs=50)


def test_the_publishers_lines_begin_where_they_are_said(results: list[SpanResult], said: tuple[Segment, ...]) -> None:
    stamped = tuple(
        Segment(line.start_ms // 1000 * 1000, line.end_ms // 1000 * 1000, line.text, kind=line.kind) for line in said
    )
    heard = [word for result in results for word in result.words]

    aligned = align(Transcript(stamped, Source(SourceKind.PUBLISHER), "en"), heard, [Span(0, 61_100)], 61_100)

    assert problems(aligned) == []
    assert aligned.source.text_heard is not None
    assert aligned.source.text_heard > 0.97
    for line, right in zip(aligned.segments, said, strict=True):
        assert line.text == right.text
        if right.kind is SegmentKind.SPEECH:
            assert line.start_ms == pytest.approx(right.start_ms, abs=150)
            assert line.end_ms == pytest.approx(right.end_ms, abs=400)


def test_work_begins_under_the_playhead_and_then_goes_back(
    piece: Path, tiny: Recognizer, results: list[SpanResult]
) -> None:
    spans = [result.span for result in results]
    assert len(spans) >= 3
    playhead_ms = spans[1].start_ms + 1_000

    order = [result.span for result in transcribe(piece, tiny, steering=Steering(lambda: playhead_ms))]

    assert order[0] == spans[1]  # two of the others are read side by side
    assert sorted(order) == spans


def test_a_moved_playhead_gets_its_span_next(sample: Path, tiny: Recognizer) -> None:
    playhead_ms = 0
    running: list[tuple[Span, ...]] = [()]
    work = listen(sample / "podcasts.mp3", tiny, steering=Steering(lambda: playhead_ms, running=running.append))
    with closing(work):
        first = next(work)
        playhead_ms = 100_000
        in_hand = running[-1]
        others = list(itertools.takewhile(lambda span: not span.start_ms <= playhead_ms < span.end_ms, spans_of(work)))

    assert first.span.start_ms < 1_000
    # What is decoded comes to its end, and a second reader may be done with what comes after; nothing else is begun.
    assert all(span in {first.span, *in_hand} or span.start_ms >= playhead_ms for span in others)


def spans_of(work: Iterable[SpanResult]) -> Iterator[Span]:
    return (result.span for result in work)


def test_more_spans_are_read_at_once_when_nobody_waits_for_the_first(sample: Path, tiny: Recognizer) -> None:
    running: list[tuple[Span, ...]] = []

    spans = [result.span for result in listen(sample / "podcasts.mp3", tiny, steering=Steering(running=running.append))]

    assert len(running[0]) == 1
    assert max(map(len, running)) >= 3
    assert len(spans) == len(set(spans))


def test_done_spans_are_not_done_again(piece: Path, tiny: Recognizer, results: list[SpanResult]) -> None:
    spans = [result.span for result in results]

    again = list(transcribe(piece, tiny, done=spans[:-1]))

    assert [result.span for result in again] == spans[-1:]
    assert again[-1].progress.fraction == 1.0
    assert list(transcribe(piece, tiny, done=spans)) == []


def test_text_does_not_depend_on_what_was_read_together(
    piece: Path, tiny: Recognizer, results: list[SpanResult]
) -> None:
    spans = [result.span for result in results]

    alone = next(iter(transcribe(piece, tiny, done=[*spans[:1], *spans[2:]])))

    assert alone.span == spans[1]
    assert plain(" ".join(segment.text for segment in alone.segments)) == plain(
        " ".join(segment.text for segment in results[1].segments)
    )


def test_cancel_stops_at_once(piece: Path, tiny: Recognizer) -> None:
    token = CancelToken()
    work = transcribe(piece, tiny, steering=Steering(cancel=token))
    next(work)

    token.cancel()

    with pytest.raises(Cancelled):
        next(work)


def read_alone(tiny: Recognizer, sound: Samples, speech: tuple[Span, ...] | None = None) -> Piece:
    """One piece, read to its end."""
    whole = Span(0, len(sound) * 1000 // SAMPLE_RATE)
    piece = Piece(Voiced(whole, speech or (whole,)), sound)
    reader = Reader(tiny, careful=True)
    while not piece.finished:
        sounds = reader.encode([piece], lambda: False)
        assert sounds is not None
        reader.read([piece], sounds, "en")
    return piece


def test_a_piece_is_read_on_where_the_text_ends_before_the_speech(sample: Path, tiny: Recognizer) -> None:
    said = read(sample / "podcasts.mp3", 32_532, 46_000)
    silence = np.zeros(SAMPLE_RATE * 2, np.float32)
    twice = np.concatenate([said[: 13 * SAMPLE_RATE], silence, said[: 13 * SAMPLE_RATE]])

    piece = read_alone(tiny, twice)

    texts = " ".join(word.text for line in piece.lines for word in line)
    words = plain(texts).split()
    assert len(words) > 1.8 * len(plain(" ".join(w.text for li in read_alone(tiny, said).lines for w in li)).split())


def test_what_nobody_says_is_dropped_or_marked_doubtful(tiny: Recognizer) -> None:
    hum = 0.1 * np.sin(np.arange(8 * SAMPLE_RATE) * 2 * np.pi * 90 / SAMPLE_RATE).astype(np.float32)

    piece = read_alone(tiny, hum)  # the voice detector would not have let it through

    assert all(word.confidence is not None and word.confidence < 0.6 for line in piece.lines for word in line)


def test_silence_has_no_text(tmp_path: Path, tiny: Recognizer) -> None:
    path = tmp_path / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(bytes(2 * 5 * SAMPLE_RATE))

    assert list(transcribe(path, tiny)) == []


def test_the_end_of_a_long_span_is_not_lost(sample: Path, tiny: Recognizer, truth: tuple[Segment, ...]) -> None:
    first_ms, last_ms = 32_532, 60_500
    piece = read_alone(tiny, read(sample / "podcasts.mp3", first_ms, last_ms))

    inside = [line for line in truth if first_ms <= line.start_ms and line.end_ms <= last_ms]
    assert piece.lines[0][0].start_ms + first_ms == pytest.approx(inside[0].start_ms, abs=500)  # as Whisper says
    assert piece.lines[-1][-1].end_ms + first_ms > inside[-1].end_ms - 500


def test_an_english_model_refuses_other_languages(piece: Path, tiny: Recognizer) -> None:
    with pytest.raises(ModelError, match="knows English only"):
        next(transcribe(piece, tiny, language="de"))


def test_a_missing_file_is_a_sentence(tmp_path: Path, tiny: Recognizer) -> None:
    with pytest.raises(MediaError, match="is not there"):
        next(transcribe(tmp_path / "gone.mp3", tiny))

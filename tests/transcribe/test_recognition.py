# SPDX-License-Identifier: GPL-3.0-or-later
"""The real model on the real sample: what it hears, when, and in which order."""

import re
from pathlib import Path

import jiwer
import numpy as np
import pytest

from transcribe.errors import Cancelled, MediaError, ModelError
from transcribe.media.audio import SAMPLE_RATE, read
from transcribe.progress import CancelToken
from transcribe.speech.align import align
from transcribe.speech.pipeline import SpanResult, transcribe
from transcribe.speech.recognize import Recognizer
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
    piece: Path, tiny: Recognizer, results: list[SpanResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiny, "recognize", lambda *_: ())  # the order is asked for, not the words
    spans = [result.span for result in results]
    assert len(spans) >= 3
    playhead_ms = spans[1].start_ms + 1_000

    order = [result.span for result in transcribe(piece, tiny, focus=lambda: playhead_ms)]

    assert order == [*spans[1:], spans[0]]


def test_a_moved_playhead_changes_what_is_next(sample: Path, tiny: Recognizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiny, "recognize", lambda *_: ())
    playhead_ms = iter([0, 150_000])

    order = [
        result.span for result in transcribe(sample / "podcasts.mp3", tiny, focus=lambda: next(playhead_ms, 10_000))
    ]

    assert order[0].start_ms < 1_000
    assert order[1].start_ms <= 150_000 < order[1].end_ms
    assert order[2].start_ms < 20_000
    assert len(set(order)) == len(order) == 9


def test_done_spans_are_not_done_again(
    piece: Path, tiny: Recognizer, results: list[SpanResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiny, "recognize", lambda *_: ())
    spans = [result.span for result in results]

    again = list(transcribe(piece, tiny, done=spans[:-1]))

    assert [result.span for result in again] == spans[-1:]
    assert again[-1].progress.fraction == 1.0
    assert list(transcribe(piece, tiny, done=spans)) == []


def test_cancel_stops_before_the_next_span(piece: Path, tiny: Recognizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiny, "recognize", lambda *_: ())
    token = CancelToken()
    work = transcribe(piece, tiny, cancel=token)
    next(work)

    token.cancel()

    with pytest.raises(Cancelled):
        next(work)


def test_silence_has_no_text(tiny: Recognizer) -> None:
    assert tiny.recognize(np.zeros(5 * SAMPLE_RATE, np.float32), 0, "en") == ()


def test_the_end_of_a_long_span_is_not_lost(sample: Path, tiny: Recognizer, truth: tuple[Segment, ...]) -> None:
    first_ms, last_ms = 32_532, 61_132
    segments = tiny.recognize(read(sample / "podcasts.mp3", first_ms, last_ms), first_ms, "en")

    inside = [line for line in truth if first_ms <= line.start_ms and line.end_ms <= last_ms]
    assert segments[0].start_ms == pytest.approx(inside[0].start_ms, abs=300)
    assert segments[-1].end_ms > inside[-1].end_ms - 500


def test_an_english_model_refuses_other_languages(piece: Path, tiny: Recognizer) -> None:
    with pytest.raises(ModelError, match="knows English only"):
        next(transcribe(piece, tiny, language="de"))


def test_a_missing_file_is_a_sentence(tmp_path: Path, tiny: Recognizer) -> None:
    with pytest.raises(MediaError, match="is not there"):
        next(transcribe(tmp_path / "gone.mp3", tiny))

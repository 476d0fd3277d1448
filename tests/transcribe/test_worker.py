# SPDX-License-Identifier: GPL-3.0-or-later
"""The worker process: real jobs over its pipes, interrupted in every way."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.pieces import cut
from tests.support.worker import Worker
from transcribe.episode import Metadata
from transcribe.library import Library, TextState
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Transcript, problems

pytestmark = pytest.mark.model


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture(scope="module")
def short(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds of the sample."""
    return cut(sample / "podcasts.mp3", tmp_path_factory.mktemp("short") / "short.wav", 12_500, 16_500)


def add(library: Path, media: Path) -> int:
    with Library(library) as opened:
        return opened.add_episode(media, Metadata(title="Piece"))


def named(events: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [event for event in events if event["event"] == name]


def test_a_killed_job_goes_on_where_it_was(worker: Worker, library: Path, piece: Path) -> None:
    episode = add(library, piece)
    worker.start(library, episode)
    first = worker.until("span")[-1]
    os.kill(worker.process.pid, signal.SIGKILL)
    worker.process.wait()
    with Library(library) as opened:
        assert opened.text_state(episode) is TextState.PARTIAL
        kept = opened.transcript(episode)
        assert (first["start_ms"], first["end_ms"]) in [(span.start_ms, span.end_ms) for span in opened.spans(episode)]
    assert kept is not None
    assert kept.segments

    second = Worker()
    second.start(library, episode)
    events = second.until("done", "failed")
    code, said = second.end()

    assert (code, said) == (0, "")
    assert events[-1] == {"event": "done", "job": 1, "episode": episode}
    again = [(event["start_ms"], event["end_ms"]) for event in named(events, "span")]
    assert again
    assert (first["start_ms"], first["end_ms"]) not in again
    progress = named(events, "progress")[-1]
    assert progress["done_ms"] == progress["total_ms"]
    with Library(library) as opened:
        whole = opened.transcript(episode)
        assert opened.text_state(episode) is TextState.COMPLETE
        assert opened.search("telephone")
    assert whole is not None
    assert problems(whole) == []
    assert whole.segments[: len(kept.segments)] == kept.segments
    assert (whole.language, whole.source) == ("en", Source(SourceKind.WHISPER, "tiny.en"))


def phases(events: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(event["doing"], event["model"]) for event in named(events, "phase")]


def test_a_draft_is_made_and_improved_from_the_playhead_on_through_two_crashes(
    worker: Worker, library: Path, piece: Path
) -> None:
    episode = add(library, piece)
    wanted: dict[str, Any] = {"model": "base", "draft": "tiny.en", "threads": 1}
    worker.start(library, episode, **wanted)
    drafting = worker.until("span")
    worker.process.kill()
    worker.process.wait()
    with Library(library) as opened:
        assert opened.source(episode) == Source(SourceKind.WHISPER, "tiny.en")
        assert opened.text_state(episode) is TextState.PARTIAL
    assert phases(drafting) == [("drafting", "tiny.en")]

    second = Worker()
    second.start(library, episode, at_ms=45_000, **wanted)
    events = second.until("phase")
    drafted = second.until("phase")
    first = second.until("span")[-1]
    second.process.kill()
    second.end()
    assert phases(events + drafted) == [("drafting", "tiny.en"), ("improving", "base")]
    assert drafting[-1]["start_ms"] not in [event["start_ms"] for event in named(drafted, "span")]
    assert first["start_ms"] <= 45_000 < first["end_ms"]
    with Library(library) as opened:
        assert opened.source(episode) == Source(SourceKind.WHISPER, "base")
        assert opened.text_state(episode) is TextState.IMPROVING
        assert len(opened.spans(episode)) < len(named(drafted, "span")) + 1
        text = opened.transcript(episode)
        assert opened.search("telephone")
    assert text is not None
    assert text.segments[0].start_ms < 2_000  # the draft's, as long as nothing better has come
    assert text.segments[-1].end_ms > 55_000

    third = Worker()
    third.start(library, episode, **wanted)
    events = third.until("done", "failed")

    assert third.end() == (0, "")
    assert phases(events) == [("improving", "base")]
    assert first["start_ms"] not in [event["start_ms"] for event in named(events, "span")]
    with Library(library) as opened:
        assert opened.text_state(episode) is TextState.COMPLETE
        assert opened.check() == []
        whole = opened.transcript(episode)
    assert whole is not None
    assert problems(whole) == []
    assert (whole.language, whole.source.model) == ("en", "base")


def test_no_draft_is_made_of_what_its_model_does_not_know(worker: Worker, library: Path, short: Path) -> None:
    episode = add(library, short)
    worker.start(library, episode, model="base", draft="tiny.en", language="de")
    assert phases(worker.until("done")) == [("transcribing", "base")]

    with Library(library) as opened:
        whole = opened.transcript(episode)
    worker.start(library, episode, job=2, model="base", draft="no-such-model")
    events = worker.until("done")

    assert whole is not None
    assert whole.language == "de"
    (notice,) = named(events, "notice")
    assert "no-such-model" in notice["message"]
    with Library(library) as opened:
        again = opened.transcript(episode)
    assert again is not None
    assert again.language == "en"


def test_align_keeps_the_text_and_times_it(
    worker: Worker, library: Path, piece: Path, truth: tuple[Segment, ...]
) -> None:
    episode = add(library, piece)
    lines = tuple(Segment(0, 0, line.text, kind=line.kind) for line in truth if line.end_ms < 61_000)
    text = Transcript(lines, Source(SourceKind.PUBLISHER), "en")
    with Library(library) as opened:
        opened.save_transcript(episode, text)

    worker.start(library, episode, "align", at_ms=40_000)
    spans = named(worker.until("done", "failed"), "span")

    assert spans[0]["start_ms"] <= 40_000 < spans[0]["end_ms"]
    with Library(library) as opened:
        aligned = opened.transcript(episode)
        assert opened.text_state(episode) is TextState.COMPLETE
        assert len(opened.spans(episode)) == len(spans)
    assert aligned is not None
    assert aligned.text == text.text
    assert aligned.source.model == "tiny.en"
    for line, right in zip(aligned.segments, truth, strict=False):
        if line.kind is SegmentKind.SPEECH:
            assert line.start_ms == pytest.approx(right.start_ms, abs=150)


def test_cancel_keeps_what_is_done_and_the_worker_goes_on(worker: Worker, library: Path, piece: Path) -> None:
    episode = add(library, piece)
    worker.start(library, episode)
    worker.until("span")
    worker.send(cmd="cancel", job=1)
    assert worker.until("cancelled", "done")[-1] == {"event": "cancelled", "job": 1, "episode": episode}

    worker.start(library, episode + 1, job=2)
    failed = worker.until("failed")[-1]

    assert failed["job"] == 2
    assert failed["message"]
    with Library(library) as opened:
        assert opened.text_state(episode) is TextState.PARTIAL


def test_what_can_go_wrong_is_an_event_with_a_sentence_and_a_way_out(
    worker: Worker, library: Path, tmp_path: Path, piece: Path
) -> None:
    gone = add(library, tmp_path / "gone.mp3")
    (tmp_path / "letter.mp3").write_text("Dear listener, " * 100)
    letter = add(library, tmp_path / "letter.mp3")
    here = add(library, piece)
    for number, (episode, more, words) in enumerate(
        [
            (gone, {}, "is not there"),
            (letter, {}, "is not an audio file"),
            (here, {"model": "small"}, "is not here yet"),
            (here, {"language": "de"}, "knows English only"),
            (here, {"kind": "align"}, "no text to align"),
        ]
    ):
        worker.start(library, episode, job=number, **more)
        started, *_, failed = worker.until("failed")
        assert (started["event"], started["job"], failed["job"]) == ("started", number, number)
        assert words in failed["message"]
        assert failed["hint"]
    with Library(library) as opened:
        assert opened.text_state(here) is TextState.NONE


def test_a_window_that_dies_takes_the_worker_with_it(worker: Worker, library: Path, piece: Path) -> None:
    worker.start(library, add(library, piece))
    worker.until("span")

    code, said = worker.end()

    assert (code, said) == (0, "")


def test_quit_ends_it(worker: Worker) -> None:
    worker.send(cmd="quit")

    assert worker.process.wait(timeout=30) == 0


def test_a_bug_on_the_other_side_ends_it_loudly(worker: Worker) -> None:
    worker.send(cmd="dance", job=1)
    worker.send(cmd="start", job=1)

    code, said = worker.end()

    assert code == 1
    assert "Traceback" in said

# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's side of the worker process, with the real worker and the real model on seconds of speech."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop.work.transcriber import Transcriber, TranscriptionJob
from tests.support.pieces import cut
from transcribe import intake
from transcribe.library import Library, TextState
from transcribe.transcript import Span

if TYPE_CHECKING:
    from transcribe.progress import Progress

pytestmark = pytest.mark.model
LIMIT_MS = 60_000


class Diary:
    """All that a transcriber tells, in order."""

    def __init__(self, transcriber: Transcriber) -> None:
        self.entries: list[tuple[str, int]] = []
        self.progress: list[Progress] = []
        self.failures: list[tuple[str, str]] = []
        self.running: list[tuple[int, tuple[Span, ...]]] = []
        for name in ("started", "span_done", "done", "cancelled", "died"):
            signal = getattr(transcriber, name)
            signal.connect(lambda episode_id, *_rest, name=name: self.entries.append((name, episode_id)))
        transcriber.progressed.connect(lambda _episode_id, progress: self.progress.append(progress))
        transcriber.failed.connect(self._fail)
        transcriber.running.connect(lambda episode_id, parts: self.running.append((episode_id, parts)))

    def _fail(self, episode_id: int, message: str, hint: str) -> None:
        self.entries.append(("failed", episode_id))
        self.failures.append((message, hint))

    def has(self, *names: str) -> bool:
        return set(names) <= {name for name, _ in self.entries}

    def count(self, name: str) -> int:
        return sum(entry == name for entry, _ in self.entries)


@pytest.fixture(scope="module")
def piece(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty seconds of talk: three spans."""
    return cut(sample / "podcasts.mp3", tmp_path_factory.mktemp("piece") / "piece.wav", 0, 40_000)


@pytest.fixture
def episode_id(tmp_path: Path, piece: Path) -> int:
    with Library(tmp_path / "library.db") as library:
        return intake.add(library, piece)


@pytest.fixture
def transcriber(qtbot: QtBot, tmp_path: Path, model_folder: Path) -> Iterator[Transcriber]:
    transcriber = Transcriber(tmp_path / "library.db")
    yield transcriber
    transcriber.close()


@pytest.fixture
def diary(transcriber: Transcriber) -> Diary:
    return Diary(transcriber)


def job(episode_id: int, *, model: str = "tiny.en", at_ms: int = 0) -> TranscriptionJob:
    return TranscriptionJob("transcribe", episode_id, model, at_ms)


def spans(tmp_path: Path, episode_id: int) -> tuple[Span, ...]:
    with Library(tmp_path / "library.db") as library:
        return library.spans(episode_id)


def test_a_killed_job_is_told_of_and_going_on_does_only_what_is_missing(
    qtbot: QtBot, tmp_path: Path, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    transcriber.add(job(episode_id))
    qtbot.waitUntil(lambda: diary.has("span_done"), timeout=LIMIT_MS)
    killed = transcriber.process_id
    os.kill(killed, signal.SIGKILL)
    qtbot.waitUntil(lambda: diary.has("died"), timeout=LIMIT_MS)
    done_before = spans(tmp_path, episode_id)
    told_before = diary.count("span_done")

    assert transcriber.current is None
    assert not diary.has("done")
    assert done_before

    transcriber.add(job(episode_id))
    qtbot.waitUntil(lambda: diary.has("done"), timeout=LIMIT_MS)
    done_after = spans(tmp_path, episode_id)

    shares = [progress.fraction for progress in diary.progress]
    assert len(shares) == len(done_after)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 1
    assert shares[-1] == pytest.approx(1.0, abs=0.01)
    assert transcriber.process_id not in (0, killed)
    assert set(done_before) < set(done_after)
    assert diary.count("span_done") - told_before == len(done_after) - len(done_before)
    with Library(tmp_path / "library.db") as library:
        assert library.text_state(episode_id) is TextState.COMPLETE
        text = library.transcript(episode_id)
    assert text is not None
    assert "twenty minutes" in text.text or "20 minutes" in text.text or "road begin" in text.text


def test_the_process_lives_on_from_one_job_to_the_next(
    qtbot: QtBot, tmp_path: Path, sample: Path, transcriber: Transcriber, diary: Diary
) -> None:
    with Library(tmp_path / "library.db") as library:
        first, second = (
            intake.add(library, cut(sample / "podcasts.mp3", tmp_path / f"{start}.wav", start, start + 4000))
            for start in (250, 33_000)
        )
    transcriber.add(job(first))
    transcriber.add(job(second))
    transcriber.add(job(first))  # under way already: not doubled
    qtbot.waitUntil(lambda: diary.count("started") == 1, timeout=LIMIT_MS)
    process_id = transcriber.process_id
    qtbot.waitUntil(lambda: diary.count("done") == 2, timeout=LIMIT_MS)

    assert [entry for entry in diary.entries if entry[0] in ("started", "done")] == [
        ("started", first),
        ("done", first),
        ("started", second),
        ("done", second),
    ]
    assert transcriber.process_id == process_id
    for episode_id in (first, second):
        running = [parts for episode, parts in diary.running if episode == episode_id]
        assert all(0 <= part.start_ms < part.end_ms <= 4000 for parts in running for part in parts)
        assert any(running)
        assert running[-1] == ()


def test_a_cancelled_job_keeps_what_was_done_and_the_next_one_begins(
    qtbot: QtBot, tmp_path: Path, sample: Path, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    with Library(tmp_path / "library.db") as library:
        short = intake.add(library, cut(sample / "podcasts.mp3", tmp_path / "short.wav", 33_000, 36_000))
    transcriber.add(job(episode_id))
    transcriber.add(job(short))
    qtbot.waitUntil(lambda: diary.has("span_done"), timeout=LIMIT_MS)
    transcriber.cancel(episode_id)
    qtbot.waitUntil(lambda: ("done", short) in diary.entries, timeout=LIMIT_MS)

    assert ("cancelled", episode_id) in diary.entries
    with Library(tmp_path / "library.db") as library:
        assert library.text_state(episode_id) is TextState.PARTIAL
        assert library.spans(episode_id)


def test_a_waiting_job_that_is_cancelled_never_begins(
    qtbot: QtBot, tmp_path: Path, sample: Path, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    with Library(tmp_path / "library.db") as library:
        short = intake.add(library, cut(sample / "podcasts.mp3", tmp_path / "short.wav", 33_000, 36_000))
    transcriber.add(job(short))
    transcriber.add(job(episode_id))
    transcriber.cancel(episode_id)
    qtbot.waitUntil(lambda: diary.has("done"), timeout=LIMIT_MS)
    qtbot.wait(100)

    assert {episode for _, episode in diary.entries} == {short}
    assert transcriber.current is None


def test_what_is_done_and_what_is_no_failure_is_told(
    qtbot: QtBot, tmp_path: Path, sample: Path, transcriber: Transcriber, diary: Diary
) -> None:
    with Library(tmp_path / "library.db") as library:
        short = intake.add(library, cut(sample / "podcasts.mp3", tmp_path / "short.wav", 33_000, 36_000))
    phases: list[tuple[str, str]] = []
    notices: list[str] = []
    transcriber.phase.connect(lambda _episode_id, doing, model: phases.append((doing, model)))
    transcriber.noticed.connect(lambda _episode_id, message: notices.append(message))
    transcriber.threads = 1
    transcriber.add(TranscriptionJob("transcribe", short, "tiny.en", draft="no-such-model"))
    qtbot.waitUntil(lambda: diary.has("done"), timeout=LIMIT_MS)

    assert phases == [("transcribing", "tiny.en")]
    (notice,) = notices
    assert "no-such-model" in notice


def test_what_is_heard_where_the_listener_is_comes_first(
    qtbot: QtBot, tmp_path: Path, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    transcriber.add(job(episode_id, at_ms=36_000))
    qtbot.waitUntil(lambda: diary.has("span_done"), timeout=LIMIT_MS)
    first = spans(tmp_path, episode_id)[0]

    assert first.end_ms > 34_000
    assert first.start_ms > 5_000


def test_a_model_that_is_not_here_is_a_sentence_and_the_process_goes_on(
    qtbot: QtBot, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    transcriber.add(job(episode_id, model="no-such-model"))
    qtbot.waitUntil(lambda: diary.has("failed"), timeout=LIMIT_MS)
    process_id = transcriber.process_id
    transcriber.add(job(episode_id))
    qtbot.waitUntil(lambda: diary.has("span_done"), timeout=LIMIT_MS)

    (message, hint) = diary.failures[0]
    assert "no-such-model" in message
    assert hint
    assert not diary.has("died")
    assert transcriber.process_id == process_id


def test_a_worker_that_cannot_be_started_is_as_good_as_dead(
    qtbot: QtBot, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    transcriber._process.setProgram("/nowhere/python")
    transcriber.add(job(episode_id))
    transcriber.add(job(episode_id + 1))
    qtbot.waitUntil(lambda: diary.count("died") == 2)

    assert transcriber.current is None


def test_closing_ends_the_process_at_once_and_tells_nothing(
    qtbot: QtBot, transcriber: Transcriber, diary: Diary, episode_id: int
) -> None:
    transcriber.add(job(episode_id))
    qtbot.waitUntil(lambda: diary.has("started"), timeout=LIMIT_MS)
    process_id = transcriber.process_id
    transcriber.close()

    assert transcriber.process_id == 0
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)
    assert not diary.has("died")

# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark transcribe` with many files and folders, and `earmark queue`, on seconds of real speech."""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import Earmark, sentence_and_hint
from tests.support.pieces import cut
from transcribe import intake
from transcribe.library import JobState, Library, Runner, TextState

TINY = ("--model", "tiny.en")


@pytest.fixture
def earmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Earmark:
    library = tmp_path / "shelf" / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(library))
    return Earmark(library, capsys)


@pytest.fixture
def talks(sample: Path, tmp_path: Path) -> Path:
    """A folder with two short talks, one of them in a folder below, and a file that is no talk."""
    folder = tmp_path / "talks"
    (folder / "more").mkdir(parents=True)
    cut(sample / "podcasts.mp3", folder / "a.wav", 250, 3_000)
    cut(sample / "podcasts.mp3", folder / "more" / "c.wav", 12_500, 16_000)
    (folder / "b.mp3").write_text("no sound", "utf-8")
    (folder / "notes.txt").write_text("Nothing to hear.", "utf-8")
    return folder


@pytest.mark.model
def test_a_folder_is_done_though_one_file_fails(earmark: Earmark, talks: Path) -> None:
    (talks / "more" / "round").symlink_to(talks)  # a circle

    answer = earmark("transcribe", talks, "--jsonl", *TINY, code=1)

    first, *others, last = answer.err.strip().splitlines()
    assert first.startswith("b.mp3: ")
    assert others == []
    assert last == "1 of 3 files failed."
    ends = [event for event in answer.lines if event["event"] in ("failed", "episode")]
    assert [(event["event"], Path(event["file"]).name) for event in ends] == [
        ("failed", "b.mp3"),
        ("episode", "a.wav"),
        ("episode", "c.wav"),
    ]
    segments = [event for event in answer.lines if event["event"] == "segment"]
    assert {(event["episode"], Path(event["file"]).name) for event in segments} == {(1, "a.wav"), (2, "c.wav")}
    with Library(earmark.library) as library:
        assert [library.text_state(number) for number in (1, 2)] == [TextState.COMPLETE] * 2
        assert library.queue.jobs() == ()

    # Again: what is done is not done again.
    (talks / "more" / "round").unlink()
    events = earmark("transcribe", talks / "a.wav", talks / "more", "--jsonl", *TINY).lines
    assert [event["event"] for event in events] == ["episode", "episode"]


@pytest.mark.model
def test_texts_beside_the_audio(earmark: Earmark, talks: Path) -> None:
    (talks / "b.mp3").unlink()
    earmark("transcribe", talks, "-o", "{folder}/{name}.srt", *TINY)

    written = [talks / "a.srt", talks / "more" / "c.srt"]
    assert "-->" in written[0].read_text("utf-8")
    assert sorted(talks.rglob("*.srt*")) == sorted(written)  # nothing unfinished lies about
    assert earmark.contents() == {}

    written[0].write_text("mine", "utf-8")
    said = earmark("transcribe", talks, "-o", "{folder}/{name}.srt", *TINY).err
    assert "a.srt is there already." in said
    assert written[0].read_text("utf-8") == "mine"


def test_two_texts_in_one_file_are_wrong_use(earmark: Earmark, talks: Path) -> None:
    said = earmark("transcribe", talks, "-o", "all.srt", *TINY, code=2).err
    assert "{name}" in said
    assert not Path("all.srt").exists()


def test_a_folder_without_audio_is_a_sentence(earmark: Earmark, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = earmark("transcribe", tmp_path / "empty", *TINY, code=1).err
    assert "empty" in sentence_and_hint(said)[0]


@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C can't be sent to one process there")
def test_stopped_in_the_first_of_two_files_both_can_go_on(earmark: Earmark, sample: Path, tmp_path: Path) -> None:
    long = cut(sample / "podcasts.mp3", tmp_path / "long.wav", 0, 200_000)
    short = cut(sample / "podcasts.mp3", tmp_path / "short.wav", 250, 3_000)
    process = earmark.start("transcribe", long, short, "--jsonl", *TINY)
    assert process.stdout is not None
    while json.loads(process.stdout.readline())["event"] != "progress":
        pass
    with Library(earmark.library) as library, Runner(library.path) as runner:
        assert library.queue.claim(runner, among=[1]) is None  # the command has it in hand
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "earmark queue list" in err
    listed = earmark("queue", "list", "--json").data
    assert [(job["episode"], job["state"]) for job in listed] == [(1, "paused"), (2, "paused")]
    assert 0 < listed[0]["done_ms"] < listed[0]["duration_ms"]

    earmark("queue", "cancel", "long")
    earmark("queue", "resume")
    assert earmark("queue", "run").out == "2\n"
    assert [job["state"] for job in earmark("queue", "list", "--json").data] == ["done"]
    assert "short" in earmark("queue", "list").out
    with Library(earmark.library) as library:
        assert [library.text_state(number) for number in (1, 2)] == [TextState.PARTIAL, TextState.COMPLETE]


@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C can't be sent to one process there")
def test_work_for_a_file_that_was_killed_goes_on_where_it_was(earmark: Earmark, sample: Path, tmp_path: Path) -> None:
    piece = cut(sample / "podcasts.mp3", tmp_path / "piece.wav", 0, 90_000)
    out = tmp_path / "out.json"
    process = earmark.start("transcribe", piece, "-o", out, "--jsonl", *TINY)
    assert process.stdout is not None
    first: list[dict[str, Any]] = []
    while not first or first[-1]["event"] != "progress":
        first.append(json.loads(process.stdout.readline()))
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert not out.exists()

    events = earmark("transcribe", piece, "-o", out, "--jsonl", *TINY).lines
    early = {event["start_ms"] for event in first if event["event"] == "segment"}
    assert early.isdisjoint(event["start_ms"] for event in events if event["event"] == "segment")
    assert early <= {segment["start_ms"] for segment in json.loads(out.read_text("utf-8"))["segments"]}
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.json"]


def test_a_failure_in_the_queue_stays_there_with_its_sentence(earmark: Earmark, talks: Path) -> None:
    with Library(earmark.library) as library:
        library.queue.add([intake.add(library, talks / "a.wav"), intake.add(library, talks / "more" / "c.wav")], "none")
    (talks / "a.wav").unlink()
    said = earmark("queue", "run", code=1).err
    assert said.count("none") >= 1
    with Library(earmark.library) as library:
        assert [job.state for job in library.queue.jobs()] == [JobState.FAILED] * 2
        assert all(job.message and job.hint for job in library.queue.jobs())
    assert "failed" in earmark("queue", "list").out
    earmark("queue", "pause")  # only what waits can be paused
    earmark("queue", "resume", "1")
    assert [job["state"] for job in earmark("queue", "list", "--json").data] == ["waiting", "failed"]
    earmark("queue", "cancel")
    assert "Nothing" in earmark("queue", "list").err

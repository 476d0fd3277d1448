# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong is said in one sentence, with what to do, and leaves the library as it was."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.listener import Listener
from transcribe.library import Library, TextState

Make = Callable[[Path, Path], Path]


def everything_in(library: Path) -> object:
    with Library(library) as opened:
        return [
            (episode, opened.transcript(episode.id), opened.chapters(episode.id), opened.text_state(episode.id))
            for episode in opened.episodes()
        ]


def text_called_mp3(folder: Path, sample: Path) -> Path:
    return written(folder / "notes.mp3", b"Dear diary,\nthis is no sound at all.\n" * 50)


def empty_mp3(folder: Path, sample: Path) -> Path:
    return written(folder / "empty.mp3", b"")


def cut_m4a(folder: Path, sample: Path) -> Path:
    """The start of an MP4 file whose index, at the end, is lost."""
    return written(folder / "cut.m4a", b"\x00\x00\x00\x20ftypM4A \x00\x00\x02\x00M4A mp42isom" + b"\x00" * 4096)


def noise_called_mp3(folder: Path, sample: Path) -> Path:
    return written(folder / "noise.mp3", bytes((n * 7919) % 251 for n in range(5000)))


def picture_called_mp3(folder: Path, sample: Path) -> Path:
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    return written(folder / "picture.mp3", png + b"\x00\x00\x00\x00IEND\xaeB`\x82")


def binary_srt(folder: Path, sample: Path) -> Path:
    return written(folder / "text.srt", bytes(range(256)) * 64)


def empty_vtt(folder: Path, sample: Path) -> Path:
    return written(folder / "text.vtt", b"WEBVTT\n\n")


def gone(folder: Path, sample: Path) -> Path:
    return folder / "gone.mp3"


def locked(folder: Path, sample: Path) -> Path:
    folder = folder / "a folder.mp3"
    folder.mkdir()
    return folder


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "make",
    [
        text_called_mp3,
        empty_mp3,
        cut_m4a,
        noise_called_mp3,
        picture_called_mp3,
        binary_srt,
        empty_vtt,
        gone,
        locked,
    ],
)
def test_a_bad_file_is_one_sentence_and_nothing_is_changed(
    listener: Listener, sample: Path, tmp_path: Path, make: Make
) -> None:
    before = everything_in(listener.library)
    listener.drop(make(tmp_path, sample))
    listener.until(lambda: listener.notice, "nothing is said")

    said = listener.notice
    assert 20 < len(said) < 300
    assert said.endswith((".", "?"))
    assert not re.search(r"Error|Traceback|Errno|0x|None|\[|\bav\.", said), said
    assert everything_in(listener.library) == before
    listener.click("Close")
    assert listener.notice == ""
    with listener.plays():
        listener.until(lambda: listener.position_ms > 100, "the episode does not play any more")


def test_a_bad_transcript_beside_good_audio_leaves_both_out(newcomer: Listener, sample: Path, tmp_path: Path) -> None:
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "talk.wav"), binary_srt(tmp_path, sample))
    newcomer.until(lambda: newcomer.notice, "nothing is said")

    assert "text.srt" in newcomer.notice
    assert everything_in(newcomer.library) == []


def test_an_unknown_model_is_said_with_what_to_do(qtbot: QtBot, sample: Path, tmp_path: Path) -> None:
    someone = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini", model="huge-v9")
    someone.starts()
    someone.drop(someone.short_talk(sample, tmp_path / "talk.wav"))
    someone.until(lambda: "huge-v9" in someone.notice, "nothing is said", within_ms=20_000)

    assert "earmark[models]" in someone.notice
    with someone.plays():
        someone.until(lambda: someone.position_ms > 300, "the sound does not play without a text")
    someone.quits()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unwritable for root")
def test_a_library_without_write_permission_is_said_when_something_is_to_be_written(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    newcomer.quits()
    newcomer.library.chmod(0o400)
    newcomer.library.parent.chmod(0o500)
    newcomer.starts()
    newcomer.drop(sample / "podcasts.mp3")
    newcomer.until(lambda: newcomer.notice, "nothing is said")
    newcomer.library.parent.chmod(0o700)

    assert "writ" in newcomer.notice
    assert newcomer.shelf == []


def test_a_library_that_cannot_be_written_is_said_and_the_window_lives(
    qtbot: QtBot, sample: Path, tmp_path: Path
) -> None:
    wall = written(tmp_path / "wall", b"a file where the folder should be")
    someone = Listener(qtbot, wall / "library.db", tmp_path / "settings.ini")
    someone.starts()
    someone.until(lambda: someone.notice, "nothing is said")
    assert str(wall) in someone.notice

    someone.drop(someone.short_talk(sample, tmp_path / "talk.wav"))
    someone.listens(300)
    assert str(wall) in someone.notice
    assert wall.read_bytes() == b"a file where the folder should be"
    someone.quits()


def test_a_damaged_library_is_said_and_left_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    library = written(tmp_path / "library.db", b"SQLite format 3\x00" + b"\xff" * 8000)
    someone = Listener(qtbot, library, tmp_path / "settings.ini")
    someone.starts()
    someone.until(lambda: someone.notice, "nothing is said")

    assert library.read_bytes() == b"SQLite format 3\x00" + b"\xff" * 8000
    someone.quits()


@pytest.mark.qt_log_ignore("Could not open media")  # Qt says it too
def test_a_file_that_was_taken_away_is_said_when_it_is_to_be_heard(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    audio = newcomer.short_talk(sample, tmp_path / "talk.wav", 0, 3_000)
    newcomer.drop(audio)
    newcomer.until(lambda: newcomer.status == "Whisper tiny.en", "no text comes", within_ms=30_000)
    audio.rename(tmp_path / "elsewhere.wav")
    newcomer.restarts()
    newcomer.until(lambda: newcomer.shelf == ["talk, file not found"], "the shelf says something else")
    newcomer.opens_from_shelf(0)
    newcomer.press("Space")

    newcomer.until(lambda: "moved" in newcomer.notice, "nothing is said")
    newcomer.until(lambda: not newcomer.playing, "it claims to play")
    newcomer.press("Esc")
    assert not newcomer.notice
    newcomer.press("Space")
    newcomer.until(lambda: "moved" in newcomer.notice, "nothing is said the second time")
    newcomer.press("Ctrl+L")
    assert not newcomer.notice  # that is about the episode, not the library
    newcomer.opens_from_shelf(0)
    newcomer.press("Space")
    newcomer.until(lambda: "moved" in newcomer.notice, "nothing is said the third time")
    assert newcomer.text  # it can still be read
    newcomer.drop(tmp_path / "elsewhere.wav")
    newcomer.until(lambda: not newcomer.notice, "the sentence stays")
    with newcomer.plays():
        newcomer.until(lambda: newcomer.position_ms > 200, "it does not play from its new place")


@pytest.mark.model
def test_a_killed_worker_can_go_on_and_does_only_what_is_missing(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "talk.wav", 0, 40_000))
    newcomer.until(lambda: "autumn" in newcomer.text, "no text comes", within_ms=30_000)
    newcomer.kill_worker()
    newcomer.until(lambda: "unexpectedly" in newcomer.notice, "nothing is said")
    with Library(newcomer.library) as library:
        kept = library.spans(1)
        assert library.text_state(1) is TextState.PARTIAL
    assert "not finished" in newcomer.status
    assert "autumn" in newcomer.text

    newcomer.click("Go on")
    newcomer.until(lambda: newcomer.status == "Whisper tiny.en", "it does not go on", within_ms=60_000)
    with Library(newcomer.library) as library:
        done = library.spans(1)
        assert library.text_state(1) is TextState.COMPLETE
    assert kept
    assert set(kept) < set(done)
    assert "telephone" in newcomer.text


@pytest.mark.model
def test_stop_stops_quickly_and_what_is_finished_stays(newcomer: Listener, sample: Path, tmp_path: Path) -> None:
    newcomer.drop(sample / "podcasts.mp3")
    newcomer.until(lambda: "autumn" in newcomer.text, "no text comes", within_ms=30_000)
    newcomer.click("Stop")
    stopped_s = time.monotonic()
    assert newcomer.status == "Stopping…"
    newcomer.until(lambda: "Stopped" in newcomer.notice, "it does not stop", within_ms=15_000)

    assert time.monotonic() - stopped_s < 8
    assert "autumn" in newcomer.text
    assert "kettle" not in newcomer.text
    assert "not finished" in newcomer.status


@pytest.mark.model
def test_quitting_in_the_middle_ends_the_worker_and_the_next_start_goes_on(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "talk.wav", 0, 40_000))
    newcomer.until(lambda: "autumn" in newcomer.text, "no text comes", within_ms=30_000)
    worker = newcomer.worker_pid
    started_s = time.monotonic()
    newcomer.restarts()
    assert time.monotonic() - started_s < 3
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)

    newcomer.until(lambda: "getting ready" in newcomer.shelf[0], "it does not go on by itself")
    newcomer.opens_from_shelf(0)
    newcomer.until(lambda: newcomer.status == "Whisper tiny.en", "it does not go on", within_ms=60_000)
    assert "road begin" in newcomer.text

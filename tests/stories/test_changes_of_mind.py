# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener does the next thing before the last one is done."""

from pathlib import Path

import pytest

from tests.support.listener import Listener
from transcribe.library import Library
from transcribe.transcript import SourceKind

pytestmark = [pytest.mark.model, pytest.mark.sound]


def test_a_publishers_text_dropped_in_mid_transcription_takes_over(newcomer: Listener, sample: Path) -> None:
    newcomer.drop(sample / "podcasts.mp3")
    newcomer.until(lambda: len(newcomer.text) > 20, "no text comes", within_ms=30_000)
    newcomer.drop(sample / "podcasts.transcript.txt")
    newcomer.until(lambda: "aligned to the publisher’s text" in newcomer.status, "it is not aligned", within_ms=90_000)

    with Library(newcomer.library) as library:
        transcript = library.transcript(1)
    assert transcript is not None
    assert transcript.source.kind is SourceKind.PUBLISHER
    page = (sample / "podcasts.transcript.txt").read_text("utf-8")
    assert all(segment.text in page for segment in transcript.segments)


def test_many_files_are_worked_on_without_taking_the_window(newcomer: Listener, sample: Path, tmp_path: Path) -> None:
    first = newcomer.short_talk(sample, tmp_path / "first.wav")
    second = newcomer.short_talk(sample, tmp_path / "second.wav", 12_500, 16_000)
    text = tmp_path / "second.en.txt"
    text.write_text("0:00 This is The Odd Road, the show about ordinary things.\n0:03 And more.\n0:04 Bye.\n", "utf-8")
    stray = tmp_path / "stray.txt"
    stray.write_text("Nobody's text.", "utf-8")
    newcomer.drop(first, second, text, stray)

    newcomer.until(lambda: len(newcomer.shelf) == 2, "they are not on the shelf")
    assert "stray.txt" in newcomer.notice
    done = ["second, aligned to the publisher’s text", "first, Whisper tiny.en"]
    newcomer.until(
        lambda: all(row.startswith(end) for row, end in zip(newcomer.shelf, done, strict=True)) and not newcomer.status,
        "they are not worked on",
        within_ms=60_000,
    )
    with Library(newcomer.library) as library:
        kinds = {episode.metadata.title: library.source(episode.id) for episode in library.episodes()}
    sources = {title: source.kind for title, source in kinds.items() if source is not None}
    assert sources == {"first": SourceKind.WHISPER, "second": SourceKind.PUBLISHER}


def test_an_episode_removed_while_it_opens_stays_away(listener: Listener) -> None:
    listener.press("Ctrl+L")
    listener.choose_on_shelf(0)
    listener.window.open_episode(1)
    listener.press("Delete")
    listener.listens(700)
    assert listener.shelf == []
    assert not listener.window.reading.isVisible()

# SPDX-License-Identifier: GPL-3.0-or-later
"""One line of an episode's text is corrected: its words are timed again, nothing else changes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from transcribe import intake
from transcribe.episode import Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library, TextState
from transcribe.speech.correct import Correction, correct
from transcribe.speech.jobs import Alignment
from transcribe.speech.recognize import Recognizer
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, problems


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def episode(library: Library, sample: Path, truth: tuple[Segment, ...]) -> int:
    """The sample, whose first line has a wrong word and one too few."""
    episode_id = library.add_episode(sample / "podcasts.mp3", Metadata(title="Sample"))
    first = replace(truth[0], text=truth[0].text.replace("autumn", "bottom").replace("got ", ""), words=())
    library.save_transcript(episode_id, Transcript((first, *truth[1:]), Source(SourceKind.PUBLISHER), "en", 212_000))
    return episode_id


def _lines(library: Library, episode_id: int) -> tuple[Segment, ...]:
    transcript = library.transcript(episode_id)
    assert transcript is not None
    assert problems(transcript) == []
    return transcript.segments


def test_a_corrected_line_has_its_words_timed_and_the_others_are_as_they_were(
    library: Library, episode: int, truth: tuple[Segment, ...]
) -> None:
    before = _lines(library, episode)
    new = correct(library, episode, Correction(before[0].start_ms, before[0].text, truth[0].text), Sharpener())
    after = _lines(library, episode)

    assert after[0].text == new.text == truth[0].text
    assert [word.text for word in after[0].words] == truth[0].text.split()
    assert all(word.heard for word in after[0].words)
    assert abs(after[0].words[0].start_ms - truth[0].start_ms) < 100
    assert after[1:] == before[1:]
    assert [hit.start_ms for hit in library.search("autumn")] == [after[0].words[2].start_ms]
    assert library.search("bottom") == ()


def test_a_correction_can_be_taken_back(library: Library, episode: int, truth: tuple[Segment, ...]) -> None:
    wrong = _lines(library, episode)[0]
    right = correct(library, episode, Correction(wrong.start_ms, wrong.text, truth[0].text), Sharpener())
    correct(library, episode, Correction(right.start_ms, right.text, wrong.text), Sharpener())
    assert _lines(library, episode)[0].text == wrong.text


def test_a_line_that_is_gone_is_not_corrected(library: Library, episode: int) -> None:
    before = _lines(library, episode)
    with pytest.raises(LibraryError, match="has changed meanwhile"):
        correct(library, episode, Correction(before[0].start_ms, "something else", "new"), Sharpener())
    assert _lines(library, episode) == before


def test_a_text_in_the_making_is_not_corrected(library: Library, episode: int) -> None:
    transcript = library.transcript(episode)
    assert transcript is not None
    library.save_alignment(episode, Span(0, 1_000), (), transcript)
    assert library.text_state(episode) is TextState.PARTIAL
    with pytest.raises(LibraryError, match="still being worked on"):
        library.correct(episode, transcript.segments[0], replace(transcript.segments[0], text="new"))


@pytest.mark.model
def test_corrections_are_never_written_over(
    library: Library, episode: int, truth: tuple[Segment, ...], tiny: Recognizer, tmp_path: Path
) -> None:
    wrong = _lines(library, episode)[0]
    correct(library, episode, Correction(wrong.start_ms, wrong.text, truth[0].text), Sharpener())
    kept = _lines(library, episode)

    with pytest.raises(LibraryError, match="corrected by hand"):
        Alignment(library, library.episode(episode), tiny, None)
    page = tmp_path / "page.txt"
    page.write_text("0:00 Something else.\n0:05 And more of it.\n0:09 And still more.\n", "utf-8")
    intake.attach(library, episode, page)

    assert _lines(library, episode) == kept

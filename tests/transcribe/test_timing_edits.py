# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that a listener typed are timed by the sound, and undoing and doing again know their times."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.worker import Worker
from transcribe.edits import EditKind, change_text, rename_speaker
from transcribe.episode import Metadata
from transcribe.errors import MediaError
from transcribe.library import Library
from transcribe.speech import sharpen as sharpening
from transcribe.speech.retime import time_edits
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Segment, Source, SourceKind, Timing, Transcript, Word, problems


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def sharpener() -> Sharpener:
    return Sharpener()


@pytest.fixture
def episode(library: Library, sample: Path, truth: tuple[Segment, ...], sharpener: Sharpener) -> int:
    """The first two lines of the sample, with true times of the words, in the first of which two were misheard."""
    from transcribe.edits import shared_out
    from transcribe.media.audio import read

    lines = []
    for line in truth[:2]:
        guessed = shared_out(line.text.split(), line.start_ms, line.end_ms)
        start_ms = max(0, line.start_ms - 300)
        words = sharpener.sharpen(guessed, read(sample / "podcasts.mp3", start_ms, line.end_ms + 300), start_ms, "en")
        lines.append(replace(line, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, words=tuple(words)))
    wrong = _misheard(lines[0], {"autumn": "bottom", "2004,": "2040,"})
    episode_id = library.add_episode(sample / "podcasts.mp3", Metadata(title="Sample"))
    library.save_transcript(episode_id, Transcript((wrong, *lines[1:]), Source(SourceKind.WHISPER, "tiny.en"), "en"))
    return episode_id


def _misheard(line: Segment, instead: dict[str, str]) -> Segment:
    words = tuple(replace(word, text=instead.get(word.text, word.text)) for word in line.words)
    return replace(line, text=" ".join(word.text for word in words), words=words)


def lines_of(library: Library, episode_id: int) -> tuple[Segment, ...]:
    text = library.transcript(episode_id)
    assert text is not None
    assert problems(text) == []
    return text.segments


def correct(library: Library, episode_id: int, text: str) -> None:
    """The first line."""
    change = change_text(lines_of(library, episode_id)[0], text)
    library.corrections.do(EditKind.TEXT, {episode_id: [change]})


def guessed(line: Segment) -> list[str]:
    return [word.text for word in line.words if word.timing is Timing.GUESS]


def test_typed_words_are_heard_where_they_are_said_and_the_others_stay(
    library: Library, episode: int, truth: tuple[Segment, ...], sharpener: Sharpener
) -> None:
    before = lines_of(library, episode)
    correct(library, episode, truth[0].text)
    assert guessed(lines_of(library, episode)[0]) == ["autumn", "2004,"]

    assert time_edits(library, episode, sharpener) == 1

    after = lines_of(library, episode)
    assert after[0].text == truth[0].text
    assert guessed(after[0]) == []
    for old, new in zip(before[0].words, after[0].words, strict=True):
        if old.text == new.text:
            assert new == old
        else:
            assert abs(new.start_ms - old.start_ms) <= 60
            assert new.timing is Timing.PHONES
    assert after[1:] == before[1:]
    assert [hit.start_ms for hit in library.search("autumn")] == [after[0].words[2].start_ms]
    assert time_edits(library, episode, sharpener) == 0
    assert library.check() == []


def test_undone_and_done_again_the_words_have_the_times_that_were_heard(
    library: Library, episode: int, truth: tuple[Segment, ...], sharpener: Sharpener
) -> None:
    before = lines_of(library, episode)
    correct(library, episode, truth[0].text)
    time_edits(library, episode, sharpener)
    after = lines_of(library, episode)

    library.corrections.undo(episode)
    assert lines_of(library, episode) == before
    assert library.corrections.corrected(episode) == ()
    library.corrections.redo(episode)
    assert lines_of(library, episode) == after
    assert [each.mine for each in library.corrections.corrected(episode)] == [after[:1]]
    assert library.corrections.untimed(episode) == ()


def test_what_was_built_on_a_line_before_it_was_timed_can_still_be_done_again(
    library: Library, episode: int, truth: tuple[Segment, ...], sharpener: Sharpener
) -> None:
    correct(library, episode, truth[0].text)
    named = rename_speaker(lines_of(library, episode)[:1], lines_of(library, episode)[0].speaker, "Nora")
    library.corrections.do(EditKind.SPEAKER, {episode: named})
    library.corrections.undo(episode)
    time_edits(library, episode, sharpener)

    assert library.corrections.redo(episode) is not None
    (line, *_) = lines_of(library, episode)
    assert (line.speaker, line.text) == ("Nora", truth[0].text)


def test_what_was_undone_meanwhile_is_timed_when_it_is_done_again(
    library: Library, episode: int, truth: tuple[Segment, ...], sharpener: Sharpener
) -> None:
    before = lines_of(library, episode)
    correct(library, episode, truth[0].text)
    library.corrections.undo(episode)
    assert time_edits(library, episode, sharpener) == 0
    assert lines_of(library, episode) == before
    library.corrections.redo(episode)
    assert time_edits(library, episode, sharpener) == 1


def test_a_word_for_which_there_is_no_room_takes_some_from_its_neighbours(
    library: Library, episode: int, truth: tuple[Segment, ...], sharpener: Sharpener
) -> None:
    (line, *rest) = lines_of(library, episode)
    number = next(number for number, word in enumerate(line.words) if word.text == "got")
    before, gone, after = line.words[number - 1 : number + 2]
    assert gone.heard
    words = (*line.words[: number - 1], replace(before, end_ms=after.start_ms), *line.words[number + 1 :])
    swallowed = replace(line, text=" ".join(word.text for word in words), words=words)
    text = library.transcript(episode)
    assert text is not None
    library.save_transcript(episode, replace(text, segments=(swallowed, *rest)))

    correct(library, episode, line.text)
    time_edits(library, episode, sharpener)

    (word,) = (word for word in lines_of(library, episode)[0].words if word.text == "got")
    assert word.heard
    assert abs(word.start_ms - gone.start_ms) <= 100


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("text", ["Well, {}", "{} indeed", "Oh well, {} and so on"])
def test_words_around_the_line_are_before_and_after_it(
    library: Library, episode: int, sharpener: Sharpener, text: str, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, following = lines_of(library, episode)
    correct(library, episode, text.format(old.text))
    time_edits(library, episode, sharpener if there else _without_pocketsphinx(monkeypatch))
    new, after = lines_of(library, episode)
    assert all(word.heard for word in new.words)
    assert set(old.words[1:-1]) <= set(new.words)
    assert new.end_ms <= after.start_ms
    assert after == following


def _without_pocketsphinx(monkeypatch: pytest.MonkeyPatch) -> Sharpener:
    monkeypatch.setattr(sharpening, "available", lambda: False)
    return Sharpener()


def test_the_worker_listens_at_once_and_says_what_it_changed(
    library: Library, episode: int, truth: tuple[Segment, ...]
) -> None:
    correct(library, episode, truth[0].text)
    with Worker() as worker:
        worker.send(cmd="time", library=str(library.path), episode=episode)
        assert worker.event() == {"event": "timed", "episode": episode, "lines": 1}
        assert guessed(lines_of(library, episode)[0]) == []
        worker.send(cmd="time", library=str(library.path), episode=99)
        assert worker.event() == {"event": "timed", "episode": 99, "lines": 0}


def test_where_the_sound_is_gone_the_words_keep_their_guessed_times(
    library: Library, tmp_path: Path, sharpener: Sharpener
) -> None:
    words = (Word("a", 0, 200), Word("lime", 200, 900))
    episode_id = library.add_episode(tmp_path / "gone.mp3", Metadata(title="Gone"))
    text = Transcript((Segment(0, 900, "a lime", words),), Source(SourceKind.WHISPER))
    library.save_transcript(episode_id, text)
    correct(library, episode_id, "a line")
    with pytest.raises(MediaError):
        time_edits(library, episode_id, sharpener)
    assert lines_of(library, episode_id)[0].text == "a line"
    with Worker() as worker:
        worker.send(cmd="time", library=str(library.path), episode=episode_id)
        assert worker.event()["event"] == "not-timed"
    assert library.corrections.undo(episode_id) is not None
    assert lines_of(library, episode_id) == text.segments

# SPDX-License-Identifier: GPL-3.0-or-later
"""Corrections in the library: done, undone and done again, refused where the text is another, kept beside it."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.edits import replaced
from transcribe import intake
from transcribe.cli import main
from transcribe.edits import Change, EditKind, change, change_text, delete, join, rename_speaker, split
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library, TextState
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word, problems

WHISPER = Source(SourceKind.WHISPER, "tiny.en")


def text(*lines: str, speaker: str | None = "Ada", source: Source = WHISPER) -> Transcript:
    """Lines of ten seconds, a word every 300 ms."""
    made = []
    for number, line in enumerate(lines):
        words = tuple(
            Word(word, 10_000 * number + 300 * n, 10_000 * number + 300 * n + 250, 0.5)
            for n, word in enumerate(line.split())
        )
        made.append(Segment(10_000 * number, words[-1].end_ms, line, words, speaker))
    return Transcript(tuple(made), source, "en", 10_000 * len(lines))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def episode(library: Library) -> int:
    return add(library, "One", text("we met Danial there", "and it was fun", "good bye Danial"))


def add(library: Library, title: str, transcript: Transcript, show: str = "Show") -> int:
    episode_id = library.add_episode(Path(f"{title}.mp3"), Metadata(title, show=show))
    library.save_transcript(episode_id, transcript)
    return episode_id


def stored(library: Library, episode_id: int) -> Transcript:
    found = library.transcript(episode_id)
    assert found is not None
    assert problems(found) == []
    return found


def line(library: Library, episode_id: int, number: int) -> Segment:
    return stored(library, episode_id).segments[number]


def texts(library: Library, episode_id: int) -> list[str]:
    return [each.text for each in stored(library, episode_id).segments]


def correct(library: Library, episode_id: int, number: int, words: str) -> None:
    made = change_text(line(library, episode_id, number), words)
    library.corrections.do(EditKind.TEXT, {episode_id: [made]})


def test_a_correction_is_read_searched_and_exported(library: Library, episode: int, tmp_path: Path) -> None:
    correct(library, episode, 0, "we met Daniel there")
    assert texts(library, episode)[0] == "we met Daniel there"
    assert [(hit.start_ms, hit.snippet) for hit in library.search('"met Daniel"')] == [
        (300, "we <mark>met Daniel</mark> there and it was fun good bye Danial")
    ]
    target = tmp_path / "out.txt"
    assert main(["export", str(episode), "--output", str(target), "--library", str(library.path)]) == 0
    assert "we met Daniel there" in target.read_text("utf-8")


def test_marks_and_chapters_stay_where_they_are(library: Library, episode: int) -> None:
    chapters = ChapterList(ChapterSource.OWN, (Chapter(0, 10_000, "First"),))
    library.save_chapters(episode, chapters)
    correct(library, episode, 0, "we met Daniel there")
    library.corrections.do(EditKind.DELETE, {episode: [delete(line(library, episode, 1))]})
    assert library.chapters(episode) == (chapters,)


def test_undo_survives_a_restart(library: Library, episode: int) -> None:
    before = stored(library, episode)
    correct(library, episode, 0, "we met Daniel there")
    library.corrections.do(EditKind.SPLIT, {episode: [split(line(library, episode, 0), 2)]})
    after = stored(library, episode)
    with Library(library.path) as again:
        kinds = [edit.kind for edit in again.corrections.undoable(episode)]
        assert kinds == [EditKind.SPLIT, EditKind.TEXT]
        assert [again.corrections.undo(episode) is not None for _ in range(3)] == [True, True, False]
        assert stored(again, episode) == before
        assert [edit.kind for edit in again.corrections.redoable(episode)] == [EditKind.TEXT, EditKind.SPLIT]
    with Library(library.path) as again:
        assert [again.corrections.redo(episode) is not None for _ in range(3)] == [True, True, False]
        assert stored(again, episode) == after


def test_what_was_undone_is_gone_when_something_else_is_done(library: Library, episode: int) -> None:
    correct(library, episode, 0, "we met Daniel there")
    library.corrections.undo(episode)
    correct(library, episode, 1, "and it was great")
    assert library.corrections.redo(episode) is None
    assert texts(library, episode)[:2] == ["we met Danial there", "and it was great"]


def test_an_edit_of_another_text_is_refused_whole(library: Library, episode: int) -> None:
    old = stored(library, episode)
    correct(library, episode, 2, "good bye Daniel")
    before = stored(library, episode)
    late = [change_text(each, f"{each.text} too") for each in old.segments]
    with pytest.raises(LibraryError, match="has changed meanwhile"):
        library.corrections.do(EditKind.REPLACE, {episode: late})
    assert stored(library, episode) == before
    assert len(library.corrections.undoable(episode)) == 1


def test_a_line_that_is_there_twice_without_times_is_not_mistaken(library: Library) -> None:
    same = Transcript((Segment(0, 0, "Yes."), Segment(0, 0, "No."), Segment(0, 0, "Yes.")), WHISPER)
    episode = add(library, "Untimed", same)
    with pytest.raises(LibraryError, match="twice"):
        library.corrections.do(EditKind.DELETE, {episode: [delete(same.segments[2])]})
    library.corrections.do(EditKind.DELETE, {episode: [delete(same.segments[1])]})
    library.corrections.undo(episode)
    assert texts(library, episode) == ["Yes.", "No.", "Yes."]


def test_a_text_that_is_being_aligned_is_not_corrected(library: Library) -> None:
    published = text("we met Danial there", source=Source(SourceKind.PUBLISHER))
    episode = add(library, "Published", published)
    library.save_alignment(episode, Span(0, 1_000), (), stored(library, episode))
    assert library.text_state(episode) is TextState.PARTIAL
    with pytest.raises(LibraryError, match="being aligned"):
        correct(library, episode, 0, "we met Daniel there")


def test_what_the_machine_said_is_kept_and_can_be_had_back(library: Library, episode: int) -> None:
    first = line(library, episode, 0)
    correct(library, episode, 0, "we met Daniel there")
    correct(library, episode, 0, "we met old Daniel there")
    (corrected,) = library.corrections.corrected(episode)
    assert corrected.machine == (first,)
    assert corrected.mine == (line(library, episode, 0),)
    assert (corrected.start_ms, corrected.end_ms, corrected.conflict) == (first.start_ms, first.end_ms, None)

    library.corrections.restore(episode, corrected.start_ms)
    assert line(library, episode, 0) == first
    assert library.corrections.corrected(episode) == ()
    assert not library.corrections.any(episode)
    library.corrections.undo(episode)
    assert library.corrections.corrected(episode) == (corrected,)


def test_a_deleted_line_can_be_had_back(library: Library, episode: int) -> None:
    before = stored(library, episode)
    library.corrections.do(EditKind.DELETE, {episode: [delete(before.segments[1])]})
    (corrected,) = library.corrections.corrected(episode)
    assert (corrected.machine, corrected.mine) == (before.segments[1:2], ())
    library.corrections.restore(episode, corrected.start_ms)
    assert stored(library, episode) == before


def test_joined_lines_are_one_correction(library: Library, episode: int) -> None:
    one, two, _ = stored(library, episode).segments
    library.corrections.do(EditKind.JOIN, {episode: [join(one, two)]})
    (corrected,) = library.corrections.corrected(episode)
    assert corrected.machine == (one, two)
    assert [each.text for each in corrected.mine] == ["we met Danial there and it was fun"]


def test_a_doubtful_word_is_confirmed(library: Library, episode: int) -> None:
    edit = library.corrections.confirm(episode, 600)
    assert (edit.kind, edit.start_ms) == (EditKind.CONFIRM, 0)
    assert [word.confidence for word in line(library, episode, 0).words] == [0.5, 0.5, 1.0, 0.5]
    library.corrections.undo(episode)
    assert [word.confidence for word in line(library, episode, 0).words] == [0.5] * 4
    with pytest.raises(LibraryError, match="not there any more"):
        library.corrections.confirm(episode, 601)


@pytest.fixture
def show(library: Library, episode: int) -> list[int]:
    """Two episodes of a show; a third is another's, a fourth was removed."""
    second = add(library, "Two", text("hello Danial", "nothing"))
    add(library, "Other", text("hello Danial"), show="Other show")
    library.remove(add(library, "Removed", text("hello Danial")))
    return [episode, second]


def test_find_and_replace_in_a_show_is_one_edit(library: Library, show: list[int]) -> None:
    before = library.corrections.texts("Show")
    assert sorted(before) == show
    made = {each: replaced(found, "danial", "Daniel") for each, found in before.items()}
    edit = library.corrections.do(EditKind.REPLACE, made)
    assert (edit.episodes, edit.places) == (tuple(show), 3)
    assert [texts(library, each) for each in show] == [
        ["we met Daniel there", "and it was fun", "good bye Daniel"],
        ["hello Daniel", "nothing"],
    ]
    assert len(library.search("Danial")) == 1

    assert library.corrections.undo(show[1]) == replace(edit, start_ms=0)
    assert library.corrections.texts("Show") == before
    assert library.corrections.undoable(show[0]) == ()
    library.corrections.redo(show[0])
    assert texts(library, show[1])[0] == "hello Daniel"


def test_a_speaker_is_renamed_in_a_show(library: Library, show: list[int]) -> None:
    made = {
        each: rename_speaker(found.segments, "Ada", "Ada L.")
        for each, found in library.corrections.texts("Show").items()
    }
    library.corrections.do(EditKind.SPEAKER, made)
    assert {each.speaker for id_ in show for each in stored(library, id_).segments} == {"Ada L."}
    library.corrections.undo(show[0])
    assert {each.speaker for id_ in show for each in stored(library, id_).segments} == {"Ada"}


def test_an_edit_of_a_show_is_not_undone_under_a_later_one(library: Library, show: list[int]) -> None:
    made = {each: replaced(found, "Danial", "Daniel") for each, found in library.corrections.texts("Show").items()}
    library.corrections.do(EditKind.REPLACE, made)
    correct(library, show[1], 0, "hello Daniela")
    before = library.corrections.texts("Show")
    with pytest.raises(LibraryError, match="“Two” has changed there since"):
        library.corrections.undo(show[0])
    assert library.corrections.texts("Show") == before
    library.corrections.undo(show[1])
    library.corrections.undo(show[0])
    assert texts(library, show[0])[0] == "we met Danial there"


def test_another_episodes_edits_are_not_counted(library: Library, show: list[int]) -> None:
    correct(library, show[0], 0, "we met Daniel there")
    assert library.corrections.undo(show[1]) is None
    assert library.corrections.undoable(show[1]) == ()


def test_an_edit_without_any_change_is_a_mistake(library: Library, episode: int) -> None:
    with pytest.raises(ValueError, match="nothing to change"):
        library.corrections.do(EditKind.REPLACE, {episode: ()})


def test_a_page_does_not_replace_a_corrected_text(library: Library, episode: int, tmp_path: Path) -> None:
    correct(library, episode, 0, "we met Daniel there")
    page = tmp_path / "page.txt"
    page.write_text("0:00 Something else.\n0:05 And more of it.\n0:09 And still more.\n", "utf-8")
    intake.attach(library, episode, page)
    assert texts(library, episode)[0] == "we met Daniel there"
    library.corrections.undo(episode)
    intake.attach(library, episode, page)
    assert texts(library, episode)[0] == "Something else."
    assert library.corrections.redo(episode) is None


EDITING = """
import sys
from pathlib import Path
from transcribe.edits import EditKind, rename_speaker
from transcribe.library import Library

with Library(Path(sys.argv[1])) as library:
    print("ready", flush=True)
    for turn in range(1_000):
        found = library.corrections.texts("Show")
        old, new = ("Ada", "Bo") if turn % 2 == 0 else ("Bo", "Ada")
        made = {each: rename_speaker(text.segments, old, new) for each, text in found.items()}
        library.corrections.do(EditKind.SPEAKER, made)
        if turn % 3 == 2:
            library.corrections.undo(1)
"""


@pytest.mark.parametrize("after_s", [0.05, 0.12, 0.2, 0.31, 0.45])
def test_killed_in_the_middle_of_an_edit_it_is_done_or_not(library: Library, after_s: float) -> None:
    ids = [add(library, f"{n}", text(*["some words of a line"] * 150)) for n in range(3)]
    editing = [sys.executable, "-c", EDITING, str(library.path)]
    process = subprocess.Popen(editing, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(after_s)
    process.send_signal(signal.SIGKILL)
    process.communicate()

    assert library.check() == []
    speakers = [{each.speaker for each in stored(library, id_).segments} for id_ in ids]
    assert speakers in ([{"Ada"}] * 3, [{"Bo"}] * 3)
    while library.corrections.undo(ids[0]) is not None:
        pass
    assert [stored(library, id_) for id_ in ids] == [text(*["some words of a line"] * 150)] * 3
    assert library.check() == []


def test_a_change_knows_its_stretch() -> None:
    one, two = text("hello there", "good bye").segments
    assert change((one,), (two,)) == Change(0, 10_550, (one,), (two,))

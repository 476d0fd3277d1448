# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters of the listener's own: added, renamed, moved, taken away, kept, and written to files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.commands import Earmark
from transcribe import intake
from transcribe.chapters import own
from transcribe.episode import Chapter, ChapterList, ChapterSource, best_first
from transcribe.library import Library

DURATION_MS = 60_000
THREE = (
    Chapter(0, 9_000, "Hello", "Who is here."),  # its end leaves a gap before the next one
    Chapter(10_000, 30_000, "Middle"),
    Chapter(30_000, 60_000, "Goodbye"),
)


@pytest.fixture
def earmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Earmark:
    library = tmp_path / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(library))
    return Earmark(library, capsys)


def shape(chapters: tuple[Chapter, ...]) -> list[tuple[int, int, str]]:
    return [(chapter.start_ms, chapter.end_ms, chapter.title) for chapter in chapters]


def test_a_chapter_is_added_between_two_others() -> None:
    found = own.added(THREE, 20_000, "  A  question ", DURATION_MS)

    assert shape(found) == [
        (0, 10_000, "Hello"),
        (10_000, 20_000, "Middle"),
        (20_000, 30_000, "A question"),
        (30_000, 60_000, "Goodbye"),
    ]
    assert found[0].summary == "Who is here."


def test_the_first_chapter_of_all_lasts_to_the_end() -> None:
    assert shape(own.added((), 5_000, "Here", DURATION_MS)) == [(5_000, 60_000, "Here")]


def test_where_a_chapter_begins_no_other_is_added() -> None:
    assert own.added(THREE, 10_400, "Again", DURATION_MS) == THREE
    assert own.added(THREE, 70_000, "Beyond the end", DURATION_MS) == THREE


def test_a_new_title_changes_nothing_else_and_an_empty_one_nothing() -> None:
    assert shape(own.renamed(THREE, 1, "The long middle")) == [
        (0, 9_000, "Hello"),
        (10_000, 30_000, "The long middle"),
        (30_000, 60_000, "Goodbye"),
    ]
    assert own.renamed(THREE, 1, " \n ") == THREE


def test_a_chapter_that_begins_elsewhere_takes_its_neighbours_along() -> None:
    assert shape(own.moved(THREE, 1, 15_000, DURATION_MS)) == [
        (0, 15_000, "Hello"),
        (15_000, 30_000, "Middle"),
        (30_000, 60_000, "Goodbye"),
    ]


def test_moved_past_another_it_stands_behind_it() -> None:
    assert [chapter.title for chapter in own.moved(THREE, 1, 40_000, DURATION_MS)] == ["Hello", "Goodbye", "Middle"]


def test_moved_onto_another_it_stays() -> None:
    assert own.moved(THREE, 1, 30_200, DURATION_MS) == THREE


def test_without_one_the_one_before_lasts_longer() -> None:
    assert shape(own.without(THREE, 1, DURATION_MS)) == [(0, 30_000, "Hello"), (30_000, 60_000, "Goodbye")]
    assert own.without(THREE[:1], 0, DURATION_MS) == ()


CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "move", "remove", "rename"]), st.integers(0, 9), st.integers(-5_000, 65_000))
)


@given(CHANGES)
def test_whatever_is_done_they_follow_each_other_to_the_end(changes: list[tuple[str, int, int]]) -> None:
    chapters: tuple[Chapter, ...] = THREE
    for what, number, at_ms in changes:
        index = number % len(chapters) if chapters else 0
        if what == "add":
            chapters = own.added(chapters, at_ms, "New", DURATION_MS)
        elif not chapters:
            continue
        elif what == "move":
            chapters = own.moved(chapters, index, at_ms, DURATION_MS)
        elif what == "remove":
            chapters = own.without(chapters, index, DURATION_MS)
        else:
            chapters = own.renamed(chapters, index, str(at_ms))
    starts = [chapter.start_ms for chapter in chapters]
    assert starts == sorted(set(starts))
    assert all(0 <= chapter.start_ms <= chapter.end_ms <= DURATION_MS for chapter in chapters)


def test_the_own_list_is_kept_beside_the_publishers_and_shown_first(sample: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        episode_id = intake.add(library, sample / "podcasts.mp3", [sample / "podcasts.chapters.txt"])
        before = library.chapters(episode_id)
        mine = ChapterList(ChapterSource.OWN, own.added((), 5_000, "Mine", 212_000))
        library.save_chapters(episode_id, mine)

        assert best_first(library.chapters(episode_id))[0] == mine
        assert set(library.chapters(episode_id)) == {*before, mine}
        library.save_chapters(episode_id, ChapterList(ChapterSource.OWN, ()))
        assert library.chapters(episode_id) == before


def test_they_are_written_to_a_file(earmark: Earmark, sample: Path, tmp_path: Path) -> None:
    media = sample / "podcasts.mp3"
    assert "not in the library" in earmark("chapters", media, "--own", code=1).err
    earmark("add", media)
    assert "no chapters of your own" in earmark("chapters", media, "--own", code=1).err
    with Library(earmark.library) as library:
        library.save_chapters(1, ChapterList(ChapterSource.OWN, own.added((), 5_000, "Mine", 212_000)))

    earmark("chapters", media, "--own", "-o", tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text("utf-8") == "0:05 Mine\n"
    listed = earmark("chapters", media, "--own", "--json").data["chapters"]
    assert [(each["title"], each["source"]) for each in listed][:2] == [
        ("Mine", "own"),
        ("Cold open: twenty-four results", "media"),
    ]

# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener marks, and chapters that are always skipped."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.spoken import spoken
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library, schema
from transcribe.library.steps import STEPS
from transcribe.marks import Colour, Mark


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two episodes of one show, one of another."""
    with Library(tmp_path / "library.db") as library:
        for title, show in (("One", "The Odd Road"), ("Two", "The Odd Road"), ("Three", "Elsewhere")):
            library.add_episode(tmp_path / f"{title}.mp3", Metadata(title=title, show=show))
        yield library


def test_marks_stand_in_order_of_time(library: Library) -> None:
    for at_ms, note in ((9_000, ""), (1_000, "where it begins"), (5_000, "")):
        library.marks.save(1, [Mark(at_ms, at_ms, note=note)])

    assert [(mark.start_ms, mark.note) for mark in library.marks.of(1)] == [
        (1_000, "where it begins"),
        (5_000, ""),
        (9_000, ""),
    ]
    assert library.marks.of(2) == ()


def test_everything_about_a_mark_is_kept(library: Library) -> None:
    mark = Mark(1_000, 1_500, "tea", "try it", Colour.RED, ("food", "to do"), "a cup of", "with milk", id=7)
    assert library.marks.save(1, [mark]) == (mark,)
    assert library.marks.of(1) == (mark,)


def test_a_changed_mark_takes_the_place_of_the_old_one(library: Library) -> None:
    (mark,) = library.marks.save(1, [Mark(1_000, 1_000, note="first")])
    library.marks.save(1, [replace(mark, note="second")])

    assert [mark.note for mark in library.marks.of(1)] == ["second"]


def test_marks_are_taken_away(library: Library) -> None:
    one, _two = library.marks.save(1, [Mark(1_000, 1_000, note="one"), Mark(2_000, 2_000, note="two")])
    library.marks.remove([one.id, 12345])

    assert [mark.note for mark in library.marks.of(1)] == ["two"]


def test_the_marks_of_all_episodes_come_with_their_chapters_but_not_those_of_removed_ones(library: Library) -> None:
    chapters = (Chapter(0, 5_000, "Hello"), Chapter(5_000, 9_000, "Tea"))
    library.save_chapters(2, ChapterList(ChapterSource.DESCRIPTION, chapters))
    for number in (1, 2, 3):
        library.marks.save(number, [Mark(6_000, 6_000)])
    library.remove(3)

    assert [(each.episode.metadata.title, len(each.marks)) for each in library.marks.all()] == [("Two", 1), ("One", 1)]
    assert library.marks.all()[0].chapters == chapters


def test_an_unknown_episode_has_none(library: Library) -> None:
    with pytest.raises(LibraryError, match="no episode 9"):
        library.marks.save(9, [Mark(1_000, 1_000)])
    with pytest.raises(LibraryError, match="no episode 9"):
        library.skips.set(9, "Advert", skipped=True)


def test_a_chapter_is_skipped_in_its_episode_only(library: Library) -> None:
    library.skips.set(1, "A word  from our SPONSOR", skipped=True)

    assert library.skips.of(1) == {"a word from our sponsor"}
    assert library.skips.of(2) == frozenset()
    library.skips.set(1, "a word from our sponsor", skipped=False)
    assert library.skips.of(1) == frozenset()


def test_or_in_all_of_the_show_but_where_the_listener_wants_it(library: Library) -> None:
    library.skips.set_in_show(1, "Advert", skipped=True)
    assert [library.skips.of(number) for number in (1, 2, 3)] == [{"advert"}, {"advert"}, frozenset()]

    library.skips.set(2, "Advert", skipped=False)
    assert [library.skips.of(number) for number in (1, 2)] == [{"advert"}, frozenset()]

    library.skips.set_in_show(1, "Advert", skipped=False)
    assert [library.skips.of(number) for number in (1, 2)] == [frozenset(), frozenset()]


def test_the_bookmarks_of_a_library_from_before_become_marks_of_their_words(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    steps = STEPS[: [name for name, _ in STEPS].index("marked-passages")]
    schema.connect(path, steps).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.execute(
            """insert into episode(media, content_hash, title, show, number, duration_ms, notes, people, links, added)
            values ('/a.mp3', '', 'A', '', '', 0, '', '[]', '[]', '2026-01-01')"""
        )
        old.execute("insert into bookmark values (1, 1500, 'read it')")
    with Library(path) as library:
        assert [(mark.start_ms, mark.note) for mark in library.marks.of(1)] == [(1_500, "read it")]
        library.save_transcript(1, spoken(" ".join(f"word{n}" for n in range(30))))
        (mark,) = library.marks.of(1)
        assert (mark.start_ms, mark.quote, mark.before.split()[-1], mark.note) == (1_500, "word6", "word5", "read it")
        assert library.check() == []

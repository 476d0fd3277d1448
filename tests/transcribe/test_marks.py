# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener marks: bookmarks, and chapters that are always skipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from transcribe.episode import Metadata
from transcribe.errors import LibraryError
from transcribe.library import Bookmark, Library, schema
from transcribe.library.steps import STEPS


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two episodes of one show, one of another."""
    with Library(tmp_path / "library.db") as library:
        for title, show in (("One", "The Odd Road"), ("Two", "The Odd Road"), ("Three", "Elsewhere")):
            library.add_episode(tmp_path / f"{title}.mp3", Metadata(title=title, show=show))
        yield library


def test_bookmarks_stand_in_order_of_time(library: Library) -> None:
    for at_ms, note in ((9_000, ""), (1_000, "where it begins"), (5_000, "")):
        library.bookmarks.save(1, Bookmark(at_ms, note))

    assert library.bookmarks.of(1) == (Bookmark(1_000, "where it begins"), Bookmark(5_000), Bookmark(9_000))
    assert library.bookmarks.of(2) == ()


def test_another_note_takes_the_place_of_the_old_one(library: Library) -> None:
    library.bookmarks.save(1, Bookmark(1_000, "first"))
    library.bookmarks.save(1, Bookmark(1_000, "second"))

    assert library.bookmarks.of(1) == (Bookmark(1_000, "second"),)


def test_a_bookmark_is_taken_away(library: Library) -> None:
    library.bookmarks.save(1, Bookmark(1_000))
    library.bookmarks.remove(1, 1_000)
    library.bookmarks.remove(1, 7_000)

    assert library.bookmarks.of(1) == ()


def test_an_unknown_episode_has_none(library: Library) -> None:
    with pytest.raises(LibraryError, match="no episode 9"):
        library.bookmarks.save(9, Bookmark(1_000))
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


def test_a_library_from_before_gets_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    schema.connect(path, STEPS[:4]).close()
    with Library(path) as library:
        episode_id = library.add_episode(tmp_path / "a.mp3", Metadata(title="A"))
        library.bookmarks.save(episode_id, Bookmark(1_000))
        assert library.bookmarks.of(episode_id) == (Bookmark(1_000),)
        assert library.check() == []

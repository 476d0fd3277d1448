# SPDX-License-Identifier: GPL-3.0-or-later
"""What is up next, as the library keeps it."""

from pathlib import Path

import pytest

from transcribe.episode import Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library


def test_the_order_is_kept_without_what_was_removed_which_comes_back_with_its_place(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        one, two, three = (library.add_episode(Path(f"/{each}.mp3"), Metadata(title=each)) for each in "abc")
        library.up_next.save([three, one, two, three])
        assert [each.id for each in library.up_next.episodes()] == [three, one, two]
        library.remove(one)
        assert [each.metadata.title for each in library.up_next.episodes()] == ["c", "b"]
        library.restore(one)
    with Library(tmp_path / "library.db") as library:
        assert [each.id for each in library.up_next.episodes()] == [three, one, two]
        library.up_next.save([])
        assert library.up_next.episodes() == ()


def test_an_episode_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        one = library.add_episode(Path("/a.mp3"), Metadata(title="a"))
        library.up_next.save([one])
        with pytest.raises(LibraryError):
            library.up_next.save([one, 99])
        assert [each.id for each in library.up_next.episodes()] == [one]

# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters in order, metadata put together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata, Person, chapter_at, with_ends


def test_chapters_are_ordered_and_end_where_the_next_begins() -> None:
    chapters = with_ends([Chapter(60_000, 0, "Second"), Chapter(0, 0, "First")], duration_ms=90_000)
    assert chapters == (Chapter(0, 60_000, "First"), Chapter(60_000, 90_000, "Second"))


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**8), max_size=30), st.integers(0, 10**8), st.integers(0, 10**8))
def test_the_chapter_under_way_is_the_last_that_has_started(starts: list[int], duration_ms: int, now_ms: int) -> None:
    chapters = with_ends([Chapter(start_ms, 0, "x") for start_ms in starts], duration_ms)
    assert all(chapter.start_ms <= chapter.end_ms for chapter in chapters)
    index = chapter_at(chapters, now_ms)
    if index is None:
        assert all(chapter.start_ms > now_ms for chapter in chapters)
    else:
        assert chapters[index].start_ms <= now_ms
        assert all(chapter.start_ms > now_ms for chapter in chapters[index + 1 :])


def test_a_list_with_summaries_is_detailed() -> None:
    plain = ChapterList(ChapterSource.FILE, (Chapter(0, 1, "Title"),))
    told = ChapterList(ChapterSource.PAGE, (Chapter(0, 1, "Title", points=("A point.",)),))
    assert (plain.detailed, told.detailed) == (False, True)


def test_what_is_known_stays_and_the_rest_is_filled_in() -> None:
    page = Metadata(title="From the page", people=(Person("Ann", "host"),))
    tags = Metadata(title="From the tags", show="The show", duration_ms=9)
    assert page.filled_from(tags) == Metadata(
        title="From the page", show="The show", people=(Person("Ann", "host"),), duration_ms=9
    )

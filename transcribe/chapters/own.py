# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing a list of chapters by hand: what a listener does to chapters of their own.

In such a list each chapter lasts until the next one begins, and the last until the sound ends.
"""

from collections.abc import Iterable
from dataclasses import replace

from transcribe.episode import Chapter, with_ends

CLOSEST_MS = 1000  # two chapters begin at least so far from each other
LONGEST_TITLE = 300

Chapters = tuple[Chapter, ...]


def added(chapters: Chapters, at_ms: int, title: str, duration_ms: int) -> Chapters:
    """With a chapter that begins at `at_ms`; unchanged where one begins there, or so close by as to be the same."""
    if not 0 <= at_ms < duration_ms or not _is_free(chapters, at_ms):
        return chapters
    return _following((*chapters, Chapter(at_ms, at_ms, tidy(title))), duration_ms)


def renamed(chapters: Chapters, index: int, title: str) -> Chapters:
    """With another title for one; unchanged where the title is empty."""
    title = tidy(title)
    if not title:
        return chapters
    return (*chapters[:index], replace(chapters[index], title=title), *chapters[index + 1 :])


def moved(chapters: Chapters, index: int, to_ms: int, duration_ms: int) -> Chapters:
    """With another beginning for one, in order again; unchanged where another begins there."""
    others = (*chapters[:index], *chapters[index + 1 :])
    to_ms = max(0, min(to_ms, duration_ms - CLOSEST_MS))
    if not _is_free(others, to_ms):
        return chapters
    return _following((*others, replace(chapters[index], start_ms=to_ms)), duration_ms)


def without(chapters: Chapters, index: int, duration_ms: int) -> Chapters:
    """Without one; the one before it lasts longer."""
    return _following((*chapters[:index], *chapters[index + 1 :]), duration_ms)


def tidy(title: str) -> str:
    """A title in one line."""
    return " ".join(title.split())[:LONGEST_TITLE]


def _is_free(chapters: Iterable[Chapter], at_ms: int) -> bool:
    return all(abs(chapter.start_ms - at_ms) >= CLOSEST_MS for chapter in chapters)


def _following(chapters: Iterable[Chapter], duration_ms: int) -> Chapters:
    return with_ends([replace(chapter, end_ms=chapter.start_ms) for chapter in chapters], duration_ms)

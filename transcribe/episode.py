# SPDX-License-Identifier: GPL-3.0-or-later
"""Episodes, chapters, people, links: plain frozen data, all times int milliseconds, all intervals half open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from transcribe.transcript import Transcript


class ChapterSource(StrEnum):
    """Where a list of chapters comes from. The values are stored; never change one."""

    MEDIA = "media"  # embedded in the audio file
    PAGE = "page"  # the detailed list of a chapter page
    DESCRIPTION = "description"  # the publisher's time stamps in the description
    FILE = "file"  # a chapter file beside the audio
    AUTO = "auto"  # found in the text by Earmark
    OWN = "own"  # made, or made out of another list, by the listener


RICHEST_FIRST = (
    ChapterSource.OWN,
    ChapterSource.PAGE,
    ChapterSource.FILE,
    ChapterSource.MEDIA,
    ChapterSource.DESCRIPTION,
    ChapterSource.AUTO,
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """`end_ms` is the next chapter's start or the audio's end where its source does not say otherwise.

    `image` is the name of its picture among those that came with it (`transcribe.media.pictures`), or the web address
    that its source gives, which is never fetched.
    """

    start_ms: int
    end_ms: int
    title: str
    summary: str | None = None
    points: tuple[str, ...] = ()
    url: str | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class ChapterList:
    """The chapters of one source, ordered by start."""

    source: ChapterSource
    chapters: tuple[Chapter, ...]

    @property
    def detailed(self) -> bool:
        """Whether there is more to read than titles."""
        return any(chapter.summary or chapter.points for chapter in self.chapters)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody heard in an episode; `role` as the source says it (`host`, `guest`), None if it does not."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled address. It is never opened unless the user clicks on it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an episode apart from its sound and text. Empty means unknown."""

    title: str = ""
    show: str = ""
    number: str = ""
    published: date | None = None
    duration_ms: int = 0
    notes: str = ""
    people: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()

    def filled_from(self, other: "Metadata") -> "Metadata":
        """This, with whatever is unknown here taken from `other`."""
        missing = {name: getattr(other, name) for name in self.__dataclass_fields__ if not getattr(self, name)}
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that one file beside the audio says: a page can hold a text, chapters and metadata at once.

    `pictures` are those of its chapters, by name.
    """

    transcript: Transcript | None = None
    chapters: tuple[ChapterList, ...] = ()
    metadata: Metadata = Metadata()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Episode:
    """An episode in the library.

    `media` is the path of the user's file; `position_ms` is where the listener stopped;
    `content_hash` tells the same sound under another name.
    """

    id: int
    media: str
    metadata: Metadata
    added: date
    content_hash: str = ""
    position_ms: int = 0


def with_ends(chapters: list[Chapter], duration_ms: int = 0) -> tuple[Chapter, ...]:
    """Order chapters and give each that has no end the start of the next one; the last ends with the audio."""
    ordered = sorted(chapters, key=lambda chapter: chapter.start_ms)
    result = []
    for index, chapter in enumerate(ordered):
        end_ms = chapter.end_ms
        if end_ms <= chapter.start_ms:
            end_ms = ordered[index + 1].start_ms if index + 1 < len(ordered) else duration_ms
        result.append(replace(chapter, end_ms=max(end_ms, chapter.start_ms)))
    return tuple(result)


def chapter_at(chapters: tuple[Chapter, ...], time_ms: int) -> int | None:
    """Index of the chapter under way at `time_ms`: the last that has started; None before the first."""
    started = [index for index, chapter in enumerate(chapters) if chapter.start_ms <= time_ms]
    return started[-1] if started else None


def best_first(lists: Iterable[ChapterList]) -> tuple[ChapterList, ...]:
    """Chapter lists in the order in which a reader wants them: the richest source first."""
    return tuple(sorted(lists, key=lambda chapters: RICHEST_FIRST.index(chapters.source)))

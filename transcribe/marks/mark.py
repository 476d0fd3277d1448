# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener marks: a word or a passage, with its words, a note, a colour and tags. Plain frozen data."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from transcribe.episode import Chapter, Episode

_BITS = 62  # of a mark's id: whoever makes one need not ask anybody for a free number


class Colour(StrEnum):
    """The colours of marks; each is shown with a shape of its own. The values are stored; never change one."""

    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"
    RED = "red"
    OLIVE = "olive"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where its words are heard, and what they are.

    `quote` is what stands in the text there, `before` and `after` are some words around it, by which it is found again
    in another text. Where there is no text, all three are empty, and `end_ms` is `start_ms`. `lost`: the words of
    the quote are not in the text any more; the times are where they were last.
    """

    start_ms: int
    end_ms: int
    quote: str = ""
    note: str = ""
    colour: Colour = Colour.TEAL
    tags: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    lost: bool = False
    id: int = 0

    @property
    def is_place(self) -> bool:
        """Whether it is a place in the sound, without words."""
        return self.end_ms <= self.start_ms


@dataclass(frozen=True, slots=True)
class MarkedEpisode:
    """Marks of one episode, in order of time, with the chapters that a reader is shown first."""

    episode: Episode
    marks: tuple[Mark, ...]
    chapters: tuple[Chapter, ...] = ()


def new_id() -> int:
    """A number that no other mark has."""
    return random.getrandbits(_BITS) or 1


def tags_in(text: str) -> tuple[str, ...]:
    """The tags that somebody wrote, parted by commas: each once, without the `#` that some put before it."""
    words = (" ".join(part.split()).lstrip("#").strip() for part in text.split(","))
    found = {word.casefold(): word for word in words if word}
    return tuple(found.values())


def tags_as_text(tags: Iterable[str]) -> str:
    """The reverse of `tags_in`."""
    return ", ".join(tags)

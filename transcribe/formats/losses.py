# SPDX-License-Identifier: GPL-3.0-or-later
"""What a format can't hold of a transcript, in sentences."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, auto

from transcribe.episode import ChapterList, Metadata
from transcribe.transcript import SegmentKind, Transcript


class Holds(Flag):
    """What a format has a place for. The text itself is held by all."""

    NOTHING_ELSE = 0
    TIMES = auto()
    WORD_TIMES = auto()
    CONFIDENCE = auto()
    LANGUAGES = auto()
    UNHEARD = auto()
    GAPS = auto()
    CHAPTERS = auto()


@dataclass(frozen=True, slots=True)
class _Loss:
    held: Holds
    what: str
    present: Callable[[Transcript, tuple[ChapterList, ...]], bool]


_LOSSES = (
    _Loss(Holds.TIMES, "times", lambda transcript, _: transcript.timed),
    _Loss(Holds.WORD_TIMES, "the times of single words", lambda transcript, _: any(transcript.words())),
    _Loss(
        Holds.CONFIDENCE,
        "how sure the recognition was of each word",
        lambda transcript, _: any(word.confidence is not None for word in transcript.words()),
    ),
    _Loss(
        Holds.LANGUAGES,
        "which words are in another language",
        lambda transcript, _: any(segment.foreign for segment in transcript.segments),
    ),
    _Loss(
        Holds.UNHEARD,
        "text that is not heard in the audio",
        lambda transcript, _: any(segment.kind is SegmentKind.UNHEARD for segment in transcript.segments),
    ),
    _Loss(Holds.GAPS, "where there is audio without text", lambda transcript, _: bool(transcript.gaps)),
    _Loss(Holds.CHAPTERS, "chapters", lambda _, chapters: any(one.chapters for one in chapters)),
)


def losses(
    format_name: str, holds: Holds, transcript: Transcript, chapters: tuple[ChapterList, ...], metadata: Metadata
) -> list[str]:
    """A sentence for each thing that is there and gets lost. No format here holds the episode's metadata."""
    lost = [loss.what for loss in _LOSSES if not loss.held & holds and loss.present(transcript, chapters)]
    if metadata.filled_from(Metadata()) != Metadata():
        lost.append("title, notes and links of the episode")
    return [f"{format_name} can't hold {what}." for what in lost]

# SPDX-License-Identifier: GPL-3.0-or-later
"""Words, segments, transcripts: plain frozen data, all times int milliseconds, all intervals half open.

What holds for every value that leaves this package (`problems` lists where it does not):

- `0 <= start_ms <= end_ms` everywhere.
- Segments are ordered by `start_ms`; they may overlap, as the captions of two speakers do.
- The words of a segment are ordered, do not overlap and lie inside the segment.
- The words' texts stand in the segment's `text` in the same order, with nothing but white space between them.
- A word that was written but not heard has an empty interval (`start_ms == end_ms`) where it would be.
- A transcript without times has only empty intervals at 0.
- The foreign parts of a segment lie in its text one after the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class SegmentKind(StrEnum):
    """What a segment is."""

    SPEECH = "speech"
    SOUND = "sound"  # a sound mark such as [music]; nothing to light
    UNHEARD = "unheard"  # written by the publisher, not in this audio


class SourceKind(StrEnum):
    """Where a transcript's text comes from."""

    WHISPER = "whisper"
    PUBLISHER = "publisher"
    EDITED = "edited"


class GapKind(StrEnum):
    """What a gap is."""

    AUDIO_WITHOUT_TEXT = "audio-without-text"


class Timing(StrEnum):
    """What a word's time comes from."""

    PHONES = "phones"  # its sounds were found in the audio, to 10 ms
    ATTENTION = "attention"  # where Whisper looked when it heard it, to a tenth of a second
    GUESS = "guess"  # placed between its neighbours


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """At most half a minute of audio that holds speech: the unit of recognition, saving and resuming."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Word:
    """One written word with its punctuation, without white space around it.

    `confidence` is between 0 and 1, None where nobody measured it; `timing` is None where the time came with the text.
    """

    text: str
    start_ms: int
    end_ms: int
    confidence: float | None = None
    timing: Timing | None = None

    @property
    def heard(self) -> bool:
        """False for a word that stands in the text but not in the audio."""
        return self.end_ms > self.start_ms


@dataclass(frozen=True, slots=True)
class Foreign:
    """A part of a segment's text that its source says is in another language than the rest.

    First character, one past the last, and the language's code (ISO 639, two or three lower-case letters).
    """

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Segment:
    """One line of text as its source wrote it, letter for letter. `words` is empty where only the line is timed."""

    start_ms: int
    end_ms: int
    text: str
    words: tuple[Word, ...] = ()
    speaker: str | None = None
    kind: SegmentKind = SegmentKind.SPEECH
    foreign: tuple[Foreign, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of audio that the text says nothing about (an inserted advert, music, a skipped passage)."""

    start_ms: int
    end_ms: int
    kind: GapKind = GapKind.AUDIO_WITHOUT_TEXT


@dataclass(frozen=True, slots=True)
class Source:
    """Where a transcript comes from.

    `model` is the Whisper model that wrote it or timed it; `text_heard` is the share (0 to 1) of a
    publisher's words that are in the audio, None where nobody compared.
    """

    kind: SourceKind
    model: str | None = None
    text_heard: float | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole text. `language` is an ISO 639-1 code or None; `duration_ms` is the audio's length, 0 if unknown."""

    segments: tuple[Segment, ...]
    source: Source
    language: str | None = None
    duration_ms: int = 0
    gaps: tuple[Gap, ...] = ()

    @property
    def text(self) -> str:
        """All segments, a line each."""
        return "\n".join(segment.text for segment in self.segments)

    @property
    def timed(self) -> bool:
        """Whether any segment has a time."""
        return any(segment.end_ms > 0 for segment in self.segments)

    def words(self) -> Iterator[Word]:
        """All timed words in order."""
        for segment in self.segments:
            yield from segment.words


def word_offsets(segment: Segment) -> list[tuple[int, int]]:
    """Where each of the segment's words stands in its text: (first character, one past the last)."""
    offsets = []
    position = 0
    for word in segment.words:
        position = segment.text.index(word.text, position)
        offsets.append((position, position + len(word.text)))
        position += len(word.text)
    return offsets


def languages(segment: Segment, texts: Sequence[str]) -> list[str | None]:
    """The language of each of these words, which stand in the segment's text in this order.

    None where it is the transcript's. A word with its punctuation is foreign where any of it is.
    """
    found: list[str | None] = [None] * len(texts)
    position = 0
    for number, text in enumerate(texts if segment.foreign else ()):
        start = segment.text.index(text, position)
        position = start + len(text)
        parts = (part.language for part in segment.foreign if part.start < position and start < part.end)
        found[number] = next(parts, None)
    return found


def problems(transcript: Transcript) -> list[str]:
    """The invariants of this module that `transcript` breaks, in words; empty when it is sound."""
    found = []
    last_start_ms = 0
    for number, segment in enumerate(transcript.segments):
        if not 0 <= segment.start_ms <= segment.end_ms:
            found.append(f"segment {number} runs backwards")
        if segment.start_ms < last_start_ms:
            found.append(f"segment {number} starts before the one before it")
        last_start_ms = segment.start_ms
        found += _word_problems(number, segment)
        if not _sound_foreign(segment):
            found.append(f"segment {number}: its foreign parts do not lie in its text")
    return found


def _sound_foreign(segment: Segment) -> bool:
    edges = [edge for part in segment.foreign for edge in (part.start, part.end)]
    apart = all(part.start < part.end for part in segment.foreign)
    return apart and edges == sorted(edges) and (not edges or (edges[0] >= 0 and edges[-1] <= len(segment.text)))


def _word_problems(number: int, segment: Segment) -> list[str]:
    if not segment.words:
        return []
    found = []
    previous_ms = segment.start_ms
    for word in segment.words:
        if not previous_ms <= word.start_ms <= word.end_ms <= segment.end_ms:
            found.append(f"segment {number}: {word.text!r} overlaps or lies outside")
        previous_ms = word.end_ms
    if "".join("".join(word.text.split()) for word in segment.words) != "".join(segment.text.split()):
        found.append(f"segment {number}: its words are not its text")
    return found

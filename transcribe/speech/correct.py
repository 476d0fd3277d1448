# SPDX-License-Identifier: GPL-3.0-or-later
"""One line of an episode's text is edited: its words are timed again, nothing else changes."""

from dataclasses import dataclass
from pathlib import Path

from transcribe.errors import LibraryError
from transcribe.library import Library
from transcribe.speech.retime import retime
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Segment, Span, Transcript

_USUAL_LANGUAGE = "en"  # of a published text that does not say


@dataclass(frozen=True, slots=True)
class Correction:
    """`text` instead of the text `old` of the line that begins at `start_ms`."""

    start_ms: int
    old: str
    text: str


def correct(library: Library, episode_id: int, correction: Correction, sharpener: Sharpener) -> Segment:
    """Change one line of a complete text; the new line. Raises LibraryError when it is not there (any more)."""
    transcript = library.transcript(episode_id)
    number = _number(transcript, correction)
    if transcript is None or number is None:
        raise LibraryError("This line has changed meanwhile.", "Look at it again.")
    old = transcript.segments[number]
    media = Path(library.episode(episode_id).media)
    language = transcript.language or _USUAL_LANGUAGE
    new = retime(media, old, correction.text, sharpener, language, _room(transcript.segments, number))
    library.correct(episode_id, old, new)
    return new


def _number(transcript: Transcript | None, correction: Correction) -> int | None:
    lines = transcript.segments if transcript is not None else ()
    wanted = (correction.start_ms, correction.old)
    return next((number for number, line in enumerate(lines) if (line.start_ms, line.text) == wanted), None)


def _room(segments: tuple[Segment, ...], number: int) -> Span:
    """The time around a line that no other line takes."""
    before_ms = max((line.end_ms for line in segments[:number]), default=0)
    own = segments[number]
    after_ms = segments[number + 1].start_ms if number + 1 < len(segments) else own.end_ms + 60_000
    return Span(min(before_ms, own.start_ms), max(after_ms, own.end_ms))

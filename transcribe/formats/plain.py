# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text (.txt): paragraphs to read, without times."""

from collections.abc import Iterator

from transcribe.errors import FormatError
from transcribe.formats import cues, speakers
from transcribe.paragraphs import Piece, paragraphs
from transcribe.transcript import Segment, Source, SourceKind, Transcript


def read(text: str) -> Transcript:
    """Each line that is not blank as a segment without times. Raises FormatError if there is none."""
    lines = [line.strip() for line in text.split("\n")]
    segments = speakers.named(speakers.with_kinds([Segment(0, 0, line) for line in lines if line]))
    if not segments:
        raise FormatError("There is no text in this file.")
    return Transcript(tuple(segments), Source(SourceKind.PUBLISHER))


def write(transcript: Transcript) -> str:
    """The segments run together into paragraphs (see `transcribe.paragraphs`), a blank line between two.

    Without times each segment is a paragraph of its own. A speaker is named where another one begins.
    """
    written: list[str] = []
    speaker: str | None = None
    for paragraph in _paragraphs(transcript):
        text = cues.joined([cues.one_line(piece.text) for piece in paragraph])
        if not text:
            continue
        named = paragraph[0].segment.speaker
        written.append(f"{cues.one_line(named)}: {text}" if named and named != speaker else text)
        speaker = named or speaker
    return "\n\n".join(written) + "\n" if written else ""


def _paragraphs(transcript: Transcript) -> Iterator[tuple[Piece, ...]]:
    if transcript.timed:
        return paragraphs(transcript.segments, pauses=transcript.source.kind is not SourceKind.PUBLISHER)
    return (next(paragraphs((segment,), pauses=False)) for segment in transcript.segments)

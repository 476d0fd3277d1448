# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text (.txt): paragraphs to read, without times."""

from transcribe.errors import FormatError
from transcribe.formats import cues, speakers
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Transcript

_PAUSE_MS = 2_000
_LONG = 600  # characters after which a paragraph ends with its sentence


def read(text: str) -> Transcript:
    """Each line that is not blank as a segment without times. Raises FormatError if there is none."""
    lines = [line.strip() for line in text.split("\n")]
    segments = speakers.named(speakers.with_kinds([Segment(0, 0, line) for line in lines if line]))
    if not segments:
        raise FormatError("There is no text in this file.")
    return Transcript(tuple(segments), Source(SourceKind.PUBLISHER))


def write(transcript: Transcript) -> str:
    """The segments run together into paragraphs, a blank line between two.

    A paragraph ends where the speaker changes, at a pause of two seconds, at a sound mark, or with the
    sentence once it is long. Without times each segment is a paragraph of its own.
    """
    paragraphs: list[str] = []
    previous: Segment | None = None
    speaker: str | None = None
    for segment in transcript.segments:
        text = cues.one_line(segment.text)
        if not text:
            continue
        if previous is None or not transcript.timed or _parted(previous, segment, paragraphs[-1]):
            named = segment.speaker if segment.speaker != speaker else None
            paragraphs.append(f"{cues.one_line(named)}: {text}" if named else text)
            speaker = segment.speaker or speaker
        else:
            paragraphs[-1] = cues.joined((paragraphs[-1], text))
        previous = segment
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _parted(previous: Segment, segment: Segment, paragraph: str) -> bool:
    return (
        SegmentKind.SOUND in (previous.kind, segment.kind)
        or segment.speaker != previous.speaker
        or segment.start_ms - previous.end_ms >= _PAUSE_MS
        or (len(paragraph) >= _LONG and paragraph.rstrip("\"'”’)»").endswith((".", "?", "!", "…", "。")))
    )

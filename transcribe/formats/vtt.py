# SPDX-License-Identifier: GPL-3.0-or-later
"""WebVTT captions (.vtt), https://www.w3.org/TR/webvtt1/.

The words of a segment are written as time stamps inside its cue. HLS's X-TIMESTAMP-MAP is passed over: it ties
a cut piece to its stream, while a whole file has the times of its audio.
"""

import re
from dataclasses import replace
from itertools import pairwise

from transcribe import timecode
from transcribe.errors import FormatError
from transcribe.formats import cues, markup, speakers
from transcribe.formats.captions import captioned
from transcribe.formats.stamps import with_ends
from transcribe.formats.tongues import without_usual
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Transcript

_LANGUAGE = re.compile(r"^Language:\s*([A-Za-z]{2,3})\b", re.MULTILINE)


def read(text: str) -> Transcript:
    """The captions, one segment for each voice in each. Raises FormatError if there is none."""
    found = cues.tokenize(text, blocks=True)
    found = cues.without_rolling(found, lambda line: markup.bare(line, markup.ANY_TAG))
    segments = [segment for cue in found for segment in markup.segments(cue, markup.ANY_TAG)]
    segments = speakers.with_kinds(without_usual(segments))
    segments = _carried(segments) if any(segment.speaker for segment in segments) else speakers.named(segments)
    if not segments:
        raise FormatError("There are no captions in this WebVTT file.", "Save it again where it comes from.")
    language = _LANGUAGE.search(text.split("\n\n", 1)[0])
    code = language[1].lower() if language and len(language[1]) == 2 else None
    return Transcript(with_ends(segments), Source(SourceKind.PUBLISHER), code)


def write(transcript: Transcript) -> str:
    """The text as captions with voices and word stamps. Raises FormatError if it has no times."""
    blocks = ["WEBVTT"]
    for segment in captioned(transcript):
        text = cues.one_line(segment.text)
        body = markup.stamped_text(segment, text, escaped) if text == segment.text else escaped(text)
        voice = f"<v {escaped(cues.one_line(segment.speaker))}>" if segment.speaker else ""
        blocks.append(f"{timecode.exact(segment.start_ms)} --> {timecode.exact(segment.end_ms)}\n{voice}{body}")
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Text that no parser takes for a tag, an entity or an arrow."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _carried(segments: list[Segment]) -> list[Segment]:
    """Each voice carried on to the next one where a file names voices only when they change.

    By the specification a voice is that of its cue alone, yet podcasts mark changes. A file that repeats a
    voice from one cue to the next marks them all, so there an unmarked cue is nobody's.
    """
    marks = [segment.speaker for segment in segments]
    if any(mark and mark == before for before, mark in pairwise(marks)):
        return segments
    result = []
    speaker = None
    for segment in segments:
        speaker = segment.speaker or speaker
        result.append(replace(segment, speaker=speaker) if segment.kind is SegmentKind.SPEECH else segment)
    return result

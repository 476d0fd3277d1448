# SPDX-License-Identifier: GPL-3.0-or-later
"""SubRip captions (.srt). There is no specification: read as tolerantly as players do, written as all of them expect.

`Name: ` before the text names the speaker wherever that changes, as podcasts do.
"""

import re

from transcribe import timecode
from transcribe.errors import FormatError
from transcribe.formats import cues, markup, speakers
from transcribe.formats.captions import captioned
from transcribe.formats.stamps import with_ends
from transcribe.transcript import Source, SourceKind, Transcript

_AMPERSAND = re.compile(r"&(?=(?:[A-Za-z]{2,31}\d{0,2}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)")


def read(text: str) -> Transcript:
    """The captions, a segment each. Raises FormatError if there is none."""
    found = cues.tokenize(text, blocks=False)
    found = cues.without_rolling(found, lambda line: markup.bare(line, markup.KNOWN_TAG))
    segments = [segment for cue in found for segment in markup.segments(cue, markup.KNOWN_TAG)]
    segments = speakers.named(speakers.with_kinds(segments))
    if not segments:
        raise FormatError("There are no captions in this SRT file.", "Save it again where it comes from.")
    return Transcript(with_ends(segments), Source(SourceKind.PUBLISHER))


def write(transcript: Transcript) -> str:
    """The text as captions. Raises FormatError if it has no times."""
    lines = []
    speaker = None
    for number, segment in enumerate(captioned(transcript), 1):
        text = escaped(cues.one_line(segment.text))
        if segment.speaker and segment.speaker != speaker:
            text = f"{cues.one_line(segment.speaker)}: {text}"
        speaker = segment.speaker or speaker
        start, end = (timecode.exact(ms, ",") for ms in (segment.start_ms, segment.end_ms))
        lines += [str(number), f"{start} --> {end}", text, ""]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Only what would be taken for markup is escaped: players that show SRT know few entities."""
    text = _AMPERSAND.sub("&amp;", text)
    if cues.is_timing(text):
        text = text.replace(">", "&gt;")
    while markup.KNOWN_TAG.search(text):  # a tag inside another: the outer one is seen when the inner one is gone
        text = markup.KNOWN_TAG.sub(_spelled, text)
    return text


def _spelled(tag: re.Match[str]) -> str:
    return tag[0].replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;")

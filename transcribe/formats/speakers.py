# SPDX-License-Identifier: GPL-3.0-or-later
"""Who speaks, and what is no speech: names before a colon, marks of sounds."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from transcribe.transcript import Segment, SegmentKind

_BRACKETED = re.compile(r"\[[^\[\]]{1,80}\]|[♪♫♬\s]{0,40}[♪♫♬][♪♫♬\s]{0,40}|\*[\w \-]{1,40}\*")
_PARENTHESES = re.compile(r"\([^().?!]{1,40}\)")

# "Ann: ", "DR. ANN LEE: ", "Speaker 1: ", "[SPEAKER_00]: "; a colon must be followed by white space or end the line.
_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’\-]*|(?:de|da|di|van|von|der|den|la|le|bin|al|and|&)(?=\s)|\d{1,3}(?=:))"
_NAME = re.compile(
    rf"(?P<name>\[[^\[\]:]{{1,40}}\]|[A-ZÀ-ÖØ-Þ][\w.'’\-]*(?:[ ]{_WORD}){{0,4}}):(?:\s+|$)(?P<text>.*)", re.S
)

# Words that begin a sentence with a colon far more often than they name somebody.
_NO_NAMES = frozenset({
    "Also", "And", "Answer", "But", "Example", "First", "Finally", "However", "Important", "Look", "Meaning",
    "News", "No", "Note", "Now", "Ok", "Okay", "PS", "Question", "Reason", "Remember", "Result", "Second", "So",
    "Spoiler", "Step", "Then", "Third", "Tip", "Today", "Update", "Warning", "Well", "Yes",
})  # fmt: skip


def kind_of(text: str) -> SegmentKind:
    """SOUND where the whole text is a mark such as `[music]`, `(applause)` or a note sign."""
    text = text.strip()
    if _BRACKETED.fullmatch(text) or (_PARENTHESES.fullmatch(text) and len(text.split()) <= 5):
        return SegmentKind.SOUND
    return SegmentKind.SPEECH


def with_kinds(segments: Sequence[Segment]) -> list[Segment]:
    """The segments with their sound marks marked as such."""
    return [replace(segment, kind=kind_of(segment.text)) for segment in segments]


def named(segments: Sequence[Segment]) -> list[Segment]:
    """Turn `Name: ` at the start of segments into their speaker, and carry each name on to the next one.

    A colon alone proves nothing ("Remember: it is late"), so nothing is changed unless the text names
    speakers as such texts do: before its first words, or the same name more than once.
    """
    found = [_NAME.fullmatch(segment.text) if segment.speaker is None else None for segment in segments]
    names = [match["name"] for match in found if match and match["name"] not in _NO_NAMES]
    spoken = [match for segment, match in zip(segments, found, strict=True) if segment.kind is SegmentKind.SPEECH]
    opens = bool(spoken) and spoken[0] is not None and spoken[0]["name"] not in _NO_NAMES
    if not names or not (opens or Counter(names).most_common(1)[0][1] > 1):
        return list(segments)
    result = []
    speaker: str | None = None
    for segment, match in zip(segments, found, strict=True):
        if match and match["name"] not in _NO_NAMES:
            speaker = match["name"].strip("[]")
            segment = _shortened(segment, match["text"], len(match["name"]) + 1, speaker)
        elif segment.speaker is None and segment.kind is SegmentKind.SPEECH:
            segment = replace(segment, speaker=speaker)
        if segment.text:
            result.append(segment)
    return result


def _shortened(segment: Segment, text: str, prefix: int, speaker: str) -> Segment:
    """Without the name in front, neither in the text nor in the words."""
    words = list(segment.words)
    while words and prefix > 0:
        prefix -= len(words.pop(0).text)
        prefix -= 1 if prefix > 0 else 0  # the space after it
    cut = len(segment.text) - len(text)
    foreign = tuple(
        replace(part, start=max(0, part.start - cut), end=part.end - cut) for part in segment.foreign if part.end > cut
    )
    return replace(segment, text=text, words=tuple(words), speaker=speaker, kind=kind_of(text), foreign=foreign)

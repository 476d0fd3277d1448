# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a text, each with its time, ready to be compared with others."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transcribe.transcript import Segment, SegmentKind, word_offsets

_SAID = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word as it is written, and when it is heard."""

    text: str
    start_ms: int
    end_ms: int

    @property
    def key(self) -> str:
        """The word without spelling habits; what has no letters (a dash) is its own key."""
        return key(self.text)


def key(text: str) -> str:
    """The letters and figures of a word, in one case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(_SAID.findall(folded)) or folded


def placed(segments: Iterable[Segment]) -> list[PlacedWord]:
    """All words in the order of the text, without marks of sounds. In lines without word times they share out the
    line's time evenly.
    """
    return [word for segment in segments if segment.kind is not SegmentKind.SOUND for word in _words(segment)]


def _words(segment: Segment) -> Iterator[PlacedWord]:
    if segment.words:
        for word, (start, end) in zip(segment.words, word_offsets(segment), strict=True):
            yield PlacedWord(segment.text[start:end], word.start_ms, word.end_ms)
        return
    duration_ms, length = segment.end_ms - segment.start_ms, max(1, len(segment.text))
    for match in re.finditer(r"\S+", segment.text):
        start_ms, end_ms = (segment.start_ms + duration_ms * place // length for place in match.span())
        yield PlacedWord(match[0], start_ms, end_ms)

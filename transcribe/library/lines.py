# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments that are kept beside the text (those before and after an edit): JSON, compressed.

They are not searched, and there are few; so they are not packed as passages are.
"""

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from transcribe.library.passages import DamagedError, pack, unpack
from transcribe.transcript import Foreign, Segment, SegmentKind, Timing, Word

Lines = tuple[Segment, ...]


def as_stored(segments: Iterable[Segment]) -> Lines:
    """The segments as the library will read them: confidences rounded, letters that it can't keep replaced."""
    return tuple(line for each in segments for passage in pack((each,)) for line in unpack(passage))


def encode(value: Sequence[Any]) -> bytes:
    """Lists of numbers, texts, lists and `Segment`s; `decode` gives them back with `plain` segments."""
    return zlib.compress(json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":")).encode())


def decode(blob: bytes) -> list[Any]:
    """What `encode` was given, each segment as `lines` reads it. Raises DamagedError."""
    try:
        value = json.loads(zlib.decompress(blob))
    except (ValueError, zlib.error, TypeError) as error:
        raise DamagedError(str(error)) from error
    if not isinstance(value, list):
        raise DamagedError("no list of lines")
    return value


def lines(rows: Iterable[Any]) -> Lines:
    """Segments out of what `decode` gave. Raises DamagedError."""
    try:
        return tuple(_segment(*row) for row in rows)
    except (ValueError, TypeError) as error:
        raise DamagedError(str(error)) from error


def _plain(segment: Segment) -> list[Any]:
    words = [[word.text, word.start_ms, word.end_ms, word.confidence, word.timing] for word in segment.words]
    foreign = [[part.start, part.end, part.language] for part in segment.foreign]
    return [segment.start_ms, segment.end_ms, segment.text, words, segment.speaker, segment.kind, foreign]


def _segment(
    start_ms: int, end_ms: int, text: str, words: list[Any], speaker: str | None, kind: str, foreign: list[Any]
) -> Segment:
    timed = (
        Word(word, first_ms, last_ms, sure, None if timing is None else Timing(timing))
        for word, first_ms, last_ms, sure, timing in words
    )
    parts = (Foreign(*part) for part in foreign)
    return Segment(start_ms, end_ms, text, tuple(timed), speaker, SegmentKind(kind), tuple(parts))

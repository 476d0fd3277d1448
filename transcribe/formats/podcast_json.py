# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts as JSON: Podcasting 2.0 (https://github.com/Podcastindex-org/podcast-namespace), times in seconds.

Its segments may be lines or single words, with or without the spaces between them; words are put together
into lines again. Whisper's own JSON and lists of `start`, `end`, `text`, which go by the same names in feeds,
are read too.
"""

import json
from typing import Any

from transcribe.errors import FormatError
from transcribe.formats import speakers
from transcribe.formats.captions import captioned
from transcribe.formats.jsontext import ms, ms_of_seconds, records, string
from transcribe.formats.stamps import with_ends
from transcribe.formats.words import Piece, lines_of
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word


def recognizes(data: object) -> bool:
    """Whether parsed JSON is a list of segments that this module reads."""
    return any(_body(item) is not None for item in _items(data)[:50])


def read(data: object) -> Transcript:
    """The segments. Raises FormatError if there is none with text."""
    items = _items(data)
    ms_times = _in_ms(items)
    pieces = []
    for item in items:
        body = _body(item)
        start_ms = _time(item, ("startTime", "start"), ms_times)
        if body is None or start_ms is None:
            continue
        end_ms = _time(item, ("endTime", "end"), ms_times)
        speaker = string(item.get("speaker")).strip() or None
        pieces.append(Piece(start_ms, max(end_ms or 0, start_ms), body, speaker, _words(item, ms_times)))
    if not any(piece.text.strip() for piece in pieces):
        raise FormatError("There is no text in this transcript.", "Save it again where it comes from.")
    segments = (
        lines_of(pieces) if _single_words(pieces) else [_segment(piece) for piece in pieces if piece.text.strip()]
    )
    language = string(data.get("language")) if isinstance(data, dict) else ""
    whisper = any("seek" in item or "avg_logprob" in item for item in items)
    source = Source(SourceKind.WHISPER if whisper else SourceKind.PUBLISHER)
    return Transcript(with_ends(speakers.with_kinds(segments)), source, language if len(language) == 2 else None)


def write(transcript: Transcript) -> str:
    """A segment each, in seconds. Raises FormatError if the transcript has no times."""
    segments = list(captioned(transcript))
    # Where each line is one word the end of the line tells a reader that it is not a word of a longer one.
    ending = "\n" if all(len(segment.text.split()) == 1 for segment in segments) else ""
    items = []
    for segment in segments:
        item: dict[str, object] = {"speaker": segment.speaker} if segment.speaker else {}
        item |= {"startTime": segment.start_ms / 1000, "endTime": segment.end_ms / 1000, "body": segment.text + ending}
        items.append(item)
    return json.dumps({"version": "1.0.0", "segments": items}, ensure_ascii=False, indent=1) + "\n"


def _items(data: object) -> list[dict[str, Any]]:
    return records(data.get("segments") if isinstance(data, dict) else data)


def _body(item: dict[str, Any]) -> str | None:
    body = item.get("body", item.get("text"))
    return body if isinstance(body, str) and ("startTime" in item or "start" in item) else None


def _in_ms(items: list[dict[str, Any]]) -> bool:
    """Whether the times are ms: whole numbers only, and on average longer than speech could last in seconds."""
    times = [item[key] for item in items for key in ("startTime", "start", "endTime", "end") if key in item]
    if not times or not all(isinstance(time, int) and not isinstance(time, bool) for time in times):
        return False
    return bool(max(times) / len(items) > 300)


def _time(item: dict[str, Any], keys: tuple[str, str], ms_times: bool) -> int | None:
    value = item.get(keys[0], item.get(keys[1]))
    return ms(value) if ms_times else ms_of_seconds(value)


def _single_words(pieces: list[Piece]) -> bool:
    """Whether the segments are words: nine out of ten hold one at most, and not each is a line of its own."""
    single = sum(1 for piece in pieces if len(piece.text.split()) <= 1)
    return single >= 0.9 * len(pieces) and not all(piece.text.endswith("\n") for piece in pieces)


def _segment(piece: Piece) -> Segment:
    return Segment(piece.start_ms, piece.end_ms, piece.text.strip(), piece.words, piece.speaker)


def _words(item: dict[str, Any], ms_times: bool) -> tuple[Word, ...]:
    """Whisper's words; none if one of them has no time."""
    result = []
    for word in records(item.get("words")):
        text = string(word.get("word", word.get("text"))).strip()
        start_ms, end_ms = (_time(word, (key, key), ms_times) for key in ("start", "end"))
        sure = word.get("probability", word.get("score", word.get("confidence")))
        if start_ms is None or end_ms is None or not text:
            return ()
        result.append(Word(text, start_ms, end_ms, float(sure) if isinstance(sure, float) and 0 <= sure <= 1 else None))
    return tuple(result)

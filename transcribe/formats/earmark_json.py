# SPDX-License-Identifier: GPL-3.0-or-later
"""Earmark's own JSON (.json): segments, words, gaps and chapters, all times in ms. Nothing of a transcript is lost."""

import json
from enum import StrEnum
from typing import Any, TypeVar

from transcribe.episode import Chapter, ChapterList, ChapterSource, Document
from transcribe.errors import FormatError
from transcribe.formats.jsontext import ms, records, string
from transcribe.formats.tongues import code, foreign, visible
from transcribe.transcript import (
    Foreign,
    Gap,
    GapKind,
    Segment,
    SegmentKind,
    Source,
    SourceKind,
    Timing,
    Transcript,
    Word,
)

FORMAT = "earmark-transcript"
VERSION = 1

_Kind = TypeVar("_Kind", bound=StrEnum)


def read(data: dict[str, Any]) -> Document:
    """What `write` wrote. Raises FormatError if it is from a newer version or something needed is missing."""
    version = data.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise FormatError("This transcript is from a newer Earmark.", "Update Earmark to read it.")
    try:
        transcript = Transcript(
            segments=tuple(_segment(item) for item in records(data.get("segments"))),
            source=_source(data.get("source")),
            language=string(data.get("language")) or None,
            duration_ms=ms(data.get("duration_ms")) or 0,
            gaps=tuple(
                Gap(_time(item, "start_ms"), _time(item, "end_ms"), _one_of(GapKind, item.get("kind", "")))
                for item in records(data.get("gaps"))
            ),
        )
        return Document(transcript, _chapters(records(data.get("chapters"))))
    except (KeyError, ValueError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise FormatError(f"This transcript is damaged: {what}.", "Export it again.") from error


def write(transcript: Transcript, chapters: tuple[ChapterList, ...]) -> str:
    """Everything but the metadata of the episode, in the form of version 1."""
    source = transcript.source
    data = {
        "format": FORMAT,
        "version": VERSION,
        "language": transcript.language,
        "duration_ms": transcript.duration_ms,
        "source": {"kind": source.kind, "model": source.model, "text_heard": source.text_heard},
        "segments": [segment_data(segment) for segment in transcript.segments],
        "gaps": [{"start_ms": gap.start_ms, "end_ms": gap.end_ms, "kind": gap.kind} for gap in transcript.gaps],
        "chapters": [chapter_data(chapter, one.source) for one in chapters for chapter in one.chapters],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def segment_data(segment: Segment) -> dict[str, object]:
    """A segment as the JSON has it."""
    data: dict[str, object] = {
        "start_ms": segment.start_ms,
        "end_ms": segment.end_ms,
        "speaker": segment.speaker,
        "kind": segment.kind,
        "text": segment.text,
        "words": [_word_data(word) for word in segment.words],
    }
    if segment.foreign:
        data["foreign"] = [
            {"start": part.start, "end": part.end, "language": part.language} for part in segment.foreign
        ]
    return data


def _word_data(word: Word) -> dict[str, object]:
    data = {"text": word.text, "start_ms": word.start_ms, "end_ms": word.end_ms, "confidence": word.confidence}
    return data if word.timing is None else {**data, "timing": word.timing}


def chapter_data(chapter: Chapter, source: ChapterSource) -> dict[str, object]:
    """A chapter as the JSON has it; of its picture only the address, where it has one."""
    data: dict[str, object] = {
        "start_ms": chapter.start_ms,
        "end_ms": chapter.end_ms,
        "title": chapter.title,
        "summary": chapter.summary,
        "points": list(chapter.points),
        "url": chapter.url,
        "source": source,
    }
    return {**data, "image": chapter.image} if chapter.image and chapter.image.startswith("http") else data


def _segment(item: dict[str, Any]) -> Segment:
    words = tuple(_word(word) for word in records(item.get("words")))
    text = string(item["text"])
    return Segment(
        _time(item, "start_ms"),
        _time(item, "end_ms"),
        text,
        words,
        string(item.get("speaker")) or None,
        _one_of(SegmentKind, item.get("kind", SegmentKind.SPEECH)),
        _foreign(item, text),
    )


def _foreign(item: dict[str, Any], text: str) -> tuple[Foreign, ...]:
    """The parts as `write` gives them; others may simply name the language of the line, or of each foreign word."""
    if "foreign" in item:
        parts = (
            (part.get("start"), part.get("end"), code(string(part.get("language"))))
            for part in records(item["foreign"])
        )
        return tuple(
            Foreign(start, end, language)
            for start, end, language in parts
            if isinstance(start, int) and isinstance(end, int) and language
        )
    usual = code(string(item.get("language")))
    tongues: list[str | None] = []
    for word in records(item.get("words")):
        own = code(string(word.get("language"))) or usual
        tongues += [own] * len(visible(string(word.get("text"))))
    characters = len(visible(text))
    return foreign(text, tongues if len(tongues) == characters else [usual] * characters)


def _word(item: dict[str, Any]) -> Word:
    timing = string(item.get("timing"))
    return Word(
        string(item["text"]),
        _time(item, "start_ms"),
        _time(item, "end_ms"),
        _share(item.get("confidence")),
        _one_of(Timing, timing) if timing else None,
    )


def _source(value: object) -> Source:
    if not isinstance(value, dict):
        return Source(SourceKind.PUBLISHER)
    return Source(
        _one_of(SourceKind, value.get("kind", "")), string(value.get("model")) or None, _share(value.get("text_heard"))
    )


def _chapters(items: list[dict[str, Any]]) -> tuple[ChapterList, ...]:
    lists: dict[ChapterSource, list[Chapter]] = {}
    for item in items:
        points = item.get("points")
        chapter = Chapter(
            _time(item, "start_ms"),
            _time(item, "end_ms"),
            string(item.get("title")),
            string(item.get("summary")) or None,
            tuple(string(point) for point in points) if isinstance(points, list) else (),
            string(item.get("url")) or None,
            image if (image := string(item.get("image"))).startswith(("http://", "https://")) else None,
        )
        lists.setdefault(_one_of(ChapterSource, item.get("source", ChapterSource.FILE)), []).append(chapter)
    return tuple(ChapterList(source, tuple(chapters)) for source, chapters in lists.items())


def _one_of(kind: type[_Kind], value: object) -> _Kind:
    try:
        return kind(str(value))
    except ValueError:
        known = ", ".join(kind)
        raise ValueError(f"“{value}” is none of {known}") from None


def _time(item: dict[str, Any], key: str) -> int:
    value = ms(item[key])
    if value is None:
        raise ValueError(f"{key} {item[key]!r} is not what it should be")
    return value


def _share(value: object) -> float | None:
    """A number between 0 and 1, or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= 1 else None

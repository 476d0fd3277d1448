# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts beside the audio: one module a format, chosen by content when reading, by suffix when writing."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from transcribe.episode import ChapterList, Document, Metadata
from transcribe.errors import FormatError
from transcribe.formats import (
    cues,
    earmark_json,
    jsontext,
    plain,
    podcast_html,
    podcast_json,
    srt,
    stamped_page,
    stamps,
    textfile,
    vtt,
    webpage,
)
from transcribe.formats.losses import Holds, losses
from transcribe.transcript import Segment, Source, SourceKind, Transcript, problems, word_offsets

READABLE = {
    ".json": "Earmark, Podcasting 2.0 or Whisper transcript",
    ".srt": "SubRip captions",
    ".vtt": "WebVTT captions",
    ".html": "saved web page",
    ".htm": "saved web page",
    ".txt": "plain text, or a web page saved as text",
}
WRITABLE = {
    ".json": "Earmark transcript, holds everything",
    ".vtt": "WebVTT captions, with word times",
    ".srt": "SubRip captions",
    ".podcast.json": "Podcasting 2.0 transcript",
    ".txt": "plain text in paragraphs",
}


@dataclass(frozen=True, slots=True)
class _Target:
    name: str
    holds: Holds
    write: Callable[[Transcript, tuple[ChapterList, ...]], str]


# The longest suffix that fits decides, so `.podcast.json` stands before `.json`.
_TARGETS = {
    ".podcast.json": _Target("Podcasting 2.0 JSON", Holds.TIMES, lambda transcript, _: podcast_json.write(transcript)),
    ".json": _Target("Earmark JSON", ~Holds.NOTHING_ELSE, earmark_json.write),
    ".vtt": _Target(
        "WebVTT", Holds.TIMES | Holds.WORD_TIMES | Holds.LANGUAGES, lambda transcript, _: vtt.write(transcript)
    ),
    ".srt": _Target("SRT", Holds.TIMES, lambda transcript, _: srt.write(transcript)),
    ".txt": _Target("Plain text", Holds.UNHEARD, lambda transcript, _: plain.write(transcript)),
}


def read(path: Path) -> Document:
    """What a transcript file says. Its content decides the format.

    Raises FormatError when it is missing, unreadable, empty, too large, binary, or holds no transcript.
    """
    try:
        return read_text(textfile.load(path), path.name)
    except FormatError as error:
        if path.name in error.message:
            raise
        raise FormatError(f"{path.name}: {error.message}", error.hint) from error


def read_text(text: str, name: str = "") -> Document:
    """What a transcript says that was pasted or read from a file called `name`, whose suffix is only a hint.

    Raises FormatError when there is no transcript in it.
    """
    text = textfile.unified(text)
    start = text.lstrip()[:64]
    if not start:
        raise FormatError("There is no text.", "Copy the transcript again.")
    if start.startswith("WEBVTT"):
        document = Document(vtt.read(text))
    elif start[0] in "{[" and _is_json(text, name):
        document = _read_json(jsontext.load(text))
    elif cues.looks_timed(text):
        document = Document(vtt.read(text) if name.lower().endswith(".vtt") else srt.read(text))
    elif start.startswith("<?xml") and not webpage.is_html(text[text.find("?>") + 2 :]):
        raise FormatError("This is XML, which is not read.", "Save it as SRT, WebVTT or text.")
    elif webpage.is_html(text) and podcast_html.recognizes(text):
        document = Document(podcast_html.read(text))
    else:
        document = _read_page(text)
    return _sound(document)


def write(
    path: Path,
    transcript: Transcript,
    chapters: tuple[ChapterList, ...] = (),
    metadata: Metadata = Metadata(),  # noqa: B008  it is frozen
) -> list[str]:
    """Write a transcript in the format of the path's suffix, whole or not at all.

    Returns a sentence for each thing that the format can't hold. Raises FormatError for an unknown suffix,
    for a transcript without times where the format is made of them, and where the file can't be written.
    """
    target = _target(path)
    textfile.save(path, target.write(transcript, chapters))
    return losses(target.name, target.holds, transcript, chapters, metadata)


def check_writable(path: Path) -> None:
    """Raise FormatError where `write` could not write to `path` anyway: before hours of work, not after."""
    _target(path)
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        raise FormatError(f"There is no folder “{folder}”.", "Make it first, or choose another.")
    try:
        if path.exists() and not path.is_file():
            raise FormatError(f"“{path}” is there, and is not a file.", "Choose another name.")
        path.lstat()
    except FileNotFoundError:
        pass
    except OSError as error:  # such as a name that is too long
        raise FormatError(f"{path} can't be written: {error.strerror}.", "Choose another name.") from error
    if not os.access(folder, os.W_OK):
        raise FormatError(f"“{folder}” can't be written to.", "Choose another folder.")


def _target(path: Path) -> _Target:
    target = next((target for suffix, target in _TARGETS.items() if path.name.lower().endswith(suffix)), None)
    if target is None:
        known = ", ".join(WRITABLE)
        raise FormatError(f"{path.name} does not say which format to write.", f"Let its name end in one of {known}.")
    return target


def _is_json(text: str, name: str) -> bool:
    """A text may begin with `[music]`; a file called JSON, or anything like an object, is not let through as text."""
    start = "".join(text[:200].split())
    return name.lower().endswith(".json") or start.startswith(('{"', "{}", "[{", "[]"))


def _read_json(data: object) -> Document:
    if isinstance(data, dict) and data.get("format") == earmark_json.FORMAT:
        return earmark_json.read(data)
    if podcast_json.recognizes(data):
        return Document(podcast_json.read(data))
    if isinstance(data, dict) and "chapters" in data:
        raise FormatError("These are chapters, not a transcript.", "Give them with --chapters.")
    raise FormatError("This JSON is no transcript that Earmark knows.", "Save it as SRT, WebVTT or text.")


def _read_page(text: str) -> Document:
    page = webpage.of(text)
    if stamped_page.recognizes(page):
        document = stamped_page.read(page)
        return replace(document, transcript=document.transcript and webpage.with_languages(document.transcript, page))
    transcript = plain.read("\n".join(line.text for line in page.lines))
    return Document(webpage.with_languages(transcript, page), metadata=Metadata(title=page.title))


def _sound(document: Document) -> Document:
    """The document with a transcript that keeps the promises of `transcribe.transcript`, whatever its source did."""
    transcript = document.transcript
    if transcript is None:
        return document
    segments = stamps.in_order(_sound_segment(segment) for segment in transcript.segments)
    return replace(document, transcript=replace(transcript, segments=segments))


def _sound_segment(segment: Segment) -> Segment:
    """Not backwards; without its words or languages where they don't fit its text or its time."""
    segment = replace(segment, end_ms=max(segment.start_ms, segment.end_ms))
    try:
        word_offsets(segment)
    except ValueError:
        return replace(segment, words=())
    for less in (segment, replace(segment, words=()), replace(segment, foreign=())):
        if not problems(Transcript((less,), Source(SourceKind.PUBLISHER))):
            return less
    return replace(segment, words=(), foreign=())

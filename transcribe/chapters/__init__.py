# SPDX-License-Identifier: GPL-3.0-or-later
"""Where chapters come from: media, chapter files, chapter pages, descriptions, transcripts. One module a source."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from transcribe import formats
from transcribe.chapters import description, embedded, page, pictures, podcast_json
from transcribe.episode import Chapter, ChapterList, Document, Metadata
from transcribe.errors import FormatError
from transcribe.formats import cues, jsontext, podcast_html, stamped_page, textfile, webpage
from transcribe.media.pictures import is_name

WRITABLE = {".json": "Podcasting 2.0 chapters", ".txt": "a list of time stamps for a description"}

_WRITERS: dict[str, Callable[[Sequence[Chapter]], str]] = {".json": podcast_json.write, ".txt": description.write}


def read(source: Path) -> Document:
    """What a file says about chapters, and all else it says. Its content decides what it is.

    A file without chapters that is sound all the same (a transcript, an audio file) gives a Document with none.
    Raises FormatError when it is missing, unreadable, empty, or nothing that could hold chapters; MediaError
    when it is a damaged media file.
    """
    if embedded.recognizes(source):
        return embedded.read(source)
    try:
        return read_text(textfile.load(source), source.name, source.parent)
    except FormatError as error:
        if source.name in error.message:
            raise
        raise FormatError(f"{source.name}: {error.message}", error.hint) from error


def read_text(text: str, name: str = "", folder: Path | None = None) -> Document:
    """The same for text that was pasted, or read from a file called `name` in `folder`. Raises FormatError."""
    text = textfile.unified(text)
    start = text.lstrip()[:1]
    if start and (start == "{" or name.lower().endswith(".json") or text.lstrip().startswith(("[{", "[\n"))):
        data = jsontext.load(text)
        if podcast_json.recognizes(data):
            return pictures.gathered(podcast_json.read(data), folder)
        return formats.read_text(text, name)
    if text.lstrip().startswith("WEBVTT") or cues.looks_timed(text) or podcast_html.recognizes(text):
        return formats.read_text(text, name)
    seen = webpage.of(text)
    if page.recognizes(seen):
        return page.read(seen)
    if stamped_page.is_dense(seen):
        return _with_listed(formats.read_text(text, name))
    listed = _described(seen)
    return listed if listed.chapters else formats.read_text(text, name)


def write(path: Path, chapters: ChapterList) -> list[str]:
    """Write a list in the form its suffix asks for. Returns a sentence for each thing that it can't hold.

    Raises FormatError for another suffix and where the file can't be written.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise FormatError(
            f"{path.name} does not say which format to write.", f"Let its name end in {' or '.join(WRITABLE)}."
        )
    textfile.save(path, writer(chapters.chapters))
    lost = ["summaries and points"] if chapters.detailed else []
    lost += ["pictures"] if any(is_name(chapter.image) for chapter in chapters.chapters) else []
    if path.suffix.lower() == ".txt":
        lost += ["ends, addresses and parts of a second"] if chapters.chapters else []
    return [f"{WRITABLE[path.suffix.lower()].capitalize()} can't hold {what}." for what in lost]


def _described(seen: webpage.Page) -> Document:
    """A description on its own, as text or HTML: it is the notes, the list in it the chapters."""
    lines = [line for line in seen.lines if line.text]
    notes = "\n".join(line.text for line in lines)
    return _with_listed(Document(metadata=Metadata(title=seen.title, notes=notes, links=webpage.links_in(lines))))


def _with_listed(document: Document) -> Document:
    listed = description.read(document.metadata.notes)
    return replace(document, chapters=(*document.chapters, listed)) if listed else document

# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks as files: Markdown, CSV, JSON, Audacity labels, WebVTT. The suffix of a file's name picks the format."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from transcribe import timecode
from transcribe.episode import chapter_at
from transcribe.errors import FormatError
from transcribe.formats import textfile, vtt
from transcribe.marks.links import link
from transcribe.marks.mark import Mark, MarkedEpisode, tags_as_text

WRITABLE = {
    ".md": "Markdown: quotes with notes, chapters, times and links",
    ".csv": "table, a mark a row",
    ".json": "JSON, holds everything",
    ".txt": "labels for Audacity, of one episode",
    ".vtt": "WebVTT cues, of one episode",
}
ONE_EPISODE = (".txt", ".vtt")
_SHORTEST_CUE_MS = 1_000  # of a mark without words: a cue must last

# What a spreadsheet takes for the beginning of a formula, https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = re.compile(r"^[\s]*[=+\-@\t\r]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A mark with what is written of where it is."""

    mark: Mark
    chapter: str
    link: str


def write(path: Path, episodes: Sequence[MarkedEpisode]) -> None:
    """Write the marks of these episodes, whole or not at all.

    Raises FormatError for an unknown suffix, for several episodes where the format is of one sound, and where the
    file can't be written.
    """
    suffix = path.suffix.lower()
    if suffix not in WRITABLE:
        known = ", ".join(WRITABLE)
        raise FormatError(f"{path.name} does not say which format to write.", f"Let its name end in one of {known}.")
    marked = [episode for episode in episodes if episode.marks]
    if not marked:
        raise FormatError("There are no marks to write.", "Mark something first, with the key B.")
    if suffix in ONE_EPISODE and len(marked) > 1:
        hint = "Choose marks of one episode, or write .md, .csv or .json."
        raise FormatError(f"A {suffix} file has the times of one episode, and these marks are of several.", hint)
    textfile.save(path, _WRITERS[suffix](marked))


def data(marked: MarkedEpisode) -> dict[str, object]:
    """An episode and its marks in the words of the JSON."""
    about = marked.episode.metadata
    return {
        "episode": marked.episode.id,
        "title": about.title,
        "show": about.show,
        "media": marked.episode.media,
        "marks": [
            {
                "start_ms": entry.mark.start_ms,
                "end_ms": entry.mark.end_ms,
                "quote": entry.mark.quote,
                "note": entry.mark.note,
                "colour": entry.mark.colour,
                "tags": list(entry.mark.tags),
                "chapter": entry.chapter or None,
                "in_text": not entry.mark.lost and bool(entry.mark.quote),
                "before": entry.mark.before,
                "after": entry.mark.after,
                "link": entry.link,
            }
            for entry in _entries(marked)
        ],
    }


def _entries(marked: MarkedEpisode) -> Iterator[_Entry]:
    for mark in marked.marks:
        index = chapter_at(marked.chapters, mark.start_ms)
        title = marked.chapters[index].title if index is not None else ""
        yield _Entry(mark, title, link(marked.episode.media, mark))


def _json(episodes: Sequence[MarkedEpisode]) -> str:
    value = {"format": "earmark-marks", "version": 1, "episodes": [data(marked) for marked in episodes]}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _markdown(episodes: Sequence[MarkedEpisode]) -> str:
    """https://spec.commonmark.org/: a heading for each episode and chapter, a quotation for each mark."""
    blocks = []
    for marked in episodes:
        about, chapter = marked.episode.metadata, ""
        blocks.append(f"# {_plain(about.title) or 'Untitled'}")
        if about.show:
            blocks.append(_plain(about.show))
        for entry in _entries(marked):
            if entry.chapter != chapter:
                chapter = entry.chapter
                blocks.append(f"## {_plain(chapter)}")
            mark = entry.mark
            time = f"[{timecode.clock(mark.start_ms)}](<{entry.link}>)"
            tags = " ".join(f"`{tag.replace('`', '’')}`" for tag in mark.tags)
            where = " · ".join(part for part in (time, tags) if part)
            quote = _plain(mark.quote)
            blocks.append(f"> {quote}\n>\n> — {where}" if quote else where)
            if mark.note:
                blocks.append(_plain(mark.note))
    return "\n\n".join(blocks) + "\n"


def _plain(text: str) -> str:
    """Text of which nothing is taken for markup, on one line. What would begin a list or a heading does not."""
    line = _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", line)).replace("&", "&amp;")


def _csv(episodes: Sequence[MarkedEpisode]) -> str:
    """RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, in UTF-8 with the mark that spreadsheets look for."""
    out = io.StringIO()
    out.write("\ufeff")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(
        ["show", "episode", "chapter", "start", "end", "quote", "note", "colour", "tags", "start_ms", "end_ms", "link"]
    )
    for marked in episodes:
        about = marked.episode.metadata
        for entry in _entries(marked):
            mark = entry.mark
            times = [timecode.exact(time_ms) for time_ms in (mark.start_ms, mark.end_ms)]
            words = [mark.quote, mark.note, str(mark.colour), tags_as_text(mark.tags)]
            row = [about.show, about.title, entry.chapter, *times, *words]
            numbers = [str(mark.start_ms), str(mark.end_ms)]
            table.writerow([*map(_cell, row), *numbers, entry.link])
    return out.getvalue()


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _labels(episodes: Sequence[MarkedEpisode]) -> str:
    """Start, end (seconds) and label, parted by tabs:
    https://manual.audacityteam.org/man/importing_and_exporting_labels.html
    """
    rows = []
    for mark in episodes[0].marks:
        label = ": ".join(part for part in (" ".join(mark.note.split()), " ".join(mark.quote.split())) if part)
        rows.append(f"{mark.start_ms / 1000:.6f}\t{mark.end_ms / 1000:.6f}\t{label or mark.colour}")
    return "\n".join(rows) + "\n"


def _captions(episodes: Sequence[MarkedEpisode]) -> str:
    """https://www.w3.org/TR/webvtt1/: a cue for each mark with its quote, and its note in italics below."""
    blocks = ["WEBVTT"]
    for number, entry in enumerate(_entries(episodes[0]), start=1):
        mark = entry.mark
        end_ms = mark.start_ms + _SHORTEST_CUE_MS if mark.is_place else mark.end_ms
        times = f"{timecode.exact(mark.start_ms)} --> {timecode.exact(end_ms)}"
        quote, note = (vtt.escaped(" ".join(text.split())) for text in (mark.quote, mark.note))
        tags = vtt.escaped(" ".join(f"#{tag}" for tag in mark.tags))
        lines = [quote, f"<i>{note}</i>" if note else "", tags]
        text = "\n".join(line for line in lines if line) or mark.colour
        blocks.append(f"{number}\n{times}\n{text}")
    return "\n\n".join(blocks) + "\n"


_WRITERS: dict[str, Callable[[Sequence[MarkedEpisode]], str]] = {
    ".md": _markdown,
    ".csv": _csv,
    ".json": _json,
    ".txt": _labels,
    ".vtt": _captions,
}

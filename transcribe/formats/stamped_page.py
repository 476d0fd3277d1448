# SPDX-License-Identifier: GPL-3.0-or-later
"""The transcript page of a podcast: a title, lines that each begin with a stamp, show notes, the site around them.

The stamps are whole seconds, rounded down and often early; they are anchors for alignment, not truth. The text
after a stamp is kept letter for letter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from transcribe import timecode
from transcribe.episode import Document, Metadata
from transcribe.errors import FormatError
from transcribe.formats import speakers, webpage
from transcribe.formats.webpage import Line, Page
from transcribe.transcript import Segment, Source, SourceKind, Transcript, with_ends

_STAMPED = re.compile(
    r"(?:[•*]\s+|\d{1,4}\.\s+)?[\[(]?(?P<time>(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)[\])]?(?:\s+(?P<text>.*)|)",
    re.S,
)
_BACK_MS = 10_000  # a stamp this much earlier than the one before belongs to another list


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A stamped line: where it stands in the page, its time, its text (may be empty: it follows below)."""

    index: int
    time_ms: int
    text: str


def recognizes(page: Page) -> bool:
    """Whether a page holds stamped lines at all: at least two, and one in four of its lines that have text."""
    stamps = _stamps(page.lines)
    return len(stamps) >= 2 and 4 * len(stamps) >= sum(1 for line in page.lines if line.text)


def is_dense(page: Page) -> bool:
    """Whether the stamped lines are a transcript and no list of chapters: close together, or long."""
    stamps = _longest_run(_stamps(page.lines))
    if len(stamps) < 3 or not recognizes(page):
        return False
    gaps = sorted(later.time_ms - stamp.time_ms for stamp, later in pairwise(stamps))
    lengths = sorted(len(stamp.text) for stamp in stamps)
    return gaps[len(gaps) // 2] < 15_000 or lengths[len(lengths) // 2] > 100


def read(page: Page) -> Document:
    """Transcript, title, show notes and links. Raises FormatError if there are no stamped lines."""
    stamps = _longest_run(_stamps(page.lines))
    if not stamps:
        raise FormatError("There are no lines with a time stamp on this page.")
    tail_start = stamps[-1].index + 1
    if not stamps[-1].text:
        while tail_start < len(page.lines) and not page.lines[tail_start].text:
            tail_start += 1
        tail_start += 1
    segments = _segments(stamps, page.lines, tail_start)
    head = [line for line in page.lines[: stamps[0].index] if not webpage.is_chrome(line.text)]
    notes, show = _notes(page.lines[tail_start:])
    head_show = next((name for line in head if (name := webpage.undoubled(line.text))), "")
    title = page.title or next((line.text for line in head if not webpage.undoubled(line.text)), "")
    metadata = Metadata(
        title=title,
        show=head_show or show,
        notes="\n\n".join(line.text for line in notes),
        links=webpage.links_in(notes),
    )
    return Document(Transcript(segments, Source(SourceKind.PUBLISHER)), metadata=metadata)


def _stamps(lines: Sequence[Line]) -> list[_Stamp]:
    found = []
    for index, line in enumerate(lines):
        match = _STAMPED.fullmatch(line.text)
        if match is None:
            continue
        try:
            found.append(_Stamp(index, timecode.parse(match["time"]), (match["text"] or "").strip()))
        except ValueError:
            continue
    return found


def _longest_run(stamps: list[_Stamp]) -> list[_Stamp]:
    """The longest stretch whose times go on; show notes may hold a list of chapters before or after it."""
    runs: list[list[_Stamp]] = [[]]
    for stamp in stamps:
        if runs[-1] and stamp.time_ms < runs[-1][-1].time_ms - _BACK_MS:
            runs.append([])
        runs[-1].append(stamp)
    return max(runs, key=len)


def _segments(stamps: list[_Stamp], lines: Sequence[Line], stop: int) -> tuple[Segment, ...]:
    """Lines without a stamp belong to the stamped one above them: the text was wrapped, or stands below its stamp."""
    segments = []
    now_ms = 0
    borders = [stamp.index for stamp in stamps[1:]] + [stop]
    for stamp, border in zip(stamps, borders, strict=True):
        more = [line.text for line in lines[stamp.index + 1 : border] if line.text]
        text = " ".join([stamp.text, *more] if stamp.text else more)
        now_ms = max(now_ms, stamp.time_ms)  # the order of the text is truer than a stamp
        if text:
            segments.append(Segment(now_ms, now_ms, text))
    return with_ends(speakers.with_kinds(segments))


def _notes(lines: Sequence[Line]) -> tuple[list[Line], str]:
    """The show notes, up to where the site's player begins with the show's name said twice; and that name."""
    notes: list[Line] = []
    for line in lines:
        if show := webpage.undoubled(line.text):
            return notes, show
        if not webpage.is_chrome(line.text.replace("\u00a0", " ")):
            notes.append(line)
    return notes, ""

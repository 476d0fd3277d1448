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
from transcribe.formats.stamps import ascending, with_ends
from transcribe.formats.webpage import Line, Page
from transcribe.transcript import Segment, Source, SourceKind, Transcript

_STAMPED = re.compile(
    r"(?:[•*]\s+|\d{1,4}\.\s+)?[\[(]?(?P<time>(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)[\])]?(?:\s+(?P<text>.*)|)",
    re.S,
)
_BACK_MS = 10_000  # a stamp this much earlier than the one before belongs to another list, or is wrong
_EDGE = 3  # lines that belong to the transcript though their times don't


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
    stamps = _transcript(_stamps(page.lines), page.lines)
    if len(stamps) < 3 or not recognizes(page):
        return False
    gaps = sorted(later.time_ms - stamp.time_ms for stamp, later in pairwise(stamps))
    lengths = sorted(len(stamp.text) for stamp in stamps)
    return gaps[len(gaps) // 2] < 15_000 or lengths[len(lengths) // 2] > 100


def read(page: Page) -> Document:
    """Transcript, title, show notes and links. Raises FormatError if there are no stamped lines."""
    stamps = _transcript(_stamps(page.lines), page.lines)
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


def _transcript(stamps: Sequence[_Stamp], lines: Sequence[Line]) -> Sequence[_Stamp]:
    """The stamped lines that are the transcript; show notes may hold a list of chapters before or after it.

    Where times go back another list begins, or a stamp is wrong: then they go on as before after it.
    """
    if not stamps:
        return ()
    right = set(ascending([stamp.time_ms for stamp in stamps]))
    borders = [place for place in range(1, len(stamps)) if stamps[place].time_ms < stamps[place - 1].time_ms - _BACK_MS]
    lists = [range(*border) for border in pairwise([0, *borders, len(stamps)])]
    own = [each for each in lists if 2 * len(right.intersection(each)) > len(each)] or [max(lists, key=len)]
    first, stop = own[0].start, own[-1].stop
    for each in lists:  # one of the first or last lines may be the wrong one
        if len(each) <= _EDGE and each.stop == first and _is_one_list(stamps[each.start : first + 1], lines):
            first = each.start
        elif len(each) <= _EDGE and each.start == stop and _is_one_list(stamps[stop - 1 : each.stop], lines):
            stop = each.stop
    return stamps[first:stop]


def _is_one_list(stamps: Sequence[_Stamp], lines: Sequence[Line]) -> bool:
    """Whether the lines have their text beside their stamps, and nothing else is between them."""
    between = (lines[stamp.index + 1 : later.index] for stamp, later in pairwise(stamps))
    return all(stamp.text for stamp in stamps) and not any(line.text for gap in between for line in gap)


def _segments(stamps: Sequence[_Stamp], lines: Sequence[Line], stop: int) -> tuple[Segment, ...]:
    """Lines without a stamp belong to the stamped one above them: the text was wrapped, or stands below its stamp."""
    segments = []
    borders = [stamp.index for stamp in stamps[1:]] + [stop]
    for stamp, border in zip(stamps, borders, strict=True):
        more = [line.text for line in lines[stamp.index + 1 : border] if line.text]
        text = " ".join([stamp.text, *more] if stamp.text else more)
        if text:
            segments.append(Segment(stamp.time_ms, stamp.time_ms, text))
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

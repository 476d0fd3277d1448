# SPDX-License-Identifier: GPL-3.0-or-later
"""The chapter page of an episode: who speaks, what it is about, and each chapter with summary and points.

Such pages are laid out as: the show, the title with `| E12` for its number, the description with the publisher's
own list of stamps, names with roles, date and length, then a block a chapter: `N. start – end`, title, summary,
points. All of it may be run together as a browser runs it together when a page is saved as text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from transcribe import timecode
from transcribe.chapters import description
from transcribe.episode import Chapter, ChapterList, ChapterSource, Document, Metadata, Person, with_ends
from transcribe.errors import FormatError
from transcribe.formats import webpage
from transcribe.formats.webpage import Line, Page

_TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?"
_HEADER = re.compile(
    rf"(?:\d{{1,4}}[.)]?\s+)?[\[(]?(?P<start>{_TIME})\s*[-–—−→]\s*(?P<end>{_TIME})[\])]?(?P<rest>\s.*)?", re.S
)
_BULLET = re.compile(r"[•·◦▪‣*–-]\s+(?P<point>.+)", re.S)
_NUMBER = re.compile(r"\s*[|·–—-]\s*(?P<number>(?:E|Ep\.?\s?|Episode\s|#|No\.?\s?)\d{1,6})\s*$", re.IGNORECASE)
_DATE = re.compile(
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:(?P<h>\d{1,3})\s*h(?:ours?|rs?)?(?-i:(?![a-z]))\.?)?\s*"
    r"(?:(?P<m>\d{1,4})\s*m(?:in(?:utes?|s)?)?(?-i:(?![a-z]))\.?)?",
    re.IGNORECASE,
)
_ROLES = (
    "co-host|cohost|host|guest|narrator|moderator|interviewer|interviewee|presenter|panelist|producer|reporter|author"
)
_PERSON = re.compile(
    rf"(?P<name>[^\W\d_].{{1,79}}?)\s*[,:(–—-]?\s*(?P<role>(?<=[\s(])(?i:{_ROLES})|{_ROLES})\)?(?=$|[\s,;·|]|[A-ZÀ-ÖØ-Þ])"
)


_LONGEST_TITLE = 300


@dataclass(slots=True)
class _Block:
    """What stands under one `start – end` line: paragraphs in order, with whether each is a bullet."""

    start_ms: int
    end_ms: int
    paragraphs: list[tuple[bool, str]] = field(default_factory=list)


def recognizes(page: Page) -> bool:
    """Whether a page has at least two chapter headers, of which each is a line of its own or opens one."""
    return sum(1 for line in page.lines if _header(line.text)) >= 2


def read(page: Page) -> Document:
    """Metadata, the page's own chapters, and the publisher's from the description where it has some.

    Raises FormatError if there is no chapter.
    """
    headers = [index for index, line in enumerate(page.lines) if _header(line.text)]
    if not headers:
        raise FormatError("There are no chapters on this page.", "Save the whole page and try again.")
    head = [line for line in page.lines[: headers[0]] if not webpage.is_chrome(line.text)]
    metadata = _metadata(head, page.title)
    lists = [ChapterList(ChapterSource.PAGE, _chapters(page.lines, headers, metadata.duration_ms))]
    published = description.read(metadata.notes, metadata.duration_ms)
    if published is not None:
        lists.append(published)
    return Document(chapters=tuple(lists), metadata=metadata)


def _header(text: str) -> re.Match[str] | None:
    return _HEADER.fullmatch(text)


# Chapters


def _chapters(lines: Sequence[Line], headers: Sequence[int], duration_ms: int) -> tuple[Chapter, ...]:
    blocks = []
    for index, border in zip(headers, [*headers[1:], len(lines)], strict=True):
        if block := _block(lines[index:border]):
            blocks.append(block)
    bulleted = any(bullet for block in blocks for bullet, _ in block.paragraphs)
    most = max((len(block.paragraphs) for block in blocks[:-1]), default=0)
    chapters = []
    for block in blocks:
        paragraphs = block.paragraphs
        if not bulleted and block is blocks[-1] and most:
            paragraphs = paragraphs[:most]  # below the last chapter the site goes on
        chapters.append(_chapter(block, paragraphs, bulleted))
    return with_ends(chapters, duration_ms)


def _block(lines: Sequence[Line]) -> _Block | None:
    match = _header(lines[0].text)
    try:
        start_ms, end_ms = (timecode.parse(match[part]) if match else 0 for part in ("start", "end"))
    except ValueError:
        return None
    block = _Block(start_ms, end_ms)
    rest = (match["rest"] or "").strip(" \t–—-:") if match else ""
    after_blank = True
    for text in [rest, *(line.text for line in lines[1:])]:
        if text and not re.fullmatch(r"\d{1,4}[.)]?", text):
            bullet = _BULLET.fullmatch(text)
            if not bullet and not after_blank and block.paragraphs and block.paragraphs[-1][0] and text[0].islower():
                block.paragraphs[-1] = (True, f"{block.paragraphs[-1][1]} {text}")  # a point that was wrapped
            else:
                block.paragraphs.append((bool(bullet), bullet["point"].strip() if bullet else text))
        after_blank = not text
    return block


def _chapter(block: _Block, paragraphs: Sequence[tuple[bool, str]], bulleted: bool) -> Chapter:
    """The first paragraph is the title, the second the summary; of the rest what is a point.

    Where a page lost its bullets when it was copied, all that follows the summary are points.
    """
    texts = [text for bullet, text in paragraphs if not bullet]
    points = [text for bullet, text in paragraphs if bullet] if bulleted else texts[2:]
    opening = 0
    for bullet, _ in paragraphs:
        if bullet:
            break
        opening += 1
    title = texts[0] if texts else "Chapter"
    summary = texts[1] if len(texts) > 1 and opening > 1 else None
    return Chapter(block.start_ms, max(block.end_ms, block.start_ms), title, summary, tuple(points))


# What stands above the chapters


def _metadata(head: Sequence[Line], page_title: str) -> Metadata:
    lines = list(head)
    show = ""
    title_index = _title_index(lines, page_title)
    if lines:
        before = lines[:title_index]
        doubled = [name for line in before if (name := webpage.undoubled(line.text))]
        show = doubled[-1] if doubled else (before[-1].text if before else "")
    title = lines[title_index].text if lines else page_title
    number = _NUMBER.search(title) if len(title) < _LONGEST_TITLE else None
    body = lines[title_index + 1 :]
    dated = next((index for index, line in enumerate(body) if len(line.text) < 120 and _DATE.search(line.text)), None)
    published, duration_ms = _date_and_length(body[dated : dated + 3]) if dated is not None else (None, 0)
    above = body[:dated] if dated is not None else body
    people_start = _people_start(above)
    notes = above[:people_start]
    return Metadata(
        title=title[: number.start()].strip() if number else title,
        show=show,
        number=number["number"] if number else "",
        published=published,
        duration_ms=duration_ms,
        notes="\n\n".join(line.text for line in notes),
        people=_people(above[people_start:]),
        links=webpage.links_in(notes),
    )


def _title_index(lines: Sequence[Line], page_title: str) -> int:
    """The line that is the page's heading, else the one with an episode number, else the first after the show."""
    for index, line in enumerate(lines):
        if page_title and (line.text == page_title or (len(line.text) > 20 and page_title.startswith(line.text))):
            return index
    for index, line in enumerate(lines):
        if len(line.text) < _LONGEST_TITLE and _NUMBER.search(line.text):
            return index
    for index, line in enumerate(lines[:-1]):
        if webpage.undoubled(line.text):
            return index + 1
    return 0


def _people_start(lines: Sequence[Line]) -> int:
    """Where the short lines with names and roles begin, which stand last above the date."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if len(text) > 300 or text.endswith((".", "!", "?")):
            break
        if _PERSON.search(text) or re.fullmatch(_ROLES, text, re.IGNORECASE):
            start = index
    if start < len(lines) and start > 0 and re.fullmatch(_ROLES, lines[start].text, re.IGNORECASE):
        start -= 1  # the name stands on the line above its role
    return start


def _people(lines: Sequence[Line]) -> tuple[Person, ...]:
    text = " ".join(line.text for line in lines)
    return tuple(
        Person(match["name"].strip(" \t,;·|-–—("), match["role"].lower().replace("cohost", "co-host"))
        for match in _PERSON.finditer(text)
    )


def _date_and_length(lines: Sequence[Line]) -> tuple[date | None, int]:
    """From the line with the date and the short ones after it, which may hold the length."""
    text = " ".join(line.text for line in lines if len(line.text) < 120)
    match = _DATE.search(text)
    if match is None:
        return None, 0
    length = next((found for found in _LENGTH.finditer(text, match.end()) if found["h"] or found["m"]), None)
    duration_ms = timecode.from_seconds(int(length["h"] or 0) * 3600 + int(length["m"] or 0) * 60) if length else 0
    return _date(match), duration_ms


def _date(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        written = f"{match['month'].title()} {match['day']} {match['year']} +0000"
        return datetime.strptime(written, "%b %d %Y %z").date()
    except ValueError:
        return None

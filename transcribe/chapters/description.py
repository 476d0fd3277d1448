# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of time stamps in an episode's description, however its publisher wrote it.

Read: `(00:00) Intro`, `[0:00:00](link) - Intro`, `00:42 - Title`, `• 30:00 Title`, `Title (00:00)`, a line each
or all in one. Not read: times of day, Bible verses, a single stamp inside a sentence.
Written: as YouTube wants it, one `M:SS Title` a line.
"""

import re
from collections.abc import Sequence

from transcribe import timecode
from transcribe.episode import Chapter, ChapterList, ChapterSource, with_ends

_TIME = r"(?<![\d:.,/$€£-])\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?![\d/%]|[.,:]\d)"
_OF_DAY = r"(?![ \t\u00a0]*(?:[ap]\.?[ ]?m\b|uhr\b|o['’]clock|h\b|(?:UTC|GMT|CET|E[SD]?T|P[SD]?T)\b))"
_STAMP = re.compile(
    rf"(?P<open>[\[(]\s*)?(?P<start>{_TIME}){_OF_DAY}(?:\s*(?:[-–—]|to)\s*(?P<end>{_TIME}){_OF_DAY})?"
    rf"(?(open)\s*[\])](?:\(https?://[^\s()]*\))?)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[\s\-–—•·*+>▶►⏱️🕐]*(?:\d{1,3}[.)]\s+)?(?:\*\*|__)?")
_RULE = re.compile(r"[-–—_=*~]{4,}|\s#\w|https?://")
_MARKED_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()]+)\)")
_AROUND = " \t\u00a0-–—:|•·*>_;,"
_LONGEST_TITLE = 200

_BIBLE = re.compile(
    r"(?:\b|\d\s?)(?:Genesis|Gen|Exodus|Exod?|Leviticus|Lev|Numbers|Num|Deuteronomy|Deut|Joshua|Judges|Ruth|Samuel|Sam"
    r"|Kings|Chronicles|Chron?|Ezra|Nehemiah|Neh|Esther|Job|Psalms?|Ps|Proverbs?|Prov|Ecclesiastes|Eccl|Isaiah|Isa"
    r"|Jeremiah|Jer|Lamentations|Lam|Ezekiel|Ezek|Daniel|Dan|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Hab"
    r"|Zephaniah|Haggai|Zechariah|Zech|Malachi|Mal|Matthew|Matt|Mark|Luke|John|Acts|Romans|Rom|Corinthians|Cor"
    r"|Galatians|Gal|Ephesians|Eph|Philippians|Phil|Colossians|Col|Thessalonians|Thess|Timothy|Tim|Titus|Philemon"
    r"|Hebrews|Heb|James|Peter|Pet|Jude|Revelation|Rev)\.?\s*$"
)


def read(text: str, duration_ms: int = 0) -> ChapterList | None:
    """The chapters in a description, None if it has no list of at least two stamps.

    A list is a run of rising times; where there are several the longest is taken. One that does not begin at
    0:00 needs three stamps, for two times alone may mean anything.
    """
    found: list[Chapter] = []
    for line in text.split("\n"):
        found += _in_line(line)
    if duration_ms:
        found = [chapter for chapter in found if chapter.start_ms < duration_ms]
    run = _longest_run(found)
    if len(run) < 2 or (len(run) == 2 and run[0].start_ms > 0):
        return None
    return ChapterList(ChapterSource.DESCRIPTION, with_ends(run, duration_ms))


def write(chapters: Sequence[Chapter]) -> str:
    """A line each: `M:SS Title`."""
    return "".join(f"{timecode.clock(chapter.start_ms)} {' '.join(chapter.title.split())}\n" for chapter in chapters)


def _in_line(line: str) -> list[Chapter]:
    stamps = [
        match
        for match in _STAMP.finditer(line)
        if not _BIBLE.search(line[max(0, match.start("start") - 40) : match.start("start")])
    ]
    if not stamps:
        return []
    before = line[: stamps[0].start()]
    leading = _BULLET.fullmatch(before) is not None
    if len(stamps) == 1:
        after = line[stamps[0].end() :]
        if leading and after.strip(_AROUND):
            return _chapters(stamps, [after])
        if not after.strip(_AROUND + ".)]") and len(before) <= _LONGEST_TITLE:
            return _chapters(stamps, [_BULLET.sub("", before, count=1)])
        return []
    return _inline(line, stamps, leading)


def _inline(line: str, stamps: Sequence[re.Match[str]], leading: bool) -> list[Chapter]:
    """Several stamps in one line: a list if the line begins with one, or if they are in brackets, or three or more."""
    if not (leading or len(stamps) >= 3 or all(match["open"] for match in stamps)):
        return []
    ends = [match.start() for match in stamps[1:]] + [len(line)]
    after = [line[match.end() : end] for match, end in zip(stamps, ends, strict=True)]
    if not leading and not after[-1].strip(_AROUND + ".)]"):  # `Intro (0:00), Guest (2:10)`
        after = [line[: stamps[0].start()].rsplit(":", 1)[-1], *after[:-1]]
    return _chapters(stamps, after)


def _chapters(stamps: Sequence[re.Match[str]], titles: Sequence[str]) -> list[Chapter]:
    chapters = []
    for match, raw in zip(stamps, titles, strict=True):
        try:
            start_ms = timecode.parse(match["start"])
            end_ms = timecode.parse(match["end"]) if match["end"] else start_ms
        except ValueError:
            continue
        title, url = _title(raw)
        if title:
            chapters.append(Chapter(start_ms, end_ms, title, url=url))
    return chapters


def _title(raw: str) -> tuple[str, str | None]:
    """The title without what surrounds it, and the address it links to."""
    link = _MARKED_LINK.search(raw)
    text = _MARKED_LINK.sub(lambda match: match[1], raw)
    text = _RULE.split(text)[0].strip(_AROUND)
    if text.startswith(("(", "[")) and text.endswith((")", "]")):
        text = text[1:-1].strip()
    text = re.sub(r"^[\])]+|[\[(]+$", "", text).strip(_AROUND)
    return text[:_LONGEST_TITLE].strip(), link[2] if link else None


def _longest_run(chapters: Sequence[Chapter]) -> list[Chapter]:
    runs: list[list[Chapter]] = [[]]
    for chapter in chapters:
        if runs[-1] and chapter.start_ms <= runs[-1][-1].start_ms:
            runs.append([])
        runs[-1].append(chapter)
    return max(runs, key=len)

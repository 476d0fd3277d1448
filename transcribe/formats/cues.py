# SPDX-License-Identifier: GPL-3.0-or-later
"""Cues of SRT and WebVTT files, read so that no flaw costs more than itself.

Neither format is written as it is specified: stamps without padding, commas for dots, no index, no blank line
between cues or one inside a text. So the only thing looked for is the line with the arrow; all other lines
belong to the cue above them unless they are an index, an identifier or a comment.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from transcribe import timecode

_STAMP = r"-?\d{1,9}(?:[ ]?:[ ]?\d{1,9}){0,2}(?:[ ]?[.,][ ]?\d{1,9})?"
_ARROW = r"[ \t]*-{1,3}>[ \t]*"
_TIMING = re.compile(rf"\s*(?P<start>{_STAMP}){_ARROW}(?P<end>{_STAMP})(?:\s.*)?")
_BROKEN = re.compile(r"(?P<start>[^<]{0,40}?)-->(?P<end>.*)")
_CLOCK_LIKE = re.compile(r"\s*\S{0,6}\d\S{0,6}[:.,]\S{0,16}\s*")
_BLOCKS = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s.*)?")


@dataclass(frozen=True, slots=True)
class Cue:
    """Start and end in ms, and the lines of text as they stand in the file, tags and entities included."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


@dataclass(slots=True)
class _Draft:
    start_ms: int | None
    end_ms: int | None
    lines: list[str] = field(default_factory=list)


def looks_timed(text: str) -> bool:
    """Whether any line is a stamp, an arrow and another stamp."""
    return any("-->" in line and _TIMING.fullmatch(line) for line in text.split("\n"))


def is_timing(line: str) -> bool:
    """Whether a line would be read as the timing of a cue."""
    return _timing(line) is not None


def tokenize(text: str, *, blocks: bool) -> list[Cue]:
    """All cues with text, in the order of the file.

    With `blocks` the file has comments, style and region blocks and named cues (WebVTT), which are left out.
    A stamp that can't be read is taken from the cue before (start) or after (end): its text is kept.
    """
    lines = text.split("\n")
    timings = [_timing(line) for line in lines]
    first = next((index for index, timing in enumerate(timings) if timing is not None), None)
    if first is None:
        return []
    indexed = first > 0 and lines[first - 1].strip().isdecimal()
    drafts: list[_Draft] = []
    skipping = False
    for index in range(first, len(lines)):
        line, timing = lines[index], timings[index]
        before_blank = not lines[index - 1].strip() if index > 0 else True
        if timing is not None:
            drafts.append(_Draft(*timing))
            skipping = False
        elif not line.strip():
            skipping = False
        elif skipping or (blocks and before_blank and _BLOCKS.fullmatch(line)):
            skipping = True
        elif index + 1 < len(lines) and timings[index + 1] and _is_label(line, before_blank, indexed, blocks):
            pass
        else:
            drafts[-1].lines.append(line)
    return _finished(drafts)


def _timing(line: str) -> tuple[int | None, int | None] | None:
    """Start and end of a timing line, None each where unreadable; None for any other line."""
    match = _TIMING.fullmatch(line)
    if match is None:
        match = _BROKEN.fullmatch(line)
        if match is None or not _CLOCK_LIKE.fullmatch(match["start"]):
            return None
    end = match["end"].split()
    return _stamp(match["start"]), _stamp(match["end"] if match.re is _TIMING else (end[0] if end else ""))


def _stamp(text: str) -> int | None:
    text = text.replace(" ", "")
    if text.startswith("-"):
        return 0
    try:
        return timecode.parse(text)
    except ValueError:
        return None


def _is_label(line: str, before_blank: bool, indexed: bool, blocks: bool) -> bool:
    """Whether the line just above a timing is its index or identifier, and not the text of the cue before."""
    number = line.strip().isdecimal()
    return (before_blank and (blocks or number)) or (indexed and number)


def _finished(drafts: list[_Draft]) -> list[Cue]:
    later_ms: int | None = None
    for draft in reversed(drafts):
        draft.end_ms = later_ms if draft.end_ms is None else draft.end_ms
        later_ms = later_ms if draft.start_ms is None else draft.start_ms
    cues = []
    previous_end_ms = 0
    for draft in drafts:
        start_ms = previous_end_ms if draft.start_ms is None else draft.start_ms
        end_ms = max(start_ms, draft.end_ms or 0)
        previous_end_ms = end_ms
        if draft.lines:
            cues.append(Cue(start_ms, end_ms, tuple(draft.lines)))
    return cues


def without_rolling(cues: Sequence[Cue], bare: Callable[[str], str]) -> list[Cue]:
    """Fold automatic captions, which show each line twice: new at the bottom, then again above the next one.

    `bare` strips a line of its tags. Nothing is folded unless the lines of a file roll all along, with a new
    line under the old one: a speaker may say the same twice.
    """
    lines = [tuple(text for line in cue.lines if (text := bare(line).strip())) for cue in cues]
    rolled = {
        index
        for index in range(1, len(cues))
        if lines[index]
        and lines[index - 1]
        and lines[index][0] == lines[index - 1][-1]
        and cues[index].start_ms <= cues[index - 1].end_ms + 50
    }
    pushed_up = sum(1 for index in rolled if len(lines[index]) > 1)
    if 2 * len(rolled) < len(cues) - 1 or pushed_up < 2 or 3 * pushed_up < len(rolled):
        return list(cues)
    shortened = (replace(cue, lines=cue.lines[index in rolled :]) for index, cue in enumerate(cues))
    return [cue for cue in shortened if cue.lines]


def joined(lines: Sequence[str]) -> str:
    """One line of text: the breaks in a caption are made for a screen. Chinese and Japanese get no space."""
    text = ""
    for line in (line.strip() for line in lines):
        if text and line:
            text += "" if is_wide(text[-1]) and is_wide(line[0]) else " "
        text += line
    return text


def is_wide(character: str) -> bool:
    """Whether a character belongs to a script that is written without spaces (Chinese, Japanese)."""
    return "\u2e80" <= character <= "\ua4cf" or "\uff00" <= character <= "\uffef"


def one_line(text: str) -> str:
    """Text fit to stand in a cue: no line breaks, no white space around."""
    return " ".join(part.strip() for part in re.split(r"[\r\n]+", text)).strip()

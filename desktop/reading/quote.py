# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of the text as somebody takes it along: plain, with times and speakers, or as a quote. Knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.reading.page import Block, BlockKind, Page
from transcribe import timecode

_SAID = (BlockKind.PARAGRAPH, BlockKind.UNHEARD, BlockKind.SOUND)


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a block is taken along, and when it begins."""

    block: Block
    text: str
    start_ms: int


def plain(page: Page, first: int, last: int) -> str:
    """The letters from place `first` to before `last`, a paragraph a line."""
    return "\n".join(part.text for part in _parts(page, first, last))


def with_times(page: Page, first: int, last: int) -> str:
    """Each paragraph with the time at which its part begins, and who speaks: `[0:12] Nora: This is …`."""
    lines = []
    for part in _parts(page, first, last):
        timed = page.timed and part.block.kind is not BlockKind.HEADING
        time = f"[{timecode.clock(part.start_ms)}] " if timed else ""
        speaker = f"{part.block.speaker}: " if part.block.speaker else ""
        lines.append(f"{time}{speaker}{part.text}")
    return "\n".join(lines)


def quoted(page: Page, first: int, last: int, title: str, show: str) -> str:
    """In quotation marks, with who says it, in which episode of which show, and when."""
    parts = [part for part in _parts(page, first, last) if part.block.kind in _SAID]
    if not parts:
        return ""
    speakers = {part.block.speaker for part in parts}
    speaker = speakers.pop() if len(speakers) == 1 else None
    time = timecode.clock(parts[0].start_ms) if page.timed else ""
    source = ", ".join(each for each in (speaker, f"“{title}”" if title else "", show, time) if each)
    said = "\n".join(part.text for part in parts)
    return f"“{said}”\n— {source}" if source else f"“{said}”"


def _parts(page: Page, first: int, last: int) -> Iterator[_Part]:
    for number in range(page.block_index(first), page.block_index(max(first, last - 1)) + 1):
        if number >= len(page.blocks):
            return
        block, place = page.blocks[number], page.places[number]
        begin, end = max(0, first - place), min(block.length, last - place)
        text = block.part(begin, end).strip() if begin < end else ""
        if text and block.kind not in (BlockKind.GAP, BlockKind.WAITING):
            unit = next((unit for unit in block.units if unit.last > begin), None) if begin else None
            yield _Part(block, text, unit.start_ms if unit is not None else block.start_ms)

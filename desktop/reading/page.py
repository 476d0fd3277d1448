# SPDX-License-Identifier: GPL-3.0-or-later
"""A transcript laid out as blocks of text, with the place and time of everything that can be lit. Knows no Qt.

Positions count UTF-16 code units, as QTextDocument does, so that an emoji does not shift the light.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from itertools import zip_longest

from transcribe import timecode
from transcribe.episode import Chapter
from transcribe.transcript import Gap, GapKind, Segment, SegmentKind, SourceKind, Transcript, word_offsets

PARAGRAPH_WORDS = 55  # from here on the next end of a sentence ends the paragraph
PARAGRAPH_WORDS_AT_MOST = 120
PAUSE_MS = 2000  # a pause this long after a sentence ends a paragraph

_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSERS = "\"'”’»)]"
# One character stays one character, so that places in the segment are places on the page.
_AS_SPACE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ")


class BlockKind(Enum):
    """What a block of the page is."""

    HEADING = auto()
    PARAGRAPH = auto()
    SOUND = auto()
    UNHEARD = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the document; `first` is the position of its first character."""

    kind: BlockKind
    text: str
    start_ms: int
    first: int
    speaker: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """Something that is lit: a word, or (`exact` is False) a whole line where only lines are timed."""

    start_ms: int
    end_ms: int
    first: int
    last: int  # one past its last character
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """Where a segment of the transcript stands on the page."""

    first: int
    last: int
    segment: Segment


@dataclass(frozen=True)
class Page:
    """The whole document. `units` are in order of time; `sentences` are the starts of sentences, in order."""

    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    sentences: tuple[int, ...]
    timed: bool = True
    lines: tuple[Line, ...] = ()

    @cached_property
    def starts_ms(self) -> list[int]:
        """When each unit begins."""
        return [unit.start_ms for unit in self.units]

    @cached_property
    def ends_ms(self) -> list[int]:
        """When each unit ends."""
        return [unit.end_ms for unit in self.units]

    @cached_property
    def _by_place(self) -> list[Unit]:
        return sorted(self.units, key=lambda unit: unit.first)

    @cached_property
    def _places(self) -> list[int]:
        return [unit.first for unit in self._by_place]

    @cached_property
    def _block_places(self) -> list[int]:
        return [block.first for block in self.blocks]

    @cached_property
    def paragraph_runs(self) -> list[tuple[int, int]]:
        """First and one past the last character of each run of paragraphs with nothing else between them."""
        runs: list[tuple[int, int]] = []
        for block, following in zip_longest(self.blocks, self.blocks[1:]):
            end = following.first if following else block.first + utf16_length(block.text)
            if block.kind is not BlockKind.PARAGRAPH:
                continue
            if runs and runs[-1][1] == block.first:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((block.first, end))
        return runs

    @property
    def text(self) -> str:
        """As the document holds it: a line a block."""
        return "\n".join(block.text for block in self.blocks)

    def unit_near(self, position: int) -> Unit | None:
        """The unit under a character, or else the nearest one before it, or else the first after it."""
        if not self.units:
            return None
        return self._by_place[max(0, bisect_right(self._places, position) - 1)]

    def line_at(self, position: int) -> Line | None:
        """The line that holds a character, None between lines."""
        index = bisect_right([line.first for line in self.lines], position) - 1
        return self.lines[index] if index >= 0 and position <= self.lines[index].last else None

    def sentence_around(self, position: int) -> tuple[int, int]:
        """First and one past the last character of the sentence that holds `position`, within its block."""
        block = self.blocks[self.block_index(position)]
        end = block.first + utf16_length(block.text)
        index = bisect_right(self.sentences, position) - 1
        first = max(self.sentences[index] if index >= 0 else 0, block.first)
        last = min(self.sentences[index + 1] - 1 if index + 1 < len(self.sentences) else end, end)
        return first, max(first, last)

    def block_index(self, position: int) -> int:
        """Index of the block that holds `position`."""
        return max(0, bisect_right(self._block_places, position) - 1)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units `text` takes."""
    return len(text) + sum(character > "\uffff" for character in text)


def compose(transcript: Transcript, chapters: Sequence[Chapter] = ()) -> Page:
    """Lay out a transcript with its chapters' headings and its gaps in the flow."""
    return _Composer(transcript, chapters).page()


@dataclass(frozen=True, slots=True)
class _Note:
    """A heading or gap that stands between paragraphs."""

    kind: BlockKind
    start_ms: int
    text: str


def _notes(transcript: Transcript, chapters: Sequence[Chapter]) -> list[_Note]:
    headings = [_Note(BlockKind.HEADING, chapter.start_ms, chapter.title) for chapter in chapters]
    gaps = [_Note(BlockKind.GAP, gap.start_ms, _gap_text(gap)) for gap in transcript.gaps]
    return sorted(headings + gaps, key=lambda note: note.start_ms)


def _gap_text(gap: Gap) -> str:
    names = {GapKind.AUDIO_WITHOUT_TEXT: "of sound that the published transcript does not have"}
    return f"{timecode.clock(gap.end_ms - gap.start_ms)} {names[gap.kind]}"


class _Composer:
    """Builds the page in one pass over the segments."""

    def __init__(self, transcript: Transcript, chapters: Sequence[Chapter]) -> None:
        self._transcript = transcript
        self._notes = _notes(transcript, chapters if transcript.timed else ())
        self._blocks: list[Block] = []
        self._units: list[Unit] = []
        self._sentences: list[int] = []
        self._lines: list[Line] = []
        self._position = 0

    def page(self) -> Page:
        for paragraph in _paragraphs(self._transcript, [note.start_ms for note in self._notes]):
            self._add_notes_until(paragraph[0].start_ms)
            self._add_paragraph(paragraph)
        self._add_notes_until(None)
        return Page(
            tuple(self._blocks),
            tuple(sorted(self._units)),
            tuple(self._sentences),
            self._transcript.timed,
            tuple(self._lines),
        )

    def _add_notes_until(self, time_ms: int | None) -> None:
        while self._notes and (time_ms is None or self._notes[0].start_ms <= time_ms):
            note = self._notes.pop(0)
            self._add_block(note.kind, note.text.translate(_AS_SPACE), note.start_ms, None)

    def _add_block(self, kind: BlockKind, text: str, start_ms: int, speaker: str | None) -> None:
        self._sentences.append(self._position)
        self._blocks.append(Block(kind, text, start_ms, self._position, speaker))
        self._position += utf16_length(text) + 1

    def _add_paragraph(self, segments: list[Segment]) -> None:
        text = ""
        first = self._position
        sentences: list[int] = []
        for segment in segments:
            text += _glue(text, segment.text)
            offset = first + utf16_length(text)
            self._lines.append(Line(offset, offset + utf16_length(segment.text), segment))
            self._add_units(segment, offset)
            sentences += _sentence_starts(segment, offset)
            text += segment.text
        kind = _BLOCK_KINDS[segments[0].kind]
        self._add_block(kind, text.translate(_AS_SPACE), segments[0].start_ms, segments[0].speaker)
        self._sentences += [start for start in sentences if start > first]

    def _add_units(self, segment: Segment, offset: int) -> None:
        if segment.kind is not SegmentKind.SPEECH or segment.end_ms <= 0:
            return
        if not segment.words:
            last = offset + utf16_length(segment.text)
            self._units.append(Unit(segment.start_ms, segment.end_ms, offset, last, exact=False))
            return
        wide = utf16_length(segment.text) > len(segment.text)
        for word, (first, last) in zip(segment.words, word_offsets(segment), strict=True):
            if wide:
                first, last = (utf16_length(segment.text[:place]) for place in (first, last))
            self._units.append(Unit(word.start_ms, word.end_ms, offset + first, offset + last))


_BLOCK_KINDS = {
    SegmentKind.SPEECH: BlockKind.PARAGRAPH,
    SegmentKind.SOUND: BlockKind.SOUND,
    SegmentKind.UNHEARD: BlockKind.UNHEARD,
}


def _paragraphs(transcript: Transcript, breaks_ms: list[int]) -> Iterator[list[Segment]]:
    """Group segments into paragraphs; never across one of `breaks_ms` (the starts of chapters and gaps)."""
    # A publisher's pauses change while the text is being aligned; its paragraphs must not.
    pauses = transcript.source.kind is not SourceKind.PUBLISHER
    current: list[Segment] = []
    words = 0
    for segment in transcript.segments:
        if current and _starts_paragraph(current[-1], segment, words, breaks_ms, pauses):
            yield current
            current, words = [], 0
        current.append(segment)
        words += max(segment.text.count(" ") + 1, len(segment.text) // 12)
    if current:
        yield current


def _starts_paragraph(before: Segment, segment: Segment, words: int, breaks_ms: list[int], pauses: bool) -> bool:
    if segment.kind is not before.kind or segment.speaker != before.speaker or segment.kind is SegmentKind.SOUND:
        return True
    if words >= PARAGRAPH_WORDS_AT_MOST:
        return True
    if bisect_right(breaks_ms, segment.start_ms) > bisect_right(breaks_ms, before.start_ms):
        return True
    pause_ms = segment.start_ms - before.end_ms if pauses else 0
    return (words >= PARAGRAPH_WORDS or pause_ms >= PAUSE_MS) and _ends_sentence(before.text)


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS + " ").endswith(_SENTENCE_ENDS)


def _sentence_starts(segment: Segment, offset: int) -> list[int]:
    """Positions where a sentence begins inside or right after the segment."""
    starts = []
    text = segment.text
    for index, character in enumerate(text):
        if character.isspace() and _ends_sentence(text[max(0, index - 6) : index]) and index + 1 < len(text):
            starts.append(offset + utf16_length(text[: index + 1]))
    if _ends_sentence(text):
        starts.append(offset + utf16_length(text) + 1)
    return starts


def _glue(before: str, after: str) -> str:
    """What joins two segments: a space, except between letters of a script written without them."""
    if not before or not after:
        return ""
    return "" if _is_wide(before[-1]) and _is_wide(after[0]) else " "


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")

# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a `Page` of a transcript: paragraphs, with the headings of chapters, gaps and what waits for its text between.

A page that came before can be given: then only what is different is laid out, and the rest of the page is that of
before. So a span of text that arrives costs the same in a book as in a short talk.
"""

import operator
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, pairwise
from typing import TypeVar

from desktop.languages import translate
from desktop.reading.page import Block, BlockKind, Line, Page, Unit, utf16_length
from transcribe import timecode
from transcribe.doubt import is_doubtful, recognized
from transcribe.episode import Chapter
from transcribe.paragraphs import MOST_WORDS, Piece, ends_sentence, paragraphs, sentence_starts, words_in
from transcribe.transcript import Gap, GapKind, Segment, SegmentKind, SourceKind, Span, Transcript, word_offsets

T = TypeVar("T")

_END_MS = 1 << 62
_MOST_LETTERS, _MOST_WIDE = 6_000, 1_500  # of a block
_LONG_WORD = 100  # letters, in which a space is looked for where a block must end
_FAR_WORDS = 2 * MOST_WORDS  # no paragraph that ends before has looked so far ahead
# One character stays one character, so that places in the segment are places on the page.
# Qt takes the last three for the borders of frames and for pictures.
_AS_SPACE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFDD0, 0xFDD1, 0xFFFC], " ")


@dataclass(frozen=True, slots=True)
class _Note:
    """What stands between paragraphs: a heading, a gap, a stretch that has no text yet."""

    start_ms: int
    order: int
    text: str
    kind: BlockKind


@dataclass(frozen=True)
class Composed:
    """A page, and what it was made of."""

    page: Page
    segments: tuple[Segment, ...] = ()
    notes: tuple[_Note, ...] = ()
    rules: tuple[bool, bool] = (False, False)  # whether pauses part paragraphs, whether words can be doubtful


EMPTY = Composed(Page(()))


def compose(
    transcript: Transcript,
    chapters: Sequence[Chapter] = (),
    waiting: Sequence[Span] = (),
    before: Composed = EMPTY,
) -> Composed:
    """Lay out a transcript with its chapters' headings, its gaps, and what is `waiting` for its text, in the flow."""
    notes = _notes(transcript, chapters if transcript.timed else (), waiting)
    # A publisher's pauses change while the text is being aligned; its paragraphs must not.
    rules = (transcript.source.kind is not SourceKind.PUBLISHER, recognized(transcript.source))
    if rules != before.rules:
        before = EMPTY
    segments = _kept(before.segments, transcript.segments)
    changed = _changed(before, segments, notes)
    if changed is None and before is not EMPTY:
        return before
    layout = _Layout(segments, notes, rules)
    blocks = layout.blocks(before.page, changed or Span(0, _END_MS))
    return Composed(Page(tuple(blocks), transcript.timed), segments, notes, rules)


def _kept(old: Sequence[Segment], new: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The new lines, each that is equal to an old one as that very one, as which the page knows it."""
    if not old or old is new or all(map(operator.is_, old, new)):
        return new
    known = {(line.start_ms, line.text): line for line in old}
    found = []
    for line in new:
        same = known.get((line.start_ms, line.text))
        found.append(same if same is not None and (same is line or same == line) else line)
    return tuple(found)


def _changed(before: Composed, segments: Sequence[Segment], notes: Sequence[_Note]) -> Span | None:
    """The time (its end is part of it) in which something begins that is not as it was; None where nothing does."""
    lines = _differing(before.segments, segments, operator.is_not)  # to compare all their words would take long
    found = [line.start_ms for line in lines]
    found += [note.start_ms for note in _differing(before.notes, notes, operator.ne)]
    return Span(min(found), max(found)) if found else None


def _differing(old: Sequence[T], new: Sequence[T], differ: Callable[[T, T], object]) -> list[T]:
    """The ends of what is left of both without what they have in common at their beginning and at their end."""
    shortest = min(len(old), len(new))
    first = next(compress(count(), map(differ, old, new)), shortest)
    last = next(compress(count(), map(differ, reversed(old), reversed(new))), shortest)
    last = min(last, shortest - first)
    return [
        each
        for part in (old[first : len(old) - last], new[first : len(new) - last])
        if part
        for each in (part[0], part[-1])
    ]


def _notes(transcript: Transcript, chapters: Sequence[Chapter], waiting: Sequence[Span]) -> tuple[_Note, ...]:
    found = [_Note(chapter.start_ms, 0, as_shown(chapter.title), BlockKind.HEADING) for chapter in chapters]
    found += [_Note(gap.start_ms, 1, _gap_text(gap), BlockKind.GAP) for gap in transcript.gaps]
    if transcript.source.kind is SourceKind.WHISPER:
        for span in _cut(waiting, [chapter.start_ms for chapter in chapters]):
            length = timecode.clock(span.end_ms - span.start_ms)
            words = translate("PageView", "{length} not transcribed yet").format(length=length)
            found.append(_Note(span.start_ms, 2, words, BlockKind.WAITING))
    return tuple(sorted(found, key=lambda note: (note.start_ms, note.order)))


def _cut(spans: Iterable[Span], at_ms: Sequence[int]) -> list[Span]:
    """The spans, cut where chapters begin, so that each chapter says what it lacks."""
    pieces = []
    for span in spans:
        inside = at_ms[bisect_right(at_ms, span.start_ms) : bisect_left(at_ms, span.end_ms)]
        borders = [span.start_ms, *inside, span.end_ms]
        pieces += [Span(start, end) for start, end in pairwise(borders) if end > start]
    return pieces


def _gap_text(gap: Gap) -> str:
    names = {
        GapKind.AUDIO_WITHOUT_TEXT: translate(
            "PageView", "{length} of sound that the published transcript does not have"
        )
    }
    return names[gap.kind].format(length=timecode.clock(gap.end_ms - gap.start_ms))


class _Layout:
    """Blocks out of segments and notes."""

    def __init__(self, segments: Sequence[Segment], notes: Sequence[_Note], rules: tuple[bool, bool]) -> None:
        self._segments = segments
        self._notes = notes
        self._breaks_ms = [note.start_ms for note in notes]
        self._pauses, self._doubts = rules
        self._words: tuple[Segment, list[tuple[int, int]]] | None = None  # where those of the last segment stand

    def blocks(self, before: Page, changed: Span) -> list[Block]:
        """All blocks; those of `before` in which nothing has `changed` are taken over."""
        kept, first, note = self._kept_until(before, changed.start_ms)
        fresh: list[Block] = []
        rest: Sequence[Block] = ()
        for paragraph in paragraphs(self._segments, first=first, breaks_ms=self._breaks_ms, pauses=self._pauses):
            piece = paragraph[0]
            following = bisect_right(self._breaks_ms, piece.start_ms, lo=note)
            fresh += map(_note_block, self._notes[note:following])
            note = following
            if piece.start_ms > changed.end_ms:
                same = _same(before, piece)
                if same is not None:
                    rest, note = before.blocks[same:], len(self._notes)
                    break
            for pieces in self._cut_up(paragraph):
                fresh.append(_same_block(before, pieces) or self._paragraph(pieces))
        return [*before.blocks[:kept], *fresh, *map(_note_block, self._notes[note:]), *rest]

    def _kept_until(self, before: Page, changed_ms: int) -> tuple[int, int, int]:
        """How many blocks stay, and from which segment and which note on the others are made.

        The paragraphs before a change may have ended where they did because of what followed.
        """
        words = 0.0
        for number in range(bisect_left(before.starts_ms, changed_ms) - 1, 0, -1):
            block = before.blocks[number]
            words += words_in(block.text)
            line = block.lines[0] if block.lines else None
            # One that begins inside a segment is not begun with.
            if words > _FAR_WORDS and line is not None and _begins_line(before, number):
                return number, _number(self._segments, line.segment), bisect_right(self._breaks_ms, block.start_ms)
        return 0, 0, 0

    def _cut_up(self, pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
        """A paragraph in parts that can be laid out at once: one that goes on for pages without a stop has several."""
        part: list[Piece] = []
        room = _most(pieces[0])
        for piece in pieces:
            rest = piece
            while rest.last - rest.first > room:
                if room >= _LONG_WORD:
                    place = _place_to_cut(rest.segment.text, rest.first, rest.first + room)
                    part.append(Piece(rest.segment, rest.first, place, rest.start_ms))
                    rest = Piece(rest.segment, place, rest.last, self._time_at(rest.segment, place))
                yield part
                part, room = [], _most(rest)
            part.append(rest)
            room -= rest.last - rest.first
        yield part

    def _time_at(self, segment: Segment, place: int) -> int:
        """When a letter of a segment is said."""
        if not segment.words:
            return _share((place, place), 0, len(segment.text), segment.start_ms, segment.end_ms)[0]
        offsets = self._offsets(segment)
        number = min(bisect_right(offsets, place, key=lambda each: each[1]), len(offsets) - 1)
        word, (first, last) = segment.words[number], offsets[number]
        return _share((max(first, place), last), first, last, word.start_ms, word.end_ms)[0]

    def _offsets(self, segment: Segment) -> list[tuple[int, int]]:
        """Where its words stand; asked for a segment many times, found once."""
        if self._words is None or self._words[0] is not segment:
            self._words = segment, word_offsets(segment)
        return self._words[1]

    def _paragraph(self, pieces: Sequence[Piece]) -> Block:
        text = ""
        place = 0
        sentences: list[int] = []
        units: list[Unit] = []
        lines: list[Line] = []
        for piece in pieces:
            written = _written(piece)
            glue = _glue(text, written)
            if text and ends_sentence(text):
                sentences.append(place + len(glue))
            place += len(glue)
            units += self._units(piece, place)
            starts = sentence_starts(written)
            sentences += [place + utf16_length(written[:start]) for start in starts]
            lines.append(Line(place, place + utf16_length(written), piece.segment))
            place = lines[-1].last
            text += glue + written
        return Block(
            _BLOCK_KINDS[pieces[0].segment.kind],
            as_shown(text),
            pieces[0].start_ms,
            place,
            pieces[0].segment.speaker,
            tuple(units),
            tuple(sentences),
            tuple(lines),
            tuple(unit for unit in units if unit.doubtful),
        )

    def _units(self, piece: Piece, place: int) -> Iterator[Unit]:
        segment = piece.segment
        if segment.kind is not SegmentKind.SPEECH or segment.end_ms <= 0 or not segment.text.strip():
            return
        if not segment.words:
            start_ms, end_ms = _share((piece.first, piece.last), 0, len(segment.text), segment.start_ms, segment.end_ms)
            yield Unit(start_ms, end_ms, place, place + utf16_length(_written(piece)), exact=False)
            return
        offsets, text = self._offsets(segment), segment.text
        narrow = text.isascii()
        for number in range(bisect_right(offsets, piece.first, key=lambda each: each[1]), len(offsets)):
            first, last = offsets[number]
            if first >= piece.last:
                return
            word = segment.words[number]
            begin, end = max(first, piece.first), min(last, piece.last)
            start_ms, end_ms = _share((begin, end), first, last, word.start_ms, word.end_ms)
            if narrow:
                begin, end = begin - piece.first, end - piece.first
            else:
                begin, end = (utf16_length(text[piece.first : edge]) for edge in (begin, end))
            yield Unit(start_ms, end_ms, place + begin, place + end, True, self._doubts and is_doubtful(word))


def _share(part: tuple[int, int], first: int, last: int, start_ms: int, end_ms: int) -> tuple[int, int]:
    """When a part of what stands from `first` to before `last` is said, if all of it is said evenly."""
    if part == (first, last):
        return start_ms, end_ms
    begin_ms, stop_ms = (start_ms + (end_ms - start_ms) * (edge - first) // max(1, last - first) for edge in part)
    return begin_ms, stop_ms


def _most(piece: Piece) -> int:
    """The most letters of a block: those of Chinese and the like take twenty times as long to lay out."""
    return _MOST_LETTERS if piece.text[:_MOST_WIDE].isascii() else _MOST_WIDE


def _place_to_cut(text: str, first: int, end: int) -> int:
    """Where to part a text that goes on: behind a space, if one is near before `end`, never before an accent."""
    space = text.rfind(" ", max(first, end - _LONG_WORD), end) + 1
    if space:
        return space
    for place in range(end, max(first, end - _LONG_WORD), -1):
        if not unicodedata.combining(text[place]) and "\u200d" not in text[place - 1 : place + 1]:
            return place
    return end


_BLOCK_KINDS = {
    SegmentKind.SPEECH: BlockKind.PARAGRAPH,
    SegmentKind.SOUND: BlockKind.SOUND,
    SegmentKind.UNHEARD: BlockKind.UNHEARD,
}


def _note_block(note: _Note) -> Block:
    return Block(note.kind, note.text, note.start_ms, utf16_length(note.text))


def _begins_line(page: Page, number: int) -> bool:
    """Whether a block begins with the first letter of a segment."""
    block, before = page.blocks[number], page.blocks[number - 1]
    segment = block.lines[0].segment
    inside = number > 0 and before.lines and before.lines[-1].segment is segment
    return block.start_ms == segment.start_ms and not inside


def _same(before: Page, piece: Piece) -> int | None:
    """The number of the block that began with this piece."""
    first = bisect_left(before.starts_ms, piece.start_ms)
    for number in range(first, bisect_right(before.starts_ms, piece.start_ms, lo=first)):
        block = before.blocks[number]
        if block.lines and block.lines[0].segment is piece.segment:
            return number
    return None


def _same_block(before: Page, pieces: Sequence[Piece]) -> Block | None:
    """The block that was made of the same pieces."""
    number = _same(before, pieces[0])
    block = None if number is None else before.blocks[number]
    if block is None or len(block.lines) != len(pieces):
        return None
    same = all(
        line.segment is piece.segment and line.last - line.first == utf16_length(_written(piece))
        for line, piece in zip(block.lines, pieces, strict=True)
    )
    return block if same and block.text.startswith(as_shown(_written(pieces[0]))) else None


def _written(piece: Piece) -> str:
    """Its letters as they stand on the page."""
    return piece.text.rstrip() if piece.last < len(piece.segment.text) else piece.text


def _number(segments: Sequence[Segment], wanted: Segment) -> int:
    first = bisect_left(segments, wanted.start_ms, key=lambda segment: segment.start_ms)
    return next(number for number in range(first, len(segments)) if segments[number] is wanted)


def as_shown(text: str) -> str:
    """A text as a page has it: each character that would break a block is a space."""
    return text.translate(_AS_SPACE)


def _glue(before: str, after: str) -> str:
    """What joins two segments: a space, except between letters of a script written without them."""
    if not before or not after:
        return ""
    return "" if _is_wide(before[-1]) and _is_wide(after[0]) else " "


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")

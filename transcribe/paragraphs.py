# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences and paragraphs, from punctuation, pauses and speakers.

A paragraph ends

- where the speaker or the kind of line changes, around each sound mark, and at borders that the caller names;
- with a sentence before a pause of two seconds;
- else, between 30 and 80 words, with the sentence before the longest pause, the one nearest to 55 words of equals;
- else, where nobody writes full stops, with the line at 120 words.

Where a paragraph ends depends only on what follows its beginning, and on no more than `MOST_WORDS` of it: text that
comes later or elsewhere does not move the paragraphs that somebody reads.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcribe.transcript import Segment, SegmentKind, word_offsets

PAUSE_MS = 2_000
FEWEST_WORDS, USUAL_WORDS, MANY_WORDS, MOST_WORDS = 30, 55, 80, 120

_LETTERS_A_WORD = 12  # of text without spaces, at most: Chinese, a web address
# A full stop with what closes around it, and the white space that parts it from the next sentence.
_END = re.compile(r"(?P<stop>[.?!…]+)[\"'”’»)\]]*\s+|[。？！][”’」』）]*\s*")
_LAST = re.compile(r"[.?!…。？！][\"'”’»)\]」』）\s]*$")
_ABBREVIATION = re.compile(r"(?:^|\W)(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|etc|e\.g|i\.e|[A-Z])\.$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a segment's text, from character `first` to before `last`; `start_ms` is when it begins."""

    segment: Segment
    first: int
    last: int
    start_ms: int

    @property
    def text(self) -> str:
        """Its letters."""
        return self.segment.text[self.first : self.last]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is never broken: a sentence, or the part of one that stands in a segment.

    `after_ms` is the pause before it, `parted` whether it must begin a paragraph, `opens` whether it begins a sentence.
    """

    piece: Piece
    words: float
    after_ms: int
    parted: bool
    opens: bool


def words_in(text: str) -> float:
    """About how many words `text` has, in any script."""
    return max(text.count(" ") + 1, len(text) / _LETTERS_A_WORD)


def sentence_starts(text: str) -> list[int]:
    """Where in `text` a sentence begins after another one: the places of the first letters, in order."""
    starts = []
    for match in _END.finditer(text):
        place = match.end()
        if place < len(text) and not (match["stop"] == "." and _goes_on(text, match.start() + 1, place)):
            starts.append(place)
    return starts


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return _LAST.search(text[-12:]) is not None and not _ABBREVIATION.search(text[-12:])


def paragraphs(
    segments: Sequence[Segment], *, first: int = 0, breaks_ms: Sequence[int] = (), pauses: bool = True
) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs of the segments from number `first` on, each as the pieces of segments that it holds.

    `breaks_ms`, in order, are times that no paragraph crosses. Without `pauses` the times say nothing, as those of a
    published text that is still being aligned; its segments then stay whole.
    """
    stream = _sentences(segments, first, breaks_ms, pauses)
    waiting: list[_Sentence] = []
    while True:
        end = _end(waiting, stream)
        if end == 0:
            return
        yield _joined(waiting[:end])
        del waiting[:end]


def _goes_on(text: str, stop: int, following: int) -> bool:
    """Whether a full stop is part of an abbreviation, or the sentence goes on in small letters behind it."""
    return text[following].islower() or _ABBREVIATION.search(text[max(0, stop - 12) : stop]) is not None


def _end(waiting: list[_Sentence], stream: Iterator[_Sentence]) -> int:
    """How many of the sentences make up the first paragraph; `waiting` is filled from `stream` as needed."""
    words = 0.0
    best, best_score = 0, (-1, 0.0)
    index = 0
    while True:
        if index == len(waiting):
            following = next(stream, None)
            if following is None:
                return index
            waiting.append(following)
        sentence = waiting[index]
        if index > 0:
            if sentence.parted or (sentence.opens and sentence.after_ms >= PAUSE_MS) or words >= MOST_WORDS:
                return index
            score = (sentence.after_ms, -abs(words - USUAL_WORDS))
            if sentence.opens and words >= FEWEST_WORDS and score > best_score:
                best, best_score = index, score
            if words >= MANY_WORDS and best:
                return best
        words += sentence.words
        index += 1


def _joined(sentences: Sequence[_Sentence]) -> tuple[Piece, ...]:
    """Their pieces; those that follow each other in a segment are one."""
    pieces: list[Piece] = []
    for sentence in sentences:
        piece = sentence.piece
        if pieces and pieces[-1].segment is piece.segment:
            piece = Piece(piece.segment, pieces[-1].first, piece.last, pieces.pop().start_ms)
        pieces.append(piece)
    return tuple(pieces)


def _sentences(segments: Sequence[Segment], first: int, breaks_ms: Sequence[int], pauses: bool) -> Iterator[_Sentence]:
    for number in range(first, len(segments)):
        segment = segments[number]
        before = segments[number - 1] if number else None
        after = segments[number + 1] if number + 1 < len(segments) else None
        parted = before is None or _parted(before, segment, breaks_ms)
        pause_ms = max(0, segment.start_ms - before.end_ms) if before and pauses else 0
        opens = before is None or ends_sentence(before.text)
        words = words_in(segment.text)
        # Where two speak at once, pieces would be out of order.
        alone = pauses and segment.words and (after is None or after.start_ms >= segment.end_ms)
        pieces = _pieces(segment) if alone else [(Piece(segment, 0, len(segment.text), segment.start_ms), 0)]
        for piece, inner_ms in pieces:
            share = words * (piece.last - piece.first) / max(1, len(segment.text))
            if piece.first == 0:
                yield _Sentence(piece, share, pause_ms, parted, opens)
            else:
                yield _Sentence(piece, share, inner_ms, False, True)


def _pieces(segment: Segment) -> list[tuple[Piece, int]]:
    """The sentences of a segment whose words are timed, and the pause before each but the first."""
    whole = (0, segment.start_ms, 0)
    starts = sentence_starts(segment.text)
    found = [whole]
    if starts:
        places = [first for first, _ in word_offsets(segment)]
        for start in starts:
            number = bisect_right(places, start - 1)
            if 0 < number < len(places) and places[number] > found[-1][0]:
                word, before = segment.words[number], segment.words[number - 1]
                found.append((places[number], word.start_ms, word.start_ms - before.end_ms))
    ends = [start for start, _, _ in found[1:]] + [len(segment.text)]
    return [
        (Piece(segment, start, end, start_ms), pause_ms)
        for (start, start_ms, pause_ms), end in zip(found, ends, strict=True)
    ]


def _parted(before: Segment, segment: Segment, breaks_ms: Sequence[int]) -> bool:
    if segment.kind is not before.kind or segment.speaker != before.speaker or segment.kind is SegmentKind.SOUND:
        return True
    return bisect_right(breaks_ms, segment.start_ms) > bisect_right(breaks_ms, before.start_ms)

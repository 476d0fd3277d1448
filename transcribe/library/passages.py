# SPDX-License-Identifier: GPL-3.0-or-later
"""A transcript's segments as passages: the rows that are stored and that full text search sees.

A passage is consecutive whole segments of one speaker, about 60 words. In a row

- `text` is the segments' texts, letter for letter, joined by U+001E; where more text follows, then U+001F and
  the next seven words of it (the tail), so that a phrase of up to eight words stands whole in one row even
  across a border;
- `lines` has one record a segment, `times` one a timed word, `borders` the places of the words in those
  segments whose words aren't simply what stands between white space, and those of foreign parts: how many, then
  the place and the language of each.

A word takes five bytes: start after the previous word's start (the first: after the segment's start),
duration, confidence and what the time comes from. A number too big for its two bytes is spread over several records.
"""

import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcribe.transcript import Foreign, Segment, SegmentKind, Timing, Word, word_offsets

SEGMENT_MARK = "\x1e"
TAIL_MARK = "\x1f"
# Noncharacters that search puts around what it found; never in a stored text.
FOUND_START, FOUND_END = "\ufdd0", "\ufdd1"

_WORDS = 60
_SILENCE_MS = 30_000
_TAIL_WORDS = 7

_LINE = struct.Struct("<IIIIB")  # start after the passage's, duration, characters, timed words, kind
_TIME = struct.Struct("<HHB")
_BORDER = struct.Struct("<II")  # first character in the segment, one past the last

_KINDS = (SegmentKind.SPEECH, SegmentKind.SOUND, SegmentKind.UNHEARD)
_OWN_BORDERS, _FOREIGN = 0x80, 0x40

_MOST = 0xFFFF
# The last byte of a word: which of _TIMINGS times the number of confidences, plus the confidence.
_TIMINGS = (None, Timing.PHONES, Timing.ATTENTION, Timing.GUESS)
_SURE = 60
_UNKNOWN = 61  # nobody measured the confidence
_CONFIDENCES = 62
_CARRY = 255  # what stands here is added to the next record

_UNSTORABLE = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1]")


@dataclass(frozen=True, slots=True)
class Passage:
    """One row without its place: `text` without the tail, `n` the number of words that search can find."""

    start_ms: int
    speaker: str | None
    n: int
    text: str
    times: bytes
    lines: bytes
    borders: bytes


def storable(text: str) -> str:
    """`text` with each character that SQLite can't keep or search uses itself replaced by U+FFFD, one for one.

    These are NUL, halves of surrogate pairs (from broken JSON or file names) and two noncharacters.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def pack(segments: Sequence[Segment]) -> list[Passage]:
    """Passages of whole segments: a new one where the speaker changes, after a long silence, or at about 60 words."""
    passages: list[Passage] = []
    group: list[Segment] = []
    words = end_ms = 0
    for segment in segments:
        count = _count(segment.text)
        apart = bool(group) and (
            segment.speaker != group[-1].speaker
            or segment.start_ms - end_ms > _SILENCE_MS
            or (words > 0 and words + count // 2 > _WORDS)
        )
        if apart:
            passages.append(_passage(group))
            group, words, end_ms = [], 0, 0
        group.append(_storable(segment))
        words += count
        end_ms = max(end_ms, segment.end_ms)
    if group:
        passages.append(_passage(group))
    return passages


class DamagedError(ValueError):
    """What a row holds can't have been written by `pack`."""


def unpack(passage: Passage) -> tuple[Segment, ...]:
    """The segments that `pack` was given; a confidence is true to within 1/120. Raises DamagedError."""
    try:
        return _unpack(passage)
    # RuntimeError: a generator ran out of records.
    except (struct.error, LookupError, RuntimeError, StopIteration, TypeError, AttributeError) as error:
        raise DamagedError(str(error)) from error


def _unpack(passage: Passage) -> tuple[Segment, ...]:
    segments = []
    times = _read_times(passage.times)
    borders = _BORDER.iter_unpack(passage.borders)
    position = 0
    for offset, duration, characters, words, flags in _LINE.iter_unpack(passage.lines):
        text = passage.text[position : position + characters]
        position += characters + 1
        if flags & _OWN_BORDERS:
            texts = [text[start:end] for start, end in (next(borders) for _ in range(words))]
        else:
            texts = text.split() if words else []
        foreign = tuple(_read_foreign(borders)) if flags & _FOREIGN else ()
        start_ms = passage.start_ms + offset
        segments.append(
            Segment(
                start_ms=start_ms,
                end_ms=start_ms + duration,
                text=text,
                words=_timed(texts, start_ms, times),
                speaker=passage.speaker,
                kind=_KINDS[flags & ~(_OWN_BORDERS | _FOREIGN)],
                foreign=foreign,
            )
        )
    return tuple(segments)


def own_length(lines: bytes) -> int:
    """How many characters of a row's text are its own, before the tail. Raises DamagedError."""
    try:
        return sum(int(characters) + 1 for _, _, characters, _, _ in _LINE.iter_unpack(lines)) - 1
    except (struct.error, TypeError) as error:
        raise DamagedError(str(error)) from error


def with_tails(passages: Sequence[Passage], following: str = "") -> list[str]:
    """The rows' texts: each passage's own and its tail. `following` is the text after the last of them."""
    texts = []
    for passage in reversed(passages):
        tail = _first_words(following)
        texts.append(passage.text + TAIL_MARK + tail if tail else passage.text)
        following = passage.text + SEGMENT_MARK + tail
    return texts[::-1]


def enough_for_tail(n: int) -> bool:
    """Whether `n` words fill a tail, so that what comes after them does not matter to the row before."""
    return n >= _TAIL_WORDS


def _findable(text: str) -> Iterator[re.Match[str]]:
    return (match for match in re.finditer(r"\S+", text) if any(character.isalnum() for character in match[0]))


def _count(text: str) -> int:
    return sum(1 for _ in _findable(text))


def _first_words(text: str) -> str:
    for number, match in enumerate(_findable(text), start=1):
        if number == _TAIL_WORDS:
            return text[: match.end()]
    return text.rstrip()


def _storable(segment: Segment) -> Segment:
    if not _UNSTORABLE.search(segment.text + (segment.speaker or "")):
        return segment
    return replace(
        segment,
        text=storable(segment.text),
        speaker=None if segment.speaker is None else storable(segment.speaker),
        words=tuple(replace(word, text=storable(word.text)) for word in segment.words),
    )


def _passage(segments: Sequence[Segment]) -> Passage:
    start_ms = segments[0].start_ms
    lines, times, borders = bytearray(), bytearray(), bytearray()
    for segment in segments:
        kind = _KINDS.index(segment.kind)
        if segment.words and [word.text for word in segment.words] != segment.text.split():
            kind |= _OWN_BORDERS
            borders += b"".join(_BORDER.pack(*border) for border in word_offsets(segment))
        if segment.foreign:
            kind |= _FOREIGN
            borders += _BORDER.pack(len(segment.foreign), 0)
            for part in segment.foreign:
                language = int.from_bytes(part.language.encode("ascii"), "big")
                borders += _BORDER.pack(part.start, part.end) + _BORDER.pack(language, 0)
        lines += _LINE.pack(
            segment.start_ms - start_ms,
            segment.end_ms - segment.start_ms,
            len(segment.text),
            len(segment.words),
            kind,
        )
        before_ms = segment.start_ms
        for word in segment.words:
            times += _time(word, before_ms)
            before_ms = word.start_ms
    return Passage(
        start_ms=start_ms,
        speaker=segments[0].speaker,
        n=sum(_count(segment.text) for segment in segments),
        text=SEGMENT_MARK.join(segment.text for segment in segments),
        times=bytes(times),
        lines=bytes(lines),
        borders=bytes(borders),
    )


def _time(word: Word, before_ms: int) -> bytes:
    gap_ms, duration_ms = word.start_ms - before_ms, word.end_ms - word.start_ms
    carried = b""
    while gap_ms > _MOST or duration_ms > _MOST:
        carried += _TIME.pack(min(gap_ms, _MOST), min(duration_ms, _MOST), _CARRY)
        gap_ms, duration_ms = max(0, gap_ms - _MOST), max(0, duration_ms - _MOST)
    known = _UNKNOWN if word.confidence is None else round(word.confidence * _SURE)
    return carried + _TIME.pack(gap_ms, duration_ms, _TIMINGS.index(word.timing) * _CONFIDENCES + known)


def _read_times(times: bytes) -> Iterator[tuple[int, int, float | None, Timing | None]]:
    carried_gap_ms = carried_duration_ms = 0
    for gap_ms, duration_ms, quality in _TIME.iter_unpack(times):
        if quality == _CARRY:
            carried_gap_ms += gap_ms
            carried_duration_ms += duration_ms
            continue
        timing, known = divmod(quality, _CONFIDENCES)
        confidence = None if known == _UNKNOWN else known / _SURE
        yield carried_gap_ms + gap_ms, carried_duration_ms + duration_ms, confidence, _TIMINGS[timing]
        carried_gap_ms = carried_duration_ms = 0


def _read_foreign(borders: Iterator[tuple[int, int]]) -> Iterator[Foreign]:
    count, _ = next(borders)
    for _ in range(count):
        (start, end), (language, _) = next(borders), next(borders)
        try:
            yield Foreign(start, end, language.to_bytes(4, "big").strip(b"\0").decode("ascii"))
        except UnicodeDecodeError as error:
            raise DamagedError(str(error)) from error


def _timed(
    texts: Iterable[str], start_ms: int, times: Iterator[tuple[int, int, float | None, Timing | None]]
) -> tuple[Word, ...]:
    words = []
    for text in texts:
        gap_ms, duration_ms, confidence, timing = next(times)
        start_ms += gap_ms
        words.append(Word(text, start_ms, start_ms + duration_ms, confidence, timing))
    return tuple(words)

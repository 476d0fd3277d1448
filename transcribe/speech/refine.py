# SPDX-License-Identifier: GPL-3.0-or-later
"""The publisher's words get sharp times, line by line, and only those lines that alignment has moved.

`align` says about where each written word is. What was heard and nobody wrote goes into the windows with
the written words, as ghosts: it takes up its own sound, so that the words beside it aren't stretched over it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from transcribe.media.audio import read
from transcribe.speech.sharpen import PAD_MS, Sharpener, apart
from transcribe.transcript import Segment, Timing, Transcript, Word, languages

_MOST_MS = 60_000  # of sound held at once

_Key = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it was aligned, and what became of its words that are heard."""

    key: _Key
    sharp: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of a window: a written one, with its language where it is marked, or a ghost."""

    word: Word
    language: str | None
    written: bool


class Refiner:
    """Sharpens one episode's text again and again while it is being aligned; remembers every line."""

    def __init__(self, media: Path, sharpener: Sharpener, language: str) -> None:
        self._media = media
        self._sharpener = sharpener
        self._language = language
        self._lines: dict[int, _Line] = {}

    def remember(self, aligned: Transcript, sharp: Transcript) -> None:
        """Lines of `aligned` were sharpened before, to those of `sharp`: after a job was stopped."""
        for number, (rough, fine) in enumerate(zip(aligned.segments, sharp.segments, strict=True)):
            words, known = _heard(rough), tuple(_heard(fine))
            same = [word.text for word in words] == [word.text for word in known]
            if same and any(word.timing is Timing.PHONES for word in known):
                self._lines[number] = _Line(_key(words), known)

    def refine(self, aligned: Transcript, heard: Sequence[Word]) -> Transcript:
        """`aligned` with sharp times; `heard` is what it was aligned with."""
        if not self._sharpener.knows(self._language):
            return aligned
        ghosts = unwritten(aligned, heard)
        moved = [
            number
            for number, segment in enumerate(aligned.segments)
            if (key := _key(_heard(segment))) and (number not in self._lines or self._lines[number].key != key)
        ]
        for group in _groups(aligned, moved):
            self._sharpen(aligned, group, ghosts)
        return _with_times(aligned, [self._sharp(number, segment) for number, segment in enumerate(aligned.segments)])

    def _sharp(self, number: int, segment: Segment) -> Sequence[Word]:
        words = _heard(segment)
        return self._lines[number].sharp if words else ()

    def _sharpen(self, aligned: Transcript, group: Sequence[int], ghosts: Sequence[Word]) -> None:
        lines = [_heard(aligned.segments[number]) for number in group]
        written = [part for number in group for part in _parts(aligned.segments[number])]
        start_ms, end_ms = _bounds(aligned, group, ghosts)
        around = [
            _Part(word, None, written=False) for word in ghosts if start_ms <= word.start_ms and word.end_ms <= end_ms
        ]
        together = sorted([*written, *around], key=lambda part: part.word.start_ms)
        audio = read(self._media, start_ms, end_ms)
        words, marked = [part.word for part in together], [part.language for part in together]
        found = self._sharpener.sharpen(words, audio, start_ms, self._language, marked)
        sharp = iter([word for word, part in zip(found, together, strict=True) if part.written])
        for number, line in zip(group, lines, strict=True):
            self._lines[number] = _Line(_key(line), tuple(next(sharp) for _ in line))


def _bounds(aligned: Transcript, group: Sequence[int], ghosts: Sequence[Word]) -> tuple[int, int]:
    """From where to where to listen: the lines and a little more, but nothing of the words around them."""
    first_ms, last_ms = _heard(aligned.segments[group[0]])[0].start_ms, _heard(aligned.segments[group[-1]])[-1].end_ms
    start_ms, end_ms = max(0, first_ms - PAD_MS), last_ms + PAD_MS
    lines = aligned.segments[max(0, group[0] - 3) : group[0]], aligned.segments[group[-1] + 1 : group[-1] + 4]
    before, after = ([word for segment in side for word in _heard(segment)] for side in lines)
    cut = [word for word in ghosts if word.start_ms < start_ms < word.end_ms or word.start_ms < end_ms < word.end_ms]
    for word in (*before, *after, *cut):
        if word.start_ms < first_ms:
            start_ms = max(start_ms, min(word.end_ms, first_ms))
        else:
            end_ms = min(end_ms, max(word.start_ms, last_ms))
    return start_ms, end_ms


def unwritten(aligned: Transcript, heard: Sequence[Word]) -> list[Word]:
    """The heard words at whose time no written word is."""
    taken = sorted((word.start_ms, word.end_ms) for word in aligned.words() if word.heard)
    left: list[Word] = []
    index = 0
    for word in sorted(heard, key=lambda word: word.start_ms):
        while index < len(taken) and taken[index][1] <= word.start_ms:
            index += 1
        if index == len(taken) or taken[index][0] >= word.end_ms:
            left.append(word)
    return left


def _heard(segment: Segment) -> list[Word]:
    return [word for word in segment.words if word.heard]


def _parts(segment: Segment) -> list[_Part]:
    """The words of a line that are heard, with the languages that are marked."""
    marked = languages(segment, [word.text for word in segment.words])
    together = zip(segment.words, marked, strict=True)
    return [_Part(word, language, written=True) for word, language in together if word.heard]


def _key(words: Sequence[Word]) -> _Key:
    return tuple((word.start_ms, word.end_ms) for word in words)


def _groups(aligned: Transcript, numbers: Sequence[int]) -> Iterator[list[int]]:
    """Neighbouring lines together, as many as fit into a minute."""
    group: list[int] = []
    for number in numbers:
        if group:
            first, last, this = (_heard(aligned.segments[index]) for index in (group[0], group[-1], number))
            near = this[0].start_ms - last[-1].end_ms < 2 * PAD_MS
            if not near or this[-1].end_ms - first[0].start_ms > _MOST_MS:
                yield group
                group = []
        group.append(number)
    if group:
        yield group


def _with_times(aligned: Transcript, sharp: Sequence[Sequence[Word]]) -> Transcript:
    """Sharp words in their lines, all in order; words and lines that were not heard wait at the next word heard."""
    words = iter(apart([word for line in sharp for word in line]))
    lines = [[next(words) for _ in line] for line in sharp]
    segments: list[Segment] = []
    latest_ms = 0
    for segment, line in zip(aligned.segments, lines, strict=True):
        # Whatever waits begins no earlier than what stands before it …
        latest_ms = line[0].start_ms if line else max(latest_ms, segment.start_ms)
        segments.append(segment if line else _moved_to(segment, latest_ms))
    next_ms = max([aligned.duration_ms, latest_ms])
    for number in range(len(segments) - 1, -1, -1):
        # … and no later than what comes after it.
        line, segment = lines[number], segments[number]
        if line:
            segments[number] = _line_with_times(segment, line)
        elif segment.words or segment.start_ms > next_ms:
            segments[number] = _moved_to(segment, next_ms)
        next_ms = segments[number].start_ms
    return replace(aligned, segments=tuple(segments))


def _line_with_times(segment: Segment, line: Sequence[Word]) -> Segment:
    words: list[Word] = []
    left = list(line)
    next_ms = line[-1].end_ms
    for word in reversed(segment.words):
        words.append(left.pop() if word.heard else replace(word, start_ms=next_ms, end_ms=next_ms))
        next_ms = words[-1].start_ms
    words.reverse()
    return replace(segment, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, words=tuple(words))


def _moved_to(segment: Segment, start_ms: int) -> Segment:
    """A line without heard words, begun at another time; what it has of words is empty there."""
    words = tuple(replace(word, start_ms=start_ms, end_ms=start_ms) for word in segment.words)
    end_ms = start_ms if words else max(start_ms, segment.end_ms)
    return replace(segment, start_ms=start_ms, end_ms=end_ms, words=words)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Word times at the ear's limit: Whisper says about where each word is, PocketSphinx when exactly.

    words with times good to a tenth of a second
      -> windows of at most 20 s, cut at the largest gaps      (windows)
      -> the sounds of each word                               (spoken.ways, phones.pronunciations)
      -> forced alignment of each window                       (force.force)
      -> borders at pauses moved to the pauses' edges          (snap.snap)

A time far from where Whisper heard the word is not believed. Words whose sounds nobody knows keep the time
they have, as all words do where PocketSphinx is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from transcribe.media.audio import SAMPLE_RATE, Samples
from transcribe.speech.force import LONGEST_MS, Sayings, available, force
from transcribe.speech.phones import has_phones, pronunciations, sounds
from transcribe.speech.snap import FORCED, snap
from transcribe.speech.spoken import ways_each
from transcribe.transcript import Segment, Span, Timing, Word

PAD_MS = 500
"""How much sound before and after its words a window has, where no other words are."""

_PARTED_MS = 1_000  # a gap this long may hold anything: no window goes across it
_ASTRAY_MS = {False: 600, True: 1_500}  # a forced time farther away is not believed; True: from a mere guess
_LEAST_MS = 20
_MOST_SAYINGS = 8
_RATE = SAMPLE_RATE // 1000


class Sharpener:
    """Gives located words their sharp times."""

    def __init__(self) -> None:
        self._forces = available()

    def prepare(self, language: str) -> None:
        """Load what the first words need, which takes half a second, while they are still listened for."""
        if self._forces:
            pronunciations("a", language)

    def knows(self, language: str) -> bool:
        """Whether words of this language can be sharpened here."""
        return self._forces and has_phones(language)

    def sharpen(
        self,
        words: Sequence[Word],
        audio: Samples,
        offset_ms: int,
        language: str,
        marked: Sequence[str | None] = (),
    ) -> list[Word]:
        """The words, in their order, with the times at which they are heard; `audio` begins at `offset_ms`.

        All that is said in the sound belongs among the words, also what nobody wrote down: the others would
        be stretched over it. `marked` has the language of each word that is in another one than `language`.
        """
        if not self._forces or not words or not has_phones(language):
            return list(words)
        spoken = [other if other and has_phones(other) else language for other in marked or [None] * len(words)]
        ways = ways_each([word.text for word in words], spoken)
        said = [_sayings(each, tongue) for each, tongue in zip(ways, spoken, strict=True)]
        whole = Span(offset_ms, offset_ms + len(audio) * 1000 // SAMPLE_RATE)
        foreign = [not tongue.lower().startswith("en") for tongue in spoken]
        forced: list[Span | None] = [None] * len(words)
        for numbers, window in windows(words, [each is not None for each in said], whole):
            sound = audio[(window.start_ms - offset_ms) * _RATE : (window.end_ms - offset_ms) * _RATE]
            sayings = [said[number] or () for number in numbers]
            strange = any(foreign[number] for number in numbers)
            found = force(sound, [one for each in sayings for one in each], foreign=strange)
            if found is None:
                continue
            times = iter(found)
            for number, each in zip(numbers, sayings, strict=True):
                parts = [next(times) for _ in each]
                if parts:
                    forced[number] = Span(window.start_ms + parts[0][0], window.start_ms + parts[-1][1])
        sharp = _believed(words, forced)
        silent = [each == () for each in said]
        return _in_order(snap(_in_order(sharp, silent), audio, offset_ms, FORCED), silent)


def with_words(segments: Sequence[Segment], words: Sequence[Word]) -> tuple[Segment, ...]:
    """The segments with all their words replaced, and begun and ended by them."""
    rest = iter(words)
    result = []
    for segment in segments:
        own = tuple(next(rest) for _ in segment.words)
        timed = replace(segment, start_ms=own[0].start_ms, end_ms=own[-1].end_ms, words=own) if own else segment
        result.append(timed)
    return tuple(result)


def windows(words: Sequence[Word], known: Sequence[bool], whole: Span) -> Iterator[tuple[range, Span]]:
    """The numbers of the words in each window, and where it lies in the sound; words not `known` are in none."""
    for part in _parts(words, known):
        first, last = words[part.start], words[part.stop - 1]
        start_ms, end_ms = max(whole.start_ms, first.start_ms - PAD_MS), min(whole.end_ms, last.end_ms + PAD_MS)
        if part.start > 0:
            start_ms = max(start_ms, (words[part.start - 1].end_ms + first.start_ms) // 2)
        if part.stop < len(words):
            end_ms = min(end_ms, (last.end_ms + words[part.stop].start_ms) // 2)
        yield part, Span(start_ms, end_ms)


def _parts(words: Sequence[Word], known: Sequence[bool]) -> Iterator[range]:
    first = 0
    for number in range(len(words)):
        if not known[number]:
            yield from _short_enough(words, range(first, number))
            first = number + 1
        elif number > first and words[number].start_ms - words[number - 1].end_ms >= _PARTED_MS:
            yield from _short_enough(words, range(first, number))
            first = number
    yield from _short_enough(words, range(first, len(words)))


def _short_enough(words: Sequence[Word], part: range) -> Iterator[range]:
    """Cut at the largest gaps, the one nearest to the middle of equals, until each part fits into a window."""
    if not part:
        return
    if len(part) == 1 or words[part.stop - 1].end_ms - words[part.start].start_ms <= LONGEST_MS - 2 * PAD_MS:
        yield part
        return
    middle = (part.start + part.stop) / 2
    cut = max(part[1:], key=lambda at: (words[at].start_ms - words[at - 1].end_ms, -abs(at - middle)))
    yield from _short_enough(words, range(part.start, cut))
    yield from _short_enough(words, range(cut, part.stop))


def _sayings(readings: Sequence[Sequence[str]], language: str) -> tuple[Sayings, ...] | None:
    """How the spoken words of a written word sound; none for a dash, None where it can't be told."""
    if not any(readings):
        return ()
    if len(readings) == 1:
        # Word for word: there may be a pause between them.
        each = tuple(pronunciations(word, language) for word in readings[0])
        return each if all(each) else None
    every = tuple(phones for reading in readings for phones in sounds(reading, language))
    return (every[:_MOST_SAYINGS],) if every else None


def _believed(words: Sequence[Word], forced: Sequence[Span | None]) -> list[Word]:
    """The words at their forced times, but for those that are far from where Whisper heard them.

    A single one that is far away is right all the same where its neighbours are, for it lies between them.
    """
    near = [
        where is not None and abs(where.start_ms - word.start_ms) <= _ASTRAY_MS[word.timing is Timing.GUESS]
        for word, where in zip(words, forced, strict=True)
    ]
    result = []
    for index, (word, where) in enumerate(zip(words, forced, strict=True)):
        between = all(near[max(0, index - 1) : index] + near[index + 1 : index + 2]) and len(words) > 1
        if where is not None and (near[index] or between):
            word = replace(word, start_ms=where.start_ms, end_ms=where.end_ms, timing=Timing.PHONES)
        result.append(word)
    return result


def _in_order(words: Sequence[Word], silent: Sequence[bool]) -> list[Word]:
    """The words one after the other, none shorter than 20 ms; a dash takes 20 ms before the word after it."""
    result = apart([word for word, quiet in zip(words, silent, strict=True) if not quiet])
    for index, quiet in enumerate(silent):
        if not quiet:
            continue
        before = result[index - 1] if index else None
        free_ms = before.end_ms if before else 0
        end_ms = result[index].start_ms if index < len(result) else max(free_ms + _LEAST_MS, words[index].end_ms)
        start_ms = max(free_ms, end_ms - _LEAST_MS)
        if before and end_ms - start_ms < _LEAST_MS and before.end_ms - before.start_ms >= 2 * _LEAST_MS:
            start_ms = end_ms - _LEAST_MS
            result[index - 1] = replace(before, end_ms=start_ms)
        result.insert(index, replace(words[index], start_ms=start_ms, end_ms=end_ms))
    return result


def apart(words: Sequence[Word]) -> list[Word]:
    """Where two words overlap the earlier one ends earlier, as long as something is left of it."""
    result: list[Word] = []
    for word in words:
        start_ms = word.start_ms
        if result and start_ms < result[-1].end_ms:
            before = result[-1]
            start_ms = max(start_ms, before.start_ms + _LEAST_MS)
            result[-1] = replace(before, end_ms=start_ms)
        result.append(replace(word, start_ms=start_ms, end_ms=max(word.end_ms, start_ms + _LEAST_MS)))
    return result

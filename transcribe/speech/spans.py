# SPDX-License-Identifier: GPL-3.0-or-later
"""Where to cut: a long file into stretches, a stretch into spans of speech.

A stretch is about two minutes, cut at a pause near each full two minutes. Each border is found from the
20 seconds around it, so a stretch is found without looking at the others, in any order. Inside a stretch,
speech is packed into spans of at most 28 s, cut at the longest pause that leaves them long: Whisper hears
30 s at a time, whatever the length, and does best with whole sentences. The same file gives the same spans.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from transcribe.media.audio import SAMPLE_RATE, Samples, read
from transcribe.speech.recognize import find_speech
from transcribe.transcript import Span

STRETCH_MS = 120_000
LONGEST_MS = 28_000

_WINDOW_MS = 10_000  # a border may move by this much to find a pause
_GOOD_LENGTH_MS = 26_000  # from here on a span may end at its longest pause; the more Whisper hears, the better
_CUT_FROM_MS = 16_000  # from here on, where nobody pauses
_LONG_PAUSE_MS = 3_000  # music, an empty room: nothing for Whisper, which invents words there
_PAD_MS = 300  # the detector wakes up late and soft endings fade
_QUIET_MS = 200


@dataclass(frozen=True, slots=True)
class Voiced:
    """A span and when somebody speaks in it, counted from its start."""

    span: Span
    speech: tuple[Span, ...]


class Stretches:
    """The stretches of one file. `borders` are found when they are asked for and remembered (they are small)."""

    def __init__(self, media: Path, duration_ms: int) -> None:
        self._media = media
        self._duration_ms = duration_ms
        self._borders: dict[int, int] = {}
        self.count = max(1, round(duration_ms / STRETCH_MS))

    def __getitem__(self, index: int) -> Span:
        """The stretch of this number. Raises MediaError when the file can't be opened."""
        return Span(self._border(index), self._border(index + 1))

    def at(self, time_ms: int) -> int:
        """The number of the stretch that holds `time_ms`; the last one for any time after it."""
        last = self.count - 1
        number = min(round(max(0, time_ms) / STRETCH_MS), last)  # its beginning is the only border that may be near
        return number - 1 if number > 0 and time_ms < self._border(number) else number

    def _border(self, index: int) -> int:
        if index <= 0:
            return 0
        if index >= self.count:
            return self._duration_ms
        if index not in self._borders:
            start_ms = index * STRETCH_MS - _WINDOW_MS
            around = read(self._media, start_ms, start_ms + 2 * _WINDOW_MS)
            self._borders[index] = start_ms + pause_near(around, _WINDOW_MS)
        return self._borders[index]


def pause_near(audio: Samples, wish_ms: int) -> int:
    """The middle of the longest pause in `audio` in ms, the one nearest to `wish_ms` of equals.

    Where nobody pauses it is the quietest moment; where nobody speaks it is `wish_ms` itself.
    """
    speech = speech_in(audio)
    length_ms = len(audio) * 1000 // SAMPLE_RATE
    if not speech:
        return min(wish_ms, length_ms)
    edges = [0, *(edge for each in speech for edge in (each.start_ms, each.end_ms)), length_ms]
    pauses = [(start_ms, end_ms) for start_ms, end_ms in zip(edges[::2], edges[1::2], strict=True) if end_ms > start_ms]
    if not pauses:
        return _quietest_ms(audio)
    start_ms, end_ms = max(pauses, key=lambda pause: (pause[1] - pause[0], -abs(sum(pause) // 2 - wish_ms)))
    return (
        min(max(wish_ms, start_ms + _PAD_MS), end_ms - _PAD_MS)
        if end_ms - start_ms > 2 * _PAD_MS
        else ((start_ms + end_ms) // 2)
    )


def find_spans(audio: Samples, offset_ms: int) -> tuple[Voiced, ...]:
    """The spans of speech in one stretch of sound that begins at `offset_ms`."""
    return spans_of(speech_in(audio), audio, offset_ms)


def speech_in(audio: Samples) -> list[Span]:
    """When somebody speaks, from the sound's beginning."""
    return [Span(start * 1000 // SAMPLE_RATE, end * 1000 // SAMPLE_RATE) for start, end in find_speech(audio)]


def spans_of(speech: Sequence[Span], audio: Samples, offset_ms: int) -> tuple[Voiced, ...]:
    """The spans of that speech; the sound says where it may be cut."""
    length_ms = len(audio) * 1000 // SAMPLE_RATE
    return _packed(_short_enough(audio, [(each.start_ms, each.end_ms) for each in speech]), length_ms, offset_ms)


def turns(speech: Sequence[Span], span: Span) -> tuple[Voiced, ...]:
    """What one of several speakers says in a span, cut where that speaker is silent for long; times from 0."""
    first_ms, last_ms = span.start_ms, span.end_ms
    inside = [each for each in speech if each.start_ms < last_ms and each.end_ms > first_ms]
    pieces = [(max(each.start_ms - first_ms, 0), min(each.end_ms, last_ms) - first_ms) for each in inside]
    return _packed(pieces, last_ms - first_ms, first_ms)


def _packed(pieces: Sequence[tuple[int, int]], length_ms: int, offset_ms: int) -> tuple[Voiced, ...]:
    packed = pack(pieces)
    spans = []
    for number, (start_ms, end_ms) in enumerate(packed):
        before_ms = packed[number - 1][1] if number else 0
        after_ms = packed[number + 1][0] if number + 1 < len(packed) else length_ms
        # A pause between two spans is shared, so that they never overlap.
        start_ms -= min(_PAD_MS, (start_ms - before_ms) // 2 if number else start_ms)
        end_ms += min(_PAD_MS, (after_ms - end_ms) // 2 if number + 1 < len(packed) else after_ms - end_ms)
        inside = (piece for piece in pieces if start_ms <= piece[0] and piece[1] <= end_ms)
        speech = tuple(Span(first_ms - start_ms, last_ms - start_ms) for first_ms, last_ms in inside)
        spans.append(Voiced(Span(offset_ms + start_ms, offset_ms + end_ms), speech))
    return tuple(spans)


def pack(speech: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put pieces of speech (ms, each no longer than a span) together to spans.

    From each start on, as much as fits is taken; of the pauses that leave a good length the longest ends the span.
    """
    packed = []
    first = 0
    while first < len(speech):
        start_ms = speech[first][0]
        last = best = first
        best_pause_ms = -1
        while True:
            if last + 1 == len(speech):
                best = last
                break
            pause_ms = speech[last + 1][0] - speech[last][1]
            fits = speech[last + 1][1] - start_ms <= LONGEST_MS
            if pause_ms >= _LONG_PAUSE_MS:
                best = last
                break
            if speech[last][1] - start_ms >= _GOOD_LENGTH_MS and pause_ms >= best_pause_ms:
                best, best_pause_ms = last, pause_ms
            if not fits:
                best = best if best_pause_ms >= 0 else last
                break
            last += 1
        packed.append((start_ms, speech[best][1]))
        first = best + 1
    return packed


def _short_enough(audio: Samples, speech: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut speech without any pause (somebody sings, or talks over music) at quiet moments."""
    result = []
    for start_ms, end_ms in speech:
        while end_ms - start_ms > LONGEST_MS:
            search_ms = start_ms + _CUT_FROM_MS
            window = audio[search_ms * SAMPLE_RATE // 1000 : (start_ms + LONGEST_MS) * SAMPLE_RATE // 1000]
            cut_ms = search_ms + _quietest_ms(window)
            result.append((start_ms, cut_ms))
            start_ms = cut_ms
        result.append((start_ms, end_ms))
    return result


def _quietest_ms(audio: Samples) -> int:
    """The middle of the 200 ms with the least energy."""
    size = SAMPLE_RATE // 100
    energy = np.square(audio[: len(audio) // size * size].reshape(-1, size)).sum(axis=1)
    width = _QUIET_MS // 10
    if len(energy) <= width:
        return len(audio) * 500 // SAMPLE_RATE
    return (int(np.argmin(np.convolve(energy, np.ones(width), "valid"))) + width // 2) * 10

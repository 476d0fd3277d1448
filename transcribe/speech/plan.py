# SPDX-License-Identifier: GPL-3.0-or-later
"""Which spans are read next, and how much of the file is behind us."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from transcribe.media.audio import SAMPLE_RATE, Samples, read, read_stereo
from transcribe.progress import Progress, ProgressMeter
from transcribe.speech.channels import SPEAKERS, voices
from transcribe.speech.reader import Piece
from transcribe.speech.spans import Stretches, Voiced, find_spans, spans_of, speech_in, turns
from transcribe.transcript import Span

_HELD = 3  # stretches: that of the next span, and the one that is loaded ahead


@dataclass(frozen=True, slots=True)
class _Voice:
    """What is heard of one speaker, or of all of them; `speech` as times from the file's beginning."""

    sound: Samples
    speech: tuple[Span, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class _Stretch:
    where: Span
    spans: tuple[Voiced, ...]
    voices: tuple[_Voice, ...]


class Plan:
    """The open spans of one file, from the playhead forward, then those before it.

    Two stretches of sound are held at most, one of them decoded ahead in a thread of its own. Each span stands
    for the audio back to the span before it, so that the progress of a file with much music ends where the file
    ends. Where the two channels are `speakers`, a span has a piece for each turn of each. `close` it.
    """

    def __init__(self, media: Path, duration_ms: int, done: tuple[Span, ...], *, speakers: bool = False) -> None:
        self._media = media
        self._speakers = speakers
        self._stretches = Stretches(media, duration_ms)
        self._done = done
        self._open: dict[int, list[Voiced]] = {}  # by stretch: the spans that are not finished
        self._loaded: dict[int, Future[_Stretch]] = {}
        self._loader = ThreadPoolExecutor(1, "sound")
        self._meter = ProgressMeter(duration_ms, sum(span.end_ms - span.start_ms for span in done))

    def close(self) -> None:
        """Load nothing more."""
        self._loader.shutdown(wait=False, cancel_futures=True)

    def first(self, playhead_ms: int, held: Sequence[Span] = ()) -> Span | None:
        """The first unfinished span that is not `held`."""
        ahead = self._ahead(playhead_ms, 1 + len(held))
        return next((voiced.span for voiced in ahead if voiced.span not in held), None)

    def ahead(self, playhead_ms: int, count: int) -> list[Span]:
        """The first unfinished spans, held or not."""
        return [voiced.span for voiced in self._ahead(playhead_ms, count)]

    def pieces(self, playhead_ms: int, count: int, held: Iterable[Span]) -> list[Piece]:
        """All pieces of the next spans, `count` or a few more, without those that are `held` already."""
        held = set(held)
        found: list[Piece] = []
        for voiced in self._ahead(playhead_ms, count + len(held)):
            if voiced.span not in held and len(found) < count:
                found += self._pieces(voiced)
        return found

    def finished(self, span: Span) -> Progress:
        """Strike a span off; where the work stands now."""
        number = self._stretches.at(span.start_ms)
        self._open[number] = [voiced for voiced in self._open[number] if voiced.span != span]
        return self._meter.add(span.end_ms - span.start_ms)

    def _ahead(self, playhead_ms: int, count: int) -> list[Voiced]:
        first = self._stretches.at(playhead_ms)
        found: list[Voiced] = []
        passed: list[Voiced] = []
        for number in (*range(first, self._stretches.count), *range(first)):
            for voiced in self._open_in(number):
                over = number == first and voiced.span.end_ms <= playhead_ms
                (passed if over else found).append(voiced)
            if len(found) >= count:
                break
        return (found + passed)[:count]

    def _open_in(self, number: int) -> list[Voiced]:
        if number not in self._open:
            stretch = self._load(number)
            self._open[number] = [voiced for voiced in stretch.spans if not self._is_done(voiced.span)]
            spoken_ms = sum(voiced.span.end_ms - voiced.span.start_ms for voiced in stretch.spans)
            self._meter.add(stretch.where.end_ms - stretch.where.start_ms - spoken_ms)
        return self._open[number]

    def _is_done(self, span: Span) -> bool:
        """Mostly covered by finished spans. Not by equality: another version may cut a little differently."""
        overlaps = (min(span.end_ms, other.end_ms) - max(span.start_ms, other.start_ms) for other in self._done)
        return sum(overlap for overlap in overlaps if overlap > 0) * 2 > span.end_ms - span.start_ms

    def _pieces(self, voiced: Voiced) -> list[Piece]:
        stretch = self._load(self._stretches.at(voiced.span.start_ms))
        pieces = []
        for voice in stretch.voices:
            for turn in turns(voice.speech, voiced.span) if voice.speaker else [voiced]:
                times_ms = (ms - stretch.where.start_ms for ms in (turn.span.start_ms, turn.span.end_ms))
                first, last = (ms * SAMPLE_RATE // 1000 for ms in times_ms)
                sound = voice.sound[first:last].copy()  # a view would hold the whole stretch
                pieces.append(Piece(turn, sound, voice.speaker, voiced.span))
        return pieces

    def _load(self, number: int) -> _Stretch:
        stretch = self._ask_for(number).result()
        if number + 1 < self._stretches.count and number + 1 not in self._open:
            self._ask_for(number + 1)
        return stretch

    def _ask_for(self, number: int) -> "Future[_Stretch]":
        if number not in self._loaded:
            self._loaded[number] = self._loader.submit(self._read, number)
            while len(self._loaded) > _HELD:
                self._loaded.pop(next(iter(self._loaded)))
        return self._loaded[number]

    def _read(self, number: int) -> _Stretch:
        where = self._stretches[number]
        if self._speakers:
            return self._read_speakers(where)
        sound = read(self._media, where.start_ms, where.end_ms)
        return _Stretch(where, find_spans(sound, where.start_ms), (_Voice(sound),))

    def _read_speakers(self, where: Span) -> _Stretch:
        sounds = voices(*read_stereo(self._media, where.start_ms, where.end_ms))
        speech = [speech_in(sound) for sound in sounds]
        spans = spans_of(_together(speech), sounds[0] + sounds[1], where.start_ms)
        moved = [
            tuple(Span(each.start_ms + where.start_ms, each.end_ms + where.start_ms) for each in own) for own in speech
        ]
        return _Stretch(where, spans, tuple(map(_Voice, sounds, moved, SPEAKERS)))


def _together(speech: Iterable[Iterable[Span]]) -> list[Span]:
    """When any of them speaks."""
    joined: list[Span] = []
    for each in sorted(span for own in speech for span in own):
        if joined and each.start_ms <= joined[-1].end_ms:
            joined[-1] = Span(joined[-1].start_ms, max(joined[-1].end_ms, each.end_ms))
        else:
            joined.append(each)
    return joined

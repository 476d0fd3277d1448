# SPDX-License-Identifier: GPL-3.0-or-later
"""From a media file to recognised text, span by span. The file to read first in this package.

    stretches of the file, the one under the playhead first  (spans.Stretches)
      -> spans of speech in a stretch                        (spans.find_spans)
      -> segments with words                                 (recognize.Recognizer)
      -> sharp times for the words                           (sharpen.Sharpener)
      -> the caller, who saves each and may stop at any

For a text that the publisher gave, the caller collects the words of each span (`SpanResult.words`), hands
them to `align.align` with the text, and sharpens the times of the text's words (`refine.Refiner`). Spans
never wait for each other.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from transcribe.errors import MediaError
from transcribe.media.audio import SAMPLE_RATE, Samples, probe, read
from transcribe.progress import CancelToken, Progress, ProgressMeter
from transcribe.speech.recognize import Recognizer
from transcribe.speech.sharpen import Sharpener, with_words
from transcribe.speech.spans import Stretches, find_spans
from transcribe.transcript import Segment, Span, Word

_SURE = 0.8  # of the language, from one span
_VOTES = 3  # spans that are asked where none is sure


@dataclass(frozen=True, slots=True)
class SpanResult:
    """One finished span: what was said in it, in which language, and how far the work has come."""

    span: Span
    segments: tuple[Segment, ...]
    language: str
    progress: Progress

    @property
    def words(self) -> tuple[Word, ...]:
        """All words heard in the span, for alignment."""
        return tuple(word for segment in self.segments for word in segment.words)


def transcribe(
    media: Path,
    recognizer: Recognizer,
    *,
    language: str | None = None,
    done: Iterable[Span] = (),
    focus: Callable[[], int] = lambda: 0,
    cancel: CancelToken | None = None,
) -> Iterator[SpanResult]:
    """Recognise a file from the playhead forward, then what lies before it; the words have sharp times.

    `focus` is asked for the playhead (ms) before each span. Spans that `done` covers are skipped. Without
    `language` it is detected. Raises MediaError when the file can't be read, ModelError when the model does not
    know the language, Cancelled when `cancel` is set.
    """
    sharpener = Sharpener()

    def hear(audio: Samples, offset_ms: int, spoken: str) -> tuple[Segment, ...]:
        segments = recognizer.recognize(audio, offset_ms, spoken)
        words = [word for segment in segments for word in segment.words]
        return with_words(segments, sharpener.sharpen(words, audio, offset_ms, spoken))

    yield from _spans(media, recognizer, hear, language, _Task(tuple(done), focus, cancel))


def listen(
    media: Path,
    recognizer: Recognizer,
    *,
    language: str | None = None,
    done: Iterable[Span] = (),
    focus: Callable[[], int] = lambda: 0,
    cancel: CancelToken | None = None,
) -> Iterator[SpanResult]:
    """The same for a text that is known: faster, a little less is understood, and the words are roughly timed."""

    def hear(audio: Samples, offset_ms: int, spoken: str) -> tuple[Segment, ...]:
        return recognizer.recognize(audio, offset_ms, spoken, quick=True)

    yield from _spans(media, recognizer, hear, language, _Task(tuple(done), focus, cancel))


@dataclass(frozen=True, slots=True)
class _Task:
    done: tuple[Span, ...]
    focus: Callable[[], int]
    cancel: CancelToken | None


def _spans(
    media: Path,
    recognizer: Recognizer,
    hear: Callable[[Samples, int, str], tuple[Segment, ...]],
    language: str | None,
    task: _Task,
) -> Iterator[SpanResult]:
    if language is not None:
        recognizer.check_language(language)
    duration_ms = probe(media).duration_ms
    size = _size(media)
    plan = _Plan(media, duration_ms, task.done)
    tongue = _Language(recognizer, language)
    while True:
        if task.cancel is not None:
            task.cancel.check()
        span = plan.next(task.focus())
        if span is None:
            _check_same(media, size)
            return
        audio = plan.audio(span)
        spoken = tongue.of(audio)
        yield SpanResult(span, hear(audio, span.start_ms, spoken), spoken, plan.finished(span))


def _size(media: Path) -> int | None:
    try:
        return media.stat().st_size
    except OSError:
        return None


def _check_same(media: Path, size: int | None) -> None:
    """A file that was cut short, or is still being written, has not been heard to its end. Raises MediaError."""
    now = _size(media)
    if now != size and now is not None:  # one that is gone was heard before it went
        raise MediaError(
            f"“{media.name}” was changed while it was listened to.", "When it is whole again, start the work once more."
        )


class _Plan:
    """Which span is next, and how much audio is behind us.

    Only one stretch of sound is held at a time. Each span stands for the audio back to the span before it,
    so that the progress of a file with much music ends where the file ends.
    """

    def __init__(self, media: Path, duration_ms: int, done: tuple[Span, ...]) -> None:
        self._media = media
        self._stretches = Stretches(media, duration_ms)
        self._done = done
        self._open: dict[int, list[Span]] = {}  # by stretch: the spans to do
        self._audio: tuple[Span, Samples] | None = None
        self._meter = ProgressMeter(duration_ms, sum(span.end_ms - span.start_ms for span in done))

    def next(self, playhead_ms: int) -> Span | None:
        """The first open span that is not over at the playhead, going forward; then those before; then None."""
        first = self._stretches.at(playhead_ms)
        count = self._stretches.count
        for number in (*range(first, count), *range(first)):
            spans = self._open_in(number)
            ahead = [span for span in spans if span.end_ms > playhead_ms] if number == first else spans
            if ahead:
                return ahead[0]
        return next(iter(self._open_in(first)), None)

    def audio(self, span: Span) -> Samples:
        """The sound of a span."""
        number = self._stretches.at(span.start_ms)
        stretch, sound = self._load(number)
        first, last = ((time_ms - stretch.start_ms) * SAMPLE_RATE // 1000 for time_ms in (span.start_ms, span.end_ms))
        return sound[first:last]

    def finished(self, span: Span) -> Progress:
        """Strike a span off; where the work stands now."""
        number = self._stretches.at(span.start_ms)
        self._open[number].remove(span)
        return self._meter.add(span.end_ms - span.start_ms)

    def _open_in(self, number: int) -> list[Span]:
        if number not in self._open:
            stretch, sound = self._load(number)
            spans = find_spans(sound, stretch.start_ms)
            self._open[number] = [span for span in spans if not self._is_done(span)]
            silent_ms = stretch.end_ms - stretch.start_ms - sum(span.end_ms - span.start_ms for span in spans)
            self._meter.add(silent_ms)
        return self._open[number]

    def _is_done(self, span: Span) -> bool:
        """Mostly covered by finished spans. Not by equality: another version may cut a little differently."""
        overlaps = (min(span.end_ms, other.end_ms) - max(span.start_ms, other.start_ms) for other in self._done)
        return sum(overlap for overlap in overlaps if overlap > 0) * 2 > span.end_ms - span.start_ms

    def _load(self, number: int) -> tuple[Span, Samples]:
        stretch = self._stretches[number]
        if self._audio is None or self._audio[0] != stretch:
            self._audio = (stretch, read(self._media, stretch.start_ms, stretch.end_ms))
        return self._audio


class _Language:
    """The language of a file: given, or detected in its first spans and settled as soon as that is sure."""

    def __init__(self, recognizer: Recognizer, given: str | None) -> None:
        self._recognizer = recognizer
        self._settled = given if given or recognizer.multilingual else "en"
        self._votes: dict[str, float] = {}
        self._asked = 0

    def of(self, audio: Samples) -> str:
        """The language to recognise this span in."""
        if self._settled is not None:
            return self._settled
        language, probability = self._recognizer.detect_language(audio)
        self._votes[language] = self._votes.get(language, 0.0) + probability
        self._asked += 1
        likely = max(self._votes, key=lambda name: self._votes[name])
        if probability >= _SURE or self._asked >= _VOTES:
            self._settled = likely
        return likely

# SPDX-License-Identifier: GPL-3.0-or-later
"""From a media file to recognised text, span by span. The file to read first in this package.

    stretches of the file, the one under the playhead first  (spans.Stretches, plan.Plan)
      -> spans of speech in a stretch                        (spans; channels, where each is a speaker)
      -> batches of spans, read and read on                  (reader.Reader, recognize.Recognizer)
      -> segments with words, sharp times for the words      (sharpen.Sharpener)
      -> the caller, who saves each and may stop at any

For a text that the publisher gave, the caller collects the words of each span (`SpanResult.words`), hands
them to `align.align` with the text, and sharpens the times of the text's words (`refine.Refiner`). Spans
never wait for each other.

Whisper reads in a thread of its own, while the caller's thread sharpens and saves what was read before.
"""

import queue
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from transcribe.errors import MediaError
from transcribe.media.audio import Samples, probe
from transcribe.progress import CancelToken, Progress
from transcribe.speech.channels import are_speakers
from transcribe.speech.plan import Plan
from transcribe.speech.reader import Piece, Reader
from transcribe.speech.recognize import Encoded, GraphicsCardError, Recognizer
from transcribe.speech.sharpen import Sharpener, with_words
from transcribe.transcript import Segment, Span, Word

_MOST_PIECES = 2  # for each reader; more are hardly faster, and need memory
_MOST_READY = 4  # spans that wait for their sharp times
_SURE = 0.8  # of the language, from one span
_VOTES = 3  # spans that are asked where none is sure
_STEREO = 2
_LOOK_S = 0.1  # how often somebody who waits looks whether he is to stop


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


@dataclass(frozen=True, slots=True)
class Steering:
    """How the one who wants the text steers the work, from any thread.

    `focus` gives the playhead (ms) and is asked between any two spans; `running` is told which spans are being read;
    `notice` is told what happened that is no failure; `vocabulary` holds names and terms that may be said.
    """

    focus: Callable[[], int] = lambda: 0
    cancel: CancelToken | None = None
    running: Callable[[tuple[Span, ...]], None] = lambda _: None
    notice: Callable[[str], None] = lambda _: None
    vocabulary: str = ""

    def check(self) -> None:
        """Raise Cancelled when the work is to stop."""
        if self.cancel is not None:
            self.cancel.check()


def transcribe(
    media: Path,
    recognizer: Recognizer,
    *,
    language: str | None = None,
    done: Iterable[Span] = (),
    steering: Steering | None = None,
) -> Generator[SpanResult, None, None]:
    """Recognise a file from the playhead forward, then what lies before it; the words have sharp times.

    Spans that `done` covers are skipped. Without `language` it is detected. Where the two channels are two speakers,
    each is recognised by itself and named. Raises MediaError when the file can't be read, ModelError when the model
    does not know the language, Cancelled when it is to stop.
    """
    steering = steering or Steering()
    sharpener = Sharpener()
    with ThreadPoolExecutor(1, "sharpener") as beside:
        ready = beside.submit(sharpener.prepare, language or "en")
        for read in _read(media, recognizer, language, tuple(done), steering, careful=True):
            ready.result()
            sharp: list[Segment] = []
            for part in read.parts:
                words = [word for segment in part.segments for word in segment.words]
                sharp += with_words(part.segments, sharpener.sharpen(words, part.audio, part.start_ms, read.language))
            yield SpanResult(read.span, _by_time(sharp), read.language, read.progress)


def listen(
    media: Path,
    recognizer: Recognizer,
    *,
    language: str | None = None,
    done: Iterable[Span] = (),
    steering: Steering | None = None,
) -> Generator[SpanResult, None, None]:
    """The same for a text that is known: faster, a little less is understood, and the words are roughly timed."""
    for read in _read(media, recognizer, language, tuple(done), steering or Steering(), careful=False):
        segments = _by_time(segment for part in read.parts for segment in part.segments)
        yield SpanResult(read.span, segments, read.language, read.progress)


def _by_time(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Lines of several speakers, one after the other; where two begin together, in their order here."""
    return tuple(sorted(segments, key=lambda segment: segment.start_ms))


def detect(media: Path, recognizer: Recognizer, steering: Steering) -> str | None:
    """The language (ISO 639-1) that is spoken at the playhead or after it; None where nobody speaks.

    Raises MediaError when the file can't be read, Cancelled when it is to stop.
    """
    steering.check()
    plan = Plan(media, probe(media).duration_ms, ())
    try:
        with closing(plan), recognizer.lock:
            pieces = plan.pieces(steering.focus(), 1, ())
            return _detected(recognizer, recognizer.encode(pieces[0].audio), plan, steering) if pieces else None
    except GraphicsCardError as error:
        steering.notice(f"{error.message} {error.hint}")
        recognizer.use_processor()
        return detect(media, recognizer, steering)


def _detected(recognizer: Recognizer, first: Encoded, plan: Plan, steering: Steering) -> str:
    """The language of the first open span, where it is sure, else that for which most speaks in some more."""
    language, probability = recognizer.language_of(first)
    if probability >= _SURE:
        return language
    votes = {language: probability}
    held = plan.first(steering.focus())
    for piece in plan.pieces(steering.focus(), _VOTES - 1, [held] if held else []):
        language, probability = recognizer.language_of(recognizer.encode(piece.audio))
        votes[language] = votes.get(language, 0.0) + probability
    return max(votes, key=lambda name: votes[name])


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece as Whisper heard it, with its sound, which begins at `start_ms`."""

    segments: tuple[Segment, ...]
    audio: Samples
    start_ms: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A span as Whisper heard it: one part, or those of two speakers."""

    span: Span
    parts: tuple[_Part, ...]
    language: str
    progress: Progress


def _read(
    media: Path,
    recognizer: Recognizer,
    language: str | None,
    done: tuple[Span, ...],
    steering: Steering,
    *,
    careful: bool,
) -> Iterator[_Read]:
    """Read all spans in a thread of its own; hand them out as they come. Raises what went wrong in it, too."""
    if language is not None:
        recognizer.check_language(language)
    steering.check()
    info, size = probe(media), _size(media)
    # A text that is known says itself who speaks.
    speakers = careful and info.channels == _STEREO and are_speakers(media, info.duration_ms)
    plan = Plan(media, info.duration_ms, done, speakers=speakers)
    reading = _Reading(plan, recognizer, language, steering, careful=careful)
    try:
        yield from reading.results()
    finally:
        reading.stop()
    _check_same(media, size)


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


class _Reading:
    """Readers side by side, each with a batch of its own: one span first, more when that went well, so that the first
    words come soon. While one listens, another finds the words for what it heard.

    A playhead that moves elsewhere gets its span at once: a batch that is not decoded yet is put back.
    """

    def __init__(
        self, plan: Plan, recognizer: Recognizer, language: str | None, steering: Steering, careful: bool
    ) -> None:
        self._plan = plan
        self._planning = threading.Lock()  # for the plan, what is held of it, and the language
        self._held: list[Span] = []
        self._next: Span | None = None  # the first span that nobody holds, unless the playhead moves
        self._recognizer = recognizer
        self._reader = Reader(recognizer, careful=careful, vocabulary=steering.vocabulary)
        self._language = language if language or recognizer.multilingual else "en"
        self._steering = steering
        self._stopped = threading.Event()
        self._first_words = threading.Event()
        self._ready: queue.Queue[_Read] = queue.Queue(_MOST_READY)
        self._thread = ThreadPoolExecutor(1, "reading")
        self._work = self._thread.submit(self._run)

    def results(self) -> Iterator[_Read]:
        """The spans as they are read. Raises what ended the reading; Cancelled at once."""
        while True:
            self._steering.check()
            try:
                yield self._ready.get(timeout=_LOOK_S)
            except queue.Empty:
                if self._work.done() and self._ready.empty():
                    return self._work.result()

    def stop(self) -> None:
        """Read nothing more. What is being decoded is decoded; the recogniser is free then."""
        self._stopped.set()
        self._thread.shutdown(wait=False)

    def _run(self) -> None:
        workers = self._recognizer.workers
        with closing(self._plan), self._recognizer.lock, ThreadPoolExecutor(workers, "reader") as readers:
            reading = [readers.submit(self._read_all), *(readers.submit(self._read_beside) for _ in range(1, workers))]
            try:
                for each in as_completed(reading):
                    each.result()
            finally:
                self._stopped.set()

    def _read_beside(self) -> None:
        """Another reader waits until the first one has the words at the playhead: they would come later with it."""
        self._first_words.wait()
        self._read_all()

    def _read_all(self) -> None:
        try:
            self._read_batches()
        finally:
            self._first_words.set()

    def _read_batches(self) -> None:
        begun: list[Piece] = []  # of spans that are not finished
        most = 1
        while not self._stopped.is_set():
            left, fresh = self._taken(begun, most)
            if not left and not fresh:
                return
            if not self._read_batch(left + fresh):
                self._put_back(fresh)
                most = 1
                continue
            begun = self._hand_out(begun + fresh)
            if not begun:  # or somebody may wait for what is to be read on
                most = min(_MOST_PIECES, most * 2)

    def _taken(self, begun: Sequence[Piece], most: int) -> tuple[list[Piece], list[Piece]]:
        """What a reader reads next: the rest of what it began, unless the playhead is elsewhere, and fresh pieces."""
        with self._planning:
            playhead_ms = self._steering.focus()
            first = self._plan.first(playhead_ms)
            left = [piece for piece in begun if not piece.finished]
            if first not in self._held:
                left = []
            if self._plan.first(playhead_ms, self._held) != self._next:  # somebody waits there
                most = 1
            fresh = self._plan.pieces(playhead_ms, max(0, most - len(left)), self._held)
            self._held += dict.fromkeys(piece.span for piece in fresh)
            self._next = self._plan.first(playhead_ms, self._held)
            self._steering.running(tuple(self._held))
        return left, fresh

    def _put_back(self, fresh: Sequence[Piece]) -> None:
        with self._planning:
            for span in dict.fromkeys(piece.span for piece in fresh):
                self._held.remove(span)

    def _read_batch(self, batch: list[Piece]) -> bool:
        """Whether it was read; False when the playhead wants another span first."""
        try:
            sounds = self._reader.encode(batch, lambda: self._stopped.is_set() or self._is_late(batch))
            if sounds is None:
                return False
            self._reader.read(batch, sounds, self._settled(sounds))
        except GraphicsCardError as error:
            self._steering.notice(f"{error.message} {error.hint}")
            self._recognizer.use_processor()
            return False
        return True

    def _hand_out(self, begun: Sequence[Piece]) -> list[Piece]:
        """Give away the spans of which every piece is read; returns the pieces of the others."""
        language = self._language or "en"
        rest: list[Piece] = []
        for span in dict.fromkeys(piece.span for piece in begun):
            pieces = [piece for piece in begun if piece.span == span]
            if all(piece.finished for piece in pieces):
                parts = [_Part(self._reader.segments(each, language), each.audio, each.start_ms) for each in pieces]
                with self._planning:
                    self._held.remove(span)
                    progress = self._plan.finished(span)
                self._put(_Read(span, tuple(parts), language, progress))
                self._first_words.set()
            else:
                rest += pieces
        return rest

    def _is_late(self, batch: Sequence[Piece]) -> bool:
        """Whether the playhead has moved to where nobody reads, or at least away from what is fresh in a batch."""
        fresh = [piece.span for piece in batch if not piece.rounds]
        with self._planning:
            ahead = self._plan.ahead(self._steering.focus(), max(1, len(self._held)))
            nobody = bool(ahead) and ahead[0] not in self._held
        return nobody or (bool(fresh) and not set(fresh) & set(ahead))

    def _settled(self, sounds: list[Encoded]) -> str:
        """The language of the file: given, or detected in its first spans, more of them where one is not sure."""
        with self._planning:
            if self._language is None:
                self._language = _detected(self._recognizer, sounds[0], self._plan, self._steering)
            return self._language

    def _put(self, result: _Read) -> None:
        while not self._stopped.is_set():
            try:
                self._ready.put(result, timeout=_LOOK_S)
            except queue.Full:
                continue
            return

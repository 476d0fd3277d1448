# SPDX-License-Identifier: GPL-3.0-or-later
"""Giving an episode of the library its text: by recognition, or by timing the text that it has.

The worker process and the command line run the same jobs. Each finished span is one transaction; a job that
was stopped or killed goes on where it was when it is made again; where the file holds another sound by then, anew.
"""

import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from transcribe.episode import Episode
from transcribe.errors import LibraryError
from transcribe.library import Library, TextState, show_of
from transcribe.media.audio import content_hash, probe
from transcribe.media.peaks import peaks
from transcribe.speech.align import align
from transcribe.speech.gaps import with_sound
from transcribe.speech.pipeline import SpanResult, Steering, listen, transcribe
from transcribe.speech.recognize import Recognizer
from transcribe.speech.refine import Refiner
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Source, SourceKind, Span, Timing, Transcript, Word

_BIN_MS = 100
_ALIGN_SHARE = 20  # of the time since the last alignment, at most one part of this many goes into the next


class Transcription:
    """Recognised text, span by span into the library.

    A recognised text that the episode has stays, until a span of this one takes the place of what it says there.
    `names` are names and terms that may be said; None: those that the library has for the show.
    """

    def __init__(
        self,
        library: Library,
        episode: Episode,
        recognizer: Recognizer,
        language: str | None,
        names: str | None = None,
    ) -> None:
        self.media = Path(episode.media)
        self.vocabulary = library.names.of(show_of(episode.metadata)) if names is None else names
        self.recognizer = recognizer
        self.language = language
        self.done: tuple[Span, ...] = ()
        self._library = library
        self._episode_id = episode.id
        check_replaceable(library, episode)
        self._duration_ms = probe(self.media).duration_ms
        self._source = Source(SourceKind.WHISPER, recognizer.name)
        self._new_hash = other_sound(library, episode)
        self.notice = _anew(self.media) if self._new_hash else ""
        state = library.text_state(episode.id)
        self._improves = not self._new_hash and state in (TextState.IMPROVING, TextState.COMPLETE)
        self._begun = not self._new_hash and self._resume()

    @property
    def doing(self) -> str:
        """For the user, in one word."""
        return "improving" if self._improves else "transcribing"

    def _resume(self) -> bool:
        if self._library.text_state(self._episode_id) not in (TextState.PARTIAL, TextState.IMPROVING):
            return False
        before = self._library.transcript(self._episode_id)
        if before is None or before.source != self._source or self.language not in (None, before.language):
            return False
        self.language = before.language
        self.done = self._library.spans(self._episode_id)
        return True

    def save(self, result: SpanResult) -> None:
        """Commit one span."""
        self.language = result.language
        self._begin(result.language)
        self._library.save_span(self._episode_id, result.span, result.segments, source=self._source)

    def finish(self) -> None:
        """Mark the text complete. Audio without speech has an empty one."""
        self._begin(self.language)
        self._library.finish(self._episode_id, source=self._source)

    def _begin(self, language: str | None) -> None:
        if self._begun:
            return
        if self._improves:
            self._library.improve(self._episode_id, self._source, language)
        else:
            self._library.begin(self._episode_id, self._source, language, self._duration_ms)
        if self._new_hash:  # after the text is gone: a kill in between makes it begin anew once more
            self._library.save_sound(self._episode_id, self._new_hash, self._duration_ms)
        self._begun = True


def other_sound(library: Library, episode: Episode) -> str | None:
    """The content hash of the episode's file, where it is not the sound any more that the episode's text is about.

    A text that is not begun is about any. Hashing takes a second for a gigabyte. Raises MediaError.
    """
    if not episode.content_hash or library.text_state(episode.id) is TextState.NONE:
        return None
    now = content_hash(Path(episode.media))
    return now if now != episode.content_hash else None


def _anew(media: Path) -> str:
    return f"“{media.name}” holds another sound than before, so the work on it starts anew."


def check_replaceable(library: Library, episode: Episode) -> None:
    """Raise LibraryError where the episode's text was written by people: recognition does not replace it."""
    _keep_edits(library, episode)
    _keep_published(library, episode)


def _keep_edits(library: Library, episode: Episode) -> None:
    source = library.source(episode.id)
    if source is not None and source.kind is SourceKind.EDITED:
        hint = "Write it to a file with `earmark export`, remove the episode, and add it again."
        raise LibraryError("This text was corrected by hand and is not replaced.", hint)


def _keep_published(library: Library, episode: Episode) -> None:
    source = library.source(episode.id)
    if source is not None and source.kind is SourceKind.PUBLISHER:
        hint = (
            "Time it with `earmark align`; or write it to a file with `earmark export`, remove the episode, "
            "and add it again."
        )
        raise LibraryError("This episode has its publisher's text, which recognition does not replace.", hint)


class Alignment:
    """The stored text gets its times, better with every span."""

    doing = "aligning"
    vocabulary = ""  # the text is known

    def __init__(self, library: Library, episode: Episode, recognizer: Recognizer, language: str | None) -> None:
        _keep_edits(library, episode)
        text = library.transcript(episode.id)
        if text is None:
            raise LibraryError("This episode has no text to align.", "Add its transcript, or transcribe it.")
        self.media = Path(episode.media)
        self.recognizer = recognizer
        self.language = language or recognizer.known_language(text.language)
        self.done: tuple[Span, ...] = ()
        self._library = library
        self._episode_id = episode.id
        self._duration_ms = probe(self.media).duration_ms
        self._heard: list[Word] = []
        self._before: Transcript | None = None  # the sharp times of a job that was stopped
        self._new_hash = other_sound(library, episode)
        self.notice = _anew(self.media) if self._new_hash else ""
        self.stamps = self._stamps(text)
        self._resume(text)
        segments = tuple(
            replace(segment, start_ms=stamp.start_ms, end_ms=stamp.end_ms)
            for segment, stamp in zip(text.segments, self.stamps, strict=True)
        )
        self._text = replace(text, segments=segments, source=replace(text.source, model=recognizer.name))
        self._aligned = self._text
        self._refiner: Refiner | None = None
        self._spans: list[Span] = list(self.done)
        self._next_s = 0.0

    def _stamps(self, text: Transcript) -> tuple[Span, ...]:
        """The publisher's times of the lines: those of the text, unless it has been aligned before."""
        kept = self._library.stamps(self._episode_id)
        if len(kept) == len(text.segments):
            return kept
        return tuple(Span(segment.start_ms, segment.end_ms) for segment in text.segments)

    def _resume(self, text: Transcript) -> None:
        spans = self._library.spans(self._episode_id)
        partial = self._library.text_state(self._episode_id) is TextState.PARTIAL
        if partial and not self._new_hash and text.source.model == self.recognizer.name:
            self.done, self._before = spans, text
            heard = self._library.heard(self._episode_id)
            self._heard = [replace(word, timing=Timing.ATTENTION) for word in heard]
        elif spans:
            # Forgets what another model heard, or what was heard in another sound.
            self._library.save_transcript(self._episode_id, text)
        self._library.save_stamps(self._episode_id, self.stamps)
        if self._new_hash:
            self._library.save_sound(self._episode_id, self._new_hash, self._duration_ms)

    def save(self, result: SpanResult) -> None:
        """Align with all that was heard so far and commit that together with the span."""
        self._listen_in(result.language)
        self._heard += result.words
        self._spans.append(result.span)
        started_s = time.monotonic()
        if started_s >= self._next_s:
            self._aligned = self._aligned_with(self._spans)
            # A book of ten hours takes seconds to align: then not after every span.
            ended_s = time.monotonic()
            self._next_s = ended_s + (ended_s - started_s) * _ALIGN_SHARE
        self._library.save_alignment(self._episode_id, result.span, result.words, self._aligned)

    def finish(self) -> None:
        """Align once more, knowing that everything was listened to."""
        self._listen_in(self.language or "en")
        aligned = self._aligned_with([Span(0, self._duration_ms)])
        gaps = with_sound(aligned, peaks(self.media, _BIN_MS), _BIN_MS)
        self._library.finish(self._episode_id, replace(aligned, gaps=gaps))

    def _listen_in(self, language: str) -> None:
        """Words are matched and sharpened in the language that the first span is in, if none was given."""
        if self._refiner is not None:
            return
        self._text = replace(self._text, language=self._text.language or language)
        self._refiner = Refiner(self.media, Sharpener(), language)
        if self._before is not None:
            self._refiner.remember(align(self._text, self._heard, self.done, self._duration_ms), self._before)
            self._before = None

    def _aligned_with(self, spans: list[Span]) -> Transcript:
        aligned = align(self._text, self._heard, spans, self._duration_ms)
        return aligned if self._refiner is None else self._refiner.refine(aligned, self._heard)


def run(
    work: Transcription | Alignment,
    steering: Steering | None = None,
) -> Generator[SpanResult, None, None]:
    """Do a job, from the playhead forward; each span is in the library when it is yielded.

    Raises MediaError, ModelError, LibraryError; Cancelled when it is to stop.
    """
    steering = replace(steering or Steering(), vocabulary=work.vocabulary)
    if work.notice:
        steering.notice(work.notice)
    hear = listen if isinstance(work, Alignment) else transcribe
    for result in hear(work.media, work.recognizer, language=work.language, done=work.done, steering=steering):
        work.save(result)
        yield result
    work.finish()

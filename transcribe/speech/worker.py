# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcribing and aligning in a process of its own: `python -m transcribe.speech.worker`.

One JSON object a line. Commands on stdin:

    {"cmd": "start", "job": 1, "kind": "transcribe" | "align", "library": PATH, "episode": 3,
     "model": "tiny.en", "language": null, "at_ms": 0}
    {"cmd": "focus", "job": 1, "at_ms": 61000}      the playhead moved: go on there
    {"cmd": "cancel", "job": 1}
    {"cmd": "quit"}                                  the end of stdin means the same

Events on stdout, and nothing else there:

    {"event": "ready"}
    {"event": "started", "job": 1, "episode": 3}
    {"event": "span", "job": 1, "episode": 3, "start_ms": …, "end_ms": …}      already in the library
    {"event": "progress", "job": 1, "done_ms": …, "total_ms": …, "left_s": … | null}
    {"event": "done" | "cancelled", "job": 1, "episode": 3}
    {"event": "failed", "job": 1, "episode": 3, "message": …, "hint": …}

Jobs run one after the other. Each finished span is one transaction; a job that was stopped or killed goes
on where it was when it is started again. A bug ends the process with a traceback on stderr and code 1.
"""

import json
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

from transcribe.episode import Episode
from transcribe.errors import Cancelled, EarmarkError, LibraryError
from transcribe.library import Library, TextState
from transcribe.media.audio import probe
from transcribe.progress import CancelToken
from transcribe.speech import models
from transcribe.speech.align import align
from transcribe.speech.pipeline import SpanResult, transcribe
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Source, SourceKind, Span, Transcript, Word

Emit = Callable[[dict[str, Any]], None]

_NICENESS = 10
_ALIGN_SHARE = 20  # of the time since the last alignment, at most one part of this many goes into the next


class Job:
    """One `start` command, and what the window says about it later (from the reading thread)."""

    def __init__(self, command: dict[str, Any]) -> None:
        self.number = int(command["job"])
        self.kind = str(command["kind"])
        self.library = Path(command["library"])
        self.episode = int(command["episode"])
        self.model = str(command["model"])
        self.language: str | None = command.get("language")
        self.playhead_ms = int(command.get("at_ms") or 0)
        self.cancel = CancelToken()


class Inbox:
    """Reads commands in a thread of its own, so that a busy worker still hears `focus` and `cancel`."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.jobs: queue.SimpleQueue[Job | BaseException | None] = queue.SimpleQueue()
        self._known: dict[int, Job] = {}
        self._lines = lines
        threading.Thread(target=self._read, name="commands", daemon=True).start()

    def _read(self) -> None:
        try:
            for line in self._lines:
                command = json.loads(line)
                if command["cmd"] == "quit":
                    break
                self._obey(command)
        except (ValueError, KeyError, TypeError) as error:  # a bug on the other side: end loudly, in the main thread
            self.jobs.put(error)
        for job in self._known.values():
            job.cancel.cancel()
        self.jobs.put(None)

    def _obey(self, command: dict[str, Any]) -> None:
        if command["cmd"] == "start":
            job = Job(command)
            self._known[job.number] = job
            self.jobs.put(job)
            return
        known = self._known.get(int(command["job"]))
        if known is None:
            return
        if command["cmd"] == "cancel":
            known.cancel.cancel()
        elif command["cmd"] == "focus":
            known.playhead_ms = int(command["at_ms"])
        else:
            raise ValueError(f"unknown command: {command}")


class Worker:
    """Does jobs one after the other and keeps the last model loaded."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._loaded: tuple[str, Recognizer] | None = None

    def run(self, job: Job) -> None:
        """Do one job to its end; expected failures become an event."""
        about = {"job": job.number, "episode": job.episode}
        self._emit({"event": "started", **about})
        try:
            job.cancel.check()
            with Library(job.library) as library:
                episode = library.episode(job.episode)
                work = _Alignment if job.kind == "align" else _Transcription
                probe(Path(episode.media))  # before a model is loaded for nothing
                self._listen(job, work(library, episode, self._recognizer(job.model), job.language))
        except Cancelled:
            self._emit({"event": "cancelled", **about})
        except EarmarkError as error:
            self._emit({"event": "failed", **about, "message": error.message, "hint": error.hint})
        else:
            self._emit({"event": "done", **about})

    def _listen(self, job: Job, work: "_Transcription | _Alignment") -> None:
        results = transcribe(
            work.media,
            work.recognizer,
            language=work.language,
            done=work.done,
            focus=lambda: job.playhead_ms,
            cancel=job.cancel,
        )
        for result in results:
            work.save(result)
            span, progress = result.span, result.progress
            about = {"job": job.number, "episode": job.episode}
            self._emit({"event": "span", **about, "start_ms": span.start_ms, "end_ms": span.end_ms})
            left_s = None if progress.left_s is None else round(progress.left_s, 1)
            done = {"done_ms": progress.done_ms, "total_ms": progress.total_ms, "left_s": left_s}
            self._emit({"event": "progress", "job": job.number, **done})
        work.finish()

    def _recognizer(self, model_name: str) -> Recognizer:
        if self._loaded is None or self._loaded[0] != model_name:
            self._loaded = None  # the old model goes before the new one comes: two may not fit into memory
            self._loaded = (model_name, Recognizer(models.find(model_name)))
        return self._loaded[1]


class _Transcription:
    """Recognised text, span by span into the library.

    The episode's old text is replaced when the first span is there, not before.
    """

    def __init__(self, library: Library, episode: Episode, recognizer: Recognizer, language: str | None) -> None:
        self.media = Path(episode.media)
        self.recognizer = recognizer
        self.language = language
        self.done: tuple[Span, ...] = ()
        self._library = library
        self._episode_id = episode.id
        self._duration_ms = probe(self.media).duration_ms
        self._source = Source(SourceKind.WHISPER, recognizer.name)
        self._begun = self._resume()

    def _resume(self) -> bool:
        if self._library.text_state(self._episode_id) is not TextState.PARTIAL:
            return False
        before = self._library.transcript(self._episode_id)
        if before is None or before.source != self._source or self.language not in (None, before.language):
            return False
        self.language = before.language
        self.done = self._library.spans(self._episode_id)
        return True

    def save(self, result: SpanResult) -> None:
        """Commit one span."""
        self._begin(result.language)
        self._library.save_span(self._episode_id, result.span, result.segments)

    def finish(self) -> None:
        """Mark the text complete. Audio without speech has an empty one."""
        self._begin(self.language)
        self._library.finish(self._episode_id)

    def _begin(self, language: str | None) -> None:
        if not self._begun:
            self._library.begin(self._episode_id, self._source, language, self._duration_ms)
            self._begun = True


class _Alignment:
    """The stored text gets its times, better with every span."""

    def __init__(self, library: Library, episode: Episode, recognizer: Recognizer, language: str | None) -> None:
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
        self._resume(text)
        self._text = replace(text, source=replace(text.source, model=recognizer.name))
        self._aligned = self._text
        self._spans: list[Span] = list(self.done)
        self._next_s = 0.0

    def _resume(self, text: Transcript) -> None:
        spans = self._library.spans(self._episode_id)
        partial = self._library.text_state(self._episode_id) is TextState.PARTIAL
        if partial and text.source.model == self.recognizer.name:
            self.done = spans
            self._heard = list(self._library.heard(self._episode_id))
        elif spans:
            self._library.save_transcript(self._episode_id, text)  # forgets what another model heard

    def save(self, result: SpanResult) -> None:
        """Align with all that was heard so far and commit that together with the span."""
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
        self._library.finish(self._episode_id, self._aligned_with([Span(0, self._duration_ms)]))

    def _aligned_with(self, spans: list[Span]) -> Transcript:
        return align(self._text, self._heard, spans, self._duration_ms)


@dataclass(frozen=True, slots=True)
class _Events:
    """Writes events to the real stdout."""

    out: TextIO

    def __call__(self, event: dict[str, Any]) -> None:
        print(json.dumps(event, ensure_ascii=False), file=self.out, flush=True)


def _private_stdout() -> TextIO:
    """The real stdout for events alone: whatever libraries print goes to stderr, from C code too."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return out


def main() -> int:
    """Work until the window says quit or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal reaches us too; the window decides
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a text file here
    emit = _Events(_private_stdout())
    inbox = Inbox(sys.stdin)
    worker = Worker(emit)
    try:
        emit({"event": "ready"})
        while (job := inbox.jobs.get()) is not None:
            if isinstance(job, BaseException):
                raise job
            worker.run(job)
    except BrokenPipeError:
        return 0  # nobody listens any more
    return 0


if __name__ == "__main__":
    sys.exit(main())

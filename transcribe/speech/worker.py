# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcribing and aligning in a process of its own: `python -m transcribe.speech.worker`.

One JSON object a line. Commands on stdin:

    {"cmd": "start", "job": 1, "kind": "transcribe" | "align", "library": PATH, "episode": 3,
     "model": "base", "draft": "tiny.en" | null, "language": "en" | null, "threads": 2 | null, "at_ms": 0}
                                                     draft: the model of a first text, which the other then improves;
                                                     no language: the one that is heard; no threads: one a core
    {"cmd": "focus", "job": 1, "at_ms": 61000}      the playhead moved: go on there
    {"cmd": "cancel", "job": 1}
    {"cmd": "time", "library": PATH, "episode": 3}   listen for the words that were typed (`Library.corrections`)
    {"cmd": "quit"}                                  the end of stdin means the same

Events on stdout, and nothing else there:

    {"event": "ready"}
    {"event": "started", "job": 1, "episode": 3}
    {"event": "phase", "job": 1, "episode": 3, "doing": "drafting" | "transcribing" | "improving" | "aligning",
     "model": "tiny.en"}                                                       what comes now, with its own progress
    {"event": "span", "job": 1, "episode": 3, "start_ms": …, "end_ms": …}      already in the library
    {"event": "running", "job": 1, "episode": 3, "parts": [[start_ms, end_ms], …]}     are being listened to now
    {"event": "notice", "job": 1, "episode": 3, "message": …}                  no failure, but to be told
    {"event": "progress", "job": 1, "done_ms": …, "total_ms": …, "left_s": … | null}
    {"event": "done" | "cancelled", "job": 1, "episode": 3}
    {"event": "failed", "job": 1, "episode": 3, "message": …, "hint": …}

    {"event": "timed", "episode": 3, "lines": 2}     so many have other times now; they are in the library
    {"event": "not-timed", "episode": 3, "message": …, "hint": …}    the words keep their guessed times

Jobs run one after the other; the words of a correction do not wait for them. Each finished span is one transaction;
a job that was stopped or killed goes on where it was when it is started again. A bug ends the process with a traceback
on stderr and code 1.
"""

import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from transcribe.errors import Cancelled, EarmarkError
from transcribe.library import JobKind, Library
from transcribe.media.audio import probe
from transcribe.progress import CancelToken
from transcribe.speech.jobs import run
from transcribe.speech.phases import Wanted, Work, phases
from transcribe.speech.pipeline import Steering
from transcribe.speech.retime import time_edits
from transcribe.speech.sharpen import Sharpener
from transcribe.speech.warm import WarmModel
from transcribe.transcript import Span

Emit = Callable[[dict[str, Any]], None]

_NICENESS = 10


class Job:
    """One `start` command, and what the window says about it later (from the reading thread)."""

    def __init__(self, command: dict[str, Any]) -> None:
        self.number = int(command["job"])
        self.library = Path(command["library"])
        self.episode = int(command["episode"])
        self.wanted = Wanted(
            JobKind(command["kind"]), str(command["model"]), command.get("draft"), command.get("language")
        )
        self.threads: int | None = command.get("threads")
        self.playhead_ms = int(command.get("at_ms") or 0)
        self.cancel = CancelToken()


class Inbox:
    """Reads commands in a thread of its own, so that a busy worker still hears `focus` and `cancel`."""

    def __init__(self, lines: Iterable[str], timer: "Timer") -> None:
        self._timer = timer
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
        if command["cmd"] == "time":
            self._timer.add(command).add_done_callback(self._timed)
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

    def _timed(self, done: "Future[None]") -> None:
        bug = done.exception()
        if bug is not None:
            self.jobs.put(bug)


class Timer:
    """Times words that were typed, in a thread of its own: a listener who corrects does not wait for a job."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._sharpener = Sharpener()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="timing")

    def add(self, command: dict[str, Any]) -> Future[None]:
        """Do it after those before."""
        return self._thread.submit(self._time, Path(command["library"]), int(command["episode"]))

    def _time(self, path: Path, episode_id: int) -> None:
        try:
            with Library(path) as library:
                lines = time_edits(library, episode_id, self._sharpener)
        except EarmarkError as error:
            failure = {"event": "not-timed", "episode": episode_id, "message": error.message, "hint": error.hint}
            self._emit(failure)
        else:
            self._emit({"event": "timed", "episode": episode_id, "lines": lines})


class Worker:
    """Does jobs one after the other and keeps the last model loaded."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._model = WarmModel()

    def run(self, job: Job) -> None:
        """Do one job to its end; expected failures become an event."""
        about = {"job": job.number, "episode": job.episode}
        self._emit({"event": "started", **about})
        try:
            job.cancel.check()
            with Library(job.library) as library:
                episode = library.episode(job.episode)
                probe(Path(episode.media))  # before a model is loaded for nothing
                steering = self._steering(job)
                load = partial(self._model.get, threads=job.threads)
                for work in phases(library, episode, job.wanted, load, steering):
                    self._emit({"event": "phase", **about, "doing": work.doing, "model": work.recognizer.name})
                    self._listen(job, work, steering)
        except Cancelled:
            self._emit({"event": "cancelled", **about})
        except EarmarkError as error:
            self._emit({"event": "failed", **about, "message": error.message, "hint": error.hint})
        else:
            self._emit({"event": "done", **about})

    def _listen(self, job: Job, work: Work, steering: Steering) -> None:
        for result in run(work, steering=steering):
            span, progress = result.span, result.progress
            about = {"job": job.number, "episode": job.episode}
            self._emit({"event": "span", **about, "start_ms": span.start_ms, "end_ms": span.end_ms})
            left_s = None if progress.left_s is None else round(progress.left_s, 1)
            done = {"done_ms": progress.done_ms, "total_ms": progress.total_ms, "left_s": left_s}
            self._emit({"event": "progress", "job": job.number, **done})

    def _steering(self, job: Job) -> Steering:
        about = {"job": job.number, "episode": job.episode}

        def running(spans: tuple[Span, ...]) -> None:
            self._emit({"event": "running", **about, "parts": [[span.start_ms, span.end_ms] for span in spans]})

        def notice(message: str) -> None:
            self._emit({"event": "notice", **about, "message": message})

        return Steering(lambda: job.playhead_ms, job.cancel, running, notice)


class _Events:
    """Writes events to the real stdout, whole lines from any thread."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()

    def __call__(self, event: dict[str, Any]) -> None:
        with self._lock:
            print(json.dumps(event), file=self._out, flush=True)


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
    inbox = Inbox(sys.stdin, Timer(emit))
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

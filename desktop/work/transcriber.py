# SPDX-License-Identifier: GPL-3.0-or-later
"""The worker process: starting it, speaking its JSON lines, noticing when it dies.

The protocol is described in `transcribe.speech.worker`.
"""

import json
import sys
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QTimer, Signal

from transcribe.progress import Progress
from transcribe.speech import heap
from transcribe.transcript import Span

PATIENCE_MS = 1000  # for a job to stop by itself
GRACE_MS = 300  # to end by itself; to kill it does no harm either, and the user who quits is waiting


@dataclass(frozen=True, slots=True)
class TranscriptionJob:
    """`kind` is `transcribe` or `align`; `at_ms` is where the listener is; no `language`: the one that is heard.

    `draft` is the model of a first text, if there is to be one.
    """

    kind: str
    episode_id: int
    model: str
    at_ms: int = 0
    language: str | None = None
    draft: str | None = None


class Transcriber(QObject):
    """Runs jobs one after the other in a child process, which outlives its jobs and may die without harm.

    `threads` of the processor are used for the jobs that begin from now on; None: one a core.
    Signals, all with the episode's id first: `started`, `phase` (what is done now: drafting, transcribing, improving,
    aligning; with which model), `noticed` (a sentence that is no failure), `span_done` (Span: the library has its
    text), `running` (the Spans in hand; none when the job ends), `progressed` (Progress), `done`, `cancelled`, `failed`
    (sentence, hint), `died`; `timed` (number of lines whose words have other times now). `not_timed` (sentence, hint).
    """

    started = Signal(int)
    phase = Signal(int, str, str)
    noticed = Signal(int, str)
    span_done = Signal(int, object)
    running = Signal(int, object)
    progressed = Signal(int, object)
    done = Signal(int)
    cancelled = Signal(int)
    failed = Signal(int, str, str)
    died = Signal(int)
    timed = Signal(int, int)
    not_timed = Signal(str, str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.threads: int | None = None
        self._waiting: deque[TranscriptionJob] = deque()
        self._current: TranscriptionJob | None = None
        self._number = 0
        self._closing = False
        self._cancelling = False
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        # -P: a file called queue.py in the folder that Earmark was started from is not ours to run.
        self._process.setArguments(["-P", "-m", "transcribe.speech.worker"])
        surroundings = QProcessEnvironment.systemEnvironment()
        for name, value in heap.environment().items():
            surroundings.insert(name, surroundings.value(name, value))
        self._process.setProcessEnvironment(surroundings)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        # Queued: in the midst of failing to start, a process can't be started again for the next job.
        self._process.errorOccurred.connect(self._process_error, Qt.ConnectionType.QueuedConnection)

    @property
    def current(self) -> TranscriptionJob | None:
        """The job under way."""
        return self._current

    @property
    def process_id(self) -> int:
        """Of the worker; 0 when none runs."""
        return int(self._process.processId())

    def add(self, job: TranscriptionJob) -> None:
        """Do this job when those before it are done.

        A job that is under way is not doubled; one of another kind for the same episode (whose text was replaced)
        takes its place.
        """
        current = self._current
        same = current is not None and (current.episode_id, current.kind) == (job.episode_id, job.kind)
        if same or any(waiting.episode_id == job.episode_id for waiting in self._waiting):
            return
        self.cancel(job.episode_id)
        self._waiting.append(job)
        self._next()

    def focus(self, episode_id: int, at_ms: int) -> None:
        """The listener went to another place: what is heard there comes first."""
        if self._current is not None and self._current.episode_id == episode_id:
            self._send({"cmd": "focus", "job": self._number, "at_ms": at_ms})

    def warm_up(self) -> None:
        """Start the worker, for somebody is about to need it."""
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._process.start()

    def time(self, episode_id: int) -> None:
        """Listen for the words of an episode that were typed; answered by `timed` or `not_timed`."""
        self.warm_up()
        self._send({"cmd": "time", "library": str(self.library), "episode": episode_id})

    def cancel(self, episode_id: int, *, at_once: bool = True) -> None:
        """Stop the episode's job; what is done stays. Not `at_once`: when the span in hand is done, however long."""
        self._waiting = deque(job for job in self._waiting if job.episode_id != episode_id)
        if self._current is not None and self._current.episode_id == episode_id:
            self._send({"cmd": "cancel", "job": self._number})
            number = self._number
            if at_once:
                QTimer.singleShot(PATIENCE_MS, self, lambda: self._insist(number))

    def _insist(self, number: int) -> None:
        """A job that does not stop by itself (a span takes seconds) is ended with its worker."""
        if self._current is not None and self._number == number:
            self._cancelling = True
            self._process.kill()

    def close(self) -> None:
        """End the worker; its job can be resumed at the next start."""
        self._closing = True
        self._waiting.clear()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(GRACE_MS):
                self._process.kill()
                self._process.waitForFinished(1500)

    def _next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self.warm_up()
        self._current = self._waiting.popleft()
        self._number += 1
        self._send(
            {
                "cmd": "start",
                "job": self._number,
                "kind": self._current.kind,
                "library": str(self.library),
                "episode": self._current.episode_id,
                "model": self._current.model,
                "draft": self._current.draft,
                "language": self._current.language,
                "threads": self.threads,
                "at_ms": self._current.at_ms,
            }
        )

    def _send(self, command: dict[str, object]) -> None:
        self._process.write(json.dumps(command).encode() + b"\n")

    def _read(self) -> None:
        while self._process.canReadLine():
            event = json.loads(bytes(self._process.readLine().data()))
            if event["event"] == "timed":
                self.timed.emit(_whole(event["episode"]), _whole(event["lines"]))
            elif event["event"] == "not-timed":
                self.not_timed.emit(str(event["message"]), str(event["hint"]))
            elif self._current is not None and event.get("job") == self._number:
                self._handle(self._current.episode_id, event)

    def _handle(self, episode_id: int, event: dict[str, object]) -> None:
        match event["event"]:
            case "started":
                self.started.emit(episode_id)
            case "phase":
                self.phase.emit(episode_id, str(event["doing"]), str(event["model"]))
            case "notice":
                self.noticed.emit(episode_id, str(event["message"]))
            case "span":
                self.span_done.emit(episode_id, Span(_whole(event["start_ms"]), _whole(event["end_ms"])))
            case "running":
                self.running.emit(episode_id, _spans(event["parts"]))
            case "progress":
                progress = Progress(_whole(event["done_ms"]), _whole(event["total_ms"]), _seconds(event.get("left_s")))
                self.progressed.emit(episode_id, progress)
            case "done" | "cancelled" | "failed" as end:
                self._current = None
                self.running.emit(episode_id, ())
                if any(job.episode_id == episode_id for job in self._waiting):
                    self.done.emit(episode_id)  # it made room for the next one
                elif end == "failed":
                    self.failed.emit(episode_id, str(event["message"]), str(event["hint"]))
                else:
                    (self.done if end == "done" else self.cancelled).emit(episode_id)
                self._next()

    def _finished(self) -> None:
        lost, self._current = self._current, None
        asked, self._cancelling = self._cancelling, False
        if lost is not None and not self._closing:
            self.running.emit(lost.episode_id, ())
            replaced = any(job.episode_id == lost.episode_id for job in self._waiting)
            end = self.done if replaced else self.cancelled if asked else self.died
            end.emit(lost.episode_id)
            self._next()

    def _process_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finished()


def _whole(value: object) -> int:
    return int(str(value))


def _spans(value: object) -> tuple[Span, ...]:
    return tuple(Span(*part) for part in value) if isinstance(value, list) else ()


def _seconds(value: object) -> float | None:
    return None if value is None else float(str(value))

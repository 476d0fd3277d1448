# SPDX-License-Identifier: GPL-3.0-or-later
"""The library's queue, worked off by this window: one job after the other, in the worker process."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.jobs import Failed, LibraryLane
from desktop.work.transcriber import Transcriber, TranscriptionJob
from transcribe.errors import EarmarkError
from transcribe.library import JobKind, JobState, Library, QueuedJob, Runner
from transcribe.progress import Progress

POLL_MS = 2000  # the command line may have changed the queue, or another process that had a job may have died


class JobQueue(QObject):
    """What is to be done lies in the library; this keeps the worker at the job that it names.

    Signals: `changed`: the jobs, or how far the one in hand is; `failed` (episode id, sentence, hint);
    `stopped` (episode id): the job in hand was, it can go on; `emptied` (done, failed): nothing is left to do.
    """

    changed = Signal()
    failed = Signal(int, str, str)
    stopped = Signal(int)
    emptied = Signal(int, int)

    def __init__(self, transcriber: Transcriber, broken: Failed, parent: QObject) -> None:
        super().__init__(parent)
        self._transcriber, self._broken = transcriber, broken
        self._lane = LibraryLane(transcriber.library, broken, self)
        self._runner: Runner | None = None  # of the lane's thread
        self._claiming = self._stuck = False
        self._urgent = 0  # the episode that the listener reads
        self._places_ms: dict[int, int] = {}
        self._ends = {JobState.DONE: 0, JobState.FAILED: 0}
        self.jobs: tuple[QueuedJob, ...] = ()
        self.phase: tuple[str, str] | None = None  # of the job in hand: what is done, with which model
        self.progress: Progress | None = None  # of this phase
        self.stopping = False
        self.held = ""
        transcriber.phase.connect(self._phase_begun)
        transcriber.progressed.connect(self._progressed)
        transcriber.done.connect(self._done)
        transcriber.cancelled.connect(self._cancelled)
        transcriber.failed.connect(self._failed)
        transcriber.died.connect(self._died)
        self._look(lambda library: library.queue.clear_done(before_today=True))
        timer = QTimer(self)
        timer.timeout.connect(lambda: self._look(lambda library: library.queue.recover()))
        timer.start(POLL_MS)

    @property
    def in_hand(self) -> int:
        """The episode that this window's worker is at; 0 when it is at none."""
        job = self._transcriber.current
        return 0 if job is None else job.episode_id

    def job(self, episode_id: int) -> QueuedJob | None:
        """The episode's job; None when it has none."""
        return next((job for job in self.jobs if job.episode_id == episode_id), None)

    def is_elsewhere(self, job: QueuedJob) -> bool:
        """Whether another process has it in hand."""
        return job.owner != "" and (self._runner is None or job.owner != self._runner.name)

    # What the user wants

    def add(self, episode_id: int, model: str, draft: str | None) -> None:
        """Do what the episode's text needs, after everything else."""
        self._change(lambda library: library.queue.add([episode_id], model, draft=draft, keep=True))

    def add_first(self, episode_id: int, model: str, draft: str | None, at_ms: int) -> None:
        """Do what the text of the episode that is being read needs, now, from `at_ms` on; the others wait meanwhile."""
        self._urgent, self._places_ms[episode_id] = episode_id, at_ms
        self._change(lambda library: library.queue.add([episode_id], model, draft=draft, first=True, keep=True))

    def again(self, episode_id: int, model: str, draft: str | None, language: str | None, at_ms: int) -> None:
        """Recognise the episode that is being read anew, now; what it has stays until that comes."""
        self._urgent, self._places_ms[episode_id] = episode_id, at_ms

        def replace_job(library: Library) -> None:
            library.queue.cancel([episode_id])
            kind = JobKind.TRANSCRIBE
            library.queue.add([episode_id], model, language, kind=kind, draft=draft, first=True)

        self._change(replace_job)
        if self.in_hand == episode_id:
            self._stop(at_once=True)

    def focus(self, episode_id: int, at_ms: int) -> None:
        """The listener went elsewhere: what is heard there comes first."""
        self._places_ms[episode_id] = at_ms
        self._transcriber.focus(episode_id, at_ms)

    def pause(self, episode_ids: Sequence[int] | None = None, *, at_once: bool = False) -> None:
        """These, or all, stop: at the end of the span in hand, or `at_once`; what is finished is kept."""
        self._change(lambda library: library.queue.pause(episode_ids))
        if at_once and self.in_hand and (episode_ids is None or self.in_hand in episode_ids):
            self._stop(at_once=True)

    def resume(self, episode_ids: Sequence[int] | None = None) -> None:
        """These go on, or are tried again; without any named, all that are paused."""
        self._change(lambda library: library.queue.resume(episode_ids))

    def cancel(self, episode_ids: Sequence[int] | None = None) -> None:
        """Take these, or all, off the queue."""
        self._change(lambda library: library.queue.cancel(episode_ids))
        if self.in_hand and (episode_ids is None or self.in_hand in episode_ids):
            self._stop(at_once=True)

    def move(self, episode_id: int, before: int | None) -> None:
        """Another order: in front of the job `before`, or at the end."""
        self._change(lambda library: library.queue.move(episode_id, before))

    def clear_done(self) -> None:
        """Forget what is done."""
        self._change(lambda library: library.queue.clear_done())

    def hold(self, why: str) -> None:
        """Do nothing for a reason (in words) that is not the user's; empty: go on."""
        if why != self.held:
            self.held = why
            self._keep_going()
            self.changed.emit()

    def close(self) -> None:
        """End the worker; what it had in hand waits for the next start."""
        in_hand = self.in_hand
        self._transcriber.close()
        self._lane.ask(lambda library: self._leave(library, in_hand))
        self._lane.close()

    # Keeping the worker at it

    def _change(self, op: Callable[[Library], object], then: Callable[[], None] | None = None) -> None:
        """Change the queue, see what is in it now, and act on it."""
        self._stuck = False

        def seen(jobs: tuple[QueuedJob, ...]) -> None:
            self._seen(jobs)
            if then is not None:
                then()

        self._lane.ask(lambda library: _after(library, op), seen)

    def _look(self, op: Callable[[Library], object]) -> None:
        """The same unasked; what is wrong with the library is told when somebody wants something of it."""
        self._lane.ask(lambda library: _after(library, op), self._seen, lambda _error: None)

    def _seen(self, jobs: tuple[QueuedJob, ...]) -> None:
        before, self.jobs = self.jobs, jobs
        self._keep_going()
        if jobs != before:
            self.changed.emit()

    def _keep_going(self) -> None:
        """Begin the next job, or stop the one in hand when it is not the one to be done now."""
        current = self._transcriber.current
        if current is None:
            if not self.held and not self._stuck and any(job.state is JobState.WAITING for job in self.jobs):
                self._claim()
            return
        mine = self.job(current.episode_id)
        urgent = self.job(self._urgent)
        if mine is None or mine.state is not JobState.RUNNING or mine.kind != current.kind or self.held:
            self._stop(at_once=mine is None or mine.kind != current.kind)
        elif urgent is not None and urgent is not mine and urgent.state is JobState.WAITING:
            self._stop(at_once=True)

    def _claim(self) -> None:
        if self._claiming:
            return
        self._claiming = True

        def taken(library: Library) -> tuple[QueuedJob | None, tuple[QueuedJob, ...]]:
            return library.queue.claim(self._named(library)), library.queue.jobs()

        def begin(answer: tuple[QueuedJob | None, tuple[QueuedJob, ...]]) -> None:
            self._claiming = False
            job, self.jobs = answer
            if job is not None:
                at_ms = self._places_ms.get(job.episode_id, job.position_ms)
                wanted = TranscriptionJob(job.kind, job.episode_id, job.model, at_ms, job.language, job.draft)
                self._transcriber.add(wanted)
                self._keep_going()  # meanwhile it may be held
            self.changed.emit()

        def fail(error: EarmarkError) -> None:
            self._claiming, self._stuck = False, True
            self._broken(error)

        self._lane.ask(taken, begin, fail)

    def _named(self, library: Library) -> Runner:
        if self._runner is None:
            self._runner = Runner(library.path)
        return self._runner

    def _leave(self, library: Library, in_hand: int) -> None:
        if self._runner is not None:
            library.queue.release(self._runner, in_hand)
            self._runner.close()

    def _stop(self, *, at_once: bool) -> None:
        if at_once or not self.stopping:
            self.stopping = True
            self._transcriber.cancel(self.in_hand, at_once=at_once)

    # What the worker says

    def _over(self, episode_id: int, **change: Any) -> None:  # noqa: ANN401  fields of QueuedJob
        """The job in hand came to an end. What the library will say in a moment is shown at once."""
        self.phase, self.progress, self.stopping = None, None, False
        self.jobs = tuple(replace(job, **change) if job.episode_id == episode_id else job for job in self.jobs)
        self.changed.emit()

    def _phase_begun(self, _episode_id: int, doing: str, model: str) -> None:
        self.phase, self.progress = (doing, model), None
        self.changed.emit()

    def _progressed(self, _episode_id: int, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _done(self, episode_id: int) -> None:
        self._over(episode_id, state=JobState.DONE)
        self._ends[JobState.DONE] += 1
        self._change(lambda library: library.queue.finish(self._named(library), episode_id), self._tell_when_empty)

    def _cancelled(self, episode_id: int) -> None:
        self._over(episode_id)
        self._change(lambda library: library.queue.release(self._named(library), episode_id))
        self.stopped.emit(episode_id)

    def _died(self, episode_id: int) -> None:
        hint = self.tr("What was finished is kept; going on does only what is missing.")
        self._failed(episode_id, self.tr("The transcription ended unexpectedly."), hint)

    def _failed(self, episode_id: int, message: str, hint: str) -> None:
        self._over(episode_id, state=JobState.FAILED, message=message, hint=hint)
        self._ends[JobState.FAILED] += 1

        def fail(library: Library) -> None:
            library.queue.fail(self._named(library), episode_id, message, hint)

        self._change(fail, self._tell_when_empty)
        self.failed.emit(episode_id, message, hint)

    def _tell_when_empty(self) -> None:
        if not any(job.unfinished for job in self.jobs):
            self.emptied.emit(self._ends[JobState.DONE], self._ends[JobState.FAILED])
            self._ends = dict.fromkeys(self._ends, 0)


def _after(library: Library, op: Callable[[Library], object]) -> tuple[QueuedJob, ...]:
    op(library)
    return library.queue.jobs()

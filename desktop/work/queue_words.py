# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said about the queue: of each job, and of all together."""

from PySide6.QtCore import QCoreApplication

from desktop.librarian import progress_words
from desktop.widgets import counted
from desktop.work.job_queue import JobQueue
from transcribe import timecode
from transcribe.library import JobKind, JobState, QueuedJob


def state(queue: JobQueue, job: QueuedJob) -> str:
    """How a job stands, in a few words; empty when it is done."""
    match job.state:
        case JobState.WAITING:
            waiting = _tr("waiting")
            return f"{waiting}: {queue.held}" if queue.held else waiting
        case JobState.RUNNING:
            return _running(queue, job)
        case JobState.PAUSED:
            if queue.in_hand == job.episode_id:
                return _tr("stopping…")
            return f"{_tr('paused at')} {_percent(job)}" if job.done_ms else _tr("paused")
        case JobState.FAILED:
            return f"{_tr('failed')}: {job.message}"
        case JobState.DONE:
            return ""


def _running(queue: JobQueue, job: QueuedJob) -> str:
    if queue.is_elsewhere(job):
        kind = _tr("aligning") if job.kind is JobKind.ALIGN else _tr("transcribing")
        return f"{kind} {_tr('in another Earmark')}, {_percent(job)}"
    if queue.stopping:
        return _tr("stopping…")
    if queue.phase is None or queue.progress is None or queue.in_hand != job.episode_id:
        return _tr("getting ready…")
    return f"{doing(queue.phase[0])}, {progress_words(queue.progress.fraction, queue.progress.left_s)}"


def doing(phase: str) -> str:
    """What is being done in a phase of the worker."""
    words = {
        "drafting": _tr("drafting"),
        "transcribing": _tr("transcribing"),
        "improving": _tr("improving"),
        "aligning": _tr("aligning"),
    }
    return words[phase]


def share(queue: JobQueue, job: QueuedJob) -> float:
    """How much of a job is done, 0 to 1."""
    if job.state is JobState.DONE:
        return 1.0
    if job.episode_id == queue.in_hand and queue.progress is not None:
        return queue.progress.fraction
    return min(1.0, job.done_ms / job.duration_ms) if job.duration_ms else 0.0


def summary(queue: JobQueue) -> str:
    """All together: `3 to do, about 12 min left`; empty when there is nothing to do."""
    to_do = sum(job.unfinished for job in queue.jobs)
    parts = []
    if to_do:
        parts.append(f"{to_do} {_tr('to do')}")
        left_s = _left_s(queue)
        if queue.held:
            parts.append(queue.held)
        elif left_s is not None:
            parts.append(f"{_tr('about')} {timecode.length(max(1000, int(left_s * 1000)))} {_tr('left')}")
    for which, words in ((JobState.PAUSED, "paused"), (JobState.FAILED, "failed"), (JobState.DONE, "done")):
        number = sum(job.state is which for job in queue.jobs)
        if number:
            parts.append(f"{number} {_tr(words)}")
    # A number stays on the line of its word.
    return ", ".join(part.replace(" ", "\u00a0") for part in parts)


def ended(done: int, failed: int) -> tuple[str, str]:
    """What is told when nothing is left to do: a heading and a sentence."""
    title = _tr("All episodes have their text") if not failed else _tr("The queue has come to its end")
    words = counted(done, _tr("episode is ready"), _tr("episodes are ready")) if done else ""
    wrong = f"{failed} {_tr('failed')}" if failed else ""
    return title, ", ".join(part for part in (words, wrong) if part) + "."


def _left_s(queue: JobQueue) -> float | None:
    """As fast as the job in hand has gone, for all that is to do."""
    progress, current = queue.progress, queue.job(queue.in_hand)
    if progress is None or progress.left_s is None or current is None:
        return None
    left_ms = progress.total_ms - progress.done_ms
    if left_ms <= 0:
        return None
    others_ms = sum(job.left_ms for job in queue.jobs if job.unfinished and job is not current)
    return progress.left_s * (1 + others_ms / left_ms)


def _percent(job: QueuedJob) -> str:
    done = min(1.0, job.done_ms / job.duration_ms) if job.duration_ms else 0.0
    return f"{done:.0%}".replace("%", " %")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Queue", text)

# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said about the queue: of each job, and of all together."""

from desktop.figures import percent
from desktop.languages import translate
from desktop.librarian import progress_words
from desktop.work.job_queue import JobQueue
from transcribe import timecode
from transcribe.library import JobKind, JobState, QueuedJob


def state(queue: JobQueue, job: QueuedJob) -> str:
    """How a job stands, in a few words; empty when it is done."""
    match job.state:
        case JobState.WAITING:
            waiting = translate("Queue", "waiting")
            return f"{waiting}: {queue.held}" if queue.held else waiting
        case JobState.RUNNING:
            return _running(queue, job)
        case JobState.PAUSED:
            if queue.in_hand == job.episode_id:
                return translate("Queue", "stopping…")
            if job.done_ms:
                return translate("Queue", "paused at {share}").format(share=_percent(job))
            return translate("Queue", "paused")
        case JobState.FAILED:
            return translate("Queue", "failed: {reason}").format(reason=job.message)
        case JobState.DONE:
            return ""


def _running(queue: JobQueue, job: QueuedJob) -> str:
    if queue.is_elsewhere(job):
        aligned = job.kind is JobKind.ALIGN
        words = (
            translate("Queue", "aligning in another Earmark, {share}")
            if aligned
            else translate("Queue", "transcribing in another Earmark, {share}")
        )
        return words.format(share=_percent(job))
    if queue.stopping:
        return translate("Queue", "stopping…")
    if queue.phase is None or queue.progress is None or queue.in_hand != job.episode_id:
        return translate("Queue", "getting ready…")
    return f"{doing(queue.phase[0])}, {progress_words(queue.progress.fraction, queue.progress.left_s)}"


def doing(phase: str) -> str:
    """What is being done in a phase of the worker."""
    words = {
        "drafting": translate("Queue", "drafting"),
        "transcribing": translate("Queue", "transcribing"),
        "improving": translate("Queue", "improving"),
        "aligning": translate("Queue", "aligning"),
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
        parts.append(translate("Queue", "%n to do", "", to_do))
        left_s = _left_s(queue)
        if queue.held:
            parts.append(queue.held)
        elif left_s is not None:
            length = timecode.length(max(1000, int(left_s * 1000)))
            parts.append(translate("Queue", "about {length} left").format(length=length))
    states = [job.state for job in queue.jobs]
    if paused := states.count(JobState.PAUSED):
        parts.append(translate("Queue", "%n paused", "", paused))
    if failed := states.count(JobState.FAILED):
        parts.append(translate("Queue", "%n failed", "", failed))
    if done := states.count(JobState.DONE):
        parts.append(translate("Queue", "%n done", "", done))
    # A number stays on the line of its word.
    return ", ".join(part.replace(" ", "\u00a0") for part in parts)


def ended(done: int, failed: int) -> tuple[str, str]:
    """What is told when nothing is left to do: a heading and a sentence."""
    if failed:
        title = translate("Queue", "The queue has come to its end")
    else:
        title = translate("Queue", "All episodes have their text")
    words = translate("Queue", "%n episodes are ready", "", done) if done else ""
    wrong = translate("Queue", "%n failed", "", failed) if failed else ""
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
    return percent(done)

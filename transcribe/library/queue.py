# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue: which episodes are still to get their text, in which order, and how it went.

It lies in the library, so that it survives every crash and the window and the command line share it. A job that is
running belongs to a `Runner`; when that dies, the job is waiting again.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from transcribe.library.part import Part, Transaction
from transcribe.library.runner import Runner, alive
from transcribe.transcript import SourceKind

_RELEASED = "owner = '', state = replace(state, 'running', 'waiting')"
_Row = tuple[int, str, str, str | None, str | None, str, str, str, str, str, int, int, float]
_JOB = """select job.episode_id, job.kind, job.model, job.draft, job.language, job.state, job.owner,
    job.message, job.hint, episode.title, episode.duration_ms, episode.position_ms,
    (select total(end_ms - start_ms) from span where span.episode_id = job.episode_id)
    from job join episode on episode.id = job.episode_id where not episode.removed"""


class JobKind(StrEnum):
    """What is to be done."""

    TRANSCRIBE = "transcribe"
    ALIGN = "align"


class JobState(StrEnum):
    """Where a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class QueuedJob:
    """One episode in the queue. `owner` is the name of the Runner that has it in hand; `message` and `hint` say why it
    failed.

    `draft` is the model of a first text, which that of `model` then improves. `done_ms` of the sound are finished;
    `position_ms` is where the listener stopped.
    """

    episode_id: int
    kind: JobKind
    model: str
    draft: str | None
    language: str | None
    state: JobState
    owner: str
    message: str
    hint: str
    title: str
    duration_ms: int
    position_ms: int
    done_ms: int

    @property
    def left_ms(self) -> int:
        """How much sound is still to be listened to."""
        return max(0, self.duration_ms - self.done_ms)

    @property
    def unfinished(self) -> bool:
        """Whether it is under way or will be."""
        return self.state in (JobState.WAITING, JobState.RUNNING)


class Queue(Part):
    """The queue of an open library. Raises LibraryError as the library does."""

    def __init__(self, path: Path, reading: Transaction, writing: Transaction) -> None:
        super().__init__(reading, writing)
        self._path = path

    def jobs(self) -> tuple[QueuedJob, ...]:
        """All jobs in their order."""
        with self._reading() as connection:
            rows = connection.execute(f"{_JOB} order by job.place").fetchall()
        return tuple(job for row in rows if (job := _job(row)) is not None)

    def job(self, episode_id: int) -> QueuedJob | None:
        """The job of an episode; None when it has none."""
        with self._reading() as connection:
            return _load(connection, episode_id)

    def is_running(self, episode_id: int) -> bool:
        """Whether the job is under way, and nobody has paused or cancelled it."""
        job = self.job(episode_id)
        return job is not None and job.state is JobState.RUNNING

    def needed(self, episode_id: int) -> JobKind | None:
        """What the episode's text still needs; None when it is as complete as it gets."""
        with self._reading() as connection:
            return _needed(connection, episode_id)

    def add(
        self,
        episode_ids: Sequence[int],
        model: str,
        language: str | None = None,
        *,
        kind: JobKind | None = None,
        draft: str | None = None,
        first: bool = False,
        keep: bool = False,
    ) -> tuple[int, ...]:
        """Let these wait, behind all others or before them (`first`); returns those that need work.

        Without `kind` each gets what its text needs. A job that is under way goes on, a paused one stays paused,
        one that failed is tried again. With `keep` one that waits is made with what it was to be made with.
        """
        added = []
        with self._writing() as connection:
            for episode_id in reversed(episode_ids) if first else episode_ids:
                wanted = kind or _needed(connection, episode_id)
                if wanted is not None:
                    _put(connection, episode_id, wanted, (model, draft, language), keep=keep)
                    if first:
                        _place(connection, episode_id, first=True)
                    added.append(episode_id)
        return tuple(reversed(added) if first else added)

    def move(self, episode_id: int, before: int | None) -> None:
        """Put a job in front of that of the episode `before`, or (None) at the end."""
        with self._writing() as connection:
            order = [row[0] for row in connection.execute("select episode_id from job order by place").fetchall()]
            if episode_id not in order or episode_id == before:
                return
            order.remove(episode_id)
            order.insert(order.index(before) if before in order else len(order), episode_id)
            connection.executemany("update job set place = ? where episode_id = ?", enumerate(order, 1))

    def pause(self, episode_ids: Sequence[int] | None = None) -> None:
        """These, or all that wait or are under way, wait until somebody resumes them."""
        self._set("state = 'paused'", "state in ('waiting', 'running')", episode_ids)

    def resume(self, episode_ids: Sequence[int] | None = None) -> None:
        """These go on, or are tried again; without any named, all that are paused go on."""
        among = "state = 'paused'" if episode_ids is None else "state in ('paused', 'failed')"
        self._set("state = 'waiting', message = '', hint = ''", among, episode_ids)

    def cancel(self, episode_ids: Sequence[int] | None = None) -> None:
        """Take these, or all that are not done, off the queue; what was finished of their texts stays."""
        with self._writing() as connection:
            if episode_ids is None:
                connection.execute("delete from job where state <> 'done'")
            else:
                connection.executemany("delete from job where episode_id = ?", [(each,) for each in episode_ids])

    def clear_done(self, *, before_today: bool = False) -> None:
        """Forget the jobs that are done, or only those of earlier days."""
        when = " and ended < date('now', 'localtime')" if before_today else ""
        with self._writing() as connection:
            connection.execute(f"delete from job where state = 'done'{when}")  # noqa: S608

    # For those who do the work

    def recover(self) -> None:
        """What dead processes had in hand waits again."""
        with self._reading() as connection:
            owners = [name for (name,) in connection.execute("select distinct owner from job where owner <> ''")]
        for dead in (name for name in owners if not alive(self._path, name)):
            with self._writing() as connection:
                connection.execute(f"update job set {_RELEASED} where owner = ?", (dead,))  # noqa: S608

    def claim(self, runner: Runner, among: Sequence[int] | None = None) -> QueuedJob | None:
        """Take the first waiting job (of these episodes) in hand; None when there is none. Nobody else gets it."""
        self.recover()
        with self._writing() as connection:
            waiting = f"{_JOB} and job.state = 'waiting' and job.owner in ('', ?) order by job.place"
            for row in connection.execute(waiting, (runner.name,)).fetchall():
                if among is None or row[0] in among:
                    sql = "update job set state = 'running', owner = ? where episode_id = ?"
                    connection.execute(sql, (runner.name, row[0]))
                    return _load(connection, row[0])
        return None

    def finish(self, runner: Runner, episode_id: int) -> None:
        """The job is done."""
        self._end(runner, episode_id, "state = 'done', owner = '', ended = date('now', 'localtime')")

    def fail(self, runner: Runner, episode_id: int, message: str, hint: str = "") -> None:
        """The job came to an end that `message` tells of."""
        self._end(runner, episode_id, "state = 'failed', owner = '', message = ?, hint = ?", message, hint)

    def release(self, runner: Runner, episode_id: int) -> None:
        """Not in hand any more: it waits at its place again, or stays paused where somebody paused it."""
        self._end(runner, episode_id, _RELEASED)

    def _end(self, runner: Runner, episode_id: int, change: str, *values: str) -> None:
        """Only of a job that is still this runner's: meanwhile it may have been cancelled, or become another."""
        with self._writing() as connection:
            sql = f"update job set {change} where episode_id = ? and owner = ?"  # noqa: S608
            connection.execute(sql, (*values, episode_id, runner.name))

    def _set(self, change: str, among: str, episode_ids: Sequence[int] | None) -> None:
        with self._writing() as connection:
            sql = f"update job set {change} where {among}"  # noqa: S608
            if episode_ids is None:
                connection.execute(sql)
            else:
                connection.executemany(f"{sql} and episode_id = ?", [(each,) for each in episode_ids])


def _needed(connection: sqlite3.Connection, episode_id: int) -> JobKind | None:
    sql = "select source, text_heard, complete from transcript where episode_id = ?"
    row = connection.execute(sql, (episode_id,)).fetchone()
    if row is None:
        return JobKind.TRANSCRIBE
    source, text_heard, complete = row
    if source == SourceKind.EDITED:
        return None
    if source == SourceKind.PUBLISHER:
        return None if complete and text_heard is not None else JobKind.ALIGN
    return None if complete else JobKind.TRANSCRIBE


def _put(
    connection: sqlite3.Connection,
    episode_id: int,
    kind: JobKind,
    how: tuple[str, str | None, str | None],
    *,
    keep: bool,
) -> None:
    row = connection.execute("select kind, state from job where episode_id = ?", (episode_id,)).fetchone()
    if row == (kind, JobState.RUNNING) or (keep and row in ((kind, JobState.WAITING), (kind, JobState.PAUSED))):
        return
    state = JobState.PAUSED if row == (kind, JobState.PAUSED) else JobState.WAITING
    sql = """insert into job(episode_id, kind, model, draft, language, place, state) values (?, ?, ?, ?, ?, 0, ?)
        on conflict(episode_id) do update set kind = excluded.kind, model = excluded.model, draft = excluded.draft,
        language = excluded.language, state = excluded.state, message = '', hint = '',
        owner = case when kind = excluded.kind then owner else '' end"""
    connection.execute(sql, (episode_id, kind, *how, state))
    if row is None or row[1] in (JobState.FAILED, JobState.DONE):
        _place(connection, episode_id, first=False)


def _place(connection: sqlite3.Connection, episode_id: int, *, first: bool) -> None:
    """To the front or to the end."""
    others = "from job where episode_id <> ?"
    if first:
        sql = f"update job set place = (select coalesce(min(place), 1) - 1 {others}) where episode_id = ?"  # noqa: S608
    else:
        sql = f"update job set place = (select coalesce(max(place), 0) + 1 {others}) where episode_id = ?"  # noqa: S608
    connection.execute(sql, (episode_id, episode_id))


def _load(connection: sqlite3.Connection, episode_id: int) -> QueuedJob | None:
    row = connection.execute(f"{_JOB} and job.episode_id = ?", (episode_id,)).fetchone()
    return None if row is None else _job(row)


def _job(row: _Row) -> QueuedJob | None:
    """None for a row that can't be read: it must not hide the others."""
    number, kind, model, draft, language, state, owner, message, hint, title, duration_ms, position_ms, done_ms = row
    try:
        how = JobKind(kind), model, draft, language, JobState(state), owner
    except ValueError:
        return None
    return QueuedJob(number, *how, message, hint, title, duration_ms, position_ms, int(done_ms))

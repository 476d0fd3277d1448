# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark queue`: what the window and the command line have still to do, in one list."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe.cli.options import json_option, library_option, note, open_library, print_json, shown, threads_option
from transcribe.cli.report import Report, Resumable, listen
from transcribe.cli.speech import jsonl_option, loading
from transcribe.cli.texts import find_episode
from transcribe.errors import Cancelled, EarmarkError

if TYPE_CHECKING:
    from transcribe.library import Library, QueuedJob, Runner
    from transcribe.speech.phases import Load

episodes_argument = click.argument("episodes", metavar="[EPISODE]...", nargs=-1)


@click.group()
def queue() -> None:
    """The episodes that are still to get their text."""


@queue.command("list")
@json_option
@library_option
def list_queue(as_json: bool, library: Path | None) -> None:
    """What is being done, what waits, what is paused, what failed."""
    with open_library(library) as opened:
        opened.queue.recover()
        jobs = opened.queue.jobs()
    if as_json:
        names = ("kind", "model", "draft", "language", "state", "title", "duration_ms", "done_ms", "message", "hint")
        print_json([{"episode": job.episode_id, **{name: getattr(job, name) for name in names}} for job in jobs])
        return
    if not jobs:
        note("Nothing is in the queue.")
    for job in jobs:
        share = job.done_ms / job.duration_ms if job.duration_ms else 0
        why = f": {job.message}" if job.message else ""
        click.echo(f"{job.episode_id:>5}  {job.state:<8} {min(1, share):>4.0%}  {shown(job.title + why)}")


@queue.command()
@episodes_argument
@library_option
def pause(episodes: tuple[str, ...], library: Path | None) -> None:
    """Let EPISODEs (ids or titles), or all, rest; what is at work stops at the end of its span, in the window too."""
    with open_library(library) as opened:
        opened.queue.pause(_ids(opened, episodes))


@queue.command()
@episodes_argument
@library_option
def resume(episodes: tuple[str, ...], library: Path | None) -> None:
    """Let EPISODEs that are paused or failed, or all that are paused, wait for their turn again."""
    with open_library(library) as opened:
        opened.queue.resume(_ids(opened, episodes))


@queue.command()
@episodes_argument
@library_option
def cancel(episodes: tuple[str, ...], library: Path | None) -> None:
    """Take EPISODEs, or all, off the queue; what was finished of their texts is kept."""
    with open_library(library) as opened:
        opened.queue.cancel(_ids(opened, episodes))


@queue.command("run")
@threads_option
@jsonl_option
@library_option
def run_queue(threads: int | None, jsonl: bool, library: Path | None) -> int:
    """Do what waits in the queue, one after the other; an open window may do its share at the same time."""
    from transcribe.library import Runner

    failed = 0
    load = loading(threads)
    with open_library(library) as opened, Runner(opened.path) as runner:
        while (job := opened.queue.claim(runner)) is not None:
            report = Report(Path(opened.episode(job.episode_id).media), jsonl, job.episode_id)
            try:
                _do(opened, runner, job, load, report)
            except Cancelled as error:
                if opened.queue.is_running(job.episode_id):
                    raise Resumable("What was finished is kept; `earmark queue run` goes on.") from error
            except EarmarkError as error:
                failed += 1
                opened.queue.fail(runner, job.episode_id, error.message, error.hint)
                report.failed(error)
                click.echo(shown(f"{job.title}: {error}"), err=True)
            finally:
                opened.queue.release(runner, job.episode_id)
    return 1 if failed else 0


def _do(library: "Library", runner: "Runner", job: "QueuedJob", load: "Load", report: Report) -> None:
    from transcribe.speech.phases import Wanted, phases

    wanted = Wanted(job.kind, job.model, job.draft, job.language)
    works = partial(phases, library, library.episode(job.episode_id), wanted, load)
    listen(works, report, lambda: library.queue.is_running(job.episode_id))
    library.queue.finish(runner, job.episode_id)
    report.finished(job.episode_id)


def _ids(library: "Library", episodes: Sequence[str]) -> list[int] | None:
    return [find_episode(library, name).id for name in episodes] if episodes else None

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands that listen tell while they do, and how they are stopped."""

import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe import timecode
from transcribe.cli.options import note, quiet, to_json
from transcribe.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from transcribe.errors import EarmarkError
    from transcribe.progress import CancelToken
    from transcribe.speech.drift import Drift, Step
    from transcribe.speech.phases import Work
    from transcribe.speech.pipeline import SpanResult, Steering


class Resumable(Cancelled):
    """The user stopped work that can go on."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


def listen(
    works: "Callable[[Steering], Iterable[Work]]", report: "Report", wanted: "Callable[[], bool]" = lambda: True
) -> None:
    """Do a job, phase by phase, and show how far it is.

    Raises Cancelled when Ctrl+C, or `wanted` after a span, says so.
    """
    from transcribe.speech.jobs import run
    from transcribe.speech.pipeline import Steering

    with stoppable() as cancel:
        steering = Steering(cancel=cancel, notice=report.notice)
        for work in works(steering):
            report.phase(work)
            for _ in report.watch(run(work, steering=steering)):
                if not wanted():
                    cancel.cancel()
    report.done()


@contextmanager
def stoppable() -> "Iterator[CancelToken]":
    """Ctrl+C stops after the span in hand, whatever library is at work when it comes; a second one stops at once."""
    from transcribe.progress import CancelToken

    cancel = CancelToken()

    def stop(*_: object) -> None:
        if cancel.cancelled:
            raise KeyboardInterrupt
        cancel.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)


class Report:
    """Progress on a terminal, or events as JSON lines; results on stdout, the rest on stderr."""

    def __init__(self, media: Path, jsonl: bool, episode_id: int = 0) -> None:
        """Events name the file, and the episode where it is one of the library."""
        self._media = media
        self._jsonl = jsonl
        self._about: dict[str, object] = {"file": str(media)}
        if episode_id:
            self._about["episode"] = episode_id
        self._doing = ""

    def phase(self, work: "Work") -> None:
        """What comes now; told where it is not simply the text."""
        self._doing = ""
        if work.doing in ("drafting", "improving"):
            self._doing = f" ({work.doing})"
            if self._jsonl:
                self._event("phase", doing=work.doing, model=work.recognizer.name)

    def notice(self, message: str) -> None:
        """Something that is no failure, but to be known."""
        if self._jsonl:
            self._event("notice", message=message)
        else:
            note(message)

    def watch(self, results: "Iterable[SpanResult]") -> "Iterator[SpanResult]":
        """Pass the results on and show how far they are."""
        if self._jsonl:
            from transcribe.formats import earmark_json

            for result in results:
                for segment in result.segments:
                    self._event("segment", **earmark_json.segment_data(segment))
                progress = result.progress
                self._event("progress", done_ms=progress.done_ms, total_ms=progress.total_ms, left_s=progress.left_s)
                yield result
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        with Progress(*columns, console=console, transient=True, disable=quiet() or not sys.stderr.isatty()) as bar:
            task = bar.add_task(f"{self._media.name}{self._doing}", total=1.0)
            for result in results:
                bar.update(task, completed=result.progress.fraction)
                yield result

    def done(self) -> None:
        """All of it has been listened to."""
        if self._jsonl:
            self._event("done")

    def finished(self, episode_id: int) -> None:
        """The episode is in the library."""
        if self._jsonl:
            self._event("episode", episode=episode_id)
        else:
            click.echo(episode_id)

    def failed(self, error: "EarmarkError") -> None:
        """The file could not be transcribed. The sentence on stderr is the caller's."""
        if self._jsonl:
            self._event("failed", message=error.message, hint=error.hint)

    def alignment(self, found: "Drift") -> None:
        """How much of the text was heard, how its times were shifted, and what was not heard or not written."""
        if self._jsonl:
            self._event(
                "alignment",
                text_heard=found.text_heard,
                steps=[{"from_ms": step.from_ms, "offset_ms": step.offset_ms} for step in found.steps],
                gaps=[[gap.start_ms, gap.end_ms] for gap in found.gaps],
                segments_not_heard=len(found.unheard),
                not_heard=[segment.text for segment in found.unheard],
            )
            return
        note(f"{found.text_heard or 0:.1%} of the text was heard.")
        for step in found.steps:
            note(f"From {timecode.clock(step.from_ms)} on its times are shifted by {_shift(step)}.")
        for gap in found.gaps:
            note(f"{timecode.clock(gap.start_ms)} to {timecode.clock(gap.end_ms)}: sound without text.")
        for segment in found.unheard:
            note(f"Not heard: {segment.text}")

    def _event(self, name: str, **values: object) -> None:
        click.echo(to_json({"event": name, **self._about, **values}))
        sys.stdout.flush()


def _shift(step: "Step") -> str:
    return f"{step.offset_ms / 1000:+.0f} s"

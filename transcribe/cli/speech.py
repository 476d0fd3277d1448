# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that listen: `earmark transcribe` and `earmark align`."""

import signal
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe import timecode
from transcribe.cli.options import (
    FILE,
    language_option,
    library_option,
    model_option,
    note,
    open_library,
    output_option,
    quiet,
    text_of,
    to_json,
)
from transcribe.errors import FormatError
from transcribe.transcript import Source, SourceKind, Transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transcribe.library import Library
    from transcribe.progress import CancelToken
    from transcribe.speech.drift import Drift, Step
    from transcribe.speech.jobs import Alignment, Transcription
    from transcribe.speech.pipeline import SpanResult
    from transcribe.speech.recognize import Recognizer

jsonl_option = click.option("--jsonl", is_flag=True, help="Print events as JSON, one a line.")


@click.command()
@click.argument("media", type=FILE)
@output_option
@model_option
@language_option
@jsonl_option
@library_option
def transcribe(
    media: Path, output: Path | None, model: str, language: str | None, jsonl: bool, library: Path | None
) -> None:
    """Write down what is said in MEDIA: into OUT, or without -o into the library.

    A job for the library that was stopped goes on where it was.
    """
    from transcribe import formats, intake
    from transcribe.media.audio import probe
    from transcribe.media.tags import read_tags
    from transcribe.speech import pipeline
    from transcribe.speech.jobs import Transcription

    report = _Report(media, jsonl)
    if output is not None:
        formats.check_writable(output)
    probe(media)  # a file that is no audio is said before the model is loaded, a missing model before anything is kept
    recognizer = _recognizer(model, language)
    if output is not None:
        found = read_tags(media)
        with _stoppable() as cancel:
            results = list(report.watch(pipeline.transcribe(media, recognizer, language=language, cancel=cancel)))
        transcript = _whole(results, media, recognizer)
        formats.write(output, transcript, (found.chapters,) if found.chapters else ())
        return
    with open_library(library) as opened:
        episode_id = intake.add(opened, media)
        _work(Transcription(opened, opened.episode(episode_id), recognizer, language), report)
    report.finished(episode_id)


def transcribe_into(library: "Library", episode_id: int, model: str) -> None:
    """Transcribe an episode of the library, showing progress; what is done already is not done again."""
    from transcribe.library import TextState
    from transcribe.speech.jobs import Transcription

    episode = library.episode(episode_id)
    if library.text_state(episode_id) is not TextState.COMPLETE:
        work = Transcription(library, episode, _recognizer(model, None), None)
        _work(work, _Report(Path(episode.media), jsonl=False))


def _work(work: "Transcription | Alignment", report: "_Report") -> None:
    from transcribe.speech.jobs import run

    with _stoppable() as cancel:
        for _ in report.watch(run(work, cancel=cancel)):
            pass


@contextmanager
def _stoppable() -> "Iterator[CancelToken]":
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


@click.command()
@click.argument("media", type=FILE)
@click.argument("text", type=FILE)
@output_option
@model_option
@language_option
@jsonl_option
@library_option
def align(
    media: Path, text: Path, output: Path | None, model: str, language: str | None, jsonl: bool, library: Path | None
) -> None:
    """Give the publisher's TEXT the times at which its words are heard in MEDIA.

    TEXT may be in any readable format, timed or not. Without -o the result goes into the library.
    """
    from transcribe import formats, intake
    from transcribe.media.audio import probe
    from transcribe.speech.drift import drift
    from transcribe.speech.jobs import Alignment

    report = _Report(media, jsonl)
    if output is not None:
        formats.check_writable(output)
    if formats.read(text).transcript is None:
        raise FormatError(f"{text.name} holds no transcript.", "Give the text that is read aloud.")
    probe(media)
    recognizer = _recognizer(model, language)
    with tempfile.TemporaryDirectory(prefix="earmark-") as folder:
        # The work goes through a library also when only a file is wanted.
        where = library if output is None else Path(folder) / "align.db"
        with open_library(where) as opened:
            episode_id = intake.add(opened, media, [text])
            _work(Alignment(opened, opened.episode(episode_id), recognizer, language), report)
            aligned = text_of(opened, opened.episode(episode_id))
            found = drift(opened.stamps(episode_id), aligned)
            lists = opened.chapters(episode_id)
    report.alignment(found)
    if output is not None:
        formats.write(output, aligned, lists)
    else:
        report.finished(episode_id)


def _recognizer(model: str, language: str | None) -> "Recognizer":
    from transcribe.speech import models
    from transcribe.speech.recognize import Recognizer

    recognizer = Recognizer(models.find(model or models.default_name()))
    if language is not None:
        recognizer.check_language(language)
    return recognizer


def _whole(results: "list[SpanResult]", media: Path, recognizer: "Recognizer") -> Transcript:
    from transcribe.media.audio import probe

    segments = sorted((segment for result in results for segment in result.segments), key=lambda each: each.start_ms)
    return Transcript(
        segments=tuple(segments),
        source=Source(SourceKind.WHISPER, recognizer.name),
        language=results[0].language if results else None,
        duration_ms=probe(media).duration_ms,
    )


class _Report:
    """Progress on a terminal, or events as JSON lines; results on stdout, the rest on stderr."""

    def __init__(self, media: Path, jsonl: bool) -> None:
        self._media = media
        self._jsonl = jsonl

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
            self._event("done")
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        with Progress(*columns, console=console, transient=True, disable=quiet() or not sys.stderr.isatty()) as bar:
            task = bar.add_task(self._media.name, total=1.0)
            for result in results:
                bar.update(task, completed=result.progress.fraction)
                yield result

    def finished(self, episode_id: int) -> None:
        """The episode is in the library."""
        if self._jsonl:
            self._event("episode", episode=episode_id)
        else:
            click.echo(episode_id)

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
        click.echo(to_json({"event": name, **values}))
        sys.stdout.flush()


def _shift(step: "Step") -> str:
    return f"{step.offset_ms / 1000:+.0f} s"

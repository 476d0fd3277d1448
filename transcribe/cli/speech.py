# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that listen: `earmark transcribe` and `earmark align`."""

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe.cli.options import (
    FILE,
    language_option,
    library_option,
    model_option,
    open_library,
    output_option,
    say_if_too_long,
    text_of,
    threads_option,
)
from transcribe.cli.report import Report, listen
from transcribe.errors import FormatError

if TYPE_CHECKING:
    from transcribe.library import Library
    from transcribe.speech.phases import Load, Wanted

jsonl_option = click.option("--jsonl", is_flag=True, help="Print events as JSON, one a line.")


@click.command()
@click.argument("media", nargs=-1, required=True, type=FILE)
@output_option
@model_option
@language_option
@click.option("--draft", is_flag=True, help="English: first a quick draft with tiny.en, which the model then improves.")
@click.option("--names", metavar="TEXT", help="Names and terms that may be said (else those kept for the show).")
@click.option("--again", is_flag=True, help="Transcribe anew what is transcribed already.")
@threads_option
@jsonl_option
@library_option
def transcribe(
    media: tuple[Path, ...],
    output: Path | None,
    model: str,
    language: str | None,
    draft: bool,
    names: str | None,
    again: bool,
    threads: int | None,
    jsonl: bool,
    library: Path | None,
) -> int:
    """Write down what is said in MEDIA, files and whole folders: into OUT, or without -o into the library.

    For more than one file OUT is a pattern: {name} in it is the name of the audio file without its suffix, {folder}
    the folder that it is in. '{folder}/{name}.srt' puts captions beside the audio.

    A file that fails does not keep the others from being done. A job that was stopped goes on where it was when the
    same command is given again; what is done already is not done again.

    The exit code is 0 when all are done, 1 when one or more failed, 130 when it was stopped.
    """
    from transcribe.cli import batch
    from transcribe.library import JobKind
    from transcribe.media.audio import probe
    from transcribe.speech import models
    from transcribe.speech.phases import Wanted

    files = batch.files_of(media)
    targets = batch.targets(files, output) if output is not None else {}
    if len(files) == 1:
        probe(files[0])  # what is no audio is said before the model is loaded, a missing model before anything is kept
    load = loading(threads)
    quick = models.find(models.DRAFT).name if draft else None
    say_if_too_long(names or "")
    wanted = Wanted(JobKind.TRANSCRIBE, _model(model, language), quick, language, names)
    work = batch.Batch(files, wanted, _checked(load, wanted), load, again=again, jsonl=jsonl)
    if targets:
        return work.into_files(targets)
    with open_library(library) as opened:
        return work.into_library(opened)


def transcribe_into(library: "Library", episode_id: int, model: str) -> None:
    """Transcribe an episode of the library, showing progress; what is done already is not done again."""
    from transcribe.library import JobKind, TextState
    from transcribe.speech.phases import Wanted, phases

    episode = library.episode(episode_id)
    if library.text_state(episode_id) is not TextState.COMPLETE:
        works = partial(phases, library, episode, Wanted(JobKind.TRANSCRIBE, model), loading(None))
        listen(works, Report(Path(episode.media), jsonl=False))


@click.command()
@click.argument("media", type=FILE)
@click.argument("text", type=FILE)
@output_option
@model_option
@language_option
@threads_option
@jsonl_option
@library_option
def align(
    media: Path,
    text: Path,
    output: Path | None,
    model: str,
    language: str | None,
    threads: int | None,
    jsonl: bool,
    library: Path | None,
) -> None:
    """Give the publisher's TEXT the times at which its words are heard in MEDIA.

    TEXT may be in any readable format, timed or not. Without -o the result goes into the library.
    """
    from transcribe import formats, intake
    from transcribe.library import JobKind
    from transcribe.media.audio import probe
    from transcribe.speech.drift import drift
    from transcribe.speech.phases import Wanted, phases

    report = Report(media, jsonl)
    if output is not None:
        formats.check_writable(output)
    if formats.read(text).transcript is None:
        raise FormatError(f"{text.name} holds no transcript.", "Give the text that is read aloud.")
    probe(media)
    load = loading(threads)
    wanted = Wanted(JobKind.ALIGN, _model(model, language), None, language)
    _checked(load, wanted)
    with tempfile.TemporaryDirectory(prefix="earmark-") as folder:
        # The work goes through a library also when only a file is wanted.
        where = library if output is None else Path(folder) / "align.db"
        with open_library(where) as opened:
            episode_id = intake.add(opened, media, [text])
            listen(partial(phases, opened, opened.episode(episode_id), wanted, load), report)
            aligned = text_of(opened, opened.episode(episode_id))
            found = drift(opened.stamps(episode_id), aligned)
            lists = opened.chapters(episode_id)
    report.alignment(found)
    if output is not None:
        formats.write(output, aligned, lists)
    else:
        report.finished(episode_id)


def loading(threads: int | None) -> "Load":
    """Models by their names, one after the other, with so many threads."""
    from transcribe.speech.warm import WarmModel

    return partial(WarmModel().get, threads=threads)


def _model(model: str, language: str | None) -> str:
    """The model that was named, its folder where that was named, else the usual one for the language."""
    from transcribe.speech import models

    found = models.find(model or models.default_name(language))
    return str(found.folder) if found.place is models.Place.FOLDER else found.name


def _checked(load: "Load", wanted: "Wanted") -> str:
    """The name of the model. Raises ModelError, also where it does not know the language."""
    recognizer = load(wanted.model)
    if wanted.language is not None:
        recognizer.check_language(wanted.language)
    return recognizer.name

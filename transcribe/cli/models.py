# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands for speech models: which are here, how to get one, how fast each is."""

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe.cli.options import FILE, json_option, note, print_json, quiet
from transcribe.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcribe.progress import CancelToken
    from transcribe.speech.catalogue import Published
    from transcribe.speech.model_folder import Report, Transfer
    from transcribe.speech.models import Model

yes_option = click.option("--yes", is_flag=True, help="Agree to it beforehand: nothing is asked.")


@click.group()
def models() -> None:
    """The speech models on this machine, and those that can be had."""


@models.command("list")
@click.option("--all", "everything", is_flag=True, help="Those that can be fetched as well.")
@json_option
def list_models(everything: bool, as_json: bool) -> None:
    """Which models are here, and where; how large and how fast they are."""
    from transcribe.speech import models as known
    from transcribe.speech.catalogue import catalogue
    from transcribe.speech.speeds import speed_words, speeds

    here = known.available()
    names = {model.name for model in here}
    others = [each for each in catalogue().values() if each.name not in names] if everything else []
    fast = speeds()
    if as_json:
        default = known.default_name()
        rows = [_described(model, fast.get(model.name), model.name == default) for model in here]
        print_json(rows + [_offered(each) for each in others])
        return
    if not here:
        note("No model is here. `earmark models fetch base` downloads one, `earmark models import` copies one.")
    for model in here:
        speed = speed_words(fast[model.name]) if model.name in fast else "not measured"
        click.echo(_line(model.name, model.size_bytes, _languages(model), speed, str(model.folder)))
    for each in others:
        tongue = "English" if each.languages == 1 else f"{each.languages} languages"
        click.echo(_line(each.name, each.bytes, tongue, "", "can be fetched"))
    if here and not everything and len(names & catalogue().keys()) < len(catalogue()):
        note("`earmark models list --all` names those that can be fetched as well.")


def _described(model: "Model", speed: float | None, default: bool) -> dict[str, object]:
    return {
        "name": model.name,
        "folder": str(model.folder),
        "place": model.place,
        "bytes": model.size_bytes,
        "multilingual": model.multilingual,
        "speed": speed,
        "default": default,
    }


def _offered(each: "Published") -> dict[str, object]:
    about: dict[str, object] = {"name": each.name, "folder": None, "place": None, "bytes": each.bytes}
    return about | {"multilingual": each.languages > 1, "speed": None, "default": False}


def _languages(model: "Model") -> str:
    from transcribe.speech.catalogue import catalogue

    published = catalogue().get(model.name)
    if not model.multilingual:
        return "English"
    return f"{published.languages} languages" if published else "many languages"


def _line(name: str, size_bytes: int, languages: str, speed: str, where: str) -> str:
    from transcribe.speech.model_folder import size_words

    return f"{name:<18} {size_words(size_bytes):>7}  {languages:<14}  {speed:<16}  {where}"


@models.command("fetch")
@click.argument("name")
@yes_option
def fetch_model(name: str, yes: bool) -> None:
    """Download a model; says what the network is asked for, and waits for a yes.

    A download that was cut off or stopped goes on where it was. `earmark models list --all` gives the names.
    """
    from transcribe.speech import fetch
    from transcribe.speech import models as known

    try:
        click.echo(f"{name} is here already: {known.find(name).folder}")
    except ModelError:
        click.echo(fetch.plan(name).words, err=True)  # it is not here, or damaged
    else:
        return
    _agree("Download it?", yes)
    with _progress(name) as (report, cancel):
        fetch.fetch(name, report, cancel)
    click.echo(f"{name} is in {known.find(name).folder}")


@models.command("import")
@click.argument("folder", type=FILE)
def import_models(folder: Path) -> None:
    """Copy the model in FOLDER, or all that it holds, into the app's own folder; its check sum is compared."""
    from transcribe.speech.model_import import import_from

    with _progress(folder.name) as (report, cancel):
        names = import_from(folder, report, cancel)
    for name in names:
        click.echo(name)


@models.command("delete")
@click.argument("name")
@yes_option
def delete_model(name: str, yes: bool) -> None:
    """Delete a model from the app's own folder; others are left to those who put them where they are.

    Of a download that was not finished, what came is deleted.
    """
    from transcribe.speech import fetch
    from transcribe.speech import models as known
    from transcribe.speech.catalogue import catalogue
    from transcribe.speech.model_folder import size_words

    here = any(model.name == name for model in known.available())
    came = fetch.plan(name).here_bytes if name in catalogue() and not here else 0
    if came:
        what, delete = f"{size_words(came)} that came of {name}", fetch.forget
    else:
        model = known.deletable(name)
        what, delete = f"{model.folder}, {size_words(model.size_bytes)},", known.delete
    click.echo(f"{what} will be deleted.", err=True)
    _agree("Delete it?", yes)
    delete(name)
    click.echo(f"{name} is deleted.")


@models.command("measure")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@json_option
def measure_models(names: tuple[str, ...], as_json: bool) -> None:
    """How fast models are on this machine: each transcribes half a minute. Without NAME, all that are here."""
    from transcribe.speech import models as known
    from transcribe.speech.measure import measure
    from transcribe.speech.speeds import speed_words

    measured = {}
    for name in names or [model.name for model in known.available()]:
        if not as_json:
            note(f"Measuring {name}…")
        measured[name] = round(measure(name), 2)
        if not as_json:
            click.echo(f"{name:<18} about {speed_words(measured[name])} on this machine")
    if as_json:
        print_json(measured)


@models.command()
def verify() -> None:
    """Compare the models' weights with the published check sums."""
    from transcribe.speech import models as known

    for model in known.available():
        words = "as published" if known.verify(model) else "no published sum to compare with"
        click.echo(f"{model.name:<16} {words}")


def _agree(question: str, yes: bool) -> None:
    """Raise ModelError where nobody can be asked, click's Abort when the answer is no."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise ModelError("Nothing was done: there is nobody to ask.", "Give --yes to agree beforehand.")
    click.confirm(question, abort=True, err=True)


@contextmanager
def _progress(what: str) -> "Iterator[tuple[Report, CancelToken]]":
    """A bar on a terminal. Ctrl+C stops at once."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    from transcribe.progress import CancelToken

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=quiet() or not sys.stderr.isatty()) as bar:
        task = bar.add_task(what, total=None)

        def report(transfer: "Transfer") -> None:
            bar.update(task, completed=transfer.done_bytes, total=transfer.total_bytes)

        yield report, CancelToken()

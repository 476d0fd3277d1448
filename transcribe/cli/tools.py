# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that look after the library file, and `earmark doctor`."""

from pathlib import Path

import click

from transcribe.cli.options import (
    FILE,
    json_option,
    library_option,
    library_path,
    open_library,
    print_json,
    say_if_too_long,
    shown,
)
from transcribe.errors import LibraryError


@click.group("library")
def library_group() -> None:
    """The library file."""


@library_group.command()
@json_option
@library_option
def info(as_json: bool, library: Path | None) -> None:
    """What the library holds."""
    with open_library(library) as opened:
        about = opened.info()
    values = {name: getattr(about, name) for name in about.__dataclass_fields__}
    if as_json:
        print_json(values | {"path": str(about.path)})
    else:
        for name, value in values.items():
            click.echo(f"{name:<12} {value}")


@library_group.command()
@click.argument("show")
@click.argument("text", required=False)
@library_option
def names(show: str, text: str | None, library: Path | None) -> None:
    """Names and terms that may be said in SHOW, which recognition then spells like that; TEXT sets them.

    SHOW is the name of a show, or the title of an episode that belongs to none. They are used for texts that are made
    from now on. An empty TEXT ('') forgets them.
    """
    with open_library(library) as opened:
        if text is None:
            click.echo(shown(opened.names.of(show)))
        else:
            opened.names.save(show, text)
            say_if_too_long(text)


@library_group.command()
@library_option
def check(library: Path | None) -> None:
    """Read the whole file and look for damage."""
    with open_library(library) as opened:
        problems = opened.check()
    for problem in problems:
        click.echo(problem)
    if problems:
        raise LibraryError("The library is damaged.", "Copy the file before anything else is done with it.")
    click.echo("All is well.")


@library_group.command()
@click.argument("target", metavar="FILE", type=FILE)
@library_option
def backup(target: Path, library: Path | None) -> None:
    """Copy the library, as it is at this moment, to FILE, which must not exist yet."""
    with open_library(library) as opened:
        if target.exists() and not target.samefile(opened.path):
            raise LibraryError(f"“{target}” exists already.", "Choose another name, or take it away first.")
        opened.backup(target)
    click.echo(f"Copied to {target}.")


@library_group.command()
@click.argument("source", metavar="FILE", type=FILE)
@library_option
def restore(source: Path, library: Path | None) -> None:
    """Put a backup in the library's place; what was there is kept beside it."""
    from transcribe.library import default_path
    from transcribe.library import restore as put_back

    put_back(library_path(library) or default_path(), source)
    click.echo(f"Restored from {source}.")


@click.command()
@library_option
def doctor(library: Path | None) -> int:
    """What works here, what is missing, and the command that mends it."""
    from transcribe.doctor import core_checks, report

    return report(core_checks(library_path(library)))

# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark marks`: what was marked, shown or written to a file."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe import timecode
from transcribe.cli.options import json_option, library_option, note, open_library, output_option, print_json, shown
from transcribe.cli.texts import find_episode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transcribe.marks import MarkedEpisode


@click.command()
@click.argument("episode", required=False)
@output_option
@json_option
@click.option("--tag", metavar="TAG", help="Only marks with this tag.")
@library_option
def marks(episode: str | None, output: Path | None, as_json: bool, tag: str | None, library: Path | None) -> None:
    """What you marked in an EPISODE (its id or its title), or in the whole library."""
    from transcribe.marks import files

    with open_library(library) as opened:
        wanted = find_episode(opened, episode) if episode is not None else None
        found = [each for each in opened.marks.all() if wanted is None or each.episode.id == wanted.id]
    if tag is not None:
        found = [_with_tag(each, tag) for each in found]
    found = [each for each in found if each.marks]
    if output is not None:
        files.write(output, found)
    elif as_json:
        print_json([files.data(each) for each in found])
    else:
        _print(found)


def _with_tag(marked: "MarkedEpisode", tag: str) -> "MarkedEpisode":
    wanted = tag.removeprefix("#").casefold()
    kept = tuple(mark for mark in marked.marks if wanted in {each.casefold() for each in mark.tags})
    return replace(marked, marks=kept)


def _print(found: "Sequence[MarkedEpisode]") -> None:
    if not found:
        note("No marks.")
    for marked in found:
        click.echo(click.style(f"{shown(marked.episode.metadata.title)}  ({marked.episode.id})", bold=True))
        for mark in marked.marks:
            words = f"“{mark.quote}”" if mark.quote else ""
            tags = " ".join(f"#{each}" for each in mark.tags)
            parts = (mark.note, words, tags, "(not in the text any more)" if mark.lost else "")
            click.echo(f"{timecode.clock(mark.start_ms):>9}  {shown('  '.join(part for part in parts if part))}")

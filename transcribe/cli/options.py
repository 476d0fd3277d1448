# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands share: options, the library they name, JSON output."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe import timecode
from transcribe.errors import LibraryError

if TYPE_CHECKING:
    from transcribe.episode import Episode
    from transcribe.library import Library
    from transcribe.transcript import Transcript


class _Time(click.ParamType[int]):
    """A time as people write it."""

    name = "TIME"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return value if isinstance(value, int) else timecode.parse(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a time; write 12:31 or 1:02:03 or seconds.", param, ctx)


FILE, TIME = click.Path(path_type=Path), _Time()

library_option = click.option(
    "--library", type=FILE, metavar="FILE", help="The library file (else EARMARK_LIBRARY, else the user's own)."
)
model_option = click.option("--model", default="", metavar="NAME", help="Whisper model: a name or a folder.")
language_option = click.option("--language", metavar="CODE", help="Language of the audio, such as en (else detected).")
threads_option = click.option(
    "--threads", type=click.IntRange(1), metavar="N", help="Threads of the processor (else one a core)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
output_option = click.option(
    "-o", "--output", type=FILE, metavar="OUT", help="Write here; the suffix picks the format."
)


def library_path(path: Path | None) -> Path | None:
    """The library that the options name, behind the command (`path`) or before it; None when they name none."""
    context = click.get_current_context(silent=True)
    before_command: Path | None = context.find_root().params.get("library") if context else None
    return path or before_command


def open_library(path: Path | None) -> "Library":
    """Open the library that the options name, else the usual one."""
    from transcribe.library import Library, default_path

    return Library(library_path(path) or default_path())


def text_of(library: "Library", episode: "Episode") -> "Transcript":
    """An episode's text; LibraryError when it has none."""
    transcript = library.transcript(episode.id)
    if transcript is None:
        raise LibraryError(f"“{episode.metadata.title}” has no text yet.", "Transcribe it first: earmark transcribe.")
    return transcript


def note(text: str) -> None:
    """Something worth knowing beside the result: on stderr, and not with --quiet."""
    if not quiet():
        click.echo(shown(text), err=True)


def say_if_too_long(names: str) -> None:
    """Names and terms that a model would not see."""
    from transcribe.vocabulary import cut_after

    last = cut_after(names)
    if last:
        note(f"That is too much for a model: names and terms are used up to “{last}”.")


def quiet() -> bool:
    """Whether only results and errors are wanted."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.find_root().params.get("quiet"))


def shown(text: str) -> str:
    """Text from elsewhere as a terminal may have it: without control characters, which could steer it."""
    return "".join(character for character in text if character.isprintable())


def print_json(value: object) -> None:
    """JSON for other programs, readable by people."""
    click.echo(to_json(value, indent=2))


def to_json(value: object, indent: int | None = None) -> str:
    """JSON in the letters that stdout has."""
    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    return json.dumps(value, ensure_ascii=ascii_only, indent=indent)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The console command `earmark`: the commands of `transcribe.cli`, and those that open a window.

Qt is imported only by a command that needs it.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.resources import resource
from transcribe.cli import cli, run
from transcribe.cli.options import FILE, TIME, library_option, library_path, model_option, note, open_library
from transcribe.errors import EarmarkError

if TYPE_CHECKING:
    from desktop.application import Request

offscreen_option = click.option("--offscreen", is_flag=True, help="Run without a display.")


@click.group(
    cls=click.Group,
    name="earmark",
    help=cli.help,
    invoke_without_command=True,
    params=cli.params,
    context_settings=cli.context_settings,
)
@click.pass_context
def earmark(context: click.Context, /, **common: object) -> int | None:
    """Without a command: open the library window."""
    if cli.callback is not None:
        cli.callback(**common)
    if context.invoked_subcommand is None:
        return _window(None)
    return None


for _name, _command in cli.commands.items():
    earmark.add_command(_command, _name)


@earmark.command("open")
@click.argument("media", required=False)
@click.option("--transcript", type=FILE, metavar="T", help="The publisher's transcript, in any readable format.")
@click.option("--chapters", type=FILE, metavar="C", help="Chapters: a chapter file, a page, a description.")
@click.option("--at", "at_ms", type=TIME, help="Start here, for instance 12:31.")
@model_option
@library_option
@offscreen_option
def open_media(
    media: str | None,
    transcript: Path | None,
    chapters: Path | None,
    at_ms: int | None,
    model: str,
    library: Path | None,
    offscreen: bool,
) -> int:
    """Add MEDIA, a file or a link to a mark, to the library and play it; without MEDIA, open the library."""
    from transcribe import intake
    from transcribe.marks.links import followed

    if media is None:
        return _window(library, offscreen=offscreen)
    _find_display(offscreen=offscreen)
    with open_library(library) as opened:
        beside = [path for path in (transcript, chapters) if path is not None]
        sound, linked_ms = followed(media) or (Path(media), None)
        episode_id = intake.add(opened, sound, beside)
        path = opened.path
    request = _request(path, episode_id=episode_id, at_ms=linked_ms if at_ms is None else at_ms, play=True, model=model)
    return _show(request)


@earmark.command()
@library_option
@offscreen_option
@click.option("--seconds", type=float, metavar="N", help="Off-screen: stop after N seconds instead of at the end.")
@click.option("--screenshot", type=FILE, metavar="PNG", help="Off-screen: where the picture goes.")
def demo(library: Path | None, offscreen: bool, seconds: float | None, screenshot: Path | None) -> int:
    """The bundled sample episode: transcribed here with tiny.en, then opened and played.

    Without a display it is played off-screen: each line is printed as it is lit, and a picture is written.
    """
    from transcribe import intake
    from transcribe.cli.speech import transcribe_into

    library = library_path(library)
    if library is None:
        library = Path(tempfile.mkdtemp(prefix="earmark-demo-")) / "library.db"
    sample = resource("sample")
    with open_library(library) as opened:
        episode_id = intake.add(opened, sample / "podcasts.mp3", [sample / "podcasts.chapters.txt"])
        note("Transcribing the sample episode, three and a half minutes, with tiny.en…")
        transcribe_into(opened, episode_id, "tiny.en")
    request = _request(library, episode_id=episode_id, at_ms=0, play=True, model="tiny.en")
    if offscreen or not has_display():
        _find_display(offscreen=True)
        picture = screenshot or library.parent / "earmark-demo.png"
        request = replace(request, screenshot=picture.absolute(), seconds=seconds)
    return _show(request)


@earmark.command()
@library_option
def doctor(library: Path | None) -> int:
    """What works here, what is missing, and the command that mends it."""
    from desktop.doctor import window_checks
    from transcribe.doctor import core_checks, report

    return report([*core_checks(library_path(library)), *window_checks()])


def has_display() -> bool:
    """Whether a window can be shown. Only X11 and Wayland can lack a display."""
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def _request(library: Path, **values: object) -> "Request":
    # QtMultimedia speaks as soon as it is loaded: which sound systems it does not find, FFmpeg's account of each file.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia*.info=false;qt.multimedia.symbolsresolver=false")
    from desktop.application import Request

    return Request(library, **values)  # type: ignore[arg-type]  # the callers' values are the fields


def _window(library: Path | None, *, offscreen: bool = False) -> int:
    from transcribe.library import Library, default_path

    _find_display(offscreen=offscreen)
    path = library_path(library) or default_path()
    Library(path).close()  # an unusable library is said here, where the terminal shows it
    return _show(_request(path))


def _find_display(*, offscreen: bool) -> None:
    """Before Qt is loaded and anything is kept: without a display Qt only aborts."""
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not has_display():
        raise EarmarkError("There is no display to open a window on.", "Use --offscreen to run without one.")


def _show(request: "Request") -> int:
    from desktop.application import run as run_window

    return run_window(request)


def main(arguments: Sequence[str] | None = None) -> int:
    """The whole command line; returns the exit code."""
    return run(earmark, arguments)


if __name__ == "__main__":
    raise SystemExit(main())

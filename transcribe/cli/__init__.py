# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: `earmark …`. What needs a window is added by `desktop.__main__`.

Exit codes: 0 done, 1 expected failure (a sentence and a hint on stderr), 2 wrong use, 130 interrupted.
"""

import io
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from transcribe.cli import clip, marks, models, queue, speech, texts, tools
from transcribe.cli.options import library_option
from transcribe.cli.report import Resumable
from transcribe.errors import Cancelled, EarmarkError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="earmark", prog_name="earmark")
@click.option("-q", "--quiet", is_flag=True, help="Print results and errors only.")
@click.option("-v", "--verbose", count=True, help="Say more on stderr; -vv says all.")
@library_option
def cli(quiet: bool, verbose: int, library: Path | None) -> None:
    """Listen to an episode and read it along, every word lit as it is heard. Nothing leaves this machine."""
    # `library` is for the commands: `options.library_path` finds it.
    level = logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=level, format="%(levelname)s: %(message)s", stream=sys.stderr)


for command in (
    texts.add,
    speech.transcribe,
    speech.align,
    queue.queue,
    texts.chapters,
    texts.search,
    marks.marks,
    texts.export,
    texts.convert,
    clip.clip,
    models.models,
    tools.library_group,
    tools.doctor,
):
    cli.add_command(command)


def run(group: click.Group, arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names of files may hold what its character set does not
            stream.reconfigure(errors="backslashreplace")
    try:
        code = group.main(args=arguments, prog_name="earmark", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt, Cancelled) as stopped:
        click.echo(str(stopped) if isinstance(stopped, Resumable) else "Stopped.", err=True)
        return 130
    except EarmarkError as error:
        click.echo(str(error), err=True)
        return 1
    except BrokenPipeError:
        return 0
    return code if isinstance(code, int) else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m transcribe`: the commands that need no window."""
    return run(cli, arguments)

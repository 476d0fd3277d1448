# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark doctor`: what works on this machine, what is missing, and the command that mends it."""

import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from transcribe.errors import EarmarkError

ROOM_BYTES = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Check:
    """`detail` is what was found; `mend` is what to do, empty where all is well."""

    name: str
    works: bool
    detail: str
    mend: str = ""


def core_checks(library: Path | None) -> Iterator[Check]:
    """Everything that works without a window."""
    version = platform.python_version()
    yield Check("Python", sys.version_info >= (3, 11), version, "" if sys.version_info >= (3, 11) else "Use 3.11.")
    yield _search()
    yield _library(library)
    yield _decoding()
    yield _engine()
    yield from _models()


def report(checks: Iterable[Check]) -> int:
    """Print the checks as they come; the exit code: 0 when everything works."""
    failed = 0
    for check in checks:
        sign = click.style("ok", fg="green") if check.works else click.style("missing", fg="red")
        click.echo(f"{sign:<7} {check.name}: {check.detail}")
        if not check.works:
            failed = 1
            click.echo(f"        {check.mend}")
    return failed


def _search() -> Check:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table probe using fts5(text)")
    except sqlite3.OperationalError:
        mend = "Use a Python whose SQLite has FTS5; those of Debian and python.org have."
        return Check("Full text search", False, f"SQLite {sqlite3.sqlite_version} without FTS5", mend)
    finally:
        connection.close()
    return Check("Full text search", True, f"SQLite {sqlite3.sqlite_version}")


def _library(path: Path | None) -> Check:
    from transcribe.library import Library, default_path

    where = path or default_path()
    if not where.exists():
        folder = next(parent for parent in where.absolute().parents if parent.exists())
        free = shutil.disk_usage(folder).free
        enough = free > ROOM_BYTES
        mend = "" if enough else "Make room, or choose another place with --library."
        return Check("Library", enough, f"{where} (not made yet, {free / 1e9:.0f} GB free)", mend)
    try:
        with Library(where) as library:
            about = library.info()
    except EarmarkError as error:
        return Check("Library", False, error.message, error.hint)
    return Check("Library", True, f"{where}, {about.episodes} episodes")


def _decoding() -> Check:
    from transcribe.media.audio import decoder_version

    try:
        return Check("Audio decoding", True, decoder_version())
    except ImportError as error:
        return Check("Audio decoding", False, str(error), "Install Earmark again: make install")


def _engine() -> Check:
    try:
        from transcribe.speech.recognize import engine
    except ImportError as error:
        return Check("Recognition", False, str(error), "Install Earmark again: make install")
    return Check("Recognition", True, engine())


def _models() -> Iterator[Check]:
    from transcribe.speech import models

    found = models.available()
    if not found:
        yield Check("Speech model", False, "none", "earmark models fetch base")
    for model in found:
        try:
            models.find(model.name)
        except EarmarkError as error:
            yield Check("Speech model", False, error.message, error.hint)
        else:
            yield Check("Speech model", True, f"{model.name} in {model.folder}")

# SPDX-License-Identifier: GPL-3.0-or-later
"""How a library file is opened, checked and brought up to date; steps.py makes its tables.

A file that this version does not know (another program's, a newer Earmark's) is refused before anything in it changes.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, count
from pathlib import Path

from transcribe.errors import LibraryError
from transcribe.library.passages import DamagedError
from transcribe.library.steps import STEPS, Step

APPLICATION_ID = 0x4561726D  # "Earm"; SQLite keeps it in the file's header
BUSY_S = 10.0
_BUGS = ("syntax error", "already exists", "no such function", "wrong number of arguments", "ambiguous")


class DamagedLibraryError(LibraryError):
    """The file is no library any more, or never was one."""


@contextmanager
def understandable(path: Path) -> Iterator[None]:
    """Turn what the outside world does to a database file into `LibraryError`; let bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        translated = _translated(path, error)
        if translated is None:
            raise
        raise translated from error
    except (DamagedError, UnicodeDecodeError) as error:  # a name in the schema that is no text, or what a row holds
        raise _damaged(path) from error


def _translated(path: Path, error: sqlite3.Error) -> LibraryError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest the detail
    # A damaged schema or search index gives SQLite's most general error in many words; bugs of ours give it in these.
    lost = code == sqlite3.SQLITE_ERROR and not any(words in str(error) for words in _BUGS)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG) or lost:
        return _damaged(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return LibraryError(f"The library {path} is read-only.", "Make the file and its folder writable for you.")
    if code == sqlite3.SQLITE_FULL:
        return LibraryError("The disk is full; the library was left as it was.", "Free some space and try again.")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryError("Another program is holding the library.", "Close it and try again.")
    if code == sqlite3.SQLITE_CANTOPEN:
        return LibraryError(
            f"The library {path} can't be opened.", "Check that its folder is writable, or name another file."
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            f"The disk failed to read or write the library {path}.", "Check the disk and its free space."
        )
    return None


def _damaged(path: Path) -> DamagedLibraryError:
    return DamagedLibraryError(
        f"The library {path} is damaged, or it is not a library.",
        "Restore a backup of it, or name another file with --library.",
    )


def connect(path: Path, steps: tuple[Step, ...] = STEPS) -> sqlite3.Connection:
    """Open the library at `path`, create it when it is missing, bring it up to `steps`.

    The connection is in autocommit mode (transactions are begun explicitly), in WAL mode so that a
    reader never waits for a writer, waits `BUSY_S` for another writer and keeps foreign keys.
    An existing library is copied to `PATH.before-N` before it is brought up to version N.
    Raises LibraryError for a file that can't be written or is damaged, foreign or newer.
    """
    if str(path) == ":memory:":
        raise LibraryError("A library in memory would be lost at once.", "Name a file with --library.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder {path.parent} for the library can't be made.", "Name another file with --library."
        ) from error
    with understandable(path):
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        # Damaged letters are shown as such: one of them must not hide a whole shelf.
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        try:
            _check_known(connection, path, steps)
            _check_writable(connection)
            connection.execute("pragma foreign_keys = on")
            _bring_up_to_date(connection, path, steps)
        except BaseException:
            connection.close()
            raise
    return connection


def version(connection: sqlite3.Connection) -> int:
    """How many steps of the schema the file has been through."""
    return int(connection.execute("pragma user_version").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path, begin: str) -> Iterator[sqlite3.Connection]:
    """A transaction that `begin` begins; it is taken back whole when anything is raised."""
    with understandable(path):
        connection.execute(begin)
        try:
            yield connection
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:  # a full disk has ended it already
                connection.execute("rollback")
            raise


def problems(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong in the tables, their references and the search index."""
    found = _damage(connection)
    try:
        # 1: compare with the passages too (https://sqlite.org/fts5.html#the_integrity_check_command)
        connection.execute("insert into passage_fts(passage_fts, rank) values ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        found.append(f"the search index does not fit the texts: {error}")
    return found


def _damage(connection: sqlite3.Connection) -> list[str]:
    """What is wrong in the tables and their references; this can be asked of a file opened for reading."""
    found = []
    try:
        found += [text for (text,) in connection.execute("pragma integrity_check").fetchall() if text != "ok"]
        for table, *_ in connection.execute("pragma foreign_key_check").fetchall():
            found.append(f"a row of {table} belongs to no episode")
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        found.append(f"the file can't be read to its end: {error}")
    return found


def size(connection: sqlite3.Connection) -> int:
    """Bytes of all pages, those that still stand in the write-ahead log too."""
    (pages,), (page,) = (connection.execute(f"pragma page_{what}").fetchone() for what in ("count", "size"))
    return int(pages) * int(page)


def backup(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole library to `target`, as it is at this moment, whole or not at all. Raises LibraryError."""
    part = target.with_name(target.name + ".part")
    with understandable(target):
        try:
            part.unlink(missing_ok=True)
            copy = sqlite3.connect(part)
            try:
                connection.backup(copy)
            finally:
                copy.close()
            part.replace(target)
        except OSError as error:
            raise LibraryError(f"The backup {target} can't be written.", "Name another place for it.") from error


def restore(connection: sqlite3.Connection, path: Path, source: Path, steps: tuple[Step, ...] = STEPS) -> None:
    """Make the library at `path` what the backup `source` holds; what it held is copied to `PATH.before-restore`
    (with a number behind it where that is there already).

    Raises LibraryError, with the library unchanged, where `source` is missing, damaged or no library of ours.
    """
    with whole(source, steps) as copy, understandable(path):
        backup(connection, unused(path.with_name(path.name + ".before-restore")))
        copy.backup(connection)
    _bring_up_to_date(connection, path, steps)


@contextmanager
def whole(source: Path, steps: tuple[Step, ...] = STEPS) -> Iterator[sqlite3.Connection]:
    """The backup `source`, open for reading. Raises LibraryError where it is missing, damaged or no library of ours."""
    if not source.is_file():
        raise LibraryError(f"There is no backup {source}.", "Check the name of the file.")
    with closing(sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)) as copy:
        try:
            with understandable(source):
                _check_known(copy, source, steps)
                damaged = version(copy) == 0 or _damage(copy)
        except DamagedLibraryError:
            damaged = True
        if damaged:
            raise LibraryError(f"{source} is no whole library.", "Take another backup.")
        yield copy


def set_aside(path: Path) -> None:
    """Give a damaged library and what SQLite keeps beside it other names. Raises LibraryError where that can't be."""
    target = unused(path.with_name(path.name + ".damaged"))
    for suffix in ("", "-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        try:
            if beside.exists():
                beside.rename(target.with_name(target.name + suffix))
        except OSError as error:
            raise LibraryError(
                f"The damaged library {path} can't be moved away.", "Close Earmark's window, and move it yourself."
            ) from error


def unused(path: Path) -> Path:
    """This name, or with the first number behind it under which there is nothing yet."""
    numbered = (path.with_name(f"{path.name}-{number}") for number in count(2))
    return next(name for name in chain([path], numbered) if not name.exists())


def _check_known(connection: sqlite3.Connection, path: Path, steps: tuple[Step, ...]) -> None:
    """Refuse what isn't ours to write, by reading only."""
    if not connection.execute("select 1 from pragma_module_list where name = 'fts5'").fetchone():
        raise LibraryError("This Python's SQLite has no full text search (FTS5).", "Use a Python whose SQLite has it.")
    tables = {name for (name,) in connection.execute("select name from sqlite_master")}
    if not tables:
        return
    if connection.execute("pragma application_id").fetchone()[0] != APPLICATION_ID:
        raise LibraryError(f"{path} is another program's database.", "Name another file with --library.")
    done = set()
    if "_sqlite_migrations" in tables:
        done = {name for (name,) in connection.execute("select name from _sqlite_migrations")}
    if version(connection) > len(steps) or done - {name for name, _ in steps}:
        raise LibraryError(
            f"The library {path} was written by a newer Earmark.",
            "Update Earmark, or name another file with --library.",
        )


def _check_writable(connection: sqlite3.Connection) -> None:
    """Take the write lock once, and set WAL.

    SQLite does not wait for other connections while it changes the journal mode, so two processes that
    create the same library at once need this loop; later the mode is in the file and nothing is asked.
    """
    deadline_s = time.monotonic() + BUSY_S
    while True:
        try:
            if connection.execute("pragma journal_mode").fetchone()[0] != "wal":
                connection.execute("pragma journal_mode = wal")
            connection.execute("begin immediate")
            connection.execute("rollback")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline_s:
                raise
            time.sleep(0.02)
        else:
            return


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, steps: tuple[Step, ...]) -> None:
    if version(connection) == len(steps):
        return
    if version(connection) > 0:
        backup(connection, path.with_name(f"{path.name}.before-{len(steps)}"))
    # Loaded only for this: it takes longer to import than a search takes.
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    def on_database(function: Callable[[sqlite3.Connection], None]) -> Callable[[Database], None]:
        return lambda database: function(database.conn)

    migrations = Migrations("library")
    for name, function in steps:
        migrations(name=name)(on_database(function))
    with transaction(connection, path, "begin immediate"):  # whoever comes second finds the work done
        migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False))
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        connection.execute(f"pragma user_version = {len(steps)}")

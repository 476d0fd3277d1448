# SPDX-License-Identifier: GPL-3.0-or-later
"""The places in an episode that the listener marked."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from transcribe.library import records
from transcribe.library.passages import storable

_Transaction = Callable[[], AbstractContextManager[sqlite3.Connection]]


@dataclass(frozen=True, slots=True, order=True)
class Bookmark:
    """A place, and what the listener wrote about it (may be empty). No two of an episode are at the same time."""

    at_ms: int
    note: str = ""


class Bookmarks:
    """Those of an open library, which gives its transactions. Raises LibraryError as the library does."""

    def __init__(self, reading: _Transaction, writing: _Transaction) -> None:
        self._reading, self._writing = reading, writing

    def of(self, episode_id: int) -> tuple[Bookmark, ...]:
        """The bookmarks of an episode, in order of time."""
        sql = "select at_ms, note from bookmark where episode_id = ? order by at_ms"
        with self._reading() as connection:
            return tuple(Bookmark(at_ms, note) for at_ms, note in connection.execute(sql, (episode_id,)).fetchall())

    def save(self, episode_id: int, bookmark: Bookmark) -> None:
        """Keep it; one at the same time gives way."""
        with self._writing() as connection:
            records.load(connection, episode_id)
            sql = "insert or replace into bookmark values (?, ?, ?)"
            connection.execute(sql, (episode_id, bookmark.at_ms, storable(bookmark.note)))

    def remove(self, episode_id: int, at_ms: int) -> None:
        """Forget the bookmark at this time, if there is one."""
        with self._writing() as connection:
            connection.execute("delete from bookmark where episode_id = ? and at_ms = ?", (episode_id, at_ms))

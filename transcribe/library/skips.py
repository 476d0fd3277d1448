# SPDX-License-Identifier: GPL-3.0-or-later
"""Which chapters are always skipped, by their titles: in one episode, or in all of a show.

What was said of an episode goes before what was said of its show. Titles that differ only in case and blanks are one.
"""

import sqlite3

from transcribe.library import records
from transcribe.library.names import show_of
from transcribe.library.part import Part
from transcribe.library.passages import storable


class Skips(Part):
    """Those of an open library. Raises LibraryError as the library does."""

    def of(self, episode_id: int) -> frozenset[str]:
        """The titles, as `folded` writes them, of the chapters that are skipped in an episode."""
        with self._reading() as connection:
            show = _show(connection, episode_id)
            titles = {title for (title,) in connection.execute("select title from show_skip where show = ?", (show,))}
            sql = "select title, skipped from skip where episode_id = ?"
            for title, skipped in connection.execute(sql, (episode_id,)).fetchall():
                (titles.add if skipped else titles.discard)(title)
        return frozenset(titles)

    def set(self, episode_id: int, title: str, *, skipped: bool) -> None:
        """Skip the chapters of this title in one episode, or play them, whatever is done in its show."""
        with self._writing() as connection:
            records.load(connection, episode_id)
            sql = "insert or replace into skip values (?, ?, ?)"
            connection.execute(sql, (episode_id, storable(folded(title)), skipped))

    def set_in_show(self, episode_id: int, title: str, *, skipped: bool) -> None:
        """The same in every episode of the show to which this one belongs, those to come too."""
        with self._writing() as connection:
            show, title = _show(connection, episode_id), storable(folded(title))
            connection.execute("delete from show_skip where show = ? and title = ?", (show, title))
            if skipped:
                connection.execute("insert into show_skip values (?, ?)", (show, title))
            connection.execute("delete from skip where episode_id = ? and title = ?", (episode_id, title))


def folded(title: str) -> str:
    """A title as titles are compared."""
    return " ".join(title.split()).casefold()


def _show(connection: sqlite3.Connection, episode_id: int) -> str:
    return storable(show_of(records.load(connection, episode_id).metadata))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Which episodes the listener wants to hear next, in their order."""

from collections.abc import Sequence

from transcribe.episode import Episode
from transcribe.library import records
from transcribe.library.part import Part


class UpNext(Part):
    """That of an open library. Raises LibraryError as the library does."""

    def episodes(self) -> tuple[Episode, ...]:
        """The first is the next. Those that were removed from the library are left out, and come back with them."""
        sql = """select episode_id from up_next join episode on episode.id = episode_id
            where not episode.removed order by place"""
        with self._reading() as connection:
            return tuple(records.load(connection, number) for (number,) in connection.execute(sql).fetchall())

    def save(self, episode_ids: Sequence[int]) -> None:
        """Let these be next, in this order, each once; all others are not. Removed episodes keep their places."""
        with self._writing() as connection:
            for number in episode_ids:
                records.load(connection, number)
            connection.execute("delete from up_next where episode_id in (select id from episode where not removed)")
            rows = [(number, place) for place, number in enumerate(dict.fromkeys(episode_ids))]
            connection.executemany("insert or replace into up_next values (?, ?)", rows)

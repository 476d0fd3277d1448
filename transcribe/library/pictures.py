# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of chapters as their files had them, by the names that `transcribe.media.pictures` gives them."""

from collections.abc import Mapping

from transcribe.library.part import Part


class Pictures(Part):
    """Those of an open library. Raises LibraryError as the library does."""

    def named(self, episode_id: int, name: str) -> bytes | None:
        """One of an episode; None where there is none of this name."""
        sql = "select image from picture where episode_id = ? and name = ?"
        with self._reading() as connection:
            row = connection.execute(sql, (episode_id, name)).fetchone()
        return None if row is None else bytes(row[0])

    def save(self, episode_id: int, pictures: Mapping[str, bytes]) -> None:
        """Keep these beside those that are there; what no chapter of the episode names any more is forgotten."""
        with self._writing() as connection:
            rows = ((episode_id, name, image) for name, image in pictures.items())
            connection.executemany("insert or ignore into picture values (?, ?, ?)", rows)
            connection.execute(
                """delete from picture where episode_id = ? and name not in
                (select image from chapter where episode_id = ? and image is not null)""",
                (episode_id, episode_id),
            )

# SPDX-License-Identifier: GPL-3.0-or-later
"""How the listener listens to each show: at which speed."""

from transcribe.library.part import Part
from transcribe.library.passages import storable


class Habits(Part):
    """Those of an open library. Raises LibraryError as the library does."""

    def speed_of(self, show: str) -> float | None:
        """The speed of a show, 1 as recorded; None where none was chosen for it."""
        with self._reading() as connection:
            row = connection.execute("select speed from show_speed where show = ?", (storable(show),)).fetchone()
        return None if row is None else float(row[0])

    def save_speed(self, show: str, speed: float | None) -> None:
        """Keep the speed of a show; None forgets it."""
        with self._writing() as connection:
            connection.execute("delete from show_speed where show = ?", (storable(show),))
            if speed is not None:
                connection.execute("insert into show_speed values (?, ?)", (storable(show), speed))

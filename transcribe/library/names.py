# SPDX-License-Identifier: GPL-3.0-or-later
"""The names and terms of each show, for recognition (`transcribe.vocabulary`)."""

from transcribe.episode import Metadata
from transcribe.library.part import Part
from transcribe.library.passages import storable
from transcribe.vocabulary import tidy


class Names(Part):
    """Those of an open library. Raises LibraryError as the library does."""

    def of(self, show: str) -> str:
        """The names and terms of a show, empty where none were given."""
        with self._reading() as connection:
            row = connection.execute("select names from show_names where show = ?", (storable(show),)).fetchone()
        return "" if row is None else str(row[0])

    def save(self, show: str, names: str) -> None:
        """Keep them for texts that are made from now on; an empty text forgets them."""
        with self._writing() as connection:
            connection.execute("delete from show_names where show = ?", (storable(show),))
            if tidy(names):
                connection.execute("insert into show_names values (?, ?)", (storable(show), tidy(names)))


def show_of(about: Metadata) -> str:
    """Under which name an episode's names and terms are kept: that of its show, else its own title."""
    return about.show or about.title

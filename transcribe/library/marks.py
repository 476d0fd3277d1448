# SPDX-License-Identifier: GPL-3.0-or-later
"""The marks of the listener, which hold on to their words.

Whoever changes a passage of a text lets go of the marks near it: a trigger sets `held` to 0. When they are read next,
`transcribe.marks.hold` finds their words in the text as it is by then. So no writer of texts needs to know of marks.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcribe.episode import best_first
from transcribe.library import records, texts
from transcribe.library.part import Part
from transcribe.library.passages import DamagedError, storable
from transcribe.library.texts import TextState
from transcribe.marks import Colour, Mark, MarkedEpisode, new_id, tags_as_text, tags_in
from transcribe.marks.hold import Text, hold
from transcribe.marks.placed import placed
from transcribe.transcript import Span

# As far around a mark its words are looked for first. The trigger in steps.py looks as far, and is never edited.
AROUND_MS = 180_000

_COLUMNS = "id, episode_id, start_ms, end_ms, quote, note, colour, tags, words_before, words_after, lost, held"
_Row = tuple[int, int, int, int, str, str, str, str, str, str, int, int]


class Marks(Part):
    """Those of an open library. Raises LibraryError as the library does."""

    def of(self, episode_id: int) -> tuple[Mark, ...]:
        """The marks of an episode, in order of time."""
        self._hold(episode_id)
        with self._reading() as connection:
            return tuple(_mark(row) for row in _rows(connection, episode_id))

    def all(self) -> tuple[MarkedEpisode, ...]:
        """Every episode that has marks, but the removed ones; newest added first."""
        with self._reading() as connection:
            sql = """select distinct episode_id from mark join episode on episode.id = episode_id
                where not removed order by episode_id desc"""
            ids = [episode_id for (episode_id,) in connection.execute(sql).fetchall()]
        found = []
        for episode_id in ids:
            marks = self.of(episode_id)
            with self._reading() as connection:
                lists = best_first(records.load_chapters(connection, episode_id))
                episode = records.load(connection, episode_id)
            found.append(MarkedEpisode(episode, marks, lists[0].chapters if lists else ()))
        return tuple(found)

    def save(self, episode_id: int, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        """Keep them, each in the place of the one with its id; one without an id gets one.

        Returns them at their words, as they read in the text, with the words around them.
        """
        numbered = [mark if mark.id else replace(mark, id=new_id()) for mark in marks]
        with self._writing() as connection:
            records.load(connection, episode_id)
            _write(connection, episode_id, [(mark, False) for mark in numbered])
        ids = {mark.id for mark in numbered}
        return tuple(mark for mark in self.of(episode_id) if mark.id in ids)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget the marks with these ids, as far as there are any."""
        with self._writing() as connection:
            connection.executemany("delete from mark where id = ?", [(each,) for each in ids])

    def _hold(self, episode_id: int) -> None:
        """Find the marks that were let go of. As long as a text is being made they stay let go of."""
        with self._reading() as connection:
            if not _let_go(connection, episode_id):
                return
        with self._writing() as connection:
            state, marks = texts.state(connection, episode_id), _let_go(connection, episode_id)
            if state is not TextState.NONE and marks:
                complete = state is TextState.COMPLETE
                found = _found(connection, episode_id, marks, complete=complete)
                _write(connection, episode_id, [(mark, complete) for mark in found])


def _found(connection: sqlite3.Connection, episode_id: int, marks: Sequence[Mark], *, complete: bool) -> list[Mark]:
    first_ms = min(mark.start_ms for mark in marks) - AROUND_MS
    near = _text(connection, episode_id, Span(max(0, first_ms), max(mark.end_ms for mark in marks) + AROUND_MS))
    found = [hold(mark, near, complete=complete) for mark in marks]
    if complete and any(after is None and before.quote for before, after in zip(marks, found, strict=True)):
        whole = _text(connection, episode_id, None)
        found = [
            after or hold(before, whole, complete=True, anywhere=True)
            for before, after in zip(marks, found, strict=True)
        ]
    return [
        after or (replace(before, lost=complete and bool(before.quote)))
        for before, after in zip(marks, found, strict=True)
    ]


def _text(connection: sqlite3.Connection, episode_id: int, within: Span | None) -> Text:
    transcript = texts.load(connection, episode_id, within)
    return Text(placed(transcript.segments) if transcript is not None else [])


def _rows(connection: sqlite3.Connection, episode_id: int) -> list[_Row]:
    sql = f"select {_COLUMNS} from mark where episode_id = ? order by start_ms, end_ms, id"  # noqa: S608  our own names
    return connection.execute(sql, (episode_id,)).fetchall()


def _let_go(connection: sqlite3.Connection, episode_id: int) -> list[Mark]:
    return [_mark(row) for row in _rows(connection, episode_id) if not row[-1]]


def _mark(row: _Row) -> Mark:
    id_, _, start_ms, end_ms, quote, note, colour, tags, before, after, lost, _ = row
    try:
        return Mark(start_ms, end_ms, quote, note, Colour(colour), tags_in(tags), before, after, bool(lost), id_)
    except (ValueError, AttributeError) as error:
        raise DamagedError(str(error)) from error


def _write(connection: sqlite3.Connection, episode_id: int, marks: Iterable[tuple[Mark, bool]]) -> None:
    connection.executemany(
        f"insert or replace into mark({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (
            (
                mark.id,
                episode_id,
                mark.start_ms,
                max(mark.start_ms, mark.end_ms),
                storable(mark.quote),
                storable(mark.note),
                mark.colour,
                storable(tags_as_text(mark.tags)),
                storable(mark.before),
                storable(mark.after),
                mark.lost,
                held,
            )
            for mark, held in marks
        ),
    )

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the machine said where the listener corrected it: rows of `correction`, inside the caller's transaction.

A row has two runs of lines: the machine's, and the listener's, which stand in the text. The one or the other may be
empty: a line that the listener added, or took away. So the text with all rows taken back is what the machine said.
Where a later transcription says a third thing, the row has that too: the listener is to choose.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from transcribe.edits import Change
from transcribe.library import lines as stored
from transcribe.library.lines import Lines
from transcribe.transcript import Segment


@dataclass(frozen=True, slots=True)
class Correction:
    """One place that was corrected. `mine` stands in the text; `machine` is what the machine said there, or the
    publisher. `conflict` is what the machine says by now, where that is neither of the two.
    """

    start_ms: int
    end_ms: int
    machine: Lines
    mine: Lines
    conflict: Lines | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A correction as it is kept; `settled`: the listener has seen the conflict and chosen."""

    machine: Lines
    mine: Lines
    conflict: Lines | None = None
    settled: bool = False

    @property
    def said(self) -> Lines:
        """What the machine said last."""
        return self.machine if self.conflict is None else self.conflict

    def shown(self) -> Correction:
        """As a listener sees it."""
        machine = self.said if self.settled else self.machine
        lines = (*machine, *self.mine)
        start_ms = min((line.start_ms for line in lines), default=0)
        end_ms = max((line.end_ms for line in lines), default=start_ms)
        return Correction(start_ms, end_ms, machine, self.mine, None if self.settled else self.conflict)


def load(
    connection: sqlite3.Connection, episode_id: int, start_ms: int = 0, end_ms: int | None = None
) -> tuple[Row, ...]:
    """The rows of an episode, or those that touch a stretch of it, in order of time."""
    sql = "select said from correction where episode_id = ? and end_ms >= ?"
    values: tuple[int, ...] = (episode_id, start_ms)
    if end_ms is not None:
        sql, values = f"{sql} and start_ms <= ?", (*values, end_ms)
    return tuple(_read(said) for (said,) in connection.execute(f"{sql} order by start_ms, id", values).fetchall())


def corrected(connection: sqlite3.Connection, episode_id: int) -> tuple[Correction, ...]:
    """Where the text is not what the machine said last."""
    return tuple(row.shown() for row in load(connection, episode_id) if row.mine != row.said)


def is_corrected(connection: sqlite3.Connection, episode_id: int) -> bool:
    """Whether there is such a place."""
    sql = "select 1 from correction where episode_id = ? and differs limit 1"
    return connection.execute(sql, (episode_id,)).fetchone() is not None


def lines(connection: sqlite3.Connection, episode_id: int) -> set[Segment]:
    """The lines of the text that the listener corrected."""
    return {line for row in load(connection, episode_id) for line in row.mine}


def exchange(connection: sqlite3.Connection, episode_id: int, old: Iterable[Row], new: Iterable[Row]) -> None:
    """Rows give way to others; those that are the same stay."""
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    gone = (_find(connection, episode_id, row) for row in before if row not in after)
    connection.executemany("delete from correction where id = ?", gone)
    sql = "insert into correction(episode_id, start_ms, end_ms, differs, said) values (?, ?, ?, ?, ?)"
    fresh = ((episode_id, *_stretch(row), row.mine != row.said, _said(row)) for row in after if row not in before)
    connection.executemany(sql, fresh)


def _find(connection: sqlite3.Connection, episode_id: int, row: Row) -> tuple[int | None]:
    sql = "select id, said from correction where episode_id = ? and start_ms = ?"
    found = connection.execute(sql, (episode_id, _stretch(row)[0])).fetchall()
    return (next((number for number, said in found if _read(said) == row), None),)


def forget(connection: sqlite3.Connection, episode_id: int) -> None:
    """All of an episode: its text is about another sound."""
    connection.execute("delete from correction where episode_id = ?", (episode_id,))


def change(
    connection: sqlite3.Connection, episode_id: int, changes: Sequence[Change], *, settled: bool | None = None
) -> None:
    """Lines of the text were changed; keep what the machine said there. `settled`: so are conflicts there, or not."""
    start_ms = min(each.start_ms for each in changes)
    before = load(connection, episode_id, start_ms, max(each.end_ms for each in changes))
    rows = _Rows(before)
    for each in changes:
        rows.change(each, settled)
    exchange(connection, episode_id, before, rows.all)


class _Rows:
    """Corrections, each found by its lines."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.all: dict[Row, None] = {}
        self._of_mine: dict[Segment, Row] = {}
        self._of_said: dict[Segment, Row] = {}
        for row in rows:
            self._add(row)

    def _add(self, row: Row) -> None:
        self.all[row] = None
        self._of_mine.update(dict.fromkeys(row.mine, row))
        self._of_said.update(dict.fromkeys(row.said, row))

    def change(self, made: Change, settled: bool | None) -> None:
        """Some lines of the text became others."""
        found = (*map(self._of_mine.get, made.before), *map(self._of_said.get, made.after))
        touched = [row for row in dict.fromkeys(found) if row is not None and row in self.all]
        for row in touched:
            del self.all[row]
        for row in _merged(touched, made, settled):
            self._add(row)


def _merged(touched: Sequence[Row], made: Change, settled: bool | None) -> Iterator[Row]:
    """The corrections that come of these by a change of their lines."""
    covered = {line for row in touched for line in row.mine}
    free = [line for line in made.before if line not in covered]
    machine = _in_order([*(line for row in touched for line in row.machine), *free])
    kept = (line for row in touched for line in row.mine if line not in made.before)
    mine = _in_order([*kept, *made.after])
    if any(row.conflict is not None for row in touched):
        said = _in_order([*(line for row in touched for line in row.said), *free])
        chosen = all(row.settled or row.conflict is None for row in touched) if settled is None else settled
        yield Row(machine, mine, said, chosen)
    else:
        yield from apart(machine, mine)


def apart(machine: Lines, mine: Lines) -> Iterator[Row]:
    """One run of lines and another as the smallest corrections that make the one the other."""
    for kind, first, last, start, end in SequenceMatcher(None, machine, mine, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if last - first == end - start:
            yield from (Row((a,), (b,)) for a, b in zip(machine[first:last], mine[start:end], strict=True))
        else:
            yield Row(machine[first:last], mine[start:end])


def _in_order(lines: Iterable[Segment]) -> Lines:
    return tuple(sorted(lines, key=lambda line: line.start_ms))


def _stretch(row: Row) -> tuple[int, int]:
    lines = (*row.machine, *row.mine, *row.said)
    start_ms = min((line.start_ms for line in lines), default=0)
    return start_ms, max((line.end_ms for line in lines), default=start_ms)


def _said(row: Row) -> bytes:
    return stored.encode([row.machine, row.mine, row.conflict, row.settled])


def _read(said: bytes) -> Row:
    machine, mine, conflict, settled = stored.decode(said)
    other = None if conflict is None else stored.lines(conflict)
    return Row(stored.lines(machine), stored.lines(mine), other, bool(settled))

# SPDX-License-Identifier: GPL-3.0-or-later
"""The log of what listeners edited: rows of `edit` and `edit_change`, inside the caller's transaction.

An edit has one row for each episode that it changed. It can be undone once all before it and after it are as it
left them; those that are undone can be done again, until something else is edited there.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from transcribe.edits import EditKind
from transcribe.library import lines as stored
from transcribe.library.lines import Lines
from transcribe.transcript import Segment, Span, Timing

ALWAYS = Span(0, 1 << 40)


@dataclass(frozen=True, slots=True)
class Edit:
    """Something that a listener did to the text of one or more episodes, at `places` in all.

    `start_ms` is the first of them in the episode that was asked about; `made` is when, in ISO 8601.
    """

    id: int
    kind: EditKind
    made: str
    episodes: tuple[int, ...]
    places: int
    start_ms: int


@dataclass(frozen=True, slots=True)
class Step:
    """Lines that gave way to others, the first of which stood `at` this number in the text."""

    at: int
    before: Lines
    after: Lines


def add(connection: sqlite3.Connection, kind: EditKind, done: Mapping[int, Sequence[Step]]) -> int:
    """Log an edit; what was undone in these episodes can't be done again any more."""
    _forget_undone(connection, done)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    edit_id = connection.execute("insert into edit(kind, made) values (?, ?)", (kind, now)).lastrowid
    assert edit_id is not None
    for episode_id, steps in done.items():
        _insert(connection, edit_id, episode_id, steps, bool(_new_words(steps)))
    return edit_id


def _forget_undone(connection: sqlite3.Connection, episode_ids: Iterable[int]) -> None:
    """In these episodes; and what was undone before any of those in other episodes, as it may be built on them."""
    connection.executemany(
        """with recursive gone(id) as (
            select edit.id from edit join edit_change on edit.id = edit_id where undone and episode_id = ?
            union select later.id from gone join edit_change mine on mine.edit_id = gone.id
            join edit_change other on other.episode_id = mine.episode_id and other.edit_id > gone.id
            join edit later on later.id = other.edit_id and later.undone)
        delete from edit where id in gone""",
        ((episode_id,) for episode_id in episode_ids),
    )


def _insert(
    connection: sqlite3.Connection, edit_id: int, episode_id: int, steps: Sequence[Step], untimed: bool
) -> None:
    all_lines = [line for step in steps for line in (*step.before, *step.after)]
    start_ms = min((line.start_ms for line in all_lines), default=0)
    end_ms = max((line.end_ms for line in all_lines), default=0)
    blob = stored.encode([[step.at, step.before, step.after] for step in steps])
    sql = "insert or replace into edit_change values (?, ?, ?, ?, ?, ?, ?)"
    connection.execute(sql, (edit_id, episode_id, start_ms, end_ms, len(steps), untimed, blob))


@dataclass(frozen=True, slots=True)
class Untimed:
    """An edit, and its lines with new words: the numbers of those that nobody has listened for yet."""

    id: int
    lines: tuple[tuple[Segment, frozenset[int]], ...]


def untimed(connection: sqlite3.Connection, episode_id: int) -> tuple[Untimed, ...]:
    """The edits of an episode whose new words have no times yet, but those that are undone."""
    sql = """select edit.id from edit join edit_change on edit.id = edit_id
        where episode_id = ? and untimed and not undone order by edit.id"""
    found = [edit_id for (edit_id,) in connection.execute(sql, (episode_id,)).fetchall()]
    return tuple(Untimed(each, _new_words(steps(connection, each, episode_id))) for each in found)


def mark_timed(connection: sqlite3.Connection, edit_id: int, episode_id: int) -> None:
    """The new words of an edit have all been listened for."""
    sql = "update edit_change set untimed = 0 where edit_id = ? and episode_id = ?"
    connection.execute(sql, (edit_id, episode_id))


def _new_words(some: Iterable[Step]) -> tuple[tuple[Segment, frozenset[int]], ...]:
    found = []
    for step in some:
        known = {word for line in step.before for word in line.words}
        for line in step.after:
            new = (number for number, word in enumerate(line.words) if word not in known)
            guessed = frozenset(number for number in new if line.words[number].timing is Timing.GUESS)
            found += [(line, guessed)] if guessed else []
    return tuple(found)


def load(connection: sqlite3.Connection, episode_id: int, *, undone: bool) -> tuple[Edit, ...]:
    """The edits of an episode, the one that would be undone (or done again) next first."""
    rows = connection.execute(
        f"""select edit.id, kind, made, start_ms from edit join edit_change on edit.id = edit_id
        where episode_id = ? and undone = ? order by edit.id {"asc" if undone else "desc"}""",  # noqa: S608
        (episode_id, undone),
    ).fetchall()
    return tuple(_edit(connection, *row) for row in rows)


def ids(
    connection: sqlite3.Connection, episode_id: int, within: Span = ALWAYS, *, undone: bool | None
) -> tuple[int, ...]:
    """The numbers of those edits, in that order; None: of all. `within`: of those that touch a stretch of time."""
    sql = """select edit.id from edit join edit_change on edit.id = edit_id
        where episode_id = :episode and (:undone is null or undone = :undone)
        and start_ms <= :end_ms and end_ms >= :start_ms"""
    values = {"episode": episode_id, "undone": undone, "start_ms": within.start_ms, "end_ms": within.end_ms}
    rows = connection.execute(f"{sql} order by edit.id {'asc' if undone else 'desc'}", values)
    return tuple(edit_id for (edit_id,) in rows.fetchall())


def backwards(some: Sequence[Step]) -> list[Step]:
    """The steps that take these back."""
    return [Step(step.at, step.after, step.before) for step in reversed(some)]


def is_built_on(connection: sqlite3.Connection, edit_id: int, episode_id: int, *, undone: bool) -> bool:
    """Whether another edit of the episode has to be undone before this one (or, of undone ones, be done again).

    Where an edit changed several episodes, it may be the last one in one of them only.
    """
    own = {line for step in steps(connection, edit_id, episode_id) for line in (step.before if undone else step.after)}
    for other in ids(connection, episode_id, undone=undone):
        if other == edit_id:
            return False
        some = steps(connection, other, episode_id)
        if any(not own.isdisjoint(step.after if undone else step.before) for step in some):
            return True
    return False


def find(connection: sqlite3.Connection, edit_id: int, episode_id: int) -> Edit:
    """One edit, as it is seen from an episode that it changed."""
    row = connection.execute(
        """select edit.id, kind, made, start_ms from edit join edit_change on edit.id = edit_id
        where edit.id = ? and episode_id = ?""",
        (edit_id, episode_id),
    ).fetchone()
    return _edit(connection, *row)


def _edit(connection: sqlite3.Connection, edit_id: int, kind: str, made: str, start_ms: int) -> Edit:
    sql = "select episode_id, places from edit_change where edit_id = ? order by episode_id"
    rows = connection.execute(sql, (edit_id,)).fetchall()
    episodes = tuple(episode_id for episode_id, _ in rows)
    return Edit(edit_id, EditKind(kind), made, episodes, sum(places for _, places in rows), start_ms)


def steps(connection: sqlite3.Connection, edit_id: int, episode_id: int) -> tuple[Step, ...]:
    """What an edit did to an episode, in its order."""
    sql = "select changes from edit_change where edit_id = ? and episode_id = ?"
    (blob,) = connection.execute(sql, (edit_id, episode_id)).fetchone()
    return tuple(Step(at, stored.lines(before), stored.lines(after)) for at, before, after in stored.decode(blob))


def save_steps(connection: sqlite3.Connection, edit_id: int, episode_id: int, changed: Sequence[Step]) -> None:
    """What an edit did, with other times or places."""
    sql = "select untimed from edit_change where edit_id = ? and episode_id = ?"
    (untimed,) = connection.execute(sql, (edit_id, episode_id)).fetchone()
    _insert(connection, edit_id, episode_id, changed, bool(untimed))


def mark(connection: sqlite3.Connection, edit_id: int, *, undone: bool) -> None:
    """An edit is undone, or done again."""
    connection.execute("update edit set undone = ? where id = ?", (undone, edit_id))


def forget(connection: sqlite3.Connection, episode_id: int, edit_ids: Iterable[int]) -> None:
    """What these edits did in an episode is not to be undone any more."""
    sql = "delete from edit_change where edit_id = ? and episode_id = ?"
    connection.executemany(sql, ((edit_id, episode_id) for edit_id in edit_ids))
    connection.execute("delete from edit where id not in (select edit_id from edit_change)")

# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing what is known about episodes apart from their text; inside the caller's transaction."""

import json
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import astuple
from datetime import UTC, date, datetime
from pathlib import Path

from transcribe.episode import Chapter, ChapterList, ChapterSource, Episode, Link, Metadata, Person
from transcribe.errors import LibraryError
from transcribe.library.passages import DamagedError, storable
from transcribe.library.texts import base_id, redate

_SOURCES = (ChapterSource.OWN, ChapterSource.DESCRIPTION, ChapterSource.PAGE, ChapterSource.MEDIA, ChapterSource.FILE)

_METADATA = "title, show, number, published, duration_ms, notes, people, links"
_EPISODE = f"id, media, content_hash, added, position_ms, {_METADATA}"
_Value = str | int | None
_Row = tuple[int, str | bytes, str, str, int, str, str, str, str | None, int, str, str, str]


def insert(connection: sqlite3.Connection, media: Path, metadata: Metadata, content_hash: str) -> int:
    """A new episode, added today."""
    today = datetime.now(UTC).astimezone().date().isoformat()
    cursor = connection.execute(
        f"insert into episode(media, content_hash, added, {_METADATA}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (_path_value(media), content_hash, today, *_metadata_values(metadata)),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def find(connection: sqlite3.Connection, content_hash: str) -> int | None:
    """The episode with this sound, removed or not."""
    row = connection.execute(
        "select id from episode where content_hash = ? and content_hash <> ''", (content_hash,)
    ).fetchone()
    return None if row is None else int(row[0])


def move(connection: sqlite3.Connection, episode_id: int, media: Path) -> None:
    """The episode's sound is now at `media`."""
    connection.execute("update episode set media = ? where id = ?", (_path_value(media), episode_id))


def save_sound(connection: sqlite3.Connection, episode_id: int, content_hash: str, duration_ms: int) -> None:
    """The episode's file holds another sound; where another episode has that one, this one has no hash."""
    known = find(connection, content_hash)
    connection.execute(
        "update episode set content_hash = ?, duration_ms = ? where id = ?",
        (content_hash if known in (None, episode_id) else "", duration_ms, episode_id),
    )


def load(connection: sqlite3.Connection, episode_id: int) -> Episode:
    """One episode, removed or not. Raises LibraryError where there is none."""
    row = connection.execute(f"select {_EPISODE} from episode where id = ?", (episode_id,)).fetchone()  # noqa: S608
    if row is None:
        raise LibraryError(
            f"There is no episode {episode_id} in the library.",
            "`earmark search --json` shows the numbers of what it finds.",
        )
    return _episode(row)


def load_all(connection: sqlite3.Connection) -> tuple[Episode, ...]:
    """The episodes that were not removed, newest added first."""
    sql = f"select {_EPISODE} from episode where not removed order by id desc"  # noqa: S608
    return tuple(found for row in connection.execute(sql).fetchall() if (found := _whole(row)) is not None)


def damaged(connection: sqlite3.Connection) -> list[str]:
    """The episodes that are left out of lists because their rows can't be read, in words."""
    rows = connection.execute(f"select {_EPISODE} from episode order by id").fetchall()  # noqa: S608
    return [f"what is known about episode {row[0]} can't be read" for row in rows if _whole(row) is None]


def save_metadata(connection: sqlite3.Connection, episode_id: int, metadata: Metadata) -> None:
    """Replace what is known about the episode; a new date moves its passages."""
    before = load(connection, episode_id)
    columns = ", ".join(f"{name} = ?" for name in _METADATA.split(", "))
    connection.execute(
        f"update episode set {columns} where id = ?",  # noqa: S608
        (*_metadata_values(metadata), episode_id),
    )
    added = before.added.isoformat()
    old, new = _iso(before.metadata.published), _iso(metadata.published)
    redate(connection, episode_id, base_id(episode_id, old, added), base_id(episode_id, new, added))


def save_chapters(connection: sqlite3.Connection, episode_id: int, chapters: ChapterList) -> None:
    """Replace the chapters of one source; an empty list takes the source away."""
    connection.execute("delete from chapter where episode_id = ? and source = ?", (episode_id, chapters.source))
    connection.executemany(
        "insert into chapter values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                episode_id,
                chapters.source,
                number,
                chapter.start_ms,
                chapter.end_ms,
                storable(chapter.title),
                None if chapter.summary is None else storable(chapter.summary),
                json.dumps(chapter.points),
                None if chapter.url is None else storable(chapter.url),
                None if chapter.image is None else storable(chapter.image),
            )
            for number, chapter in enumerate(chapters.chapters)
        ),
    )


def load_chapters(connection: sqlite3.Connection, episode_id: int) -> tuple[ChapterList, ...]:
    """The lists of all sources, the listener's own first, then the publisher's (description, page)."""
    found: dict[ChapterSource, list[Chapter]] = {}
    sql = """select source, start_ms, end_ms, title, summary, points, url, image
        from chapter where episode_id = ? order by source, n"""
    for source, start_ms, end_ms, title, summary, points, url, image in connection.execute(
        sql, (episode_id,)
    ).fetchall():
        try:
            chapter = Chapter(start_ms, end_ms, title, summary, tuple(json.loads(points)), url, image)
            found.setdefault(ChapterSource(source), []).append(chapter)
        except (ValueError, TypeError) as error:
            raise DamagedError(str(error)) from error
    return tuple(ChapterList(source, tuple(found[source])) for source in _SOURCES if source in found)


def _metadata_values(metadata: Metadata) -> tuple[_Value, ...]:
    return (
        storable(metadata.title),
        storable(metadata.show),
        storable(metadata.number),
        _iso(metadata.published),
        metadata.duration_ms,
        storable(metadata.notes),
        _json(metadata.people),
        _json(metadata.links),
    )


def _json(items: Iterable[Person | Link]) -> str:
    return json.dumps([astuple(item) for item in items])


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _path_value(media: Path) -> str | bytes:
    """Absolute. A name that isn't UTF-8, which the file system allows, is kept as its bytes."""
    path = os.path.abspath(media)  # noqa: PTH100  resolve() would follow the user's links
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def _whole(row: _Row) -> Episode | None:
    try:
        return _episode(row)
    except DamagedError:
        return None


def _episode(row: _Row) -> Episode:
    try:
        return _read(row)
    except (ValueError, TypeError) as error:
        raise DamagedError(str(error)) from error


def _read(row: _Row) -> Episode:
    id_, media, content_hash, added, position_ms, title, show, number, published, duration_ms, notes, people, links = (
        row
    )
    return Episode(
        id=id_,
        media=os.fsdecode(media),
        metadata=Metadata(
            title=title,
            show=show,
            number=number,
            published=None if published is None else date.fromisoformat(published),
            duration_ms=duration_ms,
            notes=notes,
            people=tuple(Person(*person) for person in json.loads(people)),
            links=tuple(Link(*link) for link in json.loads(links)),
        ),
        added=date.fromisoformat(added),
        content_hash=content_hash,
        position_ms=position_ms,
    )

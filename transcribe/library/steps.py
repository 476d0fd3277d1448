# SPDX-License-Identifier: GPL-3.0-or-later
"""The library's tables, made in steps.

Steps go forward only and are never edited after a release: a change is a new step.
"""

import sqlite3
from collections.abc import Callable

Step = tuple[str, Callable[[sqlite3.Connection], None]]

_TABLES = (
    """create table episode(
        id integer primary key autoincrement, media not null, content_hash text not null,
        title text not null, show text not null, number text not null, published text, duration_ms integer not null,
        notes text not null, people text not null, links text not null,
        added text not null, position_ms integer not null default 0, removed integer not null default 0)""",
    "create unique index episode_hash on episode(content_hash) where content_hash <> ''",
    "create table artwork(episode_id integer primary key references episode on delete cascade, image blob not null)",
    """create table chapter(
        episode_id integer not null references episode on delete cascade, source text not null, n integer not null,
        start_ms integer not null, end_ms integer not null, title text not null, summary text,
        points text not null, url text, primary key(episode_id, source, n)) without rowid""",
    # One row for an episode that has a text; complete = 0 while its spans are being filled.
    """create table transcript(
        episode_id integer primary key references episode on delete cascade, source text not null, model text,
        text_heard real, language text, duration_ms integer not null, gaps text not null, complete integer not null)""",
    """create table span(
        episode_id integer not null references episode on delete cascade, start_ms integer not null,
        end_ms integer not null, heard text not null, primary key(episode_id, start_ms)) without rowid""",
    # The times that the lines of a publisher's text had before it was aligned: start and end, 4 bytes each.
    "create table stamps(episode_id integer primary key references episode on delete cascade, times blob not null)",
    # passages.py says what is in a row.
    """create table passage(
        id integer primary key, episode_id integer not null references episode on delete cascade, speaker text,
        start_ms integer not null, n integer not null, text text not null,
        times blob not null, lines blob not null, borders blob not null)""",
    "create index passage_time on passage(episode_id, start_ms)",
    """create virtual table passage_fts using fts5(text, content='passage', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3', detail=full)""",
    """create trigger passage_insert after insert on passage begin
        insert into passage_fts(rowid, text) values (new.id, new.text); end""",
    """create trigger passage_delete after delete on passage begin
        insert into passage_fts(passage_fts, rowid, text) values ('delete', old.id, old.text); end""",
    """create trigger passage_update after update of id, text on passage begin
        insert into passage_fts(passage_fts, rowid, text) values ('delete', old.id, old.text);
        insert into passage_fts(rowid, text) values (new.id, new.text); end""",
)


def _tables(connection: sqlite3.Connection) -> None:
    for statement in _TABLES:
        connection.execute(statement)


def _queue(connection: sqlite3.Connection) -> None:
    # queue.py says what is in a row; `owner` is the name of the Runner that has it in hand.
    connection.execute(
        """create table job(
            episode_id integer primary key references episode on delete cascade, kind text not null,
            model text not null, language text, place integer not null, state text not null,
            owner text not null default '', message text not null default '', hint text not null default '',
            ended text)"""
    )


def _drafts(connection: sqlite3.Connection) -> None:
    # `improving`: the text is whole, and another one takes its place, span by span. `draft`: the model of a first text.
    connection.execute("alter table transcript add column improving integer not null default 0")
    connection.execute("alter table job add column draft text")


def _names(connection: sqlite3.Connection) -> None:
    # names.py says what is in a row.
    connection.execute("create table show_names(show text primary key, names text not null) without rowid")


def _marks(connection: sqlite3.Connection) -> None:
    # skips.py and pictures.py say what is in a row; bookmarks have become marks below.
    connection.execute("alter table chapter add column image text")
    connection.execute(
        """create table picture(
            episode_id integer not null references episode on delete cascade, name text not null, image blob not null,
            primary key(episode_id, name))"""
    )
    connection.execute(
        """create table bookmark(
            episode_id integer not null references episode on delete cascade, at_ms integer not null,
            note text not null, primary key(episode_id, at_ms)) without rowid"""
    )
    connection.execute(
        """create table skip(
            episode_id integer not null references episode on delete cascade, title text not null,
            skipped integer not null, primary key(episode_id, title)) without rowid"""
    )
    connection.execute("create table show_skip(show text, title text, primary key(show, title)) without rowid")


def _habits(connection: sqlite3.Connection) -> None:
    # habits.py says what is in a row.
    connection.execute("create table show_speed(show text primary key, speed real not null) without rowid")


def _marked_passages(connection: sqlite3.Connection) -> None:
    # marks.py says what is in a row. A passage that comes or goes lets go of the marks within three minutes.
    connection.execute(
        """create table mark(
            id integer primary key, episode_id integer not null references episode on delete cascade,
            start_ms integer not null, end_ms integer not null, quote text not null, note text not null,
            colour text not null, tags text not null, words_before text not null, words_after text not null,
            lost integer not null, held integer not null)"""
    )
    connection.execute("create index mark_time on mark(episode_id, start_ms)")
    connection.execute("create index mark_held on mark(episode_id, start_ms) where held")
    for event, row in (("insert", "new"), ("delete", "old")):
        connection.execute(
            f"""create trigger mark_let_go_{event} after {event} on passage begin
            update mark set held = 0 where held and episode_id = {row}.episode_id
            and start_ms <= {row}.start_ms + 180000 and end_ms >= {row}.start_ms - 180000; end"""  # noqa: S608
        )
    # What was a bookmark is a mark of the word at its place.
    connection.execute(
        """insert into mark(episode_id, start_ms, end_ms, quote, note, colour, tags, words_before, words_after,
            lost, held) select episode_id, at_ms, at_ms, '', note, 'teal', '', '', '', 0, 0 from bookmark
            order by episode_id, at_ms"""
    )
    connection.execute("drop table bookmark")


def _corrections(connection: sqlite3.Connection) -> None:
    # edit_log.py and overlay.py say what is in a row.
    connection.execute(
        """create table edit(
            id integer primary key autoincrement, kind text not null, made text not null,
            undone integer not null default 0)"""
    )
    connection.execute(
        """create table edit_change(
            edit_id integer not null references edit on delete cascade,
            episode_id integer not null references episode on delete cascade,
            start_ms integer not null, end_ms integer not null, places integer not null, untimed integer not null,
            changes blob not null, primary key(edit_id, episode_id)) without rowid"""
    )
    connection.execute("create index edit_change_episode on edit_change(episode_id, edit_id)")
    connection.execute(
        """create table correction(
            id integer primary key, episode_id integer not null references episode on delete cascade,
            start_ms integer not null, end_ms integer not null, differs integer not null, said blob not null)"""
    )
    connection.execute("create index correction_time on correction(episode_id, start_ms)")


def _up_next(connection: sqlite3.Connection) -> None:
    # up_next.py says what is in a row.
    connection.execute(
        """create table up_next(
            episode_id integer primary key references episode on delete cascade, place integer not null)"""
    )


STEPS: tuple[Step, ...] = (
    ("tables", _tables),
    ("queue", _queue),
    ("drafts", _drafts),
    ("names", _names),
    ("marks", _marks),
    ("habits", _habits),
    ("marked-passages", _marked_passages),
    ("corrections", _corrections),
    ("up-next", _up_next),
)

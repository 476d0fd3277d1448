# SPDX-License-Identifier: GPL-3.0-or-later
"""Full text search over every episode, to the word.

A row's text ends with the first words of the next one, so a phrase across a border is found in one row. What is
found in that tail only belongs to the next row and is dropped here: every hit comes once.

One word, phrase or prefix: every occurrence is a hit. Several: a passage that has them all is one hit, where they
stand closest together.

Ranking takes the newest `_NEWEST` matching passages and orders those by bm25; ranking all the passages that have
a common word takes a hundred times as long, and nobody reads that far.
"""

import html
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcribe.episode import RICHEST_FIRST
from transcribe.library import texts
from transcribe.library.passages import FOUND_END, FOUND_START, DamagedError, own_length, unpack
from transcribe.library.query import Query, parse
from transcribe.transcript import Segment, word_offsets

_NEWEST = 2000
_BEFORE, _AFTER = 60, 110  # characters of a snippet around the first found word
_LONGEST_FOUND = 200

Found = tuple[int, int]  # characters of a row's text: first, one past the last


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the query was found.

    `start_ms` is the start of the first found word and `end_ms` the end of the last, estimated inside lines that
    have no word times. `snippet` is HTML: escaped text, what was found in `<mark>`. `chapter` is the title of the
    chapter under way there, None where there is none.
    """

    episode_id: int
    title: str
    show: str
    start_ms: int
    end_ms: int
    snippet: str
    chapter: str | None


def search(connection: sqlite3.Connection, text: str, show: str | None, limit: int) -> tuple[Hit, ...]:
    """The best `limit` hits; inside the caller's transaction."""
    query = parse(text)
    if query is None or limit <= 0:
        return ()
    hits: list[Hit] = []
    for row_id in _ranked(connection, query, show):
        hits += _hits_in(connection, query, row_id)
        if len(hits) >= limit:
            break
    return tuple(hits[:limit])


def _ranked(connection: sqlite3.Connection, query: Query, show: str | None) -> list[int]:
    """Ids of matching rows, best first; equally good ones newest episode first, in order of time."""
    # The id tells the episode, so that no row is read for a match that does not count.
    matching = f"""from passage_fts cross join episode
        on episode.id = passage_fts.rowid >> {texts.EPISODE_SHIFT} & {texts.EPISODE_MASK}
        where passage_fts match :match and not episode.removed and (:show is null or episode.show = :show)"""
    values = {"match": query.match, "show": show}
    newest = connection.execute(
        f"select passage_fts.rowid {matching} order by passage_fts.rowid desc limit {_NEWEST}",
        values,
    ).fetchall()
    if not newest:
        return []
    ranked = connection.execute(
        f"select passage_fts.rowid {matching} and passage_fts.rowid >= :oldest "
        f"order by bm25(passage_fts), passage_fts.rowid >> {texts.EPISODE_SHIFT} desc, passage_fts.rowid",
        {**values, "oldest": newest[-1][0]},
    )
    return [row_id for (row_id,) in ranked.fetchall()]


def _hits_in(connection: sqlite3.Connection, query: Query, row_id: int) -> Iterator[Hit]:
    episode_id = row_id >> texts.EPISODE_SHIFT & texts.EPISODE_MASK
    rows = texts.rows_from(connection, episode_id, row_id, 1)
    if not rows:
        raise DamagedError("the index names a row that is not there")
    row = rows[0]
    text, own = row[5], own_length(row[7])
    places = [_found(connection, term, row_id) for term in query.terms]
    stretches = _closest(places, own) if len(places) > 1 else [[found] for found in places[0] if found[0] < own]
    if not stretches:
        return
    segments = _segments(connection, row, max(found[1] for stretch in stretches for found in stretch))
    title, show = connection.execute("select title, show from episode where id = ?", (episode_id,)).fetchone()
    for stretch in stretches:
        start_ms, end_ms = _time(segments, stretch[0][0], stretch[-1][1])
        chapter = _chapter(connection, episode_id, start_ms) if end_ms > 0 else None
        yield Hit(episode_id, title, show, start_ms, end_ms, _snippet(text, stretch), chapter)


def _closest(places: Sequence[Sequence[Found]], own: int) -> list[list[Found]]:
    """The shortest stretch that begins before character `own` and has a place of every term: none or one."""
    stretches = []
    for start in sorted(found for term in places for found in term if found[0] < own):
        nexts = [min((found for found in term if found[0] >= start[0]), default=None) for term in places]
        if None not in nexts:
            stretches.append(_joined(found for found in nexts if found is not None))
    return [min(stretches, key=lambda stretch: stretch[-1][1] - stretch[0][0])] if stretches else []


def _joined(places: Iterable[Found]) -> list[Found]:
    """In order, those that overlap as one."""
    joined: list[Found] = []
    for start, end in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _found(connection: sqlite3.Connection, term: str, row_id: int) -> list[Found]:
    """Where the row's text has `term`."""
    row = connection.execute(
        "select highlight(passage_fts, 0, ?, ?) from passage_fts where passage_fts match ? and rowid = ?",
        (FOUND_START, FOUND_END, term, row_id),
    ).fetchone()
    if row is None:
        return []
    # Two marks for every place before.
    marks = re.finditer(f"{FOUND_START}([^{FOUND_END}]*){FOUND_END}", row[0])
    return [(mark.start() - 2 * n, mark.start() - 2 * n + len(mark[1])) for n, mark in enumerate(marks)]


def _segments(connection: sqlite3.Connection, row: texts.Row, length: int) -> list[tuple[int, Segment]]:
    """The segments of a row, and of the rows after it until `length` characters are covered; each with its place.

    A tail is the beginning of the rows that follow, letter for letter, so places in it are places in them.
    """
    placed: list[tuple[int, Segment]] = []
    position = 0
    while True:
        for segment in unpack(texts.passage(row)):
            placed.append((position, segment))
            position += len(segment.text) + 1
        if position >= length:
            return placed
        following = texts.rows_from(connection, row[1], row[0] + 1, 1)
        if not following:
            return placed
        row = following[0]


def _time(segments: Sequence[tuple[int, Segment]], start: int, end: int) -> tuple[int, int]:
    """From the start of the word at character `start` to the end of the word before character `end`."""
    start_ms = _word_time(segments, start)[0]
    return start_ms, max(start_ms, _word_time(segments, end - 1)[1])


def _word_time(segments: Sequence[tuple[int, Segment]], character: int) -> tuple[int, int]:
    if not segments:
        raise DamagedError("a row without lines")
    place, segment = [each for each in segments if each[0] <= character][-1]
    inside = character - place
    try:
        offsets = word_offsets(segment)
    except ValueError as error:  # its words are not in its text
        raise DamagedError(str(error)) from error
    for word, (_, end) in zip(segment.words, offsets, strict=True):
        if inside < end:
            return word.start_ms, word.end_ms
    # Only the line is timed: as if it were spoken evenly.
    duration_ms, length = segment.end_ms - segment.start_ms, max(1, len(segment.text))
    start = max(segment.text.rfind(white, 0, inside) for white in " \n\t") + 1
    stop = re.compile(r"\s|$").search(segment.text, inside)
    end = stop.start() if stop else length
    return segment.start_ms + duration_ms * start // length, segment.start_ms + duration_ms * end // length


def _chapter(connection: sqlite3.Connection, episode_id: int, time_ms: int) -> str | None:
    """Title of the chapter under way, by the list that a reader is shown first."""
    rank = " ".join(f"when '{source}' then {place}" for place, source in enumerate(RICHEST_FIRST))
    row = connection.execute(
        f"""select title from chapter where episode_id = ? and start_ms <= ?
        order by case source {rank} end, start_ms desc limit 1""",  # noqa: S608  our own names
        (episode_id, time_ms),
    ).fetchone()
    return None if row is None else str(row[0])


def _snippet(text: str, found: Sequence[Found]) -> str:
    """The found words and what stands around the first of them, cut between words."""
    first_start, first_end = found[0]
    start = max(0, first_start - _BEFORE)
    if start > 0:
        space = re.compile(r"\s").search(text, start, first_start)
        start = space.end() if space else first_start
    end = min(len(text), max(first_start + _AFTER, min(first_end, first_start + _LONGEST_FOUND)))
    if end < len(text):
        spaces = [match.start() for match in re.compile(r"\s").finditer(text, min(first_end, end), end + 1)]
        end = spaces[-1] if spaces else end
    parts = ["… " if start > 0 else ""]
    position = start
    for found_start, found_end in found:
        if found_start >= end:
            break
        parts.append(_escaped(text[position:found_start]))
        parts.append(f"<mark>{_escaped(text[found_start : min(found_end, end)])}</mark>")
        position = min(found_end, end)
    parts += [_escaped(text[position:end]), " …" if end < len(text) else ""]
    return "".join(parts)


def _escaped(text: str) -> str:
    return html.escape(re.sub(r"\s", " ", text))

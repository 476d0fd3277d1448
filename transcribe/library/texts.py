# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing transcripts; each function expects to run inside its caller's transaction.

The row id of a passage is `day << 44 | episode << 22 | start_ms / 100`, one more than the row before where
that is taken (text without times is all zeros). So the newest episodes come first by id alone, an episode's
passages lie together in their order, and search tells the episode from the id without reading the row.
22 bits hold 116 hours.
"""

import json
import sqlite3
import struct
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from transcribe.errors import LibraryError
from transcribe.library import overlay
from transcribe.library.passages import (
    SEGMENT_MARK,
    DamagedError,
    Passage,
    enough_for_tail,
    own_length,
    pack,
    storable,
    unpack,
    with_tails,
)
from transcribe.transcript import Gap, GapKind, Segment, Source, SourceKind, Span, Transcript, Word, problems

EPISODE_SHIFT = 22
EPISODE_MASK = (1 << 22) - 1
_DAY_SHIFT = 44
_LAST_DAY = (1 << 19) - 1
_EPOCH = date(1970, 1, 1).toordinal()
LONGEST_MS = 100 * 3_600_000
_REPLACED_HINT = "Its new text is aligned when the episode is opened again."

_STAMP = struct.Struct("<II")

_HEADER = "episode_id, source, model, text_heard, language, duration_ms, gaps, complete"
_COLUMNS = "id, episode_id, speaker, start_ms, n, text, times, lines, borders"
Row = tuple[int, int, str | None, int, int, str, bytes, bytes, bytes]


class TextState(StrEnum):
    """How far an episode's text has come."""

    NONE = "none"
    PARTIAL = "partial"  # being transcribed or aligned, or stopped in the middle: `Library.spans` are done
    IMPROVING = "improving"  # whole; `Library.spans` have been done again, the rest reads as it did before
    COMPLETE = "complete"


def base_id(episode_id: int, published: str | None, added: str) -> int:
    """The id below which none of the episode's passages lie; the dates are ISO dates."""
    day = date.fromisoformat(published or added).toordinal() - _EPOCH
    return min(max(day, 0), _LAST_DAY) << _DAY_SHIFT | episode_id << EPISODE_SHIFT


def passage(row: Row) -> Passage:
    """A row's passage, without its tail."""
    _, _, speaker, start_ms, n, text, times, lines, borders = row
    return Passage(start_ms, speaker, n, text[: own_length(lines)], times, lines, borders)


def rows_from(connection: sqlite3.Connection, episode_id: int, first_id: int = 0, limit: int = -1) -> list[Row]:
    """The episode's rows from `first_id` on, in order."""
    sql = f"select {_COLUMNS} from passage where episode_id = ? and id >= ? order by id limit ?"  # noqa: S608
    return connection.execute(sql, (episode_id, first_id, limit)).fetchall()


def save_header(connection: sqlite3.Connection, episode_id: int, transcript: Transcript, complete: bool) -> None:
    """Everything of a transcript but its segments."""
    source = transcript.source
    gaps = json.dumps([[gap.start_ms, gap.end_ms, gap.kind] for gap in transcript.gaps])
    connection.execute(
        f"insert or replace into transcript({_HEADER}) values (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (
            episode_id,
            source.kind,
            source.model,
            source.text_heard,
            transcript.language,
            transcript.duration_ms,
            gaps,
            complete,
        ),
    )


def load(connection: sqlite3.Connection, episode_id: int, within: Span | None = None) -> Transcript | None:
    """The transcript, or its segments that begin `within` a span; None where the episode has none."""
    sql = "select source, model, text_heard, language, duration_ms, gaps from transcript where episode_id = ?"
    header = connection.execute(sql, (episode_id,)).fetchone()
    if header is None:
        return None
    kind, model, text_heard, language, duration_ms, gaps = header
    span = within or Span(0, LONGEST_MS + 1)
    rows = _rows_around(connection, episode_id, span.start_ms, span.end_ms)
    try:
        segments = (segment for row in rows for segment in unpack(passage(row)))
        return Transcript(
            segments=tuple(segment for segment in segments if span.start_ms <= segment.start_ms < span.end_ms),
            source=Source(SourceKind(kind), model, text_heard),
            language=language,
            duration_ms=duration_ms,
            gaps=tuple(Gap(start_ms, end_ms, GapKind(gap)) for start_ms, end_ms, gap in json.loads(gaps)),
        )
    except (ValueError, TypeError) as error:
        raise DamagedError(str(error)) from error


def replace_all(connection: sqlite3.Connection, episode_id: int, segments: Sequence[Segment]) -> None:
    """Make these the episode's segments; passages that stay the same are not written."""
    _check(segments)
    passages = pack(segments)
    ids = _ids(_base(connection, episode_id), passages)
    _write(connection, rows_from(connection, episode_id), _rows(episode_id, ids, passages, with_tails(passages)))


def replace_span(connection: sqlite3.Connection, episode_id: int, span: Span, segments: Sequence[Segment]) -> None:
    """Put `segments` where those that start inside `span` were, touching no more than the passages around it."""
    _check(segments)
    starts_ms = [span.start_ms, *(segment.start_ms for segment in segments)]
    around = _rows_around(connection, episode_id, min(starts_ms), max(span.end_ms, max(starts_ms) + 1))
    kept = [
        segment
        for row in around
        for segment in unpack(passage(row))
        if not span.start_ms <= segment.start_ms < span.end_ms
    ]
    merged = sorted([*kept, *segments], key=lambda segment: segment.start_ms)
    base = _base(connection, episode_id)
    first_id = around[0][0] if around else base + min(starts_ms) // 100
    last_id = around[-1][0] if around else first_id - 1
    before = _rows_before(connection, episode_id, first_id)
    after = rows_from(connection, episode_id, last_id + 1, 1)
    fresh = pack(merged)
    ids = _ids(base, fresh, before[-1][0] if before else base - 1)
    if after and ids and ids[-1] >= after[0][0]:  # no room: give every passage a new place
        head = [segment for row in _rows_until(connection, episode_id, first_id) for segment in unpack(passage(row))]
        rest = [segment for row in rows_from(connection, episode_id, after[0][0]) for segment in unpack(passage(row))]
        replace_all(connection, episode_id, [*head, *merged, *rest])
        return
    passages = [*map(passage, before), *fresh]
    rows = _rows(episode_id, [row[0] for row in before] + ids, passages, with_tails(passages, _beginning(after)))
    _write(connection, [*before, *around], rows)


def state(connection: sqlite3.Connection, episode_id: int) -> TextState:
    """How far the text has come."""
    sql = "select complete, improving from transcript where episode_id = ?"
    row = connection.execute(sql, (episode_id,)).fetchone()
    if row is None:
        return TextState.NONE
    complete, improving = row
    return TextState.COMPLETE if complete else TextState.IMPROVING if improving else TextState.PARTIAL


def source(connection: sqlite3.Connection, episode_id: int) -> Source | None:
    """Where the text comes from, None where there is none."""
    sql = "select source, model, text_heard from transcript where episode_id = ?"
    row = connection.execute(sql, (episode_id,)).fetchone()
    return None if row is None else Source(SourceKind(row[0]), row[1], row[2])


def spans(connection: sqlite3.Connection, episode_id: int) -> tuple[Span, ...]:
    """The spans that are done, in order of time."""
    sql = "select start_ms, end_ms from span where episode_id = ? order by start_ms"
    return tuple(Span(*row) for row in connection.execute(sql, (episode_id,)).fetchall())


def begin(connection: sqlite3.Connection, episode_id: int, empty: Transcript) -> None:
    """An empty text. Raises LibraryError where the old one was written by people."""
    check_recognized(connection, episode_id)
    forget_work(connection, episode_id)
    save_header(connection, episode_id, empty, complete=False)
    replace_all(connection, episode_id, ())


def improve(connection: sqlite3.Connection, episode_id: int, source: Source, language: str | None) -> None:
    """The text stays, and counts as what is about to be replaced. Raises LibraryError where people wrote it."""
    check_recognized(connection, episode_id)
    forget_work(connection, episode_id)
    connection.execute(
        """update transcript set source = ?, model = ?, text_heard = ?, language = ?, gaps = '[]', complete = 0,
        improving = 1 where episode_id = ?""",
        (source.kind, source.model, source.text_heard, language, episode_id),
    )


def complete(connection: sqlite3.Connection, episode_id: int) -> None:
    """Mark the text complete. Of one that was improved, what nobody says any more goes, but what was corrected."""
    (improving,) = connection.execute("select improving from transcript where episode_id = ?", (episode_id,)).fetchone()
    text = load(connection, episode_id) if improving else None
    if text is not None:
        edges_ms = [edge_ms for span in spans(connection, episode_id) for edge_ms in (span.start_ms, span.end_ms)]
        # Behind an odd number of the edges is inside a span.
        corrected = overlay.lines(connection, episode_id)
        said = [
            segment for segment in text.segments if bisect_right(edges_ms, segment.start_ms) % 2 or segment in corrected
        ]
        if len(said) < len(text.segments):
            replace_all(connection, episode_id, said)
    connection.execute("update transcript set complete = 1, improving = 0 where episode_id = ?", (episode_id,))


def redate(connection: sqlite3.Connection, episode_id: int, old_base: int, new_base: int) -> None:
    """Move the episode's passages to another day."""
    if old_base != new_base:
        connection.execute(
            "update passage set id = id + ? where episode_id = ?",
            (new_base - old_base, episode_id),
        )


def save_stamps(connection: sqlite3.Connection, episode_id: int, stamps: Sequence[Span]) -> None:
    """Keep the publisher's times of the lines."""
    times = b"".join(_STAMP.pack(stamp.start_ms, stamp.end_ms) for stamp in stamps)
    connection.execute("insert or replace into stamps values (?, ?)", (episode_id, times))


def load_stamps(connection: sqlite3.Connection, episode_id: int) -> tuple[Span, ...]:
    """The publisher's times of the lines; none where they were not kept."""
    row = connection.execute("select times from stamps where episode_id = ?", (episode_id,)).fetchone()
    try:
        return tuple(Span(*times) for times in _STAMP.iter_unpack(row[0])) if row else ()
    except (struct.error, TypeError) as error:
        raise DamagedError(str(error)) from error


def forget_stamps(connection: sqlite3.Connection, episode_id: int) -> None:
    """The lines are not the publisher's any more: the times that they have are as good."""
    connection.execute("delete from stamps where episode_id = ?", (episode_id,))


def forget_work(connection: sqlite3.Connection, episode_id: int) -> None:
    """Forget all that belongs to the text which the episode had until now."""
    for table in ("span", "stamps"):
        connection.execute(f"delete from {table} where episode_id = ?", (episode_id,))  # noqa: S608


def save_heard(connection: sqlite3.Connection, episode_id: int, span: Span, heard: Iterable[Word] = ()) -> None:
    """Record that `span` is done, and the words heard in it."""
    words = [[word.text, word.start_ms, word.end_ms, word.confidence] for word in heard]
    connection.execute(
        "insert or replace into span values (?, ?, ?, ?)",
        (episode_id, span.start_ms, span.end_ms, json.dumps(words)),
    )


def load_heard(connection: sqlite3.Connection, episode_id: int) -> tuple[Word, ...]:
    """The words heard in all spans done so far, in order of time."""
    sql = "select heard from span where episode_id = ? order by start_ms"
    rows = connection.execute(sql, (episode_id,)).fetchall()
    try:
        return tuple(Word(*word) for (heard,) in rows for word in json.loads(heard))
    except (ValueError, TypeError) as error:
        raise DamagedError(str(error)) from error


def check_recognized(connection: sqlite3.Connection, episode_id: int) -> None:
    """Raise LibraryError where the episode has a text that people wrote: recognition never replaces that."""
    row = connection.execute("select source from transcript where episode_id = ?", (episode_id,)).fetchone()
    if row is not None and row[0] != SourceKind.WHISPER:
        raise LibraryError("This episode has a text by now, which recognition does not replace.", _REPLACED_HINT)


def check_source(connection: sqlite3.Connection, episode_id: int, source: Source | None) -> None:
    """Raise LibraryError where the stored text is not from `source` (any, where None): another came meanwhile."""
    sql = "select source, model from transcript where episode_id = ?"
    if source is not None and connection.execute(sql, (episode_id,)).fetchone() != (source.kind, source.model):
        raise _replaced()


def check_wording(connection: sqlite3.Connection, episode_id: int, transcript: Transcript) -> None:
    """Raise LibraryError where the stored text, whatever its times, does not read as `transcript` does."""
    stored = SEGMENT_MARK.join(passage(row).text for row in rows_from(connection, episode_id))
    if stored != SEGMENT_MARK.join(storable(segment.text) for segment in transcript.segments):
        raise _replaced()


def _replaced() -> LibraryError:
    return LibraryError("The text of this episode was replaced meanwhile.", _REPLACED_HINT)


def _check(segments: Sequence[Segment]) -> None:
    broken = problems(Transcript(tuple(segments), Source(SourceKind.EDITED)))
    if broken:
        raise ValueError(f"a transcript that is not sound: {broken[0]}")
    if any(segment.end_ms > LONGEST_MS for segment in segments):
        raise LibraryError("The text has times beyond 100 hours.", "Check the file that it comes from.")


def _base(connection: sqlite3.Connection, episode_id: int) -> int:
    published, added = connection.execute("select published, added from episode where id = ?", (episode_id,)).fetchone()
    return base_id(episode_id, published, added)


def _ids(base: int, passages: Sequence[Passage], previous: int = -1) -> list[int]:
    ids = []
    for each in passages:
        previous = max(previous + 1, base + each.start_ms // 100)
        ids.append(previous)
    return ids


def _rows(episode_id: int, ids: Sequence[int], passages: Sequence[Passage], texts: Sequence[str]) -> list[Row]:
    return [
        (id_, episode_id, each.speaker, each.start_ms, each.n, text, each.times, each.lines, each.borders)
        for id_, each, text in zip(ids, passages, texts, strict=True)
    ]


def _write(connection: sqlite3.Connection, old: Iterable[Row], new: Sequence[Row]) -> None:
    before = {row[0]: row for row in old}
    after = {row[0]: row for row in new}
    gone = [(id_,) for id_, row in before.items() if after.get(id_) != row]
    fresh = [row for id_, row in after.items() if before.get(id_) != row]
    connection.executemany("delete from passage where id = ?", gone)
    connection.executemany("insert into passage values (?, ?, ?, ?, ?, ?, ?, ?, ?)", fresh)


def _rows_around(connection: sqlite3.Connection, episode_id: int, start_ms: int, end_ms: int) -> list[Row]:
    """The rows that start in a stretch of time, and the one before, which may reach into it or take some words in."""
    previous = connection.execute(
        "select id from passage where episode_id = ? and start_ms < ? order by start_ms desc, id desc limit 1",
        (episode_id, start_ms),
    ).fetchone()
    sql = f"""select {_COLUMNS} from passage
        where episode_id = ? and start_ms < ? and id >= ? order by id"""  # noqa: S608
    return connection.execute(sql, (episode_id, end_ms, previous[0] if previous else 0)).fetchall()


def _rows_until(connection: sqlite3.Connection, episode_id: int, end_id: int) -> list[Row]:
    sql = f"select {_COLUMNS} from passage where episode_id = ? and id < ? order by id"  # noqa: S608
    return connection.execute(sql, (episode_id, end_id)).fetchall()


def _rows_before(connection: sqlite3.Connection, episode_id: int, end_id: int) -> list[Row]:
    """The rows just before `end_id` whose tails reach to it or beyond, in order."""
    sql = f"select {_COLUMNS} from passage where episode_id = ? and id < ? order by id desc"  # noqa: S608
    rows: list[Row] = []
    n = 0
    for row in connection.execute(sql, (episode_id, end_id)):
        rows.insert(0, row)
        n += row[4]
        if enough_for_tail(n):
            break
    return rows


def _beginning(rows: Sequence[Row]) -> str:
    """The text that follows on a passage, out of the row after it, whose own tail completes it."""
    if not rows:
        return ""
    text, own = rows[0][5], own_length(rows[0][7])
    return text[:own] + SEGMENT_MARK + text[own + 1 :]

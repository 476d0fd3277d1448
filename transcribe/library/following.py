# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of corrections follows the text when others change it; inside the caller's transaction.

- A span is transcribed anew: the corrections in it are laid over the new words (three_way.py). An edit whose lines
  are not in the text any more can't be undone after that, and is forgotten; what the machine said there is still kept.
- The text is aligned: its lines and words stay, all times move. Lines that are kept beside it move along, so that
  undoing puts them where the text is now.
- A line is timed again: whatever names it names it with its new times.
"""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from transcribe.library import edit_log, overlay, texts
from transcribe.library.edit_log import Step
from transcribe.library.lines import Lines, as_stored
from transcribe.library.overlay import Row
from transcribe.library.three_way import lay_over
from transcribe.transcript import Segment, Span, Transcript

Move = Callable[[int], int]  # of a time in ms
Moved = dict[Segment, Segment]


def replace_span(connection: sqlite3.Connection, episode_id: int, span: Span, fresh: Sequence[Segment]) -> None:
    """Put newly recognised lines where those of the span were, and the listener's corrections over them."""
    rows = [row for row in overlay.load(connection, episode_id, span.start_ms, span.end_ms) if _in_reach(row, span)]
    logged = edit_log.ids(connection, episode_id, span, undone=None)
    if not rows and not logged:
        texts.replace_span(connection, episode_id, span, fresh)
        return
    stored = texts.load(connection, episode_id, span)
    before = stored.segments if stored is not None else ()
    lines, after = lay_over(rows, before, as_stored(fresh), span)
    texts.replace_span(connection, episode_id, span, lines)
    overlay.exchange(connection, episode_id, rows, after)
    _prune(connection, episode_id, span, as_stored(lines))


def _in_reach(row: Row, span: Span) -> bool:
    lines = (*row.machine, *row.mine, *row.said)
    return any(line.start_ms < span.end_ms and max(line.end_ms, line.start_ms + 1) > span.start_ms for line in lines)


def _prune(connection: sqlite3.Connection, episode_id: int, span: Span, lines: Lines) -> None:
    """Forget edits that expect lines in the span which are not there any more."""
    for undone in (False, True):
        there = set(lines)
        for edit_id in edit_log.ids(connection, episode_id, span, undone=undone):
            steps = edit_log.steps(connection, edit_id, episode_id)
            then = _after(there, span, steps if undone else edit_log.backwards(steps))
            if then is None:
                edit_log.forget(connection, episode_id, [edit_id])
            else:
                there = then


def _after(there: set[Segment], span: Span, steps: Sequence[Step]) -> set[Segment] | None:
    """The span's lines after these steps; None where a line that they expect is not there."""
    lines = set(there)
    for step in steps:
        if any(span.start_ms <= line.start_ms < span.end_ms and line not in lines for line in step.before):
            return None
        lines = (lines - set(step.before)) | set(step.after)
    return lines


def forget(connection: sqlite3.Connection, episode_id: int) -> None:
    """The episode has another sound: nothing that was corrected is about it."""
    overlay.forget(connection, episode_id)
    edit_log.forget(connection, episode_id, edit_log.ids(connection, episode_id, undone=None))


def replace_text(connection: sqlite3.Connection, episode_id: int, lines: Iterable[Segment]) -> None:
    """The episode gets another text: what is not corrected in it is forgotten."""
    rows, logged = overlay.load(connection, episode_id), edit_log.ids(connection, episode_id, undone=None)
    if not rows and not logged:
        return
    before, after = texts.load(connection, episode_id), as_stored(lines)
    if before is not None and before.segments == after:
        return
    there = set(after)
    kept = [row for row in rows if row.mine and there.issuperset(row.mine)]
    overlay.exchange(connection, episode_id, rows, kept)
    _prune(connection, episode_id, Span(0, texts.LONGEST_MS + 1), after)


def align(connection: sqlite3.Connection, episode_id: int, aligned: Transcript) -> Transcript:
    """The aligned text as it is to be saved, after all that is kept beside it has moved along.

    Speakers are those of the stored text: somebody may have renamed them while it was aligned.
    """
    stored = texts.load(connection, episode_id)
    rows, logged = overlay.load(connection, episode_id), edit_log.ids(connection, episode_id, undone=None)
    if stored is None or not (rows or logged):
        return aligned
    pairs = zip(stored.segments, aligned.segments, strict=True)
    fresh = as_stored(replace(new, speaker=old.speaker) for old, new in pairs)
    moved = {old: new for old, new in zip(stored.segments, fresh, strict=True) if old != new}
    move = _shift(stored.segments, fresh)
    overlay.exchange(connection, episode_id, rows, [_moved_row(row, moved, move) for row in rows])
    for undone in (False, True):
        known = dict(moved)
        for edit_id in edit_log.ids(connection, episode_id, undone=undone):
            steps = edit_log.steps(connection, edit_id, episode_id)
            edit_log.save_steps(connection, edit_id, episode_id, _moved_steps(steps, known, move, undone=undone))
    return replace(aligned, segments=fresh)


def timed(connection: sqlite3.Connection, episode_id: int, times: Mapping[Segment, Segment]) -> None:
    """Lines of the text have other times; whatever names them names them with those."""
    if not times:
        return
    around = Span(min(line.start_ms for line in times), max(line.end_ms for line in times))
    rows = overlay.load(connection, episode_id, around.start_ms, around.end_ms)
    overlay.exchange(connection, episode_id, rows, [replace(row, mine=_named(row.mine, times)) for row in rows])
    for edit_id in edit_log.ids(connection, episode_id, around, undone=None):
        steps = edit_log.steps(connection, edit_id, episode_id)
        other_steps = [Step(step.at, _named(step.before, times), _named(step.after, times)) for step in steps]
        if other_steps != list(steps):
            edit_log.save_steps(connection, edit_id, episode_id, other_steps)


def _named(lines: Lines, times: Mapping[Segment, Segment]) -> Lines:
    return tuple(times.get(line, line) for line in lines)


def _moved_row(row: Row, moved: Moved, move: Move) -> Row:
    mine = _named(row.mine, moved)
    fit = _fit(row.mine, mine) if mine else move
    other = None if row.conflict is None else tuple(_with_times(line, fit) for line in row.conflict)
    return replace(row, machine=tuple(_with_times(line, fit) for line in row.machine), mine=mine, conflict=other)


def _moved_steps(steps: Sequence[Step], known: Moved, move: Move, *, undone: bool) -> list[Step]:
    """From the lines of the text that are `known` on, step by step, to those before (or after, where it is undone)."""
    done = []
    for step in steps if undone else reversed(steps):
        near, far = (step.before, step.after) if undone else (step.after, step.before)
        fit = _fit(near, _named(near, known)) if near else move
        for line in far:
            known.setdefault(line, _with_times(line, fit))
        done.append(Step(step.at, _named(step.before, known), _named(step.after, known)))
    return done if undone else done[::-1]


def _fit(old: Lines, new: Lines) -> Move:
    """From the time that some lines had to the one that they have."""
    (from_ms, old_ms), (to_ms, new_ms) = _stretch(old), _stretch(new)

    def move(at_ms: int) -> int:
        if old_ms == from_ms:
            return to_ms + max(0, at_ms - from_ms)
        return max(0, to_ms + (at_ms - from_ms) * (new_ms - to_ms) // (old_ms - from_ms))

    return move


def _stretch(lines: Lines) -> tuple[int, int]:
    return min(line.start_ms for line in lines), max(line.end_ms for line in lines)


def _shift(old: Sequence[Segment], new: Sequence[Segment]) -> Move:
    """As the line that begins before a time has moved."""
    starts_ms = [line.start_ms for line in old]

    def move(at_ms: int) -> int:
        number = bisect_right(starts_ms, at_ms) - 1
        return at_ms if number < 0 else max(0, at_ms + new[number].start_ms - old[number].start_ms)

    return move


def _with_times(line: Segment, move: Move) -> Segment:
    """The line at another time; what was in order stays in order."""
    start_ms = before_ms = move(line.start_ms)
    words = []
    for word in line.words:
        from_ms = max(before_ms, move(word.start_ms))
        before_ms = max(from_ms, move(word.end_ms))
        words.append(replace(word, start_ms=from_ms, end_ms=before_ms))
    return replace(line, start_ms=start_ms, end_ms=max(before_ms, move(line.end_ms)), words=tuple(words))

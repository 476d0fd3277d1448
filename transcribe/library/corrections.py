# SPDX-License-Identifier: GPL-3.0-or-later
"""Correcting texts so that it can be undone, after a restart too; what the machine said is kept beside it.

The log (edit_log.py) and what the machine said (overlay.py) are in the library, and each edit is one transaction
with the text and its search index. An edit expects the lines that it was made from; where the text has others by
now it is refused whole. The source of a corrected text stays what it was: `any` says whether it was corrected.

`transcribe.edits` makes the changes; the worker's command `time` gives their new words times.
"""

import sqlite3
from collections.abc import Mapping, Sequence

from transcribe.edits import Change, EditKind, change, confirm
from transcribe.errors import LibraryError
from transcribe.library import edit_log, following, overlay, records, texts
from transcribe.library.edit_log import Edit, Step, Untimed
from transcribe.library.exchange import NOWHERE, exchange
from transcribe.library.lines import as_stored
from transcribe.library.overlay import Correction, Row
from transcribe.library.part import Part
from transcribe.transcript import Segment, SourceKind, Span, Transcript


class Corrections(Part):
    """Those of an open library. Raises LibraryError as the library does."""

    def texts(self, show: str) -> dict[int, Transcript]:
        """The texts of all episodes of a show but the removed ones, to look for changes in (a moment for each)."""
        with self._reading() as connection:
            ids = [each.id for each in records.load_all(connection) if each.metadata.show == show]
            found = {episode_id: texts.load(connection, episode_id) for episode_id in ids}
        return {episode_id: text for episode_id, text in found.items() if text is not None}

    def do(self, kind: EditKind, changes: Mapping[int, Sequence[Change]]) -> Edit:
        """Change texts (episode id -> changes, at least one in all), as one edit.

        Raises LibraryError, with nothing done, where a text is not what the changes were made from, or is being
        aligned. ValueError where there is no change at all.
        """
        if not any(changes.values()):
            raise ValueError("an edit with nothing to change")
        with self._writing() as connection:
            done = {
                episode_id: _do(connection, kind, episode_id, [Step(NOWHERE, each.before, each.after) for each in some])
                for episode_id, some in changes.items()
                if some
            }
            edit_id = edit_log.add(connection, kind, done)
            return edit_log.find(connection, edit_id, next(iter(done)))

    def confirm(self, episode_id: int, start_ms: int) -> Edit:
        """The word that begins at this time is right as it stands: it is sure from now on."""
        with self._reading() as connection:
            text = texts.load(connection, episode_id, Span(max(0, start_ms - 3_600_000), start_ms + 1))
        lines = text.segments if text is not None else ()
        line = next((each for each in lines if any(word.start_ms == start_ms for word in each.words)), None)
        if line is None:
            raise LibraryError("This word is not there any more.", "Look at the line again.")
        return self.do(EditKind.CONFIRM, {episode_id: [confirm(line, start_ms)]})

    def undo(self, episode_id: int) -> Edit | None:
        """Take back the last edit of an episode, in all episodes that it changed; None where there is none.

        Raises LibraryError, with nothing done, where something else has changed there since.
        """
        return self._turn(episode_id, undone=False)

    def redo(self, episode_id: int) -> Edit | None:
        """Do again what was undone last; None where there is nothing. Raises LibraryError as `undo` does."""
        return self._turn(episode_id, undone=True)

    def undoable(self, episode_id: int) -> tuple[Edit, ...]:
        """The edits that changed an episode, the last one first."""
        with self._reading() as connection:
            return edit_log.load(connection, episode_id, undone=False)

    def redoable(self, episode_id: int) -> tuple[Edit, ...]:
        """Those that were undone, the one that is done again next first."""
        with self._reading() as connection:
            return edit_log.load(connection, episode_id, undone=True)

    def corrected(self, episode_id: int) -> tuple[Correction, ...]:
        """Where an episode's text is not what the machine (or the publisher) said last, in order of time."""
        with self._reading() as connection:
            return overlay.corrected(connection, episode_id)

    def any(self, episode_id: int) -> bool:
        """Whether there is such a place; cheap, for lists."""
        with self._reading() as connection:
            return overlay.is_corrected(connection, episode_id)

    def restore(self, episode_id: int, start_ms: int) -> Edit:
        """What the machine said last at the correction that begins at this time stands again; can be undone too."""
        row = self._at(episode_id, start_ms)
        return self.do(EditKind.RESTORE, {episode_id: [change(row.mine, row.said)]})

    def settle(self, episode_id: int, start_ms: int, keep_mine: bool) -> Edit:
        """End the conflict of the correction that begins at this time. Raises LibraryError where there is none."""
        row = self._at(episode_id, start_ms)
        if row.conflict is None or row.settled:
            raise LibraryError("Nothing is in conflict there any more.", "Look at the line again.")
        return self.do(EditKind.SETTLE, {episode_id: [change(row.mine, row.mine if keep_mine else row.said)]})

    # Times of new words

    def untimed(self, episode_id: int) -> tuple[Untimed, ...]:
        """The edits of an episode with words that nobody has listened for yet, the first one first."""
        with self._reading() as connection:
            return edit_log.untimed(connection, episode_id)

    def timed(self, episode_id: int, edit_id: int, times: Mapping[Segment, Segment], *, whole: bool = True) -> None:
        """Lines of an edit have other times, in the text and in the log; a line that is gone by now is passed over.

        `whole`: nothing of the edit is left to be timed.
        """
        with self._writing() as connection:
            segments = _text(connection, episode_id)
            there = set(segments)
            stored = {old: line for old, new in times.items() if old in there for line in as_stored([new])}
            for old, new in stored.items():
                exchange(segments, (old,), (new,))
            texts.replace_all(connection, episode_id, segments)
            following.timed(connection, episode_id, stored)
            if whole:
                edit_log.mark_timed(connection, edit_id, episode_id)

    def _at(self, episode_id: int, start_ms: int) -> Row:
        with self._reading() as connection:
            rows = [row for row in overlay.load(connection, episode_id) if row.mine != row.said]
        found = [row for row in rows if row.shown().start_ms == start_ms]
        if not found:
            raise LibraryError("Nothing is corrected there any more.", "Look at the line again.")
        return max(found, key=lambda row: row.conflict is not None and not row.settled)

    def _turn(self, episode_id: int, *, undone: bool) -> Edit | None:
        with self._writing() as connection:
            edit = next(iter(edit_log.load(connection, episode_id, undone=undone)), None)
            if edit is None:
                return None
            for each in edit.episodes:
                _turn(connection, edit, each, undone)
            edit_log.mark(connection, edit.id, undone=not undone)
            return edit


def _turn(connection: sqlite3.Connection, edit: Edit, episode_id: int, undone: bool) -> None:
    steps = edit_log.steps(connection, edit.id, episode_id)
    if edit_log.is_built_on(connection, edit.id, episode_id, undone=undone):
        raise _changed_since(connection, episode_id, undone)
    try:
        done = _do(connection, edit.kind, episode_id, steps if undone else edit_log.backwards(steps), not undone)
    except LibraryError as error:
        raise _changed_since(connection, episode_id, undone) from error
    if undone:
        edit_log.save_steps(connection, edit.id, episode_id, done)


def _do(
    connection: sqlite3.Connection, kind: EditKind, episode_id: int, steps: Sequence[Step], undo: bool = False
) -> list[Step]:
    """Change a text; the steps as they were done."""
    segments = _text(connection, episode_id)
    done = []
    for step in steps:
        after = as_stored(step.after)
        done.append(Step(exchange(segments, step.before, after, step.at), step.before, after))
    texts.replace_all(connection, episode_id, segments)
    if any(len(step.before) != len(step.after) for step in done):
        texts.forget_stamps(connection, episode_id)
    changes = [change(step.before, step.after) for step in done]
    overlay.change(connection, episode_id, changes, settled=not undo if kind is EditKind.SETTLE else None)
    return done


def _changed_since(connection: sqlite3.Connection, episode_id: int, undone: bool) -> LibraryError:
    title = records.load(connection, episode_id).metadata.title
    if undone:
        words = f"This can't be done again: the text of “{title}” has changed there since."
    else:
        words = f"This can't be undone: the text of “{title}” has changed there since."
    return LibraryError(words, "Take back what was changed there first.")


def _text(connection: sqlite3.Connection, episode_id: int) -> list[Segment]:
    title = records.load(connection, episode_id).metadata.title
    text = texts.load(connection, episode_id)
    if text is None:
        raise LibraryError(f"“{title}” has no text any more.", "Look at it again.")
    whole = texts.state(connection, episode_id) is texts.TextState.COMPLETE
    if not whole and text.source.kind is not SourceKind.WHISPER:
        raise LibraryError(f"The text of “{title}” is being aligned.", "Correct it when that is done.")
    return list(text.segments)

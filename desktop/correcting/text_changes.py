# SPDX-License-Identifier: GPL-3.0-or-later
"""What the listener changes in texts: kept by the library on its own thread, undone and done again, timed anew."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal

from desktop.correcting.lines import Changes
from desktop.languages import translate
from desktop.librarian import Librarian
from desktop.reading.history import History
from desktop.toast import Toast
from transcribe.edits import EditKind
from transcribe.library import Library
from transcribe.library.edit_log import Edit


class TextChanges(QObject):
    """Signals: `changed` (ids of episodes) when the texts are others; `refused` (EarmarkError) when nothing is done."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(
        self, librarian: Librarian, history: History, toast: Toast, open_id: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._librarian, self._history, self._toast, self._open = librarian, history, toast, open_id
        history.go_on_with(self.undo_earlier, self.redo_earlier)

    @property
    def open_id(self) -> int:
        """The episode that is open; 0 for none."""
        return self._open()

    def do(self, kind: EditKind, make: Callable[[Library], Changes], said: str) -> None:
        """Change texts; `make` finds out what in the library. `said` tells it to the listener."""

        def op(library: Library) -> Edit | None:
            changes = make(library)
            return library.corrections.do(kind, changes) if any(changes.values()) else None

        self.run(op, said)

    def run(self, op: Callable[[Library], Edit | None], said: str) -> None:
        """Let the library do an edit; it can be undone."""
        self._ask(op, lambda edit: self._done(edit, said))

    def _done(self, edit: Edit, said: str) -> None:
        asked_id = edit.episodes[0]
        words = edit_words(edit)
        self._history.remember(words, partial(self._redo, asked_id), partial(self._undo, asked_id))
        self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)
        self.changed.emit(edit.episodes)

    def _undo(self, episode_id: int) -> None:
        self._ask(lambda library: library.corrections.undo(episode_id), lambda edit: self.changed.emit(edit.episodes))

    def _redo(self, episode_id: int) -> None:
        self._ask(lambda library: library.corrections.redo(episode_id), lambda edit: self.changed.emit(edit.episodes))

    # What was changed before this window, or this episode, was opened

    def undo_earlier(self) -> None:
        """Take back the last change of an earlier day."""
        episode_id = self.open_id

        def undone(edit: Edit) -> None:
            self._history.earlier += 1
            said = self.tr("Undone: {what} of {date}").format(what=edit_words(edit), date=_day(edit.made))
            self._toast.say(said, act=self.tr("Redo"), do=self._history.redo)
            self.changed.emit(edit.episodes)

        def nothing() -> None:
            self._toast.say(self.tr("There is nothing to undo."))

        if episode_id:
            self._ask(lambda library: library.corrections.undo(episode_id), undone, nothing)
        else:
            nothing()

    def redo_earlier(self) -> None:
        """Do it again."""
        episode_id = self.open_id

        def redone(edit: Edit) -> None:
            self._history.earlier -= 1
            said = self.tr("Done again: {what}").format(what=edit_words(edit))
            self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)
            self.changed.emit(edit.episodes)

        self._ask(lambda library: library.corrections.redo(episode_id), redone)

    def _ask(
        self,
        op: Callable[[Library], Edit | None],
        done: Callable[[Edit], None],
        nothing: Callable[[], None] | None = None,
    ) -> None:
        def answered(edit: Edit | None) -> None:
            if edit is not None:
                done(edit)
            elif nothing is not None:
                nothing()

        self._librarian.ask(op, answered, self.refused.emit)


def edit_words(edit: Edit) -> str:
    """What an edit is called."""
    words = {
        EditKind.TEXT: translate("TextChanges", "correction of a line"),
        EditKind.SPLIT: translate("TextChanges", "line split"),
        EditKind.JOIN: translate("TextChanges", "lines joined"),
        EditKind.DELETE: translate("TextChanges", "line deleted"),
        EditKind.SPEAKER: translate("TextChanges", "speaker renamed"),
        EditKind.REPLACE: translate("TextChanges", "words replaced"),
        EditKind.CONFIRM: translate("TextChanges", "word confirmed"),
        EditKind.SETTLE: translate("TextChanges", "conflict settled"),
        EditKind.RESTORE: translate("TextChanges", "the machine’s words taken back"),
    }
    return words[edit.kind]


def _day(made: str) -> str:
    """When an edit was made, as one writes a day."""
    day = QDateTime.fromString(made, Qt.DateFormat.ISODate).toLocalTime().date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)

# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does to marks, each so that it can be undone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.marks.mark_store import MarkStore
from desktop.reading.history import History
from desktop.toast import Toast
from transcribe.marks import Colour, Mark

Placed = tuple[int, Mark]  # an episode's id and a mark of it


class MarkChanges(QObject):
    """Sets, changes and deletes marks; says what was done where something vanishes or nothing else tells it."""

    def __init__(self, store: MarkStore, history: History, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._history, self._toast = store, history, toast

    def add(self, episode_id: int, mark: Mark, words: str | None) -> None:
        """Keep a new mark; `words` tell of what, None where a card does."""
        self._history.do(
            self.tr("mark set"), lambda: self._store.keep(episode_id, [mark]), lambda: self._store.forget([mark])
        )
        if words is None:
            return
        said = self.tr("Marked: “{words}”").format(words=words) if words else self.tr("Marked")
        self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)

    def remove(self, marks: Sequence[Placed]) -> None:
        """Delete marks."""
        if not marks:
            return
        self._history.do(
            self.tr("%n marks deleted", "", len(marks)),
            lambda: self._store.forget([mark for _, mark in marks]),
            lambda: self._keep(marks),
        )
        self._toast.say(self.tr("%n marks deleted", "", len(marks)), act=self.tr("Undo"), do=self._history.undo)

    def write(self, episode_id: int, old: Mark, new: Mark) -> None:
        """Change the note, the tags and the colour of one mark."""
        if new != old:
            self._history.do(
                self.tr("mark changed"),
                lambda: self._store.keep(episode_id, [new]),
                lambda: self._store.keep(episode_id, [old]),
            )

    def paint(self, marks: Sequence[Placed], colour: Colour) -> None:
        """Give marks a colour."""
        others = [(number, mark) for number, mark in marks if mark.colour is not colour]
        if others:
            fresh = [(number, replace(mark, colour=colour)) for number, mark in others]
            self._history.do(self.tr("colour of marks"), lambda: self._keep(fresh), lambda: self._keep(others))

    def _keep(self, marks: Iterable[Placed]) -> None:
        by_episode: dict[int, list[Mark]] = defaultdict(list)
        for number, mark in marks:
            by_episode[number].append(mark)
        for number, each in by_episode.items():
            self._store.keep(number, each)

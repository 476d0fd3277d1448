# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks of the open episode: set at the word being heard or what is selected, shown in text, timeline and list."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from desktop.actions import Actions
from desktop.marks import marked_words
from desktop.marks.mark_changes import MarkChanges
from desktop.marks.mark_store import MarkStore
from desktop.marks.note_keeper import NoteKeeper
from desktop.playback.player import Player
from desktop.reading.heard import Heard
from desktop.reading.reading_page import ReadingPage
from desktop.toast import Toast
from transcribe.marks import Mark

BEFORE_MS = 1500  # a mark that began so short ago is not yet the one before
TEXT_SETTLES_MS = 300


class MarkKeeper(QObject):
    """Wires the actions that mark, the list in the sidebar, and what is painted."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        store: MarkStore,
        changes: MarkChanges,
        notes: NoteKeeper,
        toast: Toast,
        actions: Actions,
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._store, self._changes = page, player, store, changes
        self._notes, self._toast, self._actions = notes, toast, actions
        self._heard = Heard(player, page.transcript)
        self._marks: dict[int, Mark] = {}
        self._pane = pane = page.sidebar.marks
        pane.removed.connect(lambda marks: changes.remove([(self._number, mark) for mark in marks]))
        pane.painted.connect(lambda marks, colour: changes.paint([(self._number, mark) for mark in marks], colour))
        pane.edit_wanted.connect(lambda mark, row: notes.edit(self._number, mark, pane.view, beside=row))
        pane.left.connect(page.transcript.setFocus)
        store.kept.connect(self._kept)
        store.forgotten.connect(self._forgotten)
        for name, do in {
            "mark": self._set_or_remove,
            "mark-note": lambda: self._write(paused=False),
            "mark-note-paused": lambda: self._write(paused=True),
            "mark-next": self._next,
            "mark-previous": self._previous,
        }.items():
            actions[name].triggered.connect(do)
        page.transcript.menu_wanted.connect(self._fill)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(TEXT_SETTLES_MS)
        self._settled.timeout.connect(self._read_again)
        page.transcript.page_changed.connect(self._settled.start)

    @property
    def _number(self) -> int:
        """The episode that is open."""
        return self._page.episode.id if self._page.episode is not None else 0

    @property
    def marks(self) -> Sequence[Mark]:
        """Those of the open episode, in order of time."""
        return sorted(self._marks.values())

    def open(self, marks: Iterable[Mark]) -> None:
        """These are the marks of the episode that is open now."""
        self._marks = {mark.id: mark for mark in marks}
        self._show()

    def _show(self) -> None:
        marks = self.marks
        self._pane.set_marks(marks)
        self._page.transcript.ribbons.show(marks)
        self._page.dock.timeline.set_marks(marks)

    def _kept(self, number: int, marks: Sequence[Mark]) -> None:
        if number == self._number and any(self._marks.get(mark.id) != mark for mark in marks):
            self._marks.update({mark.id: mark for mark in marks})
            self._show()

    def _forgotten(self, ids: Iterable[int]) -> None:
        gone = self._marks.keys() & set(ids)
        if gone:
            self._marks = {id_: mark for id_, mark in self._marks.items() if id_ not in gone}
            self._show()

    def _read_again(self) -> None:
        """The text reads otherwise by now, and the library has found the marks in it."""
        number = self._number

        def loaded(marks: Sequence[Mark]) -> None:
            if number == self._number and list(marks) != list(self.marks):
                self.open(marks)

        if self._marks and number:
            self._store.load(number, loaded)

    # What the listener does

    def _meant(self) -> Mark | None:
        """A new mark of what is selected, else of the word being heard, else of the place of the sound."""
        view = self._page.transcript
        chosen = view.selection() if view.isVisible() else None
        if chosen is not None:
            return marked_words.of_passage(view.page, *chosen)
        at_ms = self._heard.at_ms()
        unit = view.page.begun_by(at_ms)
        if unit is not None and unit.exact and unit.start_ms == at_ms:
            return marked_words.of_unit(view.page, unit)
        return marked_words.of_place(at_ms)

    def _there(self, meant: Mark) -> Mark | None:
        """The mark that stands where one is meant."""
        return next((mark for mark in self.marks if _same(mark, meant)), None)

    def _set_or_remove(self) -> None:
        """One key: what is marked already is so no more."""
        meant = self._meant() if self._number else None
        if meant is None:
            if self._number:
                self._toast.say(self.tr("None of these words is heard, so there is nothing to mark."))
            return
        there = self._there(meant)
        if there is not None:
            self._changes.remove([(self._number, there)])
        else:
            self._changes.add(self._number, meant, self._words(meant))

    def _write(self, *, paused: bool) -> None:
        """Mark, and ask for a note; what is marked already gets another one."""
        meant = self._meant() if self._number else None
        if meant is None:
            return
        mark = self._there(meant)
        if mark is None:
            mark = meant
            self._changes.add(self._number, mark, None)
        self._notes.edit(self._number, mark, self._page.transcript, paused=paused)

    def _words(self, mark: Mark) -> str:
        """The sentence around a word, or the passage."""
        chosen = self._page.transcript.selection() is not None
        return mark.quote if chosen else self._heard.sentence(mark.start_ms)

    def _next(self) -> None:
        here_ms = self._player.position_ms
        times_ms = [mark.start_ms for mark in self.marks if mark.start_ms > here_ms]
        self._go(times_ms[:1], self.tr("No mark after this place."))

    def _previous(self) -> None:
        here_ms = self._player.position_ms - BEFORE_MS if self._player.playing else self._player.position_ms
        times_ms = [mark.start_ms for mark in self.marks if mark.start_ms < here_ms]
        self._go(times_ms[-1:], self.tr("No mark before this place."))

    def _go(self, times_ms: Sequence[int], otherwise: str) -> None:
        if times_ms:
            self._page.go_to(times_ms[0])
        elif self._page.episode is not None:
            self._toast.say(otherwise)

    # The menu of the text

    def _fill(self, menu: QMenu, place: int) -> None:
        """What can be done with what is selected, or with the word at a place."""
        view, number = self._page.transcript, self._number
        unit = view.page.unit_near(place)
        chosen = view.selection()
        if not number or unit is None:
            return
        meant = marked_words.of_passage(view.page, *(chosen or (unit.first, unit.last)))
        around = [mark for mark in self.marks if mark.start_ms <= unit.start_ms < max(mark.end_ms, mark.start_ms + 1)]
        menu.addSeparator()
        if meant is not None and self._there(meant) is None:
            entry = menu.addAction(self._actions["mark"].text())
            entry.setShortcut(self._actions["mark"].shortcut())
            entry.triggered.connect(lambda: self._changes.add(number, meant, meant.quote))
        for mark in around[:1]:
            menu.addAction(self.tr("Note, tags and colour…")).triggered.connect(
                lambda _checked=False, mark=mark: self._notes.edit(number, mark, view)
            )
            menu.addAction(self.tr("Delete the mark")).triggered.connect(
                lambda _checked=False, mark=mark: self._changes.remove([(number, mark)])
            )


def _same(one: Mark, other: Mark) -> bool:
    return one.start_ms == other.start_ms and (one.end_ms == other.end_ms or one.is_place or other.is_place)

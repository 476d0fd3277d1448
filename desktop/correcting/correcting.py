# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines are corrected where they stand: what the text tells of them is kept, and the text comes back with it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QWidget

from desktop.actions import Actions
from desktop.correcting import lines
from desktop.correcting.text_changes import TextChanges
from desktop.playback.player import Player
from desktop.reading.draft import draft_at, neighbour, place_at
from desktop.reading.history import History
from desktop.reading.page import Line
from desktop.reading.reading_page import ReadingPage
from desktop.reading.writing_keys import Deed
from desktop.reading.writing_view import WritingView
from desktop.toast import Toast
from transcribe.edits import EditKind
from transcribe.transcript import Segment

_LONGEST = 60  # letters that are quoted


class Correcting(QObject):
    """Wires the keys and the menu of single lines."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        changes: TextChanges,
        history: History,
        toast: Toast,
        actions: Actions,
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._changes, self._toast = page, player, changes, toast
        self._actions = actions
        self._view: WritingView = page.transcript
        view = self._view
        view.written.connect(self._written)
        view.split.connect(self._split)
        view.joined.connect(self._joined)
        view.left.connect(self._left)
        view.menu_wanted.connect(self._fill)
        changes.refused.connect(lambda _error: view.give_up())
        self._deeds: dict[Deed, Callable[[], None]] = {
            Deed.PLAY: player.toggle,
            Deed.SAY_AGAIN: self._say_again,
            Deed.UNDO: history.undo,
            Deed.REDO: history.redo,
        }
        view.deed_wanted.connect(lambda deed: self._deeds[deed]())
        actions["correct"].triggered.connect(self._correct)
        actions["line-delete"].triggered.connect(lambda: self._delete(self.line_in_hand()))

    def line_in_hand(self) -> Line | None:
        """The line that is written, or selected, or being heard."""
        view = self._view
        if not view.isVisible() or not view.page.blocks:
            return None
        if view.writing:
            return view.page.line_at(view.textCursor().position())
        return view.line_in_hand() or view.page.line_at(view.heard_place())

    @property
    def _episode_id(self) -> int:
        return self._page.episode.id if self._page.episode is not None else 0

    # What is written

    def _correct(self) -> None:
        view = self._view
        reading = self._page.reading
        if reading is not None and reading.waiting and not self._page.is_recognized and view.isVisible():
            self._toast.say(self.tr("This text is being aligned. Correct it when that is done."))
            return
        line = self.line_in_hand()
        if line is None or view.writing:
            return
        chosen = view.selection()
        if chosen is not None and chosen[1] <= line.last:
            view.write_at(chosen[1], chosen[0])
        else:
            lit = view.lit.first if view.lit is not None else line.first
            view.write_at(lit if line.first <= lit <= line.last else line.first)

    def _written(self, line: Segment, text: str) -> None:
        if text:
            number = self._episode_id
            self._changes.do(
                EditKind.TEXT, lambda library: lines.with_text(library, number, line, text), self.tr("Corrected.")
            )
        else:
            self._take_out(line)

    def _split(self, line: Segment, first: str, second: str) -> None:
        number = self._episode_id
        self._changes.do(
            EditKind.SPLIT, lambda library: lines.parted(library, number, line, first, second), self.tr("Line split.")
        )

    def _joined(self, first: Segment, second: Segment, text: str) -> None:
        number = self._episode_id
        self._changes.do(
            EditKind.JOIN, lambda library: lines.joined(library, number, first, second, text), self.tr("Lines joined.")
        )

    def _left(self, line: Segment, text: str) -> None:
        quoted = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        said = self.tr("Not kept: “{words}”").format(words=quoted)
        self._toast.say(said, act=self.tr("Keep it"), do=lambda: self._written(line, text))

    def _delete(self, line: Line | None) -> None:
        if line is not None:
            self._view.drop()
            self._take_out(line.segment)

    def _take_out(self, line: Segment) -> None:
        number = self._episode_id
        self._changes.do(
            EditKind.DELETE, lambda library: lines.without(library, number, line), self.tr("Line deleted.")
        )

    def _say_again(self) -> None:
        """The sentence that the caret is in."""
        page = self._view.page
        first, _ = page.sentence_around(self._view.textCursor().position())
        unit = page.unit_near(first)
        if unit is not None:
            self._page.go_to(unit.start_ms)
            if not self._player.playing:
                self._player.play()

    # The menu

    def _fill(self, menu: QMenu, position: int) -> None:
        view = self._view
        place = place_at(view.page, position)
        line = view.page.line_at(position)
        if place is None or line is None:
            return
        menu.addSeparator()
        self._offer(menu, self.tr("Correct this line"), lambda: view.write_at(position), "correct")
        unit = view.page.unit_near(position)
        word = unit.first if unit is not None and unit.exact and unit.first >= line.first else position
        first, second = draft_at(view.page, place).parted(word - line.first)
        if first and second:
            self._offer(menu, self.tr("Split the line here"), lambda: self._split(line.segment, first, second))
        before = neighbour(view.page, place, -1)
        if before is not None:
            there = draft_at(view.page, before)
            whole = f"{there.segment.text} {line.segment.text}"
            if there.segment is not line.segment:
                self._offer(
                    menu,
                    self.tr("Join with the line before"),
                    lambda: self._joined(there.segment, line.segment, whole),
                )
        self._offer(menu, self.tr("Delete this line"), lambda: self._delete(line), "line-delete")

    def _offer(self, menu: QMenu, text: str, do: Callable[[], object], key: str = "") -> None:
        action = menu.addAction(text)
        if key:
            action.setShortcut(self._actions[key].shortcut())
        action.triggered.connect(lambda: do())


class Finisher(QObject):
    """What is being written is kept when the window goes."""

    def __init__(self, window: QWidget, view: WritingView) -> None:
        super().__init__(window)
        self._view = view
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Before the window hears of it."""
        if event.type() is QEvent.Type.Close:
            self._view.finish()
        return False

# SPDX-License-Identifier: GPL-3.0-or-later
"""The chapter list under the hand: its own keys, and the menu of what can be done with a chapter."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu

from desktop.reading.chapter_list import ChapterModel, Role
from desktop.rows import RowsView

STEP_MS = 1000
_EARLIER, _LATER = "Alt+Left", "Alt+Right"


class ChapterView(RowsView):
    """Return goes to a chapter, `+` and `-` open and close it, F2 renames, Alt and the arrows move where it begins.

    Signals: `removed`, `begins_here` (number of the chapter); `moved` (number, by so many ms); `skip_wanted` (number,
    whether); `cleared`: all are to go; `left`: Escape was pressed.
    """

    removed = Signal(int)
    begins_here = Signal(int)
    moved = Signal(int, int)
    skip_wanted = Signal(int, bool)
    cleared = Signal()
    left = Signal()

    def __init__(self, model: ChapterModel, name: str) -> None:
        super().__init__(model, name)
        self._chapters = model
        self.own = False  # whether these are the listener's own
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def choose(self, number: int) -> None:
        """Make a chapter the one that keys mean."""
        row = self._chapters.row_of(number)
        if row is not None:
            self.setCurrentIndex(self._chapters.index(row))

    @property
    def chosen(self) -> int | None:
        """The chapter that keys mean, while the list has the keyboard."""
        index = self.currentIndex()
        return int(index.data(Role.NUMBER)) if index.isValid() and self.hasFocus() else None

    def rename(self, number: int) -> None:
        """Let the listener write another title."""
        row = self._chapters.row_of(number)
        if row is not None:
            self.scrollTo(self._chapters.index(row))
            self.setCurrentIndex(self._chapters.index(row))
            self.edit(self._chapters.index(row))

    # Keys

    def event(self, event: QEvent) -> bool:
        """The list's own keys come before the window's shortcuts."""
        asked = event if event.type() is QEvent.Type.ShortcutOverride else None
        if isinstance(asked, QKeyEvent) and (asked.key() == Qt.Key.Key_F2 or self._does(asked) is not None):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does(event)
        if does is None:
            super().keyPressEvent(event)
        elif does == "left":
            self.left.emit()
        elif self.currentIndex().isValid():
            self._do(does, self.currentIndex())

    def _does(self, event: QKeyEvent) -> str | None:
        alt = {Qt.Key.Key_Left: "earlier", Qt.Key.Key_Right: "later"}
        plain = {
            Qt.Key.Key_Plus: "open",
            Qt.Key.Key_Minus: "close",
            Qt.Key.Key_Delete: "remove",
            Qt.Key.Key_S: "skip",
            Qt.Key.Key_Escape: "left",
        }
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier:
            return alt.get(Qt.Key(event.key()))
        shifted = held == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Plus
        return plain.get(Qt.Key(event.key())) if not held or shifted else None

    def _do(self, does: str, index: QModelIndex) -> None:
        row, number = index.row(), int(index.data(Role.NUMBER))
        match does:
            case "open" | "close":
                if self._chapters.is_open(row) == (does == "close"):
                    self._chapters.toggle(row)
                    self.scheduleDelayedItemsLayout()
            case "remove":
                self.removed.emit(number)
            case "skip":
                self.skip_wanted.emit(number, not index.data(Role.SKIPPED))
            case "earlier":
                self.moved.emit(number, -STEP_MS)
            case "later":
                self.moved.emit(number, STEP_MS)

    # The menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, by_key = self.row_for_menu(event)
        if not index.isValid():
            return
        place = self.visualRect(index).topLeft() + QPoint(60, 30) if by_key else event.pos()
        self.menu(index).popup(self.viewport().mapToGlobal(place))

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done with the chapter of a row; it deletes itself when it is closed."""
        number = int(index.data(Role.NUMBER))
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)

        def add(text: str, keys: str = "") -> QAction:
            action = menu.addAction(text)
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(f"{text}\t{shown}" if keys else text)
            return action

        add(self.tr("Play from here"), "Return").triggered.connect(lambda: self.activated.emit(index))
        skip = add(self.tr("Skip always"), "S")
        skip.setCheckable(True)
        skip.setChecked(bool(index.data(Role.SKIPPED)))
        skip.triggered.connect(lambda ticked: self.skip_wanted.emit(number, ticked))
        menu.addSeparator()
        add(self.tr("Rename"), "F2").triggered.connect(lambda: self.rename(number))
        add(self.tr("Begin at the sentence being heard"), "Shift+C").triggered.connect(
            lambda: self.begins_here.emit(number)
        )
        for text, keys, by_ms in (
            (self.tr("A second earlier"), _EARLIER, -STEP_MS),
            (self.tr("A second later"), _LATER, STEP_MS),
        ):
            add(text, keys).triggered.connect(lambda _checked, by_ms=by_ms: self.moved.emit(number, by_ms))
        add(self.tr("Delete"), "Del").triggered.connect(lambda: self.removed.emit(number))
        if self.own:
            menu.addSeparator()
            add(self.tr("Delete all my chapters")).triggered.connect(lambda: self.cleared.emit())
        return menu

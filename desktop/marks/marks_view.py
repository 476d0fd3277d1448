# SPDX-License-Identifier: GPL-3.0-or-later
"""What every list of marks does with keys, mouse and menu."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from desktop.actions import shown_key
from desktop.marks import shapes
from desktop.rows import RowsView
from desktop.theme import Theme
from transcribe.marks import Colour

_COLOUR_KEYS = tuple(Qt.Key(Qt.Key.Key_1 + number) for number in range(len(Colour)))


class MarksView(RowsView):
    """Return plays, F2 or a double click edits, Delete deletes, 1 to 5 give a colour.

    Signals: `play_wanted` and `edit_wanted` (index); `removed` (indexes); `painted` (indexes, Colour); `left`: Escape.
    """

    play_wanted = Signal(QModelIndex)
    edit_wanted = Signal(QModelIndex)
    removed = Signal(object)
    painted = Signal(object, object)
    left = Signal()

    def __init__(self, model: QAbstractListModel, name: str, theme: Theme) -> None:
        super().__init__(model, name)
        self.theme = theme
        self.setEditTriggers(RowsView.EditTrigger.NoEditTriggers)

    def chosen(self) -> Sequence[QModelIndex]:
        """The rows that are selected, in order; else the one that has the keyboard."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return rows or ([self.currentIndex()] if self.currentIndex().isValid() else [])

    def event(self, event: QEvent) -> bool:
        """The list's own keys come before the window's shortcuts."""
        own = (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Escape, *_COLOUR_KEYS)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above."""
        rows, key = self.chosen(), Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif rows and key is Qt.Key.Key_Delete:
            self.removed.emit(rows)
        elif rows and key in _COLOUR_KEYS and not event.modifiers():
            self.painted.emit(rows, list(Colour)[_COLOUR_KEYS.index(key)])
        elif self.currentIndex().isValid() and key is Qt.Key.Key_F2:
            self.edit_wanted.emit(self.currentIndex())
        elif self.currentIndex().isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has played; the second one edits."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.edit_wanted.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row, or with all that are selected."""
        several = self.chosen() if len(self.chosen()) > 1 else ()
        index, by_key = (self.currentIndex(), True) if several else self.row_for_menu(event)
        if not index.isValid():
            return
        rows = several or (index,)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Play from here") + _key("Return")).triggered.connect(
            lambda: self.play_wanted.emit(index)
        )
        menu.addAction(self.tr("Note and tags…") + _key("F2")).triggered.connect(lambda: self.edit_wanted.emit(index))
        colours = menu.addMenu(self.tr("Colour"))
        for number, colour in enumerate(Colour):
            entry = colours.addAction(f"{shapes.colour_name(colour)}\t{number + 1}")
            entry.setIcon(shapes.icon(colour, self.theme))
            entry.triggered.connect(lambda _checked=False, colour=colour: self.painted.emit(rows, colour))
        menu.addAction(self.tr("Delete") + _key("Del")).triggered.connect(lambda: self.removed.emit(rows))
        here = self.visualRect(index).center() if by_key and not several else event.pos()
        menu.popup(self.viewport().mapToGlobal(here))


def _key(key: str) -> str:
    """At the right of a menu."""
    return f"\t{shown_key(key)}"

# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the sheet: walking through it, and pressing the new key in its place."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from desktop.keys.key_rows import KeyDelegate, KeyRow, KeyRows, Role
from desktop.keys.pressed import only_held, pressed_key
from desktop.languages import translate
from desktop.rows import RowsView
from desktop.theme import Theme


class KeyView(RowsView):
    """Signals: `pressed_new` (name, number of the key, key), `refused` (key) for one that can't be any's, `removed`
    (name, number), `reset_wanted` (name), `asks` (whether a key is waited for).
    """

    pressed_new = Signal(str, int, str)
    refused = Signal(str)
    removed = Signal(str, int)
    reset_wanted = Signal(str)
    asks = Signal(bool)

    def __init__(self, rows: KeyRows, theme: Theme) -> None:
        self._rows = rows  # before anything happens
        super().__init__(rows, translate("KeyView", "Keys"))
        self.setAccessibleDescription(self.tr("Return changes a key, Insert adds one, Delete takes it away"))
        self.delegate = KeyDelegate(theme, self, rows)
        self.setItemDelegate(self.delegate)
        self.selectionModel().currentChanged.connect(self._another)

    @property
    def current(self) -> KeyRow | None:
        """The action that is chosen."""
        row = self.currentIndex().data(Role.ROW) if self.currentIndex().isValid() else None
        return row if isinstance(row, KeyRow) and row.name else None

    def choose_first(self) -> None:
        """Go to the first action."""
        self.setCurrentIndex(self._rows.index(1))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def capture(self, number: int) -> None:
        """Wait for the key that is to be the one with this number of the action that is chosen."""
        if self.current is not None:
            self._rows.capturing = self.current.name, number
            self.delegate.cap = number
            self._ask(waits=True)

    def stop(self) -> None:
        """Wait no longer."""
        if self._rows.capturing is not None:
            self._rows.capturing = None
            self._ask(waits=False)

    def _ask(self, *, waits: bool) -> None:
        self.viewport().update()
        self.asks.emit(waits)

    def _another(self, *_: QModelIndex) -> None:
        self.stop()
        self.delegate.cap = 0

    def event(self, event: QEvent) -> bool:
        """While a key is waited for, every key is that one, also those that move the keyboard or close the window."""
        if self._rows.capturing is not None and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._captured(event)
                return True
        return super().event(event)

    def _captured(self, event: QKeyEvent) -> None:
        if only_held(event) or self._rows.capturing is None:
            return
        name, number = self._rows.capturing
        self.stop()
        if event.key() == Qt.Key.Key_Escape:
            return
        try:
            key = pressed_key(event)
        except ValueError:
            self.refused.emit(name)
        else:
            self.pressed_new.emit(name, number, key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return, Insert and Delete change; Left and Right go from key to key of one action."""
        row = self.current
        if row is None:
            super().keyPressEvent(event)
            return
        cap = min(self.delegate.cap, max(0, len(row.keys) - 1))
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.capture(cap)
            case Qt.Key.Key_Insert:
                self.capture(len(row.keys))
            case Qt.Key.Key_Delete if row.keys:
                self.removed.emit(row.name, cap)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self.delegate.cap = min(max(cap + step, 0), max(0, len(row.keys) - 1))
                self.viewport().update()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a key changes it, one on the way back takes it."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = index.data(Role.ROW) if index.isValid() else None
        if event.button() is not Qt.MouseButton.LeftButton or not isinstance(row, KeyRow) or not row.name:
            return
        cap = self.delegate.cap_at(index, place)
        if cap is not None:
            self.capture(cap)
        elif row.changed and self.delegate.reset_at(self.visualRect(index)).contains(place):
            self.reset_wanted.emit(row.name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever turns to something else presses no key here."""
        super().focusOutEvent(event)
        self.stop()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with the keys of an action."""
        self.row_for_menu(event)
        row, cap = self.current, self.delegate.cap
        if row is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Change…"), lambda: self.capture(cap))
        menu.addAction(self.tr("One more key…"), lambda: self.capture(len(row.keys)))
        menu.addAction(self.tr("No key"), lambda: self.removed.emit(row.name, -1)).setEnabled(bool(row.keys))
        menu.addAction(self.tr("As usual"), lambda: self.reset_wanted.emit(row.name)).setEnabled(row.changed)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

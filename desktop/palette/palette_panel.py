# SPDX-License-Identifier: GPL-3.0-or-later
"""The palette: a box to type into, and what it finds. It lies over the window, which goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.palette.match import Entry
from desktop.palette.palette_rows import ROW_PX, PaletteDelegate, PaletteModel, Role
from desktop.rows import RowsView
from desktop.theme import Theme, icon
from desktop.widgets import application, lens, named

WIDTH_PX, TOP_PX, MOST_ROWS = 620, 64, 11
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_ROWS - 1, Qt.Key.Key_PageUp: 1 - MOST_ROWS}


class PalettePanel(QFrame):
    """Signals: `sought` (what was typed); `chosen` (Entry); `closed`, also after one was chosen."""

    sought = Signal(str)
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "palette")
        self.setAccessibleName(self.tr("Palette"))
        self._answered = True
        self._chooses_first = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("An action, a chapter, an episode"))
        self.field.setAccessibleName(self.tr("An action, a chapter, an episode"))
        self._lens = lens(self.field)
        self.model = PaletteModel(self)
        self.view = RowsView(self.model, self.tr("What fits"))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = PaletteDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self._none = named(QLabel(self.tr("Nothing fits.")), "dim")
        self._none.setContentsMargins(20, 8, 20, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 12, 1, 8)
        layout.setSpacing(8)
        around = QVBoxLayout()
        around.setContentsMargins(12, 0, 12, 0)
        around.addWidget(self.field)
        layout.addLayout(around)
        layout.addWidget(self.view)
        layout.addWidget(self._none)
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self.view.clicked.connect(self._choose)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self._lens.setIcon(icon("search", theme.dim, 18))
        self.view.viewport().update()

    def open(self) -> None:
        """Show it, empty, and be ready to type."""
        self.field.clear()
        self.model.show(())
        self._none.hide()
        self._ask("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.window().installEventFilter(self)
        application().installEventFilter(self)

    def shut(self) -> None:
        """Hide it; the keyboard goes where it was."""
        if self.isHidden():
            return
        application().removeEventFilter(self)
        self.window().removeEventFilter(self)
        self.hide()
        self.closed.emit()

    def show_found(self, sought: str, entries: Sequence[Entry]) -> None:
        """The answer to what was typed; one to something older is ignored."""
        if sought != self.field.text():
            return
        self._answered = True
        self._delegate.sought = sought
        self.model.show(entries)
        self._none.setVisible(not entries)
        self.view.setVisible(bool(entries))
        if entries:
            self._go_to(0)
        self._place()
        if self._chooses_first:
            self._choose(self.model.index(0))

    def _ask(self, text: str) -> None:
        self._answered = self._chooses_first = False
        self.sought.emit(text)

    def _place(self) -> None:
        """Below the top of the window, as high as it has rows."""
        window = self.window()
        width = min(WIDTH_PX, window.width() - 40)
        rows = min(self.model.rowCount(), MOST_ROWS, max(1, (window.height() - TOP_PX - 90) // ROW_PX))
        self.view.setFixedHeight(rows * ROW_PX)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, min(TOP_PX, window.height() // 10))

    def _go_to(self, row: int) -> None:
        row = max(0, min(row, self.model.rowCount() - 1))
        self.view.setCurrentIndex(self.model.index(row))
        said = self.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        if self.isVisible() and said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(Role.ENTRY) if index.isValid() else None
        if isinstance(entry, Entry):
            self.shut()
            self.chosen.emit(entry)

    def _enter(self) -> None:
        """Return takes the row that is chosen, once the answer to what was typed is here."""
        if self._answered:
            self._choose(self.view.currentIndex())
        else:
            self._chooses_first = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While it is open, no key is a shortcut of the window; a click elsewhere closes it."""
        kind = event.type()
        if watched is self.field and isinstance(event, QKeyEvent):
            if kind is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            return kind is QEvent.Type.KeyPress and self._pressed(event)
        if kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            if watched.window() is self.window() and watched is not self and not self.isAncestorOf(watched):
                self.shut()
        elif kind is QEvent.Type.Resize and watched is self.window():
            self._place()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the palette, and not of its box."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go_to(self.view.currentIndex().row() + _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.shut()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

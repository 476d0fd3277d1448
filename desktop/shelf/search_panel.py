# SPDX-License-Identifier: GPL-3.0-or-later
"""One box over the whole library, and what it finds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.rows import RowsView
from desktop.shelf.search_results import ResultsDelegate, ResultsModel, Role
from desktop.theme import Theme, icon
from desktop.widgets import clearable, close_button, lens, named
from transcribe.library import Hit

TYPING_PAUSE_MS = 90


class SearchPanel(QWidget):
    """Signals: `asked` (query) while the user types; `chosen` (episode id, ms); `closed`."""

    asked = Signal(str)
    chosen = Signal(int, int)
    closed = Signal()

    def __init__(self, theme: Theme, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._limit = limit
        self._wants_first = False
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr('Words, "a phrase", begin*'))
        self._field.setAccessibleName(self.tr("Search every word of the library"))
        clearable(self._field)
        self._lens = lens(self._field)
        self._field.installEventFilter(self)
        self._count = named(QLabel(), "dim")
        self._count.setWordWrap(True)
        self._count.setContentsMargins(18, 0, 18, 0)
        self._model = ResultsModel(self)
        self._view = RowsView(self._model, self.tr("Hits"))
        self._delegate = ResultsDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.clicked.connect(self._choose)
        self._view.activated.connect(self._choose)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.asked.emit(self.query))
        self._field.textEdited.connect(self._edited)
        self._field.returnPressed.connect(self._enter)
        self._close = close_button(self.tr("Close the search"))
        self._close.clicked.connect(self.closed)
        around = QWidget()
        inner = QHBoxLayout(around)
        inner.setContentsMargins(14, 12, 8, 4)
        inner.setSpacing(2)
        inner.addWidget(self._field)
        inner.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(around)
        layout.addWidget(self._count)
        layout.addWidget(self._view, 1)
        self.set_theme(theme)

    @property
    def query(self) -> str:
        """What stands in the box."""
        return self._field.text()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self._lens.setIcon(icon("search", theme.dim, 18))
        self._close.setIcon(icon("close", theme.dim, 16))
        self._view.viewport().update()

    def search(self, query: str) -> None:
        """Put a query into the box and ask."""
        self._field.setText(query)
        self.asked.emit(query)

    def focus(self) -> None:
        """Ready to type."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_hits(self, query: str, hits: Sequence[Hit]) -> None:
        """The answer to `query`; an answer to an older one is ignored."""
        if query != self.query:
            return
        self._model.set_hits(hits)
        episodes = len({hit.episode_id for hit in hits})
        if not query.strip():
            self._count.setText("")
        elif not hits:
            self._count.setText(self.tr("Nothing found. Try fewer words, or the beginning of one: tele*"))
        else:
            where = self.tr("in %n episodes", "", episodes)
            if len(hits) >= self._limit:
                found = self.tr("The first %n hits {where}", "", len(hits))
            else:
                found = self.tr("%n hits {where}", "", len(hits))
            self._count.setText(found.format(where=where))
        if self._wants_first and hits:
            self._wants_first = False
            self._choose(self._first_hit())

    def _edited(self) -> None:
        self._wants_first = False
        self._pause.start()

    def _enter(self) -> None:
        """Return plays the selected hit, else the first, once the answer to what was typed is here."""
        if self._pause.isActive():
            self._pause.stop()
            self._wants_first = True
            self.asked.emit(self.query)
        else:
            chosen = self._view.currentIndex()
            self._choose(chosen if chosen.isValid() else self._first_hit())

    def _first_hit(self) -> QModelIndex:
        return self._model.index(1) if self._model.rowCount() > 1 else QModelIndex()

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(Role.ROW) if index.isValid() else None
        if isinstance(hit, Hit):
            self._view.setCurrentIndex(index)
            self.chosen.emit(hit.episode_id, hit.start_ms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, from the hits too."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Up walk through the hits while the box keeps the keyboard."""
        if watched is self._field and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                event.accept()
                if event.type() is QEvent.Type.KeyPress:
                    self._walk(step)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, step: int) -> None:
        row = self._view.currentIndex().row() + step
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            if isinstance(index.data(Role.ROW), Hit):
                self._view.setCurrentIndex(index)
                return
            row += step

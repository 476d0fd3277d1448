# SPDX-License-Identifier: GPL-3.0-or-later
"""The tab of bookmarks: each with the text around it; a click plays from there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QVBoxLayout, QWidget

from desktop.reading.bookmark_list import BookmarkDelegate, BookmarkModel, Role
from desktop.rows import RowsView
from desktop.theme import Theme
from desktop.widgets import counted, named
from transcribe.library import Bookmark


class BookmarkPane(QWidget):
    """Signals: `sought` (ms); `removed` (Bookmark); `note_written` (Bookmark as it is, new note); `left` when Escape
    leads back to the text.
    """

    sought = Signal(int)
    removed = Signal(object)
    note_written = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BookmarkModel(self)
        self.view = _BookmarkView(self.model, self.tr("Bookmarks"))
        self._delegate = BookmarkDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.view.removed.connect(self._remove)
        self.view.left.connect(self.left)
        self.model.note_written.connect(self.note_written)
        self._head = named(QLabel(), "dim")
        self._head.setWordWrap(True)
        self._head.setContentsMargins(20, 4, 20, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        self.set_bookmarks(())

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def set_quotes(self, quote: Callable[[int], str]) -> None:
        """Where the text around a time comes from."""
        self.model.quote = quote

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these, in order of time; the one that was chosen stays it, or the one that takes its place."""
        row = self.view.currentIndex().row()
        self.model.set_bookmarks(bookmarks)
        if row >= 0 and bookmarks:
            self.view.setCurrentIndex(self.model.index(min(row, len(bookmarks) - 1)))
        hint = self.tr("No bookmarks yet. Press B to keep the place that you hear.")
        self._head.setText(counted(len(bookmarks), self.tr("bookmark"), self.tr("bookmarks")) if bookmarks else hint)
        self.view.setVisible(bool(bookmarks))

    def renew_quotes(self) -> None:
        """The text reads otherwise by now."""
        if self.isVisible():
            self.view.scheduleDelayedItemsLayout()
            self.view.viewport().update()

    def _go(self, index: QModelIndex) -> None:
        bookmark = index.data(Role.BOOKMARK)
        if isinstance(bookmark, Bookmark):
            self.sought.emit(bookmark.at_ms)

    def _remove(self, index: QModelIndex) -> None:
        self.removed.emit(index.data(Role.BOOKMARK))


class _BookmarkView(RowsView):
    """Return plays, F2 writes a note, Delete removes. Signals: `removed` (index); `left`: Escape."""

    removed = Signal(QModelIndex)
    left = Signal()

    def __init__(self, model: BookmarkModel, name: str) -> None:
        super().__init__(model, name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def event(self, event: QEvent) -> bool:
        """The list's own keys come before the window's shortcuts."""
        own = (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Escape)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, by_key = self.row_for_menu(event)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Play from here") + "\tReturn").triggered.connect(lambda: self.activated.emit(index))
        menu.addAction(self.tr("Write a note") + "\tF2").triggered.connect(lambda: self.edit(index))
        menu.addAction(self.tr("Delete") + "\tDel").triggered.connect(lambda: self.removed.emit(index))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center() if by_key else event.pos()))

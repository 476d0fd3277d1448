# SPDX-License-Identifier: GPL-3.0-or-later
"""The shelf: every episode of the library, or, when it is empty, how to fill it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop.rows import RowsView
from desktop.shelf.library_model import LibraryDelegate, LibraryModel, Role, ShelfRow
from desktop.theme import Theme
from desktop.widgets import named


class LibraryView(QWidget):
    """Signals: `opened` (episode id); `add_wanted`; `sample_wanted`; `menu_wanted` (QMenu): of the chosen episode."""

    opened = Signal(int)
    add_wanted = Signal()
    sample_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LibraryModel(self)
        self._list = RowsView(self.model, self.tr("Episodes"))
        self._delegate = LibraryDelegate(theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self._list.installEventFilter(self)
        self._count = named(QLabel(), "dim")
        self._count.setContentsMargins(12, 0, 0, 0)
        self.setFocusProxy(self._list)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._empty())

    def _full(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(28, 20, 28, 0)
        layout.setSpacing(10)
        layout.addWidget(self._count)
        layout.addWidget(self._list)
        return page

    def _empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(14)
        title = named(QLabel(self.tr("Drop an episode here")), "emptyTitle")
        text = named(
            QLabel(
                self.tr(
                    "Earmark writes down what is said, on this computer, and lights every word as you hear it.\n"
                    "Have the publisher’s transcript or chapters? Drop them together with the audio."
                )
            ),
            "dim",
        )
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        add = named(QPushButton(self.tr("Add audio…")), "primary")
        add.clicked.connect(self.add_wanted)
        sample = named(QPushButton(self.tr("Try the sample episode")), "link")
        sample.clicked.connect(self.sample_wanted)
        layout.addStretch()
        layout.addWidget(title)
        layout.addWidget(text)
        for widget in (add, sample):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    @property
    def chosen(self) -> int | None:
        """Id of the selected episode."""
        row = self._list.currentIndex().data(Role.ROW)
        return row.episode.id if isinstance(row, ShelfRow) else None

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = theme
        self._list.viewport().update()

    def set_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show these episodes; the selection stays on its episode."""
        before = self.chosen
        self.model.set_rows(rows)
        for number, row in enumerate(rows):
            if row.episode.id == before:
                self._list.setCurrentIndex(self.model.index(number))
        self._count.setText(self.tr("%n episodes", "", len(rows)))
        self._stack.setCurrentIndex(0 if rows else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu of a row, by mouse or by key."""
        if watched is not self._list or not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        index, by_key = self._list.row_for_menu(event)
        if index.isValid():
            menu = QMenu(self._list)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Open")).triggered.connect(lambda: self._open(index))
            self.menu_wanted.emit(menu)
            below = self._list.visualRect(index).bottomLeft()
            menu.popup(self._list.viewport().mapToGlobal(below) if by_key else event.globalPos())
        return True

    def _open(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, ShelfRow):
            self.opened.emit(row.episode.id)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The tab of marks: each with its words; a click plays from there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.marks.marks_view import MarksView
from desktop.reading.mark_list import MarkDelegate, MarkModel, Role
from desktop.theme import Theme
from desktop.widgets import named
from transcribe.marks import Mark


class MarkPane(QWidget):
    """Signals: `sought` (ms); `removed` (Marks); `painted` (Marks, Colour); `edit_wanted` (Mark, the rectangle of its
    row in `view`'s viewport); `left` when Escape leads back to the text.
    """

    sought = Signal(int)
    removed = Signal(object)
    painted = Signal(object, object)
    edit_wanted = Signal(object, QRect)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MarkModel(self)
        self.view = MarksView(self.model, self.tr("Marks"), theme)
        self._delegate = MarkDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(self._go)
        self.view.play_wanted.connect(self._go)
        self.view.removed.connect(lambda rows: self.removed.emit([_mark(row) for row in rows]))
        self.view.painted.connect(lambda rows, colour: self.painted.emit([_mark(row) for row in rows], colour))
        self.view.edit_wanted.connect(lambda row: self.edit_wanted.emit(_mark(row), self.view.visualRect(row)))
        self.view.left.connect(self.left)
        self._head = named(QLabel(), "dim")
        self._head.setWordWrap(True)
        self._head.setContentsMargins(20, 4, 20, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        self.set_marks(())

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._delegate.theme = self.view.theme = theme
        self.view.viewport().update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these, in order of time; the one that was chosen stays it, or the one that takes its place."""
        row = self.view.currentIndex().row()
        chosen = self.model.marks[row] if 0 <= row < len(self.model.marks) else None
        self.model.set_marks(marks)
        if chosen is not None and marks:
            now = self.model.row_of(chosen.id)
            self.view.setCurrentIndex(self.model.index(min(row, len(marks) - 1) if now is None else now))
        hint = self.tr("No marks yet. Press B to keep the word that you hear, M to write a note with it.")
        self._head.setText(self.tr("%n marks", "", len(marks)) if marks else hint)
        self.view.setVisible(bool(marks))

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.sought.emit(_mark(index).start_ms)


def _mark(index: QModelIndex) -> Mark:
    mark: Mark = index.data(Role.MARK)
    return mark

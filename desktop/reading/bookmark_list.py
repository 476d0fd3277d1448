# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the bookmark list: data for the view, and how a row is drawn."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans
from desktop.widgets import named
from transcribe import timecode
from transcribe.library import Bookmark

TIME_PX, PAD_PX = 62, 9
LONGEST_QUOTE = 160


class Role(IntEnum):
    """What a row knows."""

    BOOKMARK = Qt.ItemDataRole.UserRole
    QUOTE = Qt.ItemDataRole.UserRole + 1


class BookmarkModel(QAbstractListModel):
    """Bookmarks in order of time, each with the text around it.

    Signals: `note_written` (Bookmark as it is, new note): the model itself changes nothing.
    """

    note_written = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bookmarks: Sequence[Bookmark] = ()
        self.quote: Callable[[int], str] = lambda _at_ms: ""

    @property
    def bookmarks(self) -> Sequence[Bookmark]:
        """Those that are shown."""
        return self._bookmarks

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Show these."""
        self.beginResetModel()
        self._bookmarks = bookmarks
        self.endResetModel()

    def row_of(self, at_ms: int) -> int | None:
        """The row of the bookmark at a time."""
        return next((row for row, each in enumerate(self._bookmarks) if each.at_ms == at_ms), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many bookmarks."""
        return 0 if parent.isValid() else len(self._bookmarks)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each note can be changed in its place."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401  Qt's
        """Somebody wrote a note."""
        bookmark = self._bookmarks[index.row()]
        note = " ".join(str(value).split())
        if note != bookmark.note:
            self.note_written.emit(bookmark, note)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`."""
        if not index.isValid():
            return None
        bookmark = self._bookmarks[index.row()]
        if role == Role.BOOKMARK:
            return bookmark
        if role in (Role.QUOTE, Qt.ItemDataRole.DisplayRole):
            return self._short(bookmark.at_ms)
        if role == Qt.ItemDataRole.EditRole:
            return bookmark.note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (timecode.clock(bookmark.at_ms), bookmark.note, self._short(bookmark.at_ms))
            return ", ".join(part for part in parts if part)
        return None

    def _short(self, at_ms: int) -> str:
        text = self.quote(at_ms)
        if len(text) <= LONGEST_QUOTE:
            return text
        return text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


class BookmarkDelegate(QStyledItemDelegate):
    """Draws time, note and the text around the place."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text at the view's width."""
        width = self._view.viewport().width()
        pieces = self._pieces(QRect(0, 0, width, 0), index)
        return QSize(width, max(40, (pieces[-1][0].bottom() if pieces else 0) + PAD_PX + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if focus or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(self.theme.color("accent" if focus else "hairline"))
            painter.setBrush(self.theme.color("hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 1.5, -4.5, -1.5), 9, 9)
        bookmark: Bookmark = index.data(Role.BOOKMARK)
        painter.setPen(self.theme.color("accent"))
        painter.setFont(sans(13))
        time = QRect(rect.left(), rect.top() + PAD_PX, TIME_PX - 10, 20)
        painter.drawText(time, Qt.AlignmentFlag.AlignRight, timecode.clock(bookmark.at_ms))
        for box, text, font, token in self._pieces(rect, index):
            painter.setFont(font)
            painter.setPen(self.theme.color(token))
            painter.drawText(box, Qt.TextFlag.TextWordWrap, text)
        painter.restore()

    def _pieces(self, rect: QRect, index: Index) -> list[tuple[QRect, str, QFont, str]]:
        bookmark: Bookmark = index.data(Role.BOOKMARK)
        quote = index.data(Role.QUOTE)
        rows = [(bookmark.note, sans(13, bold=True), "ink")] if bookmark.note else []
        rows += [(quote, sans(13), "dim" if bookmark.note else "ink")] if quote else []
        y, found = rect.top() + PAD_PX, []
        for text, font, token in rows:
            box = QRect(rect.left() + TIME_PX, y, max(60, rect.width() - TIME_PX - PAD_PX - 10), 10_000)
            height = QFontMetrics(font).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
            found.append((QRect(box.left(), y, box.width(), height), text, font, token))
            y += height + 3
        return found

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to write the note in."""
        line = named(QLineEdit(parent), "inPlace")
        line.setAccessibleName(self.tr("Note"))
        line.setPlaceholderText(self.tr("A note"))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the note, or over the first line of the text where there is none."""
        rect: QRect = option.rect
        editor.setGeometry(rect.left() + TIME_PX - 8, rect.top() + 3, rect.width() - TIME_PX - PAD_PX, 28)

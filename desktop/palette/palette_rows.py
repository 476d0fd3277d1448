# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the palette as data, and how they are drawn."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.keys.cap import caps_before, paint_cap
from desktop.palette.match import Entry, Kind, found_in
from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans

ROW_PX, SIDE_PX = 36, 20


class Role(IntEnum):
    """What a row knows."""

    ENTRY = Qt.ItemDataRole.UserRole


class PaletteModel(QAbstractListModel):
    """What was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One a row."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """The entry itself, and its words."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Role.ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (entry.text, entry.note, entry.hint) if part)
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Draws an entry with what was found of it, what it is, and its key or its time."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sought = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are one line."""
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry: Entry = index.data(Role.ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 1, -6, -1), 8, 8)
        box = rect.adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        if entry.kind is Kind.ACTION:
            for cap, word in caps_before(box.right(), box.center().y() + 1, [entry.hint] if entry.hint else []):
                paint_cap(painter, self.theme, cap, word)
                box.setRight(cap.left() - 12)
        else:
            self._paint_hint(painter, box, entry)
        self._paint_text(painter, box, entry.text)
        painter.restore()

    def _paint_hint(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        """At the right, at most half of the row; the title has the rest."""
        said = "  ".join(part for part in (entry.note, entry.hint) if part)
        painter.setFont(sans(12))
        painter.setPen(self.theme.color("dim"))
        said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, box.width() // 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(said) - 12)

    def _paint_text(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.setPen(self.theme.color("ink"))
        painter.setFont(sans(14))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        layout = QTextLayout(shown, sans(14))
        formats = []
        for begin, length in found_in(self.sought, text):
            piece, form = QTextLayout.FormatRange(), QTextCharFormat()
            piece.start, piece.length = begin, max(0, min(length, len(shown) - begin))
            form.setForeground(self.theme.color("accent"))
            form.setFontUnderline(True)
            piece.format = form
            formats.append(piece)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width() + 20)
        layout.endLayout()
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))

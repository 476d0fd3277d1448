# SPDX-License-Identifier: GPL-3.0-or-later
"""Hits, grouped by episode: data for the view, and how a row is drawn."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.reading.page import utf16_length
from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans
from desktop.widgets import x_of
from transcribe import timecode
from transcribe.library import Hit

LINE_PX = 20


@dataclass(frozen=True, slots=True)
class Heading:
    """The episode that the hits below it belong to."""

    title: str
    show: str
    count: int


class Role(IntEnum):
    """What a row knows."""

    ROW = Qt.ItemDataRole.UserRole  # Heading | Hit


class ResultsModel(QAbstractListModel):
    """A heading for each episode, its hits below it, in the order in which the search gave them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these."""
        groups: dict[int, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.episode_id, []).append(hit)
        self.beginResetModel()
        self._rows = []
        for group in groups.values():
            self._rows.append(Heading(group[0].title, group[0].show, len(group)))
            self._rows += group
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Headings and hits."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can't be chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`; the text is what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return f"{row.title}, {row.count}"
            return f"{timecode.clock(row.start_ms)} {split_marks(row.snippet)[0]}"
        return None


def split_marks(snippet: str) -> tuple[str, list[tuple[int, int]]]:
    """A snippet's plain text, and where (first, length) the found words stand in it."""
    text, marks, first = "", [], 0
    for piece in re.split(r"(</?mark>)", snippet):
        if piece == "<mark>":
            first = utf16_length(text)
        elif piece == "</mark>":
            marks.append((first, utf16_length(text) - first))
        else:
            text += " ".join(html.unescape(piece).split("\n"))
    return text, marks


class ResultsDelegate(QStyledItemDelegate):
    """Draws headings, and hits as time, chapter and the words around."""

    LEFT = 18

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is one line; a hit is one line and its snippet."""
        width = self._view.viewport().width()
        row = index.data(Role.ROW)
        if isinstance(row, Heading):
            return QSize(width, 42)
        return QSize(width, 34 + LINE_PX * self._layout(row, width).lineCount())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        else:
            if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
                painter.setPen(Qt.PenStyle.NoPen)
                selected = bool(state & QStyle.StateFlag.State_Selected)
                painter.setBrush(self.theme.color("selected" if selected else "hover"))
                painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -8, -1), 9, 9)
            self._paint_hit(painter, rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading) -> None:
        box = rect.adjusted(self.LEFT, 16, -self.LEFT, 0)
        count = f"  {row.show} · {row.count}" if row.show else f"  {row.count}"
        painter.setFont(sans(12))
        count_width = painter.fontMetrics().horizontalAdvance(count)
        painter.setFont(sans(14, bold=True))
        painter.setPen(self.theme.color("ink"))
        title = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideRight, box.width() - min(count_width, 110)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, title)
        used = painter.fontMetrics().horizontalAdvance(title)
        painter.setFont(sans(12))
        painter.setPen(self.theme.color("dim"))
        count = painter.fontMetrics().elidedText(count, Qt.TextElideMode.ElideRight, box.width() - used)
        painter.drawText(box.adjusted(used, 1, 0, 0), Qt.AlignmentFlag.AlignLeft, count)

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        box = rect.adjusted(self.LEFT, 8, -self.LEFT, 0)
        painter.setFont(sans(13, bold=True))
        painter.setPen(self.theme.color("accent"))
        time = timecode.clock(hit.start_ms)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, time)
        used = painter.fontMetrics().horizontalAdvance(time) + 8
        painter.setFont(sans(13))
        painter.setPen(self.theme.color("dim"))
        chapter = painter.fontMetrics().elidedText(hit.chapter or "", Qt.TextElideMode.ElideRight, box.width() - used)
        painter.drawText(box.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, chapter)
        layout = self._layout(hit, rect.width())
        origin = QPointF(box.left(), box.top() + LINE_PX)
        self._paint_marks(painter, layout, origin, split_marks(hit.snippet)[1])
        painter.setPen(self.theme.color("ink"))
        layout.draw(painter, origin)

    def _paint_marks(
        self, painter: QPainter, layout: QTextLayout, origin: QPointF, marks: list[tuple[int, int]]
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("lit"))
        for first, length in marks:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                begin, end = max(first, line.textStart()), min(first + length, line.textStart() + line.textLength())
                if begin < end:
                    x1, x2 = x_of(line, begin), x_of(line, end)
                    box = QRectF(min(x1, x2) - 2, line.y() - 1, abs(x2 - x1) + 4, line.height() + 2)
                    painter.drawRoundedRect(box.translated(origin), 4, 4)

    def _layout(self, hit: Hit, width: int) -> QTextLayout:
        text, marks = split_marks(hit.snippet)
        layout = QTextLayout(text, sans(13))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        formats = []
        for first, length in marks:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = first, length
            form = QTextCharFormat()
            form.setForeground(self.theme.color("on_lit"))
            piece.format = form
            formats.append(piece)
        layout.setFormats(formats)
        layout.beginLayout()
        number = 0
        while number < 4:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(80, width - 2 * self.LEFT))
            line.setPosition(QPointF(0, number * LINE_PX))
            number += 1
        layout.endLayout()
        return layout

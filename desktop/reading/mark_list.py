# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of an episode's marks: data for the view, and how a row is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.languages import translate
from desktop.marks import shapes
from desktop.reading.page import utf16_length
from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans
from transcribe import timecode
from transcribe.marks import Mark

SHAPE_PX, TEXT_PX, PAD_PX = 11, 88, 9
LONGEST_QUOTE = 160
SHORT_QUOTE = 40  # so short a quote is shown in its sentence


class Role(IntEnum):
    """What a row knows."""

    MARK = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says of a mark: its quote, which is letters `first` to before `last` of `text`, and the rest."""

    text: str
    first: int
    last: int
    note: str
    tags: str
    lost: str


def said(mark: Mark) -> Said:
    """In words."""
    quote, before, after = _short(mark.quote), "", ""
    if len(mark.quote) <= SHORT_QUOTE and not mark.lost:
        before, after = (f"{mark.before} " if mark.before else ""), (f" {mark.after}" if mark.after else "")
    first = utf16_length(before)
    lost = translate("Marks", "Its words are not in the text any more.") if mark.lost else ""
    tags = "  ".join(f"#{tag}" for tag in mark.tags)
    return Said(before + quote + after, first, first + utf16_length(quote), mark.note, tags, lost)


def aloud(mark: Mark) -> str:
    """A row as a screen reader tells it."""
    row = said(mark)
    parts = (timecode.clock(mark.start_ms), row.note, row.text, row.tags, row.lost, shapes.colour_name(mark.colour))
    return ", ".join(part for part in parts if part)


class MarkModel(QAbstractListModel):
    """Marks in order of time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: Sequence[Mark] = ()

    @property
    def marks(self) -> Sequence[Mark]:
        """Those that are shown."""
        return self._marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these."""
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def row_of(self, mark_id: int) -> int | None:
        """The row of a mark."""
        return next((row for row, mark in enumerate(self._marks) if mark.id == mark_id), None)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many marks."""
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`."""
        if not index.isValid():
            return None
        mark = self._marks[index.row()]
        if role == Role.MARK:
            return mark
        if role == Qt.ItemDataRole.DisplayRole:
            return said(mark).text
        return aloud(mark) if role == Qt.ItemDataRole.AccessibleTextRole else None


class MarkDelegate(QStyledItemDelegate):
    """Draws shape, time, note, the quote in what stands around it, and tags."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text at the view's width."""
        width = self._view.viewport().width()
        return QSize(width, _height(said(index.data(Role.MARK)), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        mark: Mark = index.data(Role.MARK)
        painter.save()
        draw_ground(painter, option, self.theme)
        shape = QRectF(rect.left() + 16, rect.top() + PAD_PX + 4, SHAPE_PX, SHAPE_PX)
        shapes.draw(painter, mark.colour, self.theme, shape)
        painter.setPen(self.theme.color("accent"))
        painter.setFont(sans(13))
        time = QRect(rect.left() + 28, rect.top() + PAD_PX, TEXT_PX - 38, 20)
        painter.drawText(time, Qt.AlignmentFlag.AlignRight, timecode.clock(mark.start_ms))
        top = float(rect.top() + PAD_PX)
        for layout, token in _layouts(said(mark), rect.width(), self.theme.color("ink"), self.theme.color("dim")):
            painter.setPen(self.theme.color(token))
            layout.draw(painter, QPointF(rect.left() + TEXT_PX, top))
            top += layout.boundingRect().height() + 3
        painter.restore()


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """What is behind a row that is chosen, or under the pointer."""
    state: QStyle.StateFlag = option.state
    focus = bool(state & QStyle.StateFlag.State_HasFocus)
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if focus or chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("accent" if focus else "selected" if chosen else "hairline"))
        painter.setBrush(theme.color("selected" if chosen else "hover"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 9, 9)


@lru_cache(maxsize=4096)
def _height(row: Said, width: int) -> int:
    nothing = QColor()
    heights = [layout.boundingRect().height() + 3 for layout, _ in _layouts(row, width, nothing, nothing)]
    return max(40, round(sum(heights)) + 2 * PAD_PX - 3)


def _layouts(row: Said, width: int, ink: QColor, dim: QColor) -> list[tuple[QTextLayout, str]]:
    """The pieces of a row, one below the other, each with the colour that it is in."""
    quiet = "dim" if row.note else "ink"
    found = []
    if row.note:
        found.append((_layout(row.note, sans(13, bold=True), width), "ink"))
    if row.text:
        quote = _layout(row.text, sans(13), width, (row.first, row.last, ink), dim)
        found.append((quote, quiet))
    found += [(_layout(text, sans(12), width), "dim") for text in (row.tags, row.lost) if text]
    return found


def _layout(
    text: str, font: QFont, width: int, strong: tuple[int, int, QColor] | None = None, weak: QColor | None = None
) -> QTextLayout:
    layout = QTextLayout(text, font)
    if strong is not None and weak is not None:
        first, last, ink = strong
        pieces = ((0, first, weak), (first, last, ink), (last, utf16_length(text), weak))
        layout.setFormats([_coloured(start, end, colour) for start, end, colour in pieces if start < end])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(60, width - TEXT_PX - PAD_PX - 10))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _coloured(first: int, last: int, colour: QColor) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start, piece.length = first, last - first
    form = QTextCharFormat()
    form.setForeground(colour)
    piece.format = form
    return piece


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"

# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the chapter sidebar: data for the view, and how a row is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans
from transcribe import timecode
from transcribe.episode import Chapter, chapter_at


class Role(IntEnum):
    """What a row knows."""

    CHAPTER = Qt.ItemDataRole.UserRole
    CURRENT = Qt.ItemDataRole.UserRole + 1
    PLAYED = Qt.ItemDataRole.UserRole + 2  # share of the chapter that was played, 0 to 1
    OPEN = Qt.ItemDataRole.UserRole + 3


class ChapterModel(QAbstractListModel):
    """The chapters of one source, with where the listener is in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chapters: Sequence[Chapter] = ()
        self._opened: set[int] = set()
        self._closed: set[int] = set()
        self._position_ms = 0
        self.current: int | None = None

    def set_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show these."""
        self.beginResetModel()
        self._chapters = chapters
        self._opened, self._closed = set(), set()
        self.current = chapter_at(tuple(chapters), self._position_ms)
        self.endResetModel()

    def set_position(self, position_ms: int) -> bool:
        """Move on; True when another chapter has begun."""
        before, self._position_ms = self.current, position_ms
        self.current = chapter_at(tuple(self._chapters), position_ms)
        for row in {before, self.current} - {None}:
            index = self.index(row or 0)
            self.dataChanged.emit(index, index)
        return before != self.current

    def is_open(self, row: int) -> bool:
        """Whether summary and points are shown: of the chapter under way, and of those the user opened."""
        return row in self._opened or (row == self.current and row not in self._closed)

    def toggle(self, row: int) -> None:
        """Open or close a chapter's summary and points."""
        if self.is_open(row):
            self._opened.discard(row)
            self._closed.add(row)
        else:
            self._opened.add(row)
            self._closed.discard(row)
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many chapters."""
        return 0 if parent.isValid() else len(self._chapters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`."""
        if not index.isValid():
            return None
        chapter = self._chapters[index.row()]
        values: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: chapter.title,
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{chapter.title}, {timecode.clock(chapter.start_ms)}",
            Role.CHAPTER: lambda: chapter,
            Role.CURRENT: lambda: index.row() == self.current,
            Role.PLAYED: lambda: _played(chapter, self._position_ms),
            Role.OPEN: lambda: self.is_open(index.row()),
        }
        value = values.get(role)
        return value() if value else None


def _played(chapter: Chapter, position_ms: int) -> float:
    length_ms = chapter.end_ms - chapter.start_ms
    if length_ms <= 0:
        return float(position_ms >= chapter.start_ms)
    return min(1.0, max(0.0, (position_ms - chapter.start_ms) / length_ms))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of wrapped text in a row."""

    rect: QRect
    text: str
    font: QFont
    token: str
    bullet: bool = False


class ChapterDelegate(QStyledItemDelegate):
    """Draws time, title, summary, points and a line of progress."""

    TIME_PX, PAD_PX, ARROW_PX = 62, 9, 22

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self.took_click = False  # the view tells of a click even where the delegate has dealt with it
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text at the view's width."""
        width = self._view.viewport().width()
        bottom = self._pieces(QRect(0, 0, width, 0), index)[-1].rect.bottom()
        return QSize(width, bottom + self.PAD_PX + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chapter: Chapter = index.data(Role.CHAPTER)
        theme = self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(rect).adjusted(4.5, 1.5, -4.5, -1.5)
        if (
            index.data(Role.CURRENT)
            or state & QStyle.StateFlag.State_MouseOver
            or state & QStyle.StateFlag.State_HasFocus
        ):
            focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(theme.color("accent" if focus else "hairline"))
            painter.setBrush(theme.color("background" if index.data(Role.CURRENT) else "hover"))
            painter.drawRoundedRect(card, 9, 9)
        painter.setPen(theme.color("dim"))
        painter.setFont(sans(13))
        time = QRect(rect.left(), rect.top() + self.PAD_PX, self.TIME_PX - 10, 20)
        painter.drawText(time, Qt.AlignmentFlag.AlignRight, timecode.clock(chapter.start_ms))
        for piece in self._pieces(rect, index):
            painter.setFont(piece.font)
            painter.setPen(theme.color(piece.token))
            painter.drawText(piece.rect, Qt.TextFlag.TextWordWrap, piece.text)
            if piece.bullet:
                painter.drawText(piece.rect.translated(-12, 0), Qt.TextFlag.TextDontClip, "•")
        if _has_more(chapter):
            self._paint_arrow(painter, rect, opened=bool(index.data(Role.OPEN)))
        self._paint_progress(painter, rect, float(index.data(Role.PLAYED)))
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the arrow opens or closes; the rest of the row is the view's (see `took_click`)."""
        if isinstance(event, QMouseEvent):
            rect: QRect = option.rect
            on_arrow = event.position().x() > rect.right() - self.ARROW_PX - self.PAD_PX - 6
            self.took_click = on_arrow and _has_more(index.data(Role.CHAPTER))
            if self.took_click and isinstance(model, ChapterModel) and event.type() is QEvent.Type.MouseButtonRelease:
                model.toggle(index.row())
                self.sizeHintChanged.emit(index)
            return self.took_click
        return False

    def _pieces(self, rect: QRect, index: Index) -> list[_Piece]:
        chapter: Chapter = index.data(Role.CHAPTER)
        current, played = index.data(Role.CURRENT), index.data(Role.PLAYED)
        left = rect.left() + self.TIME_PX
        width = max(60, rect.width() - self.TIME_PX - self.PAD_PX - 6)
        y = rect.top() + self.PAD_PX
        rows: list[tuple[str, QFont, str, int]] = [
            (chapter.title, sans(13, bold=bool(current)), "dim" if played >= 1 else "ink", self.ARROW_PX)
        ]
        if index.data(Role.OPEN):
            rows += [(chapter.summary, sans(12), "dim", 0)] if chapter.summary else []
            rows += [("• " + point, sans(12), "dim", 0) for point in chapter.points]
        pieces = []
        for text, font, token, spare in rows:
            bullet = text.startswith("• ")
            indent = 12 if bullet else 0
            text = text.removeprefix("• ")
            box = QRect(left + indent, y, width - spare - indent, 10_000)
            height = QFontMetrics(font).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
            pieces.append(_Piece(QRect(box.left(), y, box.width(), height), text, font, token, bullet))
            y += height + 4
        return pieces

    def _paint_arrow(self, painter: QPainter, rect: QRect, *, opened: bool) -> None:
        x, y = rect.right() - self.PAD_PX - 14, rect.top() + self.PAD_PX + 8
        painter.setPen(self.theme.color("dim"))
        down = ((x - 4, y - 2, x, y + 2), (x, y + 2, x + 4, y - 2))
        right = ((x - 2, y - 4, x + 2, y), (x + 2, y, x - 2, y + 4))
        for x1, y1, x2, y2 in down if opened else right:
            painter.drawLine(x1, y1, x2, y2)

    def _paint_progress(self, painter: QPainter, rect: QRect, played: float) -> None:
        bar = QRectF(rect.left() + self.TIME_PX, rect.bottom() - 8, rect.width() - self.TIME_PX - self.PAD_PX - 6, 2)
        painter.fillRect(bar, QColor(self.theme.hairline))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * played, 2), QColor(self.theme.accent))


def _has_more(chapter: Chapter) -> bool:
    return bool(chapter.summary or chapter.points)

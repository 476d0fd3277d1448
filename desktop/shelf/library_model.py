# SPDX-License-Identifier: GPL-3.0-or-later
"""The episodes of the library: data for the view, and how a row is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import figures
from desktop.rows import ROOT, Index
from desktop.theme import Theme, sans
from transcribe import timecode
from transcribe.episode import Episode

# The tiles of episodes without artwork; white on each has a contrast of at least 4.5.
TILES = ("#0b6b6b", "#8a5a2b", "#4a5f8a", "#6f4a7d", "#56752f", "#9a4444")


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """An episode and what is said about its text (`state`, empty when there is nothing to say)."""

    episode: Episode
    state: str
    artwork: QImage | None = None


class Role(IntEnum):
    """What a row knows."""

    ROW = Qt.ItemDataRole.UserRole


class LibraryModel(QAbstractListModel):
    """All episodes, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShelfRow] = []
        self._busy: Mapping[int, str] = {}

    @property
    def rows(self) -> Sequence[ShelfRow]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_busy(self, states: Mapping[int, str]) -> None:
        """How the episodes stand that are in the queue, by id."""
        before, self._busy = self._busy, states
        for number, row in enumerate(self._rows):
            if before.get(row.episode.id) != states.get(row.episode.id):
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many episodes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`; the text is what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.episode.metadata.title}, {self.subtitle(row)}"
        return None

    def subtitle(self, row: ShelfRow) -> str:
        """Show and state, in words."""
        state = self._busy.get(row.episode.id) or row.state
        return " · ".join(part for part in (row.episode.metadata.show, state) if part)


class LibraryDelegate(QStyledItemDelegate):
    """Draws artwork, title, show and state, date, length, how far it was heard."""

    HEIGHT = 68

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(400, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: ShelfRow = index.data(Role.ROW)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(self.theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 9, 9)
        self._paint_tile(painter, QRectF(rect.left() + 12, rect.top() + 10, 48, 48), row)
        right = self._paint_figures(painter, rect, row.episode)
        model = index.model()
        subtitle = model.subtitle(row) if isinstance(model, LibraryModel) else ""
        text = QRect(rect.left() + 78, rect.top() + 12, right - rect.left() - 90, 22)
        for words, font, token in (
            (row.episode.metadata.title, sans(15, bold=True), "ink"),
            (subtitle, sans(13), "dim"),
        ):
            painter.setFont(font)
            painter.setPen(self.theme.color(token))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            text.translate(0, 22)
        painter.restore()

    def _paint_tile(self, painter: QPainter, box: QRectF, row: ShelfRow) -> None:
        path = QPainterPath()
        path.addRoundedRect(box, 8, 8)
        painter.save()
        painter.setClipPath(path)
        if row.artwork is not None:
            painter.drawImage(box, row.artwork)
        else:
            name = row.episode.metadata.show or row.episode.metadata.title or "?"
            painter.fillRect(box, QColor(TILES[sum(map(ord, name)) % len(TILES)]))
            painter.setFont(sans(20, bold=True))
            painter.setPen(QColor("#ffffff"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name[0].upper())
        painter.restore()

    def _paint_figures(self, painter: QPainter, rect: QRect, episode: Episode) -> int:
        """Draw the columns at the right, and return where they begin."""
        duration_ms = episode.metadata.duration_ms
        bar = QRectF(rect.right() - 122, rect.center().y(), 110, 3)
        painter.fillRect(bar, QColor(self.theme.hairline))
        heard = min(1.0, episode.position_ms / duration_ms) if duration_ms else 0.0
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * heard, 3), QColor(self.theme.accent))
        painter.setFont(sans(13))
        painter.setPen(self.theme.color("dim"))
        day = episode.metadata.published or episode.added
        left = rect.right() - 122 - 190
        for words, width in ((figures.day(day), 100), (timecode.length(duration_ms), 80)):
            box = QRect(left, rect.top(), width, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            left += width
        return rect.right() - 122 - 190

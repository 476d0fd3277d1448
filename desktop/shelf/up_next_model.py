# SPDX-License-Identifier: GPL-3.0-or-later
"""What is up next as rows: data for the view, and how a row is drawn."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ordered_rows import ID_ROLE, OrderedModel, draw_line, draw_row
from desktop.rows import ROOT, Index
from desktop.shelf.up_next import UpNext
from desktop.theme import Theme, sans
from transcribe import timecode
from transcribe.episode import Episode

NEARLY_OVER_MS = 30_000  # what was heard so far begins anew


class Role(IntEnum):
    """What a row knows."""

    EPISODE = Qt.ItemDataRole.UserRole
    ABOUT = Qt.ItemDataRole.UserRole + 1  # show and length, in words


def left_ms(episode: Episode) -> int:
    """How much of it is still to be heard."""
    duration_ms = episode.metadata.duration_ms
    left = duration_ms - episode.position_ms
    return left if left > NEARLY_OVER_MS else duration_ms


class UpNextModel(OrderedModel):
    """The episodes in their order."""

    mime = "application/x-earmark-up-next"

    def __init__(self, up_next: UpNext, parent: QObject) -> None:
        super().__init__(parent)
        self._episodes = up_next.episodes
        self._up_next = up_next
        up_next.changed.connect(self._follow)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many episodes."""
        return 0 if parent.isValid() else len(self._episodes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`; the text is what a screen reader says."""
        if not index.isValid():
            return None
        episode = self._episodes[index.row()]
        if role == ID_ROLE:
            return episode.id
        if role == Role.EPISODE:
            return episode
        about = " · ".join(each for each in (episode.metadata.show, self._length(episode)) if each)
        if role == Role.ABOUT:
            return about
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{episode.metadata.title}, {about}"
        return None

    def _length(self, episode: Episode) -> str:
        left = left_ms(episode)
        length = timecode.length(left)
        return length if left == episode.metadata.duration_ms else self.tr("{length} left").format(length=length)

    def _follow(self) -> None:
        if self._up_next.episodes != self._episodes:
            self.beginResetModel()
            self._episodes = self._up_next.episodes
            self.endResetModel()


class UpNextDelegate(QStyledItemDelegate):
    """Draws the place in the order, title, show and length."""

    HEIGHT, NUMBER = 56, 26

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(240, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        episode: Episode = index.data(Role.EPISODE)
        lines = (episode.metadata.title, sans(14, bold=True), "ink"), (index.data(Role.ABOUT), sans(12), "dim")
        painter.save()
        box = draw_row(painter, option, self.theme, lines, top_px=8, indent_px=self.NUMBER)
        place = QRect(box.left() - self.NUMBER, option.rect.top() + 8, self.NUMBER, box.height())
        draw_line(painter, place, self.theme, str(index.row() + 1), sans(13), "dim")
        painter.restore()

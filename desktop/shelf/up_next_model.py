# SPDX-License-Identifier: GPL-3.0-or-later
"""What is up next as rows: data for the view, and how a row is drawn."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ordered_rows import OrderedModel
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

    def id_at(self, row: int) -> int:
        """The id of the episode in a row."""
        return self._episodes[row].id

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many episodes."""
        return 0 if parent.isValid() else len(self._episodes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """See `Role`; the text is what a screen reader says."""
        if not index.isValid():
            return None
        episode = self._episodes[index.row()]
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

    HEIGHT, LEFT, NUMBER = 56, 18, 26

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(240, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        flags: QStyle.StateFlag = option.state
        episode: Episode = index.data(Role.EPISODE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if flags & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            selected = bool(flags & QStyle.StateFlag.State_Selected)
            painter.setBrush(self.theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -8, -1), 9, 9)
        box = QRect(rect.left() + self.LEFT, rect.top() + 8, rect.width() - 2 * self.LEFT, 20)
        painter.setFont(sans(13))
        painter.setPen(self.theme.color("dim"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1))
        box.setLeft(box.left() + self.NUMBER)
        for words, font, token in (
            (episode.metadata.title, sans(14, bold=True), "ink"),
            (index.data(Role.ABOUT), sans(12), "dim"),
        ):
            painter.setFont(font)
            painter.setPen(self.theme.color(token))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            box.translate(0, 19)
        painter.restore()

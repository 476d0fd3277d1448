# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the sheet of the keys: topics, and under each what one can do and with which keys."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.actions import TOPICS, Actions, shown_key
from desktop.keys.cap import caps_before, paint_cap
from desktop.keys.key_map import usual
from desktop.languages import translate
from desktop.rows import ROOT, Index
from desktop.theme import Theme, icon, sans

ROW_PX, TOPIC_PX, LEFT_PX, RESET_PX = 36, 44, 24, 44


class Role(IntEnum):
    """What a row knows."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action (`name`; a topic where it is empty), what it does, its keys, and whether they were `changed`."""

    name: str
    does: str
    keys: tuple[str, ...] = ()
    changed: bool = False


class KeyRows(QAbstractListModel):
    """All actions that the filter lets through, under their topics."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(actions)
        self._actions = actions
        self._sought = ""
        self._rows: list[KeyRow] = []
        self.capturing: tuple[str, int] | None = None  # the action whose key is being changed, and which of its keys
        self.load()

    def seek(self, text: str) -> None:
        """Show what has all these words, in what it does, in its keys or in its topic."""
        self._sought = text
        self.load()

    def load(self) -> None:
        """Show how it is now."""
        rows = []
        for topic, specs in TOPICS.items():
            heading = translate("Actions", topic)
            below = [self._row(spec.name) for spec in specs]
            found = [row for row in below if self._fits(row, heading)]
            rows += [KeyRow("", heading), *found] if found else []
        names = [(row.name, row.does) for row in rows]
        if names == [(row.name, row.does) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _row(self, name: str) -> KeyRow:
        keys = self._actions.keys(name)
        return KeyRow(name, self._actions.does(name), tuple(map(shown_key, keys)), keys != usual()[name])

    def _fits(self, row: KeyRow, heading: str) -> bool:
        sought = self._sought.casefold().strip()
        if sought and any(sought == key.casefold() for key in row.keys):
            return True
        words = f"{row.does} {' '.join(row.keys)} {heading} {self._actions[row.name].text()}".casefold()
        return all(word in words for word in sought.split())

    def row_of(self, name: str) -> int:
        """Where an action stands; -1 where the filter hides it."""
        return next((number for number, row in enumerate(self._rows) if row.name == name), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Topics count, too."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A topic can't be chosen."""
        row = self._rows[index.row()] if index.isValid() else KeyRow("", "")
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if row.name else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """The row itself, and its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if not row.name:
                return row.does
            keys = ", ".join(row.keys) or translate("KeySheet", "no key")
            said = translate("KeySheet", "{does}: {keys} (changed)" if row.changed else "{does}: {keys}")
            return said.format(does=row.does, keys=keys)
        return None


class KeyDelegate(QStyledItemDelegate):
    """Draws what an action does at the left, its keys like those of a keyboard at the right."""

    def __init__(self, theme: Theme, view: QListView, rows: KeyRows) -> None:
        super().__init__(view)
        self.theme = theme
        self._view, self._rows = view, rows
        self.cap = 0  # which key of the current row is meant

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A topic has room above it."""
        row: KeyRow = index.data(Role.ROW)
        return QSize(self._view.viewport().width(), ROW_PX if row.name else TOPIC_PX)

    def caps(self, row: KeyRow, rect: QRect) -> list[tuple[QRect, str]]:
        """Where each key is drawn, and what stands on it; they end at one line at the right."""
        words = list(row.keys) or [translate("KeySheet", "no key")]
        if self._rows.capturing is not None and self._rows.capturing[0] == row.name:
            number = self._rows.capturing[1]
            words[number : number + 1] = [translate("KeySheet", "Press the new key…")]
        return caps_before(rect.right() - RESET_PX, rect.top() + rect.height() // 2, words)

    def reset_at(self, rect: QRect) -> QRect:
        """Where the way back is drawn."""
        return QRect(rect.right() - 36, rect.top() + (rect.height() - 28) // 2, 28, 28)

    def cap_at(self, index: Index, place: QPoint) -> int | None:
        """The number of the key under the pointer."""
        caps = self.caps(index.data(Role.ROW), self._view.visualRect(index))
        return next((number for number, (box, _) in enumerate(caps) if box.contains(place)), None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        row: KeyRow = index.data(Role.ROW)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.name:
            painter.setFont(sans(13, bold=True))
            painter.setPen(self.theme.color("ink"))
            box = rect.adjusted(LEFT_PX, 0, 0, -7)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.does)
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            if selected or state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.color("selected" if selected else "hover"))
                painter.drawRoundedRect(QRectF(rect).adjusted(10, 1, -6, -1), 8, 8)
            self._paint_action(painter, rect, row, current=selected)
        painter.restore()

    def _paint_action(self, painter: QPainter, rect: QRect, row: KeyRow, *, current: bool) -> None:
        caps = self.caps(row, rect)
        painter.setFont(sans(13))
        painter.setPen(self.theme.color("ink"))
        room = rect.adjusted(LEFT_PX, 0, caps[0][0].left() - 12 - rect.right(), 0)
        does = painter.fontMetrics().elidedText(row.does, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, does)
        capturing = self._rows.capturing
        for number, (box, word) in enumerate(caps):
            captured = capturing == (row.name, number)
            meant = current and number == min(self.cap, len(caps) - 1) and self._view.hasFocus()
            if row.keys or captured:
                paint_cap(painter, self.theme, box, word, outlined=captured or meant)
            else:
                painter.setFont(sans(12))
                painter.setPen(self.theme.color("dim"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        if row.changed:
            icon("reset", self.theme.dim, 16).paint(painter, self.reset_at(rect).adjusted(6, 6, -6, -6))

# SPDX-License-Identifier: GPL-3.0-or-later
"""A list whose rows the user puts in another order: dragged with the mouse, or with Alt and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop.rows import Index, RowsView
from desktop.theme import Theme

ID_ROLE = Qt.ItemDataRole.UserRole + 100  # beyond those of the models
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEFT_PX = 18


class OrderedModel(QAbstractListModel):
    """A model whose rows have an id each, as `ID_ROLE`.

    Signals: `dropped` (id, the id in front of which it fell; None: the end).
    """

    dropped = Signal(int, object)
    mime = "application/x-earmark-row"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """They move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this list only."""
        return [self.mime]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The row that is dragged."""
        data = QMimeData()
        data.setData(self.mime, str(indexes[0].data(ID_ROLE)).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell where it fell. Whoever has the order answers with the new one, so nothing is moved here."""
        if not data.hasFormat(self.mime):
            return False
        before = self.index(row).data(ID_ROLE) if 0 <= row < self.rowCount() else None
        self.dropped.emit(int(data.data(self.mime).data()), before)
        return False


class OrderedView(RowsView):
    """Its keys come before the window's shortcuts.

    Signals: `move_wanted` (-1: up, 1: down); `remove_wanted`; both of the current row.
    """

    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, model: OrderedModel, name: str) -> None:
        super().__init__(model, name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def event(self, event: QEvent) -> bool:
        """Take the keys away from the shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up and Down moves the row, Delete removes it."""
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            self.move_wanted.emit(_STEPS[Qt.Key(event.key())])

    def _is_ours(self, event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return event.key() == Qt.Key.Key_Delete or (alt and event.key() in _STEPS)


def draw_row(
    painter: QPainter,
    option: QStyleOptionViewItem,
    theme: Theme,
    lines: Sequence[tuple[str, QFont, str]],
    *,
    top_px: int,
    indent_px: int = 0,
) -> QRect:
    """The ground of a row, and its lines (words, font, colour) one below the other; the box that comes after them."""
    rect: QRect = option.rect
    flags: QStyle.StateFlag = option.state
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if flags & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("selected" if flags & QStyle.StateFlag.State_Selected else "hover"))
        painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -8, -1), 9, 9)
    box = QRect(rect.left() + _LEFT_PX + indent_px, rect.top() + top_px, rect.width() - 2 * _LEFT_PX - indent_px, 20)
    for words, font, colour in lines:
        draw_line(painter, box, theme, words, font, colour)
        box.translate(0, 19)
    return box


def draw_line(painter: QPainter, box: QRect, theme: Theme, words: str, font: QFont, colour: str) -> None:
    """Words in a box, as many as there is room for."""
    painter.setFont(font)
    painter.setPen(theme.color(colour))
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

# SPDX-License-Identifier: GPL-3.0-or-later
"""How a row of the library's marks is drawn: two lines, whatever it holds, so that thousands need no measuring."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.languages import translate
from desktop.marks import shapes
from desktop.marks.all_marks_model import Role, Row
from desktop.reading.mark_list import SHORT_QUOTE, draw_ground, said
from desktop.rows import Index
from desktop.theme import Theme, sans
from transcribe import timecode
from transcribe.marks import Mark

HIGH_PX, LINE_PX, TEXT_PX, EDGE_PX, SHAPE_PX = 62, 20, 112, 20, 12
WORDS_BEFORE = 4  # that are shown before a short quote
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ELIDE = Qt.TextElideMode.ElideRight


class AllMarksDelegate(QStyledItemDelegate):
    """Shape, time and quote; below, note and tags, and at the right which episode of which show."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are alike."""
        return QSize(self._view.viewport().width(), HIGH_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        rect: QRect = option.rect
        row: Row = index.data(Role.ROW)
        painter.save()
        draw_ground(painter, option, self.theme)
        top = rect.top() + 10
        shape = QRectF(rect.left() + EDGE_PX, top + (LINE_PX - SHAPE_PX) / 2, SHAPE_PX, SHAPE_PX)
        shapes.draw(painter, row.mark.colour, self.theme, shape)
        painter.setPen(self.theme.color("accent"))
        painter.setFont(sans(13))
        time = QRect(rect.left() + EDGE_PX + SHAPE_PX, top, TEXT_PX - EDGE_PX - SHAPE_PX - 14, LINE_PX)
        painter.drawText(time, RIGHT, timecode.clock(row.mark.start_ms))
        line = QRect(rect.left() + TEXT_PX, top, rect.width() - TEXT_PX - EDGE_PX, LINE_PX)
        self._pieces(painter, line, _quote(row.mark))
        below = line.translated(0, LINE_PX + 2)
        width = self._where(painter, below, row)
        self._pieces(painter, below.adjusted(0, 0, -width - 16, 0), _about(row.mark))
        painter.restore()

    def _pieces(self, painter: QPainter, box: QRect, pieces: list[tuple[str, str, bool]]) -> None:
        """One behind the other, as far as they fit."""
        left = box.left()
        for text, token, bold in pieces:
            painter.setFont(sans(13, bold=bold))
            painter.setPen(self.theme.color(token))
            fits = painter.fontMetrics().elidedText(text, ELIDE, box.right() - left)
            painter.drawText(QRect(left, box.top(), box.right() - left, box.height()), LEFT, fits)
            left += painter.fontMetrics().horizontalAdvance(fits)
            if fits != text:
                return

    def _where(self, painter: QPainter, box: QRect, row: Row) -> int:
        """At the right end; its width."""
        painter.setFont(sans(12))
        painter.setPen(self.theme.color("dim"))
        words = " · ".join(part for part in (row.title, row.show) if part)
        fits = painter.fontMetrics().elidedText(words, ELIDE, box.width() // 2)
        painter.drawText(box, RIGHT, fits)
        return painter.fontMetrics().horizontalAdvance(fits)


def _quote(mark: Mark) -> list[tuple[str, str, bool]]:
    if not mark.quote:
        return [(translate("Marks", "A place without words"), "dim", False)]
    if len(mark.quote) > SHORT_QUOTE or mark.lost:
        return [(" ".join(mark.quote.split()), "ink", False)]
    before = " ".join(mark.before.split()[-WORDS_BEFORE:])
    pieces = ((f"{before} " if before else "", "dim"), (mark.quote, "ink"), (f" {mark.after}", "dim"))
    return [(text, token, False) for text, token in pieces if text.strip()]


def _about(mark: Mark) -> list[tuple[str, str, bool]]:
    row = said(mark)
    pieces = [(row.note, "ink", True), (row.tags, "dim", False), (row.lost, "dim", False)]
    shown = [piece for piece in pieces if piece[0]]
    return [(text if number == 0 else f"   {text}", token, bold) for number, (text, token, bold) in enumerate(shown)]

# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of text in one calm column: laid out lazily, with a gutter, at a place that can be scrolled to.

A QPlainTextEdit, which gives selection, copying and a screen reader's text for nothing. It knows nothing of
playing; `TranscriptView` does.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRect, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QWidget

from desktop.reading.gutter import Gutter
from desktop.reading.line_layout import LINE_HEIGHT, LineLayout
from desktop.reading.page import EMPTY, BlockKind, Page
from desktop.reading.page_edit import difference, dress, replace_all, replace_blocks
from desktop.reading.page_paint import Ink, draw_text
from desktop.theme import Theme, serif
from desktop.widgets import x_of
from transcribe.transcript import Span

LETTERS_A_LINE = 66
GUTTER_PX = 120
SCROLL_MS = 140
TEXT_PIXELS = 19

_Mark = tuple[int, int]  # when the word at a place begins, and how far the place is from its first character


class PageView(QPlainTextEdit):
    """Shows a `Page`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pixels = theme, TEXT_PIXELS
        self._page: Page = EMPTY
        self._running: tuple[Span, ...] = ()
        self._layout = LineLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        self._gutter = Gutter(self)
        self._scroll = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameStyle(0)
        self.setCursorWidth(0)  # nothing is typed here
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Transcript"))
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def set_theme(self, theme: Theme, pixels: int) -> None:
        """Use these colours, and a face of this size."""
        self._theme, self._pixels = theme, pixels
        face = serif(pixels)
        self.setFont(face)
        self.document().setDefaultFont(face)
        self._fit_column()
        dress(self.document(), 0, self._page.blocks, self._theme)
        self._gutter.update()

    def set_page(self, page: Page) -> None:
        """Show a page. Where it is another version of the one shown, only the blocks that differ are touched.

        What stands at the top and what is selected stay where they are.
        """
        first, gone, fresh = difference(self._page, page)
        if not gone and not fresh:
            self._page = page
            return
        top, cursor = self._mark(self._top()), self.textCursor()
        selected = [self._mark(end) for end in (cursor.anchor(), cursor.position())] if cursor.hasSelection() else []
        if gone == len(self._page.blocks):
            replace_all(self, page)
        else:
            replace_blocks(self.document(), first, gone, fresh)
        dress(self.document(), first, fresh, self._theme)
        self._page = page
        if selected:
            cursor.setPosition(self._place_of(selected[0]))
            cursor.setPosition(self._place_of(selected[1]), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.scroll_to(self._place_of(top), animated=False, at=0.0)
        self._gutter.update()

    def _top(self) -> int:
        """The position of the first letter of the first line in sight."""
        block = self.firstVisibleBlock()
        line = block.layout().lineAt(self.verticalScrollBar().value() - block.firstLineNumber())
        return block.position() + (line.textStart() if line.isValid() else 0)

    def _mark(self, position: int) -> _Mark:
        """A place by the time of the word there and the distance from its start: it survives another layout."""
        unit = self._page.unit_near(position)
        return (unit.start_ms, position - unit.first) if unit else (0, position)

    def _place_of(self, mark: _Mark) -> int:
        unit = self._page.begun_by(mark[0])
        place = (unit.first if unit else 0) + mark[1]
        return min(max(0, place), self.document().characterCount() - 1)

    def clear_page(self) -> None:
        """Show no text."""
        self.set_page(EMPTY)

    def set_running(self, running: Sequence[Span]) -> None:
        """Mark the parts that are being transcribed now."""
        if tuple(running) != self._running:
            self._running = tuple(running)
            self._gutter.update()

    def is_running(self, number: int) -> bool:
        """Whether a part of what block `number` waits for is being transcribed now."""
        return any(self._page.waiting_at(span.start_ms) == number for span in self._running)

    def text_between(self, first: int, last: int) -> str:
        """The characters from `first` to before `last`."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().strip()

    def scroll_to(self, position: int, *, animated: bool, at: float) -> None:
        """Scroll so that the line of `position` stands at the share `at` of the height."""
        block = self.document().findBlock(position)
        self._lay_out_around(block)
        line = block.layout().lineForTextPosition(position - block.position())
        room = self.viewport().height() * at - (line.y() if line.isValid() else 0)
        target = block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
        if room <= 0:
            target -= int(self.viewport().height() * at / self._layout.line_height)
        else:
            target = self._line_above(block, room)
        self._set_scroll(max(0, target), animated=animated)

    @property
    def _near_lines(self) -> float:
        """So many lines are near enough to be scrolled through: two heights of the view."""
        return 2 * self.viewport().height() / self._layout.line_height

    def _lay_out_around(self, block: QTextBlock) -> None:
        """Lay out what is about to be scrolled through or to.

        The scroll bar counts lines, and those of a block that is not laid out yet are taken for one.
        """
        between = self.firstVisibleBlock()
        if abs(between.blockNumber() - block.blockNumber()) < self._near_lines:
            down = between.blockNumber() < block.blockNumber()
            while between != block:
                self._layout.blockBoundingRect(between)
                between = between.next() if down else between.previous()
        height = 0.0
        while block.isValid() and height < self.viewport().height():
            height += self._layout.blockBoundingRect(block).height()
            block = block.next()

    def _line_above(self, block: QTextBlock, room: float) -> int:
        """The number of the line that must be on top for `block` to begin `room` pixels below it."""
        while room > 0 and block.previous().isValid():
            block = block.previous()
            room -= self._layout.blockBoundingRect(block).height()
        beyond = int(max(0.0, -room) / self._layout.line_height)
        return block.firstLineNumber() + min(beyond, max(0, block.lineCount() - 1))

    def _set_scroll(self, value: int, *, animated: bool) -> None:
        bar = self.verticalScrollBar()
        if value == bar.value() and self._scroll.state() != QPropertyAnimation.State.Running:
            return
        self._scroll.stop()
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        near = abs(value - bar.value()) < self._near_lines
        if not (animated and moves and near):
            bar.setValue(value)
            return
        self._scroll.setDuration(SCROLL_MS)
        self._scroll.setStartValue(bar.value())
        self._scroll.setEndValue(value)
        self._scroll.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._fit_column()
        super().resizeEvent(event)
        self._gutter.setGeometry(QRect(0, 0, self.viewport().x() - 14, self.height()))

    def _fit_column(self) -> None:
        """Centre a column of at most `LETTERS_A_LINE` letters beside the gutter."""
        metrics = self.fontMetrics()
        column = min(metrics.averageCharWidth() * LETTERS_A_LINE, max(160, self.width() - GUTTER_PX - 40))
        spare = max(0, self.width() - column - GUTTER_PX - 24)
        left = GUTTER_PX + spare // 2
        self._layout.width = float(column)
        self._layout.line_height = round(self._pixels * LINE_HEIGHT)
        self._layout.block_gap = round(self._pixels * 0.85)
        # A few pixels to the left of the text are the viewport's, for the round ends of the light.
        self.setViewportMargins(left, 20, max(0, self.width() - left - column - 24), 0)
        block = self.document().firstBlock()
        while block.isValid():
            block.layout().clearLayout()
            block = block.next()
        self._layout.requestUpdate()

    def visible_paragraphs(self) -> list[tuple[int, float]]:
        """The numbers of the page's blocks that are in sight, each with its top in the viewport."""
        top = self.contentOffset().y()
        result = []
        for block in self._visible_blocks():
            result.append((block.blockNumber(), top))
            top += self._layout.blockBoundingRect(block).height()
        return result

    def _visible_blocks(self) -> list[QTextBlock]:
        blocks = []
        block = self.firstVisibleBlock()
        top = self.contentOffset().y()
        while block.isValid() and top < self.viewport().height() and block.blockNumber() < len(self._page.blocks):
            blocks.append(block)
            top += self._layout.blockBoundingRect(block).height()
            block = block.next()
        return blocks

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is behind the text, then the text. Only what is in sight is asked for its colours."""
        painter = QPainter(self.viewport())
        self.paint_behind(painter)
        x, chosen = self.contentOffset().x(), self.textCursor()
        for number, top in self.visible_paragraphs():
            block, inks = self.document().findBlockByNumber(number), self.inks(number)
            draw_text(painter, block, QPointF(x, top), inks, chosen, self.palette(), QRectF(event.rect()))
        painter.end()

    def paint_behind(self, painter: QPainter) -> None:
        """Paint what is behind the text: here, the rules beside gaps."""
        for block in self._visible_blocks():
            if self._page.blocks[block.blockNumber()].kind not in (BlockKind.GAP, BlockKind.WAITING):
                continue
            line = block.layout().lineAt(0)
            offset = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            y = offset.y() + line.y() + line.height() / 2
            painter.setPen(QPen(self._theme.color("hairline"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(offset.x() + line.naturalTextWidth() + 12, y), QPointF(self._layout.width, y))

    def inks(self, number: int) -> list[Ink]:
        """What of block `number` has another colour than the text to come, later ones over earlier ones."""
        return []

    def rects_of(self, first: int, last: int) -> list[QRectF]:
        """Where characters `first` to `last` of one block stand in the viewport, a rectangle a line."""
        block = self.document().findBlock(first)
        if not block.isValid():
            return []
        offset = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        layout = block.layout()
        rects = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(first - block.position(), line.textStart())
            end = min(last - block.position(), line.textStart() + line.textLength())
            if begin >= end:
                continue
            # Spaces that end a line are not lit.
            ends = sorted((x_of(line, begin), x_of(line, end)))
            left, right = ends[0], min(ends[1], line.naturalTextWidth())
            height = self._pixels * 1.42
            top = line.y() + (line.height() - height) / 2
            rects.append(QRectF(left, top, right - left, height).translated(offset))
        return rects

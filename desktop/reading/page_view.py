# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of text in one calm column: laid out lazily, with a gutter, at a place that can be scrolled to.

A QPlainTextEdit, which gives selection, copying and a screen reader's text for nothing. It knows nothing of
playing; `TranscriptView` does.
"""

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QWidget

from desktop.playback.follow import said_before
from desktop.reading.gutter import Gutter
from desktop.reading.line_layout import LINE_HEIGHT, LineLayout
from desktop.reading.page import Block, BlockKind, Page, compose
from desktop.theme import Theme, sans, serif
from desktop.widgets import x_of
from transcribe.transcript import Source, SourceKind, Transcript

LETTERS_A_LINE = 66
GUTTER_PX = 120
SCROLL_MS = 140
TEXT_PIXELS = 19

_EMPTY = compose(Transcript((), Source(SourceKind.WHISPER)))


class PageView(QPlainTextEdit):
    """Shows a `Page`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pixels = theme, TEXT_PIXELS
        self._page: Page = _EMPTY
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
        self.set_page(self._page)

    def set_page(self, page: Page) -> None:
        """Show a page; where it is another version of the one shown, place and selection are kept."""
        if page.text == self._page.text:
            self._page = page
        else:
            top, cursor = self._mark(self.firstVisibleBlock().position()), self.textCursor()
            selected = [self._mark(place) for place in (cursor.anchor(), cursor.position())]
            selects = cursor.hasSelection()
            self._page = page
            self.setPlainText(page.text)
            if selects:
                cursor.setPosition(self._place_of(selected[0]))
                cursor.setPosition(self._place_of(selected[1]), QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)
            self.scroll_to(self._place_of(top), animated=False, at=0.0)
        self._set_quiet_faces()
        self._gutter.update()

    def _mark(self, position: int) -> tuple[int, int]:
        """A place by the time of the word there and the distance from its start: it survives another layout."""
        unit = self._page.unit_near(position)
        return (unit.start_ms, position - unit.first) if unit else (0, position)

    def _place_of(self, mark: tuple[int, int]) -> int:
        said = said_before(self._page.starts_ms, mark[0])
        place = (self._page.units[said - 1].first if said else 0) + mark[1]
        return min(max(0, place), self.document().characterCount() - 1)

    def clear_page(self) -> None:
        """Show no text."""
        self.set_page(_EMPTY)

    def _set_quiet_faces(self) -> None:
        """Give headings, sounds and gaps the face of the interface, and their own colour."""
        cursor = QTextCursor(self.document())
        for block in self._page.blocks:
            if block.kind is BlockKind.PARAGRAPH:
                continue
            form = QTextCharFormat()
            heading = block.kind is BlockKind.HEADING
            form.setFont(sans(13, bold=heading))
            form.setForeground(self._theme.color("accent" if heading else "dim"))
            cursor.setPosition(block.first)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
            # Qt has laid the changed block out its own way; ours does so again when it is seen.
            cursor.block().layout().clearLayout()

    def text_between(self, first: int, last: int) -> str:
        """The characters from `first` to before `last`."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().strip()

    def scroll_to(self, position: int, *, animated: bool, at: float) -> None:
        """Scroll so that the line of `position` stands at the share `at` of the height."""
        block = self.document().findBlock(position)
        self._layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        room = self.viewport().height() * at - (line.y() if line.isValid() else 0)
        target = block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
        if room <= 0:
            target -= int(self.viewport().height() * at / self._layout.line_height)
        else:
            target = self._line_above(block, room)
        self._set_scroll(max(0, target), animated=animated)

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
        near = abs(value - bar.value()) < 2 * self.viewport().height() / self._layout.line_height
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

    def visible_paragraphs(self) -> list[tuple[Block, float]]:
        """The page's blocks that are in sight, each with its top in the viewport."""
        top = self.contentOffset().y()
        result = []
        for block in self._visible_blocks():
            result.append((self._page.blocks[block.blockNumber()], top))
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
        """The rules beside gaps, then the text."""
        painter = QPainter(self.viewport())
        self._paint_gap_rules(painter)
        painter.end()
        super().paintEvent(event)

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

    def _paint_gap_rules(self, painter: QPainter) -> None:
        """A dashed line from the end of a gap's words to the end of the column."""
        for block in self._visible_blocks():
            if self._page.blocks[block.blockNumber()].kind is not BlockKind.GAP:
                continue
            line = block.layout().lineAt(0)
            offset = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            y = offset.y() + line.y() + line.height() / 2
            painter.setPen(QPen(self._theme.color("hairline"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(offset.x() + line.naturalTextWidth() + 12, y), QPointF(self._layout.width, y))

# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of text in one calm column: laid out lazily, with a gutter, at a place that can be scrolled to.

A QPlainTextEdit, which gives selection, copying and a screen reader's text for nothing. It knows nothing of
playing; `TranscriptView` does.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QWidget

from desktop.reading.gutter import Gutter
from desktop.reading.line_layout import BLOCK_GAP, LineLayout, lines_of
from desktop.reading.page import EMPTY, BlockKind, Page
from desktop.reading.page_edit import difference, dress, show_instead
from desktop.reading.page_paint import Ink, draw_text
from desktop.reading.slide import Slide
from desktop.reading.text_look import TextLook
from desktop.reading.text_rects import rects_in
from desktop.theme import Theme, reading_face
from transcribe.transcript import Span

GUTTER_PX, BESIDE_PX, TOP_PX = 120, 24, 20
GUTTER_GAP_PX = 14

_Mark = tuple[int, int]  # when the word at a place begins, and how far the place is from its first character


class PageView(QPlainTextEdit):
    """Shows a `Page`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, TextLook()
        self._page: Page = EMPTY
        self._running: tuple[Span, ...] = ()
        self._mirrored = False
        self._glides = False  # whether what is scrolled now slides to its place
        self._layout = LineLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        self._gutter = Gutter(self)
        self._slide = Slide(self)
        self._slide.moved.connect(self._repaint)
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

    @property
    def look(self) -> TextLook:
        """How the text is set."""
        return self._look

    @property
    def mirrored(self) -> bool:
        """Whether the text is in a script that is written to the left, with the gutter at the right."""
        return self._mirrored

    def set_theme(self, theme: Theme, pixels: int) -> None:
        """Use these colours, and letters of this size."""
        self._theme = theme
        dress(self.document(), 0, self._page.blocks, theme)
        self.set_look(replace(self._look, pixels=pixels))

    def set_look(self, look: TextLook) -> None:
        """Set the text like this; what stands at the top stays there."""
        top = self._top()
        self._look = look
        face = reading_face(look.face, look.pixels)
        if face != self.font():
            self.setFont(face)
            self.document().setDefaultFont(face)
            self._layout.forget()
        self._fit_column()
        self.scroll_to(top, animated=False, at=0.0)
        self._repaint()

    def set_page(self, page: Page) -> None:
        """Show a page. Where it is another version of the one shown, only the blocks that differ are touched.

        What stands at the top and what is selected stay where they are.
        """
        hunks = difference(self._page, page)
        if not hunks:
            self._page = page
            return
        top, cursor = self._mark(self._top()), self.textCursor()
        selected = [self._mark(end) for end in (cursor.anchor(), cursor.position())] if cursor.hasSelection() else []
        show_instead(self, self._page, page, hunks, self._theme)
        self._page = page
        self._mirror()
        if selected:
            cursor.setPosition(self._place_of(selected[0]))
            cursor.setPosition(self._place_of(selected[1]), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.scroll_to(self._place_of(top), animated=False, at=0.0)
        self._gutter.update()

    def _mirror(self) -> None:
        """As the first paragraph is written, so is the page."""
        first = next((number for number, block in enumerate(self._page.blocks) if block.kind is BlockKind.PARAGRAPH), 0)
        direction = self.document().findBlockByNumber(first).textDirection()
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._fit_column()

    def _repaint(self) -> None:
        self.viewport().update()
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

    # Scrolling

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
        self._glides = animated
        if not animated:
            self._slide.finish()
        self.verticalScrollBar().setValue(max(0, target))
        self._glides = False

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

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What is scrolled by keys, wheel or the sound slides to its place; what is dragged goes with the hand."""
        glides = self._glides and not self._is_still() and abs(dy) < self._near_lines and self.isVisible()
        block, before = self.firstVisibleBlock(), self.contentOffset().y() + self._slide.px
        super().scrollContentsBy(dx, dy)
        if glides:
            after = self.blockBoundingGeometry(block).y() + self.contentOffset().y()
            self._slide.start(before - after)
            self.viewport().update()  # Qt has moved what was painted there

    def _is_still(self) -> bool:
        """Whether nothing may move by itself, as the reader or the system says."""
        return self._look.still or self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The text slides after the wheel."""
        self._glides = True
        super().wheelEvent(event)
        self._glides = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The text slides after the keys."""
        self._glides = True
        super().keyPressEvent(event)
        self._glides = False

    # The column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._fit_column()
        super().resizeEvent(event)
        beside = self.viewport().geometry()
        if self._mirrored:
            left = beside.right() + 1
            self._gutter.setGeometry(QRect(left, 0, max(0, self.width() - left), self.height()))
        else:
            self._gutter.setGeometry(QRect(0, 0, max(0, beside.x() - GUTTER_GAP_PX), self.height()))

    def _fit_column(self) -> None:
        """Centre a column of at most so many letters beside the gutter."""
        look = self._look
        widest = max(160, self.width() - GUTTER_PX - 40)
        column = min(self.fontMetrics().averageCharWidth() * look.letters, widest)
        spare = max(0, self.width() - column - GUTTER_PX - BESIDE_PX)
        near = GUTTER_PX + spare // 2
        # A few pixels beside the text are the viewport's, for the round ends of the light.
        far = max(0, self.width() - near - column - BESIDE_PX)
        self._layout.set_measures(float(column), look.line_pixels, round(look.pixels * BLOCK_GAP))
        self.setViewportMargins(far if self._mirrored else near, TOP_PX, near if self._mirrored else far, 0)

    # What is in sight

    def visible_paragraphs(self) -> list[tuple[int, float]]:
        """The numbers of the page's blocks that are in sight, each with its top in the viewport."""
        block, top = self.firstVisibleBlock(), self.contentOffset().y() + self._slide.px
        while top > 0 and block.previous().isValid():
            block = block.previous()
            top -= self._layout.blockBoundingRect(block).height()
        seen, bottom = [], self.viewport().height()
        while block.isValid() and top < bottom and block.blockNumber() < len(self._page.blocks):
            below = top + self._layout.blockBoundingRect(block).height()
            if below > 0:
                seen.append((block.blockNumber(), top))
            block, top = block.next(), below
        return seen

    def place_at(self, point: QPoint) -> int:
        """The place of the character at a point of the viewport."""
        return self.cursorForPosition(point - QPoint(0, round(self._slide.px))).position()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is behind the text, then the text. Only what is in sight is asked for its colours."""
        painter, dirty = QPainter(self.viewport()), event.rect()
        self.paint_behind(painter)
        x, chosen, document = self.contentOffset().x(), self.textCursor(), self.document()
        for number, top in self.visible_paragraphs():
            block = document.findBlockByNumber(number)
            if top <= dirty.bottom() and top + self._layout.blockBoundingRect(block).height() >= dirty.top():
                inks = self.inks(number)
                draw_text(painter, block, QPointF(x, top), inks, chosen, self.palette(), QRectF(dirty))
        painter.end()

    def paint_behind(self, painter: QPainter) -> None:
        """Paint what is behind the text: here, the rules beside gaps."""
        for number, top in self.visible_paragraphs():
            if self._page.blocks[number].kind not in (BlockKind.GAP, BlockKind.WAITING):
                continue
            line = self.document().findBlockByNumber(number).layout().lineAt(0)
            y = top + line.y() + line.height() / 2
            painter.setPen(QPen(self._theme.color("hairline"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(line.naturalTextWidth() + 12, y), QPointF(self._layout.width, y))

    def inks(self, number: int) -> list[Ink]:
        """What of block `number` has another colour than the text to come, later ones over earlier ones."""
        return []

    def rects_of(self, first: int, last: int) -> list[QRectF]:
        """Where characters `first` to `last` of one block stand in the viewport: a rectangle a line, or more where
        scripts that are written to the left and to the right stand in it.
        """
        block = self.document().findBlock(first)
        if not block.isValid():
            return []
        offset = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        offset.setY(offset.y() + self._slide.px)
        first, last, height = first - block.position(), last - block.position(), self._look.pixels * 1.42
        return [
            QRectF(left, line.y() + (line.height() - height) / 2, right - left, height).translated(offset)
            for line in lines_of(block, first, last)
            for left, right in rects_in(line, block.text(), first, last)
        ]

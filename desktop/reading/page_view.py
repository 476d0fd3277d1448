# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of text in one calm column: laid out lazily, with a gutter, at a place that can be scrolled to.

A QPlainTextEdit, which gives selection and a screen reader's text for nothing. It knows nothing of playing;
`TranscriptView` does.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.reading.gutter import SIGN_PX, Gutter
from desktop.reading.line_layout import BLOCK_GAP, INDENT_PX, lines_of
from desktop.reading.page import EMPTY, BlockKind, Page
from desktop.reading.page_edit import difference, dress, show_instead
from desktop.reading.page_paint import Ink, draw_rule, draw_text
from desktop.reading.scrolled_text import ScrolledText
from desktop.reading.text_look import TextLook
from desktop.reading.text_rects import place_of, rects_in
from desktop.theme import Theme, reading_face
from transcribe.transcript import Span

GUTTER_PX, BESIDE_PX, TOP_PX = 120, 24, 20
GAP_PX = 14 - SIGN_PX  # between the gutter and the text
BEYOND_PX, HAIR_PX = 3.0, 1.5  # what a mark goes beyond its line at most; what of a line is as good as nothing

_Mark = tuple[int, int]  # when the word at a place begins, and how far the place is from its first character


class PageView(ScrolledText):
    """Shows a `Page`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, TextLook()
        self._page: Page = EMPTY
        self._running: tuple[Span, ...] = ()
        self._mirrored = False
        self.gutter = Gutter(self)
        self._slide.moved.connect(self.gutter.update)
        self.setAccessibleName(self.tr("Transcript"))
        # Else all that lies below is painted with each word.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)

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
        self._look, self._still = look, look.still
        self._wear_face()
        self._fit_column()
        self.scroll_to(top, animated=False, at=0.0)
        self._repaint()

    def _wear_face(self) -> None:
        face = reading_face(self._look.face, self._look.pixels)
        if face != self.font():
            self.setFont(face)
            self.document().setDefaultFont(face)
            self._layout.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's style sheets dress what is shown for the first time, and may put back the face it had before."""
        super().showEvent(event)
        self._wear_face()

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
        self.gutter.update()

    def _mirror(self) -> None:
        """As the first paragraph is written, so is the page."""
        first = next((number for number, block in enumerate(self._page.blocks) if block.kind is BlockKind.PARAGRAPH), 0)
        direction = self.document().findBlockByNumber(first).textDirection()
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._fit_column()
            self._place_gutter()

    def _repaint(self) -> None:
        self.viewport().update()
        self.gutter.update()

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
            self.gutter.update()

    def is_running(self, number: int) -> bool:
        """Whether a part of what block `number` waits for is being transcribed now."""
        return any(self._page.waiting_at(span.start_ms) == number for span in self._running)

    def text_between(self, first: int, last: int) -> str:
        """The characters from `first` to before `last`."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().strip()

    # The column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._fit_column()
        super().resizeEvent(event)
        self._place_gutter()

    def _place_gutter(self) -> None:
        beside = self.viewport().geometry()
        if self._mirrored:
            left = beside.right() + 1
            self.gutter.setGeometry(QRect(left, 0, max(0, self.width() - left), self.height()))
        else:
            self.gutter.setGeometry(QRect(0, 0, max(0, beside.x() + INDENT_PX - GAP_PX), self.height()))

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
        left, right = (far, near) if self._mirrored else (near, far)
        self.setViewportMargins(max(0, left - INDENT_PX), TOP_PX, right, 0)

    # What is in sight

    def visible_paragraphs(self, within: QRectF | None = None) -> list[tuple[int, float]]:
        """The numbers of the page's blocks that are in sight, each with its top in the viewport; or only of those
        in a part of the viewport.
        """
        above, bottom = (within.top(), within.bottom()) if within is not None else (0.0, self.viewport().height())
        block, top = self.firstVisibleBlock(), self.contentOffset().y() + self._slide.px
        while top > 0 and block.previous().isValid():
            block = block.previous()
            top -= self._layout.blockBoundingRect(block).height()
        seen = []
        while block.isValid() and top < bottom and block.blockNumber() < len(self._page.blocks):
            below = top + self._layout.blockBoundingRect(block).height()
            if below > above:
                seen.append((block.blockNumber(), top))
            block, top = block.next(), below
        return seen

    def place_at(self, point: QPoint) -> int:
        """The place of the character at a point of the viewport, or of the nearest one.

        Qt's own answer is a place between two characters, which for the right half of one is behind it.
        """
        seen = self.visible_paragraphs()
        if not seen:
            return 0
        number, top = next((row for row in reversed(seen) if row[1] <= point.y()), seen[0])
        block = self.document().findBlockByNumber(number)
        line_number = int((point.y() - top) // self._layout.line_height)
        line = block.layout().lineAt(max(0, min(line_number, block.layout().lineCount() - 1)))
        return block.position() + place_of(line, point.x())

    def baseline(self, number: int) -> float:
        """How far below its top the letters of a block's first line stand."""
        line = self.document().findBlockByNumber(number).layout().lineAt(0)
        return float(line.y() + line.ascent()) if line.isValid() else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is behind the text, then the text. Only what is painted anew is asked for its colours."""
        painter, dirty = QPainter(self.viewport()), QRectF(event.rect())
        painter.fillRect(dirty, self._theme.color("background"))
        rows = self.visible_paragraphs(dirty)
        self.paint_behind(painter, rows, dirty)
        x, pen, document = self.contentOffset().x(), self._theme.color("to_come"), self.document()
        for number, top in rows:
            block = document.findBlockByNumber(number)
            draw_text(painter, block, QPointF(x, top), self.inks(number), pen, dirty)
        painter.end()

    def paint_behind(self, painter: QPainter, rows: Sequence[tuple[int, float]], dirty: QRectF) -> None:
        """Paint what is behind the text of some blocks, given by number and top, as far as it lies in a part of the
        viewport: here, the rules beside gaps.
        """
        for number, top in rows:
            if self._page.blocks[number].kind not in (BlockKind.GAP, BlockKind.WAITING):
                continue
            line = self.document().findBlockByNumber(number).layout().lineAt(0)
            draw_rule(painter, line, top, INDENT_PX + self._layout.width, self._theme.color("hairline"))

    def inks(self, number: int) -> list[Ink]:
        """What of block `number` has another colour than the text to come, later ones over earlier ones."""
        return []

    def rects_of(self, first: int, last: int, within: QRectF | None = None) -> list[QRectF]:
        """Where characters `first` to `last` of one block stand in the viewport: a rectangle a line, or more where
        scripts that are written to the left and to the right stand in it. Only those in a part of it, if one is given.
        """
        block = self.document().findBlock(first)
        if not block.isValid():
            return []
        offset = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        offset.setY(offset.y() + self._slide.px)
        top, bottom = -inf, inf
        if within is not None:
            # Of a line that is out of sight nothing is seen, not even what its mark goes beyond it.
            top = max(within.top() - BEYOND_PX, HAIR_PX) - offset.y()
            bottom = within.bottom() + BEYOND_PX - offset.y()
        first, last, height = first - block.position(), last - block.position(), self._look.pixels * 1.42
        text = block.text()
        return [
            QRectF(left, line.y() + (line.height() - height) / 2, right - left, height).translated(offset)
            for line in lines_of(block, first, last, top, bottom)
            for left, right in rects_in(line, text, first, last)
        ]

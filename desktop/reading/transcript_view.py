# SPDX-License-Identifier: GPL-3.0-or-later
"""The text, with the word being heard lit in it.

A QPlainTextEdit, which gives selection, copying and a screen reader's text for nothing. The light is
painted behind the text and never changes the text's shape.
"""

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QStyle, QTextEdit, QWidget

from desktop.playback.follow import said_before, unit_at
from desktop.reading.gutter import Gutter
from desktop.reading.line_layout import LINE_HEIGHT, LineLayout
from desktop.reading.page import Block, BlockKind, Page, Unit, compose
from desktop.theme import Theme, sans, serif
from desktop.widgets import x_of
from transcribe.transcript import Source, SourceKind, Transcript

LETTERS_A_LINE = 66
GUTTER_PX = 120
SCROLL_MS = 140
UPPER_THIRD = 0.3  # of the height: where the lit line is kept

_EMPTY = compose(Transcript((), Source(SourceKind.WHISPER)))


class TranscriptView(QPlainTextEdit):
    """Shows a `Page` and lights it.

    Signals: `clicked_at` (ms) when a word is clicked; `following_changed` (bool) when scrolling by hand
    stops the following or something brings it back.
    """

    clicked_at = Signal(int)
    following_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Page = _EMPTY
        self._lit: Unit | None = None
        self._said_to = -1
        self._time_ms = 0
        self._following = True
        self._pressed_at = QPointF()
        self._layout = LineLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        self._gutter = Gutter(self)
        self._scroll = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameStyle(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Transcript"))
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)
        self.verticalScrollBar().actionTriggered.connect(self._stop_following)
        self.selectionChanged.connect(self._selected)
        self._pixels = 19
        self.set_theme(theme, self._pixels)

    # What is shown

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    @property
    def lit(self) -> Unit | None:
        """The word (or line) that is lit now."""
        return self._lit

    @property
    def following(self) -> bool:
        """Whether the view keeps the lit line in sight by itself."""
        return self._following

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
            self._page = page
            self.setPlainText(page.text)
            if cursor.hasSelection():
                cursor.setPosition(self._place_of(selected[0]))
                cursor.setPosition(self._place_of(selected[1]), QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)
            self._scroll_to(self._place_of(top), animated=False, at=0.0)
        self._set_quiet_faces()
        self._lit, self._said_to = None, -1
        self.light(self._time_ms, animated=False)
        self._gutter.update()

    def _mark(self, position: int) -> tuple[int, int]:
        """A place by the time of the word there and the distance from its start: it survives another layout."""
        unit = self._page.unit_near(position)
        return (unit.start_ms, position - unit.first) if unit else (0, position)

    def _place_of(self, mark: tuple[int, int]) -> int:
        said = said_before(self._page.starts_ms, mark[0])
        return max(0, (self._page.units[said - 1].first if said else 0) + mark[1])

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

    # Lighting

    def light(self, time_ms: int, *, animated: bool = True) -> None:
        """Light what is heard at `time_ms`, and follow it if following."""
        self._time_ms = time_ms
        index = unit_at(self._page.starts_ms, self._page.ends_ms, time_ms)
        unit = None if index is None else self._page.units[index]
        said = said_before(self._page.starts_ms, time_ms)
        said_to = self._page.units[said - 1].last if said else 0
        if unit is self._lit and said_to == self._said_to:
            return
        self._lit, self._said_to = unit, said_to
        self._colour_words()
        self.viewport().update()
        if self._following:
            self._keep_in_sight(animated=animated)

    def _colour_words(self) -> None:
        """Full ink for what was said, the lit word's own over it."""
        ink = self._theme.color("ink")
        selections = [
            self._coloured(first, min(last, self._said_to), ink)
            for first, last in self._page.paragraph_runs
            if first < self._said_to
        ]
        if self._lit is not None and self._lit.exact:
            selections.append(self._coloured(self._lit.first, self._lit.last, self._theme.color("on_lit")))
        self.setExtraSelections(selections)

    def _coloured(self, first: int, last: int, colour: QColor) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        limit = self.document().characterCount() - 1
        cursor.setPosition(min(first, limit))
        cursor.setPosition(min(last, limit), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setForeground(colour)
        # Only selections that have a background, be it invisible, are drawn right where they touch or overlap.
        selection.format.setBackground(QColor(0, 0, 0, 0))
        return selection

    # Following

    def follow(self, following: bool) -> None:
        """Start or stop keeping the lit line in sight."""
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)
        if following:
            self._keep_in_sight()

    def _keep_in_sight(self, *, animated: bool = True) -> None:
        place = self._lit.first if self._lit is not None else max(0, self._said_to - 1)
        self._scroll_to(place, animated=animated)

    def _scroll_to(self, position: int, *, animated: bool, at: float = UPPER_THIRD) -> None:
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

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that scroll stop the following."""
        scrolling = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in scrolling:
            self._stop_following()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag selects; a click is handled when the button is let go."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click plays from the word under it."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if event.button() is Qt.MouseButton.LeftButton and not moved and not self.textCursor().hasSelection():
            unit = self._page.unit_near(self.cursorForPosition(event.position().toPoint()).position())
            if unit is not None:
                self.clicked_at.emit(unit.start_ms)

    def _selected(self) -> None:
        if self.textCursor().hasSelection():
            self._stop_following()

    def _stop_following(self) -> None:
        self._scroll.stop()
        self.follow(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._fit_column()
        super().resizeEvent(event)
        self._gutter.setGeometry(QRect(0, 0, self.viewport().x() - 14, self.height()))
        if self._following:
            self._keep_in_sight()

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

    # Painting

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
        """The light first, then the text over it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._lit is not None:
            sentence = self._page.sentence_around(self._lit.first)
            self._paint_behind(painter, sentence, self._theme.color("wash"), radius=5.0, grow=1.0)
            if self._lit.exact:
                word = (self._lit.first, self._lit.last)
                self._paint_behind(painter, word, self._theme.color("lit"), radius=6.0, grow=3.0)
        self._paint_gap_rules(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_behind(
        self, painter: QPainter, chars: tuple[int, int], colour: QColor, *, radius: float, grow: float
    ) -> None:
        painter.setBrush(colour)
        for rect in self.rects_of(*chars):
            painter.drawRoundedRect(rect.adjusted(-grow, 0, grow, 0), radius, radius)

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
            painter.setPen(Qt.PenStyle.NoPen)

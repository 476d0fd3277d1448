# SPDX-License-Identifier: GPL-3.0-or-later
"""A text that is laid out lazily and can be scrolled to any place, to which it slides."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QWidget

from desktop.reading.line_layout import LineLayout
from desktop.reading.slide import Slide
from desktop.stillness import system_is_still

if TYPE_CHECKING:
    from collections.abc import Callable

FARTHEST = 1.5  # heights of the view that are slid over


class ScrolledText(QPlainTextEdit):
    """A QPlainTextEdit that scrolls by whole lines, and shows the way between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.carried: Callable[[], str] | None = None  # what a drag of the selection carries, else its letters
        self._drags = False
        self._still = False  # whether nothing may move by itself
        self._glides = False  # whether what is scrolled now slides to its place
        self._layout = LineLayout(self.document())
        self.document().setDocumentLayout(self._layout)
        self._slide = Slide(self)
        self._slide.moved.connect(self.viewport().update)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameStyle(0)
        self.setCursorWidth(0)  # nothing is typed here
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Whoever pulls at what is selected takes it along."""
        self._drags = True
        super().mouseMoveEvent(event)
        self._drags = False

    def createMimeDataFromSelection(self) -> QMimeData:
        """Only letters, without the dress that they have here."""
        data = QMimeData()
        letters = self.textCursor().selection().toPlainText()
        data.setText(self.carried() if self.carried is not None and self._drags else letters)
        return data

    @property
    def sliding(self) -> bool:
        """Whether the text is still on its way to where it was scrolled to."""
        return self._slide.px != 0

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
            if abs(before - after) <= FARTHEST * self.viewport().height():
                self._slide.start(before - after)
            else:
                self._slide.finish()
            self.viewport().update()  # Qt has moved what was painted there

    def _is_still(self) -> bool:
        """Whether nothing may move by itself, as the reader or the system says."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._still or system_is_still() or self.style().styleHint(hint) == 0

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

# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays out the transcript's paragraphs with room to breathe.

QPlainTextEdit lays out only what is seen, which is what makes a ten-hour book instant, but its own layout
knows no line height. This one gives each line its height and each block its spacing, and stays as lazy.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

BLOCK_GAP = 0.85  # of the face's size
INDENT_PX = 4  # before each line: room for the round ends of what is behind its first word


class LineLayout(QPlainTextDocumentLayout):
    """A document layout with line height and space between blocks, in pixels."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.width = 600.0
        self.line_height = 30.0
        self.block_gap = 16.0
        self._telling = self._untold = False
        self._blocks = document.blockCount()
        self._options = [document.defaultTextOption(), document.defaultTextOption()]
        for option, alignment in zip(
            self._options, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True
        ):
            option.setAlignment(alignment)

    def set_measures(self, width: float, line_height: float, block_gap: float) -> None:
        """Other measures. What was laid out by others is laid out again when it is seen."""
        if (width, line_height, block_gap) != (self.width, self.line_height, self.block_gap):
            self.width, self.line_height, self.block_gap = width, line_height, block_gap
            self.forget()

    def forget(self) -> None:
        """Lay everything out anew when it is seen."""
        # Qt drops the layout of all that is said to have changed, without a step of Python for each block.
        super().documentChanged(0, 0, self.document().characterCount())

    def documentChanged(self, first: int, removed: int, added: int) -> None:
        """One block in which letters come and go is laid out at once: Qt would do so its own way."""
        block, blocks = self.document().findBlock(first), self.document().blockCount()
        if blocks == self._blocks and block == self.document().findBlock(first + added) and block.layout().lineCount():
            block.layout().clearLayout()
            self._lay_out(block)
            self.updateBlock.emit(block)
        else:
            super().documentChanged(first, removed, added)
        self._blocks = blocks

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The block's size; lays it out if that was not done yet."""
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        if layout.lineCount() == 0:
            self._lay_out(block)
        return QRectF(0, 0, INDENT_PX + self.width, layout.lineCount() * self.line_height + self.block_gap)

    def _lay_out(self, block: QTextBlock) -> None:
        layout = block.layout()
        # A paragraph in a script that is written to the left begins at the right.
        layout.setTextOption(self._options[block.textDirection() is Qt.LayoutDirection.RightToLeft])
        layout.beginLayout()
        number = 0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width)
            line.setPosition(QPointF(INDENT_PX, number * self.line_height + (self.line_height - line.height()) / 2))
            number += 1
        layout.endLayout()
        before, lines = block.lineCount(), max(1, number)
        block.setLineCount(lines)
        if lines != before:
            self._tell_size()

    def _tell_size(self) -> None:
        """Let the view adjust its scroll bar, which counts lines.

        What it lays out for that it is told of when it is done: in the midst of adjusting it would lose its place.
        """
        self._untold = True
        if self._telling:
            return
        self._telling = True
        while self._untold:
            self._untold = False
            self.documentSizeChanged.emit(self.documentSize())
        self._telling = False


def lines_of(block: QTextBlock, first: int, last: int, top: float, bottom: float) -> Iterator[QTextLine]:
    """The lines of a block that hold its characters from `first` to before `last`, as far as they stand between
    `top` and `bottom`, counted in pixels from the block's top.
    """
    layout = block.layout()
    line = layout.lineForTextPosition(max(0, first))
    for number in range(line.lineNumber() if line.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= last or line.y() > bottom:
            return
        if line.y() + line.height() >= top:
            yield line

# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays out the transcript's paragraphs with room to breathe.

QPlainTextEdit lays out only what is seen, which is what makes a ten-hour book instant, but its own layout
knows no line height. This one gives each line its height and each block its spacing, and stays as lazy.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

LINE_HEIGHT = 1.6  # of the face's size


class LineLayout(QPlainTextDocumentLayout):
    """A document layout with line height and space between blocks, in pixels."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.width = 600.0
        self.line_height = 30.0
        self.block_gap = 16.0
        self._telling = self._untold = False

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The block's size; lays it out if that was not done yet."""
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        if layout.lineCount() == 0:
            self._lay_out(block)
        return QRectF(0, 0, self.width, layout.lineCount() * self.line_height + self.block_gap)

    def _lay_out(self, block: QTextBlock) -> None:
        layout = block.layout()
        layout.setTextOption(self.document().defaultTextOption())
        layout.beginLayout()
        number = 0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, number * self.line_height + (self.line_height - line.height()) / 2))
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

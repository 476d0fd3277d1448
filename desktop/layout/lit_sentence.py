# SPDX-License-Identifier: GPL-3.0-or-later
"""One sentence in a small space, with the word being heard lit in it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextDocument, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from desktop.reading.page_paint import text_range
from desktop.reading.text_look import TextLook
from desktop.theme import Theme, reading_face
from desktop.widgets import x_of

PILL_HEIGHT, PILL_PX = 1.36, 6.0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, how many of its characters were said (in UTF-16 code units), and which are lit."""

    text: str = ""
    said: int = 0
    lit: tuple[int, int] | None = None


class LitSentence(QWidget):
    """Shows a `Sentence`; where it is too long for the space, the line with the lit word stays in sight."""

    def __init__(self, theme: Theme, look: TextLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, look
        self._sentence = Sentence()
        self._layout = QTextLayout()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._theme = theme
        self.update()

    def set_look(self, look: TextLook) -> None:
        """Set the sentence as the text is set."""
        self._look = look
        self._lay_out()

    @property
    def sentence(self) -> Sentence:
        """What is shown."""
        return self._sentence

    def show_sentence(self, sentence: Sentence) -> None:
        """Show this; costs nothing while nothing changes."""
        if sentence == self._sentence:
            return
        fresh = sentence.text != self._sentence.text
        self._sentence = sentence
        if fresh:
            self.setAccessibleName(sentence.text)
            self._lay_out()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for a line of some words."""
        return QSize(200, self._look.line_pixels + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other lines."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QTextLayout(self._sentence.text, reading_face(self._look.face, self._look.pixels))
        document = QTextDocument(self._sentence.text)  # which must outlive what it is asked for
        to_the_left = document.firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignRight if to_the_left else Qt.AlignmentFlag.AlignLeft))
        layout.setCacheEnabled(True)
        height, y = self._look.line_pixels, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        self._layout = layout
        self.update()

    def _top(self) -> float:
        """Where the first line begins: in the middle, or such that the lit line is in sight."""
        line_px = self._look.line_pixels
        room = self.height() - self._layout.lineCount() * line_px
        if room >= 0:
            return room / 2
        at = self._sentence.lit[0] if self._sentence.lit else max(0, self._sentence.said - 1)
        line = self._layout.lineForTextPosition(at).lineNumber()
        return min(0.0, max(room, self.height() / 2 - (line + 0.5) * line_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill, and the text over it: what is said in full ink, what is to come softer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._top()
        inks = [text_range(0, self._sentence.said, self._theme.color("ink"))]
        if self._sentence.lit is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("lit"))
            for rect in self._rects_of(*self._sentence.lit):
                painter.drawRoundedRect(rect.adjusted(-3, top, 3, top), PILL_PX, PILL_PX)
            inks.append(text_range(*self._sentence.lit, self._theme.color("on_lit")))
        painter.setPen(self._theme.color("to_come"))
        self._layout.draw(painter, QPointF(0, top), inks)
        painter.end()

    def _rects_of(self, first: int, last: int) -> list[QRectF]:
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if begin < end:
                left, right = sorted((x_of(line, begin), x_of(line, end)))
                height = self._look.pixels * PILL_HEIGHT
                found.append(QRectF(left, line.y() + (line.height() - height) / 2, right - left, height))
        return found

# SPDX-License-Identifier: GPL-3.0-or-later
"""The little card over the timeline: the time under the pointer, its chapter, and the words that are heard there."""

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.reading.heard_words import HeardWords
from desktop.widgets import named

ABOVE_PX = 6
WIDEST_PX = 420


class HoverCard(QLabel):
    """Lies over the window, so that it needs no window of its own, and lets the mouse through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        named(self, "hoverCard")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, x: int, above: QWidget, time: str, about: str, words: HeardWords | None) -> None:
        """Stand above a widget, its middle over the widget's `x`, as far as the window is wide enough."""
        lines = f"<b>{escape(time)}</b>" + (f"&nbsp; {escape(about)}" if about else "")
        if words is not None:
            said = f"{escape(words.before)}<b>{escape(words.word)}</b>{escape(words.after)}"
            lines += f"<br>{said}"
        self.ensurePolished()  # else it is measured without its style before it was seen once
        self.setText(lines)
        self.setFixedWidth(WIDEST_PX if words is not None else min(WIDEST_PX, self._one_line(f"{time}  {about}")))
        self.setFixedHeight(self.heightForWidth(self.width()))
        window = self.window()
        place = above.mapTo(window, QPoint(x, 0)) - QPoint(self.width() // 2, self.height() + ABOVE_PX)
        place.setX(max(4, min(place.x(), window.width() - self.width() - 4)))
        self.move(place)
        self.show()
        self.raise_()

    def _one_line(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 40

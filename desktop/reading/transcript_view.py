# SPDX-License-Identifier: GPL-3.0-or-later
"""The text, with the word being heard lit in it.

The light is painted behind the text and never changes the text's shape.
"""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from desktop.playback.follow import said_before, unit_at
from desktop.reading.page import Line, Page, Unit
from desktop.reading.page_view import PageView
from desktop.theme import Theme

UPPER_THIRD = 0.3  # of the height: where the lit line is kept


class TranscriptView(PageView):
    """A page that is lit and follows the sound.

    Signals: `clicked_at` (ms) when a word is clicked; `following_changed` (bool) when scrolling by hand
    stops the following or something brings it back; `correction_wanted` (Line).
    """

    clicked_at = Signal(int)
    following_changed = Signal(bool)
    correction_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lit: Unit | None = None
        self._said_to = -1
        self._time_ms = 0
        self._following = True
        self._pressed_at = QPointF()
        self.verticalScrollBar().actionTriggered.connect(self._stop_following)
        self.selectionChanged.connect(self._selected)

    @property
    def lit(self) -> Unit | None:
        """The word (or line) that is lit now."""
        return self._lit

    @property
    def following(self) -> bool:
        """Whether the view keeps the lit line in sight by itself."""
        return self._following

    def set_page(self, page: Page) -> None:
        """Show a page, and light it where the sound is."""
        super().set_page(page)
        self._lit, self._said_to = None, -1
        self.light(self._time_ms, animated=False)

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

    def follow(self, following: bool) -> None:
        """Start or stop keeping the lit line in sight."""
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)
        if following:
            self._keep_in_sight()

    def _keep_in_sight(self, *, animated: bool = True) -> None:
        place = self._lit.first if self._lit is not None else max(0, self._said_to - 1)
        self.scroll_to(place, animated=animated, at=UPPER_THIRD)

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

    def line_in_hand(self) -> Line | None:
        """The line of the selection, else the one being heard."""
        if self.textCursor().hasSelection():
            return self._page.line_at(self.textCursor().selectionStart())
        return self._page.line_at(self._lit.first) if self._lit is not None else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copying, and correcting the line under the pointer."""
        menu = self.createStandardContextMenu()
        line = self._page.line_at(self.cursorForPosition(event.pos()).position())
        if line is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Correct this line…")).triggered.connect(lambda: self.correction_wanted.emit(line))
        menu.exec(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another layout; the lit line stays in sight."""
        super().resizeEvent(event)
        if self._following:
            self._keep_in_sight(animated=False)

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
        painter.end()
        super().paintEvent(event)

    def _paint_behind(
        self, painter: QPainter, chars: tuple[int, int], colour: QColor, *, radius: float, grow: float
    ) -> None:
        painter.setBrush(colour)
        for rect in self.rects_of(*chars):
            painter.drawRoundedRect(rect.adjusted(-grow, 0, grow, 0), radius, radius)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The text, with the word being heard lit in it.

The light is painted behind the text and never changes the text's shape.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.reading.find_marks import HitMarks
from desktop.reading.light import Light, changed, light_at
from desktop.reading.mark_ribbons import Ribbons
from desktop.reading.page import BlockKind, Line, Page, Unit
from desktop.reading.page_paint import Ink
from desktop.reading.page_view import PageView
from desktop.reading.text_look import TextLook
from desktop.theme import Theme

if TYPE_CHECKING:
    from desktop.reading.overlay import Overlay

UPPER_THIRD = 0.3  # of the height: where the lit line is kept
DOT_PX = 1.8
GROW_PX = 3.0  # so far the light goes beyond its word


class TranscriptView(PageView):
    """A page that is lit and follows the sound.

    Signals: `clicked_at` (ms) when a word is clicked; `following_changed` (bool) when scrolling by hand
    stops the following or something brings it back; `copy_wanted` by the usual
    keys; `menu_wanted` (QMenu, place), to be filled; `page_changed`.
    """

    clicked_at = Signal(int)
    following_changed = Signal(bool)
    copy_wanted = Signal()
    menu_wanted = Signal(object, int)
    page_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.hits = HitMarks(self)
        self.ribbons = Ribbons(self)
        self.overlays: list[Overlay] = []
        self._light = Light()
        self._time_ms = 0
        self._kept = (-1, -1)  # the numbers of the block and of the line in it that were brought into sight
        self._doubts_shown = False
        self._following = True
        self._pressed_at, self._pressed_on = QPointF(), 0
        self.verticalScrollBar().actionTriggered.connect(self._stop_following)
        self.selectionChanged.connect(self._selected)

    @property
    def lit(self) -> Unit | None:
        """The word (or line) that is lit now."""
        return self._light.unit

    @property
    def following(self) -> bool:
        """Whether the view keeps the lit line in sight by itself."""
        return self._following

    def set_page(self, page: Page) -> None:
        """Show a page, and light it where the sound is."""
        super().set_page(page)
        self._light_anew()
        self.page_changed.emit()

    def set_look(self, look: TextLook) -> None:
        """Set the text like this; the light stays where the sound is."""
        super().set_look(look)
        self._light_anew()

    def show_doubts(self, shown: bool) -> None:
        """Underline the words that recognition is not sure of, or don't."""
        self._doubts_shown = shown
        self.viewport().update()

    def light(self, time_ms: int, *, animated: bool = True) -> None:
        """Light what is heard at `time_ms`, and follow it if following."""
        self._time_ms = time_ms
        before, self._light = self._light, light_at(self._page, time_ms)
        if self._light == before:
            return
        self._paint_anew(before)
        if self._following:
            self._keep_in_sight(animated=animated)

    def _paint_anew(self, before: Light) -> None:
        """Only where the light has changed something: a word costs a word."""
        places = changed(self._page, before, self._light)
        if places is None or self._slide.px:
            self.viewport().update()
            return
        for first, last in places:
            for rect in self.rects_of(first, last):
                self.viewport().update(rect.adjusted(-GROW_PX - 1, -1, GROW_PX + 1, 1).toAlignedRect())

    def _light_anew(self) -> None:
        self._light, self._kept = Light(), (-1, -1)
        self.light(self._time_ms, animated=False)

    def inks(self, number: int) -> list[Ink]:
        """Full ink for what was said, the lit word's own over it."""
        place, block = self._page.places[number], self._page.blocks[number]
        said = min(block.length, self._light.said_to - place) if self._look.shading else block.length
        inks = [(0, said, self._theme.color("ink"))] if block.kind is BlockKind.PARAGRAPH and said > 0 else []
        inks += self.hits.inks(block, self._theme)
        inks += [(first - place, last - place, self._theme.color("ink")) for first, last in self._chosen_in(number)]
        lit = self._light.unit
        if lit is not None and lit.exact and 0 <= lit.first - place < block.length:
            inks.append((lit.first - place, lit.last - place, self._theme.color("on_lit")))
        for overlay in self.overlays:
            inks = overlay.inks(number, inks)
        return inks

    def follow(self, following: bool) -> None:
        """Start or stop keeping the lit line in sight."""
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)
        if following:
            self._kept = (-1, -1)
            self._keep_in_sight()

    def heard_place(self) -> int:
        """The place of what is heard, or of what was heard last."""
        light = self._light
        if light.unit is not None:
            return light.unit.first
        if light.waiting is not None:
            return self._page.places[light.waiting]
        return max(0, light.said_to - 1)

    def _keep_in_sight(self, *, animated: bool = True) -> None:
        place = self.heard_place()
        block = self.document().findBlock(place)
        line = block.layout().lineForTextPosition(place - block.position())
        here = (block.blockNumber(), line.lineNumber() if line.isValid() else -1)
        if here != self._kept or not line.isValid():
            self._kept = here
            self.scroll_to(place, animated=animated, at=UPPER_THIRD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that scroll stop the following; what is copied is not only letters."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        scrolling = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in scrolling:
            self._stop_following()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag selects; a click is handled when the button is let go."""
        self._pressed_at = event.position()
        self._pressed_on = self.place_at(event.position().toPoint())  # the text may slide on under the pointer
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click plays from the word that was under it."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if event.button() is Qt.MouseButton.LeftButton and not moved and not self.textCursor().hasSelection():
            unit = self._page.unit_near(self._pressed_on)
            if unit is not None:
                self.clicked_at.emit(unit.start_ms)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks select the sentence."""
        if event.button() is Qt.MouseButton.LeftButton and self._page.blocks:
            self.select(*self._page.sentence_around(self.place_at(event.position().toPoint())))

    def selection(self) -> tuple[int, int] | None:
        """The first and one past the last place of what is selected; None for nothing."""
        cursor = self.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def select(self, first: int, last: int) -> None:
        """Select the text from `first` to before `last`."""
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _selected(self) -> None:
        self.viewport().update()  # Qt thinks of its own, smaller, ground
        if self.textCursor().hasSelection():
            self._stop_following()

    def _stop_following(self) -> None:
        self.follow(False)

    def line_in_hand(self) -> Line | None:
        """The line of the selection, else the one being heard."""
        if self.textCursor().hasSelection():
            return self._page.line_at(self.textCursor().selectionStart())
        return self._page.line_at(self.lit.first) if self.lit is not None else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the word and the line under the pointer, or with what is selected."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        chosen = self.selection()
        place = (chosen[0] if chosen else self.heard_place()) if by_key else self.place_at(event.pos())
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_wanted.emit(menu, place)
        rects = self.rects_of(place, place + 1) if by_key else []
        here = self.viewport().mapToGlobal(rects[0].bottomLeft().toPoint()) if rects else event.globalPos()
        if menu.actions():
            menu.popup(here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another layout; the lit line stays in sight."""
        super().resizeEvent(event)
        if self._following:
            self._kept = (-1, -1)
            self._keep_in_sight(animated=False)

    def paint_behind(self, painter: QPainter, rows: Sequence[tuple[int, float]], dirty: QRectF) -> None:
        """The light, what is selected and found, and the dots under what is doubtful."""
        super().paint_behind(painter, rows, dirty)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        numbers, lit = [number for number, _ in rows], self._light.unit
        if lit is not None and self._page.block_index(lit.first) not in numbers:
            lit = None
        if lit is not None:
            self._fill(painter, dirty, self._page.sentence_around(lit.first), "wash", radius=5.0, grow=1.0)
        for chosen in (chars for number in numbers for chars in self._chosen_in(number)):
            self._fill(painter, dirty, chosen, "selected", radius=5.0, grow=1.0)
        if lit is not None and lit.exact:
            self._fill(painter, dirty, (lit.first, lit.last), "lit", radius=6.0, grow=GROW_PX)
        self.hits.paint(painter, numbers, self._theme, dirty)
        self.ribbons.paint(painter, numbers, dirty)
        for overlay in self.overlays:
            overlay.paint(painter, numbers, dirty)
        if self._doubts_shown:
            self._underline_doubts(painter, numbers, dirty)

    def _underline_doubts(self, painter: QPainter, numbers: Sequence[int], dirty: QRectF) -> None:
        """Dots under each doubtful word; a shape, so that nobody needs to tell colours apart."""
        if not numbers:
            return
        pen = QPen(self._theme.color("dim"), DOT_PX, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])  # in widths of the pen: round ends and nothing between them
        for unit in self._page.doubts_between(numbers[0], numbers[-1] + 1):
            pen.setColor(self._theme.color("on_lit" if unit == self._light.unit else "dim"))
            painter.setPen(pen)
            for rect in self.rects_of(unit.first, unit.last, dirty):
                y = rect.bottom() - DOT_PX
                painter.drawLine(QPointF(rect.left() + DOT_PX, y), QPointF(rect.right() - DOT_PX, y))
        painter.setPen(Qt.PenStyle.NoPen)

    def _chosen_in(self, number: int) -> list[tuple[int, int]]:
        """What of a block is selected: one stretch, or none."""
        chosen, place = self.selection(), self._page.places[number]
        if chosen is None:
            return []
        first, last = max(place, chosen[0]), min(place + self._page.blocks[number].length, chosen[1])
        return [(first, last)] if first < last else []

    def _fill(
        self, painter: QPainter, dirty: QRectF, chars: tuple[int, int], colour: str, *, radius: float, grow: float
    ) -> None:
        painter.setBrush(self._theme.color(colour))
        for rect in self.rects_of(*chars, dirty):
            painter.drawRoundedRect(rect.adjusted(-grow, 0, grow, 0), radius, radius)

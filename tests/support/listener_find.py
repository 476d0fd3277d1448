# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener does to find something in the text, and sees of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.reading.find_text import Hit
from desktop.reading.timeline_hover import HoverCard

if TYPE_CHECKING:
    from tests.support.listener import Listener


class Finding:
    """Hands and eyes at the find bar and the timeline."""

    def __init__(self, listener: "Listener") -> None:
        self._listener = listener
        self._keeper = listener.window.reading.finding
        self._timeline = listener.window.reading.dock.timeline

    def looks_for(self, text: str) -> None:
        """Press Ctrl+F, type, and see what is found."""
        self._listener.press("Ctrl+F")
        self._listener.types(text)
        self.waits()

    def waits(self) -> None:
        """Until all hits are marked."""
        self._listener.until(lambda: not self._keeper.searching, "the search does not end")

    @property
    def open(self) -> bool:
        """Whether the bar is in sight."""
        return self._keeper.bar.isVisible()

    @property
    def typed(self) -> str:
        """What stands in its field."""
        return self._keeper.bar.text

    @property
    def count(self) -> str:
        """What it says of the hits."""
        return self._keeper.bar.said

    @property
    def hits(self) -> list[Hit]:
        """All that is marked."""
        return self._keeper.hits

    @property
    def in_hand(self) -> str:
        """The text of the hit in hand."""
        hit = self._keeper.current
        return "" if hit is None else self._listener.view.text_between(hit.first, hit.last)

    @property
    def in_sight(self) -> bool:
        """Whether the hit in hand can be seen."""
        hit = self._keeper.current
        view = self._listener.view
        return hit is not None and 0 <= view.rects_of(hit.first, hit.last)[0].top() < view.viewport().height()

    def colour_of(self, hit: Hit) -> str:
        """The ground on which a hit stands: just before its first letter."""
        rect = self._listener.view.rects_of(hit.first, hit.last)[0]
        return self._listener.colour_at(self._listener.view.viewport(), rect.topLeft().toPoint() + QPoint(1, 5))

    def points_at(self, share: float) -> str:
        """Hold the pointer over a share (0 to 1) of the timeline, and read the card."""
        place, button = QPointF(self._timeline.width() * share, 30), Qt.MouseButton.NoButton
        there = self._timeline.mapToGlobal(place)
        moved = QMouseEvent(QEvent.Type.MouseMove, place, there, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._timeline, moved)
        card = self._listener.window.findChild(HoverCard)
        return card.text() if isinstance(card, HoverCard) and card.isVisible() else ""

    def drags(self, start: float, end: float) -> None:
        """Take the timeline at a share of its width and pull it to another, without letting go."""
        width = self._timeline.width()
        QTest.mousePress(self._timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(width * start), 30))
        for step in range(1, 11):
            share = start + (end - start) * step / 10
            QTest.mouseMove(self._timeline, QPoint(round(width * share), 30))

    def lets_go(self, share: float) -> None:
        """Let the timeline go."""
        place = QPoint(round(self._timeline.width() * share), 30)
        QTest.mouseRelease(self._timeline, Qt.MouseButton.LeftButton, pos=place)

    def turns_wheel_over_timeline(self, share: float, notches: int) -> None:
        """Turn the wheel away from oneself, to look closer."""
        place = QPointF(self._timeline.width() * share, 30)
        wheel = QWheelEvent(
            place, QPointF(self._timeline.mapToGlobal(place)), QPoint(), QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self._timeline, wheel)

    @property
    def highest_bar(self) -> int:
        """How many pixels of what is to come stand one over the other at most."""
        image, colour = self._timeline.grab().toImage(), self._listener.window.appearance.theme.wave
        columns = range(image.width())
        return max(sum(image.pixelColor(x, y).name() == colour for y in range(image.height())) for x in columns)

    @property
    def shown_ms(self) -> int:
        """How much of the episode the timeline shows."""
        return self._timeline.scale.shown_ms

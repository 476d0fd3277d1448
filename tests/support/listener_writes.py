# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener does to correct a text, and sees of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from transcribe.library import Library
from transcribe.transcript import Segment

if TYPE_CHECKING:
    from tests.support.listener import Listener

LEFT = Qt.MouseButton.LeftButton


class Writing:
    """Hands and eyes in a line that is corrected."""

    def __init__(self, listener: "Listener") -> None:
        self._listener = listener
        self._view = listener.window.reading.transcript

    # Hands

    def opens_line_of(self, word: str, *, nth: int = 0) -> None:
        """Click on a word, hold the sound, and press E: the line can be written."""
        self._listener.click_word(word, nth=nth)
        self._listener.until(lambda: self._listener.playing, "it does not play")
        self._listener.press("K")
        self._listener.until_still()
        self._listener.press("E")
        self._listener.until(lambda: self._view.draft is not None, "no line is written")

    def picks(self, word: str, entry: str, *, nth: int = 0) -> None:
        """Choose from the menu of a word."""
        listener, view = self._listener, self._view
        place = listener.place_of(listener.word(word, nth=nth))
        there = view.viewport().mapToGlobal(place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there)
        QApplication.sendEvent(view.viewport(), event)
        found: list[QMenu] = []

        def opened() -> bool:
            found[:] = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
            return bool(found)

        listener.until(opened, "no menu opens")
        action = next(action for action in found[0].actions() if action.text().split("\t")[0] == entry)
        QTest.mouseClick(found[0], LEFT, pos=found[0].actionGeometry(action).center())

    # Eyes

    @property
    def line(self) -> str:
        """What stands in the line that is written; empty when none is."""
        return "" if self._view.draft is None else self._view.draft.text

    @property
    def caret(self) -> int:
        """How many letters of the line stand before the caret."""
        return self._view.textCursor().position() - self._view.stretch[0]

    @property
    def kept(self) -> tuple[Segment, ...]:
        """The lines of the episode, as the library has them."""
        with Library(self._listener.library) as library:
            text = library.transcript(1)
        return () if text is None else text.segments

    def until_kept(self, *words: str) -> None:
        """Wait until the library has a line with each of these."""
        self._listener.until(
            lambda: all(any(each in line.text for line in self.kept) for each in words), f"the library lacks {words}"
        )

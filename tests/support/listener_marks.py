# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener does with chapters of their own, chapters to skip and marks, and sees of it."""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QMenu

from desktop.fields import ChoiceBox
from desktop.marks.all_marks_dialog import AllMarksDialog
from desktop.marks.mark_card import MarkCard
from transcribe.library import Library
from transcribe.marks import Mark

if TYPE_CHECKING:
    from desktop.reading.page import Unit
    from tests.support.listener import Listener

LEFT = Qt.MouseButton.LeftButton


class Marking:
    """Hands and eyes at the sidebar and at what passes over the foot of the text."""

    def __init__(self, listener: "Listener") -> None:
        self._listener = listener

    # Hands

    def chooses(self, pane: str, row: int) -> None:
        """Give the keyboard to a list, at one of its rows."""
        view = self._listener.list_called(pane)
        view.setFocus(Qt.FocusReason.TabFocusReason)
        view.setCurrentIndex(view.model().index(row, 0))

    def clicks_in_row(self, row: int, words: str) -> None:
        """Click on what stands in the row of an open chapter: `Skip always`, or an address."""
        view = self._listener.list_called("Chapters")
        delegate = self._listener.window.reading.sidebar.pane.delegate
        index = view.model().index(row, 0)
        laid = delegate.laid(view.visualRect(index), index)
        place: QRect = next(piece.rect for piece in laid.pieces if piece.text == words)
        QTest.mouseClick(view.viewport(), LEFT, pos=place.topLeft() + QPoint(6, 6))

    def writes(self, text: str) -> None:
        """Write over what stands in the field that has just opened in its row, and press Return."""
        listener = self._listener
        listener.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "there is no field to write in")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        listener.types(text)
        listener.press("Return")
        listener.until(lambda: not isinstance(QApplication.focusWidget(), QLineEdit), "the field stays open")

    def notes(self, text: str, *, tags: str | None = None) -> None:
        """Write on the card that has just opened, and press Return."""
        listener = self._listener
        listener.until(lambda: self.card is not None and self.card.note.hasFocus(), "no card opens")
        assert self.card is not None
        self.card.note.selectAll()
        listener.types(text)
        if tags is not None:
            listener.press("Tab")
            assert self.card.tags.hasFocus()
            self.card.tags.selectAll()
            listener.types(tags)
        listener.press("Return")
        listener.until(lambda: self.card is None, "the card stays open")

    def picks_at_word(self, unit: "Unit", entry: str) -> None:
        """Open the menu of the text at a word with the mouse, and choose from it."""
        view = self._listener.view
        place = self._listener.place_of(unit)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
        menus = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
        action = next(action for action in menus[0].actions() if action.text() == entry)
        QTest.mouseClick(menus[0], LEFT, pos=menus[0].actionGeometry(action).center())

    def closes_field(self) -> None:
        """Leave the field in the row as it was."""
        self._listener.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "there is no field to leave")
        self._listener.press("Esc")
        self._listener.until(lambda: not isinstance(QApplication.focusWidget(), QLineEdit), "the field stays open")

    def picks_in_menu(self, pane: str, row: int, entry: str) -> None:
        """Open the menu of a row with the keyboard, and choose from it."""
        self.chooses(pane, row)
        view = self._listener.list_called(pane)
        QApplication.sendEvent(view.viewport(), _menu_key(view))
        found: list[QMenu] = []

        def opened() -> bool:
            found[:] = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
            return bool(found)

        self._listener.until(opened, "no menu opens")
        action = next(action for action in found[0].actions() if action.text().split("\t")[0] == entry)
        QTest.mouseClick(found[0], LEFT, pos=found[0].actionGeometry(action).center())

    def acts(self) -> None:
        """Press the button of what passes over the foot of the text."""
        QTest.mouseClick(self._listener.window.marking.toast._act, LEFT)

    # Eyes

    @property
    def card(self) -> MarkCard | None:
        """The card on which a note is written."""
        return self._listener.window.marking.notes.card

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of the first episode, as the library has them."""
        with Library(self._listener.library) as library:
            return library.marks.of(1)

    @property
    def toast(self) -> str:
        """What passes over the foot of the text."""
        return self._listener.window.marking.toast.text

    @property
    def titles(self) -> list[str]:
        """The titles of the chapters in the list."""
        model = self._listener.list_called("Chapters").model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def starts(self) -> list[int]:
        """When the chapters that are shown begin."""
        return [chapter.start_ms for chapter in self._listener.window.reading.sidebar.chapters]

    def kept(self, source: str = "own") -> list[str]:
        """The titles of the chapters of a source, as the library has them."""
        with Library(self._listener.library) as library:
            lists = library.chapters(1)
        return [chapter.title for each in lists if each.source == source for chapter in each.chapters]

    def is_marked(self, unit: "Unit") -> bool:
        """Whether there is a ribbon in the margin beside a word."""
        view = self._listener.view
        image = view.viewport().grab().toImage()
        place = view.rects_of(unit.first, unit.last)[0].center().toPoint()
        accent = QColor(view.theme.color("accent")).name()
        margin = range(view.viewport().width() - 14, view.viewport().width() - 3)
        return any(QColor(image.pixelColor(x, place.y())).name() == accent for x in margin)

    @property
    def ribbons(self) -> int:
        """How many ribbons stand in the margin of what is in sight."""
        view = self._listener.view
        image = view.viewport().grab().toImage()
        x, accent = view.viewport().width() - 9, QColor(view.theme.color("accent")).name()
        painted = [QColor(image.pixelColor(x, y)).name() == accent for y in range(view.viewport().height())]
        return sum(here and not above for above, here in pairwise([False, *painted]))

    def colours_on_timeline(self, start_ms: int, end_ms: int) -> set[str]:
        """The colours in the middle of a part of the timeline."""
        timeline = self._listener.window.reading.dock.timeline
        image = timeline.grab().toImage()
        first, last = (round(timeline.scale.x_of(time_ms)) for time_ms in (start_ms, end_ms))
        return {QColor(image.pixelColor(x, timeline.height() // 2)).name() for x in range(first, last)}


def _menu_key(view: QListView) -> QContextMenuEvent:
    place = view.viewport().rect().center()
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, view.viewport().mapToGlobal(place))


def names_file(path: Path) -> None:
    """As soon as the system asks for a file, name this one."""

    def answer() -> None:
        asking = QApplication.activeModalWidget()
        if not isinstance(asking, QFileDialog):
            QTimer.singleShot(50, answer)
            return
        field = asking.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        asking.accept()

    QTimer.singleShot(50, answer)


class AllMarks:
    """Hands and eyes at the window of all marks."""

    def __init__(self, listener: "Listener") -> None:
        self._listener = listener

    def opens(self) -> None:
        """Open it with its key."""
        self._listener.press("Ctrl+Shift+M")
        self._listener.until(lambda: self.dialog.isActiveWindow() and self.dialog.model.total, "no marks are shown")

    @property
    def dialog(self) -> AllMarksDialog:
        """The window."""
        dialog = self._listener.window.all_marks.dialog
        assert dialog is not None
        return dialog

    @property
    def rows(self) -> list[str]:
        """What its rows say to a screen reader."""
        model = self.dialog.model
        return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]

    def clicks(self, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Click on a row."""
        view = self.dialog.view
        QTest.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(view.model().index(row, 0)).center())

    def picks(self, box: ChoiceBox, entry: str) -> None:
        """Choose from a list of what is wanted."""
        assert entry in [box.itemText(number) for number in range(box.count())]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        while box.currentText() != entry:
            QTest.keyClick(box, Qt.Key.Key_Down)

    def exports_to(self, path: Path) -> str:
        """Press the button, name a file in the system's dialog; what is said afterwards."""
        names_file(path)
        QTest.mouseClick(self.dialog.export, LEFT)
        self._listener.until(lambda: self.dialog.toast.text or self.dialog.notice.isVisible(), "nothing is said")
        return self.dialog.toast.text

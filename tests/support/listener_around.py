# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener does around the episode that plays, and sees of it: sleep timer, what is up next, sound devices."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from desktop.playback.sleep_dialog import SleepDialog
from desktop.playback.sleep_timer import SleepTimer
from desktop.rows import ROOT

if TYPE_CHECKING:
    from tests.support.listener import Listener

D = TypeVar("D", bound=QDialog)


class Around:
    """Hands and eyes."""

    def __init__(self, listener: "Listener") -> None:
        self._listener = listener

    # Hands

    def asks(self, keys: str, kind: type[D]) -> D:
        """Press the keys that open a dialog, and wait for it."""
        listener = self._listener
        listener.press(keys)
        listener.until(lambda: listener.window.findChildren(kind), "nothing is asked")
        (dialog,) = listener.window.findChildren(kind)
        listener.until(dialog.isActiveWindow, "it is not in front")
        return dialog

    def gone(self, kind: type[QDialog]) -> None:
        """Wait until a dialog has closed, and go on at the window."""
        listener = self._listener
        listener.until(lambda: not listener.window.findChildren(kind), "the dialog stays")
        listener.window.activateWindow()  # as a window manager does
        listener.until(listener.window.isActiveWindow, "one can't go on")

    def sets_sleep_timer(self, choice: str) -> None:
        """Open it by its key and click on what the button says."""
        self.asks("Ctrl+Shift+T", SleepDialog)
        self._listener.click(choice)
        self.gone(SleepDialog)

    def acts(self) -> None:
        """Press the button of what passes over the foot of the room."""
        (button,) = [each for each in self._listener.window.around.toast.findChildren(QPushButton) if each.isVisible()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def right_click_row(self, row: int, entry: str) -> None:
        """Open the menu of a row of the shelf with the mouse, and choose from it."""
        listener = self._listener
        view = listener.list_called("Episodes")
        place = view.visualRect(view.model().index(row, 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
        listener.until(lambda: any(menu.isVisible() for menu in view.findChildren(QMenu)), "no menu opens")
        (menu,) = [each for each in view.findChildren(QMenu) if each.isVisible()]
        action = next(each for each in menu.actions() if each.text().split("\t")[0] == entry)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def goes_to_row(self, pane: str, row: int) -> None:
        """Give the keyboard to a list, at one of its rows."""
        view = self._listener.list_called(pane)
        view.setFocus(Qt.FocusReason.TabFocusReason)
        view.setCurrentIndex(view.model().index(row, 0))

    def drags_row(self, pane: str, row: int, before: int | None) -> None:
        """Drop a row of a list in front of another one, or behind the last."""
        model = self._listener.list_called(pane).model()
        data = model.mimeData([model.index(row, 0)])
        model.dropMimeData(data, Qt.DropAction.MoveAction, model.rowCount() if before is None else before, 0, ROOT)

    def picks_device(self, name: str) -> list[str]:
        """Choose a sound device from the menu of its key with the arrows; all that it offers, the ticked one first."""
        listener = self._listener
        listener.press("Ctrl+D")
        listener.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "no menu opens")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entries = [each for each in menu.actions() if not each.isSeparator()]
        offered = [each.text() for each in sorted(entries, key=lambda each: not each.isChecked())]
        for _ in entries:
            active: QAction | None = menu.activeAction()
            if active is not None and name in active.text():
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        listener.until(lambda: QApplication.activePopupWidget() is None, "the menu stays open")
        return offered

    # Eyes

    @property
    def toast(self) -> str:
        """What passes over the foot of the room."""
        return self._listener.window.around.toast.text

    @property
    def up_next(self) -> list[str]:
        """The titles of what is up next."""
        return [row.split(",")[0] for row in self._listener.rows("Up next")]

    def until_next(self, *titles: str) -> None:
        """Wait until these are up next."""
        self._listener.until(lambda: self.up_next == list(titles), f"not {titles} are up next")

    @property
    def sleep_timer(self) -> SleepTimer:
        """The timer."""
        return self._listener.window.around.sleep.timer

    @property
    def time_left(self) -> str:
        """What the player bar says of it; empty when it says nothing."""
        button = self._listener.window.around.sleep._left
        return button.text() if button.isVisible() else ""

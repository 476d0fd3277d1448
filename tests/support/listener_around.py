# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener does around the episode that plays, and sees of it: sleep timer, what is up next, sound devices."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from desktop.playback.sleep_dialog import SleepDialog
from desktop.playback.sleep_timer import SleepTimer

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

    # Eyes

    @property
    def toast(self) -> str:
        """What passes over the foot of the room."""
        return self._listener.window.around.toast.text

    @property
    def sleep_timer(self) -> SleepTimer:
        """The timer."""
        return self._listener.window.around.sleep.timer

    @property
    def time_left(self) -> str:
        """What the player bar says of it; empty when it says nothing."""
        button = self._listener.window.around.sleep._left
        return button.text() if button.isVisible() else ""

# SPDX-License-Identifier: GPL-3.0-or-later
"""Every window and panel that an action opens, one after the other, for tests that look at all of them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.actions import ACTIONS
from tests.support.listener import Listener

# These end the window, or ask the system for a file.
LEAVING = {"quit", "remove", "add"}
# These open something though they have no “…” in their text.
OPENING = {"look", "queue", "search", "mini", "keys", "palette", "all-marks", "up-next"}


def opened(listener: Listener, *, settle_ms: int = 150) -> Iterator[tuple[str, list[QWidget]]]:
    """The name of each action that opens something, and the windows in sight once it has; they are closed after it."""
    window = listener.window
    asked = QTimer()
    asked.timeout.connect(_refuse_files)
    asked.start(50)
    for spec in ACTIONS:
        if spec.name in LEAVING or not (spec.text.endswith("…") or spec.name in OPENING):
            continue
        window.actions_[spec.name].trigger()
        listener.listens(settle_ms)
        yield spec.name, [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.windowTitle()]
        _close(listener)
    asked.stop()


def _refuse_files() -> None:
    """Nobody chooses a file here."""
    asking = QApplication.activeModalWidget()
    if isinstance(asking, QFileDialog):
        asking.reject()


def _close(listener: Listener) -> None:
    window = listener.window
    if window.isHidden():
        window.actions_["mini"].trigger()
        listener.until(window.isVisible, "the large window does not come back")
    for each in QApplication.topLevelWidgets():
        if each is not window and each.isVisible():
            each.close()
    window.activateWindow()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    window.panes.close_side()
    window.reading.transcript.setFocus()
    listener.listens(30)

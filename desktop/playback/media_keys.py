# SPDX-License-Identifier: GPL-3.0-or-later
"""The media keys of a keyboard, where the system hands them to the window that is in front."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions

# What each does; a key that only plays or only pauses does the other as well, as most keyboards have one for both.
KEYS = {
    Qt.Key.Key_MediaPlay: "play",
    Qt.Key.Key_MediaPause: "play",
    Qt.Key.Key_MediaTogglePlayPause: "play",
    Qt.Key.Key_MediaNext: "chapter-next",
    Qt.Key.Key_MediaPrevious: "chapter-previous",
}


class MediaKeys(QObject):
    """Lets them trigger actions that have other keys too. On Linux most desktops send them over the bus instead."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        for key, name in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(actions[name].trigger)

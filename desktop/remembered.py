# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as it was left: its size, volume and speed, how one finds, and where the listener is in the episode."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.playback.player import Player
from desktop.preferences.bound import bind
from desktop.reading.find_bar import SWITCHES
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.settings_file import SettingsFile, decode, encode

SAVE_POSITION_MS = 5000


class Remembered:
    """Puts the parts as the settings say, and keeps how they stand; the listener's place is kept all the time."""

    def __init__(
        self,
        window: QWidget,
        reading: ReadingPage,
        player: Player,
        librarian: Librarian,
        actions: Actions,
        settings: Settings,
    ) -> None:
        self._window, self._reading, self._player = window, reading, player
        self._librarian, self._actions, self._settings = librarian, actions, settings
        timer = QTimer(window)
        timer.timeout.connect(self.save_position)
        timer.start(SAVE_POSITION_MS)

    def restore(self) -> None:
        """Put everything where it was."""
        kept = self._settings
        self._window.restoreGeometry(decode(kept.geometry))
        self._reading.dock.bar.set_volume(kept.volume)
        self._reading.finding.bar.set_history(kept.find_history)
        for name in ("doubts", *SWITCHES):
            bind(kept, name.replace("-", "_"), self._actions[name])

    def save_position(self) -> None:
        """Keep where the listener is."""
        if self._reading.episode is not None:
            self._librarian.save_position(self._reading.episode.id, self._player.position_ms)

    def save(self, file: SettingsFile) -> None:
        """Keep everything in the file."""
        self.save_position()
        self._settings.geometry = encode(self._window.saveGeometry())
        self._settings.volume = self._player.volume
        self._settings.find_history = self._reading.finding.bar.history
        file.save(self._settings)

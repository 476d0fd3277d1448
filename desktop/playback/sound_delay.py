# SPDX-License-Identifier: GPL-3.0-or-later
"""How late a sound device is, Bluetooth above all: found with clicks, and kept for each device."""

import json

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.appearance import Appearance
from desktop.playback.click_dialog import LIMIT_MS, ClickDialog
from desktop.playback.player import Player
from desktop.settings import Settings


class SoundDelay(QObject):
    """Gives the player the delay of the device that it plays on, and asks for it when `action` is triggered."""

    def __init__(
        self, window: QWidget, action: QAction, player: Player, appearance: Appearance, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._player, self._appearance, self._settings = window, player, appearance, settings
        action.triggered.connect(self._ask)
        player.output_changed.connect(self._apply)
        self._apply()

    def _apply(self) -> None:
        self._player.set_delay(delays(self._settings.sound_delays).get(self._player.output, 0))

    def _ask(self) -> None:
        if self._window.findChildren(ClickDialog):
            return
        self._player.pause()
        dialog = ClickDialog(self._player.output, self._player.delay_ms, self._appearance.theme, self._window)
        dialog.player.sound.choose(self._player.sound.chosen)
        dialog.chosen.connect(self._keep)
        dialog.open()

    def _keep(self, output: str, delay_ms: int) -> None:
        known = delays(self._settings.sound_delays)
        known[output] = delay_ms
        self._settings.sound_delays = json.dumps({name: ms for name, ms in known.items() if ms}, ensure_ascii=False)
        self._apply()


def delays(text: str) -> dict[str, int]:
    """Delays in ms by the names of devices. What can't be understood is left out."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: ms for name, ms in found.items() if isinstance(ms, int) and abs(ms) <= LIMIT_MS}

# SPDX-License-Identifier: GPL-3.0-or-later
"""A little back and a little forward: how far, the listener says in the settings, and the buttons say it too."""

from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings


class SkipLengths(QObject):
    """Wires two actions, and gives them their words."""

    def __init__(self, page: ReadingPage, player: Player, actions: Actions, settings: Settings) -> None:
        super().__init__(page)
        self._page, self._player, self._actions, self._settings = page, player, actions, settings
        actions["back"].triggered.connect(lambda: self._skip(-settings.skip_back_s))
        actions["forward"].triggered.connect(lambda: self._skip(settings.skip_forward_s))
        for name in ("skip_back_s", "skip_forward_s"):
            settings.watch(name, lambda _seconds: self._say())
        self._say()

    def _skip(self, seconds: int) -> None:
        self._page.go_to(max(0, self._player.position_ms + seconds * 1000))

    def _say(self) -> None:
        back, forward = self._settings.skip_back_s, self._settings.skip_forward_s
        self._actions.describe("back", f"−{back}", self.tr("Back %n seconds", "", back))
        self._actions.describe("forward", f"+{forward}", self.tr("Forward %n seconds", "", forward))

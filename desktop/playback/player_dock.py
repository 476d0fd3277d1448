# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the window: the timeline over the player bar."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.playback.player_bar import PlayerBar
from desktop.reading.timeline import Timeline
from desktop.theme import Theme
from desktop.widgets import named


class PlayerDock(QWidget):
    """Stays in sight wherever one is, as long as an episode is open."""

    def __init__(self, player: Player, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "bottomBar")
        self.timeline = Timeline(theme)
        actions["zoom-in"].triggered.connect(self.timeline.zoom_in)
        actions["zoom-out"].triggered.connect(self.timeline.zoom_out)
        actions["zoom-whole"].triggered.connect(self.timeline.zoom_whole)
        self.bar = PlayerBar(player, actions, theme)
        around = QVBoxLayout()
        around.setContentsMargins(22, 0, 22, 0)
        around.addWidget(self.timeline)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(around)
        layout.addWidget(self.bar)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self.timeline.set_theme(theme)
        self.bar.set_theme(theme)

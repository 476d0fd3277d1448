# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar at the bottom: where we are, play and its neighbours, speed and volume."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from desktop import figures
from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.theme import Theme, icon, sans
from desktop.widgets import Elided, named, told_by_its_action
from transcribe import timecode

# In a bar narrower than this, the first things that one can do without are left out; then more.
NARROW_PX, VERY_NARROW_PX, LEAST_PX = 780, 560, 540
SPEEDS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class _Snug(QToolButton):
    """A tool button without the room that Qt leaves behind the text, which parts it from an icon that follows it."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        beside = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon and not self.icon().isNull()
        return hint - QSize(2 * self.fontMetrics().horizontalAdvance(" "), 0) if beside else hint


class PlayerBar(QWidget):
    """Shows and drives a `Player` through the application's actions.

    Signals: `forget_speed_wanted`: the show shall be heard at the speed of all others.
    """

    forget_speed_wanted = Signal()

    def __init__(self, player: Player, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._duration_ms = 0
        self._clock = named(QLabel("0:00"), "clock")
        self._rest = named(QLabel(), "clockRest")
        self._speed_show = ""
        self._play = self._button(actions["play"], "play")
        self._play.setIconSize(QSize(24, 24))
        self._play.setFixedSize(44, 44)
        self._play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._before = [self._button(actions[name]) for name in ("chapter-previous", "back")]
        self._after = [self._button(actions[name]) for name in ("forward", "chapter-next")]
        self._speed = named(QToolButton(), "speed")
        self._speed.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._speed_of = named(Elided(), "dim")
        self._speed_of.setTextFormat(Qt.TextFormat.PlainText)
        self._forget_speed = QAction(self.tr("As everywhere else"), self)
        self._forget_speed.triggered.connect(self.forget_speed_wanted)
        self._speed.setMenu(self._speed_menu())
        self.set_speed_of("")
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._volume.setRange(0, 100)
        self._volume.setFixedWidth(84)
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setToolTip(self.tr("Volume"))
        self._volume_icon = QLabel()
        self._volume.valueChanged.connect(lambda value: player.set_volume(value / 100))
        player.playing_changed.connect(self._show_playing)
        player.rate_changed.connect(self._show_rate)
        self._lay_out()
        self.set_theme(theme)

    def _button(self, action: QAction, name: str = "quiet") -> QToolButton:
        button = named(_Snug(), name)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if name != "play":  # which says whether it plays or pauses
            told_by_its_action(button)
        return button

    def _speed_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for speed in SPEEDS:
            action = menu.addAction(figures.rate(speed))
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose_speed, speed))
        menu.addSeparator()
        menu.addAction(self._forget_speed)
        return menu

    def _choose_speed(self, speed: float) -> None:
        self._player.set_rate(speed)
        self._show_rate(self._player.rate)  # a tick that was clicked away comes back

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 4, 22, 12)
        layout.setSpacing(8)
        left = QHBoxLayout()
        left.setSpacing(4)
        for label in (self._clock, self._rest):
            label.setFont(sans(14))
            left.addWidget(label)
        left.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(6)
        for widget in (*self._before, self._play, *self._after):
            middle.addWidget(widget)
        self._right = right = QHBoxLayout()
        right.addStretch()
        for control in (self._speed, self._speed_of, self._volume_icon, self._volume):
            right.addWidget(control)
        layout.addLayout(left, 1)
        layout.addLayout(middle)
        layout.addLayout(right, 1)

    def add_extra(self, widget: QWidget) -> None:
        """Let this stand before the speed, where there is something to say."""
        self._right.insertWidget(1, widget)

    def minimumSizeHint(self) -> QSize:
        """Without what gives way."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), LEAST_PX), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing is cut off: what there is no room for is left out."""
        super().resizeEvent(event)
        narrow, very_narrow = self.width() < NARROW_PX, self.width() < VERY_NARROW_PX
        style = Qt.ToolButtonStyle
        for button in (self._before[0], self._after[1]):
            button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        self._rest.setVisible(not narrow)
        self._speed_of.setVisible(not narrow and bool(self._speed_show))
        for control in (self._volume_icon, self._volume):
            control.setVisible(not very_narrow)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours."""
        self._theme = theme
        for button, name in ((self._before[0], "previous"), (self._after[1], "next")):
            button.setIcon(icon(name, theme.dim, 16))
        self._after[1].setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._volume_icon.setPixmap(icon("volume", theme.dim, 18).pixmap(18, 18))
        self._show_playing(self._player.playing)

    def set_speed_of(self, show: str) -> None:
        """The speed is that of this show, which keeps it; of none, where it is the one for all that has none."""
        self._speed_show = show
        self._speed_of.setText(self.tr("for this show") if show else "")
        self._speed_of.setVisible(bool(show) and self.width() >= NARROW_PX)
        self._forget_speed.setVisible(bool(show))
        said = self.tr("Speed of “{show}”, kept for its episodes").format(show=show) if show else self.tr("Speed")
        self._speed.setToolTip(said)
        self._show_rate(self._player.rate)

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume.setValue(round(volume * 100))

    def change_volume(self, by: float) -> None:
        """Louder or softer."""
        self.set_volume(self._player.volume + by)

    def set_episode(self, duration_ms: int) -> None:
        """Another episode of this length."""
        self._duration_ms = duration_ms
        self.set_position(0)

    def set_position(self, position_ms: int) -> None:
        """Show the time; changes nothing while the shown second stays the same."""
        text = timecode.clock(position_ms)
        if text == self._clock.text() and self._rest.text():
            return
        self._clock.setText(text)
        left_ms = max(0, self._duration_ms - position_ms)
        self._rest.setText(f"/ {timecode.clock(self._duration_ms)} · −{timecode.clock(left_ms)}")

    def _show_playing(self, playing: bool) -> None:
        self._play.setIcon(icon("pause" if playing else "play", self._theme.on_accent, 24))
        self._play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def _show_rate(self, rate: float) -> None:
        self._speed.setText(figures.rate(rate))
        for action in self._speed.menu().actions():
            action.setChecked(action.text() == self._speed.text())
        said = self.tr("Speed {rate}, kept for this show") if self._speed_show else self.tr("Speed {rate}")
        self._speed.setAccessibleName(said.format(rate=figures.decimal(rate)))

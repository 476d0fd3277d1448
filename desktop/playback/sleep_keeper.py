# SPDX-License-Identifier: GPL-3.0-or-later
"""The sleep timer of the window: set by key, its time in the player bar, and what is said when it has stopped."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.playback.ends import end_of
from desktop.playback.player import Player
from desktop.playback.sleep_dialog import MORE_MINUTES, SleepDialog
from desktop.playback.sleep_timer import SleepTimer, Until
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.theme import icon
from desktop.toast import Toast
from desktop.widgets import named
from transcribe import timecode

MINUTE_MS = 60_000


class SleepKeeper(QObject):
    """Wires one action. What the timer stopped, the next start plays on as loud as before."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        actions: Actions,
        appearance: Appearance,
        settings: Settings,
        toast: Toast,
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._settings, self._toast = page, player, settings, toast
        self.timer = SleepTimer(player, lambda what, time_ms: end_of(page, what, time_ms), self)
        self.timer.fade_ms = settings.sleep_fade_s * 1000
        settings.watch("sleep_fade_s", self._set_fade)
        self._left = named(QToolButton(), "quiet")
        self._left.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._left.clicked.connect(self._ask)
        page.dock.bar.add_extra(self._left)
        appearance.changed.connect(self._dress)
        self._appearance = appearance
        self._dress()
        actions["sleep"].triggered.connect(self._ask)
        self.timer.changed.connect(self._show)
        self.timer.slept.connect(self._slept)
        page.place_chosen.connect(self.timer.went)
        page.opened.connect(lambda _reading: self.timer.forget_place())
        self._show()

    def _set_fade(self, seconds: int) -> None:
        self.timer.fade_ms = seconds * 1000

    def _ask(self) -> None:
        window = self._page.window()
        if window.findChildren(SleepDialog):
            return
        dialog = SleepDialog(self.timer, self._settings.sleep_minutes, self._settings.sleep_fade_s, window)
        dialog.minutes_chosen.connect(self._start)
        dialog.until_chosen.connect(self._start_until)
        dialog.more_wanted.connect(self._more)
        dialog.off_wanted.connect(self._cancel)
        dialog.fade_chosen.connect(lambda seconds: setattr(self._settings, "sleep_fade_s", seconds))
        dialog.open()

    def _start(self, minutes: int) -> None:
        self._settings.sleep_minutes = minutes
        self.timer.start(minutes * MINUTE_MS)
        self._say(self.tr("The sound stops in %n minute(s).", "", minutes))

    def _start_until(self, what: Until) -> None:
        if self.timer.start_until(what):
            sentence = self.tr("The sound stops at the end of this sentence.")
            chapter = self.tr("The sound stops at the end of this chapter.")
            self._say(sentence if what is Until.SENTENCE else chapter)
        elif what is Until.SENTENCE:
            self._toast.say(self.tr("There is no text with times yet to go by."))
        else:
            self._toast.say(self.tr("There are no chapters here to go by."))

    def _say(self, said: str) -> None:
        self._toast.say(said, act=self.tr("Turn off"), do=self._cancel)

    def _more(self) -> None:
        self.timer.add(MORE_MINUTES * MINUTE_MS)

    def _cancel(self) -> None:
        self.timer.cancel()
        self._toast.say(self.tr("The sleep timer is off."))

    def _slept(self, at_ms: int) -> None:
        said = self.tr("The sleep timer stopped the sound at {time}.").format(time=timecode.clock(at_ms))
        self._toast.say(said, act=self.tr("%n minute(s) more", "", MORE_MINUTES), do=self._go_on)

    def _go_on(self) -> None:
        self.timer.start(MORE_MINUTES * MINUTE_MS)
        self._player.play()

    def _dress(self, *_theme: object) -> None:
        self._left.setIcon(icon("moon", self._appearance.theme.dim, 16))

    def _show(self) -> None:
        runs = self.timer.until is not Until.NOTHING
        self._left.setVisible(runs)
        if runs:
            left = timecode.clock(self.timer.left_ms)
            self._left.setText(left)
            self._left.setAccessibleName(self.tr("Sleep timer: {time} left").format(time=left))
            self._left.setToolTip(self._left.accessibleName())

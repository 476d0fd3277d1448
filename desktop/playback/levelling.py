# SPDX-License-Identifier: GPL-3.0-or-later
"""Loud and quiet episodes, and quiet stretches in them, at one level."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.preferences.bound import bind
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.settings import Settings
from desktop.toast import Toast
from desktop.work.jobs import Lane
from transcribe.media.levels import Levels, gain_at, gains_db, kept_levels
from transcribe.progress import CancelToken

STEP_DB = 0.15  # with each report of the player, 60 times a second: heard as no jump
LEAP_MS = 500  # the listener went elsewhere, and the right level is there at once

_NOTHING = np.zeros(0, np.float32)


class Levelling(QObject):
    """Wires one switch. The sound is measured once, off the window's thread, and plays as it is until then."""

    def __init__(self, page: ReadingPage, player: Player, actions: Actions, settings: Settings, toast: Toast) -> None:
        super().__init__(page)
        self._page, self._player, self._settings, self._toast = page, player, settings, toast
        self._lane = Lane(lambda _error: None, self)  # what is wrong with the sound, the player says
        self._cancel = CancelToken()
        self._gains: Levels = _NOTHING
        self._gain = 0.0
        self._seen_ms = 0
        bind(settings, "levelling", actions["levelling"])
        actions["levelling"].triggered.connect(self._say)
        settings.watch("levelling", lambda _on: self._measure())
        page.opened.connect(self._opened)
        player.moved.connect(self._moved)

    @property
    def gain_db(self) -> float:
        """By how much the sound is louder now, or softer if negative."""
        return self._gain

    @property
    def measured(self) -> bool:
        """Whether the loudness of the open episode is known."""
        return bool(len(self._gains))

    def close(self) -> None:
        """The window goes."""
        self._cancel.cancel()
        self._lane.close()

    def _opened(self, _reading: Reading) -> None:
        self._gains = _NOTHING
        self._measure()

    def _measure(self) -> None:
        self._cancel.cancel()
        episode = self._page.episode
        if not self._settings.levelling or episode is None:
            self._gains = _NOTHING
            self._moved(self._player.position_ms)
            return
        media, cancel = Path(episode.media), CancelToken()
        self._cancel = cancel

        def measured(gains: Levels) -> None:
            if cancel is self._cancel and self._settings.levelling:
                self._gains = gains
                self._moved(self._player.position_ms)

        self._lane.run(lambda: gains_db(kept_levels(media, cancel)), measured)

    def _moved(self, position_ms: int) -> None:
        wanted = gain_at(self._gains, position_ms)
        leapt = abs(position_ms - self._seen_ms) > LEAP_MS or not self._player.playing
        self._seen_ms = position_ms
        step = wanted - self._gain if leapt else max(-STEP_DB, min(STEP_DB, wanted - self._gain))
        if step:
            self._gain += step
            self._player.sound.set_gain_db(self._gain)

    def _say(self) -> None:
        if not self._settings.levelling:
            self._toast.say(self.tr("Loud and quiet are as they were recorded."))
        elif self._page.episode is not None and not self.measured:
            self._toast.say(self.tr("Loud and quiet are evened out as soon as this episode is measured."))
        else:
            self._toast.say(self.tr("Loud and quiet are evened out."))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Stops the sound after a while, or at the end of something, and lets it fade away before."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.playback.player import Player

SENTENCE_FADE_MS = 700  # its words are to be heard
AT_THE_END_MS = 150  # the sound stops so much before a place, so that nothing of what follows is heard
RESTORE_MS = 400  # what the output still holds back is not to be loud again


class Until(Enum):
    """What the sound plays on for."""

    NOTHING = auto()  # no timer is set
    TIME = auto()
    SENTENCE = auto()
    CHAPTER = auto()


EndOf = Callable[[Until, int], int | None]


class SleepTimer(QObject):
    """Of one player. Time that is spent in a pause does not count.

    `end_of` says when the sentence or the chapter ends that is heard at a time (ms), None where there is none.
    Signals: `changed`: what is set, or the time that is left; `slept` (ms): it stopped the sound there.
    """

    changed = Signal()
    slept = Signal(int)

    def __init__(self, player: Player, end_of: EndOf, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._end_of = player, end_of
        self.until = Until.NOTHING
        self.fade_ms = 0
        self._left_ms = 0.0
        self._end_ms = 0
        self._wall = QElapsedTimer()
        self._restore = QTimer(self)
        self._restore.setSingleShot(True)
        self._restore.setInterval(RESTORE_MS)
        self._restore.timeout.connect(lambda: player.sound.set_fade(1.0))
        player.moved.connect(self._moved)
        player.playing_changed.connect(self._playing_changed)

    @property
    def left_ms(self) -> int:
        """How long the sound goes on, as the clock on the wall has it."""
        if self.until is Until.TIME:
            return max(0, round(self._left_ms))
        return max(0, round((self._end_ms - self._player.position_ms) / self._player.rate))

    def start(self, for_ms: int) -> None:
        """Stop when the sound has played so long from now on."""
        self._left_ms = float(for_ms)
        self._set(Until.TIME)

    def start_until(self, what: Until) -> bool:
        """Stop where the sentence or the chapter that is heard ends; False where there is none."""
        end_ms = self._end_of(what, self._player.position_ms)
        if end_ms is None:
            return False
        self._end_ms = end_ms
        self._set(what)
        return True

    def add(self, more_ms: int) -> None:
        """Stop so much later; a timer that ran to the end of something becomes one of time."""
        if self.until is not Until.NOTHING:
            self.start(self.left_ms + more_ms)

    def cancel(self) -> None:
        """Do not stop; the sound is as loud as ever."""
        self._set(Until.NOTHING)

    def went(self, to_ms: int) -> None:
        """The listener goes elsewhere: the sentence or chapter that is meant is the one there."""
        if self.until in (Until.SENTENCE, Until.CHAPTER):
            end_ms = self._end_of(self.until, to_ms)
            if end_ms is not None:
                self._end_ms = end_ms
            else:
                self.cancel()

    def ends_with_episode(self) -> bool:
        """The end of the episode was reached: whether that was the end of what the timer waited for; it is off then."""
        ends = self.until in (Until.SENTENCE, Until.CHAPTER)
        if ends:
            self._sleep()
        return ends

    def forget_place(self) -> None:
        """Another episode is open: what was waited for is not in it."""
        if self.until in (Until.SENTENCE, Until.CHAPTER):
            self.cancel()

    def _set(self, until: Until) -> None:
        self.until = until
        self._wall.start()
        self._fade()
        self.changed.emit()

    def _playing_changed(self, playing: bool) -> None:
        if playing:
            self._wall.start()
            self._restore.stop()
            self._player.sound.set_fade(1.0)
            self._fade()

    def _moved(self, position_ms: int) -> None:
        if self.until is Until.NOTHING or not self._player.playing:
            return
        before_s = self.left_ms // 1000
        if self.until is Until.TIME:
            self._left_ms -= self._wall.restart()
            over = self._left_ms <= 0
        else:
            over = position_ms >= self._end_ms - AT_THE_END_MS * self._player.rate
        if over:
            self._sleep()
            return
        self._fade()
        if self.left_ms // 1000 != before_s:
            self.changed.emit()

    def _fade(self) -> None:
        fade_ms = min(self.fade_ms, SENTENCE_FADE_MS) if self.until is Until.SENTENCE else self.fade_ms
        fades = self.until is not Until.NOTHING and fade_ms > 0
        if not self._restore.isActive():
            self._player.sound.set_fade(min(1.0, self.left_ms / fade_ms) if fades else 1.0)

    def _sleep(self) -> None:
        self.until = Until.NOTHING
        self._restore.start()
        if self._player.playing:
            self._player.pause()
        self.changed.emit()
        self.slept.emit(self._player.position_ms)

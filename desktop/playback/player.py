# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound. Only this file and `output.py` import QtMultimedia."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer

from desktop.playback.clock import FASTEST, SLOWEST, SlewClock
from desktop.playback.output import SoundOutput
from desktop.playback.rescue import EARLY_MS, Rescue
from desktop.playback.watchdog import Watchdog

TICK_MS = 16


class Player(QObject):
    """Plays one file.

    Signals: `moved` (ms, what is in the listener's ear; 60 times a second while playing),
    `playing_changed` (bool), `ended`, `failed` (sentence, hint; it is paused), `told` (sentence, hint; it plays on),
    `rate_changed` (float), `output_changed` when the sound goes elsewhere.
    """

    moved = Signal(int)
    playing_changed = Signal(bool)
    ended = Signal()
    failed = Signal(str, str)
    told = Signal(str, str)
    rate_changed = Signal(float)
    output_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = QMediaPlayer(self)
        self.sound = SoundOutput(self._media)
        self.sound.changed.connect(self.output_changed)
        self._clock = SlewClock()
        self._wall = QElapsedTimer()
        self._wall.start()
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._emit_moved)
        self._duration_ms = 0
        self._wants_to_play = False
        self._loads = False  # it is being opened
        self._ready = False  # it is open, and need not be replaced by its copy
        self._gave_up = False
        self._rescue = Rescue(self)
        self._rescue.load_wanted.connect(lambda source: self._load(source, self.position_ms))
        self._rescue.skip_wanted.connect(self.seek)
        self._rescue.gave_up.connect(self._give_up)
        self._rescue.told.connect(self.told)
        self._watchdog = Watchdog(self._media.position, self)
        self._watchdog.still.connect(lambda: self._rescue.stalled(self.position_ms))
        self._media.positionChanged.connect(self._observe)
        self._media.playbackStateChanged.connect(self._state_changed)
        self._media.mediaStatusChanged.connect(self._status_changed)
        self._media.errorOccurred.connect(self._error)

    def open(self, path: Path, at_ms: int = 0, duration_ms: int = 0) -> None:
        """Load a file, ready to play from `at_ms`. `duration_ms` is its true length, 0 if unknown."""
        self.close()  # or the end of the old file would count as a place in the new one
        self._duration_ms = duration_ms
        self._rescue.begin(path, duration_ms)
        self._load(path, at_ms)

    def close(self) -> None:
        """Stop and let go of the file."""
        self._wants_to_play = False
        self._rescue.end()
        self._let_go()

    @property
    def playing(self) -> bool:
        """Whether sound is meant to be heard now."""
        return self._wants_to_play

    @property
    def position_ms(self) -> int:
        """What is in the listener's ear."""
        return self._clock.heard(self._now())

    @property
    def rate(self) -> float:
        """1 is as recorded."""
        return round(self._media.playbackRate(), 2)  # Qt keeps it in four bytes

    @property
    def volume(self) -> float:
        """0 to 1, as the ear judges it."""
        return self.sound.volume

    def play(self) -> None:
        """Play on; from the start again when the end was reached."""
        self._wants_to_play = True
        if self._duration_ms and self.position_ms >= self._duration_ms - 50:
            self.seek(0)
        source = self._rescue.source
        if source is not None and (self._gave_up or self._media.mediaStatus() is QMediaPlayer.MediaStatus.InvalidMedia):
            self._rescue.try_again()
            self._load(source, self.position_ms)
        elif self._ready:
            self._media.play()

    def pause(self) -> None:
        """Hold the sound where it is."""
        self._wants_to_play = False
        self._media.pause()

    def toggle(self) -> None:
        """Play or pause."""
        if self._wants_to_play:
            self.pause()
        else:
            self.play()

    def seek(self, position_ms: int) -> None:
        """Go to a place; it is at once the position that is reported."""
        position_ms = max(0, min(position_ms, self._duration_ms or position_ms))
        self._stand_at(position_ms)
        if self._ready:
            self._media.setPosition(position_ms)
        self._emit_moved()

    def skip(self, delta_ms: int) -> None:
        """Go forward, or back where negative."""
        self.seek(self.position_ms + delta_ms)

    def set_rate(self, rate: float) -> None:
        """Play faster or slower, the pitch kept; limited to what stays intelligible."""
        rate = round(min(FASTEST, max(SLOWEST, rate)), 2)
        self._media.setPlaybackRate(rate)
        self._clock.set_rate(rate, self._now())
        self.rate_changed.emit(rate)

    @property
    def output(self) -> str:
        """What the system calls the device that the sound goes to; empty where there is none."""
        used = self.sound.used
        return "" if used is None else used.name

    @property
    def delay_ms(self) -> int:
        """What the device takes beyond what is measured; see `set_delay`."""
        return self._clock.delay_ms

    def set_delay(self, delay_ms: int) -> None:
        """Let the light wait so long for a device that is late, in ms of wall time; negative for one that is early."""
        self._clock.delay_ms = delay_ms

    def set_volume(self, volume: float) -> None:
        """0 to 1, as the ear judges it."""
        self.sound.set_volume(volume)

    def _load(self, source: Path, at_ms: int) -> None:
        """Open the file, or its copy; it plays from there if it is to play."""
        self._let_go()  # the same source again would be no change
        self._gave_up = False
        self._stand_at(at_ms)
        self.sound.settle()
        self._loads = True
        self._media.setSource(QUrl.fromLocalFile(str(source)))
        self._emit_moved()

    def _let_go(self) -> None:
        self._loads = self._ready = False
        self._media.stop()
        self._media.setSource(QUrl())

    def _stand_at(self, position_ms: int) -> None:
        self._clock.run(False, self._now())
        self._clock.jump(position_ms, self._now())

    def _now(self) -> float:
        return self._wall.nsecsElapsed() / 1e6

    def _emit_moved(self) -> None:
        self.moved.emit(self.position_ms)

    def _observe(self, position_ms: int) -> None:
        now_ms = self._now()
        if self._media.playbackState() is not QMediaPlayer.PlaybackState.PlayingState:
            return
        if position_ms - self._clock.read(now_ms) > EARLY_MS:
            return  # Qt leaps to the end of a file that is cut off
        if self._clock.running:
            self._clock.observe(position_ms, now_ms)
        elif position_ms > self._clock.read(now_ms):
            # Only now the sound has begun: to open a sound device can take more than a second.
            self._clock.observe(position_ms, now_ms)
            self._clock.run(True, now_ms)

    def _state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        running = state is QMediaPlayer.PlaybackState.PlayingState
        self._watchdog.watch(running)
        if running:
            self._tick.start()
        else:
            self._clock.run(False, self._now())
            self._tick.stop()
        self._emit_moved()
        self.playing_changed.emit(running)

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.LoadedMedia and self._loads:
            self._loads = False
            self._loaded()
        elif status is QMediaPlayer.MediaStatus.EndOfMedia and self._ready:
            self._end_reached()

    def _loaded(self) -> None:
        if not self._media.hasAudio():
            self._give_up(*self._rescue.silent())
        elif self._rescue.reads(self._media.duration()):
            self._ready = True
            self._duration_ms = self._duration_ms or self._media.duration()
            self._media.setPosition(self.position_ms)
            if self._wants_to_play:
                self._media.play()

    def _end_reached(self) -> None:
        if not self._rescue.ended(self.position_ms, self._media.duration()):
            return
        self._wants_to_play = False
        self._stand_at(self._duration_ms)
        self._emit_moved()
        self.ended.emit()

    def _give_up(self, message: str, hint: str) -> None:
        self._gave_up = True
        self.pause()
        self.failed.emit(message, hint)

    def _error(self, error: QMediaPlayer.Error, text: str) -> None:
        self._wants_to_play = False
        hints = {
            QMediaPlayer.Error.ResourceError: self.tr("Has the file been moved or its disk taken out?"),
            QMediaPlayer.Error.FormatError: self.tr("Convert it to mp3 or m4a with another program and add it again."),
        }
        self.failed.emit(self.tr("This file can't be played: {reason}.").format(reason=text), hints.get(error, ""))

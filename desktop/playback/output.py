# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sound goes and how loud: the device that the listener chose, and what makes up the volume."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer

from desktop.playback.pulse_watch import PulseWatch


@dataclass(frozen=True, slots=True)
class Device:
    """A sound device: `id` tells it from all others and stays the same, `name` is what the system calls it."""

    id: str
    name: str


class SoundOutput(QObject):
    """The output of one player.

    Signals: `changed` when other devices are there or the sound goes elsewhere; `lost` (Device) when the one that was
    used is gone, and another one is used; `came_back` (Device) when the chosen one is there again, but not
    used yet; `volume_changed` (0 to 1): the listener's.
    """

    changed = Signal()
    lost = Signal(object)
    came_back = Signal(object)
    volume_changed = Signal(float)

    def __init__(self, media: QMediaPlayer) -> None:
        super().__init__(media)
        self._media = media
        # The output must not die before the player (it crashes without a sound device): the player owns it.
        self._output = QAudioOutput(media)
        _settle_overrides(self._output)
        media.setAudioOutput(self._output)
        self._chosen = ""
        self._volume, self._fade, self._gain = 1.0, 1.0, 1.0
        self._missing = ""  # gone, though Qt still has it in its list
        self._known = {device.id for device in self.devices()}
        self._media_devices = QMediaDevices(self)
        self._media_devices.audioOutputsChanged.connect(self._look_again)
        self._watch = PulseWatch(self)
        self._watch.gone.connect(self._gone)
        media.playbackStateChanged.connect(self._watch_used)

    # Where

    def devices(self) -> tuple[Device, ...]:
        """All that are there."""
        return tuple(_device(each) for each in QMediaDevices.audioOutputs() if _id(each) != self._missing)

    @property
    def used(self) -> Device | None:
        """The device that the sound goes to; None where there is none."""
        device = self._output.device()
        return None if device.isNull() else _device(device)

    @property
    def system(self) -> Device | None:
        """The device that the system would take."""
        device = QMediaDevices.defaultAudioOutput()
        return None if device.isNull() else _device(device)

    @property
    def chosen(self) -> str:
        """The id of the device that the listener chose, be it there or not; empty: the system's."""
        return self._chosen

    def choose(self, device_id: str) -> None:
        """Let the sound go to this device from now on, as soon as it is there; empty: to the system's."""
        self._chosen = device_id
        self.settle()

    def settle(self) -> None:
        """Use the device that is wanted, where it is there; the system may have chosen another by now."""
        wanted = self._wanted()
        if _id(wanted) != _id(self._output.device()):
            self._output.setDevice(wanted)
            self._watch_used()
            self.changed.emit()

    def _wanted(self) -> QAudioDevice:
        if self._chosen in {device.id for device in self.devices()}:
            return next(device for device in QMediaDevices.audioOutputs() if _id(device) == self._chosen)
        return QMediaDevices.defaultAudioOutput()

    def _watch_used(self) -> None:
        """Only while it is needed, and where Qt itself does not tell."""
        used, system = self.used, self.system
        plays = self._media.playbackState() is QMediaPlayer.PlaybackState.PlayingState
        self._watch.watch(used.id if plays and used is not None and used != system else "")

    def _look_again(self) -> None:
        """Something was plugged in or out."""
        self._missing = ""  # what Qt says now is true
        there = {device.id: device for device in self.devices()}
        fresh, self._known = there.keys() - self._known, set(there)
        used = self.used
        if used is not None and used.id not in there:
            self._leave(used)
        elif self._chosen in fresh:
            self.came_back.emit(there[self._chosen])
        elif not self._chosen:
            self.settle()
        self.changed.emit()

    def _gone(self, device_id: str) -> None:
        used = self.used
        if used is not None and used.id == device_id:
            self._missing = device_id
            self._known.discard(device_id)
            self._leave(used)
            self.changed.emit()

    def _leave(self, device: Device) -> None:
        self.lost.emit(device)  # before the sound goes elsewhere: who wore headphones may not be alone
        self.settle()

    # How loud

    @property
    def volume(self) -> float:
        """What the listener set: 0 to 1, as the ear judges it."""
        return self._volume

    def set_volume(self, volume: float) -> None:
        """0 to 1, as the ear judges it."""
        self._volume = min(1.0, max(0.0, volume))
        self._apply()
        self.volume_changed.emit(self._volume)

    def set_fade(self, share: float) -> None:
        """How much of the volume is left while the sound fades away, as the ear judges it: 1 to 0."""
        self._fade = min(1.0, max(0.0, share))
        self._apply()

    def set_gain_db(self, decibels: float) -> None:
        """Make the sound louder or softer than the listener's volume says; no louder than the device can."""
        self._gain = 10 ** (decibels / 20)
        self._apply()

    def _apply(self) -> None:
        # The ear judges loudness by the logarithm of the amplitude; the square is near enough.
        amplitude = (self._volume * self._fade) ** 2 * self._gain
        self._output.setVolume(min(1.0, amplitude))


def _device(device: QAudioDevice) -> Device:
    return Device(_id(device), device.description())


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")


def _settle_overrides(output: QAudioOutput) -> None:
    """Let PySide find out now that Python overrides no `disconnectNotify` of this object; it asks once.

    Otherwise it asks, and for that needs Python's lock, when the thread that renders the sound lets go of the
    output; and the window freezes if it holds that lock then and waits for the same connections.
    """

    def nothing(_volume: float) -> None: ...

    output.volumeChanged.connect(nothing)
    output.volumeChanged.disconnect(nothing)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The player on the session bus of Linux, for media keys, headphones with buttons and the desktop's own controls.

The interfaces are those of MPRIS 2.2 (specifications.freedesktop.org/mpris-spec): times are in microseconds there.
Qt for Python sends a number in a map with 32 bits where it fits, so the length of an episode of less than 36 minutes is
no int64 on the bus, as MPRIS has it.
"""

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import ClassInfo, Property, QMetaType, QObject, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusArgument, QDBusConnection, QDBusMessage, QDBusObjectPath

from desktop.playback.clock import FASTEST, SLOWEST
from desktop.playback.player import Player

PATH = "/org/mpris/MediaPlayer2"
ROOT, PLAYER = "org.mpris.MediaPlayer2", "org.mpris.MediaPlayer2.Player"
TRACK = "/io/github/earmark/episode/{number}"
Do = Callable[[], object]

# These take names of types too, which their stubs don't know.
_about: Any = ClassInfo
_property: Any = Property
_signal: Any = Signal


class Face(QObject):
    """What the bus shows of the window: what can be done, and what is known of the open episode.

    `metadata` is as MPRIS names it. Signals: `seek_wanted` (ms): to this place; `volume_wanted` (0 to 1).
    """

    seek_wanted = Signal(int)
    volume_wanted = Signal(float)
    rate_wanted = Signal(float)

    def __init__(self, player: Player, raise_window: Do, quit_: Do, next_: Do, previous: Do, parent: QObject) -> None:
        super().__init__(parent)
        self.player = player
        self.raise_window, self.quit, self.next, self.previous = raise_window, quit_, next_, previous
        self.metadata: dict[str, Any] = {}
        self.can_play = self.can_go_next = False

    @property
    def status(self) -> str:
        """As MPRIS says it."""
        if not self.can_play:
            return "Stopped"
        return "Playing" if self.player.playing else "Paused"


@_about({"D-Bus Interface": ROOT})
class RootAdaptor(QDBusAbstractAdaptor):
    """The program."""

    def __init__(self, face: Face) -> None:
        super().__init__(face)
        self._face = face

    @Slot()
    def Raise(self) -> None:  # the bus names it so, here and below
        """Bring the window to the front."""
        self._face.raise_window()

    @Slot()
    def Quit(self) -> None:
        """Close the window."""
        self._face.quit()

    CanQuit = _property(bool, lambda _self: True)
    CanRaise = _property(bool, lambda _self: True)
    HasTrackList = _property(bool, lambda _self: False)
    Identity = _property(str, lambda _self: "Earmark")
    DesktopEntry = _property(str, lambda _self: "io.github.earmark.Earmark")
    SupportedUriSchemes = _property("QStringList", lambda _self: ["file"])
    SupportedMimeTypes = _property("QStringList", lambda _self: [])


@_about({"D-Bus Interface": PLAYER})
class PlayerAdaptor(QDBusAbstractAdaptor):
    """The sound."""

    Seeked = _signal("qlonglong")

    def __init__(self, face: Face) -> None:
        super().__init__(face)
        self.setAutoRelaySignals(False)
        self._face, self._player = face, face.player

    @Slot()
    def Next(self) -> None:
        """To the next chapter, or the episode that is up next."""
        self._face.next()

    @Slot()
    def Previous(self) -> None:
        """To the chapter before."""
        self._face.previous()

    @Slot()
    def Play(self) -> None:
        """Play on."""
        if self._face.can_play and not self._player.playing:
            self._player.play()

    @Slot()
    def Pause(self) -> None:
        """Hold the sound."""
        if self._player.playing:
            self._player.pause()

    @Slot()
    def PlayPause(self) -> None:
        """The one or the other."""
        if self._face.can_play:
            self._player.toggle()

    @Slot()
    def Stop(self) -> None:
        """Hold the sound: the place is kept."""
        self.Pause()

    @Slot("qlonglong")
    def Seek(self, offset_us: int) -> None:
        """Forward, or back where negative; beyond the end as `Next`, as the specification wants it."""
        wanted_us = self._player.position_ms * 1000 + offset_us
        if wanted_us > self._face.metadata.get("mpris:length", 0):
            self._face.next()
        else:
            self._face.seek_wanted.emit(max(0, wanted_us // 1000))

    @Slot(QDBusObjectPath, "qlonglong")
    def SetPosition(self, track: QDBusObjectPath, position_us: int) -> None:
        """To a place, if this episode is still the one that is meant."""
        about = self._face.metadata
        known = about.get("mpris:trackid")
        inside = 0 <= position_us <= about.get("mpris:length", 0)
        if isinstance(known, QDBusObjectPath) and track.path() == known.path() and inside:
            self._face.seek_wanted.emit(position_us // 1000)

    @Slot(str)
    def OpenUri(self, uri: str) -> None:
        """Not offered: files come in by the window."""

    def _set_rate(self, rate: float) -> None:
        self._face.rate_wanted.emit(rate)

    def _set_volume(self, volume: float) -> None:
        if not math.isnan(volume):
            self._face.volume_wanted.emit(max(0.0, min(1.0, volume)))

    PlaybackStatus = _property(str, lambda self: self._face.status)
    Rate = _property(float, lambda self: self._player.rate, _set_rate)
    MinimumRate = _property(float, lambda _self: SLOWEST)
    MaximumRate = _property(float, lambda _self: FASTEST)
    Volume = _property(float, lambda self: self._player.volume, _set_volume)
    Metadata = _property("QVariantMap", lambda self: self._face.metadata)
    Position = _property("qlonglong", lambda self: self._player.position_ms * 1000)
    CanGoNext = _property(bool, lambda self: self._face.can_go_next)
    CanGoPrevious = _property(bool, lambda self: self._face.can_play)
    CanPlay = _property(bool, lambda self: self._face.can_play)
    CanPause = _property(bool, lambda self: self._face.can_play)
    CanSeek = _property(bool, lambda self: self._face.can_play)
    CanControl = _property(bool, lambda _self: True)


class Bus:
    """The two interfaces on one connection, and the signals that go out."""

    def __init__(self, face: Face, connection: QDBusConnection) -> None:
        self._connection = connection
        self._adaptors = RootAdaptor(face), PlayerAdaptor(face)
        self.there = connection.isConnected() and connection.registerObject(
            PATH, face, QDBusConnection.RegisterOption.ExportAdaptors
        )

    def take_name(self, name: str) -> bool:
        """Be found under this name; False where another program has it."""
        return self.there and self._connection.registerService(name)

    def leave(self, name: str) -> None:
        """Be found no more."""
        if self.there:
            self._connection.unregisterService(name)
            self._connection.unregisterObject(PATH)

    def tell(self, changed: dict[str, Any]) -> None:
        """These properties of the player have other values."""
        if not self.there:
            return
        signal = QDBusMessage.createSignal(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged")
        # An empty list of Python would go out as one of variants.
        none = QDBusArgument()
        none.beginArray(QMetaType(QMetaType.Type.QString.value))
        none.endArray()
        signal.setArguments([PLAYER, changed, none])
        self._connection.send(signal)

    def tell_seeked(self, position_us: int) -> None:
        """The place changed otherwise than by playing."""
        if not self.there:
            return
        self._adaptors[1].Seeked.emit(position_us)

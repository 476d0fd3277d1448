# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer does not fall asleep by itself while an episode plays; its screen may."""

import ctypes
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from desktop.playback.player import Player

if TYPE_CHECKING:
    from collections.abc import Callable


class Inhibitor(Protocol):
    """Keeps one computer awake."""

    def hold(self) -> None:
        """From now on."""

    def release(self) -> None:
        """No more."""


class StayAwake(QObject):
    """Holds while the player plays."""

    def __init__(self, player: Player, inhibitor: Inhibitor, parent: QObject) -> None:
        super().__init__(parent)
        self._inhibitor = inhibitor
        self._held = False
        player.playing_changed.connect(self._playing_changed)

    def _playing_changed(self, playing: bool) -> None:
        if playing == self._held:
            return
        self._held = playing
        if playing:
            self._inhibitor.hold()
        else:
            self._inhibitor.release()


# Who keeps a desktop awake, in the order in which they are asked: the first lets the screen go dark.
# See the drafts of freedesktop.org for idle inhibition; each ends when whoever asked leaves the bus.
_SERVICES = (
    ("org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit", ".Inhibit"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", ""),
)
_CONNECTION = "earmark-stays-awake-{number}"


class BusInhibitor(QObject):
    """Asks the desktop of Linux over a connection of its own, and ends that to release.

    (Both services hand out an unsigned number to release with, which Qt for Python can't send back.)
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._name = _CONNECTION.format(number=id(self))
        self._holds = False

    def hold(self) -> None:
        """From now on, where there is a bus and one of the services on it."""
        self._holds = True
        self._ask(0)

    def release(self) -> None:
        """No more."""
        self._holds = False
        QDBusConnection.disconnectFromBus(self._name)

    def _ask(self, which: int) -> None:
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._name)
        if not bus.isConnected() or which >= len(_SERVICES):
            QDBusConnection.disconnectFromBus(self._name)
            return
        service, path, interface = _SERVICES[which]
        call = QDBusMessage.createMethodCall(service, path, service + interface, "Inhibit")
        call.setArguments(["Earmark", self.tr("An episode is playing")])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        watcher.finished.connect(lambda answered: self._answered(answered, which))

    def _answered(self, call: QDBusPendingCallWatcher, which: int) -> None:
        if call.isError() and self._holds:
            self._ask(which + 1)
        call.deleteLater()


class _Nobody:
    """For systems that are not known."""

    def hold(self) -> None: ...

    def release(self) -> None: ...


class ThreadState:
    """Windows: SetThreadExecutionState of winbase.h. Written by its documentation, not tried."""

    _CONTINUOUS, _SYSTEM_REQUIRED = 0x8000_0000, 0x0000_0001

    def hold(self) -> None:
        """From now on."""
        self._set(self._CONTINUOUS | self._SYSTEM_REQUIRED)

    def release(self) -> None:
        """No more."""
        self._set(self._CONTINUOUS)

    def _set(self, state: int) -> None:
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))


class Caffeinate:
    """macOS: its own tool, which ends with this process at the latest. Written by its manual, not tried."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """From now on."""
        command = ["/usr/bin/caffeinate", "-i", "-w", str(os.getpid())]
        try:
            self._process = subprocess.Popen(command)  # noqa: S603  a fixed command
        except OSError:
            self._process = None

    def release(self) -> None:
        """No more."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


def inhibitor(parent: QObject) -> Inhibitor:
    """The one of this system."""
    kinds: dict[str, Callable[[], Inhibitor]] = {
        "linux": lambda: BusInhibitor(parent),
        "win32": ThreadState,
        "darwin": Caffeinate,
    }
    return kinds.get(sys.platform, _Nobody)()

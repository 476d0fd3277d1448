# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the system asks that nothing moves by itself."""

import ctypes
import subprocess
import sys
from typing import Any

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_STILL = "earmark-still"  # a property of the application, as every text asks for it
_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_DESKTOP, _KEY = "org.gnome.desktop.interface", "enable-animations"


def system_is_still() -> bool:
    """Whether the system asked for it, as far as is known by now."""
    app = QCoreApplication.instance()
    return app is not None and bool(app.property(_STILL))


class Stillness(QObject):
    """Asks the system once, and on Linux hears of each change.

    There the desktop's portal answers (xdg-desktop-portal, interface Settings) with GNOME's `enable-animations`, which
    other desktops set too. Windows and macOS: written by their documentation, not tried.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform in ("win32", "darwin"):
            _keep(still=_reduced())
        else:
            self._ask()

    def _ask(self) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        # Text, whatever the stubs say: bytes are refused.
        slot: Any = SLOT("_changed(QString,QString,QDBusVariant)")
        bus.connect(*_PORTAL, "SettingChanged", self, slot)
        call = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
        call.setArguments([_DESKTOP, _KEY])
        QDBusPendingCallWatcher(bus.asyncCall(call), self).finished.connect(self._answered)

    def _answered(self, call: QDBusPendingCallWatcher) -> None:
        if not call.isError():
            _keep(still=_value(call.reply().arguments()[0]) is False)
        call.deleteLater()

    @Slot(str, str, QDBusVariant)
    def _changed(self, namespace: str, key: str, value: QDBusVariant) -> None:
        if (namespace, key) == (_DESKTOP, _KEY):
            _keep(still=_value(value) is False)


def _value(said: object) -> object:
    return said.variant() if isinstance(said, QDBusVariant) else said


def _keep(*, still: bool) -> None:
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_STILL, still)


if sys.platform == "win32":

    def _reduced() -> bool:
        # SPI_GETCLIENTAREAANIMATION of winuser.h: whether controls are animated
        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(animated), 0)
        return not animated.value

else:

    def _reduced() -> bool:
        # What macOS keeps of “Reduce motion”
        command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
        try:
            said = subprocess.run(command, capture_output=True, text=True, timeout=2, check=False).stdout  # noqa: S603  a fixed command
        except (OSError, subprocess.TimeoutExpired):
            return False
        return said.strip() == "1"

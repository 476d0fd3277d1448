# SPDX-License-Identifier: GPL-3.0-or-later
"""A word to somebody who is at another window, by the desktop's own means."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusPendingCallWatcher
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

SHOWN_MS = 10_000


class Notifier(QObject):
    """Says nothing while the window is active.

    On Linux the desktop portal is asked first: it works in a Flatpak and without a tray. (The older interface,
    org.freedesktop.Notifications, wants an unsigned number, which Qt for Python can't send.) Where there is no portal,
    and on other systems, a tray icon appears for as long as the message does. Where there is no tray either, the
    window's own words must do.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, text: str) -> None:
        """Show a message."""
        if self._window.isActiveWindow():
            return
        bus = QDBusConnection.sessionBus() if sys.platform == "linux" else None
        if bus is None or not bus.isConnected():
            self._tell_by_tray(title, text)
            return
        call = QDBusMessage.createMethodCall(
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Notification",
            "AddNotification",
        )
        call.setArguments(["queue", {"title": title, "body": text}])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        watcher.finished.connect(lambda answered: self._answered(answered, title, text))

    def _answered(self, call: QDBusPendingCall, title: str, text: str) -> None:
        if call.isError():
            self._tell_by_tray(title, text)

    def _tell_by_tray(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._window.activateWindow)
        self._tray.show()
        self._tray.showMessage(title, text, self._window.windowIcon(), SHOWN_MS)

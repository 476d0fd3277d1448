# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the computer runs on battery, and what is told when the queue is through."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

if sys.platform == "linux":
    from desktop.work import power

    MAINS_OFF = {"type": "Mains", "online": "0"}
    MAINS_ON = {"type": "Mains", "online": "1"}
    EMPTYING = {"type": "Battery", "status": "Discharging"}
    FULL = {"type": "Battery", "status": "Full"}
    MOUSE = {"type": "Battery", "scope": "Device", "status": "Discharging"}

    @pytest.mark.parametrize(
        ("supplies", "expected"),
        [
            ((), False),  # a desktop computer
            ((MAINS_OFF, EMPTYING), True),
            ((EMPTYING,), True),
            ((MAINS_ON, EMPTYING), False),  # a weak charger
            ((MAINS_ON, FULL), False),
            ((MOUSE,), False),
            (({},), False),  # a supply that says nothing
        ],
    )
    def test_the_kernel_knows(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, supplies: tuple[dict[str, str], ...], expected: bool
    ) -> None:
        monkeypatch.setattr(power, "_SUPPLIES", tmp_path)
        for number, supply in enumerate(supplies):
            folder = tmp_path / f"supply{number}"
            folder.mkdir()
            for name, value in supply.items():
                (folder / name).write_text(f"{value}\n", "ascii")
        assert power.on_battery() is expected

    def test_this_computer_says_something() -> None:
        assert power.on_battery() in (True, False)


# A desktop portal in as much of it as a notification needs, and a window that is not active.
DESKTOP = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusVirtualObject
from PySide6.QtWidgets import QApplication, QWidget
from desktop.work.notifier import Notifier
from desktop.work.queue_words import ended

class Portal(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, connection):
        print(message.interface(), message.member(), message.signature(), message.arguments()[0])
        connection.send(message.createReply())
        QTimer.singleShot(50, app.quit)
        return True

app = QApplication([])
window, portal = QWidget(), Portal()
other = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "desktop")
if "--portal" in sys.argv:
    assert other.registerService("org.freedesktop.portal.Desktop")
    assert other.registerVirtualObject("/org/freedesktop/portal/desktop", portal)
else:
    QTimer.singleShot(1000, app.quit)
QTimer.singleShot(8000, app.quit)
notifier = Notifier(window)
notifier.tell(*ended(3, 1))
app.exec()
print("end")
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no session bus can be started")
@pytest.mark.parametrize("portal", [True, False])
def test_the_desktop_is_told_and_may_be_deaf(portal: bool) -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", DESKTOP, *(["--portal"] if portal else [])]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True)
    said = done.stdout.splitlines()
    assert said[-1] == "end", done.stderr
    assert said[:-1] == (["org.freedesktop.portal.Notification AddNotification sa{sv} queue"] if portal else [])

# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the desktop is asked for less motion, nothing moves by itself. On a session bus of its own, with a portal."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or None in map(shutil.which, ("dbus-run-session", "gdbus")), reason="no session bus"
)

# A portal that answers like xdg-desktop-portal; then the desktop changes its mind.
PROGRAM = """
import os, subprocess, sys
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop.stillness import Stillness, system_is_still

PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
WHAT = ["org.gnome.desktop.interface", "enable-animations"]

class Portal(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, connection):
        assert message.arguments() == WHAT, message.arguments()
        reply = message.createReply()
        reply.setArguments([QDBusVariant(sys.argv[1] == "animated")])
        connection.send(reply)
        return True

def until(happens):
    for _ in range(150):
        if happens():
            return
        QTest.qWait(20)

app = QApplication([])
desktop = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "desktop")
portal = Portal()
assert desktop.registerVirtualObject(PORTAL[1], portal)
assert desktop.registerService(PORTAL[0])
first = sys.argv[1] != "animated"
stillness = Stillness(app)
until(lambda: system_is_still() is first)
print(system_is_still())
changed = QDBusMessage.createSignal(PORTAL[1], PORTAL[2], "SettingChanged")
QTest.qWait(100)
changed.setArguments([*WHAT, QDBusVariant(first)])
desktop.send(changed)
until(lambda: system_is_still() is not first)
print(system_is_still())
"""


@pytest.mark.parametrize(("first", "said"), [("animated", ["False", "True"]), ("still", ["True", "False"])])
def test_the_desktop_is_asked_and_heard(first: str, said: list[str]) -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", PROGRAM, first]
    env = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert done.stdout.split() == said, done.stderr

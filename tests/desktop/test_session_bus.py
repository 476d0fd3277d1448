# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a session bus of its own: seen and steered by the desktop, and keeping the computer awake."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.sound import NullSink
from tests.support.tones import write_tone
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata, Person
from transcribe.library import Library
from transcribe.transcript import Segment, Source, SourceKind, Transcript

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif(
        sys.platform != "linux" or None in map(shutil.which, ("dbus-run-session", "gdbus")), reason="no session bus"
    ),
]
LENGTH_MS = 20_000
PICTURE = b"\x89PNG\r\n\x1a\n and no more"

# The window; a service that keeps the desktop awake; and a desktop that steers the player, each a step of `STEPS`.
WINDOW = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher, QDBusVirtualObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop.application import build

NAME, PATH = "org.mpris.MediaPlayer2.earmark", "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"

class Sleep(QDBusVirtualObject):
    def introspect(self, path):
        return ""
    def handleMessage(self, message, connection):
        print("awake", message.interface(), message.member(), *message.arguments(), flush=True)
        watcher.addWatchedService(message.service())
        connection.send(message.createReply(7))
        return True

def until(happens):
    for _ in range(500):
        if happens():
            return
        QTest.qWait(20)
    print("in vain", flush=True)

def gdbus(*words):
    answer = subprocess.Popen(["gdbus", *words], stdout=subprocess.PIPE, text=True)
    until(lambda: answer.poll() is not None)
    return answer.communicate()[0].strip()

def call(method, *words):
    return gdbus("call", "--session", "-d", NAME, "-o", PATH, "-m", method, *words)

def get(name, interface=PLAYER):
    return call("org.freedesktop.DBus.Properties.Get", interface, name)

def put(name, value):
    return call("org.freedesktop.DBus.Properties.Set", PLAYER, name, value)

app = QApplication([])
other = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "desktop")
watcher = QDBusServiceWatcher()
watcher.setConnection(other)
watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
watcher.serviceUnregistered.connect(lambda name: print("may sleep", flush=True))
sleep = Sleep()
if "--second" in sys.argv:
    other.registerService(NAME)
window = build(Path(sys.argv[1]), Path(sys.argv[2]))
window.show()
player = window.player
{steps}
window.close()
print("end", flush=True)
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """One with an episode of two chapters, and one without."""
    path = tmp_path / "library.db"
    about = Metadata(title="North", show="Winds", duration_ms=LENGTH_MS, people=(Person("Ada"), Person("Bo")))
    with Library(path) as library:
        number = library.add_episode(write_tone(tmp_path / "a b.wav", [-40] * 20), about, artwork=PICTURE)
        text = Transcript((Segment(0, LENGTH_MS, "A tone."),), Source(SourceKind.EDITED), "en", LENGTH_MS)
        library.save_transcript(number, text)
        chapters = Chapter(0, 8_000, "One"), Chapter(8_000, LENGTH_MS, "Two")
        library.save_chapters(number, ChapterList(ChapterSource.OWN, chapters))
    return path


def said(library: Path, sink: NullSink, steps: str, *words: str) -> list[str]:
    """What the program prints, line by line."""
    command = ["dbus-run-session", "--", sys.executable, "-c", WINDOW.replace("{steps}", steps)]
    command += [str(library), str(library.with_name("settings.ini")), *words]
    environment = os.environ | sink.env | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=90, check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[-1] == "end", done.stderr
    return lines[:-1]


def test_the_desktop_sees_what_plays_and_steers_it(library: Path, sink: NullSink, cache: Path) -> None:
    lines = said(
        library,
        sink,
        """
print(get("Identity", "org.mpris.MediaPlayer2"), get("CanPlay"), get("PlaybackStatus"))
window.open_episode(1)
until(lambda: "mpris:artUrl" in window.around.mpris._face.metadata)
print(get("Metadata"))
call(PLAYER + ".PlayPause")
until(lambda: player.position_ms > 100)
print(get("PlaybackStatus"))
call(PLAYER + ".Next")
print(player.position_ms // 1000)
call(PLAYER + ".Seek", "--", "-3000000")
print(player.position_ms // 1000)
call(PLAYER + ".SetPosition", "/io/github/earmark/episode/1", "15000000")
print(player.position_ms // 1000)
call(PLAYER + ".SetPosition", "/io/github/earmark/episode/2", "1000000")
print(player.position_ms // 1000, 15 <= int(get("Position").split()[1].strip(">,)")) / 1e6 < 17)
put("Rate", "<1.5>")
put("Volume", "<0.5>")
print(player.rate, player.volume, get("Rate"), get("Volume"))
call(PLAYER + ".Pause")
print(player.playing, get("PlaybackStatus"))
""",
    )

    assert lines[0] == "(<'Earmark'>,) (<false>,) (<'Stopped'>,)"
    for part in (
        "'mpris:trackid': <objectpath '/io/github/earmark/episode/1'>",
        f"'mpris:length': <{LENGTH_MS * 1000}>",
        "'xesam:title': <'North'>",
        "'xesam:album': <'Winds'>",
        "'xesam:artist': <['Ada', 'Bo']>",
        "a%20b.wav'>",
    ):
        assert part in lines[1]
    (picture,) = (cache / "artwork").glob("*.png")
    assert f"'mpris:artUrl': <'file://{picture}'>" in lines[1]
    assert picture.read_bytes() == PICTURE
    assert lines[2] == "(<'Playing'>,)"
    assert lines[3] == "8"
    assert lines[4] in ("5", "6")
    assert lines[5] == "15"
    assert lines[6].startswith("15 True")
    assert lines[7] == "1.5 0.5 (<1.5>,) (<0.5>,)"
    assert lines[8] == "False (<'Paused'>,)"


def test_what_the_desktop_should_not_ask_for_does_no_harm(library: Path, sink: NullSink) -> None:
    lines = said(
        library,
        sink,
        """
call(PLAYER + ".Seek", "1000000")
window.open_episode(1)
until(lambda: window.rooms.open_id)
put("Volume", "<0.5>")
put("Volume", "<nan>")
call(PLAYER + ".Seek", "9000000000000000")
print(player.position_ms // 1000, player.volume)
""",
    )

    assert lines == ["8 0.5"], "beyond the end is the next chapter, and no number is no volume"


def test_the_desktop_is_told_of_changes_and_leaps(library: Path, sink: NullSink) -> None:
    lines = said(
        library,
        sink,
        """
window.open_episode(1)
until(lambda: window.rooms.open_id)
monitor = subprocess.Popen(["gdbus", "monitor", "--session", "-d", NAME], stdout=subprocess.PIPE, text=True)
QTest.qWait(400)
player.play()
until(lambda: player.position_ms > 100)
window.reading.go_to(12_000)
window.reading.dock.bar.set_volume(0.25)
player.set_rate(2.0)
player.pause()
QTest.qWait(400)
monitor.terminate()
print(*[line for line in monitor.communicate()[0].splitlines() if PLAYER in line], sep="\\n")
""",
    )

    told = "\n".join(lines)
    assert "PropertiesChanged ('org.mpris.MediaPlayer2.Player', {'PlaybackStatus': <'Playing'>}, @as [])" in told
    assert "Player.Seeked (int64 12000000,)" in told
    assert "{'Volume': <0.25>}" in told
    assert "{'Rate': <2.0>}" in told
    assert "{'PlaybackStatus': <'Paused'>}" in told


@pytest.mark.parametrize("service", ["org.freedesktop.PowerManagement", "org.freedesktop.ScreenSaver"])
def test_the_computer_stays_awake_while_an_episode_plays(library: Path, sink: NullSink, service: str) -> None:
    lines = said(
        library,
        sink,
        f"""
assert other.registerService("{service}")
whole = QDBusConnection.VirtualObjectRegisterOption.SubPath
other.registerVirtualObject("/org/freedesktop", sleep, whole)
window.open_episode(1)
until(lambda: window.rooms.open_id)
for _ in range(2):
    player.play()
    until(lambda: player.position_ms > 100)
    QTest.qWait(300)
    player.pause()
    QTest.qWait(300)
""",
    )

    interface = "org.freedesktop.PowerManagement.Inhibit" if "Power" in service else service
    held = f"awake {interface} Inhibit Earmark An episode is playing"
    assert lines == [held, "may sleep"] * 2


def test_a_second_earmark_has_a_name_of_its_own(library: Path, sink: NullSink) -> None:
    lines = said(
        library,
        sink,
        """
NAME = window.around.mpris._name
print(NAME.startswith("org.mpris.MediaPlayer2.earmark.instance"), get("CanControl"))
""",
        "--second",
    )

    assert lines == ["True (<true>,)"]

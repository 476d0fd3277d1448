# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound itself, played into a sink: where it is, what it tells, what it says about broken files."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.playback.clock import FASTEST, SLOWEST
from desktop.playback.player import Player
from tests.support.pieces import cut
from tests.support.sound import NullSink, record_monitor

pytestmark = pytest.mark.sound
LENGTH_MS = 4_000


@pytest.fixture(scope="module")
def talk(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds of speech."""
    return cut(sample / "podcasts.mp3", tmp_path_factory.mktemp("talk") / "talk.wav", 250, 250 + LENGTH_MS)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()
    player.deleteLater()


@pytest.fixture
def loaded(player: Player, talk: Path) -> Player:
    player.open(talk, 0, LENGTH_MS)
    return player


def until(qtbot: QtBot, player: Player, position_ms: int) -> None:
    qtbot.waitUntil(lambda: player.position_ms >= position_ms)


def test_it_plays_as_soon_as_it_is_asked_even_before_the_file_is_open(qtbot: QtBot, loaded: Player) -> None:
    loaded.play()
    until(qtbot, loaded, 400)

    assert loaded.playing


def test_it_begins_where_it_is_told(qtbot: QtBot, player: Player, talk: Path) -> None:
    player.open(talk, 2_000, LENGTH_MS)
    assert player.position_ms == 2_000
    player.play()
    with qtbot.waitSignal(player.moved):
        pass
    until(qtbot, player, 2_200)

    assert player.position_ms < 3_000


def test_a_place_that_was_chosen_is_at_once_the_position_and_then_the_sound(
    qtbot: QtBot, loaded: Player, sink: NullSink
) -> None:
    loaded.play()
    until(qtbot, loaded, 100)
    loaded.seek(3_000)
    assert loaded.position_ms == pytest.approx(3_000, abs=20)
    qtbot.wait(300)

    assert 3_000 <= loaded.position_ms < 3_700


def test_places_before_the_start_and_behind_the_end_are_the_start_and_the_end(loaded: Player) -> None:
    loaded.seek(-500)
    assert loaded.position_ms == 0
    loaded.skip(60_000)
    assert loaded.position_ms == LENGTH_MS


def test_the_light_is_told_of_the_position_forward_only(qtbot: QtBot, loaded: Player) -> None:
    seen: list[int] = []
    loaded.moved.connect(seen.append)
    loaded.play()
    until(qtbot, loaded, 800)
    loaded.set_rate(2.0)
    until(qtbot, loaded, 2_500)

    assert len(set(seen)) > 50  # many more than the player's own reports
    assert seen == sorted(seen)


def test_a_paused_player_stays_where_it_is_and_is_silent(qtbot: QtBot, loaded: Player, sink: NullSink) -> None:
    loaded.play()
    until(qtbot, loaded, 300)
    loaded.pause()
    at_ms = loaded.position_ms
    qtbot.wait(300)
    with record_monitor(sink) as recording:
        qtbot.wait(300)

    assert loaded.position_ms == pytest.approx(at_ms, abs=60)
    assert not loaded.playing
    assert np.max(np.abs(recording.samples), initial=0) < 0.001


def test_at_the_end_it_stops_there_and_says_so(qtbot: QtBot, loaded: Player) -> None:
    loaded.seek(LENGTH_MS - 300)
    with qtbot.waitSignal(loaded.ended):
        loaded.play()

    assert not loaded.playing
    assert loaded.position_ms == LENGTH_MS
    loaded.play()
    qtbot.waitUntil(lambda: 100 < loaded.position_ms < 1_500)


@pytest.mark.parametrize(("wanted", "got"), [(0.1, SLOWEST), (9.0, FASTEST), (1.25, 1.25), (1.4999999, 1.5)])
def test_the_speed_stays_within_what_can_be_understood(qtbot: QtBot, loaded: Player, wanted: float, got: float) -> None:
    with qtbot.waitSignal(loaded.rate_changed) as changed:
        loaded.set_rate(wanted)

    assert changed.args == [got]
    assert loaded.rate == got


def test_twice_as_fast_takes_half_the_time(qtbot: QtBot, loaded: Player) -> None:
    loaded.set_rate(2.0)
    loaded.play()
    until(qtbot, loaded, 300)
    from_ms = loaded.position_ms
    qtbot.wait(1_000)

    assert loaded.position_ms - from_ms == pytest.approx(2_000, abs=400)


def test_softer_is_softer(qtbot: QtBot, loaded: Player, sink: NullSink) -> None:
    levels = []
    for volume in (1.0, 0.5, 0.0):
        loaded.set_volume(volume)
        loaded.seek(0)
        loaded.play()
        until(qtbot, loaded, 200)
        with record_monitor(sink) as recording:
            until(qtbot, loaded, 1_500)
        levels.append(float(np.sqrt(np.mean(recording.samples**2))))
        loaded.pause()

    loud, soft, silent = levels
    assert 0.1 * loud < soft < 0.5 * loud  # a quarter of the amplitude
    assert silent < 0.01 * loud


@pytest.mark.qt_log_ignore("Could not open media")  # Qt says it too
@pytest.mark.parametrize("content", [None, b"", b"no sound at all\n" * 100], ids=["missing", "empty", "text"])
def test_what_cannot_be_played_is_said_and_not_claimed_to_play(
    qtbot: QtBot, player: Player, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "broken.mp3"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(player.failed) as failed:
        player.open(path)

    assert failed.args is not None
    message, hint = failed.args
    assert message.endswith(".")
    assert "\n" not in message
    assert hint
    with qtbot.waitSignal(player.failed):
        player.play()
    assert not player.playing


@pytest.mark.qt_log_ignore("Could not open media")
def test_a_file_that_has_come_back_plays(qtbot: QtBot, player: Player, talk: Path, tmp_path: Path) -> None:
    path = tmp_path / "later.wav"
    with qtbot.waitSignal(player.failed):
        player.open(path, 1_000, LENGTH_MS)
    path.write_bytes(talk.read_bytes())
    player.play()
    until(qtbot, player, 1_200)

    assert player.playing


STOPPING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from desktop.playback.player import Player

app = QCoreApplication([])
media = Path(sys.argv[1])
end_s = time.monotonic() + 5
while time.monotonic() < end_s:
    player = Player()
    player.open(media)
    for number in range(40):
        player.play()
        loop = QEventLoop()
        QTimer.singleShot(20 if number == 0 else number % 4, loop.quit)
        loop.exec()
        for _ in range(2):
            player._media.stop()
            busy_s = time.monotonic() + number * 0.0001
            while time.monotonic() < busy_s:
                pass
            player._media.play()
    player.close()
    player.deleteLater()
print("still here")
"""


def test_stopping_again_and_again_freezes_nothing(talk: Path, sink: NullSink) -> None:
    """The thread that renders the sound must not wait for Python while Python waits for it."""
    command = [sys.executable, "-c", STOPPING, str(talk)]
    done = subprocess.run(command, env=os.environ | sink.env, capture_output=True, text=True, timeout=60)

    assert done.stdout == "still here\n", done.stderr[-2000:]


def test_another_file_begins_where_it_should_and_is_silent(qtbot: QtBot, loaded: Player, talk: Path) -> None:
    loaded.play()
    until(qtbot, loaded, 500)
    loaded.open(talk, 100, LENGTH_MS)
    qtbot.wait(300)

    assert not loaded.playing
    assert loaded.position_ms == pytest.approx(100, abs=20)

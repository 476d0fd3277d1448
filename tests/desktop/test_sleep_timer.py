# SPDX-License-Identifier: GPL-3.0-or-later
"""How the sound fades away before the sleep timer stops it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.playback.player import Player
from desktop.playback.sleep_timer import SleepTimer, Until
from tests.support.sound import NullSink, record_monitor
from tests.support.tones import heard, level_db, write_tone

pytestmark = pytest.mark.sound
SECONDS = 12


@pytest.fixture
def player(qtbot: QtBot, tmp_path: Path) -> Iterator[Player]:
    player = Player()
    player.open(write_tone(tmp_path / "tone.wav", [-20] * SECONDS), 0, SECONDS * 1000)
    yield player
    player.close()
    player.deleteLater()


@pytest.fixture
def timer(player: Player) -> SleepTimer:
    """Its sentences are two seconds long."""
    return SleepTimer(player, lambda what, time_ms: (time_ms // 2_000 + 1) * 2_000, player)


def test_the_sound_fades_away_and_is_as_loud_as_before_when_it_goes_on(
    qtbot: QtBot, player: Player, timer: SleepTimer, sink: NullSink
) -> None:
    timer.fade_ms = 1_500
    with record_monitor(sink) as recording, qtbot.waitSignal(timer.slept):
        player.play()
        timer.start(2_500)
    sound = heard(recording.samples)
    levels = [level_db(sound, -at_s, 0.3 - at_s) for at_s in (2.2, 1.0, 0.4)]
    assert levels[0] == pytest.approx(-20, abs=1)
    assert levels[0] > levels[1] + 2
    assert levels[1] > levels[2] + 6
    assert not player.playing
    assert timer.until is Until.NOTHING
    with record_monitor(sink) as recording:
        player.play()
        qtbot.wait(1_200)

    assert level_db(heard(recording.samples), -0.5, 0) == pytest.approx(-20, abs=1)


def test_who_cancels_in_the_fade_hears_it_as_loud_as_before(
    qtbot: QtBot, player: Player, timer: SleepTimer, sink: NullSink
) -> None:
    timer.fade_ms = 3_000
    with record_monitor(sink) as recording:
        player.play()
        timer.start(1_500)
        qtbot.wait(1_000)
        timer.cancel()
        qtbot.wait(1_500)
        assert player.playing

    assert level_db(heard(recording.samples), -0.6, 0) == pytest.approx(-20, abs=1)


def test_more_time_can_be_had_also_for_what_ends_with_a_sentence(
    qtbot: QtBot, player: Player, timer: SleepTimer
) -> None:
    player.play()
    qtbot.waitUntil(lambda: player.position_ms > 200)
    assert timer.start_until(Until.SENTENCE)
    assert 1_000 < timer.left_ms < 1_900
    timer.went(4_100)
    assert timer.left_ms > 5_000
    timer.add(60_000)

    assert timer.until is Until.TIME
    assert 65_000 < timer.left_ms < 66_000


def test_at_twice_the_speed_the_end_is_twice_as_near(player: Player, timer: SleepTimer) -> None:
    timer.start_until(Until.SENTENCE)
    assert timer.left_ms == 2_000
    player.set_rate(2.0)

    assert timer.left_ms == 1_000

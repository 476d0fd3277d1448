# SPDX-License-Identifier: GPL-3.0-or-later
"""The device that the sound goes to: chosen, gone in the middle, back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.playback.output import Device
from desktop.playback.player import Player
from tests.support.devices import ID, NAME, Headphones
from tests.support.pieces import cut
from tests.support.sound import SINK, NullSink

pytestmark = pytest.mark.sound


@pytest.fixture
def headphones(qtbot: QtBot, sink: NullSink) -> Iterator[Headphones]:
    headphones = Headphones(sink)
    yield headphones
    headphones.pull_out()
    headphones.plug_in()  # and out: the system's own device is the default again
    headphones.pull_out()


@pytest.fixture
def player(qtbot: QtBot, sample: Path, tmp_path: Path, headphones: Headphones) -> Iterator[Player]:
    player = Player()
    player.open(cut(sample / "podcasts.mp3", tmp_path / "talk.wav", 250, 8_250), 0, 8_000)
    yield player
    player.close()
    player.deleteLater()


def plugged(qtbot: QtBot, player: Player, headphones: Headphones) -> None:
    headphones.plug_in()
    qtbot.waitUntil(lambda: Device(ID, NAME) in player.sound.devices())


def uses(player: Player) -> str:
    return player.sound.used.id if player.sound.used else ""


def test_the_sound_goes_to_the_device_that_is_chosen_and_plays_on(
    qtbot: QtBot, player: Player, headphones: Headphones
) -> None:
    plugged(qtbot, player, headphones)
    player.play()
    qtbot.waitUntil(lambda: player.position_ms > 300)
    player.sound.choose(ID)
    assert uses(player) == ID
    assert player.output == NAME
    here_ms = player.position_ms
    qtbot.waitUntil(lambda: player.position_ms > here_ms + 700)
    player.sound.choose("")

    assert uses(player) == SINK


def test_a_device_that_goes_away_is_told_of_and_the_chosen_one_that_comes_back_too(
    qtbot: QtBot, player: Player, headphones: Headphones
) -> None:
    plugged(qtbot, player, headphones)
    player.sound.choose(ID)
    player.play()
    qtbot.waitUntil(lambda: player.position_ms > 300)
    with qtbot.waitSignal(player.sound.lost) as lost:
        headphones.pull_out()
    assert lost.args == [Device(ID, NAME)]
    assert uses(player) == SINK
    assert player.sound.chosen == ID
    with qtbot.waitSignal(player.sound.came_back) as back:
        headphones.plug_in()
    assert back.args == [Device(ID, NAME)]
    assert uses(player) == SINK, "nobody is asked"
    player.sound.settle()

    assert uses(player) == ID


def test_where_none_is_chosen_the_sound_follows_the_system(
    qtbot: QtBot, player: Player, headphones: Headphones
) -> None:
    plugged(qtbot, player, headphones)
    player.play()
    qtbot.waitUntil(lambda: player.position_ms > 300)
    headphones.make_default()
    qtbot.waitUntil(lambda: uses(player) == ID)
    with qtbot.waitSignal(player.sound.lost):
        headphones.pull_out()

    assert uses(player) == SINK

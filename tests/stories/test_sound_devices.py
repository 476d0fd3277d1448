# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener puts on headphones, chooses them, and pulls them out."""

import json
from collections.abc import Iterator

import pytest

from tests.support.devices import ID, NAME, Headphones
from tests.support.listener import Listener
from tests.support.listener_around import Around
from tests.support.sound import SINK, NullSink

pytestmark = [pytest.mark.model, pytest.mark.sound]


@pytest.fixture
def headphones(listener: Listener, sink: NullSink) -> Iterator[Headphones]:
    headphones = Headphones(sink)
    plug_in(listener, headphones)
    yield headphones
    headphones.pull_out()
    headphones.plug_in()  # and out: Qt hears of it
    headphones.pull_out()


def plug_in(listener: Listener, headphones: Headphones) -> None:
    headphones.plug_in()
    devices = listener.window.player.sound.devices
    listener.until(lambda: ID in {device.id for device in devices()}, "they are not seen")


def used(listener: Listener) -> str:
    device = listener.window.player.sound.used
    return "" if device is None else device.id


def test_the_device_that_is_chosen_is_remembered_and_has_its_own_delay(
    listener: Listener, headphones: Headphones
) -> None:
    listener.window._settings.sound_delays = json.dumps({NAME: 120})
    offered = Around(listener).picks_device(NAME)
    assert offered[0].startswith("As the system has it")
    assert NAME in offered
    assert used(listener) == ID
    assert listener.window.player.delay_ms == 120
    listener.restarts()
    assert used(listener) == ID
    assert listener.window.player.delay_ms == 120
    assert Around(listener).picks_device("As the system")[0] == NAME
    assert used(listener) == SINK

    assert listener.window.player.delay_ms == 0


def test_headphones_that_are_pulled_out_pause_the_sound_and_are_offered_when_they_are_back(
    listener: Listener, headphones: Headphones
) -> None:
    Around(listener).picks_device(NAME)
    listener.press("Space")
    listener.until(lambda: listener.position_ms > 300, "nothing plays")
    headphones.pull_out()
    listener.until(lambda: not listener.playing, "the sound comes out of the loudspeakers")
    assert NAME in listener.notice
    here_ms = listener.position_ms
    listener.click("Play on without it")
    listener.until(lambda: listener.position_ms > here_ms + 300, "it does not play on")
    assert used(listener) == SINK
    plug_in(listener, headphones)
    listener.until(lambda: "is there again" in listener.notice, "they are not offered")
    listener.click("Use it")

    assert used(listener) == ID
    assert listener.playing

# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener whose sound comes late lets the light wait for it."""

import json

import pytest

from desktop.playback.click_dialog import ClickDialog
from desktop.playback.sound_delay import delays
from desktop.settings_file import SettingsFile
from tests.support.listener import Listener

pytestmark = [pytest.mark.model, pytest.mark.sound]

REACTION_MS = 200


def asked(listener: Listener) -> ClickDialog:
    """The dialog of the key, with its clicks."""
    listener.press("Ctrl+Shift+L")
    listener.until(lambda: listener.window.findChildren(ClickDialog), "nothing is asked")
    (dialog,) = listener.window.findChildren(ClickDialog)
    listener.until(dialog.isActiveWindow, "it is not in front")
    listener.until(dialog.tap.hasFocus, "one can't tap at once")
    return dialog


def until_lit(listener: Listener, dialog: ClickDialog, word: str) -> None:
    listener.until(lambda: dialog.beat.lit == word, f"{word!r} is not lit")


def gone(listener: Listener) -> None:
    listener.until(lambda: not listener.window.findChildren(ClickDialog), "the dialog stays")
    listener.window.activateWindow()  # as a window manager does
    listener.until(listener.window.isActiveWindow, "one can't go on")


def test_who_taps_late_with_the_clicks_has_the_light_wait_and_it_is_remembered(listener: Listener) -> None:
    dialog = asked(listener)
    for word in ("one", "two", "three", "four"):
        until_lit(listener, dialog, word)
        listener.listens(REACTION_MS)
        listener.press("Space")
        until_lit(listener, dialog, "")
    found_ms = dialog.slider.value()
    assert found_ms == pytest.approx(REACTION_MS, abs=90)
    listener.click("Keep")
    gone(listener)

    assert listener.window.player.delay_ms == found_ms
    listener.restarts()
    assert listener.window.player.delay_ms == found_ms
    kept = SettingsFile(listener._settings).load().sound_delays
    assert json.loads(kept) == {listener.window.player.output: found_ms}


def test_the_slider_moves_by_keys_and_escape_changes_nothing(listener: Listener) -> None:
    dialog = asked(listener)
    listener.press("Tab")
    listener.press("PgDown")
    listener.press("Left")
    assert dialog.slider.value() == -60
    assert listener.says("−60 ms")
    listener.press("Escape")
    gone(listener)

    assert listener.window.player.delay_ms == 0


def test_the_light_waits_for_the_sound_as_long_as_was_said(listener: Listener) -> None:
    player = listener.window.player
    with listener.plays():
        listener.until(lambda: listener.position_ms > 1_500, "nothing plays")
        before_ms = player.position_ms
        player.set_delay(400)
        waited_ms = before_ms - player.position_ms

    assert waited_ms == pytest.approx(400, abs=60)


def test_the_sound_rests_while_the_clicks_sound(listener: Listener) -> None:
    with listener.plays():
        listener.until(lambda: listener.position_ms > 500, "nothing plays")
        dialog = asked(listener)
        listener.until(lambda: dialog.beat.lit, "no word is lit")
        assert not listener.playing
        listener.press("Escape")
        gone(listener)


@pytest.mark.parametrize("text", ["", "nonsense", "[1, 2]", '{"a": "b"}', '{"a": 9000}'])
def test_delays_that_make_no_sense_are_none(text: str) -> None:
    assert delays(text) == {}

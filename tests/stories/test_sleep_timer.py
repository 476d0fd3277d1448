# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener falls asleep over an episode."""

import pytest

from desktop.listening.sentences import sentence_at
from desktop.playback.sleep_dialog import SleepDialog
from tests.support.listener import Listener
from tests.support.listener_around import Around

pytestmark = [pytest.mark.model, pytest.mark.sound]


@pytest.fixture
def around(listener: Listener) -> Around:
    return Around(listener)


def test_the_time_that_is_left_stands_in_the_player_bar_and_can_be_made_longer_or_taken_away(
    listener: Listener, around: Around
) -> None:
    assert around.time_left == ""
    around.sets_sleep_timer("5 min")
    assert "5 minute" in around.toast
    assert around.time_left == "5:00"
    with listener.plays():
        listener.until(lambda: around.time_left == "4:58", "the time does not run down")
    left_ms = around.sleep_timer.left_ms
    listener.listens(200)
    assert around.sleep_timer.left_ms == left_ms, "a pause counts"
    dialog = around.asks("Ctrl+Shift+T", SleepDialog)
    assert listener.says("Stops in 4:5")
    dialog._more.click()
    assert around.time_left.startswith("9:5")
    dialog._off.click()
    listener.press("Esc")
    around.gone(SleepDialog)

    assert around.time_left == ""


def test_an_own_number_is_typed_and_offered_again(listener: Listener, around: Around) -> None:
    around.asks("Ctrl+Shift+T", SleepDialog)
    listener.types("37")
    listener.press("Return")
    around.gone(SleepDialog)
    assert around.time_left == "37:00"
    listener.restarts()
    dialog = around.asks("Ctrl+Shift+T", SleepDialog)
    assert dialog.minutes.value() == 37
    listener.press("Esc")
    around.gone(SleepDialog)


def test_it_stops_at_the_end_of_the_sentence_also_of_another_one_that_the_listener_goes_to(
    listener: Listener, around: Around
) -> None:
    page, reading = listener.view.page, listener.window.reading
    reading.go_to(10_000)
    around.sets_sleep_timer("This sentence")
    sentence = sentence_at(page, 100_000)
    assert sentence is not None
    reading.go_to(sentence.end_ms - 1_500)
    with listener.plays():
        listener.until(lambda: not listener.playing, "it does not stop")

    assert sentence.end_ms - 400 < listener.position_ms <= sentence.end_ms


def test_it_stops_at_the_end_of_the_chapter(listener: Listener, around: Around) -> None:
    end_ms = listener.window.reading.sidebar.chapters[0].end_ms
    around.sets_sleep_timer("This chapter")
    listener.window.reading.go_to(end_ms - 1_000)
    with listener.plays():
        listener.until(lambda: not listener.playing, "it does not stop")

    assert end_ms - 400 < listener.position_ms <= end_ms
    assert around.time_left == ""

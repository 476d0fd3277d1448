# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody listens sentence by sentence, at their own speed for each show, and as far back as they like."""

import pytest

from tests.support.listener import Listener
from tests.support.listener_sentences import BySentence
from transcribe.library import Library

pytestmark = [pytest.mark.model, pytest.mark.sound]


@pytest.fixture
def sentences(listener: Listener) -> BySentence:
    return BySentence(listener)


# From sentence to sentence


def test_keys_go_to_the_next_sentence_and_to_the_beginning_of_this_one(
    listener: Listener, sentences: BySentence
) -> None:
    first, second, third, *_ = sentences.all
    listener.window.reading.go_to(first.start_ms)
    listener.press(".")
    assert listener.position_ms == second.start_ms
    listener.press(".")
    assert listener.position_ms == third.start_ms

    listener.press(",")
    assert listener.position_ms == second.start_ms
    listener.window.reading.go_to(second.start_ms + 1_200)
    listener.press(",")
    assert listener.position_ms == second.start_ms
    listener.press(",")
    listener.press(",")
    assert listener.position_ms == first.start_ms
    assert not listener.playing


def test_behind_the_last_sentence_there_is_none(listener: Listener, sentences: BySentence) -> None:
    last = sentences.all[-1]
    listener.window.reading.go_to(last.start_ms + 100)
    listener.press(".")

    assert listener.position_ms == last.start_ms + 100
    assert sentences.toast == "No sentence is there."


def test_what_was_not_understood_is_said_again(listener: Listener, sentences: BySentence) -> None:
    here = sentences.all[2]
    listener.window.reading.go_to(here.start_ms + 700)
    listener.press("R")

    assert listener.playing
    assert listener.position_ms == here.start_ms
    sentences.until(here.start_ms + 500)
    listener.press("R")
    assert listener.position_ms < here.start_ms + 300


def test_back_and_slower_is_over_with_the_sentence(listener: Listener, sentences: BySentence) -> None:
    here = next(each for each in sentences.all if 1_500 < each.end_ms - each.start_ms < 3_500)
    listener.press("]")
    listener.window.reading.go_to(here.start_ms + 1_200)
    listener.press("H")

    assert listener.playing
    assert listener.position_ms == here.start_ms
    assert sentences.rate == 1.0
    assert sentences.toast == "1× until this sentence is over, then 1.1× again."
    sentences.until(here.start_ms + 1_200)
    listener.press("H")
    assert listener.position_ms < here.start_ms + 200
    assert sentences.rate == 0.9
    sentences.until(here.end_ms + 50)
    assert sentences.rate == 1.1


def test_whoever_goes_elsewhere_hears_it_at_their_own_speed(listener: Listener, sentences: BySentence) -> None:
    listener.window.reading.go_to(sentences.all[3].start_ms + 200)
    listener.press("H")
    assert sentences.rate == 0.9
    listener.press("L")

    assert sentences.rate == 1.0


# Speed


def test_each_show_keeps_its_speed_and_the_bar_says_so(listener: Listener, sentences: BySentence) -> None:
    show = listener.window.reading.episode.metadata.show  # type: ignore[union-attr]
    assert not listener.says("for this show")
    for _ in range(3):
        listener.press("]")
    assert sentences.rate == 1.3
    assert listener.says("for this show")
    listener.button("Speed 1.3, kept for this show")

    listener.restarts()
    assert sentences.rate == 1.0
    listener.opens_from_shelf(0)
    listener.until(lambda: sentences.rate == 1.3, "the speed of the show is forgotten")
    with Library(listener.library) as library:
        assert library.habits.speed_of(show) == 1.3

    listener.pick("Speed 1.3, kept for this show", "As everywhere else")
    assert sentences.rate == 1.0
    assert not listener.says("for this show")


def test_a_sentence_that_is_said_slowly_is_not_the_speed_of_the_show(listener: Listener, sentences: BySentence) -> None:
    listener.window.reading.go_to(sentences.all[3].start_ms + 200)
    listener.press("H")
    listener.press("Space")
    listener.restarts()
    listener.opens_from_shelf(0)
    listener.until_open("Twenty-Four Results")

    assert sentences.rate == 1.0
    assert not listener.says("for this show")


# A little back and forward


def test_one_goes_back_and_forward_as_far_as_the_settings_say(listener: Listener, sentences: BySentence) -> None:
    listener.window.reading.go_to(60_000)
    listener.press("J")
    assert listener.position_ms == 45_000
    listener.press("L")
    assert listener.position_ms == 75_000

    settings = listener.window._settings
    settings.skip_back_s, settings.skip_forward_s = 10, 45
    assert listener.button("−10").toolTip() == "Back 10 seconds  (J)"
    listener.click("−10")
    assert listener.position_ms == 65_000
    listener.click("+45")
    assert listener.position_ms == 110_000

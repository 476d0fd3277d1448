# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody checks the words that recognition is not sure of, and leaves the keyboard for none of it."""

import pytest

from desktop.listening.sentences import sentence_at
from tests.support.listener import Listener
from tests.support.listener_marks import Marking
from tests.support.listener_writes import Writing
from transcribe.doubt import is_doubtful

pytestmark = [pytest.mark.model, pytest.mark.sound]


def doubts(listener: Listener) -> int:
    return listener.view.page.doubts


def test_a_doubtful_word_is_heard_in_its_sentence_and_the_sound_is_held_again(listener: Listener) -> None:
    listener.press("D")
    unit = listener.view.lit
    assert unit is not None
    assert unit.doubtful
    sentence = sentence_at(listener.view.page, unit.start_ms)
    assert sentence is not None
    heard: list[int] = []
    listener.window.player.moved.connect(heard.append)
    listener.press("W")
    listener.until(lambda: listener.playing, "it does not play")
    listener.press("]")  # the test is in a hurry
    listener.until(lambda: not listener.playing, "it plays on", within_ms=15_000)

    assert min(heard) <= sentence.start_ms + 50
    assert sentence.end_ms <= max(heard) < sentence.end_ms + 500
    assert listener.view.lit == unit


def test_while_it_is_heard_the_next_one_is_counted_from_it(listener: Listener) -> None:
    listener.press("D")
    first = listener.view.lit
    assert first is not None
    listener.press("W")
    listener.until(lambda: listener.playing, "it does not play")
    listener.press("D")
    assert listener.view.lit is not None
    assert listener.view.lit.start_ms > first.start_ms
    listener.press("K")


def test_a_word_that_is_right_is_doubtful_no_more_and_the_next_one_comes(listener: Listener) -> None:
    before = doubts(listener)
    listener.press("D")
    first = listener.view.lit
    assert first is not None
    listener.press("Y")
    listener.until(lambda: doubts(listener) == before - 1, "it is still doubtful")
    assert listener.view.lit is not None
    assert listener.view.lit.start_ms > first.start_ms
    assert listener.view.lit.doubtful
    sure = [word for line in Writing(listener).kept for word in line.words if word.start_ms == first.start_ms]
    assert not any(map(is_doubtful, sure))
    assert "is right." in Marking(listener).toast

    listener.press("Ctrl+Z")
    listener.until(lambda: doubts(listener) == before, "it is not undone")


def test_where_no_word_is_doubtful_that_is_said(listener: Listener) -> None:
    page = listener.view.page
    doubtful = {sentence_at(page, unit.start_ms) for unit in page.doubts_between(0, len(page.blocks))}
    sure = next(unit for unit in page.units if sentence_at(page, unit.start_ms) not in doubtful)
    listener.window.reading.go_to(sure.start_ms)
    listener.press("Y")
    assert Marking(listener).toast == "No doubtful word is here; D leads to the next one."

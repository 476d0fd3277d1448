# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody hears some words over and over."""

import pytest

from desktop.listening.loop import Loop
from tests.support.listener import Listener
from tests.support.listener_sentences import BySentence

pytestmark = [pytest.mark.model, pytest.mark.sound]

FRAME_MS = 20


@pytest.fixture
def sentences(listener: Listener) -> BySentence:
    return BySentence(listener)


def loop_of(listener: Listener) -> Loop | None:
    return listener.window.listening.loop.loop


def test_two_presses_make_a_loop_from_word_to_word_and_a_third_lets_go(
    listener: Listener, sentences: BySentence
) -> None:
    first, last = listener.view.page.units[5], listener.view.page.units[7]
    listener.window.reading.go_to(first.start_ms + 10)
    listener.press("O")
    assert sentences.toast.startswith(f"The loop begins with “{listener.view.text_between(first.first, first.last)}”")
    listener.window.reading.go_to(last.start_ms + 10)
    listener.press("O")
    assert loop_of(listener) == Loop(first.start_ms, last.end_ms)

    listener.press("Space")
    seen = sentences.watched(lambda: sentences.until_back(first.end_ms))
    assert first.start_ms in seen
    assert max(seen) <= last.end_ms + FRAME_MS
    assert min(seen) >= first.start_ms - FRAME_MS
    sentences.until(last.start_ms)
    sentences.until_back(first.end_ms)

    listener.press("O")
    assert sentences.toast == "The loop is let go."
    sentences.until(last.end_ms + 100)
    assert loop_of(listener) is None


def test_what_is_selected_is_a_loop_at_once(listener: Listener, sentences: BySentence) -> None:
    sentence = sentences.all[1]
    listener.window.reading.go_to(sentence.start_ms + 50)
    listener.press("S")
    listener.press("O")

    assert loop_of(listener) == Loop(sentence.start_ms, sentence.end_ms)
    assert listener.view.selection() is None
    assert listener.playing
    assert listener.position_ms < sentence.start_ms + 300


def test_the_ends_go_from_word_to_word(listener: Listener, sentences: BySentence) -> None:
    words = listener.view.page.units[4:10]
    listener.window.reading.go_to(words[1].start_ms)
    listener.press("O")
    listener.window.reading.go_to(words[3].start_ms)
    listener.press("O")
    listener.press("Alt+Shift+Right")
    assert loop_of(listener) == Loop(words[1].start_ms, words[4].end_ms)
    listener.press("Alt+Shift+Left")
    listener.press("Alt+Shift+Left")
    assert loop_of(listener) == Loop(words[1].start_ms, words[2].end_ms)
    listener.press("Alt+Shift+Up")
    assert loop_of(listener) == Loop(words[0].start_ms, words[2].end_ms)
    listener.press("Alt+Shift+Down")
    listener.press("Alt+Shift+Down")
    listener.press("Alt+Shift+Down")
    assert loop_of(listener) == Loop(words[2].start_ms, words[2].end_ms)


def test_whoever_goes_elsewhere_is_done_with_it_and_can_have_it_again(
    listener: Listener, sentences: BySentence
) -> None:
    sentence = sentences.all[1]
    listener.window.reading.go_to(sentence.start_ms + 50)
    listener.press("S")
    listener.press("O")
    listener.press("L")
    assert loop_of(listener) is None

    listener.click("Loop again")
    assert loop_of(listener) == Loop(sentence.start_ms, sentence.end_ms)
    assert listener.position_ms < sentence.start_ms + 300


def test_it_is_seen_in_the_text_and_on_the_timeline(listener: Listener, sentences: BySentence) -> None:
    def accents() -> tuple[int, int]:
        colour = listener.view.theme.color("accent").rgb()
        found = []
        for widget in (listener.view.viewport(), listener.window.reading.dock.timeline):
            image = widget.grab().toImage()
            pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
            found.append(sum(image.pixel(x, y) == colour for x, y in pixels))
        return found[0], found[1]

    sentence = sentences.all[3]
    listener.window.reading.go_to(sentence.start_ms + 50)
    listener.until_still()
    text_before, timeline_before = accents()
    listener.press("S")
    listener.press("O")
    listener.press("Space")
    text, timeline = accents()

    assert text > text_before + 100
    assert timeline > timeline_before + 50

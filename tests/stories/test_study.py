# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody learns a language by an episode: each sentence slowly, then as it is said, and without reading it."""

import pytest

from desktop.listening.sentences import Sentence
from tests.support.listener import Listener
from tests.support.listener_sentences import BySentence

pytestmark = [pytest.mark.model, pytest.mark.sound]


@pytest.fixture
def sentences(listener: Listener) -> BySentence:
    return BySentence(listener)


@pytest.fixture
def short(listener: Listener, sentences: BySentence) -> Sentence:
    """A sentence that is over soon, at rest before it; it is heard quickly twice."""
    settings = listener.window._settings
    settings.study_speeds, settings.study_times = "2, 2.5", 1
    found = next(each for each in sentences.all[1:] if 700 < each.end_ms - each.start_ms < 2_500)
    listener.window.reading.go_to(found.start_ms + 100)
    return found


def strip(listener: Listener) -> str:
    shown = listener.window.listening.study.strip
    return shown.text if shown.isVisible() else ""


def letters_seen(listener: Listener, sentence: Sentence) -> bool:
    """Whether something in the ink of what was said is where its words were said until now."""
    view = listener.view
    image, ink = view.viewport().grab().toImage(), view.theme.color("ink").rgb()
    rects = [
        rect.toAlignedRect() for rect in view.rects_of(sentence.first, view.page.heard_at(listener.position_ms)[1])
    ]
    return any(
        image.pixel(x, y) == ink
        for rect in rects
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    )


def is_hidden(listener: Listener, sentence: Sentence) -> bool:
    return listener.window.listening.study._hidden.hides(sentence.first)


def test_a_sentence_is_heard_on_a_ladder_of_speeds_then_the_next(
    listener: Listener, sentences: BySentence, short: Sentence
) -> None:
    number, after = sentences.all.index(short) + 1, sentences.all[sentences.all.index(short) + 1]
    listener.press("T")
    assert listener.playing
    assert sentences.rate == 2.0
    assert strip(listener) == f"Sentence {number} of {len(sentences.all)} time 1 of 2, at 2×"
    listener.until(lambda: sentences.rate == 2.5, "it goes no faster")
    assert listener.position_ms < short.start_ms + 500
    assert "time 2 of 2, at 2.5×" in strip(listener)
    listener.until(lambda: f"Sentence {number + 1} of" in strip(listener), "it stays with the sentence")
    assert sentences.rate == 2.0
    assert abs(listener.position_ms - after.start_ms) < 500


def test_the_text_is_hidden_until_one_asks_for_it(listener: Listener, sentences: BySentence, short: Sentence) -> None:
    before, after = (sentences.all[sentences.all.index(short) + by] for by in (-1, 1))
    listener.press("T")
    sentences.until(short.start_ms + 500)
    listener.press("K")
    listener.until_still()
    assert is_hidden(listener, short)
    assert is_hidden(listener, after)
    assert not is_hidden(listener, before)
    assert not letters_seen(listener, short)

    listener.press("Shift+T")
    assert not is_hidden(listener, short)
    assert letters_seen(listener, short)
    assert is_hidden(listener, after)
    assert listener.button("Hide the sentence").isVisible()
    listener.press("Shift+T")
    assert is_hidden(listener, short)


def test_who_wants_to_read_along_is_let(listener: Listener, short: Sentence) -> None:
    listener.window._settings.study_hidden = False
    listener.press("T")

    assert not is_hidden(listener, short)
    listener.press("Shift+T")
    assert is_hidden(listener, short)


@pytest.mark.parametrize("way", ["T", "Esc", "Leave"])
def test_one_leaves_it_and_hears_everything_as_before(
    listener: Listener, sentences: BySentence, short: Sentence, way: str
) -> None:
    listener.press("T")
    assert strip(listener)
    if way == "Leave":
        listener.click(way)
    else:
        listener.press(way)

    assert strip(listener) == ""
    assert not is_hidden(listener, short)
    assert sentences.rate == 1.0
    assert listener.playing
    assert not listener.says("for this show")


def test_keys_go_on_to_the_next_sentence_and_back(listener: Listener, sentences: BySentence, short: Sentence) -> None:
    number = sentences.all.index(short) + 1
    listener.press("T")
    listener.press("K")
    listener.press(".")
    assert strip(listener).startswith(f"Sentence {number + 1} of")
    listener.press(",")
    assert strip(listener).startswith(f"Sentence {number} of")


def test_after_a_sentence_that_was_said_slowly_the_first_speed_is_that_of_study_mode(
    listener: Listener, sentences: BySentence, short: Sentence
) -> None:
    listener.press("H")
    assert sentences.rate == 0.9
    listener.press("T")
    assert sentences.rate == 2.0
    assert "at 2×" in strip(listener)
    listener.press("T")
    assert sentences.rate == 1.0

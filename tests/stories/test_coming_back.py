# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener comes back to an episode after a break."""

import pytest

from desktop.listening.sentences import sentence_at, sentence_before
from desktop.playback import recap
from tests.support.listener import Listener

pytestmark = [pytest.mark.model, pytest.mark.sound]
PLACE_MS = 30_000


def words(listener: Listener) -> str:
    return listener.window.around.recap.strip.words


def comes_back(listener: Listener) -> None:
    """Listen to a place, and open the episode again another time."""
    listener.window.reading.go_to(PLACE_MS)
    listener.restarts()
    listener.opens_from_shelf(0)


def test_what_was_heard_last_is_shown_and_a_key_starts_one_sentence_earlier(listener: Listener) -> None:
    assert words(listener) == ""
    comes_back(listener)
    page = listener.view.page
    here = sentence_at(page, PLACE_MS)
    assert here is not None
    before = sentence_before(page, here)
    assert before is not None
    assert words(listener).endswith(listener.view.text_between(here.first, here.last))
    assert listener.view.text_between(before.first, before.last)[:20] in words(listener)
    listener.press("Shift+R")
    assert listener.playing
    assert before.start_ms <= listener.position_ms < before.start_ms + 500

    assert words(listener) == ""


def test_its_button_does_the_same_and_it_can_be_closed(listener: Listener) -> None:
    comes_back(listener)
    listener.click("One sentence earlier")
    assert listener.playing
    assert listener.position_ms < PLACE_MS
    listener.press("Space")
    comes_back(listener)
    assert words(listener)
    listener.click("Close what was heard last")

    assert words(listener) == ""
    assert not listener.playing


def test_a_long_pause_is_a_break_and_a_short_one_is_none(listener: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    listener.window.reading.go_to(PLACE_MS)
    with listener.plays():
        listener.until(lambda: listener.position_ms > PLACE_MS + 500, "nothing plays")
    listener.press("Ctrl+L")
    listener.opens_from_shelf(0)
    listener.listens(100)
    assert words(listener) == "", "nobody was away"
    monkeypatch.setattr(recap, "MINUTE_MS", 30)
    with listener.plays():
        listener.until(lambda: listener.position_ms > PLACE_MS + 900, "nothing plays")
    listener.until(lambda: words(listener), "the pause is not noticed")
    monkeypatch.setattr(recap, "STAYS_MS", 200)
    with listener.plays():
        listener.until(lambda: not words(listener), "it stays")


def test_who_does_not_want_it_is_not_reminded(listener: Listener) -> None:
    listener.window._settings.recap_minutes = 0
    comes_back(listener)
    listener.listens(200)

    assert words(listener) == ""

# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding words in the library, and hearing them."""

from pathlib import Path

import pytest

from tests.support.listener import Listener
from transcribe import intake
from transcribe.library import Library

pytestmark = pytest.mark.sound


def asks(listener: Listener, query: str) -> None:
    listener.press("Ctrl+Shift+K")
    listener.types(query)


def until_found(listener: Listener, rows: int) -> None:
    listener.until(lambda: len(listener.rows("Hits")) == rows, "something else is found")


def test_return_plays_the_first_hit(listener: Listener) -> None:
    asks(listener, "kettle")
    listener.press("Return")  # before the answer is there

    word = listener.word("kettle")
    listener.until(lambda: listener.playing, "nothing plays")
    assert abs(listener.position_ms - word.start_ms) < 400
    listener.until_lit("kettle")


def test_hits_stand_below_their_episode_with_time_and_chapter(listener: Listener) -> None:
    asks(listener, "three facts")
    listener.until(lambda: listener.rows("Hits"), "nothing is found")

    heading, first = listener.rows("Hits")[:2]
    assert heading.startswith("Twenty-Four Results")
    assert first.startswith("1:")
    assert "hree facts" in first
    assert listener.says("hits", "in 1 episode") or listener.says("hit", "in 1 episode")


def test_down_and_return_play_the_next_hit(listener: Listener) -> None:
    asks(listener, "facts")
    listener.until(lambda: len(listener.rows("Hits")) >= 3, "too little is found")
    listener.press("Down")
    listener.press("Down")
    listener.press("Return")

    second = listener.rows("Hits")[2]
    minutes, seconds = second.split(" ")[0].split(":")
    listener.until(lambda: listener.playing, "nothing plays")
    assert abs(listener.position_ms - 1000 * (60 * int(minutes) + int(seconds)) - 500) < 1000


def test_a_click_on_a_hit_of_a_closed_episode_opens_and_plays_it(listener: Listener) -> None:
    listener.restarts()  # nothing is open now
    asks(listener, "gorillas")
    until_found(listener, 2)
    listener.click_row("Hits", 1)

    listener.until_open("Twenty-Four Results")
    listener.until_lit("gorillas")
    assert listener.playing


def test_who_has_heard_a_hit_is_not_made_to_hear_the_next_episode(
    listener: Listener, tmp_path: Path, sample: Path
) -> None:
    asks(listener, "kettle")
    listener.press("Return")
    listener.until(lambda: listener.playing, "nothing plays")
    listener.press("Escape")
    listener.press("Space")
    listener.drop(listener.short_talk(sample, tmp_path / "Other.wav"))
    listener.until_open("Other")
    listener.listens(300)

    assert not listener.playing


def test_what_is_not_there_is_said(listener: Listener) -> None:
    asks(listener, "xylophone")
    listener.until(lambda: listener.says("Nothing found"), "nothing is said")
    listener.press("Return")
    listener.listens(200)

    assert not listener.playing
    assert listener.notice == ""


@pytest.mark.parametrize("query", ['"', "(", "a AND", "NEAR(", "tea* OR", "💬", "'; drop table episode; --"])
def test_any_query_is_a_query(listener: Listener, query: str) -> None:
    asks(listener, query)
    listener.listens(250)
    asks(listener, "kettle")
    until_found(listener, 2)

    assert listener.notice == ""


def test_escape_gives_the_keyboard_back_to_the_text(listener: Listener) -> None:
    asks(listener, "tea")
    listener.press("Escape")
    with listener.plays():
        listener.until(lambda: listener.position_ms > 100, "space does not play")

    assert not listener.window.search.isVisible()


def test_escape_over_the_shelf_gives_the_keyboard_back_to_the_shelf(listener: Listener) -> None:
    listener.press("Ctrl+L")
    asks(listener, "tea")
    listener.press("Escape")
    listener.choose_on_shelf(0)
    listener.press("Return")

    listener.until(lambda: listener.view.isVisible(), "the episode does not open")


def test_letters_in_the_box_are_letters_and_no_keys_of_the_player(listener: Listener) -> None:
    asks(listener, "jk l[n")

    assert listener.window.search.query == "jk l[n"
    assert not listener.playing
    assert listener.position_ms == 0


def test_a_removed_episode_is_not_found(listener: Listener, sample: Path) -> None:
    with Library(listener.library) as library:
        library.remove(intake.add(library, sample / "podcasts.mp3"))
    asks(listener, "kettle")

    listener.until(lambda: listener.says("Nothing found"), "it is still found")

# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody keeps places with a key, finds them again, and takes them away."""

import pytest

from tests.support.listener import Listener
from tests.support.listener_marks import Marking

pytestmark = [pytest.mark.model, pytest.mark.sound]


@pytest.fixture
def marking(listener: Listener) -> Marking:
    return Marking(listener)


def place(listener: Listener, word: str) -> int:
    """Bring the sound to a word, and hold it there."""
    unit = listener.click_word(word)
    listener.until_lit(word)
    listener.press("K")
    listener.until(lambda: not listener.playing, "it plays on")
    return unit.start_ms


def test_a_key_keeps_the_word_that_is_heard_and_text_and_list_show_it(listener: Listener, marking: Marking) -> None:
    at_ms = place(listener, "lists")
    listener.press("B")

    assert marking.toast.startswith("Bookmark: “My guest is Daniel Marsh")
    assert marking.is_marked(listener.word("lists"))
    assert marking.ribbons == 1
    listener.click("Marks")
    (row,) = listener.rows("Bookmarks")
    assert row.startswith("0:2")
    assert "who has spent 10 years reading old mailing lists" in row
    assert listener.window.reading.dock.timeline._marks_ms == (at_ms,)


def test_the_same_key_at_the_same_word_takes_it_away_and_that_can_be_undone(
    listener: Listener, marking: Marking
) -> None:
    place(listener, "lists")
    listener.press("B")
    listener.press("B")
    listener.click("Marks")
    assert marking.toast == "Bookmark removed"
    assert listener.says("No bookmarks yet")

    listener.press("Ctrl+Z")
    assert len(listener.rows("Bookmarks")) == 1
    listener.press("Ctrl+Z")
    assert listener.says("No bookmarks yet")
    listener.press("Ctrl+Shift+Z")
    assert len(listener.rows("Bookmarks")) == 1


def test_what_was_just_set_can_be_taken_back_where_it_is_said(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("B")
    marking.acts()

    assert not marking.is_marked(listener.word("lists"))
    assert marking.toast == "Undone: bookmark set"


def test_keys_lead_from_one_to_the_next_and_back(listener: Listener, marking: Marking) -> None:
    first_ms = place(listener, "lists")
    listener.press("B")
    second_ms = place(listener, "tea")
    listener.press("B")
    listener.press("Ctrl+Shift+B")
    assert listener.position_ms == pytest.approx(first_ms, abs=50)
    listener.press("Ctrl+B")
    assert listener.position_ms == pytest.approx(second_ms, abs=50)
    listener.press("Ctrl+B")
    assert marking.toast == "No bookmark after this place."


def test_a_click_plays_from_a_bookmark(listener: Listener) -> None:
    at_ms = place(listener, "lists")
    listener.press("B")
    listener.press("L")
    listener.click("Marks")
    listener.click_row("Bookmarks", 0)

    assert listener.playing
    assert abs(listener.position_ms - at_ms) < 300


def test_a_bookmark_is_deleted_in_the_list(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("B")
    listener.click("Marks")
    marking.chooses("Bookmarks", 0)
    listener.press("Delete")

    assert listener.says("No bookmarks yet")
    assert listener.window.reading.episode is not None  # the key did not remove the episode
    listener.press("Ctrl+Z")
    assert len(listener.rows("Bookmarks")) == 1


def test_a_note_is_written_and_both_outlast_a_restart(listener: Listener, marking: Marking) -> None:
    at_ms = place(listener, "lists")
    listener.press("B")
    listener.click("Marks")
    marking.chooses("Bookmarks", 0)
    listener.press("F2")
    marking.writes("read those lists")
    assert "read those lists" in listener.rows("Bookmarks")[0]

    listener.restarts()
    listener.opens_from_shelf(0)
    listener.click("Marks")
    listener.until(lambda: listener.says("1 bookmark"), "the bookmark is lost")
    assert "read those lists" in listener.rows("Bookmarks")[0]
    assert listener.window.reading.dock.timeline._marks_ms == (at_ms,)
    marking.chooses("Bookmarks", 0)
    listener.press("Escape")
    assert listener.view.hasFocus()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody keeps places with a key, finds them again, and takes them away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest

from tests.support.listener import Listener
from tests.support.listener_marks import Marking, names_file
from tests.support.listener_writes import Writing

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


def test_a_key_marks_the_word_that_is_heard_and_text_and_list_show_it(listener: Listener, marking: Marking) -> None:
    at_ms = place(listener, "lists")
    listener.press("B")

    assert marking.toast.startswith("Marked: “My guest is Daniel Marsh")
    assert marking.is_marked(listener.word("lists"))
    assert marking.ribbons == 1
    listener.click("Marks")
    (row,) = listener.rows("Marks")
    assert row.startswith("0:2")
    assert row.endswith("Teal ribbon")
    listener.until(lambda: "reading old mailing lists" in listener.rows("Marks")[0], "its sentence is not shown")
    listener.until(lambda: marking.marks, "nothing is marked")
    (mark,) = marking.marks
    assert (mark.start_ms, mark.quote) == (at_ms, "lists,")


def test_what_is_selected_is_marked_as_one_passage(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("S")
    listener.press("S")
    listener.press("B")

    listener.until(lambda: marking.marks, "nothing is marked")
    (mark,) = marking.marks
    assert mark.quote.startswith("My guest is Daniel Marsh")
    assert len(mark.quote.split()) > 20
    assert mark.end_ms - mark.start_ms > 5_000
    assert marking.ribbons == 1
    listener.press("B")
    listener.until(lambda: not marking.marks, "the mark stays")


def test_the_same_key_at_the_same_word_takes_it_away_and_that_can_be_undone(
    listener: Listener, marking: Marking
) -> None:
    place(listener, "lists")
    listener.press("B")
    listener.press("B")
    listener.click("Marks")
    assert marking.toast == "1 mark deleted"
    assert listener.says("No marks yet")

    listener.press("Ctrl+Z")
    assert len(listener.rows("Marks")) == 1
    listener.press("Ctrl+Z")
    assert listener.says("No marks yet")
    listener.press("Ctrl+Shift+Z")
    assert len(listener.rows("Marks")) == 1


def test_what_was_just_marked_can_be_taken_back_where_it_is_said(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("B")
    marking.acts()

    assert not marking.is_marked(listener.word("lists"))
    assert marking.toast == "Undone: mark set"


def test_a_note_is_written_while_the_sound_goes_on(listener: Listener, marking: Marking) -> None:
    listener.click_word("lists")
    listener.until_lit("lists")
    listener.press("M")
    marking.notes("ask about the lists", tags="to do, archive")

    assert listener.playing
    listener.until(lambda: marking.marks, "nothing is marked")
    listener.until(lambda: marking.marks[0].note, "the note is not kept")
    (mark,) = marking.marks
    assert (mark.note, mark.tags) == ("ask about the lists", ("to do", "archive"))
    listener.press("Ctrl+Z")
    listener.until(lambda: marking.marks[0].note == "", "the note stays")
    listener.press("Ctrl+Z")
    listener.until(lambda: not marking.marks, "the mark stays")


def test_the_sound_waits_for_a_note_if_one_wishes_and_plays_on(listener: Listener, marking: Marking) -> None:
    listener.click_word("lists")
    listener.until_lit("lists")
    listener.press("Shift+M")
    listener.until(lambda: marking.card is not None and marking.card.note.hasFocus(), "no card opens")
    listener.until(lambda: not listener.playing, "the sound goes on")
    marking.notes("slowly")

    listener.until(lambda: listener.playing, "the sound does not go on")
    assert listener.view.hasFocus()
    listener.until(lambda: marking.marks[0].note == "slowly", "the note is not kept")


def test_escape_leaves_the_mark_without_a_note(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("M")
    listener.until(lambda: marking.card is not None and marking.card.note.hasFocus(), "no card opens")
    listener.types("never mind")
    listener.press("Esc")

    assert marking.card is None
    listener.until(lambda: marking.marks, "nothing is marked")
    assert marking.marks[0].note == ""


def test_what_is_written_is_kept_when_one_clicks_elsewhere(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("M")
    listener.until(lambda: marking.card is not None and marking.card.note.hasFocus(), "no card opens")
    listener.types("look this up")
    listener.click_word("guest")

    listener.until(lambda: marking.card is None, "the card stays open")
    listener.until(lambda: marking.marks[0].note == "look this up", "the note is not kept")


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
    assert marking.toast == "No mark after this place."


def test_a_click_plays_from_a_mark(listener: Listener) -> None:
    at_ms = place(listener, "lists")
    listener.press("B")
    listener.press("L")
    listener.click("Marks")
    listener.click_row("Marks", 0)

    assert listener.playing
    assert abs(listener.position_ms - at_ms) < 300


def test_a_mark_is_deleted_in_the_list(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("B")
    listener.click("Marks")
    marking.chooses("Marks", 0)
    listener.press("Delete")

    assert listener.says("No marks yet")
    assert listener.window.reading.episode is not None  # the key did not remove the episode
    listener.press("Ctrl+Z")
    assert len(listener.rows("Marks")) == 1


def test_colour_and_note_are_changed_in_the_list_with_keys_and_menu(listener: Listener, marking: Marking) -> None:
    place(listener, "lists")
    listener.press("B")
    listener.click("Marks")
    marking.chooses("Marks", 0)
    listener.press("4")
    assert listener.rows("Marks")[0].endswith("Red triangle")
    marking.picks_in_menu("Marks", 0, "Note and tags…")
    marking.notes("read those lists")
    assert "read those lists" in listener.rows("Marks")[0]

    listener.press("Ctrl+Z")
    listener.press("Ctrl+Z")
    assert listener.rows("Marks")[0].endswith("Teal ribbon")
    assert "read those lists" not in listener.rows("Marks")[0]


def test_a_note_is_written_in_the_list_and_outlasts_a_restart(listener: Listener, marking: Marking) -> None:
    at_ms = place(listener, "lists")
    listener.press("B")
    listener.click("Marks")
    marking.chooses("Marks", 0)
    listener.press("F2")
    marking.notes("read those lists", tags="archive")
    assert "#archive" in listener.rows("Marks")[0]

    listener.restarts()
    listener.opens_from_shelf(0)
    listener.click("Marks")
    listener.until(lambda: listener.says("1 mark"), "the mark is lost")
    assert "read those lists" in listener.rows("Marks")[0]
    assert [mark.start_ms for mark in listener.window.reading.dock.timeline._marks] == [at_ms]
    marking.chooses("Marks", 0)
    listener.press("Escape")
    assert listener.view.hasFocus()


def test_a_mark_stays_at_its_word_when_the_line_is_corrected(listener: Listener, marking: Marking) -> None:
    place(listener, "guest")
    listener.press("B")
    listener.until(lambda: marking.marks, "nothing is marked")
    before = marking.marks[0]
    writing = Writing(listener)
    writing.opens_line_of("guest")
    for keys in ("Ctrl+Home", "Ctrl+Right", "Ctrl+Shift+Right"):
        listener.press(keys)
    listener.types("friend ")
    listener.press("Ctrl+Return")
    writing.until_kept("My friend is Daniel")
    listener.press("Escape")

    listener.until(lambda: [mark.quote for mark in marking.marks] == ["friend"], "the mark is not at its word")
    assert abs(marking.marks[0].start_ms - before.start_ms) < 300
    listener.click("Marks")
    listener.until(lambda: "friend" in listener.rows("Marks")[0], "the list still has the old word")
    listener.until(lambda: marking.is_marked(listener.word("friend")), "the word is not underlined")


def test_words_are_marked_and_noted_with_the_mouse_as_well(listener: Listener, marking: Marking) -> None:
    word = listener.word("guest")
    listener.click_word("guest")
    listener.press("K")
    marking.picks_at_word(word, "Mark")
    listener.until(lambda: marking.marks, "nothing is marked")
    marking.picks_at_word(word, "Note, tags and colour…")
    marking.notes("who is he?")
    listener.until(lambda: marking.marks[0].note == "who is he?", "the note is not kept")
    marking.picks_at_word(word, "Delete the mark")
    listener.until(lambda: not marking.marks, "the mark stays")


def test_the_marks_of_the_open_episode_are_written_to_a_file(
    listener: Listener, marking: Marking, tmp_path: Path
) -> None:
    listener.press("Ctrl+Shift+E")
    listener.until(lambda: marking.toast == "There are no marks here to write.", "nothing is said")
    place(listener, "lists")
    listener.press("M")
    marking.notes("ask about the lists")
    names_file(tmp_path / "marks.md")
    listener.press("Ctrl+Shift+E")
    listener.until(lambda: marking.toast == "1 mark is written to marks.md.", "nothing is written")

    text = (tmp_path / "marks.md").read_text("utf-8")
    assert "# Twenty-Four Results: How Podcasts Came to Be\n" in text
    assert "> lists," in text
    assert "ask about the lists" in text


def test_the_pointer_over_a_mark_on_the_timeline_tells_its_note(listener: Listener, marking: Marking) -> None:
    at_ms = place(listener, "lists")
    listener.press("M")
    marking.notes("ask about the lists")
    timeline = listener.window.reading.dock.timeline
    QTest.mouseMove(timeline, QPoint(round(timeline.scale.x_of(at_ms)) + 1, 20))

    listener.until(lambda: listener.says("“ask about the lists”"), "the note is not told")


def test_the_card_of_a_mark_leaves_what_is_said_of_the_one_before_in_sight(
    listener: Listener, marking: Marking
) -> None:
    place(listener, "lists")
    listener.press("B")
    toast = listener.window.marking.toast
    assert toast.isVisible()
    listener.press("L")
    listener.press("M")
    card = marking.card
    assert card is not None
    said = QRect(toast.mapTo(listener.window, QPoint(0, 0)), toast.size())
    assert not said.intersects(card.geometry())

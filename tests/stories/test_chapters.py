# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody finds their way by chapters, makes some of their own, and skips those they never want to hear."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.support.listener import Listener
from tests.support.listener_marks import Marking
from transcribe.library import Library

pytestmark = [pytest.mark.model, pytest.mark.sound]

DETAILED = [
    "Cold open: twenty-four results",
    "Waiting for one song",
    "One small tag",
    "Something to carry, and a way to carry it",
    "A word to fill the page",
    "Three thousand shows and no owner",
]


@pytest.fixture
def marking(listener: Listener) -> Marking:
    return Marking(listener)


def hold_at(listener: Listener, word: str) -> int:
    """Bring the sound to a word, and hold it there."""
    unit = listener.click_word(word)
    listener.until_lit(word)
    listener.press("K")
    listener.until(lambda: not listener.playing, "it plays on")
    return unit.start_ms


# Finding


def test_chapters_are_found_by_what_is_in_them(listener: Listener, marking: Marking) -> None:
    listener.press("Ctrl+Shift+F")
    listener.types("TELEPHONE")
    assert marking.titles == ["Waiting for one song"]
    assert listener.says("1 of 6 chapters")

    listener.press("Return")
    listener.press("Return")
    assert abs(listener.position_ms - 32_000) < 300
    listener.press("Ctrl+Shift+F")
    listener.press("Escape")
    assert marking.titles == DETAILED
    listener.press("Escape")
    assert listener.view.hasFocus()


def test_words_that_no_chapter_has(listener: Listener, marking: Marking) -> None:
    listener.press("Ctrl+Shift+F")
    listener.types("xylophone")

    assert marking.titles == []
    assert listener.says("No chapter has these words.")


# Of one's own


def test_a_chapter_is_added_where_one_listens_and_named(listener: Listener, marking: Marking) -> None:
    hold_at(listener, "lists")
    listener.press("C")
    assert marking.toast == "New chapter: “My guest is Daniel Marsh, who has spent 10”"
    marking.writes("Old lists")

    assert marking.titles == [DETAILED[0], "Old lists", *DETAILED[1:]]
    assert marking.starts[1] == listener.word("My").start_ms
    assert "Old lists" in listener.text
    assert listener.button("Show chapters: detailed (6)").isVisible()
    listener.until(lambda: marking.kept() == marking.titles, "it is not kept")
    assert marking.kept("page") == DETAILED


def test_the_field_lies_over_all_of_a_long_title(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 3)
    listener.press("F2")
    listener.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "there is no field")
    view, delegate = listener.list_called("Chapters"), listener.window.reading.sidebar.pane.delegate
    title = delegate.laid(view.visualRect(view.currentIndex()), view.currentIndex()).pieces[0]
    field = QApplication.focusWidget()
    assert field is not None

    assert title.rect.height() > 1.5 * QFontMetrics(title.font).height()
    assert field.geometry().top() <= title.rect.top()
    assert field.geometry().bottom() >= title.rect.bottom()
    marking.closes_field()


def test_the_button_adds_as_the_key_does(listener: Listener, marking: Marking) -> None:
    hold_at(listener, "lists")
    listener.click("New chapter")
    marking.closes_field()

    assert marking.titles[1] == "My guest is Daniel Marsh, who has spent 10"
    assert listener.says("7 chapters, my own")


def test_twice_in_one_place_is_once(listener: Listener, marking: Marking) -> None:
    hold_at(listener, "lists")
    listener.press("C")
    marking.closes_field()
    listener.press("C")

    assert marking.toast == "A chapter begins here already."
    assert len(marking.titles) == 7


def test_it_is_undone_and_done_again(listener: Listener, marking: Marking) -> None:
    hold_at(listener, "lists")
    listener.press("C")
    marking.writes("Old lists")
    listener.press("Ctrl+Z")
    assert marking.toast == "Undone: chapter renamed"
    assert marking.titles[1] == "My guest is Daniel Marsh, who has spent 10"
    listener.press("Ctrl+Z")
    assert marking.titles == DETAILED
    listener.until(lambda: marking.kept() == [], "the list of one's own is still kept")

    listener.press("Ctrl+Shift+Z")
    listener.press("Ctrl+Y")
    assert marking.titles[1] == "Old lists"
    listener.until(lambda: marking.kept() == marking.titles, "it is not kept")


def test_what_was_undone_shows_the_list_that_was_shown_before(listener: Listener, marking: Marking) -> None:
    listener.click("from the file (6)")
    listener.click("publisher’s (5)")
    theirs = marking.titles
    marking.chooses("Chapters", 1)
    listener.press("Delete")
    assert marking.titles == [theirs[0], *theirs[2:]]

    marking.acts()
    assert marking.titles == theirs


def test_a_chapter_is_renamed_in_its_place(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 2)
    listener.press("F2")
    marking.writes("The tag")

    assert marking.titles == [*DETAILED[:2], "The tag", *DETAILED[3:]]
    assert "The tag" in listener.text
    assert "One small tag" not in listener.text


def test_a_chapter_is_moved_by_keys_and_to_the_word_that_is_heard(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 1)
    for _ in range(3):
        listener.press("Alt+Right")
    listener.press("Alt+Left")
    assert marking.starts[:3] == [0, 34_000, 66_000]

    hold_at(listener, "tea")
    listener.press("Shift+C")
    assert marking.starts[:3] == [0, listener.word("You", nth=0).start_ms, 66_000]
    assert marking.toast == "“Waiting for one song” begins here now."
    for _ in range(5):
        listener.press("Ctrl+Z")
    assert marking.titles == DETAILED
    assert marking.starts[:3] == [0, 32_000, 66_000]


def test_all_of_ones_own_are_deleted_by_the_menu(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 2)
    listener.press("Delete")
    marking.picks_in_menu("Chapters", 0, "Delete all my chapters")

    assert marking.titles == DETAILED
    listener.press("Ctrl+Z")
    assert marking.titles == [*DETAILED[:2], *DETAILED[3:]]


def test_with_an_own_list_behind_it_no_second_one_is_made_of_theirs(listener: Listener, marking: Marking) -> None:
    hold_at(listener, "lists")
    listener.press("C")
    marking.writes("Old lists")
    listener.click("detailed (6)")
    marking.chooses("Chapters", 2)
    listener.press("Delete")

    assert marking.toast == "These are your own chapters: change them here."
    assert marking.titles == [DETAILED[0], "Old lists", *DETAILED[1:]]


def test_what_the_library_told_a_moment_before_does_not_take_a_new_chapter_away(
    listener: Listener, marking: Marking
) -> None:
    hold_at(listener, "lists")
    listener.window._librarian.refresh(1)
    listener.press("C")
    listener.until(lambda: marking.kept(), "it is not kept")
    listener.listens(300)
    marking.writes("Old lists")

    assert marking.titles == [DETAILED[0], "Old lists", *DETAILED[1:]]


def test_they_are_there_after_a_restart(listener: Listener, marking: Marking) -> None:
    hold_at(listener, "lists")
    listener.press("C")
    marking.writes("Old lists")
    listener.restarts()
    listener.opens_from_shelf(0)

    assert marking.titles == [DETAILED[0], "Old lists", *DETAILED[1:]]


# Skipping


def test_a_ticked_chapter_is_passed_over_when_playing_comes_to_it(listener: Listener, marking: Marking) -> None:
    listener.click_row("Chapters", 2, at_right=True)
    listener.until(lambda: listener.row_height("Chapters", 2) > 60, "the chapter does not open")
    marking.clicks_in_row(2, "Skip always")
    assert marking.toast == "“One small tag” is always skipped."
    assert listener.rows("Chapters")[2] == "One small tag, 1:06, always skipped"

    listener.click_row("Chapters", 1)
    listener.window.reading.go_to(64_500)
    listener.until(lambda: listener.position_ms > 100_000, "it is not skipped")
    assert listener.position_ms < 106_000
    assert listener.playing
    assert marking.toast == "Skipped: One small tag"

    marking.acts()
    assert 65_500 < listener.position_ms < 67_500
    listener.listens(500)
    assert listener.position_ms < 69_000


def test_whoever_goes_into_it_hears_it(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 2)
    listener.press("S")
    listener.press("Return")
    listener.until(lambda: listener.position_ms > 66_800, "nothing plays")

    assert listener.position_ms < 70_000


def test_the_keys_of_the_chapters_pass_over_it_too(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 1)
    listener.press("S")
    listener.press("Shift+L")
    assert listener.position_ms == 66_000
    listener.press("Shift+J")
    assert listener.position_ms == 0


def test_an_intro_is_skipped_when_playing_begins_and_no_key_leads_back_into_it(
    listener: Listener, marking: Marking
) -> None:
    marking.chooses("Chapters", 0)
    listener.press("S")
    listener.press("Space")
    listener.until(lambda: listener.position_ms > 31_900, "the intro is played")
    listener.press("Space")
    listener.press("Shift+J")
    assert listener.position_ms == 32_000

    listener.click_row("Chapters", 0)
    listener.listens(500)
    assert listener.position_ms < 2_000


def test_the_last_chapter_is_skipped_to_the_end(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 5)
    listener.press("S")
    listener.window.reading.go_to(168_000)
    listener.press("Space")

    listener.until(
        lambda: not listener.playing and listener.position_ms > 212_000, "it does not come to the end", 8_000
    )


def test_what_is_ticked_while_it_plays_is_left_at_once(listener: Listener, marking: Marking) -> None:
    listener.click_row("Chapters", 1)
    listener.until(lambda: listener.position_ms > 32_300, "nothing plays")
    marking.chooses("Chapters", 1)
    listener.press("S")

    assert 65_900 < listener.position_ms < 67_000


def test_a_tick_is_remembered_and_can_be_for_the_whole_show(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 2)
    listener.press("S")
    marking.acts()
    listener.quits()
    with Library(listener.library) as library:
        about = library.episode(1).metadata
        other = library.add_episode(listener.library.with_name("other.mp3"), about)
        assert library.skips.of(other) == {"one small tag"}
    listener.starts()
    listener.opens_from_shelf(1)

    listener.until(lambda: "always skipped" in listener.rows("Chapters")[2], "the tick is lost")
    marking.chooses("Chapters", 2)
    listener.press("S")
    assert marking.toast == "“One small tag” is played again."
    assert "always skipped" not in listener.rows("Chapters")[2]


def test_a_skipped_chapter_that_gets_another_title_is_skipped_still(listener: Listener, marking: Marking) -> None:
    marking.chooses("Chapters", 2)
    listener.press("S")
    listener.press("F2")
    marking.writes("The tag")

    assert listener.rows("Chapters")[2] == "The tag, 1:06, always skipped"


def test_what_is_skipped_is_paler_on_the_timeline(listener: Listener, marking: Marking) -> None:
    wave = listener.view.theme.wave
    listener.until(lambda: wave in marking.colours_on_timeline(70_000, 100_000), "no sound is drawn")
    marking.chooses("Chapters", 2)
    listener.press("S")
    assert wave not in marking.colours_on_timeline(70_000, 100_000)
    assert wave in marking.colours_on_timeline(110_000, 140_000)

    listener.press("S")
    assert wave in marking.colours_on_timeline(70_000, 100_000)

# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener reads something else than is said, and corrects it where it stands."""

from dataclasses import replace

import pytest

from tests.support.listener import Listener
from tests.support.listener_marks import Marking
from tests.support.listener_writes import Writing
from transcribe.library import Library
from transcribe.transcript import Source, SourceKind, Span

pytestmark = [pytest.mark.model, pytest.mark.sound]


def test_a_line_is_corrected_where_it_is_read_and_can_be_taken_back(listener: Listener) -> None:
    writing, before = Writing(listener), listener.text
    assert "My guest is Daniel" in before
    writing.opens_line_of("lists")
    assert "My guest is Daniel" in writing.line
    listener.press("Ctrl+Home")
    listener.types("Well, ")
    assert "Well, My guest" in listener.text  # at once
    listener.press("Ctrl+Return")
    writing.until_kept("Well, My guest is Daniel")
    listener.press("Escape")

    listener.until(lambda: Marking(listener).toast == "Corrected.", "nothing is said")
    listener.until(lambda: "Well" in [listener.view.text_between(u.first, u.last).strip(",") for u in
                                      listener.view.page.units], "the new word has no time")  # fmt: skip
    assert listener.word("Well").end_ms <= listener.word("My").start_ms
    Marking(listener).acts()
    listener.until(lambda: listener.text == before, "it is not taken back")


def test_a_typed_word_is_timed_by_its_sound_at_once(listener: Listener) -> None:
    writing = Writing(listener)
    writing.opens_line_of("lists")
    listener.press("Ctrl+Home")
    listener.types("Well, ")
    listener.press("Ctrl+Return")
    writing.until_kept("Well, My guest is Daniel")

    def timed() -> bool:
        with Library(listener.library) as library:
            return bool(library.corrections.undoable(1)) and not library.corrections.untimed(1)

    listener.until(timed, "nobody listened for the new word", 60_000)


def test_escape_leaves_the_line_as_it_was_and_what_was_written_can_be_kept_after_all(listener: Listener) -> None:
    writing, before = Writing(listener), listener.text
    writing.opens_line_of("lists")
    listener.press("Ctrl+Home")
    listener.types("Nonsense, ")
    listener.press("Escape")
    assert writing.line == ""
    assert listener.text == before
    assert "Nonsense" in Marking(listener).toast
    Marking(listener).acts()
    writing.until_kept("Nonsense, My guest")
    listener.until(lambda: "Nonsense, My guest" in listener.text, "it is not shown")


def test_the_sound_is_held_and_heard_without_leaving_the_line(listener: Listener) -> None:
    writing = Writing(listener)
    writing.opens_line_of("lists")
    line = writing.line
    listener.press("Ctrl+Space")
    listener.until(lambda: listener.playing, "it does not play")
    listener.listens(300)
    listener.press("Ctrl+Space")
    listener.until(lambda: not listener.playing, "it plays on")
    here_ms = listener.position_ms
    listener.press("Ctrl+Shift+Space")
    listener.until(lambda: listener.playing and listener.position_ms < here_ms, "the sentence is not said again")
    listener.press("Ctrl+Space")
    assert writing.line == line


def test_a_line_is_split_and_joined_again(listener: Listener) -> None:
    writing, before = Writing(listener), len(Writing(listener).kept)
    writing.opens_line_of("lists")
    whole = writing.line
    listener.press("Ctrl+Home")
    for _ in range(2):
        listener.press("Ctrl+Right")
    listener.press("Return")
    listener.until(lambda: writing.line == whole.removeprefix("My guest "), "the line is not split")
    assert len(writing.kept) == before + 1
    listener.press("Backspace")
    listener.until(lambda: writing.line == whole, "the lines are not joined")
    assert len(writing.kept) == before
    assert writing.caret == len("My guest ")


def test_a_line_is_deleted_by_key_and_by_menu_and_comes_back(listener: Listener) -> None:
    writing, before = Writing(listener), listener.text
    listener.click_word("lists")
    listener.press("K")
    line = listener.view.line_in_hand()
    assert line is not None
    listener.press("Ctrl+Shift+Delete")
    listener.until(lambda: line.segment.text not in listener.text, "the line stays")
    listener.press("Ctrl+Z")
    listener.until(lambda: listener.text == before, "the line does not come back")
    writing.picks("lists", "Delete this line")
    listener.until(lambda: line.segment.text not in listener.text, "the line stays")
    listener.press("Ctrl+Z")
    listener.until(lambda: listener.text == before, "the line does not come back")


def test_what_was_corrected_on_another_day_can_still_be_undone(listener: Listener) -> None:
    writing, before = Writing(listener), listener.text
    writing.opens_line_of("lists")
    listener.press("Ctrl+Home")
    listener.types("Well, ")
    listener.press("Ctrl+Return")
    writing.until_kept("Well, My guest")
    listener.press("Escape")
    listener.restarts()
    listener.opens_from_shelf(0)
    listener.until(lambda: "Well, My guest" in listener.text, "the correction is lost")
    listener.press("Ctrl+Z")
    listener.until(lambda: listener.text == before, "it can't be undone any more")
    assert "correction of a line" in Marking(listener).toast
    listener.press("Ctrl+Shift+Z")
    listener.until(lambda: "Well, My guest" in listener.text, "it can't be done again")


def test_corrections_and_marks_are_undone_one_after_the_other(listener: Listener) -> None:
    writing, before = Writing(listener), listener.text
    writing.opens_line_of("lists")
    listener.press("Ctrl+Home")
    listener.types("Well, ")
    listener.press("Ctrl+Return")
    writing.until_kept("Well, My guest")
    listener.press("Escape")
    listener.until(lambda: Marking(listener).toast == "Corrected.", "nothing is said")
    listener.press("B")
    listener.press("Ctrl+Z")
    assert "Well, My guest" in listener.text
    listener.press("Ctrl+Z")
    listener.until(lambda: listener.text == before, "the correction stays")


def test_what_is_being_written_is_kept_when_the_window_is_closed(listener: Listener) -> None:
    writing = Writing(listener)
    writing.opens_line_of("lists")
    listener.press("Ctrl+Home")
    listener.types("Well, ")
    listener.quits()
    assert any("Well, My guest" in line.text for line in writing.kept)
    listener.starts()


def test_a_text_that_is_being_aligned_is_not_opened_for_writing(listener: Listener) -> None:
    with Library(listener.library) as library:
        text = library.transcript(1)
        assert text is not None
        published = replace(text, source=Source(SourceKind.PUBLISHER))
        library.save_transcript(1, published)
        library.save_alignment(1, Span(0, 5_000), (), published)
    listener.restarts()
    listener.opens_from_shelf(0)
    listener.until(lambda: "Daniel" in listener.text, "the text is not shown")

    listener.press("E")

    assert "being aligned" in Marking(listener).toast
    assert not Writing(listener).line


def test_what_an_input_method_writes_does_not_change_a_text_that_is_only_read(listener: Listener) -> None:
    shown = listener.view.toPlainText()
    listener.view.setFocus()
    listener.view.select(0, 12)
    listener.types("é")

    assert listener.view.toPlainText() == shown

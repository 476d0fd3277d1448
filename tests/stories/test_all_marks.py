# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks through all that they marked in their library, and takes it along."""

import csv
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.listener import Listener
from tests.support.listener_marks import AllMarks, Marking
from tests.support.spoken import WORD_MS, spoken
from transcribe.episode import Metadata
from transcribe.library import Library
from transcribe.marks import Colour, Mark

pytestmark = [pytest.mark.model, pytest.mark.sound]

FERRY = "when the ferry came in that morning nobody on the quay had slept"


@pytest.fixture
def marking(listener: Listener) -> Marking:
    return Marking(listener)


@pytest.fixture
def all_marks(listener: Listener, sample: Path, tmp_path: Path) -> AllMarks:
    """Three marks in the open episode, two in another one of another show."""
    sound = listener.short_talk(sample, tmp_path / "ferry.wav")
    words = [listener.word(word) for word in ("guest", "lists", "tea")]
    with Library(listener.library) as library:
        notes = ("who is he?", "", "Déjà vu")
        colours, tags = (Colour.TEAL, Colour.RED, Colour.RED), (("people",), (), ("people", "food"))
        library.marks.save(
            1,
            [
                Mark(unit.start_ms, unit.end_ms, listener.view.text_between(unit.first, unit.last), note, colour, tag)
                for unit, note, colour, tag in zip(words, notes, colours, tags, strict=True)
            ],
        )
        ferry = library.add_episode(sound, Metadata(title="The ferry", show="Harbours", duration_ms=2_750))
        library.save_transcript(ferry, spoken(FERRY))
        library.marks.save(ferry, [Mark(n * WORD_MS, (n + 1) * WORD_MS, FERRY.split()[n]) for n in (2, 8)])
    listener.window.rooms.show_shelf()
    listener.opens_from_shelf(1)
    listener.until_open("Twenty-Four Results")
    return AllMarks(listener)


def test_all_marks_stand_in_one_list_and_are_found_by_words_show_tag_and_colour(all_marks: AllMarks) -> None:
    all_marks.opens()
    dialog = all_marks.dialog
    assert [row.split(",")[0] for row in all_marks.rows[:2]] == ["The ferry", "The ferry"]
    assert len(all_marks.rows) == 5

    dialog.field.setText("deja")
    assert len(all_marks.rows) == 1
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert len(all_marks.rows) == 5
    all_marks.picks(dialog.shows, "Harbours")
    assert len(all_marks.rows) == 2
    all_marks.picks(dialog.shows, "Every show")
    all_marks.picks(dialog.tags, "#people")
    assert len(all_marks.rows) == 2
    all_marks.picks(dialog.colours, "Red triangle")
    assert len(all_marks.rows) == 1
    assert "Déjà vu" in all_marks.rows[0]
    all_marks.picks(dialog.colours, "Blue circle")
    assert dialog._empty.isVisible()


def test_a_click_plays_from_a_mark_of_another_episode(listener: Listener, all_marks: AllMarks) -> None:
    all_marks.opens()
    all_marks.clicks(1)

    listener.until_open("The ferry")
    listener.until(lambda: listener.playing, "nothing plays")
    assert listener.position_ms >= 8 * WORD_MS - 50
    assert all_marks.dialog.isVisible()


def test_several_are_chosen_painted_and_deleted_and_each_is_undone_there(
    listener: Listener, marking: Marking, all_marks: AllMarks
) -> None:
    all_marks.opens()
    dialog = all_marks.dialog
    all_marks.clicks(2, Qt.KeyboardModifier.ControlModifier)
    all_marks.clicks(4, Qt.KeyboardModifier.ShiftModifier)
    assert not listener.playing
    QTest.keyClick(dialog.view, Qt.Key.Key_2)
    assert [row.endswith("Blue circle") for row in all_marks.rows] == [False, False, True, True, True]
    assert [mark.colour for mark in listener.window.marking.marks.marks] == [Colour.BLUE] * 3
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert len(all_marks.rows) == 2
    assert dialog.toast.text == "3 marks deleted"
    assert listener.window.marking.marks.marks == []

    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    listener.until(lambda: len(all_marks.rows) == 5, "they do not come back")
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    listener.until(lambda: all_marks.rows[3].endswith("Red triangle"), "they keep their colour")
    listener.until(
        lambda: [mark.colour for mark in marking.marks][:2] == [Colour.TEAL, Colour.RED], "not in the library"
    )


def test_a_note_is_changed_where_it_stands(listener: Listener, marking: Marking, all_marks: AllMarks) -> None:
    all_marks.opens()
    dialog = all_marks.dialog
    view = dialog.view
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(dialog.model.index(2)).center())
    listener.until(lambda: dialog.notes.card is not None and dialog.notes.card.note.hasFocus(), "no card opens")
    assert dialog.notes.card is not None
    dialog.notes.card.note.selectAll()
    listener.types("a good listener")
    listener.press("Return")

    assert "a good listener" in all_marks.rows[2]
    listener.until(lambda: marking.marks[0].note == "a good listener", "the library does not know")
    assert view.hasFocus()


def test_what_is_marked_meanwhile_stands_in_the_list(listener: Listener, all_marks: AllMarks) -> None:
    all_marks.opens()
    listener.window.actions_["mark"].trigger()

    listener.until(lambda: len(all_marks.rows) == 6, "the new one is not there")


def test_marks_are_written_to_a_file_and_folder_and_format_are_known_again(
    listener: Listener, all_marks: AllMarks, tmp_path: Path
) -> None:
    all_marks.opens()
    folder = tmp_path / "out"
    folder.mkdir()
    assert all_marks.exports_to(folder / "all.csv") == "5 marks are written to all.csv."
    with (folder / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        titles = [row["episode"] for row in csv.DictReader(file)]
    assert titles == ["The ferry"] * 2 + ["Twenty-Four Results: How Podcasts Came to Be"] * 3

    all_marks.clicks(0, Qt.KeyboardModifier.ControlModifier)
    all_marks.clicks(1, Qt.KeyboardModifier.ControlModifier)
    all_marks.dialog.toast.hide()
    all_marks.exports_to(folder / "ferry.vtt")
    assert (folder / "ferry.vtt").read_text("utf-8").startswith("WEBVTT")
    settings = listener.window._settings
    assert (settings.marks_folder, settings.marks_format) == (str(folder), ".vtt")


def test_what_can_not_be_written_is_said_there(all_marks: AllMarks, tmp_path: Path) -> None:
    all_marks.opens()
    all_marks.exports_to(tmp_path / "all.vtt")

    assert "of several" in all_marks.dialog.notice.text
    assert not (tmp_path / "all.vtt").exists()


def test_thousands_of_marks_do_not_keep_one_waiting(listener: Listener, all_marks: AllMarks) -> None:
    with Library(listener.library) as library:
        marks = [Mark(place * 20, place * 20, note=f"thought {place}", tags=("many",)) for place in range(5_000)]
        library.marks.save(1, marks)
    all_marks.opens()
    dialog = all_marks.dialog
    assert dialog.model.total == 5_005
    longest_s = 0.0
    for typed in ("t", "th", "thought 77"):
        started_s = time.monotonic()
        dialog.field.setText(typed)
        QApplication.processEvents()
        longest_s = max(longest_s, time.monotonic() - started_s)
    assert len(all_marks.rows) == 95
    print(f"longest turn of 5005 marks: {longest_s * 1000:.0f} ms")

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the machine said is one key away, and where it says something else by now, somebody chooses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from desktop.correcting.said_dialog import SaidDialog
from tests.support.listener import Listener
from tests.support.listener_marks import Marking
from tests.support.listener_writes import Writing
from transcribe.edits import change_text
from transcribe.library import Library
from transcribe.transcript import Span

pytestmark = [pytest.mark.model, pytest.mark.sound]


def corrects(listener: Listener) -> Writing:
    writing = Writing(listener)
    writing.opens_line_of("lists")
    listener.press("Ctrl+Home")
    listener.press("Ctrl+Delete")
    listener.types("Our ")
    listener.press("Ctrl+Return")
    writing.until_kept("Our guest")
    listener.press("Escape")
    listener.until(lambda: Marking(listener).toast == "Corrected.", "nothing is said")
    listener.until(lambda: any(listener.view.text_between(unit.first, unit.last) == "Our"
                               for unit in listener.view.page.units), "the word has no time")  # fmt: skip
    return writing


def dialog(listener: Listener) -> SaidDialog:
    listener.until(lambda: any(each.isVisible() for each in listener.window.findChildren(SaidDialog)), "nothing opens")
    (found,) = [each for each in listener.window.findChildren(SaidDialog) if each.isVisible()]
    assert isinstance(found, SaidDialog)
    return found


def sign(listener: Listener, word: str) -> QPoint:
    """Where the sign beside the line of a word would be, in the margin."""
    view = listener.view
    return QPoint(view.gutter.width() - 6, listener.place_of(listener.word(word)).y() + view.viewport().y())


def is_signed(listener: Listener, word: str) -> bool:
    place, gutter = sign(listener, word), listener.view.gutter
    image, ground = gutter.grab().toImage(), listener.view.theme.background
    near = [QColor(image.pixelColor(place.x() + x, place.y() + y)).name() for x in range(-4, 5) for y in range(-5, 6)]
    return any(colour != ground for colour in near)


def test_a_corrected_line_has_a_sign_that_leads_to_what_the_machine_said_and_back(listener: Listener) -> None:
    before = listener.text
    assert not is_signed(listener, "guest")
    corrects(listener)
    listener.until(lambda: is_signed(listener, "Our"), "no sign is there")
    QTest.mouseClick(listener.view.gutter, Qt.MouseButton.LeftButton, pos=sign(listener, "Our"))
    shown = dialog(listener)
    assert shown.said[0].startswith("The machine: My guest")
    assert shown.said[1].startswith("Corrected: Our guest")
    listener.click("Take the machine’s words back")
    listener.until(lambda: listener.text == before, "they are not taken back")
    listener.until(lambda: not is_signed(listener, "guest"), "the sign stays")

    listener.press("Ctrl+Z")
    listener.until(lambda: "Our guest" in listener.text, "it can't be undone")


def test_the_key_asks_about_the_line_in_hand(listener: Listener) -> None:
    corrects(listener)
    listener.press("Ctrl+E")
    assert "Our" in dialog(listener).said[1]
    listener.press("Escape")
    listener.until(listener.window.isActiveWindow, "the window does not come back")
    listener.click_word("autumn")
    listener.press("K")
    listener.press("Ctrl+E")
    listener.until(lambda: Marking(listener).toast == "This line stands as the machine wrote it.", "nothing is said")


def test_after_another_transcription_one_chooses_between_mine_and_the_new(listener: Listener) -> None:
    corrects(listener)
    listener.quits()
    with Library(listener.library) as library:
        text = library.transcript(1)
        assert text is not None
        line = next(line for line in text.segments if "Our guest" in line.text)
        new = change_text(line, line.text.replace("Our", "His")).after
        lines = [each for old in text.segments for each in (new if old is line else (old,))]
        library.improve(1, text.source, text.language)
        library.save_span(1, Span(0, text.duration_ms), tuple(lines))
        library.finish(1)
        assert [each.conflict for each in library.corrections.corrected(1)] != [None]
    listener.starts()
    listener.opens_from_shelf(0)
    listener.until(lambda: "differs from 1 of your corrections" in listener.notice, "it is not told")
    assert "Our guest" in listener.text
    listener.click("Look at them")
    shown = dialog(listener)
    assert shown.said[0].startswith("Mine: Our guest")
    assert shown.said[1].startswith("The new transcription: His guest")
    listener.click("Take the new")
    listener.until(lambda: "His guest" in listener.text, "the new words do not come")
    listener.press("Ctrl+Z")
    listener.until(lambda: "Our guest" in listener.text, "it can't be undone")

# SPDX-License-Identifier: GPL-3.0-or-later
"""A name was heard wrong all through a text, and is put right everywhere at once."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.correcting.replace_bar import ReplaceBar
from desktop.correcting.replace_dialog import ReplaceDialog
from tests.support.listener import Listener
from tests.support.listener_find import Finding
from tests.support.listener_marks import Marking
from tests.support.listener_writes import Writing
from transcribe import intake
from transcribe.library import Library

pytestmark = [pytest.mark.model, pytest.mark.sound]


def opens_replacing(listener: Listener, old: str, new: str) -> Finding:
    finding = Finding(listener)
    finding.looks_for(old)
    listener.press("Ctrl+H")
    listener.types(new)
    return finding


def dialog(listener: Listener) -> ReplaceDialog:
    listener.until(lambda: listener.window.findChildren(ReplaceDialog), "no list comes")
    found = listener.window.findChildren(ReplaceDialog)[0]
    assert isinstance(found, ReplaceDialog)
    listener.until(found.isVisible, "the list is not shown")
    return found


def test_one_hit_after_the_other_is_replaced_with_return(listener: Listener) -> None:
    finding = opens_replacing(listener, "Weiner", "Winer")
    number = len(finding.hits)
    assert number > 1
    listener.press("Return")
    writing = Writing(listener)
    writing.until_kept("Winer")
    listener.until(lambda: len(finding.hits) == number - 1, "the hit is still there")
    assert Marking(listener).toast == "Replaced."
    listener.press("Return")
    listener.until(lambda: listener.text.count("Winer") == 2, "the next one is not replaced")
    listener.press("Escape")
    assert not finding.open
    assert not listener.window.findChildren(ReplaceBar)[0].isVisible()


def test_all_are_looked_at_first_and_one_is_left_as_it_is(listener: Listener) -> None:
    before = listener.text
    finding = opens_replacing(listener, "Weiner", "Winer")
    number = len(finding.hits)
    listener.press("Ctrl+Return")
    shown = dialog(listener)
    assert len(shown.ticked) == number
    said = str(shown.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "becomes “Winer”" in said
    listener.press("Space")  # the first one stays
    assert len(shown.ticked) == number - 1
    listener.press("Return")
    listener.until(lambda: listener.text.count("Winer") == number - 1, "they are not replaced")
    assert listener.text.count("Weiner") == 1
    listener.until(lambda: Marking(listener).toast == f"{number - 1} places replaced.", "nothing is said")

    Marking(listener).acts()
    listener.until(lambda: listener.text == before, "one undo does not bring all back")


def test_the_bar_makes_no_narrow_window_wider_and_all_has_its_key(listener: Listener) -> None:
    listener.press("F9")
    listener.window.resize(300, 600)
    listener.listens(100)
    narrowest = listener.window.width()
    finding = opens_replacing(listener, "Weiner", "Winer")
    assert len(finding.hits) > 1
    (bar,) = listener.window.findChildren(ReplaceBar)
    listener.until(bar.isVisible, "no bar opens")
    assert listener.window.width() == narrowest
    assert bar.width() <= narrowest
    listener.press("Ctrl+Return")
    assert len(dialog(listener).ticked) == len(finding.hits)
    listener.press("Escape")


def test_all_texts_of_the_show_and_one_undo_for_all(listener: Listener, sample: Path, tmp_path: Path) -> None:
    listener.quits()
    with Library(listener.library) as library:
        text, first = library.transcript(1), library.episode(1)
        assert text is not None
        other = intake.add(library, listener.short_talk(sample, tmp_path / "Another.wav"), [])
        library.save_transcript(other, text)
        library.set_metadata(other, replace(first.metadata, title="Another"))
    listener.starts()
    listener.until(lambda: len(listener.shelf) == 2, "the other one is not there")
    listener.click_row("Episodes", ["Twenty-Four" in row for row in listener.shelf].index(True))
    listener.until(listener.view.isVisible, "it does not open")
    number = listener.text.count("Weiner")
    opens_replacing(listener, "Weiner", "Winer")
    listener.click("All in the show…")
    shown = dialog(listener)
    assert len(shown.ticked) == 2 * number
    QTest.keyClick(shown, Qt.Key.Key_Return)

    def texts() -> list[str]:
        with Library(listener.library) as library:
            return [each.text for each in (library.transcript(1), library.transcript(other)) if each is not None]

    listener.until(lambda: [each.count("Winer") for each in texts()] == [number] * 2, "not in both")
    listener.until(lambda: "replaced" in Marking(listener).toast, "nothing is said")
    listener.press("Escape")
    listener.until(listener.view.hasFocus, "the keyboard is elsewhere")
    listener.press("Ctrl+Z")
    listener.until(lambda: [each.count("Winer") for each in texts()] == [0, 0], "not undone in both")

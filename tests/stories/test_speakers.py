# SPDX-License-Identifier: GPL-3.0-or-later
"""Voices get names: here, in the episode, in the show."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.correcting.speaker_dialog import SpeakerDialog
from tests.support.listener import Listener
from tests.support.listener_marks import Marking
from tests.support.listener_writes import Writing
from transcribe import intake
from transcribe.library import Library

pytestmark = [pytest.mark.model, pytest.mark.sound]


def dialog(listener: Listener) -> SpeakerDialog:
    listener.until(lambda: any(d.isVisible() for d in listener.window.findChildren(SpeakerDialog)), "nobody is asked")
    (found,) = [each for each in listener.window.findChildren(SpeakerDialog) if each.isVisible()]
    assert isinstance(found, SpeakerDialog)
    return found


def names(listener: Listener) -> list[str | None]:
    return [line.speaker for line in Writing(listener).kept]


def with_speakers(listener: Listener) -> None:
    """As if two voices were told apart: one that speaks first, and one from half a minute on."""
    listener.quits()
    with Library(listener.library) as library:
        text = library.transcript(1)
        assert text is not None
        lines = [replace(x, speaker="Speaker 1" if x.start_ms < 32_000 else "Speaker 2") for x in text.segments]
        library.save_transcript(1, replace(text, segments=tuple(lines)))
    listener.starts()
    listener.opens_from_shelf(0)
    listener.until(lambda: "autumn" in listener.text, "it does not open")


def test_a_paragraph_gets_a_name_that_is_known(listener: Listener) -> None:
    listener.click_word("lists")
    listener.press("K")
    listener.press("Ctrl+R")
    asked = dialog(listener)
    assert asked.reach.currentText() == "Only here"
    listener.click("Nora Fields")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    listener.until(lambda: "Nora Fields" in names(listener), "the name is not kept")
    assert 0 < names(listener).count("Nora Fields") < len(names(listener)) / 3
    listener.until(lambda: "Nora Fields" in [block.speaker for block in listener.view.page.blocks], "it is not shown")
    listener.until(listener.window.isActiveWindow, "the window does not come back")
    listener.press("Ctrl+Z")
    listener.until(lambda: set(names(listener)) == {None}, "it can't be undone")


def test_a_click_on_the_name_in_the_margin_renames_all_that_the_voice_says(listener: Listener) -> None:
    with_speakers(listener)
    gutter, view = listener.view.gutter, listener.view
    first = next(number for number, block in enumerate(view.page.blocks) if block.speaker)
    y = dict(view.visible_paragraphs())[first] + view.baseline(first) + view.viewport().y()
    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(gutter.width() - 24, round(y) - 4))
    asked = dialog(listener)
    assert asked.field.text() == "Speaker 1"
    assert asked.reach.currentText() == "In this episode"
    QTest.keyClicks(asked.field, "Nora")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    listener.until(lambda: set(names(listener)) == {"Nora", "Speaker 2"}, "not all are renamed")
    listener.until(lambda: Marking(listener).toast == "Nora speaks.", "nothing is said")


def test_a_name_in_all_of_the_show(listener: Listener, sample: Path, tmp_path: Path) -> None:
    with_speakers(listener)
    listener.quits()
    with Library(listener.library) as library:
        text, first = library.transcript(1), library.episode(1)
        assert text is not None
        other = intake.add(library, listener.short_talk(sample, tmp_path / "Another.wav"), [])
        library.save_transcript(other, text)
        library.set_metadata(other, replace(first.metadata, title="Another"))
    listener.starts()
    listener.until(lambda: len(listener.shelf) == 2, "the other one is not there")
    listener.opens_from_shelf(["Twenty-Four" in row for row in listener.shelf].index(True))
    listener.click_word("lists")
    listener.press("K")
    listener.press("Ctrl+R")
    asked = dialog(listener)
    asked.field.selectAll()
    QTest.keyClicks(asked.field, "Nora")
    asked.reach.setFocus()
    QTest.keyClick(asked.reach, Qt.Key.Key_Down)
    assert asked.reach.currentText() == "In all episodes of “The Odd Road”"
    QTest.keyClick(asked, Qt.Key.Key_Return)

    def spoken() -> list[set[str | None]]:
        with Library(listener.library) as library:
            texts = (library.transcript(1), library.transcript(other))
        return [{line.speaker for line in each.segments} for each in texts if each is not None]

    listener.until(lambda: spoken() == [{"Nora", "Speaker 2"}] * 2, "not in both")

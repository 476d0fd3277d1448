# SPDX-License-Identifier: GPL-3.0-or-later
"""What passes over the foot of the text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.reading.transcript_view import TranscriptView
from desktop.toast import Toast


@pytest.fixture
def toast(view: TranscriptView) -> Toast:
    return Toast(view)


def button(toast: Toast) -> QPushButton:
    found = toast.findChild(QPushButton)
    assert found is not None
    return found


def test_it_stands_in_the_middle_of_the_foot_and_stays_there(toast: Toast, view: TranscriptView) -> None:
    toast.say("Bookmark set")
    for width in (900, 620):
        view.resize(width, 400)
        assert abs(toast.geometry().center().x() - view.rect().center().x()) <= 1
        assert view.height() - 110 < toast.geometry().bottom() < view.height() - 40


def test_what_it_offers_is_done_once(toast: Toast) -> None:
    done: list[str] = []
    toast.say("Bookmark set", act="Undo", do=lambda: done.append("undone"))
    QTest.mouseClick(button(toast), Qt.MouseButton.LeftButton)

    assert done == ["undone"]
    assert toast.text == ""
    toast.say("Nothing to undo")
    assert not button(toast).isVisible()


def test_a_long_sentence_is_cut_and_said_whole_to_a_screen_reader(toast: Toast, view: TranscriptView) -> None:
    sentence = "and then some more words " * 30
    toast.say(sentence, act="Undo", do=lambda: None)

    assert toast.width() < view.width()
    assert "…" in toast.text
    assert sentence in toast.said


def test_it_goes_by_itself_but_not_under_the_pointer(qtbot: QtBot, toast: Toast, view: TranscriptView) -> None:
    toast._timer.setInterval(60)
    QTest.mouseMove(view, QPoint(5, 5))
    toast.say("Bookmark set")
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=5000)

    toast.say("Bookmark set")
    QTest.mouseMove(toast, toast.rect().center())
    qtbot.waitUntil(toast.underMouse, timeout=5000)
    qtbot.wait(300)
    assert toast.isVisible()

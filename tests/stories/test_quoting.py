# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener takes along what was said: by double click, by key, by the menu."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support.listener import LEFT, Listener

pytestmark = [pytest.mark.model, pytest.mark.sound]


def copied() -> str:
    return QGuiApplication.clipboard().text()


def selected(listener: Listener) -> str:
    return listener.view.textCursor().selectedText()


def picks_from_menu(listener: Listener, place: QPoint, entry: str) -> None:
    """Open the menu of the right mouse button at a place of the text and pick an entry."""
    viewport = listener.view.viewport()

    def menu() -> QMenu | None:
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    listener.until(lambda: menu() is not None, "no menu opens")
    popup = menu()
    assert popup is not None
    action = next(action for action in popup.actions() if action.text() == entry)
    QTest.mouseClick(popup, LEFT, pos=popup.actionGeometry(action).center())
    listener.until(lambda: menu() is None, "the menu stays open")


def test_a_double_click_selects_the_sentence_and_it_is_copied_as_a_quote(listener: Listener) -> None:
    unit = listener.click_word("tea")
    listener.press("Space")
    QTest.mouseDClick(listener.view.viewport(), LEFT, pos=listener.place_of(unit))
    sentence = selected(listener)
    assert "tea" in sentence
    assert sentence[-1] in ".?!"
    assert not listener.view.following

    listener.press("Ctrl+C")
    assert copied() == sentence
    listener.press("Ctrl+Alt+C")
    assert copied().startswith(f"“{sentence}”\n— ")
    assert "“Twenty-Four Results" in copied()
    assert "The Odd Road" in copied()
    listener.press("Ctrl+Shift+C")
    assert copied().startswith("[0:")
    assert copied().endswith(sentence)


def test_the_sentence_being_heard_is_copied_without_selecting_and_following_goes_on(listener: Listener) -> None:
    listener.click_word("tea")
    listener.press("Space")
    listener.press("Ctrl+C")

    assert copied() == listener.lit_sentence
    assert listener.view.following
    assert listener.says("Copied", "words")


def test_one_sentence_after_the_other_is_taken_by_key(listener: Listener) -> None:
    listener.click_word("tea")
    listener.press("Space")
    listener.press("S")
    first = selected(listener)
    assert first == listener.lit_sentence
    listener.press("S")
    assert selected(listener).startswith(first)
    assert len(selected(listener)) > len(first)
    longer = selected(listener)
    listener.press("Shift+S")
    assert selected(listener).endswith(longer)
    assert len(selected(listener)) > len(longer)


def test_the_menu_means_the_sentence_under_the_pointer(listener: Listener) -> None:
    unit = listener.click_word("tea")
    listener.press("Space")
    place = listener.place_of(unit)
    picks_from_menu(listener, place, "Copy as quote")
    assert "tea" in copied()
    picks_from_menu(listener, place, "Select this sentence")
    assert "tea" in selected(listener)
    picks_from_menu(listener, place, "Copy")
    assert copied() == selected(listener)
    picks_from_menu(listener, place, "Play from here")
    listener.until(lambda: listener.playing and listener.position_ms >= unit.start_ms, "it does not play")
    assert listener.view.following

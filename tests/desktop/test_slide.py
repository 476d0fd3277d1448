# SPDX-License-Identifier: GPL-3.0-or-later
"""The text slides to where it is scrolled; for those who want nothing to move it is simply there."""

from dataclasses import replace

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.reading.transcript_view import TranscriptView
from tests.support.view import LEFT, WORD_MS, middle, scroll_by_hand


def test_a_turn_of_the_wheel_begins_where_the_text_was_and_ends_at_its_line(qtbot: QtBot, view: TranscriptView) -> None:
    before = middle(view, 40).y()
    scroll_by_hand(view, 3)
    assert abs(middle(view, 40).y() - before) <= 2
    qtbot.waitUntil(lambda: not view.sliding)

    moved = before - middle(view, 40).y()
    assert moved >= 2 * view.look.line_pixels
    assert [number for number, _ in view.visible_paragraphs()] == sorted({n for n, _ in view.visible_paragraphs()})


def test_what_is_above_is_seen_while_it_slides_away(view: TranscriptView) -> None:
    ((first, top), *_) = view.visible_paragraphs()
    scroll_by_hand(view, 3)
    number, still_at = view.visible_paragraphs()[0]

    assert number == first
    assert abs(still_at - top) <= 2


def test_a_click_while_it_slides_is_for_the_word_that_was_pressed(qtbot: QtBot, view: TranscriptView) -> None:
    clicked: list[int] = []
    view.clicked_at.connect(clicked.append)
    scroll_by_hand(view, 3)
    place = middle(view, 40)
    QTest.mousePress(view.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: not view.sliding)
    QTest.mouseRelease(view.viewport(), LEFT, pos=place)

    assert clicked == [40 * WORD_MS]
    assert view.page.unit_near(view.place_at(place)) != view.page.units[40]


def test_nothing_moves_for_those_who_want_that(qtbot: QtBot, view: TranscriptView) -> None:
    view.set_look(replace(view.look, still=True))
    before = middle(view, 40).y()
    scroll_by_hand(view, 3)

    assert before - middle(view, 40).y() >= 2 * view.look.line_pixels
    assert not view.sliding
    view.light(400 * WORD_MS)
    assert not view.sliding


def test_a_jump_far_away_does_not_slide(view: TranscriptView) -> None:
    view.light(10 * WORD_MS)
    view.light(590 * WORD_MS)

    assert not view.sliding


def test_the_next_line_is_slid_to(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(300 * WORD_MS)
    qtbot.waitUntil(lambda: not view.sliding)
    number = 300
    while not view.sliding and number < 330:
        number += 1
        view.light(number * WORD_MS)

    assert 0 < abs(view._slide.px) <= 3 * view.look.line_pixels

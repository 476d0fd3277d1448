# SPDX-License-Identifier: GPL-3.0-or-later
"""The text slides to where it is scrolled; for those who want nothing to move it is simply there."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.reading.transcript_view import TranscriptView
from tests.support.view import WORD_MS, middle, scroll_by_hand


def test_a_turn_of_the_wheel_begins_where_the_text_was_and_ends_at_its_line(qtbot: QtBot, view: TranscriptView) -> None:
    before = middle(view, 40).y()
    scroll_by_hand(view, 3)
    assert abs(middle(view, 40).y() - before) <= 2
    qtbot.waitUntil(lambda: view._slide.px == 0)

    moved = before - middle(view, 40).y()
    assert moved >= 2 * view.look.line_pixels
    assert [number for number, _ in view.visible_paragraphs()] == sorted({n for n, _ in view.visible_paragraphs()})


def test_what_is_above_is_seen_while_it_slides_away(view: TranscriptView) -> None:
    ((first, top), *_) = view.visible_paragraphs()
    scroll_by_hand(view, 3)
    number, still_at = view.visible_paragraphs()[0]

    assert number == first
    assert abs(still_at - top) <= 2


def test_a_click_while_it_slides_is_for_the_word_that_is_seen_there(view: TranscriptView) -> None:
    scroll_by_hand(view, 3)
    place = view.page.unit_near(view.place_at(middle(view, 40)))

    assert place == view.page.units[40]


def test_nothing_moves_for_those_who_want_that(qtbot: QtBot, view: TranscriptView) -> None:
    view.set_look(replace(view.look, still=True))
    before = middle(view, 40).y()
    scroll_by_hand(view, 3)

    assert before - middle(view, 40).y() >= 2 * view.look.line_pixels
    assert view._slide.px == 0
    view.light(400 * WORD_MS)
    assert view._slide.px == 0


def test_a_jump_far_away_does_not_slide(view: TranscriptView) -> None:
    view.light(10 * WORD_MS)
    view.light(590 * WORD_MS)

    assert view._slide.px == 0


def test_the_next_line_is_slid_to(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(300 * WORD_MS)
    qtbot.waitUntil(lambda: view._slide.px == 0)
    number = 300
    while view._slide.px == 0 and number < 330:
        number += 1
        view.light(number * WORD_MS)

    assert 0 < abs(view._slide.px) <= 3 * view.look.line_pixels

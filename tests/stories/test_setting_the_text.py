# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader sets the text as they like it; what is chosen is seen at once and stays."""

import pytest
from PySide6.QtGui import QFontInfo

from desktop.theme import faces, load_themes
from tests.support.listener import Listener
from tests.support.look import moves_slider, opens_look, ticks

pytestmark = [pytest.mark.model, pytest.mark.sound]


def letters_in_first_line(listener: Listener) -> int:
    number = next(number for number, block in enumerate(listener.view.page.blocks) if len(block.text) > 200)
    block = listener.view.document().findBlockByNumber(number)
    listener.view.document().documentLayout().blockBoundingRect(block)
    return int(block.layout().lineAt(0).textLength())


def line_pixels(listener: Listener) -> int:
    number = next(number for number, block in enumerate(listener.view.page.blocks) if len(block.text) > 200)
    layout = listener.view.document().findBlockByNumber(number).layout()
    return round(layout.lineAt(1).y() - layout.lineAt(0).y())


def test_line_height_length_and_face_are_seen_at_once_and_stay(listener: Listener) -> None:
    wide, high = letters_in_first_line(listener), line_pixels(listener)
    opens_look(listener)
    moves_slider(listener, "Letters per line", -10)
    moves_slider(listener, "Line height", 6)
    assert letters_in_first_line(listener) <= wide - 10
    assert line_pixels(listener) > high + 3
    listener.pick("Face", faces()[-1])
    assert QFontInfo(listener.view.font()).family() == faces()[-1]

    narrow, higher = letters_in_first_line(listener), line_pixels(listener)
    listener.press("Esc")
    listener.restarts()
    listener.opens_from_shelf(0)
    assert (letters_in_first_line(listener), line_pixels(listener)) == (narrow, higher)
    assert QFontInfo(listener.view.font()).family() == faces()[-1]

    opens_look(listener)
    listener.click("Back to the first look")
    assert line_pixels(listener) == high
    assert letters_in_first_line(listener) == wide


@pytest.mark.parametrize(("name", "theme"), [("Sepia", "sepia"), ("Contrast", "contrast"), ("Light", "light")])
def test_colours_are_seen_at_once(listener: Listener, name: str, theme: str) -> None:
    opens_look(listener)
    listener.click(f"Colours: {name}")
    here = listener.view.viewport().rect().topRight()
    here.setX(here.x() - 2)

    assert listener.colour_at(listener.view.viewport(), here) == load_themes()[theme].background
    listener.press("Esc")
    listener.press("Space")
    listener.until(lambda: listener.playing, "the keys are not the window's again")


def test_the_keyboard_is_where_the_mouse_was(listener: Listener) -> None:
    opens_look(listener)
    listener.click("Colours: Dark")

    assert listener.button("Colours: Dark").hasFocus()


def test_what_is_to_come_need_not_be_paler(listener: Listener) -> None:
    listener.click_word("road")
    listener.press("Space")
    view, theme = listener.view, listener.view.theme
    last = view.visible_paragraphs()[-1][0]
    assert theme.color("ink") not in [ink[2] for ink in view.inks(last)]
    opens_look(listener)
    ticks(listener, "What was said stands out")

    assert theme.color("ink") in [ink[2] for ink in view.inks(last)]

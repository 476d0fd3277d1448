# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener reads something else than is said, and corrects it."""

import pytest

from tests.support.listener import Listener

pytestmark = [pytest.mark.model, pytest.mark.sound]


def test_a_line_is_corrected_where_it_is_read_and_can_be_taken_back(listener: Listener) -> None:
    before = listener.text
    assert "My guest is Daniel" in before
    listener.click_word("lists")
    listener.press("K")
    listener.press("E")
    field = listener.window.reading.editor
    listener.until(field.isVisible, "no line to edit")
    listener.press("Home")
    listener.types("Well, ")
    listener.press("Return")

    listener.until(lambda: listener.text != before, "the correction is not shown", within_ms=5_000)
    assert "Well, My guest" in listener.text
    assert listener.notice == "Corrected."
    well = listener.word("Well")
    guest = listener.word("My", nth=0)
    assert well.end_ms <= guest.start_ms

    listener.window.notice.act()
    listener.until(lambda: listener.text == before, "it is not taken back")


def test_escape_leaves_the_line_as_it_was(listener: Listener) -> None:
    before = listener.text
    listener.click_word("lists")
    listener.press("E")
    listener.types("nonsense")
    listener.press("Escape")
    assert not listener.window.reading.editor.isVisible()
    assert listener.text == before

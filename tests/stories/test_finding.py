# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks for words in the text they read, and for places on the timeline."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.listener import Listener
from tests.support.listener_find import Finding

pytestmark = [pytest.mark.model, pytest.mark.sound]


def test_words_are_found_and_gone_through(listener: Listener) -> None:
    finding = Finding(listener)
    finding.looks_for("that")

    assert len(finding.hits) > 5
    assert finding.count == f"1 of {len(finding.hits)}"
    assert finding.in_hand.casefold() == "that"
    listener.press("Return")
    assert finding.count.startswith("2 of")
    listener.press("F3")
    assert finding.count.startswith("3 of")
    listener.press("Shift+Return")
    listener.press("Shift+F3")
    assert finding.count.startswith("1 of")
    listener.press("Shift+F3")  # before the first comes the last
    assert finding.count == f"{len(finding.hits)} of {len(finding.hits)}"
    listener.until(lambda: finding.in_sight, "the last hit is not in sight")


def test_hits_are_marked_in_the_text_and_gone_when_the_bar_closes(listener: Listener) -> None:
    finding = Finding(listener)
    paper = listener.window.appearance.theme.background
    finding.looks_for("the")
    listener.until(lambda: finding.in_sight, "the hit is not in sight")
    hits = finding.hits
    grounds = {finding.colour_of(hit) for hit in hits[1:3]}

    assert len(grounds) == 1
    assert paper not in grounds
    listener.press("Esc")
    assert not finding.open
    assert listener.view.hasFocus()
    assert listener.view.text_between(hits[0].first, hits[0].last) == listener.view.textCursor().selectedText()
    assert finding.colour_of(hits[1]) == paper


def test_whole_words_and_case_are_switched_with_keys(listener: Listener) -> None:
    finding = Finding(listener)
    finding.looks_for("on")
    everywhere = len(finding.hits)
    listener.press("Alt+W")
    finding.waits()
    whole = len(finding.hits)
    assert 0 < whole < everywhere
    listener.press("Alt+W")
    listener.press("Alt+C")
    finding.waits()
    small = len(finding.hits)

    assert small <= everywhere
    listener.types("q")
    finding.waits()
    assert finding.count == "not found"


def test_accents_are_switched_with_a_key(listener: Listener) -> None:
    finding = Finding(listener)
    finding.looks_for("thát")
    assert finding.hits
    listener.press("Alt+A")
    finding.waits()

    assert finding.count == "not found"


def test_what_is_selected_is_looked_for(listener: Listener) -> None:
    finding = Finding(listener)
    word = listener.word("feed")
    cursor = listener.view.textCursor()
    cursor.setPosition(word.first)
    cursor.setPosition(word.last, cursor.MoveMode.KeepAnchor)
    listener.view.setTextCursor(cursor)
    listener.press("Ctrl+F")
    finding.waits()

    assert finding.typed.casefold().strip(".,?!") == "feed"
    hit = finding.hits[[hit.first for hit in finding.hits].index(word.first)]
    assert finding.count.startswith(f"{finding.hits.index(hit) + 1} of")


def test_a_phrase_over_the_border_of_two_lines_is_found_and_played(listener: Listener) -> None:
    finding = Finding(listener)
    page = listener.view.page
    block = next(block for block in page.blocks if len(block.lines) > 1)
    border = block.lines[1].first
    place = page.places[page.blocks.index(block)]
    words = [unit for unit in page.units if place + border - 30 < unit.first < place + border + 12]
    phrase = " ".join(listener.view.text_between(unit.first, unit.last) for unit in words)
    finding.looks_for(phrase)

    assert words[0].first < place + border <= words[-1].first
    assert [hit.first for hit in finding.hits] == [words[0].first]
    listener.press("Ctrl+Return")
    listener.until(lambda: listener.playing, "it does not play")
    listener.until(lambda: listener.position_ms >= words[0].start_ms, "it plays elsewhere")
    assert listener.position_ms < words[0].start_ms + 3_000
    listener.press("Esc")
    listener.press("Space")


def test_what_was_looked_for_before_is_a_key_away(listener: Listener) -> None:
    finding = Finding(listener)
    for text in ("that", "feed", "road"):
        finding.looks_for(text)
        listener.press("Esc")
    listener.press("Ctrl+F")
    listener.press("Up")
    assert finding.typed == "feed"
    listener.press("Up")
    assert finding.typed == "that"
    listener.press("Down")
    finding.waits()
    assert finding.typed == "feed"
    listener.press("Esc")
    listener.press("F3")  # goes on with the last one, and leaves the keyboard with the text
    finding.waits()
    assert finding.open
    assert finding.typed == "feed"
    assert listener.view.hasFocus()
    listener.press("Esc")
    assert not finding.open


def test_what_was_looked_for_last_is_there_again_and_nothing_moves_for_it(listener: Listener) -> None:
    finding = Finding(listener)
    finding.looks_for("that")
    listener.press("Esc")
    listener.press("N")
    top = listener.view.verticalScrollBar().value()
    cursor = listener.view.textCursor()
    cursor.clearSelection()
    listener.view.setTextCursor(cursor)
    listener.press("Ctrl+F")
    finding.waits()

    assert finding.typed == "that"
    assert finding.count == f"{len(finding.hits)} hits"
    assert listener.view.verticalScrollBar().value() == top
    listener.press("Return")
    assert finding.count.startswith("1 of")


def test_scrolling_to_a_hit_does_not_fight_with_the_sound(listener: Listener) -> None:
    finding = Finding(listener)
    with listener.plays():
        finding.looks_for("that")
        listener.press("Shift+Return")
        listener.until(lambda: finding.in_sight, "the hit is not in sight")
        listener.listens(600)
        assert finding.in_sight
        assert listener.button("Back to now").isVisible()
        listener.press("Esc")


def test_on_the_shelf_all_texts_are_searched(listener: Listener) -> None:
    listener.press("Ctrl+L")
    listener.press("Ctrl+F")

    assert listener.window.search.isVisible()
    assert not Finding(listener).open


def test_the_timeline_tells_what_is_heard_under_the_pointer(listener: Listener) -> None:
    finding = Finding(listener)
    word = listener.word("feed")
    share = (word.start_ms + 20) / listener.window.reading.dock.timeline.scale.duration_ms
    finding.turns_wheel_over_timeline(share, 20)
    shown = listener.window.reading.dock.timeline.scale
    card = finding.points_at(shown.x_of(word.start_ms + (word.end_ms - word.start_ms) // 2) / shown.width)

    assert "<b>feed" in card


def test_the_text_follows_a_hand_that_drags_the_timeline(listener: Listener) -> None:
    finding = Finding(listener)
    finding.drags(0.1, 0.6)
    listener.until(lambda: abs(listener.position_ms - 0.6 * finding.shown_ms) < 1_000, "the sound stays")
    lit = listener.view.page.begun_by(listener.position_ms)

    assert lit is not None
    listener.until(lambda: listener.in_sight(lit), "the text stays")
    finding.lets_go(0.6)


def test_the_shape_of_the_sound_is_drawn(listener: Listener) -> None:
    finding = Finding(listener)

    listener.until(lambda: finding.highest_bar > 20, "there are no bars")


def test_keys_look_closer_at_the_timeline(listener: Listener) -> None:
    finding = Finding(listener)
    whole_ms = finding.shown_ms
    listener.press("+")
    assert finding.shown_ms == whole_ms // 2
    listener.press("-")
    assert finding.shown_ms == whole_ms
    listener.press("+")
    listener.press("+")
    listener.press("0")
    assert finding.shown_ms == whole_ms
    assert QApplication.focusWidget() is listener.view

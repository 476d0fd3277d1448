# SPDX-License-Identifier: GPL-3.0-or-later
"""The text on the screen: lit, followed, clicked, selected."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.reading.page import BlockKind
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme, load_themes
from tests.support.paints import Paints
from tests.support.view import (
    LEFT,
    PIXELS,
    WORD_MS,
    colours_under,
    compose,
    in_sight,
    middle,
    scroll_by_hand,
    select,
    talk,
    unit,
)
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Segment, SegmentKind, Source, SourceKind, Transcript, Word

# The light


def test_the_word_that_is_heard_is_lit_in_its_sentence(view: TranscriptView, theme: Theme) -> None:
    view.light(10 * WORD_MS + 50)

    assert view.lit == unit(view, 10)
    assert {theme.lit, theme.on_lit} <= colours_under(view, 10)
    assert theme.wash in colours_under(view, 9)  # the same sentence
    assert theme.wash not in colours_under(view, 7)  # the sentence before
    assert theme.background in colours_under(view, 7)


def test_three_degrees_of_now(view: TranscriptView, theme: Theme) -> None:
    view.light(10 * WORD_MS + 50)

    assert theme.ink in colours_under(view, 3)
    assert theme.to_come in colours_under(view, 20)
    assert theme.ink not in colours_under(view, 20)
    assert theme.lit not in colours_under(view, 3) | colours_under(view, 11) | colours_under(view, 20)


def test_the_light_moves_on_and_the_text_does_not_move(view: TranscriptView, theme: Theme) -> None:
    view.light(10 * WORD_MS)
    before = [view.rects_of(unit(view, number).first, unit(view, number).last) for number in range(30)]
    view.light(11 * WORD_MS)

    assert theme.lit not in colours_under(view, 10)
    assert theme.lit in colours_under(view, 11)
    assert [view.rects_of(unit(view, number).first, unit(view, number).last) for number in range(30)] == before


def test_in_a_long_pause_nothing_is_lit(view: TranscriptView) -> None:
    view.light(600 * WORD_MS + 1000)

    assert view.lit is None


def test_an_emoji_does_not_shift_the_light(view: TranscriptView, theme: Theme) -> None:
    words = (Word("😀👩‍🚀", 0, 200), Word("left", 200, 400), Word("right", 400, 600))
    segment = Segment(0, 600, "😀👩‍🚀 left right", words)
    view.set_page(compose(Transcript((segment,), Source(SourceKind.WHISPER))))
    view.light(300)

    lit = view.lit
    assert lit is not None
    assert view.text_between(lit.first, lit.last) == "left"
    assert theme.lit in colours_under(view, 1)
    assert theme.lit not in colours_under(view, 2)


def test_a_line_that_has_no_word_times_is_washed_and_not_filled(view: TranscriptView, theme: Theme) -> None:
    lines = (Segment(0, 2000, "A whole line."), Segment(2000, 4000, "Another line."))
    view.set_page(compose(Transcript(lines, Source(SourceKind.PUBLISHER))))
    view.light(2500)

    assert theme.wash in colours_under(view, 1)
    assert theme.wash not in colours_under(view, 0)
    assert theme.lit not in colours_under(view, 1)


def test_the_light_goes_beyond_the_first_word_of_a_line_as_it_does_elsewhere(
    view: TranscriptView, theme: Theme
) -> None:
    view.light(10)
    (rect,) = view.rects_of(unit(view, 0).first, unit(view, 0).last)
    image, y = view.viewport().grab().toImage(), round(rect.center().y())

    for x in (rect.left() - 2, rect.right() + 1):
        assert QColor(image.pixelColor(round(x), y)).name() == theme.lit


def test_a_word_broken_over_two_lines_is_lit_on_both(view: TranscriptView) -> None:
    word = Word("x" * 150, 0, 400)
    view.set_page(compose(Transcript((Segment(0, 400, word.text, (word,)),), Source(SourceKind.WHISPER))))
    view.light(100)

    assert len(view.rects_of(0, 150)) >= 2


def test_lighting_a_long_text_costs_no_more_than_a_short_one(view: TranscriptView) -> None:
    """By what is touched, not by the clock: how many paragraphs are laid out."""
    many = compose(talk(30_000), [Chapter(0, 10, "One"), Chapter(10_000 * WORD_MS, 10, "Two")])
    view.set_page(many)
    view.light(0)
    laid_out: list[int] = []
    view.document().documentLayout().documentSizeChanged.connect(lambda _size: laid_out.append(1))
    for number in range(29_000, 29_020):
        view.light(number * WORD_MS)
        assert view.lit == many.units[number]

    assert len(many.blocks) > 500
    assert len(laid_out) < 12  # those that have come into sight


def test_lighting_the_same_word_again_does_nothing(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(10 * WORD_MS)
    painted = Paints(view.viewport())
    painted.settle(qtbot)
    view.light(10 * WORD_MS + 100)
    qtbot.wait(50)
    assert painted.count == 0
    view.light(11 * WORD_MS)
    qtbot.waitUntil(lambda: painted.count == 1)


# Following


def test_the_lit_line_is_kept_in_sight(qtbot: QtBot, view: TranscriptView) -> None:
    for number in range(0, 600, 40):
        view.light(number * WORD_MS)
        qtbot.waitUntil(lambda number=number: in_sight(view, number))  # type: ignore[misc]  # an int
        assert view.following


def test_the_wheel_stops_the_following_and_back_to_now_takes_it_up(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(300 * WORD_MS)
    qtbot.waitUntil(lambda: in_sight(view, 300))
    with qtbot.waitSignal(view.following_changed) as changed:
        scroll_by_hand(view, -60)
    assert changed.args == [False]
    qtbot.waitUntil(lambda: not in_sight(view, 300))
    top = view.verticalScrollBar().value()
    for number in range(301, 320):
        view.light(number * WORD_MS)
    qtbot.wait(200)
    assert view.verticalScrollBar().value() == top

    with qtbot.waitSignal(view.following_changed) as changed:
        view.follow(True)
    assert changed.args == [True]
    qtbot.waitUntil(lambda: in_sight(view, 319))


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End])
def test_keys_that_scroll_stop_the_following(view: TranscriptView, key: Qt.Key) -> None:
    view.light(300 * WORD_MS)
    QTest.keyClick(view, key)

    assert not view.following


def test_dragging_the_scroll_bar_stops_the_following(view: TranscriptView) -> None:
    bar = view.verticalScrollBar()
    QTest.mousePress(bar, LEFT, pos=QPoint(bar.width() // 2, bar.height() - 20))
    QTest.mouseRelease(bar, LEFT, pos=QPoint(bar.width() // 2, bar.height() - 20))

    assert not view.following


def test_a_smaller_window_keeps_the_lit_line_in_sight(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(300 * WORD_MS)
    for width, height in ((500, 300), (1200, 900), (420, 200)):
        view.resize(width, height)
        qtbot.waitUntil(lambda: in_sight(view, 300))


def test_larger_letters_keep_the_lit_line_in_sight(qtbot: QtBot, view: TranscriptView, theme: Theme) -> None:
    view.light(300 * WORD_MS)
    view.set_theme(theme, 30)

    qtbot.waitUntil(lambda: in_sight(view, 300))


# The hand


@pytest.mark.parametrize("number", [0, 7, 8, 33, 60])
def test_a_click_on_a_word_tells_when_it_is_said(qtbot: QtBot, view: TranscriptView, number: int) -> None:
    with qtbot.waitSignal(view.clicked_at) as clicked:
        QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, number))

    assert clicked.args == [number * WORD_MS]


def test_a_click_on_a_word_after_scrolling_tells_the_right_time(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(500 * WORD_MS)
    qtbot.waitUntil(lambda: in_sight(view, 500))
    with qtbot.waitSignal(view.clicked_at) as clicked:
        QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 505))

    assert clicked.args == [505 * WORD_MS]


def test_each_letter_of_a_word_is_the_word(view: TranscriptView) -> None:
    clicked: list[int] = []
    view.clicked_at.connect(clicked.append)
    (rect,) = view.rects_of(unit(view, 12).first, unit(view, 12).last)
    for x in range(int(rect.left()) + 1, int(rect.right()), 4):
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(x, int(rect.center().y())))
        QTest.qWait(1)

    assert set(clicked) == {12 * WORD_MS}


def test_dragging_selects_and_plays_nothing(qtbot: QtBot, view: TranscriptView) -> None:
    with qtbot.assertNotEmitted(view.clicked_at):
        select(view, 8, 15)

    assert view.textCursor().selectedText().startswith("word8 word9")
    assert not view.following


def test_what_is_selected_is_offered_to_be_copied(qtbot: QtBot, view: TranscriptView) -> None:
    select(view, 8, 15)
    with qtbot.waitSignal(view.copy_wanted):
        QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))

    chosen = view.selection()
    assert chosen is not None
    assert view.text_between(*chosen).startswith("word8 word9 word10")


def test_the_text_cannot_be_changed(view: TranscriptView) -> None:
    before = view.toPlainText()
    QTest.keyClicks(view, "abc")
    QTest.keyClick(view, Qt.Key.Key_Delete)

    assert view.toPlainText() == before


def test_no_text_at_all(view: TranscriptView) -> None:
    view.clear_page()
    view.light(5000)

    assert view.toPlainText() == ""
    assert view.lit is None
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(50, 50))
    assert not view.grab().isNull()


# What stands between the words


def test_headings_sounds_and_gaps_look_like_the_interface(view: TranscriptView, theme: Theme) -> None:
    segments = (*talk(16).segments, Segment(5000, 6000, "[Music]", kind=SegmentKind.SOUND))
    transcript = Transcript(segments, Source(SourceKind.PUBLISHER), gaps=(Gap(8000, 30_000),))
    view.set_page(compose(transcript, [Chapter(0, 60_000, "Opening")]))
    kinds = [block.kind for block in view.page.blocks]
    image = view.viewport().grab().toImage()

    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.SOUND, BlockKind.GAP]
    for kind, colour in ((BlockKind.HEADING, theme.accent), (BlockKind.SOUND, theme.dim), (BlockKind.GAP, theme.dim)):
        place, text = view.page.places[kinds.index(kind)], view.page.blocks[kinds.index(kind)].text
        (rect,) = view.rects_of(place, place + len(text))
        box = rect.toRect()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        }
        assert colour in seen, kind


def test_another_theme_changes_colours_and_not_the_place(qtbot: QtBot, view: TranscriptView) -> None:
    view.light(10 * WORD_MS)
    dark = load_themes()["dark"]
    view.setStyleSheet(f"background: {dark.background}; color: {dark.to_come};")
    view.set_theme(dark, PIXELS)

    assert {dark.lit, dark.on_lit} <= colours_under(view, 10)
    assert dark.wash in colours_under(view, 9)


def test_the_column_is_no_wider_than_can_be_read(view: TranscriptView) -> None:
    view.resize(1800, 500)
    lines = [view.document().firstBlock().layout().lineAt(n).textLength() for n in range(3)]

    assert all(40 < length <= 72 for length in lines)


def test_a_screen_reader_gets_the_text(view: TranscriptView) -> None:
    cursor = QTextCursor(view.document())
    cursor.select(QTextCursor.SelectionType.Document)

    assert view.accessibleName() == "Transcript"
    assert cursor.selectedText().startswith("word0 word1")

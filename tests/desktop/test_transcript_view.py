# SPDX-License-Identifier: GPL-3.0-or-later
"""The text on the screen: lit, followed, clicked, selected, replaced."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reading.compose import compose as composed
from desktop.reading.page import BlockKind, Page, Unit
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme, load_themes
from tests.support.paints import Paints
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Segment, SegmentKind, Source, SourceKind, Span, Transcript, Word

LEFT = Qt.MouseButton.LeftButton
WORD_MS = 250
PIXELS = 19


def talk(words: int, *, first: int = 0, prefix: str = "word") -> Transcript:
    """`word0 word1 …`, eight words a sentence, a quarter of a second a word."""
    segments = []
    for start in range(first, first + words, 8):
        numbers = range(start, min(start + 8, first + words))
        spoken = tuple(
            Word(f"{prefix}{n}" + ("." if n == numbers[-1] else ""), n * WORD_MS, (n + 1) * WORD_MS) for n in numbers
        )
        text = " ".join(word.text for word in spoken)
        segments.append(Segment(spoken[0].start_ms, spoken[-1].end_ms, text, spoken))
    return Transcript(tuple(segments), Source(SourceKind.WHISPER), duration_ms=(first + words) * WORD_MS)


def compose(transcript: Transcript, chapters: Sequence[Chapter] = (), waiting: Sequence[Span] = ()) -> Page:
    return composed(transcript, chapters, waiting).page


def joined(*talks: Transcript) -> Transcript:
    """Talks that follow each other, as one."""
    return replace(talks[0], segments=tuple(segment for talk in talks for segment in talk.segments))


def later(segment: Segment, by_ms: int) -> Segment:
    words = tuple(replace(word, start_ms=word.start_ms + by_ms, end_ms=word.end_ms + by_ms) for word in segment.words)
    return replace(segment, start_ms=segment.start_ms + by_ms, end_ms=segment.end_ms + by_ms, words=words)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TranscriptView:
    view = TranscriptView(theme)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_theme(theme, PIXELS)
    view.show()
    qtbot.waitExposed(view).__enter__()
    view.set_page(compose(talk(600)))
    return view


def unit(view: TranscriptView, number: int) -> Unit:
    return view.page.units[number]


def middle(view: TranscriptView, number: int) -> QPoint:
    return view.rects_of(unit(view, number).first, unit(view, number).last)[0].center().toPoint()


def in_sight(view: TranscriptView, number: int) -> bool:
    return 0 <= middle(view, number).y() < view.viewport().height()


def colours_under(view: TranscriptView, number: int) -> set[str]:
    """All colours inside the box of a word."""
    image = view.viewport().grab().toImage()
    (rect,) = view.rects_of(unit(view, number).first, unit(view, number).last)
    box = rect.toRect()
    return {
        QColor(image.pixelColor(x, y)).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def scroll_by_hand(view: TranscriptView, lines: int) -> None:
    viewport = view.viewport()
    place = QPointF(viewport.rect().center())
    wheel = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(), QPoint(0, -40 * lines),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, wheel)


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


def test_what_is_selected_can_be_copied(view: TranscriptView) -> None:
    select(view, 8, 15)
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("word8 word9 word10")
    assert "\u2029" not in copied


def test_the_text_cannot_be_changed(view: TranscriptView) -> None:
    before = view.toPlainText()
    QTest.keyClicks(view, "abc")
    QTest.keyClick(view, Qt.Key.Key_Delete)

    assert view.toPlainText() == before


def select(view: TranscriptView, first: int, last: int) -> None:
    """Drag from the start of a word to the end of another."""
    start, end = view.rects_of(unit(view, first).first, unit(view, last).last), view.viewport()
    rects = view.rects_of(unit(view, last).first, unit(view, last).last)
    begin = QPoint(int(start[0].left()) + 1, int(start[0].center().y()))
    stop = QPoint(int(rects[0].right()), int(rects[0].center().y()))
    QTest.mousePress(end, LEFT, pos=begin)
    QTest.mouseMove(end, begin + QPoint(30, 0))
    QTest.mouseMove(end, stop)
    QTest.mouseRelease(end, LEFT, pos=stop)


# More text comes


def test_more_text_keeps_the_selection(view: TranscriptView) -> None:
    view.set_page(compose(talk(200, first=400)))
    select(view, 2, 9)
    chosen = view.textCursor().selectedText()
    view.set_page(compose(joined(talk(400), talk(200, first=400))))

    assert view.textCursor().selectedText() == chosen


def test_more_text_before_keeps_what_is_in_sight(qtbot: QtBot, view: TranscriptView) -> None:
    rest = talk(600, first=600)
    view.set_page(compose(rest))
    scroll_by_hand(view, 20)
    qtbot.wait(50)
    top = view.page.unit_near(view.firstVisibleBlock().position())
    assert top is not None
    view.set_page(compose(joined(talk(600), rest)))

    number = top.start_ms // WORD_MS
    assert 0 <= middle(view, number).y() < 2 * PIXELS * 1.6
    assert not view.following


def test_more_text_while_following_keeps_the_lit_word_in_sight(qtbot: QtBot, view: TranscriptView) -> None:
    view.set_page(compose(talk(100, first=500)))
    view.light(550 * WORD_MS)
    view.set_page(compose(joined(talk(500), talk(100, first=500))))

    assert view.lit is not None
    assert view.lit.start_ms == 550 * WORD_MS
    qtbot.waitUntil(lambda: in_sight(view, 550))


def test_the_same_text_with_other_times_is_lit_by_those(view: TranscriptView) -> None:
    late = tuple(later(segment, 1000) for segment in talk(600).segments)
    view.light(10 * WORD_MS)
    view.set_page(compose(Transcript(late, Source(SourceKind.WHISPER))))

    assert view.lit == unit(view, 6)


def test_text_that_arrives_above_touches_no_other_block(view: TranscriptView) -> None:
    """What Qt says was changed: the characters that came, not those that were there."""
    rest = talk(3000, first=620)  # after a pause
    view.set_page(compose(rest))
    changes: list[tuple[int, int, int]] = []
    view.document().contentsChange.connect(lambda *change: changes.append(change))
    page = composed(joined(talk(600), rest)).page
    view.set_page(page)

    assert view.toPlainText() == page.text
    assert sum(come for _, _, come in changes) < 2 * len(compose(talk(600)).text)


def test_what_has_no_text_yet_is_gone_to_and_says_so(qtbot: QtBot, view: TranscriptView, theme: Theme) -> None:
    hole = Span(300 * WORD_MS, 600 * WORD_MS)
    view.set_page(compose(joined(talk(300), talk(300, first=600)), waiting=[hole]))
    view.light(hole.start_ms + 5000)
    number = view.page.waiting_at(hole.start_ms + 5000)
    assert number is not None
    qtbot.waitUntil(lambda: number in [seen for seen, _ in view.visible_paragraphs()])

    assert view.lit is None
    assert not view.is_running(number)
    view.set_running([Span(hole.start_ms, hole.start_ms + 20_000)])
    assert view.is_running(number)
    view.set_running(())
    assert not view.is_running(number)


def test_the_selection_is_drawn_over_what_was_said_and_what_is_to_come(view: TranscriptView, theme: Theme) -> None:
    view.light(20 * WORD_MS)
    select(view, 8, 33)

    for number in (12, 30):
        assert theme.selected in colours_under(view, number)
        assert theme.ink in colours_under(view, number)
    assert theme.selected not in colours_under(view, 40)


# Doubts


def with_doubt(number: int, confidence: float) -> Transcript:
    def heard(line: Segment) -> Segment:
        words = (replace(word, confidence=confidence if word.start_ms == doubtful_ms else 0.99) for word in line.words)
        return replace(line, words=tuple(words))

    doubtful_ms, text = number * WORD_MS, talk(40)
    return replace(text, segments=tuple(heard(line) for line in text.segments))


def test_a_doubtful_word_is_underlined_if_that_is_wanted(view: TranscriptView, theme: Theme) -> None:
    view.set_page(compose(with_doubt(20, 0.3)))
    plain = colours_under(view, 20)
    assert theme.dim not in plain
    view.show_doubts(True)

    assert theme.dim in colours_under(view, 20)
    assert theme.dim not in colours_under(view, 19)
    view.light(20 * WORD_MS)  # the dots are seen on the light too
    assert theme.dim not in colours_under(view, 20)
    view.light(0)
    view.show_doubts(False)
    assert colours_under(view, 20) == plain


def test_the_dots_do_not_move_the_text(view: TranscriptView) -> None:
    view.set_page(compose(with_doubt(20, 0.3)))
    before = [view.rects_of(unit(view, number).first, unit(view, number).last) for number in range(40)]
    view.show_doubts(True)

    assert [view.rects_of(unit(view, number).first, unit(view, number).last) for number in range(40)] == before


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

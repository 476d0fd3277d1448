# SPDX-License-Identifier: GPL-3.0-or-later
"""The text on the screen while more of it comes, and the words in it that are doubtful."""

import random
from dataclasses import replace

from PySide6.QtGui import QTextCursor, QTextFormat
from pytestqt.qtbot import QtBot

from desktop.reading.compose import compose as composed
from desktop.reading.page import BlockKind, Page
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme
from tests.support.view import (
    PIXELS,
    WORD_MS,
    colours_under,
    compose,
    in_sight,
    joined,
    later,
    middle,
    scroll_by_hand,
    select,
    talk,
    unit,
)
from transcribe.episode import Chapter
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript

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


def test_whatever_comes_or_goes_the_document_is_the_page(view: TranscriptView) -> None:
    parts = [talk(60, first=100 * n, prefix="part") for n in range(6)]
    chapters = [Chapter(100 * n * WORD_MS - 200, 0, f"Chapter {n}") for n in range(1, 6, 2)]
    dice = random.Random(3)  # noqa: S311  # the same each time
    for _ in range(60):
        chosen = [part for part in parts if dice.random() < 0.6]
        spans = [Span(100 * n * WORD_MS, 100 * (n + 1) * WORD_MS) for n, part in enumerate(parts) if part not in chosen]
        page = compose(joined(*chosen), chapters if dice.random() < 0.5 else (), spans) if chosen else Page(())
        view.set_page(page)

        assert view.toPlainText() == page.text
        for number, block in enumerate(page.blocks):
            place = view.document().findBlockByNumber(number)
            assert place.position() == page.places[number]
            cursor = QTextCursor(place)
            for move in (QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveOperation.EndOfBlock):
                cursor.movePosition(move)
                dressed = cursor.charFormat().hasProperty(QTextFormat.Property.ForegroundBrush)
                assert dressed == (block.kind is not BlockKind.PARAGRAPH), block.text


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

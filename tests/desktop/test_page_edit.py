# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a document is touched when another version of its text comes."""

import random

from PySide6.QtGui import QTextCursor, QTextFormat

from desktop.reading.page import Block, BlockKind, Page
from desktop.reading.page_edit import MOST_HUNKS, difference
from desktop.reading.transcript_view import TranscriptView


def page(*texts: str) -> Page:
    """A paragraph of each text; one that begins with # is a heading."""
    return Page(tuple(block(text, n) for n, text in enumerate(texts)))


def block(text: str, number: int) -> Block:
    kind = BlockKind.HEADING if text.startswith("#") else BlockKind.PARAGRAPH
    return Block(kind, text, number * 1000, len(text))


def touched(old: Page, new: Page) -> list[tuple[int, int, list[str]]]:
    return [(hunk.first, hunk.gone, [each.text for each in hunk.fresh]) for hunk in difference(old, new)]


def test_the_same_text_touches_nothing() -> None:
    assert touched(page("a", "b"), page("a", "b")) == []


def test_two_places_that_differ_leave_what_is_between_alone() -> None:
    old = page("a", "b", "c", "d", "e", "f")

    assert touched(old, page("a", "B", "c", "d", "E", "f")) == [(1, 1, ["B"]), (4, 1, ["E"])]
    assert touched(old, page("a", "#new", "b", "c", "d", "f")) == [(0, 1, ["a", "#new"]), (3, 2, ["d"])]


def test_a_gap_that_comes_at_the_beginning_or_goes_at_the_end() -> None:
    old = page("a", "b", "c")

    assert touched(old, page("#x", "a", "b", "c")) == [(0, 1, ["#x", "a"])]
    assert touched(old, page("a", "b")) == [(1, 2, ["b"])]
    assert touched(old, page()) == [(0, 3, [])]
    assert touched(page(), old) == [(0, 0, ["a", "b", "c"])]


def test_whatever_differs_the_document_becomes_the_page(view: TranscriptView) -> None:
    dice = random.Random(11)  # noqa: S311  # the same each time
    shown = page()
    for size in (1, 3, 12, 40, 400):
        for _ in range(12):
            texts = [each.text for each in shown.blocks]
            for _ in range(dice.randrange(1, 6) if size < 400 else 2 * MOST_HUNKS):
                place = dice.randrange(len(texts) + 1)
                texts[place : place + dice.randrange(3)] = [
                    f"{dice.choice(('#', ''))}{dice.randrange(size)}" for _ in range(dice.randrange(3))
                ]
            shown = page(*texts[: 2 * size])
            view.set_page(shown)

            document = view.document()
            assert view.toPlainText() == shown.text
            for number, each in enumerate(shown.blocks):
                place = document.findBlockByNumber(number).position()
                assert place == shown.places[number]
                cursor = QTextCursor(document)
                cursor.setPosition(place + (each.length > 0))
                dressed = cursor.charFormat().hasProperty(QTextFormat.Property.ForegroundBrush)
                assert dressed == (each.kind is BlockKind.HEADING), each.text

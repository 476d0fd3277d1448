# SPDX-License-Identifier: GPL-3.0-or-later
"""One sentence in a small space: what is lit can be seen, however long it is and whichever way it is written."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.layout.lit_sentence import LitSentence, Sentence
from desktop.reading.text_look import TextLook
from desktop.theme import Theme

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def small(qtbot: QtBot, theme: Theme) -> LitSentence:
    """A space for three lines."""
    small = LitSentence(theme, TextLook())
    qtbot.addWidget(small)
    small.resize(400, 90)
    small.show()
    qtbot.waitExposed(small).__enter__()
    return small


def light(small: LitSentence, text: str, word: str) -> None:
    """Show a text with one of its words lit."""
    first = len(text[: text.index(word)].encode("utf-16-le")) // 2
    last = first + len(word.encode("utf-16-le")) // 2
    small.show_sentence(Sentence(text, last, (first, last)))


def lit_at(small: LitSentence, theme: Theme) -> list[tuple[int, int]]:
    """Where the colour of the light is."""
    picture = small.grab().toImage()
    return [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if QColor(picture.pixelColor(x, y)).name() == theme.lit
    ]


@pytest.mark.parametrize("word", ["word0", "word30", "word59"])
def test_the_lit_word_of_a_long_sentence_is_in_sight(small: LitSentence, theme: Theme, word: str) -> None:
    light(small, LONG, word)

    places = lit_at(small, theme)
    assert len(places) > 200
    ys = [y for _, y in places]
    assert max(ys) - min(ys) > 15  # the whole height of a word, not an edge of it


def test_a_short_sentence_stands_in_the_middle_and_nothing_is_lit_in_a_pause(small: LitSentence, theme: Theme) -> None:
    light(small, "So it was.", "it")
    ys = [y for _, y in lit_at(small, theme)]
    assert (min(ys) + max(ys)) / 2 == pytest.approx(small.height() / 2, abs=6)

    small.show_sentence(Sentence("So it was.", 10))
    assert lit_at(small, theme) == []


def test_a_sentence_that_is_written_to_the_left_begins_at_the_right(small: LitSentence, theme: Theme) -> None:
    light(small, "בוקר טוב לכולם", "בוקר")

    assert min(x for x, _ in lit_at(small, theme)) > small.width() / 2


def test_signs_of_two_units_do_not_shift_the_light(small: LitSentence, theme: Theme) -> None:
    light(small, "x tea", "tea")
    without = lit_at(small, theme)
    light(small, "x 🫖🫖🫖 tea", "tea")

    assert min(x for x, _ in lit_at(small, theme)) > min(x for x, _ in without) + 20
    assert len(lit_at(small, theme)) == pytest.approx(len(without), rel=0.15)


def test_no_text_is_no_trouble(small: LitSentence, theme: Theme) -> None:
    small.show_sentence(Sentence())
    small.set_look(TextLook(pixels=40))

    assert lit_at(small, theme) == []

# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that nobody would wish for: each is shown as it is, lit where the sound is, and clicked where it stands."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.reading.page import Page, Unit
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme
from tests.support.view import LEFT, WORD_MS, colours_under, compose, in_sight, middle, talk, unit
from transcribe import formats
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word, problems

WHISPER = Source(SourceKind.WHISPER)


def said(*words: str, glue: str = " ") -> Transcript:
    """One line of these words, a quarter of a second each."""
    spoken = tuple(Word(word, n * WORD_MS, (n + 1) * WORD_MS) for n, word in enumerate(words))
    return Transcript((Segment(0, len(words) * WORD_MS, glue.join(words), spoken),), WHISPER)


def show(view: TranscriptView, transcript: Transcript) -> Page:
    """Show a text; the document must be the page, letter for letter."""
    page = compose(transcript)
    view.set_page(page)
    assert view.document().blockCount() == max(1, len(page.blocks))
    assert view.document().characterCount() == max(1, page.places[-1])
    return page


def is_lit(view: TranscriptView, theme: Theme, number: int) -> bool:
    """Whether the nth word is lit, and no other one in sight."""
    view.light(view.page.units[number].start_ms + 20)
    others = [n for n in range(len(view.page.units)) if n != number and in_sight(view, n)]
    assert not [n for n in others[:40] if theme.lit in colours_in_the_middle(view, n)]
    return view.lit == view.page.units[number] and theme.lit in colours_under_first(view, number)


def colours_in_the_middle(view: TranscriptView, number: int) -> set[str]:
    image, place = view.viewport().grab().toImage(), middle(view, number)
    return {image.pixelColor(place.x(), y).name() for y in range(max(0, place.y() - 12), place.y() + 12)}


def colours_under_first(view: TranscriptView, number: int) -> set[str]:
    found = view.rects_of(unit(view, number).first, unit(view, number).last)
    image, box = view.viewport().grab().toImage(), found[0].toRect()
    return {
        image.pixelColor(x, y).name()
        for x in range(box.left(), min(box.right(), image.width() - 1))
        for y in range(max(0, box.top()), min(box.bottom(), image.height() - 1))
    }


def clicked(view: TranscriptView, number: int) -> list[int]:
    """What a click into the middle of the nth word tells."""
    told: list[int] = []
    view.clicked_at.connect(told.append)
    QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, number))
    view.clicked_at.disconnect(told.append)
    return told


# Scripts


@pytest.mark.parametrize(
    "words",
    [
        ("שלום", "לכולם,", "אני", "כאן."),
        ("مرحبا", "بكم", "في", "البرنامج."),
        ("he", "said", "שלום", "לכולם", "to", "us."),
        ("אמר", "hello", "world", "לנו", "2004", "פעמים."),
        ("cafe\u0301", "na\u0308ive", "Z̷̢̛a̸̧̕l̵̨͝g̶̨̛o̷̕", "end."),
        ("😀", "👩‍🚀👨‍👩‍👧‍👦", "🇫🇷", "left", "𝔘𝔫𝔦", "right."),
        ("नमस्ते", "दुनिया", "क्षत्रिय", "है।"),
        ("สวัสดี", "ชาวโลก", "ครับ"),
    ],
    ids=["hebrew", "arabic", "hebrew in english", "english in hebrew", "accents", "emoji", "devanagari", "thai"],
)
def test_each_word_of_any_script_is_lit_and_clicked(view: TranscriptView, theme: Theme, words: tuple[str, ...]) -> None:
    page = show(view, said(*words))

    assert [view.text_between(each.first, each.last) for each in page.units] == list(words)
    for number in range(len(words)):
        assert is_lit(view, theme, number), words[number]
        assert clicked(view, number) == [number * WORD_MS], words[number]


def test_chinese_without_spaces_is_lit_word_by_word(view: TranscriptView, theme: Theme) -> None:
    words = ["我们", "今天", "谈", "播客", "的", "历史。"]
    page = show(view, said(*words, glue=""))

    assert page.text == "".join(words)
    for number in range(len(words)):
        assert is_lit(view, theme, number), words[number]
        assert clicked(view, number) == [number * WORD_MS]


def test_a_text_that_is_written_to_the_left_begins_at_the_right_with_its_gutter(view: TranscriptView) -> None:
    left_to_right = view.viewport().x()
    show(view, said("שלום", "לכולם."))

    mirrored = [view.mirrored]
    first, second = (view.rects_of(unit(view, n).first, unit(view, n).last)[0] for n in (0, 1))
    assert first.left() > second.right()
    assert first.right() > view.viewport().width() * 0.9
    gutter = view.gutter.geometry()
    assert gutter.left() > view.viewport().geometry().right()
    assert gutter.width() > 60
    show(view, talk(40))
    assert [*mirrored, view.mirrored] == [True, False]
    assert view.viewport().x() == left_to_right
    assert view.gutter.geometry().right() < view.viewport().x()


def test_a_sentence_of_two_scripts_is_washed_where_it_stands_and_nowhere_else(view: TranscriptView) -> None:
    show(view, said("one", "שלום", "two", "לכולם", "three."))
    two, hebrew = unit(view, 2), unit(view, 1)

    (first,) = view.rects_of(hebrew.first, hebrew.last)
    (second,) = view.rects_of(two.first, two.last)
    assert not first.intersects(second)
    whole = view.rects_of(0, unit(view, 4).last)
    assert all(any(each.contains(box.center()) for each in whole) for box in (first, second))


# Letters


@pytest.mark.parametrize(
    "letter",
    ["\0", "\x07", "\x1b", "\r", "\n", "\t", "\x85", "\u2028", "\u2029", "\ufdd0", "\ufdd1", "\ufffc", "\ufeff"],
)
def test_a_control_character_moves_no_word(view: TranscriptView, theme: Theme, letter: str) -> None:
    words = ("one", f"t{letter}wo", "three")
    page = show(view, said(*words))

    assert len(page.blocks) == 1
    assert is_lit(view, theme, 2)
    assert view.text_between(page.units[2].first, page.units[2].last) == "three"


def test_half_an_emoji_is_shown_somehow(view: TranscriptView, theme: Theme) -> None:
    show(view, said("one", "t\ud83dwo", "three"))

    assert is_lit(view, theme, 2)


# Lengths


def test_no_line_at_all(view: TranscriptView) -> None:
    show(view, Transcript((), WHISPER))
    view.light(1000)

    assert view.lit is None
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(40, 40))
    QTest.mouseDClick(view.viewport(), LEFT, pos=QPoint(40, 40))
    assert not view.grab().isNull()


def test_one_line_of_one_word(view: TranscriptView, theme: Theme) -> None:
    show(view, said("Yes."))

    assert is_lit(view, theme, 0)
    assert clicked(view, 0) == [0]


def test_empty_lines_between(view: TranscriptView, theme: Theme) -> None:
    lines = (Segment(0, 0, ""), *said("one", "two").segments, Segment(600, 700, ""), Segment(800, 800, "  "))
    show(view, Transcript(lines, WHISPER))

    words = [view.text_between(each.first, each.last) for each in view.page.units]
    assert is_lit(view, theme, words.index("two"))


def test_a_word_of_5000_letters_is_lit_on_all_its_lines(view: TranscriptView, theme: Theme) -> None:
    page = show(view, said("before", "x" * 5000, "after."))
    view.light(page.units[1].start_ms + 20)
    rects = view.rects_of(page.units[1].first, page.units[1].last)

    assert len(page.units) == 3
    assert len(rects) > 50
    assert rects[0].top() < view.viewport().height() * 0.5
    image = view.viewport().grab().toImage()
    assert all(
        theme.lit in {image.pixelColor(x, int(rect.center().y())).name() for x in range(4, 400)}
        for rect in rects
        if rect.top() >= 0 and rect.bottom() < view.viewport().height()
    )


@pytest.mark.parametrize("letters", ["x", "字", "é", "😀"])
@pytest.mark.parametrize("timed", [True, False], ids=["a word", "a line"])
def test_a_million_letters_without_a_blank_are_laid_out_a_page_at_a_time(
    view: TranscriptView, letters: str, timed: bool
) -> None:
    text = letters * (1_000_000 // len(letters.encode()))
    word = (Word(text, 0, 3_600_000),) if timed else ()
    page = show(view, Transcript((Segment(0, 3_600_000, text, word),), WHISPER))

    assert "".join(block.text for block in page.blocks) == text
    assert max(block.length for block in page.blocks) <= 6000
    assert sum(view.document().findBlockByNumber(n).layout().lineCount() > 0 for n in range(len(page.blocks))) < 8
    view.light(1_800_000)
    lit = view.lit
    assert lit is not None
    assert abs((lit.start_ms + lit.end_ms) // 2 - 1_800_000) < 30_000
    assert any(0 <= rect.center().y() < view.viewport().height() for rect in view.rects_of(lit.first, lit.last))


def test_a_line_without_a_stop_for_pages_keeps_its_words_and_times(view: TranscriptView) -> None:
    words = tuple(f"word{n}" for n in range(5000))
    page = show(view, said(*words))

    assert len(page.blocks) > 1
    assert [view.text_between(each.first, each.last) for each in page.units] == list(words)
    assert [each.start_ms for each in page.units] == [n * WORD_MS for n in range(5000)]
    for block, following in itertools.pairwise(page.blocks):
        assert block.start_ms <= following.start_ms
        assert following.start_ms == following.units[0].start_ms
    view.light(4000 * WORD_MS + 20)
    assert view.lit is not None
    assert view.text_between(view.lit.first, view.lit.last) == "word4000"


def test_an_accent_is_never_parted_from_its_letter() -> None:
    page = compose(said("e\u0301" * 4000))

    assert len(page.blocks) > 1
    assert all(block.text.startswith("e") for block in page.blocks)
    zalgo = compose(said("e" + "\u0301" * 9000))  # but one that has nothing else comes to an end
    assert sum(block.length for block in zalgo.blocks) == 9001


def test_200_000_words_are_lit_anywhere(qtbot: QtBot, view: TranscriptView) -> None:
    show(view, talk(200_000))
    for number in (0, 199_999, 100_000, 50_003):
        view.light(number * WORD_MS + 20)
        lit = view.lit
        assert lit is not None
        assert lit.start_ms == number * WORD_MS
        place = view.rects_of(lit.first, lit.last)[0].center()
        assert 0 <= place.y() < view.viewport().height()


# Times


def test_lines_that_overlap_are_lit_by_the_one_that_began_last(view: TranscriptView) -> None:
    one = Segment(0, 4000, "A long line under another.", (), "Ada")
    two = Segment(1000, 2000, "Yes!", (), "Bruno")
    page = show(view, Transcript((one, two), Source(SourceKind.PUBLISHER)))

    def lit_at(time_ms: int) -> str:
        view.light(time_ms)
        found: Unit | None = view.lit
        return view.text_between(found.first, found.last) if found else ""

    assert lit_at(500) == one.text
    assert lit_at(1500) == "Yes!"
    assert len(page.blocks) == 2


def test_captions_with_times_out_of_order_are_lit_in_the_order_of_the_text() -> None:
    captions = "1\n00:00:09,000 --> 00:00:10,000\nThird.\n\n2\n00:00:01,000 --> 00:00:02,000\nFirst.\n\n"
    captions += "3\n00:00:05,000 --> 00:00:04,000\nSecond.\n"
    transcript = formats.read_text(captions, "captions.srt").transcript
    assert transcript is not None
    page = compose(transcript)

    assert problems(transcript) == []
    assert page.starts_ms == sorted(page.starts_ms)
    for line, lit in zip(transcript.segments, page.units, strict=True):
        assert page.heard_at((line.start_ms + line.end_ms) // 2)[0] == lit


def test_words_that_are_all_said_at_once_do_no_harm(view: TranscriptView) -> None:
    spoken = tuple(Word(f"w{n}", 1000, 1000) for n in range(50))
    text = " ".join(word.text for word in spoken)
    show(view, Transcript((Segment(1000, 1000, text, spoken),), WHISPER))
    for time_ms in (0, 999, 1000, 1001, 5000):
        view.light(time_ms)

    assert not view.grab().isNull()


def test_a_text_that_goes_on_after_the_sound_is_there_to_be_read_and_clicked(view: TranscriptView) -> None:
    page = show(view, replace(talk(80), duration_ms=20 * WORD_MS))
    view.light(20 * WORD_MS)

    assert len(page.units) == 80
    assert clicked(view, 30) == [30 * WORD_MS]


def test_sound_that_goes_on_after_the_text_lights_nothing_and_all_is_said(view: TranscriptView, theme: Theme) -> None:
    show(view, talk(40))
    view.light(3_600_000)

    assert view.lit is None
    assert theme.ink in colours_under(view, 39)

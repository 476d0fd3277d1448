# SPDX-License-Identifier: GPL-3.0-or-later
"""A line is written anew where it stands."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reading.page import Page
from desktop.reading.writing_keys import Deed, is_for_window
from desktop.reading.writing_view import WritingView
from desktop.theme import Theme
from tests.support.view import LEFT, PIXELS, WORD_MS, compose, middle, talk, unit
from transcribe.edits import change_text
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word

FIRST_LINE = "word0 word1 word2 word3 word4 word5 word6 word7."


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> WritingView:
    view = WritingView(theme)
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_theme(theme, PIXELS)
    view.show()
    view.activateWindow()
    qtbot.waitExposed(view).__enter__()
    view.set_page(compose(talk(600)))
    return view


def press(view: WritingView, keys: str) -> None:
    combination = QKeySequence(keys)[0]  # type: ignore[index]  # it is
    QTest.keyClick(view, combination.key(), combination.keyboardModifiers())


def said(page: Page) -> str:
    return page.text


def test_nothing_moves_when_a_line_is_opened_and_left(view: WritingView) -> None:
    places = [view.rects_of(unit(view, n).first, unit(view, n).last) for n in range(60)]
    text, bar = view.toPlainText(), view.verticalScrollBar().value()
    view.write_at(unit(view, 10).first)
    assert [view.rects_of(unit(view, n).first, unit(view, n).last) for n in range(60)] == places
    press(view, "Escape")

    assert not view.writing
    assert (view.toPlainText(), view.verticalScrollBar().value()) == (text, bar)
    assert [view.rects_of(unit(view, n).first, unit(view, n).last) for n in range(60)] == places


def test_what_is_typed_stands_there_at_once_and_the_page_knows(view: WritingView) -> None:
    view.write_at(unit(view, 10).first)
    QTest.keyClicks(view, "Oh, ")

    assert "word9 Oh, word10 word11" in view.toPlainText()
    assert view.page.text == view.toPlainText()
    assert view.text_between(unit(view, 300).first, unit(view, 300).last) == "word300"
    view.light(300 * WORD_MS + 10)
    assert view.lit == unit(view, 300)


def test_lines_keep_their_height_while_one_types(view: WritingView) -> None:
    below = view.rects_of(unit(view, 100).first, unit(view, 100).last)[0]
    view.write_at(unit(view, 10).first)
    tops = [view.rects_of(unit(view, n).first, unit(view, n).last)[0].top() for n in (0, 20, 30)]
    QTest.keyClicks(view, "x")
    press(view, "Backspace")
    assert [view.rects_of(unit(view, n).first, unit(view, n).last)[0].top() for n in (0, 20, 29)] == tops
    assert view.rects_of(unit(view, 99).first, unit(view, 99).last)[0].top() == below.top()


def test_words_that_stay_as_they_are_can_be_lit_meanwhile(view: WritingView) -> None:
    view.write_at(unit(view, 10).first)
    QTest.keyClicks(view, "x")
    view.light(9 * WORD_MS + 10)
    assert view.lit is not None
    assert view.text_between(view.lit.first, view.lit.last) == "word9"
    view.light(12 * WORD_MS + 10)
    assert view.lit is not None
    assert view.text_between(view.lit.first, view.lit.last) == "word12"


def test_control_return_keeps_the_line_and_opens_the_next(view: WritingView, qtbot: QtBot) -> None:
    view.write_at(unit(view, 0).first)
    QTest.keyClicks(view, "So ")
    with qtbot.waitSignal(view.written) as written:
        press(view, "Ctrl+Return")
    segment, text = written.args
    assert segment.text == FIRST_LINE
    assert text == f"So {FIRST_LINE}"
    assert view.draft is not None
    assert view.draft.before.startswith("word8 ")


def test_return_at_the_end_goes_on_and_in_the_midst_it_splits(view: WritingView, qtbot: QtBot) -> None:
    view.write_at(unit(view, 3).first)
    press(view, "Ctrl+End")
    with qtbot.assertNotEmitted(view.split):
        press(view, "Return")
    assert view.draft is not None
    assert view.draft.before.startswith("word8 ")

    view.write_at(unit(view, 3).first)
    with qtbot.waitSignal(view.split) as split:
        press(view, "Return")
    assert split.args is not None
    assert split.args[1:] == ["word0 word1 word2", "word3 word4 word5 word6 word7."]


def test_what_is_typed_while_a_split_is_being_kept_is_not_lost(view: WritingView) -> None:
    view.write_at(unit(view, 3).first)
    press(view, "Return")
    QTest.keyClicks(view, "And ")
    text = talk(600)
    first, second = "word0 word1 word2", "word3 word4 word5 word6 word7."
    words = text.segments[0].words
    fresh = (
        Segment(0, words[2].end_ms, first, words[:3]),
        Segment(words[3].start_ms, words[-1].end_ms, second, words[3:]),
    )
    view.set_page(compose(Transcript((*fresh, *text.segments[1:]), text.source)))

    assert view.draft is not None
    assert view.draft.text == f"And {second}"
    assert view.toPlainText().startswith(f"{first} And {second}")


def test_backspace_at_the_start_joins_with_the_line_before(view: WritingView, qtbot: QtBot) -> None:
    view.write_at(unit(view, 8).first)
    with qtbot.waitSignal(view.joined) as joined:
        press(view, "Backspace")
    assert joined.args is not None
    assert joined.args[2].startswith("word0 ")
    assert joined.args[2].endswith("word7. word8 word9 word10 word11 word12 word13 word14 word15.")
    assert joined.args[1].text.startswith("word8")


def test_escape_leaves_the_line_as_it_was_and_tells_what_was_written(view: WritingView, qtbot: QtBot) -> None:
    before = view.toPlainText()
    view.write_at(unit(view, 0).first)
    QTest.keyClicks(view, "nonsense ")
    with qtbot.waitSignal(view.left) as left:
        press(view, "Escape")
    assert left.args is not None
    assert left.args[1] == f"nonsense {FIRST_LINE}"
    assert view.toPlainText() == before == view.page.text


def test_nothing_outside_the_line_can_be_written_over(view: WritingView) -> None:
    before = view.toPlainText()
    view.write_at(unit(view, 8).first)
    view._set_caret(0, view.document().characterCount() - 1)
    press(view, "Delete")
    assert view.toPlainText() == before.replace(" word8 word9 word10 word11 word12 word13 word14 word15.", " ", 1)
    view.insertPlainText("a\nb")  # by whatever way
    QApplication.processEvents()
    assert view.document().blockCount() == len(view.page.blocks)


def test_what_is_pasted_is_one_line(view: WritingView) -> None:
    view.write_at(unit(view, 8).first)
    QGuiApplication.clipboard().setText("one\ntwo\n")
    press(view, "Ctrl+V")
    assert "word7. one two" in view.toPlainText()
    assert view.document().blockCount() == len(view.page.blocks)


def test_strokes_are_taken_back_and_done_again(view: WritingView, qtbot: QtBot) -> None:
    before = view.toPlainText()
    view.write_at(unit(view, 8).first)
    QTest.keyClicks(view, "two words ")
    press(view, "Ctrl+Z")
    assert "word7. two word8" in view.toPlainText()
    press(view, "Ctrl+Z")
    assert view.toPlainText() == before
    press(view, "Ctrl+Y")
    press(view, "Ctrl+Y")
    assert "two words word8" in view.toPlainText()
    press(view, "Ctrl+Z")
    press(view, "Ctrl+Z")
    with qtbot.waitSignal(view.deed_wanted) as wanted:
        press(view, "Ctrl+Z")
    assert wanted.args == [Deed.UNDO]


def test_a_click_writes_there_and_one_in_another_line_keeps_what_was_written(view: WritingView, qtbot: QtBot) -> None:
    view.write_at(unit(view, 8).first)
    QTest.keyClicks(view, "Oh ")
    with qtbot.assertNotEmitted(view.clicked_at), qtbot.waitSignal(view.written) as written:
        QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 40))
    assert written.args is not None
    assert written.args[1].startswith("Oh word8 ")
    assert view.draft is not None
    assert view.draft.before.startswith("word40 ")


def test_a_page_that_comes_meanwhile_leaves_what_is_written(view: WritingView) -> None:
    view.write_at(unit(view, 16).first)
    QTest.keyClicks(view, "Oh ")
    text = talk(600)
    changed = change_text(text.segments[0], "Another beginning.").after
    view.set_page(compose(Transcript((*changed, *text.segments[1:]), text.source)))

    assert view.toPlainText().startswith("Another beginning.")
    assert "word15. Oh word16" in view.toPlainText()
    QTest.keyClicks(view, "my ")
    assert "word15. Oh my word16" in view.toPlainText()
    assert view.page.text == view.toPlainText()


def test_when_the_line_is_gone_what_was_written_is_told(view: WritingView, qtbot: QtBot) -> None:
    view.write_at(unit(view, 0).first)
    QTest.keyClicks(view, "Oh ")
    text = talk(600)
    with qtbot.waitSignal(view.left) as left:
        view.set_page(compose(Transcript(text.segments[1:], text.source)))
    assert left.args is not None
    assert left.args[1].startswith("Oh word0")
    assert not view.writing


def test_letters_that_no_key_has(view: WritingView) -> None:
    view.write_at(unit(view, 8).first)
    written = QInputMethodEvent()
    written.setCommitString("né 😀 ")
    QApplication.sendEvent(view, written)
    QTest.keyClicks(view, "x")
    assert "word7. né 😀 xword8 word9" in view.toPlainText()
    assert view.text_between(unit(view, 60).first, unit(view, 60).last) == "word60"


def test_letters_are_letters_and_the_windows_other_keys_stay_its_own() -> None:
    def key(combination: str) -> QKeyEvent:
        keys = QKeySequence(combination)[0]  # type: ignore[index]  # it is
        return QKeyEvent(QEvent.Type.ShortcutOverride, keys.key(), keys.keyboardModifiers(), combination[-1])

    for combination in ("K", "Shift+D", "Space", "[", "?", "Up", "Ctrl+Left", "Ctrl+Z", "Ctrl+Return", "Backspace"):
        assert not is_for_window(key(combination)), combination
    for combination in ("Ctrl+F", "Ctrl+B", "F9", "Ctrl+Shift+M", "Ctrl+Q", "Alt+W"):
        assert is_for_window(key(combination)), combination


def test_tab_goes_through_the_doubtful_words(view: WritingView) -> None:
    words = tuple(
        Word(text, n * 300, n * 300 + 300, sure)
        for n, (text, sure) in enumerate((("We", 0.9), ("herd", 0.3), ("a", 0.9), ("sound.", 0.2)))
    )
    line = Segment(0, 1200, "We herd a sound.", words)
    more = Segment(5000, 5600, "Two.", (Word("Two.", 5000, 5600, 0.1),))
    view.set_page(compose(Transcript((line, more), Source(SourceKind.WHISPER))))
    view.write_at(0)
    press(view, "Tab")
    assert view.textCursor().selectedText() == "herd"
    QTest.keyClicks(view, "heard")
    press(view, "Tab")
    assert view.textCursor().selectedText() == "sound."
    press(view, "Tab")
    assert view.textCursor().selectedText() == "Two."
    press(view, "Shift+Tab")
    assert view.textCursor().selectedText() == "sound."
    assert view.toPlainText().startswith("We heard a sound.")


def test_part_of_a_segment_that_is_broken_over_paragraphs(view: WritingView, qtbot: QtBot) -> None:
    words = tuple(Word(f"W{n}" + ("." if n % 10 == 9 else ""), n * 300, n * 300 + 300) for n in range(200))
    text = " ".join(word.text for word in words)
    line = Segment(0, 60_000, text, words)
    view.set_page(compose(Transcript((line,), Source(SourceKind.WHISPER))))
    assert len(view.page.blocks) > 1
    place = view.page.places[1]
    view.write_at(place)
    QTest.keyClicks(view, "Oh ")
    with qtbot.waitSignal(view.written) as written:
        press(view, "Ctrl+Return")
    first = view.page.blocks[0].text.split()[-1]
    assert written.args is not None
    assert f"{first} Oh W" in written.args[1]
    assert len(written.args[1].split()) == 201


def test_the_caret_stands_where_letters_come(view: WritingView) -> None:
    view.write_at(unit(view, 10).first)
    rect = view.rects_of(unit(view, 10).first, unit(view, 10).last)[0]
    caret = view.caret()
    assert abs(caret.center().x() - rect.left()) <= 1
    assert caret.top() < rect.center().y() < caret.bottom()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(caret.center().toPoint()).name() == view.theme.accent

# SPDX-License-Identifier: GPL-3.0-or-later
"""The pane of chapters: where the listener is, what is opened, whose list is shown."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.reading.chapter_list import ChapterModel, Role
from desktop.reading.chapter_row import Piece
from desktop.reading.chapter_sidebar import ChapterSidebar
from desktop.reading.text_report import report_html
from desktop.theme import Theme, sans
from transcribe.episode import Chapter, ChapterList, ChapterSource, Link, Metadata, Person
from transcribe.media.pictures import name_of
from transcribe.speech.drift import Drift, Step
from transcribe.transcript import Gap, Segment, SegmentKind

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TITLES = ["Hello", "Middle", "Goodbye"]
PAGE = ChapterList(
    ChapterSource.PAGE,
    (
        Chapter(0, 10_000, "Hello", "Who is here.", ("A first point", "A second point")),
        Chapter(10_000, 30_000, "Middle", "What it is about."),
        Chapter(30_000, 60_000, "Goodbye"),
    ),
)
PUBLISHER = ChapterList(ChapterSource.DESCRIPTION, (Chapter(0, 20_000, "Intro"), Chapter(20_000, 60_000, "Talk")))


@pytest.fixture
def model() -> ChapterModel:
    model = ChapterModel()
    model.set_chapters(PAGE.chapters)
    return model


def state(model: ChapterModel, role: Role) -> list[object]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_the_chapter_under_way_is_the_last_that_began(model: ChapterModel) -> None:
    assert model.set_position(29_999)
    assert model.current == 1
    assert state(model, Role.CURRENT) == [False, True, False]
    assert model.set_position(30_000)
    assert model.current == 2


def test_inside_a_chapter_no_other_begins(model: ChapterModel) -> None:
    model.set_position(12_000)

    assert not model.set_position(13_000)


def test_how_much_of_each_chapter_was_played(model: ChapterModel) -> None:
    model.set_position(15_000)

    assert state(model, Role.PLAYED) == [1.0, 0.25, 0.0]


def test_a_chapter_without_length_is_played_once_it_began() -> None:
    model = ChapterModel()
    model.set_chapters([Chapter(5000, 5000, "A mark")])

    assert state(model, Role.PLAYED) == [0.0]
    model.set_position(5000)
    assert state(model, Role.PLAYED) == [1.0]


def test_before_the_first_chapter_none_is_under_way() -> None:
    model = ChapterModel()
    model.set_chapters([Chapter(5000, 9000, "Later")])
    model.set_position(100)

    assert model.current is None
    assert state(model, Role.CURRENT) == [False]


def test_the_chapter_under_way_is_open_until_the_listener_closes_it(model: ChapterModel) -> None:
    model.set_position(0)
    assert state(model, Role.OPEN) == [True, False, False]
    model.toggle(0)
    assert state(model, Role.OPEN) == [False, False, False]


def test_what_the_listener_opened_stays_open_when_the_talk_goes_on(model: ChapterModel) -> None:
    model.set_position(0)
    model.toggle(1)
    model.set_position(35_000)

    assert state(model, Role.OPEN) == [False, True, True]


def test_other_chapters_are_all_closed_again(model: ChapterModel) -> None:
    model.set_position(0)
    model.toggle(1)
    model.set_chapters(PUBLISHER.chapters)

    assert state(model, Role.OPEN) == [True, False]


# The pane itself


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ChapterSidebar:
    pane = ChapterSidebar(theme)
    qtbot.addWidget(pane)
    pane.resize(300, 600)
    pane.set_episode((PAGE, PUBLISHER), Metadata())
    pane.show()
    qtbot.waitExposed(pane).__enter__()
    return pane


def view(pane: ChapterSidebar) -> QListView:
    return pane.pane.view


def click(pane: ChapterSidebar, row: int, *, arrow: bool = False) -> None:
    rect = view(pane).visualRect(view(pane).model().index(row, 0))
    place = QPoint(rect.right() - 16, rect.top() + 16) if arrow else QPoint(rect.left() + 100, rect.top() + 16)
    QTest.mouseClick(view(pane).viewport(), LEFT, pos=place)


def shown_height(pane: ChapterSidebar, row: int) -> int:
    QTest.qWait(20)
    return view(pane).visualRect(view(pane).model().index(row, 0)).height()


def button(pane: ChapterSidebar, text: str) -> QPushButton:
    return next(button for button in pane.findChildren(QPushButton) if button.text() == text)


def labels(pane: ChapterSidebar) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel)]


def test_a_click_on_a_chapter_goes_there(qtbot: QtBot, pane: ChapterSidebar) -> None:
    with qtbot.waitSignal(pane.sought) as sought:
        click(pane, 2)

    assert sought.args == [30_000]


def test_return_goes_to_the_chapter_that_was_chosen_with_the_arrows(qtbot: QtBot, pane: ChapterSidebar) -> None:
    view(pane).setCurrentIndex(view(pane).model().index(0, 0))
    QTest.keyClick(view(pane), Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.sought) as sought:
        QTest.keyClick(view(pane), Qt.Key.Key_Return)

    assert sought.args == [10_000]


def test_the_arrow_opens_the_summary_and_goes_nowhere(qtbot: QtBot, pane: ChapterSidebar) -> None:
    closed = shown_height(pane, 1)
    with qtbot.assertNotEmitted(pane.sought):
        click(pane, 1, arrow=True)
    opened = shown_height(pane, 1)
    with qtbot.assertNotEmitted(pane.sought):
        click(pane, 1, arrow=True)

    assert opened > closed + 10
    assert shown_height(pane, 1) == closed


def test_a_double_click_on_the_arrow_opens_and_closes_and_goes_nowhere(qtbot: QtBot, pane: ChapterSidebar) -> None:
    closed = shown_height(pane, 1)
    rect = view(pane).visualRect(view(pane).model().index(1, 0))
    with qtbot.assertNotEmitted(pane.sought):
        QTest.mouseDClick(view(pane).viewport(), LEFT, pos=QPoint(rect.right() - 16, rect.top() + 16))

    assert shown_height(pane, 1) == closed


def test_plus_and_minus_open_and_close_the_summary(pane: ChapterSidebar) -> None:
    view(pane).setCurrentIndex(view(pane).model().index(1, 0))
    closed = shown_height(pane, 1)
    QTest.keyClick(view(pane), Qt.Key.Key_Plus)
    opened = shown_height(pane, 1)
    QTest.keyClick(view(pane), Qt.Key.Key_Minus)

    assert opened > closed + 10
    assert shown_height(pane, 1) == closed


def test_the_next_chapter_opens_when_it_begins(pane: ChapterSidebar) -> None:
    pane.set_position(0)
    heights = [shown_height(pane, 0), shown_height(pane, 1)]
    pane.set_position(10_000)

    assert shown_height(pane, 0) < heights[0]
    assert shown_height(pane, 1) > heights[1]
    assert pane.current == 1


def test_the_other_list_of_chapters_is_one_click_away(qtbot: QtBot, pane: ChapterSidebar) -> None:
    with qtbot.waitSignal(pane.list_changed):
        QTest.mouseClick(button(pane, "publisher’s (2)"), LEFT)

    assert pane.pane.source is ChapterSource.DESCRIPTION
    assert pane.chapters == PUBLISHER.chapters
    assert "2 chapters" in labels(pane)
    QTest.mouseClick(button(pane, "detailed (3)"), LEFT)
    assert pane.chapters == PAGE.chapters


def test_another_list_keeps_the_place(pane: ChapterSidebar) -> None:
    pane.set_position(25_000)
    QTest.mouseClick(button(pane, "publisher’s (2)"), LEFT)

    assert pane.current == 1


# What was asked for with the keyboard while the list has it


def press(pane: ChapterSidebar, row: int, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> None:
    view(pane).setFocus()
    view(pane).setCurrentIndex(view(pane).model().index(row, 0))
    QTest.keyClick(view(pane), key, held)


def test_keys_of_the_list(qtbot: QtBot, pane: ChapterSidebar) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    for signal, key, held, said in (
        (pane.pane.view.removed, Qt.Key.Key_Delete, NO, [1]),
        (pane.pane.view.moved, Qt.Key.Key_Left, alt, [1, -1000]),
        (pane.pane.view.moved, Qt.Key.Key_Right, alt, [1, 1000]),
        (pane.pane.view.skip_wanted, Qt.Key.Key_S, NO, [1, True]),
        (pane.pane.left, Qt.Key.Key_Escape, NO, []),
    ):
        with qtbot.waitSignal(signal) as asked:
            press(pane, 1, key, held)
        assert asked.args == said


def test_another_title_is_asked_for_and_escape_asks_for_nothing(qtbot: QtBot, pane: ChapterSidebar) -> None:
    press(pane, 1, Qt.Key.Key_F2)
    (field,) = view(pane).viewport().findChildren(QLineEdit)
    assert field.text() == "Middle"
    field.setText("The middle")
    with qtbot.waitSignal(pane.pane.model.renamed) as renamed:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert renamed.args == [1, "The middle"]

    with qtbot.assertNotEmitted(pane.pane.model.renamed, wait=50):
        press(pane, 2, Qt.Key.Key_F2)
        for field in view(pane).viewport().findChildren(QLineEdit):
            if field.isVisible():
                field.setText("Nonsense")
                QTest.keyClick(field, Qt.Key.Key_Escape)


def test_titles_of_any_kind_stay_in_their_pane(pane: ChapterSidebar) -> None:
    odd = ("W" * 5000, "עברית ועוד עברית", "漢字" * 200, "e\u0301" * 90, "👩‍👩‍👧 " * 60, "a\x00b\u2028c", "<b>bold</b>")
    listed = tuple(Chapter(n * 1000, n * 1000 + 1000, title, title, (title,)) for n, title in enumerate(odd))
    pane.set_episode((ChapterList(ChapterSource.FILE, listed),), Metadata())
    for row in range(len(odd)):
        pane.set_position(row * 1000)
        rect = view(pane).visualRect(view(pane).model().index(row, 0))
        assert 40 < rect.height() < 20_000
        assert rect.width() <= view(pane).viewport().width()
    one_line = QFontMetrics(sans(13)).height()
    assert [pieces(pane, row)[0].rect.height() > 2 * one_line for row in (0, 2, 6)] == [True, True, False]
    pane.grab()


def test_only_words_that_fit_no_line_are_broken(pane: ChapterSidebar) -> None:
    written = ("Something to carry, and a way to carry it", "https://tea.example/pots")
    listed = tuple(Chapter(n * 1000, n * 1000 + 1000, title) for n, title in enumerate(written))
    pane.set_episode((ChapterList(ChapterSource.FILE, listed),), Metadata())

    assert pieces(pane, 0)[0].text == written[0]
    assert pieces(pane, 1)[0].text == "https://tea.\u200bexample/pots"


# Finding


def titles(pane: ChapterSidebar) -> list[str]:
    model = view(pane).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("text", "found"),
    [("hello", ["Hello"]), ("POINT second", ["Hello"]), ("about", ["Middle"]), ("o", TITLES), ("", TITLES), ("x", [])],
)
def test_the_filter_looks_into_titles_summaries_and_points(pane: ChapterSidebar, text: str, found: list[str]) -> None:
    pane.pane.filter.setText(text)

    assert titles(pane) == found


def test_the_filter_takes_letters_for_what_they_are_without_accents(pane: ChapterSidebar) -> None:
    pane.set_episode((ChapterList(ChapterSource.FILE, (Chapter(0, 9_000, "Où est la crème brûlée ?"),)),), Metadata())
    pane.pane.filter.setText("creme BRULEE ou")

    assert len(titles(pane)) == 1


def test_what_is_found_below_a_title_is_shown(pane: ChapterSidebar) -> None:
    pane.set_position(30_000)
    pane.pane.filter.setText("about")
    assert view(pane).model().index(0, 0).data(Role.OPEN)

    pane.pane.filter.setText("middle")
    assert not view(pane).model().index(0, 0).data(Role.OPEN)


def test_a_click_on_what_was_found_goes_to_that_chapter(qtbot: QtBot, pane: ChapterSidebar) -> None:
    pane.pane.filter.setText("goodbye")
    with qtbot.waitSignal(pane.sought) as sought:
        click(pane, 0)

    assert sought.args == [30_000]


def test_few_chapters_need_no_filter_in_sight_until_it_is_asked_for(pane: ChapterSidebar) -> None:
    assert not pane.pane.filter.isVisible()
    pane.pane.look_for()
    assert pane.focusWidget() is pane.pane.filter
    QTest.keyClick(pane.pane.filter, Qt.Key.Key_Escape)
    assert not pane.pane.filter.isVisible()

    many = tuple(Chapter(n * 1000, n * 1000 + 1000, f"Part {n}") for n in range(30))
    pane.set_episode((ChapterList(ChapterSource.FILE, many),), Metadata())
    assert pane.pane.filter.isVisible()


def test_the_chapter_under_way_is_kept_in_sight(qtbot: QtBot, pane: ChapterSidebar) -> None:
    many = tuple(Chapter(n * 1000, n * 1000 + 1000, f"Part {n}") for n in range(60))
    pane.set_episode((ChapterList(ChapterSource.FILE, many),), Metadata())
    for number in (40, 2, 59):
        pane.set_position(number * 1000 + 1)
        QTest.qWait(30)
        rect = view(pane).visualRect(view(pane).model().index(number, 0))
        assert view(pane).viewport().rect().contains(rect.center()), number


# What an open chapter shows


def pieces(pane: ChapterSidebar, row: int) -> list[Piece]:
    index = view(pane).model().index(row, 0)
    return pane.pane.delegate.laid(view(pane).visualRect(index), index).pieces


def place_of(pane: ChapterSidebar, row: int, words: str) -> QPoint:
    return next(piece.rect.topLeft() + QPoint(5, 5) for piece in pieces(pane, row) if piece.text == words)


def test_the_link_of_a_chapter_is_opened_by_a_click_on_it(
    pane: ChapterSidebar, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "desktop.reading.chapter_sidebar.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    linked = Chapter(0, 9_000, "Hello", url="https://tea.example/pots?size=2")
    pane.set_episode((ChapterList(ChapterSource.FILE, (linked,)),), Metadata())
    pane.set_position(100)
    QTest.mouseClick(view(pane).viewport(), LEFT, pos=place_of(pane, 0, "tea.example"))

    assert opened == ["https://tea.example/pots?size=2"]


def test_the_tick_asks_and_what_is_skipped_says_so(qtbot: QtBot, pane: ChapterSidebar) -> None:
    click(pane, 2, arrow=True)
    QTest.qWait(20)
    with qtbot.waitSignal(pane.pane.delegate.skip_wanted) as wanted, qtbot.assertNotEmitted(pane.sought):
        QTest.mouseClick(view(pane).viewport(), LEFT, pos=place_of(pane, 2, "Skip always"))
    assert wanted.args == [2, True]

    pane.pane.set_skipped(frozenset({"goodbye"}))
    index = view(pane).model().index(2, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Goodbye, 0:30, always skipped"
    click(pane, 2, arrow=True)
    assert [piece.text for piece in pieces(pane, 2)] == ["Goodbye", "Always skipped"]


def test_the_picture_of_an_open_chapter_is_asked_for_and_shown(qtbot: QtBot, pane: ChapterSidebar) -> None:
    names = [name_of(f"picture {number}".encode()) for number in range(2)]
    pictured = tuple(Chapter(n * 9_000, n * 9_000 + 9_000, f"Part {n}", image=names[n]) for n in range(2))
    with qtbot.waitSignal(pane.pane.model.picture_wanted) as wanted:
        pane.set_episode((ChapterList(ChapterSource.FILE, pictured),), Metadata())
    assert wanted.args == [names[0]]  # the other one is closed

    before = shown_height(pane, 0)
    picture = QImage(440, 220, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ff8800"))
    pane.pane.set_picture(names[0], picture)
    assert shown_height(pane, 0) > before + 80
    middle = view(pane).visualRect(view(pane).model().index(0, 0)).topLeft() + QPoint(120, 80)
    assert QColor(view(pane).viewport().grab().toImage().pixelColor(middle)).name() == "#ff8800"


def test_a_picture_elsewhere_is_never_asked_for(qtbot: QtBot, pane: ChapterSidebar) -> None:
    away = Chapter(0, 9_000, "Hello", image="https://pictures.example/one.png")
    with qtbot.assertNotEmitted(pane.pane.model.picture_wanted, wait=50):
        pane.set_episode((ChapterList(ChapterSource.FILE, (away,)),), Metadata())


def test_progress_is_painted_without_laying_out_the_list(qtbot: QtBot, model: ChapterModel) -> None:
    model.set_position(10_000)
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.waitSignal(model.progressed) as progressed:
        model.set_position(15_000)
    assert progressed.args == [1]
    with qtbot.assertNotEmitted(model.progressed):
        model.set_position(15_001)


def test_an_episode_without_chapters_says_so(pane: ChapterSidebar) -> None:
    pane.set_episode((), Metadata())

    assert "No chapters" in labels(pane)
    assert pane.chapters == ()
    assert pane.current is None


def page(pane: ChapterSidebar, name: str) -> QTextBrowser:
    """The page of a tab."""
    return next(each for each in pane.findChildren(QTextBrowser) if each.accessibleName() == name)


def test_the_text_tab_says_how_the_text_fits_the_audio_and_leads_there(qtbot: QtBot, pane: ChapterSidebar) -> None:
    line = Segment(70_000, 70_000, "Nobody <says> this.", kind=SegmentKind.UNHEARD)
    drift = Drift(0.93, (Step(751_000, 35_000), Step(900_000, -4_000)), (Gap(600_000, 630_000),), (line,))
    pane.set_text_report(report_html("aligned to the publisher’s text, 93 % heard", drift))
    QTest.mouseClick(button(pane, "Text"), LEFT)
    browser = page(pane, "Text")

    assert browser.isVisible()
    assert browser.toPlainText().splitlines() == [
        "Aligned to the publisher’s text, 93 % heard",
        "Shifted",
        "From 12:31 on the published times are 35 s early.",
        "From 15:00 on the published times are 4 s late.",
        "Sound without text",
        "10:00 – 10:30",
        "Text that is not heard",
        "1:10 Nobody <says> this.",
    ]
    with qtbot.waitSignal(pane.sought) as sought:
        browser.anchorClicked.emit(QUrl("seek:600000"))
    assert sought.args == [600_000]


def test_notes_name_people_and_links_and_run_nothing(qtbot: QtBot, pane: ChapterSidebar) -> None:
    people = (Person("Nora Fields", "host"), Person("<b>Daniel</b>"))
    links = (Link("The <i>feed</i>", 'https://example.org/?a=1&b="2"'), Link("", "https://example.org/plain"))
    notes = "First <script>alert(1)</script> line.\nSecond line.\n\nAnother <img src='file:///x'> paragraph."
    pane.set_episode((), Metadata(notes=notes, people=people, links=links))
    QTest.mouseClick(button(pane, "Notes"), LEFT)
    browser = page(pane, "Notes")

    assert browser.isVisible()
    assert browser.toPlainText().splitlines() == [
        "Nora Fields, host",
        "<b>Daniel</b>",
        "First <script>alert(1)</script> line.",
        "Second line.",
        "Another <img src='file:///x'> paragraph.",
        "The <i>feed</i>",
        "https://example.org/plain",
    ]


def test_only_addresses_that_a_browser_opens_are_opened(pane: ChapterSidebar, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "desktop.reading.chapter_sidebar.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    browser = page(pane, "Notes")
    for address in ("https://example.org/", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@example.org"):
        browser.anchorClicked.emit(QUrl(address))

    assert opened == ["https://example.org/", "mailto:a@example.org"]

# SPDX-License-Identifier: GPL-3.0-or-later
"""The shelf: its rows, what they say, and what a click on one does."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from desktop.shelf.library_model import LibraryModel, Role, ShelfRow
from desktop.shelf.library_view import LibraryView
from desktop.theme import Theme
from transcribe.episode import Episode, Metadata

LEFT = Qt.MouseButton.LeftButton
READER = Qt.ItemDataRole.AccessibleTextRole


def row(number: int, *, state: str = "Whisper base", position_ms: int = 0, picture: QImage | None = None) -> ShelfRow:
    about = Metadata(title=f"Episode {number}", show="The Odd Road", duration_ms=60_000, published=date(2026, 3, 4))
    return ShelfRow(Episode(number, f"/{number}.mp3", about, date(2026, 5, 6), position_ms=position_ms), state, picture)


def test_each_row_says_title_show_and_state() -> None:
    model = LibraryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows([row(2), row(1, state="not transcribed yet")])

    said = [model.index(number).data(READER) for number in range(model.rowCount())]
    assert said == [
        "Episode 2, The Odd Road · Whisper base",
        "Episode 1, The Odd Road · not transcribed yet",
    ]


def test_what_is_being_done_is_said_in_place_of_the_state(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.set_rows([row(2), row(1)])
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.set_busy({1: "transcribing, 40 %"})

    assert changed.args is not None
    assert [index.row() for index in changed.args[:2]] == [1, 1]
    assert model.index(1).data(READER) == "Episode 1, The Odd Road · transcribing, 40 %"
    model.set_busy({1: ""})
    assert model.index(1).data(READER).endswith("Whisper base")


def test_an_episode_without_a_show_says_no_dot() -> None:
    model = LibraryModel()
    model.set_rows([ShelfRow(Episode(1, "/a.mp3", Metadata(title="Talk"), date(2026, 1, 1)), "Whisper base")])

    assert model.index(0).data(READER) == "Talk, Whisper base"


# The view


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> LibraryView:
    view = LibraryView(theme)
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    view.set_rows([row(2), row(1, position_ms=30_000)])
    return view


def rows(view: LibraryView) -> QListView:
    found = view.findChild(QListView)
    assert found is not None
    return found


def click(view: LibraryView, number: int) -> None:
    QTest.mouseClick(rows(view).viewport(), LEFT, pos=rows(view).visualRect(view.model.index(number)).center())


def image_of(view: LibraryView, number: int) -> QImage:
    rect = rows(view).visualRect(view.model.index(number))
    return rows(view).viewport().grab(rect).toImage()


def test_a_click_opens_the_episode(qtbot: QtBot, view: LibraryView) -> None:
    with qtbot.waitSignal(view.opened) as opened:
        click(view, 1)

    assert opened.args == [1]


def test_return_opens_what_the_arrows_chose(qtbot: QtBot, view: LibraryView) -> None:
    rows(view).setFocus()
    rows(view).setCurrentIndex(view.model.index(0))
    QTest.keyClick(rows(view), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(rows(view), Qt.Key.Key_Return)

    assert opened.args == [1]


def test_the_chosen_episode_stays_chosen_when_others_come(view: LibraryView) -> None:
    rows(view).setCurrentIndex(view.model.index(1))
    view.set_rows([row(3), row(2), row(1)])

    assert view.chosen == 1
    view.set_rows([row(3)])
    assert view.chosen is None


def test_half_heard_is_half_a_bar(view: LibraryView, theme: Theme) -> None:
    image = image_of(view, 1)
    middle = image.height() // 2
    heard = sum(
        image.pixelColor(x, middle + 1).name() == theme.accent for x in range(image.width() - 130, image.width())
    )

    assert heard == pytest.approx(55, abs=2)


def test_the_picture_of_the_episode_is_shown_else_its_letter(view: LibraryView) -> None:
    green = QImage(20, 20, QImage.Format.Format_RGB32)
    green.fill(QColor("#00ff00"))
    view.set_rows([row(2, picture=green), row(1)])

    assert image_of(view, 0).pixelColor(36, 34).name() == "#00ff00"
    tile = {image_of(view, 1).pixelColor(x, y).name() for x in range(16, 56) for y in range(14, 54)}
    assert "#ffffff" in tile


def test_how_many_episodes_there_are(view: LibraryView) -> None:
    assert "2 episodes" in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    view.set_rows([row(1)])
    assert "1 episode" in [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_an_empty_shelf_offers_to_add_and_to_try_the_sample(qtbot: QtBot, view: LibraryView) -> None:
    view.set_rows([])
    buttons = {button.text(): button for button in view.findChildren(QPushButton) if button.isVisible()}

    with qtbot.waitSignal(view.add_wanted):
        QTest.mouseClick(buttons["Add audio…"], LEFT)
    with qtbot.waitSignal(view.sample_wanted):
        QTest.mouseClick(buttons["Try the sample episode"], LEFT)
    assert view.chosen is None


def test_a_row_knows_its_episode() -> None:
    model = LibraryModel()
    model.set_rows([row(7)])

    assert model.index(0).data(Role.ROW) == row(7)
    assert model.rowCount(model.index(0)) == 0

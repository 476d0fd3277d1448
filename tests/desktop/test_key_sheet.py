# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of the keys: finding an action, giving it another key, and the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS, Actions
from desktop.keys import key_file
from desktop.keys.key_map import Keys, normal, resolved, usual
from desktop.keys.key_rows import Role
from desktop.keys.key_sheet import KeySheet
from desktop.preferences.shared_file import SharedFileError
from desktop.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QMainWindow:
    """A window with nothing in it but the actions."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    """All of them, with their usual keys."""
    return Actions(window)


@pytest.fixture
def kept() -> list[Keys]:
    """What was to be kept, the last change last."""
    return []


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, actions: Actions, window: QMainWindow, kept: list[Keys]) -> Iterator[KeySheet]:
    """The sheet, as it opens."""
    sheet = KeySheet(actions, theme, kept.append, window)
    sheet.show()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    yield sheet
    sheet.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(keys: str) -> None:
    QTest.keySequence(focused(), keys)


def goes_to(sheet: KeySheet, name: str) -> None:
    sheet.view.setFocus()
    sheet.view.setCurrentIndex(sheet.rows.index(sheet.rows.row_of(name)))


def said(sheet: KeySheet) -> list[str]:
    return [str(sheet.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(sheet.rows.rowCount())]


def click(sheet: KeySheet, text: str) -> None:
    (button,) = [each for each in sheet.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    QTest.mouseClick(button, LEFT)


def triggers(window: QMainWindow, action: QAction, keys: str) -> bool:
    told: list[bool] = []
    action.triggered.connect(lambda *_: told.append(True))
    window.activateWindow()
    QTest.qWait(30)
    QTest.keySequence(window, keys)
    return bool(told)


def test_all_actions_stand_there_with_their_keys(sheet: KeySheet) -> None:
    for spec in ACTIONS:
        (row,) = [row for row in said(sheet) if row.startswith(f"{spec.does}: ")]
        assert normal(spec.keys[0]) in row


def test_one_finds_an_action_by_its_words_or_by_its_key(sheet: KeySheet) -> None:
    QTest.keyClicks(focused(), "whole library")
    assert said(sheet) == ["Finding", "Search the whole library: /, Ctrl+Shift+K"]
    sheet.sought.clear()
    QTest.keyClicks(focused(), "f11")
    assert [row for row in said(sheet) if "F11" in row] == said(sheet)[1:]


def test_the_new_key_is_pressed_in_the_row_and_works_at_once(
    sheet: KeySheet, actions: Actions, window: QMainWindow, kept: list[Keys]
) -> None:
    QTest.keyClicks(focused(), "the whole library")
    press("Down")
    press("Return")
    assert "Press the new key" in sheet._hint.text()
    press("Ctrl+Alt+S")

    assert said(sheet)[1] == "Search the whole library: Ctrl+Alt+S, Ctrl+Shift+K (changed)"
    assert kept[-1] == {"search": ("Ctrl+Alt+S", "Ctrl+Shift+K")}
    assert "(Ctrl+Alt+S)" in actions["search"].toolTip()
    sheet.close()
    assert triggers(window, actions["search"], "Ctrl+Alt+S")
    assert not triggers(window, actions["search"], "/")


def test_a_click_on_a_key_changes_that_one(sheet: KeySheet, actions: Actions) -> None:
    index = sheet.rows.index(sheet.rows.row_of("play"))
    rect = sheet.view.visualRect(index)
    second, _ = sheet.view.delegate.caps(index.data(Role.ROW), rect)[1]
    QTest.mouseClick(sheet.view.viewport(), LEFT, pos=second.center())
    press("Ctrl+Alt+P")

    assert actions.keys("play") == ("Space", "Ctrl+Alt+P")


def test_a_key_that_is_taken_is_asked_about_and_left(sheet: KeySheet, actions: Actions, kept: list[Keys]) -> None:
    goes_to(sheet, "play")
    press("Return")
    press("Ctrl+F")
    assert sheet._asked.isVisible()
    assert sheet._asked.text().startswith("Ctrl+F is in use: “Find in this text”.")
    press("Escape")

    assert sheet.isVisible(), "Escape only leaves the key"
    assert (actions.keys("play"), actions.keys("find")) == (("Space", "K"), ("Ctrl+F",))
    assert kept == []
    assert focused() is sheet.view


def test_a_key_that_is_taken_can_be_taken_away(sheet: KeySheet, actions: Actions, window: QMainWindow) -> None:
    goes_to(sheet, "play")
    press("Return")
    press("Ctrl+F")
    press("Space")  # “Take it” has the keyboard

    assert (actions.keys("play"), actions.keys("find")) == (("Ctrl+F", "K"), ())
    assert any(row == "Find in this text: no key (changed)" for row in said(sheet))
    sheet.close()
    assert triggers(window, actions["play"], "Ctrl+F")


def test_an_action_gets_one_more_key_and_none(sheet: KeySheet, actions: Actions, kept: list[Keys]) -> None:
    goes_to(sheet, "quit")
    press("Insert")
    press("Alt+F4")
    assert actions.keys("quit") == ("Ctrl+Q", "Alt+F4")
    press("Delete")
    press("Delete")
    assert actions.keys("quit") == ()
    press("Return")
    press("F10")
    assert kept[-1] == {"quit": ("F10",)}


def test_of_several_keys_the_arrows_choose_one(sheet: KeySheet, actions: Actions) -> None:
    goes_to(sheet, "play")
    press("Right")
    press("Right")
    press("Delete")
    assert actions.keys("play") == ("Space",)


@pytest.mark.parametrize("key", ["Tab", "Return"])
def test_keys_that_move_about_stay_what_they_are(sheet: KeySheet, actions: Actions, key: str) -> None:
    goes_to(sheet, "play")
    press("Return")
    press(key)

    assert actions.keys("play") == ("Space", "K")
    assert "needed to move about" in sheet.toast.text


def test_escape_leaves_a_key_as_it_is_and_then_the_sheet(sheet: KeySheet, actions: Actions) -> None:
    goes_to(sheet, "play")
    press("Return")
    press("Escape")
    assert actions.keys("play") == ("Space", "K")
    assert sheet.isVisible()
    press("Escape")
    assert not sheet.isVisible()


def test_a_sign_is_that_sign_on_every_keyboard(sheet: KeySheet, actions: Actions) -> None:
    goes_to(sheet, "quit")
    press("Return")
    QTest.keyClick(focused(), "!", Qt.KeyboardModifier.ShiftModifier)  # type: ignore[call-overload]  # a sign is allowed  # as it is typed on an American keyboard

    assert actions.keys("quit") == ("!",)


def test_one_key_goes_back_and_so_do_all_and_each_can_be_undone(
    sheet: KeySheet, actions: Actions, kept: list[Keys]
) -> None:
    for name, key in (("quit", "F5"), ("add", "F6")):
        goes_to(sheet, name)
        press("Return")
        press(key)
    index = sheet.rows.index(sheet.rows.row_of("quit"))
    sheet.view.scrollTo(index)
    back = sheet.view.delegate.reset_at(sheet.view.visualRect(index)).center()
    QTest.mouseClick(sheet.view.viewport(), LEFT, pos=QPoint(back))
    assert (actions.keys("quit"), actions.keys("add")) == (("Ctrl+Q",), ("F6",))

    click(sheet, "Reset all")
    assert kept[-1] == {}
    click(sheet, "Undo")
    assert kept[-1] == {"add": ("F6",)}
    press("Ctrl+Z")
    assert kept[-1] == {"quit": ("F5",), "add": ("F6",)}


def test_keys_go_to_somebody_else(sheet: KeySheet, actions: Actions, tmp_path: Path) -> None:
    goes_to(sheet, "play")
    press("Return")
    press("Ctrl+F")
    press("Space")
    file = tmp_path / "mine.json"
    sheet.save_to(file)
    assert key_file.load(file) == {"play": ("Ctrl+F", "K"), "find": ()}, "only what differs"

    sheet.reset_all()
    sheet.load_from(file)
    assert (actions.keys("play"), actions.keys("find")) == (("Ctrl+F", "K"), ())
    click(sheet, "Undo")
    assert {spec.name: actions.keys(spec.name) for spec in ACTIONS} == usual()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"earmark": "settings", "settings": {}}',
        '{"earmark": "keys", "keys": {"play": "P"}}',
        '{"earmark": "keys", "keys": {"play": [1]}}',
        '{"earmark": "keys", "keys": {"play": ["Ctrl+Nonsense"]}}',
        '{"earmark": "keys", "keys": {"play": ["A, B"]}}',
        '{"earmark": "keys", "keys": {"play": ["Tab"]}}',
        '{"earmark": "keys", "keys": {"play": [""]}}',
        '{"earmark": "keys", "keys": {"play": ["\\ud800"]}}',
    ],
)
def test_a_file_that_is_no_good_gets_one_sentence(
    sheet: KeySheet, kept: list[Keys], tmp_path: Path, content: str
) -> None:
    file = tmp_path / "theirs.json"
    file.write_text(content, "utf-8")
    sheet.load_from(file)

    assert sheet.notice.text == "“theirs.json” is damaged, or no such file. Nothing was changed."
    assert kept == []


def test_what_a_person_has_chosen_no_other_action_has(qapp: QApplication) -> None:
    keys = resolved({"quit": ("Space",), "add": ("Space", "F5", "F5")})

    assert (keys["add"], keys["quit"]) == (("Space", "F5"), ()), "of two the one that stands first in the sheet"
    taken = [key for each in keys.values() for key in each]
    assert sorted(taken) == sorted(set(taken))
    assert keys["play"] == ("K",)


def test_at_first_no_key_triggers_two_actions(qapp: QApplication) -> None:
    assert resolved({}) == usual()


def test_actions_of_another_version_are_left_out(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "newer.json"
    file.write_text('{"earmark": "keys", "keys": {"warp": ["F1"], "quit": ["ctrl+w"]}}', "utf-8")
    assert key_file.load(file) == {"quit": ("Ctrl+W",)}
    with pytest.raises(SharedFileError):
        key_file.load(tmp_path / "none.json")

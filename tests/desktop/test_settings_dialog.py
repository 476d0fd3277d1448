# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the settings: finding one, changing it, the ways back, and the file."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.preferences.setting import Group, Value
from desktop.preferences.settings_dialog import SettingsDialog
from desktop.settings import SETTINGS, Settings
from desktop.theme import Theme, ThemeChoice
from tests.support.wheel import turn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings() -> Settings:
    """Those of a window."""
    return Settings()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[SettingsDialog]:
    """The window, as it opens for the first time."""
    dialog = SettingsDialog(settings, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.close()


def seen(dialog: SettingsDialog) -> list[str]:
    return [name for name, row in dialog.rows.items() if row.isVisible()]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def control(dialog: SettingsDialog, name: str) -> QWidget:
    widget = dialog.rows[name].control.widget
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return widget


def press(dialog: SettingsDialog, text: str) -> None:
    (button,) = [each for each in dialog.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    QTest.mouseClick(button, LEFT)


def test_each_group_has_its_settings_and_each_setting_is_somewhere(dialog: SettingsDialog) -> None:
    met: list[str] = []
    for number in range(dialog.groups.count()):
        dialog.groups.setFocus()
        dialog.groups.setCurrentRow(number)
        assert {SETTINGS[name].group for name in seen(dialog)} == {
            next(group for group in Group if group == dialog.groups.item(number).text())
        }
        met += seen(dialog)

    assert met == list(SETTINGS)


def test_one_types_what_one_seeks_and_finds_it_in_any_group(dialog: SettingsDialog) -> None:
    QTest.keyClicks(focused(), "doubtful underl")
    assert seen(dialog) == ["doubts"]
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    QTest.keyClicks(focused(), "xyz")
    assert seen(dialog) == []
    assert dialog._none.isVisible()

    dialog.sought.clear()
    QTest.keyClicks(focused(), "BATTERY")
    assert seen(dialog) == ["rest_on_battery"]


def test_a_group_that_is_chosen_ends_the_search(dialog: SettingsDialog) -> None:
    QTest.keyClicks(focused(), "battery")
    item = dialog.groups.item(0)
    QTest.mouseClick(dialog.groups.viewport(), LEFT, pos=dialog.groups.visualItemRect(item).center())

    assert dialog.sought.text() == ""
    assert "theme" in seen(dialog)
    assert "rest_on_battery" not in seen(dialog)


def test_what_is_changed_is_so_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    told: list[object] = []
    settings.watch("text_pixels", told.append)
    QTest.keyClick(control(dialog, "text_pixels"), Qt.Key.Key_Up)
    QTest.keyClick(control(dialog, "still"), Qt.Key.Key_Space)
    QTest.keyClick(control(dialog, "theme"), Qt.Key.Key_Down)

    assert told == [20]
    assert (settings.text_pixels, settings.still, settings.theme) == (20, True, ThemeChoice.LIGHT)
    assert isinstance(settings.theme, ThemeChoice)


def test_a_number_that_is_typed_counts_when_it_is_whole(dialog: SettingsDialog, settings: Settings) -> None:
    box = control(dialog, "text_pixels")
    QTest.keySequence(box, "Ctrl+A")
    QTest.keyClicks(box, "27")
    assert settings.text_pixels == 19
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert settings.text_pixels == 27


def test_what_is_changed_elsewhere_is_seen_here(dialog: SettingsDialog, settings: Settings) -> None:
    settings.text_pixels = 31
    settings.doubts = True

    assert dialog.rows["text_pixels"].control.widget.property("value") == 31
    assert dialog.rows["doubts"].control.widget.property("checked") is True
    assert dialog.rows["doubts"].reset.isVisible()


def test_the_wheel_over_a_number_scrolls_and_changes_nothing(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.sought.setFocus()
    turn(dialog.rows["text_pixels"].control.widget, 3)

    assert settings.text_pixels == 19


def test_the_way_back_is_there_only_for_what_was_changed(dialog: SettingsDialog, settings: Settings) -> None:
    assert not any(row.reset.isVisible() for row in dialog.rows.values())
    QTest.keyClick(control(dialog, "letters"), Qt.Key.Key_Up)
    assert [name for name, row in dialog.rows.items() if row.reset.isVisible()] == ["letters"]
    QTest.mouseClick(dialog.rows["letters"].reset, LEFT)

    assert settings.letters == Settings().letters
    assert not dialog.rows["letters"].reset.isVisible()


def test_all_can_be_reset_and_that_can_be_undone(dialog: SettingsDialog, settings: Settings) -> None:
    settings.change({"text_pixels": 30, "theme": ThemeChoice.DARK, "model": "base", "volume": 0.3})
    press(dialog, "Reset all")
    assert settings == Settings(volume=0.3), "what is merely remembered is not chosen here"

    press(dialog, "Undo")
    assert settings == Settings(text_pixels=30, theme=ThemeChoice.DARK, model="base", volume=0.3)


def test_the_key_of_undo_takes_back_one_change_after_the_other(dialog: SettingsDialog, settings: Settings) -> None:
    QTest.keyClick(control(dialog, "shading"), Qt.Key.Key_Space)
    QTest.keyClick(control(dialog, "still"), Qt.Key.Key_Space)
    QTest.keySequence(focused(), "Ctrl+Z")
    assert (settings.shading, settings.still) == (False, False)
    QTest.keySequence(focused(), "Ctrl+Z")
    assert (settings.shading, settings.still) == (True, False)
    QTest.keySequence(focused(), "Ctrl+Z")
    assert dialog.toast.text == "There is nothing to undo."


def test_settings_go_to_another_machine(dialog: SettingsDialog, settings: Settings, tmp_path: Path) -> None:
    mine: dict[str, Value] = {"text_pixels": 30, "theme": ThemeChoice.SEPIA, "still": True, "geometry": "AAAA"}
    settings.change(mine)
    file = tmp_path / "mine.json"
    dialog.export_to(file)
    settings.change({"text_pixels": 19, "theme": ThemeChoice.DARK, "still": False, "geometry": ""})
    dialog.import_from(file)

    assert settings == Settings(text_pixels=30, theme=ThemeChoice.SEPIA, still=True)
    assert "mine.json" in dialog.toast.text
    press(dialog, "Undo")
    assert settings == Settings(theme=ThemeChoice.DARK)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[" * 100_000,
        "[1, 2]",
        '"settings"',
        '{"earmark": "keys", "keys": {}}',
        '{"earmark": "settings"}',
        '{"earmark": "settings", "settings": [1]}',
        '{"earmark": "settings", "settings": {"text_pixels": 30, "letters": 4000}}',
        '{"earmark": "settings", "settings": {"text_pixels": 30, "still": "perhaps"}}',
        '{"earmark": "settings", "settings": {"text_pixels": 30, "theme": "purple"}}',
        '{"earmark": "settings", "settings": {"text_pixels": {"a": 1}}}',
        '{"earmark": "settings", "settings": {"text_pixels": 1' + "0" * 400 + "}}",
        '{"earmark": "settings", "settings": {"text_pixels": 30, "face": "\\ud800"}}',
        "ß" * 600_000,
    ],
)
def test_a_file_that_is_no_good_gets_one_sentence_and_changes_nothing(
    dialog: SettingsDialog, settings: Settings, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "theirs.json"
    file.write_text(content, "utf-8")
    dialog.import_from(file)

    assert settings == Settings()
    assert dialog.notice.text.startswith("“theirs.json” ")
    assert dialog.notice.text.endswith("Nothing was changed.")


def test_files_that_cannot_be_read_or_written_are_told_of(dialog: SettingsDialog, tmp_path: Path) -> None:
    dialog.import_from(tmp_path / "none.json")
    assert "“none.json” can't be read" in dialog.notice.text
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    dialog.import_from(tmp_path / "bytes.json")
    assert "damaged" in dialog.notice.text
    (tmp_path / "wall").write_text("a file where a folder should be")
    dialog.export_to(tmp_path / "wall" / "mine.json")
    assert "“mine.json” can't be written" in dialog.notice.text
    (tmp_path / "folder.json").mkdir()
    dialog.export_to(tmp_path / "folder.json")
    assert "“folder.json” can't be written" in dialog.notice.text
    assert not (tmp_path / "folder.json.part").exists()


def test_what_only_a_newer_version_knows_is_left_out(
    dialog: SettingsDialog, settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "newer.json"
    file.write_text(json.dumps({"earmark": "settings", "settings": {"warp": 9, "letters": 50, "geometry": "x"}}))
    dialog.import_from(file)

    assert settings == Settings(letters=50)


def test_a_chosen_face_that_is_not_here_is_shown_and_kept(dialog: SettingsDialog, settings: Settings) -> None:
    settings.face = "A Face of Elsewhere"
    dialog.set_offers("face", [("", "Earmark’s own"), ("Noto Serif", "Noto Serif")])
    assert dialog.rows["face"].control.widget.property("currentText") == "A Face of Elsewhere"

    QTest.keyClick(control(dialog, "face"), Qt.Key.Key_Home)
    assert settings.face == ""


def test_escape_closes_it(dialog: SettingsDialog) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_every_control_has_a_name_and_a_sentence_for_a_screen_reader(dialog: SettingsDialog) -> None:
    for name, row in dialog.rows.items():
        assert row.control.widget.accessibleName() == SETTINGS[name].label
        assert row.control.widget.accessibleDescription() == SETTINGS[name].help
        assert row.setting.label in row.reset.accessibleName()

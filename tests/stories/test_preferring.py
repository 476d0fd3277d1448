# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener who has it their own way: settings, keys, and the palette that leads everywhere."""

import json
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from desktop.fields import NumberBox
from desktop.keys.key_sheet import KeySheet
from desktop.palette.palette_panel import PalettePanel
from desktop.preferences.settings_dialog import SettingsDialog
from desktop.settings import Settings
from desktop.settings_file import SettingsFile
from desktop.theme import load_themes
from tests.support.listener import Listener
from tests.support.look import opens_look

D = TypeVar("D", bound=QDialog)

pytestmark = [pytest.mark.model, pytest.mark.sound]


def opened(listener: Listener, kind: type[D]) -> D:
    (dialog,) = listener.window.findChildren(kind)
    listener.until(dialog.isActiveWindow, f"{kind.__name__} does not open")
    return dialog


def back_in_the_window(listener: Listener) -> None:
    """A dialog was closed: the window's turn."""
    listener.window.activateWindow()
    listener.until(listener.window.isActiveWindow, "the window does not become active")


def settings_of(listener: Listener) -> SettingsDialog:
    listener.press("Ctrl+,")
    return opened(listener, SettingsDialog)


def palette_of(listener: Listener, typed: str) -> PalettePanel:
    """Open the palette, type, and wait for what it finds."""
    listener.press("Ctrl+K")
    panel = listener.window.palette_keeper.panel
    assert panel.isVisible()
    listener.types(typed)
    listener.until(lambda: panel._answered, "the palette finds nothing")
    return panel


def kept(listener: Listener) -> Settings:
    return SettingsFile(listener._settings).load()


# Settings


def test_what_is_set_is_so_at_once_in_the_window_behind_and_stays(listener: Listener) -> None:
    pixels = listener.view.font().pixelSize()
    dialog = settings_of(listener)
    listener.types("size")
    box = dialog.rows["text_pixels"].control.widget
    box.setFocus()
    listener.press("Up")
    listener.press("Up")
    assert listener.view.font().pixelSize() == pixels + 2

    dialog.rows["theme"].control.widget.setFocus()
    for _ in range(3):
        QTest.keyClick(dialog.rows["theme"].control.widget, Qt.Key.Key_Down)
    here = listener.view.viewport().rect().topRight() - QPoint(2, 0)
    assert listener.colour_at(listener.view.viewport(), here) == load_themes()["dark"].background

    listener.press("Esc")
    assert kept(listener).text_pixels == pixels + 2, "it is written down before Earmark is closed"
    listener.restarts()
    listener.opens_from_shelf(0)
    assert listener.view.font().pixelSize() == pixels + 2


def test_panels_that_have_the_same_settings_keep_in_step(listener: Listener) -> None:
    dialog = settings_of(listener)
    listener.window.models.open()
    models = listener.window.models.dialog
    assert models is not None
    (threads,) = models.findChildren(NumberBox)
    dialog.rows["threads"].control.widget.setFocus()
    dialog.rows["threads"].control.widget.setProperty("value", 3)
    assert threads.value() == 3
    threads.setValue(2)
    assert dialog.rows["threads"].control.widget.property("value") == 2
    models.close()

    dialog.change({"doubts": True, "find_case": True})
    assert listener.window.actions_["doubts"].isChecked()
    assert listener.window.actions_["find-case"].isChecked()
    dialog.close()
    back_in_the_window(listener)
    listener.press("U")
    assert dialog.rows["doubts"].control.widget.property("checked") is False
    panel = opens_look(listener)
    dialog.change({"letters": 40})
    (figure,) = [each for each in panel.findChildren(QLabel) if each.text() == "40"]
    assert figure.isVisible()


# Keys


def test_another_key_is_said_everywhere_and_is_there_after_a_restart(listener: Listener) -> None:
    listener.press("?")
    sheet = opened(listener, KeySheet)
    listener.types("back to the word being heard")
    listener.press("Return")
    listener.press("Return")
    listener.press("F5")
    assert listener.window.actions_["now"].toolTip().endswith("(F5)")
    listener.press("Esc")
    assert not sheet.isVisible()
    back_in_the_window(listener)
    palette = palette_of(listener, "back to the word")
    assert "F5" in palette.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    listener.press("Esc")

    listener.restarts()
    listener.opens_from_shelf(0)
    listener.scroll(40)
    listener.until(lambda: not listener.view.following, "the text still follows")
    listener.press("F5")
    listener.until(lambda: listener.view.following, "the new key does nothing")


def test_a_damaged_file_of_keys_is_one_sentence_and_the_usual_keys(listener: Listener) -> None:
    listener.quits()
    listener._settings.with_name("keys.json").write_text('{"earmark": "keys", "keys": {"play": 7}}')
    listener.starts()

    assert listener.notice == "“keys.json” is damaged, or no such file. The keys are as usual."
    listener.opens_from_shelf(0)
    listener.press("Space")
    listener.until(lambda: listener.playing, "the usual key does nothing")


# The palette


def test_an_action_is_done_by_a_few_letters_and_is_first_the_next_time(listener: Listener) -> None:
    palette_of(listener, "underl doubt")
    listener.press("Return")
    assert listener.window.actions_["doubts"].isChecked()
    assert listener._focus is listener.view, "the keyboard is where it was"

    panel = palette_of(listener, "")
    assert panel.model.index(0).data() == "Underline doubtful words, or don't, Correcting, U"
    listener.press("Esc")
    assert not panel.isVisible()
    listener.restarts()
    listener.opens_from_shelf(0)
    palette_of(listener, "")
    listener.press("Return")
    assert not listener.window.actions_["doubts"].isChecked()


def test_a_chapter_and_an_episode_are_gone_to(listener: Listener) -> None:
    palette_of(listener, "one small t")
    listener.press("Return")
    listener.until(lambda: 66_000 <= listener.position_ms < 68_000, "the chapter is not gone to")

    listener.press("Ctrl+L")
    listener.until(lambda: not listener.view.isVisible(), "the shelf does not come")
    palette_of(listener, "twenty-four")
    listener.press("Return")
    listener.until_open("Twenty-Four Results")


def test_while_it_is_open_no_key_is_one_of_the_window(listener: Listener) -> None:
    volume, size = listener.window.player.volume, listener.view.font().pixelSize()
    panel = palette_of(listener, "a space k")
    for keys in ("Up", "Down", "Ctrl++", "Ctrl+F"):
        listener.press(keys)

    assert panel.field.text() == "a space k"
    assert not listener.playing
    assert (listener.window.player.volume, listener.view.font().pixelSize()) == (volume, size)
    assert not listener.window.reading.finding.bar.isVisible()
    listener.press("Esc")
    listener.press("Ctrl+F")
    assert listener.window.reading.finding.bar.isVisible()


def test_the_arrows_walk_and_what_can_not_be_done_now_is_not_offered(listener: Listener) -> None:
    panel = palette_of(listener, "play from the hit")
    assert not any("Play from the hit" in str(panel.model.index(row).data()) for row in range(panel.model.rowCount()))
    panel.field.clear()
    listener.until(lambda: panel.model.rowCount() > 20, "not all is shown")
    for keys in ("Down", "Down", "Up", "PgDown", "PgUp", "Up", "Up"):
        listener.press(keys)
    assert panel.view.currentIndex().row() == 0
    listener.press("Down")
    second = str(panel.view.currentIndex().data())
    listener.press("Return")
    assert second.startswith("Back 15 seconds")
    assert json.loads(listener.window._settings.palette_recent) == ["action:back"]


def test_a_click_beside_it_closes_it(listener: Listener) -> None:
    panel = palette_of(listener, "x")
    QTest.mouseClick(listener.window.reading.sidebar, Qt.MouseButton.LeftButton, pos=QPoint(8, 300))

    assert not panel.isVisible()


def test_nothing_that_fits_is_said(listener: Listener) -> None:
    panel = palette_of(listener, "qqqqzzzz")

    assert panel._none.isVisible()
    listener.press("Return")
    assert panel.isVisible()

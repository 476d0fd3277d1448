# SPDX-License-Identifier: GPL-3.0-or-later
"""How large a window opens: as it wishes, where the screen has the room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.preferences.settings_dialog import SettingsDialog
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.widgets import FRAME, fitting, resize_on_screen

SMALL = QSize(1024, 600)


def test_a_window_that_has_the_room_is_as_large_as_it_wishes() -> None:
    assert fitting(780, 620, QSize(1920, 1080)) == QSize(780, 620)


def test_on_a_small_screen_the_foot_of_a_window_stays_in_reach() -> None:
    assert fitting(860, 640, SMALL) == QSize(860, 600 - FRAME.height())


def test_a_window_is_never_larger_than_the_screen_that_it_is_on(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    resize_on_screen(window, room.width() + 100, room.height() + 100)
    assert window.size() == room - FRAME


def test_the_settings_can_be_so_small(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(Settings(), theme)
    qtbot.addWidget(dialog)
    dialog.resize(fitting(780, 620, SMALL))
    dialog.show()
    assert dialog.height() == 600 - FRAME.height()

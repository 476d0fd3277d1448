# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar at the top: in a narrow window the title of the episode is worth more than buttons that a menu has too."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import Actions
from desktop.top_bar import TopBar
from desktop.widgets import Elided


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


@pytest.fixture
def bar(window: QWidget, actions: Actions) -> TopBar:
    bar = TopBar(actions, window)
    window.show()
    return bar


def seen(bar: TopBar) -> set[QAction]:
    return {button.defaultAction() for button in bar.findChildren(QToolButton) if button.isVisible()}


def in_menus(bar: TopBar) -> set[QAction]:
    return {action for menu in bar.findChildren(QMenu) for action in menu.actions()}


def test_in_a_narrow_window_the_buttons_give_way_to_the_title(bar: TopBar, actions: Actions) -> None:
    spare = {actions["queue"], actions["add"]}
    bar.set_place("Twenty-Four Results", "The Odd Road · 4 min")
    bar.resize(1280, 52)
    assert spare <= seen(bar)
    bar.resize(1024, 52)
    assert not spare & seen(bar)
    assert actions["search"] in seen(bar)
    assert spare <= in_menus(bar)


def test_in_the_library_they_stay(bar: TopBar, actions: Actions) -> None:
    bar.resize(1024, 52)
    bar.set_place("Twenty-Four Results", "The Odd Road · 4 min")
    bar.set_place("Earmark")

    assert {actions["queue"], actions["add"]} <= seen(bar)


def test_who_has_only_a_mouse_can_mark_and_take_back(bar: TopBar, actions: Actions) -> None:
    assert {actions["mark"], actions["chapter-add"], actions["undo"]} <= in_menus(bar)


def test_a_subtitle_is_read_or_not_there(qtbot: QtBot) -> None:
    subtitle = Elided("The Odd Road · 4 min · Nora Fields, Daniel Marsh, and everybody whom they asked", least_px=90)
    qtbot.addWidget(subtitle)
    subtitle.resize(80, 20)
    assert drawn(subtitle) == 1

    subtitle.resize(120, 20)
    assert drawn(subtitle) > 1


def drawn(label: QLabel) -> int:
    """How many colours there are in it: one where nothing is written."""
    image = label.grab().toImage()
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})

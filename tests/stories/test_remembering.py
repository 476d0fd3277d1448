# SPDX-License-Identifier: GPL-3.0-or-later
"""What is as the listener left it when Earmark is started again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop.theme import load_themes
from tests.support.listener import Listener
from tests.support.listener_find import Finding

pytestmark = pytest.mark.sound


def test_the_place_is_where_the_listener_left_it(listener: Listener) -> None:
    listener.click_word("tea")
    listener.until(lambda: listener.position_ms > 43_500, "nothing plays")
    left_ms = listener.position_ms
    listener.restarts()
    listener.opens_from_shelf(0)

    assert listener.position_ms == pytest.approx(left_ms, abs=300)
    assert not listener.playing
    listener.until(lambda: listener.in_sight(listener.word("tea")), "the place is not in sight")
    with listener.plays():
        listener.until(lambda: listener.position_ms > left_ms + 300, "it does not go on there")


def test_the_place_is_kept_when_another_episode_is_opened(listener: Listener, tmp_path: Path, sample: Path) -> None:
    listener.press("L")
    listener.drop(listener.short_talk(sample, tmp_path / "Other.wav"))
    listener.until_open("Other")
    assert listener.position_ms == 0
    listener.press("Ctrl+L")
    listener.until(lambda: len(listener.shelf) == 2, "the shelf says something else")
    listener.opens_from_shelf(1)

    listener.until(lambda: listener.position_ms == 30_000, "the place is another")


def test_the_window_is_where_and_as_large_as_it_was(listener: Listener) -> None:
    listener.window.setGeometry(150, 80, 1010, 640)
    listener.until(lambda: listener.window.height() == 640, "the window keeps its size")
    listener.restarts()

    geometry = listener.window.geometry()
    assert (geometry.x(), geometry.y(), geometry.width(), geometry.height()) == (150, 80, 1010, 640)


def test_panes_volume_speed_and_letters_stay_as_they_were(listener: Listener) -> None:
    listener.press("F9")
    for key in ("Down", "]", "]", "Ctrl++"):
        listener.press(key)
    listener.restarts()
    listener.opens_from_shelf(0)

    assert not listener.window.reading.sidebar.isVisible()
    assert listener.window.player.volume == pytest.approx(0.95)
    assert listener.window.player.rate == pytest.approx(1.2)
    assert listener.view.font().pixelSize() == 20


def test_what_was_looked_for_and_how_is_known_again(listener: Listener) -> None:
    Finding(listener).looks_for("kettle")
    listener.press("Return")
    listener.press("Alt+W")
    listener.press("Esc")
    listener.restarts()
    listener.opens_from_shelf(0)

    finding = Finding(listener)
    finding.looks_for("kettl")
    assert finding.count == "not found"
    listener.press("Up")
    finding.waits()
    assert finding.typed == "kettle"
    assert finding.hits


def test_dark_stays_dark(listener: Listener) -> None:
    dark, light = load_themes()["dark"], load_themes()["light"]

    def ground() -> str:
        return listener.colour_at(listener.view, listener.view.rect().topRight() - QPoint(30, -10))

    listener.press("A")
    listener.click("Colours: Light")
    assert ground() == light.background
    listener.click("Colours: Dark")
    assert ground() == dark.background
    listener.restarts()
    listener.opens_from_shelf(0)

    assert ground() == dark.background


def test_letters_get_larger_and_smaller_and_the_place_stays(listener: Listener) -> None:
    listener.click_word("tea")
    listener.press("Space")
    pixels = listener.view.font().pixelSize()
    for _ in range(8):
        listener.press("Ctrl++")
    assert listener.view.font().pixelSize() == pixels + 8
    listener.until(lambda: listener.in_sight(listener.word("tea")), "the place is lost")
    for _ in range(60):
        listener.press("Ctrl+-")
    assert listener.view.font().pixelSize() == 13
    listener.until(lambda: listener.in_sight(listener.word("tea")), "the place is lost")


@pytest.mark.parametrize(
    "broken", ["geometry=nonsense", "theme=none", "volume=nan", "find_history=[1", "text_pixels=-5", "panes=@@"]
)
def test_broken_settings_do_not_keep_the_window_shut(qtbot: QtBot, tmp_path: Path, broken: str) -> None:
    settings = tmp_path / "settings.ini"
    settings.write_text(f"[General]\n{broken}\n", "utf-8")
    someone = Listener(qtbot, tmp_path / "library.db", settings)
    someone.starts()

    assert someone.window.width() >= 600
    someone.quits()

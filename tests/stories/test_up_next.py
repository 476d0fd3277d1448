# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener puts episodes in a row, and hears one after the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.playback.sleep_timer import Until
from desktop.widgets import TickBox
from tests.support.listener import Listener
from tests.support.listener_around import Around
from tests.support.tones import write_tone
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata
from transcribe.library import Library
from transcribe.transcript import Segment, Source, SourceKind, Transcript

pytestmark = pytest.mark.sound
SECONDS = 3
TITLES = ("North", "East", "South")


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path) -> Iterator[Listener]:
    """Somebody with three short episodes, each with its text, the newest first on the shelf."""
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    text = Transcript((Segment(0, SECONDS * 1000, "A tone."),), Source(SourceKind.EDITED), "en", SECONDS * 1000)
    with Library(listener.library) as library:
        for title in reversed(TITLES):
            media = write_tone(tmp_path / f"{title}.wav", [-30] * SECONDS)
            number = library.add_episode(media, Metadata(title=title, show="Winds", duration_ms=SECONDS * 1000))
            library.save_transcript(number, text)
            library.save_chapters(number, ChapterList(ChapterSource.OWN, (Chapter(0, SECONDS * 1000, "All"),)))
    listener.starts()
    listener.until(lambda: len(listener.shelf) == len(TITLES), "the shelf stays empty")
    yield listener
    listener.quits()


@pytest.fixture
def around(listener: Listener) -> Around:
    return Around(listener)


def test_episodes_are_added_by_key_and_by_menu_moved_removed_and_brought_back_and_kept(
    listener: Listener, around: Around
) -> None:
    listener.press("Ctrl+U")
    assert listener.says("Nothing is up next")
    assert isinstance(QApplication.focusWidget(), TickBox), "the keyboard is in an empty list"
    around.right_click_row(2, "Add to up next")
    around.until_next("South")
    for row in (0, 1):
        around.goes_to_row("Episodes", row)
        listener.press("Shift+Q")
    around.until_next("South", "North", "East")
    listener.press("Shift+Q")
    assert "already" in around.toast
    around.goes_to_row("Up next", 1)
    listener.press("Alt+Up")
    around.until_next("North", "South", "East")
    listener.press("Alt+Down")
    listener.press("Alt+Down")
    around.until_next("South", "East", "North")
    around.drags_row("Up next", 2, before=0)
    around.until_next("North", "South", "East")
    around.goes_to_row("Up next", 1)
    listener.press("Delete")
    around.until_next("North", "East")
    around.acts()
    around.until_next("North", "South", "East")
    listener.press("Ctrl+Z")
    around.until_next("South", "East", "North")
    listener.press("Ctrl+Shift+Z")
    listener.restarts()
    listener.until(lambda: around.up_next == ["North", "South", "East"], "it is not kept")
    listener.press("Esc")
    assert not listener.window.around.up_next.panel.isVisible()


def test_at_the_end_of_an_episode_the_next_one_is_played_unless_the_listener_does_not_want_it(
    listener: Listener, around: Around
) -> None:
    listener.press("Ctrl+U")
    for row in (1, 2):
        around.goes_to_row("Episodes", row)
        listener.press("Shift+Q")
    listener.opens_from_shelf(0)
    listener.until_open("North")
    listener.press("Shift+Q")
    around.until_next("East", "South", "North")
    listener.window.reading.go_to(SECONDS * 1000 - 700)
    listener.press("Space")
    listener.until_open("East")
    listener.until(lambda: listener.playing, "it does not play")
    around.until_next("South")
    listener.click("Play the next one at the end")
    listener.window.reading.go_to(SECONDS * 1000 - 700)
    listener.until(lambda: not listener.playing, "it does not end")
    listener.listens(300)

    assert "East" in listener.window.windowTitle()
    around.until_next("South")


def test_a_sleep_timer_that_waits_for_the_end_has_its_way(listener: Listener, around: Around) -> None:
    around.goes_to_row("Episodes", 1)
    listener.press("Shift+Q")
    listener.opens_from_shelf(0)
    listener.until_open("North")
    around.sets_sleep_timer("This chapter")
    listener.window.reading.go_to(SECONDS * 1000 - 700)
    listener.press("Space")
    listener.until(lambda: not listener.playing and around.sleep_timer.until is Until.NOTHING, "it does not end")
    listener.listens(300)

    assert "North" in listener.window.windowTitle()


def test_a_double_click_plays_it_at_once(listener: Listener, around: Around) -> None:
    listener.press("Ctrl+U")
    around.goes_to_row("Episodes", 2)
    listener.press("Shift+Q")
    around.until_next("South")
    around.goes_to_row("Up next", 0)
    listener.press("Return")
    listener.until_open("South")
    listener.until(lambda: listener.playing, "it does not play")

    assert around.up_next == []

# SPDX-License-Identifier: GPL-3.0-or-later
"""The hits of a search in a text that grows and is corrected, and how they look."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.reading.compose import compose as composed
from desktop.reading.find_bar import FindBar
from desktop.reading.find_keeper import FindKeeper
from desktop.reading.find_marks import mixed
from desktop.reading.timeline import Timeline
from desktop.reading.transcript_view import TranscriptView
from desktop.theme import Theme, load_themes
from tests.desktop.test_theme import ENOUGH, contrast
from tests.support.view import PIXELS, WORD_MS, compose, joined, talk
from transcribe.episode import Chapter
from transcribe.transcript import Transcript

THEMES = load_themes()


class Room:
    """A text with its find bar, and what one does there."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self._qtbot = qtbot
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.view, self.timeline = TranscriptView(theme), Timeline(theme)
        self.actions = Actions(self.window)
        self.went_to: list[int] = []
        self.player = Player(self.window)
        self.keeper = FindKeeper(self.view, self.timeline, self.player, self.actions, self.went_to.append, self.window)
        self.window.setCentralWidget(self.keeper.pane)
        self.view.set_theme(theme, PIXELS)
        self.window.resize(900, 500)
        self.window.show()
        qtbot.waitExposed(self.window).__enter__()

    def shows(self, *talks: Transcript) -> None:
        """Another version of the text."""
        self.view.set_page(compose(joined(*talks)))
        self.settles()

    def finds(self, text: str) -> list[str]:
        """Look for something; what is marked."""
        self.actions["find"].trigger()
        self.keeper.bar.open(text)
        self.keeper.bar.edited.emit()
        self.settles()
        return self.marked

    def settles(self) -> None:
        """Wait until all hits are marked."""
        self._qtbot.waitUntil(lambda: not self.keeper.searching)

    @property
    def marked(self) -> list[str]:
        """The text of each hit."""
        return [self.view.text_between(hit.first, hit.last) for hit in self.keeper.hits]

    @property
    def in_hand(self) -> str:
        """The text of the hit in hand with some of what follows."""
        hit = self.keeper.current
        return "" if hit is None else self.view.text_between(hit.first, hit.last + 4)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Iterator[Room]:
    room = Room(qtbot, theme)
    yield room
    room.player.close()


def test_hits_follow_a_text_that_grows_before_and_after_them(room: Room) -> None:
    room.shows(talk(80, first=80))
    assert len(room.finds("word12")) == 10
    room.actions["find-next"].trigger()
    assert room.in_hand.startswith("word121")
    top = room.view.verticalScrollBar().value()

    room.shows(talk(80), talk(80, first=80), talk(80, first=1200))
    assert len(room.marked) == 91  # word12 and word1200 to word1279 came
    assert set(room.marked) == {"word12"}
    assert room.in_hand.startswith("word121")
    assert room.keeper.bar.said == "3 of 91"
    assert room.view.page.unit_near(room.view._top()) is not None or top == 0


def test_a_correction_takes_a_hit_away_or_makes_one(room: Room) -> None:
    text = talk(40)
    room.shows(text)
    assert room.finds("word7.") == ["word7."]
    line = text.segments[0]
    words = (
        *line.words[:-1],
        replace(line.words[-1], text="sword7."),
    )
    corrected = replace(line, words=words, text=line.text.replace("word7.", "sword7."))
    room.shows(replace(text, segments=(corrected, *text.segments[1:])))
    assert room.marked == ["word7."]
    room.actions["find-words"].setChecked(True)
    room.settles()
    assert room.marked == []
    assert room.keeper.bar.said == "not found"
    room.shows(text)
    assert room.marked == ["word7."]


@pytest.mark.parametrize("line_height", [120, 160, 200])
def test_of_a_mark_above_the_text_in_sight_nothing_is_seen(room: Room, line_height: int) -> None:
    room.view.set_look(replace(room.view.look, line_height=line_height, still=True))
    room.view.set_page(compose(talk(200)))
    room.view.follow(False)

    def top_rows() -> QImage:
        room.view.verticalScrollBar().setValue(2)
        return room.view.viewport().grab().toImage().copy(0, 0, 500, 4)

    plain = top_rows()
    above = room.view.page.unit_near(room.view._top() - 2)
    assert above is not None
    room.view.select(above.first, above.last)
    assert top_rows() == plain
    room.view.select(0, 0)
    room.finds(room.view.text_between(above.first, above.last))
    assert room.marked
    assert top_rows() == plain


def test_marks_stay_on_their_words_until_the_new_hits_are_known(room: Room) -> None:
    later = talk(40, first=400)
    before = composed(later)
    room.view.set_page(before.page)
    room.finds("word405")
    ground = mixed(QColor(room.view.theme.lit), QColor(room.view.theme.background)).name()

    def grounds(word: int) -> set[str]:
        unit = next(each for each in room.view.page.units if each.start_ms == word * WORD_MS)
        image = room.view.viewport().grab().toImage()
        rect = room.view.rects_of(unit.first, unit.last)[0].toRect()
        return {image.pixelColor(x, rect.top() + 4).name() for x in range(rect.left(), rect.right())}

    assert ground in grounds(405)
    assert ground not in grounds(404)
    room.view.set_page(composed(joined(talk(16), later), before=before).page)
    assert room.keeper.searching
    assert ground in grounds(405)
    assert ground not in grounds(404)


def test_another_episode_is_searched_for_the_same(room: Room) -> None:
    room.shows(talk(80))
    assert len(room.finds("word7")) == 11
    room.view.clear_page()
    room.settles()
    assert room.marked == []
    room.shows(talk(8))
    assert room.marked == ["word7"]
    room.actions["find-next"].trigger()
    assert room.keeper.bar.said == "1 of 1"


def test_a_phrase_over_a_heading_is_marked_on_both_sides_and_not_in_between(room: Room) -> None:
    room.view.set_page(compose(talk(16), [Chapter(8 * WORD_MS, 16 * WORD_MS, "Between")]))
    room.finds("word7. word8")
    (hit,) = room.keeper.hits

    assert len(hit.parts) == 2
    heading = next(block for block in room.view.page.blocks if block.text == "Between")
    assert room.view.hits.inks(heading, room.view.theme) == []
    marked = [len(room.view.hits.inks(block, room.view.theme)) for block in room.view.page.blocks]
    assert marked == [1, 0, 1]


def test_typing_goes_on_while_a_long_text_is_searched(room: Room) -> None:
    room.shows(talk(20_000))
    room.actions["find"].trigger()
    bar = room.keeper.bar
    for query in ("w", "wo", "word199", "word1999"):
        bar.open(query)
        bar.edited.emit()
        assert room.keeper.searching  # nothing is done before the next key
    room.settles()

    assert len(room.marked) == 11
    assert room.keeper.bar.said == "1 of 11"


def test_the_hit_in_hand_is_played_and_a_text_without_times_is_not(room: Room) -> None:
    room.shows(talk(80))
    room.finds("word41")
    room.actions["find-play"].trigger()
    assert room.went_to == [41 * WORD_MS]
    bare = tuple(replace(each, start_ms=0, end_ms=0, words=()) for each in talk(80).segments)
    room.view.set_page(compose(replace(talk(80), segments=bare)))
    room.settles()
    room.actions["find-next"].trigger()
    room.actions["find-play"].trigger()

    assert room.went_to == [41 * WORD_MS]
    room.keeper.bar.left.emit()
    assert not room.actions["find-play"].isEnabled()


def test_a_narrow_bar_leaves_the_switches_to_their_keys(room: Room) -> None:
    room.shows(talk(80))
    room.finds("word7")
    switches = [each for each in room.keeper.bar.findChildren(QToolButton) if each.isCheckable()]
    assert len(switches) == 3
    assert all(each.isVisible() for each in switches)
    room.window.resize(420, 500)

    assert not any(each.isVisible() for each in switches)
    room.actions["find-words"].trigger()
    room.settles()
    assert room.marked == ["word7"]
    bar = room.keeper.bar
    assert isinstance(bar, FindBar)
    assert bar.width() <= 420


@pytest.mark.parametrize("theme_name", THEMES)
def test_what_is_marked_can_be_read(theme_name: str) -> None:
    theme = THEMES[theme_name]
    ground = mixed(QColor(theme.lit), QColor(theme.background)).name()

    assert contrast(theme.ink, ground) >= ENOUGH
    assert contrast(theme.accent, theme.background) >= 3  # the frame of the hit in hand

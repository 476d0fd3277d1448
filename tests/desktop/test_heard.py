# SPDX-License-Identifier: GPL-3.0-or-later
"""The place that is meant when the listener presses a key: that of the word, the sentence, the line being heard."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.playback.player import Player
from desktop.reading.heard import Heard
from desktop.reading.transcript_view import TranscriptView
from tests.support.sound import NullSink
from tests.support.view import compose, joined, later, talk


@pytest.fixture
def player(sink: NullSink) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()


@pytest.fixture
def heard(player: Player, view: TranscriptView) -> Heard:
    return Heard(player, view)


def test_it_is_the_word_and_the_beginning_of_its_sentence(heard: Heard, player: Player) -> None:
    player.seek(10 * 250 + 100)

    assert heard.at_ms() == 10 * 250
    assert heard.sentence_ms() == 8 * 250
    assert heard.sentence(2_600) == "word8 word9 word10 word11 word12 word13 word14 word15."
    assert heard.opening(2_000) == "word8 word9 word10 word11 word12 word13 word14"


def test_in_a_pause_it_is_the_word_before_for_a_moment(heard: Heard, player: Player, view: TranscriptView) -> None:
    second = talk(8, first=8)
    rest = replace(second, segments=tuple(later(segment, 60_000) for segment in second.segments))
    view.set_page(compose(joined(talk(8), rest)))
    player.seek(3_000)
    assert heard.at_ms() == 7 * 250
    player.seek(30_000)
    assert heard.at_ms() == 30_000
    assert heard.sentence_ms() == 30_000


def test_where_only_lines_are_timed_a_mark_is_exact_and_a_chapter_begins_with_the_line(
    heard: Heard, player: Player, view: TranscriptView
) -> None:
    text = talk(16)
    view.set_page(compose(replace(text, segments=tuple(replace(line, words=()) for line in text.segments))))
    player.seek(2_700)

    assert heard.at_ms() == 2_700
    assert heard.sentence_ms() == 2_000


def test_without_a_text_it_is_the_place_of_the_sound(heard: Heard, player: Player, view: TranscriptView) -> None:
    view.clear_page()
    player.seek(4_321)

    assert (heard.at_ms(), heard.sentence_ms()) == (4_321, 4_321)
    assert (heard.sentence(4_321), heard.opening(4_321)) == ("", "")

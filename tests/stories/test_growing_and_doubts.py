# SPDX-License-Identifier: GPL-3.0-or-later
"""A text that comes part by part, and the words in it that are worth a second look."""

from pathlib import Path

import pytest

from desktop.reading.compose import compose
from desktop.reading.page import BlockKind
from tests.support.listener import Listener
from tests.support.listener_marks import Marking
from transcribe.doubt import is_doubtful
from transcribe.library import Library

pytestmark = [pytest.mark.model, pytest.mark.sound]


def waits(listener: Listener) -> bool:
    return any(block.kind is BlockKind.WAITING for block in listener.view.page.blocks)


def underlined(listener: Listener) -> bool:
    return listener.window.reading.doubts.shown


def test_a_text_that_came_part_by_part_is_the_text_that_is_kept(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "A talk.wav", 0, 75_000))
    newcomer.until_open("A talk")
    newcomer.click_timeline(0.6)
    newcomer.until(lambda: newcomer.text, "no text comes", within_ms=30_000)

    assert waits(newcomer)
    assert "not transcribed yet" in newcomer.text
    parts = [newcomer.text]

    def done() -> bool:
        if newcomer.text != parts[-1]:
            parts.append(newcomer.text)
        return newcomer.status == "Whisper tiny.en"

    newcomer.until(done, "the transcription does not end", within_ms=60_000)
    with Library(newcomer.library) as library:
        kept = library.transcript(1)
    assert kept is not None
    assert newcomer.view.page == compose(kept).page
    assert not waits(newcomer)
    assert len(parts) > 2


def test_doubtful_words_are_gone_through_with_a_key_and_stay_underlined(listener: Listener) -> None:
    with Library(listener.library) as library:
        kept = library.transcript(1)
    assert kept is not None
    doubtful = [word for word in kept.words() if is_doubtful(word)]
    assert len(doubtful) > 3
    assert not underlined(listener)

    visited = []
    for _ in doubtful:
        listener.press("D")
        unit = listener.view.lit
        assert unit is not None
        listener.until(lambda unit=unit: listener.in_sight(unit), "it is not in sight")  # type: ignore[misc]  # a Unit
        visited.append((unit.start_ms, listener.lit))
    assert visited == [(word.start_ms, word.text) for word in doubtful]
    assert not listener.playing

    listener.press("D")
    assert Marking(listener).toast == "No doubtful word after this place."
    assert not listener.notice
    listener.press("Shift+D")
    assert listener.lit == doubtful[-2].text
    assert underlined(listener)
    listener.click("Text")
    assert f"{len(doubtful)} doubtful words" in listener.window.reading.sidebar._text.toPlainText()

    listener.restarts()
    assert underlined(listener)


def test_while_it_plays_the_next_doubtful_word_is_heard(listener: Listener) -> None:
    with listener.plays():
        listener.press("D")
        first = listener.view.page.doubt_after(-1)
        assert first is not None
        listener.until(lambda: listener.position_ms > first.start_ms + 200, "it does not play on from there")
        assert listener.position_ms < first.start_ms + 3000

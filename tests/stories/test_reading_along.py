# SPDX-License-Identifier: GPL-3.0-or-later
"""Listening and reading: the light, the hand on the text, the keys, the chapters."""

from pathlib import Path

import numpy as np
import pytest

from tests.support.listener import Listener
from tests.support.sound import RECORDED_HZ, NullSink, Recording, record_monitor
from transcribe.media.audio import SAMPLE_RATE, read

pytestmark = pytest.mark.sound


def heard_from_ms(recording: Recording, audio: Path, near_ms: int) -> int:
    """Which place of a file the recording's first sound is, looked for within three seconds of `near_ms`."""
    assert RECORDED_HZ == SAMPLE_RATE
    sound = recording.samples[np.argmax(np.abs(recording.samples) > 0.005) :][: 2 * RECORDED_HZ]
    assert len(sound) > RECORDED_HZ, "almost nothing was heard"
    first_ms = max(0, near_ms - 3000)
    track = read(audio, first_ms, near_ms + 6000)
    size = len(track) + len(sound)
    match = np.fft.irfft(np.fft.rfft(track, size) * np.conj(np.fft.rfft(sound, size)), size)[: len(track)]
    return first_ms + round(int(np.argmax(match)) * 1000 / SAMPLE_RATE)


def test_a_click_on_a_word_plays_from_there(listener: Listener, sink: NullSink, sample: Path) -> None:
    with record_monitor(sink) as recording:
        clicked = listener.click_word("kettle")  # near the end: it has to be scrolled to
        assert listener.playing
        assert abs(listener.position_ms - clicked.start_ms) < 300
        listener.until_lit("kettle")
        listener.listens(2500)

    assert abs(heard_from_ms(recording, sample / "podcasts.mp3", clicked.start_ms) - clicked.start_ms) < 300


def test_a_second_click_elsewhere_plays_there(listener: Listener) -> None:
    listener.click_word("autumn")
    listener.until(lambda: listener.lit == "autumn", "the first word is not lit")
    clicked = listener.click_word("million")

    assert abs(listener.position_ms - clicked.start_ms) < 300
    listener.until_lit("24")


def test_the_text_follows_until_the_listener_scrolls_and_back_to_now_returns(listener: Listener) -> None:
    listener.click_word("tea")
    now = listener.word("tea")
    listener.until(lambda: listener.in_sight(now), "the word is not in sight")
    listener.scroll(60)
    listener.until(lambda: not listener.in_sight(now), "the wheel does not scroll")
    listener.listens(700)
    assert not listener.in_sight(now)

    listener.click("Back to now")
    listener.until(lambda: listener.in_sight(listener.view.lit or now), "the text does not return")
    listener.scroll(60)
    listener.press("N")
    listener.until(lambda: listener.in_sight(listener.view.lit or now), "N does not return")


def test_the_keys_of_the_player(listener: Listener) -> None:
    def goes(key: str, by_ms: int) -> None:
        before_ms = listener.position_ms
        listener.press(key)
        assert listener.position_ms - before_ms == pytest.approx(by_ms, abs=100), key

    goes("L", 30_000)
    goes("L", 30_000)
    goes("J", -15_000)
    goes("Right", 5_000)
    goes("Left", -5_000)
    for key in ("Space", "K"):
        listener.press(key)
        listener.until(lambda: listener.window.player.playing, f"{key} does not play")
        started_ms = listener.position_ms
        listener.until(lambda ms=started_ms: listener.position_ms > ms + 200, "nothing is heard")  # type: ignore[misc]
        listener.press(key)
        assert not listener.playing
        at_ms = listener.position_ms
        listener.listens(200)
        assert listener.position_ms == pytest.approx(at_ms, abs=150)


def test_back_from_the_start_stays_at_the_start_and_forward_from_the_end_at_the_end(listener: Listener) -> None:
    listener.press("J")
    assert listener.position_ms == 0
    for _ in range(12):
        listener.press("L")
    assert 212_000 <= listener.position_ms <= 213_000


def test_played_to_the_end_space_begins_anew(listener: Listener) -> None:
    for _ in range(12):
        listener.press("L")
    listener.press("Left")
    listener.press("Right")
    listener.press("Space")
    listener.until(lambda: listener.playing and listener.position_ms < 5_000, "it does not begin anew")


def test_louder_and_softer(listener: Listener) -> None:
    listener.press("Down")
    listener.press("Down")
    assert listener.window.player.volume == pytest.approx(0.9)
    listener.press("Up")
    assert listener.window.player.volume == pytest.approx(0.95)
    for _ in range(5):
        listener.press("Up")
    assert listener.window.player.volume == 1.0


def test_another_speed_keeps_playing_and_the_words_come_faster(listener: Listener) -> None:
    listener.click_word("autumn")
    listener.until_lit("Google")
    for _ in range(10):
        listener.press("]")
    assert listener.says("2×") or listener.button("Speed 2, kept for this show").text() == "2×"
    assert listener.playing
    from_ms = listener.position_ms
    listener.listens(1500)
    assert 2_000 < listener.position_ms - from_ms < 4_500
    listener.until_lit("road")
    listener.press("Backspace")
    listener.until(lambda: listener.window.player.rate == 1.0, "the speed stays")
    assert listener.playing
    listener.press("[")
    assert listener.window.player.rate == 0.9


def test_a_speed_from_the_menu(listener: Listener) -> None:
    listener.pick("1×", "1.5×")

    assert listener.window.player.rate == 1.5
    assert listener.button("Speed 1.5, kept for this show").text() == "1.5×"


def test_the_menu_says_which_speed_it_is(listener: Listener) -> None:
    menu = listener.button("Speed 1").menu()  # type: ignore[attr-defined]  # a tool button
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["1×"]
    listener.press("]")
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["1.1×"]


def test_a_click_on_a_chapter_plays_from_there(listener: Listener) -> None:
    listener.click_row("Chapters", 3)

    assert listener.rows("Chapters")[3] == "Something to carry, and a way to carry it, 1:44"
    assert abs(listener.position_ms - 104_000) < 300
    assert listener.playing
    listener.until_lit("everywhere")


def test_chapter_keys_walk_from_chapter_to_chapter(listener: Listener) -> None:
    for place_ms in (32_000, 66_000):
        listener.press("Shift+L")
        assert listener.position_ms == place_ms
    listener.press("Shift+J")
    assert listener.position_ms == 32_000
    listener.press("Shift+J")
    assert listener.position_ms == 0


def test_chapters_of_another_source_are_shown_in_the_text_too(listener: Listener) -> None:
    assert "Cold open: twenty-four results" in listener.text
    listener.click("from the file (6)")
    listener.until(lambda: listener.says("6 chapters"), "the chapters stay")
    listener.click("publisher’s (5)")

    assert [row.split(",")[0] for row in listener.rows("Chapters")][:2] == ["Intro", "The problem was the waiting"]
    assert "The problem was the waiting" in listener.text
    assert "Cold open: twenty-four results" not in listener.text


def test_the_summary_of_a_chapter_opens_without_going_there(listener: Listener) -> None:
    before_ms, height = listener.position_ms, listener.row_height("Chapters", 3)
    listener.click_row("Chapters", 3, at_right=True)

    listener.until(lambda: listener.row_height("Chapters", 3) > height + 20, "the summary does not open")
    assert listener.position_ms == before_ms


def test_a_click_on_the_timeline_goes_there(listener: Listener) -> None:
    listener.click_timeline(0.5)

    assert listener.position_ms == pytest.approx(106_200, abs=400)
    assert not listener.playing


def test_the_shelf_is_a_visit_the_sound_goes_on(listener: Listener) -> None:
    listener.click_word("tea")
    listener.until(lambda: listener.position_ms > 43_500, "nothing plays")
    listener.press("Ctrl+L")
    listener.until(lambda: listener.shelf, "the shelf is empty")
    on_shelf_ms = listener.position_ms
    listener.listens(1000)
    assert listener.position_ms > on_shelf_ms + 500

    before_ms = listener.position_ms
    listener.click_row("Episodes", 0)
    listener.until(lambda: listener.view.isVisible(), "the text does not return")
    listener.listens(300)
    assert listener.playing
    assert before_ms <= listener.position_ms < before_ms + 3_000

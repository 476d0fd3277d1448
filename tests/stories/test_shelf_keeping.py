# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing episodes in and taking them off the shelf."""

from pathlib import Path

import pytest

from tests.support.listener import Listener
from transcribe.library import Library


def test_a_removed_episode_comes_back_with_all_it_had(listener: Listener, sample: Path) -> None:
    listener.press("L")
    listener.press("Ctrl+L")
    listener.until(lambda: listener.shelf, "the shelf is empty")
    listener.choose_on_shelf(0)
    listener.press("Delete")
    listener.until(lambda: listener.says("Drop an episode here"), "the shelf is not empty")
    assert "Removed" in listener.notice
    assert (sample / "podcasts.mp3").exists()

    listener.click("Undo")
    listener.until(lambda: listener.says("1 episode"), "the episode does not come back")
    assert listener.notice == ""
    listener.opens_from_shelf(0)
    assert "kettle" in listener.text
    assert listener.position_ms == 30_000
    assert len(listener.rows("Chapters")) == 6


def test_removing_the_episode_that_plays_stops_the_sound(listener: Listener) -> None:
    listener.press("Space")
    listener.until(lambda: listener.position_ms > 300, "nothing plays")
    listener.press("Ctrl+L")
    listener.choose_on_shelf(0)
    listener.press("Delete")
    listener.until(lambda: listener.says("Drop an episode here"), "the shelf is not empty")

    assert not listener.playing
    assert not listener.window.reading.dock.isVisible()


@pytest.mark.model
def test_removing_an_episode_in_the_middle_of_its_transcription_can_be_undone(newcomer: Listener, sample: Path) -> None:
    newcomer.drop(sample / "podcasts.mp3")
    newcomer.until(lambda: "autumn" in newcomer.text, "no text comes", within_ms=30_000)
    newcomer.press("Ctrl+L")
    newcomer.choose_on_shelf(0)
    newcomer.press("Delete")
    newcomer.until(lambda: newcomer.status == "", "the work goes on", within_ms=15_000)
    newcomer.listens(100)
    assert "Removed" in newcomer.notice

    newcomer.click("Undo")
    newcomer.until(lambda: newcomer.shelf and "not finished" in newcomer.shelf[0], "the shelf says something else")
    newcomer.opens_from_shelf(0)
    assert "autumn" in newcomer.text
    newcomer.until(lambda: "not finished" not in newcomer.status, "it does not go on")


def test_delete_over_the_text_removes_nothing(listener: Listener) -> None:
    listener.press("Delete")
    listener.press("Ctrl+L")

    listener.until(lambda: len(listener.shelf) == 1, "the episode is gone")
    assert listener.notice == ""


def test_the_same_sound_under_another_name_is_the_same_episode(
    listener: Listener, sample: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.mp3"
    copy.write_bytes((sample / "podcasts.mp3").read_bytes())
    listener.drop(copy)
    listener.until(lambda: media_of(listener) == [str(copy)], "the file is not taken over")
    listener.press("Ctrl+L")

    listener.until(lambda: len(listener.shelf) == 1, "the shelf says something else")


def test_chapters_dropped_while_it_plays_are_shown_and_the_sound_goes_on(listener: Listener, tmp_path: Path) -> None:
    listener.press("Space")
    listener.until(lambda: listener.position_ms > 300, "nothing plays")
    page = tmp_path / "chapters.json"
    page.write_text(
        '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "From a file"},'
        ' {"startTime": 100, "title": "The second half"}]}',
        "utf-8",
    )
    listener.drop(page)
    listener.until(lambda: listener.says("6 chapters, detailed"), "the chapters are gone")
    listener.until(lambda: has_button(listener, "chapter file (2)"), "the other chapters are not offered")
    listener.click("chapter file (2)")

    assert listener.rows("Chapters") == ["From a file, 0:00", "The second half, 1:40"]
    assert listener.playing


def test_several_files_at_once_are_several_episodes_each_with_its_text(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    for name, start_ms in (("one", 250), ("two", 6_400)):
        newcomer.short_talk(sample, tmp_path / f"{name}.wav", start_ms, start_ms + 2_200)
        (tmp_path / f"{name}.txt").write_text(f"The text of {name}.", "utf-8")
    newcomer.drop(tmp_path / "one.wav", tmp_path / "one.txt", tmp_path / "two.wav", tmp_path / "two.txt")
    newcomer.press("Ctrl+L")
    newcomer.until(lambda: len(newcomer.window.shelf.model.rows) == 2, "not two episodes")

    with Library(newcomer.library) as library:
        texts = {}
        for episode in library.episodes():
            transcript = library.transcript(episode.id)
            texts[episode.metadata.title] = transcript.text if transcript else None
    assert texts == {"one": "The text of one.", "two": "The text of two."}


def has_button(listener: Listener, text: str) -> bool:
    try:
        listener.button(text)
    except AssertionError:
        return False
    return True


def media_of(listener: Listener) -> list[str]:
    with Library(listener.library) as library:
        return [episode.media for episode in library.episodes()]


@pytest.mark.parametrize("add", ["Ctrl+O"])
def test_files_can_be_chosen_in_a_dialog(newcomer: Listener, sample: Path, tmp_path: Path, add: str) -> None:
    audio = newcomer.short_talk(sample, tmp_path / "chosen.wav")
    newcomer.chooses_in_dialog(add, audio)

    newcomer.until_open("chosen")


def test_a_dialog_that_is_cancelled_changes_nothing(newcomer: Listener) -> None:
    newcomer.chooses_in_dialog("Ctrl+O")

    assert newcomer.notice == ""
    assert newcomer.says("Drop an episode here")

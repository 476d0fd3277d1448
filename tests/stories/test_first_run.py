# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty shelf to words that are lit as they are said."""

import json
import re
from pathlib import Path

import pytest

from tests.support.listener import Listener

pytestmark = [pytest.mark.model, pytest.mark.sound]
TRUTH = Path(__file__).parents[1] / "data" / "sample-truth.json"
EDGE_MS = 250  # nearer than this to the border of a line, the line before or after may be lit


def words(text: str) -> set[str]:
    return set(re.findall(r"[\w’]+", text.lower()))


def line_said_at(time_ms: int) -> str:
    """The line of the sample's script that is said at a time, well inside it; empty where none is."""
    for line in json.loads(TRUTH.read_text("utf-8")):
        if line["start_ms"] + EDGE_MS <= time_ms < line["end_ms"] - EDGE_MS and line["speaker"]:
            return str(line["text"])
    return ""


def test_the_sample_episode_is_lit_word_by_word_as_it_is_said(newcomer: Listener) -> None:
    newcomer.until(lambda: newcomer.says("Drop an episode here"), "the empty shelf does not say what to do")

    newcomer.click("Try the sample episode")
    newcomer.until_open("Twenty-Four Results")
    newcomer.until(lambda: newcomer.lit, "no word is lit", within_ms=30_000)

    seen: set[str] = set()
    with newcomer.plays():
        until_ms = newcomer.position_ms + 8_000
        while newcomer.position_ms < until_ms:
            newcomer.listens(40)
            said = line_said_at(newcomer.position_ms)
            if said and newcomer.lit:
                assert words(newcomer.lit) <= words(said), f"{newcomer.lit!r} is lit while {said!r} is said"
                seen |= words(newcomer.lit)
    assert len(seen) > 10
    assert {"autumn", "google", "million"} <= seen

    doing = r"^Aligning · Whisper tiny\.en · \d+ %|^aligned to"  # a fast machine is through by now
    newcomer.until(lambda: re.search(doing, newcomer.status) is not None, "nobody says what goes on", within_ms=60_000)


def test_dropped_audio_is_transcribed_and_can_be_read_before_it_is_done(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "A short talk.wav", 0, 40_000))
    newcomer.until_open("A short talk")
    newcomer.until(lambda: "autumn" in newcomer.text, "no text comes", within_ms=30_000)

    assert "road begin" not in newcomer.text
    newcomer.until(lambda: "Transcribing" in newcomer.status, "nobody says what goes on")

    newcomer.until(lambda: newcomer.status == "Whisper tiny.en", "the transcription does not end", within_ms=60_000)
    assert "road begin" in newcomer.text
    newcomer.press("Ctrl+L")
    newcomer.until(lambda: newcomer.shelf == ["A short talk, Whisper tiny.en"], "the shelf says something else")


def test_a_transcript_dropped_with_the_audio_is_the_text(newcomer: Listener, sample: Path, tmp_path: Path) -> None:
    audio = newcomer.short_talk(sample, tmp_path / "talk.wav", 0, 8_900)
    text = tmp_path / "talk.srt"
    text.write_text(
        "1\n00:00:00,200 --> 00:00:06,000\nIn the autumn of 2004, if you typed the word podcasts into Google,"
        " you got twenty-four results.\n\n2\n00:00:06,400 --> 00:00:08,700\nNot twenty-four million. Twenty-four.\n",
        "utf-8",
    )
    newcomer.drop(audio, text)
    newcomer.until_open("talk")

    newcomer.until(lambda: "twenty-four results" in newcomer.text, "the text is not there")
    newcomer.until(lambda: " % heard" in newcomer.status, "the alignment does not end", within_ms=60_000)
    assert "100 % heard" in newcomer.status
    with newcomer.plays():
        newcomer.until_lit("million")
    assert 6_300 < newcomer.position_ms < 8_000

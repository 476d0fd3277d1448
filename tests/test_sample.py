# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled sample episode: its sound, its two pages and the truth about it were built from the same script."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from tests.conftest import ROOT

STAMP = re.compile(r"(\d):(\d\d):(\d\d) (.+)")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return tomllib.loads((ROOT / "packaging" / "sample" / "episode.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def truth() -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = json.loads((ROOT / "tests" / "data" / "sample-truth.json").read_text("utf-8"))
    return lines


def test_the_truth_holds_every_line_of_the_script_in_order(script: dict[str, Any], truth: list[dict[str, Any]]) -> None:
    passages = [passage for chapter in script["chapters"] for passage in chapter["passages"]]
    written = [line for passage in passages for line in passage.get("lines", ["[MUSIC]"])]

    assert [line["text"] for line in truth] == [line if isinstance(line, str) else line["text"] for line in written]
    times = [time for line in truth for time in (line["start_ms"], line["end_ms"])]
    assert times == sorted(times)


def test_the_transcript_page_stamps_every_line_rounded_down(sample: Path, truth: list[dict[str, Any]]) -> None:
    page = (sample / "podcasts.transcript.txt").read_text(encoding="utf-8")
    stamped = [match.groups() for match in map(STAMP.fullmatch, page.splitlines()) if match]

    assert [(int(h) * 3600 + int(m) * 60 + int(s), text) for h, m, s, text in stamped] == [
        (line["start_ms"] // 1000, line["text"]) for line in truth
    ]


def test_sound_and_tags_are_those_of_the_script(
    sample: Path, script: dict[str, Any], truth: list[dict[str, Any]]
) -> None:
    audio = sample / "podcasts.mp3"
    tags = ID3(audio)
    info: Any = MP3(audio).info
    length_ms = info.length * 1000

    assert truth[-1]["end_ms"] < length_ms < truth[-1]["end_ms"] + 1000
    assert audio.stat().st_size <= 2_000_000
    assert str(tags["TIT2"]) == script["title"]
    assert str(tags["TALB"]) == script["show"]
    assert str(tags["TDRC"]) == script["date"].isoformat()
    assert tags.getall("APIC")[0].data.startswith(b"\x89PNG")


def test_embedded_chapters_begin_with_a_line_and_fill_the_sound(
    sample: Path, script: dict[str, Any], truth: list[dict[str, Any]]
) -> None:
    tags = ID3(sample / "podcasts.mp3")
    chapters = [tags[f"CHAP:{name}"] for name in tags.getall("CTOC")[0].child_element_ids]
    line_starts = {line["start_ms"] for line in truth}

    assert [str(chapter.sub_frames["TIT2"]) for chapter in chapters] == [c["title"] for c in script["chapters"]]
    assert chapters[0].start_time == 0
    assert all(chapter.start_time in line_starts for chapter in chapters[1:])
    assert [chapter.end_time for chapter in chapters[:-1]] == [chapter.start_time for chapter in chapters[1:]]

# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks are written to files, from the library and from the command line."""

import csv
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from desktop.application import Request
from tests.support.commands import Earmark, sentence_and_hint
from tests.support.spoken import WORD_MS, spoken
from transcribe import formats
from transcribe.episode import Chapter, ChapterList, ChapterSource, Episode, Metadata
from transcribe.errors import FormatError
from transcribe.library import Library
from transcribe.marks import Colour, Mark, MarkedEpisode
from transcribe.marks.files import WRITABLE, write
from transcribe.marks.links import followed, link

CHAPTERS = (Chapter(0, 60_000, "Hello"), Chapter(60_000, 90_000, "Tea & *talk*"))
MARKS = (
    Mark(1_500, 2_750, "a cup of tea", "try it", Colour.RED, ("food", "to do")),
    Mark(61_000, 61_000, note="=1+1"),
)


def marked(*marks: Mark, number: int = 1, title: str = "The ferry") -> MarkedEpisode:
    about = Metadata(title=title, show="Harbours")
    return MarkedEpisode(Episode(number, f"/sounds/{number} ä.mp3", about, date(2026, 1, 1)), marks, CHAPTERS)


def written(path: Path, episodes: Sequence[MarkedEpisode]) -> str:
    write(path, episodes)
    return path.read_text("utf-8")


def test_markdown_quotes_with_chapter_time_and_link(tmp_path: Path) -> None:
    text = written(tmp_path / "marks.md", [marked(*MARKS)])

    assert text.startswith("# The ferry\n\nHarbours\n\n## Hello\n\n> a cup of tea\n>\n> — [0:01](<file:///sounds/")
    assert "1%20%C3%A4.mp3#t=1.500,2.750>) · `food` `to do`\n\ntry it\n" in text
    assert "## Tea &amp; \\*talk\\*\n\n[1:01](<file:///sounds/1%20%C3%A4.mp3#t=61.000>)\n\n\\=1+1\n" in text


def test_in_markdown_nothing_that_was_said_or_noted_is_markup(tmp_path: Path) -> None:
    quote, note = "<script>x</script> [a](b) `c`", "# not a heading\n- no list"
    text = written(tmp_path / "marks.md", [marked(Mark(0, 500, quote, note))])

    assert "> \\<script\\>x\\</script\\> \\[a\\](b) \\`c\\`" in text
    assert "\n\\# not a heading - no list\n" in text


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t=", " ="])
def test_no_spreadsheet_takes_a_cell_of_the_table_for_a_formula(tmp_path: Path, beginning: str) -> None:
    path = tmp_path / "marks.csv"
    write(path, [marked(Mark(0, 500, f"{beginning}cmd|' /C calc'!A0", "a, “b”\nc"), title=f"{beginning}title")])
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)

    assert row["quote"] == f"'{beginning}cmd|' /C calc'!A0"
    assert row["episode"] == f"'{beginning}title"
    assert (row["note"], row["start"], row["end_ms"]) == ("a, “b”\nc", "00:00:00.000", "500")


def test_json_holds_everything(tmp_path: Path) -> None:
    value = json.loads(written(tmp_path / "marks.json", [marked(*MARKS), marked(MARKS[0], number=2)]))

    assert value["format"] == "earmark-marks"
    first, second = value["episodes"]
    assert (first["episode"], first["title"], first["show"], len(first["marks"])) == (1, "The ferry", "Harbours", 2)
    about = first["marks"][0]
    assert (about["start_ms"], about["end_ms"], about["quote"], about["note"]) == (
        1_500,
        2_750,
        "a cup of tea",
        "try it",
    )
    assert (about["colour"], about["tags"], about["chapter"], about["in_text"]) == (
        "red",
        ["food", "to do"],
        "Hello",
        True,
    )
    assert second["marks"][0]["link"].startswith("file:///sounds/2")


def test_labels_for_audacity(tmp_path: Path) -> None:
    text = written(tmp_path / "marks.txt", [marked(*MARKS)])

    assert text == "1.500000\t2.750000\ttry it: a cup of tea\n61.000000\t61.000000\t=1+1\n"


def test_cues_of_webvtt_are_read_as_captions(tmp_path: Path) -> None:
    path = tmp_path / "marks.vtt"
    write(path, [marked(*MARKS, Mark(70_000, 71_000, "a --> b <i>", colour=Colour.BLUE))])
    transcript = formats.read(path).transcript

    assert transcript is not None
    assert [(each.start_ms, each.end_ms) for each in transcript.segments] == [
        (1_500, 2_750),
        (61_000, 62_000),
        (70_000, 71_000),
    ]
    assert transcript.segments[2].text == "a --> b <i>"


@pytest.mark.parametrize("suffix", [".txt", ".vtt"])
def test_formats_of_one_sound_refuse_two(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(FormatError, match="of several"):
        write(tmp_path / f"marks{suffix}", [marked(*MARKS), marked(*MARKS, number=2)])
    assert list(tmp_path.iterdir()) == []


def test_a_link_leads_back_to_its_file_and_time() -> None:
    for mark, at_ms in ((Mark(61_250, 61_250), 61_250), (Mark(1_500, 2_750), 1_500)):
        assert followed(link("/sounds/a b#ä.mp3", mark)) == (Path("/sounds/a b#ä.mp3"), at_ms)
    assert followed("/sounds/a.mp3") is None
    assert followed("https://example.org/a.mp3#t=3") is None
    assert followed("file:///a.mp3#t=soon") == (Path("/a.mp3"), None)


def test_earmark_open_takes_a_link_as_it_takes_a_file(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Request] = []

    def show(request: Request) -> int:
        """Where the window would begin."""
        asked.append(request)
        return 0

    monkeypatch.setattr("desktop.__main__._show", show)
    monkeypatch.setattr("desktop.__main__.has_display", lambda: True)
    earmark, address = (
        Earmark(tmp_path / "library.db", capsys),
        link(str(sample / "podcasts.mp3"), Mark(61_250, 62_000)),
    )
    earmark("open", address, "--library", tmp_path / "library.db")
    earmark("open", address, "--at", "0:10", "--library", tmp_path / "library.db")

    assert [request.at_ms for request in asked] == [61_250, 10_000]


# The command line


@pytest.fixture
def earmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Earmark:
    """A library with marks in one of its two episodes."""
    path = tmp_path / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(path))
    with Library(path) as library:
        for title in ("The ferry", "The road"):
            library.add_episode(tmp_path / f"{title}.mp3", Metadata(title=title, show="Harbours"))
        library.save_transcript(1, spoken("a ferry came in and nobody on the quay had slept"))
        library.save_chapters(1, ChapterList(ChapterSource.DESCRIPTION, CHAPTERS))
        library.marks.save(1, [Mark(WORD_MS, 2 * WORD_MS, "ferry", "mine", tags=("boats",)), Mark(90_000, 90_000)])
    return Earmark(path, capsys)


def test_marks_are_listed(earmark: Earmark) -> None:
    assert earmark("marks").out == "The ferry  (1)\n     0:00  mine  “ferry”  #boats\n     1:30  \n"
    assert earmark("marks", "road").out == ""
    assert earmark("marks", "--tag", "#Boats").out.count("\n") == 2
    (found,) = json.loads(earmark("marks", "1", "--json").out)
    assert [mark["chapter"] for mark in found["marks"]] == ["Hello", "Tea & *talk*"]


@pytest.mark.parametrize("suffix", WRITABLE)
def test_marks_are_written_to_a_file(earmark: Earmark, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out{suffix}"
    earmark("marks", "ferry", "-o", out)
    assert "ferry" in out.read_text("utf-8")


def test_what_can_not_be_written_is_said(earmark: Earmark, tmp_path: Path) -> None:
    for arguments in (("-o", tmp_path / "out.pdf"), ("road", "-o", tmp_path / "out.md"), ("sea",)):
        sentence_and_hint(earmark("marks", *arguments, code=1).err)

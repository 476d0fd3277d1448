# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that need no listening, as a user meets them."""

import json
import os
import shutil
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.commands import Earmark, sentence_and_hint
from transcribe import cli

TITLE = "Twenty-Four Results: How Podcasts Came to Be"


@pytest.fixture
def earmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Earmark:
    library = tmp_path / "shelf" / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(library))
    return Earmark(library, capsys)


@pytest.fixture
def shelf(earmark: Earmark, media: Path, text: Path, page: Path) -> Earmark:
    """A library with the sample episode, its transcript and its chapters; the episode is number 1."""
    assert earmark("add", media, "--transcript", text, "--chapters", page).out == "1\n"
    return earmark


# What loads, and how fast


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    heavy = ("PySide6", "numpy", "av", "ctranslate2", "faster_whisper", "sqlite3", "sqlite_utils", "mutagen", "rich")
    program = f"""
import sys
from desktop.__main__ import main
code = main(["--help"])
print("loaded:", *[name for name in {heavy!r} if name in sys.modules])
sys.exit(code)
"""
    started_s = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "loaded:"
    assert "transcribe" in done.stdout
    assert time.monotonic() - started_s < 5  # 0.1 s; a busy machine is given its time


def test_the_version_is_the_one_of_the_distribution(earmark: Earmark) -> None:
    assert earmark("--version").out.split()[-1] == metadata.version("earmark")


def test_the_same_commands_without_the_window(earmark: Earmark) -> None:
    done = subprocess.run([sys.executable, "-m", "transcribe", "--help"], capture_output=True, text=True, check=True)

    for command in cli.cli.commands:
        assert f"\n  {command} " in done.stdout
    assert "\n  demo " not in done.stdout


# add


def test_each_added_file_prints_its_number(earmark: Earmark, media: Path, piece: Path) -> None:
    assert earmark("add", media, piece).out == "1\n2\n"


def test_a_file_added_twice_keeps_its_number(earmark: Earmark, media: Path, piece: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.mp3"
    shutil.copyfile(media, copy)

    assert earmark("add", media, copy, piece, media).out == "1\n1\n2\n1\n"


def test_the_show_can_be_named_and_narrows_a_search(shelf: Earmark, piece: Path, tmp_path: Path) -> None:
    captions = tmp_path / "captions.srt"
    captions.write_text("1\n00:00:01,000 --> 00:00:03,000\nA telephone line of my own.\n", "utf-8")
    shelf("add", piece, "--transcript", captions, "--show", "My Show")

    assert {hit["show"] for hit in shelf("search", "telephone", "--json").data} == {"The Odd Road", "My Show"}
    assert {hit["show"] for hit in shelf("search", "telephone", "--json", "--show", "My Show").data} == {"My Show"}


def test_one_transcript_does_not_fit_two_files(earmark: Earmark, media: Path, piece: Path, text: Path) -> None:
    assert "one media file" in earmark("add", media, piece, "--transcript", text, code=2).err
    assert earmark.contents() == {}


# chapters


def test_the_page_beside_the_sample_says_everything(earmark: Earmark, page: Path) -> None:
    about = earmark("chapters", page, "--json").data

    assert about["title"] == TITLE
    assert (about["show"], about["number"], about["published"]) == ("The Odd Road", "E7", "2026-11-24")
    assert about["duration_ms"] == 180_000  # the page says 3m
    assert about["people"] == [{"name": "Nora Fields", "role": "host"}, {"name": "Daniel Marsh", "role": "guest"}]
    assert [link["label"] for link in about["links"]] == [
        "Listen to every episode",
        "Subscribe in your podcast app",
        "Write to Nora",
        "Daniel’s reading list",
    ]
    assert all(link["url"].startswith("https://") for link in about["links"])
    assert "twenty-four results" in about["notes"]
    by_source = {source: [c for c in about["chapters"] if c["source"] == source] for source in ("page", "description")}
    assert [c["start_ms"] for c in by_source["page"]] == [0, 32_000, 66_000, 104_000, 141_000, 169_000]
    assert [c["start_ms"] for c in by_source["description"]] == [0, 32_000, 66_000, 141_000, 169_000]
    assert by_source["page"][1]["summary"].startswith("On a telephone line")
    assert by_source["page"][1]["points"][2] == "Announce a file only when it has already arrived"
    assert len(about["chapters"]) == 11
    assert set(about["chapters"][0]) == {"start_ms", "end_ms", "title", "summary", "points", "url", "source"}


def test_chapters_are_listed_for_people(earmark: Earmark, media: Path) -> None:
    said = earmark("chapters", media).out

    assert said.splitlines()[0] == "media (6)"
    assert "     1:44  Something to carry, and a way to carry it\n" in said


def test_a_source_without_chapters_says_so(earmark: Earmark, text: Path, tmp_path: Path) -> None:
    said = earmark("chapters", text)
    assert (said.out, said.err) == ("", "No chapters.\n")
    assert earmark("chapters", text, "--json").data["chapters"] == []
    assert "has no chapters" in earmark("chapters", text, "-o", tmp_path / "out.json", code=1).err
    assert not (tmp_path / "out.json").exists()


def test_chapters_go_into_a_chapter_file_and_come_back(earmark: Earmark, page: Path, tmp_path: Path) -> None:
    said = earmark("chapters", page, "-o", tmp_path / "chapters.json")
    assert "can't hold summaries and points" in said.err

    written = json.loads((tmp_path / "chapters.json").read_text("utf-8"))
    assert written["version"] == "1.2.0"
    assert [chapter["startTime"] for chapter in written["chapters"]] == [0, 32, 66, 104, 141, 169]
    again = earmark("chapters", tmp_path / "chapters.json", "--json").data["chapters"]
    assert [chapter["title"] for chapter in again][-1] == "Three thousand shows and no owner"
    assert {chapter["source"] for chapter in again} == {"file"}


def test_chapters_go_into_a_list_for_a_description(earmark: Earmark, page: Path, tmp_path: Path) -> None:
    earmark("chapters", page, "-o", tmp_path / "chapters.txt")

    assert (tmp_path / "chapters.txt").read_text("utf-8").splitlines()[1] == "0:32 Waiting for one song"


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    """Twelve minutes about bread, then ships, then bees, a sentence every five seconds; no chapters."""
    bread = "dough flour yeast oven crust baker kneading salt water loaf sourdough rising"
    ships = "sail harbour anchor captain mast storm rudder deck compass voyage island tide"
    bees = "honey hive queen pollen swarm meadow beekeeper clover smoke winter larvae nectar"
    topics = [words.split() for words in (bread, ships, bees)]
    lines = []
    for number in range(144):
        topic = topics[number // 48]
        words = " ".join(topic[(number * 5 + step * 7) % len(topic)] for step in range(9))
        times = [f"00:{start // 60:02}:{start % 60:02},000" for start in (number * 5, number * 5 + 4)]
        lines.append(f"{number + 1}\n{times[0]} --> {times[1]}\n{words.capitalize()}.\n")
    path = tmp_path / "topics.srt"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_chapters_are_found_in_a_text_that_has_none(earmark: Earmark, captions: Path, media: Path) -> None:
    assert earmark("chapters", captions, "--json").data["chapters"] == []

    found = earmark("chapters", captions, "--auto", "--json").data["chapters"]

    assert [round(chapter["start_ms"] / 60_000) for chapter in found] == [0, 4, 8]
    assert all(chapter["title"] for chapter in found)


def test_chapters_are_found_in_what_the_library_has_of_a_recording(
    earmark: Earmark, captions: Path, piece: Path, tmp_path: Path
) -> None:
    assert "not in the library" in earmark("chapters", piece, "--auto", code=1).err
    earmark("add", piece, "--transcript", captions)

    earmark("chapters", piece, "--auto", "-o", tmp_path / "found.json")

    assert len(earmark("chapters", tmp_path / "found.json", "--json").data["chapters"]) == 3


def test_no_chapters_are_made_up_for_a_short_text(earmark: Earmark, text: Path, tmp_path: Path) -> None:
    said = earmark("chapters", text, "--auto", "-o", tmp_path / "found.json", code=1)

    assert "No chapters can be found" in sentence_and_hint(said.err)[0]
    assert not (tmp_path / "found.json").exists()


def test_chapters_that_are_there_are_not_replaced(earmark: Earmark, page: Path) -> None:
    assert earmark("chapters", page, "--auto", "--json").data == earmark("chapters", page, "--json").data


# search


def test_search_answers_in_the_promised_form(shelf: Earmark) -> None:
    hits = shelf("search", '"one small tag"', "--json").data
    (hit, *_) = shelf("search", "enclosure", "--json").data

    assert hits
    assert list(hit) == ["episode", "title", "show", "start_ms", "end_ms", "snippet", "chapter"]
    assert (hit["episode"], hit["title"], hit["show"]) == (1, TITLE, "The Odd Road")
    assert "<mark>enclosure</mark>" in hit["snippet"].casefold()
    assert 0 <= hit["start_ms"] < hit["end_ms"]
    assert hit["chapter"] == "One small tag"


def test_a_hit_starts_where_its_word_starts(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    timed = tmp_path / "timed.json"
    words = [("Somebody", 100, 500), ("ate", 600, 900), ("the", 900, 1000), ("strudel.", 1040, 1750)]
    segment = {
        "start_ms": 0,
        "end_ms": 2000,
        "text": "Somebody ate the strudel.",
        "words": [{"text": text, "start_ms": start_ms, "end_ms": end_ms} for text, start_ms, end_ms in words],
    }
    timed.write_text(json.dumps({"format": "earmark-transcript", "version": 1, "segments": [segment]}), "utf-8")
    earmark("add", media, "--transcript", timed)

    (hit,) = earmark("search", "strudel", "--json").data
    (phrase,) = earmark("search", '"ate the strudel"', "--json").data

    assert (hit["start_ms"], hit["end_ms"]) == (1040, 1750)
    assert (phrase["start_ms"], phrase["end_ms"]) == (600, 1750)


def test_search_for_people(shelf: Earmark) -> None:
    said = shelf("search", "telephone").out.splitlines()

    assert said[0] == f"{TITLE}  (1)"
    assert "telephone" in said[1]
    assert "<mark>" not in said[1]


def test_search_gives_no_more_than_asked_for(shelf: Earmark) -> None:
    assert len(shelf("search", "the", "--json", "--limit", "3").data) == 3
    assert "not in the range" in shelf("search", "the", "--limit", "0", code=2).err


@pytest.mark.parametrize("query", ["'", '"', "a AND", "(", "*", "NEAR(", "col:x", "", "ä\udcff", "^", "-x", "🎧"])
def test_no_query_is_wrong(shelf: Earmark, query: str) -> None:
    assert isinstance(shelf("search", "--json", "--", query).data, list)


def test_nothing_found_is_no_failure(shelf: Earmark) -> None:
    said = shelf("search", "rhinoceros")
    assert (said.out, said.err) == ("", "Nothing found.\n")
    assert shelf("search", "rhinoceros", "--json").data == []


def test_a_quiet_search_says_nothing_beside_the_result(shelf: Earmark) -> None:
    assert shelf("-q", "search", "rhinoceros").err == ""


def test_what_publishers_wrote_does_not_steer_the_terminal(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    odd = "A strange \x1b]0;owned\x07 <i>title</i>"
    text, chapters = tmp_path / "odd.json", tmp_path / "chapters.json"
    text.write_text(json.dumps({"segments": [{"startTime": 1, "endTime": 2, "body": odd}]}), "utf-8")
    chapters.write_text(json.dumps({"chapters": [{"startTime": 0, "title": odd}]}), "utf-8")
    earmark("add", media, "--transcript", text)

    for said in (earmark("search", "strange").out, earmark("chapters", chapters).out):
        assert "owned" in said
        assert "\x1b" not in said
        assert "\x07" not in said


# export and convert


def test_export_writes_what_the_suffix_says(shelf: Earmark, tmp_path: Path) -> None:
    said = shelf("export", "1", "-o", tmp_path / "out.vtt")
    assert (tmp_path / "out.vtt").read_text("utf-8").startswith("WEBVTT")
    assert "WebVTT can't hold chapters." in said.err

    shelf("export", "twenty-four results", "-o", tmp_path / "out.json")
    data = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert data["format"] == "earmark-transcript"
    assert data["segments"][0]["text"].startswith("In the autumn of 2004")
    assert {chapter["source"] for chapter in data["chapters"]} == {"page", "media", "description"}


@pytest.mark.parametrize("name", ["7", "rhinoceros", "99999999999999999999999"])
def test_an_unknown_episode(shelf: Earmark, name: str, tmp_path: Path) -> None:
    said = shelf("export", name, "-o", tmp_path / "out.srt", code=1)

    assert name in sentence_and_hint(said.err)[0]
    assert not (tmp_path / "out.srt").exists()


def test_an_episode_without_text(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    earmark("add", media)

    assert "has no text yet" in earmark("export", "1", "-o", tmp_path / "out.srt", code=1).err


def test_convert_says_what_is_lost(earmark: Earmark, text: Path, tmp_path: Path) -> None:
    assert earmark("convert", text, tmp_path / "a.srt").out == ""
    said = earmark("convert", tmp_path / "a.srt", tmp_path / "b.txt")

    assert said.err == "Plain text can't hold times.\n"
    assert "My guest is Daniel Marsh" in (tmp_path / "b.txt").read_text("utf-8")


def test_convert_there_and_back(earmark: Earmark, text: Path, tmp_path: Path) -> None:
    steps = ["a.srt", "b.vtt", "c.podcast.json", "d.json", "e.srt"]
    source = text
    for step in steps:
        earmark("convert", source, tmp_path / step)
        source = tmp_path / step

    assert (tmp_path / "e.srt").read_text("utf-8") == (tmp_path / "a.srt").read_text("utf-8")


# The library file


def test_what_the_library_holds(shelf: Earmark) -> None:
    about = shelf("library", "info", "--json").data

    assert about["path"] == str(shelf.library)
    assert (about["episodes"], about["transcripts"]) == (1, 1)
    assert about["words"] > 500
    assert about["bytes"] > 10_000
    assert str(shelf.library) in shelf("library", "info").out
    assert shelf("library", "check").out == "All is well.\n"


def test_a_backup_brings_everything_back(shelf: Earmark, piece: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    shelf("library", "backup", backup)
    shelf("add", piece)
    shelf("library", "restore", backup)

    assert shelf("library", "info", "--json").data["episodes"] == 1
    assert shelf("search", "telephone", "--json").data
    assert [name for name in shelf.contents() if "before-restore" in name]


@pytest.mark.parametrize("kept", [b"", b"no library at all", None])
def test_what_is_no_backup_is_not_restored(shelf: Earmark, tmp_path: Path, kept: bytes | None) -> None:
    wrong = tmp_path / "wrong.db"
    if kept is not None:
        wrong.write_bytes(kept)

    sentence_and_hint(shelf("library", "restore", wrong, code=1).err)

    assert shelf("library", "info", "--json").data["episodes"] == 1


def test_a_library_is_not_copied_over_itself(shelf: Earmark, tmp_path: Path) -> None:
    """Another program that has it open would go on writing into the file that was replaced."""
    (tmp_path / "link.db").hardlink_to(shelf.library)
    before = shelf.library.stat().st_ino
    for name in (shelf.library, tmp_path / "link.db"):
        assert "is the library itself" in shelf("library", "backup", name, code=1).err
        assert "is the library itself" in shelf("library", "restore", name, code=1).err

    assert shelf.library.stat().st_ino == before
    assert not list(tmp_path.rglob("*.before-restore"))


def test_a_backup_replaces_no_file(shelf: Earmark, tmp_path: Path) -> None:
    precious = tmp_path / "thesis.db"
    precious.write_text("years of work")
    assert "exists already" in shelf("library", "backup", precious, code=1).err
    assert precious.read_text() == "years of work"


def test_the_library_is_named_before_or_after_the_command(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    earmark("--library", here, "add", media)
    earmark("add", media, "--library", there)

    assert here.exists()
    assert there.exists()
    assert not earmark.library.exists()
    assert earmark("library", "info", "--json", "--library", here).data["episodes"] == 1
    assert str(there) in earmark("--library", there, "doctor", code=None).out


# doctor


def test_doctor_says_what_works_and_how_to_mend_the_rest(shelf: Earmark) -> None:
    said = shelf("doctor", code=None)

    lines = said.out.splitlines()
    for name in ("Python", "Full text search", "Library", "Audio decoding", "Recognition", "Speech model", "Window"):
        assert any(f" {name}: " in line for line in lines), name
    assert f"ok Library: {shelf.library}, 1 episodes" in " ".join(said.out.split())
    missing = [number for number, line in enumerate(lines) if line.startswith("missing")]
    assert said.code == (1 if missing else 0)
    assert all(lines[number + 1].startswith("        ") for number in missing)  # how to mend it


def test_doctor_names_a_library_that_is_no_good(earmark: Earmark) -> None:
    earmark.library.parent.mkdir()
    earmark.library.write_bytes(b"not a library" * 100)

    assert "missing Library: " in " ".join(earmark("doctor", code=1).out.split())
    assert earmark.library.read_bytes() == b"not a library" * 100


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
@pytest.mark.parametrize("encoding", ["utf-8:strict", "latin-1:strict", "ascii:strict"])
def test_what_stdout_cannot_show_is_written_otherwise(tmp_path: Path, sample: Path, encoding: str) -> None:
    folder = tmp_path / os.fsdecode(b"\xff\xfe \xe2\x80\xa6 \xf0\x9f\x8e\xa7")
    folder.mkdir()
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    library = ("--library", str(folder / "library.db"))

    def said(*words: str | Path) -> bytes:
        command = [sys.executable, "-m", "transcribe", *map(str, words), *library]
        return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True).stdout

    captions = tmp_path / "captions.srt"
    captions.write_text("1\n00:00:01,000 --> 00:00:03,000\nA telephone … 🎧 é\n", "utf-8")
    said("add", sample / "podcasts.mp3", "--transcript", captions)
    assert b"telephone" in said("search", "telephone")
    assert b"library.db" in said("library", "info")
    charset = encoding.split(":")[0]
    (hit,) = json.loads(said("search", "telephone", "--json").decode(charset))
    assert "🎧 é" in hit["snippet"]
    assert json.loads(said("library", "info", "--json").decode(charset))["path"] == str(folder / "library.db")

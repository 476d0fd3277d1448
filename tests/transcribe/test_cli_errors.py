# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong: one sentence and a hint on stderr, exit code 1, and everything is as it was."""

import os
import sqlite3
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.support.commands import Earmark, sentence_and_hint

MEDIA_COMMANDS = (
    ("add", "MEDIA"),
    ("transcribe", "MEDIA", "--model", "tiny.en"),
    ("transcribe", "MEDIA", "-o", "OUT", "--model", "tiny.en"),
    ("align", "MEDIA", "TEXT", "--model", "tiny.en"),
    ("align", "MEDIA", "TEXT", "-o", "OUT", "--model", "tiny.en"),
    ("open", "MEDIA"),
)
TEXT_COMMANDS = (
    ("add", "MEDIA", "--transcript", "TEXT"),
    ("add", "MEDIA", "--chapters", "TEXT"),
    ("align", "MEDIA", "TEXT", "--model", "tiny.en"),
    ("convert", "TEXT", "OUT"),
    ("chapters", "TEXT"),
    ("open", "MEDIA", "--transcript", "TEXT"),
)


def named(command: tuple[str, ...]) -> str:
    return " ".join(command)


@pytest.fixture
def earmark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], piece: Path
) -> Earmark:
    """A library with one episode, which must stay as it is."""
    library = tmp_path / "shelf" / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(library))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # a display is not what is missing here
    monkeypatch.chdir(tmp_path)
    earmark = Earmark(library, capsys)
    earmark("add", piece)
    return earmark


def fails(earmark: Earmark, command: tuple[str, ...], names: Mapping[str, Path]) -> str:
    """Run a command that must fail and leave no trace; returns the sentence."""
    library, folder = earmark.contents(), sorted(Path.cwd().iterdir())

    said = earmark(*(names.get(word, word) for word in command), code=1)

    assert said.out == ""
    assert earmark.contents() == library
    assert sorted(Path.cwd().iterdir()) == folder
    return sentence_and_hint(said.err)[0]


NO_AUDIO = {
    "empty.mp3": "empty",
    "text.mp3": "not an audio file",
    "cut.mp3": "not an audio file",
    "none.mp3": "not there",
}


@pytest.mark.parametrize("command", MEDIA_COMMANDS, ids=named)
@pytest.mark.parametrize("name", NO_AUDIO)
def test_what_is_no_audio(earmark: Earmark, command: tuple[str, ...], name: str, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.mp3").touch()
    (tmp_path / "text.mp3").write_text("Only words.\n" * 100, "utf-8")
    (tmp_path / "cut.mp3").write_bytes((sample / "podcasts.mp3").read_bytes()[:300])  # before its sound begins
    names = {"MEDIA": tmp_path / name, "TEXT": sample / "podcasts.transcript.txt", "OUT": tmp_path / "out.srt"}

    sentence = fails(earmark, command, names)

    assert name in sentence
    assert NO_AUDIO[name] in sentence


NO_TEXT: dict[str, bytes | None] = {
    "none.txt": None,
    "empty.txt": b"",
    "binary.srt": bytes(range(256)) * 20,
    "cut.json": b'{"format": "earmark-transcript", "version": 1, "segments": [{"start_ms"',
    "newer.json": b'{"format": "earmark-transcript", "version": 99, "segments": []}',
    "page.xml": b'<?xml version="1.0"?><tt><body/></tt>',
}


@pytest.mark.parametrize("command", TEXT_COMMANDS, ids=named)
@pytest.mark.parametrize("name", NO_TEXT)
def test_what_is_no_transcript(
    earmark: Earmark, command: tuple[str, ...], name: str, sample: Path, tmp_path: Path
) -> None:
    content = NO_TEXT[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    names = {"MEDIA": sample / "podcasts.mp3", "TEXT": tmp_path / name, "OUT": tmp_path / "out.srt"}

    assert name in fails(earmark, command, names)


@pytest.mark.parametrize(
    "command",
    [
        ("transcribe", "MEDIA", "--model", "enormous"),
        ("transcribe", "MEDIA", "-o", "OUT", "--model", "enormous"),
        ("align", "MEDIA", "TEXT", "--model", "enormous"),
        ("transcribe", "MEDIA", "--model", "./folder/enormous"),
    ],
    ids=named,
)
def test_a_model_that_is_not_here(earmark: Earmark, command: tuple[str, ...], sample: Path, tmp_path: Path) -> None:
    names = {
        "MEDIA": sample / "podcasts.mp3",
        "TEXT": sample / "podcasts.transcript.txt",
        "OUT": tmp_path / "out.srt",
    }

    assert "enormous" in fails(earmark, command, names)


@pytest.mark.parametrize("language", ["de", "xx"])
def test_a_language_that_the_model_does_not_know(earmark: Earmark, language: str, sample: Path) -> None:
    command = ("transcribe", "MEDIA", "--model", "tiny.en", "--language", language)

    fails(earmark, command, {"MEDIA": sample / "podcasts.mp3"})


@pytest.mark.parametrize(
    "command",
    [
        ("transcribe", "MEDIA", "-o", "out.docx"),
        ("align", "MEDIA", "TEXT", "-o", "out.docx"),
        ("convert", "TEXT", "out.docx"),
        ("chapters", "PAGE", "-o", "out.docx"),
    ],
    ids=named,
)
def test_a_suffix_that_nobody_writes(earmark: Earmark, command: tuple[str, ...], sample: Path) -> None:
    names = {
        "MEDIA": sample / "podcasts.mp3",
        "TEXT": sample / "podcasts.transcript.txt",
        "PAGE": sample / "podcasts.chapters.txt",
    }

    assert "out.docx does not say which format" in fails(earmark, command, names)


@pytest.mark.parametrize(
    "command",
    [("convert", "TEXT", "OUT"), ("transcribe", "MEDIA", "-o", "OUT"), ("library", "backup", "OUT")],
    ids=named,
)
def test_a_folder_that_is_not_there(earmark: Earmark, command: tuple[str, ...], sample: Path, tmp_path: Path) -> None:
    names = {
        "MEDIA": sample / "podcasts.mp3",
        "TEXT": sample / "podcasts.transcript.txt",
        "OUT": tmp_path / "nowhere" / "out.srt",
    }

    assert "nowhere" in fails(earmark, command, names)


def test_a_folder_that_is_a_file(earmark: Earmark, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    names = {"TEXT": sample / "podcasts.transcript.txt", "OUT": tmp_path / "file" / "out.srt"}

    assert "can't be written" in fails(earmark, ("convert", "TEXT", "OUT"), names)


def test_a_chapter_page_is_nothing_to_align(earmark: Earmark, sample: Path) -> None:
    chapters = Path("chapters.json")
    chapters.write_text('{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "A"}]}', "utf-8")
    names = {"MEDIA": sample / "podcasts.mp3", "TEXT": chapters}

    assert "not a transcript" in fails(earmark, ("align", "MEDIA", "TEXT", "--model", "tiny.en"), names)


def newer(library: Path) -> None:
    connection = sqlite3.connect(library)
    with connection:
        connection.execute("pragma user_version = 9999")
    connection.close()


def damaged(library: Path) -> None:
    library.write_bytes(b"SQLite format 3\0" + b"but nothing else of it" * 50)


def foreign(library: Path) -> None:
    library.unlink()
    connection = sqlite3.connect(library)
    with connection:
        connection.execute("create table addresses (name)")
    connection.close()


@pytest.mark.parametrize("how", [newer, damaged, foreign])
@pytest.mark.parametrize(
    "command",
    [
        ("add", "MEDIA"),
        ("transcribe", "MEDIA", "--model", "tiny.en"),
        ("search", "word"),
        ("export", "1", "-o", "out.srt"),
        ("library", "info"),
        ("open", "MEDIA"),
        (),
    ],
    ids=named,
)
def test_a_library_that_is_not_ours_to_open(
    earmark: Earmark, command: tuple[str, ...], how: Callable[[Path], None], sample: Path
) -> None:
    how(earmark.library)
    before = earmark.library.read_bytes()

    assert str(earmark.library) in fails(earmark, command, {"MEDIA": sample / "podcasts.mp3"})
    assert earmark.library.read_bytes() == before


@pytest.mark.parametrize("command", [("add", "MEDIA"), ("search", "word"), ("library", "info"), ()], ids=named)
def test_a_library_that_can_not_be_made(earmark: Earmark, command: tuple[str, ...], sample: Path) -> None:
    Path("file").touch()

    words = ("--library", "file/library.db", *command)
    assert "can't be made" in fails(earmark, words, {"MEDIA": sample / "podcasts.mp3"})


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for this user")
def test_a_library_that_can_not_be_written(earmark: Earmark, sample: Path) -> None:
    earmark.library.chmod(0o444)
    earmark.library.parent.chmod(0o555)
    try:
        fails(earmark, ("add", "MEDIA"), {"MEDIA": sample / "podcasts.mp3"})
    finally:
        earmark.library.parent.chmod(0o755)


@pytest.mark.parametrize(
    "command",
    [
        ("search",),
        ("add",),
        ("export", "1"),
        ("no-such-command",),
        ("search", "x", "--limit", "many"),
        ("transcribe", "a.mp3", "--colour", "red"),
        ("open", "a.mp3", "--at", "noon"),
        ("library", "burn"),
    ],
    ids=named,
)
def test_wrong_use(earmark: Earmark, command: tuple[str, ...]) -> None:
    said = earmark(*command, code=2)

    assert said.out == ""
    assert "Usage: earmark" in said.err
    assert "--help" in said.err


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a display is always there")
@pytest.mark.parametrize("command", [(), ("open", "MEDIA")], ids=named)
def test_a_window_without_a_display(
    earmark: Earmark, command: tuple[str, ...], sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    sentence = fails(earmark, command, {"MEDIA": sample / "podcasts.mp3"})

    assert sentence == "There is no display to open a window on."


def test_a_real_process_prints_the_sentence_and_nothing_else(earmark: Earmark) -> None:
    process = earmark.start("add", "nowhere.mp3")
    out, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert out == ""
    assert "nowhere.mp3" in sentence_and_hint(err)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
@pytest.mark.parametrize("name", ["pipe.mp3", "zeros.mp3", "/dev/urandom"])
@pytest.mark.parametrize("command", [*MEDIA_COMMANDS, *TEXT_COMMANDS], ids=named)
def test_what_never_ends_is_not_read(
    earmark: Earmark, command: tuple[str, ...], name: str, sample: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.mp3")
    (tmp_path / "zeros.mp3").symlink_to("/dev/zero")
    endless, whole = tmp_path / name, sample / "podcasts.mp3"
    media = endless if command in MEDIA_COMMANDS else whole
    text = endless if command in TEXT_COMMANDS else sample / "podcasts.transcript.txt"

    sentence = fails(earmark, command, {"MEDIA": media, "TEXT": text, "OUT": tmp_path / "out.srt"})

    assert "not a file" in sentence


@pytest.mark.parametrize("name", ["a folder.srt", "n" * 300 + ".srt", "nowhere/out.srt"])
def test_a_name_that_cannot_be_written_is_said_before_the_work(
    earmark: Earmark, name: str, sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "a folder.srt").mkdir()
    # There is no such model: were it asked for first, that would be said.
    command = ("transcribe", "MEDIA", "-o", name, "--model", "enormous")

    assert "enormous" not in fails(earmark, command, {"MEDIA": sample / "podcasts.mp3"})

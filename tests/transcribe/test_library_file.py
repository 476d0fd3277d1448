# SPDX-License-Identifier: GPL-3.0-or-later
"""The file itself: refused when it isn't ours to write, kept whole when a process is killed or the disk is full."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from transcribe.episode import Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library, restore, schema
from transcribe.library.steps import STEPS
from transcribe.transcript import Segment, Source, SourceKind, Transcript

ROOT = Path(__file__).parent.parent.parent
TEXT = Transcript((Segment(0, 900, "Hello there"),), Source(SourceKind.WHISPER))

# Commits span after span of a text and says so after each; every span holds one line "spoken N".
WRITER = """
import sys
from pathlib import Path
from transcribe.library import Library
from transcribe.transcript import Segment, Span
with Library(Path(sys.argv[1])) as library:
    for n in range(int(sys.argv[2])):
        line = Segment(n * 1000, n * 1000 + 900, f"spoken n{n} and then some more words follow")
        library.save_span(1, Span(n * 1000, n * 1000 + 1000), (line,))
        print(n, flush=True)
"""


def python(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with one episode and its text, closed."""
    with Library(tmp_path / "library.db") as library:
        library.save_transcript(library.add_episode(Path("a.mp3"), Metadata(title="A")), TEXT)
    return tmp_path / "library.db"


def test_a_reader_sees_every_span_as_it_is_committed(path: Path) -> None:
    with Library(path) as library:
        library.begin(1, TEXT.source, "en", 60_000)
        with python(WRITER, str(path), "60") as writer:
            assert writer.stdout is not None
            for said in writer.stdout:
                assert len(library.search(f"n{int(said)}")) == 1
                text = library.transcript(1)
                assert text is not None
                assert int(said) < len(text.segments) <= len(library.spans(1))
                library.save_position(1, int(said))
        assert writer.returncode == 0
        assert len(library.spans(1)) == 60
        assert library.check() == []


def test_a_killed_writer_loses_no_more_than_the_span_in_hand(path: Path) -> None:
    with Library(path) as library:
        library.begin(1, TEXT.source, "en", 60_000)
    said = 0
    with python(WRITER, str(path), "100000") as writer:
        assert writer.stdout is not None
        while said < 40:
            said = int(writer.stdout.readline())
        writer.kill()
        said = max([said, *map(int, writer.stdout.read().split("\n")[:-1])])
    with Library(path) as library:
        text = library.transcript(1)
        assert text is not None
        assert len(library.spans(1)) == len(text.segments)
        assert said + 1 <= len(text.segments) <= said + 2
        assert len(library.search(f"n{said}")) == 1
        assert library.check() == []


def test_processes_that_create_the_library_at_once_share_it(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from transcribe.episode import Metadata
from transcribe.library import Library
with Library(Path(sys.argv[1])) as library:
    library.add_episode(Path("a.mp3"), Metadata())
"""
    started = [python(code, str(tmp_path / "library.db")) for _ in range(4)]
    for process in started:
        process.communicate()
    assert [process.returncode for process in started] == [0] * 4
    with Library(tmp_path / "library.db") as library:
        assert len(library.episodes()) == 4


def refused(path: Path, words: str) -> LibraryError:
    """Opening `path` fails with a sentence and a hint, and changes nothing in the file."""
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=words) as caught:
        Library(path)
    assert caught.value.hint
    assert path.read_bytes() == before
    return caught.value


def test_a_newer_library_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("pragma user_version = 99")
    connection.close()
    refused(path, "newer Earmark")


def test_a_library_with_an_unknown_step_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("insert into _sqlite_migrations values (99, 'library', 'from the future', '2099-01-01')")
    connection.close()
    refused(path, "newer Earmark")


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "bookmarks.db")
    connection.execute("create table bookmark(url)")
    connection.close()
    refused(tmp_path / "bookmarks.db", "another program")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_text("Dear diary, " * 100)
    refused(tmp_path / "library.db", "damaged")


def test_a_damaged_library_is_said_to_be_damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="damaged"), Library(path) as library:
        library.episodes()


def test_check_names_a_search_index_that_does_not_fit(path: Path) -> None:
    with Library(path) as library:
        assert library.check() == []
        connection = sqlite3.connect(path)
        with connection:
            connection.execute("drop trigger passage_update")
            connection.execute("update passage set text = 'Goodbye'")
        connection.close()
        assert any("search index" in problem for problem in library.check())


def test_a_place_where_no_library_can_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="folder"):
        Library(tmp_path / "file" / "library.db")
    with pytest.raises(LibraryError, match="can't be opened"):
        Library(tmp_path)


@contextmanager
def as_an_ordinary_user() -> Iterator[None]:
    """The administrator may write anywhere; step down where the tests run as one."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of files are another matter there")
def test_a_library_that_may_only_be_read_is_refused(path: Path) -> None:
    folder = Path(tempfile.mkdtemp())  # tmp_path can't be entered by other users
    try:
        copy = folder / "library.db"
        shutil.copy(path, copy)
        copy.chmod(0o444)
        folder.chmod(0o555)
        before = copy.read_bytes()
        with as_an_ordinary_user(), pytest.raises(LibraryError, match=r"read-only|can't be opened") as caught:
            Library(copy)
        assert "writable" in caught.value.hint
        assert copy.read_bytes() == before
        with as_an_ordinary_user(), pytest.raises(LibraryError, match="can't be"):
            Library(folder / "new" / "library.db")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_full_disk_leaves_the_library_as_it_was(path: Path) -> None:
    with Library(path) as library:
        # SQLite's own bound, met in the same way as the end of the disk.
        pages = library._connection.execute("pragma page_count").fetchone()[0]
        library._connection.execute(f"pragma max_page_count = {pages + 5}")
        long = Transcript(tuple(Segment(n, n, f"word{n} " * 60) for n in range(2_000)), TEXT.source)
        with pytest.raises(LibraryError, match="disk is full"):
            library.save_transcript(1, long)
        assert library.transcript(1) == TEXT
        library.save_position(1, 5)
        assert library.check() == []


def _rating(connection: sqlite3.Connection) -> None:
    connection.execute("alter table episode add column rating integer")


def _broken(connection: sqlite3.Connection) -> None:
    connection.execute("delete from transcript")
    connection.execute("create table episode(id)")


def test_a_library_is_copied_before_a_step_forward(path: Path) -> None:
    schema.connect(path, (*STEPS, ("rating", _rating))).close()
    connection = sqlite3.connect(path)
    assert connection.execute("select title, rating from episode").fetchall() == [("A", None)]
    assert schema.version(connection) == len(STEPS) + 1
    connection.close()
    refused(path, "newer Earmark")
    with Library(path.with_name(f"library.db.before-{len(STEPS) + 1}")) as old:
        assert old.transcript(1) == TEXT


def test_a_step_that_fails_changes_nothing(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        schema.connect(path, (*STEPS, ("broken", _broken)))
    with Library(path) as library:
        assert library.transcript(1) == TEXT


def test_a_backup_is_the_whole_library(path: Path, tmp_path: Path) -> None:
    with Library(path) as library:
        library.backup(tmp_path / "copy.db")
        with pytest.raises(LibraryError):
            library.backup(tmp_path / "nowhere" / "copy.db")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.db", "library.db"]
    with Library(tmp_path / "copy.db") as copy:
        assert copy.transcript(1) == TEXT
        assert copy.check() == []


def test_a_backup_can_be_restored_and_the_restoring_undone(path: Path, tmp_path: Path) -> None:
    with Library(path) as library, Library(path) as window:
        library.backup(tmp_path / "copy.db")
        second = library.add_episode(Path("b.mp3"), Metadata(title="B"))
        assert len(window.episodes()) == 2
        library.restore_backup(tmp_path / "copy.db")
        assert [episode.metadata.title for episode in window.episodes()] == ["A"]
        assert len(window.search("hello")) == 1
        library.restore_backup(tmp_path / "library.db.before-restore")
        assert window.episode(second).metadata.title == "B"
        assert library.check() == []


def test_only_a_whole_library_is_restored(path: Path, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("Dear diary, " * 100)
    (tmp_path / "empty.db").touch()
    damaged = bytearray(path.read_bytes())
    damaged[8192:] = b"\xa5" * (len(damaged) - 8192)
    (tmp_path / "damaged.db").write_bytes(damaged)
    with Library(path) as library:
        for name in ("missing.db", "diary.txt", "empty.db", "damaged.db"):
            with pytest.raises(LibraryError):
                library.restore_backup(tmp_path / name)
            assert library.transcript(1) == TEXT


def test_opening_a_library_loads_nothing_heavy(path: Path) -> None:
    code = """
import sys
from pathlib import Path
from transcribe.library import Library
Library(Path(sys.argv[1])).close()
print(sorted({"sqlite_utils", "numpy", "faster_whisper", "PySide6"} & sys.modules.keys()))
"""
    with python(code, str(path)) as process:
        assert process.communicate()[0].strip() == "[]"


def test_restoring_twice_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    with Library(path) as library:
        library.backup(tmp_path / "copy.db")
        library.add_episode(Path("b.mp3"), Metadata(title="B"))
        library.restore_backup(tmp_path / "copy.db")
        library.restore_backup(tmp_path / "copy.db")
    kept = [tmp_path / "library.db.before-restore", tmp_path / "library.db.before-restore-2"]
    titles = []
    for each in kept:
        with Library(each) as library:
            titles.append([episode.metadata.title for episode in library.episodes()])
    assert titles == [["B", "A"], ["A"]]


@pytest.mark.parametrize("state", ["damaged", "inside damaged", "missing"])
def test_a_backup_is_restored_whatever_became_of_the_library(path: Path, tmp_path: Path, state: str) -> None:
    with Library(path) as library:
        library.backup(tmp_path / "copy.db")
    content = bytearray(path.read_bytes())
    if state == "missing":
        path.unlink()
    else:
        first = 0 if state == "damaged" else 4096
        content[first:] = b"\xa5" * (len(content) - first)
        path.write_bytes(content)
    restore(path, tmp_path / "copy.db")
    with Library(path) as library:
        assert library.transcript(1) == TEXT
        assert library.check() == []
    if state != "missing":
        aside = [each for each in tmp_path.iterdir() if each.name.startswith("library.db.")]
        assert bytes(content) in [each.read_bytes() for each in aside]


def test_a_damaged_library_stays_where_it_is_if_the_backup_is_none(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"\xa5" * 9000)
    with pytest.raises(LibraryError, match="There is no backup"):
        restore(path, tmp_path / "missing.db")
    assert path.read_bytes() == b"\xa5" * 9000


DAMAGE = {
    "a row's lines": "update passage set lines = x'0102'",
    "more lines than times": "update passage set times = x'', lines = x'00000000840300000b0000000200000000'",
    "a kind of line": "update passage set lines = x'00000000840300000b000000000000007f'",
    "borders": "update passage set lines = x'00000000840300000b0000000200000080'",
    "a kind of source": "update transcript set source = 'nobody'",
    "gaps": "update transcript set gaps = '[[['",
}


@pytest.mark.parametrize("statement", DAMAGE.values(), ids=DAMAGE)
def test_a_row_that_makes_no_sense_is_said_to_be_damage(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    with Library(path) as library:
        with pytest.raises(LibraryError, match="damaged"):
            library.transcript(1)
        assert [episode.metadata.title for episode in library.episodes()] == ["A"]
        with suppress(LibraryError):  # it may find all that it needs
            library.search("hello")


def test_one_bad_episode_does_not_empty_the_shelf(path: Path) -> None:
    with Library(path) as library:
        library.add_episode(Path("b.mp3"), Metadata(title="B"))
        library.add_episode(Path("c.mp3"), Metadata(title="C"))
    with sqlite3.connect(path) as connection:
        connection.execute("update episode set people = '[[' where id = 2")
        connection.execute("update episode set title = cast(x'43ff' as text) where id = 3")
    connection.close()
    with Library(path) as library:
        assert [episode.metadata.title for episode in library.episodes()] == ["C\ufffd", "A"]
        with pytest.raises(LibraryError, match="damaged"):
            library.episode(2)
        assert [problem for problem in library.check() if "episode 2" in problem]


def use(path: Path) -> None:
    with Library(path) as library:
        library.episodes()
        library.transcript(1)
        library.search("hello")


@pytest.mark.parametrize("name", [b"transcript", b"passage_fts", b"episode"])
def test_a_schema_that_is_no_text_is_said_to_be_damage(path: Path, name: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(name, b"\xff" * len(name)))
    with pytest.raises(LibraryError):
        use(path)


def test_whatever_byte_is_damaged_there_is_a_sentence(path: Path) -> None:
    content = path.read_bytes()
    for place in range(0, len(content), 211):
        path.write_bytes(content[:place] + b"\xff\x00\xe3" + content[place + 3 :])
        with suppress(LibraryError):  # anything else is a traceback to the user
            use(path)


def test_a_library_in_memory_is_refused() -> None:
    with pytest.raises(LibraryError, match="lost at once"):
        Library(Path(":memory:"))

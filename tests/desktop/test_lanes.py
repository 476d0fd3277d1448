# SPDX-License-Identifier: GPL-3.0-or-later
"""Work off the window's thread: what comes back, where, in which order, and what happens at the end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.work.jobs import Lane, LibraryLane
from transcribe.episode import Metadata
from transcribe.errors import EarmarkError, LibraryError
from transcribe.library import Library


class Failures(list[EarmarkError]):
    """What a lane could not do."""


@pytest.fixture
def failures() -> Failures:
    return Failures()


@pytest.fixture
def lane(qtbot: QtBot, failures: Failures) -> Iterator[Lane]:
    lane = Lane(failures.append)
    yield lane
    lane.close()


def fails() -> None:
    raise LibraryError("The disk is full.", "Make room.")


def test_the_work_is_done_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, lane: Lane) -> None:
    seen: list[tuple[int, int]] = []
    lane.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))

    there, here = seen[0]
    assert here == threading.main_thread().ident
    assert there != here


def test_one_thing_after_the_other(qtbot: QtBot, lane: Lane) -> None:
    done: list[str] = []
    gate = threading.Event()
    lane.run(lambda: gate.wait(5), lambda _: done.append("slow"))
    lane.run(lambda: None, lambda _: done.append("fast"))
    gate.set()
    qtbot.waitUntil(lambda: len(done) == 2)

    assert done == ["slow", "fast"]


def test_an_expected_error_is_handed_over_and_the_lane_goes_on(qtbot: QtBot, lane: Lane, failures: Failures) -> None:
    done: list[int] = []
    lane.run(fails, lambda _: done.append(0))
    lane.run(lambda: 1, done.append)
    qtbot.waitUntil(lambda: done == [1])

    assert [(error.message, error.hint) for error in failures] == [("The disk is full.", "Make room.")]


def test_an_error_can_be_the_business_of_the_one_who_asked(qtbot: QtBot, lane: Lane, failures: Failures) -> None:
    mine: list[EarmarkError] = []
    lane.run(fails, None, mine.append)
    qtbot.waitUntil(lambda: len(mine) == 1)

    assert failures == []


def test_a_bug_is_raised_where_the_exception_hook_sees_it(qtbot: QtBot, lane: Lane, failures: Failures) -> None:
    done: list[int] = []
    with qtbot.captureExceptions() as bugs:
        lane.run(lambda: 1 // 0)
        lane.run(lambda: 1, done.append)
        qtbot.waitUntil(lambda: done == [1])

    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]
    assert failures == []


def test_after_closing_nothing_is_begun_and_nothing_comes_back(qtbot: QtBot, lane: Lane) -> None:
    done: list[str] = []
    gate = threading.Event()
    lane.run(lambda: gate.wait(5), lambda _: done.append("under way"))
    lane.run(lambda: done.append("waiting"))
    threading.Timer(0.1, gate.set).start()
    lane.close()
    lane.run(lambda: done.append("too late"))
    qtbot.wait(100)

    assert gate.is_set()  # what was under way was let finish
    assert done == []


# The library's own lane


@pytest.fixture
def library_lane(qtbot: QtBot, tmp_path: Path, failures: Failures) -> Iterator[LibraryLane]:
    lane = LibraryLane(tmp_path / "library.db", failures.append)
    yield lane
    lane.close()


def test_the_library_is_opened_on_the_lane_and_stays_open(qtbot: QtBot, library_lane: LibraryLane) -> None:
    seen: list[Library] = []
    library_lane.ask(lambda library: library, seen.append)
    library_lane.ask(lambda library: library, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)

    assert seen[0] is seen[1]


def test_closing_finishes_what_is_to_be_written(tmp_path: Path, library_lane: LibraryLane) -> None:
    media = tmp_path / "talk.mp3"
    for number in range(20):
        library_lane.ask(lambda library, n=number: library.add_episode(media, Metadata(title=str(n))))  # type: ignore[misc]
    library_lane.close()

    with Library(tmp_path / "library.db") as library:
        assert len(library.episodes()) == 20


def test_a_library_that_cannot_be_opened_is_an_expected_error(qtbot: QtBot, tmp_path: Path, failures: Failures) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"this is no library" * 1000)
    lane = LibraryLane(path, failures.append)
    lane.ask(lambda library: library.episodes())
    qtbot.waitUntil(lambda: len(failures) == 1)
    lane.close()

    assert isinstance(failures[0], LibraryError)
    assert failures[0].hint
    assert path.read_bytes() == b"this is no library" * 1000


def test_closing_twice_is_closing_once(library_lane: LibraryLane) -> None:
    library_lane.close()
    library_lane.close()

# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener brings many episodes, and looks after the queue that they wait in."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QListView

from desktop.work import power
from tests.support.commands import Earmark
from tests.support.listener import LEFT, Listener
from transcribe.library import JobState, Library, TextState

pytestmark = pytest.mark.model
PIECES_MS = ((0, 90_000), (90_000, 105_000), (130_000, 140_000))


@pytest.fixture
def talks(sample: Path, tmp_path: Path) -> Path:
    """A folder with three talks, the first of them of many spans."""
    folder = tmp_path / "talks"
    folder.mkdir()
    for name, (start_ms, end_ms) in zip("abc", PIECES_MS, strict=True):
        Listener.short_talk(sample, folder / f"{name}.wav", start_ms, end_ms)
    return folder


def states(library: Path) -> dict[str, JobState]:
    with Library(library) as opened:
        return {job.title: job.state for job in opened.queue.jobs()}


def titles(listener: Listener) -> list[str]:
    return [row.split(",")[0] for row in listener.rows("Queue")]


def drag_row(view: QListView, row: int, *, above: int) -> None:
    """Drag a row and drop it at the upper edge of another."""
    model = view.model()
    data = model.mimeData([model.index(row, 0)])
    place = view.visualRect(model.index(above, 0)).topLeft() + QPoint(60, 1)
    nothing = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.MoveAction, data, LEFT, nothing)
    QApplication.sendEvent(view.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(view.viewport(), QDropEvent(place, Qt.DropAction.MoveAction, data, LEFT, nothing))


def test_a_folder_waits_in_a_queue_that_can_be_steered(newcomer: Listener, talks: Path) -> None:
    newcomer.drop(talks)
    newcomer.press("Ctrl+J")
    newcomer.until(lambda: titles(newcomer) == ["a", "b", "c"], "they do not wait")
    newcomer.until(lambda: "transcribing, " in newcomer.rows("Queue")[0], "it is not said how far it is", 30_000)
    newcomer.until(lambda: "transcribing, " in newcomer.shelf[2], "the shelf says something else")
    assert newcomer.shelf[0] == "c, waiting"
    assert not newcomer.window.reading.isVisible()
    assert newcomer.says("3\u00a0to\u00a0do", "left")

    # Another order, with the keyboard and with the mouse.
    newcomer.click_row("Queue", 2)
    newcomer.press("Alt+Up")
    newcomer.until(lambda: titles(newcomer) == ["a", "c", "b"], "it does not move up")
    newcomer.press("Alt+Down")
    newcomer.until(lambda: titles(newcomer) == ["a", "b", "c"], "it does not move down")
    drag_row(newcomer.list_called("Queue"), 2, above=1)
    newcomer.until(lambda: titles(newcomer) == ["a", "c", "b"], "it does not fall between them")

    # One is taken off; the key does not reach the shelf behind.
    newcomer.click_row("Queue", 2)
    newcomer.press("Del")
    newcomer.until(lambda: titles(newcomer) == ["a", "c"], "it stays")
    assert len(newcomer.shelf) == 3

    # All rest at the end of the span in hand, also over a restart, and go on.
    newcomer.click("Pause all")
    newcomer.until(lambda: newcomer.worker_pid and not newcomer.window.work.queue.in_hand, "it does not stop", 30_000)
    assert set(states(newcomer.library).values()) == {JobState.PAUSED}
    with Library(newcomer.library) as library:
        kept = library.spans(1)
    newcomer.restarts()
    newcomer.until(lambda: newcomer.shelf and newcomer.shelf[2].startswith("a, paused at "), "the shelf forgot it")
    newcomer.click("Resume all")  # the queue stands open, as it was left
    newcomer.until(lambda: states(newcomer.library) == {"a": JobState.DONE, "c": JobState.DONE}, "not done", 90_000)
    with Library(newcomer.library) as library:
        assert set(kept) <= set(library.spans(1))
        assert library.text_state(2) is TextState.NONE
    newcomer.click("Clear done")
    newcomer.until(lambda: newcomer.rows("Queue") == [], "they stay in the list")
    assert newcomer.shelf[2] == "a, Whisper tiny.en"
    newcomer.press("Escape")
    newcomer.until(lambda: not newcomer.window.queue.isVisible(), "it stays open")


def test_what_is_read_goes_first_and_the_other_goes_on_after_it(newcomer: Listener, talks: Path) -> None:
    newcomer.drop(talks)
    newcomer.until(lambda: len(newcomer.shelf) == 3 and "transcribing" in newcomer.shelf[2], "nothing begins", 30_000)
    newcomer.click_row("Episodes", 0)
    newcomer.until_open("c")
    newcomer.until(lambda: newcomer.text, "its text does not come first", within_ms=60_000)
    found = states(newcomer.library)
    assert (found["a"], found["b"]) == (JobState.WAITING, JobState.WAITING)
    with Library(newcomer.library) as library:
        order = [job.title for job in library.queue.jobs()]
    assert order == ["c", "a", "b"]


def test_what_fails_says_why_and_is_tried_again(newcomer: Listener, sample: Path, tmp_path: Path) -> None:
    first = newcomer.short_talk(sample, tmp_path / "first.wav", 0, 15_000)
    second = newcomer.short_talk(sample, tmp_path / "second.wav")
    newcomer.drop(first, second)
    newcomer.until(lambda: len(newcomer.shelf) == 2, "they are not there")
    second.rename(tmp_path / "hidden.wav")
    newcomer.press("Ctrl+J")
    newcomer.until(lambda: "second, failed: " in " ".join(newcomer.rows("Queue")), "it does not fail", 60_000)
    assert states(newcomer.library)["first"] is JobState.DONE
    assert "second, failed: " in newcomer.shelf[0]
    newcomer.click_row("Queue", 1)
    with Library(newcomer.library) as library:
        job = library.queue.job(2)
    assert job is not None
    assert newcomer.says(job.message, job.hint)

    (tmp_path / "hidden.wav").rename(second)
    newcomer.click("Try again")
    newcomer.until(lambda: states(newcomer.library)["second"] is JobState.DONE, "it is not done", 60_000)


@pytest.mark.skipif(sys.platform != "linux", reason="tells the kernel's way")
def test_nothing_is_done_on_battery_nor_when_the_command_line_pauses_it(
    newcomer: Listener, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    battery = tmp_path / "power" / "BAT0"
    battery.mkdir(parents=True)
    (battery / "type").write_text("Battery", "ascii")
    (battery / "status").write_text("Discharging", "ascii")
    monkeypatch.setattr(power, "_SUPPLIES", battery.parent)
    newcomer.drop(talks)
    newcomer.press("Ctrl+J")
    newcomer.until(lambda: len(newcomer.rows("Queue")) == 3 and newcomer.window.work.queue.in_hand, "nothing begins")
    newcomer.click("Rest while on battery")
    newcomer.until(lambda: not newcomer.window.work.queue.in_hand, "it goes on", 30_000)
    resting = "waiting: resting while on battery"
    newcomer.until(lambda: newcomer.rows("Queue") == [f"{title}, {resting}" for title in "abc"], "it does not say why")

    # Still so after a restart; then somebody plugs it in.
    newcomer.restarts()
    newcomer.until(lambda: newcomer.shelf == [f"{title}, {resting}" for title in "cba"], "it forgot")
    (battery / "status").write_text("Charging", "ascii")
    newcomer.window._queue_keeper._power.look()  # which it does by itself twice a minute
    newcomer.until(lambda: newcomer.window.work.queue.in_hand == 1, "it does not go on", 10_000)

    earmark = Earmark(newcomer.library, capsys)
    earmark("queue", "pause", "1", "3", "--library", newcomer.library)
    newcomer.until(lambda: newcomer.window.work.queue.in_hand == 2, "the window does not hear of it", 30_000)
    newcomer.until(lambda: "paused" in newcomer.shelf[0] and "paused" in newcomer.shelf[2], "the shelf does not say so")


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.application import build
app = QApplication([])
window = build(Path(sys.argv[1]), Path(sys.argv[2]), "tiny.en")
window.show()
sys.exit(app.exec())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_three_jobs_outlive_the_death_of_the_worker_and_of_the_window(
    newcomer: Listener, talks: Path, tmp_path: Path
) -> None:
    newcomer.drop(talks)
    newcomer.until(lambda: len(states(newcomer.library)) == 3, "they do not wait")
    newcomer.until(lambda: len(newcomer.shelf) == 3, "they are not on the shelf")
    newcomer.until(lambda: "transcribing, " in newcomer.shelf[2], "nothing begins", 30_000)
    newcomer.kill_worker()
    newcomer.until(lambda: "unexpectedly" in newcomer.notice, "nothing is said")
    newcomer.until(lambda: states(newcomer.library)["b"] is JobState.RUNNING, "the next one does not begin")
    assert states(newcomer.library)["a"] is JobState.FAILED
    newcomer.click("Go on")
    newcomer.until(lambda: states(newcomer.library)["a"] is JobState.WAITING, "it does not wait again")
    newcomer.quits()

    # The window of another process takes over, and is killed in the middle of it.
    process = subprocess.Popen([sys.executable, "-c", WINDOW, newcomer.library, tmp_path / "other.ini"])
    deadline = time.monotonic() + 30
    while JobState.RUNNING not in states(newcomer.library).values():
        assert time.monotonic() < deadline, "it does not go on"
        time.sleep(0.1)
    newcomer.starts()
    newcomer.until(lambda: any("in another Earmark" in row for row in newcomer.shelf), "it is not seen")
    os.kill(process.pid, signal.SIGKILL)
    process.wait()

    newcomer.until(lambda: set(states(newcomer.library).values()) == {JobState.DONE}, "not all are done", 150_000)
    with Library(newcomer.library) as library:
        assert [library.text_state(number) for number in (1, 2, 3)] == [TextState.COMPLETE] * 3
        assert library.check() == []
        for number in (1, 2, 3):
            spans = library.spans(number)
            assert all(one.end_ms <= two.start_ms for one, two in pairwise(spans))

# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue in the library: order, states, and that no job is lost or done twice when processes die."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from transcribe.episode import Metadata
from transcribe.library import JobKind, JobState, Library, Runner, schema
from transcribe.library.steps import STEPS
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word

LINE = Segment(0, 900, "Hello there", (Word("Hello", 0, 400), Word("there", 500, 900)))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        for number in range(1, 5):
            media = tmp_path / f"{number}.mp3"
            opened.add_episode(media, Metadata(title=f"Talk {number}", duration_ms=60_000), content_hash=media.name)
        yield opened


@pytest.fixture
def runner(library: Library) -> Iterator[Runner]:
    with Runner(library.path) as runner:
        yield runner


def order(library: Library) -> list[int]:
    return [job.episode_id for job in library.queue.jobs()]


def states(library: Library) -> dict[int, str]:
    return {job.episode_id: job.state.value for job in library.queue.jobs()}


def test_what_is_added_waits_in_that_order_and_survives(library: Library) -> None:
    assert library.queue.add([3, 1, 2], "base", "de") == (3, 1, 2)

    with Library(library.path) as other:
        jobs = other.queue.jobs()
    assert [(job.episode_id, job.title, job.model, job.language) for job in jobs] == [
        (3, "Talk 3", "base", "de"),
        (1, "Talk 1", "base", "de"),
        (2, "Talk 2", "base", "de"),
    ]
    assert {job.state for job in jobs} == {JobState.WAITING}


def test_each_gets_what_its_text_needs(library: Library) -> None:
    published = Transcript((LINE,), Source(SourceKind.PUBLISHER))
    library.save_transcript(1, published)
    library.save_transcript(2, Transcript((LINE,), Source(SourceKind.PUBLISHER, "base", 0.9)))
    library.save_transcript(3, Transcript((LINE,), Source(SourceKind.EDITED)))
    library.begin(4, Source(SourceKind.WHISPER, "base"), "en", 60_000)
    library.save_span(4, Span(0, 15_000), (LINE,))

    assert library.queue.add([1, 2, 3, 4], "base") == (1, 4)
    first, second = library.queue.jobs()
    assert (first.kind, first.left_ms) == (JobKind.ALIGN, 60_000)
    assert (second.kind, second.left_ms) == (JobKind.TRANSCRIBE, 45_000)


def test_what_the_listener_opens_goes_first_and_the_others_keep_their_order(library: Library) -> None:
    library.queue.add([1, 2, 3], "base")
    library.queue.add([3], "base", first=True)
    library.queue.add([4], "base", first=True)
    library.queue.add([1, 2], "base")  # they wait already
    assert order(library) == [4, 3, 1, 2]


def test_a_job_that_waits_is_made_as_it_was_ordered(library: Library, runner: Runner) -> None:
    library.queue.add([1], "base", "de", draft="tiny.en")
    library.queue.add([1], "small", first=True, keep=True)  # it was opened
    job = library.queue.claim(runner)
    assert job is not None
    assert (job.model, job.draft, job.language) == ("base", "tiny.en", "de")
    library.queue.fail(runner, 1, "The model is gone.")
    library.queue.add([1], "small", keep=True)
    job = library.queue.job(1)
    assert job is not None
    assert (job.model, job.draft, job.language) == ("small", None, None)


@pytest.mark.parametrize(
    ("moved", "before", "after"),
    [(3, 1, [3, 1, 2]), (1, None, [2, 3, 1]), (1, 3, [2, 1, 3]), (2, 2, [1, 2, 3]), (9, 1, [1, 2, 3])],
)
def test_jobs_are_moved(library: Library, moved: int, before: int | None, after: Sequence[int]) -> None:
    library.queue.add([1, 2, 3], "base")
    library.queue.move(moved, before)
    assert order(library) == after


def test_one_after_the_other_is_taken_in_hand_and_ends(library: Library, runner: Runner) -> None:
    library.queue.add([1, 2, 3], "base")

    taken = library.queue.claim(runner)
    assert taken is not None
    assert (taken.episode_id, taken.state) == (1, JobState.RUNNING)
    library.queue.finish(runner, 1)
    library.queue.claim(runner)
    library.queue.fail(runner, 2, "The file is gone.", "Put it back.")
    assert states(library) == {1: "done", 2: "failed", 3: "waiting"}
    failed = library.queue.job(2)
    assert failed is not None
    assert (failed.message, failed.hint) == ("The file is gone.", "Put it back.")

    library.queue.resume([2])
    library.queue.clear_done()
    assert states(library) == {2: "waiting", 3: "waiting"}
    assert library.queue.claim(runner, among=[3])
    assert states(library) == {2: "waiting", 3: "running"}


def test_pausing_and_cancelling_what_is_under_way(library: Library, runner: Runner) -> None:
    library.queue.add([1, 2, 3], "base")
    library.queue.claim(runner)
    library.queue.pause()
    assert set(states(library).values()) == {"paused"}
    library.queue.release(runner, 1)  # it stopped at the end of its span
    assert library.queue.claim(runner) is None

    library.queue.add([1], "base")
    assert states(library)[1] == "paused"  # opening it does not undo what somebody wanted
    library.queue.resume([1])
    library.queue.claim(runner)
    library.queue.cancel([1])
    library.queue.finish(runner, 1)  # too late
    assert order(library) == [2, 3]
    library.queue.resume()
    assert set(states(library).values()) == {"waiting"}
    library.queue.cancel()
    assert order(library) == []


def test_a_job_whose_text_was_replaced_is_another_one(library: Library, runner: Runner) -> None:
    library.queue.add([1], "base")
    library.queue.claim(runner)
    library.save_transcript(1, Transcript((LINE,), Source(SourceKind.PUBLISHER)))
    library.queue.add([1], "base", first=True)
    library.queue.fail(runner, 1, "The text was replaced.")  # says the worker of the old job

    (job,) = library.queue.jobs()
    assert (job.kind, job.state) == (JobKind.ALIGN, JobState.WAITING)


def test_two_processes_never_have_the_same_job(library: Library, runner: Runner) -> None:
    library.queue.add([1, 2], "base")
    with Library(library.path) as other_library, Runner(library.path) as other:
        taken = [library.queue.claim(runner), other_library.queue.claim(other), library.queue.claim(runner)]
        assert [job.episode_id if job else None for job in taken] == [1, 2, None]
        other_library.queue.release(runner=other, episode_id=1)  # not its own
        assert states(library) == {1: "running", 2: "running"}


TAKER = """
import sys, time
from pathlib import Path
from transcribe.library import Library, Runner
with Library(Path(sys.argv[1])) as library, Runner(library.path) as runner:
    print(library.queue.claim(runner).episode_id, flush=True)
    time.sleep(60)
"""


def test_what_a_killed_process_had_in_hand_waits_again(library: Library, runner: Runner) -> None:
    library.queue.add([1, 2], "base")
    with subprocess.Popen([sys.executable, "-c", TAKER, library.path], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "1\n"
        library.queue.recover()
        assert states(library) == {1: "running", 2: "waiting"}
        process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        process.wait()

    library.queue.recover()
    assert states(library) == {1: "waiting", 2: "waiting"}
    assert order(library) == [1, 2]
    left = [path.name for path in library.path.parent.glob("*.runner-*")]
    assert left == [f"library.db.runner-{runner.name}"]


def test_removed_episodes_are_not_worked_on(library: Library, runner: Runner) -> None:
    library.queue.add([1, 2], "base")
    library.remove(1)
    assert order(library) == [2]
    taken = library.queue.claim(runner)
    assert taken is not None
    assert taken.episode_id == 2


def test_a_row_that_makes_no_sense_hides_no_other_and_names_no_file(library: Library, runner: Runner) -> None:
    library.queue.add([1, 2], "base")
    stranger = library.path.parent / "stranger"
    stranger.write_text("keep me", "utf-8")
    with closing(schema.connect(library.path)) as connection:
        connection.execute("update job set state = 'dancing', owner = '/../stranger' where episode_id = 1")
    assert order(library) == [2]
    assert library.queue.claim(runner) is not None
    assert stranger.read_text("utf-8") == "keep me"


def test_a_library_of_the_first_version_gets_its_queue(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    schema.connect(path, STEPS[:1]).close()
    with Library(path) as library:
        episode_id = library.add_episode(tmp_path / "a.mp3", Metadata(title="A"))
        assert library.queue.add([episode_id], "base") == (episode_id,)
        assert library.check() == []

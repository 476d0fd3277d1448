# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that was heard is lost: the worker is killed, the power fails, the file changes meanwhile."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support import killing
from tests.support.dying import SOURCE, said
from tests.support.pieces import cut
from transcribe import intake
from transcribe.episode import Metadata
from transcribe.library import Library, TextState
from transcribe.media.audio import content_hash
from transcribe.speech.jobs import Alignment, Transcription, run
from transcribe.speech.pipeline import Steering, transcribe
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript

ROOT = Path(__file__).parents[2]
STATEMENTS = ("delete from passage", "insert into passage", "insert or replace into span", "commit")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def talk(sample: Path, tmp_path: Path) -> Path:
    """Some 35 seconds of speech, in two spans."""
    return cut(sample / "podcasts.mp3", tmp_path / "talk.wav", 20_000, 60_000)


def another(sample: Path, talk: Path) -> None:
    """Another part of the episode, as long, in the file's place."""
    cut(sample / "podcasts.mp3", talk, 80_000, 120_000)


def started(library: Library, episode: int, tiny: Recognizer) -> Span:
    """A transcription that is stopped after its first span."""
    with closing(run(Transcription(library, library.episode(episode), tiny, None))) as work:
        return next(work).span


@pytest.mark.model
def test_kills_at_any_moment_lose_nothing(path: Path, sample: Path, tmp_path: Path, tiny: Recognizer) -> None:
    media = cut(sample / "podcasts.mp3", tmp_path / "talk.wav", 0, 100_000)
    seed = random.randrange(1_000_000)  # noqa: S311  # no secret
    print(f"seed {seed}")  # shown when this fails
    dice = random.Random(seed)  # noqa: S311  # no secret
    with Library(tmp_path / "undisturbed.db") as library:
        whole = library.episode(intake.add(library, media))
        list(run(Transcription(library, whole, tiny, None)))
    with Library(path) as library:
        episode = intake.add(library, media)
    before = killing.kept(path, episode)

    for _ in range(3):
        told = killing.work(path, episode, "tiny.en", killing.any_moment(dice))
        assert killing.complaints(path, episode, told, before) == []
        before = killing.kept(path, episode)
        if before.complete:
            break
    if not before.complete:
        told = killing.work(path, episode, "tiny.en")
        assert not set(told) & set(before.spans), "what was done is done again"
        assert killing.complaints(path, episode, told, before) == []

    assert killing.kept(path, episode) == killing.kept(tmp_path / "undisturbed.db", whole.id)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
@pytest.mark.parametrize("how", [*STATEMENTS, "30", "4100", "9000"])
def test_a_power_cut_in_a_commit_leaves_the_spans_before_it(path: Path, how: str) -> None:
    with Library(path) as library:
        episode = library.add_episode(Path("/talk.mp3"), Metadata(title="Talk"))

    ended = subprocess.run(
        [sys.executable, "-m", "tests.support.dying", path, str(episode), how], cwd=ROOT, check=False
    )

    assert ended.returncode < 0, "it lived to tell the tale"
    with Library(path) as library:
        assert library.check() == []
        assert library.spans(episode) == (said(0)[0],)
        assert kept_text(library, episode) == said(0)[1]
        library.save_span(episode, *said(1), source=SOURCE)
        assert kept_text(library, episode) == said(0)[1] + said(1)[1]
        assert library.check() == []


def kept_text(library: Library, episode: int) -> tuple[Segment, ...]:
    text = library.transcript(episode)
    assert text is not None
    return text.segments


@pytest.mark.model
def test_a_file_that_was_changed_is_begun_anew_and_that_is_said(
    path: Path, sample: Path, talk: Path, tiny: Recognizer
) -> None:
    notices: list[str] = []
    steering = Steering(notice=notices.append)
    with Library(path) as library:
        episode = intake.add(library, talk)
        started(library, episode, tiny)
        another(sample, talk)

        work = Transcription(library, library.episode(episode), tiny, None)
        assert work.done == ()
        assert notices == []
        with closing(run(work, steering)) as results:
            first = next(results).span
        assert len(notices) == 1
        assert "talk.wav" in notices[0]
        assert "anew" in notices[0]
        assert library.spans(episode) == (first,)
        assert library.episode(episode).content_hash == content_hash(talk)

        again = Transcription(library, library.episode(episode), tiny, None)
        assert again.done == (first,)
        list(run(again, steering))
        heard = kept_text(library, episode)
    assert len(notices) == 1
    results_of_new = sorted(transcribe(talk, tiny), key=lambda result: result.span)
    assert [line.text for line in heard] == [line.text for result in results_of_new for line in result.segments]


@pytest.mark.model
def test_a_file_that_was_only_copied_goes_on(path: Path, talk: Path, tiny: Recognizer) -> None:
    with Library(path) as library:
        episode = intake.add(library, talk)
        first = started(library, episode, tiny)
        copy = talk.with_name("copy.wav")
        copy.write_bytes(talk.read_bytes())
        talk.unlink()
        copy.rename(talk)

        work = Transcription(library, library.episode(episode), tiny, None)

        assert work.done == (first,)
        assert work.notice == ""


@pytest.mark.model
def test_a_finished_text_of_another_sound_is_not_mixed_with_the_new_one(
    path: Path, sample: Path, talk: Path, tiny: Recognizer
) -> None:
    with Library(path) as library:
        episode = intake.add(library, talk)
        lines = (Segment(0, 900, "What was said in the old file."), Segment(38_000, 39_000, "And its end."))
        library.save_transcript(episode, Transcript(lines, Source(SourceKind.WHISPER, "base"), "en"))
        another(sample, talk)

        started(library, episode, tiny)

        assert library.text_state(episode) is TextState.PARTIAL
        assert not set(lines) & set(kept_text(library, episode))


@pytest.mark.model
def test_two_episodes_of_one_file_stay_two(path: Path, sample: Path, talk: Path, tiny: Recognizer) -> None:
    with Library(path) as library:
        episode = intake.add(library, talk)
        started(library, episode, tiny)
        another(sample, talk)
        other = intake.add(library, talk)
        assert other != episode

        first = started(library, episode, tiny)

        assert library.spans(episode) == (first,)
        assert library.episode(other).content_hash == content_hash(talk)
        assert library.check() == []


@pytest.mark.model
def test_an_alignment_with_a_changed_file_forgets_what_it_heard(
    path: Path, sample: Path, talk: Path, tiny: Recognizer, truth: tuple[Segment, ...]
) -> None:
    inside = [line for line in truth if line.start_ms >= 20_000 and line.end_ms <= 60_000]
    lines = tuple(Segment(0, 0, line.text) for line in inside)
    notices: list[str] = []
    with Library(path) as library:
        episode = intake.add(library, talk)
        library.save_transcript(episode, Transcript(lines, Source(SourceKind.PUBLISHER), "en"))
        with closing(run(Alignment(library, library.episode(episode), tiny, None))) as work:
            next(work)
        assert library.heard(episode)
        another(sample, talk)

        fresh = Alignment(library, library.episode(episode), tiny, None)

        assert fresh.done == ()
        assert library.heard(episode) == ()
        assert library.spans(episode) == ()
        with closing(run(fresh, Steering(notice=notices.append))) as work:
            next(work)
        assert len(notices) == 1
        assert [line.text for line in kept_text(library, episode)] == [line.text for line in lines]
        assert len(Alignment(library, library.episode(episode), tiny, None).done) == 1

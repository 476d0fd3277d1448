# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark transcribe` and `earmark align` on seconds of real speech, with the smallest real model."""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import jiwer
import pytest

from tests.support.commands import Earmark, sentence_and_hint
from tests.support.pieces import write_wav
from transcribe import formats
from transcribe.library import Library, TextState
from transcribe.media.audio import read
from transcribe.speech.recognize import GraphicsCardError, Recognizer
from transcribe.transcript import Segment, SegmentKind, problems

pytestmark = pytest.mark.model

FROM_MS, TO_MS = 12_500, 32_500  # the four lines in which the show and its guest are introduced
TINY = ("--model", "tiny.en")


@pytest.fixture(scope="session")
def short(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty seconds of the sample."""
    return write_wav(tmp_path_factory.mktemp("short") / "short.wav", read(sample / "podcasts.mp3", FROM_MS, TO_MS))


@pytest.fixture(scope="session")
def said(truth: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The lines in it; their times are those of the whole sample."""
    return tuple(line for line in truth if line.start_ms >= FROM_MS and line.end_ms <= TO_MS)


@pytest.fixture
def earmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Earmark:
    library = tmp_path / "shelf" / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(library))
    return Earmark(library, capsys)


def plain(text: str) -> str:
    kept = "".join(letter if letter.isalnum() else " " for letter in text.casefold().replace("’", ""))
    return " ".join(kept.split())


def wrong_words(said: tuple[Segment, ...], heard: str) -> float:
    return float(jiwer.wer(plain(" ".join(line.text for line in said)), plain(heard)))


@pytest.mark.parametrize("suffix", [".json", ".srt", ".vtt", ".txt", ".podcast.json"])
def test_a_file_in_the_form_that_its_suffix_names(
    earmark: Earmark, suffix: str, short: Path, said: tuple[Segment, ...], tmp_path: Path
) -> None:
    out = tmp_path / f"out{suffix}"

    answer = earmark("transcribe", short, "-o", out, *TINY)

    assert (answer.out, answer.err) == ("", "")  # no progress bar where there is no terminal
    assert earmark.contents() == {}  # the library is not touched
    transcript = formats.read(out).transcript
    assert transcript is not None
    assert wrong_words(said, transcript.text) < 0.2
    assert problems(transcript) == []
    assert transcript.timed == (suffix != ".txt")


def test_the_json_is_the_one_that_was_promised(earmark: Earmark, short: Path, tmp_path: Path) -> None:
    earmark("transcribe", short, "-o", tmp_path / "out.json", *TINY)

    data = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert set(data) == {"format", "version", "language", "duration_ms", "source", "segments", "gaps", "chapters"}
    assert (data["format"], data["version"], data["language"]) == ("earmark-transcript", 1, "en")
    assert data["duration_ms"] == TO_MS - FROM_MS
    assert data["source"] == {"kind": "whisper", "model": "tiny.en", "text_heard": None}
    for segment in data["segments"]:
        assert set(segment) == {"start_ms", "end_ms", "speaker", "kind", "text", "words"}
        assert segment["text"] == " ".join(word["text"] for word in segment["words"])
        for word in segment["words"]:
            assert set(word) == {"text", "start_ms", "end_ms", "confidence", "timing"}
            assert word["timing"] in ("phones", "attention")
            assert 0 <= segment["start_ms"] <= word["start_ms"] < word["end_ms"] <= segment["end_ms"]
            assert 0 <= word["confidence"] <= 1


def test_into_the_library_where_every_word_can_be_found(earmark: Earmark, short: Path, tmp_path: Path) -> None:
    assert earmark("transcribe", short, *TINY).out == "1\n"

    (hit,) = earmark("search", "mailing", "--json").data
    earmark("export", "1", "-o", tmp_path / "out.json")
    data = json.loads((tmp_path / "out.json").read_text("utf-8"))
    words = [word for segment in data["segments"] for word in segment["words"]]
    (mailing,) = [word for word in words if word["text"].startswith("mailing")]
    assert (hit["episode"], hit["start_ms"], hit["end_ms"]) == (1, mailing["start_ms"], mailing["end_ms"])
    with Library(earmark.library) as library:
        assert library.text_state(1) is TextState.COMPLETE


def test_events_are_json_lines(earmark: Earmark, short: Path, said: tuple[Segment, ...]) -> None:
    events = earmark("transcribe", short, "--jsonl", *TINY).lines

    names = [event["event"] for event in events]
    assert set(names) == {"segment", "progress", "done", "episode"}
    assert names[-2:] == ["done", "episode"]
    segments = [event for event in events if event["event"] == "segment"]
    assert wrong_words(said, " ".join(segment["text"] for segment in segments)) < 0.2
    assert all(segment["words"] and segment["end_ms"] > segment["start_ms"] for segment in segments)
    progress = [event for event in events if event["event"] == "progress"]
    assert progress[-1]["done_ms"] == progress[-1]["total_ms"] == TO_MS - FROM_MS
    assert events[-1] == {"event": "episode", "file": str(short), "episode": 1}


def test_a_draft_comes_first_and_is_improved(earmark: Earmark, short: Path, tmp_path: Path) -> None:
    words = ("transcribe", short, "--draft", "--model", "base", "--threads", "1", "--jsonl")

    events = earmark(*words).lines

    phases = [event for event in events if event["event"] == "phase"]
    assert [(phase["doing"], phase["model"]) for phase in phases] == [("drafting", "tiny.en"), ("improving", "base")]
    assert [event["event"] for event in events].count("done") == 1
    with Library(earmark.library) as library:
        assert library.text_state(1) is TextState.COMPLETE
        text = library.transcript(1)
    assert text is not None
    assert text.source.model == "base"
    assert [event["event"] for event in earmark(*words).lines] == ["episode"]  # there is nothing to do

    # What is transcribed again stays until something takes its place.
    again = earmark("transcribe", short, "--again", "--draft", "--jsonl", *TINY).lines
    assert [(event["doing"], event["model"]) for event in again if event["event"] == "phase"] == [
        ("improving", "tiny.en")
    ]


def test_a_graphics_card_that_fails_hands_over_to_the_processor(
    earmark: Earmark, short: Path, said: tuple[Segment, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decode = Recognizer.decode
    devices: list[str] = []

    def failing_once(self: Recognizer, *sounds: Any, **how: Any) -> Any:
        if not devices:
            self.device = "cuda"
        devices.append(self.device)
        if len(devices) == 1:
            raise GraphicsCardError("The graphics card failed: out of memory.", "Earmark goes on with the processor.")
        return decode(self, *sounds, **how)

    monkeypatch.setattr(Recognizer, "decode", failing_once)

    answer = earmark("transcribe", short, "-o", tmp_path / "out.json", *TINY)

    assert answer.err == "The graphics card failed: out of memory. Earmark goes on with the processor.\n"
    assert set(devices[1:]) == {"cpu"}
    transcript = formats.read(tmp_path / "out.json").transcript
    assert transcript is not None
    assert wrong_words(said, transcript.text) < 0.2


def test_a_graphics_card_that_does_not_take_the_model_is_told_of(
    earmark: Earmark, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctranslate2.get_cuda_device_count", lambda: 1)  # there is none: loading really fails

    events = earmark("transcribe", short, "--jsonl", *TINY).lines

    (notice,) = [event for event in events if event["event"] == "notice"]
    assert notice["message"].startswith("The graphics card failed: ")
    assert notice["file"] == str(short)
    assert events[-1]["event"] == "episode"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C can't be sent to one process there")
def test_a_job_that_was_interrupted_goes_on_where_it_was(earmark: Earmark, sample: Path, tmp_path: Path) -> None:
    # Long enough for several spans after the first, however busy the machine is.
    piece = write_wav(tmp_path / "piece.wav", read(sample / "podcasts.mp3", 0, 120_000))
    process = earmark.start("transcribe", piece, "--jsonl", *TINY)
    assert process.stdout is not None
    first: list[dict[str, Any]] = []
    while not first or first[-1]["event"] != "progress":
        first.append(json.loads(process.stdout.readline()))
    process.send_signal(signal.SIGINT)
    rest, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert err.startswith("Stopped. What was finished is kept; give the same command again")
    assert '"done"' not in rest
    with Library(earmark.library) as library:
        kept = library.spans(1)
        text = library.transcript(1)
        assert library.text_state(1) is TextState.PARTIAL
    assert kept
    assert text is not None
    assert [segment.text for segment in text.segments[:1]] == [first[0]["text"]]

    events = earmark("transcribe", piece, "--jsonl", *TINY).lines

    assert events[-1] == {"event": "episode", "file": str(piece), "episode": 1}
    fresh = [event for event in events if event["event"] == "segment"]
    assert fresh
    assert min(segment["start_ms"] for segment in fresh) >= kept[-1].end_ms  # nothing twice
    with Library(earmark.library) as library:
        assert library.text_state(1) is TextState.COMPLETE
        whole = library.transcript(1)
        assert set(kept) < set(library.spans(1))
    assert whole is not None
    assert whole.segments[: len(text.segments)] == text.segments
    assert len(whole.segments) == len(text.segments) + len(fresh)


@pytest.fixture
def published(said: tuple[Segment, ...], tmp_path: Path) -> Path:
    """What the publisher wrote: every line that is said, and one that is not."""
    text = tmp_path / "published.txt"
    lines = [line.text for line in said]
    lines.insert(2, "Subscribe wherever giraffes gather under purple umbrellas this Thursday.")
    text.write_text("\n".join(lines) + "\n", "utf-8")
    return text


def test_a_published_text_gets_its_times(
    earmark: Earmark, short: Path, published: Path, said: tuple[Segment, ...], tmp_path: Path
) -> None:
    answer = earmark("align", short, published, "-o", tmp_path / "out.json", *TINY)

    assert "of the text was heard." in answer.err
    assert "Not heard: Subscribe wherever giraffes gather" in answer.err
    assert earmark.contents() == {}
    transcript = formats.read(tmp_path / "out.json").transcript
    assert transcript is not None
    assert transcript.text.split() == published.read_text("utf-8").split()  # letter for letter
    (unheard,) = [segment for segment in transcript.segments if segment.kind is SegmentKind.UNHEARD]
    assert "giraffes" in unheard.text
    heard = [word for word in transcript.words() if word.heard]
    for line in said:
        first = line.text.split()[0]
        starts_ms = [word.start_ms for word in heard if word.text == first]
        assert min(abs(start_ms - (line.start_ms - FROM_MS)) for start_ms in starts_ms) < 200, line.text


def test_captions_keep_only_what_is_heard(earmark: Earmark, short: Path, published: Path, tmp_path: Path) -> None:
    earmark("align", short, published, "-o", tmp_path / "out.vtt", *TINY)

    captions = (tmp_path / "out.vtt").read_text("utf-8")
    assert "roundabout" in captions
    assert "giraffes" not in captions


def test_alignment_into_the_library(earmark: Earmark, short: Path, published: Path) -> None:
    answer = earmark("align", short, published, "--jsonl", *TINY)

    events = answer.lines
    assert [event["event"] for event in events][-3:] == ["done", "alignment", "episode"]
    assert 0.7 < events[-2]["text_heard"] < 0.95
    assert events[-2]["segments_not_heard"] == 1
    (hit,) = earmark("search", "roundabout", "--json").data
    assert hit["end_ms"] > hit["start_ms"]
    with Library(earmark.library) as library:
        text = library.transcript(1)
        assert text is not None
        assert text.source.text_heard == events[-2]["text_heard"]
        assert library.text_state(1) is TextState.COMPLETE


def test_a_published_text_is_not_replaced_by_a_recognised_one(earmark: Earmark, short: Path, published: Path) -> None:
    earmark("add", short, "--transcript", published)
    before = earmark.contents()

    said = earmark("transcribe", short, *TINY, code=1).err

    assert "publisher's text" in said
    assert "earmark align" in said
    assert earmark.contents() == before


def test_a_file_cut_short_meanwhile_is_not_called_complete(earmark: Earmark, sample: Path, tmp_path: Path) -> None:
    piece = write_wav(tmp_path / "piece.wav", read(sample / "podcasts.mp3", 0, 120_000))
    process = earmark.start("transcribe", piece, "--jsonl", *TINY)
    assert process.stdout is not None
    while json.loads(process.stdout.readline())["event"] != "progress":
        pass
    os.truncate(piece, piece.stat().st_size // 4)
    rest, err = process.communicate(timeout=120)

    assert process.returncode == 1, rest
    assert "piece.wav" in sentence_and_hint(err)[0]
    assert "was changed" in err
    with Library(earmark.library) as library:
        assert library.text_state(1) is TextState.PARTIAL

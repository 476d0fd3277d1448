# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON transcripts by others: Podcasting 2.0 in its varieties, Whisper's own."""

import json
from pathlib import Path

import pytest

from transcribe import formats
from transcribe.errors import FormatError
from transcribe.transcript import Segment, SourceKind, Transcript, Word, problems


def read(data: object) -> Transcript:
    transcript = formats.read_text(json.dumps(data)).transcript
    assert transcript is not None
    assert problems(transcript) == []
    return transcript


def podcast(*segments: tuple[float, float | None, str, str | None]) -> dict[str, object]:
    items = []
    for start, end, body, speaker in segments:
        item: dict[str, object] = {"startTime": start, "body": body}
        items.append(item | ({"endTime": end} if end is not None else {}) | ({"speaker": speaker} if speaker else {}))
    return {"version": "1.0.0", "segments": items}


def test_lines_with_speakers() -> None:
    transcript = read(podcast((0.5, 2, "Good evening. ", "Ann"), (2, 3.25, "Is it late?", "Bob")))
    assert transcript.segments == (
        Segment(500, 2_000, "Good evening.", speaker="Ann"),
        Segment(2_000, 3_250, "Is it late?", speaker="Bob"),
    )


def test_lines_without_an_end_last_until_the_next() -> None:
    transcript = read(
        podcast((1, None, "One or two", None), (4.5, 4.5, "three or four", None), (6, 7, "and more", None))
    )
    assert [(one.start_ms, one.end_ms) for one in transcript.segments] == [
        (1_000, 4_500),
        (4_500, 6_000),
        (6_000, 7_000),
    ]


def test_single_words_are_put_together() -> None:
    transcript = read(podcast((1, 1.5, "Is", "Ann"), (1.5, 2, "it?", "Ann"), (2.25, 2.5, "Yes.", "Bob")))
    assert transcript.segments == (
        Segment(1_000, 2_000, "Is it?", (Word("Is", 1_000, 1_500), Word("it?", 1_500, 2_000)), "Ann"),
        Segment(2_250, 2_500, "Yes.", (Word("Yes.", 2_250, 2_500),), "Bob"),
    )


def test_spaces_and_commas_may_be_segments_of_their_own() -> None:
    bodies = [(0.2, 0.4, "It's"), (0.4, 0.4, " "), (0.5, 0.9, "late"), (0.9, 0.9, ","), (0.9, 0.9, " "), (1, 1.2, "2"),
              (1.2, 1.4, "nd"), (1.4, 1.4, " "), (1.5, 1.9, "time"), (1.9, 1.9, ".")]  # fmt: skip
    (one,) = read(podcast(*((start, end, body, None) for start, end, body in bodies))).segments
    assert one.text == "It's late, 2nd time."
    assert one.words[2] == Word("2nd", 1_000, 1_400)


def test_lines_of_words_end_at_line_ends_and_pauses() -> None:
    transcript = read(
        podcast((1, 2, "One", None), (2, 3, "two.\n", None), (3, 4, "Three", None), (9, 9.5, "four", None))
    )
    assert [one.text for one in transcript.segments] == ["One two.", "Three", "four"]


def test_times_in_ms_and_as_clock() -> None:
    assert read([{"start": 1_200, "end": 4_000, "text": "In whole milliseconds."}]).segments[0].end_ms == 4_000
    assert read([{"start": 1.2, "end": 4, "text": "In seconds, with parts."}]).segments[0].start_ms == 1_200
    assert read([{"start": "00:00:01.200", "text": "As a clock shows."}]).segments[0].start_ms == 1_200


def test_whisper_words_are_taken_with_their_confidence() -> None:
    words = [
        {"word": " Is", "start": 0.0, "end": 0.4, "probability": 0.75},
        {"word": " it?", "start": 0.4, "end": 0.8, "probability": 0.5},
    ]
    segment = {"id": 0, "seek": 0, "start": 0.0, "end": 1.0, "text": " Is it?", "avg_logprob": -0.2}
    with_words = read({"text": " Is it?", "segments": [segment | {"words": words}], "language": "en"})
    assert (with_words.source.kind, with_words.language) == (SourceKind.WHISPER, "en")
    assert with_words.segments[0].words == (Word("Is", 0, 400, 0.75), Word("it?", 400, 800, 0.5))
    without = read({"segments": [segment | {"words": None}]})
    assert without.segments == (Segment(0, 1_000, "Is it?"),)
    untimed = read({"segments": [segment | {"words": [words[0], {"word": " it?"}]}]})
    assert untimed.segments[0].words == ()


def test_broken_segments_do_not_cost_the_others() -> None:
    broken = [
        None,
        {"body": "without a time"},
        {"startTime": "x", "body": "a bad time"},
        {"startTime": 1e300, "body": "too late"},
        {"startTime": -1, "body": "too early"},
        {"startTime": 1, "body": 7},
    ]
    assert read({"segments": [*broken, {"startTime": 2, "body": "This is kept."}]}).text == "This is kept."


def test_half_a_character_can_be_written_again(tmp_path: Path) -> None:
    transcript = formats.read_text(
        '{"segments": [{"startTime": 1, "body": "smile \\ud83d here \\ud83d\\ude00"}]}'
    ).transcript
    assert transcript is not None
    assert formats.write(tmp_path / "a.srt", transcript) == []
    assert "\U0001f600" in (tmp_path / "a.srt").read_text("utf-8")


def test_words_that_break_the_promises_are_dropped_and_the_text_is_kept() -> None:
    segment = {"start_ms": 0, "end_ms": 100, "text": "said", "words": [{"text": "meant", "start_ms": 0, "end_ms": 50}]}
    transcript = read(
        {"format": "earmark-transcript", "version": 1, "source": {"kind": "edited"}, "segments": [segment]}
    )
    assert transcript.segments == (Segment(0, 100, "said"),)


@pytest.mark.parametrize(("name", "texts"), [("pc20_example.json", 2), ("podnews_weekly_review_2023-06-02.json", 2)])
def test_published_files_are_read(shared: Path, name: str, texts: int) -> None:
    transcript = formats.read(shared / "samples" / "formats" / name).transcript
    assert transcript is not None
    assert problems(transcript) == []
    assert len(transcript.segments) == texts
    assert all(one.words for one in transcript.segments)


@pytest.mark.parametrize(
    "part",
    [
        {"source": {"kind": "zzz"}},
        {"segments": [{"start_ms": 0, "end_ms": 1, "text": "a", "kind": "zzz"}]},
        {"gaps": [{"start_ms": 0, "end_ms": 1, "kind": "zzz"}]},
    ],
)
def test_an_unknown_kind_is_a_readable_sentence(part: dict[str, object]) -> None:
    data = {"format": "earmark-transcript", "version": 1, "segments": [], **part}
    with pytest.raises(FormatError, match=r"damaged: “zzz” is none of [a-z]+") as caught:
        formats.read_text(json.dumps(data))
    assert "Kind" not in caught.value.message

# SPDX-License-Identifier: GPL-3.0-or-later
"""The publisher's stamps: ends that nobody wrote, and stamps that are plain wrong."""

import json
import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe import formats, timecode
from transcribe.formats import earmark_json
from transcribe.formats.stamps import in_order, with_ends
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word, problems

PUBLISHER = Source(SourceKind.PUBLISHER)


def line(start_ms: int, text: str = "A line.", end_ms: int = 0) -> Segment:
    return Segment(start_ms, end_ms or start_ms, text)


def test_each_line_ends_where_the_next_begins_and_the_last_with_the_audio() -> None:
    ended = with_ends([line(0), line(4_000), line(9_000)], duration_ms=20_000)
    assert [(one.start_ms, one.end_ms) for one in ended] == [(0, 4_000), (4_000, 9_000), (9_000, 20_000)]


def test_the_last_line_lasts_half_a_second_a_word_where_the_length_is_unknown() -> None:
    assert with_ends([line(1_000, "three short words")])[0].end_ms == 2_500


def test_lines_of_the_same_second_share_the_time_to_the_next_stamp() -> None:
    ended = with_ends([line(5_000, "One."), line(5_000, "Two."), line(7_000, "Three.")])
    assert [(one.start_ms, one.end_ms) for one in ended[:2]] == [(5_000, 7_000), (5_000, 7_000)]


def test_an_end_that_is_known_is_kept() -> None:
    assert with_ends([line(0, end_ms=900), line(4_000)])[0].end_ms == 900


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**8), st.text(max_size=30)), max_size=40), st.integers(0, 10**8))
def test_with_ends_makes_sound_transcripts(starts: list[tuple[int, str]], duration_ms: int) -> None:
    ended = with_ends([line(start_ms, text) for start_ms, text in starts], duration_ms)
    assert problems(Transcript(ended, PUBLISHER)) == []
    assert all(one.end_ms > one.start_ms for one in ended)
    assert sorted(one.text for one in ended) == sorted(text for _, text in starts)


TALK = [f"The {number} kettle sings before it boils." for number in ("first", "second", "third", "fourth", "fifth")]
STAMPS = [2_000, 6_000, 9_000, 15_000, 21_000]


def srt(stamps: list[int]) -> str:
    cues = [
        f"{number}\n{timecode.exact(start_ms, ',')} --> {timecode.exact(start_ms + 2_500, ',')}\n{text}\n"
        for number, (start_ms, text) in enumerate(zip(stamps, TALK, strict=True), 1)
    ]
    return "\n".join(cues)


def vtt(stamps: list[int]) -> str:
    cues = [
        f"{timecode.exact(start_ms)} --> {timecode.exact(start_ms + 2_500)}\n{text}\n"
        for start_ms, text in zip(stamps, TALK, strict=True)
    ]
    return "\n".join(["WEBVTT\n", *cues])


def page(stamps: list[int]) -> str:
    return "Kettles\n\n" + "\n\n".join(
        f"{start_ms // 3_600_000}:{start_ms // 60_000 % 60:02}:{start_ms // 1000 % 60:02} {text}"
        for start_ms, text in zip(stamps, TALK, strict=True)
    )


def podcast_html(stamps: list[int]) -> str:
    return "<cite>Ann:</cite>" + "".join(
        f"<time>{timecode.exact(start_ms)}</time><p>{text}</p>" for start_ms, text in zip(stamps, TALK, strict=True)
    )


def podcast_json(stamps: list[int]) -> str:
    items = [
        {"startTime": start_ms / 1000, "endTime": start_ms / 1000 + 2.5, "body": text}
        for start_ms, text in zip(stamps, TALK, strict=True)
    ]
    return json.dumps({"version": "1.0.0", "segments": items})


def own_json(stamps: list[int]) -> str:
    lines = [Segment(start_ms, start_ms + 2_500, text) for start_ms, text in zip(stamps, TALK, strict=True)]
    return earmark_json.write(Transcript(tuple(lines), PUBLISHER), ())


@pytest.mark.parametrize("written", [srt, vtt, page, podcast_html, podcast_json, own_json])
@pytest.mark.parametrize(
    ("stamps", "wrong"),
    [
        ([2_000, 6_000, 0, 15_000, 21_000], 2),
        ([2_000, 6_000, 7_200_000, 15_000, 21_000], 2),
        ([2_000, 6_000, 15_000, 9_000, 21_000], 3),
        ([7_200_000, 6_000, 9_000, 15_000, 21_000], 0),
        ([2_000, 6_000, 9_000, 15_000, 0], 4),
    ],
    ids=["none in the middle", "far beyond the end", "two swapped", "the first", "the last"],
)
def test_a_wrong_stamp_moves_no_line(written: Callable[[list[int]], str], stamps: list[int], wrong: int) -> None:
    transcript = formats.read_text(written(stamps)).transcript

    assert transcript is not None
    assert [one.text for one in transcript.segments] == TALK
    assert problems(transcript) == []
    for number, segment in enumerate(transcript.segments):
        assert segment.end_ms > segment.start_ms
        if number != wrong:
            assert segment.start_ms == stamps[number]


@st.composite
def partly_wrong(draw: st.DrawFn) -> tuple[list[Segment], set[int]]:
    """Lines one after the other; at most every third has another stamp, and never two in a row."""
    lines, time_ms = [], 0
    for number in range(draw(st.integers(4, 40))):
        time_ms += draw(st.integers(1, 9_000))
        length_ms = draw(st.integers(0, 3_000))
        lines.append(Segment(time_ms, time_ms + length_ms, f"Line {number}."))
        time_ms += length_ms
    places = draw(st.sets(st.integers(0, (len(lines) - 1) // 3), max_size=len(lines) // 3))
    wrong = {3 * place for place in places}
    for place in wrong:
        start_ms = draw(st.integers(0, 2 * time_ms))
        lines[place] = replace(lines[place], start_ms=start_ms, end_ms=start_ms + draw(st.integers(0, 3_000)))
    return lines, wrong


@settings(deadline=None)
@given(partly_wrong(), st.booleans())
def test_the_order_of_reading_stays_whatever_some_stamps_say(given_: tuple[list[Segment], set[int]], end: bool) -> None:
    lines, wrong = given_
    ordered = with_ends(lines) if end else in_order(lines)
    assert [one.text for one in ordered] == [one.text for one in lines]
    assert problems(Transcript(ordered, PUBLISHER)) == []
    kept = sum(one.start_ms == before.start_ms for one, before in zip(ordered, lines, strict=True))
    assert kept >= len(lines) - 2 * len(wrong)


def test_a_line_with_a_wrong_stamp_takes_the_time_that_is_free() -> None:
    lines = [line(1_000, "One.", 3_000), line(500_000, "Two and more.", 501_000), line(0, "Three.", 900)]
    found = in_order(
        [*lines, line(9_000, "Four.", 9_900), *(line(n * 10_000, "On.", n * 10_000 + 900) for n in (1, 2))]
    )
    assert [(one.start_ms, one.end_ms) for one in found[1:3]] == [(3_000, 7_000), (7_000, 9_000)]


def test_the_words_of_a_line_with_a_wrong_stamp_lose_their_times() -> None:
    lines = [Segment(n, n + 900, "Tea.", (Word("Tea.", n, n + 900),)) for n in (1_000, 2_000, 0, 4_000)]
    assert [len(one.words) for one in in_order(lines)] == [1, 1, 0, 1]


def test_lines_without_stamps_stay_between_those_that_have_one() -> None:
    lines = [line(0, "A."), line(0, "B."), line(4_000, "C."), line(0, "D."), line(8_000, "E.", 8_500), line(0, "F.")]
    found = in_order(lines)
    assert [one.text for one in found] == ["A.", "B.", "C.", "D.", "E.", "F."]
    assert found[:2] == (line(0, "A."), line(0, "B."))
    assert 4_000 < found[3].start_ms < found[3].end_ms == 8_000
    assert problems(Transcript(found, PUBLISHER)) == []


def test_the_lines_of_two_speakers_one_after_the_other_are_put_together() -> None:
    ann = [line(n * 4_000, f"Ann {n}.", n * 4_000 + 1_500) for n in range(8)]
    bob = [line(n * 4_000 + 2_000, f"Bob {n}.", n * 4_000 + 3_500) for n in range(8)]
    assert [one.text for one in in_order(ann + bob)][:4] == ["Ann 0.", "Bob 0.", "Ann 1.", "Bob 1."]


def test_stamps_that_begin_anew_do_not_mix_what_is_said() -> None:
    """Some services stamp each ten minutes by themselves."""
    first = [line(n * 2_000, f"First {n}.", n * 2_000 + 1_900) for n in range(20)]
    second = [line(n * 2_000 + 300, f"Second {n}.", n * 2_000 + 2_200) for n in range(20)]
    assert [one.text for one in in_order(first + second)] == [one.text for one in first + second]


@pytest.mark.parametrize("share", [0.02, 0.1])
def test_a_page_with_wrong_stamps_comes_whole(share: float) -> None:
    dice = random.Random(7)  # noqa: S311  the same each time
    texts = [f"Line {number} of a long talk about kettles." for number in range(300)]
    stamps = [dice.randint(0, 9_000) if 3 < n < 297 and dice.random() < share else 7 * n for n in range(300)]
    lines = [f"{s // 3600}:{s // 60 % 60:02}:{s % 60:02} {text}" for s, text in zip(stamps, texts, strict=True)]
    chapters = "0:00 Hello\n2:10 More\n10:00 Much more\n20:00 The end"
    text = "\n".join(["A talk", "In this episode:", chapters, "The transcript:", *lines, "Notes", chapters])
    transcript = formats.read_text(text).transcript
    assert transcript is not None
    assert [one.text for one in transcript.segments] == texts

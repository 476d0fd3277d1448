# SPDX-License-Identifier: GPL-3.0-or-later
"""What is stored is read back: letter for letter, to the millisecond, in whatever order it came."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe.episode import Metadata
from transcribe.library import Library
from transcribe.library.passages import pack, unpack, with_tails
from transcribe.library.texts import passage, rows_from
from transcribe.transcript import (
    Gap,
    Segment,
    SegmentKind,
    Source,
    SourceKind,
    Span,
    Timing,
    Transcript,
    Word,
    problems,
)

LETTERS = "abzé’'.-♪我0\x1e\x1f\x85"
WORD_TEXTS = st.text(LETTERS, min_size=1, max_size=6).filter(lambda text: text == text.strip())
DURATIONS_MS = st.one_of(st.integers(0, 400), st.integers(0, 200_000))
CONFIDENCES = st.none() | st.floats(0, 1)


@st.composite
def segments(draw: st.DrawFn, first_ms: int) -> Segment:
    start_ms = time_ms = first_ms + draw(st.sampled_from([0, 0, 1, 90, 3_000, 70_000]))
    text = draw(st.sampled_from(["", " ", "\n"]))
    words = []
    for word in draw(st.lists(WORD_TEXTS, max_size=30)):
        word_start_ms = time_ms + draw(DURATIONS_MS)
        time_ms = word_start_ms + draw(DURATIONS_MS)
        words.append(Word(word, word_start_ms, time_ms, draw(CONFIDENCES), draw(st.sampled_from([None, *Timing]))))
        text += word + draw(st.sampled_from([" ", "  ", "\n", ""]))
    if draw(st.booleans()):
        words = []
    return Segment(
        start_ms,
        time_ms + draw(DURATIONS_MS),
        text,
        tuple(words),
        draw(st.sampled_from([None, "Ada", "Bo"])),
        draw(st.sampled_from(SegmentKind)),
    )


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    lines: list[Segment] = []
    for _ in range(draw(st.integers(0, 8))):
        lines.append(draw(segments(lines[-1].start_ms if lines else 0)))
    return Transcript(
        tuple(lines),
        Source(draw(st.sampled_from(SourceKind)), draw(st.none() | st.just("base")), draw(st.none() | st.just(0.97))),
        draw(st.none() | st.just("de")),
        draw(st.integers(0, 10_000_000)),
        tuple(Gap(start_ms, start_ms + 5) for start_ms in draw(st.lists(st.integers(0, 9_000), max_size=2))),
    )


def rounded(transcript: Transcript) -> Transcript:
    """As the library stores it: confidence in steps of 1/60."""

    def line(segment: Segment) -> Segment:
        return replace(segment, words=tuple(map(word, segment.words)))

    def word(each: Word) -> Word:
        return each if each.confidence is None else replace(each, confidence=round(each.confidence * 60) / 60)

    return replace(transcript, segments=tuple(map(line, transcript.segments)))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("text") / "library.db") as opened:
        yield opened


def assert_tails_are_right(library: Library, episode_id: int) -> None:
    connection = sqlite3.connect(library.path)
    rows = rows_from(connection, episode_id)
    connection.close()
    assert [row[5] for row in rows] == with_tails([passage(row) for row in rows])
    assert [row[3] for row in rows] == sorted(row[3] for row in rows)


@settings(deadline=None)
@given(transcripts())
def test_a_saved_transcript_is_read_back(library: Library, transcript: Transcript) -> None:
    assert problems(transcript) == []
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    library.save_transcript(episode_id, transcript)
    assert library.transcript(episode_id) == rounded(transcript)
    assert_tails_are_right(library, episode_id)


@settings(deadline=None)
@given(transcripts(), st.data())
def test_spans_give_the_same_text_in_any_order(library: Library, transcript: Transcript, data: st.DataObject) -> None:
    starts_ms = sorted({segment.start_ms for segment in transcript.segments})
    spans = [Span(*borders) for borders in pairwise([*starts_ms, 10**8])]
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    library.begin(episode_id, transcript.source, transcript.language, transcript.duration_ms)
    for span in data.draw(st.permutations(spans)):
        inside = tuple(each for each in transcript.segments if span.start_ms <= each.start_ms < span.end_ms)
        library.save_span(episode_id, span, inside)
        assert_tails_are_right(library, episode_id)
    text = library.transcript(episode_id)
    assert text is not None
    assert text.segments == rounded(transcript).segments
    assert library.spans(episode_id) == tuple(spans)


@settings(deadline=None)
@given(transcripts(), st.integers(0, 200_000))
def test_alignment_replaces_what_was_written_before(library: Library, old: Transcript, by_ms: int) -> None:
    def later(line: Segment) -> Segment:
        return replace(line, start_ms=line.start_ms + by_ms, end_ms=line.end_ms + by_ms, words=())

    new = replace(old, segments=tuple(map(later, old.segments)))
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    library.save_transcript(episode_id, old)
    library.save_alignment(episode_id, Span(0, 1_000), (), new)
    assert library.transcript(episode_id) == rounded(new)
    assert_tails_are_right(library, episode_id)


def test_the_search_index_fits_after_all_that(library: Library) -> None:
    assert library.check() == []


def spoken(count: int, first_ms: int = 0, speaker: str | None = None) -> tuple[Segment, ...]:
    """`count` lines of twelve words, four seconds each."""
    lines = []
    for number in range(count):
        start_ms = first_ms + 4_000 * number
        words = tuple(
            Word(f"w{start_ms // 4_000}.{n}", start_ms + 300 * n, start_ms + 300 * n + 250, 0.9) for n in range(12)
        )
        lines.append(Segment(start_ms, start_ms + 3_800, " ".join(word.text for word in words), words, speaker))
    return tuple(lines)


def test_a_passage_is_whole_lines_of_one_speaker_about_sixty_words_long() -> None:
    passages = pack([*spoken(10), *spoken(2, 40_000, "Ada"), *spoken(1, 100_000, "Ada")])
    assert [each.n for each in passages] == [60, 60, 24, 12]
    assert [line for each in passages for line in unpack(each)] == [
        *spoken(10),
        *spoken(2, 40_000, "Ada"),
        *spoken(1, 100_000, "Ada"),
    ]


def test_one_endless_line_stays_one_line() -> None:
    line = Segment(0, 0, "word " * 5_000)
    (only,) = pack([line])
    assert unpack(only) == (line,)


def test_what_no_database_can_keep_is_replaced_letter_by_letter() -> None:
    broken = Segment(0, 100, "a\x00b \ud800", (Word("a\x00b", 0, 50), Word("\ud800", 50, 100)), "\udfff")
    mended = Segment(0, 100, "a\ufffdb \ufffd", (Word("a\ufffdb", 0, 50), Word("\ufffd", 50, 100)), "\ufffd")
    (only,) = pack([broken])
    assert unpack(only) == (mended,)


def test_alignment_writes_only_the_passages_that_changed(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    text = Transcript(spoken(100), Source(SourceKind.PUBLISHER))
    library.save_transcript(episode_id, text)
    watcher = sqlite3.connect(library.path)
    before = {row[0]: row for row in rows_from(watcher, episode_id)}
    late = [replace(line, words=tuple(replace(word, confidence=0.5) for word in line.words)) for line in text.segments]
    aligned = replace(text, segments=(*text.segments[:50], *late[50:55], *text.segments[55:]))
    library.save_alignment(episode_id, Span(200_000, 220_000), (), aligned)
    after = {row[0]: row for row in rows_from(watcher, episode_id)}
    watcher.close()
    assert before.keys() == after.keys()
    assert [key for key in before if before[key] != after[key]] == [sorted(before)[10]]


@pytest.mark.parametrize(("first_ms", "last_ms"), [(0, 400), (20_000, 60_000), (59_999, 60_001), (0, 10_000_000)])
def test_the_text_of_one_span_is_read_without_the_rest(library: Library, first_ms: int, last_ms: int) -> None:
    transcript = Transcript(spoken(800), Source(SourceKind.WHISPER, "base"), "en", 500_000)
    episode_id = library.add_episode(Path("spans.mp3"), Metadata("Spans"))
    library.save_transcript(episode_id, transcript)
    found = library.transcript(episode_id, Span(first_ms, last_ms))

    lines = tuple(line for line in transcript.segments if first_ms <= line.start_ms < last_ms)
    assert found == replace(rounded(transcript), segments=rounded(replace(transcript, segments=lines)).segments)


def test_a_span_done_again_replaces_what_was_in_it(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    library.save_transcript(episode_id, Transcript(spoken(20), Source(SourceKind.WHISPER)))
    fresh = (Segment(20_000, 21_000, "better words"),)
    library.save_span(episode_id, Span(20_000, 40_000), fresh)
    text = library.transcript(episode_id)
    assert text is not None
    assert text.segments == (*spoken(5), *fresh, *spoken(10, 40_000))
    assert_tails_are_right(library, episode_id)


def test_many_speakers_in_one_moment_find_room_before_what_follows(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    following = (Segment(60, 500, "after", (), "Zed"), Segment(70, 500, "all", (), "Ada"))
    library.save_transcript(episode_id, Transcript((Segment(0, 40, "first"), *following), Source(SourceKind.EDITED)))
    crowd = tuple(Segment(10 + n, 50, f"voice{n}", (), f"speaker {n}") for n in range(20))
    library.save_span(episode_id, Span(0, 50), crowd)
    text = library.transcript(episode_id)
    assert text is not None
    assert text.segments == (*crowd, *following)
    assert_tails_are_right(library, episode_id)
    (hit,) = library.search('"voice19 after all"')
    assert hit.snippet.endswith("<mark>voice19 after all</mark>")

# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written comes back, and what can't come back is said."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe import formats
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata
from transcribe.errors import FormatError
from transcribe.formats import earmark_json, plain, podcast_json, srt, vtt
from transcribe.transcript import (
    Gap,
    Segment,
    SegmentKind,
    Source,
    SourceKind,
    Timing,
    Transcript,
    Word,
    problems,
)

PUBLISHER = Source(SourceKind.PUBLISHER)

# Words as people write them, and as only somebody who tests a parser does.
LETTERS = st.characters(categories=["L", "N", "P", "S"], exclude_characters="[](){}:")
MARKUP = st.sampled_from(
    ["<b>", "</i>", "&amp;", "&lt;", "AT&T", "a<b", "-->", "<00:00:01.000>", "{\\an8}", "<v", "1", "00:00:01,000", "<3"]
)
# Beyond 9 in 10 of one-character words JSON could not tell lines from words; each has a letter to be speech.
WORDS = st.one_of(st.text(LETTERS, min_size=1, max_size=8).map(lambda text: "w" + text), MARKUP)


@st.composite
def spoken(draw: st.DrawFn, *, timed_words: bool, speakers: bool) -> Transcript:
    """A transcript in which each segment is after the one before, with or without a time for each word."""
    segments = []
    now_ms = 0
    for _ in range(draw(st.integers(1, 6))):
        now_ms += draw(st.integers(0, 5_000))
        start_ms = now_ms
        texts = ["said", *draw(st.lists(WORDS, min_size=1, max_size=6))]
        words = []
        for text in texts:
            begin_ms = now_ms + draw(st.sampled_from([0, 0, 170]))
            now_ms = begin_ms + draw(st.integers(1, 900))
            words.append(Word(text, begin_ms, now_ms))
        now_ms += draw(st.sampled_from([0, 300]))
        speaker = draw(st.sampled_from(["Ann", "Dr. Bob Lee", "SPEAKER_02"])) if speakers else None
        segments.append(Segment(start_ms, now_ms, " ".join(texts), tuple(words) if timed_words else (), speaker))
    return Transcript(tuple(segments), PUBLISHER)


@settings(deadline=None)
@given(st.booleans().flatmap(lambda named: spoken(timed_words=False, speakers=named)))
def test_srt_comes_back(transcript: Transcript) -> None:
    assert formats.read_text(srt.write(transcript), "x.srt").transcript == transcript


@settings(deadline=None)
@given(st.booleans().flatmap(lambda named: spoken(timed_words=True, speakers=named)))
def test_vtt_comes_back_with_its_words(transcript: Transcript) -> None:
    assert formats.read_text(vtt.write(transcript), "x.vtt").transcript == transcript


@settings(deadline=None)
@given(st.booleans().flatmap(lambda named: spoken(timed_words=False, speakers=named)))
def test_podcast_json_comes_back(transcript: Transcript) -> None:
    assert formats.read_text(podcast_json.write(transcript), "x.json").transcript == transcript


def test_podcast_json_lines_of_one_word_stay_lines() -> None:
    transcript = Transcript((Segment(0, 900, "Ready?"), Segment(900, 1_500, "Ready.")), PUBLISHER)
    assert formats.read_text(podcast_json.write(transcript)).transcript == transcript


@settings(deadline=None)
@given(spoken(timed_words=False, speakers=True))
def test_plain_text_without_times_comes_back(timed: Transcript) -> None:
    segments = tuple(replace(segment, start_ms=0, end_ms=0) for segment in timed.segments)
    transcript = replace(timed, segments=segments)
    assert formats.read_text(plain.write(transcript), "x.txt").transcript == transcript


@settings(deadline=None)
@given(spoken(timed_words=True, speakers=False))
def test_plain_text_keeps_every_word_in_order(transcript: Transcript) -> None:
    assert plain.write(transcript).split() == transcript.text.split()


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = st.none() | TEXTS.filter(bool)
TIMES = st.integers(0, 10**9)
SHARES = st.none() | st.floats(0, 1)
TIMINGS = st.none() | st.sampled_from(Timing)


@st.composite
def anything(draw: st.DrawFn) -> tuple[Transcript, tuple[ChapterList, ...]]:
    """Any sound transcript at all, with chapters from any sources."""
    segments = []
    for start_ms in sorted(draw(st.lists(TIMES, max_size=5))):
        if draw(st.booleans()):
            texts = draw(
                st.lists(TEXTS.filter(lambda text: len(text.split()) == 1 and text == text.strip()), max_size=4)
            )
            times = sorted(draw(st.lists(st.integers(0, 10**6), min_size=2 * len(texts), max_size=2 * len(texts))))
            words = tuple(
                Word(text, start_ms + times[2 * n], start_ms + times[2 * n + 1], draw(SHARES), draw(TIMINGS))
                for n, text in enumerate(texts)
            )
            text, end_ms = " ".join(texts), start_ms + 10**6
        else:
            text, end_ms, words = draw(TEXTS), start_ms + draw(TIMES), ()
        segments.append(Segment(start_ms, end_ms, text, words, draw(NAMES), draw(st.sampled_from(SegmentKind))))
    source = Source(draw(st.sampled_from(SourceKind)), draw(NAMES), draw(SHARES))
    gaps = tuple(Gap(start_ms, start_ms + 5) for start_ms in draw(st.lists(TIMES, max_size=3)))
    transcript = Transcript(tuple(segments), source, draw(st.sampled_from([None, "en", "de"])), draw(TIMES), gaps)
    chapter = st.builds(
        Chapter, TIMES, TIMES, TEXTS, summary=NAMES, points=st.lists(TEXTS, max_size=2).map(tuple), url=NAMES
    )
    sources = draw(st.lists(st.sampled_from(ChapterSource), unique=True, max_size=3))
    lists = tuple(ChapterList(one, tuple(draw(st.lists(chapter, min_size=1, max_size=3)))) for one in sources)
    return transcript, lists


@settings(deadline=None)
@given(anything())
def test_earmark_json_loses_nothing(given_: tuple[Transcript, tuple[ChapterList, ...]]) -> None:
    transcript, chapters = given_
    document = formats.read_text(earmark_json.write(transcript, chapters), "x.json")
    assert (document.transcript, document.chapters) == (transcript, chapters)


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300), st.sampled_from(["", "x.json", "x.vtt", "x.srt"])
)
def test_whatever_is_pasted_is_a_sound_transcript_or_one_sentence(text: str, name: str) -> None:
    try:
        transcript = formats.read_text(text, name).transcript
    except FormatError:
        return
    assert transcript is not None
    assert problems(transcript) == []


RICH = Transcript(
    (
        Segment(0, 1_500, "Pour it.", (Word("Pour", 0, 700, 0.9), Word("it.", 700, 1_500, 0.8)), "Ann"),
        Segment(1_500, 1_500, "A line that was cut.", kind=SegmentKind.UNHEARD),
        Segment(9_000, 9_900, "[door]", kind=SegmentKind.SOUND),
    ),
    Source(SourceKind.PUBLISHER, "base", 0.5),
    "en",
    10_000,
    (Gap(2_000, 8_000),),
)
LISTS = (ChapterList(ChapterSource.FILE, (Chapter(0, 10_000, "All of it"),)),)


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("a.json", ["title, notes and links"]),
        ("a.vtt", ["how sure", "not heard", "audio without text", "chapters", "title, notes and links"]),
        (
            "A.SRT",
            ["single words", "how sure", "not heard", "audio without text", "chapters", "title, notes and links"],
        ),
        ("a.podcast.json", ["single words", "how sure", "not heard", "audio without", "chapters", "title, notes"]),
        ("a.txt", ["times", "single words", "how sure", "audio without text", "chapters", "title, notes and links"]),
    ],
)
def test_writing_says_what_is_lost(tmp_path: Path, name: str, lost: list[str]) -> None:
    sentences = formats.write(tmp_path / name, RICH, LISTS, Metadata("A title", published=date(2026, 1, 2)))
    assert len(sentences) == len(lost)
    assert all(part in sentence for part, sentence in zip(lost, sentences, strict=True))
    assert formats.read(tmp_path / name).transcript is not None
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_writing_what_a_format_holds_loses_nothing(tmp_path: Path) -> None:
    assert formats.write(tmp_path / "a.json", RICH, LISTS) == []
    assert formats.write(tmp_path / "a.srt", Transcript((Segment(0, 900, "Hello."),), PUBLISHER)) == []


def test_the_json_is_the_one_that_was_promised(tmp_path: Path) -> None:
    formats.write(tmp_path / "a.json", RICH, LISTS)
    data = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert {key: data[key] for key in ("format", "version", "language", "duration_ms", "source", "gaps")} == {
        "format": "earmark-transcript",
        "version": 1,
        "language": "en",
        "duration_ms": 10_000,
        "source": {"kind": "publisher", "model": "base", "text_heard": 0.5},
        "gaps": [{"start_ms": 2_000, "end_ms": 8_000, "kind": "audio-without-text"}],
    }
    assert data["segments"][0] == {
        "start_ms": 0,
        "end_ms": 1_500,
        "speaker": "Ann",
        "kind": "speech",
        "text": "Pour it.",
        "words": [
            {"text": "Pour", "start_ms": 0, "end_ms": 700, "confidence": 0.9},
            {"text": "it.", "start_ms": 700, "end_ms": 1_500, "confidence": 0.8},
        ],
    }
    assert data["chapters"] == [
        {
            "start_ms": 0,
            "end_ms": 10_000,
            "title": "All of it",
            "summary": None,
            "points": [],
            "url": None,
            "source": "file",
        }
    ]


@pytest.mark.parametrize("name", ["a.srt", "a.vtt", "a.podcast.json"])
def test_captions_need_times(tmp_path: Path, name: str) -> None:
    with pytest.raises(FormatError, match="Align it with its audio first"):
        formats.write(tmp_path / name, Transcript((Segment(0, 0, "Untimed."),), PUBLISHER))
    assert list(tmp_path.iterdir()) == []


def test_a_word_that_was_not_heard_is_still_in_the_captions() -> None:
    words = (Word("not", 0, 400), Word("really", 400, 400), Word("so", 500, 900))
    transcript = Transcript((Segment(0, 1_000, "not really so", words),), PUBLISHER)
    back = formats.read_text(vtt.write(transcript)).transcript
    assert back is not None
    assert back.segments[0].text == "not really so"


@pytest.mark.parametrize("name", ["a.docx", "a", ".json.bak"])
def test_an_unknown_suffix_is_refused_with_those_that_are_known(tmp_path: Path, name: str) -> None:
    with pytest.raises(FormatError, match=r"\.podcast\.json"):
        formats.write(tmp_path / name, RICH)


def test_an_old_file_survives_a_write_that_fails(tmp_path: Path) -> None:
    old = tmp_path / "a.srt"
    old.write_text("old", "utf-8")
    with pytest.raises(FormatError):
        formats.write(old, Transcript((Segment(0, 0, "Untimed."),), PUBLISHER))
    assert old.read_text("utf-8") == "old"
    with pytest.raises(FormatError, match="can't be written"):
        formats.write(tmp_path / "missing" / "a.srt", RICH)

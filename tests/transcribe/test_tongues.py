# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of another language: marked by whoever wrote the text, kept wherever it goes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe import formats, intake
from transcribe.formats import earmark_json, vtt
from transcribe.formats.stamps import in_order
from transcribe.library import Library
from transcribe.library.passages import pack, unpack
from transcribe.transcript import Foreign, Segment, Source, SourceKind, Transcript, Word, languages, problems

PUBLISHER = Source(SourceKind.PUBLISHER)

CUE = "WEBVTT\n\n00:01.000 --> 00:04.000\n{}\n\n00:05.000 --> 00:09.000\nNothing else in here is foreign at all.\n"
PAGE = "<!doctype html><html lang='en'><body><h1>A talk</h1>{}<p>Nothing else in here is foreign at all.</p></body>"
STAMPED = (
    "<!doctype html><html><body><p>0:04 {}</p><p>0:09 Nothing else is foreign here.</p><p>0:15 Bye now.</p></body>"
)
PODCAST = "<cite>Ann:</cite><time>0:01</time><p>{}</p><time>0:05</time><p>Nothing else in here is foreign at all.</p>"


def parts(text: str, name: str = "") -> list[tuple[str, str]]:
    """The foreign parts of a text, with their languages."""
    transcript = formats.read_text(text, name).transcript
    assert transcript is not None
    assert problems(transcript) == []
    return [
        (segment.text[part.start : part.end], part.language)
        for segment in transcript.segments
        for part in segment.foreign
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("She said <lang fr>bonjour madame</lang> and left.", [("bonjour madame", "fr")]),
        ("<v Ann>She said <lang fr-CA>bon\njour</lang>", [("bon jour", "fr")]),
        ("<lang de>Guten Tag</lang>, <lang es>señor</lang>", [("Guten Tag", "de"), ("señor", "es")]),
        ("<lang fr>un <lang en>weekend</lang> libre", [("un", "fr"), ("weekend", "en"), ("libre", "fr")]),
        ("<lang.loud fr>L&apos;&eacute;t&eacute;</lang> it was.", [("L'été", "fr")]),
        ("<00:01.500>She <00:02.000>said <00:03.000><lang fr>oui</lang>", [("oui", "fr")]),
        ("<lang>She</lang> <lang 12>said</lang> </lang>nothing.", []),
    ],
)
def test_webvtt_marks_languages(written: str, expected: list[tuple[str, str]]) -> None:
    assert parts(CUE.format(written), "x.vtt") == expected


@pytest.mark.parametrize("page", [PAGE, STAMPED, PODCAST], ids=["page", "stamped", "podcast"])
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("She said <i lang='fr'>bonjour madame</i> and left.", [("bonjour madame", "fr")]),
        ("She said <i lang='fr-FR'>bonjour <i>ma</i>\n dame</i> and left.", [("bonjour ma dame", "fr")]),
        ("<span lang=de>Guten Tag</span>, <em lang=es>señor</em>", [("Guten Tag", "de"), ("señor", "es")]),
        ("<q lang=fr>un <b lang=en>weekend</b> libre</q>, yes.", [("un", "fr"), ("weekend", "en"), ("libre", "fr")]),
        ("<i>not marked</i> <i lang=''>at all</i><br lang=fr>.", []),
    ],
)
def test_web_pages_mark_languages(page: str, written: str, expected: list[tuple[str, str]]) -> None:
    assert parts(page.format(written)) == expected


def test_a_marked_paragraph_ends_with_the_next_one() -> None:
    text = PAGE.format("<ul><li lang=fr>Bonjour madame<li>Good morning</ul>")
    assert parts(text) == [("Bonjour madame", "fr")]


def test_the_language_that_most_of_a_text_is_in_is_not_foreign() -> None:
    lines = "".join(f"<p lang=en>This is line {n} of <i lang=fr>la vie</i>.</p>" for n in range(4))
    assert parts(f"<html><body>{lines}</body></html>") == [("la vie", "fr")] * 4


def test_a_name_before_the_words_is_cut_off_without_moving_the_marks() -> None:
    first = "1\n00:00:01,000 --> 00:00:02,000\nAnn: She said <lang fr>oui</lang>.\n"
    text = f"{first}\n2\n00:00:03,000 --> 00:00:04,000\nAnn: No.\n"
    assert parts(text, "x.srt") == [("oui", "fr")]


def test_json_may_name_the_language_of_a_line_or_of_words() -> None:
    head = '{"format": "earmark-transcript", "version": 1, "segments": ['
    line = '{"start_ms": 0, "end_ms": 900, "text": "Bonjour madame", "language": "fr-FR"}'
    word = '{{"text": "{}", "start_ms": 0, "end_ms": 0{}}}'
    words = ", ".join([word.format("She", ""), word.format("said", ""), word.format("oui.", ', "language": "fr"')])
    mixed = f'{{"start_ms": 0, "end_ms": 900, "text": "She said oui.", "words": [{words}]}}'
    assert parts(f"{head}{line}, {mixed}]}}") == [("Bonjour madame", "fr"), ("oui.", "fr")]


def test_parts_that_lie_outside_their_text_are_dropped() -> None:
    line = Segment(0, 900, "Oui.", foreign=(Foreign(0, 400, "fr"),))
    assert problems(Transcript((line,), PUBLISHER)) == ["segment 0: its foreign parts do not lie in its text"]
    assert parts(earmark_json.write(Transcript((line,), PUBLISHER), ())) == []


def test_a_word_with_its_punctuation_is_as_foreign_as_its_letters() -> None:
    line = Segment(0, 900, "She said “bonjour, madame” to us.", foreign=(Foreign(10, 25, "fr"),))
    assert line.text[10:25] == "bonjour, madame"
    assert languages(line, line.text.split()) == [None, None, "fr", "fr", None, None]
    assert languages(line, ["She", "madame”"]) == [None, "fr"]


@st.composite
def mixed(draw: st.DrawFn) -> Transcript:
    """Lines of which some words are in another language, with times for words or without."""
    lines, now_ms = [], 0
    for _ in range(draw(st.integers(1, 5))):
        words: list[Word] = []
        text, found = "It", []
        start_ms = now_ms
        for _ in range(draw(st.integers(1, 8))):
            language = draw(st.sampled_from([None, None, "fr", "de", "haw"]))
            word = draw(st.sampled_from(["mot", "L'été", "<b>", "&amp;", "Größe"]))
            if language:
                found.append(Foreign(len(text) + 1, len(text) + 1 + len(word), language))
            text += f" {word}"
            words.append(Word(word, now_ms + 100, now_ms + 400))
            now_ms += 500
        joined: list[Foreign] = []
        for part in found:  # a space between two words of one language is theirs
            if joined and joined[-1].language == part.language and joined[-1].end + 1 == part.start:
                joined[-1] = replace(joined[-1], end=part.end)
            else:
                joined.append(part)
        first = Word("It", start_ms, start_ms + 50)
        timed = (first, *words) if draw(st.booleans()) else ()
        lines.append(Segment(start_ms, now_ms, text, timed, foreign=tuple(joined)))
    usual = Segment(now_ms, now_ms + 900, "And a long line at the end of it that is in no other language. " * 5)
    return Transcript((*lines, replace(usual, text=usual.text.strip())), PUBLISHER, "en")


@settings(deadline=None)
@given(mixed())
def test_languages_come_back_from_vtt_json_and_the_library(transcript: Transcript) -> None:
    assert problems(transcript) == []
    back = formats.read_text(vtt.write(transcript), "x.vtt").transcript
    assert back is not None
    assert back.segments == transcript.segments
    assert formats.read_text(earmark_json.write(transcript, ()), "x.json").transcript == transcript
    assert tuple(line for each in pack(transcript.segments) for line in unpack(each)) == transcript.segments
    assert in_order(transcript.segments) == transcript.segments


def test_languages_are_in_the_library_and_what_loses_them_says_so(tmp_path: Path, media: Path) -> None:
    text = tmp_path / "talk.vtt"
    text.write_text(CUE.format("She said <lang fr>bonjour madame</lang> and left."), "utf-8")
    with Library(tmp_path / "library.db") as library:
        stored = library.transcript(intake.add(library, media, [text]))
    assert stored is not None
    assert stored.segments[0].foreign == (Foreign(9, 23, "fr"),)
    assert "SRT can't hold which words are in another language." in formats.write(tmp_path / "x.srt", stored)
    assert not any("language" in lost for lost in formats.write(tmp_path / "x.vtt", stored))

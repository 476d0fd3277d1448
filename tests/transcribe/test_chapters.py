# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters from pages, descriptions and chapter files."""

import html
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe import chapters, formats, timecode
from transcribe.chapters import description, podcast_json
from transcribe.episode import Chapter, ChapterList, ChapterSource, Document, Link, Metadata, Person, with_ends
from transcribe.errors import FormatError

# Descriptions


def listed(text: str, duration_ms: int = 0) -> list[tuple[int, str]]:
    found = description.read(text, duration_ms)
    return [(chapter.start_ms, chapter.title) for chapter in found.chapters] if found else []


THREE = [(0, "Hello"), (125_000, "Why it boils"), (3_723_000, "Tea & biscuits")]


@pytest.mark.parametrize(
    "text",
    [
        "0:00 Hello\n2:05 Why it boils\n1:02:03 Tea & biscuits",
        "(00:00) Hello\n(02:05) Why it boils\n(1:02:03) Tea & biscuits",
        "[0:00:00] Hello\n[0:02:05] Why it boils\n[1:02:03] Tea & biscuits",
        "00:00:00 - Hello\n00:02:05 – Why it boils\n01:02:03 — Tea & biscuits",
        "• 0:00 Hello\n• 2:05 Why it boils\n• 1:02:03 Tea & biscuits",
        "- 0:00: Hello\n- 2:05: Why it boils\n- 1:02:03: Tea & biscuits",
        "* **0:00** Hello\n* **2:05** Why it boils\n* **1:02:03** Tea & biscuits",
        "1. 0:00 Hello\n2. 2:05 Why it boils\n3. 1:02:03 Tea & biscuits",
        "0:00 | Hello\n\n2:05 | Why it boils\n\n1:02:03 | Tea & biscuits",
        "Hello (00:00)\nWhy it boils (02:05)\nTea & biscuits (01:02:03)",
        "Hello - 0:00\nWhy it boils - 2:05\nTea & biscuits - 1:02:03",
        "[0:00:00](https://x.example/a?t=0) - Hello\n[0:02:05](https://x.example/a?t=125) - Why it boils\n"
        "[1:02:03](https://x.example/a?t=3723) - Tea & biscuits",
        "A talk. Timestamps: (00:00) Hello (02:05) Why it boils (1:02:03) Tea & biscuits ------ Follow us: https://x.example",
        "0:00 Hello 2:05 Why it boils 1:02:03 Tea & biscuits #tea #kettle",
        "In this one: Hello (0:00), Why it boils (2:05), Tea & biscuits (1:02:03).",
        "0:00 - 2:05 Hello\n2:05 - 1:02:03 Why it boils\n1:02:03 - 1:10:00 Tea & biscuits",
        "We speak from 10:00 to 11:00 in town.\n\n"
        "0:00 Hello\n2:05 Why it boils\n1:02:03 Tea & biscuits\n\nSee you at 7:30 pm",
        "Listen to the best bit (12:30) first\n0:00 Hello\n2:05 Why it boils\n1:02:03 Tea & biscuits",
    ],
)
def test_lists_are_read_however_they_are_written(text: str) -> None:
    assert listed(text) == THREE


@pytest.mark.parametrize("tag", ["p", "li", "div"])
def test_lists_in_html_are_read(tag: str) -> None:
    lines = (
        f"<{tag}><a href='https://x.example/?t={ms}'>{timecode.clock(ms)}</a> {html.escape(title)}</{tag}>"
        for ms, title in THREE
    )
    document = chapters.read_text(f"<p>A talk about kettles.</p><ul>{''.join(lines)}</ul>")
    assert [(chapter.start_ms, chapter.title) for chapter in document.chapters[0].chapters] == THREE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We met at 3:15 in the morning.",
        "3:15 AM Wake up\n4:00 AM Tea\n5:30 a.m. Bread",
        "9:00 Uhr Beginn\n10:00 Uhr Pause\n11:30 Uhr Ende",
        "John 3:16\nRomans 8:28\n1 Corinthians 13:13",
        "Final scores: 3:2, 101:99, 21:19",
        "Ratio 16:09 or 4:03",
        "2:05 only this",
        "2:05 this and\n3:10 that",
        "Call 555:12:3456 or see 10:20:30:40",
    ],
)
def test_other_times_are_no_chapters(text: str) -> None:
    assert listed(text) == []


def test_a_chapter_may_link_somewhere() -> None:
    found = description.read("0:00 Hello\n2:05 [The kettle](https://x.example/kettle) sings")
    assert found is not None
    assert found.chapters[1] == Chapter(125_000, 125_000, "The kettle sings", url="https://x.example/kettle")


def test_chapters_end_where_the_next_begin_or_as_the_list_says() -> None:
    found = description.read("0:00 - 1:00 Hello\n2:05 Why", 200_000)
    assert found is not None
    assert [(one.start_ms, one.end_ms) for one in found.chapters] == [(0, 60_000), (125_000, 200_000)]


def test_stamps_beyond_the_end_are_something_else() -> None:
    assert listed("0:00 Hello\n2:05 Why\n55:00 A bus leaves", 200_000) == [(0, "Hello"), (125_000, "Why")]


TITLES = st.lists(st.sampled_from(["The", "kettle", "sings", "naïve", "R2", "Q&A", "50%"]), min_size=1, max_size=5).map(
    " ".join
)
STARTS = st.lists(st.integers(1, 40_000), unique=True, min_size=1, max_size=12).map(lambda starts: [0, *sorted(starts)])


@settings(deadline=None)
@given(
    STARTS.flatmap(
        lambda starts: st.tuples(st.just(starts), st.lists(TITLES, min_size=len(starts), max_size=len(starts)))
    )
)
def test_a_written_list_comes_back(given_: tuple[list[int], list[str]]) -> None:
    starts, titles = given_
    written = with_ends([Chapter(s * 1000, 0, title) for s, title in zip(starts, titles, strict=True)])
    found = description.read(description.write(written))
    assert found is not None
    assert found.chapters == written


# Chapter files


def test_a_chapter_file_says_what_is_in_the_list_and_what_is_not() -> None:
    data = {
        "version": "1.2.0",
        "title": "Kettles",
        "podcastName": "The Kettle Hour",
        "chapters": [
            {"startTime": 60.5, "title": "Second", "url": "https://x.example", "endTime": 70},
            {"startTime": 0, "title": "First"},
            {"startTime": 30, "toc": False, "img": "https://x.example/a.png"},
            {"startTime": 90, "url": "javascript:alert(1)"},
            {"startTime": "late", "title": "Broken"},
        ],
    }
    assert chapters.read_text(json.dumps(data)) == Document(
        chapters=(
            ChapterList(
                ChapterSource.FILE,
                (
                    Chapter(0, 60_500, "First"),
                    Chapter(60_500, 70_000, "Second", url="https://x.example"),
                    Chapter(90_000, 90_000, "Chapter 3"),
                ),
            ),
        ),
        metadata=Metadata(title="Kettles", show="The Kettle Hour"),
    )


def test_podlove_lists_are_read() -> None:
    data = [
        {"start": "00:00:00.000", "title": "A"},
        {"start": "00:01:02.500", "title": "B", "href": "https://b.example"},
    ]
    (found,) = chapters.read_text(json.dumps(data, indent=1)).chapters
    assert found.chapters[1] == Chapter(62_500, 62_500, "B", url="https://b.example")


TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(Chapter, st.integers(0, 10**8), st.just(0), TEXTS, url=st.sampled_from([None, "https://x.example"])),
        min_size=1,
    ),
    st.integers(0, 2 * 10**8),
)
def test_a_chapter_file_comes_back(listed_: list[Chapter], duration_ms: int) -> None:
    written = with_ends(listed_, duration_ms)
    assert chapters.read_text(podcast_json.write(written)).chapters[0].chapters == written


# Pages

DESCRIPTION = (
    "Ann Lee builds kettles. Timestamps: (00:00) Hello (02:05) Why it boils (33:00) Tea ------------ Find us:"
    " https://kettles.example/us?a=1 Read Ann’s book: https://book.example ------------ #tea"
)
PAGE = f"""Skip to content
The Kettle HourThe Kettle Hour

Ann Lee: Why Water Sings | E42

{DESCRIPTION}

Bob Ghosthost-Roe MooreshostAnn LeeguestCy Dauthorson
Mar 3, 20261h 2mWatch on YouTube ↗

CHAPTERS

  1. 0:00 – 2:10

    “Sing, water”: a beginning

    Bob asks. Ann answers—at length.

    • A kettle is a drum
    • 10:30 is too late for coffee
  2. 2:10 – 1:02:05

    Bubbles, large and small

    • Only points here
  3. 1:02:05 – 1:02:10

    Goodbye

    Short.

Get more out of your kettle.

High quality water for everybody."""

DETAILED = (
    Chapter(
        0,
        130_000,
        "“Sing, water”: a beginning",
        "Bob asks. Ann answers—at length.",
        ("A kettle is a drum", "10:30 is too late for coffee"),
    ),
    Chapter(130_000, 3_725_000, "Bubbles, large and small", None, ("Only points here",)),
    Chapter(3_725_000, 3_730_000, "Goodbye", "Short."),
)


def check_page(document: Document) -> None:
    page, published = document.chapters
    assert (page.source, published.source) == (ChapterSource.PAGE, ChapterSource.DESCRIPTION)
    assert page.chapters == DETAILED
    assert published.chapters == (
        Chapter(0, 125_000, "Hello"),
        Chapter(125_000, 1_980_000, "Why it boils"),
        Chapter(1_980_000, 3_720_000, "Tea"),
    )
    metadata = document.metadata
    assert (metadata.title, metadata.number, metadata.show) == ("Ann Lee: Why Water Sings", "E42", "The Kettle Hour")
    assert (metadata.published, metadata.duration_ms) == (date(2026, 3, 3), 3_720_000)
    assert metadata.links == (
        Link("Find us", "https://kettles.example/us?a=1"),
        Link("Read Ann’s book", "https://book.example"),
    )
    assert metadata.notes.startswith("Ann Lee builds kettles. Timestamps: (00:00) Hello")
    assert metadata.notes.endswith("#tea")


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        PAGE.replace("\n", "\r\n"),
        PAGE.replace(" – ", " - "),
        "\n".join(line.strip() for line in PAGE.split("\n")),
        PAGE.replace("  1. ", "1.\n").replace("  2. ", "2.\n").replace("  3. ", "3.\n"),
    ],
)
def test_a_chapter_page_saved_as_text_or_pasted(text: str) -> None:
    check_page(chapters.read_text(text))


def test_people_are_told_apart_though_run_together() -> None:
    assert chapters.read_text(PAGE).metadata.people == (
        Person("Bob Ghosthost-Roe Moores", "host"),
        Person("Ann Lee", "guest"),
    )


@pytest.mark.parametrize(
    ("people", "when"),
    [
        (
            "<p><a href='/bob'>Bob Roe</a><span>host</span><a>Ann Lee</a><span>guest</span></p>",
            "<p>Mar 3, 2026 1h 2m</p>",
        ),
        ("<div>Bob Roe</div><div>Host</div><div>Ann Lee</div><div>guest</div>", "<p>March 3, 2026</p><p>62 min</p>"),
        ("<p>Bob Roe (host), Ann Lee (guest)</p>", "<time>2026-03-03</time> · 1 hr 2 min"),
    ],
)
def test_a_chapter_page_saved_as_html(people: str, when: str) -> None:
    lines = PAGE.split("\n")
    items = (
        f"<li><div>{timecode.clock(one.start_ms)} – {timecode.clock(one.end_ms)}</div><h3>{html.escape(one.title)}</h3>"
        f"<p>{html.escape(one.summary or '')}</p><ul>{''.join(f'<li>{point}</li>' for point in one.points)}</ul></li>"
        for one in DETAILED
    )
    page = (
        f"<!doctype html><html><head><title>{lines[3]} · Site</title></head><body><nav>0:00 – 9:99 Home</nav>"
        f"<div><img alt='x'>The Kettle Hour</div><h1>{lines[3]}</h1><p>{html.escape(lines[5])}</p>{people}"
        f"<div>{when}</div>"
        f"<h2>Chapters</h2><ol>{''.join(items)}</ol><footer>Get more.</footer></body></html>"
    )
    document = chapters.read_text(page)
    check_page(document)
    assert document.metadata.people == (Person("Bob Roe", "host"), Person("Ann Lee", "guest"))


def test_a_page_that_lost_its_bullets_when_it_was_copied() -> None:
    text = "0:00 – 1:00\nOne\nSummary one.\nA point\nAnother\n"
    text += "1:00 – 2:00\nTwo\nSummary two.\nMore\nLess\nThe site goes on."
    (found,) = chapters.read_text(text).chapters
    assert found.chapters == (
        Chapter(0, 60_000, "One", "Summary one.", ("A point", "Another")),
        Chapter(60_000, 120_000, "Two", "Summary two.", ("More", "Less")),
    )


def test_a_real_chapter_page_comes_whole(shared: Path) -> None:
    (path,) = (shared / "seeds").glob("000_*.txt")
    document = chapters.read(path)
    metadata = document.metadata
    page, published = document.chapters
    assert (len(page.chapters), len(published.chapters)) == (15, 15)
    assert all(one.summary and len(one.points) in (3, 4) for one in page.chapters)
    assert (page.chapters[-1].start_ms, page.chapters[-1].end_ms) == (2_899_000, 3_601_000)
    assert page.chapters[0].title == "DeepSeek as “Sputnik 2.0”: why this moment matters"
    assert published.chapters[0] == Chapter(0, 121_000, "Intro")
    assert published.chapters[-1].title == "Where Does Value Accrue in Wrapper Apps & Foundation Models?"
    assert metadata.people == (Person("Harry Stebbings", "host"), Person("Jonathan Ross", "guest"))
    assert (metadata.number, metadata.show) == ("E1253", "The Twenty Minute VC")
    assert (metadata.published, metadata.duration_ms) == (date(2025, 1, 29), 3_600_000)
    assert [link.label for link in metadata.links][::7] == ["Subscribe on Spotify", "Subscribe to our Newsletter"]


# Any file


def test_transcripts_are_no_chapter_lists(shared: Path) -> None:
    (path,) = (shared / "seeds").glob("003_*.txt")
    assert chapters.read(path) == formats.read(path)
    for name in ("pc20_example.srt", "pc20_example.vtt", "pc20_example.json", "pc20_example.html"):
        document = chapters.read(shared / "samples" / "formats" / name)
        assert document.transcript is not None
        assert document.chapters == ()


def test_the_notes_of_a_transcript_page_may_hold_chapters() -> None:
    lines = "\n".join(f"0:00:{second:02} Line number {second}." for second in range(3, 40, 3))
    document = chapters.read_text(f"A talk\n{lines}\n\nNotes\n\n0:00 Hello\n0:15 Why\n0:30 Bye\n")
    assert document.transcript is not None
    assert len(document.transcript.segments) == 13
    assert [one.title for one in document.chapters[0].chapters] == ["Hello", "Why", "Bye"]


def test_an_earmark_transcript_brings_its_chapters(tmp_path: Path) -> None:
    document = formats.read_text("0:00:01 One.\n0:00:02 Two.\n")
    assert document.transcript is not None
    lists = (ChapterList(ChapterSource.PAGE, DETAILED),)
    formats.write(tmp_path / "a.json", document.transcript, lists)
    assert chapters.read(tmp_path / "a.json").chapters == lists


@pytest.mark.parametrize(
    ("data", "said"), [(b"", "empty"), (b'{"chapters": []}', "no chapters"), (b"\0\1\2" * 99, "not a text")]
)
def test_what_holds_no_chapters_gets_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(FormatError, match=said):
        chapters.read(tmp_path / "a.json")


def test_lists_are_written_as_their_suffix_says(tmp_path: Path) -> None:
    one = ChapterList(ChapterSource.PAGE, DETAILED)
    assert "summaries" in chapters.write(tmp_path / "a.json", one)[0]
    assert len(chapters.write(tmp_path / "a.txt", one)) == 2
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("0:00 “Sing, water”: a beginning\n2:10 Bubbles")
    assert [chapter.title for chapter in chapters.read(tmp_path / "a.json").chapters[0].chapters] == [
        chapter.title for chapter in DETAILED
    ]
    with pytest.raises(FormatError, match="which format"):
        chapters.write(tmp_path / "a.xyz", one)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes to text, plain text, transcript pages, HTML."""

import contextlib
import html
import time
from pathlib import Path

import pytest

from transcribe import chapters, formats
from transcribe.episode import Document, Link
from transcribe.errors import FormatError
from transcribe.formats import plain, textfile
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Transcript, Word, problems

SRT = "1\n00:00:01,000 --> 00:00:02,000\nÇa va, naïve café – “très” 10 €\n"


def transcript_of(document: Document) -> Transcript:
    assert document.transcript is not None
    assert problems(document.transcript) == []
    return document.transcript


@pytest.mark.parametrize(
    "data",
    [
        SRT.encode("utf-8"),
        SRT.encode("utf-8-sig"),
        SRT.encode("utf-16"),
        SRT.encode("utf-16-le"),
        SRT.encode("utf-16-be"),
        SRT.encode("utf-32"),
        SRT.encode("cp1252"),
        SRT.replace("\n", "\r\n").encode("cp1252"),
    ],
)
def test_the_character_set_is_found(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.srt").write_bytes(data)
    assert transcript_of(formats.read(tmp_path / "a.srt")).text == "Ça va, naïve café – “très” 10 €"


def test_damaged_utf8_stays_utf8() -> None:
    data = "déjà vu, été, où ça".encode()
    assert textfile.decode(data[:9] + b"\xff" + data[9:]) == "déjà vu\ufffd, été, où ça"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xff\xfe", "is empty"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03", "not a text file"),
        (bytes(range(32)) * 20, "not a text file"),
        (b"%PDF-1.7\n" + b"\0\0\1\2\3" * 40, "not a text file"),
        (b'{"version": 1', "not sound JSON"),
        (b'[{"a":' * 100_000, "not sound JSON"),
        (b'{"a": 1}', "no transcript that Earmark knows"),
        (b'{"version": "1.2.0", "chapters": [{"startTime": 0}]}', "chapters, not a transcript"),
        (b'{"format": "earmark-transcript", "version": 2}', "newer Earmark"),
        (b'{"format": "earmark-transcript", "version": 1, "segments": [{"text": "x"}]}', "damaged"),
        (b'{"segments": [{"startTime": NaN, "body": "x"}]}', "not sound JSON"),
        (b'<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"/>', "XML"),
        (b"<html><body><script>alert(1)</script></body></html>", "no text"),
    ],
)
def test_what_is_no_transcript_gets_one_sentence_with_its_name(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "a.bin").write_bytes(data)
    with pytest.raises(FormatError) as caught:
        formats.read(tmp_path / "a.bin")
    assert said in caught.value.message
    assert "a.bin" in caught.value.message


def test_missing_files_folders_and_huge_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no file"):
        formats.read(tmp_path / "missing.srt")
    with pytest.raises(FormatError, match="is a folder"):
        formats.read(tmp_path)
    with (tmp_path / "huge.srt").open("wb") as file:
        file.truncate(textfile.MAX_BYTES + 1)
    with pytest.raises(FormatError, match="too large"):
        formats.read(tmp_path / "huge.srt")


def test_the_suffix_is_only_a_hint(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", "utf-8")
    assert transcript_of(formats.read(tmp_path / "a.txt")).segments == (Segment(1_000, 2_000, "Hello."),)


def test_plain_text_has_the_paragraphs_in_which_it_was_said() -> None:
    words = [Word("One.", 0, 300), Word("Two", 2600, 2900), Word("three.", 2900, 3200), Word("Four.", 3300, 3600)]
    heard = Segment(0, 3600, "One. Two three. Four.", tuple(words))
    other = Segment(3700, 4000, "Yes.", (Word("Yes.", 3700, 4000),), "Nora")

    assert plain.write(Transcript((heard, other), Source(SourceKind.WHISPER))) == (
        "One.\n\nTwo three. Four.\n\nNora: Yes.\n"
    )


def test_plain_text_is_a_segment_a_line_without_times() -> None:
    transcript = transcript_of(
        formats.read_text("[music]\n\n  Ann: Well, it is 10:30.\nWe go.\n\nBob: Now?\nAnn: Now.\n")
    )
    assert not transcript.timed
    assert [(one.speaker, one.text) for one in transcript.segments] == [
        (None, "[music]"),
        ("Ann", "Well, it is 10:30."),
        ("Ann", "We go."),
        ("Bob", "Now?"),
        ("Ann", "Now."),
    ]
    assert transcript.segments[0].kind is SegmentKind.SOUND


PAGE = """Skip to content
The Slow Kettle: why water sings

Leave a Reply

AI transcript
0:00:04 Water’s odd.  Very odd.
0:00:09 At 3:15 it boils:
0:00:09 0:10 is too soon, he said,
and nobody minded.
0:00:15 [MUSIC PLAYING]

A short talk about kettles.
\u00a0
In this episode:

0:00 Hello

0:09 Boiling

Read more: https://kettles.example/sing.

Our tea: https://tea.example/?a=1&b=2

The Kettle HourThe Kettle Hour
0
Warm Evenings
Logo"""

LINES = [
    (4_000, 9_000, "Water’s odd.  Very odd."),
    (9_000, 15_000, "At 3:15 it boils:"),
    (9_000, 15_000, "0:10 is too soon, he said, and nobody minded."),
    (15_000, 16_000, "[MUSIC PLAYING]"),
]
LINKS = (Link("Read more", "https://kettles.example/sing"), Link("Our tea", "https://tea.example/?a=1&b=2"))


def check_page(document: Document, *, spaces: str = "  ") -> None:
    found = transcript_of(document)
    assert [(one.start_ms, one.end_ms, one.text) for one in found.segments] == [
        (start, end, text.replace("  ", spaces)) for start, end, text in LINES
    ]
    assert [one.kind for one in found.segments] == [SegmentKind.SPEECH] * 3 + [SegmentKind.SOUND]
    assert document.metadata.title == "The Slow Kettle: why water sings"
    assert document.metadata.show == "The Kettle Hour"
    assert document.metadata.links == LINKS
    assert document.metadata.notes.startswith("A short talk about kettles.\n\nIn this episode:\n\n0:00 Hello")
    assert document.metadata.notes.endswith("https://tea.example/?a=1&b=2")


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        PAGE.replace("\n", "\r\n"),
        "\n".join(line for line in PAGE.split("\n") if line.strip()),  # as some browsers copy
        "\n".join(f"   {line}  " for line in PAGE.split("\n")),
        f"<html><body><pre>{html.escape(PAGE)}</pre></body></html>",
    ],
)
def test_a_transcript_page_saved_as_text_or_pasted(text: str) -> None:
    check_page(formats.read_text(text))


def as_html(line: str) -> str:
    text = html.escape(line)
    for link in LINKS:
        url = html.escape(link.url)
        text = text.replace(url, f'<a href="{url}">{url}</a>')
    return text


HEAD = "<!DOCTYPE html><html><head><title>Kettles &#8211; a site</title><style>p {}</style></head><body>"
CHROME = '<nav><ul><li><a href="/">0:00:01 Home</a></li></ul></nav><script>"0:00:02 no"</script><!-- 0:00:03 no -->'


@pytest.mark.parametrize("between", ["</p>\n<p>", "</div><div>", "<br>\n", "<br/>"])
def test_a_transcript_page_saved_as_html(between: str) -> None:
    title, *rest = PAGE.split("\n")[1:]
    body = between.join(as_html(line) for line in rest)
    tag = "p" if between.startswith("</p") else "div"
    check_page(formats.read_text(f"{HEAD}{CHROME}<h1>{title}</h1><{tag}>{body}</{tag}></body></html>"), spaces=" ")


def test_stamps_may_stand_above_their_lines() -> None:
    document = formats.read_text(
        "A title\n\n0:04\nOne line,\ntwo lines.\n\n0:09\nThe next.\n\n0:15\n\nThe last.\n\nA note.\n"
    )
    found = transcript_of(document)
    assert [(one.start_ms, one.text) for one in found.segments] == [
        (4_000, "One line, two lines."),
        (9_000, "The next."),
        (15_000, "The last."),
    ]
    assert (document.metadata.title, document.metadata.notes) == ("A title", "A note.")


def test_text_out_of_order_keeps_the_order_of_the_text() -> None:
    found = transcript_of(formats.read_text("T\n0:00:05 One.\n0:00:04 Two.\n0:00:08 Three.\n"))
    assert [(one.start_ms, one.text) for one in found.segments] == [(5_000, "One."), (6_500, "Two."), (8_000, "Three.")]


def test_scripts_styles_and_broken_html_are_only_dropped() -> None:
    text = "<p>One <b>two</b><script>x</script><![if IE]><p>three &amp; four<![CDATA[x]]></p><!-- open <p>five</p>"
    assert transcript_of(formats.read_text(f"<html>{text}")).text == "One two\nthree & four"


def test_podcasting_html_has_speakers_and_times() -> None:
    text = (
        "<cite>Ann:</cite>\n<time>0:00</time>\n<p>It&#39;s <i>late</i>.</p>\n"
        "<cite>Bob:</cite><time>1:02</time><p>So?</p><p>[door]</p>\n<time>1:00:00</time><p>Bye.</p>"
    )
    assert transcript_of(formats.read_text(text)).segments == (
        Segment(0, 62_000, "It's late.", speaker="Ann"),
        Segment(62_000, 3_600_000, "So?", speaker="Bob"),
        Segment(62_000, 3_600_000, "[door]", speaker="Bob", kind=SegmentKind.SOUND),
        Segment(3_600_000, 3_600_500, "Bye.", speaker="Bob"),
    )


def test_a_real_page_comes_whole(shared: Path) -> None:
    (path,) = (shared / "seeds").glob("003_*.txt")
    document = formats.read(path)
    transcript = transcript_of(document)
    stamped = [line.split(" ", 1) for line in path.read_text("utf-8").split("\n") if line[:2] == "0:"]
    assert [one.text for one in transcript.segments] == [text for _, text in stamped]
    assert len(transcript.segments) == 852
    assert sum(one.kind is SegmentKind.SOUND for one in transcript.segments) == 3
    assert (document.metadata.title[:8], document.metadata.show) == ("DeepSeek", "a16z Podcast")
    assert len(document.metadata.links) == 5
    assert document.metadata.notes.endswith("a16z.com/disclosures.")


def test_a_real_page_is_the_same_as_html(shared: Path) -> None:
    (path,) = (shared / "seeds").glob("003_*.txt")
    title, *rest = path.read_text("utf-8").split("\n")
    page = f"{HEAD}{CHROME}<h1>{title}</h1>" + "".join(f"<p>{html.escape(line)}</p>\n" for line in rest)
    assert formats.read_text(page) == formats.read(path)


@pytest.mark.parametrize(
    "piece", ["<a", "</", "<?", "<!", "<!--", "<![CDATA[", "<p>", '<p a="', "&", "♪", "0:00 ", "[", "- "]
)
def test_no_text_keeps_the_reader_busy(piece: str) -> None:
    began_s = time.monotonic()
    for text in (f"<html>{piece * 50_000}", f"{piece * 50_000}x"):
        with contextlib.suppress(FormatError):
            formats.read_text(text)
        with contextlib.suppress(FormatError):
            chapters.read_text(text)
    assert time.monotonic() - began_s < 20  # one step for each pair of pieces would take minutes


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    out = tmp_path / ("n" * 251 + ".txt")
    textfile.save(out, "words")
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "link.txt"
    link.symlink_to(Path("folder") / "text.txt")
    for words in ("first", "second"):  # not there yet, and there
        textfile.save(link, words)
        assert link.is_symlink()
        assert (tmp_path / "folder" / "text.txt").read_text("utf-8") == words

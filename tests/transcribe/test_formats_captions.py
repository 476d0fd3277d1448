# SPDX-License-Identifier: GPL-3.0-or-later
"""SRT and WebVTT as they are found: no flaw costs more than itself."""

from pathlib import Path

import pytest

from transcribe import formats
from transcribe.errors import FormatError
from transcribe.transcript import Segment, SegmentKind, Word, problems

Rows = list[tuple[int, int, str]]


def segments(text: str, name: str = "") -> tuple[Segment, ...]:
    transcript = formats.read_text(text, name).transcript
    assert transcript is not None
    assert problems(transcript) == []
    return transcript.segments


def rows(text: str, name: str = "") -> Rows:
    return [(one.start_ms, one.end_ms, one.text) for one in segments(text, name)]


TWO: Rows = [(1_000, 2_500, "The kettle sings."), (3_000, 4_000, "Pour it now.")]

SRT = {
    "as it should be": "1\n00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\nPour it now.\n",
    "dots for commas": "1\n00:00:01.000 --> 00:00:02.500\nThe kettle sings.\n\n"
    "2\n00:00:03.000 --> 00:00:04.000\nPour it now.\n",
    "no index": "00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n\n00:00:03,000 --> 00:00:04,000\nPour it now.\n",
    "short stamps": "1\n0:00:01,0 --> 0:00:02,5\nThe kettle sings.\n\n2\n0:03,00 --> 0:04\nPour it now.\n",
    "spaces in stamps": "1\n00:00:01, 000 --> 00:00:02, 500\nThe kettle sings.\n\n"
    "2\n00 : 00 : 03,000-->00:00:04,000\nPour it now.\n",
    "no blank lines": "1\n00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n2\n00:00:03,000 --> 00:00:04,000\n"
    "Pour it now.",
    "blank lines in the text": "1\n00:00:01,000 --> 00:00:02,500\nThe kettle\n\nsings.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\n\nPour it now.\n",
    "old line ends": "1\r00:00:01,000 --> 00:00:02,500\rThe kettle sings.\r\r2\r00:00:03,000 --> 00:00:04,000\r"
    "Pour it now.\r",
    "a byte order mark": "\ufeff1\n00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\nPour it now.\n",
    "coordinates": "1\n00:00:01,000 --> 00:00:02,500 X1:40 X2:600 Y1:20 Y2:50\nThe kettle sings.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\nPour it now.\n",
    "tags": "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>The <font color='red'>kettle</font></i> sings.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\n<B>Pour it</B> now.\n",
    "two lines a caption": "1\n00:00:01,000 --> 00:00:02,500\nThe kettle\nsings.\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\n Pour it \n now.\n",
    "the wrong order": "2\n00:00:03,000 --> 00:00:04,000\nPour it now.\n\n1\n00:00:01,000 --> 00:00:02,500\n"
    "The kettle sings.\n",
    "another arrow": "1\n00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n\n2\n00:00:03,000 -> 00:00:04,000\n"
    "Pour it now.\n",
    "an empty cue": "1\n00:00:01,000 --> 00:00:02,500\nThe kettle sings.\n\n2\n00:00:02,600 --> 00:00:02,700\n\n"
    "3\n00:00:03,000 --> 00:00:04,000\nPour it now.\n",
}


@pytest.mark.parametrize("flaw", SRT)
def test_srt_is_read_whatever_its_writer_did(flaw: str) -> None:
    assert rows(SRT[flaw]) == TWO


VTT = {
    "as it should be": "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nThe kettle sings.\n\n"
    "00:00:03.000 --> 00:00:04.000\nPour it now.\n",
    "no hours": "WEBVTT\n\n00:01.000 --> 00:02.500\nThe kettle sings.\n\n00:03.000 --> 00:04.000\nPour it now.\n",
    "no padding": "WEBVTT\n\n1.000 --> 2.500\nThe kettle sings.\n\n3.0 --> 0:04.000\nPour it now.\n",
    "commas": "WEBVTT\n\n00:01,000 --> 00:02,500\nThe kettle sings.\n\n00:03,000 --> 00:04,000\nPour it now.\n",
    "names, notes, styles": "WEBVTT - a test\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:top\n\nNOTE\n"
    "nothing to hear\nhere\n\n"
    "first\n00:01.000 --> 00:02.500 align:start position:0%\nThe kettle sings.\n\nNOTE aside\n\n"
    "2\n00:03.000 --> 00:04.000\nPour it now.\n\nNOTE the end\n",
    "a stream's map": "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.500\n"
    "The kettle sings.\n\n00:03.000 --> 00:04.000\nPour it now.\n",
    "entities": "WEBVTT\n\n00:01.000 --> 00:02.500\nThe kettle&#32;sings.\n\n00:03.000 --> 00:04.000\n"
    "<c.loud>Pour</c> <b>it</b> now.\n",
    "no header": "00:01.000 --> 00:02.500\nThe kettle sings.\n\n00:03.000 --> 00:04.000\nPour it now.\n",
}


@pytest.mark.parametrize("flaw", VTT)
def test_vtt_is_read_whatever_its_writer_did(flaw: str) -> None:
    assert rows(VTT[flaw], "captions.vtt") == TWO


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("00:00:0x,000 --> 00:00:03,000", (2_000, 3_000, "The middle.")),
        ("00:00:02,000 --> 00:00:9", (2_000, 9_000, "The middle.")),
        ("00:00:02,000 --> 00:61:00,000", (2_000, 4_000, "The middle.")),
        ("00:99:99,000 --> 00:99:99,000", (2_000, 4_000, "The middle.")),
        ("00:00:03,000 --> 00:00:02,000", (3_000, 4_000, "The middle.")),
        ("-00:00:03,000 --> 00:00:03,500", (2_000, 3_500, "The middle.")),
    ],
)
def test_a_broken_stamp_loses_neither_the_rest_nor_its_own_text(broken: str, expected: tuple[int, int, str]) -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nThe start.\n\n"
        f"2\n{broken}\nThe middle.\n\n"
        "3\n00:00:04,000 --> 00:00:05,000\nThe end.\n"
    )
    assert sorted(rows(text)) == sorted([(1_000, 2_000, "The start."), expected, (4_000, 5_000, "The end.")])


def test_a_caption_may_be_a_number_or_hold_an_arrow() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\n1984\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\nfrom a --> b\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\n2\n"
    )
    assert [text for _, _, text in rows(text)] == ["1984", "from a --> b", "2"]


def test_hours_may_have_three_digits() -> None:
    assert rows("1\n100:00:00,000 --> 100:00:01,000\nStill here.\n") == [(360_000_000, 360_001_000, "Still here.")]


def test_html_entities_are_resolved_and_what_only_looks_like_one_is_kept() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nAT&T &amp; you &lt;3 R&D; 5 < 6 &notit\n"
    assert rows(text)[0][2] == "AT&T & you <3 R&D; 5 < 6 &notit"


def test_chinese_captions_are_joined_without_a_space() -> None:
    assert rows("1\n00:00:01,000 --> 00:00:02,000\n你好\n世界\n")[0][2] == "你好世界"


class TestSpeakers:
    def test_a_voice_is_that_of_its_cue(self) -> None:
        text = (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ann Lee>Hello.</v>\n\n"
            "00:02.000 --> 00:03.000\n<v Ann Lee>Still me.\n\n00:03.000 --> 00:04.000\nNobody says this.\n\n"
            "00:04.000 --> 00:05.000\n<v Bob &amp; Cy>Both of us.\n"
        )
        assert [one.speaker for one in segments(text)] == ["Ann Lee", "Ann Lee", None, "Bob & Cy"]

    def test_a_voice_goes_on_where_a_file_marks_changes_only(self) -> None:
        text = (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n\n00:02.000 --> 00:03.000\nStill me.\n\n"
            "00:03.000 --> 00:04.000\n[door]\n\n00:04.000 --> 00:05.000\n<v Bob>Hi.\n"
        )
        assert [one.speaker for one in segments(text)] == ["Ann", "Ann", None, "Bob"]

    def test_two_voices_in_a_cue_are_two_segments(self) -> None:
        text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Ready?</v>\n<v Bob>Ready.</v>\n"
        assert [(one.speaker, one.text) for one in segments(text)] == [("Ann", "Ready?"), ("Bob", "Ready.")]

    def test_names_before_a_colon_are_speakers_until_the_next(self) -> None:
        text = (
            "1\n00:00:01,000 --> 00:00:02,000\nBob: at 10:30 we\n\n2\n00:00:02,000 --> 00:00:03,000\n"
            "leave: all of us.\n\n"
            "3\n00:00:03,000 --> 00:00:04,000\nDr. Ann Lee: Remember: be early.\n\n"
            "4\n00:00:04,000 --> 00:00:05,000\nNote: it rains.\n"
        )
        assert [(one.speaker, one.text) for one in segments(text)] == [
            ("Bob", "at 10:30 we"),
            ("Bob", "leave: all of us."),
            ("Dr. Ann Lee", "Remember: be early."),
            ("Dr. Ann Lee", "Note: it rains."),
        ]

    @pytest.mark.parametrize("prefix", ["[SPEAKER_00]", "SPEAKER_00"])
    def test_numbered_speakers_too(self, prefix: str) -> None:
        assert segments(f"1\n00:00:01,000 --> 00:00:02,000\n{prefix}: Hello.\n")[0].speaker == "SPEAKER_00"

    def test_a_colon_alone_names_nobody(self) -> None:
        text = (
            "1\n00:00:01,000 --> 00:00:02,000\nWe begin.\n\n"
            "2\n00:00:02,000 --> 00:00:03,000\nTomorrow: more of it.\n\n"
            "3\n00:00:03,000 --> 00:00:04,000\nhe said: no.\n"
        )
        assert [one.text for one in segments(text)] == ["We begin.", "Tomorrow: more of it.", "he said: no."]
        assert {one.speaker for one in segments(text)} == {None}


class TestWordStamps:
    def test_complete_stamps_become_words(self) -> None:
        text = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Pour<00:01.500> <00:01.700><c>it</c> <00:02.000>now.\n"
        assert segments(text)[0].words == (
            Word("Pour", 1_000, 1_500),
            Word("it", 1_700, 2_000),
            Word("now.", 2_000, 3_000),
        )

    @pytest.mark.parametrize(
        "body",
        [
            "Pour it <00:02.000>now.",  # two words before the first stamp
            "Pour <00:02.000>it <00:01.500>now.",  # backwards
            "Pour <00:02.000>it <00:09.000>now.",  # beyond the cue
        ],
    )
    def test_incomplete_stamps_leave_the_line_without_words(self, body: str) -> None:
        (one,) = segments(f"WEBVTT\n\n00:01.000 --> 00:03.000\n{body}\n")
        assert (one.text, one.words) == ("Pour it now.", ())

    def test_a_stamp_inside_a_word_does_not_part_it(self) -> None:
        (one,) = segments("WEBVTT\n\n00:01.000 --> 00:03.000\nwater<00:01.500>fall <00:02.000>ahead\n")
        assert one.words == (Word("waterfall", 1_000, 2_000), Word("ahead", 2_000, 3_000))


ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.100 --> 00:00:02.000 align:start position:0%

first<00:00:00.900><c> light</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
first light


00:00:02.010 --> 00:00:04.000 align:start position:0%
first light
on<00:00:02.500><c> the</c><00:00:03.000><c> hill</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
on the hill


00:00:04.010 --> 00:00:06.000 align:start position:0%
on the hill
no
"""


def test_rolling_captions_are_folded_and_keep_their_words() -> None:
    found = segments(ROLLING)
    assert [(one.start_ms, one.text) for one in found] == [(100, "first light"), (2_010, "on the hill"), (4_010, "no")]
    assert [word.text for word in found[1].words] == ["on", "the", "hill"]
    document = formats.read_text(ROLLING)
    assert document.transcript is not None
    assert document.transcript.language == "en"


def test_who_says_the_same_twice_is_heard_twice() -> None:
    text = "\n\n".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{said}" for n, said in enumerate(["No.", "No.", "Why?", "No.", "Yes."], 1)
    )
    assert [said for _, _, said in rows(text)] == ["No.", "No.", "Why?", "No.", "Yes."]


@pytest.mark.parametrize("mark", ["[MUSIC PLAYING]", "(applause)", "♪ ♪", "*laughs*", "[BLANK_AUDIO]"])
def test_marks_of_sounds_are_no_speech(mark: str) -> None:
    assert segments(f"1\n00:00:01,000 --> 00:00:02,000\n{mark}\n")[0].kind is SegmentKind.SOUND


@pytest.mark.parametrize("said", ["(He left.)", "[sighs] Well.", "♪ Row, row ♪", "(one two three four five six)"])
def test_speech_with_marks_in_it_stays_speech(said: str) -> None:
    assert segments(f"1\n00:00:01,000 --> 00:00:02,000\n{said}\n")[0].kind is SegmentKind.SPEECH


@pytest.mark.parametrize("text", ["WEBVTT\n", "WEBVTT\n\nNOTE nothing\n", "1\n00:00:01,000 --> 00:00:02,000\n\n"])
def test_captions_without_text_are_refused(text: str) -> None:
    with pytest.raises(FormatError, match="no captions"):
        formats.read_text(text)


@pytest.mark.parametrize(
    ("name", "count", "speakers"),
    [
        ("pc20_example.vtt", 7, {"Sarah", "Gillian"}),
        ("kde_express-16.vtt", 22, {None}),
        ("pc20_example.srt", 222, {"Travis", "Sarah", "Gilon"}),
    ],
)
def test_published_captions_are_read_whole(shared: Path, name: str, count: int, speakers: set[str | None]) -> None:
    transcript = formats.read(shared / "samples" / "formats" / name).transcript
    assert transcript is not None
    assert problems(transcript) == []
    assert len(transcript.segments) == count
    assert {one.speaker for one in transcript.segments} >= speakers

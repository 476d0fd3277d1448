# SPDX-License-Identifier: GPL-3.0-or-later
"""A transcript laid out as a page: every place on it is where the text says it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.reading.compose import compose
from desktop.reading.page import BlockKind, Page, utf16_length
from transcribe.episode import Chapter
from transcribe.paragraphs import PAUSE_MS
from transcribe.transcript import Gap, Segment, SegmentKind, Source, SourceKind, Transcript, Word, problems

WHISPER = Source(SourceKind.WHISPER)

letters = st.text(
    st.sampled_from("ab,.?!’“”é東京ラ我😀🎧👩‍🚀\x00\x07\x85\u2028"), min_size=1, max_size=6
).filter(lambda text: len(text.split()) == 1)  # fmt: skip


@st.composite
def segments(draw: st.DrawFn) -> tuple[Segment, ...]:
    """Segments as any source may give them: overlapping, with speakers, sounds, lines without words, words unheard."""
    result: list[Segment] = []
    start_ms = 0
    for _ in range(draw(st.integers(0, 8))):
        start_ms += draw(st.integers(0, 4000))
        words, here_ms = [], start_ms
        for text in draw(st.lists(letters, min_size=1, max_size=8)):
            end_ms = here_ms + draw(st.integers(0, 500))
            words.append(Word(text, here_ms, end_ms))
            here_ms = end_ms + draw(st.integers(0, 300))
        joiner = draw(st.sampled_from([" ", "  ", ""]))
        kind = draw(st.sampled_from([SegmentKind.SPEECH, SegmentKind.SPEECH, *SegmentKind]))
        text = joiner.join(word.text for word in words)
        timed = tuple(words) if draw(st.booleans()) else ()
        speaker = draw(st.sampled_from([None, "Nora", "Daniel"]))
        result.append(Segment(start_ms, max(here_ms, start_ms + 1), text, timed, speaker, kind))
    return tuple(result)


chapters = st.lists(st.builds(Chapter, st.integers(0, 40_000), st.just(0), letters), max_size=4).map(
    lambda found: tuple(sorted(found, key=lambda chapter: chapter.start_ms))
)
gaps = st.lists(st.integers(0, 40_000).map(lambda start: Gap(start, start + 5000)), max_size=3).map(tuple)


def speech(*texts: str, start_ms: int = 0, speaker: str | None = None) -> tuple[Segment, ...]:
    """Segments of words of 200 ms, close together."""
    result = []
    for text in texts:
        words = [
            Word(word, start_ms + 200 * number, start_ms + 200 * number + 200)
            for number, word in enumerate(text.split())
        ]
        result.append(Segment(start_ms, words[-1].end_ms, text, tuple(words), speaker))
        start_ms = words[-1].end_ms
    return tuple(result)


def page_of(*parts: tuple[Segment, ...], chapters: tuple[Chapter, ...] = (), gaps: tuple[Gap, ...] = ()) -> Page:
    return compose(Transcript(tuple(segment for part in parts for segment in part), WHISPER, gaps=gaps), chapters).page


def shape(page: Page) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in page.blocks]


def in_qt(page: Page) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(page.text)
    return document


def qt_text(document: QTextDocument, first: int, last: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def plain(text: str) -> str:
    """A word as the page shows it: what is not printable is a space."""
    return "".join(" " if character in "\x00\x07\x85\u2028" else character for character in text)


@given(segments=segments(), chapters=chapters, gaps=gaps)
def test_where_the_page_says_a_word_is_qt_finds_that_word(
    segments: tuple[Segment, ...], chapters: tuple[Chapter, ...], gaps: tuple[Gap, ...]
) -> None:
    transcript = Transcript(segments, WHISPER, gaps=gaps)
    assert not problems(transcript)
    page = compose(transcript, chapters).page
    document = in_qt(page)

    expected = []
    for segment in segments:
        if segment.kind is SegmentKind.SPEECH and segment.end_ms > 0:
            lines = segment.words or (Word(segment.text, segment.start_ms, segment.end_ms),)
            expected += [(word.start_ms, word.end_ms, plain(word.text)) for word in lines]
    found = [(unit.start_ms, unit.end_ms, qt_text(document, unit.first, unit.last)) for unit in page.units]
    assert sorted(found) == sorted(expected)


@given(segments=segments(), chapters=chapters, gaps=gaps)
def test_the_page_holds_together(
    segments: tuple[Segment, ...], chapters: tuple[Chapter, ...], gaps: tuple[Gap, ...]
) -> None:
    page = compose(Transcript(segments, WHISPER, gaps=gaps), chapters).page
    document = in_qt(page)
    timed = any(segment.end_ms > 0 for segment in segments)

    assert page.starts_ms == sorted(page.starts_ms)
    assert all(list(block.sentences) == sorted(set(block.sentences)) for block in page.blocks)
    assert document.blockCount() == max(1, len(page.blocks))
    for number, block in enumerate(page.blocks):
        assert document.findBlockByNumber(number).position() == page.places[number]
        assert document.findBlockByNumber(number).text() == block.text
    headings = [block.text for block in page.blocks if block.kind is BlockKind.HEADING]
    assert headings == ([plain(chapter.title) for chapter in chapters] if timed else [])
    assert sum(block.kind is BlockKind.GAP for block in page.blocks) == len(gaps)


@given(segments=segments())
def test_each_place_lies_in_its_sentence_and_a_sentence_in_its_block(segments: tuple[Segment, ...]) -> None:
    page = compose(Transcript(segments, WHISPER)).page
    for position in range(utf16_length(page.text)):
        first, last = page.sentence_around(position)
        number = page.block_index(position)
        assert page.places[number] <= first <= last <= page.places[number] + page.blocks[number].length
        assert first <= position


@given(segments=segments(), position=st.integers(0, 200))
def test_the_unit_near_a_place_is_the_last_that_begins_before_it(segments: tuple[Segment, ...], position: int) -> None:
    page = compose(Transcript(segments, WHISPER)).page
    near = page.unit_near(position)

    before = [unit.first for unit in page.units if unit.first <= position]
    if not page.units:
        assert near is None
    else:
        assert near is not None
        assert near.first == (max(before) if before else min(unit.first for unit in page.units))


def test_an_emoji_takes_two_places_as_in_qt() -> None:
    page = page_of(speech("😀 listen 👩‍🚀 now"))

    document = in_qt(page)
    assert [qt_text(document, unit.first, unit.last) for unit in page.units] == ["😀", "listen", "👩‍🚀", "now"]
    assert page.units[1].first == 3


def test_nothing_gives_an_empty_page() -> None:
    page = page_of()

    assert page.text == ""
    assert page.units == ()
    assert page.unit_near(0) is None


def test_a_chapter_stands_before_what_is_said_in_it() -> None:
    page = page_of(
        speech("It began."),
        speech("Then it went on.", start_ms=1000),
        chapters=(Chapter(0, 1000, "The start"), Chapter(1000, 2000, "The rest")),
    )

    assert shape(page) == [
        (BlockKind.HEADING, "The start"),
        (BlockKind.PARAGRAPH, "It began."),
        (BlockKind.HEADING, "The rest"),
        (BlockKind.PARAGRAPH, "Then it went on."),
    ]


def test_chapters_after_the_last_word_stand_at_the_end() -> None:
    page = page_of(speech("All said."), chapters=(Chapter(90_000, 95_000, "Credits"),))

    assert shape(page)[-1] == (BlockKind.HEADING, "Credits")


def test_a_gap_says_how_long_there_is_sound_without_text() -> None:
    page = page_of(speech("Before."), speech("After.", start_ms=100_000), gaps=(Gap(1000, 96_000),))

    assert [kind for kind, _ in shape(page)] == [BlockKind.PARAGRAPH, BlockKind.GAP, BlockKind.PARAGRAPH]
    assert page.blocks[1].text.startswith("1:35 ")


@pytest.mark.parametrize(("kind", "block"), [("sound", BlockKind.SOUND), ("unheard", BlockKind.UNHEARD)])
def test_what_is_not_speech_stands_alone_and_is_not_lit(kind: str, block: BlockKind) -> None:
    aside = Segment(400, 900, "[Music]", kind=SegmentKind(kind))
    page = page_of(speech("Before."), (aside,), speech("After.", start_ms=900))

    assert [kind for kind, _ in shape(page)] == [BlockKind.PARAGRAPH, block, BlockKind.PARAGRAPH]
    assert len(page.units) == 2


def test_two_speakers_have_a_paragraph_each() -> None:
    page = page_of(speech("Ready?", speaker="Nora"), speech("Yes.", start_ms=200, speaker="Daniel"))

    assert [(block.speaker, block.text) for block in page.blocks] == [("Nora", "Ready?"), ("Daniel", "Yes.")]


def test_a_long_pause_ends_a_paragraph_and_a_short_one_does_not() -> None:
    near = page_of(speech("One."), speech("Two.", start_ms=200 + PAUSE_MS - 1))
    far = page_of(speech("One."), speech("Two.", start_ms=200 + PAUSE_MS))

    assert len(near.blocks) == 1
    assert len(far.blocks) == 2


def test_japanese_is_joined_without_spaces_and_english_with() -> None:
    japanese = page_of(speech("東京は"), speech("とても広い。", start_ms=200))
    english = page_of(speech("Tokyo is"), speech("very large.", start_ms=400))

    assert japanese.text == "東京は とても広い。".replace(" ", "")
    assert english.text == "Tokyo is very large."


def test_the_sentence_around_a_word_goes_from_full_stop_to_full_stop() -> None:
    page = page_of(speech("Not yet. And then", "it came! So we", "left."))
    document = in_qt(page)

    def sentence_of(word: str) -> str:
        return qt_text(document, *page.sentence_around(page.text.index(word))).strip()

    assert sentence_of("Not") == "Not yet."
    assert sentence_of("then") == "And then it came!"
    assert sentence_of("left") == "So we left."


def test_lines_without_word_times_are_lit_as_lines() -> None:
    page = page_of((Segment(1000, 3000, "A whole caption."), Segment(3000, 5000, "And the next.")))

    assert [(unit.start_ms, unit.exact) for unit in page.units] == [(1000, False), (3000, False)]


def test_a_text_without_times_has_nothing_to_light_and_no_headings() -> None:
    untimed = (Segment(0, 0, "Once upon a time."), Segment(0, 0, "The end."))
    page = page_of(untimed, chapters=(Chapter(0, 1000, "The start"),))

    assert page.units == ()
    assert not page.timed
    assert [kind for kind, _ in shape(page)] == [BlockKind.PARAGRAPH]


def test_lines_that_overlap_are_all_on_the_page_and_in_order_of_time() -> None:
    two = speech("I think that", speaker="Nora") + speech("No wait", start_ms=200, speaker="Daniel")
    page = page_of(two)
    document = in_qt(page)

    words = [qt_text(document, unit.first, unit.last) for unit in page.units]
    assert sorted(words) == sorted(["I", "think", "that", "No", "wait"])
    assert page.starts_ms == sorted(page.starts_ms)


def test_a_line_break_in_a_line_does_not_break_the_page() -> None:
    segment = replace(speech("one two")[0], text="one\ntwo")
    page = page_of((segment,), chapters=(Chapter(0, 1, "Title\nand more"),))

    assert [block.text for block in page.blocks] == ["Title and more", "one two"]
    assert [qt_text(in_qt(page), unit.first, unit.last) for unit in page.units] == ["one", "two"]

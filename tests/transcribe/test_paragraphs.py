# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences and paragraphs: where a reader's eye would like them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcribe.paragraphs import (
    FEWEST_WORDS,
    MANY_WORDS,
    MOST_WORDS,
    PAUSE_MS,
    ends_sentence,
    paragraphs,
    sentence_starts,
)
from transcribe.transcript import Segment, SegmentKind, Word

WORD_MS = 200


def line(text: str, start_ms: int = 0, *, pauses_ms: tuple[tuple[str, int], ...] = ()) -> Segment:
    """A line of words of 200 ms, with pauses before some of them."""
    words, here_ms = [], start_ms
    for word in text.split():
        here_ms += dict(pauses_ms).get(word, 0)
        words.append(Word(word, here_ms, here_ms + WORD_MS))
        here_ms += WORD_MS
    return Segment(start_ms, here_ms, text, tuple(words))


def talk(*texts: str, pause_ms: int = 0) -> list[Segment]:
    """Lines that follow each other."""
    lines: list[Segment] = []
    for text in texts:
        lines.append(line(text, lines[-1].end_ms + pause_ms if lines else 0))
    return lines


def read(segments: list[Segment], **rules: object) -> list[str]:
    """The paragraphs as texts."""
    return [
        " ".join(piece.text.strip() for piece in paragraph)
        for paragraph in paragraphs(segments, **rules)  # type: ignore[arg-type]  # whatever the test asks for
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two? Three! Four… Five", ["One.", "Two?", "Three!", "Four…", "Five"]),
        ("“Stop.” He stopped.", ["“Stop.”", "He stopped."]),
        ("Dr. Fields met Mr. Marsh in the U.S. Senate.", ["Dr. Fields met Mr. Marsh in the U.S. Senate."]),
        ("It was 3.5 metres, approx. half of it.", ["It was 3.5 metres, approx. half of it."]),
        ("Wait... what? No.", ["Wait...", "what?", "No."]),
        ("東京は広い。人が多い！本当？", ["東京は広い。", "人が多い！", "本当？"]),
        ("no stop at all", ["no stop at all"]),
        ("", [""]),
    ],
)
def test_a_sentence_ends_where_a_reader_would_say_so(text: str, sentences: list[str]) -> None:
    borders = [0, *sentence_starts(text), len(text)]

    assert [text[first:last].strip() for first, last in pairwise(borders)] == sentences


@pytest.mark.parametrize(
    ("text", "ends"),
    [("All said.", True), ("“Really?”", True), ("広い。", True), ("and then", False), ("with Dr.", False), ("", False)],
)
def test_a_line_may_end_with_its_sentence_or_not(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


def test_a_pause_after_a_sentence_parts_even_within_a_line() -> None:
    heard = line("That was that. Now then.", pauses_ms=(("Now", PAUSE_MS),))

    assert read([heard]) == ["That was that.", "Now then."]
    assert [paragraph[0].start_ms for paragraph in paragraphs([heard])] == [0, 3 * WORD_MS + PAUSE_MS]


def test_a_pause_within_a_sentence_does_not_part() -> None:
    assert len(read([line("That was quite a thing.", pauses_ms=(("quite", 9000),))])) == 1


def test_a_long_talk_is_parted_where_the_speaker_paused_longest() -> None:
    sentences = [f"These are the eight words of sentence {number}." for number in range(8)]
    lines = talk(*sentences)
    here_ms = lines[-1].end_ms + 700
    new = line("And here begins something quite new.", here_ms)
    after = [line(text, new.end_ms + 1600 * number) for number, text in enumerate(sentences)]

    assert read([*lines, new, *after])[1].startswith("And here begins")


def test_without_pauses_a_paragraph_has_about_fifty_words_and_ends_with_a_sentence() -> None:
    found = read(talk(*["eight words are in each of these sentences."] * 40), pauses=False)

    assert all(FEWEST_WORDS <= len(text.split()) <= MANY_WORDS for text in found[:-1])
    assert all(text.endswith("sentences.") for text in found)


def test_a_text_without_full_stops_is_parted_too() -> None:
    found = read(talk(*["eight words and never a single full stop"] * 60))

    assert len(found) > 3
    assert all(len(text.split()) <= MOST_WORDS + 8 for text in found)


def test_speakers_sounds_and_borders_part_in_the_middle_of_everything() -> None:
    one, two, three, four = talk("Well, I", "think that", "this is", "good")
    other = Segment(two.start_ms, two.end_ms, two.text, two.words, "Nora")
    music = Segment(three.start_ms, three.end_ms, "[Music]", kind=SegmentKind.SOUND)

    assert read([one, other]) == ["Well, I", "think that"]
    assert read([one, music, four]) == ["Well, I", "[Music]", "good"]
    assert read([one, two, three], breaks_ms=[three.start_ms]) == ["Well, I think that", "this is"]


def test_lines_of_two_who_speak_at_once_stay_whole_and_in_order() -> None:
    long = line("I say this. And I go on.", pauses_ms=(("And", PAUSE_MS),))
    short = Segment(300, 700, "Do you?", (Word("Do", 300, 500), Word("you?", 500, 700)))
    starts = [paragraph[0].start_ms for paragraph in paragraphs([long, short])]

    assert starts == sorted(starts)


texts = st.lists(st.sampled_from(["yes", "no.", "well,", "Dr.", "three", "What?", "東京。"]), min_size=1, max_size=30)


@given(spoken=st.lists(st.tuples(texts, st.integers(0, 3000)), max_size=12), cut=st.integers(0, 12))
def test_nothing_is_lost_doubled_or_moved_and_a_text_that_begins_later_is_parted_alike(
    spoken: list[tuple[list[str], int]], cut: int
) -> None:
    lines: list[Segment] = []
    for words, pause_ms in spoken:
        lines.append(line(" ".join(words), lines[-1].end_ms + pause_ms if lines else 0))
    found = list(paragraphs(lines))

    for segment in lines:
        pieces = [piece for paragraph in found for piece in paragraph if piece.segment is segment]
        assert "".join(piece.text for piece in pieces) == segment.text
        assert pieces[0].start_ms == segment.start_ms
    begins = [number for number, paragraph in enumerate(found) if paragraph[0].first == 0]
    if begins:
        number = begins[cut % len(begins)]
        first = next(index for index, segment in enumerate(lines) if segment is found[number][0].segment)
        assert list(paragraphs(lines, first=first)) == found[number:]

# SPDX-License-Identifier: GPL-3.0-or-later
"""Giving a written text the times of what was heard: sound, complete, letter for letter."""

import random
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe.formats.stamps import with_ends
from transcribe.speech.align import align
from transcribe.speech.misheard import GUESSED
from transcribe.speech.tokens import match, tokens
from transcribe.transcript import Gap, Segment, SegmentKind, Source, SourceKind, Span, Transcript, Word, problems

STORY = """The ferry leaves the island at seven, and nobody on it is awake.
Marta sells tea from a trolley; she knows who takes sugar.
“Two spoons,” says the pilot — he never looks up.
In 1957 the crossing took forty-five minutes.
Today it’s twenty, and the tea is still too hot to drink.
So people carry their cups ashore, and bring them back at night.
She counts them every evening, and there are always more than she gave out."""

PUBLISHER = Source(SourceKind.PUBLISHER)


def written(text: str, start_ms: int = 0) -> Transcript:
    """Lines stamped as if read at 3 words a second, rounded down to the second."""
    segments, time_ms = [], start_ms
    for line in text.splitlines():
        end_ms = time_ms + 330 * len(line.split())
        segments.append(Segment(time_ms // 1000 * 1000, end_ms // 1000 * 1000, line))
        time_ms = end_ms
    return Transcript(tuple(segments), PUBLISHER, "en")


def spoken(text: str, start_ms: int = 0) -> list[Word]:
    """The words as a recogniser would hear them, 3 a second."""
    return [
        Word(word, start_ms + 330 * place, start_ms + 330 * place + 300, 0.9)
        for place, word in enumerate(word for word in text.split() if any(map(str.isalnum, word)))
    ]


def untimed(text: str) -> Transcript:
    return Transcript(tuple(Segment(0, 0, line) for line in text.splitlines()), PUBLISHER, "en")


def whole(heard: Sequence[Word]) -> list[Span]:
    return [Span(0, heard[-1].end_ms + 1000)]


def starts(transcript: Transcript) -> list[int]:
    return [segment.start_ms for segment in transcript.segments]


@pytest.mark.parametrize(
    "text", [written(STORY), written(STORY, 90_000), untimed(STORY)], ids=["timed", "late", "untimed"]
)
def test_every_line_begins_where_it_is_heard(text: Transcript) -> None:
    heard = spoken(STORY, 2_000)

    aligned = align(text, heard, whole(heard), 40_000)

    assert problems(aligned) == []
    assert aligned.text == text.text
    words = iter(heard)
    for segment in aligned.segments:
        for word in segment.words:
            if any(map(str.isalnum, word.text)):
                assert (word.start_ms, word.end_ms, word.confidence) == next(
                    (other.start_ms, other.end_ms, other.confidence) for other in words
                )
    assert aligned.source.text_heard == 1.0
    assert aligned.gaps == ()
    assert aligned.duration_ms == 40_000


def test_spelling_does_not_matter() -> None:
    heard = spoken(
        STORY.replace("1957", "nineteen fifty-seven").replace("forty-five", "45").replace("it’s", "it's").upper(), 0
    )

    aligned = align(untimed(STORY), heard, whole(heard), 40_000)

    assert aligned.source.text_heard == 1.0
    assert all(word.heard for word in aligned.words())
    assert GUESSED not in [word.confidence for word in aligned.words() if word.text != "—"]


def test_a_misheard_name_is_placed_between_its_neighbours() -> None:
    heard = spoken(STORY.replace("Marta", "Martha").replace("the pilot", "a violet"), 0)

    aligned = align(untimed(STORY), heard, whole(heard), 40_000)

    name = aligned.segments[1].words[0]
    assert name.confidence == GUESSED
    assert (name.start_ms, name.end_ms) == next((w.start_ms, w.end_ms) for w in heard if w.text == "Martha")
    assert aligned.source.text_heard == 1.0


def test_an_advert_is_a_gap_and_moves_what_comes_after_it() -> None:
    lines = STORY.splitlines()
    advert = "This show is brought to you by a mattress that remembers what you forget every single night"
    heard = spoken("\n".join([*lines[:3], advert, *lines[3:]]))

    aligned = align(written(STORY), heard, whole(heard), 60_000)

    inside = [word for word in heard if word.text in ("This", "night")]
    assert aligned.gaps == (Gap(inside[0].start_ms, inside[1].end_ms),)
    assert aligned.segments[2].end_ms <= aligned.gaps[0].start_ms
    assert aligned.gaps[0].end_ms <= aligned.segments[3].start_ms
    assert aligned.source.text_heard == 1.0


def test_a_passage_that_is_not_in_the_audio_is_marked_and_empty() -> None:
    lines = STORY.splitlines()
    heard = spoken("\n".join(lines[:2] + lines[4:]))

    for text in (written(STORY), untimed(STORY)):
        aligned = align(text, heard, whole(heard), 60_000)

        kinds = [segment.kind for segment in aligned.segments]
        assert kinds == [SegmentKind.SPEECH] * 2 + [SegmentKind.UNHEARD] * 2 + [SegmentKind.SPEECH] * 3
        for segment in aligned.segments[2:4]:
            assert segment.words
            assert not any(word.heard for word in segment.words)
            assert segment.start_ms == segment.end_ms == aligned.segments[4].start_ms
        assert problems(aligned) == []
        assert aligned.source.text_heard is not None
        assert 0.6 < aligned.source.text_heard < 0.8


def test_a_text_of_another_episode_stays_as_it_is() -> None:
    heard = spoken("completely different words about gardening and how often roses want to be watered in a dry summer")

    text = written(STORY)
    aligned = align(text, heard, [Span(0, 60_000)], 60_000)

    assert aligned.segments == text.segments
    assert aligned.source.text_heard == 0.0


def test_sound_marks_stay_and_get_no_words() -> None:
    lines = STORY.splitlines()
    mark = Segment(0, 0, "[MUSIC]", kind=SegmentKind.SOUND)
    plain = untimed(STORY)
    text = replace(plain, segments=(*plain.segments[:3], mark, *plain.segments[3:]))
    before, after = spoken("\n".join(lines[:3])), spoken("\n".join(lines[3:]), 20_000)

    aligned = align(text, before + after, [Span(0, 60_000)], 60_000)

    music = aligned.segments[3]
    assert (music.kind, music.words) == (SegmentKind.SOUND, ())
    assert (music.start_ms, music.end_ms) == (aligned.segments[2].end_ms, aligned.segments[4].start_ms)


def test_lines_that_were_not_listened_to_yet_keep_their_stamps() -> None:
    lines = STORY.splitlines()
    text = written(STORY)
    middle_ms = text.segments[3].start_ms
    heard = spoken("\n".join(lines[3:5]), middle_ms + 400)

    aligned = align(text, heard, [Span(middle_ms, heard[-1].end_ms)], 40_000)

    assert [bool(segment.words) for segment in aligned.segments] == [False] * 3 + [True] * 2 + [False] * 2
    assert all(segment.kind is SegmentKind.SPEECH for segment in aligned.segments)
    assert starts(aligned)[:3] == starts(text)[:3]
    assert starts(aligned)[5:] == starts(text)[5:]
    assert problems(aligned) == []
    assert aligned.source.text_heard == 1.0


def test_alignment_goes_on_from_a_stored_half() -> None:
    heard = spoken(STORY, 1_000)
    half = len(heard) // 2

    for text in (written(STORY), untimed(STORY)):
        stored = align(text, heard[:half], [Span(0, heard[half].start_ms)], 40_000)
        assert problems(stored) == []
        assert align(stored, heard, whole(heard), 40_000).segments == align(text, heard, whole(heard), 40_000).segments


def by_words(text: str, count: int) -> str:
    words = text.split()
    return "\n".join(" ".join(words[first : first + count]) for first in range(0, len(words), count))


@settings(deadline=None)
@given(st.integers(2, 9), st.data())
def test_whatever_the_stamps_say_every_word_is_heard_where_it_is(words_a_line: int, data: st.DataObject) -> None:
    """Single lines stamped plain wrong, lines swapped, all stamps wrong: the order of the text is truer."""
    right = written(by_words(STORY, words_a_line))
    wrong = data.draw(st.dictionaries(st.integers(0, len(right.segments) - 1), st.integers(0, 200_000)))
    starts_ms = [wrong.get(number, line.start_ms) for number, line in enumerate(right.segments)]
    if data.draw(st.booleans()):
        starts_ms.sort()  # wrong, though in order
    lines = [Segment(at_ms, at_ms, line.text) for at_ms, line in zip(starts_ms, right.segments, strict=True)]
    text = replace(right, segments=with_ends(lines))
    heard = spoken(STORY, 15_000)

    aligned = align(text, heard, whole(heard), 60_000)

    assert [word.start_ms for word in aligned.words() if word.text != "—"] == [word.start_ms for word in heard]
    assert GUESSED not in [word.confidence for word in aligned.words() if word.text != "—"]
    assert aligned.source.text_heard == 1.0


some_words = st.sampled_from(["the", "a", "ferry", "tea", "cup,", "Marta", "—", "said", "1957", "co-op.", "it’s"])
word_lists = st.lists(some_words, min_size=1, max_size=12)
kinds = st.sampled_from([SegmentKind.SPEECH, SegmentKind.SPEECH, SegmentKind.SOUND, SegmentKind.UNHEARD])


@st.composite
def texts(draw: st.DrawFn) -> Transcript:
    lines = draw(st.lists(st.tuples(word_lists, st.integers(0, 5_000), kinds), min_size=1, max_size=15))
    timed = draw(st.booleans())
    segments, time_ms = [], 0
    for line, length_ms, kind in lines:
        end_ms = time_ms + length_ms * timed
        segments.append(Segment(time_ms, end_ms, " ".join(line), kind=kind))
        time_ms = end_ms
    return Transcript(tuple(segments), PUBLISHER)


@st.composite
def hearings(draw: st.DrawFn) -> list[Word]:
    words, time_ms = [], 0
    said = draw(st.lists(st.tuples(word_lists, st.integers(0, 9_000)), max_size=15))
    for line, pause_ms in said:
        time_ms += pause_ms
        for word in line:
            words.append(Word(word, time_ms, time_ms + 200, 0.5))
            time_ms += 200
    return words


@given(texts(), hearings(), st.booleans())
def test_whatever_was_heard_the_result_is_sound_and_the_text_unchanged(
    text: Transcript, heard: list[Word], everything: bool
) -> None:
    spans = [Span(0, 200_000)] if everything else [Span(word.start_ms, word.end_ms) for word in heard]

    aligned = align(text, heard, spans, 200_000)

    assert problems(aligned) == []
    assert [segment.text for segment in aligned.segments] == [segment.text for segment in text.segments]
    assert aligned == align(text, heard, spans, 200_000)
    assert problems(align(aligned, heard, spans, 200_000)) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("—", []),
        ("“Don’t!”", ["dont"]),
        ("open-source", ["open", "source"]),
        ("45", ["forty", "five"]),
        ("3,000", ["three", "thousand"]),
        ("2006", ["two", "thousand", "six"]),
        ("’58", ["fifty", "eight"]),
        ("1957", ["nineteen", "fifty", "seven"]),
        ("1900", ["nineteen", "hundred"]),
        ("A16Z", ["a", "sixteen", "z"]),
        ("AT&T", ["a", "t", "and", "t"]),
        ("100%", ["one", "hundred", "percent"]),
        ("Größe", ["grosse"]),
        ("播客", ["播", "客"]),
        ("123,456", ["one", "hundred", "twenty", "three", "thousand", "four", "hundred", "fifty", "six"]),
    ],
)
def test_words_become_tokens(word: str, expected: list[str]) -> None:
    assert tokens([word], ["en"]) == [expected]


def test_numbers_are_said_with_the_words_around_them_and_in_their_language() -> None:
    written = tokens(["It", "cost", "$5.6", "million", "in", "the", "’90s,", "said", "Dr.", "No."], ["en"] * 10)
    heard = tokens(
        ["it", "cost", "5.6", "million", "dollars", "in", "the", "nineties", "said", "doctor", "no"], ["en"] * 11
    )
    assert [token for each in written for token in each] == [token for each in heard for token in each]
    assert tokens(["45", "45"], ["de", "fr"]) == [["fünfundvierzig"], ["quarante", "cinq"]]


def test_a_word_heard_far_from_its_place_is_no_match() -> None:
    left = ["one", "two", "three", "four", "five", "six", "seven", "eight"]

    assert match(left, ["x", "y", "eight"], [0, 300, 600]) == []
    assert match(left, left, list(range(0, 2400, 300))) == [(place, place) for place in range(8)]


def test_ten_thousand_words_take_no_time() -> None:
    dice = random.Random(1)  # noqa: S311  a text, not a secret
    vocabulary = [f"word{'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10]}" for number in range(100)]
    text = "\n".join(" ".join(dice.choices(vocabulary, k=10)) for _ in range(1000))
    heard = [word for word in spoken(text) if dice.random() > 0.05]

    started_s = time.perf_counter()
    aligned = align(untimed(text), heard, whole(heard), 4_000_000)

    assert time.perf_counter() - started_s < 2  # 0.15 s where nothing else runs
    assert aligned.source.text_heard is not None
    assert aligned.source.text_heard > 0.93


MISHEARD = """De fairy leafs thee eyeland ad seffen, an no buddy onnit iss aweik.
Marda cells tee vrom a drolley shi gnows hu tekes shugar."""


def test_a_text_that_was_hardly_understood_is_placed_by_its_letters() -> None:
    heard = spoken(MISHEARD)
    lines = "\n".join(STORY.splitlines()[:2])

    aligned = align(untimed(lines), heard, whole(heard), 9_000)

    assert problems(aligned) == []
    starts_ms = {word.text: word.start_ms for word in aligned.words()}
    for ours, theirs in (("ferry", "fairy"), ("nobody", "no"), ("Marta", "Marda"), ("sugar.", "shugar.")):
        right_ms = next(word.start_ms for word in heard if word.text == theirs)
        assert starts_ms[ours] == pytest.approx(right_ms, abs=350)


def test_another_text_is_not_placed_at_all() -> None:
    other = "Beat four eggs with the sugar until pale, fold in flour, and bake for half an hour at low heat."
    heard = spoken(other)

    aligned = align(untimed(STORY), heard, whole(heard), 9_000)

    assert not any(word.heard for word in aligned.words())
    assert aligned.source.text_heard == 0.0


def test_a_word_that_was_left_out_stays_with_its_line_across_a_pause() -> None:
    lines = STORY.splitlines()[5:]
    first, second = spoken(lines[0]), spoken(lines[1], 20_000)
    again = replace(first[-1], start_ms=first[-1].end_ms, end_ms=first[-1].end_ms + 200)
    heard = [*first, again, *second[1:]]  # the last word before the pause is heard twice, the first one after it not

    aligned = align(untimed("\n".join(lines)), heard, whole(heard), 40_000)

    word = aligned.segments[1].words[0]
    assert (word.text, word.heard) == ("She", True)
    assert word.start_ms == pytest.approx(second[0].start_ms, abs=300)


def test_words_left_out_beside_one_heard_too_long_have_room() -> None:
    heard = [word for word in spoken(STORY.splitlines()[6]) if word.text != "than"]
    long = next(number for number, word in enumerate(heard) if word.text == "more")
    heard[long] = replace(heard[long], end_ms=heard[long + 1].start_ms)
    heard = heard[: long + 1] + [
        replace(word, start_ms=word.start_ms + 2_000, end_ms=word.end_ms + 2_000) for word in heard[long + 1 :]
    ]
    heard[long] = replace(heard[long], end_ms=heard[long + 1].start_ms)

    aligned = align(untimed(STORY.splitlines()[6]), heard, whole(heard), 12_000)

    assert all(word.heard for word in aligned.words())

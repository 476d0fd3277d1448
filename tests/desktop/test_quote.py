# SPDX-License-Identifier: GPL-3.0-or-later
"""What is taken out of a text: plain, with times and speakers, as a quote."""

from dataclasses import replace

from desktop.reading.quote import plain, quoted, with_times
from tests.support.view import compose, talk
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Segment, SegmentKind, Source, SourceKind, Transcript, Word

PUBLISHER = Source(SourceKind.PUBLISHER)


def interview() -> Transcript:
    """Two who speak, with music between."""
    one, two = (
        Segment(12_000, 13_000, "Well met. How are you?", tuple(words("Well met. How are you?", 12_000)), "Ada"),
        Segment(63_000, 64_000, "Fine 😀, thanks.", tuple(words("Fine 😀, thanks.", 63_000)), "Bruno"),
    )
    music = Segment(20_000, 60_000, "[Music]", kind=SegmentKind.SOUND)
    return Transcript((one, music, two), PUBLISHER, gaps=(Gap(61_000, 62_000),))


def words(text: str, start_ms: int) -> list[Word]:
    each = text.split()
    return [Word(word, start_ms + 200 * n, start_ms + 200 * (n + 1)) for n, word in enumerate(each)]


PAGE = compose(interview(), [Chapter(0, 60_000, "Hello")])
ALL = (0, PAGE.places[-1])


def place(word: str) -> int:
    """Where a word is in the text, in UTF-16."""
    return len(PAGE.text[: PAGE.text.index(word)].encode("utf-16-le")) // 2


def test_plain_text_has_a_paragraph_a_line_and_no_gaps() -> None:
    assert plain(PAGE, *ALL) == "Hello\nWell met. How are you?\n[Music]\nFine 😀, thanks."


def test_times_are_those_of_the_words_that_are_taken() -> None:
    assert with_times(PAGE, *ALL) == (
        "Hello\n[0:12] Ada: Well met. How are you?\n[0:20] [Music]\n[1:03] Bruno: Fine 😀, thanks."
    )
    assert with_times(PAGE, place("How"), place("you") + 4) == "[0:12] Ada: How are you?"
    assert with_times(PAGE, place("thanks"), ALL[1]) == "[1:03] Bruno: thanks."


def test_a_quote_names_who_says_it_where_and_when() -> None:
    assert quoted(PAGE, *PAGE.sentence_around(place("How")), "Meeting", "The Odd Road") == (
        "“How are you?”\n— Ada, “Meeting”, The Odd Road, 0:12"
    )


def test_where_two_speak_nobody_is_named() -> None:
    assert quoted(PAGE, *ALL, "Meeting", "") == (
        "“Well met. How are you?\n[Music]\nFine 😀, thanks.”\n— “Meeting”, 0:12"
    )


def test_a_text_without_times_is_quoted_without() -> None:
    page = compose(Transcript((Segment(0, 0, "Once upon a time."),), PUBLISHER))

    assert with_times(page, 0, 99) == "Once upon a time."
    assert quoted(page, 0, 99, "", "") == "“Once upon a time.”"


def test_half_an_emoji_is_none_and_nothing_is_nothing() -> None:
    middle = place("😀") + 1

    assert plain(PAGE, place("Fine"), middle) == "Fine"
    assert plain(PAGE, middle, middle) == ""
    assert quoted(PAGE, 0, 5, "Meeting", "") == ""  # a heading
    assert plain(compose(Transcript((), PUBLISHER)), 0, 0) == ""


def test_sentences_before_and_after_go_over_paragraphs_to_the_ends_of_the_text() -> None:
    page = compose(replace(talk(24), gaps=()))
    first = page.sentence_around(0)
    second = page.sentence_after(first[1])
    assert plain(page, *second).startswith("word8 ")
    assert page.sentence_before(second[0]) == first
    assert page.sentence_before(first[0]) == first
    last = page.sentence_around(page.places[-1] - 2)
    assert page.sentence_after(last[1]) == last
    assert PAGE.sentence_after(PAGE.sentence_around(place("How"))[1]) == PAGE.sentence_around(place("[Music]"))

# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a clip: which are taken, and how their ends move."""

from desktop.clips.clip_choice import ClipChoice, chosen
from desktop.reading.page import EMPTY, Page
from tests.support.view import compose
from transcribe.media.clip_words import PAD_MS
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Span, Transcript, Word


def said(start_ms: int, text: str, speaker: str) -> Segment:
    """A line whose words take 200 ms each, with 100 ms after each."""
    texts = text.split()
    words = tuple(Word(word, start_ms + 300 * at, start_ms + 300 * at + 200) for at, word in enumerate(texts))
    return Segment(start_ms, words[-1].end_ms, text, words, speaker)


def page() -> Page:
    music = Segment(4_000, 9_000, "[music]", kind=SegmentKind.SOUND)
    lines = (said(1_000, "You made a pot.", "Daniel"), music, said(10_000, "I remember the 🍵 well.", "Nora"))
    return compose(Transcript(lines, Source(SourceKind.WHISPER), "en"))


def of(page: Page, text: str) -> ClipChoice:
    """What is chosen when this part of the text is selected."""
    first = page.text.index(text)
    found = chosen(page, first, first + len(text))
    assert found is not None
    return found


def test_words_that_are_touched_are_taken_whole() -> None:
    assert of(page(), "ade a p").words == "made a pot."
    assert of(page(), "made").span(0) == Span(1_250, 1_550)  # half of the pauses beside it


def test_over_paragraphs_and_music() -> None:
    choice = of(page(), page().text[page().text.index("pot") : page().text.index("remember") + 8])

    assert choice.words.split() == ["pot.", "[music]", "I", "remember"]
    assert choice.span(0) == Span(1_850, 10_550)


def test_each_end_moves_by_words_and_not_past_the_other() -> None:
    choice = of(page(), "made a")

    assert choice.begin_moved(-1).words == "You made a"
    assert choice.begin_moved(1).words == choice.begin_moved(1).begin_moved(1).words == "a"
    assert choice.end_moved(1).words == "made a pot."
    assert choice.end_moved(-1).end_moved(-1).words == "made"
    assert choice.end_moved(1).end_moved(1).words.endswith("I")  # in the next paragraph that has words


def test_at_the_ends_of_the_text_nothing_moves() -> None:
    whole = of(page(), page().text)

    assert whole.begin_moved(-1) == whole
    assert whole.end_moved(1) == whole
    assert whole.span(11_410) == Span(1_000 - PAD_MS, 11_410)


def test_letters_that_take_two_places_shift_nothing() -> None:
    assert of(page(), "remember").end_moved(1).end_moved(1).end_moved(1).words == "remember the 🍵 well."


def test_where_nothing_is_heard_there_is_no_clip() -> None:
    first = page().text.index("[music]")

    assert chosen(page(), first, first + 7) is None
    assert chosen(EMPTY, 0, 0) is None
    untimed = compose(Transcript((Segment(0, 0, "You made a pot."),), Source(SourceKind.PUBLISHER), "en"))
    assert chosen(untimed, 0, 5) is None


def test_of_many_words_the_first_and_the_last_are_shown() -> None:
    line = said(0, " ".join(f"word{number}" for number in range(100)), "Daniel")
    choice = of(compose(Transcript((line,), Source(SourceKind.WHISPER), "en")), line.text)

    assert choice.shown.startswith("word0 word1 ")
    assert choice.shown.endswith(" word98 word99")
    assert " … " in choice.shown
    assert len(choice.shown.split()) < 50
    assert len(choice.words.split()) == 100

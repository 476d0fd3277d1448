# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks hold on to their words, whatever becomes of the text around them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.spoken import WORD_MS, line, spoken
from transcribe.edits import EditKind, change, change_text
from transcribe.episode import Metadata
from transcribe.library import Library
from transcribe.marks import Mark
from transcribe.speech.jobs import Alignment, Transcription, run
from transcribe.speech.recognize import Recognizer
from transcribe.speech.retime import time_edits
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word

TEXT = """when the ferry came in that morning nobody on the quay had slept and the harbour master a quiet woman called
Ines counted the crates twice before she signed then she walked back to her office past the nets and the boats past the
old crane that had not moved in years and wrote a letter to her brother in which she said that she would not come home
for the winter because the ice was late and the work was early and somebody had to keep the light"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        library.add_episode(tmp_path / "ferry.mp3", Metadata(title="The ferry"))
        library.save_transcript(1, spoken(TEXT))
        yield library


def mark(library: Library, words: str) -> Mark:
    """Mark these words where they stand."""
    spoken_words, sought = list(text_of(library).words()), words.split()
    first = next(
        place for place in range(len(spoken_words)) if [w.text for w in spoken_words[place:][: len(sought)]] == sought
    )
    last = spoken_words[first + len(sought) - 1]
    (kept,) = library.marks.save(1, [Mark(spoken_words[first].start_ms, last.end_ms, words)])
    return kept


def the_mark(library: Library) -> Mark:
    (found,) = library.marks.of(1)
    return found


def heard_at(library: Library, found: Mark) -> str:
    """What the text says between the times of a mark."""
    return " ".join(w.text for w in text_of(library).words() if found.start_ms <= w.start_ms < found.end_ms)


def test_a_mark_knows_the_words_around_it(library: Library) -> None:
    found = mark(library, "counted the crates")

    assert (found.before, found.after) == (
        "slept and the harbour master a quiet woman called Ines",
        "twice before she signed then she walked back to her",
    )


def test_in_a_text_with_other_times_it_is_where_its_words_are(library: Library) -> None:
    mark(library, "counted the crates twice")
    library.save_transcript(1, spoken(TEXT, first_ms=47_000, word_ms=310))

    assert the_mark(library).quote == "counted the crates twice"
    assert heard_at(library, the_mark(library)) == "counted the crates twice"
    assert not the_mark(library).lost


def test_behind_an_advert_of_ten_minutes_too(library: Library) -> None:
    mark(library, "counted the crates twice")
    library.save_transcript(1, spoken(TEXT, first_ms=600_000))

    assert heard_at(library, the_mark(library)) == "counted the crates twice"


def test_of_words_that_are_said_twice_the_same_ones_stay_marked(library: Library) -> None:
    refrain = "and so we sang and we sang and so we sang and we danced"
    library.save_transcript(1, spoken(f"{refrain} {TEXT} {refrain} {TEXT}"))
    second_ms = WORD_MS * (len(refrain.split()) + len(TEXT.split()) + 3)
    library.marks.save(1, [Mark(second_ms, second_ms + WORD_MS, "sang")])
    library.save_transcript(1, spoken(f"well {refrain} {TEXT} {refrain} {TEXT}"))

    assert the_mark(library).start_ms == second_ms + WORD_MS


def test_a_word_that_somebody_wrote_right_stays_marked(library: Library) -> None:
    mark(library, "Ines")
    old = next(each for each in text_of(library).segments if "Ines" in each.text)
    library.corrections.do(EditKind.TEXT, {1: [change([old], [corrected(old, "Ines", "Inês")])]})

    assert the_mark(library).quote == "Inês"
    assert heard_at(library, the_mark(library)) == "Inês"


def test_a_mark_whose_words_are_gone_stays_by_its_time_and_says_so(library: Library) -> None:
    before = mark(library, "counted the crates twice before she signed")
    words = TEXT.split()
    place = words.index("counted")
    library.save_transcript(1, spoken(" ".join(words[: place - 8] + words[place + 15 :])))

    after = the_mark(library)
    assert (after.start_ms, after.end_ms, after.quote) == (before.start_ms, before.end_ms, before.quote)
    assert after.lost

    library.save_transcript(1, spoken(TEXT, first_ms=2_000))
    assert heard_at(library, the_mark(library)) == "counted the crates twice before she signed"
    assert not the_mark(library).lost


def test_as_long_as_the_text_is_made_nothing_counts_as_gone(library: Library) -> None:
    before = mark(library, "counted the crates twice before she signed")
    source = Source(SourceKind.WHISPER, "base")
    library.begin(1, source, "en", 60_000)
    assert the_mark(library) == before

    half = before.start_ms + 3 * WORD_MS
    text = spoken(TEXT, first_ms=40)
    library.save_span(1, Span(0, half), tuple(cut(text, 0, half)))
    assert the_mark(library) == before
    library.save_span(1, Span(half, 60_000), tuple(cut(text, half, 60_000)))
    library.finish(1)
    assert the_mark(library).start_ms == before.start_ms + 40
    assert the_mark(library).quote == before.quote


def test_a_passage_of_pages_is_found_by_its_ends(library: Library) -> None:
    pages = " ".join(f"{word}{number}" for number in range(8) for word in TEXT.split())
    library.save_transcript(1, spoken(pages))
    words = pages.split()
    library.marks.save(1, [Mark(50 * WORD_MS, 450 * WORD_MS, " ".join(words[50:450]))])
    library.save_transcript(1, spoken(" ".join(["so", "then", *words[:200], "well", *words[201:]])))

    found = the_mark(library)
    assert (found.start_ms, found.end_ms) == (52 * WORD_MS, 452 * WORD_MS)
    assert found.quote.split()[0] == words[50]
    assert found.quote.split()[-1] == words[449]


@pytest.mark.parametrize("seed", range(12))
def test_after_many_changes_each_mark_is_at_its_words(library: Library, seed: int) -> None:
    """Words are misheard, left out and put in, all times shift; marks of words that are left alone stay at them."""
    chance = random.Random(seed)  # noqa: S311  the same each time
    words = [f"{word}{number}" if chance.random() < 0.3 else word for number in range(6) for word in TEXT.split()]
    library.save_transcript(1, spoken(" ".join(words)))
    marked = []
    for place in range(12, len(words) - 20, 25):
        length = chance.choice((1, 3, 8))
        quote = " ".join(words[place : place + length])
        library.marks.save(1, [Mark(place * WORD_MS, (place + length) * WORD_MS, quote, note=str(place))])
        marked.append(range(place, place + length))
    kept = {place for each in marked for place in each}
    for _ in range(3):
        edited: list[str] = []
        for place, word in enumerate(words):
            dice = chance.random()
            if place in kept or dice > 0.08:
                edited.append(word)
            elif dice > 0.05:
                edited.append(word + "x")
            elif dice > 0.03:
                edited += [word, "er"]
        library.save_transcript(1, spoken(" ".join(edited), first_ms=chance.randrange(5_000), word_ms=240))
        for found, each in zip(library.marks.of(1), marked, strict=True):
            quote = " ".join(words[place] for place in each)
            assert (found.note, found.quote, found.lost) == (str(each[0]), quote, False)
            assert heard_at(library, found) == quote


@pytest.mark.model
def test_from_transcribing_to_aligning_to_correcting_marks_stay_at_their_words(
    tmp_path: Path, piece: Path, truth: tuple[Segment, ...], tiny: Recognizer
) -> None:
    with Library(tmp_path / "real.db") as library:
        library.add_episode(piece, Metadata(title="A piece", duration_ms=61_100))
        listen(Transcription(library, library.episode(1), tiny, "en"))
        heard = list(text_of(library).words())
        places = range(3, len(heard) - 4, 15)
        for place in places:
            quote = " ".join(word.text for word in heard[place : place + 4])
            library.marks.save(1, [Mark(heard[place].start_ms, heard[place + 3].end_ms, quote)])

        lines = tuple(replace(each, words=()) for each in truth if each.end_ms < 61_000)
        library.save_transcript(1, Transcript(lines, Source(SourceKind.PUBLISHER), "en", 61_100))
        listen(Alignment(library, library.episode(1), tiny, None))
        aligned = library.marks.of(1)
        assert [found.lost for found in aligned] == [False] * len(places)
        for found, place in zip(aligned, places, strict=True):
            assert abs(found.start_ms - heard[place].start_ms) < 400
            assert letters(heard_at(library, found)) == letters(found.quote)

        old = text_of(library).segments[0]
        library.corrections.do(EditKind.TEXT, {1: [change_text(old, f"Well, {old.text}")]})
        time_edits(library, 1, Sharpener())
        for before, after in zip(aligned, library.marks.of(1), strict=True):
            assert letters(after.quote) == letters(before.quote)
            assert letters(heard_at(library, after)) == letters(after.quote)


def listen(job: Transcription | Alignment) -> None:
    for _ in run(job):
        pass


def text_of(library: Library) -> Transcript:
    transcript = library.transcript(1)
    assert transcript is not None
    return transcript


def letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def corrected(old: Segment, wrong: str, right: str) -> Segment:
    words = [replace(word, text=right) if word.text == wrong else word for word in old.words]
    return line(words)


def cut(transcript: Transcript, start_ms: int, end_ms: int) -> Iterator[Segment]:
    """The lines of a part, cut at its ends."""
    for each in transcript.segments:
        words: Sequence[Word] = [word for word in each.words if start_ms <= word.start_ms < end_ms]
        if words:
            yield line(words)

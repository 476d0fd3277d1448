# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that grow: the same as if they were made anew, at the cost of what is new."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.reading.compose import EMPTY, Composed, compose
from desktop.reading.page import BlockKind
from transcribe.episode import Chapter
from transcribe.transcript import Gap, Segment, Source, SourceKind, Span, Transcript, Word

WHISPER = Source(SourceKind.WHISPER)
STRETCH = 6  # lines that arrive together


def talk(lines: int, seed: int = 1) -> list[Segment]:
    """Lines as a recogniser gives them: sentences that end anywhere, pauses of all lengths, two speakers, doubts."""
    dice = random.Random(seed)  # noqa: S311  # the same each time
    result: list[Segment] = []
    here_ms = 0
    for number in range(lines):
        words: list[Word] = []
        for _ in range(dice.choice((3, 8, 14, 40))):
            here_ms += dice.choice((0, 0, 0, 100, 400, 900))
            stop = dice.choice(("", "", "", "", "", "", ".", "?"))
            words.append(Word(f"W{len(words)}x{number}{stop}", here_ms, here_ms + 250, dice.random()))
            here_ms += 250
        text = " ".join(word.text for word in words)
        speaker = "Nora" if number % 40 > 34 else None
        result.append(Segment(words[0].start_ms, words[-1].end_ms, text, tuple(words), speaker))
        here_ms += dice.choice((0, 200, 700, 2500))
    return result


def holes(lines: list[Segment], missing: set[int]) -> tuple[Span, ...]:
    """The time of the stretches that are missing, joined where they touch."""
    found: list[Span] = []
    for number in sorted(missing):
        first = lines[number * STRETCH]
        last = lines[min((number + 1) * STRETCH, len(lines)) - 1]
        span = Span(first.start_ms, last.end_ms)
        joins = found and number - 1 in missing
        found = [*found[:-1], Span(found[-1].start_ms, span.end_ms)] if joins else [*found, span]
    return tuple(found)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("with_chapters", [False, True])
def test_a_page_that_grew_in_any_order_is_the_page_made_at_once(seed: int, with_chapters: bool) -> None:
    lines = talk(240, seed)
    end_ms = lines[-1].end_ms
    chapters = [Chapter(n * end_ms // 5, (n + 1) * end_ms // 5, f"Chapter {n}") for n in range(5 * with_chapters)]
    order = list(range(len(lines) // STRETCH))
    random.Random(seed).shuffle(order)  # noqa: S311
    missing = set(order)
    page: Composed = EMPTY
    for number in order:
        missing.discard(number)
        segments = tuple(line for n, line in enumerate(lines) if n // STRETCH not in missing)
        transcript, waiting = Transcript(segments, WHISPER), holes(lines, missing)
        page = compose(transcript, chapters, waiting, page)
        assert page.page == compose(transcript, chapters, waiting).page
    assert not any(block.kind is BlockKind.WAITING for block in page.page.blocks)


@pytest.mark.parametrize("seed", range(4))
def test_lines_that_are_corrected_or_taken_out_anywhere_are_no_different(seed: int) -> None:
    lines = talk(200, seed)
    transcript = Transcript(tuple(lines), WHISPER)
    page = compose(transcript)
    for number in range(0, 198, 3):
        for fresh in (
            [*lines[:number], replace(lines[number], text="Well.", words=()), *lines[number + 1 :]],
            [*lines[:number], *lines[number + 3 :]],
            lines,
        ):
            transcript = replace(transcript, segments=tuple(fresh))
            page = compose(transcript, before=page)
            assert page.page == compose(transcript).page


def test_more_chapters_or_gaps_change_the_page_as_if_it_were_made_anew() -> None:
    lines = talk(200)
    published = Transcript(tuple(lines), Source(SourceKind.PUBLISHER))
    page = compose(published)
    middle_ms = lines[100].start_ms
    for transcript, chapters in (
        (replace(published, gaps=(Gap(middle_ms, middle_ms + 9000),)), []),
        (published, [Chapter(middle_ms + 40, middle_ms + 50_000, "In the middle")]),
        (replace(published, source=WHISPER), []),
    ):
        page = compose(transcript, chapters, before=page)
        assert page.page == compose(transcript, chapters).page


def test_nothing_new_is_the_same_page() -> None:
    transcript = Transcript(tuple(talk(30)), WHISPER)
    page = compose(transcript)

    assert compose(transcript, before=page) is page


@pytest.mark.parametrize("lines", [300, 3000])
def test_what_arrives_is_laid_out_and_hardly_anything_else(lines: int) -> None:
    spoken = talk(lines)
    first, last = lines // 2, lines // 2 + STRETCH
    before = compose(Transcript((*spoken[:first], *spoken[last:]), WHISPER))
    after = compose(Transcript(tuple(spoken), WHISPER), before=before)

    old = set(map(id, before.page.blocks))
    fresh = [block for block in after.page.blocks if id(block) not in old]
    assert 0 < len(fresh) < 20


# What is missing


def kinds(page: Composed) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in page.page.blocks if block.kind is not BlockKind.PARAGRAPH]


def test_what_has_no_text_yet_says_so_between_what_has() -> None:
    lines = talk(12)
    hole = Span(lines[2].end_ms, lines[9].start_ms)
    page = compose(Transcript((*lines[:3], *lines[9:]), WHISPER), waiting=(hole,))

    (number,) = [n for n, block in enumerate(page.page.blocks) if block.kind is BlockKind.WAITING]
    assert page.page.blocks[number].text.endswith("not transcribed yet")
    assert 0 < number < len(page.page.blocks) - 1
    assert page.page.waiting_at(hole.start_ms + 10) == number
    assert page.page.waiting_at(lines[0].start_ms) is None
    assert page.page.waiting_at(lines[11].end_ms) is None


def test_each_chapter_says_what_it_lacks() -> None:
    lines = talk(3)
    end_ms = lines[-1].end_ms
    chapters = [Chapter(0, end_ms + 60_000, "One"), Chapter(end_ms + 60_000, end_ms + 200_000, "Two")]
    page = compose(Transcript(tuple(lines), WHISPER), chapters, (Span(end_ms, end_ms + 200_000),))

    assert kinds(page) == [
        (BlockKind.HEADING, "One"),
        (BlockKind.WAITING, "1:00 not transcribed yet"),
        (BlockKind.HEADING, "Two"),
        (BlockKind.WAITING, "2:20 not transcribed yet"),
    ]


def test_a_published_text_that_is_being_aligned_lacks_nothing() -> None:
    page = compose(Transcript(tuple(talk(3)), Source(SourceKind.PUBLISHER)), waiting=(Span(0, 90_000),))

    assert kinds(page) == []


# Doubts


def test_words_that_recognition_is_not_sure_of_are_doubtful_and_found_in_order() -> None:
    words = [
        Word("sure", 0, 200, 0.95),
        Word("shore", 200, 400, 0.2),
        Word("typed", 400, 600),
        Word("lost", 600, 800, 0),
    ]
    line = Segment(0, 800, "sure shore typed lost", tuple(words))
    page = compose(Transcript((line,), WHISPER)).page

    assert page.doubts == 2
    assert [unit.start_ms for unit in page.units if unit.doubtful] == [200, 600]
    assert [found and found.start_ms for found in map(page.doubt_after, (-1, 200, 600))] == [200, 600, None]
    assert [found and found.start_ms for found in map(page.doubt_before, (200, 201, 9000))] == [None, 200, 600]


@pytest.mark.parametrize(
    ("source", "doubts"),
    [
        (WHISPER, 1),
        (Source(SourceKind.EDITED), 1),
        (Source(SourceKind.PUBLISHER, "base", 0.9), 0),
        (Source(SourceKind.EDITED, "base", 0.9), 0),
    ],
)
def test_only_what_a_machine_wrote_is_doubtful(source: Source, doubts: int) -> None:
    line = Segment(0, 200, "shore", (Word("shore", 0, 200, 0.2),))

    assert compose(Transcript((line,), source)).page.doubts == doubts


def test_going_from_doubt_to_doubt_visits_each_once() -> None:
    page = compose(Transcript(tuple(talk(300)), WHISPER)).page
    visited, here_ms = [], -1
    while (unit := page.doubt_after(here_ms)) is not None:
        visited.append(unit)
        here_ms = unit.start_ms

    assert visited == [unit for unit in page.units if unit.doubtful]
    assert len(visited) == page.doubts
    assert all(page.doubt_before(later.start_ms) == sooner for sooner, later in pairwise(visited))

# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found in a text: letters, words and phrases, wherever the lines and paragraphs part them."""

import random
from dataclasses import replace

import pytest

from desktop.reading.find_text import Finder, Fold, Hit, Query
from desktop.reading.page import Block, BlockKind, Page
from tests.support.view import compose
from transcribe.episode import Chapter
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Span, Transcript, Word


def said(*lines: str, pause_ms: int = 0) -> Transcript:
    """A line a segment, a second a word."""
    segments = []
    here_ms = 0
    for line in lines:
        words = tuple(Word(text, here_ms + n * 1000, here_ms + (n + 1) * 1000) for n, text in enumerate(line.split()))
        segments.append(Segment(here_ms, here_ms + 1000 * len(words), line, words))
        here_ms += 1000 * len(words) + pause_ms
    return Transcript(tuple(segments), Source(SourceKind.WHISPER), duration_ms=here_ms)


def hits(page: Page, text: str, *, whole_words: bool = False, case: bool = False, accents: bool = False) -> list[Hit]:
    return [hit for hit in Finder().find(page, Query(text, whole_words, case, accents)) if hit is not None]


def marked(page: Page, text: str, *, whole_words: bool = False, case: bool = False, accents: bool = False) -> list[str]:
    """What is marked on the page, the parts of a hit joined with a bar."""
    wide = page.text.encode("utf-16-le")
    found = hits(page, text, whole_words=whole_words, case=case, accents=accents)
    return ["|".join(wide[2 * first : 2 * last].decode("utf-16-le") for first, last in hit.parts) for hit in found]


def test_all_places_are_found_in_their_order_with_their_times() -> None:
    page = compose(said("the feed and", "the Feed again.", "No more of it"))

    assert marked(page, "feed") == ["feed", "Feed"]
    assert [hit.start_ms for hit in hits(page, "feed")] == [1000, 4000]
    assert hits(page, "fee")[1].start_ms == 4000  # within a word, its beginning
    assert hits(page, "nothing of this") == []


@pytest.mark.parametrize("empty", ["", "   ", "\n", "\u0301", "\0"])
def test_nothing_is_looked_for_by_nothing(empty: str) -> None:
    assert hits(compose(said("a b c")), empty) == []


def test_case_counts_only_where_it_is_asked_for() -> None:
    page = compose(said("May I may MAY"))

    assert marked(page, "may") == ["May", "may", "MAY"]
    assert marked(page, "may", case=True) == ["may"]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("un café noir", "cafe", ["café"]),
        ("un cafe\u0301 noir", "cafe", ["cafe\u0301"]),
        ("un cafe\u0301 noir", "café", ["cafe\u0301"]),
        ("un cafe noir", "café", ["cafe"]),
        ("die Straße hier", "strasse", ["Straße"]),
        ("die Straße hier", "stras", ["Straß"]),
        ("the ﬁle is here", "file", ["ﬁle"]),
        ("don’t do “that” – no", 'don\'t do "that" - no', ["don’t do “that” – no"]),
        ("Ελλάς και ΕΛΛΑΣ", "ελλας", ["Ελλάς", "ΕΛΛΑΣ"]),
        ("Ёлка и ёж", "еж", ["ёж"]),
        ("שָׁלוֹם לכם", "שלום", ["שָׁלוֹם"]),
        ("two  spaces\u00a0here", "two spaces here", ["two  spaces\u00a0here"]),
        ("two spaces", "  two   spaces ", ["two spaces"]),
        ("😀 after 😀 it", "after 😀", ["after 😀"]),
        ("が か", "か", ["か"]),
        ("か\u3099 か", "か", ["か"]),
        ("नमस्ते", "नम", ["नम"]),
    ],
)
def test_what_is_alike_is_found(text: str, wanted: str, found: list[str]) -> None:
    assert marked(compose(said(text)), wanted) == found


def test_accents_count_where_they_are_asked_for() -> None:
    page = compose(said("resume résumé re\u0301sume\u0301"))

    assert marked(page, "resume") == ["resume", "résumé", "re\u0301sume\u0301"]
    assert marked(page, "résumé", accents=True) == ["résumé", "re\u0301sume\u0301"]
    assert marked(page, "resume", accents=True) == ["resume"]
    assert marked(page, "resum", accents=True) == ["resum"]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("the other then the", "the", ["the", "the"]),
        ("the, (the) the_other", "the", ["the", "the"]),
        ("cafés café", "cafe", ["café"]),
        ("हिंदी है", "ह", []),
        ("我在这里听", "这里", ["这里"]),
        ("C++ and C", "c++", ["C++"]),
    ],
)
def test_whole_words(text: str, wanted: str, found: list[str]) -> None:
    assert marked(compose(said(text)), wanted, whole_words=True) == found


def test_a_phrase_runs_over_the_borders_of_lines_and_paragraphs() -> None:
    page = compose(said("we were going", "home at last. " * 12, "And so on we", "went", pause_ms=3000))
    assert len(page.blocks) > 1

    assert marked(page, "going home") == ["going|home"] or marked(page, "going home") == ["going home"]
    joined = compose(said("One ends here.", "Here another begins", pause_ms=9000), [Chapter(4000, 9000, "A heading")])
    assert [block.text for block in joined.blocks][:3] != []
    (hit,) = hits(joined, "here. here")
    assert len(hit.parts) == 2
    assert marked(joined, "here. here") == ["here.|Here"]
    assert hit.start_ms == 2000


def test_paragraphs_of_a_script_without_spaces_join_without_one() -> None:
    page = compose(said("今天天气", "很好吗", pause_ms=9000), [Chapter(5000, 9000, "中")])
    assert len(page.blocks) >= 3

    assert marked(page, "天气很好") == ["天气|很好"]


def test_headings_and_sounds_are_found_and_our_own_notes_are_not() -> None:
    talk = said("The feed is new.", "It is not", pause_ms=500)
    noise = Segment(8000, 9000, "[feed noise]", kind=SegmentKind.SOUND)
    page = compose(
        replace(talk, segments=(*talk.segments, noise)), [Chapter(4500, 9000, "Of the feed")], [Span(10_000, 70_000)]
    )

    assert marked(page, "feed") == ["feed", "feed", "feed"]
    assert [hit.start_ms for hit in hits(page, "feed")] == [1000, 4500, 8000]
    assert hits(page, "not transcribed yet") == []
    assert hits(page, "new. of the") == []  # nobody says it


def test_lines_that_alone_are_timed_are_found_with_their_time() -> None:
    lines = tuple(Segment(n * 4000, n * 4000 + 4000, f"Line {n} of many.") for n in range(20))
    page = compose(Transcript(lines, Source(SourceKind.PUBLISHER)))

    assert [hit.start_ms for hit in hits(page, "7 of")] == [28_000, 68_000]


def test_a_text_that_grew_is_searched_as_it_is_now() -> None:
    finder, query = Finder(), Query("here")
    before = compose(said("it is here"))
    assert len([hit for hit in finder.find(before, query) if hit]) == 1
    after = compose(said("it is here", "and here", "and Here"))

    assert len([hit for hit in finder.find(after, query) if hit]) == 3
    assert len([hit for hit in finder.find(after, Query("Here", case=True)) if hit]) == 1
    assert len([hit for hit in finder.find(before, query) if hit]) == 1


ODD = " \u00a0aAéÉe\u0301ßﬁİıΣςか\u3099がحَ한각😀𝒜’“–-.,ﷺ½¨\u200d\u00ad\ud800ब\u094d"


@pytest.mark.parametrize("case", [False, True])
@pytest.mark.parametrize("accents", [False, True])
def test_every_stretch_of_any_text_is_found_where_it_stands(case: bool, accents: bool) -> None:
    dice = random.Random(3)  # noqa: S311  # the same each time
    fold = Fold(case=case, accents=accents)
    for _ in range(400):
        text = "".join(dice.choice(ODD) for _ in range(dice.randint(1, 12)))
        page = Page((Block(BlockKind.PARAGRAPH, text, 0, len(text.encode("utf-16-le", "surrogatepass")) // 2),))
        folded = fold.text(text)
        places = fold.places(page.blocks[0], folded)
        assert len(places) == len(folded) + 1, ascii(text)
        assert list(places) == sorted(places)
        for hit in hits(page, text, case=case, accents=accents):
            wide = text.encode("utf-16-le", "surrogatepass")[2 * hit.first : 2 * hit.last]
            assert fold.text(wide.decode("utf-16-le", "surrogatepass")) == folded
        assert not folded or hits(page, text, case=case, accents=accents), ascii(text)


def test_one_letter_that_is_everywhere_is_found_everywhere() -> None:
    page = compose(said(*["eeee"] * 100))

    assert len(hits(page, "e")) == 400
    assert marked(page, "ee") == ["ee"] * 200  # one after the other

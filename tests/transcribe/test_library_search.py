# SPDX-License-Identifier: GPL-3.0-or-later
"""Search finds what was said, once, to the word, whatever is typed."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata
from transcribe.library import Hit, Library
from transcribe.library.query import parse
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word

Say = Callable[..., int]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


def line(text: str, start_ms: int = 0, speaker: str | None = None) -> Segment:
    """A line spoken at a word every half second, each 400 ms long."""
    words = tuple(Word(word, start_ms + 500 * n, start_ms + 500 * n + 400, 0.9) for n, word in enumerate(text.split()))
    return Segment(start_ms, words[-1].end_ms, text, words, speaker)


@pytest.fixture
def say(library: Library) -> Say:
    """Add an episode in which these lines are spoken one after the other."""

    def add(*texts: str, title: str = "T", show: str = "S", published: date | None = None) -> int:
        lines: list[Segment] = []
        for text in texts:
            lines.append(line(text, lines[-1].end_ms + 100 if lines else 0))
        episode_id = library.add_episode(Path("a.mp3"), Metadata(title=title, show=show, published=published))
        library.save_transcript(episode_id, Transcript(tuple(lines), Source(SourceKind.WHISPER)))
        return episode_id

    return add


def times(hits: tuple[Hit, ...]) -> list[tuple[int, int]]:
    return [(hit.start_ms, hit.end_ms) for hit in hits]


def test_a_hit_says_where_and_shows_what_stands_around(library: Library, say: Say) -> None:
    episode_id = say("we love <open> source & free", "software of course", title="Bees", show="Garden")
    library.save_chapters(
        episode_id, ChapterList(ChapterSource.PAGE, (Chapter(0, 1_500, "One"), Chapter(1_500, 9_000, "Two")))
    )
    (hit,) = library.search('"source free software"')
    assert hit == Hit(
        episode_id=episode_id,
        title="Bees",
        show="Garden",
        start_ms=1_500,
        end_ms=3_400,
        snippet="we love &lt;open&gt; <mark>source &amp; free software</mark> of course",
        chapter="Two",
    )


def test_every_place_of_a_word_is_a_hit(library: Library, say: Say) -> None:
    say("bees and more bees", "and BEES!")
    assert times(library.search("bees")) == [(0, 400), (1_500, 1_900), (2_500, 2_900)]


def test_several_words_are_found_where_they_stand_closest_together(library: Library, say: Say) -> None:
    say("honey is made by bees and bees make honey daily")
    say("honey only")
    (hit,) = library.search("bees honey")
    assert (hit.start_ms, hit.end_ms) == (3_000, 4_400)
    assert "<mark>bees</mark> make <mark>honey</mark>" in hit.snippet


def test_found_words_that_lie_in_each_other_are_marked_once(library: Library, say: Say) -> None:
    say("an open source hive")
    (hit,) = library.search('open "open source"')
    assert hit.snippet == "an <mark>open source</mark> hive"


@pytest.mark.parametrize("query", ["a16z", "com", "a16z.com", '"a16z com"', "A16Z*"])
def test_a_part_of_a_word_gives_the_time_of_the_word(library: Library, say: Say, query: str) -> None:
    say("don’t go to a16z.com now")
    assert times(library.search(query)) == [(1_500, 1_900)]


@pytest.mark.parametrize("query", ["don't", "don’t", "DON’T", '"dont’"* OR don’t'])
def test_apostrophes_and_case_do_not_matter(library: Library, say: Say, query: str) -> None:
    say("please don’t go")
    assert times(library.search(query)) == [(500, 900)]


def test_accents_do_not_matter(library: Library, say: Say) -> None:
    say("une abeille très âgée")
    assert times(library.search("agee tres")) == [(1_000, 1_900)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("cat", {"cat only", "cat and dog"}),
        ("cat dog", {"cat and dog"}),
        ("cat AND dog", {"cat and dog"}),
        ("cat OR dog", {"cat only", "cat and dog", "dog only"}),
        ("only cat OR dog", {"cat only", "dog only"}),
        ("cat -dog", {"cat only"}),
        ("cat NOT dog", {"cat only"}),
        ('only -"dog only"', {"cat only"}),
        ("do*", {"cat and dog", "dog only"}),
        ('"cat and do"*', {"cat and dog"}),
        ("“cat only”", {"cat only"}),
        ('"cat only', {"cat only"}),
        ("(cat) OR", {"cat only", "cat and dog"}),
        ("c*", set()),
        ("-cat", set()),
        ("NOT cat", set()),
        ("", set()),
        (" \t\n", set()),
        ('"', set()),
        ('""', set()),
        ("— … *", set()),
        ("text:cat", set()),
        ("cat^2", set()),
        ("NEAR(cat dog)", set()),
        ("cat\x00", {"cat only", "cat and dog"}),
    ],
)
def test_what_can_be_typed(library: Library, say: Say, query: str, found: set[str]) -> None:
    for text in ("cat only", "cat and dog", "dog only"):
        say(text, title=text)
    assert {hit.title for hit in library.search(query)} == found


@settings(max_examples=300, deadline=None)
@given(st.text() | st.text("\"'*()-+^:{}ANDORTE ab\x00\ud800\ufdd0") | st.text("ab ", min_size=900).map(str.title))
def test_no_text_breaks_the_query(anything: Library, query: str) -> None:
    anything.search(query)


@pytest.fixture(scope="module")
def anything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("anything") / "library.db") as opened:
        episode_id = opened.add_episode(Path("a.mp3"), Metadata())
        lines = (line("a b ab near or and not \ufdd0 \x00 é"), Segment(9_000, 9_500, "b\ufdd1a"))
        opened.save_transcript(episode_id, Transcript(lines, Source(SourceKind.EDITED)))
        yield opened


def test_hundreds_of_words_are_still_a_query(anything: Library) -> None:
    anything.search(" ".join(f"w{n}" for n in range(500)))
    anything.search(" OR ".join(f"w{n}" for n in range(500)))
    anything.search(" -".join(f"w{n}" for n in range(500)))
    assert parse("x" * 100_000) is not None


def test_every_eight_words_in_a_row_are_one_hit(library: Library) -> None:
    lines: list[Segment] = []
    for number, length in enumerate([12, 12, 12, 12, 12, 12, 3, 2, 1, 1, 20, 75, 4]):
        text = " ".join(f"w{number}x{n}" for n in range(length))
        # The short ones change the speaker and so are passages of their own.
        lines.append(line(text, lines[-1].end_ms + 100 if lines else 0, f"speaker {number}" if number > 4 else None))
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    library.save_transcript(episode_id, Transcript(tuple(lines), Source(SourceKind.WHISPER)))
    said = [word for each in lines for word in each.words]
    for first, last in zip(said, said[7:], strict=False):
        phrase = " ".join(word.text for word in said[said.index(first) : said.index(last) + 1])
        assert times(library.search(f'"{phrase}"')) == [(first.start_ms, last.end_ms)]


@settings(deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(["bee", "hive", "wax"]), min_size=1, max_size=25), min_size=1, max_size=12),
    st.lists(st.sampled_from(["Ada", "Bo"]), min_size=12, max_size=12),
    st.data(),
)
def test_a_phrase_of_eight_words_is_found_across_every_border(
    borders: Library, spoken: list[list[str]], speakers: list[str], data: st.DataObject
) -> None:
    lines: list[Segment] = []
    for words, speaker in zip(spoken, speakers, strict=False):
        lines.append(line(" ".join(words), lines[-1].end_ms + 100 if lines else 0, speaker))
    for old in borders.episodes():
        borders.remove(old.id)
    episode_id = borders.add_episode(Path("a.mp3"), Metadata())
    borders.save_transcript(episode_id, Transcript(tuple(lines), Source(SourceKind.WHISPER)))
    said = [word for each in lines for word in each.words]
    length = data.draw(st.integers(1, min(8, len(said))))
    first = data.draw(st.integers(0, len(said) - length))
    phrase = [word.text for word in said[first : first + length]]
    places = [n for n in range(len(said)) if [word.text for word in said[n : n + length]] == phrase]
    if any(later - earlier < length for earlier, later in pairwise(places)):
        return  # places that overlap are shown as one
    expected = {(said[n].start_ms, said[n + length - 1].end_ms) for n in places}
    hits = borders.search(f'"{" ".join(phrase)}"', limit=1_000)
    assert len(hits) == len(expected)
    assert set(times(hits)) == expected


@pytest.fixture(scope="module")
def borders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("borders") / "library.db") as opened:
        yield opened


def test_a_line_without_word_times_is_taken_as_spoken_evenly(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    lines = (Segment(10_000, 20_000, "aaaa bbbb\ncccc dddd"), Segment(20_000, 21_000, "eeee"))
    library.save_transcript(episode_id, Transcript(lines, Source(SourceKind.PUBLISHER)))
    assert times(library.search("aaaa")) == [(10_000, 12_105)]
    assert times(library.search('"dddd eeee"')) == [(17_894, 21_000)]


def test_a_text_without_times_is_found_at_the_beginning_of_no_chapter(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), Metadata())
    lines = tuple(Segment(0, 0, f"line{n} " * 70) for n in range(30))
    library.save_transcript(episode_id, Transcript(lines, Source(SourceKind.PUBLISHER)))
    library.save_chapters(episode_id, ChapterList(ChapterSource.MEDIA, (Chapter(0, 9_000, "One"),)))
    hits = library.search("line29", limit=100)
    assert len(hits) == 70
    assert {(hit.start_ms, hit.end_ms, hit.chapter) for hit in hits} == {(0, 0, None)}


def test_snippets_are_cut_between_words(library: Library, say: Say) -> None:
    say("lead " * 40 + "needle " + "follow " * 40)
    (hit,) = library.search("needle")
    before, _, after = hit.snippet.partition("<mark>needle</mark>")
    assert set(before.split()) == {"…", "lead"}
    assert set(after.split()) == {"…", "follow"}
    assert 100 < len(hit.snippet) < 250


def test_search_keeps_to_one_show_and_to_the_limit(library: Library, say: Say) -> None:
    ids = [say("bees", show=show) for show in ("A", "B", "A")]
    assert {hit.episode_id for hit in library.search("bees", show="A")} == {ids[0], ids[2]}
    assert len(library.search("bees", limit=2)) == 2
    assert library.search("bees", limit=0) == ()
    assert library.search("bees", show="C") == ()


def test_of_equally_good_hits_the_newest_episode_comes_first(library: Library, say: Say) -> None:
    old = say("bees", published=date(2001, 1, 1))
    new = say("bees", published=date(2021, 1, 1))
    oldest = say("bees", published=date(1950, 1, 1))
    assert [hit.episode_id for hit in library.search("bees")] == [new, old, oldest]
    library.set_metadata(oldest, Metadata(title="T", show="S", published=date(2031, 1, 1)))
    assert [hit.episode_id for hit in library.search("bees")] == [oldest, new, old]
    assert library.check() == []


def test_the_better_passage_comes_before_the_newer_one(library: Library, say: Say) -> None:
    good = say("bees bees bees", published=date(2001, 1, 1))
    say("bees " + "and other things " * 15, published=date(2021, 1, 1))
    assert library.search("bees")[0].episode_id == good


def test_the_chapter_named_is_that_of_the_richest_list(library: Library, say: Say) -> None:
    episode_id = say("bees")
    for source in ChapterSource:
        library.save_chapters(episode_id, ChapterList(source, (Chapter(0, 9_000, f"from {source}"),)))
    assert library.search("bees")[0].chapter == "from own"  # what the listener made goes before what was published

    library.save_chapters(episode_id, ChapterList(ChapterSource.OWN, ()))
    assert library.search("bees")[0].chapter == "from page"

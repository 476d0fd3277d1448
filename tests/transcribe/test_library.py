# SPDX-License-Identifier: GPL-3.0-or-later
"""Episodes on the shelf: adding, finding again, removing, chapters, positions."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from transcribe.episode import Chapter, ChapterList, ChapterSource, Link, Metadata, Person
from transcribe.errors import LibraryError
from transcribe.library import JobKind, Library, TextState, default_path
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word

EVERYTHING = Metadata(
    title="Bees & “honey”",
    show="Garden Hour",
    number="12",
    published=date(2024, 2, 29),
    duration_ms=1_800_000,
    notes="Line one\nLine two",
    people=(Person("Ada", "host"), Person("Bo")),
    links=(Link("Hives", "https://example.org/hives"),),
)
HELLO = Transcript(
    (Segment(0, 900, "Hello there", (Word("Hello", 0, 400), Word("there", 500, 900))),), Source(SourceKind.EDITED)
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "new folder" / "library.db") as opened:
        yield opened


def test_an_added_episode_comes_back_whole(library: Library) -> None:
    media = Path("/sound/bees.mp3")
    episode_id = library.add_episode(media, EVERYTHING, content_hash="abc", artwork=b"\x89PNG")
    episode = library.episode(episode_id)
    assert (episode.media, episode.metadata, episode.content_hash) == (str(media), EVERYTHING, "abc")
    assert episode.position_ms == 0
    assert library.artwork(episode_id) == b"\x89PNG"
    assert library.text_state(episode_id) is TextState.NONE
    assert library.transcript(episode_id) is None


def test_episodes_are_listed_newest_added_first(library: Library) -> None:
    first = library.add_episode(Path("a.mp3"), Metadata(title="A"))
    second = library.add_episode(Path("b.mp3"), Metadata(title="B", published=date(1999, 1, 1)))
    assert [episode.id for episode in library.episodes()] == [second, first]


def test_the_same_sound_under_another_name_is_the_same_episode(library: Library) -> None:
    episode_id = library.add_episode(Path("/old/bees.mp3"), Metadata(title="My title"), content_hash="abc")
    library.save_transcript(episode_id, HELLO)
    library.remove(episode_id)
    assert library.add_episode(Path("/new/bees.mp3"), EVERYTHING, content_hash="abc", artwork=b"picture") == episode_id
    (episode,) = library.episodes()
    assert episode.media == str(Path("/new/bees.mp3"))
    assert episode.metadata.title == "My title"
    assert episode.metadata.show == "Garden Hour"
    assert library.transcript(episode_id) == HELLO
    assert library.artwork(episode_id) == b"picture"


def test_sounds_without_a_hash_are_never_taken_for_each_other(library: Library) -> None:
    ids = {library.add_episode(Path("a.mp3"), Metadata()), library.add_episode(Path("a.mp3"), Metadata())}
    assert len(ids) == 2


def test_a_file_name_that_is_not_utf8_is_kept(library: Library) -> None:
    name = os.fsdecode(b"/sound/caf\xe9.mp3")
    episode = library.episode(library.add_episode(Path(name), Metadata(title=Path(name).stem)))
    assert episode.media == name
    assert episode.metadata.title == "caf\ufffd"


def test_position_and_metadata_are_remembered_by_the_file(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), Metadata(title="A"))
    library.save_position(episode_id, 61_230)
    library.set_metadata(episode_id, EVERYTHING)
    library.close()
    with Library(library.path) as again:
        assert again.episode(episode_id).position_ms == 61_230
        assert again.episode(episode_id).metadata == EVERYTHING


def test_removed_episodes_come_back_with_all_they_had(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    library.save_transcript(episode_id, HELLO)
    library.remove(episode_id)
    assert library.episodes() == ()
    assert library.search("hello") == ()
    assert library.info().episodes == 0
    library.restore(episode_id)
    assert [episode.id for episode in library.episodes()] == [episode_id]
    assert len(library.search("hello")) == 1


def test_chapters_of_every_source_stand_side_by_side(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    page = ChapterList(
        ChapterSource.PAGE,
        (
            Chapter(0, 60_000, "Hives", "What a hive is", ("wood", "straw"), "https://example.org/1"),
            Chapter(60_000, 90_000, "Honey"),
        ),
    )
    description = ChapterList(ChapterSource.DESCRIPTION, (Chapter(0, 90_000, "All of it"),))
    library.save_chapters(episode_id, page)
    library.save_chapters(episode_id, description)
    assert library.chapters(episode_id) == (description, page)
    library.save_chapters(episode_id, ChapterList(ChapterSource.DESCRIPTION, ()))
    assert library.chapters(episode_id) == (page,)


def test_a_text_grows_span_by_span_until_it_is_complete(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    library.begin(episode_id, Source(SourceKind.WHISPER, "tiny.en"), "en", 60_000)
    assert library.text_state(episode_id) is TextState.PARTIAL
    library.save_span(episode_id, Span(30_000, 60_000), (Segment(31_000, 32_000, "and there"),))
    library.save_span(episode_id, Span(0, 30_000), (Segment(1_000, 2_000, "here"),))
    assert library.spans(episode_id) == (Span(0, 30_000), Span(30_000, 60_000))
    library.finish(episode_id)
    assert library.text_state(episode_id) is TextState.COMPLETE
    text = library.transcript(episode_id)
    assert text is not None
    assert (text.text, text.language, text.duration_ms) == ("here\nand there", "en", 60_000)
    library.begin(episode_id, Source(SourceKind.WHISPER, "base"), "en", 60_000)
    assert library.spans(episode_id) == ()
    assert library.search("here") == ()


def test_a_text_is_improved_span_by_span_and_stays_readable(library: Library) -> None:
    draft, better = Source(SourceKind.WHISPER, "tiny.en"), Source(SourceKind.WHISPER, "base")
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    library.begin(episode_id, draft, "en", 90_000)
    spans = Span(0, 30_000), Span(30_000, 60_000)
    for span, said in zip(spans, ("wreck a nice beach", "and there"), strict=True):
        line = Segment(span.start_ms + 1_000, span.start_ms + 2_000, said)
        library.save_span(episode_id, span, (line,), source=draft)
    library.save_span(episode_id, Span(60_000, 61_000), (Segment(60_000, 60_500, "you"),), source=draft)

    library.improve(episode_id, better, "en")

    assert library.text_state(episode_id) is TextState.IMPROVING
    assert (library.source(episode_id), library.spans(episode_id)) == (better, ())
    assert library.search("beach")
    assert library.queue.needed(episode_id) is JobKind.TRANSCRIBE
    library.save_span(episode_id, spans[0], (Segment(900, 2_100, "recognise speech"),), source=better)
    assert texts_of(library, episode_id) == ["recognise speech", "and there", "you"]
    assert library.search("recognise")
    assert not library.search("beach")
    with pytest.raises(LibraryError, match="replaced meanwhile"):
        library.save_span(episode_id, spans[1], (), source=draft)
    library.close()
    with Library(library.path) as again:
        assert again.text_state(episode_id) is TextState.IMPROVING
        assert again.spans(episode_id) == spans[:1]
        again.save_span(episode_id, spans[1], (Segment(31_000, 32_000, "and hear"),), source=better)
        again.finish(episode_id, source=better)
        assert again.text_state(episode_id) is TextState.COMPLETE
        assert texts_of(again, episode_id) == ["recognise speech", "and hear"]  # nobody spoke at the end
        assert again.check() == []


def test_what_people_wrote_is_not_improved(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    better = Source(SourceKind.WHISPER, "base")
    with pytest.raises(LibraryError, match="no text any more"):
        library.improve(episode_id, better, "en")
    library.save_transcript(episode_id, HELLO)
    with pytest.raises(LibraryError, match="recognition does not replace"):
        library.improve(episode_id, better, "en")
    assert library.text_state(episode_id) is TextState.COMPLETE


def texts_of(library: Library, episode_id: int) -> list[str]:
    text = library.transcript(episode_id)
    return [segment.text for segment in text.segments] if text is not None else []


def test_alignment_can_be_taken_up_again(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    library.save_transcript(episode_id, Transcript((Segment(0, 0, "Hello there"),), Source(SourceKind.PUBLISHER)))
    assert library.text_state(episode_id) is TextState.COMPLETE
    heard = (Word("hello", 0, 400, 0.123456), Word("\ud800", 500, 900))
    library.save_alignment(episode_id, Span(0, 1_000), heard, HELLO)
    library.close()
    with Library(library.path) as again:
        assert again.text_state(episode_id) is TextState.PARTIAL
        assert again.spans(episode_id) == (Span(0, 1_000),)
        assert again.heard(episode_id) == heard
        assert again.transcript(episode_id) == HELLO
        again.finish(episode_id, HELLO)
        assert again.text_state(episode_id) is TextState.COMPLETE
        again.save_transcript(episode_id, HELLO)
        assert (again.spans(episode_id), again.heard(episode_id)) == ((), ())


def test_a_text_that_came_meanwhile_is_not_mixed_with_a_recognised_one(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    recognised = Source(SourceKind.WHISPER, "tiny.en")
    published = Transcript((Segment(0, 0, "Welcome."),), Source(SourceKind.PUBLISHER))
    library.begin(episode_id, recognised, "en", 60_000)
    library.save_span(episode_id, Span(0, 30_000), (Segment(1_000, 2_000, "welcome"),), source=recognised)
    library.save_transcript(episode_id, published)
    late = (Segment(31_000, 32_000, "goodbye"),)
    with pytest.raises(LibraryError, match="replaced meanwhile"):
        library.save_span(episode_id, Span(30_000, 60_000), late, source=recognised)
    with pytest.raises(LibraryError, match="replaced meanwhile"):
        library.finish(episode_id, source=recognised)
    with pytest.raises(LibraryError, match="recognition does not replace"):
        library.begin(episode_id, recognised, "en", 60_000)
    assert library.transcript(episode_id) == published
    assert library.spans(episode_id) == ()


def test_alignment_does_not_write_over_a_text_that_came_meanwhile(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    old, new = (Transcript((Segment(0, 900, each),), Source(SourceKind.PUBLISHER)) for each in ("Old.", "New."))
    library.save_transcript(episode_id, new)
    with pytest.raises(LibraryError, match="replaced meanwhile"):
        library.save_alignment(episode_id, Span(0, 1_000), (), old)
    with pytest.raises(LibraryError, match="replaced meanwhile"):
        library.finish(episode_id, old)
    assert library.transcript(episode_id) == new
    assert library.text_state(episode_id) is TextState.COMPLETE


def test_an_unknown_episode_is_said_to_be_unknown(library: Library) -> None:
    with pytest.raises(LibraryError, match="no episode 7"):
        library.episode(7)
    with pytest.raises(LibraryError, match="no episode 7"):
        library.save_transcript(7, HELLO)


def test_a_span_for_a_text_that_was_never_begun_is_refused(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    with pytest.raises(LibraryError, match="no text"):
        library.save_span(episode_id, Span(0, 1_000), HELLO.segments)
    assert library.spans(episode_id) == ()


def test_times_beyond_all_measure_are_refused_and_the_old_text_stays(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    library.save_transcript(episode_id, HELLO)
    with pytest.raises(LibraryError, match="100 hours"):
        library.save_transcript(episode_id, Transcript((Segment(0, 9999 * 3_600_000, "x"),), Source(SourceKind.EDITED)))
    assert library.transcript(episode_id) == HELLO


def test_a_transcript_that_breaks_its_promises_is_a_bug_of_the_caller(library: Library) -> None:
    episode_id = library.add_episode(Path("a.mp3"), EVERYTHING)
    with pytest.raises(ValueError, match="not sound"):
        library.save_transcript(episode_id, Transcript((Segment(5, 1, "x"),), Source(SourceKind.EDITED)))


def test_the_environment_names_the_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EARMARK_LIBRARY", str(tmp_path / "mine.db"))
    assert default_path() == tmp_path / "mine.db"
    monkeypatch.delenv("EARMARK_LIBRARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_path().name == "library.db"
    assert default_path().parent.name == "earmark"


def test_info_counts_what_is_there(library: Library) -> None:
    library.save_transcript(library.add_episode(Path("a.mp3"), EVERYTHING), HELLO)
    info = library.info()
    assert (info.episodes, info.transcripts, info.words) == (1, 1, 2)
    assert info.bytes > 0
    assert library.check() == []

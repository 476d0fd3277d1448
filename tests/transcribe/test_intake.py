# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing episodes in: what belongs together comes together, twice is once, and bad input changes nothing."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from transcribe import intake
from transcribe.episode import ChapterSource
from transcribe.errors import EarmarkError, LibraryError, MediaError
from transcribe.library import Library, TextState
from transcribe.transcript import Segment, SourceKind, Transcript, Word


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "shelf").mkdir()
    with Library(tmp_path / "shelf" / "library.db") as library:
        yield library


def everything(library: Library) -> list[object]:
    """All that a reader of the library could see."""
    return [
        (each, library.transcript(each.id), library.chapters(each.id), library.spans(each.id))
        for each in library.episodes()
    ]


def test_an_audio_file_brings_its_tags(library: Library, media: Path) -> None:
    episode = library.episode(intake.add(library, media))

    assert episode.media == str(media)
    assert episode.metadata.title == "Twenty-Four Results: How Podcasts Came to Be"
    assert episode.metadata.show == "The Odd Road"
    assert episode.metadata.duration_ms == pytest.approx(212_000, abs=1000)
    assert library.artwork(episode.id)
    assert [each.source for each in library.chapters(episode.id)] == [ChapterSource.MEDIA]
    assert library.text_state(episode.id) is TextState.NONE


def test_a_file_without_tags_is_called_by_its_name(library: Library, piece: Path) -> None:
    assert library.episode(intake.add(library, piece)).metadata.title == "piece"


def test_transcript_and_chapter_page_come_together(library: Library, media: Path, text: Path, page: Path) -> None:
    episode_id = intake.add(library, media, [text, page])

    transcript = library.transcript(episode_id)
    assert transcript is not None
    assert transcript.segments[0].text.startswith("In the autumn of 2004")
    assert transcript.source.kind is SourceKind.PUBLISHER
    assert transcript.duration_ms == library.episode(episode_id).metadata.duration_ms
    about = library.episode(episode_id).metadata
    assert [person.name for person in about.people] == ["Nora Fields", "Daniel Marsh"]
    assert about.number == "E7"
    assert {each.source for each in library.chapters(episode_id)} == {
        ChapterSource.MEDIA,
        ChapterSource.PAGE,
        ChapterSource.DESCRIPTION,
    }


def test_a_page_of_chapters_is_no_transcript(library: Library, media: Path, page: Path) -> None:
    assert library.transcript(intake.add(library, media, [page])) is None


def test_a_chapter_file_beside_the_audio(library: Library, media: Path, tmp_path: Path) -> None:
    chapters = tmp_path / "chapters.json"
    chapters.write_text(
        '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "A"}, {"startTime": 9.5}]}', "utf-8"
    )

    episode_id = intake.add(library, media, [chapters])

    (found,) = [each for each in library.chapters(episode_id) if each.source is ChapterSource.FILE]
    assert [(chapter.start_ms, chapter.title) for chapter in found.chapters] == [(0, "A"), (9_500, "Chapter 2")]
    assert found.chapters[1].end_ms == library.episode(episode_id).metadata.duration_ms


def test_chapters_out_of_another_audio_file(library: Library, piece: Path, media: Path) -> None:
    episode_id = intake.add(library, piece, [media])

    assert [len(each.chapters) for each in library.chapters(episode_id)] == [6]


def test_the_same_sound_twice_is_one_episode(library: Library, media: Path, text: Path, tmp_path: Path) -> None:
    first = intake.add(library, media, [text])
    library.save_position(first, 61_000)
    elsewhere = tmp_path / "again.mp3"
    shutil.copyfile(media, elsewhere)

    assert intake.add(library, elsewhere) == first

    (episode,) = library.episodes()
    assert episode.media == str(elsewhere)
    assert episode.position_ms == 61_000
    assert library.transcript(first) is not None


def test_a_removed_episode_comes_back_when_it_is_added_again(library: Library, media: Path) -> None:
    episode_id = intake.add(library, media)
    library.remove(episode_id)

    assert intake.add(library, media) == episode_id
    assert [each.id for each in library.episodes()] == [episode_id]


def aligned(transcript: Transcript) -> Transcript:
    """The text as alignment would leave it: every first word has a time."""
    segments = (
        replace(segment, words=one_word(segment)) if segment.text.count(" ") == 0 else segment
        for segment in transcript.segments
    )
    return replace(transcript, segments=tuple(segments), source=replace(transcript.source, text_heard=0.9))


def one_word(segment: Segment) -> tuple[Word, ...]:
    return (Word(segment.text, segment.start_ms, segment.end_ms, 1.0),)


def test_the_same_text_again_keeps_what_was_aligned(library: Library, media: Path, text: Path) -> None:
    episode_id = intake.add(library, media, [text])
    before = library.transcript(episode_id)
    assert before is not None
    library.save_transcript(episode_id, aligned(before))

    intake.add(library, media, [text])

    kept = library.transcript(episode_id)
    assert kept == aligned(before)
    assert list(kept.words())


def test_another_text_replaces_the_first(library: Library, media: Path, text: Path, tmp_path: Path) -> None:
    episode_id = intake.add(library, media, [text])
    other = tmp_path / "other.srt"
    other.write_text("1\n00:00:01,000 --> 00:00:02,000\nSomething else.\n", "utf-8")

    intake.attach(library, episode_id, other)

    found = library.transcript(episode_id)
    assert found is not None
    assert found.text == "Something else."


def test_a_page_attached_later_fills_in_what_is_unknown(library: Library, media: Path, page: Path) -> None:
    episode_id = intake.add(library, media)
    library.set_metadata(episode_id, replace(library.episode(episode_id).metadata, title="My own name for it"))

    intake.attach(library, episode_id, page)

    about = library.episode(episode_id).metadata
    assert about.title == "My own name for it"
    assert len(about.links) == 4


def test_the_show_that_the_user_names_wins(library: Library, media: Path) -> None:
    assert library.episode(intake.add(library, media, show="Mine")).metadata.show == "Mine"


BAD = {
    "empty.txt": b"",
    "noise.srt": bytes(range(256)) * 20,
    "odd.json": b'{"what": "is this"}',
    "broken.json": b'{"segments": [',
    "no-chapters.json": b'{"chapters": []}',
    "late.srt": b"1\n400:00:00,000 --> 400:00:01,000\nToo late.\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_beside_the_audio_that_is_no_good_changes_nothing(
    name: str, library: Library, media: Path, piece: Path, page: Path, tmp_path: Path
) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    episode_id = intake.add(library, piece)
    before = everything(library)

    with pytest.raises(EarmarkError):
        intake.add(library, media, [page, bad])
    with pytest.raises(EarmarkError):
        intake.attach(library, episode_id, bad)

    assert everything(library) == before


def test_what_is_no_audio_changes_nothing(library: Library, text: Path, page: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp3"
    empty.touch()
    for media in (text, empty, tmp_path, tmp_path / "nowhere.mp3"):
        with pytest.raises(MediaError):
            intake.add(library, media, [page])

    assert everything(library) == []


def test_an_episode_that_is_not_there_gets_nothing(library: Library, text: Path) -> None:
    with pytest.raises(LibraryError, match="no episode 7"):
        intake.attach(library, 7, text)


def test_what_the_file_knew_is_not_lost_to_an_empty_page(library: Library, media: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("Only words, no stamps, no title.\n\nAnd a second paragraph.\n", "utf-8")

    episode_id = intake.add(library, media, [words])

    assert library.episode(episode_id).metadata.title.startswith("Twenty-Four Results")


def test_a_folder_brings_its_audio_with_what_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "show" / "2").mkdir(parents=True)
    (tmp_path / "show" / ".hidden").mkdir()
    names = ("b.mp3", "b.en.srt", "b.jpg", "a.m4a", "readme.txt", "2/b.opus", "2/b.txt", ".hidden/c.mp3", ".d.mp3")
    for name in names:
        (tmp_path / "show" / name).touch()
    (tmp_path / "show" / "2" / "up").symlink_to(tmp_path / "show")
    show = tmp_path / "show"

    assert intake.sort_out([show]) == (
        [
            (show / "a.m4a", ()),
            (show / "b.mp3", (show / "b.en.srt",)),
            (show / "2" / "b.opus", (show / "2" / "b.txt",)),
        ],
        [],
    )
    assert intake.media_in(show) == (show / "a.m4a", show / "b.mp3", show / "2" / "b.opus")


def test_what_is_given_together_belongs_together(tmp_path: Path) -> None:
    one, two, text, other = (tmp_path / name for name in ("one.mp3", "two.mp3", "two.html", "notes.txt"))
    assert intake.sort_out([one, other]) == ([(one, (other,))], [])
    assert intake.sort_out([text, one, two, other]) == ([(one, ()), (two, (text,))], [other])
    assert intake.sort_out([other]) == ([], [other])
    with pytest.raises(MediaError, match="no audio"):
        intake.sort_out([tmp_path])

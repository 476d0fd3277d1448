# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of chapters: those inside a file or beside it come along, nothing is fetched, nothing else is read."""

import base64
import json
import shutil
from pathlib import Path

import pytest
from mutagen import id3

from transcribe import chapters, formats, intake
from transcribe.episode import Chapter, ChapterList, ChapterSource
from transcribe.library import Library
from transcribe.media.pictures import MAX_PICTURE_BYTES, is_name, name_of
from transcribe.media.tags import read_tags
from transcribe.transcript import Segment, Source, SourceKind, Transcript

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPEG = b"\xff\xd8\xff\xe0" + bytes(20)


def chapter_file(path: Path, *images: str) -> Path:
    listed = [{"startTime": 10 * n, "title": f"Part {n}", "img": image} for n, image in enumerate(images)]
    path.write_text(json.dumps({"version": "1.2.0", "chapters": listed}), "utf-8")
    return path


def test_pictures_inside_the_file_and_beside_it_come_along(tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "one.png").write_bytes(PNG)
    inside = "data:image/jpeg;base64," + base64.b64encode(JPEG).decode()
    found = chapters.read(chapter_file(tmp_path / "a.json", "art/one.png", inside))

    assert [chapter.image for chapter in found.chapters[0].chapters] == [name_of(PNG), name_of(JPEG)]
    assert found.pictures == {name_of(PNG): PNG, name_of(JPEG): JPEG}


def test_an_address_is_kept_and_written_again_but_never_asked(tmp_path: Path) -> None:
    address = "https://pictures.example/one.png"
    found = chapters.read(chapter_file(tmp_path / "a.json", address))
    assert found.pictures == {}
    assert found.chapters[0].chapters[0].image == address

    assert chapters.write(tmp_path / "b.json", found.chapters[0]) == []
    assert chapters.read(tmp_path / "b.json").chapters == found.chapters


def test_earmarks_own_json_keeps_an_address_and_no_name(tmp_path: Path) -> None:
    transcript = Transcript((Segment(0, 900, "Hello"),), Source(SourceKind.PUBLISHER))
    images = ("https://pictures.example/one.png", name_of(PNG))
    listed = tuple(Chapter(n * 1000, n * 1000 + 1000, f"Part {n}", image=image) for n, image in enumerate(images))
    formats.write(tmp_path / "a.json", transcript, (ChapterList(ChapterSource.FILE, listed),))

    (found,) = formats.read(tmp_path / "a.json").chapters
    assert [chapter.image for chapter in found.chapters] == [images[0], None]


@pytest.mark.parametrize(
    "image",
    [
        "../secret.png",
        "/etc/hostname",
        "notes.txt",
        "gone.png",
        "large.png",
        "data:image/png;base64,%%%",
        "\0",
        "a" * 999,
    ],
)
def test_what_is_no_picture_in_the_same_folder_is_left_out(tmp_path: Path, image: str) -> None:
    folder = tmp_path / "episode"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "notes.txt").write_text("not a picture", "utf-8")
    (folder / "large.png").write_bytes(PNG + bytes(MAX_PICTURE_BYTES))
    found = chapters.read(chapter_file(folder / "a.json", image))

    assert found.pictures == {}
    assert found.chapters[0].chapters[0].image is None


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "episode"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "one.png").symlink_to(tmp_path / "secret.png")

    assert chapters.read(chapter_file(folder / "a.json", "one.png")).pictures == {}


def test_the_pictures_in_an_mp3_are_kept_in_the_library(sample: Path, tmp_path: Path) -> None:
    media = tmp_path / "a.mp3"
    shutil.copy(sample / "podcasts.mp3", media)
    tags = id3.ID3(media)
    tags.delall("CHAP")
    for number, data in enumerate((PNG, PNG, JPEG, b"no picture")):
        picture = id3.APIC(encoding=0, mime="image/png", type=0, desc="", data=data)
        title = id3.TIT2(encoding=3, text=[f"Part {number}"])
        tags.add(id3.CHAP(f"c{number}", number * 1000, number * 1000 + 1000, 0xFFFFFFFF, 0xFFFFFFFF, [title, picture]))
    tags.save(media)

    found = read_tags(media)
    assert found.chapters is not None
    images = [chapter.image for chapter in found.chapters.chapters]
    assert images == [name_of(PNG), name_of(PNG), name_of(JPEG), None]
    with Library(tmp_path / "library.db") as library:
        episode_id = intake.add(library, media)
        assert [library.pictures.named(episode_id, name_of(data)) for data in (PNG, JPEG)] == [PNG, JPEG]
        (stored,) = library.chapters(episode_id)
        assert [chapter.image for chapter in stored.chapters] == images
        assert chapters.write(tmp_path / "a.json", stored) == ["Podcasting 2.0 chapters can't hold pictures."]


def test_a_picture_that_no_chapter_has_any_more_is_forgotten(tmp_path: Path, sample: Path) -> None:
    (tmp_path / "one.png").write_bytes(PNG)
    with Library(tmp_path / "library.db") as library:
        episode_id = intake.add(library, sample / "podcasts.mp3", [chapter_file(tmp_path / "a.json", "one.png")])
        assert library.pictures.named(episode_id, name_of(PNG)) == PNG
        (tmp_path / "one.png").write_bytes(JPEG)
        intake.attach(library, episode_id, tmp_path / "a.json")
        assert library.pictures.named(episode_id, name_of(JPEG)) == JPEG
        assert library.pictures.named(episode_id, name_of(PNG)) is None


def test_names_are_no_addresses() -> None:
    assert is_name(name_of(PNG))
    assert not is_name("https://pictures.example/one.png")
    assert not is_name(None)

# SPDX-License-Identifier: GPL-3.0-or-later
"""What media files say about themselves. The files are made here: a second of silence with tags."""

import base64
import random
from datetime import date
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream
from mutagen import File, id3
from mutagen.flac import FLAC, Picture
from mutagen.mp4 import MP4, MP4Cover
from mutagen.oggopus import OggOpus

from transcribe import chapters
from transcribe.episode import Chapter, ChapterSource, Metadata
from transcribe.errors import MediaError
from transcribe.media.tags import Tags, read_tags

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPEG = b"\xff\xd8\xff\xe0" + bytes(20)


def silence(path: Path, codec: str, marks: list[tuple[int, int, str]] | None = None, **metadata: str) -> Path:
    """Two seconds of silence, with chapters (start and end in ms, title) as FFmpeg writes them."""
    with av.open(str(path), "w") as container:
        container.metadata.update(metadata)
        stream = container.add_stream(codec, rate=48_000, layout="mono")
        assert isinstance(stream, AudioStream)
        if marks:
            container.set_chapters(
                [
                    {"id": n, "start": start, "end": end, "time_base": Fraction(1, 1000), "metadata": {"title": title}}
                    for n, (start, end, title) in enumerate(marks)
                ]
            )
        for block in range(100):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 960), np.int16), "s16", layout="mono")
            frame.sample_rate = 48_000
            frame.pts = block * 960
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def mark(start_ms: int, end_ms: int, title: str | None, url: str | None = None, name: str = "") -> id3.CHAP:
    frames: list[id3.Frame] = [id3.TIT2(encoding=1, text=[title])] if title is not None else []
    frames += [id3.WXXX(encoding=0, desc="link", url=url)] if url else []
    return id3.CHAP(name or f"c{start_ms}", start_ms, end_ms, 0xFFFFFFFF, 0xFFFFFFFF, frames)


def shown(tags: Tags) -> list[tuple[int, int, str]]:
    return [(one.start_ms, one.end_ms, one.title) for one in tags.chapters.chapters] if tags.chapters else []


@pytest.fixture
def mp3(tmp_path: Path) -> Path:
    return silence(tmp_path / "a.mp3", "libmp3lame")


@pytest.mark.parametrize("version", [3, 4])
def test_mp3(mp3: Path, version: int) -> None:
    tags = id3.ID3()
    for frame in (
        id3.TIT2(encoding=1, text="Wasser – naïve 水"),
        id3.TALB(encoding=0, text="The Kettle Hour"),
        id3.TRCK(encoding=0, text="42/50"),
        id3.TDRC(encoding=0, text="2026-03-03"),
        id3.COMM(encoding=0, lang="eng", desc="iTunNORM", text="0000"),
        id3.COMM(encoding=1, lang="eng", desc="", text="About kettles."),
        id3.APIC(encoding=0, mime="image/jpeg", type=4, desc="back", data=JPEG),
        id3.APIC(encoding=0, mime="image/png", type=3, desc="front", data=PNG),
        mark(1_000, 2_000, "Zweites ❤️", "https://x.example/%23b"),
        mark(0, 0xFFFFFFFF, "First"),
        mark(500, 600, None),
        mark(0xFFFFFFFF, 0xFFFFFFFF, "Nowhere"),
        id3.CTOC("toc", id3.CTOCFlags.TOP_LEVEL, ["c0"], [id3.TIT2(encoding=0, text="Contents")]),
    ):
        tags.add(frame)
    if version == 3:
        tags.update_to_v23()
    tags.save(mp3, v2_version=version)
    read = read_tags(mp3)
    assert read.artwork == PNG
    assert read.metadata.title == "Wasser – naïve 水"
    assert (read.metadata.show, read.metadata.number, read.metadata.notes) == (
        "The Kettle Hour",
        "42",
        "About kettles.",
    )
    assert read.metadata.published == date(2026, 3, 3)
    assert abs(read.metadata.duration_ms - 2_000) < 100
    assert read.chapters is not None
    assert read.chapters.source is ChapterSource.MEDIA
    assert read.chapters.chapters == (
        Chapter(0, 1_000, "First"),
        Chapter(1_000, 2_000, "Zweites ❤️", url="https://x.example/%23b"),
    )


def test_chapters_without_any_title_are_numbered(mp3: Path) -> None:
    tags = id3.ID3()
    tags.add(mark(0, 900, None))
    tags.add(mark(900, 1_500, None))
    tags.save(mp3)
    assert shown(read_tags(mp3)) == [(0, 900, "Chapter 1"), (900, 1_500, "Chapter 2")]


VORBIS = {
    "title": "Wasser",
    "ALBUM": "The Kettle Hour",
    "date": "2026",
    "DESCRIPTION": "About kettles.",
    "CHAPTER101": "00:00:01.500",
    "CHAPTER101NAME": "Third",
    "chapter001": "00:00:00.000",
    "Chapter001Name": "First",
    "CHAPTER001URL": "https://x.example",
    "CHAPTER002": "0:00:00.500-->0:00:01.250",
    "CHAPTER002NAME": "Second",
    "CHAPTER003": "soon",
    "CHAPTER003NAME": "Broken",
}
VORBIS_SHOWN = [(0, 500, "First"), (500, 1_250, "Second")]


@pytest.mark.parametrize(("name", "codec"), [("a.opus", "libopus"), ("a.flac", "flac")])
def test_vorbis_comments(tmp_path: Path, name: str, codec: str) -> None:
    path = silence(tmp_path / name, codec)
    picture = Picture()
    picture.data, picture.type, picture.mime = JPEG, 3, "image/jpeg"
    file = FLAC(path) if codec == "flac" else OggOpus(path)
    for key, value in VORBIS.items():
        file[key] = [value]
    if isinstance(file, FLAC):
        file.add_picture(picture)
    else:
        file["metadata_block_picture"] = [base64.b64encode(picture.write()).decode("ascii")]
    file.save()
    read = read_tags(path)
    assert (read.metadata.title, read.metadata.show, read.metadata.notes) == (
        "Wasser",
        "The Kettle Hour",
        "About kettles.",
    )
    assert read.metadata.published is None  # a year is no day
    assert read.artwork == JPEG
    assert shown(read)[:2] == VORBIS_SHOWN
    assert shown(read)[2][::2] == (1_500, "Third")
    assert read.chapters is not None
    assert read.chapters.chapters[0].url == "https://x.example"


def test_mp4_with_nero_and_quicktime_chapters(tmp_path: Path) -> None:
    long_title = "水" * 100  # 300 bytes, of which Nero's list keeps 255
    path = silence(tmp_path / "a.m4a", "aac", [(0, 700, "First"), (700, 2_000, long_title)])
    file = MP4(path)
    file["\xa9nam"], file["\xa9alb"], file["\xa9day"] = ["Wasser"], ["The Kettle Hour"], ["2026-03-03T00:00:00Z"]
    file["trkn"], file["desc"], file["covr"] = [(42, 50)], ["About kettles."], [MP4Cover(PNG, MP4Cover.FORMAT_PNG)]
    file.save()
    read = read_tags(path)
    assert replace_duration(read.metadata) == Metadata(
        title="Wasser", show="The Kettle Hour", number="42", published=date(2026, 3, 3), notes="About kettles."
    )
    assert read.artwork == PNG
    assert [title for _, _, title in shown(read)] == ["First", long_title]
    assert shown(read)[0][:2] == (0, 700)


def replace_duration(metadata: Metadata) -> Metadata:
    assert abs(metadata.duration_ms - 2_000) < 150
    return Metadata(metadata.title, metadata.show, metadata.number, metadata.published, 0, metadata.notes)


def test_matroska(tmp_path: Path) -> None:
    path = silence(tmp_path / "a.mka", "libopus", [(250, 900, "First"), (900, 1_500, "Second")], title="Wasser")
    read = read_tags(path)
    assert read.metadata.title == "Wasser"
    assert shown(read) == [(250, 900, "First"), (900, 1_500, "Second")]


def test_chapters_are_read_through_the_one_door(tmp_path: Path) -> None:
    path = silence(tmp_path / "a.mka", "libopus", [(0, 900, "A")])
    document = chapters.read(path)
    assert [one.title for one in document.chapters[0].chapters] == ["A"]


def test_a_file_without_tags_has_a_length_and_nothing_else(tmp_path: Path) -> None:
    read = read_tags(silence(tmp_path / "a.wav", "pcm_s16le"))
    assert (read.artwork, read.chapters) == (None, None)
    assert read.metadata == Metadata(duration_ms=2_000)


def test_what_is_no_image_or_too_large_is_no_artwork(mp3: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def artwork(data: bytes, mime: str = "image/png") -> bytes | None:
        tags = id3.ID3()
        tags.add(id3.APIC(encoding=0, mime=mime, type=3, desc="", data=data))
        tags.save(mp3)
        return read_tags(mp3).artwork

    assert artwork(PNG) == PNG
    assert artwork(b"https://x.example/a.png", "-->") is None
    assert artwork(b"<svg/>") is None
    monkeypatch.setattr("transcribe.media.tags.MAX_ARTWORK_BYTES", 10)
    assert artwork(PNG) is None


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no file"):
        read_tags(tmp_path / "missing.mp3")


@pytest.mark.parametrize(
    "data",
    [b"", b"ID3", b"ID3\x04\x00\x00\x7f\x7f\x7f\x7fxx", b"OggS", b"fLaC\xff\xff\xff\xff", b"\0\0\0\x08ftyp", b"text"],
)
def test_broken_files_have_empty_tags(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.bin").write_bytes(data)
    assert read_tags(tmp_path / "a.bin") == Tags()


def tagged(path: Path) -> Path:
    file = File(path, easy=True)
    if file.tags is None:
        file.add_tags()
    file["title"] = "Wasser"
    file.save()
    return path


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp3", "libmp3lame"), ("a.opus", "libopus"), ("a.flac", "flac"), ("a.m4a", "aac")]
)
def test_damage_anywhere_is_never_an_error(tmp_path: Path, name: str, codec: str) -> None:
    whole = tagged(silence(tmp_path / name, codec, [(0, 700, "First"), (700, 2_000, "Second")])).read_bytes()
    chance = random.Random(7)  # noqa: S311  the same damage each time
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(3):
            data[chance.randrange(min(len(data), 600))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[-chance.randrange(1, 900) :]
        if chance.random() < 0.3:
            del data[chance.randrange(40) : chance.randrange(41, 400)]
        (tmp_path / f"x{name}").write_bytes(data)
        assert read_tags(tmp_path / f"x{name}").metadata.duration_ms >= 0


@pytest.mark.parametrize(
    ("name", "urls"), [("auphonic_chapters.mp3", True), ("auphonic_chapters.ogg", True), ("nero_chapters.m4a", False)]
)
def test_published_files_are_read(shared: Path, name: str, urls: bool) -> None:
    document = chapters.read(shared / "samples" / "formats" / name)
    (found,) = document.chapters
    assert [one.title for one in found.chapters] == [
        "Chapter 1 - ❤️😊",
        "Chapter 2 - ßöÄ",
        "Chapter 3 - 爱",
        "Chapter 4",
    ]
    assert [one.start_ms for one in found.chapters] == [0, 3_000, 6_000, 9_000]
    assert [one.url for one in found.chapters] == (["https://example.com"] * 4 if urls else [None] * 4)

# SPDX-License-Identifier: GPL-3.0-or-later
"""What a media file says about itself: metadata, artwork, chapters. Files are only read.

mutagen reads ID3 (mp3, wav, aiff), Vorbis comments (ogg, opus, flac) and MP4 atoms; PyAV reads the chapter
track of QuickTime and all of Matroska, which mutagen does not. No other module imports mutagen.
"""

import base64
import binascii
import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from transcribe import timecode
from transcribe.episode import Chapter, ChapterList, ChapterSource, Metadata, with_ends
from transcribe.errors import MediaError
from transcribe.media.pictures import MAX_ARTWORK_BYTES, MAX_PICTURE_BYTES, image, kept, name_of

_UNKNOWN_MS = 0xFFFF_FFFF  # what writers of ID3 put where they don't know

# What mutagen lets through on damaged files, found by damaging files.
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, EOFError, struct.error, OSError)

_Chapters = list[Chapter]


@dataclass(frozen=True, slots=True)
class Tags:
    """Empty where a file says nothing, or nothing that can be read. `artwork` is an image file as it stands.

    `pictures` are those of the chapters, by name.
    """

    metadata: Metadata = field(default_factory=Metadata)
    artwork: bytes | None = None
    chapters: ChapterList | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def read_tags(path: Path) -> Tags:
    """The tags of a media file. Broken ones are empty; raises MediaError only if there is no such file."""
    if not path.is_file():
        raise MediaError(f"There is no file {path}.", "Check the name and the folder.")
    file = _opened(path)
    if file is None:
        metadata, artwork, chapters = Metadata(), None, list[Chapter]()
    else:
        metadata, artwork, chapters = _from_mutagen(file)
    if file is None or not chapters or type(file).__name__ == "MP4":
        described, contained = _from_container(path)
        metadata = metadata.filled_from(described)
        chapters = _fuller(chapters, contained)
    listed = with_ends(chapters, metadata.duration_ms)
    found = ChapterList(ChapterSource.MEDIA, listed) if listed else None
    return Tags(metadata, artwork, found, _chapter_pictures(file))


def _opened(path: Path) -> Any:  # noqa: ANN401  mutagen has no types
    import mutagen

    try:
        return mutagen.File(path)
    except (mutagen.MutagenError, *_DAMAGE):
        return None


def _from_mutagen(file: Any) -> tuple[Metadata, bytes | None, _Chapters]:  # noqa: ANN401
    kind = "MP4" if type(file).__name__ == "MP4" else "ID3" if hasattr(file.tags, "getall") else "Vorbis"
    readers = {"MP4": _mp4, "ID3": _id3, "Vorbis": _vorbis}
    try:
        metadata, artwork, chapters = readers[kind](file) if file.tags is not None else (Metadata(), None, [])
    except _DAMAGE:
        metadata, artwork, chapters = Metadata(), None, []
    seconds = getattr(file.info, "length", 0) or 0
    duration_ms = timecode.from_seconds(seconds) if 0 < seconds < 4_000_000 else 0
    return metadata.filled_from(Metadata(duration_ms=duration_ms)), image(artwork, MAX_ARTWORK_BYTES), chapters


# ID3 2.3 and 2.4, with the chapter frames of https://id3.org/id3v2-chapters-1.0


def _id3(file: Any) -> tuple[Metadata, bytes | None, _Chapters]:  # noqa: ANN401
    tags = file.tags

    def text(*names: str) -> str:
        return next((str(frame).strip() for name in names for frame in tags.getall(name) if str(frame).strip()), "")

    comments = [frame for frame in tags.getall("COMM") if not frame.desc.startswith(("iTun", "ID3v1"))]
    metadata = Metadata(
        title=text("TIT2"),
        show=text("TALB"),
        number=_number(text("TRCK")),
        published=_date(text("TDRL", "TDRC", "TDOR")),
        notes=text("TDES") or next((str(frame).strip() for frame in comments), ""),
    )
    pictures = sorted(tags.getall("APIC"), key=lambda frame: frame.type != 3)  # 3: the front cover
    artwork = next((frame.data for frame in pictures if frame.mime != "-->"), None)
    return metadata, artwork, _id3_chapters(tags.getall("CHAP"))


def _id3_chapters(frames: Iterable[Any]) -> _Chapters:
    """All chapter frames by time. Tables of contents are passed over: they nest, are left out, or are incomplete."""
    found = []
    for frame in frames:
        if frame.start_time == _UNKNOWN_MS:
            continue
        parts = list(frame.sub_frames.values())
        titles = [str(part).strip() for part in parts if part.FrameID == "TIT2"]
        urls = [part.url for part in parts if part.FrameID == "WXXX"]
        end_ms = 0 if frame.end_time == _UNKNOWN_MS else frame.end_time
        picture = _chapter_picture(frame)
        one = _chapter(frame.start_time, end_ms, titles[0] if titles else "", urls[0] if urls else "")
        found.append(replace(one, image=name_of(picture)) if picture else one)
    return _titled(found)


def _chapter_picture(frame: Any) -> bytes | None:  # noqa: ANN401
    """The first that is inside the frame: an address (`-->`) is not followed."""
    held = (part.data for part in frame.sub_frames.values() if part.FrameID == "APIC" and part.mime != "-->")
    return next((data for data in held if image(data, MAX_PICTURE_BYTES)), None)


def _chapter_pictures(file: Any) -> dict[str, bytes]:  # noqa: ANN401
    tags: Any = getattr(file, "tags", None)
    try:
        frames = tags.getall("CHAP") if hasattr(tags, "getall") else ()
        return kept(data for frame in frames if (data := _chapter_picture(frame)))
    except _DAMAGE:
        return {}


# Vorbis comments, with CHAPTERxxx as https://wiki.xiph.org/Chapter_Extension has it


def _vorbis(file: Any) -> tuple[Metadata, bytes | None, _Chapters]:  # noqa: ANN401
    values: dict[str, str] = {}
    for key, value in file.tags.items():
        first = value[0] if isinstance(value, list) and value else value
        values.setdefault(key.lower(), str(first).strip())

    def text(*names: str) -> str:
        return next((values[name] for name in names if values.get(name)), "")

    metadata = Metadata(
        title=text("title"),
        show=text("album"),
        number=_number(text("tracknumber", "episode")),
        published=_date(text("date", "releasedate")),
        notes=text("description", "comment", "synopsis"),
    )
    pictures = [picture.data for picture in getattr(file, "pictures", [])]
    return metadata, next(iter(pictures), None) or _packed(values), _vorbis_chapters(values)


def _packed(values: Mapping[str, str]) -> bytes | None:
    """The picture that Ogg files carry as base64."""
    from mutagen import MutagenError
    from mutagen.flac import Picture

    try:
        data: bytes = Picture(base64.b64decode(values["metadata_block_picture"])).data
    except (KeyError, MutagenError, binascii.Error, *_DAMAGE):
        return None
    return data


def _vorbis_chapters(values: Mapping[str, str]) -> _Chapters:
    found = []
    for key, value in values.items():
        match = re.fullmatch(r"chapter(\d{1,4})", key)
        if match is None:
            continue
        start, _, end = value.partition("-->")  # the draft of 2012 allowed an end
        try:
            start_ms = timecode.parse(start)
            end_ms = timecode.parse(end) if end else 0
        except ValueError:
            continue
        found.append(_chapter(start_ms, end_ms, values.get(f"{key}name", ""), values.get(f"{key}url", "")))
    return _titled(found)


# MP4: iTunes atoms, Nero's chapter list


def _mp4(file: Any) -> tuple[Metadata, bytes | None, _Chapters]:  # noqa: ANN401
    tags = file.tags

    def text(*names: str) -> str:
        return next((str(tags[name][0]).strip() for name in names if tags.get(name)), "")

    track = tags.get("tves") or [pair[0] for pair in tags.get("trkn", [])]
    metadata = Metadata(
        title=text("\xa9nam"),
        show=text("tvsh", "\xa9alb"),
        number=str(track[0]) if track and track[0] else "",
        published=_date(text("\xa9day")),
        notes=text("ldes", "desc", "\xa9cmt"),
    )
    artwork = next((bytes(cover) for cover in tags.get("covr", [])), None)
    nero = [_chapter(timecode.from_seconds(one.start), 0, one.title, "") for one in file.chapters or []]
    return metadata, artwork, _titled(nero)


def _fuller(nero: _Chapters, contained: _Chapters) -> _Chapters:
    """Nero's list ends at 255 chapters and cuts titles at 255 bytes; the chapter track does neither.

    Yet FFmpeg mixes up the titles of files with several chapter tracks, so Nero's are taken where they are whole.
    """
    if len(contained) != len(nero):
        return max(contained, nero, key=len)
    return [
        track if track.title.startswith(one.title) and len(one.title.encode()) > 250 else one
        for one, track in zip(nero, contained, strict=True)
    ]


# Everything else, and QuickTime's chapter track


def _from_container(path: Path) -> tuple[Metadata, _Chapters]:
    """What FFmpeg knows of a file: Matroska's tags, any chapters."""
    import av

    try:
        with av.open(str(path), metadata_errors="replace") as container:
            told = {key.lower(): value.strip() for key, value in container.metadata.items()}
            duration_ms = max(0, (container.duration or 0) // 1000)
            listed = list(container.chapters())
    except (av.FFmpegError, *_DAMAGE):
        return Metadata(), []
    found = []
    for one in listed:
        tick_ms = 1000 * (one["time_base"] or Fraction(1, 1000))
        start_ms, end_ms = round(one["start"] * tick_ms), round(one["end"] * tick_ms)
        found.append(_chapter(max(0, start_ms), end_ms, one["metadata"].get("title", ""), ""))
    metadata = Metadata(
        title=told.get("title", ""),
        show=told.get("album", ""),
        number=_number(told.get("track", "")),
        published=_date(told.get("date", "")),
        duration_ms=duration_ms,
        notes=told.get("description") or told.get("comment", ""),
    )
    return metadata, _titled(found)


# What all share


def _chapter(start_ms: int, end_ms: int, title: str, url: str) -> Chapter:
    web = url.strip() if url.startswith(("http://", "https://")) else None
    return Chapter(start_ms, max(end_ms, start_ms), " ".join(title.split()), url=web)


def _titled(chapters: _Chapters) -> _Chapters:
    """Those with a title; numbered ones if none has any. An untitled one among titled ones only changes a picture."""
    ordered = sorted(chapters, key=lambda chapter: chapter.start_ms)
    if any(chapter.title for chapter in ordered):
        return [chapter for chapter in ordered if chapter.title]
    return [replace(chapter, title=f"Chapter {number}") for number, chapter in enumerate(ordered, 1)]


def _number(track: str) -> str:
    """`3` of `3/12`."""
    return track.split("/")[0].strip()


def _date(text: str) -> date | None:
    """The day, if a whole date is given: a year alone is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None

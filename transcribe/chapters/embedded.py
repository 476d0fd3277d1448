# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters inside a media file (ID3, Vorbis comments, MP4, Matroska)."""

from pathlib import Path

from transcribe.episode import Document

_MAGIC = (
    (0, b"ID3"),
    (0, b"OggS"),
    (0, b"fLaC"),
    (0, b"RIFF"),
    (0, b"FORM"),
    (0, b"MAC "),
    (0, b"wvpk"),
    (0, b"caff"),
    (0, b"\x1aE\xdf\xa3"),  # Matroska and WebM
    (0, b"\x30\x26\xb2\x75"),  # ASF
    (4, b"ftyp"),
)


def recognizes(path: Path) -> bool:
    """Whether a file begins as a media file does. False for one that can't be read."""
    if not path.is_file():  # a pipe would be waited for
        return False
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except (OSError, ValueError):
        return False
    if any(start.startswith(magic, at) for at, magic in _MAGIC):
        return True
    # A bare MPEG audio or ADTS stream: eleven or more bits set, and no UTF-16 byte order mark.
    return len(start) > 3 and start[0] == 0xFF and start[1] >= 0xE0 and start[:2] not in (b"\xff\xfe", b"\xfe\xff")


def read(path: Path) -> Document:
    """The metadata and chapters in the tags. Raises MediaError when the file is missing."""
    from transcribe.media.tags import read_tags  # loads mutagen, which only media files need

    tags = read_tags(path)
    return Document(chapters=(tags.chapters,) if tags.chapters else (), metadata=tags.metadata, pictures=tags.pictures)

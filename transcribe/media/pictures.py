# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures as files have them: checked for what they are, named by what they show, never decoded here."""

import hashlib
from collections.abc import Iterable

MAX_ARTWORK_BYTES = 32 * 1024 * 1024
MAX_PICTURE_BYTES = 4 * 1024 * 1024  # of one chapter
MAX_PICTURES_BYTES = 64 * 1024 * 1024  # of all chapters of an episode

_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF", b"GIF8", b"BM")
_PREFIX = "picture:"


def image(data: bytes | None, limit: int) -> bytes | None:
    """An image of a known kind that has at most `limit` bytes; else None."""
    if not data or len(data) > limit or not data.startswith(_IMAGES):
        return None
    return data


def name_of(data: bytes) -> str:
    """The name under which a chapter's picture is kept: the same picture has the same name."""
    return _PREFIX + hashlib.sha256(data).hexdigest()[:32]


def is_name(text: str | None) -> bool:
    """Whether this names a picture that is kept, rather than an address."""
    return text is not None and text.startswith(_PREFIX)


def kept(found: Iterable[bytes]) -> dict[str, bytes]:
    """The pictures by name, as many as there is room for."""
    pictures: dict[str, bytes] = {}
    room = MAX_PICTURES_BYTES
    for data in found:
        name = name_of(data)
        if name not in pictures and len(data) <= room:
            pictures[name] = data
            room -= len(data)
    return pictures

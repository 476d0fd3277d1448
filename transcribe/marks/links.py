# SPDX-License-Identifier: GPL-3.0-or-later
"""The link that plays an episode from a mark.

A media fragment URI, https://www.w3.org/TR/media-frags/: the address of the file and `#t=` with seconds. `earmark open`
takes it, and so do browsers and other players; a command line in a text could not be clicked.
"""

from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from transcribe import timecode
from transcribe.marks.mark import Mark


def link(media: str, mark: Mark) -> str:
    """Of a mark in the sound at the absolute path `media`: from its start, to its end where it has one."""
    times = f"{mark.start_ms / 1000:.3f}" + ("" if mark.is_place else f",{mark.end_ms / 1000:.3f}")
    return f"{Path(media).as_uri()}#t={times}"


def followed(text: str) -> tuple[Path, int | None] | None:
    """The file and the time in ms (None where it says none) of such a link; None for what is no link to a file."""
    parts = urlsplit(text)
    if parts.scheme != "file" or not parts.path or parts.netloc not in ("", "localhost"):
        return None
    path = Path(url_path(parts.path))
    values = dict(pair.partition("=")[::2] for pair in parts.fragment.split("&"))
    start = values.get("t", "").removeprefix("npt:").partition(",")[0]
    try:
        return path, timecode.parse(start) if start else None
    except ValueError:
        return path, None


def url_path(path: str) -> str:
    """The path of a file's address as the system writes it."""
    import os

    name = os.fsdecode(unquote_to_bytes(path))
    return name[1:] if len(name) > 2 and name[2] == ":" else name  # a drive: /C:/…

# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that a chapter file brings along: inside it, or as files beside it. Nothing is fetched."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from transcribe.chapters.podcast_json import is_web
from transcribe.episode import Chapter, ChapterList, Document
from transcribe.media.pictures import MAX_PICTURE_BYTES, image, kept, name_of


def gathered(document: Document, folder: Path | None) -> Document:
    """The document with the pictures that its chapters name, read from `folder` and below where they are files.

    Web addresses stay as they are, to be written again; whatever else names no picture is left out.
    """
    named = {chapter.image for one in document.chapters for chapter in one.chapters if chapter.image}
    found = {name: data for name in named if not is_web(name) and (data := _data(name, folder))}
    pictures = kept(found.values())
    names = {name: name_of(data) for name, data in found.items() if name_of(data) in pictures}
    names |= {name: name for name in named if is_web(name)}
    lists = tuple(
        ChapterList(one.source, tuple(_with(chapter, names) for chapter in one.chapters)) for one in document.chapters
    )
    return replace(document, chapters=lists, pictures=pictures)


def _with(chapter: Chapter, names: Mapping[str, str]) -> Chapter:
    return replace(chapter, image=names.get(chapter.image)) if chapter.image else chapter


def _data(name: str, folder: Path | None) -> bytes | None:
    if name.startswith("data:"):
        try:
            return image(base64.b64decode(name.partition(",")[2], validate=True), MAX_PICTURE_BYTES)
        except (binascii.Error, ValueError):
            return None
    if folder is None:
        return None
    try:
        path = (folder / name).resolve()
        # A file from elsewhere must not make the app look around on this disk.
        inside = path.is_relative_to(folder.resolve()) and path.is_file()
        if not inside or path.stat().st_size > MAX_PICTURE_BYTES:
            return None
        return image(path.read_bytes(), MAX_PICTURE_BYTES)
    except (OSError, ValueError):  # a name that no file system has
        return None

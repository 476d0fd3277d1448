# SPDX-License-Identifier: GPL-3.0-or-later
"""Podcasting 2.0 chapters as JSON (https://github.com/Podcastindex-org/podcast-namespace, chapters 1.2), in seconds."""

import json
from collections.abc import Sequence
from typing import Any

from transcribe.episode import Chapter, ChapterList, ChapterSource, Document, Metadata, with_ends
from transcribe.errors import FormatError
from transcribe.formats.jsontext import ms_of_seconds, records, string


def recognizes(data: object) -> bool:
    """Whether parsed JSON is a chapter file, or the bare list that Podlove's player reads, and no transcript."""
    if isinstance(data, dict):
        return "chapters" in data and "segments" not in data
    return any("start" in item and "text" not in item and "body" not in item for item in _items(data)[:50])


def read(data: object) -> Document:
    """Chapters and what the file says of the episode. What is not for the list (`toc: false`) is left out.

    A chapter's `image` is what stands in the file; `transcribe.chapters.pictures` makes of it what it may be.

    Raises FormatError if no chapter is left.
    """
    chapters: list[Chapter] = []
    for item in _items(data):
        start_ms = ms_of_seconds(item.get("startTime", item.get("start")))
        if start_ms is None or item.get("toc") is False:
            continue
        end_ms = ms_of_seconds(item.get("endTime", item.get("end")))
        url = string(item.get("url", item.get("href")))
        title = " ".join(string(item.get("title")).split()) or f"Chapter {len(chapters) + 1}"
        picture = string(item.get("img", item.get("image"))) or None
        chapters.append(
            Chapter(start_ms, max(end_ms or 0, start_ms), title, url=url if is_web(url) else None, image=picture)
        )
    if not chapters:
        raise FormatError("There are no chapters in this file.", "Save it again where it comes from.")
    top = data if isinstance(data, dict) else {}
    metadata = Metadata(
        title=string(top.get("title")), show=string(top.get("podcastName")), notes=string(top.get("description"))
    )
    return Document(chapters=(ChapterList(ChapterSource.FILE, with_ends(chapters)),), metadata=metadata)


def write(chapters: Sequence[Chapter]) -> str:
    """A chapter file of version 1.2.0."""
    items = []
    for chapter in chapters:
        item: dict[str, object] = {"startTime": chapter.start_ms / 1000, "title": chapter.title}
        if chapter.end_ms > chapter.start_ms:
            item["endTime"] = chapter.end_ms / 1000
        if chapter.url:
            item["url"] = chapter.url
        if chapter.image and is_web(chapter.image):
            item["img"] = chapter.image
        items.append(item)
    return json.dumps({"version": "1.2.0", "chapters": items}, ensure_ascii=False, indent=1) + "\n"


def _items(data: object) -> list[dict[str, Any]]:
    return records(data.get("chapters") if isinstance(data, dict) else data)


def is_web(url: str) -> bool:
    """Whether this is an address that a browser opens."""
    return url.startswith(("http://", "https://"))

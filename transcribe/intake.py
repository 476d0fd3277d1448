# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing an episode into the library: the audio file, and what came beside it.

Everything is read and checked first and written afterwards, so that bad input leaves the library as it was.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from transcribe import chapters, formats
from transcribe.episode import Document, Metadata, with_ends
from transcribe.errors import EarmarkError, FormatError, MediaError
from transcribe.library import Library
from transcribe.library.texts import LONGEST_MS
from transcribe.media.audio import MediaInfo, content_hash, probe
from transcribe.media.tags import read_tags
from transcribe.transcript import SourceKind, Transcript

_AUDIO = {".mp3", ".m4a", ".m4b", ".aac", ".opus", ".ogg", ".oga", ".flac", ".wav", ".wma", ".aiff"}
_VIDEO = {".mp4", ".m4v", ".mov", ".mkv", ".mka", ".webm"}
MEDIA_SUFFIXES = frozenset(_AUDIO | _VIDEO)


def is_media(path: Path) -> bool:
    """Whether a file's name says that it is audio or video."""
    return path.suffix.lower() in MEDIA_SUFFIXES


def media_in(folder: Path) -> tuple[Path, ...]:
    """The audio and video files in a folder and in those below it, in the order of their names.

    Hidden ones are left out; a folder that links lead to more than once is read once. Raises MediaError where there is
    no such file.
    """
    found: list[Path] = []
    seen = set()
    for here, below, names in os.walk(folder, followlinks=True):
        about = Path(here).stat()
        if (about.st_dev, about.st_ino) in seen:
            below.clear()
            continue
        seen.add((about.st_dev, about.st_ino))
        below[:] = sorted(name for name in below if not name.startswith("."))
        found += [Path(here) / name for name in sorted(names) if not name.startswith(".") and is_media(Path(name))]
    if not found:
        raise MediaError(f"There is no audio in the folder “{folder.name}”.", "Give the audio files themselves.")
    return tuple(found)


def lying_beside(media: Path) -> tuple[Path, ...]:
    """The transcripts and chapter files in the same folder whose names begin as the audio file's does."""
    mine = (path for path in media.parent.iterdir() if path.name.startswith(f"{media.stem}."))
    return tuple(sorted(path for path in mine if path.suffix.lower() in formats.READABLE and path.is_file()))


def sort_out(paths: Sequence[Path]) -> tuple[list[tuple[Path, tuple[Path, ...]]], list[Path]]:
    """Of files and folders that were given together: each audio file with what belongs to it, and what belongs to none.

    With several audio files, a transcript belongs to the one whose name its own begins with. Raises MediaError.
    """
    folders = [path for path in paths if path.is_dir()]
    media = [path for path in paths if path not in folders and is_media(path)]
    others = [path for path in paths if path not in folders and not is_media(path)]
    if len(media) == 1 and not folders:
        return [(media[0], tuple(others))], []
    episodes = []
    for path in media:
        mine = tuple(other for other in others if other.name.startswith(f"{path.stem}."))
        others = [other for other in others if other not in mine]
        episodes.append((path, mine))
    episodes += [(path, lying_beside(path)) for folder in folders for path in media_in(folder)]
    return episodes, others


def add(library: Library, media: Path, beside: Sequence[Path] = (), *, show: str = "") -> int:
    """Add an audio file with the transcripts and chapter files that belong to it; return the episode's id.

    The same sound added again is the same episode. Raises MediaError, FormatError or LibraryError.
    """
    media = media.absolute()
    duration_ms = _probed(media).duration_ms
    tags = read_tags(media)
    documents = [read_beside(path) for path in beside]
    metadata = Metadata(show=show, duration_ms=duration_ms)
    for document in documents:
        metadata = metadata.filled_from(document.metadata)
    metadata = metadata.filled_from(tags.metadata).filled_from(Metadata(title=media.stem))
    episode_id = library.add_episode(media, metadata, content_hash=content_hash(media), artwork=tags.artwork)
    if tags.chapters is not None:
        library.save_chapters(episode_id, tags.chapters)
        library.pictures.save(episode_id, tags.pictures)
    for document in documents:
        _save(library, episode_id, document, duration_ms)
    return episode_id


def _probed(media: Path) -> MediaInfo:
    try:
        return probe(media)
    except MediaError as error:
        if is_media(media) or not _is_text(media):
            raise
        hint = "Give it together with the audio that it belongs to."
        raise MediaError(f"“{media.name}” is text, not audio.", hint) from error


def _is_text(path: Path) -> bool:
    try:
        chapters.read(path)
    except EarmarkError:
        return False
    return True


def attach(library: Library, episode_id: int, path: Path) -> None:
    """Give an episode of the library a transcript, chapters or notes from a file."""
    document = read_beside(path)
    known = library.episode(episode_id).metadata
    library.set_metadata(episode_id, known.filled_from(document.metadata))
    _save(library, episode_id, document, known.duration_ms)


def read_beside(path: Path) -> Document:
    """Whatever a file beside the audio holds: a transcript, chapters, metadata. Raises FormatError or MediaError."""
    document = chapters.read(path)
    segments = document.transcript.segments if document.transcript is not None else ()
    if any(segment.end_ms > LONGEST_MS for segment in segments):
        raise FormatError(f"{path.name} has times beyond 100 hours.", "Give the text of this audio.")
    return document


def _save(library: Library, episode_id: int, document: Document, duration_ms: int) -> None:
    for found in document.chapters:
        library.save_chapters(episode_id, replace(found, chapters=with_ends(list(found.chapters), duration_ms)))
    if document.pictures:
        library.pictures.save(episode_id, document.pictures)
    if document.transcript is not None and document.transcript.segments:
        _save_text(library, episode_id, replace(document.transcript, duration_ms=duration_ms))


def _save_text(library: Library, episode_id: int, transcript: Transcript) -> None:
    if library.corrections.any(episode_id):
        return
    known = library.transcript(episode_id)
    # The same text again: what was aligned stays aligned. What somebody corrected is not replaced at all.
    kind = known.source.kind if known is not None else SourceKind.WHISPER
    if kind is SourceKind.WHISPER or (kind is SourceKind.PUBLISHER and known and known.text != transcript.text):
        library.save_transcript(episode_id, transcript)

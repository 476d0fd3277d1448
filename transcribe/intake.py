# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing an episode into the library: the audio file, and what came beside it.

Everything is read and checked first and written afterwards, so that bad input leaves the library as it was.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from transcribe import chapters
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
    if document.transcript is not None and document.transcript.segments:
        _save_text(library, episode_id, replace(document.transcript, duration_ms=duration_ms))


def _save_text(library: Library, episode_id: int, transcript: Transcript) -> None:
    known = library.transcript(episode_id)
    # The same text again: what was aligned stays aligned. What somebody corrected is not replaced at all.
    kind = known.source.kind if known is not None else SourceKind.WHISPER
    if kind is SourceKind.WHISPER or (kind is SourceKind.PUBLISHER and known and known.text != transcript.text):
        library.save_transcript(episode_id, transcript)

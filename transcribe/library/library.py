# SPDX-License-Identifier: GPL-3.0-or-later
"""The library: episodes, their texts and chapters, where the listener stopped, and search over all of it.

One file, one `Library` a thread (or process). Every write is one transaction: a killed process leaves
what it had committed and nothing half done, and a reader in another process is never kept waiting.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from transcribe.episode import ChapterList, Episode, Metadata
from transcribe.errors import LibraryError
from transcribe.library import following, records, schema, texts
from transcribe.library import search as searching
from transcribe.library.corrections import Corrections
from transcribe.library.habits import Habits
from transcribe.library.marks import Marks
from transcribe.library.names import Names
from transcribe.library.pictures import Pictures
from transcribe.library.queue import Queue
from transcribe.library.skips import Skips
from transcribe.library.up_next import UpNext
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What a library holds; `bytes` is its size on disk."""

    path: Path
    version: int
    episodes: int
    transcripts: int
    words: int
    bytes: int


def default_path() -> Path:
    """`EARMARK_LIBRARY`, else `library.db` in the platform's folder for the user's data."""
    named = os.environ.get("EARMARK_LIBRARY")
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("earmark", appauthor=False) / "library.db"


class Library:
    """An open library.

    Raises LibraryError, here and in every method: the file can't be written, is read-only, damaged, another program's
    or a newer Earmark's; the disk is full; an episode is unknown. The library is then as it was.
    """

    def __init__(self, path: Path) -> None:
        """Open the library at `path`; create it, or bring it up to date (a backup is kept), as needed."""
        self.path = path
        self._connection = schema.connect(path)
        ways = (self._reading, self._writing)
        self.queue, self.names = Queue(path, *ways), Names(*ways)
        self.corrections = Corrections(*ways)
        self.marks, self.skips, self.pictures = Marks(*ways), Skips(*ways), Pictures(*ways)
        self.habits, self.up_next = Habits(*ways), UpNext(*ways)

    def close(self) -> None:
        """Close the file. The library can't be used after."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # Episodes

    def add_episode(
        self, media: Path, metadata: Metadata, *, content_hash: str = "", artwork: bytes | None = None
    ) -> int:
        """Add an episode and return its id.

        A sound that is known by `content_hash` keeps its id, text and metadata: it now lies at `media`, what is not
        known about it is filled in, and it comes back if it was removed.
        """
        with self._writing() as connection:
            episode_id = records.find(connection, content_hash)
            if episode_id is None:
                episode_id = records.insert(connection, media, metadata, content_hash)
            else:
                known = records.load(connection, episode_id).metadata
                records.move(connection, episode_id, media)
                records.save_metadata(connection, episode_id, known.filled_from(metadata))
                connection.execute("update episode set removed = 0 where id = ?", (episode_id,))
            if artwork is not None:
                connection.execute("insert or ignore into artwork values (?, ?)", (episode_id, artwork))
        return episode_id

    def episodes(self) -> tuple[Episode, ...]:
        """All episodes but the removed ones, newest added first."""
        with self._reading() as connection:
            return records.load_all(connection)

    def episode(self, episode_id: int) -> Episode:
        """One episode, removed or not."""
        with self._reading() as connection:
            return records.load(connection, episode_id)

    def set_metadata(self, episode_id: int, metadata: Metadata) -> None:
        """Replace what is known about an episode."""
        with self._writing(episode_id) as connection:
            records.save_metadata(connection, episode_id, metadata)

    def save_sound(self, episode_id: int, content_hash: str, duration_ms: int) -> None:
        """The episode's file holds another sound by now. Where that is another episode's, this one has no hash."""
        with self._writing(episode_id) as connection:
            records.save_sound(connection, episode_id, content_hash, duration_ms)
            if (source := texts.source(connection, episode_id)) is not None and source.kind is SourceKind.WHISPER:
                following.forget(connection, episode_id)  # it was about what the other sound says

    def artwork(self, episode_id: int) -> bytes | None:
        """The episode's picture as its file had it, not decoded."""
        with self._reading() as connection:
            row = connection.execute("select image from artwork where episode_id = ?", (episode_id,)).fetchone()
        return None if row is None else bytes(row[0])

    def save_position(self, episode_id: int, position_ms: int) -> None:
        """Remember where the listener stopped."""
        with self._writing(episode_id) as connection:
            connection.execute("update episode set position_ms = ? where id = ?", (position_ms, episode_id))

    def remove(self, episode_id: int) -> None:
        """Take an episode out of lists and search; `restore` brings it back with all it had."""
        with self._writing(episode_id) as connection:
            connection.execute("update episode set removed = 1 where id = ?", (episode_id,))

    def restore(self, episode_id: int) -> None:
        """Undo `remove`."""
        with self._writing(episode_id) as connection:
            connection.execute("update episode set removed = 0 where id = ?", (episode_id,))

    # Texts

    def transcript(self, episode_id: int, within: Span | None = None) -> Transcript | None:
        """The episode's text as far as there is one (or what begins `within` a span); confidences to within 1/120."""
        with self._reading() as connection:
            return texts.load(connection, episode_id, within)

    def text_state(self, episode_id: int) -> texts.TextState:
        """How far the text has come."""
        with self._reading() as connection:
            return texts.state(connection, episode_id)

    def source(self, episode_id: int) -> Source | None:
        """Where the episode's text comes from, None where there is none; cheap, for lists."""
        with self._reading() as connection:
            return texts.source(connection, episode_id)

    def save_transcript(self, episode_id: int, transcript: Transcript) -> None:
        """Make this the episode's whole text, complete; spans and heard words are forgotten.

        Raises ValueError for a transcript that breaks the promises of `transcribe.transcript`.
        """
        with self._writing(episode_id) as connection:
            texts.forget_work(connection, episode_id)
            following.replace_text(connection, episode_id, transcript.segments)
            texts.save_header(connection, episode_id, transcript, complete=True)
            texts.replace_all(connection, episode_id, transcript.segments)

    def begin(self, episode_id: int, source: Source, language: str | None, duration_ms: int) -> None:
        """An empty text that `save_span` will fill; the old one, its spans and heard words are forgotten.

        Raises LibraryError where the old one was written by people.
        """
        with self._writing(episode_id) as connection:
            texts.begin(connection, episode_id, Transcript((), source, language, duration_ms))

    def improve(self, episode_id: int, source: Source, language: str | None) -> None:
        """As `begin`, but the old text stays until `save_span` puts something in its place."""
        with self._writing(episode_id, with_text=True) as connection:
            texts.improve(connection, episode_id, source, language)

    def save_span(
        self, episode_id: int, span: Span, segments: tuple[Segment, ...], *, source: Source | None = None
    ) -> None:
        """Put the recognised segments where those that start inside `span` were, and record the span as done.

        What the listener corrected in the span is corrected again, as following.py says.
        Raises LibraryError when the text is not the one from `source` any more, where that is given.
        """
        with self._writing(episode_id, with_text=True) as connection:
            texts.check_source(connection, episode_id, source)
            following.replace_span(connection, episode_id, span, segments)
            texts.save_heard(connection, episode_id, span)

    def save_alignment(self, episode_id: int, span: Span, heard: tuple[Word, ...], transcript: Transcript) -> None:
        """Record what was heard in `span`, and the text as it is timed by now; only changed passages are written.

        The text counts as partial until `finish`. Raises LibraryError when the stored text reads otherwise by now.
        """
        with self._writing(episode_id, with_text=True) as connection:
            texts.check_wording(connection, episode_id, transcript)
            transcript = following.align(connection, episode_id, transcript)
            texts.save_heard(connection, episode_id, span, heard)
            texts.save_header(connection, episode_id, transcript, complete=False)
            texts.replace_all(connection, episode_id, transcript.segments)

    def finish(self, episode_id: int, transcript: Transcript | None = None, *, source: Source | None = None) -> None:
        """Mark the text complete, after timing it as `transcript` does. Spans and heard words are kept.

        Raises LibraryError when the stored text has another source, or reads otherwise, than what is given.
        """
        with self._writing(episode_id, with_text=True) as connection:
            texts.check_source(connection, episode_id, source)
            if transcript is not None:
                texts.check_wording(connection, episode_id, transcript)
                transcript = following.align(connection, episode_id, transcript)
                texts.save_header(connection, episode_id, transcript, complete=True)
                texts.replace_all(connection, episode_id, transcript.segments)
            texts.complete(connection, episode_id)

    def spans(self, episode_id: int) -> tuple[Span, ...]:
        """The spans that are done, in order of time."""
        with self._reading() as connection:
            return texts.spans(connection, episode_id)

    def heard(self, episode_id: int) -> tuple[Word, ...]:
        """The words that alignment heard in those spans, in order of time."""
        with self._reading() as connection:
            return texts.load_heard(connection, episode_id)

    def save_stamps(self, episode_id: int, stamps: tuple[Span, ...]) -> None:
        """Keep the times that the lines had before alignment changes them, until the text is replaced."""
        with self._writing(episode_id, with_text=True) as connection:
            texts.save_stamps(connection, episode_id, stamps)

    def stamps(self, episode_id: int) -> tuple[Span, ...]:
        """Those times, one for each line; none where they were not kept."""
        with self._reading() as connection:
            return texts.load_stamps(connection, episode_id)

    # Chapters and search

    def save_chapters(self, episode_id: int, chapters: ChapterList) -> None:
        """Replace the chapters of that source; an empty list takes the source away."""
        with self._writing(episode_id) as connection:
            records.save_chapters(connection, episode_id, chapters)

    def chapters(self, episode_id: int) -> tuple[ChapterList, ...]:
        """The chapters of every source: own, description, page, media, file."""
        with self._reading() as connection:
            return records.load_chapters(connection, episode_id)

    def search(self, query: str, *, show: str | None = None, limit: int = 50) -> tuple[searching.Hit, ...]:
        """Where `query` is said, best first. Any text is a valid query; `library/query.py` says what it means."""
        with self._reading() as connection:
            return searching.search(connection, query, show, limit)

    # The file

    def info(self) -> LibraryInfo:
        """What the library holds."""
        with self._reading() as connection:
            return _info(connection, self.path)

    def check(self) -> list[str]:
        """What is wrong with the file, in words; empty when all is well. Reads all of it."""
        with self._reading() as connection:
            unreadable = records.damaged(connection)
        return schema.problems(self._connection) + unreadable

    def backup(self, target: Path) -> None:
        """Copy the whole library to `target`, as it is at this moment, whole or not at all."""
        _check_other(target, self.path)
        schema.backup(self._connection, target)

    def restore_backup(self, source: Path) -> None:
        """Become what the backup `source` holds; what was here until now is kept in `PATH.before-restore` or `…-2`."""
        _check_other(source, self.path)
        schema.restore(self._connection, self.path, source)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One moment of the library, whatever another process writes meanwhile."""
        with schema.transaction(self._connection, self.path, "begin") as connection:
            yield connection

    @contextmanager
    def _writing(self, episode_id: int | None = None, *, with_text: bool = False) -> Iterator[sqlite3.Connection]:
        """One transaction, all or nothing. The lock is taken at once: one taken late would fail without waiting."""
        with schema.transaction(self._connection, self.path, "begin immediate") as connection:
            if episode_id is not None:
                records.load(connection, episode_id)
            if with_text:
                sql = "select 1 from transcript where episode_id = ?"
                if connection.execute(sql, (episode_id,)).fetchone() is None:
                    raise LibraryError(f"Episode {episode_id} has no text any more.", "Start the work on it again.")
            yield connection


def _info(connection: sqlite3.Connection, path: Path) -> LibraryInfo:
    (episodes,) = connection.execute("select count(*) from episode where not removed").fetchone()
    (transcripts,) = connection.execute(
        "select count(*) from transcript join episode on episode.id = episode_id where not removed"
    ).fetchone()
    (words,) = connection.execute(
        "select total(n) from passage join episode on episode.id = episode_id where not removed"
    ).fetchone()
    return LibraryInfo(path, schema.version(connection), episodes, transcripts, int(words), schema.size(connection))


def restore(path: Path, source: Path) -> None:
    """Make the library at `path`, whole, damaged or missing, what the backup `source` holds.

    What was there is kept beside it under another name. Raises LibraryError, with nothing changed, where `source` is
    no whole library.
    """
    with schema.whole(source):
        pass
    try:
        _restore(path, source)
    except schema.DamagedLibraryError:
        schema.set_aside(path)
        _restore(path, source)


def _restore(path: Path, source: Path) -> None:
    with Library(path) as library:
        library.restore_backup(source)


def _check_other(backup: Path, path: Path) -> None:
    """Putting a copy in the place of a file that programs have open would lose what they write."""
    if backup.exists() and backup.samefile(path):
        raise LibraryError(f"{backup} is the library itself.", "Name another file.")

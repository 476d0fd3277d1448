# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks of the library, each on the library's own thread, each answered by a signal."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from desktop.figures import left, percent
from desktop.languages import translate
from desktop.reading.compose import EMPTY, Composed, compose
from desktop.reading.reading_page import Growth, Reading
from desktop.resources import resource
from desktop.shelf.library_model import ShelfRow
from desktop.work.collector import unwatched
from desktop.work.jobs import Failed, Lane, LibraryLane
from transcribe import intake, timecode
from transcribe.episode import Episode, best_first
from transcribe.errors import EarmarkError, FormatError
from transcribe.library import Library, TextState
from transcribe.media.peaks import kept_peaks
from transcribe.progress import CancelToken
from transcribe.speech.drift import drift
from transcribe.transcript import Source, SourceKind, Span

T = TypeVar("T")
SEARCH_LIMIT = 100
ARTWORK_PX = 144


class Librarian(QObject):
    """Signals: `shelf_changed` (ShelfRows), `added` (episode id, one of many), `opened` (Reading, ms or None),
    `refreshed` (Reading), `found` (query, Hits), `peaks_ready` (episode id, peaks), `failed` (EarmarkError).
    """

    shelf_changed = Signal(object)
    added = Signal(int, bool)
    opened = Signal(object, object)
    refreshed = Signal(object)
    found = Signal(str, object)
    peaks_ready = Signal(int, object)
    failed = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = library
        self._lane = LibraryLane(library, self.failed.emit, self)
        self._side_lane = Lane(self.failed.emit, self)
        self._newest_query = ""
        self._peaks_wanted = CancelToken()
        self._pictures: dict[int, QImage] = {}
        self._shelf_wanted = False
        self._last_read = 0, EMPTY  # known to the library's thread alone
        self._incoming: deque[tuple[Path, Sequence[Path]]] = deque()
        self._adding = False

    def close(self) -> None:
        """Finish what is being written."""
        self._peaks_wanted.cancel()
        self._side_lane.close()
        self._lane.close()

    def load_shelf(self) -> None:
        """Answered by `shelf_changed`; asked twice before it is answered, it is answered once."""

        def shelf(library: Library) -> list[ShelfRow]:
            self._shelf_wanted = False
            return [self._shelf_row(library, episode) for episode in library.episodes()]

        if not self._shelf_wanted:
            self._shelf_wanted = True
            self._lane.ask(shelf, self.shelf_changed.emit)

    def open(self, episode_id: int, at_ms: int | None = None) -> None:
        """Answered by `opened`, and later `peaks_ready`."""

        def done(reading: Reading) -> None:
            self.opened.emit(reading, at_ms)
            media = Path(reading.episode.media)
            # Broken sound is told of by the player; the timeline stays flat.
            self._peaks_wanted.cancel()
            self._peaks_wanted = wanted = CancelToken()
            self._side_lane.run(
                lambda: kept_peaks(media, wanted),
                lambda found: self.peaks_ready.emit(episode_id, found),
                lambda _error: None,
            )

        self._lane.ask(lambda library: self._read(library, episode_id), done)

    def refresh(self, episode_id: int) -> None:
        """Answered by `refreshed`."""
        self.load_reading(episode_id, self.refreshed.emit)

    def load_reading(self, episode_id: int, done: Callable[[Reading], None]) -> None:
        """`done` gets all that the library knows of an episode."""
        self._lane.ask(lambda library: self._read(library, episode_id), done)

    def _read(self, library: Library, episode_id: int) -> Reading:
        """What is as it was when the episode was last read is the very same: the window has less to compare."""
        known_id, before = self._last_read
        reading = _reading(library, episode_id, before if known_id == episode_id else EMPTY)
        self._last_read = episode_id, reading.composed
        return reading

    def load_part(self, episode_id: int, span: Span, done: Callable[[Growth], None]) -> None:
        """`done` gets the text of one span."""
        self._lane.ask(lambda library: _growth(library, episode_id, span), done)

    def ask(
        self, op: Callable[[Library], T], done: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Let the library do something for a part of the window that knows best what; `done` gets what it says, and
        `failed`, else everybody, its error.
        """
        self._lane.ask(op, done, failed)

    def load_names(self, show: str, done: Callable[[str], None]) -> None:
        """`done` gets the names and terms of a show."""
        self._lane.ask(lambda library: library.names.of(show), done)

    def save_names(self, show: str, names: str) -> None:
        """Keep them, for recognition."""
        self._lane.ask(lambda library: library.names.save(show, names))

    def bring(self, paths: Sequence[Path], open_id: int = 0) -> None:
        """Each audio file, in folders too, becomes an episode; other files belong to it, or to the one that is open."""

        def sorted_out(found: tuple[list[tuple[Path, tuple[Path, ...]]], list[Path]]) -> None:
            episodes, others = found
            if len(episodes) == 1:
                self._add(*episodes[0])
            elif episodes:
                self._incoming.extend(episodes)
                self._add_next()
            elif others and open_id:
                for path in others:
                    self._attach(open_id, path)
                return
            elif others:
                # No name says that it is audio; what it is instead, the error says.
                self._add(others[0], others[1:])
                return
            if others:
                names = ", ".join(path.name for path in others)
                said = translate("Librarian", "Not added: {names}.").format(names=names)
                hint = translate("Librarian", "No audio that came with it has the same name.")
                self.failed.emit(FormatError(said, hint))

        self._lane.run(lambda: intake.sort_out(paths), sorted_out)

    def bring_sample(self) -> None:
        """The episode that comes with Earmark."""
        folder = resource("sample")
        self._add(folder / "podcasts.mp3", [folder / "podcasts.transcript.txt", folder / "podcasts.chapters.txt"])

    def _add(self, media: Path, beside: Sequence[Path]) -> None:
        self._lane.ask(
            lambda library: intake.add(library, media, beside), lambda episode_id: self.added.emit(episode_id, False)
        )

    def _add_next(self) -> None:
        """One of many after the other, so that what else is asked of the library meanwhile comes in between."""
        if self._adding or not self._incoming:
            return
        self._adding = True
        media, beside = self._incoming.popleft()

        def added(episode_id: int) -> None:
            self._adding = False
            self.added.emit(episode_id, True)
            self._add_next()

        def refused(error: EarmarkError) -> None:
            self._adding = False
            self.failed.emit(error)
            self._add_next()

        self._lane.ask(lambda library: intake.add(library, media, beside), added, refused)

    def _attach(self, episode_id: int, path: Path) -> None:
        self._lane.ask(lambda library: intake.attach(library, episode_id, path), lambda _none: self.open(episode_id))

    def _shelf_row(self, library: Library, episode: Episode) -> ShelfRow:
        state = describe(library.source(episode.id), library.text_state(episode.id))
        if not Path(episode.media).exists():
            state = translate("TextState", "file not found")
        if episode.id not in self._pictures:
            self._pictures[episode.id] = _thumbnail(library.artwork(episode.id))
        picture = self._pictures[episode.id]
        return ShelfRow(episode, state, None if picture.isNull() else picture)

    def remove(self, episode_id: int, *, undo: bool = False) -> None:
        """Take an episode off the shelf, or put it back."""
        op = Library.restore if undo else Library.remove
        self._lane.ask(lambda library: op(library, episode_id), lambda _none: self.load_shelf())

    def save_position(self, episode_id: int, position_ms: int) -> None:
        """Remember where the listener is."""
        self._lane.ask(lambda library: library.save_position(episode_id, position_ms))

    def search(self, query: str) -> None:
        """Answered by `found`; a query that was overtaken by a newer one is not asked."""
        self._newest_query = query

        def ask(library: Library) -> object:
            return library.search(query, limit=SEARCH_LIMIT) if query == self._newest_query else None

        self._lane.ask(ask, lambda hits: None if hits is None else self.found.emit(query, hits))


def describe(source: Source | None, state: TextState) -> str:
    """The state of a text in words."""
    if source is None:
        return translate("TextState", "not transcribed yet")
    if source.kind is SourceKind.EDITED:
        return translate("TextState", "corrected by hand")
    partly = state is not TextState.COMPLETE
    if source.kind is SourceKind.PUBLISHER:
        if source.text_heard is None or partly:
            if partly:
                return translate("TextState", "publisher’s text, alignment not finished")
            return translate("TextState", "publisher’s text, not aligned yet")
        words = translate("TextState", "aligned to the publisher’s text, {share} heard")
        return words.format(share=percent(source.text_heard))
    model = f"Whisper {source.model or ''}".strip()
    if state is TextState.IMPROVING:
        return translate("TextState", "{model}, not everywhere yet").format(model=model)
    return translate("TextState", "{model}, not finished").format(model=model) if partly else model


def _thumbnail(artwork: bytes | None) -> QImage:
    """A small picture; a null one where there is none or it can't be read."""
    buffer = QBuffer()
    buffer.setData(artwork or b"")
    reader = QImageReader(buffer)
    if reader.size().isValid():
        reader.setScaledSize(QSize(ARTWORK_PX, ARTWORK_PX))
    return reader.read() if artwork else QImage()


@unwatched()
def _reading(library: Library, episode_id: int, before: Composed) -> Reading:
    episode = library.episode(episode_id)
    state = library.text_state(episode_id)
    duration_ms = episode.metadata.duration_ms
    transcript, stamps = library.transcript(episode_id), library.stamps(episode_id)
    waiting = _waiting(library, episode_id, duration_ms)
    chapters = best_first(library.chapters(episode_id))
    composed = EMPTY
    if transcript is not None:
        # Here, not on the window's thread: a long text takes a good part of a second.
        composed = compose(transcript, chapters[0].chapters if chapters else (), waiting, before)
        transcript = replace(transcript, segments=composed.segments)
    return Reading(
        episode,
        transcript,
        chapters,
        waiting,
        describe(library.source(episode_id), state),
        drift(stamps, transcript) if transcript is not None and stamps else None,
        composed,
    )


def _growth(library: Library, episode_id: int, span: Span) -> Growth:
    episode, transcript = library.episode(episode_id), library.transcript(episode_id, span)
    return Growth(episode_id, span, transcript, _waiting(library, episode_id, episode.metadata.duration_ms))


def _waiting(library: Library, episode_id: int, duration_ms: int) -> tuple[Span, ...]:
    """What has no text yet. A text that is being improved has one everywhere."""
    if library.text_state(episode_id) in (TextState.COMPLETE, TextState.IMPROVING):
        return ()
    return _without(library.spans(episode_id), duration_ms)


def _without(done: Sequence[Span], duration_ms: int) -> tuple[Span, ...]:
    """What `done` leaves of the episode; pauses between spans that touch are not worth showing."""
    waiting = []
    here_ms = 0
    for span in done:
        if span.start_ms - here_ms > 5000:
            waiting.append(Span(here_ms, span.start_ms))
        here_ms = max(here_ms, span.end_ms)
    if duration_ms - here_ms > 5000 or not done:
        waiting.append(Span(here_ms, max(here_ms + 1, duration_ms)))
    return tuple(waiting)


def progress_words(fraction: float, left_s: float | None) -> str:
    """`90 %, about 1 min left`."""
    return percent(fraction) if left_s is None else left(fraction, timecode.length(max(1000, int(left_s * 1000))))

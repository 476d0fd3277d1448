# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of the open episode while it is being worked on: each part is shown as it is done, at its own cost."""

import time

from PySide6.QtCore import QObject, QTimer

from desktop.librarian import Librarian
from desktop.reading.reading_page import Growth, Reading, ReadingPage
from desktop.work.transcriber import Transcriber
from transcribe.transcript import Span

# The whole text is read again at most so often that it takes one part in this many of the time.
_SHARE = 20


class GrowingText(QObject):
    """Between the worker, the library and the page. A part that was recognised is read alone; what an alignment
    changes is read with the whole text, now and then.
    """

    def __init__(self, page: ReadingPage, librarian: Librarian, transcriber: Transcriber, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._librarian = page, librarian
        self._begun: set[int] = set()  # episodes whose old text may have gone when their job began
        self._asked_s = 0.0
        self._resting = 0  # the episode that is not read again yet
        self._missed = False
        transcriber.started.connect(self._begun.add)
        transcriber.span_done.connect(self._span_done)
        transcriber.running.connect(self._running)

    def _span_done(self, episode_id: int, span: Span) -> None:
        if not self._is_open(episode_id):
            return
        if episode_id in self._begun or not self._page.is_recognized:
            self._read_all(episode_id)
        else:
            self._librarian.load_part(episode_id, span, self._grown)

    def _running(self, episode_id: int, parts: tuple[Span, ...]) -> None:
        if self._is_open(episode_id):
            self._page.set_running(parts)

    def _grown(self, growth: Growth) -> None:
        if self._is_open(growth.episode_id) and not self._page.grow(growth):
            self._read_all(growth.episode_id)

    def _read_all(self, episode_id: int) -> None:
        if self._resting == episode_id:
            self._missed = True
            return
        self._resting, self._missed = episode_id, False
        self._asked_s = time.monotonic()
        self._librarian.load_reading(episode_id, self._came)

    def _came(self, reading: Reading) -> None:
        episode_id = reading.episode.id
        self._begun.discard(episode_id)
        self._librarian.refreshed.emit(reading)
        took_ms = int((time.monotonic() - self._asked_s) * 1000)
        QTimer.singleShot(took_ms * _SHARE, self, lambda: self._rested(episode_id))

    def _rested(self, episode_id: int) -> None:
        if self._resting == episode_id:
            self._resting = 0
            if self._missed and self._is_open(episode_id):
                self._read_all(episode_id)

    def _is_open(self, episode_id: int) -> bool:
        return self._page.episode is not None and self._page.episode.id == episode_id

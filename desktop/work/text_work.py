# SPDX-License-Identifier: GPL-3.0-or-later
"""Giving episodes their text: which job an episode needs, what is said about it, how it goes on after it stopped."""

from PySide6.QtCore import QObject, Signal

from desktop.librarian import Librarian, progress_words, text_job
from desktop.reading.reading_page import Reading
from desktop.work.transcriber import Transcriber, TranscriptionJob
from transcribe.progress import Progress


class TextWork(QObject):
    """Between the window and the worker process.

    Signals: `status_changed`; `said` (episode id, words, empty when nothing is done with it any more);
    `more_text` (episode id); `corrected` (episode id, start in ms, old text, new text), `not_corrected`
    (sentence, hint); `stopped` (episode id, sentence, hint): it can be resumed.
    """

    status_changed = Signal()
    said = Signal(int, str)
    more_text = Signal(int)
    stopped = Signal(int, str, str)
    corrected = Signal(int, int, str, str)
    not_corrected = Signal(str, str)

    def __init__(self, librarian: Librarian, transcriber: Transcriber, model: str, parent: QObject) -> None:
        super().__init__(parent)
        self._librarian, self._transcriber, self._model = librarian, transcriber, model
        self._words = ""
        self._forgotten: set[int] = set()
        transcriber.started.connect(self._started)
        transcriber.progressed.connect(self._progressed)
        transcriber.span_done.connect(self.more_text)
        transcriber.done.connect(self._ended)
        transcriber.cancelled.connect(self._cancelled)
        transcriber.died.connect(self._died)
        transcriber.failed.connect(self._failed)
        transcriber.corrected.connect(self._corrected)
        transcriber.not_corrected.connect(self.not_corrected)

    @property
    def status(self) -> str:
        """What is being done now, in words; empty when nothing is."""
        return self._words if self._transcriber.current is not None else ""

    def start(self, reading: Reading, at_ms: int) -> None:
        """Do what an episode's text still needs, from where the listener is."""
        kind = text_job(reading)
        self._forgotten.discard(reading.episode.id)
        if kind:
            self._transcriber.add(TranscriptionJob(kind, reading.episode.id, self._model, at_ms))
            self._words = self._words or self.tr("Getting ready…")
            self.status_changed.emit()

    def resume(self, episode_id: int) -> None:
        """Do what is still missing of an episode's text."""
        self._librarian.load_reading(episode_id, lambda reading: self.start(reading, reading.episode.position_ms))

    def focus(self, episode_id: int, at_ms: int) -> None:
        """The listener went elsewhere: what is heard there comes first."""
        self._transcriber.focus(episode_id, at_ms)

    def stop(self) -> None:
        """Stop the job under way; what is finished stays."""
        job = self._transcriber.current
        if job is not None:
            self._words = self.tr("Stopping…")
            self._transcriber.cancel(job.episode_id)
            self.status_changed.emit()

    def correct(self, episode_id: int, start_ms: int, old: str, text: str) -> None:
        """Give one line another text; its words are timed again."""
        self._transcriber.correct(episode_id, start_ms, old, text)

    def prepare_to_correct(self) -> None:
        """Somebody begins to type a correction: have the worker ready when it ends."""
        self._transcriber.warm_up()

    def forget(self, episode_id: int) -> None:
        """An episode is taken off the shelf: its job ends without a word."""
        self._forgotten.add(episode_id)
        self._transcriber.cancel(episode_id)

    def close(self) -> None:
        """End the worker."""
        self._transcriber.close()

    def _started(self, episode_id: int) -> None:
        self._words = self.tr("Getting ready…")
        self.said.emit(episode_id, self._words.lower())
        self.status_changed.emit()

    def _progressed(self, episode_id: int, progress: Progress) -> None:
        job = self._transcriber.current
        if job is not None and self._words != self.tr("Stopping…"):
            doing = self.tr("Aligning") if job.kind == "align" else self.tr("Transcribing")
            words = progress_words(progress.fraction, progress.left_s)
            self._words = f"{doing} · Whisper {job.model} · {words}"
            self.said.emit(episode_id, f"{doing.lower()}, {words}")
            self.status_changed.emit()

    def _corrected(self, episode_id: int, start_ms: int, old: str, text: str) -> None:
        self.more_text.emit(episode_id)
        self.corrected.emit(episode_id, start_ms, old, text)

    def _ended(self, episode_id: int) -> None:
        self._words = ""
        self.said.emit(episode_id, "")
        self.more_text.emit(episode_id)
        self._librarian.load_shelf()
        self.status_changed.emit()

    def _cancelled(self, episode_id: int) -> None:
        if episode_id in self._forgotten:
            self._ended(episode_id)
        else:
            self._failed(episode_id, self.tr("Stopped."), self.tr("What was finished is kept."))

    def _died(self, episode_id: int) -> None:
        hint = self.tr("What was finished is kept; going on does only what is missing.")
        self._failed(episode_id, self.tr("The transcription ended unexpectedly."), hint)

    def _failed(self, episode_id: int, message: str, hint: str) -> None:
        self._ended(episode_id)
        self.stopped.emit(episode_id, message, hint)

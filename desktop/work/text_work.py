# SPDX-License-Identifier: GPL-3.0-or-later
"""Giving episodes their text: what is said about it at the top, how it goes on after it stopped, corrections."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.librarian import Librarian, progress_words
from desktop.reading.reading_page import Reading
from desktop.settings import Settings
from desktop.work import queue_words
from desktop.work.job_queue import JobQueue
from desktop.work.transcriber import Transcriber
from transcribe.library import JobState
from transcribe.speech.models import DRAFT


@dataclass(frozen=True, slots=True)
class Standing:
    """How the work on a text stands, in words, and the one thing that can be done about it (`act`, may be empty)."""

    words: str = ""
    act: str = ""


class TextWork(QObject):
    """Between the window and the queue.

    Signals: `status_changed`; `more_text` (episode id); `noticed` (sentence that is no failure); `stopped` (episode
    id, sentence, hint): it can be resumed.
    """

    status_changed = Signal()
    more_text = Signal(int)
    stopped = Signal(int, str, str)
    noticed = Signal(str)

    def __init__(
        self, librarian: Librarian, transcriber: Transcriber, settings: Settings, model: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._librarian, self._transcriber, self._settings = librarian, transcriber, settings
        self._model = settings.model or model
        self.use_threads(settings.threads)
        settings.watch("threads", self.use_threads)
        self.queue = JobQueue(transcriber, librarian.failed.emit, self)
        self._told_to_stop = 0
        self.queue.changed.connect(self.status_changed)
        self.queue.stopped.connect(self._stopped)
        self.queue.failed.connect(self._failed)
        transcriber.noticed.connect(lambda _episode_id, message: self.noticed.emit(message))
        transcriber.done.connect(self._ended)
        transcriber.timed.connect(self._timed)
        transcriber.not_timed.connect(lambda message, _hint: self.noticed.emit(message))

    def standing(self, open_id: int) -> Standing:
        """Of the text of the episode that is being read; of the job in hand when none is (0)."""
        job = self.queue.job(open_id or self.queue.in_hand)
        if job is None:
            return Standing()
        if job.episode_id == self.queue.in_hand:
            return Standing(self._doing(), self.tr("Stop"))
        match job.state:
            case JobState.PAUSED:
                return Standing(act=self.tr("Resume"))
            case JobState.FAILED:
                return Standing(act=self.tr("Try again"))
            case JobState.WAITING | JobState.RUNNING:
                words = queue_words.state(self.queue, job)
                return Standing(words[:1].upper() + words[1:])
        return Standing()

    def act(self, open_id: int) -> None:
        """Do what `standing` offers."""
        episode_id = open_id or self.queue.in_hand
        if episode_id == self.queue.in_hand:
            self._told_to_stop = episode_id
            self.queue.pause([episode_id], at_once=True)
            self.status_changed.emit()
        else:
            self.resume(episode_id)

    def start(self, reading: Reading, at_ms: int) -> None:
        """Do what the text of the opened episode still needs before all others, from where the listener is."""
        self.queue.add_first(reading.episode.id, self._model, self._draft, at_ms)

    def add(self, episode_id: int) -> None:
        """Do what is missing of an episode's text after all others."""
        self.queue.add(episode_id, self._model, self._draft)

    def again(self, episode_id: int, model: str, language: str | None, at_ms: int) -> None:
        """Recognise an episode anew, in a language (None: the one that is heard), from where the listener is."""
        self.queue.again(episode_id, model, self._draft, language, at_ms)

    def resume(self, episode_id: int) -> None:
        """Go on with an episode that was stopped or failed."""
        self.queue.resume([episode_id])

    def prepare_to_correct(self) -> None:
        """Somebody begins to type a correction: have the worker ready when it ends."""
        self._transcriber.warm_up()

    def time(self, episode_id: int) -> None:
        """Words of an episode were typed: find out when they are said; `more_text` when that is known."""
        self._transcriber.time(episode_id)

    def forget(self, episode_id: int) -> None:
        """An episode is taken off the shelf: its job ends without a word."""
        self.queue.cancel([episode_id])

    def use_model(self, name: str) -> None:
        """Make the texts that are asked for from now on with this model."""
        self._model = name

    def use_threads(self, number: int) -> None:
        """Of the processor, for the work that begins from now on; 0: one a core."""
        self._transcriber.threads = number or None

    @property
    def model(self) -> str:
        """The model that new texts are made with."""
        return self._model

    @property
    def _draft(self) -> str | None:
        return DRAFT if self._settings.draft else None

    def close(self) -> None:
        """End the worker."""
        self.queue.close()

    def _doing(self) -> str:
        if self.queue.stopping:
            return self.tr("Stopping…")
        phase, progress = self.queue.phase, self.queue.progress
        if phase is None or progress is None:
            return self.tr("Getting ready…")
        doing, model = phase
        words = queue_words.doing(doing)
        share = progress_words(progress.fraction, progress.left_s)
        return f"{words[:1].upper()}{words[1:]} · Whisper {model} · {share}"

    def _timed(self, episode_id: int, lines: int) -> None:
        if lines:
            self.more_text.emit(episode_id)

    def _ended(self, episode_id: int) -> None:
        self.more_text.emit(episode_id)
        self._librarian.load_shelf()

    def _stopped(self, episode_id: int) -> None:
        self._ended(episode_id)
        if episode_id == self._told_to_stop:
            self._told_to_stop = 0
            self.stopped.emit(episode_id, self.tr("Stopped."), self.tr("What was finished is kept."))

    def _failed(self, episode_id: int, message: str, hint: str) -> None:
        self._ended(episode_id)
        self.stopped.emit(episode_id, message, hint)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Getting, measuring and deleting models, off the window's thread. Measuring runs in a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.models.model_rows import model_list
from desktop.work.jobs import Lane
from transcribe.errors import Cancelled, EarmarkError, ModelError
from transcribe.progress import CancelToken
from transcribe.speech import fetch, model_import, models
from transcribe.speech.fetch import Plan
from transcribe.speech.model_folder import Transfer

IMPORT = ""  # stands for the name where models are imported: it is not known yet
TELL_MS = 100


class ModelWork(QObject):
    """One download, one copy or measuring, and one question at a time; what comes later waits.

    Signals: `listed` (ModelList); `progressed` (name, Transfer); `measuring` (name); `ended` (name), also after a
    failure; `got` (name); `failed` (EarmarkError).
    """

    listed = Signal(object)
    progressed = Signal(str, object)
    measuring = Signal(str)
    ended = Signal(str)
    got = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quick, self._network, self._disk = (Lane(self.failed.emit, self) for _ in range(3))
        self._running: dict[str, CancelToken] = {}
        self._newest: dict[str, Transfer] = {}
        self._clock = QTimer(self)
        self._clock.setInterval(TELL_MS)
        self._clock.timeout.connect(self._tell)

    def close(self) -> None:
        """Stop everything; what was downloaded so far is kept for the next time."""
        self._clock.stop()
        for token in self._running.values():
            token.cancel()
        for lane in (self._network, self._disk, self._quick):
            lane.close()

    def refresh(self) -> None:
        """Answered by `listed`."""
        self._quick.run(model_list, self.listed.emit)

    def plan(self, name: str, done: Callable[[Plan], None]) -> None:
        """`done` gets what a download would ask of the network."""
        self._quick.run(lambda: fetch.plan(name), done)

    def fetch(self, name: str) -> None:
        """Download a model. The user has agreed to it."""
        self._start(self._network, name, lambda cancel: fetch.fetch(name, self._report(name), cancel), [name])

    def import_from(self, folder: Path) -> None:
        """Copy the models of a folder."""
        self._start(self._disk, IMPORT, lambda cancel: self._import(folder, cancel))

    def measure(self, name: str) -> None:
        """Find out how fast a model is here."""
        self._start(self._disk, name, lambda cancel: self._measure(name, cancel))

    def delete(self, name: str) -> None:
        """Delete a model for good, or what came of one before its download ended."""

        def op() -> None:
            if any(model.name == name for model in models.available()):
                models.delete(name)
            else:
                fetch.forget(name)

        self._quick.run(op, lambda _none: self.refresh())

    def cancel(self, name: str) -> None:
        """Stop what is being done for a model."""
        if name in self._running:
            self._running[name].cancel()

    def _start(self, lane: Lane, name: str, op: Callable[[CancelToken], object], gets: list[str] | None = None) -> None:
        if name in self._running:
            return
        cancel = self._running[name] = CancelToken()
        self._clock.start()

        def work() -> object:
            cancel.check()
            return op(cancel)

        def done(result: object) -> None:
            self._over(name)
            for each in gets or (result if isinstance(result, tuple) else ()):
                self.got.emit(each)

        lane.run(work, done, partial(self._lost, name))

    def _lost(self, name: str, error: EarmarkError) -> None:
        self._over(name)
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _over(self, name: str) -> None:
        del self._running[name]
        self._newest.pop(name, None)
        if not self._running:
            self._clock.stop()
        self.ended.emit(name)
        self.refresh()

    def _import(self, folder: Path, cancel: CancelToken) -> tuple[str, ...]:
        return model_import.import_from(folder, self._report(IMPORT), cancel)

    def _report(self, name: str) -> Callable[[Transfer], None]:
        """Called on a lane's thread, far more often than anybody could read: the newest is told every now and then."""

        def report(transfer: Transfer) -> None:
            self._newest[name] = transfer

        return report

    def _tell(self) -> None:
        while self._newest:
            self.progressed.emit(*self._newest.popitem())

    def _measure(self, name: str, cancel: CancelToken) -> None:
        """The command line does it: the window's process never runs a model, and its memory is free again at once."""
        self.measuring.emit(name)
        command = [sys.executable, "-P", "-m", "transcribe", "models", "measure", name, "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:  # noqa: S603  our own interpreter
            while True:
                try:
                    _, said = child.communicate(timeout=0.1)
                except subprocess.TimeoutExpired:
                    if cancel.cancelled:
                        child.kill()
                        raise Cancelled from None
                else:
                    break
        if child.returncode != 0:
            sentence = (said.strip().splitlines() or ["It ended without a word."])[-1]
            raise ModelError(f"“{name}” could not be measured: {sentence}")

# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes clips off the window's thread, one at a time: a new order stops the one before."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.work.jobs import Lane
from transcribe.errors import EarmarkError
from transcribe.media.clip import ClipOptions, write, write_beside
from transcribe.media.clip_tags import ClipText
from transcribe.progress import CancelToken, Progress
from transcribe.transcript import Span

PER_MILLE = 1000


@dataclass(frozen=True, slots=True)
class ClipOrder:
    """One clip; `beside`: its words in a text file as well."""

    media: Path
    span: Span
    target: Path
    options: ClipOptions
    text: ClipText
    beside: bool = False


class ClipMaker(QObject):
    """Of an order that was stopped nothing more is heard.

    Signals: `progressed` (order, per mille); `made` (order); `failed` (order, EarmarkError).
    """

    progressed = Signal(object, int)
    made = Signal(object)
    failed = Signal(object, object)
    _is_at = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(lambda _error: None, self)
        self._order: ClipOrder | None = None
        self._cancel = CancelToken()
        self._is_at.connect(self._progressed)

    def make(self, order: ClipOrder) -> None:
        """Make this one now."""
        self.stop()
        cancel = self._cancel = CancelToken()
        self._order = order
        told = -1

        def report(progress: Progress) -> None:
            nonlocal told
            at = int(progress.fraction * PER_MILLE)
            if at != told:
                told = at
                self._is_at.emit(order, at)

        def work() -> None:
            cancel.check()
            write(order.media, order.span, order.target, order.options, order.text, cancel, report)
            if order.beside:
                write_beside(order.target, order.text)

        self._lane.run(work, lambda _: self._made(order), lambda error: self._failed(order, error))

    def stop(self) -> None:
        """Give up what is being made: it ends within a few packets, and leaves nothing."""
        self._order = None
        self._cancel.cancel()

    def close(self) -> None:
        """The window goes."""
        self.stop()
        self._lane.close()

    def _progressed(self, order: ClipOrder, per_mille: int) -> None:
        if order is self._order:
            self.progressed.emit(order, per_mille)

    def _made(self, order: ClipOrder) -> None:
        if order is self._order:
            self._order = None
            self.made.emit(order)

    def _failed(self, order: ClipOrder, error: EarmarkError) -> None:
        if order is self._order:
            self._order = None
            self.failed.emit(order, error)

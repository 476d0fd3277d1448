# SPDX-License-Identifier: GPL-3.0-or-later
"""A clip before it is saved: its words, its ends, what it is to be; it can be heard, copied, dragged away."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.clips.clip_choice import ClipChoice
from desktop.clips.clip_draft import ClipDraft
from desktop.clips.clip_edges import ClipEdges
from desktop.clips.clip_maker import PER_MILLE, ClipMaker, ClipOrder
from desktop.clips.clip_wishes import ClipWishes, WishBoxes
from desktop.figures import decimal, percent
from desktop.file_names import completed
from desktop.messages import Notice
from desktop.models.model_card import Busy
from desktop.theme import serif
from desktop.widgets import named
from transcribe import timecode
from transcribe.errors import EarmarkError
from transcribe.media.clip import name_for
from transcribe.media.clip_tags import ClipText
from transcribe.transcript import Span

_WIDTH_PX, _MARGIN_PX = 560, 20


@dataclass(frozen=True, slots=True)
class ClipSource:
    """The episode that a clip is of. `duration_ms` is its length, 0 if unknown."""

    media: Path
    title: str
    show: str
    duration_ms: int


class ClipDialog(QDialog):
    """For one choice of words. Signals: `saved` (path); `wished` (ClipWishes) whenever they change."""

    saved = Signal(object)
    wished = Signal(object)

    def __init__(
        self,
        choice: ClipChoice,
        source: ClipSource,
        wishes: ClipWishes,
        maker: ClipMaker,
        draft: ClipDraft,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save a clip"))
        self._source, self._maker, self.draft = source, maker, draft
        self._saves: ClipOrder | None = None
        self.notice = Notice()
        self._words = named(QLabel(), "clipWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setFont(serif(17))
        self._words.setContentsMargins(16, 12, 16, 12)
        self.edges = ClipEdges(choice)
        self._length = QLabel()
        self.boxes = WishBoxes(wishes)
        self.busy = Busy()
        self.copy = named(QPushButton(self.tr("Copy the quote")), "boxed")
        self.cancel = named(QPushButton(self.tr("Cancel")), "boxed")
        for button in (self.copy, self.cancel):
            button.setAutoDefault(False)
        self.save = named(QPushButton(self.tr("Save…")), "primary")
        self.save.setDefault(True)
        self._lay_out()
        self._connect()
        self._changed()
        draft.make()
        self.save.setFocus()

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH_PX)
        sound = QHBoxLayout()
        sound.setSpacing(8)
        sound.addWidget(self._length, 1)
        sound.addWidget(self.draft.listen)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        body = QVBoxLayout()
        body.setContentsMargins(_MARGIN_PX, 18, _MARGIN_PX, 16)
        body.setSpacing(12)
        body.addWidget(self._words)
        body.addWidget(self.edges)
        body.addLayout(sound)
        for widget in (self.boxes, self.draft, self.busy):
            body.addWidget(widget)
        body.addSpacing(4)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(body)
        stops = [*self.edges.stops(), self.draft.listen, *self.boxes.stops(), self.draft.handle, self.busy.cancel]
        for before, after in pairwise([*stops, self.copy, self.cancel, self.save]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.edges.changed.connect(self._changed)
        self.boxes.changed.connect(self.wished)
        self.boxes.changed.connect(self._changed)
        self.draft.failed.connect(self.notice.say)
        QShortcut(QKeySequence("L"), self, self.draft.hear)
        self.copy.clicked.connect(self._copy_words)
        QShortcut(QKeySequence.StandardKey.Copy, self, self._copy_words)
        self.save.clicked.connect(self._choose_place)
        self.cancel.clicked.connect(self.reject)
        self.busy.stopped.connect(self._stop)
        self._maker.progressed.connect(self._progressed)
        self._maker.made.connect(self._made)
        self._maker.failed.connect(self._failed)
        self.finished.connect(self._end)

    # What it is to be

    @property
    def choice(self) -> ClipChoice:
        """The words that are chosen."""
        return self.edges.choice

    @property
    def span(self) -> Span:
        """Their sound."""
        return self.choice.span(self._source.duration_ms)

    @property
    def quote(self) -> str:
        """The words with their source."""
        return self.choice.quote(self._source.title, self._source.show)

    @property
    def _name(self) -> str:
        return name_for(self._source.title, self.choice.begin.start_ms, self.boxes.wishes.format)

    def _order(self, target: Path, *, beside: bool = False) -> ClipOrder:
        text = ClipText(self._source.title, self._source.show, self.choice.words, self.quote)
        return ClipOrder(self._source.media, self.span, target, self.boxes.wishes.options, text, beside)

    def _changed(self) -> None:
        self._words.setText(f"“{self.choice.shown}”")
        # A dialog asks no label that wraps for its height.
        self._words.setMinimumHeight(self._words.heightForWidth(_WIDTH_PX - 2 * _MARGIN_PX))
        length_ms = self.span.end_ms - self.span.start_ms
        seconds = self.tr("{seconds} s").format(seconds=decimal(round(length_ms / 1000, 1)))
        length = seconds if length_ms < 60_000 else timecode.clock(length_ms)
        self._length.setText(self.tr("It is {length} long.").format(length=length))
        self.draft.renew(self._order, self._name, length_ms)

    def _copy_words(self) -> None:
        QGuiApplication.clipboard().setText(self.quote)
        self.draft.say(self.tr("The quote is on the clipboard."))

    # Saved

    def _choose_place(self) -> None:
        wishes = self.boxes.wishes
        music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        folder = wishes.folder if wishes.folder and Path(wishes.folder).is_dir() else music
        kinds = f"{self.boxes.format.currentText()} (*.{wishes.format})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the clip"), str(Path(folder) / self._name), kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write it there; the suffix of the chosen format is put on where it lacks."""
        suffix = f".{self.boxes.wishes.format}"
        if target.suffix.lower() != suffix:
            target = completed(target, suffix)
        self.boxes.remember(str(target.parent))
        self.draft.rest()
        self.notice.hide()
        self._saves = self._order(target, beside=self.boxes.wishes.beside)
        self._work(True)
        self.busy.say(self.tr("Saving…"))
        self.busy.cancel.setFocus()
        self._maker.make(self._saves)

    def _work(self, at_work: bool) -> None:
        for widget in (self.edges, self.draft, self.draft.listen, self.boxes, self.save):
            widget.setEnabled(not at_work)

    def _stop(self) -> None:
        self._saves = None
        self.busy.hide()
        self._work(False)
        self.save.setFocus()
        self._changed()

    def _progressed(self, order: ClipOrder, per_mille: int) -> None:
        if order is self._saves:
            share = per_mille / PER_MILLE
            self.busy.say(self.tr("Saving: {share}").format(share=percent(share)), share)

    def _made(self, order: ClipOrder) -> None:
        if order is self._saves:
            self.saved.emit(order.target)
            self.accept()

    def _failed(self, order: ClipOrder, error: EarmarkError) -> None:
        if order is self._saves:
            self.notice.error(error)
            self._stop()

    def _end(self) -> None:
        self.draft.rest()
        self.deleteLater()

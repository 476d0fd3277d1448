# SPDX-License-Identifier: GPL-3.0-or-later
"""A clip before it is saved: its words, its ends, what it is to be; it can be heard, copied, dragged away."""

from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.clips.clip_choice import ClipChoice
from desktop.clips.clip_edges import ClipEdges
from desktop.clips.clip_files import ClipFiles
from desktop.clips.clip_handle import ClipHandle
from desktop.clips.clip_maker import PER_MILLE, ClipMaker, ClipOrder
from desktop.fields import ChoiceBox
from desktop.figures import decimal, percent
from desktop.messages import Notice
from desktop.models.model_card import Busy
from desktop.playback.player import Player
from desktop.theme import serif
from desktop.widgets import TickBox, named
from transcribe import timecode
from transcribe.errors import EarmarkError
from transcribe.media.clip import FADE_MS, ClipFormat, ClipOptions, name_for
from transcribe.media.clip_tags import ClipText
from transcribe.transcript import Span

SETTLES_MS = 250  # after the last change the clip is made, to be heard and dragged
LONGEST_DRAFT_MS = 10 * 60_000  # a longer one only when it is saved
_WIDTH_PX, _MARGIN_PX = 560, 20


@dataclass(frozen=True, slots=True)
class ClipSource:
    """The episode that a clip is of. `duration_ms` is its length, 0 if unknown."""

    media: Path
    title: str
    show: str
    duration_ms: int


@dataclass(frozen=True, slots=True)
class ClipWishes:
    """What the last clip was like. `soft`: with faded ends; `beside`: with its words in a text file."""

    format: ClipFormat = ClipFormat.MP3
    soft: bool = True
    levelled: bool = False
    beside: bool = False
    folder: str = ""


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
        files: ClipFiles,
        player: Player,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save a clip"))
        self._source, self._wishes, self._maker, self._files, self._player = source, wishes, maker, files, player
        self._saves: ClipOrder | None = None
        self._plays_when_made = False
        self._build(choice)
        self._settles = QTimer(self)
        self._settles.setSingleShot(True)
        self._settles.setInterval(SETTLES_MS)
        self._settles.timeout.connect(self._draft)
        self._lay_out()
        self._connect()
        self._changed()
        self._draft()
        self.save.setFocus()

    def _build(self, choice: ClipChoice) -> None:
        self.notice = Notice()
        self._words = named(QLabel(), "clipWords")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setFont(serif(17))
        self._words.setContentsMargins(16, 12, 16, 12)
        self.edges = ClipEdges(choice)
        self._length = QLabel()
        self.listen = self._button(self.tr("Listen"))
        self.listen.setToolTip(self.tr("Hear it as it will be  (L)"))
        self.format = ChoiceBox()
        self.format.setAccessibleName(self.tr("Format"))
        for each, name in (
            (ClipFormat.MP3, "MP3"),
            (ClipFormat.M4A, "M4A (AAC)"),
            (ClipFormat.OPUS, "Opus"),
            (ClipFormat.WAV, "WAV"),
        ):
            self.format.addItem(name, each)
        self.format.setCurrentIndex(self.format.findData(self._wishes.format))
        self.soft = TickBox(self.tr("Soft ends"))
        self.soft.setToolTip(self.tr("The sound fades in and out over %n thousandth(s) of a second", "", FADE_MS))
        self.levelled = TickBox(self.tr("As loud as podcasts are"))
        self.beside = TickBox(self.tr("The quote beside it, as a text file"))
        for box, ticked in (
            (self.soft, self._wishes.soft),
            (self.levelled, self._wishes.levelled),
            (self.beside, self._wishes.beside),
        ):
            box.setChecked(ticked)
        self.handle = ClipHandle()
        self._of_handle = named(QLabel(), "dim")
        self.busy = Busy()
        self.copy = self._button(self.tr("Copy the quote"))
        self.cancel = self._button(self.tr("Cancel"))
        self.save = named(QPushButton(self.tr("Save…")), "primary")
        self.save.setDefault(True)

    def _button(self, text: str) -> QPushButton:
        button = named(QPushButton(text), "boxed")
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH_PX)
        sound = QHBoxLayout()
        sound.setSpacing(8)
        sound.addWidget(self._length, 1)
        sound.addWidget(self.listen)
        looks = QHBoxLayout()
        looks.setSpacing(16)
        for widget in (self.format, self.soft, self.levelled):
            looks.addWidget(widget)
        looks.addStretch()
        drag = QVBoxLayout()
        drag.setSpacing(6)
        drag.addWidget(self.handle)
        drag.addWidget(self._of_handle)
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
        body.addLayout(looks)
        body.addWidget(self.beside)
        body.addLayout(drag)
        body.addWidget(self.busy)
        body.addSpacing(4)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(body)
        stops = [*self.edges.stops(), self.listen, self.format, self.soft, self.levelled, self.beside, self.handle]
        for before, after in pairwise([*stops, self.busy.cancel, self.copy, self.cancel, self.save]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.edges.changed.connect(self._changed)
        self.format.currentIndexChanged.connect(self._wish)
        for box in (self.soft, self.levelled, self.beside):
            box.toggled.connect(self._wish)
        self.listen.clicked.connect(self._listen)
        QShortcut(QKeySequence("L"), self, self._listen)
        self.copy.clicked.connect(self._copy_words)
        QShortcut(QKeySequence.StandardKey.Copy, self, self._copy_words)
        self.handle.copied.connect(self._given_away)
        self.handle.dragged.connect(self._given_away)
        self.save.clicked.connect(self._choose_place)
        self.cancel.clicked.connect(self.reject)
        self.busy.stopped.connect(self._stop)
        self._maker.progressed.connect(self._progressed)
        self._maker.made.connect(self._made)
        self._maker.failed.connect(self._failed)
        self._player.playing_changed.connect(self._show_playing)
        self._player.ended.connect(self._player.pause)
        self._player.failed.connect(self.notice.say)
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

    def _wish(self) -> None:
        self._wishes = replace(
            self._wishes,
            format=self.format.currentData(),
            soft=self.soft.isChecked(),
            levelled=self.levelled.isChecked(),
            beside=self.beside.isChecked(),
        )
        self.wished.emit(self._wishes)
        self._changed()

    def _order(self, target: Path, *, beside: bool = False) -> ClipOrder:
        options = ClipOptions(FADE_MS if self._wishes.soft else 0, self._wishes.levelled)
        text = ClipText(self._source.title, self._source.show, self.choice.words, self.quote)
        return ClipOrder(self._source.media, self.span, target, options, text, beside)

    @property
    def _name(self) -> str:
        return name_for(self._source.title, self.choice.begin.start_ms, self._wishes.format)

    def _changed(self) -> None:
        self._words.setText(f"“{self.choice.shown}”")
        # A dialog asks no label that wraps for its height.
        self._words.setMinimumHeight(self._words.heightForWidth(_WIDTH_PX - 2 * _MARGIN_PX))
        length_ms = self.span.end_ms - self.span.start_ms
        seconds = self.tr("{seconds} s").format(seconds=decimal(round(length_ms / 1000, 1)))
        length = seconds if length_ms < 60_000 else timecode.clock(length_ms)
        self._length.setText(self.tr("It is {length} long.").format(length=length))
        self._player.close()
        self._plays_when_made = False
        self._show_playing(False)
        self._maker.stop()
        self.handle.set_file(None)
        self.handle.setText(self._name)
        self._settles.start()
        short = length_ms <= LONGEST_DRAFT_MS
        self.listen.setEnabled(short)
        self._say_of_handle(
            self.tr("It is being made…") if short else self.tr("It is too long to be dragged: save it.")
        )

    # Heard, copied, dragged

    def _draft(self) -> None:
        self._settles.stop()
        if self.span.end_ms - self.span.start_ms <= LONGEST_DRAFT_MS:
            self._maker.make(self._order(self._files.place(self._name)))

    def _say_of_handle(self, words: str) -> None:
        self._of_handle.setText(words)
        self.handle.setAccessibleDescription(words)

    def _listen(self) -> None:
        if not self.listen.isEnabled():
            return
        if self._player.playing:
            self._player.pause()
        elif self.handle.file is None:
            self._plays_when_made = True
        else:
            self._play()

    def _play(self) -> None:
        if self.handle.file is not None:
            self._player.open(self.handle.file, 0, self.span.end_ms - self.span.start_ms)
            self._player.play()

    def _show_playing(self, playing: bool) -> None:
        self.listen.setText(self.tr("Stop") if playing else self.tr("Listen"))

    def _copy_words(self) -> None:
        QGuiApplication.clipboard().setText(self.quote)
        self._say_of_handle(self.tr("The quote is on the clipboard."))

    def _given_away(self) -> None:
        self._files.keep()
        if self.sender() is self.handle and QGuiApplication.clipboard().mimeData().hasUrls():
            self._say_of_handle(self.tr("The file is on the clipboard: paste it where you want it."))

    # Saved

    def _choose_place(self) -> None:
        music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        folder = self._wishes.folder if Path(self._wishes.folder or "/nowhere").is_dir() else music
        kinds = f"{self.format.currentText()} (*.{self._wishes.format})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the clip"), str(Path(folder) / self._name), kinds)
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write it there; the suffix of the chosen format is put on where it lacks."""
        suffix = f".{self._wishes.format}"
        if target.suffix.lower() != suffix:
            target = target.with_name(target.name + suffix)
        self._wishes = replace(self._wishes, folder=str(target.parent))
        self.wished.emit(self._wishes)
        self._settles.stop()
        self._player.close()
        self._saves = self._order(target, beside=self._wishes.beside)
        self.notice.hide()
        self._work(True)
        self.busy.say(self.tr("Saving…"))
        self.busy.cancel.setFocus()
        self._maker.make(self._saves)

    def _work(self, at_work: bool) -> None:
        for widget in (self.edges, self.listen, self.format, self.soft, self.levelled, self.beside, self.save):
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
            return
        self.handle.set_file(order.target)
        self._say_of_handle(self.tr("Drag it to where you want it, or press it to copy the file."))
        if self._plays_when_made:
            self._plays_when_made = False
            self._play()

    def _failed(self, order: ClipOrder, error: EarmarkError) -> None:
        self.notice.error(error)
        self._say_of_handle("")
        if order is self._saves:
            self._stop()

    def _end(self) -> None:
        self._maker.stop()
        self._player.close()
        self._files.drop()
        self.deleteLater()

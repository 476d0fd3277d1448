# SPDX-License-Identifier: GPL-3.0-or-later
"""The clip as it will be, made as soon as its words are settled: to be heard, copied, dragged away."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.clips.clip_files import ClipFiles
from desktop.clips.clip_handle import ClipHandle
from desktop.clips.clip_maker import ClipMaker, ClipOrder
from desktop.playback.player import Player
from desktop.widgets import named
from transcribe.errors import EarmarkError

SETTLES_MS = 250  # after the last change it is made
LEAST_PX = 480
LONGEST_MS = 10 * 60_000  # a longer one is made only when it is saved


class ClipDraft(QWidget):
    """A handle with the file, and a word about it; `listen` is a button that the dialog places.

    Signal: `failed` (sentence, hint).
    """

    failed = Signal(str, str)

    def __init__(self, maker: ClipMaker, files: ClipFiles, player: Player) -> None:
        super().__init__()
        self._maker, self._files, self.player = maker, files, player
        self._order: Callable[[Path], ClipOrder] | None = None
        self._name, self._length_ms = "", 0
        self._plays_when_made = False
        self.handle = ClipHandle()
        self._about = named(QLabel(), "dim")
        self._about.setWordWrap(True)
        self.listen = named(QPushButton(), "boxed")
        self.listen.setAutoDefault(False)
        self.listen.setToolTip(self.tr("Hear it as it will be  (L)"))
        self._settles = QTimer(self)
        self._settles.setSingleShot(True)
        self._settles.setInterval(SETTLES_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.handle)
        layout.addWidget(self._about)
        self._settles.timeout.connect(self.make)
        self.listen.clicked.connect(self.hear)
        self.handle.copied.connect(lambda: self._given(self.tr("The file is on the clipboard: paste it anywhere.")))
        self.handle.dragged.connect(lambda: self._given(self.tr("It was taken along.")))
        maker.made.connect(self._made)
        maker.failed.connect(self._failed)
        player.playing_changed.connect(self._show_playing)
        player.ended.connect(player.pause)
        player.failed.connect(self.failed)

    def renew(self, order: Callable[[Path], ClipOrder], name: str, length_ms: int) -> None:
        """The clip is another one now: what was made is worth nothing. `order` says how to make it at a place."""
        self._order, self._name, self._length_ms = order, name, length_ms
        self.rest()
        self.handle.setText(name)
        short = length_ms <= LONGEST_MS
        self.listen.setEnabled(short)
        self.say(self.tr("It is being made…") if short else self.tr("It is too long to be dragged: save it."))
        self._settles.start()

    def make(self) -> None:
        """Make it now."""
        self._settles.stop()
        if self._order is not None and self._length_ms <= LONGEST_MS:
            self._maker.make(self._order(self._files.place(self._name)))

    def rest(self) -> None:
        """Be silent, and make nothing."""
        self._settles.stop()
        self._plays_when_made = False
        self.player.close()
        self._show_playing(False)
        self._maker.stop()
        self.handle.set_file(None)

    def hear(self) -> None:
        """Play it, as soon as it is made; or stop."""
        if not self.listen.isEnabled():
            return
        if self.player.playing:
            self.player.pause()
        elif self.handle.file is None:
            self._plays_when_made = True
        else:
            self._play()

    def say(self, words: str) -> None:
        """A word about the file."""
        self._about.setText(words)
        self._about.setMinimumHeight(self._about.heightForWidth(max(self.width(), LEAST_PX)))
        self.handle.setAccessibleDescription(words)

    def _play(self) -> None:
        if self.handle.file is not None:
            self.player.open(self.handle.file, 0, self._length_ms)
            self.player.play()

    def _show_playing(self, playing: bool) -> None:
        self.listen.setText(self.tr("Stop") if playing else self.tr("Listen"))

    def _given(self, words: str) -> None:
        self._files.keep()
        self.say(words)

    def _made(self, order: ClipOrder) -> None:
        if not self._files.holds(order.target):
            return
        self.handle.set_file(order.target)
        self.say(self.tr("Drag it to where you want it, or press it to copy the file."))
        if self._plays_when_made:
            self._plays_when_made = False
            self._play()

    def _failed(self, order: ClipOrder, error: EarmarkError) -> None:
        if self._files.holds(order.target):
            self.say("")
            self.failed.emit(error.message, error.hint)

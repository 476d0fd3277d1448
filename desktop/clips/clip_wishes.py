# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clip is to be: its format, its ends, how loud, and whether its words stand beside it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.fields import ChoiceBox
from desktop.widgets import TickBox
from transcribe.media.clip import FADE_MS, ClipFormat, ClipOptions


@dataclass(frozen=True, slots=True)
class ClipWishes:
    """What the last clip was like. `soft`: with faded ends; `beside`: with its words in a text file."""

    format: ClipFormat = ClipFormat.MP3
    soft: bool = True
    levelled: bool = False
    beside: bool = False
    folder: str = ""

    @property
    def options(self) -> ClipOptions:
        """For the one who makes it."""
        return ClipOptions(FADE_MS if self.soft else 0, self.levelled)


class WishBoxes(QWidget):
    """Signal: `changed` (ClipWishes)."""

    changed = Signal(object)

    def __init__(self, wishes: ClipWishes) -> None:
        super().__init__()
        self._wishes = wishes
        self.format = ChoiceBox()
        self.format.setAccessibleName(self.tr("Format"))
        for each, name in (
            (ClipFormat.MP3, "MP3"),
            (ClipFormat.M4A, "M4A (AAC)"),
            (ClipFormat.OPUS, "Opus"),
            (ClipFormat.WAV, "WAV"),
        ):
            self.format.addItem(name, each)
        self.format.setCurrentIndex(self.format.findData(wishes.format))
        self.soft = TickBox(self.tr("Soft ends"))
        self.soft.setToolTip(
            self.tr("The sound fades in at the beginning and out at the end, within {ms} ms").format(ms=FADE_MS)
        )
        self.levelled = TickBox(self.tr("As loud as podcasts are"))
        self.beside = TickBox(self.tr("The quote beside it, as a text file"))
        self.soft.setChecked(wishes.soft)
        self.levelled.setChecked(wishes.levelled)
        self.beside.setChecked(wishes.beside)
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in (self.format, self.soft, self.levelled):
            row.addWidget(widget)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self.beside)
        self.format.currentIndexChanged.connect(self._wish)
        for box in (self.soft, self.levelled, self.beside):
            box.toggled.connect(self._wish)

    @property
    def wishes(self) -> ClipWishes:
        """What is wished now."""
        return self._wishes

    def remember(self, folder: str) -> None:
        """The clip is saved there."""
        self._wishes = replace(self._wishes, folder=folder)
        self.changed.emit(self._wishes)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self.format, self.soft, self.levelled, self.beside]

    def _wish(self) -> None:
        self._wishes = replace(
            self._wishes,
            format=self.format.currentData(),
            soft=self.soft.isChecked(),
            levelled=self.levelled.isChecked(),
            beside=self.beside.isChecked(),
        )
        self.changed.emit(self._wishes)

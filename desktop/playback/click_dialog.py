# SPDX-License-Identifier: GPL-3.0-or-later
"""A click every second, and a word that is lit with it: the listener makes them fall together."""

import statistics
import tempfile
import wave
from collections import deque
from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from desktop.playback.player import Player
from desktop.theme import Theme, serif
from desktop.widgets import named

LIMIT_MS = 500
STEP_MS = 10
EVERY_MS = 1_000
LIT_MS = 300
LENGTH_S = 60
TAPS, ENOUGH_TAPS = 8, 4
_HZ = 48_000


def write_clicks(path: Path) -> Path:
    """A minute with a click at each full second but the first."""
    times = np.arange(_HZ // 25) / _HZ
    click = np.sin(2 * np.pi * 1_500 * times) * np.exp(-times * 120) * 0.6
    sound = np.zeros(LENGTH_S * _HZ)
    for second in range(1, LENGTH_S):
        sound[second * _HZ :][: len(click)] = click
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_HZ)
        file.writeframes((sound * 32_767).astype("<i2").tobytes())
    return path


class Beat(QWidget):
    """Four words, one after the other lit as in a text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = [self.tr("one"), self.tr("two"), self.tr("three"), self.tr("four")]
        self._lit: int | None = None
        self.setFont(serif(26))
        self.setFixedHeight(QFontMetrics(self.font()).height() + 24)
        self.setAccessibleName(self.tr("A word is lit every second"))

    @property
    def lit(self) -> str:
        """The word that is lit, or nothing."""
        return "" if self._lit is None else self._words[self._lit]

    def light(self, position_ms: int) -> None:
        """Show a place in the clicks."""
        number, since_ms = divmod(position_ms, EVERY_MS)
        lit = (number - 1) % len(self._words) if number >= 1 and since_ms < LIT_MS else None
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, spread over the width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        width = self.width() / len(self._words)
        for number, word in enumerate(self._words):
            across = metrics.horizontalAdvance(word) + 16
            box = QRectF(width * (number + 0.5) - across / 2, 8, across, self.height() - 16)
            if number == self._lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("lit"))
                painter.drawRoundedRect(box, 8, 8)
            painter.setPen(self._theme.color("on_lit" if number == self._lit else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


class ClickDialog(QDialog):
    """For one output, from `delay_ms` on. Signal: `chosen` (output, ms) when the listener keeps what it shows."""

    chosen = Signal(str, int)

    def __init__(self, output: str, delay_ms: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sound and light"))
        self.setMinimumWidth(560)
        self._taps: deque[int] = deque(maxlen=TAPS)
        self._folder = tempfile.TemporaryDirectory(prefix="earmark-clicks-")
        self.player = Player(self)
        self.beat = Beat(theme)
        self._words = named(QLabel(), "dim")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-LIMIT_MS, LIMIT_MS)
        self.slider.setSingleStep(STEP_MS)
        self.slider.setPageStep(5 * STEP_MS)
        self.slider.setAccessibleName(self.tr("How long the light waits, in milliseconds"))
        self.tap = named(QPushButton(self.tr("Tap with the click")), "boxed")
        self.tap.setToolTip(self.tr("Press it, or the space bar, with each click that you hear"))
        self.tap.pressed.connect(self._tap)
        self._reset = named(QPushButton(self.tr("Reset")), "boxed")
        self._reset.clicked.connect(lambda: self.slider.setValue(0))
        self.slider.valueChanged.connect(self._changed)
        self.slider.setValue(delay_ms)
        self._changed(delay_ms)
        self._lay_out(output)
        self.accepted.connect(lambda: self.chosen.emit(output, self.slider.value()))
        self.finished.connect(self._end)
        self.player.moved.connect(self.beat.light)
        self.player.ended.connect(self.player.play)
        self.player.failed.connect(lambda message, hint: self._words.setText(f"{message} {hint}"))
        clicks = write_clicks(Path(self._folder.name) / "clicks.wav")
        self.player.open(clicks, 0, LENGTH_S * 1000)
        self.player.play()
        self.tap.setFocus()

    def _lay_out(self, output: str) -> None:
        words = self.tr(
            "A click sounds every second, and a word is lit with it. If they do not fall together, press the space bar "
            "with each click that you hear, or move the slider until they do."
        )
        about = QLabel(words)
        about.setWordWrap(True)
        about.setMinimumHeight(about.heightForWidth(520))  # a dialog asks no label that wraps for its height
        where = self.tr("It is kept for “{output}”.").format(output=output) if output else ""
        device = named(QLabel(where), "dim")
        device.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox()
        cancel, keep = named(QPushButton(self.tr("Cancel")), "boxed"), named(QPushButton(self.tr("Keep")), "primary")
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for button in (self.tap, self._reset, cancel, keep):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tap)
        row.addWidget(self._words, 1)
        row.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (about, self.beat, self.slider):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(device)
        layout.addSpacing(8)
        layout.addWidget(buttons)
        for before, after in pairwise((self.tap, self.slider, self._reset, cancel, keep)):
            QWidget.setTabOrder(before, after)

    def _changed(self, delay_ms: int) -> None:
        self.player.set_delay(delay_ms)
        if delay_ms == 0:
            words = self.tr("0 ms: as it was measured")
        elif delay_ms > 0:
            words = self.tr("{ms} ms: the light waits").format(ms=delay_ms)
        else:
            words = self.tr("{ms} ms: the light goes before").format(ms=f"−{-delay_ms}")
        self._words.setText(words)

    def _tap(self) -> None:
        """The click is heard now: what the player would say without a delay is late by what the device takes."""
        there_ms = self.player.position_ms + self.player.delay_ms
        self._taps.append((there_ms + EVERY_MS // 2) % EVERY_MS - EVERY_MS // 2)
        if len(self._taps) >= ENOUGH_TAPS:
            self.slider.setValue(round(statistics.median(self._taps) / STEP_MS) * STEP_MS)

    def _end(self) -> None:
        self.player.close()
        self._folder.cleanup()
        self.deleteLater()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks when the sound is to stop."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.fields import NumberBox
from desktop.playback.sleep_timer import SleepTimer, Until
from desktop.widgets import named
from transcribe import timecode

MINUTES = (5, 10, 15, 20, 30, 45, 60, 90)
MORE_MINUTES = 5
LONGEST_MINUTES, LONGEST_FADE_S = 600, 60
_IN_A_ROW = 4


class SleepDialog(QDialog):
    """For one timer; `minutes` is the own number that is offered.

    Signals: `minutes_chosen` (int); `until_chosen` (Until); `more_wanted`; `off_wanted`; `fade_chosen` (s).
    """

    minutes_chosen = Signal(int)
    until_chosen = Signal(object)
    more_wanted = Signal()
    off_wanted = Signal()
    fade_chosen = Signal(int)

    def __init__(self, timer: SleepTimer, minutes: int, fade_s: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sleep timer"))
        self._timer = timer
        self._left = named(QLabel(), "paneTitle")
        self._more = self._button(self.tr("%n minute(s) more", "", MORE_MINUTES), self.more_wanted.emit)
        self._off = self._button(self.tr("Turn off"), self.off_wanted.emit)
        self.minutes = NumberBox()
        self.minutes.setRange(1, LONGEST_MINUTES)
        self.minutes.setValue(minutes)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("Minutes until the sound stops"))
        self.fade = NumberBox()
        self.fade.setRange(0, LONGEST_FADE_S)
        self.fade.setValue(fade_s)
        self.fade.setSuffix(self.tr(" s"))
        self.fade.setSpecialValueText(self.tr("none"))
        self.fade.setAccessibleName(self.tr("Seconds over which the sound fades away"))
        self.fade.valueChanged.connect(self.fade_chosen)
        self._lay_out()
        timer.changed.connect(self._show)
        self._show()
        self.minutes.setFocus()
        self.minutes.selectAll()
        self.finished.connect(self.deleteLater)

    def _button(self, text: str, do: object, kind: str = "boxed") -> QPushButton:
        button = named(QPushButton(text), kind)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        running = QHBoxLayout()
        running.setSpacing(8)
        running.addWidget(self._left, 1)
        running.addWidget(self._more)
        running.addWidget(self._off)
        layout.addLayout(running)
        about = named(QLabel(self.tr("The sound stops after so many minutes:")), "dim")
        layout.addWidget(about)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, minutes in enumerate(MINUTES):
            button = self._button(self.tr("%n min", "", minutes), partial(self._choose_minutes, minutes))
            button.setAccessibleName(self.tr("Stop in %n minute(s)", "", minutes))
            grid.addWidget(button, number // _IN_A_ROW, number % _IN_A_ROW)
        layout.addLayout(grid)
        own = QHBoxLayout()
        own.setSpacing(8)
        own.addWidget(self.minutes, 1)
        start = self._button(self.tr("Start"), lambda: self._choose_minutes(self.minutes.value()), "primary")
        start.setDefault(True)
        own.addWidget(start, 1)
        layout.addLayout(own)
        layout.addWidget(named(QLabel(self.tr("Or at the end of what is heard:")), "dim"))
        ends = QHBoxLayout()
        ends.setSpacing(8)
        for text, until in ((self.tr("This sentence"), Until.SENTENCE), (self.tr("This chapter"), Until.CHAPTER)):
            ends.addWidget(self._button(text, partial(self._choose_until, until)), 1)
        layout.addLayout(ends)
        fade = QHBoxLayout()
        fade.addWidget(QLabel(self.tr("Fade away over the last")), 1)
        fade.addWidget(self.fade)
        layout.addLayout(fade)
        close = self._button(self.tr("Close"), self.reject)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _choose_minutes(self, minutes: int) -> None:
        self.minutes_chosen.emit(minutes)
        self.accept()

    def _choose_until(self, until: Until) -> None:
        self.until_chosen.emit(until)
        self.accept()

    def _show(self) -> None:
        """What runs."""
        runs = self._timer.until is not Until.NOTHING
        self._left.setText(self.tr("Stops in {time}").format(time=timecode.clock(self._timer.left_ms)) if runs else "")
        for widget in (self._left, self._more, self._off):
            widget.setVisible(runs)

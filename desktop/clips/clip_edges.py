# SPDX-License-Identifier: GPL-3.0-or-later
"""The two ends of a clip: each says its word and its time, and is moved by buttons, word by word."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from desktop.clips.clip_choice import ClipChoice
from desktop.widgets import Elided, named
from transcribe import timecode


class ClipEdges(QWidget):
    """Shows a choice and lets it be changed. Signal: `changed` (ClipChoice)."""

    changed = Signal(object)

    def __init__(self, choice: ClipChoice) -> None:
        super().__init__()
        self._choice = choice
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(3, 1)
        begins, ends = self.tr("Begins with"), self.tr("Ends with")
        self._begin = self._row(0, begins, lambda by: self._choice.begin_moved(by), "Left", "Right")
        self._end = self._row(1, ends, lambda by: self._choice.end_moved(by), "Shift+Left", "Shift+Right")
        self._show()

    @property
    def choice(self) -> ClipChoice:
        """What is chosen now."""
        return self._choice

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [*self._begin[2:], *self._end[2:]]

    def _row(
        self, row: int, label: str, move: Callable[[int], ClipChoice], before: str, after: str
    ) -> tuple[QLabel, QLabel, QToolButton, QToolButton]:
        word, time = Elided(), named(QLabel(), "dim")
        time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons = []
        for column, (by, sign, does, keys) in enumerate(
            ((-1, "‹", self.tr("One word earlier"), before), (1, "›", self.tr("One word later"), after)), 1
        ):
            button = named(QToolButton(), "boxed")
            button.setText(sign)
            button.setFixedWidth(34)
            button.setToolTip(f"{does}  ({keys})")
            button.setAccessibleName(f"{label}: {does}")
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked=False, by=by: self._take(move(by)))
            QShortcut(QKeySequence(keys), self, lambda by=by: self._take(move(by)))
            self._grid.addWidget(button, row, column)
            buttons.append(button)
        self._grid.addWidget(QLabel(label), row, 0)
        self._grid.addWidget(word, row, 3)
        self._grid.addWidget(time, row, 4)
        return word, time, buttons[0], buttons[1]

    def _take(self, choice: ClipChoice) -> None:
        if self.isEnabled() and choice != self._choice:
            self._choice = choice
            self._show()
            self.changed.emit(choice)

    def _show(self) -> None:
        choice = self._choice
        words = choice.words.split()
        for (word, time, *_), text, at_ms in (
            (self._begin, words[0] if words else "", choice.begin.start_ms),
            (self._end, words[-1] if words else "", choice.end.end_ms),
        ):
            word.setText(f"“{text}”")
            word.setAccessibleName(text)
            time.setText(timecode.clock(at_ms))
        for (_, _, earlier, later), move in ((self._begin, choice.begin_moved), (self._end, choice.end_moved)):
            earlier.setEnabled(move(-1) != choice)
            later.setEnabled(move(1) != choice)

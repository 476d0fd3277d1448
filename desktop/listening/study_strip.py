# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip under the text in study mode: which sentence is heard, how often it was, how fast, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop import figures
from desktop.actions import Actions
from desktop.theme import sans
from desktop.widgets import named


class StudyStrip(QWidget):
    """Signals: `left`: the listener is done."""

    left = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        named(self, "findBar")
        self.setAccessibleName(self.tr("Study mode"))
        self._where = named(QLabel(), "strong")
        self._how = named(QLabel(), "dim")
        for label in (self._where, self._how):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(sans(13))
        self._text = self._button(actions["study-text"])
        self._next = self._button(actions["sentence-next"])
        leave = named(QPushButton(self.tr("Leave")), "boxed")
        leave.setToolTip(self.tr("Leave study mode  (Esc)"))
        leave.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 7, 22, 7)
        layout.setSpacing(12)
        layout.addWidget(self._where)
        layout.addWidget(self._how)
        layout.addStretch()
        for button in (self._text, self._next, leave):
            layout.addWidget(button)
        self.hide()

    def _button(self, action: QAction) -> QPushButton:
        button = named(QPushButton(action.text()), "boxed")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        return button

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._where.text()} {self._how.text()}"

    def say(self, sentence: tuple[int, int], turn: tuple[int, int], rate: float, *, hidden: bool) -> None:
        """This sentence of so many, heard for this time of so many, at this speed."""
        where = self.tr("Sentence {number} of {all}").format(number=sentence[0], all=sentence[1])
        how = self.tr("time {number} of {all}, at {rate}")
        self._where.setText(where)
        self._how.setText(how.format(number=turn[0], all=turn[1], rate=figures.rate(rate)))
        self._text.setText(self.tr("Show the sentence") if hidden else self.tr("Hide the sentence"))

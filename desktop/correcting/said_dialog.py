# SPDX-License-Identifier: GPL-3.0-or-later
"""What the machine said beside what the listener made of it; where a new transcription disagrees, the choice."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.correcting.differing import differing
from desktop.theme import Theme, serif
from desktop.widgets import named
from transcribe import timecode
from transcribe.library.overlay import Correction
from transcribe.transcript import Segment

COLUMN_PX = 320


class SaidDialog(QDialog):
    """Goes through corrections, or through conflicts, one at a time.

    Signals: `play_wanted` (Correction); `machine_wanted`, `mine_wanted` (Correction): these words are to stand.
    """

    play_wanted = Signal(object)
    machine_wanted = Signal(object)
    mine_wanted = Signal(object)

    def __init__(self, corrections: Sequence[Correction], number: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrections, self._number, self._theme = list(corrections), number, theme
        self._titles = (named(QLabel(), "paneTitle"), named(QLabel(), "paneTitle"))
        self._texts = (self._text(), self._text())
        self._where = named(QLabel(), "dim")
        self._before = self._button(self.tr("Before"), lambda: self._step(-1))
        self._next = self._button(self.tr("Next"), lambda: self._step(1))
        self._play = self._button(self.tr("Play"), lambda: self.play_wanted.emit(self.current))
        self._machine = self._button("", lambda: self._choose(self.machine_wanted.emit))
        self._mine = self._button("", lambda: self._choose(self.mine_wanted.emit))
        self._lay_out()
        self.finished.connect(self.deleteLater)
        self._show()

    def _text(self) -> QLabel:
        label = QLabel()
        label.setFont(serif(17))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setMinimumWidth(COLUMN_PX)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, text: str, do: object) -> QPushButton:
        button = named(QPushButton(text), "boxed")
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._where, 1)
        for button in (self._before, self._next):
            head.addWidget(button)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for title, text in zip(self._titles, self._texts, strict=True):
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(title)
            column.addWidget(text, 1)
            columns.addLayout(column, 1)
        self._close = named(QPushButton(self.tr("Close")), "boxed")
        self._close.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._play)
        foot.addStretch()
        foot.addWidget(self._mine)
        foot.addWidget(self._machine)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(columns, 1)
        layout.addLayout(foot)

    @property
    def current(self) -> Correction:
        """The one that is shown."""
        return self._corrections[self._number]

    @property
    def said(self) -> tuple[str, str]:
        """What stands in the two columns, as a screen reader tells it."""
        return self._texts[0].accessibleName(), self._texts[1].accessibleName()

    def _show(self) -> None:
        each, theme = self.current, self._theme
        mine, conflict = _words(each.mine), each.conflict is not None
        if conflict:
            self.setWindowTitle(self.tr("Two texts for one place"))
            left, right = mine, _words(each.conflict or ())
            titles = (self.tr("Mine"), self.tr("The new transcription"))
            self._machine.setText(self.tr("Take the new"))
        else:
            self.setWindowTitle(self.tr("What the machine said"))
            left, right = _words(each.machine), mine
            titles = (self.tr("The machine"), self.tr("Corrected"))
            self._machine.setText(self.tr("Take the machine’s words back"))
        self._mine.setText(self.tr("Keep mine"))
        self._mine.setVisible(conflict)
        parts = differing(left, right, theme, struck=not conflict)
        nothing = self.tr("(nothing)")
        for label, title, text, part in zip(self._texts, titles, (left, right), parts, strict=True):
            label.setText(part or nothing)
            label.setAccessibleName(f"{title}: {text or nothing}")
        for label, title in zip(self._titles, titles, strict=True):
            label.setText(title)
        at = timecode.clock(each.start_ms)
        where = self.tr("{number} of {all}, at {time}")
        self._where.setText(where.format(number=self._number + 1, all=len(self._corrections), time=at))
        for button in (self._before, self._next):
            button.setVisible(len(self._corrections) > 1)
        (self._mine if conflict else self._close).setFocus()

    def _step(self, by: int) -> None:
        self._number = (self._number + by) % len(self._corrections)
        self._show()

    def _choose(self, tell: Callable[[Correction], None]) -> None:
        """Tell what was chosen; the next one comes, or it is done."""
        each = self._corrections.pop(self._number)
        tell(each)
        if not self._corrections or each.conflict is None:
            self.accept()
            return
        self._number %= len(self._corrections)
        self._show()


def _words(lines: Sequence[Segment]) -> str:
    return " ".join(line.text for line in lines)

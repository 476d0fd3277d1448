# SPDX-License-Identifier: GPL-3.0-or-later
"""How the models are used: a draft first or not, and how many threads of the processor."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.fields import NumberBox
from desktop.widgets import TickBox
from transcribe.speech.models import DRAFT


class ListeningOptions(QWidget):
    """Signals: `draft_chosen` (bool); `threads_chosen` (number; 0: one a core)."""

    draft_chosen = Signal(bool)
    threads_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = TickBox(self.tr("Draft first, then better"))
        self._draft.setToolTip(
            self.tr("English: {name} writes all of it quickly, then the model improves it where you read").format(
                name=DRAFT
            )
        )
        self._threads = NumberBox()
        self._threads.setRange(0, 256)
        self._threads.setSpecialValueText(self.tr("automatic"))
        self._threads.setAccessibleName(self.tr("Threads"))
        self._threads.setToolTip(self.tr("Threads of the processor; automatic is one a core"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._draft)
        layout.addStretch()
        layout.addWidget(QLabel(self.tr("Threads")))
        layout.addWidget(self._threads)
        self._draft.toggled.connect(self.draft_chosen)
        self._threads.valueChanged.connect(self.threads_chosen)

    def show_settings(self, *, draft: bool, threads: int) -> None:
        """What is chosen."""
        self._draft.setChecked(draft)
        self._threads.setValue(threads)

    def allow_draft(self, allowed: bool) -> None:
        """Whether the model for drafts is here."""
        self._draft.setEnabled(allowed)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self._draft, self._threads]

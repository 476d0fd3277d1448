# SPDX-License-Identifier: GPL-3.0-or-later
"""Who speaks: a name, and for how much of the texts."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.fields import ChoiceBox
from desktop.widgets import named

MOST_NAMES = 6


class Reach(StrEnum):
    """How far a new name goes."""

    HERE = "here"
    EPISODE = "episode"
    SHOW = "show"


class SpeakerDialog(QDialog):
    """For what `old` says (None: somebody without a name). Signal: `chosen` (name, Reach)."""

    chosen = Signal(str, object)

    def __init__(self, old: str | None, names: Sequence[str], show: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who speaks"))
        self.setMinimumWidth(460)
        about = self.tr("Who is “{name}”?").format(name=old) if old else self.tr("Who speaks here?")
        self._about = QLabel(about)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(old or "")
        self.field.setAccessibleName(self.tr("Name of the speaker"))
        self.field.setPlaceholderText(self.tr("Nobody that is named"))
        self.field.selectAll()
        self.reach = ChoiceBox()
        self.reach.setAccessibleName(self.tr("How far the name goes"))
        self.reach.addItem(self.tr("Only here"), Reach.HERE)
        self.reach.addItem(self.tr("In this episode"), Reach.EPISODE)
        if show:
            self.reach.addItem(self.tr("In all episodes of “{show}”").format(show=show), Reach.SHOW)
        self.reach.setCurrentIndex(1 if old else 0)
        self._lay_out([name for name in names if name != old][:MOST_NAMES])
        self.accepted.connect(lambda: self.chosen.emit(self.field.text().strip(), Reach(self.reach.currentData())))
        self.finished.connect(self.deleteLater)

    def _lay_out(self, names: Sequence[str]) -> None:
        known = QHBoxLayout()
        known.setSpacing(4)
        for name in names:
            button = named(QPushButton(name), "link")
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Take this name"))
            button.clicked.connect(lambda _checked=False, name=name: self._take(name))
            known.addWidget(button)
        known.addStretch()
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Name"), self.field)
        if names:
            form.addRow("", known)
        form.addRow(self.tr("Where"), self.reach)
        buttons = QDialogButtonBox()
        buttons.addButton(named(QPushButton(self.tr("Cancel")), "boxed"), QDialogButtonBox.ButtonRole.RejectRole)
        do = named(QPushButton(self.tr("Rename")), "primary")
        buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        do.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self._about)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.field.setFocus()

    def _take(self, name: str) -> None:
        self.field.setText(name)
        self.field.setFocus()

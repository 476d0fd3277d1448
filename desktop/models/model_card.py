# SPDX-License-Identifier: GPL-3.0-or-later
"""One model in the list: what is known of it, what can be done with it, how far that is, what has to be agreed to."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.models.model_rows import ModelRow, transfer_words
from desktop.widgets import named
from transcribe.speech.model_folder import Transfer

PER_MILLE = 1000


class Busy(QWidget):
    """How far something is, in a bar and in words, and how to stop it. Signal: `stopped`."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setRange(0, PER_MILLE)
        self._bar.setTextVisible(False)
        self._words = named(QLabel(), "dim")
        self._words.setWordWrap(True)
        self.cancel = named(QPushButton(self.tr("Cancel")), "boxed")
        self.cancel.clicked.connect(self.stopped)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._bar)
        texts.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(texts, 1)
        layout.addWidget(self.cancel)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty when nothing is being done."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, share: float | None = None) -> None:
        """Show words, and a bar where there is a number, 0 to 1."""
        self._words.setText(words)
        self._bar.setVisible(share is not None)
        if share is not None:
            self._bar.setValue(int(share * PER_MILLE))
            self._bar.setAccessibleDescription(words)
        self.show()

    def show_transfer(self, what: str, transfer: Transfer) -> None:
        """How far a download or a copy is."""
        self._bar.setAccessibleName(what)
        self.say(f"{what}: {transfer_words(transfer)}", transfer.fraction)


class Question(QWidget):
    """What has to be agreed to, in the card itself; Escape is a no."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "question")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._yes = named(QPushButton(), "primary")
        self._no = named(QPushButton(), "boxed")
        self._yes.clicked.connect(lambda: self._answer(yes=True))
        self._no.clicked.connect(lambda: self._answer(yes=False))
        self._do: Callable[[], None] | None = None
        self._back_to: QWidget | None = None
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._no)
        buttons.addWidget(self._yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        self.hide()

    @property
    def words(self) -> str:
        """What is asked; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def ask(self, words: str, yes: str, no: str, do: Callable[[], None], back_to: QWidget) -> None:
        """Ask; with a yes `do` is done, with a no the keyboard goes `back_to`."""
        self._words.setText(words)
        self._yes.setText(yes)
        self._yes.setAccessibleDescription(words)
        self._no.setText(no)
        self._do, self._back_to = do, back_to
        self.show()
        self._yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self._no, self._yes]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is a no, and does not close the window."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(yes=False)
        else:
            super().keyPressEvent(event)

    def _answer(self, *, yes: bool) -> None:
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        if yes and self._do is not None:
            self._do()


class ModelCard(QWidget):
    """Signals, with the model's name: `use_wanted`, `download_wanted`, `measure_wanted`, `delete_agreed`, `stopped`."""

    use_wanted = Signal(str)
    download_wanted = Signal(str)
    measure_wanted = Signal(str)
    delete_agreed = Signal(str)
    stopped = Signal(str)

    def __init__(self, row: ModelRow) -> None:
        super().__init__()
        named(self, "modelCard")
        self.row = row
        self._name = named(QLabel(row.name), "modelName")
        self._used = named(QLabel(self.tr("used for new texts")), "modelUsed")
        self._facts = QLabel()
        self._note = named(QLabel(), "dim")
        for label in (self._facts, self._note):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.use = self._button(self.tr("Use"), self.use_wanted)
        self.measure = self._button(self.tr("Measure"), self.measure_wanted)
        self.download = self._button(self.tr("Download"), self.download_wanted)
        self.delete = named(QPushButton(self.tr("Delete")), "boxed")
        self.delete.clicked.connect(self._ask_to_delete)
        self.busy = Busy()
        self.busy.stopped.connect(lambda: self.stopped.emit(self.row.name))
        self.question = Question()
        self._lay_out()
        self.set_row(row, used=False)

    def _button(self, text: str, signal: object) -> QPushButton:
        button = named(QPushButton(text), "boxed")
        button.clicked.connect(lambda: signal.emit(self.row.name))  # type: ignore[attr-defined]  # it is a signal
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._name)
        head.addWidget(self._used)
        head.addStretch()
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addLayout(head)
        texts.addWidget(self._facts)
        texts.addWidget(self._note)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(texts, 1)
        for button in (self.use, self.measure, self.delete, self.download):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.busy)
        layout.addWidget(self.question)

    def set_row(self, row: ModelRow, *, used: bool) -> None:
        """Show what is known now, and whether new texts are made with it."""
        self.row = row
        self._facts.setText(row.facts)
        self._note.setText(row.note)
        self._used.setVisible(used)
        self.setAccessibleName(f"{row.name}, {row.facts}" + (f", {self._used.text()}" if used else ""))
        self.setToolTip(row.folder)
        self.use.setVisible(row.here and not used)
        self.measure.setVisible(row.here)
        self.delete.setVisible(row.deletable)
        self.download.setVisible(not row.here)
        for button in (self.use, self.measure, self.delete, self.download):
            button.setAccessibleName(f"{button.text()} {row.name}")

    def set_busy(self, words: str, transfer: Transfer | None = None) -> None:
        """Something is being done with the model: nothing else can be."""
        if transfer is not None:
            self.busy.show_transfer(words, transfer)
        else:
            self.busy.say(words)
        self._enable(on=False)

    def set_idle(self) -> None:
        """It is over."""
        self.busy.hide()
        self._enable(on=True)

    def ask(self, words: str, yes: str, do: Callable[[], None], back_to: QWidget) -> None:
        """Ask for an agreement inside the card."""
        self.question.ask(words, yes, self.tr("Not now"), do, back_to)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in order."""
        return [self.use, self.measure, self.delete, self.download, self.busy.cancel, *self.question.stops()]

    def _enable(self, *, on: bool) -> None:
        focused = any(button.hasFocus() for button in (self.use, self.measure, self.delete, self.download))
        for button in (self.use, self.measure, self.delete, self.download):
            button.setEnabled(on)
        if focused and not on:
            self.busy.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_delete(self) -> None:
        again = self.tr("It can be downloaded again.") if self.row.published else self.tr("Earmark can’t get it again.")
        if self.row.here:
            words = self.tr("{name} will be deleted from this computer: {size}.")
        else:
            words = self.tr("What came of {name} will be deleted from this computer: {size}.")
        words = words.format(name=self.row.name, size=self.row.size)
        self.ask(
            f"{words} {again}", self.tr("Delete"), lambda: self.delete_agreed.emit(self.row.name), back_to=self.delete
        )

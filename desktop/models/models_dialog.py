# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the speech models: those that are here and those that can be had."""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.messages import Notice
from desktop.models.listening_options import ListeningOptions
from desktop.models.model_card import Busy, ModelCard
from desktop.models.model_rows import ModelList, ModelRow
from desktop.models.model_work import IMPORT, ModelWork
from desktop.widgets import named, resize_on_screen
from transcribe.speech.fetch import Plan
from transcribe.speech.model_folder import Transfer
from transcribe.speech.models import DRAFT


class ModelsDialog(QDialog):
    """It stays open beside the main window, and may be closed while work goes on.

    `chosen` is what the settings say, empty where Earmark chooses; `given` what the main window was started with.
    Signal: `chosen_now` (name; empty: let Earmark choose).
    """

    chosen_now = Signal(str)

    def __init__(self, work: ModelWork, chosen: str, given: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Speech models"))
        resize_on_screen(self, 760, 680)
        self._work = work
        self._chosen, self._given = chosen, given
        self._list = ModelList((), "")
        self._cards: dict[str, ModelCard] = {}
        self.notice = Notice()
        self._choice = QLabel()
        self._choice.setWordWrap(True)
        self._automatic = named(QPushButton(self.tr("Let Earmark choose")), "link")
        self._automatic.clicked.connect(lambda: self.choose(""))
        self.options = ListeningOptions()
        self._import = named(QPushButton(self.tr("Import…")), "boxed")
        self._import.setToolTip(self.tr("Copy models from a folder or a USB stick"))
        self._import.clicked.connect(self._choose_folder)
        self.importing = Busy()
        self.importing.stopped.connect(partial(work.cancel, IMPORT))
        self._here, self._offers = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 12)
        head.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(named(QLabel(self.tr("Speech models")), "emptyTitle"), 1)
        top.addWidget(self._import)
        head.addLayout(top)
        words = self.tr(
            "A larger model makes fewer mistakes and takes more time. All of them listen on this computer; "
            "the network is only asked to download one, and never without you."
        )
        about = named(QLabel(words), "dim")
        about.setWordWrap(True)
        head.addWidget(about)
        choice = QHBoxLayout()
        choice.addWidget(self._choice, 1)
        choice.addWidget(self._automatic, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(choice)
        head.addWidget(self.options)
        head.addWidget(self.importing)
        page = named(QWidget(), "page")
        body = QVBoxLayout(page)
        body.setContentsMargins(10, 0, 10, 16)
        body.setSpacing(4)
        for title, cards in ((self.tr("On this computer"), self._here), (self.tr("To download"), self._offers)):
            label = named(QLabel(title), "paneTitle")
            label.setContentsMargins(14, 12, 14, 2)
            body.addWidget(label)
            cards.setSpacing(2)
            body.addLayout(cards)
        body.addStretch()
        area = named(QScrollArea(), "models")
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Speech models"))
        self._area = area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def _connect(self) -> None:
        work = self._work
        work.listed.connect(self._show)
        work.progressed.connect(self._progressed)
        work.measuring.connect(lambda name: self._busy(name, self.tr("Measuring: it transcribes half a minute…")))
        work.ended.connect(self._ended)
        work.got.connect(self._got)
        work.failed.connect(self.notice.error)

    @property
    def chosen(self) -> str:
        """The model that the settings say; empty where Earmark chooses."""
        return self._chosen

    @property
    def used(self) -> str:
        """The model that new texts are made with."""
        return self._chosen or self._given

    def card(self, name: str) -> ModelCard:
        """The card of a model."""
        return self._cards[name]

    def choose(self, name: str) -> None:
        """Make new texts with this model; with none, let Earmark choose."""
        self._chosen = name
        self._given = self._given if name else self._list.automatic
        self.chosen_now.emit(name)
        self._show(self._list)

    def _show(self, models: ModelList) -> None:
        self._list = models
        if self._count_here and not self._is_here(self.used):
            self.choose("")
            return
        for number, row in enumerate(models.rows):
            card = self._cards.get(row.name) or self._new_card(row)
            card.set_row(row, used=row.here and row.name == self.used)
            section, place = (self._here, number) if row.here else (self._offers, number - self._count_here)
            if section.indexOf(card) != place:
                section.insertWidget(place, card)
        for name in self._cards.keys() - {row.name for row in models.rows}:
            self._cards.pop(name).deleteLater()
        self.options.allow_draft(any(row.here and row.name == DRAFT for row in models.rows))
        self._say_choice()
        self._order_tabs()

    @property
    def _count_here(self) -> int:
        return sum(row.here for row in self._list.rows)

    def _is_here(self, name: str) -> bool:
        """A folder that was named by hand is somewhere else; that is not for this window to say."""
        return len(Path(name).parts) > 1 or any(row.here and row.name == name for row in self._list.rows)

    def _say_choice(self) -> None:
        if self._chosen:
            words = self.tr("New texts are made with {name}, as you chose.").format(name=self._chosen)
        elif self._count_here and self._given != self._list.automatic:
            words = self.tr("New texts are made with {name}, with which Earmark was started.").format(name=self._given)
        elif self._count_here:
            words = self.tr("New texts are made with {name}: Earmark’s choice.").format(name=self._given)
        else:
            words = self.tr("There is no model here yet. base is a good one to begin with.")
        self._choice.setText(words)
        self._automatic.setVisible(bool(self._chosen))

    def _new_card(self, row: ModelRow) -> ModelCard:
        card = self._cards[row.name] = ModelCard(row)
        card.use_wanted.connect(self.choose)
        card.download_wanted.connect(lambda name: self._work.plan(name, self._ask_to_download))
        card.measure_wanted.connect(self._measure)
        card.delete_agreed.connect(self._work.delete)
        card.stopped.connect(self._stop)
        return card

    def _order_tabs(self) -> None:
        """The keyboard goes as the eye does, also after a card has moved."""
        chain: list[QWidget] = [self._import, self._automatic, *self.options.stops(), self.importing.cancel, self._area]
        for row in self._list.rows:
            chain += self._cards[row.name].stops()
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _ask_to_download(self, plan: Plan) -> None:
        name = plan.published.name
        card = self._cards[name]
        card.ask(plan.words, self.tr("Download"), lambda: self._download(name), back_to=card.download)
        # When the card has become higher.
        QTimer.singleShot(0, card, lambda: self._area.ensureWidgetVisible(card.question))

    def _download(self, name: str) -> None:
        self._busy(name, self.tr("Waiting…"))
        self._work.fetch(name)

    def _measure(self, name: str) -> None:
        self._busy(name, self.tr("Waiting…"))
        self._work.measure(name)

    def _stop(self, name: str) -> None:
        self._busy(name, self.tr("Stopping…"))
        self._work.cancel(name)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("The folder of a model, or one that holds several"))
        if folder:
            self.import_from(Path(folder))

    def import_from(self, folder: Path) -> None:
        """Copy the models of a folder."""
        self._import.setEnabled(False)
        self.importing.say(self.tr("Looking…"))
        self._work.import_from(folder)

    def _busy(self, name: str, words: str) -> None:
        if name in self._cards:
            self._cards[name].set_busy(words)

    def _progressed(self, name: str, transfer: Transfer) -> None:
        if name == IMPORT:
            self.importing.show_transfer(self.tr("Copying"), transfer)
        elif name in self._cards:
            self._cards[name].set_busy(self.tr("Downloading"), transfer)

    def _ended(self, name: str) -> None:
        if name == IMPORT:
            self.importing.hide()
            self._import.setEnabled(True)
        elif name in self._cards:
            self._cards[name].set_idle()

    def _got(self, name: str) -> None:
        said = self.tr("{name} is here.").format(name=name)
        if name == self.used:
            self.notice.say(said)
        else:
            self.notice.say(said, act=self.tr("Use it for new texts"), do=lambda: self.choose(name))

# SPDX-License-Identifier: GPL-3.0-or-later
"""The names and terms of the open episode's show: seen, changed, and kept for recognition."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.librarian import Librarian
from desktop.messages import Notice
from desktop.reading.reading_page import ReadingPage
from desktop.widgets import named
from transcribe.library import show_of
from transcribe.vocabulary import cut_after


class NamesKeeper(QObject):
    """Asks when `action` is triggered, and lets the library keep the answer."""

    def __init__(
        self, window: QWidget, action: QAction, page: ReadingPage, librarian: Librarian, notice: Notice
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._librarian, self._notice = window, page, librarian, notice
        action.triggered.connect(self._ask)

    def _ask(self) -> None:
        episode = self._page.episode
        if episode is None:
            self._notice.say(self.tr("Open an episode of the show first."))
            return
        show = show_of(episode.metadata)
        self._librarian.load_names(show, lambda names: self._show(show, names))

    def _show(self, show: str, names: str) -> None:
        dialog = NamesDialog(show, names, self._window)
        dialog.chosen.connect(lambda text: self._librarian.save_names(show, text))
        dialog.open()


class NamesDialog(QDialog):
    """Signal: `chosen` (the text)."""

    chosen = Signal(str)

    def __init__(self, show: str, names: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names and terms"))
        self.resize(560, 380)
        about = self.tr(
            "Which names and terms are said in “{show}”, and how are they written? Speech models are given what stands "
            "here, for all texts of this show that are made from now on."
        )
        self.field = named(QPlainTextEdit(names.replace(", ", "\n")), "field")
        self.field.setAccessibleName(self.tr("Names and terms, one on a line"))
        self.field.setPlaceholderText(self.tr("Ada Lovelace\nJacquard loom"))
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._say_what_fits)
        self._fits = named(QLabel(), "dim")
        buttons = QDialogButtonBox()
        buttons.addButton(named(QPushButton(self.tr("Cancel")), "boxed"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(named(QPushButton(self.tr("Keep")), "primary"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)  # Return begins a line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        words = QLabel(about.format(show=show))
        for label in (words, self._fits):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(words)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._fits)
        layout.addWidget(buttons)
        self._say_what_fits()
        self.accepted.connect(lambda: self.chosen.emit(self.field.toPlainText()))
        self.finished.connect(self.deleteLater)

    def _say_what_fits(self) -> None:
        last = cut_after(self.field.toPlainText())
        if last:
            said = self.tr("That is too much for a model: it is given what stands here up to “{last}”.")
            self._fits.setText(said.format(last=last))
        else:
            self._fits.setText(self.tr("About 25 names can be used. Ctrl+Return keeps them."))

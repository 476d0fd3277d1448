# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcribing the open episode again: with which model, in which language."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.fields import ChoiceBox
from desktop.languages import translate
from desktop.messages import Notice
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.widgets import named
from desktop.work.jobs import Lane
from desktop.work.text_work import TextWork
from transcribe.speech import models
from transcribe.transcript import SourceKind

_LOCALES = {"jw": "jv"}  # Whisper's code for Javanese is an old one


@dataclass(frozen=True, slots=True)
class Choice:
    """A model that is here, and the languages that it knows."""

    model: str
    languages: tuple[str, ...]


class AgainKeeper(QObject):
    """Asks when `action` is triggered, and gives the work its order."""

    def __init__(
        self, window: QWidget, action: QAction, page: ReadingPage, player: Player, work: TextWork, notice: Notice
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._player, self._work, self._notice = window, page, player, work, notice
        self._lane = Lane(notice.error, self)
        self.dialog: AgainDialog | None = None
        action.triggered.connect(self._ask)

    def close(self) -> None:
        """The window goes."""
        self._lane.close()

    def _ask(self) -> None:
        reading = self._page.reading
        if reading is None:
            self._notice.say(self.tr("Open the episode first that is to be transcribed again."))
            return
        source = reading.transcript.source if reading.transcript is not None else None
        if source is not None and source.kind is not SourceKind.WHISPER:
            words = self.tr("This text was written or corrected by people; recognition does not replace it.")
            self._notice.say(words)
            return
        self._lane.run(_choices, lambda choices: self._show(reading, choices))

    def _show(self, reading: Reading, choices: tuple[Choice, ...]) -> None:
        episode = reading.episode
        job = self._work.queue.job(episode.id)
        model, language = (job.model, job.language) if job is not None else (self._work.model, None)
        self.dialog = AgainDialog(reading, choices, model, language, self._window)
        self.dialog.chosen.connect(
            lambda model, language: self._work.again(episode.id, model, language or None, self._player.position_ms)
        )
        self.dialog.open()


class AgainDialog(QDialog):
    """Signal: `chosen` (model, language; empty: the one that is heard)."""

    chosen = Signal(str, str)

    def __init__(
        self, reading: Reading, choices: tuple[Choice, ...], model: str, language: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Transcribe again"))
        self._choices = {choice.model: choice for choice in choices}
        self.model, self.language = ChoiceBox(), ChoiceBox()
        self.model.addItems(list(self._choices))
        self.model.setCurrentText(model)
        self.model.currentTextChanged.connect(self._offer)
        self._language = language or ""  # that the user wants, also while a model is shown that does not know it
        self.language.activated.connect(self._remember)
        self._offer(self.model.currentText())
        words = QLabel(_warning(reading))
        words.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Model"), self.model)
        form.addRow(self.tr("Language"), self.language)
        buttons = QDialogButtonBox()
        buttons.addButton(named(QPushButton(self.tr("Cancel")), "boxed"), QDialogButtonBox.ButtonRole.RejectRole)
        do = named(QPushButton(self.tr("Transcribe again")), "primary")
        do.setEnabled(bool(choices))
        buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(words)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.accepted.connect(lambda: self.chosen.emit(self.model.currentText(), self.language.currentData()))
        self.finished.connect(self.deleteLater)

    def _remember(self) -> None:
        self._language = self.language.currentData()

    def _offer(self, model: str) -> None:
        """The languages of a model; the one that was chosen stays, where it is among them."""
        choice = self._choices.get(model)
        known = choice.languages if choice is not None else ()
        self.language.clear()
        if len(known) != 1:
            self.language.addItem(self.tr("As it is heard"), "")
        for name, code in sorted((language_name(code), code) for code in known):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._language)))


def _warning(reading: Reading) -> str:
    title, text = reading.episode.metadata.title, reading.transcript
    if text is None or not text.segments:
        return translate("AgainDialog", "“{title}” is transcribed from where you are.").format(title=title)
    by = f" (Whisper {text.source.model})" if text.source.model else ""
    return translate(
        "AgainDialog",
        "The text of “{title}”{by} is replaced, part by part, from where you are. What you corrected stays; "
        "the rest can't be brought back.",
    ).format(title=title, by=by)


def _choices() -> tuple[Choice, ...]:
    """Off the window's thread: files are read."""
    return tuple(Choice(model.name, models.languages(model)) for model in models.available())


def language_name(code: str) -> str:
    """A language (ISO 639-1) in words."""
    language = QLocale.codeToLanguage(_LOCALES.get(code, code))
    unknown = language in (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return code if unknown else QLocale.languageToString(language)

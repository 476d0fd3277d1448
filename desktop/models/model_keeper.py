# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the models: their window, and the model that new texts are made with."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.messages import Notice
from desktop.models.model_work import ModelWork
from desktop.models.models_dialog import ModelsDialog
from desktop.settings import Settings
from desktop.work.text_work import TextWork
from transcribe.errors import EarmarkError


class ModelKeeper(QObject):
    """Opens the window of the models from `action`; `work` is told what new texts are made with from now on.

    `given` is the model that the main window was started with. What ends while the window of the models is closed,
    `notice` says.
    """

    def __init__(
        self,
        window: QWidget,
        action: QAction,
        settings: Settings,
        given: str,
        work: TextWork,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._given, self._texts, self._notice = window, settings, given, work, notice
        self.work = ModelWork(self)
        self.work.got.connect(self._got)
        self.work.failed.connect(self._failed)
        self.dialog: ModelsDialog | None = None
        action.triggered.connect(self.open)
        settings.watch("model", self._use)
        for name in ("draft", "threads"):
            settings.watch(name, self._show_options)

    def open(self) -> None:
        """Show the window, with what is here now."""
        if self.dialog is None:
            self.dialog = ModelsDialog(self.work, self._settings.model, self._given, self._window)
            self.dialog.chosen_now.connect(self._chosen)
            self._show_options()
            self.dialog.options.draft_chosen.connect(partial(setattr, self._settings, "draft"))
            self.dialog.options.threads_chosen.connect(partial(setattr, self._settings, "threads"))
        self.work.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """The main window goes: what is being downloaded stops and goes on the next time."""
        self.work.close()

    @property
    def _out_of_sight(self) -> bool:
        return self.dialog is None or not self.dialog.isVisible()

    def _got(self, name: str) -> None:
        if self._out_of_sight:
            words = self.tr("The speech model {name} is here.").format(name=name)
            self._notice.say(words, act=self.tr("Speech models…"), do=self.open)

    def _failed(self, error: EarmarkError) -> None:
        if self._out_of_sight:
            self._notice.error(error)

    def _chosen(self, name: str) -> None:
        self._settings.model = name
        if self.dialog is not None:
            self._texts.use_model(self.dialog.used)

    def _use(self, name: str) -> None:
        """The settings say another, whoever changed them."""
        if self.dialog is None:
            self._texts.use_model(name or self._given)
        elif self.dialog.chosen != name:
            self.dialog.choose(name)

    def _show_options(self, _value: object = None) -> None:
        if self.dialog is not None:
            self.dialog.options.show_settings(draft=self._settings.draft, threads=self._settings.threads)

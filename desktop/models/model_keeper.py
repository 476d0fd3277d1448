# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the models: their window, and the model that new texts are made with."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.models.model_work import ModelWork
from desktop.models.models_dialog import ModelsDialog
from desktop.settings import Settings


class ModelKeeper(QObject):
    """Opens the window of the models from `action`; `use` is told which model new texts are made with from now on.

    `given` is the model that the main window was started with.
    """

    def __init__(
        self, window: QWidget, action: QAction, settings: Settings, given: str, use: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._given, self._use = window, settings, given, use
        self._work = ModelWork(self)
        self.dialog: ModelsDialog | None = None
        action.triggered.connect(self.open)

    def open(self) -> None:
        """Show the window, with what is here now."""
        if self.dialog is None:
            self.dialog = ModelsDialog(self._work, self._settings.model, self._given, self._window)
            self.dialog.chosen_now.connect(self._chosen)
        self._work.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """The main window goes: what is being downloaded stops and goes on the next time."""
        self._work.close()

    def _chosen(self, name: str) -> None:
        self._settings.model = name
        if self.dialog is not None:
            self._use(self.dialog.used)

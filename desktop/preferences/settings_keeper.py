# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the window of the settings: when it opens, what it offers, when it is written down."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.appearance import Appearance
from desktop.models.model_rows import ModelList
from desktop.models.model_work import ModelWork
from desktop.preferences.controls import Offer
from desktop.preferences.settings_dialog import SettingsDialog
from desktop.settings import Settings
from desktop.settings_file import SettingsFile
from desktop.theme import SYSTEM_FACE, faces


class SettingsKeeper(QObject):
    """Opens the window from `action`. `models` knows which speech models are here."""

    def __init__(
        self,
        window: QWidget,
        action: QAction,
        settings: Settings,
        file: SettingsFile,
        appearance: Appearance,
        models: ModelWork,
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._file = window, settings, file
        self._appearance, self._models = appearance, models
        self.dialog: SettingsDialog | None = None
        action.triggered.connect(self.open)
        models.listed.connect(self._offer_models)

    def open(self) -> None:
        """Show the window, with what is here now."""
        if self.dialog is None:
            self.dialog = dialog = SettingsDialog(self._settings, self._appearance.theme, self._window)
            dialog.set_offers("face", self._faces())
            dialog.set_offers("model", [self._automatic()])
            dialog.finished.connect(lambda: self._file.save(self._settings))
            self._appearance.changed.connect(lambda theme: dialog.set_theme(theme))
        self._models.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _faces(self) -> list[Offer]:
        own, system = ("", self.tr("Earmark’s own")), (SYSTEM_FACE, self.tr("The system’s"))
        return [own, *((family, family) for family in faces()), system]

    def _automatic(self) -> Offer:
        return "", self.tr("Earmark’s choice")

    def _offer_models(self, models: ModelList) -> None:
        if self.dialog is not None:
            here = [(row.name, row.name) for row in models.rows if row.here]
            self.dialog.set_offers("model", [self._automatic(), *here])

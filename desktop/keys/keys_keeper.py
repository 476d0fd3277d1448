# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the keys: they are as the person left them, and their sheet opens."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.keys import key_file
from desktop.keys.key_map import Keys, resolved
from desktop.keys.key_sheet import KeySheet
from desktop.messages import Notice
from desktop.preferences.shared_file import SharedFileError

KEYS_FILE = "keys.json"


class KeysKeeper(QObject):
    """Of one window. `path` is the file of the keys, which need not be there."""

    def __init__(self, window: QWidget, actions: Actions, path: Path, appearance: Appearance, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._actions, self._path = window, actions, path
        self._appearance, self._notice = appearance, notice
        self.sheet: KeySheet | None = None
        actions["keys"].triggered.connect(self.open)
        if path.exists():
            self._load()

    def open(self) -> None:
        """Show the sheet."""
        if self.sheet is None:
            self.sheet = sheet = KeySheet(self._actions, self._appearance.theme, self._keep, self._window)
            self._appearance.changed.connect(lambda theme: sheet.set_theme(theme))
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    def _load(self) -> None:
        try:
            own = key_file.load(self._path)
        except SharedFileError as error:
            self._notice.say(error.message, self.tr("The keys are as usual."))
            return
        for name, keys in resolved(own).items():
            self._actions.set_keys(name, keys)

    def _keep(self, own: Keys) -> None:
        try:
            key_file.save(self._path, own)
        except SharedFileError as error:
            self._notice.error(error)

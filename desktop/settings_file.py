# SPDX-License-Identifier: GPL-3.0-or-later
"""The small file in which the settings are kept between two starts."""

from dataclasses import fields
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from desktop.preferences.setting import read
from desktop.settings import SETTINGS, Settings


def default_path() -> Path:
    """Where the settings are kept on this system."""
    return Path(platformdirs.user_config_dir("earmark", appauthor=False)) / "settings.ini"


class SettingsFile:
    """Reads and writes `Settings`. A value that can't be read is as good as absent."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """What was kept, with defaults for the rest."""
        settings = Settings()
        for field in fields(Settings):
            kept = self._store.value(field.name)
            if kept is None:
                continue
            setting = SETTINGS.get(field.name)
            try:
                value = (
                    setting.read(str(kept))
                    if setting is not None
                    else read(str(kept), getattr(settings, field.name), field.metadata["limits"])
                )
                setattr(settings, field.name, value)
            except ValueError:
                continue
        return settings

    def save(self, settings: Settings) -> None:
        """Keep everything."""
        for field in fields(Settings):
            self._store.setValue(field.name, str(getattr(settings, field.name)))
        self._store.sync()


def encode(state: QByteArray) -> str:
    """Qt's binary sizes as text."""
    return bytes(state.toBase64().data()).decode("ascii")


def decode(text: str) -> QByteArray:
    """The reverse of `encode`; nonsense from nonsense, which Qt then does not take."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore")))

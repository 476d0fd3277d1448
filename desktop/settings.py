# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window remembers between two starts: declared once, typed, kept in one small file."""

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from desktop.reading.text_look import LETTERS, LINE_HEIGHT, PIXELS
from desktop.theme import ThemeChoice


class Side(StrEnum):
    """What stands at the right of the window."""

    NONE = ""
    SEARCH = "search"
    QUEUE = "queue"


@dataclass(slots=True)
class Settings:
    """Every setting with its default. `geometry`, `mini_player` and the panes are Qt's own encodings of sizes."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    face: str = ""  # empty: Earmark's own
    text_pixels: int = 19
    line_height: int = 160  # in hundredths of the size
    letters: int = 66
    shading: bool = True
    still: bool = False
    volume: float = 1.0
    rate: float = 1.0
    sound_delays: str = ""  # ms by the names of sound devices, as JSON
    model: str = ""  # empty: base where it is here, else tiny.en
    draft: bool = False
    threads: int = 0  # 0: one a core
    rest_on_battery: bool = False
    sidebar: bool = True
    timeline: bool = True
    player_bar: bool = True
    side: Side = Side.NONE
    doubts: bool = False
    find_words: bool = False
    find_case: bool = False
    find_accents: bool = False
    find_history: str = ""  # the oldest first, as JSON
    geometry: str = ""
    panes: str = ""
    side_panes: str = ""
    mini_player: str = ""


# What is out of these is not believed: by hand or by accident a file can say anything.
_LIMITS = {
    "text_pixels": PIXELS,
    "line_height": LINE_HEIGHT,
    "letters": LETTERS,
    "volume": (0, 1),
    "rate": (0.5, 3),
    "threads": (0, 256),
}


def default_path() -> Path:
    """Where the settings are kept on this system."""
    return Path(platformdirs.user_config_dir("earmark", appauthor=False)) / "settings.ini"


class SettingsFile:
    """Reads and writes `Settings`. A value that can't be read is as good as absent."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """What was kept, with defaults for the rest."""
        settings = Settings()
        for field in fields(Settings):
            kept = self._store.value(field.name)
            if kept is None:
                continue
            try:
                value = _convert(kept, type(getattr(settings, field.name)))
            except ValueError:
                continue
            low, high = _LIMITS.get(field.name, (value, value))
            if low <= value <= high:
                setattr(settings, field.name, value)
        return settings

    def save(self, settings: Settings) -> None:
        """Keep everything."""
        for field in fields(Settings):
            value = getattr(settings, field.name)
            self._store.setValue(field.name, str(value))
        self._store.sync()


def _convert(kept: object, kind: type) -> Any:  # noqa: ANN401  the field's type, known only by its value
    if kind is bool:
        return str(kept) == "True"
    return kind(str(kept))


def encode(state: QByteArray) -> str:
    """Qt's binary sizes as text."""
    return bytes(state.toBase64().data()).decode("ascii")


def decode(text: str) -> QByteArray:
    """The reverse of `encode`; nonsense from nonsense, which Qt then does not take."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "ignore")))

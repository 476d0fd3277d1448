# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks: the theme that was chosen or that the system has, and the size of the text."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop import theme as themes
from desktop.settings import Settings
from desktop.theme import Theme, ThemeChoice

TEXT_PIXELS = range(13, 41)


class Appearance(QObject):
    """Dresses the application and keeps the choice in the settings.

    Signals: `changed` (Theme, pixels of the text).
    """

    changed = Signal(object, int)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.theme: Theme = self._dressed()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    @property
    def text_pixels(self) -> int:
        """The size of the transcript's letters."""
        return self._settings.text_pixels

    def choose(self, choice: ThemeChoice) -> None:
        """Use this theme from now on."""
        self._settings.theme = choice
        self._dress()

    def resize_text(self, by: int) -> None:
        """Larger or smaller letters, within what can be read."""
        pixels = self._settings.text_pixels + by
        self._settings.text_pixels = min(max(pixels, TEXT_PIXELS.start), TEXT_PIXELS.stop - 1)
        self.changed.emit(self.theme, self.text_pixels)

    def _dress(self) -> None:
        self.theme = self._dressed()
        self.changed.emit(self.theme, self.text_pixels)

    def _dressed(self) -> Theme:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a window needs a QApplication")
        chosen = themes.choose(app, self._settings.theme)
        themes.apply(app, chosen)
        return chosen

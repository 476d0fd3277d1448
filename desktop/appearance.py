# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks: the theme that was chosen or that the system has, and how the text is set."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop import theme as themes
from desktop.reading.text_look import PIXELS, TextLook
from desktop.settings import Settings
from desktop.stillness import Stillness
from desktop.theme import Theme, ThemeChoice
from desktop.widgets import application


class Appearance(QObject):
    """Dresses the application and keeps the choice in the settings.

    Signals: `changed` (Theme, pixels of the text), `look_changed` (TextLook).
    """

    changed = Signal(object, int)
    look_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.theme: Theme = self._dressed()
        self._shown = self.look
        settings.watch("theme", self._dress)
        for name in ("face", "text_pixels", "line_height", "letters", "shading", "still"):
            settings.watch(name, self._set)
        Stillness(self)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)

    @property
    def choice(self) -> ThemeChoice:
        """The theme that was asked for."""
        return self._settings.theme

    @property
    def text_pixels(self) -> int:
        """The size of the transcript's letters."""
        return self._settings.text_pixels

    @property
    def look(self) -> TextLook:
        """How the text is set."""
        kept = self._settings
        return TextLook(kept.face, kept.text_pixels, kept.line_height, kept.letters, kept.shading, kept.still)

    def choose(self, choice: ThemeChoice) -> None:
        """Use this theme from now on."""
        self._settings.theme = choice

    def set_look(self, look: TextLook) -> None:
        """Set the text like this from now on."""
        self._settings.change(
            {
                "face": look.face,
                "text_pixels": look.pixels,
                "line_height": look.line_height,
                "letters": look.letters,
                "shading": look.shading,
                "still": look.still,
            }
        )

    def resize_text(self, by: int) -> None:
        """Larger or smaller letters, within what can be read."""
        smallest, largest = PIXELS
        self.set_look(replace(self.look, pixels=min(max(self.text_pixels + by, smallest), largest)))

    def _set(self, _value: object) -> None:
        """Whoever changed it, and however much of it together: the text is set once."""
        before, self._shown = self._shown, self.look
        if self._shown != before:
            self.look_changed.emit(self._shown)
        if self._shown.pixels != before.pixels:
            self.changed.emit(self.theme, self._shown.pixels)

    def _dress(self, *_: object) -> None:
        self.theme = self._dressed()
        self.changed.emit(self.theme, self.text_pixels)

    def _dressed(self) -> Theme:
        app = application()
        chosen = themes.choose(app, self._settings.theme)
        themes.apply(app, chosen)
        return chosen

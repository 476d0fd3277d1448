# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours, typefaces, icons. The colours are data in `resources/themes`; this file applies them."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.resources import resource

# The first that is installed is taken; each system has at least one of them.
SERIF = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "DejaVu Serif")
SANS = ("Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "Helvetica Neue", "DejaVu Sans")
SYSTEM_FACE = "system"  # the one that the desktop is set in
# More to choose from for the text, where they are installed; the last ones are drawn for easy telling of letters.
SERIF_TOO = ("Literata", "Palatino", "Palatino Linotype", "Iowan Old Style", "EB Garamond", "Nimbus Roman")
SANS_TOO = ("Verdana", "Atkinson Hyperlegible", "Lexend", "OpenDyslexic")


class ThemeChoice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """One column of `themes.toml`: colours as `#rrggbb`."""

    name: str
    background: str
    pane: str
    hairline: str
    ink: str
    to_come: str
    dim: str
    accent: str
    on_accent: str
    lit: str
    on_lit: str
    wash: str
    selected: str
    hover: str
    wave: str
    wave_waiting: str
    mark_blue: str
    mark_violet: str
    mark_red: str
    mark_olive: str

    def color(self, token: str) -> QColor:
        """The colour called `token` in `themes.toml`."""
        return QColor(getattr(self, token))

    def tokens(self) -> dict[str, str]:
        """All colours by name."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "name"}


def load_themes() -> dict[str, Theme]:
    """All themes by name."""
    tables = tomllib.loads(resource("themes", "themes.toml").read_text("utf-8"))
    return {name: Theme(name=name, **colours) for name, colours in tables.items()}


def faces() -> list[str]:
    """Families that read well and are installed, those with serifs first."""
    installed = set(QFontDatabase.families())
    return [family for family in dict.fromkeys((*SERIF, *SERIF_TOO, *SANS, *SANS_TOO)) if family in installed]


def serif(pixels: int) -> QFont:
    """The face of the transcript."""
    return _font(SERIF, pixels)


def reading_face(family: str, pixels: int) -> QFont:
    """The face that the reader chose for the transcript; where it is not installed, or none was, Earmark's own."""
    if family == SYSTEM_FACE:
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return _font((family, *SERIF) if family else SERIF, pixels)


def sans(pixels: int, *, bold: bool = False) -> QFont:
    """The face of everything else, with figures of equal width."""
    font = _font(SANS, pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(pixels)
    return font


def _first_installed(families: tuple[str, ...]) -> str:
    installed = set(QFontDatabase.families())
    return next((family for family in families if family in installed), families[-1])


def choose(app: QApplication, choice: ThemeChoice) -> Theme:
    """Tell Qt what the user asked for, and return the theme that results (the system's for SYSTEM)."""
    schemes = {
        ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
        ThemeChoice.LIGHT: Qt.ColorScheme.Light,
        ThemeChoice.SEPIA: Qt.ColorScheme.Light,
        ThemeChoice.DARK: Qt.ColorScheme.Dark,
        ThemeChoice.CONTRAST: Qt.ColorScheme.Dark,
    }
    hints = app.styleHints()
    hints.setColorScheme(schemes[choice])
    if choice is ThemeChoice.SYSTEM:
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            choice = ThemeChoice.CONTRAST
        else:
            choice = ThemeChoice.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else ThemeChoice.LIGHT
    return load_themes()[choice]


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: palette, face, style sheet."""
    app.setFont(sans(13))
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.Base: theme.background,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Button: theme.pane,
        QPalette.ColorRole.PlaceholderText: theme.dim,
        QPalette.ColorRole.Highlight: theme.selected,
        QPalette.ColorRole.HighlightedText: theme.ink,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.pane,
        QPalette.ColorRole.ToolTipText: theme.ink,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    app.setPalette(palette)
    style = resource("themes", "style.qss").read_text("utf-8")
    for token, value in (theme.tokens() | {"sans": f'"{_first_installed(SANS)}"'}).items():
        style = style.replace("{" + token + "}", value)
    app.setStyleSheet(style)


def icon(name: str, colour: str, pixels: int = 20) -> QIcon:
    """An icon of `resources/icons`, tinted, sharp at 1x, 2x and 3x."""
    source = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    result = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(pixels * scale, pixels * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels * scale, pixels * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result

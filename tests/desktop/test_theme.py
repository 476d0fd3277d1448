# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours: the same names in every theme, and each text readable on what it stands on."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication

from desktop.resources import resource
from desktop.shelf.library_model import TILES
from desktop.theme import Theme, ThemeChoice, apply, choose, faces, icon, load_themes, reading_face

ENOUGH = 4.5  # WCAG 2.2, 1.4.3 (AA) for text of this size
HIGH = 7.0  # 1.4.6 (AAA), for those who ask for contrast
BORDER = 3.0  # 1.4.11, for what parts one thing from another
THEMES = load_themes()

# Every pair of text and ground that style.qss and the delegates paint.
PAIRS = [
    *[("ink", ground) for ground in ("background", "pane", "wash", "selected", "hover")],
    *[("dim", ground) for ground in ("background", "pane", "selected", "hover")],
    *[("accent", ground) for ground in ("background", "pane", "selected", "hover")],
    *[
        (f"mark_{colour}", ground)
        for colour in ("blue", "violet", "red", "olive")
        for ground in ("background", "pane", "wash", "selected", "hover")
    ],
    ("to_come", "background"),
    ("to_come", "wash"),  # the rest of the sentence that is lit
    ("dim", "wash"),  # the dots under a doubtful word, for which 3 would do
    ("on_lit", "lit"),
    ("on_accent", "accent"),
    ("background", "ink"),  # the pill
]


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance."""
    channels = (channel / 255 for channel in QColor(colour).toTuple()[:3])  # type: ignore[index]  # a tuple of four
    red, green, blue = (float(c / 12.92) if c <= 0.04045 else float(((c + 0.055) / 1.055) ** 2.4) for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= (HIGH if theme.name == "contrast" else ENOUGH)


def test_with_high_contrast_borders_are_seen_too() -> None:
    theme = THEMES["contrast"]

    assert contrast(theme.hairline, theme.background) >= BORDER
    assert contrast(theme.wave, theme.pane) >= BORDER


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_was_said_is_told_from_what_is_to_come(theme: Theme) -> None:
    assert contrast(theme.ink, theme.background) > 1.5 * contrast(theme.to_come, theme.background)


@pytest.mark.parametrize("tile", TILES)
def test_the_letter_on_a_tile_is_readable(tile: str) -> None:
    assert contrast("#ffffff", tile) >= ENOUGH


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_light_stands_out_from_the_page_and_from_its_sentence(theme: Theme) -> None:
    assert contrast(theme.lit, theme.wash) >= 1.3
    assert contrast(theme.lit, theme.background) >= 1.5


def test_every_theme_has_every_colour_and_no_other() -> None:
    assert {"light", "dark", "sepia", "contrast"} == set(THEMES)
    for theme in THEMES.values():
        assert set(theme.tokens()) == {field.name for field in fields(Theme)} - {"name"}
        assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in theme.tokens().values())


def test_every_name_in_the_style_sheet_is_a_colour() -> None:
    style = resource("themes", "style.qss").read_text("utf-8")
    names = set(re.findall(r"\{(\w+)\}", style))

    assert names <= {*THEMES["light"].tokens(), "sans"}


@pytest.mark.parametrize("choice", [choice for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM])
def test_a_forced_theme_dresses_the_application(qapp: QApplication, choice: ThemeChoice) -> None:
    theme = choose(qapp, choice)
    apply(qapp, theme)

    assert theme.name == choice
    assert qapp.palette().window().color() == theme.color("background")
    assert theme.background in qapp.styleSheet()


def test_a_face_that_is_not_installed_is_earmarks_own(qapp: QApplication) -> None:
    lost, own = reading_face("No Such Face", 19), reading_face("", 19)

    assert QFontInfo(lost).family() == QFontInfo(own).family()


def test_each_face_that_is_offered_is_installed(qapp: QApplication) -> None:
    assert faces()
    for family in faces():
        assert QFontInfo(reading_face(family, 19)).family() == family


@pytest.mark.parametrize("name", [path.stem for path in resource("icons").glob("*.svg")])
def test_every_icon_shows_something(qapp: QApplication, name: str) -> None:
    picture = icon(name, "#0b6b6b").pixmap(20, 20).toImage().convertToFormat(QImage.Format.Format_ARGB32)

    alphas = [picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert max(alphas) > 200

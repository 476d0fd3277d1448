# SPDX-License-Identifier: GPL-3.0-or-later
"""Every pair of colours that style.qss brings together, read from the sheet itself, can be read in every theme."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from desktop.resources import resource
from desktop.theme import Theme, load_themes
from tests.desktop.test_theme import BORDER, ENOUGH, contrast

THEMES = load_themes()
FACE = "sans"  # no colour
GROUNDS = ("background", "pane")  # what is transparent lies on one of these
NO_TEXT = ("::handle", "::groove", "::sub-page", "::indicator", "::separator", "::chunk", "QProgressBar", "QSplitter")
TOKEN = re.compile(r"(?<![-\w])([\w-]+):[^;]*?\{(\w+)\}")
PSEUDO = re.compile(r"(?<!:):(?!:)[\w-]+")


@dataclass(frozen=True)
class Rule:
    """One selector, and the tokens of its declarations by their properties."""

    selector: str
    tokens: dict[str, str]

    @property
    def subject(self) -> str:
        return re.split(r"[ >]+", self.selector)[-1]

    @property
    def plain(self) -> str:
        """The selector of the same thing in its usual state."""
        return PSEUDO.sub("", self.selector)

    @property
    def kind(self) -> str:
        return re.match(r"\w*", self.subject).group()  # type: ignore[union-attr]  # matches even nothing

    @property
    def text(self) -> bool:
        return not any(each in self.selector for each in NO_TEXT)


def rules() -> list[Rule]:
    sheet = re.sub(r"/\*.*?\*/", "", resource("themes", "style.qss").read_text("utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in re.findall(r"([^{};]+)\{((?:[^{}]|\{\w+\})*)\}", sheet):
        tokens = {name: token for name, token in TOKEN.findall(body) if token != FACE}
        found += [Rule(each.strip(), tokens) for each in selectors.split(",")]
    return found


RULES = rules()
SETTING = {rule.selector: rule.tokens for rule in RULES}


def grounds(rule: Rule) -> set[str]:
    """What may be behind the text of a rule."""
    for selector in (rule.selector, rule.plain):
        if "background" in SETTING.get(selector, {}):
            return {SETTING[selector]["background"]}
    for above in rule.selector.split(" ")[:-1]:
        if "background" in SETTING.get(above, {}):
            return {SETTING[above]["background"]}
    states = {
        each.tokens["background"]
        for each in RULES
        if each.kind == rule.kind and "#" not in each.selector and "background" in each.tokens and each.text
    }
    return {*GROUNDS, *states}


def pairs() -> Iterator[tuple[str, str, str]]:
    """Selector, text, ground."""
    for rule in RULES:
        if not rule.text:
            continue
        usual = SETTING.get(rule.plain, {})
        kind = SETTING.get(rule.kind, {})
        if "color" in rule.tokens:
            yield from ((rule.selector, rule.tokens["color"], ground) for ground in grounds(rule))
        elif "background" in rule.tokens:
            yield rule.selector, usual.get("color", kind.get("color", "ink")), rule.tokens["background"]
        if "selection-color" in rule.tokens:
            yield rule.selector, rule.tokens["selection-color"], rule.tokens["selection-background-color"]


def focus_pairs() -> Iterator[tuple[str, str, str]]:
    """Selector, border that shows the keyboard, what is around it."""
    yield from (("FocusRing", "accent", ground) for ground in (*GROUNDS, "wash", "selected", "hover"))
    for rule in RULES:
        if ":focus" in rule.selector and (border := rule.tokens.get("border-color", rule.tokens.get("border"))):
            yield from ((rule.selector, border, ground) for ground in grounds(rule))


def test_the_sheet_is_understood() -> None:
    assert SETTING["QPushButton#primary"] == {"background": "accent", "color": "on_accent", "border": "accent"}
    assert ("QPushButton#link", "accent", "hover") in set(pairs())
    assert ("#toast QLabel#toastText", "background", "ink") in set(pairs())
    assert ("QMenu::item:selected", "ink", "selected") in set(pairs())
    assert len(set(pairs())) > 60


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_all_text_of_the_sheet_is_readable(theme: Theme) -> None:
    found = {pair: contrast(getattr(theme, pair[1]), getattr(theme, pair[2])) for pair in pairs()}

    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < ENOUGH} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_where_the_keyboard_is_stands_out(theme: Theme) -> None:
    found = {pair: contrast(getattr(theme, pair[1]), getattr(theme, pair[2])) for pair in focus_pairs()}

    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < BORDER} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_box_and_a_slider_are_seen(theme: Theme) -> None:
    for selector in ("QCheckBox::indicator", "QSlider::handle:horizontal", "QProgressBar::chunk"):
        shown = SETTING[selector].get("border", SETTING[selector]["background"])
        for ground in GROUNDS:
            assert contrast(getattr(theme, shown), getattr(theme, ground)) >= BORDER, (selector, ground)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_is_switched_on_is_told_by_more_than_its_ground(theme: Theme) -> None:
    switched = [rule for rule in RULES if rule.selector.endswith(":checked") and "background" in rule.tokens]

    assert len(switched) > 2
    for rule in switched:
        for ground in GROUNDS:
            assert contrast(getattr(theme, rule.tokens["border-color"]), getattr(theme, ground)) >= BORDER, rule

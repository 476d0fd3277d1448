# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said for signs and short forms in a language: `spoken.toml`, read into types."""

import importlib.resources
import itertools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

Said = tuple[str, ...]
"""Spoken words, lower case; empty for what is not said."""

Ways = tuple[Said, ...]
"""The ways in which something written may be said, the usual one first; at least one."""

SILENT: Ways = ((),)
MOST_WAYS = 12


@dataclass(frozen=True, slots=True)
class Currency:
    """The names of a currency and of its hundredth part, for one and for several."""

    one: Said
    several: Said
    cent: Said
    cents: Said


@dataclass(frozen=True, slots=True)
class Habits:
    """How one language writes and says numbers, signs and short forms. Ways of `x` are in `short_forms["x"]`."""

    language: str
    decimal: str = "."
    group: str = ","
    point: Said = ()
    digits_apart: bool = False
    hundred_years: str = ""
    to: Said = ()
    dot: Said = ()
    slash: Said = ()
    minus: Said = ()
    hour: Said = ()
    of: Said = ()
    one: Ways = ()
    scales: frozenset[str] = frozenset()
    short: Mapping[str, Said] = field(default_factory=dict)
    signs: Mapping[str, Said] = field(default_factory=dict)
    currencies: Mapping[str, Currency] = field(default_factory=dict)
    units: Mapping[str, Ways] = field(default_factory=dict)
    short_forms: Mapping[str, Ways] = field(default_factory=dict)
    words: Mapping[str, Ways] = field(default_factory=dict)
    spelled: frozenset[str] = frozenset()
    short_words: frozenset[str] = frozenset()
    ordinal_marks: str = ""
    ordinal_before: frozenset[str] = frozenset()
    ordinals: Mapping[int, Ways] = field(default_factory=dict)
    ordinal_endings: tuple[str, ...] = ()


@cache
def habits(language: str) -> Habits:
    """The habits of a language, by its code without region; plain ones for a language that has no table."""
    table = _tables().get(language)
    if table is None:
        return Habits(language, decimal=",", group=" ") if language else Habits(language)
    phrases = {name: tuple(text.split()) for name, text in table.items() if isinstance(text, str)}
    sets = {name: frozenset(words) for name, words in table.items() if isinstance(words, list)}
    return Habits(
        language,
        decimal=table["decimal"],
        group=table["group"],
        point=phrases["point"],
        digits_apart=table.get("digits_apart", False),
        hundred_years=table.get("hundred_years", ""),
        to=phrases["to"],
        dot=phrases["dot"],
        slash=phrases["slash"],
        minus=phrases["minus"],
        hour=phrases.get("hour", ()),
        of=phrases.get("of", ()),
        scales=sets["scales"],
        spelled=sets.get("spelled", frozenset()),
        short_words=sets.get("short_words", frozenset()),
        ordinal_before=sets.get("ordinal_before", frozenset()),
        one=tuple((form,) for form in table.get("one", ())),
        short={sign: (word,) for sign, word in table.get("short", {}).items()},
        signs={sign: tuple(words.split()) for sign, words in table["signs"].items()},
        currencies={
            sign: Currency(*(tuple(name.split()) for name in names)) for sign, names in table["currency"].items()
        },
        units=_ways(table["units"]),
        short_forms=_ways(table["abbreviations"]),
        words=_ways(table.get("words", {})),
        ordinal_marks=table.get("ordinal_marks", ""),
        ordinals={int(number): ways for number, ways in _ways(table.get("ordinals", {})).items()},
        ordinal_endings=tuple(table.get("ordinal_endings", ())),
    )


def together(parts: Iterable[Ways]) -> Ways:
    """The ways to say several things in turn, at most a dozen."""
    combined: Ways = SILENT
    for ways in parts:
        both = (before + after for before in combined for after in ways)
        combined = tuple(dict.fromkeys(itertools.islice(both, MOST_WAYS)))
    return combined


def _ways(texts: Mapping[str, str]) -> dict[str, Ways]:
    return {key: tuple(tuple(way.split()) for way in text.split("|")) for key, text in texts.items()}


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((importlib.resources.files(__package__) / "spoken.toml").read_text("utf-8"))

# SPDX-License-Identifier: GPL-3.0-or-later
"""How a setting is declared: as a field of a data class, with all that the window and the README say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TypeVar

Value = bool | int | float | str
V = TypeVar("V", bound=Value)


class Group(StrEnum):
    """The headings under which the window of the settings and the README have them, in this order."""

    TEXT = "Text and colours"
    PLAYING = "Playing"
    MARKS = "Marks and clips"
    FINDING = "Finding"
    CORRECTING = "Correcting"
    LISTENING = "Speech recognition"
    WINDOW = "Window"


@dataclass(frozen=True, slots=True)
class Setting:
    """One of them. Its control follows from its default: a switch, a number, a text, or a choice where it has `words`.

    `label` names it, `help` is a sentence about it. A number lies between its `limits` and goes in steps of `step`; it
    stands before `unit`, and in place of 0 stands `zero`, if that is not empty. `words` say what each value that can be
    chosen is called; a text with `offered` is chosen from what is there on this machine.
    """

    name: str
    default: Value
    group: Group
    label: str
    help: str
    limits: tuple[float, float] | None = None
    step: float = 1
    unit: str = ""
    zero: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    offered: bool = False

    def read(self, kept: str) -> Value:
        """The value that `str` made into this. Raises ValueError for what it can't be: a file can say anything."""
        if self.words and kept not in self.words:
            raise ValueError(kept)
        return read(kept, self.default, self.limits)


def read(kept: str, default: Value, limits: tuple[float, float] | None = None) -> Value:
    """What was written, as what the default is. Raises ValueError where it can't be one, or is out of the limits."""
    if isinstance(default, bool):
        if kept not in ("True", "False"):
            raise ValueError(kept)
        return kept == "True"
    kept.encode()  # JSON can hold halves of characters; they raise a ValueError of their own here
    value = type(default)(kept)
    # An integer may be too large to be made a float, but not to be compared with one.
    if limits is not None and not (isinstance(value, int | float) and limits[0] <= value <= limits[1]):
        raise ValueError(kept)
    return value


def chosen(
    default: V,
    group: Group,
    label: str,
    help: str,  # noqa: A002  that is what it is
    *,
    limits: tuple[float, float] | None = None,
    step: float = 1,
    unit: str = "",
    zero: str = "",
    words: Mapping[str, str] | None = None,
    offered: bool = False,
) -> V:
    """Declare what a person chooses, as the field of a data class; see `Setting`."""
    about = Setting("", default, group, label, help, limits, step, unit, zero, words or {}, offered)
    return field(default=default, metadata={"about": about})


def remembered(default: V, help: str, *, limits: tuple[float, float] | None = None) -> V:  # noqa: A002  as above
    """Declare what the window remembers by itself: in no dialog, but in the file and in the README."""
    return field(default=default, metadata={"help": help, "limits": limits})


def settings_of(kind: type) -> dict[str, Setting]:
    """All that are declared with `chosen`, by their names."""
    return {
        each.name: replace(each.metadata["about"], name=each.name) for each in fields(kind) if "about" in each.metadata
    }

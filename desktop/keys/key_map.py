# SPDX-License-Identifier: GPL-3.0-or-later
"""Which keys trigger which action: the usual ones, and what the person changed. No key triggers two."""

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.actions import ACTIONS

Keys = Mapping[str, tuple[str, ...]]  # by the names of actions

# These move the keyboard, end what one does or choose a row, everywhere.
RESERVED = {"Esc", "Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Return", "Enter"}
# Held with another key these mean something; alone they are none. What Qt does not know is Key_unknown or 0.
NO_KEYS = {
    Qt.Key(0),
    Qt.Key.Key_unknown,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
}


def normal(key: str) -> str:
    """A key in the one way in which it is compared and kept. Raises ValueError for what is not one key."""
    key.encode()  # half a character is no key
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    written = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or sequence[0].key() in NO_KEYS:  # type: ignore[index]  # PySide leaves it out
        raise ValueError(key)
    if not written.isprintable() or written in RESERVED:
        raise ValueError(key)
    return written


@cache
def usual() -> dict[str, tuple[str, ...]]:
    """The keys that actions have at first."""
    return {spec.name: tuple(normal(key) for key in spec.keys) for spec in ACTIONS}


def resolved(own: Keys) -> dict[str, tuple[str, ...]]:
    """The keys of all actions where `own` are the person's: what these have, no other has."""
    taken: set[str] = set()
    keys: dict[str, tuple[str, ...]] = {}
    for name in (*(name for name in usual() if name in own), *(name for name in usual() if name not in own)):
        wanted = own.get(name, usual()[name])
        keys[name] = tuple(key for key in dict.fromkeys(wanted) if key not in taken)
        taken.update(keys[name])
    return {name: keys[name] for name in usual()}


def differing(keys: Keys) -> dict[str, tuple[str, ...]]:
    """Only what is not as usual."""
    return {name: kept for name, kept in keys.items() if kept != usual()[name]}

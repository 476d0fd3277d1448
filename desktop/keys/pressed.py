# SPDX-License-Identifier: GPL-3.0-or-later
"""Which key somebody has pressed, written as menus write it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.keys.key_map import NO_KEYS, normal

_MEANT = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def only_held(event: QKeyEvent) -> bool:
    """Whether it is a key like Ctrl, with which another one will be pressed."""
    return event.key() in NO_KEYS


def pressed_key(event: QKeyEvent) -> str:
    """The key, as it is kept. Raises ValueError for one that can't trigger an action.

    A sign that needs Shift to be typed, `?` for instance, is that sign on every keyboard: the Shift is not part of it.
    """
    held = event.modifiers() & _MEANT
    sign = event.text()
    if sign.isprintable() and len(sign) == 1 and not sign.isalnum() and not sign.isspace():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return normal(
        QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString(QKeySequence.SequenceFormat.PortableText)
    )

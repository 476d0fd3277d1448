# SPDX-License-Identifier: GPL-3.0-or-later
"""Which keys do what while a line is written; all others type, move the caret, or belong to the window."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Deed(Enum):
    """What a key does."""

    LEAVE = auto()
    SAVE = auto()
    RETURN = auto()
    DOUBT_AFTER = auto()
    DOUBT_BEFORE = auto()
    PLAY = auto()
    SAY_AGAIN = auto()
    UNDO = auto()
    REDO = auto()
    PASTE = auto()
    ALL = auto()
    START = auto()
    END = auto()
    BACK = auto()
    FORTH = auto()
    WORD_BACK = auto()
    WORD_FORTH = auto()


_K, _M = Qt.Key, Qt.KeyboardModifier
_CTRL, _SHIFT = _M.ControlModifier, _M.ShiftModifier
_DEEDS = {
    (_K.Key_Escape, _M.NoModifier): Deed.LEAVE,
    (_K.Key_Return, _CTRL): Deed.SAVE,
    (_K.Key_Return, _M.NoModifier): Deed.RETURN,
    (_K.Key_Return, _SHIFT): Deed.RETURN,
    (_K.Key_Tab, _M.NoModifier): Deed.DOUBT_AFTER,
    (_K.Key_Backtab, _SHIFT): Deed.DOUBT_BEFORE,
    (_K.Key_Tab, _SHIFT): Deed.DOUBT_BEFORE,
    (_K.Key_Space, _CTRL): Deed.PLAY,
    (_K.Key_Space, _CTRL | _SHIFT): Deed.SAY_AGAIN,
    (_K.Key_Y, _CTRL): Deed.REDO,
    (_K.Key_Backspace, _M.NoModifier): Deed.BACK,
    (_K.Key_Delete, _M.NoModifier): Deed.FORTH,
}
_STANDARD = {
    QKeySequence.StandardKey.Undo: Deed.UNDO,
    QKeySequence.StandardKey.Redo: Deed.REDO,
    QKeySequence.StandardKey.Paste: Deed.PASTE,
    QKeySequence.StandardKey.SelectAll: Deed.ALL,
    QKeySequence.StandardKey.MoveToStartOfDocument: Deed.START,
    QKeySequence.StandardKey.MoveToEndOfDocument: Deed.END,
    QKeySequence.StandardKey.DeleteStartOfWord: Deed.WORD_BACK,
    QKeySequence.StandardKey.DeleteEndOfWord: Deed.WORD_FORTH,
}
_MOVES = (_K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End)
_LETTERS = (_K.Key_A, _K.Key_C, _K.Key_X, _K.Key_V, _K.Key_Z, _K.Key_Y)


def deed(event: QKeyEvent) -> Deed | None:
    """What a key does; None where the text itself knows."""
    key = _K.Key_Return if event.key() == _K.Key_Enter else Qt.Key(event.key())
    found = _DEEDS.get((key, event.modifiers() & ~_M.KeypadModifier))
    return found or next((each for standard, each in _STANDARD.items() if event.matches(standard)), None)


def is_for_window(event: QKeyEvent) -> bool:
    """Whether a key stays a shortcut of the window."""
    if deed(event) is not None:
        return False
    modifiers, key = event.modifiers() & ~_M.KeypadModifier, event.key()
    if modifiers in (_M.NoModifier, _SHIFT):
        return _K.Key_F1 <= key <= _K.Key_F35
    if modifiers & _M.AltModifier and modifiers & _CTRL:
        return not event.text().isprintable() or not event.text()  # AltGr types
    plain = modifiers in (_CTRL, _CTRL | _SHIFT)
    return not (plain and (key in _MOVES or (modifiers == _CTRL and key in _LETTERS)))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Where characters stand in a line of text, also where scripts that are written to the left and to the right meet."""

from collections.abc import Iterator
from unicodedata import bidirectional

from PySide6.QtGui import QTextLine

from desktop.widgets import x_of

_TO_THE_LEFT = ("R", "AL", "RLE", "RLO", "RLI")
_NEAR_PX = 0.5


def rects_in(line: QTextLine, text: str, first: int, last: int) -> list[tuple[float, float]]:
    """The left and right ends, in pixels, of what characters `first` to before `last` of a block take of a line.

    `text` is the block's. Spaces that end the line take nothing.
    """
    begin = max(first, line.textStart())
    end = min(last, line.textStart() + line.textLength())
    if begin >= end:
        return []
    if text.isascii() or not any(bidirectional(letter) in _TO_THE_LEFT for letter in text):
        natural = line.naturalTextRect()
        return [(x_of(line, begin), min(x_of(line, end), natural.right()))]
    return list(_runs(line, begin, end))


def place_of(line: QTextLine, x: float) -> int:
    """Which character of the block stands at `x`, or nearest to it."""
    if not line.isValid() or not line.textLength():
        return 0
    found = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
    return max(line.textStart(), min(found, line.textStart() + line.textLength() - 1))


def _runs(line: QTextLine, begin: int, end: int) -> Iterator[tuple[float, float]]:
    """What stands side by side, in one."""
    natural = line.naturalTextRect()
    left = right = 0.0
    for place in range(begin, end):
        near, far = x_of(line, place), x_of(line, place, QTextLine.Edge.Trailing)
        here, there = max(min(near, far), natural.left()), min(max(near, far), natural.right())
        if there <= here:
            continue  # a mark on another letter, or the second half of one
        if right > left and here <= right + _NEAR_PX and there >= left - _NEAR_PX:
            left, right = min(left, here), max(right, there)
            continue
        if right > left:
            yield left, right
        left, right = here, there
    if right > left:
        yield left, right

# SPDX-License-Identifier: GPL-3.0-or-later
"""Small helpers for building widgets."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLine
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str) -> W:
    """The widget, under the name by which `style.qss` dresses it."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def x_of(line: QTextLine, position: int) -> float:
    """Where a character of the layout begins in its line, in pixels."""
    found = line.cursorToX(position)
    # PySide returns (x, position), which its stubs call an object.
    return float(found[0] if isinstance(found, tuple) else 0.0)


def counted(number: int, one: str, many: str) -> str:
    """`1 hit`, `2 hits`: the number with the word that fits it."""
    return f"{number} {one if number == 1 else many}"

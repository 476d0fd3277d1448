# SPDX-License-Identifier: GPL-3.0-or-later
"""What parts of the window paint with a text: behind its letters, over its light, and in the colour of the letters."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.reading.page_paint import Ink


class Overlay:
    """Paints nothing. Those that do are put into the `overlays` of a view."""

    def inks(self, number: int, inks: list[Ink]) -> list[Ink]:
        """The colours of the letters of block `number`, made of those that they have without this."""
        return inks

    def paint(self, painter: QPainter, numbers: Sequence[int], dirty: QRectF) -> None:
        """Paint what is behind the letters of some blocks, as far as it lies in a part of the viewport."""

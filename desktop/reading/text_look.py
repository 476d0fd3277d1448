# SPDX-License-Identifier: GPL-3.0-or-later
"""How the text is set: its face, size, line height, the width of its column. Knows no widget."""

from dataclasses import dataclass

# What can be read at all; the settings believe nothing else. Line height in hundredths of the face's size.
PIXELS, LINE_HEIGHT, LETTERS = (13, 40), (120, 240), (30, 110)


@dataclass(frozen=True, slots=True)
class TextLook:
    """What the reader chose. `face` is a family, or empty for Earmark's own.

    `line_height` is in hundredths of `pixels`; `letters` is about how many stand in a line at most. With `shading`,
    what was said is darker than what is to come. With `still`, nothing moves by itself.
    """

    face: str = ""
    pixels: int = 19
    line_height: int = 160
    letters: int = 66
    shading: bool = True
    still: bool = False

    @property
    def line_pixels(self) -> int:
        """The height of a line."""
        return round(self.pixels * self.line_height / 100)

# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of the sound as bars: the same wherever they are looked at, and sharp on every screen."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from desktop.reading.timeline_scale import Scale
from desktop.reading.wave import draw_bars, heights

HOUR_MS = 3_600_000
SOUND = np.abs(np.sin(np.arange(36_000) ** 1.5)).astype(np.float32)


@pytest.mark.parametrize("zoom", [1.0, 3.7, 40.0, 1000.0])
def test_bars_of_a_zoom_are_the_same_wherever_they_are_looked_at(zoom: float) -> None:
    scale = Scale(HOUR_MS, 801).zoomed(zoom, 400)
    first, here = heights(SOUND, scale)
    moved_first, moved = heights(SOUND, scale.moved(101))

    by = moved_first - first
    assert by == (0 if scale.is_whole else pytest.approx(25, abs=1))
    assert np.array_equal(moved[: len(here) - by], here[by:])


def test_the_loudest_bar_is_as_high_as_can_be_and_the_width_is_filled() -> None:
    for width in (400, 401, 403):
        first, found = heights(SOUND, Scale(HOUR_MS, width))
        assert first == 0
        assert len(found) == -(-width // 4)
        assert found.max() == 1.0


@pytest.mark.parametrize("peaks", [1, 2, 7])
def test_less_sound_than_bars_is_spread_over_them(peaks: int) -> None:
    _, found = heights(np.linspace(0.2, 1.0, peaks).astype(np.float32), Scale(HOUR_MS, 400))

    assert len(found) == 100
    assert found[-1] == 1.0
    assert len(set(found.tolist())) == peaks


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_the_edges_of_bars_lie_between_the_pixels_of_the_screen(qapp: QApplication, ratio: float) -> None:
    image = draw_bars(SOUND, Scale(HOUR_MS, 400), 60, ratio).toImage()
    middle = [image.pixelColor(x, image.height() // 2).alpha() for x in range(image.width())]

    assert set(middle) == {0, 255}

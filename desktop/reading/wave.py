# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of the sound as bars."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.reading.timeline_scale import STEP_PX, Scale

Peaks = NDArray[np.float32]

BAR_PX = 2.5
LOWEST_PX = 2.0
MARGIN_PX = 14  # over and under the highest bar together


def heights(peaks: Peaks, scale: Scale) -> tuple[int, Peaks]:
    """The number of the first bar in sight, and how high (0 to 1) it and those after it are.

    A bar is the mean of the loudest samples under it, scaled to the loudest bar of the episode, quiet parts lifted.
    The bars of a zoom are the same wherever it is looked at.
    """
    count = max(1, int(np.ceil(scale.whole_px / STEP_PX)))
    first = scale.start_px // STEP_PX
    last = min(count, (scale.start_px + scale.width) // STEP_PX + 1)
    if peaks.size == 0:
        return first, np.zeros(max(0, last - first), np.float32)
    in_sight = _bars(peaks, scale, first, last)
    # Where a bar has hardly more than one sample, the loudest of all is the loudest bar.
    every = peaks if peaks.size < 2 * count else _bars(peaks, scale, 0, count)
    shares: Peaks = np.sqrt(in_sight / (float(every.max()) or 1.0)).astype(np.float32)
    return first, shares


def _bars(peaks: Peaks, scale: Scale, first: int, last: int) -> Peaks:
    edges = np.arange(first, last + 1) * (STEP_PX / scale.whole_px * peaks.size)
    starts = np.minimum(edges[:-1].astype(int), peaks.size - 1)
    ends = np.minimum(edges[1:].astype(int), peaks.size)
    begin, end = int(starts[0]), max(int(starts[0]) + 1, int(ends[-1]))
    sums = np.add.reduceat(peaks[begin:end], np.minimum(starts, end - 1) - begin)
    means: Peaks = np.minimum(sums / np.maximum(1, ends - starts), 1.0).astype(np.float32)
    return means


def draw_bars(peaks: Peaks, scale: Scale, height: int, ratio: float) -> QPixmap:
    """The bars in sight, in black. `ratio` is the screen's pixels to one of ours; edges fall between them."""
    picture = QPixmap(QSize(scale.width, height) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    first, shares = heights(peaks, scale)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    wide = round(BAR_PX * ratio) / ratio
    for number, share in enumerate(shares.tolist(), first):
        x = round((number * STEP_PX - scale.start_px) * ratio) / ratio
        half = max(LOWEST_PX, share * (height - MARGIN_PX)) / 2
        top = round((height / 2 - half) * ratio) / ratio
        painter.drawRoundedRect(QRectF(x, top, wide, height - 2 * top), wide / 2.2, wide / 2.2)
    painter.end()
    return picture


def tinted(bars: QPixmap, colour: QColor) -> QPixmap:
    """The same bars in a colour."""
    picture = QPixmap(bars)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, picture.width(), picture.height()), colour)
    painter.end()
    return picture

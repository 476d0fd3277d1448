# SPDX-License-Identifier: GPL-3.0-or-later
"""One filter of FFmpeg between numbers and numbers."""

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator

    import av
    from av.filter.context import FilterContext


class Filter:
    """One filter of FFmpeg, with float32 in and out."""

    def __init__(self, name: str, options: str, rate: int, layout: str) -> None:
        import av.filter

        self._rate, self._layout, self._position = rate, layout, 0
        self._graph = av.filter.Graph()
        source = self._graph.add_abuffer(format="fltp", sample_rate=rate, layout=layout, time_base=Fraction(1, rate))
        steps: list[FilterContext] = [
            source,
            self._graph.add(name, options),
            self._graph.add("aformat", f"sample_fmts=fltp:sample_rates={rate}:channel_layouts={layout}"),
            self._graph.add("abuffersink"),
        ]
        for before, after in pairwise(steps):
            before.link_to(after)
        self._graph.configure()

    def put(self, samples: NDArray[np.float32]) -> "Iterator[av.AudioFrame]":
        """What comes out for more sound."""
        import av

        if not samples.shape[1]:
            return
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout=self._layout)
        frame.sample_rate, frame.time_base, frame.pts = self._rate, Fraction(1, self._rate), self._position
        self._position += samples.shape[1]
        self._graph.push(frame)
        yield from self._ready()

    def rest(self) -> "Iterator[av.AudioFrame]":
        """What was held back."""
        self._graph.push(None)
        yield from self._ready()

    def _ready(self) -> "Iterator[av.AudioFrame]":
        import av

        while True:
            try:
                frame = self._graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            if isinstance(frame, av.AudioFrame):
                yield frame

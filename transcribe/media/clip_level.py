# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud a stretch of sound is, and the same stretch as loud as podcasts are.

Loudness is that of EBU R 128 (ITU-R BS.1770-4), as FFmpeg's filter `ebur128` measures it; peaks that would be too
loud are held by its filter `alimiter`.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from transcribe.media.audio import Samples
from transcribe.media.filter import Filter

if TYPE_CHECKING:
    import av
    from numpy.typing import NDArray

TARGET_LUFS = {"mono": -19.0, "stereo": -16.0}
"""What is usual for speech: a single channel is heard from two loudspeakers, and is 3 dB louder there."""

MOST_DB = 20.0  # more would only raise the noise of the room
PEAK = 0.89  # of full scale: 1 dB below it, for what lossy codecs add
_SILENCE_LUFS = -69.0
_SHORTEST_MS = 400  # of sound that has a loudness: one block of BS.1770


def gain_db(pieces: Iterable[Samples], rate: int, layout: str) -> float:
    """By how much the sound must be louder (or softer, if negative) to be at the target; 0 for silence."""
    graph = Filter("ebur128", "metadata=1", rate, layout)
    loudness = _SILENCE_LUFS
    count = 0
    for piece in pieces:
        count += piece.shape[1]
        for frame in graph.put(piece):
            loudness = float(frame.metadata.get("lavfi.r128.I", loudness))
    short = rate * _SHORTEST_MS // 1000 - count
    for frame in graph.put(np.zeros((_channels(layout), max(0, short)), np.float32)):
        loudness = float(frame.metadata.get("lavfi.r128.I", loudness))
    for frame in graph.rest():
        loudness = float(frame.metadata.get("lavfi.r128.I", loudness))
    if loudness <= _SILENCE_LUFS:
        return 0.0
    return min(MOST_DB, TARGET_LUFS[layout] - loudness)


def levelled(pieces: Iterable[Samples], gain: float, rate: int, layout: str) -> Iterator[Samples]:
    """The sound, louder by `gain` dB, with its peaks held; as long as it was."""
    graph = Filter("alimiter", f"level_in={10 ** (gain / 20):.6f}:limit={PEAK}:level=0:latency=1", rate, layout)
    for piece in pieces:
        yield from map(_samples, graph.put(piece))
    yield from map(_samples, graph.rest())


def _samples(frame: "av.AudioFrame") -> Samples:
    samples: NDArray[Any] = frame.to_ndarray()
    return samples.astype(np.float32, copy=False)


def _channels(layout: str) -> int:
    return 1 if layout == "mono" else 2

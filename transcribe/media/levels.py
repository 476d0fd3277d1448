# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud an episode is from moment to moment, and by how much it is played louder or softer to be even.

Loudness is that of ITU-R BS.1770-4 as FFmpeg's filter `ebur128` measures it: K-weighted, in blocks of 400 ms that begin
every 100 ms. The loudness of a moment is that of the three seconds around it (the “short-term” loudness of EBU Tech
3341), gated as BS.1770 gates a programme, so that the pauses between words do not count. What is 20 LU below the whole
episode is a pause and no quiet speech (the gate of EBU Tech 3342): it gets louder or softer with what surrounds it.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from transcribe.media.audio import Samples, decode_whole
from transcribe.media.filter import Filter
from transcribe.media.kept import kept
from transcribe.progress import CancelToken

HOP_MS, WINDOW_MS = 1_000, 3_000
TARGET_LUFS = -23.0
"""The level of EBU R 128. Podcasts are 4 to 7 dB louder: made softer, they leave quiet ones room to get louder."""

MOST_DB, LEAST_DB = 12.0, -20.0  # more would raise the noise of the room
MOST_KEPT = 400  # levels; those of an hour take 14 kB
_BLOCK_MS, _STEP_MS = 400, 100
_RATE, _LAYOUT = 48_000, "stereo"
_FOREVER_MS = 1 << 40
_SILENCE_LUFS, _GATE_LU, _PAUSE_LU = -70.0, 10.0, 20.0

Levels = NDArray[np.float32]


def levels(path: Path, cancel: CancelToken | None = None) -> Levels:
    """The loudness (LUFS) around the middle of each second; nan in pauses that are longer than the window.

    Raises MediaError where the file can't be opened, Cancelled when `cancel` is set.
    """
    return _levels(np.fromiter(_blocks(path, cancel), np.float64))


def kept_levels(path: Path, cancel: CancelToken | None = None) -> Levels:
    """What `levels` says, from the cache where this very file was listened to before. Raises what `levels` raises."""
    return np.frombuffer(kept(path, "levels", MOST_KEPT, lambda: levels(path, cancel).tobytes()), np.float32)


def gains_db(found: Levels) -> Levels:
    """By how many dB each second is to be louder (or softer, if negative), in smooth steps."""
    known = np.flatnonzero(~np.isnan(found))
    if not known.size:
        return np.zeros(len(found), np.float32)
    wanted = np.clip(TARGET_LUFS - found[known], LEAST_DB, MOST_DB)
    filled = np.interp(np.arange(len(found)), known, wanted)
    smooth = np.hanning(5)[1:-1]
    smoothed = np.convolve(np.pad(filled, 1, mode="edge"), smooth / smooth.sum(), mode="valid")
    return smoothed.astype(np.float32)


def gain_at(gains: Levels, time_ms: int) -> float:
    """The gain at a time, in dB; 0 where nothing is known."""
    if not len(gains):
        return 0.0
    return float(np.interp(time_ms / HOP_MS - 0.5, np.arange(len(gains)), gains))


def _blocks(path: Path, cancel: CancelToken | None) -> Iterator[float]:
    """The loudness of each block, in LUFS."""
    graph = Filter("ebur128", "metadata=1", _RATE, _LAYOUT)
    for second in _seconds(decode_whole(path, 0, _FOREVER_MS, _RATE, _LAYOUT)):
        if cancel is not None:
            cancel.check()
        for frame in graph.put(second):
            yield float(frame.metadata.get("lavfi.r128.M", _SILENCE_LUFS))
    for frame in graph.rest():
        yield float(frame.metadata.get("lavfi.r128.M", _SILENCE_LUFS))


def _seconds(pieces: Iterator[Samples]) -> Iterator[Samples]:
    """The same in larger pieces, which cost less each."""
    held: list[Samples] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += piece.shape[1]
        if size >= _RATE:
            yield np.concatenate(held, axis=1)
            held, size = [], 0
    if held:
        yield np.concatenate(held, axis=1)


def _levels(blocks: NDArray[np.float64]) -> Levels:
    power = 10 ** (blocks / 10)
    whole = _gated(power)
    seconds = -(-len(blocks) * _STEP_MS // HOP_MS)
    found = np.full(seconds, np.nan, np.float32)
    # The middle of block n; it ends with the nth step.
    middles_ms = (np.arange(len(blocks)) + 1) * _STEP_MS - _BLOCK_MS // 2
    starts_ms = np.arange(seconds) * HOP_MS - (WINDOW_MS - HOP_MS) // 2
    firsts, lasts = np.searchsorted(middles_ms, starts_ms), np.searchsorted(middles_ms, starts_ms + WINDOW_MS)
    for second, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        loud = _gated(power[first:last])
        if loud is not None and whole is not None and loud > whole - _PAUSE_LU:
            found[second] = loud
    return found


def _gated(power: NDArray[np.float64]) -> float | None:
    """The loudness of blocks, gated as in BS.1770; None for silence."""
    heard = power[power > 10 ** (_SILENCE_LUFS / 10)]
    if not heard.size:
        return None
    gate = heard.mean() / 10 ** (_GATE_LU / 10)
    return float(10 * np.log10(heard[heard > gate].mean()))

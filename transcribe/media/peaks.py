# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of a whole episode's sound, for the timeline; made once, then kept in the cache."""

from pathlib import Path

import numpy as np

from transcribe.media.audio import Samples, loudness
from transcribe.media.kept import kept
from transcribe.progress import CancelToken

BIN_MS = 100
MOST_KEPT = 400  # shapes; that of an hour takes 36 kB
_FULL = 255  # a loudness is kept as a byte, its square root, so that quiet speech keeps its shape


def peaks(path: Path, bin_ms: int = BIN_MS, cancel: CancelToken | None = None) -> Samples:
    """The loudest sample of each `bin_ms` as a share of full scale (0 to 1), over all channels.

    Raises MediaError where the file can't be opened, Cancelled when `cancel` is set, within a few seconds of sound.
    """
    result: list[Samples] = []
    rest = np.zeros(0, np.float32)
    bin_size = 0.0
    first_bin = first_sample = 0
    for rate, loud in loudness(path):
        if cancel is not None:
            cancel.check()
        bin_size = bin_size or rate * bin_ms / 1000  # may be a fraction; the borders below round, the bins do not drift
        samples = np.concatenate((rest, loud))
        whole = int((first_sample + len(samples)) / bin_size) - first_bin
        borders = np.round((first_bin + np.arange(whole + 1)) * bin_size).astype(np.int64) - first_sample
        if whole:
            result.append(np.maximum.reduceat(samples[: borders[-1]], borders[:-1]))
        rest = samples[borders[-1] :]
        first_bin += whole
        first_sample += int(borders[-1])
    if len(rest):
        result.append(rest.max(keepdims=True))
    return np.minimum(np.concatenate(result), 1.0) if result else np.zeros(0, np.float32)


def kept_peaks(path: Path, cancel: CancelToken | None = None) -> Samples:
    """What `peaks` says, from the cache where this very file was looked at before. Raises what `peaks` raises."""

    def make() -> bytes:
        return np.round(np.sqrt(peaks(path, cancel=cancel)) * _FULL).astype(np.uint8).tobytes()

    found = np.frombuffer(kept(path, "peaks", MOST_KEPT, make), np.uint8)
    return ((found / np.float32(_FULL)) ** 2).astype(np.float32)

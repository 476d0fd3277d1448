# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of a whole episode's sound, for the timeline; made once, then kept in the cache."""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

import numpy as np

from transcribe.media.audio import Samples, loudness
from transcribe.media.cache import cache_folder
from transcribe.progress import CancelToken

BIN_MS = 100
MOST_KEPT = 400  # shapes; that of an hour takes 36 kB
_SUFFIX = ".peaks"
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
    place = _place(path)
    with contextlib.suppress(OSError):
        kept = np.frombuffer(place.read_bytes(), np.uint8)
        if kept.size:
            os.utime(place)
            return ((kept / np.float32(_FULL)) ** 2).astype(np.float32)
    found = peaks(path, cancel=cancel)
    # A cache that can't be written costs time and nothing else.
    with contextlib.suppress(OSError):
        _keep(place, np.round(np.sqrt(found) * _FULL).astype(np.uint8).tobytes())
    return found


def _place(path: Path) -> Path:
    """By the file's path, size and time of its last change: to read it through for a sum would take long."""
    try:
        about = path.stat()
        words = f"{path.absolute()}\n{about.st_size}\n{about.st_mtime_ns}"
    except OSError:
        words = f"{path.absolute()}"  # it can't be opened either, and `peaks` says why
    name = hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return cache_folder("peaks") / f"{name}{_SUFFIX}"


def _keep(place: Path, content: bytes) -> None:
    """Write it whole or not at all, and let those go that were used least lately."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(place)
    kept = sorted(place.parent.glob(f"*{_SUFFIX}"), key=lambda each: each.stat().st_mtime_ns)
    for old in kept[:-MOST_KEPT]:
        old.unlink(missing_ok=True)

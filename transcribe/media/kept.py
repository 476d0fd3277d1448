# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found out about a file by reading all of it, kept in the cache."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from transcribe.media.cache import cache_folder


def kept(path: Path, kind: str, most: int, make: Callable[[], bytes]) -> bytes:
    """What `make` says of the file, from the cache where this very file was looked at before.

    Each `kind` has a folder of its own, in which the `most` that were used last are kept. Raises what `make` raises.
    """
    place = _place(path, kind)
    with contextlib.suppress(OSError):
        found = place.read_bytes()
        if found:
            os.utime(place)
            return found
    found = make()
    # A cache that can't be written costs time and nothing else.
    with contextlib.suppress(OSError):
        _keep(place, found, most)
    return found


def _place(path: Path, kind: str) -> Path:
    """By the file's path, size and time of its last change: to read it through for a sum would take long."""
    try:
        about = path.stat()
        words = f"{path.absolute()}\n{about.st_size}\n{about.st_mtime_ns}"
    except OSError:
        words = f"{path.absolute()}"  # it can't be opened either, and whoever reads it says why
    name = hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return cache_folder(kind) / f"{name}.{kind}"


def _keep(place: Path, content: bytes, most: int) -> None:
    """Write it whole or not at all, and let those go that were used least lately."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(place)
    all_kept = sorted(place.parent.glob(f"*{place.suffix}"), key=lambda each: each.stat().st_mtime_ns)
    for old in all_kept[:-most]:
        old.unlink(missing_ok=True)

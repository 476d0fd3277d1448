# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are kept that can be made again at any time."""

import os
from pathlib import Path

import platformdirs


def cache_folder(name: str) -> Path:
    """A folder of that name in EARMARK_CACHE, else in the user's own folder for caches; it need not exist."""
    chosen = os.environ.get("EARMARK_CACHE")
    return (Path(chosen) if chosen else platformdirs.user_cache_path("earmark", appauthor=False)) / name

# SPDX-License-Identifier: GPL-3.0-or-later
"""The library on disk: SQLite with full text search, and the only place that knows SQL."""

from transcribe.library.library import Library, LibraryInfo, TextState, default_path, restore
from transcribe.library.search import Hit

__all__ = ["Hit", "Library", "LibraryInfo", "TextState", "default_path", "restore"]

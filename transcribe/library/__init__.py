# SPDX-License-Identifier: GPL-3.0-or-later
"""The library on disk: SQLite with full text search, and the only place that knows SQL."""

from transcribe.library.edit_log import Edit
from transcribe.library.library import Library, LibraryInfo, default_path, restore
from transcribe.library.names import show_of
from transcribe.library.overlay import Correction
from transcribe.library.queue import JobKind, JobState, QueuedJob
from transcribe.library.runner import Runner
from transcribe.library.search import Hit
from transcribe.library.skips import folded
from transcribe.library.texts import TextState

__all__ = [
    "Correction",
    "Edit",
    "Hit",
    "JobKind",
    "JobState",
    "Library",
    "LibraryInfo",
    "QueuedJob",
    "Runner",
    "TextState",
    "default_path",
    "folded",
    "restore",
    "show_of",
]

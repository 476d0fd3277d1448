# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of files that a person typed."""

from itertools import count
from pathlib import Path


def completed(typed: Path, suffix: str) -> Path:
    """The name with its suffix. The dialog asked only about the name as typed, so no other file is to be replaced."""
    names = (f"{typed.name} {number}{suffix}" if number > 1 else f"{typed.name}{suffix}" for number in count(1))
    return next(path for path in map(typed.with_name, names) if not path.exists())

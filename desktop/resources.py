# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding the data files: beside the packages in a checkout, inside `desktop` once installed."""

from pathlib import Path

_HERE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a file under `resources/`."""
    installed = _HERE / "_resources"
    return (installed if installed.is_dir() else _HERE.parent / "resources").joinpath(*parts)

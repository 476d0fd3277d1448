# SPDX-License-Identifier: GPL-3.0-or-later
"""The file that holds what differs from the usual keys; it can be given to others."""

from pathlib import Path

from desktop.keys.key_map import Keys, normal, usual
from desktop.preferences import shared_file

KIND = "keys"


def save(path: Path, own: Keys) -> None:
    """Write them. Raises SharedFileError."""
    shared_file.write(path, KIND, {name: list(keys) for name, keys in own.items()})


def load(path: Path) -> dict[str, tuple[str, ...]]:
    """What a file says; actions that only another version has are left out.

    Raises SharedFileError where it can't be read, and where it says of an action what can't be its keys.
    """
    own: dict[str, tuple[str, ...]] = {}
    for name, keys in shared_file.read(path, KIND).items():
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise shared_file.damaged(path)
        if name in usual():
            try:
                own[name] = tuple(normal(key) for key in keys)
            except ValueError as error:
                raise shared_file.damaged(path) from error
    return own

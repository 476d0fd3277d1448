# SPDX-License-Identifier: GPL-3.0-or-later
"""The speech models that are published: what each is, how large, and which commit of which repository holds it.

The data stand in `catalogue.toml` beside this file. Nothing here uses the network.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """A model on the Hugging Face hub. `bytes` are those of all `files`, `sha256` is the sum of its weights."""

    name: str
    repository: str
    revision: str
    sha256: str
    bytes: int
    files: tuple[str, ...]
    languages: int
    licence: str
    note: str


@cache
def catalogue() -> dict[str, Published]:
    """All published models by name, smallest first."""
    tables = tomllib.loads(Path(__file__).with_name("catalogue.toml").read_text("utf-8"))["model"]
    return {table["name"]: Published(**table | {"files": tuple(table["files"])}) for table in tables}


def name_of_repository(repository: str) -> str | None:
    """The model that a repository (`OWNER/NAME`) holds."""
    return next((each.name for each in catalogue().values() if each.repository == repository), None)


def name_of_weights(sha256: str) -> str | None:
    """The model whose weights have this sum."""
    return next((each.name for each in catalogue().values() if each.sha256 == sha256), None)

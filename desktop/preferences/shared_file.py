# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files that one gives to others or carries to another machine: JSON that says what it is."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.languages import translate
from transcribe.errors import EarmarkError

LARGEST = 1_000_000


class SharedFileError(EarmarkError):
    """A file of settings or keys can't be read or written, or says what can't be."""


def write(path: Path, kind: str, content: Mapping[str, object]) -> None:
    """Write it whole or not at all. Raises SharedFileError."""
    text = json.dumps({"earmark": kind, kind: dict(content)}, ensure_ascii=False, indent=2) + "\n"
    beside = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, "utf-8")
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        message = translate("SharedFile", "“{name}” can't be written: {why}.")
        raise SharedFileError(message.format(name=path.name, why=error.strerror)) from error


def read(path: Path, kind: str) -> dict[str, Any]:
    """What a file of this kind says. Raises SharedFileError."""
    try:
        if path.stat().st_size > LARGEST:
            raise damaged(path)
        found = json.loads(path.read_text("utf-8"))
    except OSError as error:
        message = translate("SharedFile", "“{name}” can't be read: {why}.")
        raise SharedFileError(message.format(name=path.name, why=error.strerror)) from error
    except (ValueError, RecursionError) as error:
        raise damaged(path) from error
    content = found.get(kind) if isinstance(found, dict) and found.get("earmark") == kind else None
    if not isinstance(content, dict):
        raise damaged(path)
    return content


def damaged(path: Path) -> SharedFileError:
    """It is another kind of file, or was changed by something that does not know its form."""
    return SharedFileError(translate("SharedFile", "“{name}” is damaged, or no such file.").format(name=path.name))

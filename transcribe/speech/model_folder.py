# SPDX-License-Identifier: GPL-3.0-or-later
"""The app's own model folder: how a model gets into it, whole or not at all, and out of it again.

What begins with a dot there is not finished yet, or not gone yet; nobody takes it for a model.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from transcribe.errors import ModelError

WEIGHTS = "model.bin"
_MARGIN_BYTES = 50_000_000  # nobody is glad of a disk that is full to the last byte


@dataclass(frozen=True, slots=True)
class Transfer:
    """How far a download or a copy is: bytes done of all; `left_s` seconds are left, None when unknown."""

    done_bytes: int
    total_bytes: int
    left_s: float | None = None

    @property
    def fraction(self) -> float:
        """Between 0 and 1."""
        return min(1.0, self.done_bytes / self.total_bytes) if self.total_bytes else 0.0


Report = Callable[[Transfer], None]


class TransferMeter:
    """Counts bytes and tells how far they are; what was here before counts as done, not as speed."""

    def __init__(self, total_bytes: int, report: Report) -> None:
        self._total, self._report = total_bytes, report
        self._done = self._fresh = 0
        self._started_s = time.monotonic()

    def before(self, count: int) -> None:
        """So many bytes are here already; fewer than none: they were no good."""
        self._done += count
        self._report(Transfer(self._done, self._total))

    def add(self, count: int) -> None:
        """So many bytes have come."""
        self._done += count
        self._fresh += count
        elapsed_s = time.monotonic() - self._started_s
        self._report(Transfer(self._done, self._total, elapsed_s * (self._total - self._done) / max(1, self._fresh)))


def app_folder() -> Path:
    """The app's own model folder: EARMARK_MODELS, else in the platform's user data folder."""
    chosen = os.environ.get("EARMARK_MODELS")
    return Path(chosen) if chosen else platformdirs.user_data_path("earmark", appauthor=False) / "models"


def size_words(count: int) -> str:
    """`484 MB`, `3.1 GB`."""
    return f"{count / 1e9:.1f} GB" if count >= 999_500_000 else f"{count / 1e6:.0f} MB"


def read_json(path: Path) -> dict[str, object]:
    """What is remembered in a file; nothing where there is none or it is damaged."""
    try:
        loaded = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def write_json(path: Path, values: dict[str, object]) -> None:
    """Remember something, whole or not at all; where the folder can't be written it is not remembered."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.stem}-", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(values, file, indent=1)
        Path(temporary).replace(path)
    except OSError:
        return


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Whatever the system has against it, a full disk for instance, is a ModelError that names the model."""
    try:
        app_folder().mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f"The model “{name}” can't be put into “{app_folder()}”: {reason}."
        raise ModelError(message, "Make room or let Earmark write there, or set EARMARK_MODELS.") from error


def check_room(name: str, wanted_bytes: int) -> None:
    """Raise ModelError when the disk has no room for a model."""
    free = shutil.disk_usage(app_folder()).free
    if free < wanted_bytes + _MARGIN_BYTES:
        message = (
            f"The model “{name}” needs {size_words(wanted_bytes)} in “{app_folder()}”, {size_words(free)} are free."
        )
        raise ModelError(message, "Make room, or set EARMARK_MODELS to a folder on another disk.")


def put(name: str, whole: Path) -> None:
    """Give a folder that was filled elsewhere in the app's folder its name there; a model of that name before it goes.

    Raises OSError; FileNotFoundError where another process was first with it.
    """
    target = app_folder() / name
    if whole.is_dir() and target.exists():
        _remove(target)
    whole.rename(target)


def remove(folder: Path) -> None:
    """Delete a model of the app's folder; from the first moment on it is not found any more. Raises ModelError."""
    try:
        _remove(folder)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        hint = "Stop what is being transcribed with it, or let Earmark write there."
        raise ModelError(f"“{folder}” can't be deleted: {reason}.", hint) from error


def _remove(folder: Path) -> None:
    gone = folder.with_name(f".{folder.name}.gone")
    with suppress(FileNotFoundError):
        shutil.rmtree(gone)
    folder.rename(gone)
    shutil.rmtree(gone)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Who works on a library's queue: a lock file for each process, which the system lets go when the process dies.

A process number alone would not do: after a crash another program may have it.
"""

import os
import re
import secrets
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from transcribe.errors import LibraryError

_NAME = re.compile(r"[0-9]+-[0-9a-f]{8}")


class Runner:
    """This process, as the queue of one library knows it by `name`."""

    def __init__(self, library: Path) -> None:
        """Take the lock. Raises LibraryError where the library's folder can't be written."""
        self.name = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._path = _lock_file(library, self.name)
        try:
            self._file: IO[bytes] = self._path.open("xb")
        except OSError as error:
            hint = "Check that its folder is writable, or name another file."
            raise LibraryError(f"Nothing can be written beside the library {library}.", hint) from error
        _lock(self._file)

    def close(self) -> None:
        """Let the lock go: what this process still has in hand is anybody's."""
        self._file.close()
        self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def alive(library: Path, name: str) -> bool:
    """Whether the process that called itself `name` still works; what a dead one left behind is cleared away."""
    if not _NAME.fullmatch(name):
        return False
    path = _lock_file(library, name)
    try:
        with path.open("r+b") as file:
            if not _lock(file):
                return True
    except FileNotFoundError:
        return False
    except OSError:  # another user's: not ours to judge
        return True
    path.unlink(missing_ok=True)
    return False


def _lock_file(library: Path, name: str) -> Path:
    return library.with_name(f"{library.name}.runner-{name}")


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

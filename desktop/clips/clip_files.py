# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder of clips that are there to be heard, copied and dragged: each is deleted when another takes its place,
and all of them when Earmark ends.
"""

import shutil
import tempfile
from pathlib import Path


class ClipFiles:
    """Each file has a folder of its own, so that it has the name that it is to have elsewhere.

    What was given to another program is kept until the end: nobody knows when that one reads it.
    """

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._number = 0
        self._last: Path | None = None

    def place(self, name: str) -> Path:
        """Where the next one is to be made; the one before is gone, unless it was given away."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="earmark-clip-", ignore_cleanup_errors=True)
        self.drop()
        self._number += 1
        self._last = Path(self._folder.name) / str(self._number) / name
        self._last.parent.mkdir()
        return self._last

    def holds(self, file: Path) -> bool:
        """Whether it is the last one."""
        return file == self._last

    def keep(self) -> None:
        """Another program has been given the last one."""
        self._last = None

    def drop(self) -> None:
        """The last one is not needed any more."""
        if self._last is not None:
            shutil.rmtree(self._last.parent, ignore_errors=True)
            self._last = None

    def close(self) -> None:
        """Earmark ends."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

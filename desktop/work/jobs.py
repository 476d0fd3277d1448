# SPDX-License-Identifier: GPL-3.0-or-later
"""Work off the window's thread. An operation gets and returns plain data and touches no widget."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from transcribe.errors import EarmarkError
from transcribe.library import Library

T = TypeVar("T")
Failed = Callable[[EarmarkError], None]


class Lane(QObject):
    """One thread that does one thing after the other. Results and expected errors come back on the window's thread.

    A bug is raised again on the window's thread, where the exception hook sees it.
    """

    _came_back = Signal(object)

    def __init__(self, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._closed = False
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, op: Callable[[], T], done: Callable[[T], None] | None = None, failed: Failed | None = None) -> None:
        """Do `op` on the thread, then `done` with its result here, or `failed` (else the lane's) with its error."""

        def work() -> None:
            try:
                result = op()
            except EarmarkError as error:
                caught = error
                self._answer(lambda: (failed or self._failed)(caught))
            except BaseException as bug:  # noqa: BLE001  not swallowed: raised again where it is seen
                seen = bug
                self._answer(lambda: _raise(seen))
            else:
                if done is not None:
                    self._answer(lambda: done(result))

        if not self._closed:
            self._thread.submit(work)

    def close(self) -> None:
        """Let what runs finish, forget what waits."""
        self._closed = True
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _answer(self, call: Callable[[], None]) -> None:
        if not self._closed:
            self._came_back.emit(call)

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


def _raise(error: BaseException) -> None:
    raise error


class LibraryLane(Lane):
    """The thread that reads and writes the library, with the library's connection of its own."""

    def __init__(self, path: Path, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(failed, parent)
        self.path = path
        self._library: Library | None = None

    def ask(
        self, op: Callable[[Library], T], done: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Like `run`; `op` gets the library."""
        self.run(lambda: op(self._opened()), done, failed)

    def close(self) -> None:
        """Finish and close the library."""
        self.run(self._shut)
        self._closed = True
        self._thread.shutdown(wait=True)

    def _opened(self) -> Library:
        if self._library is None:
            self._library = Library(self.path)
        return self._library

    def _shut(self) -> None:
        if self._library is not None:
            self._library.close()

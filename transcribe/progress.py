# SPDX-License-Identifier: GPL-3.0-or-later
"""How far long work has come, and how to stop it."""

import threading
import time
from dataclasses import dataclass

from transcribe.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """`done_ms` of `total_ms` of audio are finished; `left_s` is the estimated wall time left, None when unknown."""

    done_ms: int
    total_ms: int
    left_s: float | None = None

    @property
    def fraction(self) -> float:
        """Between 0 and 1."""
        return min(1.0, self.done_ms / self.total_ms) if self.total_ms > 0 else 0.0


class ProgressMeter:
    """Turns audio milliseconds done into a `Progress` with time left.

    Work that was done before the meter started (a resumed job) counts as done, not as speed.
    """

    def __init__(self, total_ms: int, already_done_ms: int = 0) -> None:
        self._total_ms = total_ms
        self._before_ms = already_done_ms
        self._done_ms = already_done_ms
        self._started_s = time.monotonic()

    def add(self, done_ms: int) -> Progress:
        """Count `done_ms` more and return where the work stands."""
        self._done_ms = min(self._total_ms, self._done_ms + done_ms)
        fresh_ms = self._done_ms - self._before_ms
        elapsed_s = time.monotonic() - self._started_s
        left_s = elapsed_s * (self._total_ms - self._done_ms) / fresh_ms if fresh_ms > 0 else None
        return Progress(self._done_ms, self._total_ms, left_s)


class CancelToken:
    """Set from any thread; long work looks at it between its steps."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` when somebody asked to stop."""
        if self._event.is_set():
            raise Cancelled

# SPDX-License-Identifier: GPL-3.0-or-later
"""A running worker process, as the window sees it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from transcribe.speech import heap


class Worker:
    """`python -m transcribe.speech.worker`, ready for commands. As a context it is killed at the end."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "transcribe.speech.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**heap.environment(), **os.environ},
        )
        assert self.event() == {"event": "ready"}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()

    def send(self, **command: Any) -> None:
        """A command, as it is documented there."""
        assert self.process.stdin is not None
        print(json.dumps(command), file=self.process.stdin, flush=True)

    def start(self, library: Path, episode: int, kind: str = "transcribe", **more: Any) -> None:
        """A job with tiny.en, unless `more` says otherwise."""
        job = {"job": 1, "kind": kind, "library": str(library), "episode": episode, "model": "tiny.en"}
        self.send(cmd="start", **{**job, **more})

    def event(self) -> dict[str, Any]:
        """The next event."""
        assert self.process.stdout is not None
        event: dict[str, Any] = json.loads(self.process.stdout.readline())
        return event

    def events(self) -> Iterator[dict[str, Any]]:
        """All that come, until the process ends."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith("\n"):  # a killed process may stop in the middle of one
                yield json.loads(line)

    def until(self, *names: str) -> list[dict[str, Any]]:
        """All events up to the first of these."""
        events = [self.event()]
        while events[-1]["event"] not in names:
            events.append(self.event())
        return events

    def end(self) -> tuple[int, str]:
        """Close its input and wait: exit code and what it said on stderr."""
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said

    def kill(self) -> None:
        """`kill -9`."""
        self.process.kill()
        self.process.communicate()

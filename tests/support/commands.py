# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a user meets it: what was typed, what came back."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main


@dataclass(frozen=True)
class Answer:
    """The exit code, and what was printed on stdout and stderr."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Stdout as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Stdout as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Earmark:
    """Runs `earmark …` in this process, where a bug is a traceback that fails the test, on a library of its own."""

    library: Path
    capture: pytest.CaptureFixture[str]
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(self, *words: str | Path, code: int | None = 0) -> Answer:
        """Run a command that must end with `code`; None where either end is right."""
        self.capture.readouterr()
        ended = main([str(word) for word in words])
        said = self.capture.readouterr()
        assert code in (ended, None), f"earmark {' '.join(map(str, words))} ended with {ended}: {said.err}"
        return Answer(ended, said.out, said.err)

    def start(self, *words: str | Path) -> "subprocess.Popen[str]":
        """Start a command as a process of its own."""
        command = [sys.executable, "-m", "desktop", *map(str, words)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=os.environ | self.environment)

    def contents(self) -> dict[str, bytes]:
        """Every file in the library's folder, whole."""
        folder = self.library.parent
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def sentence_and_hint(err: str) -> tuple[str, str]:
    """What an expected failure says: one line, a sentence and after it what to do."""
    assert err.count("\n") == 1, err
    assert "Traceback" not in err
    for end in (". ", "? "):
        sentence, found, hint = err.strip().partition(end)
        if found:
            return sentence + end.strip(), hint
    raise AssertionError(f"no hint: {err}")

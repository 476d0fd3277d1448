# SPDX-License-Identifier: GPL-3.0-or-later
"""Headphones that are plugged in and out: one more null sink of the test's sound server."""

import os
import subprocess

from tests.support.sound import SINK, NullSink

NAME, ID = "Headphones", "earmark_headphones"


class Headphones:
    """A device of its own on the server of `sink`."""

    def __init__(self, sink: NullSink) -> None:
        self._env = os.environ | sink.env
        self._module = ""

    def plug_in(self) -> None:
        """Let the system have them."""
        described = f"sink_properties=device.description={NAME}"
        self._module = self._pactl("load-module", "module-null-sink", f"sink_name={ID}", "rate=48000", described)
        self._pactl("set-default-sink", SINK)

    def pull_out(self) -> None:
        """They are gone; no harm where they were not there."""
        if self._module:
            self._pactl("unload-module", self._module)
            self._module = ""

    def make_default(self) -> None:
        """What somebody does in the system's settings."""
        self._pactl("set-default-sink", ID)

    def _pactl(self, *words: str) -> str:
        done = subprocess.run(["pactl", *words], env=self._env, capture_output=True, text=True, check=True)
        return done.stdout.strip()

# SPDX-License-Identifier: GPL-3.0-or-later
"""A recording of the sound card whose samples have wall times: what was heard, and when."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tests.support.sound import RECORDED_HZ, SINK, NullSink

FIRST_SOUND_S = 10.0


@dataclass
class Hearing:
    """What came out of the sink so far. Times are of `time.monotonic`, in ms."""

    pcm: bytearray = field(default_factory=bytearray)
    began_ms: float = float("inf")

    @property
    def samples(self) -> npt.NDArray[np.float32]:
        """Mono, -1..1, at `RECORDED_HZ`; the first sample was heard at `began_ms`."""
        return np.frombuffer(bytes(self.pcm), "<i2").astype(np.float32) / np.float32(32768)

    def add(self, chunk: bytes, now_ms: float) -> None:
        """A chunk came at `now_ms`. The earliest chunk says when the recording began: others only come late."""
        self.pcm.extend(chunk)
        self.began_ms = min(self.began_ms, now_ms - len(self.pcm) / 2 / RECORDED_HZ * 1000)


@contextmanager
def hearing(sink: NullSink) -> Iterator[Hearing]:
    """Record everything that is played on `sink` inside the block, and note when. Raises RuntimeError."""
    command = ["parec", "--raw", f"--device={SINK}.monitor", "--format=s16le", "--channels=1"]
    command += [f"--rate={RECORDED_HZ}", "--latency-msec=10"]
    recorder = subprocess.Popen(command, env=os.environ | sink.env, stdout=subprocess.PIPE, bufsize=0)
    assert recorder.stdout is not None
    pipe, heard = recorder.stdout, Hearing()

    def listen() -> None:
        while chunk := os.read(pipe.fileno(), 65_536):
            heard.add(chunk, time.monotonic() * 1000)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        deadline = time.monotonic() + FIRST_SOUND_S
        while not heard.pcm:
            if time.monotonic() > deadline:
                raise RuntimeError("parec records nothing")
            time.sleep(0.01)
        yield heard
    finally:
        recorder.terminate()
        recorder.wait()
        listener.join()
        pipe.close()

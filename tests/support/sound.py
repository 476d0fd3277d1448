# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound card for machines that have none, and a way to hear what was played on it."""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt

SINK = "earmark_tests"
RECORDED_HZ = 16_000
START_S = 10.0
ORPHANED_S = 900  # a server whose tests were killed ends by itself when nobody has used it for so long


@dataclass(frozen=True)
class NullSink:
    """A running PulseAudio server whose only output swallows the sound; `env` leads a process to it."""

    env: dict[str, str]


@dataclass
class Recording:
    """What `record_monitor` has heard; complete when its block has ended."""

    pcm: bytearray = field(default_factory=bytearray)

    @property
    def samples(self) -> npt.NDArray[np.float32]:
        """Mono, -1..1, at `RECORDED_HZ`."""
        return np.frombuffer(bytes(self.pcm), "<i2").astype(np.float32) / np.float32(32768)


@contextmanager
def null_sink() -> Iterator[NullSink]:
    """Start a private PulseAudio server, apart from any that the user has, as root too; stop it at the end.

    Put `env` into `os.environ` before Qt first looks for an output, and leave it there: Qt looks once.
    Raises RuntimeError with the server's own words if it does not come up.
    """
    with tempfile.TemporaryDirectory(prefix="earmark-sound-") as folder:
        socket = Path(folder) / "native"
        env = {"PULSE_RUNTIME_PATH": folder, "PULSE_STATE_PATH": folder, "PULSE_SERVER": f"unix:{socket}"}
        log = Path(folder) / "log"
        with log.open("wb") as log_file:
            server = subprocess.Popen(_server_command(socket), env=os.environ | env, stdout=log_file, stderr=log_file)
        try:
            _wait_until_ready(server, env, log)
            yield NullSink(env)
        finally:
            _stop(server)


@contextmanager
def record_monitor(sink: NullSink) -> Iterator[Recording]:
    """Record everything that is played on `sink` inside the block."""
    command = ["parec", "--raw", f"--device={SINK}.monitor", "--format=s16le", "--channels=1"]
    command += [f"--rate={RECORDED_HZ}", "--latency-msec=10"]
    recording = Recording()
    with tempfile.TemporaryFile() as heard:
        recorder = subprocess.Popen(command, env=os.environ | sink.env, stdout=heard)
        try:
            _wait_for(lambda: os.fstat(heard.fileno()).st_size > 0, "parec records nothing")
            yield recording
        finally:
            _stop(recorder)
            heard.seek(0)
            recording.pcm.extend(heard.read())


@contextmanager
def kept_awake(sink: NullSink) -> Iterator[None]:
    """Let somebody listen to `sink` all the time: an idle one wakes up only after a second and a half."""
    command = ["parec", "--raw", f"--device={SINK}.monitor", "--latency-msec=10", "--rate=8000", "--channels=1"]
    # Into a pipe, which breaks when these tests are killed, so that the listener ends with them.
    listener = subprocess.Popen(command, env=os.environ | sink.env, stdout=subprocess.PIPE)
    reader = threading.Thread(target=_read_away, args=(listener.stdout,), daemon=True)
    reader.start()
    try:
        yield
    finally:
        _stop(listener)
        reader.join()


def _read_away(sound: IO[bytes]) -> None:
    with sound:
        while sound.read(65_536):
            pass


def _server_command(socket: Path) -> list[str]:
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--realtime=no", "--high-priority=no"]
    command += ["--disallow-exit=no", f"--exit-idle-time={ORPHANED_S}", "--log-target=stderr"]
    for module in (
        f"module-native-protocol-unix auth-anonymous=1 auth-cookie-enabled=0 socket={socket}",
        f"module-null-sink sink_name={SINK} rate=48000",
    ):
        command += ["-L", module]
    return command


def _wait_until_ready(server: "subprocess.Popen[bytes]", env: dict[str, str], log: Path) -> None:
    def ready() -> bool:
        if server.poll() is not None:
            raise RuntimeError(f"pulseaudio ended at once: {log.read_text(errors='replace')}")
        command = ["pactl", "list", "short", "sinks"]
        sinks = subprocess.run(command, env=os.environ | env, capture_output=True, check=False).stdout
        return SINK.encode() in sinks

    _wait_for(ready, f"pulseaudio does not answer: {log}")


def _wait_for(condition: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + START_S
    while not condition():
        if time.monotonic() > deadline:
            raise RuntimeError(otherwise)
        time.sleep(0.02)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()

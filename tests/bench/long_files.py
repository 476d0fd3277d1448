# SPDX-License-Identifier: GPL-3.0-or-later
"""Does a file of ten hours need more memory than one of ten minutes, and does the work get slower on the way?

    python -m tests.bench.long_files [--hours 10] [--minutes 60] [--models tiny.en base] [AUDIO ...]

The given audio (the sample episode, if none is named) is put in a row, again and again, as one mp3 of 32 kbit/s in a
temporary folder: 144 MB for ten hours. The real worker transcribes the first `--minutes` of it, after a file of ten
minutes that is made in the same way. Its resident memory is read once a second: when the model is loaded, in the
median, and the most it ever was (VmHWM). Spans a minute are given for each quarter of the spans, in their order.
"""

import argparse
import io
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.kills import SAMPLE
from tests.bench.transcribers import FailedError, memory_mb, models_and_files
from tests.support.worker import Worker
from transcribe import intake
from transcribe.errors import EarmarkError
from transcribe.library import Library
from transcribe.media.audio import SAMPLE_RATE, decode

_KBIT = 32
_SHORT_MIN = 10
HEAD = f"{'model':8} {'file':10} {'minutes':>7} {'start MB':>8} {'median':>8} {'peak':>8}   spans a minute, by quarter"


@dataclass(frozen=True, slots=True)
class Run:
    """What was seen of one worker."""

    start_mb: float
    median_mb: float
    peak_mb: float
    spans_a_minute: tuple[float, ...]  # by quarter
    heard_ms: int

    def line(self) -> str:
        """For the table."""
        quarters = "  ".join(f"{rate:5.1f}" for rate in self.spans_a_minute)
        return (
            f"{self.heard_ms / 60_000:7.1f} {self.start_mb:8.0f} {self.median_mb:8.0f} {self.peak_mb:8.0f}   {quarters}"
        )


def encoded(audio: Sequence[Path]) -> bytes:
    """Mp3 of a constant bit rate, without headers: it can be put behind itself."""
    import av
    import numpy as np

    file = io.BytesIO()
    with av.open(file, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as container:
        stream: Any = container.add_stream("libmp3lame", rate=SAMPLE_RATE, layout="mono", bit_rate=_KBIT * 1000)
        for block in (block for path in audio for block in decode(path)):
            frame = av.AudioFrame.from_ndarray((block * 32767).astype(np.int16)[None], format="s16", layout="mono")
            frame.sample_rate = SAMPLE_RATE
            for packet in stream.encode(frame):
                container.mux(packet)
        for packet in stream.encode(None):
            container.mux(packet)
    return file.getvalue()


def repeated(sound: bytes, target: Path, minutes: float) -> Path:
    """As much of it, again and again, as makes so many minutes."""
    left = int(minutes * 60 * _KBIT * 1000 / 8)
    with target.open("wb") as file:
        while left > 0:
            left -= file.write(sound[:left])
    return target


def run(media: Path, model: str, minutes: float) -> Run:
    """Transcribe that much of a file with a worker, and watch it. Raises FailedError, EarmarkError."""
    library = media.with_suffix(f".{model}.db")
    with Library(library) as opened:
        episode = intake.add(opened, media)
    memory: list[float] = []
    times_s: list[float] = []
    heard_ms = 0
    with Worker() as worker:
        worker.start(library, episode, model=model)
        worker.until("phase")
        pid, ended = worker.process.pid, threading.Event()
        watcher = threading.Thread(target=_watch, args=(pid, memory, ended))
        times_s.append(time.monotonic())
        watcher.start()
        for event in worker.events():
            if event["event"] == "failed":
                raise FailedError(event["message"])
            if event["event"] == "span":
                times_s.append(time.monotonic())
            elif event["event"] == "progress":
                heard_ms = event["done_ms"]
            if event["event"] == "done" or heard_ms >= minutes * 60_000:
                break
        peak_mb = memory_mb(pid, "VmHWM") or 0.0
        ended.set()
        watcher.join()
    return Run(memory[0], median(memory), peak_mb, _by_quarter(times_s), heard_ms)


def _watch(pid: int, memory: list[float], ended: threading.Event) -> None:
    while True:
        memory.append(memory_mb(pid, "VmRSS") or 0.0)
        if ended.wait(1):
            return


def _by_quarter(times_s: Sequence[float]) -> tuple[float, ...]:
    borders = [round(number * (len(times_s) - 1) / 4) for number in range(5)]
    quarters = pairwise(borders)
    return tuple((last - first) / max(1e-9, times_s[last] - times_s[first]) * 60 for first, last in quarters)


def main() -> None:
    """Make the files, transcribe both, and print what is to be compared."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("audio", type=Path, nargs="*")
    parser.add_argument("--hours", type=float, default=10.0)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--models", nargs="+", default=["tiny.en"])
    arguments = parser.parse_args()
    names, files = models_and_files(arguments.models)
    audio = [*map(Path, files), *arguments.audio] or [SAMPLE]
    try:
        with tempfile.TemporaryDirectory() as name:
            sound = encoded(audio)
            short = repeated(sound, Path(name) / "short.mp3", _SHORT_MIN)
            long = repeated(sound, Path(name) / "long.mp3", arguments.hours * 60)
            print(HEAD)
            for model in names:
                few = run(short, model, min(_SHORT_MIN, arguments.minutes))
                print(f"{model:8} {f'{_SHORT_MIN} min':10} {few.line()}", flush=True)
                many = run(long, model, arguments.minutes)
                print(f"{model:8} {f'{arguments.hours:g} h':10} {many.line()}", flush=True)
                print(f"{model:8} the long file needs {many.peak_mb - few.peak_mb:+.0f} MB at its peak", flush=True)
    except (EarmarkError, FailedError) as error:
        parser.exit(1, f"{error}\n")


if __name__ == "__main__":
    main()

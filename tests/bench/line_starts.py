# SPDX-License-Identifier: GPL-3.0-or-later
"""How near an aligned text's lines begin to where they are heard, judged by the sound alone.

    earmark align AUDIO PAGE -o aligned.json
    python tests/bench/line_starts.py AUDIO PAGE aligned.json

It counts the lines of the page that are there letter for letter, and, for the lines that the reader began on
time (the line before was over when the stamp came), how far the aligned start is from the first sound after the
stamp. For all lines it gives the distance to the nearest beginning of sound, which flatters. Sound begins where
at least 0.1 s of silence ends; silence is 5 ms of energy below a level between the quiet and the loud parts.
"""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from transcribe import formats
from transcribe.errors import FormatError
from transcribe.media.audio import SAMPLE_RATE, decode
from transcribe.transcript import Segment, SegmentKind

FRAME_MS = 5
SILENCE_MS = 100
EARLY_MS = 100  # a stamp that is rounded up may lie this far inside the sound
OVER_MS = 400  # the line before ended at least this long before the stamp


def onsets(audio: Path) -> NDArray[np.int64]:
    """Where sound begins after silence, in ms."""
    frame = SAMPLE_RATE * FRAME_MS // 1000
    sound = np.concatenate(list(decode(audio)))
    frames = sound[: len(sound) // frame * frame].reshape(-1, frame)
    energy = 10 * np.log10((frames**2).mean(axis=1) + 1e-10)
    low, high = np.percentile(energy, (5, 75))
    quiet = np.concatenate(([False], energy < low + 0.4 * (high - low), [False])).astype(np.int8)
    starts, ends = np.flatnonzero(np.diff(quiet) == 1), np.flatnonzero(np.diff(quiet) == -1)
    return (ends[ends - starts >= SILENCE_MS // FRAME_MS] * FRAME_MS).astype(np.int64)


def spoken(path: Path) -> tuple[Segment, ...]:
    """The lines of a transcript file."""
    transcript = formats.read(path).transcript
    if transcript is None:
        raise FormatError(f"{path.name} holds no transcript.")
    return transcript.segments


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("audio", "page", "aligned"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    published, aligned, begins = spoken(given.page), spoken(given.aligned), onsets(given.audio)
    same = sum(ours.text == theirs.text for ours, theirs in zip(aligned, published, strict=True))
    print(f"{same} of {len(published)} lines are there letter for letter")
    pairs = [
        (stamp, line, before.end_ms)
        for stamp, line, before in zip(published[1:], aligned[1:], aligned, strict=False)
        if line.kind is SegmentKind.SPEECH
    ]
    on_time = [
        line.start_ms - int(begins[np.searchsorted(begins, stamp.start_ms - EARLY_MS)])
        for stamp, line, before_ms in pairs
        if before_ms <= stamp.start_ms - OVER_MS and begins[-1] > stamp.start_ms
    ]
    nearest = [int(np.abs(begins - line.start_ms).min()) for _, line, _ in pairs]
    for what, distances in (("lines begun on time, first sound", on_time), ("all lines, nearest sound", nearest)):
        off = np.abs(np.array(distances))
        shares = ", ".join(f"{(off <= ms).mean():.1%} within {ms} ms" for ms in (100, 200, 500))
        print(f"{what}: {len(off)}, median {np.median(off):.0f} ms, {shares}")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode of clicks: each word is a short tone whose pitch tells it from its neighbours, with noise between."""

import random
import subprocess
import tempfile
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

HZ = 48_000
PITCHES_HZ = (600, 800, 1000, 1250, 1500, 1800, 2150, 2550, 3000, 3500, 4100, 4800)
CLICK_MS = 60
LOUD, QUIET = 0.5, 0.002
_HOP_MS = 1
_STILL_MS = 25  # a click is what is loud after so much quiet, in the recording as in the file

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Click:
    """Heard at `at_ms`; `pitch` is an index of `PITCHES_HZ`."""

    at_ms: float
    pitch: int


def episode(seconds: float, seed: int = 5) -> Samples:
    """A click every 450 to 750 ms, never the same pitch among twelve in a row; mono at `HZ`."""
    dice = random.Random(seed)  # noqa: S311  the same each time
    noise = np.random.default_rng(seed).standard_normal(int(seconds * HZ))
    sound = (noise * QUIET).astype(np.float32)
    at_s, number = 0.3, 0
    times = np.arange(CLICK_MS * HZ // 1000) / HZ
    while at_s + 0.2 < seconds:
        first = int(at_s * HZ)
        tone = np.sin(2 * np.pi * PITCHES_HZ[number % len(PITCHES_HZ)] * times) * LOUD
        sound[first : first + len(tone)] += tone.astype(np.float32)
        at_s += dice.uniform(0.45, 0.75)
        number += 1
    return sound


def clicks_in(sound: Samples, rate: int) -> list[Click]:
    """The clicks of a file or of a recording, to the millisecond."""
    hop = rate * _HOP_MS // 1000
    energy = np.sqrt(np.mean(sound[: len(sound) // hop * hop].reshape(-1, hop) ** 2, axis=1))
    loud = energy > LOUD / 5
    found = []
    still = _STILL_MS
    for number, here in enumerate(loud):
        if here and still >= _STILL_MS // _HOP_MS:
            found.append(Click(number * _HOP_MS, _pitch(sound[number * hop :][: rate * 35 // 1000], rate)))
        still = 0 if here else still + 1
    return found


def _pitch(sound: Samples, rate: int) -> int:
    """The nearest of the pitches."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), rate // 10))
    hertz = float(np.argmax(spectrum)) * 10
    return int(np.argmin([abs(hertz - pitch) for pitch in PITCHES_HZ]))


def write(path: Path, sound: Samples, options: Sequence[str] = ()) -> Path:
    """Sound at `HZ` in a file of any kind; `options` are FFmpeg's."""
    import imageio_ffmpeg

    with tempfile.TemporaryDirectory(prefix="earmark-clicks-") as folder:
        plain = Path(folder) / "clicks.wav"
        with wave.open(str(plain), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(HZ)
            file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
        program = imageio_ffmpeg.get_ffmpeg_exe()
        subprocess.run([program, "-v", "error", "-y", "-i", plain, *options, path], check=True)
    return path

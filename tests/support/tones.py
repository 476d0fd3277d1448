# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode of a steady tone, as loud as one says from second to second, and how loud it was heard."""

import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.support.sound import RECORDED_HZ

HZ, TONE_HZ = 48_000, 997  # the tone on which loudness is defined
Samples = npt.NDArray[np.float32]


def write_tone(path: Path, decibels: Sequence[float], channels: int = 2) -> Path:
    """A second for each of `decibels`, the peak of the tone relative to full scale."""
    times = np.arange(HZ * len(decibels)) / HZ
    amplitude = np.repeat([10 ** (each / 20) for each in decibels], HZ)
    sound = (np.sin(2 * np.pi * TONE_HZ * times) * amplitude * 32_767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(HZ)
        file.writeframes(np.repeat(sound, channels).tobytes())
    return path


def heard(samples: Samples) -> Samples:
    """Without the silence before and after."""
    loud = np.flatnonzero(np.abs(samples) > 1e-4)
    return samples[loud[0] : loud[-1] + 1] if len(loud) else samples[:0]


def level_db(samples: Samples, first_s: float, last_s: float) -> float:
    """The peak of a tone between two times of a recording, relative to full scale; negative times are from its end."""
    first, last = (round(each * RECORDED_HZ) for each in (first_s, last_s))
    part = samples[first : last or len(samples)].astype(np.float64)
    return float(20 * np.log10(np.sqrt(2 * np.mean(part**2))))

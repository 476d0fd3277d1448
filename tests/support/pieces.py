# SPDX-License-Identifier: GPL-3.0-or-later
"""Short pieces of real speech, cut out of a recording."""

import wave
from pathlib import Path

import numpy as np

from transcribe.media.audio import SAMPLE_RATE, Samples, read


def write_wav(path: Path, samples: Samples) -> Path:
    """Write sound (16 kHz, mono, -1 to 1) as a WAV file of 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((samples * 32767).astype(np.int16).tobytes())
    return path


def write_stereo(path: Path, left: Samples, right: Samples) -> Path:
    """The same with a channel for each ear."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.stack([left, right], axis=1).clip(-1, 1) * 32767).astype(np.int16).tobytes())
    return path


def cut(recording: Path, piece: Path, start_ms: int, end_ms: int) -> Path:
    """Write `start_ms` to `end_ms` of a recording as a WAV file."""
    return write_wav(piece, read(recording, start_ms, end_ms))

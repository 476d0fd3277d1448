# SPDX-License-Identifier: GPL-3.0-or-later
"""Short pieces of real speech, cut out of a recording."""

import wave
from pathlib import Path

import numpy as np

from transcribe.media.audio import SAMPLE_RATE, read


def cut(recording: Path, piece: Path, start_ms: int, end_ms: int) -> Path:
    """Write `start_ms` to `end_ms` of a recording as a WAV file: 16 kHz, mono, 16 bits."""
    samples = read(recording, start_ms, end_ms)
    with wave.open(str(piece), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((samples * 32767).astype(np.int16).tobytes())
    return piece

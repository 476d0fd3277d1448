# SPDX-License-Identifier: GPL-3.0-or-later
"""A long mp3 in which each second says its number in tones, and a recording of it read back.

Some minutes are still, and as many then loud noise, so that a file of variable bit rate has its seconds anywhere but
where its mean bit rate has them, and is longer than its beginning lets expect.
"""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

HZ = 44_100
MARK_HZ = 5600
DIGITS_HZ = (600, 800, 1000, 1250, 1500, 1800, 2150, 2550, 3000, 3500, 4100, 4800)
MARK_AT_MS, EVERY_MS, TONE_MS, DIGITS = 50, 180, 90, 4
_TONE, _NOISE = 0.4, 0.12

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Second:
    """The number of a second, and where its first tone begins in the recording."""

    number: int
    at_ms: float


def write_mp3(path: Path, seconds: int, options: Sequence[str], still_s: int = 450) -> Path:
    """Seconds from 0 on, the first `still_s` of each double of that still; `options` are FFmpeg's."""
    import imageio_ffmpeg

    given = ["-f", "s16le", "-ar", str(HZ), "-ac", "1", "-i", "pipe:0"]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *given, "-c:a", "libmp3lame", *options, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
        assert encoder.stdin is not None
        for number in range(seconds):
            encoder.stdin.write((np.clip(_second(number, still_s), -1, 1) * 32767).astype("<i2").tobytes())
    assert encoder.returncode == 0
    return path


def _second(number: int, still_s: int) -> Samples:
    noise = np.random.default_rng(number).standard_normal(HZ).astype(np.float32)
    sound = noise * np.float32(_NOISE if number % (2 * still_s) >= still_s else 0.0005)
    digits = [number // len(DIGITS_HZ) ** place % len(DIGITS_HZ) for place in range(DIGITS)]
    times = np.arange(TONE_MS * HZ // 1000) / HZ
    for place, hertz in enumerate((MARK_HZ, *(DIGITS_HZ[digit] for digit in digits))):
        first = (MARK_AT_MS + place * EVERY_MS) * HZ // 1000
        sound[first : first + len(times)] += (np.sin(2 * np.pi * hertz * times) * _TONE).astype(np.float32)
    return sound


def seconds_in(sound: Samples, rate: int) -> list[Second]:
    """The seconds that a recording holds whole."""
    step = rate // 200  # 5 ms
    window = rate * 40 // 1000
    pitches = [_pitch(sound[at : at + window], rate) for at in range(0, len(sound) - window, step)]
    found = []
    number = 0
    while number < len(pitches):
        marked = pitches[number : number + 6]
        if marked.count(MARK_HZ) >= 5 and marked[0] == MARK_HZ:
            middles = [number + (place * EVERY_MS + (TONE_MS - 40) // 2) // 5 for place in range(1, DIGITS + 1)]
            tones = [pitches[middle] for middle in middles if middle < len(pitches)]
            if len(tones) == DIGITS and all(tone in DIGITS_HZ for tone in tones):
                value = sum(DIGITS_HZ.index(tone) * len(DIGITS_HZ) ** place for place, tone in enumerate(tones))
                found.append(Second(value, number * 5))
            number += EVERY_MS // 5
        number += 1
    return found


def _pitch(sound: Samples, rate: int) -> int:
    """The pitch of a tone; 0 where none stands out."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) / len(sound) * 4
    loudest = int(np.argmax(spectrum))
    hertz = loudest * rate / len(sound)
    nearest = min((MARK_HZ, *DIGITS_HZ), key=lambda pitch: abs(pitch - hertz))
    return nearest if spectrum[loudest] > _TONE / 3 and abs(nearest - hertz) < 60 else 0

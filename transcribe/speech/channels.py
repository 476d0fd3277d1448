# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the two channels of a recording are two speakers, and what each of them says.

Interviews and calls are often recorded with a microphone for each speaker, on a channel of its own. Ordinary stereo is
one scene in both ears: what is loud on the left is loud on the right at the same time, also where the microphones stood
apart and the waves themselves are little alike. So channels are speakers where, over a few looks at the file,

- their loudness does not go together: frame by frame, correlated by no more than `_TOGETHER`. One room in two
  microphones measured 0.6 and more, people who take turns -0.9 to 0.1, people who talk at the same time up to 0.3;
- what sounds in both is hardly ever the same wave (more than `_ALIKE`, in at most `_MOST_ALIKE` of all frames):
  speech in the middle of wide music measured 0.08 and more, two people at the same time up to 0.02;
- somebody speaks in each of them (`_LEAST_SPEECH` of the looks): music, or nothing, is no speaker.

All stereo is looked at, so the look is cheap: the voice detector is asked last, and hardly ever.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from transcribe.media.audio import SAMPLE_RATE, Samples, read_stereo
from transcribe.speech.recognize import find_speech

SPEAKERS = ("Speaker 1", "Speaker 2")
"""Who is on the left, who on the right."""

_LOOKS, _LOOK_MS = 5, 20_000  # spread over the file: an intro is not the interview
_TOGETHER = 0.35
_ALIKE, _MOST_ALIKE = 0.5, 0.05
_LEAST_SPEECH = 0.05
_FRAME = SAMPLE_RATE // 10  # a syllable or less
_ACTIVE_DB = 25.0  # below the loudest frames; the pauses, which all channels share, say nothing
_FLOOR_DB = -80.0
_OTHERS_DB = 12.0  # one channel louder than the other by this: what the other has is its echo, or nothing
_ECHO_DB = 6.0  # as an echo varies
_SHORTEST = 2  # frames with which a measurement is worth anything
_Numbers = NDArray[np.float64]


def are_speakers(media: Path, duration_ms: int) -> bool:
    """Whether the two channels of a stereo file are two people. Raises MediaError when it can't be opened."""
    looks = [read_stereo(media, start_ms, end_ms) for start_ms, end_ms in _places(duration_ms)]
    left, right = (np.concatenate(channel) for channel in zip(*looks, strict=True))
    return apart(left, right)


def apart(left: Samples, right: Samples) -> bool:
    """Whether these are two people, and not one scene in two ears."""
    levels = _levels(left), _levels(right)
    loudest = np.maximum(*levels)
    if len(loudest) < _SHORTEST:
        return False
    active = loudest > np.percentile(loudest, 95) - _ACTIVE_DB
    both = active & (np.abs(levels[0] - levels[1]) < _OTHERS_DB)
    if _correlation(*(each[active] for each in levels)) > _TOGETHER:
        return False
    if _alike(left, right, both) > _MOST_ALIKE * active.sum():
        return False
    least = _LEAST_SPEECH * len(left)
    return all(sum(end - start for start, end in find_speech(voice)) >= least for voice in voices(left, right))


def _alike(left: Samples, right: Samples, frames: NDArray[np.bool_]) -> int:
    """In how many of these frames the channels have the same wave, or one turned over."""
    pairs = zip(_frames(left)[frames], _frames(right)[frames], strict=True)
    return sum(abs(_correlation(one, other)) > _ALIKE for one, other in pairs)


def voices(left: Samples, right: Samples) -> tuple[Samples, Samples]:
    """Each channel, silent where it only has the echo of the other speaker, which would be recognised as well."""
    levels = _levels(left), _levels(right)
    return _without_echo(left, *levels), _without_echo(right, *reversed(levels))


def _without_echo(sound: Samples, own: _Numbers, other: _Numbers) -> Samples:
    below = own - other
    others = below < -_OTHERS_DB
    if not others.any():
        return sound
    echo_db = float(np.median(below[others]))
    mute = np.repeat(below < min(echo_db + _ECHO_DB, -_ECHO_DB), _FRAME)[: len(sound)]
    result = sound.copy()
    result[: len(mute)][mute] = 0.0
    return result


def _places(duration_ms: int) -> list[tuple[int, int]]:
    if duration_ms <= _LOOKS * _LOOK_MS:
        return [(0, duration_ms)]
    part_ms = duration_ms // _LOOKS
    starts_ms = [number * part_ms + (part_ms - _LOOK_MS) // 2 for number in range(_LOOKS)]
    return [(start_ms, start_ms + _LOOK_MS) for start_ms in starts_ms]


def _levels(sound: Samples) -> _Numbers:
    """The loudness of each frame in dB of full scale."""
    levels: _Numbers = np.maximum(10 * np.log10(np.square(_frames(sound)).mean(axis=1) + 1e-12), _FLOOR_DB)
    return levels


def _frames(sound: Samples) -> _Numbers:
    return sound[: len(sound) // _FRAME * _FRAME].reshape(-1, _FRAME).astype(np.float64)


def _correlation(one: _Numbers, other: _Numbers) -> float:
    """Pearson's; 1 where one of them never changes, for nothing is known then."""
    one, other = one - one.mean(), other - other.mean()
    spread = float(np.sqrt(np.square(one).sum() * np.square(other).sum()))
    return float(one @ other) / spread if spread > 0 else 1.0

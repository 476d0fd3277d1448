# SPDX-License-Identifier: GPL-3.0-or-later
"""The two speakers and the jingle of the sample episode, as 24 kHz mono float32 sound.

The synthesiser's wheel carries one voice. Its network predicts pitch and spectrum apart from each other, so a second
speaker is made before any sound exists: the pitch is scaled and the spectral envelopes are stretched as a longer vocal
tract would. That keeps what a pitch shift of finished sound loses: length, consonants, and no smear.
"""

from typing import cast

import numpy as np
import numpy.typing as npt
from hibari import Hibari, dsp
from script import Speaker

Sound = npt.NDArray[np.float32]

SAMPLE_RATE: int = dsp.SR
VOICED_HZ = 40.0  # the synthesiser's own limit: below it a frame has no pitch
LEVEL = 0.095  # root mean square that every line is brought to
PEAK = 0.97
QUIET = 0.012  # at the ends of a line anything below it is trimmed away
EDGE_MS = 20  # what is left of the quiet before and after a line


class Voice:
    """The synthesiser, loaded once for all speakers."""

    def __init__(self) -> None:
        self._model = Hibari(threads=1)

    def say(self, text: str, speaker: Speaker, seed: int) -> Sound:
        """One line, without silence around it. The same arguments give the same sound."""
        noise = np.random.default_rng(seed)
        parts = [self._render(phonemes, speaker, noise) for phonemes in self._model.phonemize(text)]
        return _levelled(_trimmed(np.concatenate(parts)))

    def _render(self, phonemes: str, speaker: Speaker, noise: np.random.Generator) -> Sound:
        inputs = {
            "ids": np.asarray([self._model.ids(phonemes)], np.int64),
            "speed": np.asarray([speaker.speed], np.float32),
        }
        harmonic, phase, breath, rest, rest_phase, pitch_hz = (out[0] for out in self._model.sess.run(None, inputs))
        voiced = pitch_hz > VOICED_HZ
        pitch_hz = np.where(voiced, np.maximum(pitch_hz * speaker.pitch, VOICED_HZ * 1.3), 0.0).astype(np.float32)
        harmonic, breath, rest = (
            _stretched(log_spectrum, speaker.vocal_tract) for log_spectrum in (harmonic, breath, rest)
        )
        return cast("Sound", dsp.synth(harmonic, phase, breath, rest, rest_phase, pitch_hz, noise))


def _stretched(log_spectrum: Sound, vocal_tract: float) -> Sound:
    """Move every formant of a [bins, frames] envelope down by `vocal_tract`; the top bins repeat the last one."""
    bins = np.arange(len(log_spectrum)) * vocal_tract
    below = np.minimum(bins.astype(int), len(log_spectrum) - 1)
    above = np.minimum(below + 1, len(log_spectrum) - 1)
    share = (bins - bins.astype(int)).astype(np.float32)[:, None]
    return cast("Sound", log_spectrum[below] * (1 - share) + log_spectrum[above] * share)


def _trimmed(sound: Sound) -> Sound:
    loud = np.flatnonzero(np.abs(sound) > QUIET)
    edge = EDGE_MS * SAMPLE_RATE // 1000
    return sound[max(loud[0] - edge, 0) : loud[-1] + edge]


def _levelled(sound: Sound) -> Sound:
    gain = LEVEL / float(np.sqrt(np.mean(np.square(sound))))
    return sound * np.float32(min(gain, PEAK / float(np.abs(sound).max())))


def jingle(seconds: float) -> Sound:
    """Plucked notes that climb a major pentatonic and ring out, over a soft low fifth."""
    time_s = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    sound = np.zeros_like(time_s)
    step_s = 0.19
    for index, semitones in enumerate((0, 4, 7, 9, 12, 7, 16, 12)):
        sound += 0.3 * _note(time_s - index * step_s, 392.0 * 2 ** (semitones / 12), decay_s=0.55)
    for hertz in (98.0, 147.0):
        sound += 0.2 * _note(time_s, hertz, decay_s=1.6)
    sound *= np.minimum(1.0, (time_s[-1] - time_s) / 0.8)
    return cast("Sound", (sound * 0.5 / np.abs(sound).max()).astype(np.float32))


def _note(since_s: npt.NDArray[np.float64], hertz: float, decay_s: float) -> npt.NDArray[np.float64]:
    """A struck tone with three partials, the higher ones dying sooner; silent before its start."""
    begun = np.maximum(since_s, 0.0)
    partials = sum(np.sin(2 * np.pi * hertz * n * begun) * np.exp(-begun * n / decay_s) / n**2 for n in (1, 2, 3))
    return cast("npt.NDArray[np.float64]", partials * np.minimum(1.0, begun / 0.006) * (since_s >= 0))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Pauses in the sound tell when words really begin and end.

Whisper starts the first word after a pause early and ends the last one before it late, by a tenth of a
second and more. Where the sound is quiet nobody speaks, so such a border moves to the pause's edge.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from transcribe.media.audio import SAMPLE_RATE, Samples
from transcribe.transcript import Word

_FRAME_MS = 5
_LEAST_MS = 20  # is left of a word
_SHORT_WORD_MS = 80


@dataclass(frozen=True, slots=True)
class Snap:
    """What counts as a pause, and how far from it the border that belongs to it may be."""

    pause_ms: int
    reach_ms: int


LOCATED = Snap(pause_ms=80, reach_ms=180)
"""For Whisper's times. Quiet moments shorter than 80 ms are the closed lips of a p or t."""

FORCED = Snap(pause_ms=120, reach_ms=60)
"""For PocketSphinx's times: little is left to do."""


def snap(words: Sequence[Word], audio: Samples, offset_ms: int, how: Snap = LOCATED) -> list[Word]:
    """The words with their borders at pauses moved to the pauses' edges; `audio` begins at `offset_ms`."""
    moved = list(words)
    if not moved:
        return moved
    # Border k lies before word k; from the end of the word before it to the start of the word after it.
    starts = np.array([word.start_ms for word in words])
    ends = np.array([word.end_ms for word in words])
    lefts = np.concatenate((starts[:1], ends))
    rights = np.concatenate((starts, ends[-1:]))
    for first_ms, last_ms in pauses(audio, offset_ms, how.pause_ms):
        apart_ms = np.maximum(0, np.maximum(first_ms - rights, lefts - last_ms))
        middles_apart_ms = np.abs((lefts + rights) // 2 - (first_ms + last_ms) // 2)
        border = 0 if first_ms == offset_ms else int(np.lexsort((middles_apart_ms, apart_ms))[0])
        if apart_ms[border] > how.reach_ms:
            continue  # a pause inside a word, or one that the words do not know of
        # Where music lies between two words one pause comes before it and one after it.
        word_ends = border > 0 and first_ms <= moved[border - 1].end_ms + how.reach_ms
        if word_ends and first_ms - moved[border - 1].start_ms >= _LEAST_MS:
            moved[border - 1] = replace(moved[border - 1], end_ms=first_ms)
        if border == len(moved) or last_ms < moved[border].start_ms - how.reach_ms:
            continue
        if moved[border].end_ms - last_ms >= _LEAST_MS:
            moved[border] = replace(moved[border], start_ms=last_ms)
        elif border + 1 < len(moved):
            moved[border : border + 2] = _after(last_ms, *moved[border : border + 2])
    return moved


def _after(pause_end_ms: int, early: Word, following: Word) -> list[Word]:
    """Move a word that lies wholly in a pause behind it, where the next word took its time or left some."""
    free_ms = following.start_ms - pause_end_ms
    if following.end_ms - pause_end_ms < 2 * _LEAST_MS:
        return [early, following]
    if free_ms >= _SHORT_WORD_MS:
        end_ms = following.start_ms
    else:
        letters = len(early.text) + len(following.text)
        end_ms = pause_end_ms + (following.end_ms - pause_end_ms) * len(early.text) // letters
    return [
        replace(early, start_ms=pause_end_ms, end_ms=end_ms),
        replace(following, start_ms=max(end_ms, following.start_ms)),
    ]


def pauses(audio: Samples, offset_ms: int, least_ms: int) -> Iterator[tuple[int, int]]:
    """Runs of at least `least_ms` with little energy, little against what is loud and quiet in this piece of sound."""
    size = SAMPLE_RATE * _FRAME_MS // 1000
    count = len(audio) // size
    if count == 0:
        return
    power = np.square(audio[: count * size].reshape(count, size)).mean(axis=1)
    level_db = 10 * np.log10(power + 1e-10)
    low_db, high_db = np.percentile(level_db, [5, 95])
    quiet = level_db < low_db + 0.25 * (high_db - low_db) + 3
    edges = np.flatnonzero(np.diff(np.concatenate(([False], quiet, [False])).astype(np.int8)))
    for first, last in edges.reshape(-1, 2).tolist():
        if (last - first) * _FRAME_MS >= least_ms:
            yield offset_ms + first * _FRAME_MS, offset_ms + last * _FRAME_MS

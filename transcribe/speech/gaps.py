# SPDX-License-Identifier: GPL-3.0-or-later
"""Audio that the text says nothing about: not only speech that nobody wrote down, music and noise too."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from transcribe.media.audio import Samples
from transcribe.transcript import Gap, SegmentKind, Span, Transcript

LEAST_MS = 5_000
_QUIET = 0.03  # of what is loud in this recording: 30 dB below it nobody listens
_ABOVE = 1.5  # times as loud as the pauses nearby: the noise of a room before and after music is not music
_NEARBY = 30  # bins of pauses
_PAUSE_MS = 300
_ECHO_MS = 500  # what is left of a word when it is over, or comes before the next one, is no music
_SOUNDING = 0.5  # the share of a stretch that must be louder; steps in an empty room are not


def with_sound(transcript: Transcript, peaks: Samples, bin_ms: int) -> tuple[Gap, ...]:
    """The gaps of a transcript whose audio was listened to from end to end, and those where no speech was heard.

    A gap without speech is at least 5 s between two words, is not silent and has no sound mark written for it.
    `peaks` is what `media.audio.peaks` says of the audio. Speech within such a stretch belongs to it.
    """
    found = list(transcript.gaps)
    quiet = _QUIET * float(np.percentile(peaks, 95)) if len(peaks) else 0.0
    pauses = _pause_bins(transcript, bin_ms, len(peaks))
    for stretch in _between(transcript):
        if stretch.end_ms - stretch.start_ms < LEAST_MS:
            continue
        first = stretch.start_ms // bin_ms
        near = pauses[np.argsort(np.abs(pauses - first), kind="stable")[:_NEARBY]]
        floor = _ABOVE * float(np.percentile(peaks[near], 90)) if len(near) else 0.0
        loud = peaks[first : stretch.end_ms // bin_ms] > max(quiet, floor)
        sounding = _without_echoes(loud, _ECHO_MS // bin_ms)
        if not len(sounding):
            continue
        start_ms = max(stretch.start_ms, (first + int(sounding[0])) * bin_ms)
        end_ms = min(stretch.end_ms, (first + int(sounding[-1]) + 1) * bin_ms)
        if end_ms - start_ms < LEAST_MS or len(sounding) * bin_ms < _SOUNDING * (end_ms - start_ms):
            continue
        inside = [gap for gap in found if stretch.start_ms <= gap.start_ms and gap.end_ms <= stretch.end_ms]
        found = [gap for gap in found if gap not in inside]
        found.append(
            Gap(min([start_ms, *(gap.start_ms for gap in inside)]), max([end_ms, *(gap.end_ms for gap in inside)]))
        )
    return tuple(sorted(found, key=lambda gap: gap.start_ms))


def _without_echoes(loud: NDArray[np.bool_], most: int) -> NDArray[np.int64]:
    """The numbers of the loud bins, without a few at either end that stand apart from the others."""
    sounding = np.flatnonzero(loud)
    quiet = np.flatnonzero(~loud)
    if not len(quiet):
        return sounding
    if quiet[0] <= most:
        sounding = sounding[sounding > quiet[0]]
    if len(loud) - 1 - quiet[-1] <= most:
        sounding = sounding[sounding < quiet[-1]]
    return sounding


def _pause_bins(transcript: Transcript, bin_ms: int, count: int) -> NDArray[np.int64]:
    """The bins in which somebody who speaks pauses."""
    bins: list[int] = []
    for between in _between(transcript):
        if _PAUSE_MS <= between.end_ms - between.start_ms < LEAST_MS:
            bins += range(between.start_ms // bin_ms + 1, min(count, between.end_ms // bin_ms))
    return np.array(bins, dtype=np.int64)


def _between(transcript: Transcript) -> Iterator[Span]:
    """What lies between words, before the first and after the last, where no sound mark is written."""
    before_ms, marked = 0, False
    for segment in transcript.segments:
        marked = marked or segment.kind is SegmentKind.SOUND
        for word in segment.words:
            if not word.heard:
                continue
            if word.start_ms > before_ms and not marked:
                yield Span(before_ms, word.start_ms)
            before_ms, marked = max(before_ms, word.end_ms), False
    if transcript.duration_ms > before_ms and not marked:
        yield Span(before_ms, transcript.duration_ms)

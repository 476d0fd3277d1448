# SPDX-License-Identifier: GPL-3.0-or-later
"""How the publisher's text and its time stamps differ from the audio. Pure functions."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from transcribe.transcript import Gap, Segment, SegmentKind, Span, Transcript

_STEP_MS = 4_000  # no advert is shorter; stamps are rounded, and a line may begin late where the one before is long
_AGREE_MS = 2_000
_AHEAD = 5  # lines that are asked whether a step begins
_FEWEST = 3  # of them must agree; a single wrong stamp is no step


@dataclass(frozen=True, slots=True)
class Step:
    """From `from_ms` (in the audio) on, lines are heard `offset_ms` later than their stamps say (earlier: negative)."""

    from_ms: int
    offset_ms: int


@dataclass(frozen=True, slots=True)
class Drift:
    """What alignment found out about a text. `text_heard` is a share (0 to 1), None where nothing was compared."""

    text_heard: float | None
    steps: tuple[Step, ...]
    gaps: tuple[Gap, ...]
    unheard: tuple[Segment, ...]


def drift(stamps: Sequence[Span], aligned: Transcript) -> Drift:
    """Compare an aligned text with the times its lines had before; `stamps` has one for each, empty where none was."""
    unheard = tuple(segment for segment in aligned.segments if segment.kind is SegmentKind.UNHEARD)
    return Drift(aligned.source.text_heard, _steps(stamps, aligned.segments), aligned.gaps, unheard)


def _steps(stamps: Sequence[Span], segments: Sequence[Segment]) -> tuple[Step, ...]:
    heard = [
        (segment.start_ms, segment.start_ms - stamp.start_ms)
        for stamp, segment in zip(stamps, segments, strict=True)
        if stamp.end_ms > stamp.start_ms and any(word.heard for word in segment.words)
    ]
    if all(stamp.start_ms % 1_000 == 0 for stamp in stamps):
        heard = [(at_ms, offset_ms - 500) for at_ms, offset_ms in heard]  # rounded down to the second
    steps: list[Step] = []
    current_ms = 0
    for index, (at_ms, offset_ms) in enumerate(heard):
        ahead = [other for _, other in heard[index : index + _AHEAD]]
        middle_ms = statistics.median_low(ahead)
        agreeing = [other for other in ahead if abs(other - middle_ms) < _AGREE_MS]
        if (
            abs(middle_ms - current_ms) >= _STEP_MS
            and abs(offset_ms - middle_ms) < _AGREE_MS
            and len(agreeing) >= min(_FEWEST, len(heard))
        ):
            current_ms = middle_ms
            steps.append(Step(at_ms if steps or index else 0, current_ms))
    return tuple(steps)

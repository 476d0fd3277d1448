# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters for a text that has none: where its words change, by TextTiling.

M. A. Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages", Computational Linguistics
23(1), 1997: the text is compared with itself on both sides of every place; a chapter begins where the
likeness has a deep valley. Here the place is then moved to the longest pause near it, and a chapter is
called by the words that are its own.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from transcribe.episode import Chapter, ChapterList, ChapterSource
from transcribe.transcript import Segment, SegmentKind, Transcript

_UNIT_WORDS = 20  # Hearst's pseudo-sentence
_BLOCK_UNITS = 8  # compared with as many on the other side
_SHORTEST_MS = 90_000
_USUAL_MS = 300_000  # as many chapters as the length has of these, if there are valleys for them
_NEAR_MS = 20_000  # how far a chapter's start may move to a pause
_TITLE_WORDS = 3
_TERM = re.compile(r"[^\W\d_]{4,}")


_Terms = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Unit:
    """About twenty words; each term counts the more the fewer units have it."""

    start_ms: int
    terms: _Terms


def chapters(transcript: Transcript) -> ChapterList | None:
    """Chapters found in a timed text; None where it is too short or has no times."""
    segments = [segment for segment in transcript.segments if segment.kind is SegmentKind.SPEECH]
    if not transcript.timed or len(segments) < 2:
        return None
    end_ms = max(transcript.duration_ms, segments[-1].end_ms)
    units = _units(segments)
    if len(units) < 3:
        return None
    starts = [0, *_starts(units, segments, end_ms)]
    if len(starts) < 2:
        return None
    ends = [*starts[1:], end_ms]
    terms = [
        _sum([unit for unit in units if start <= unit.start_ms < end]) for start, end in zip(starts, ends, strict=True)
    ]
    titles = _titles(terms, transcript.text)
    found = (Chapter(start, end, title) for start, end, title in zip(starts, ends, titles, strict=True))
    return ChapterList(ChapterSource.AUTO, tuple(found))


def _units(segments: Sequence[Segment]) -> list[_Unit]:
    counted: list[tuple[int, Counter[str]]] = []
    words = _UNIT_WORDS
    for segment in segments:
        if words >= _UNIT_WORDS:
            counted.append((segment.start_ms, Counter()))
            words = 0
        counted[-1][1].update(_TERM.findall(segment.text.casefold()))
        words += len(segment.text.split())
    spread = Counter(term for _, terms in counted for term in terms)
    weights = {term: math.log(len(counted) / count) for term, count in spread.items()}
    return [_Unit(start, {term: n * weights[term] for term, n in terms.items()}) for start, terms in counted]


def _sum(units: Sequence[_Unit]) -> _Terms:
    total: _Terms = {}
    for unit in units:
        for term, weight in unit.terms.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def _starts(units: Sequence[_Unit], segments: Sequence[Segment], end_ms: int) -> list[int]:
    """Where chapters begin, the first one left out."""
    depths = _depths(_likeness(units))
    wanted = max(1, round(end_ms / _USUAL_MS))
    starts: list[int] = []
    for index in np.argsort(-depths, kind="stable"):
        if len(starts) >= wanted or depths[index] <= depths.mean():
            break
        start_ms = _at_pause(segments, units[int(index) + 1].start_ms)
        if all(abs(start_ms - other) >= _SHORTEST_MS for other in (0, end_ms, *starts)):
            starts.append(start_ms)
    return sorted(starts)


def _likeness(units: Sequence[_Unit]) -> NDArray[np.float64]:
    """The cosine between the words before and after each border of two units."""
    scores = []
    for border in range(1, len(units)):
        before, after = _sum(units[max(0, border - _BLOCK_UNITS) : border]), _sum(units[border : border + _BLOCK_UNITS])
        product = sum(weight * after.get(term, 0.0) for term, weight in before.items())
        lengths = math.sqrt(sum(n * n for n in before.values()) * sum(n * n for n in after.values()))
        scores.append(product / lengths if lengths else 0.0)
    smooth = np.convolve(np.pad(np.array(scores), 1, mode="edge"), np.ones(3) / 3, mode="valid")
    return np.asarray(smooth, np.float64)


def _depths(likeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far the likeness falls from the peaks on both sides."""
    depths = np.zeros_like(likeness)
    for index, value in enumerate(likeness):
        left = right = float(value)
        for other in likeness[:index][::-1]:
            if other < left:
                break
            left = float(other)
        for other in likeness[index + 1 :]:
            if other < right:
                break
            right = float(other)
        depths[index] = left + right - 2 * value
    return depths


def _at_pause(segments: Sequence[Segment], wish_ms: int) -> int:
    """The start of the segment near `wish_ms` that follows the longest pause."""
    near = [
        (after.start_ms - before.end_ms, -abs(after.start_ms - wish_ms), after.start_ms)
        for before, after in pairwise(segments)
        if abs(after.start_ms - wish_ms) <= _NEAR_MS and before.text.rstrip("\"'”’») ").endswith((".", "?", "!", "…"))
    ]
    return max(near)[2] if near else wish_ms


def _titles(chapters_terms: Sequence[_Terms], text: str) -> list[str]:
    """Each chapter's words that are most its own (tf-idf over the chapters), spelled as they mostly are."""
    spelled: dict[str, Counter[str]] = {}
    for word in _TERM.findall(text):
        spelled.setdefault(word.casefold(), Counter())[word] += 1
    titles = []
    for terms in chapters_terms:
        weights = {
            term: weight * math.log(1 + len(chapters_terms) / sum(term in other for other in chapters_terms))
            for term, weight in terms.items()
        }
        best = sorted(weights, key=lambda term: (-weights[term], term))[:_TITLE_WORDS]
        titles.append(", ".join(spelled[term].most_common(1)[0][0] for term in best) or "…")
    return titles

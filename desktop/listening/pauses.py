# SPDX-License-Identifier: GPL-3.0-or-later
"""The pauses between sentences that can be shortened: nobody speaks in them, and nothing else is heard. Knows no Qt."""

import numpy as np

from desktop.listening.sentences import Sentence, sentence_after, sentence_before
from desktop.playback.follow import OVERLAPPING
from desktop.reading.page import BlockKind, Page
from desktop.reading.wave import Peaks
from transcribe.transcript import Span

WORTH_MS = 300  # to leap takes a moment: what is shorter stays
LEAD_MS = 150  # of the pause is heard before the next sentence, so that nothing of its first sound is lost
# What is quiet: no louder than twice the background, or than this share of loud speech, or than almost nothing.
QUIET_OF_SPEECH, QUIET_OF_FLOOR, QUIET = 0.1, 2.0, 0.012


def pause_after(page: Page, sentence: Sentence) -> Span | None:
    """From the end of a sentence to the beginning of the next; None where anything else but a heading is between.

    A gap of the text, music that is marked, and what has no text yet are no pauses.
    """
    following = sentence_after(page, sentence)
    if following is None:
        return None
    between = range(page.block_index(sentence.first) + 1, page.block_index(following.first))
    if any(page.blocks[number].kind is not BlockKind.HEADING for number in between):
        return None
    end_ms = max(each.end_ms for each in _lately(page, sentence))
    return Span(end_ms, following.start_ms) if following.start_ms > end_ms else None


def _lately(page: Page, sentence: Sentence) -> list[Sentence]:
    """A sentence and those before it, which somebody else may not have ended yet."""
    found: list[Sentence] = [sentence]
    while len(found) < OVERLAPPING and (before := sentence_before(page, found[-1])) is not None:
        found.append(before)
    return found


def to_leave_out(pause: Span, longest_ms: int) -> Span | None:
    """The part of a pause that is left out so that it is no longer than this; None where that is not worth a leap."""
    lead_ms = min(LEAD_MS, longest_ms // 2)
    left_out = Span(pause.start_ms + longest_ms - lead_ms, pause.end_ms - lead_ms)
    return left_out if left_out.end_ms - left_out.start_ms >= WORTH_MS else None


def quiet_below(peaks: Peaks) -> float:
    """How loud (0 to 1) a recording is where nothing is heard, at most; never anything where its shape is not known."""
    if not peaks.size:
        return -1.0
    floor, loud = np.percentile(peaks, (5, 90))
    return max(QUIET, QUIET_OF_FLOOR * float(floor), QUIET_OF_SPEECH * float(loud))


def is_quiet(peaks: Peaks, duration_ms: int, span: Span, below: float) -> bool:
    """Whether nothing louder than `below` is in a part of a recording, by the shape of its sound."""
    if not peaks.size or duration_ms <= 0:
        return False
    first, last = (edge_ms * peaks.size / duration_ms for edge_ms in (span.start_ms, span.end_ms))
    inside = peaks[int(first) : max(int(first) + 1, int(np.ceil(last)))]
    return bool(inside.size) and float(inside.max()) <= below

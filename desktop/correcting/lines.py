# SPDX-License-Identifier: GPL-3.0-or-later
"""The changes of single lines, made from the lines as the library has them now. Knows no Qt.

What the window shows may be a moment older: a line whose words were timed meanwhile is still the same line.
"""

from collections.abc import Mapping, Sequence

from transcribe import edits
from transcribe.edits import Change
from transcribe.errors import LibraryError
from transcribe.library import Library
from transcribe.transcript import Segment, Span, word_offsets

Changes = Mapping[int, Sequence[Change]]
AWAY_MS = 5_000  # so far a line may have moved


def as_kept(library: Library, episode_id: int, shown: Segment) -> Segment:
    """The line of the library that is shown. Raises LibraryError where there is none."""
    around = Span(max(0, shown.start_ms - AWAY_MS), shown.start_ms + AWAY_MS)
    text = library.transcript(episode_id, around)
    found = [line for line in text.segments if line.text == shown.text] if text is not None else []
    if not found:
        raise LibraryError("This line has changed meanwhile.", "Look at it again.")
    return min(found, key=lambda line: abs(line.start_ms - shown.start_ms))


def with_text(library: Library, episode_id: int, line: Segment, text: str) -> Changes:
    """Another text for a line."""
    return {episode_id: [edits.change_text(as_kept(library, episode_id, line), text)]}


def parted(library: Library, episode_id: int, line: Segment, first: str, second: str) -> Changes:
    """Two lines of one, with these texts."""
    kept = as_kept(library, episode_id, line)
    (whole,) = edits.change_text(kept, f"{first} {second}").after
    offsets = word_offsets(whole)
    if not offsets:
        number = len(first.split())
    else:
        number = next((index for index, (start, _) in enumerate(offsets) if start >= len(first)), len(offsets) - 1)
    return {episode_id: [edits.change([kept], edits.split(whole, max(1, number)).after)]}


def joined(library: Library, episode_id: int, first: Segment, second: Segment, text: str) -> Changes:
    """One line of two, with this text."""
    before = [as_kept(library, episode_id, line) for line in (first, second)]
    (line,) = edits.join(before[0], before[1]).after
    return {episode_id: [edits.change(before, edits.change_text(line, text).after)]}


def without(library: Library, episode_id: int, line: Segment) -> Changes:
    """The line goes."""
    return {episode_id: [edits.delete(as_kept(library, episode_id, line))]}

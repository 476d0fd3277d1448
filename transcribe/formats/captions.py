# SPDX-License-Identifier: GPL-3.0-or-later
"""What SRT, WebVTT and Podcasting 2.0 JSON share as targets: segments that have a time."""

from collections.abc import Iterator
from dataclasses import replace

from transcribe.errors import FormatError
from transcribe.transcript import Segment, SegmentKind, Transcript


def captioned(transcript: Transcript) -> Iterator[Segment]:
    """The segments that can be shown at a time: all but what is not in the audio.

    A caption must last, so an empty interval becomes one of a millisecond.
    Raises FormatError if the transcript has no times.
    """
    if transcript.segments and not transcript.timed:
        raise FormatError(
            "This transcript has no times yet, which captions need.",
            "Align it with its audio first: earmark align MEDIA TEXT -o OUT.",
        )
    for segment in transcript.segments:
        if segment.kind is not SegmentKind.UNHEARD and segment.text.strip():
            yield replace(segment, end_ms=max(segment.end_ms, segment.start_ms + 1))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts whose words are said one after the other."""

from collections.abc import Sequence

from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word

WORD_MS = 250
LINE = 10  # words


def spoken(text: str, *, first_ms: int = 0, word_ms: int = WORD_MS) -> Transcript:
    """The words of a text, ten a line, each as long as the others."""
    words = text.split()
    timed = [
        Word(word, first_ms + number * word_ms, first_ms + (number + 1) * word_ms) for number, word in enumerate(words)
    ]
    segments = tuple(line(timed[start : start + LINE]) for start in range(0, len(timed), LINE))
    end_ms = timed[-1].end_ms if timed else 0
    return Transcript(segments, Source(SourceKind.WHISPER, "tiny.en"), "en", duration_ms=end_ms)


def line(words: Sequence[Word]) -> Segment:
    """One line of these words."""
    return Segment(words[0].start_ms, words[-1].end_ms, " ".join(word.text for word in words), tuple(words))

# SPDX-License-Identifier: GPL-3.0-or-later
"""From words to a stretch of sound: where a clip of them begins and ends, and where a quote is said."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol

from transcribe import timecode
from transcribe.transcript import Span, Transcript, Word

PAD_MS = 80
"""So much silence is left before the first and after the last word, where there is as much."""

_LETTERS = re.compile(r"\w+")


class Timed(Protocol):
    """A word, or a line where only lines are timed."""

    @property
    def start_ms(self) -> int:
        """When it begins."""

    @property
    def end_ms(self) -> int:
        """When it is over."""


def span_of(words: Sequence[Timed], first: int, last: int, duration_ms: int) -> Span:
    """The sound of the words from number `first` to `last`, both included.

    Before and after stands half of the pause to the neighbour, at most `PAD_MS`: a time may be wrong by some
    milliseconds, and a clip in which a neighbour begins is worse than one with a short pause. `duration_ms` is the
    sound's length, 0 if unknown.
    """
    start_ms, end_ms = words[first].start_ms, max(word.end_ms for word in words[first : last + 1])
    before_ms = words[first - 1].end_ms if first > 0 else -2 * PAD_MS
    after_ms = words[last + 1].start_ms if last + 1 < len(words) else end_ms + 2 * PAD_MS
    start_ms = max(0, start_ms - _pad_ms(start_ms - before_ms))
    end_ms += _pad_ms(after_ms - end_ms)
    return Span(start_ms, min(end_ms, duration_ms) if duration_ms else end_ms)


def _pad_ms(pause_ms: int) -> int:
    return max(0, min(PAD_MS, pause_ms // 2))


def heard_words(transcript: Transcript) -> list[Word]:
    """The words that are heard, in order of time; a line that has no times of words counts as one word."""
    found = []
    for segment in transcript.segments:
        whole = (Word(segment.text, segment.start_ms, segment.end_ms),)
        found += [word for word in segment.words or whole if word.heard]
    return sorted(found, key=lambda word: (word.start_ms, word.end_ms))


def find_quote(words: Sequence[Word], quote: str) -> list[tuple[int, int]]:
    """Where a quote is said: the numbers of its first and its last word, for each time that it is.

    Case, accents and everything that is no letter or digit do not count.
    """
    wanted = _bare(quote)
    pieces = [(bare, number) for number, word in enumerate(words) for bare in _bare(word.text)]
    said = [bare for bare, _ in pieces]
    return [
        (pieces[at][1], pieces[at + len(wanted) - 1][1])
        for at in range(len(said) - len(wanted) + 1)
        if wanted and said[at] == wanted[0] and said[at : at + len(wanted)] == wanted
    ]


def credited(words: str, title: str, show: str, start_ms: int) -> str:
    """The words in quotation marks, with the episode, its show, and the time."""
    source = ", ".join(each for each in (f"“{title}”" if title else "", show, timecode.clock(start_ms)) if each)
    return f"“{words}”\n— {source}"


def _bare(text: str) -> list[str]:
    """The words of a text as they are compared."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    return _LETTERS.findall("".join(letter for letter in plain.casefold() if not unicodedata.combining(letter)))

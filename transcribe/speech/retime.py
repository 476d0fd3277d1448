# SPDX-License-Identifier: GPL-3.0-or-later
"""One line whose words were edited gets its times again, without recognition: in a fraction of a second."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from transcribe.media.audio import read
from transcribe.speech.sharpen import Sharpener, apart, with_words
from transcribe.transcript import Foreign, Segment, SegmentKind, Span, Timing, Word, languages

MARGIN_MS = 1_000
"""How far before and after the line's own time its new words may be."""


def retime(media: Path, old: Segment, text: str, sharpener: Sharpener, language: str, within: Span) -> Segment:
    """`old` with another text, and the words of that with their times.

    Words that stay where they were keep their place, the others share what is between them; then all are
    sharpened together. `within` is the time that no other line's words take. Without words the line keeps its time
    and has nothing to light. Raises MediaError when the file can't be read.
    """
    text = " ".join(text.split())
    start_ms = max(within.start_ms, old.start_ms - MARGIN_MS, 0)
    end_ms = max(start_ms, min(within.end_ms, old.end_ms + MARGIN_MS))
    if not text or old.kind is SegmentKind.SOUND:
        return replace(old, text=text, words=(), foreign=())
    words, marked = _placed(old, text), _marked(old, text)
    fresh = replace(old, text=text, words=words, kind=SegmentKind.SPEECH, foreign=_foreign(text, marked))
    sharp = sharpener.sharpen(words, read(media, start_ms, end_ms), start_ms, language, marked)
    return with_words([fresh], apart(sharp))[0]


def _marked(old: Segment, text: str) -> list[str | None]:
    """The language of each word of `text`; a new one has that of the words it replaces, or between which it stands."""
    before, words = old.text.split(), text.split()
    known = languages(old, before)
    found: list[str | None] = []
    for kind, first, last, start, end in SequenceMatcher(None, before, words, autojunk=False).get_opcodes():
        around = {known[first] if first < len(known) else None, known[last - 1] if last else None}
        inside = known[first:last] if kind == "equal" else [*around] * (end - start)
        found += inside if kind == "equal" or len(around) == 1 else [None] * (end - start)
    return found


def _foreign(text: str, marked: Sequence[str | None]) -> tuple[Foreign, ...]:
    parts: list[Foreign] = []
    position = 0
    before: str | None = None
    for word, language in zip(text.split(), marked, strict=True):
        start = text.index(word, position)
        position = start + len(word)
        if language is not None and language == before:
            parts[-1] = replace(parts[-1], end=position)
        elif language is not None:
            parts.append(Foreign(start, position, language))
        before = language
    return tuple(parts)


def _placed(old: Segment, text: str) -> tuple[Word, ...]:
    """The words of `text` at the times of the old ones that they are or that they replace."""
    words = text.split()
    known = [word for word in old.words if word.heard]
    steps = SequenceMatcher(None, [word.text for word in known], words, autojunk=False).get_opcodes()
    placed: list[Word] = []
    for kind, first, last, start, end in steps:
        if kind == "equal":
            placed += [replace(word, timing=word.timing or Timing.ATTENTION) for word in known[first:last]]
            continue
        before_ms = known[first - 1].end_ms if first else old.start_ms
        after_ms = known[last].start_ms if last < len(known) else old.end_ms
        if start < end:
            placed += _shared_out(words[start:end], before_ms, max(before_ms, after_ms))
    return tuple(placed)


def _shared_out(words: list[str], start_ms: int, end_ms: int) -> list[Word]:
    total = sum(map(len, words))
    placed, seen = [], 0
    for word in words:
        from_ms = start_ms + (end_ms - start_ms) * seen // total
        seen += len(word)
        placed.append(Word(word, from_ms, start_ms + (end_ms - start_ms) * seen // total, None, Timing.GUESS))
    return placed

# SPDX-License-Identifier: GPL-3.0-or-later
"""Corrections of a text as plain data: what a listener changes, line by line, before it is saved.

A change takes whole segments away and puts others in their place. Words that stay keep their times exactly. New ones
get times between their neighbours and are marked `Timing.GUESS`, until the worker has timed them by their sound
(`transcribe.speech.retime`). `transcribe.library.corrections` saves changes, so that they can be undone.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from transcribe.transcript import Foreign, Segment, SegmentKind, Timing, Word, languages, word_offsets


class EditKind(StrEnum):
    """What a listener did, for the log and for words about it."""

    TEXT = "text"  # the words of one line
    SPLIT = "split"
    JOIN = "join"
    DELETE = "delete"
    SPEAKER = "speaker"
    REPLACE = "replace"  # find and replace
    CONFIRM = "confirm"  # a doubtful word is right as it stands
    SETTLE = "settle"  # of two that disagree, the listener's words or the machine's new ones
    RESTORE = "restore"  # what the machine said stands again


@dataclass(frozen=True, slots=True)
class Change:
    """`before`, whole segments in their order, gives way to `after`; either may be empty.

    `start_ms` and `end_ms` are the stretch that they take together.
    """

    start_ms: int
    end_ms: int
    before: tuple[Segment, ...]
    after: tuple[Segment, ...]


def change(before: Iterable[Segment], after: Iterable[Segment]) -> Change:
    """The change from some segments to others."""
    old, new = tuple(before), tuple(after)
    start_ms = min((each.start_ms for each in (*old, *new)), default=0)
    return Change(start_ms, max((each.end_ms for each in (*old, *new)), default=start_ms), old, new)


def change_text(segment: Segment, text: str) -> Change:
    """Another text for one line. Without any words in it the line is deleted."""
    text = " ".join(text.split())
    if not text:
        return delete(segment)
    return change((segment,), (_with_text(segment, text),))


def split(segment: Segment, word_index: int) -> Change:
    """Two lines, the second of which begins with this word. Raises ValueError where one would be empty."""
    offsets = word_offsets(segment) or [match.span() for match in re.finditer(r"\S+", segment.text)]
    if not 0 < word_index < len(offsets):
        raise ValueError(f"a line of {len(offsets)} words can't be split before word {word_index}")
    place = offsets[word_index][0]
    head, tail = segment.text[:place].rstrip(), segment.text[place:]
    if segment.words:
        end_ms, start_ms = segment.words[word_index - 1].end_ms, segment.words[word_index].start_ms
    else:  # as if it were spoken evenly
        end_ms = segment.start_ms + (segment.end_ms - segment.start_ms) * place // max(1, len(segment.text))
        start_ms = end_ms
    first = replace(
        segment,
        end_ms=end_ms,
        text=head,
        words=segment.words[:word_index],
        foreign=_cut(segment.foreign, 0, len(head)),
    )
    second = replace(
        segment,
        start_ms=start_ms,
        text=tail,
        words=segment.words[word_index:],
        foreign=_cut(segment.foreign, place, len(segment.text)),
    )
    return change((segment,), (first, second))


def join(first: Segment, second: Segment) -> Change:
    """One line of two; it has the speaker of the first."""
    between = "" if _wide(first.text[-1:]) and _wide(second.text[:1]) else " "
    text = f"{first.text}{between}{second.text}"
    shift = len(text) - len(second.text)
    foreign = [replace(part, start=part.start + shift, end=part.end + shift) for part in second.foreign]
    end_ms = max(first.end_ms, second.end_ms)
    joined = replace(
        first,
        end_ms=end_ms,
        text=text,
        words=_one_after_the_other(first, second),
        kind=first.kind if first.kind is second.kind else SegmentKind.SPEECH,
        foreign=(*first.foreign, *foreign),
    )
    return change((first, second), (joined,))


def delete(segment: Segment) -> Change:
    """The line goes."""
    return change((segment,), ())


def rename_speaker(segments: Iterable[Segment], old: str | None, new: str | None) -> tuple[Change, ...]:
    """All that `old` says is said by `new`; None is nobody that is named."""
    new = new.strip() or None if new is not None else None
    return tuple(
        change((each,), (replace(each, speaker=new),)) for each in segments if each.speaker == old and old != new
    )


def confirm(segment: Segment, start_ms: int) -> Change:
    """The word that begins at this time is right as it stands. Raises ValueError where none does."""
    if all(word.start_ms != start_ms for word in segment.words):
        raise ValueError(f"no word begins at {start_ms} ms")
    words = tuple(replace(word, confidence=1.0) if word.start_ms == start_ms else word for word in segment.words)
    return change((segment,), (replace(segment, words=words),))


def _with_text(segment: Segment, text: str) -> Segment:
    if segment.kind is SegmentKind.SOUND or segment.end_ms <= segment.start_ms:
        return replace(segment, text=text, words=(), foreign=_foreign(text, text.split(), _marked(segment, text)))
    tokens = _tokens(segment, text)
    words = _placed(segment, tokens)
    return replace(segment, text=text, words=words, foreign=_foreign(text, text.split(), _marked(segment, text)))


def _tokens(segment: Segment, text: str) -> list[str]:
    """The words of a line's new text: those between white space, unless the line's own are set without any."""
    old = [word.text for word in segment.words]
    if not old or old == segment.text.split():
        return text.split()
    head: list[str] = []
    while len(head) < len(old) and text.startswith(old[len(head)]):
        head.append(old[len(head)])
        text = text[len(head[-1]) :].lstrip()
    tail: list[str] = []
    while len(head) + len(tail) < len(old) and text.endswith(old[-1 - len(tail)]):
        tail.append(old[-1 - len(tail)])
        text = text[: -len(tail[-1])].rstrip()
    return [*head, *text.split(), *reversed(tail)]


def _placed(old: Segment, tokens: Sequence[str]) -> tuple[Word, ...]:
    """The words of the new text: those that stay as they are, others where those were that they replace, or between."""
    known = old.words
    placed: list[Word] = []
    said = [spoken(word.text) for word in known]
    steps = SequenceMatcher(None, said, [spoken(token) for token in tokens], autojunk=False).get_opcodes()
    for kind, first, last, start, end in steps:
        if kind == "equal":
            placed += map(_written, known[first:last], tokens[start:end])
        elif first < last and start < end:
            placed += shared_out(tokens[start:end], known[first].start_ms, known[last - 1].end_ms)
        elif start < end:
            from_ms = known[first - 1].end_ms if first else old.start_ms
            placed += shared_out(tokens[start:end], from_ms, known[last].start_ms if last < len(known) else old.end_ms)
    return tuple(placed)


def spoken(word: str) -> str:
    """What of a written word is said: "Well," and "well" are the same word."""
    return "".join(filter(str.isalnum, word.casefold())) or word


def _written(word: Word, text: str) -> Word:
    """The same word at the same time; how sure a machine is of it is no matter where somebody wrote it anew."""
    return word if word.text == text else replace(word, text=text, confidence=None)


def shared_out(words: Sequence[str], start_ms: int, end_ms: int) -> list[Word]:
    """Words side by side in a stretch of time, each as long as it is written."""
    total = sum(map(len, words))
    placed, seen = [], 0
    for word in words:
        from_ms = start_ms + (end_ms - start_ms) * seen // total
        seen += len(word)
        placed.append(Word(word, from_ms, start_ms + (end_ms - start_ms) * seen // total, None, Timing.GUESS))
    return placed


def _one_after_the_other(first: Segment, second: Segment) -> tuple[Word, ...]:
    """The words of both lines; where two speakers talked at once, those of the second begin later."""
    lines = (first, second)
    if any(not line.words and line.text.split() and line.end_ms <= line.start_ms for line in lines):
        return ()
    words: list[Word] = []
    for line in lines:
        for word in line.words or shared_out(line.text.split(), line.start_ms, line.end_ms):
            start_ms = max(word.start_ms, words[-1].end_ms if words else 0)
            words.append(replace(word, start_ms=start_ms, end_ms=max(start_ms, word.end_ms)))
    return tuple(words) if any(line.words for line in lines) else ()


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


def _foreign(text: str, words: Sequence[str], marked: Sequence[str | None]) -> tuple[Foreign, ...]:
    parts: list[Foreign] = []
    position = 0
    before: str | None = None
    for word, language in zip(words, marked, strict=True):
        start = text.index(word, position)
        position = start + len(word)
        if language is not None and language == before:
            parts[-1] = replace(parts[-1], end=position)
        elif language is not None:
            parts.append(Foreign(start, position, language))
        before = language
    return tuple(parts)


def _cut(parts: Sequence[Foreign], start: int, end: int) -> tuple[Foreign, ...]:
    """The foreign parts of a piece of the text, as places in that."""
    inside = ((max(part.start, start), min(part.end, end), part.language) for part in parts)
    return tuple(Foreign(first - start, last - start, language) for first, last, language in inside if first < last)


def _wide(character: str) -> bool:
    """Whether a letter belongs to a script that is written without spaces, as Chinese and Japanese are."""
    return bool(character) and unicodedata.east_asian_width(character) in "WF"

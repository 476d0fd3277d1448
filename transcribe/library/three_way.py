# SPDX-License-Identifier: GPL-3.0-or-later
"""A span is transcribed anew: the listener's corrections are laid over the machine's new words.

A three-way merge by words, as diff3 does it (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3",
2007): the machine's old words are the base, the listener's and the machine's new ones are the two that came of it.
Where the listener changed words, the machine's new words

- are the old ones: the listener's take their place again;
- are the listener's: nothing is to be done, and nothing is corrected there any more;
- are others: the listener's stay, and the two are in conflict.

Words are compared by what is said of them. Where the new text has the same lines, those of the listener come back as
they were. Where it has others, they have its borders: there a split, or two joined lines, are not made again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from transcribe.edits import spoken
from transcribe.library.hunks import Hunks, Place, offsets, texts
from transcribe.library.lines import Lines
from transcribe.library.overlay import Row
from transcribe.transcript import Segment, Span, Word, word_offsets


@dataclass(frozen=True, slots=True)
class _Patch:
    """Words of the new text, from one up to another, that give way to `lines`, or to words written as in `text`."""

    start: int
    end: int
    places: tuple[Place, ...]
    conflict: bool
    lines: Lines | None = None
    text: str = ""
    words: tuple[Word, ...] = ()


def lay_over(rows: Sequence[Row], stored: Lines, fresh: Lines, span: Span) -> tuple[Lines, tuple[Row, ...]]:
    """The new lines of a span with the corrections in it laid over them, and those corrections as they are then.

    `stored` is what the span's text was until now. A correction whose lines begin in other spans too stays as it is.
    """
    across = [row for row in rows if not all(_inside(line, span) for line in (*row.machine, *row.mine, *row.said))]
    held = [line for row in across for line in row.mine if _inside(line, span)]
    inside = [row for row in rows if row not in across]
    left = tuple(line for line in stored if line not in held)
    lines, corrected = _merged(inside, left, _without(fresh, across))
    return tuple(sorted([*lines, *held], key=lambda line: line.start_ms)), (*corrected, *across)


def _inside(line: Segment, span: Span) -> bool:
    return span.start_ms <= line.start_ms < span.end_ms


def _without(fresh: Lines, across: Sequence[Row]) -> Lines:
    """Without the words at times that the listener's lines of another span take."""
    for row in across:
        shown = row.shown()
        kept: list[Segment] = []
        for line in fresh:
            gone = [shown.start_ms <= (word.start_ms + word.end_ms) // 2 < shown.end_ms for word in line.words]
            kept += _parts(line, gone) if any(gone) else [line]
        fresh = tuple(kept)
    return fresh


def _parts(line: Segment, gone: Sequence[bool]) -> Iterator[Segment]:
    places = word_offsets(line)
    for out, numbers in groupby(range(len(gone)), key=gone.__getitem__):
        some = list(numbers)
        if not out:
            words = line.words[some[0] : some[-1] + 1]
            text = line.text[places[some[0]][0] : places[some[-1]][1]]
            yield replace(line, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, text=text, words=words, foreign=())


def _merged(rows: Sequence[Row], stored: Lines, fresh: Lines) -> tuple[list[Segment], list[Row]]:
    hunks = Hunks(rows, stored, fresh)
    borders = [0]  # the number of the first word of each new line, and of the end
    for line in fresh:
        borders.append(borders[-1] + len(texts(line)))
    patches = _patches(hunks, borders)
    named = _named(hunks, fresh, borders)
    lines: list[Segment] = []
    made: list[Row] = []
    position = 0
    for first, last, some in _groups(patches, fresh, borders):
        new = _patched(named[first:last], borders[first:], some)
        lines += [*named[position:first], *new]
        made += _renamed(fresh[position:first], named[position:first]) + _row(fresh[first:last], new, some)
        position = last
    made += _renamed(fresh[position:], named[position:])
    return lines + named[position:], made


def _patches(hunks: Hunks, borders: Sequence[int]) -> list[_Patch]:
    again = []
    for place in hunks.places:
        where = hunks.whole(place)
        if where is not None and where[0] in borders and where[1] in borders:
            again.append(_Patch(*where, (place,), conflict=False, lines=place.row.mine))
    done = [place for patch in again for place in patch.places]
    found = list(again)
    for block in hunks.blocks(done):
        now, before = hunks.new[block.new_start : block.new_end], hunks.base[block.start : block.end]
        text, words = hunks.own(block)
        if now == [spoken(word.text) for word in words] and now != before:
            continue
        spans = [(place.start, place.end) for place in block.places]
        whole = spans == [(block.start, block.end)] and block.new_start in borders and block.new_end in borders
        lines = block.places[0].row.mine if whole else None
        found.append(_Patch(block.new_start, block.new_end, block.places, now != before, lines, text, words))
    return sorted(found, key=lambda patch: (patch.start, patch.end))


def _groups(patches: Iterable[_Patch], fresh: Lines, borders: Sequence[int]) -> Iterator[tuple[int, int, list[_Patch]]]:
    """The new lines, from one up to another, that patches share."""
    group: list[_Patch] = []
    first = last = 0
    for patch in patches:
        start, end = _lines_of(patch, fresh, borders)
        if group and start < last:
            last = max(last, end)
            group.append(patch)
            continue
        if group:
            yield first, last, group
        group, first, last = [patch], start, end
    if group:
        yield first, last, group


def _lines_of(patch: _Patch, fresh: Lines, borders: Sequence[int]) -> tuple[int, int]:
    """The new lines that a patch is in, from one up to another; none where whole lines come between two."""
    if patch.start < patch.end:
        return bisect_right(borders, patch.start) - 1, bisect_left(borders, patch.end)
    if patch.lines is not None or not fresh:
        at = bisect_left(borders, patch.start)
        return at, at
    line = min(bisect_right(borders, patch.start) - 1, len(fresh) - 1)
    earlier = patch.words and patch.words[0].start_ms < fresh[line].start_ms
    if line > 0 and patch.start == borders[line] and earlier:
        line -= 1
    return line, line + 1


def _patched(lines: Sequence[Segment], borders: Sequence[int], patches: Sequence[_Patch]) -> Lines:
    """Some new lines, with all that the listener has there."""
    result = list(lines)
    whole: list[Segment] = []
    if not lines:
        return tuple(line for patch in patches for line in patch.lines or _line_of(patch))
    for patch in reversed(patches):
        first = True
        for number, line in enumerate(lines):
            start = max(patch.start - borders[number], 0)
            end = min(patch.end, borders[number + 1]) - borders[number]
            here = start <= end and (start < end or patch.start == patch.end) and start <= len(texts(line))
            if not here:
                continue
            own = first and patch.lines is None
            result[number] = _with_words(result[number], start, end, *((patch.text, patch.words) if own else ("", ())))
            first = False
        whole += patch.lines or ()
    rest = [line for line in result if line.text.strip()]
    return tuple(sorted([*rest, *whole], key=lambda line: line.start_ms))


def _line_of(patch: _Patch) -> Lines:
    """Words for which there is no line any more: the one in which the listener had them."""
    return tuple(line for place in patch.places for line in place.row.mine)


def _with_words(line: Segment, start: int, end: int, text: str, words: tuple[Word, ...]) -> Segment:
    """A line in which these words stand instead of those from `start` up to `end`."""
    places = offsets(line)
    head = line.text[: places[start - 1][1]] if start else ""
    tail = line.text[places[end][0] :] if end < len(places) else ""
    written = " ".join(part for part in (head, text, tail) if part)
    if not line.words:
        return replace(line, text=written, foreign=())
    before, after = line.words[:start], line.words[end:]
    from_ms = before[-1].end_ms if before else line.start_ms
    to_ms = after[0].start_ms if after else max([line.end_ms, *(word.end_ms for word in words)])
    fitted = tuple(
        replace(word, start_ms=min(max(word.start_ms, from_ms), to_ms), end_ms=min(max(word.end_ms, from_ms), to_ms))
        for word in words
    )
    all_words = (*before, *fitted, *after)
    end_ms = max([line.end_ms, *(word.end_ms for word in all_words)])
    return replace(line, end_ms=end_ms, text=written, words=all_words, foreign=())


def _named(hunks: Hunks, fresh: Lines, borders: Sequence[int]) -> list[Segment]:
    """The new lines, with the speakers that the listener gave to most of their words."""
    named = list(fresh)
    for place in hunks.places:
        old, new = {line.speaker for line in place.row.said}, {line.speaker for line in place.row.mine}
        if old == new or len(new) != 1:
            continue
        start, end = hunks.in_new(place.start, place.end)
        for number, line in enumerate(fresh):
            first, last = borders[number], borders[number + 1]
            if line.speaker in old and 2 * (min(end, last) - max(start, first)) > last - first:
                named[number] = replace(line, speaker=next(iter(new)))
    return named


def _renamed(fresh: Sequence[Segment], named: Sequence[Segment]) -> list[Row]:
    return [Row((old,), (new,)) for old, new in zip(fresh, named, strict=True) if old != new]


def _row(old: Lines, new: Lines, patches: Sequence[_Patch]) -> list[Row]:
    """What is corrected, after the patches."""
    rows = list(dict.fromkeys(place.row for patch in patches for place in patch.places))
    if len(rows) == 1 and rows[0].mine == new and _read(rows[0].said) == _read(old):
        return rows
    if old == new:
        return []
    open_ = any(row.conflict is not None and not row.settled for row in rows)
    if open_ or any(patch.conflict for patch in patches):
        return [Row(tuple(line for row in rows for line in row.said), new, old)]
    return [Row(old, new)]


def _read(lines: Lines) -> list[tuple[str, str | None]]:
    return [(line.text, line.speaker) for line in lines]

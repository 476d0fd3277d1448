# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that a listener typed get their times, without recognition: a line in a fraction of a second.

Only they do: words that stay where they were keep their times exactly, but where there is no room between them.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from transcribe.edits import shared_out
from transcribe.library import Library
from transcribe.library.edit_log import Untimed
from transcribe.media.audio import read
from transcribe.speech.sharpen import Sharpener
from transcribe.transcript import Segment, Span, Timing, Word, languages

MARGIN_MS = 1_000
"""How far before and after the line's own time its new words may be."""

_ROOM_MS = 60  # that a word needs at least; else the words beside it give way
_USUAL_MS = 300  # that it takes
_USUAL_LANGUAGE = "en"  # of a published text that does not say
_AT_ONCE = 20  # lines that are saved together


def time_edits(library: Library, episode_id: int, sharpener: Sharpener) -> int:
    """Time the words of all edits of an episode that are not timed yet, and keep their times in the log of edits.

    Returns how many lines have other times. Raises LibraryError; MediaError when the file can't be read.
    """
    count = 0
    for edit in library.corrections.untimed(episode_id):
        count += _time(library, episode_id, edit, sharpener)
    return count


def _time(library: Library, episode_id: int, edit: Untimed, sharpener: Sharpener) -> int:
    text = library.transcript(episode_id)
    if text is None:
        return 0
    media = Path(library.episode(episode_id).media)
    language = text.language or _USUAL_LANGUAGE
    numbers = {line: number for number, line in enumerate(text.segments)}
    times: dict[Segment, Segment] = {}
    count = 0
    for line, words in edit.lines:
        if line in numbers:
            new = retime(media, line, words, sharpener, language, _room(text.segments, numbers[line]))
            times.update({line: new} if new != line else {})
        if len(times) == _AT_ONCE:
            library.corrections.timed(episode_id, edit.id, times, whole=False)
            count += len(times)
            times = {}
    library.corrections.timed(episode_id, edit.id, times)
    return count + len(times)


def _room(segments: Sequence[Segment], number: int) -> Span:
    """The time around a line that no other line takes."""
    own = segments[number]
    before_ms = max((line.end_ms for line in segments[max(0, number - 20) : number]), default=0)
    after_ms = segments[number + 1].start_ms if number + 1 < len(segments) else own.end_ms + 60_000
    return Span(min(before_ms, own.start_ms), max(after_ms, own.end_ms))


def retime(
    media: Path, line: Segment, changed: Collection[int], sharpener: Sharpener, language: str, within: Span
) -> Segment:
    """The line, and those of its words whose numbers are `changed` with the times at which they are heard.

    `within` is the time that no other line's words take. Raises MediaError when the file can't be read.
    """
    start_ms = max(within.start_ms, line.start_ms - MARGIN_MS, 0)
    end_ms = max(start_ms, min(within.end_ms, line.end_ms + MARGIN_MS))
    said = [number for number, word in enumerate(line.words) if word.heard or number in changed]
    if not said or start_ms == end_ms:
        return line
    runs = list(_runs(line.words, changed, Span(start_ms, end_ms)))
    words = list(line.words)
    for numbers in runs:
        _give_room(words, numbers, _around(words, numbers, Span(start_ms, end_ms)))
    marked = languages(line, [word.text for word in words])
    sharp = sharpener.sharpen(
        [words[number] for number in said],
        read(media, start_ms, end_ms),
        start_ms,
        language,
        [marked[number] for number in said],
    )
    heard = dict(zip(said, sharp, strict=True))
    for numbers in runs:
        new = [heard.get(number, words[number]) for number in numbers]
        placed = _between(new, _around(words, numbers, Span(start_ms, end_ms)))
        if all(word.heard for word in placed):  # else they were found outside: they are not said as they are written
            words[numbers[0] : numbers[-1] + 1] = placed
    return replace(
        line,
        start_ms=words[0].start_ms if words[0] != line.words[0] else line.start_ms,
        end_ms=words[-1].end_ms if words[-1] != line.words[-1] else line.end_ms,
        words=tuple(words),
    )


def _runs(words: Sequence[Word], changed: Collection[int], within: Span) -> Iterator[list[int]]:
    """The numbers of words that stand side by side and get new times: the changed ones, and who must give way."""
    moving = set(changed)
    for run in _side_by_side(changed):
        room = _around(words, run, within)
        if room.end_ms - room.start_ms < _ROOM_MS * len(run):
            beside = (run[0] - 1, run[-1] + 1)
            moving |= {number for number in beside if 0 <= number < len(words) and words[number].heard}
    return _side_by_side(moving)


def _side_by_side(numbers: Collection[int]) -> Iterator[list[int]]:
    for _, group in groupby(enumerate(sorted(numbers)), key=lambda each: each[1] - each[0]):
        yield [number for _, number in group]


def _around(words: Sequence[Word], run: Sequence[int], within: Span) -> Span:
    """The time that the words beside leave to those of a run."""
    start_ms = words[run[0] - 1].end_ms if run[0] else within.start_ms
    end_ms = words[run[-1] + 1].start_ms if run[-1] + 1 < len(words) else within.end_ms
    return Span(start_ms, max(start_ms, end_ms))


def _give_room(words: list[Word], run: Sequence[int], room: Span) -> None:
    """Share the time out where a word has none, so that each is listened for somewhere."""
    if all(words[number].heard for number in run):
        return
    start_ms, end_ms = max(room.start_ms, words[run[0]].start_ms), min(room.end_ms, words[run[-1]].end_ms)
    lacking_ms = max(0, _USUAL_MS * len(run) - (end_ms - start_ms))
    end_ms = min(room.end_ms, end_ms + lacking_ms)
    start_ms = max(room.start_ms, min(start_ms, end_ms - _USUAL_MS * len(run)))
    for number, guess in zip(run, shared_out([words[number].text for number in run], start_ms, end_ms), strict=True):
        words[number] = replace(words[number], start_ms=guess.start_ms, end_ms=guess.end_ms, timing=Timing.GUESS)


def _between(words: Sequence[Word], room: Span) -> list[Word]:
    """The words one after the other in a stretch of time."""
    placed: list[Word] = []
    from_ms = room.start_ms
    for word in words:
        start_ms = min(max(word.start_ms, from_ms), room.end_ms)
        from_ms = min(max(word.end_ms, start_ms), room.end_ms)
        placed.append(replace(word, start_ms=start_ms, end_ms=from_ms))
    return placed

# SPDX-License-Identifier: GPL-3.0-or-later
"""Written words that were not heard as they are written: where they are said all the same, if they are.

Between two words that were understood, the recogniser may have misheard some or left some out, somebody may have
put in an advert or cut a passage, or several of these at once. Pure functions.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcribe.speech.tokens import letter_places, similarity
from transcribe.transcript import Timing, Word

GUESSED = 0.3
"""The confidence of a word that was placed between two others without having been heard itself."""

_FASTEST_MS, _USUAL_MS, _SLOWEST_MS = 20, 70, 400  # a letter
_MOST_SKIPPED = 5  # words in a row that the recogniser may have left out without a trace
_PAUSE_MS = 2_000
_FEW = 5  # words whose letters say too little
_SENTENCE = 20  # words that can be misheard beyond all likeness
_ALIKE = 0.45  # letters of a text and of its bad recognition; other texts have 0.3
_SAME = 0.6  # letters of a line of which nothing else says that it is said
_LINES_AT_EDGE, _MOST_AT_EDGE = 2, 30  # so many whole lines, or words, are looked for beside an advert

Where = tuple[int, int, float | None, Timing | None]
"""Start, end, confidence, and what the time comes from."""


@dataclass(frozen=True, slots=True)
class Run:
    """Written words (line and text) without a match between two that have one, and all that was heard there.

    `before` and `after` are the lines of the words around them, None at the ends of the text.
    """

    words: tuple[tuple[int, str], ...]
    before: int | None
    after: int | None
    start_ms: int
    end_ms: int
    heard: tuple[Word, ...]


def place(run: Run) -> tuple[list[Where | None], tuple[Word, ...]]:
    """Where each written word is said, None where it is not plausible that it is; and what was heard besides."""
    if not run.words:
        return [], run.heard
    if not run.heard:
        return _left_out(run), ()
    if _is_misheard(run) and (times := _misheard(run)):
        return _with_their_lines(run, times), ()
    places, unwritten = _beside(run)
    return _with_their_lines(run, places), unwritten


def alike(written: Sequence[str], heard: Sequence[Word]) -> bool:
    """Whether what was heard may be these words, though hardly one was understood."""
    return bool(heard) and _likeness(written, heard) >= _ALIKE


def slowest_ms(letters: int) -> int:
    """How long it may take to say so many letters."""
    return _SLOWEST_MS * letters


def shared_out(start_ms: int, end_ms: int, letters: Sequence[int]) -> list[tuple[int, int]]:
    """An interval cut in parts by the number of letters."""
    total = max(1, sum(letters))
    edges = [start_ms]
    seen = 0
    for count in letters:
        seen += count
        edges.append(start_ms + (end_ms - start_ms) * seen // total)
    return list(itertools.pairwise(edges))


def _with_their_lines(run: Run, places: Sequence[Where | None]) -> list[Where | None]:
    """No guessed word is parted by a pause from those words of its line that were understood."""
    result = list(places)
    first, last = _own(run)
    if run.before == run.after:
        return result
    letters, end_ms = _counts(run), run.start_ms
    for number in range(first):
        where = result[number]
        if where is None:
            break
        if where[0] - end_ms >= _PAUSE_MS:
            where = result[number] = (end_ms, end_ms + _USUAL_MS * letters[number], GUESSED, Timing.GUESS)
        end_ms = where[1]
    start_ms = run.end_ms
    for number in range(len(result) - 1, last - 1, -1):
        where = result[number]
        if where is None:
            break
        if start_ms - min(where[1], where[0] + _SLOWEST_MS * letters[number]) >= _PAUSE_MS:
            where = result[number] = (start_ms - _USUAL_MS * letters[number], start_ms, GUESSED, Timing.GUESS)
        start_ms = where[0]
    return result


def _is_misheard(run: Run) -> bool:
    """Whether about as much was heard as is written, and about the same."""
    count, heard = len(run.words), len(run.heard)
    if count > 3 * heard + 2 or heard > 3 * count + 2:
        return False
    first, last = _own(run)
    begun = first == last and count <= _SENTENCE  # in lines of which other words were understood
    return count <= _FEW or begun or alike(_texts(run), run.heard)


def _misheard(run: Run) -> list[Where]:
    """Times for all words out of those of what was heard; none where they could not be said in them."""
    if not run.heard:
        return []
    count, letters = len(run.words), sum(_counts(run))
    if count == len(run.heard) <= _FEW:  # word for word
        return _guesses([(word.start_ms, word.end_ms) for word in run.heard])
    # What was heard may have been stretched over something else.
    until_ms = min(run.heard[-1].end_ms, run.heard[0].start_ms + _SLOWEST_MS * letters)
    for start_ms, end_ms in ((run.heard[0].start_ms, until_ms), (run.start_ms, run.end_ms)):
        start_ms, end_ms = max(start_ms, run.start_ms), min(end_ms, run.end_ms)
        # Word for word the heard times hold, however short; more words need the time to say them.
        least_ms = count if count <= len(run.heard) else _FASTEST_MS * letters
        if least_ms <= end_ms - start_ms <= _SLOWEST_MS * letters:
            return _guesses(_by_letters(_texts(run), run.heard, start_ms, end_ms))
    return []


def _beside(run: Run) -> tuple[list[Where | None], tuple[Word, ...]]:
    """Much more was heard than is written, or less, or something else: what is said stands at its edges.

    Where an advert was put in or a passage was cut, the words beside it may be misheard like all others.
    """
    result: list[Where | None] = [None] * len(run.words)
    words, heard = _edge(run.words, run.before, run.heard)
    head = replace(run, words=run.words[:words], heard=run.heard[:heard])
    if times := _misheard(head):
        result[:words] = times
    else:
        words, heard = 0, 0
    left, rest = run.words[words:], run.heard[heard:]
    words, heard = _edge(left[::-1], run.after, rest[::-1], step=-1)
    tail = replace(run, words=left[len(left) - words :], heard=rest[len(rest) - heard :])
    if times := _misheard(tail):
        result[len(result) - words :] = times
        rest = rest[: len(rest) - heard]
    return result, rest


def _edge(words: Sequence[tuple[int, str]], line: int | None, heard: Sequence[Word], step: int = 1) -> tuple[int, int]:
    """How many of the first words are said in how many of the first heard ones; both 0 if none is.

    Those of the line that goes on here need only be alike, of whole lines most letters must have been understood.
    `step` is -1 where both are given backwards.
    """
    ends = [
        place for place in range(1, len(words) + 1) if place == len(words) or words[place][0] != words[place - 1][0]
    ]
    own = next((place for place, word in enumerate(words) if word[0] != line), len(words))
    lines = [end for end in ends if own < end <= _MOST_AT_EDGE][:_LINES_AT_EDGE]
    for count, least in ((count, _ALIKE if count == own else _SAME) for count in [*reversed(lines), own]):
        texts = [text for _, text in words[:count]][::step]
        likeness = {
            several: _likeness(texts, heard[:several][::step])
            for several in range(1, min(len(heard), 2 * count + 1) + 1)
            if count
        }
        best = max(likeness, key=likeness.__getitem__, default=0)
        if best and likeness[best] >= least:
            return count, best
    return 0, 0


def _left_out(run: Run) -> list[Where | None]:
    """Times for a few words without a trace: beside the words of their own lines, at the usual pace."""
    result: list[Where | None] = [None] * len(run.words)
    if len(run.words) > _MOST_SKIPPED or run.before is None or run.after is None:
        return result
    counts, length_ms = _counts(run), run.end_ms - run.start_ms
    if length_ms < _FASTEST_MS * sum(counts):
        return result
    if length_ms < _USUAL_MS * sum(counts):
        return [*_guesses(shared_out(run.start_ms, run.end_ms, counts))]
    first, last = _own(run)
    if first == last or length_ms <= _SLOWEST_MS * sum(counts):
        ends_ms = run.start_ms + _USUAL_MS * sum(counts[:last])
        result[:last] = _guesses(shared_out(run.start_ms, ends_ms, counts[:last]))
    else:
        ends_ms = run.start_ms + _USUAL_MS * sum(counts[:first])
        result[:first] = _guesses(shared_out(run.start_ms, ends_ms, counts[:first]))
    starts_ms = run.end_ms - _USUAL_MS * sum(counts[last:])
    result[last:] = _guesses(shared_out(starts_ms, run.end_ms, counts[last:]))
    return result


def _own(run: Run) -> tuple[int, int]:
    """Where the words of the line before end, and where those of the line after begin."""
    lines = [line for line, _ in run.words]
    first = next((place for place, line in enumerate(lines) if line != run.before), len(lines))
    last = next((place for place in range(len(lines), first, -1) if lines[place - 1] != run.after), first)
    return first, last


def _by_letters(texts: Sequence[str], heard: Sequence[Word], start_ms: int, end_ms: int) -> list[tuple[int, int]]:
    """Times for words that were misheard: where their letters come nearest to the letters heard."""
    times_ms: list[int] = []
    for word in heard:
        letters = len(_letters(word.text))
        times_ms += [time_ms for time_ms, _ in shared_out(word.start_ms, word.end_ms, [1] * letters)]
    times_ms.append(heard[-1].end_ms)
    places = letter_places("".join(map(_letters, texts)), "".join(_letters(word.text) for word in heard))
    result: list[tuple[int, int]] = []
    seen, earliest_ms = 0, start_ms
    for number, text in enumerate(texts, start=1):
        latest_ms = end_ms - (len(texts) - number)  # a millisecond is left for each of the others
        first_ms = min(max(earliest_ms, times_ms[places[seen]]), latest_ms - 1)
        seen += len(_letters(text))
        earliest_ms = min(max(first_ms + 1, times_ms[places[seen]]), latest_ms)
        result.append((first_ms, earliest_ms))
    return result


def _guesses(times: Sequence[tuple[int, int]]) -> list[Where]:
    return [(*each, GUESSED, Timing.GUESS) for each in times]


def _texts(run: Run) -> list[str]:
    return [text for _, text in run.words]


def _counts(run: Run) -> list[int]:
    return [max(1, sum(map(str.isalnum, text))) for _, text in run.words]


def _likeness(texts: Sequence[str], heard: Sequence[Word]) -> float:
    return similarity("".join(map(_letters, texts)), "".join(_letters(word.text) for word in heard))


def _letters(text: str) -> str:
    """What is compared of a word; something of each, so that a dash has a place too."""
    return "".join(filter(str.isalnum, text.casefold())) or "-"

# SPDX-License-Identifier: GPL-3.0-or-later
"""Written and heard words made comparable, and matched.

A token is a word as it is said, without spelling habits; a written word has none (a dash), one, or several
(`open-source`, `45`). Matching is by longest common subsequence over all tokens of both sides.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from rapidfuzz.distance import Indel, Levenshtein

from transcribe.speech.spoken import ways_each

Match = tuple[int, int]
"""Index of a written token and index of the heard token that it is."""

# Characters that Chinese and Japanese write without spaces stand for themselves; digits part from letters.
_PIECES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\d+|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+")
_NEAR = 3  # tokens to each side that are asked whether they agree with a match
_NEAR_MS = 4_000
_WITNESSES = 2
_CLUSTER = 5  # matches that make a place in the text believable
_LARGEST = 400_000_000  # token pairs matched at once: 50 MB, twenty thousand words on each side
_ANCHOR = 6  # equal tokens in a row, found once in each text, that split larger ones


def tokens(words: Sequence[str], languages: Sequence[str]) -> list[list[str]]:
    """The tokens of each of the written words of a text in these languages; none where there is nothing to say."""
    return [[token for part in ways[0] for token in _tokens(part)] for ways in ways_each(words, languages)]


def match(
    written: Sequence[str], heard: Sequence[str], heard_ms: Sequence[int], begins: Set[int] = frozenset()
) -> list[Match]:
    """Pairs of equal tokens in the order of both sides, without those that stand alone.

    In a long text every small word is found somewhere: a match counts only if two others within three
    words and four seconds agree with it, and a place only with five matches, each near the next. From
    there matches grow to both sides as far as the tokens are equal. What only one side has (an advert, a passage
    that was cut) may end as what comes after it begins; then a line is kept whole. `begins` are the written tokens
    that begin one.
    """
    numbers: dict[str, int] = {}
    left = [numbers.setdefault(token, len(numbers)) for token in written]
    right = [numbers.setdefault(token, len(numbers)) for token in heard]
    fewest = min(len(left), len(right))  # two words can't have two others that agree
    matches = _agreeing(_common(left, right, 0, 0), heard_ms, fewest)
    return _slid(_grown(_clustered(matches, fewest), left, right, heard_ms), left, right, heard_ms, begins)


@lru_cache(maxsize=50_000)
def _tokens(spoken: str) -> tuple[str, ...]:
    return tuple(_PIECES.findall(unicodedata.normalize("NFKC", spoken).casefold().replace("'", "")))


def similarity(written: str, heard: str) -> float:
    """How alike two texts are, letter by letter: about 0.3 of the same language and nothing to do with each other."""
    return float(Levenshtein.normalized_similarity(written, heard))


def letter_places(written: str, heard: str) -> list[int]:
    """For each letter of `written`, and the end of it, the place in `heard` where it is, or would be."""
    places: list[int] = []
    for step in Levenshtein.opcodes(written, heard):
        count, length = step.src_end - step.src_start, step.dest_end - step.dest_start
        places += [step.dest_start + index * length // count for index in range(count)]
    return [*places, len(heard)]


def _common(left: list[int], right: list[int], left_first: int, right_first: int) -> list[Match]:
    """The longest common subsequence; texts too long for one table are split where they surely agree."""
    if len(left) * len(right) > _LARGEST and (split := _anchor(left, right)) is not None:
        i, j = split
        before = _common(left[:i], right[:j], left_first, right_first)
        return before + _common(left[i:], right[j:], left_first + i, right_first + j)
    return [
        (left_first + operation.src_start + step, right_first + operation.dest_start + step)
        for operation in Indel.opcodes(left, right)
        if operation.tag == "equal"
        for step in range(operation.src_end - operation.src_start)
    ]


def _anchor(left: list[int], right: list[int]) -> Match | None:
    """Where a row of tokens that occurs once in each text begins, the one nearest to the middle."""
    here, there = (Counter(zip(*(side[offset:] for offset in range(_ANCHOR)), strict=False)) for side in (left, right))
    rows = list(zip(*(right[offset:] for offset in range(_ANCHOR)), strict=False))
    places = {row: place for place, row in enumerate(rows) if there[row] == 1 and here[row] == 1}
    middle = len(left) // 2
    for distance in range(middle - _ANCHOR):
        for place in (middle - distance, middle + distance):
            row = tuple(left[place : place + _ANCHOR])
            if row in places and 0 < places[row] < len(right):
                return place, places[row]
    return None


def _agreeing(matches: list[Match], heard_ms: Sequence[int], fewest: int) -> list[Match]:
    wanted = min(_WITNESSES, fewest - 1)
    kept = []
    for index, (i, j) in enumerate(matches):
        witnesses = 0
        for other_i, other_j in matches[max(0, index - _NEAR) : index + _NEAR + 1]:
            near = abs(other_i - i) <= _NEAR and abs(other_j - j) <= _NEAR
            near = near and abs(heard_ms[other_j] - heard_ms[j]) <= _NEAR_MS
            witnesses += near and abs((other_i - i) - (other_j - j)) <= 1
        if witnesses - 1 >= wanted:  # it is its own witness
            kept.append((i, j))
    return kept


def _clustered(matches: list[Match], fewest: int) -> list[Match]:
    wanted = min(_CLUSTER, (fewest + 1) // 2)
    kept: list[Match] = []
    cluster: list[Match] = []
    for pair in [*matches, (-1, -1)]:
        if cluster and not (0 <= pair[0] - cluster[-1][0] <= _NEAR and pair[1] - cluster[-1][1] <= _NEAR):
            kept += cluster if len(cluster) >= wanted else []
            cluster = []
        cluster.append(pair)
    return kept


def _grown(matches: list[Match], left: list[int], right: list[int], heard_ms: Sequence[int]) -> list[Match]:
    """Of equally long subsequences, the one that keeps together what was said together."""
    pairs = dict(matches)
    for step in (-1, 1):  # back towards the match before, then on towards the one after
        bound_i, bound_j = (-1, -1) if step < 0 else (len(left), len(right))
        for i, j in sorted(pairs.items(), reverse=step > 0):
            start = (i, j)
            while (i + step - bound_i) * step < 0 and (j + step - bound_j) * step < 0:
                together = abs(heard_ms[j + step] - heard_ms[j]) <= _NEAR_MS
                if not together or left[i + step] != right[j + step]:
                    break
                i, j = i + step, j + step
                pairs[i] = j
            bound_i, bound_j = start
    return sorted(pairs.items())


def _slid(
    matches: list[Match], left: list[int], right: list[int], heard_ms: Sequence[int], begins: Set[int]
) -> list[Match]:
    """What only one side has, moved over equal tokens to where a line begins, if there is such a place."""
    pairs = list(matches)
    for place in range(1, len(pairs)):
        (i, j), (next_i, next_j) = pairs[place - 1], pairs[place]
        if (next_i - i == 1) == (next_j - j == 1) or i + 1 in begins or next_i in begins:
            continue
        for step, first in ((-1, place - 1), (1, place)):
            count = _movable(pairs, first, step, (left, right), heard_ms, begins)
            for number in range(count):
                at = first + step * number
                pairs[at] = (next_i - 1 - number, next_j - 1 - number) if step < 0 else (i + 1 + number, j + 1 + number)
            if count:
                break
    return pairs


def _movable(
    pairs: list[Match],
    first: int,
    step: int,
    sides: tuple[list[int], list[int]],
    heard_ms: Sequence[int],
    begins: Set[int],
) -> int:
    """How many matches from `first` on can join those on the other side of the hole so that a line begins there."""
    left, right = sides
    (i, j), (other_i, other_j) = pairs[first], pairs[first - step]
    for number in range(len(pairs)):
        at = first + step * number
        new_i, new_j = other_i + step * (number + 1), other_j + step * (number + 1)
        if not 0 <= at < len(pairs) or pairs[at] != (i + step * number, j + step * number):
            return 0
        if not 0 <= new_i < len(left) or not 0 <= new_j < len(right) or left[new_i] != right[new_j]:
            return 0
        if abs(heard_ms[new_j] - heard_ms[new_j - step]) > _NEAR_MS:
            return 0
        kept = i + number + 1 if step > 0 else i - number  # with the moved ones, the first of its line
        if kept in begins or (new_i + (step > 0)) in begins:
            return number + 1
    return 0

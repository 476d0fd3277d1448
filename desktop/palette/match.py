# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of many texts are meant by a few letters, the likeliest first. Knows no widget; works on any thread.

The order can be foretold: first the texts that begin with what was typed, then those in which each word of it begins a
word, then those in which it stands somewhere inside, last those that have its letters in this order, beginning with
one that begins a word.
"""

import heapq
import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise

BEGINS, WORDS, INSIDE, LETTERS = range(4)
MOST = 100
LOOSEST = 4  # letters that are spread over more than so many times their number are there by chance
GIVE_WAY = 300
TURN = 1_000  # so many texts are looked at before it is asked whether the answer is still wanted


class Kind(IntEnum):
    """What an entry is; of two that fit as well, the first kind comes first."""

    ACTION = 0
    CHAPTER = 1
    EPISODE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One that can be chosen: `key` tells it from all others, `note` stands beside it, `also` is sought, too.

    `hint` is what a keyboard or a clock says of it.
    """

    kind: Kind
    key: str
    text: str
    note: str = ""
    hint: str = ""
    also: str = ""
    plain: str = field(default="", compare=False)  # the text without case and accents; `prepared` fills it in


def plain_text(text: str) -> str:
    """Without case and accents, as it is sought."""
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFD", letter)[:1] for letter in text)


def prepared(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, ready to be sought in. It gives way now and then: a window that opens meanwhile has much to do."""
    ready = []
    for number, each in enumerate(entries, 1):
        if number % GIVE_WAY == 0:
            time.sleep(0.001)
        plain = plain_text(f"{each.text} {each.also}")
        ready.append(Entry(each.kind, each.key, each.text, each.note, each.hint, each.also, plain))
    return ready


def rank(words: Sequence[str], letters: re.Pattern[str], plain: str) -> tuple[int, int] | None:
    """How well a text fits, lower is better: how, and how far from its beginning. None where it does not."""
    whole = " ".join(words)
    if plain.startswith(whole):
        return BEGINS, 0
    places = []
    how = WORDS
    for word in words:
        if plain.startswith(word):
            places.append(0)
            continue
        place = _word_begins(plain, word)
        if place < 0:
            how = INSIDE
            place = plain.find(word)
        if place < 0:
            found = letters.search(plain)
            width = found.end() - found.start() if found else 0
            return (LETTERS, width) if found and width <= LOOSEST * len(whole) else None
        places.append(place)
    return how, min(places)


def _word_begins(plain: str, word: str) -> int:
    """Where a word of the text begins with these letters; -1 where none does."""
    place = plain.find(word)
    while place > 0 and plain[place - 1].isalnum():
        place = plain.find(word, place + 1)
    return place


def letters_of(sought: str) -> re.Pattern[str]:
    """The letters one after the other, of which the first begins a word, and each is the next of its kind."""
    letters = [re.escape(letter) for letter in sought if not letter.isspace()]
    return re.compile(rf"\b{''.join(f'{letter}[^{after}]*?' for letter, after in pairwise(letters))}{letters[-1]}")


class _NotWantedError(Exception):
    """Something else is sought by now."""


def find(
    sought: str, entries: Sequence[Entry], recent: Sequence[str], wanted: Callable[[], bool] = lambda: True
) -> list[Entry] | None:
    """The likeliest entries; `recent` are the keys of those that were chosen lately, the latest first.

    Of nothing typed, all fit. None where the answer is no longer `wanted`.
    """
    words = plain_text(sought).split()
    lately = {key: number for number, key in enumerate(recent)}
    letters = letters_of("".join(words)) if words else None

    def fitting() -> Iterator[tuple[tuple[int, ...], Entry]]:
        for number, entry in enumerate(entries):
            if number % TURN == 0 and not wanted():
                raise _NotWantedError
            recently = lately.get(entry.key, len(lately))
            if letters is None:
                yield (recently, entry.kind, number), entry
                continue
            fits = rank(words, letters, entry.plain)
            if fits is not None:
                yield (fits[0], recently, entry.kind, fits[1], len(entry.plain), number), entry

    # One after the other: 20,000 of them at once would be something for the garbage collector to look through.
    try:
        return [entry for _, entry in heapq.nsmallest(MOST, fitting())]
    except _NotWantedError:
        return None


def found_in(sought: str, text: str) -> list[tuple[int, int]]:
    """What of a text was found, as (begin, length): its words where they are there, else single letters."""
    plain = plain_text(text)
    if len(plain) != len(text):
        return []  # a letter that becomes two when folded: the places would be wrong
    words = plain_text(sought).split()
    found = []
    for word in words:
        place = 0 if plain.startswith(word) else _word_begins(plain, word)
        place = plain.find(word) if place < 0 else place
        if place < 0:
            return _letters("".join(words), plain)
        found.append((place, len(word)))
    return sorted(found)


def _letters(sought: str, plain: str) -> list[tuple[int, int]]:
    match = letters_of(sought).search(plain)
    if match is None:
        return []
    places, place = [], match.start()
    for letter in sought:
        place = plain.index(letter, place)
        places.append((place, 1))
        place += 1
    return places

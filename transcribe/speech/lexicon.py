# SPDX-License-Identifier: GPL-3.0-or-later
"""The English pronouncing dictionary that comes with PocketSphinx's model (CMUdict, 130,000 words)."""

import itertools
from functools import cache
from pathlib import Path

Phones = tuple[str, ...]
"""A pronunciation: PocketSphinx's names for the phones of American English, without stress."""


def pronunciations(word: str) -> tuple[Phones, ...]:
    """How a lower-case word is said, the usual way first; none if the dictionary lacks it.

    Apostrophes belong to the word (`don't`, `'em`). Without PocketSphinx the dictionary is empty.
    """
    keys = itertools.chain((word,), (f"{word}({number})" for number in itertools.count(2)))  # read, read(2)
    found = itertools.takewhile(lambda phones: phones is not None, map(_entry, keys))
    return tuple(tuple(phones.split()) for phones in found if phones)


@cache
def is_spelled(word: str) -> bool:
    """Whether a word is usually said letter by letter, as `tv` and `fbi` are."""
    if not 2 <= len(word) <= 5 or not word.isascii() or not word.isalpha():
        return False
    names = [pronunciations(letter)[-1:] for letter in word]  # the last one of "a" is the letter's name
    return all(names) and sum((name[0] for name in names), ()) in pronunciations(word)[:1]


def _entry(key: str) -> str | None:
    """The phones of one line of the dictionary file, `read(2) R IY D`."""
    lines = _lines().get(f"{key} "[:2], "")
    at = lines.find(f"\n{key} ")
    return lines[at + len(key) + 2 : lines.index("\n", at + 1)] if at >= 0 else None


@cache
def _lines() -> dict[str, str]:
    """The file's lines, by the first two letters: 4 MB, where an object for each word would need 30."""
    parts: dict[str, list[str]] = {}
    for line in _text().splitlines():
        parts.setdefault(line[:2], [""]).append(line)
    return {start: "\n".join([*lines, ""]) for start, lines in parts.items()}


def _text() -> str:
    try:
        from pocketsphinx import get_model_path
    except ImportError:
        return ""
    path = Path(get_model_path("en-us/cmudict-en-us.dict"))
    return path.read_text("utf-8") if path.is_file() else ""

# SPDX-License-Identifier: GPL-3.0-or-later
"""How written words are said: numbers, amounts, times, web addresses, initialisms, short forms.

The text that is shown stays as it was written. What is said is needed twice: to find the written words among
those that were heard, and to know their sounds. One written word may be said as several (`$5.6`), as none (a
dash), or in more than one way (`2025`). What a word is can depend on the next one: in "$5.6 million" the
dollars are said after the million.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from transcribe.speech.habits import SILENT, Habits, Said, Ways, habits, together
from transcribe.speech.written import Around, parts

_NEAR = 3  # words to each side that tell whether the text is in capitals anyway
_MOST_GROUPS = 4  # of three digits after the first: trillions
_LONGEST = 200  # characters; a word longer than that is no word
_UNSAID = re.compile("[™®©\u00ad\u200b-\u200f\u2060\ufeff⁰¹²³⁴-⁹]")  # also footnote marks
_FRACTION = re.compile(r"(\d?)([¼-¾⅐-⅞])")
_APOSTROPHES = re.compile("[’‘ʼ`´]")
_OUTSIDE = '"“”„«»‹›()[]{}<>¡¿!?…,;:*_~|'


def said(word: str, language: str) -> Said:
    """What is said for one written word, by itself; lower-case words, none where there is nothing to say."""
    return ways(word, language)[0]


def ways(word: str, language: str) -> Ways:
    """All ways known to say one written word, by itself; the first is the usual one. Never empty."""
    return ways_all((word,), language)[0]


def said_all(words: Sequence[str], language: str) -> tuple[Said, ...]:
    """What is said for each of the written words of a text."""
    return tuple(each[0] for each in ways_all(words, language))


def ways_all(words: Sequence[str], language: str) -> tuple[Ways, ...]:
    """All ways to say each of the written words of a text, where neighbours matter: "$5.6 million"."""
    table = habits(language.strip().lower().replace("_", "-").partition("-")[0])
    found: list[Ways] = []
    carried: Said = ()
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else ""
        around = Around(
            scale=_bare(following) in table.scales,
            ordinal=_bare(following) in table.ordinal_before,
            thousands=_thousands(words, number) if table.group == " " else 0,
            tail=number > 0 and table.group == " " and _thousands(words, number - 1) > 0,
            shouted=_shouted(words, number),
        )
        each = _ways(word, table.language, around)
        found.append(tuple((*way, *carried) for way in each) if carried and each != SILENT else each)
        carried = _carried(word, table) if around.scale else ()
    return tuple(found)


def ways_each(words: Sequence[str], languages: Sequence[str]) -> tuple[Ways, ...]:
    """All ways to say each of the words of a text that are in these languages; only its own matter to a word."""
    found: list[Ways] = []
    for language, group in groupby(range(len(words)), key=languages.__getitem__):
        found += ways_all([words[number] for number in group], language)
    return tuple(found)


def _bare(word: str) -> str:
    return word.lower().strip(_OUTSIDE + ".'’")


def _shouted(words: Sequence[str], number: int) -> bool:
    if not words[number].isupper():
        return False
    near = [*words[max(0, number - _NEAR) : number], *words[number + 1 : number + 1 + _NEAR]]
    cased = [word for word in near if len(word) > 1 and word.lower() != word.upper()]
    return len(cased) > 1 and 2 * sum(word.isupper() for word in cased) > len(cased)


def _thousands(words: Sequence[str], number: int) -> int:
    """How many groups of three digits belong to the number that begins or goes on here."""
    if not re.fullmatch(r"\D?\d{1,3}", words[number], re.ASCII):
        return 0
    count = 0
    for word in words[number + 1 : number + 1 + _MOST_GROUPS]:
        if not re.match(r"\d{3}(?!\d)", word, re.ASCII):
            break
        count += 1
        if len(word) > 3:
            break
    return count


def _carried(word: str, language: Habits) -> Said:
    """The currency that an amount before "million" leaves to be said after it."""
    amount = re.search(r"(\D{0,1}\D)\d|\d(\D)$", word.strip(_OUTSIDE))
    for sign in filter(None, amount.groups() if amount else ()):
        currency = language.currencies.get(sign) or language.currencies.get(sign[-1])
        if currency:
            return language.of + currency.several
    return ()


@lru_cache(maxsize=50_000)
def _ways(word: str, language: str, around: Around) -> Ways:
    if len(word) > _LONGEST:
        return SILENT
    table = habits(language)
    text = _FRACTION.sub(lambda found: f"{found[1]}{' & ' if found[1] else ''}{found[2]}", word)
    text = unicodedata.normalize("NFKC", _UNSAID.sub("", _APOSTROPHES.sub("'", text))).strip(_OUTSIDE)
    short = text.lower()
    plain = parts(text if around.ordinal else text.rstrip("."), table, around)
    found = together(plain)
    for form in (short, short.rstrip(".")):
        if form in table.short_forms:
            found = (*table.short_forms[form], *found)
            break
    return tuple(dict.fromkeys(_tidy(way, digits_too=table.language != "en") for way in found))


def _tidy(said: Said, digits_too: bool) -> Said:
    """Letters and apostrophes only; digits too where nobody here knows the language's numbers."""
    words = (
        "".join(
            letter
            for letter in word.lower()
            if unicodedata.category(letter)[0] in "LM" or letter == "'" or (digits_too and letter.isdecimal())
        )
        for word in said
    )
    return tuple(word for word in words if word.strip("'"))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers as they are said: English by rule, with the ways in which one number can be read; others by g2p2."""

import importlib.util
import re
from functools import lru_cache

from transcribe.speech.habits import SILENT, Habits, Said, Ways, together

_TO_TWELVE = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ONES = (*_TO_TWELVE, "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth", 10: "tenth", 16: "sixteenth"}
_MOST_DIGITS = 15  # longer ones are read digit by digit


def cardinal(number: int, language: str) -> Said:
    """A whole number, not negative, below 10 to the 15th. Its digits where nobody can say it."""
    return _english(number) if language == "en" else _other(number, language)


def whole(digits: str, language: Habits, plain: bool = True) -> Ways:
    """The ways to read a whole number; years in pairs where it is `plain`, without separators and units."""
    if len(digits) > _MOST_DIGITS:
        return (one_by_one(digits, language.language),)
    number = int(digits)
    if language.language == "en":
        return _english_ways(digits, number, plain)
    if len(digits) > 1 and digits.startswith("0"):
        return _different([one_by_one(digits, language.language), cardinal(number, language.language)])
    ways = [cardinal(number, language.language)]
    if number == 1:
        ways += language.one
    if language.hundred_years and plain and 1100 <= number <= 1999:
        century, rest = divmod(number, 100)
        parts = (*cardinal(century, language.language), language.hundred_years)
        parts += cardinal(rest, language.language) if rest else ()
        ways.insert(0, ("".join(parts),))
    return _different(ways)


def decimal(digits: str, fraction: str, language: Habits) -> Ways:
    """The ways to read a number with a fraction: 3.75, 1,5."""
    apart = one_by_one(fraction, language.language)
    if language.digits_apart or fraction.startswith("0") or len(fraction) > 3:
        after: Ways = (apart,)
    else:
        after = (cardinal(int(fraction), language.language), apart)
    if len(fraction) == 2 and language.digits_apart and fraction[0] != "0":
        after = (*after, cardinal(int(fraction), language.language))
    before = whole(digits, language, plain=False)[:1] if digits else SILENT
    return together((before, (language.point,), after))


def ordinal(number: int, language: Habits) -> Ways:
    """1st, 2nd ...; the cardinal where the language's rule is not known."""
    if number in language.ordinals:
        return language.ordinals[number]
    said = cardinal(number, language.language)
    if language.language == "en":
        return _different(
            [(*each[:-1], english_ordinal(each[-1])) for each in _english_ways(str(number), number, False)]
        )
    if not language.ordinal_endings:
        return (said,)
    if number == 0 or not said or said[-1].isdecimal():
        return (said,)
    ending = language.ordinal_endings[number % 100 >= 20 or number % 100 == 0]
    last = said[-1].rstrip("e") if ending.startswith("i") else said[-1]
    return ((*said[:-1], last + ending),)


def english_ordinal(word: str) -> str:
    """`twenty`: twentieth; `five`: fifth."""
    return _ORDINALS.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")


def several(said: Said) -> Said:
    """English: `nineteen sixty` becomes nineteen sixties."""
    last = said[-1]
    if last.endswith("y"):
        last = f"{last[:-1]}ies"
    else:
        last += "es" if last.endswith("x") else "s"
    return (*said[:-1], last)


def pair(two_digits: str) -> Said:
    """The second half of a year or a time: oh five, fifteen, hundred."""
    number = int(two_digits)
    if number == 0:
        return ("hundred",)
    return ("oh", *_english(number)) if number < 10 else _english(number)


def _english_ways(digits: str, number: int, plain: bool) -> Ways:
    if len(digits) > 1 and digits.startswith("0"):
        apart = one_by_one(digits, "en")
        oh = tuple("oh" if word == "zero" else word for word in apart)
        double = ("double", "oh", *oh[2:]) if digits.startswith("00") else oh
        return _different([apart, oh, double, _english(number)])
    full = _english(number)
    british = _english(number, "and")
    ways = [full, british]
    if 100 <= number < 200 or 1000 <= number < 2000:
        ways.append(("a", *full[1:]))
    if len(digits) == 3 and number % 100:
        ways.append((_ONES[number // 100], *pair(digits[1:])))
    if len(digits) == 4 and number % 1000:
        ways.append((*_english(number // 100), *pair(digits[2:])))
        if plain and 1100 <= number <= 2099 and not 2000 <= number <= 2009:
            ways.insert(0, ways.pop())
    if 3 <= len(digits) <= 4 and plain:
        ways.append(one_by_one(digits, "en"))
    return _different(ways)


def _english(number: int, between: str = "") -> Said:
    if number < 20:
        return (_ONES[number],)
    if number < 100:
        tens, ones = divmod(number, 10)
        return (_TENS[tens], _ONES[ones]) if ones else (_TENS[tens],)
    size, name = next(scale for scale in _SCALES if number >= scale[0])
    many, rest = divmod(number, size)
    said = (*_english(many, between), name)
    if not rest:
        return said
    return (*said, between, *_english(rest, between)) if between and rest < 100 else said + _english(rest, between)


def one_by_one(digits: str, language: str) -> Said:
    """Digit by digit, as telephone numbers are read."""
    return tuple(word for digit in digits for word in cardinal(int(digit), language))


@lru_cache(maxsize=5_000)
def _other(number: int, language: str) -> Said:
    if not language or importlib.util.find_spec("g2p2") is None:
        return (str(number),)
    from g2p2 import expand_numbers

    return tuple(re.split(r"[\s,-]+", str(expand_numbers(str(number), language)).lower()))


def _different(ways: list[Said]) -> Ways:
    return tuple(dict.fromkeys(ways))


def fraction(part: int, parts: int, language: Habits) -> Ways:
    """English: three quarters. No ways where the two numbers are rather a date or a name (9/11, 24/7)."""
    if language.language != "en" or not 0 < part < parts or parts not in _PARTS:
        return ()
    names: list[Said] = [("half",)] if parts == 2 else [(_PARTS[parts],)]
    if parts == 4:
        names.append(("fourth",))
    names = [name if part == 1 else several(name) for name in names]
    return _different(
        [(*cardinal(part, "en"), *name) for name in names]
        + ([("a", *names[0]), names[0]] if part == 1 else [])
        + [(*cardinal(part, "en"), "over", *cardinal(parts, "en"))]
    )

# SPDX-License-Identifier: GPL-3.0-or-later
"""One written word taken apart, from left to right: amounts, times, numbers with units, letters, signs."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from transcribe.speech.habits import SILENT, Habits, Ways, habits, together
from transcribe.speech.letters import ways_of_letters
from transcribe.speech.numerals import cardinal, decimal, fraction, one_by_one, ordinal, pair, several, whole

_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\.?('s)?")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\S+|[\w-]{2,}(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:?#]\S*)?")
_SCHEME = re.compile(r"https?://(?:www\.)?")
_DASHES = "-–—−"


@dataclass(frozen=True, slots=True)
class Around:
    """What the words around a word say about it.

    `scale`: a million or the like follows. `ordinal`: a month or the like follows. `thousands`: so many
    groups of three digits follow, in languages that write 1 000; `tail`: the word is such a group itself.
    `shouted`: the words around are in capitals too.
    """

    scale: bool = False
    ordinal: bool = False
    thousands: int = 0
    tail: bool = False
    shouted: bool = False


def parts(text: str, language: Habits, around: Around) -> Iterator[Ways]:
    """The ways to say each part of a word without the punctuation around it."""
    if _ABBREVIATED.fullmatch(text):
        letters = tuple(letter for letter in text.lower().removesuffix("'s") if letter.isalpha())
        ending = "'s" if text.endswith("'s") else ""
        yield ((*letters[:-1], letters[-1] + ending),)
        return
    reader = _Reader(text, language, around)
    yield from reader.read()
    yield reader.owed


class _Reader:
    """Reads one written word; `owed` is a currency that is said after all of it: $5-10."""

    def __init__(self, text: str, language: Habits, around: Around) -> None:
        self._address = _ADDRESS.fullmatch(text) is not None
        self._text = _SCHEME.sub("", text) if self._address else text
        self._language = language
        self._around = around
        self.owed: Ways = SILENT

    def read(self) -> Iterator[Ways]:
        place = 0
        while place < len(self._text):
            length, ways = self._next(place)
            yield ways
            place += length

    def _next(self, place: int) -> tuple[int, Ways]:
        """How many characters belong together here, and the ways to say them."""
        for pattern, read in _patterns(self._language.language):
            if found := pattern.match(self._text, place):
                return found.end() - place, read(self, found)
        end = place
        while end < len(self._text) and self._is_letter(end):
            end += 1
        if end > place:
            return end - place, ways_of_letters(self._text[place:end], self._language, self._around.shouted)
        return 1, self._sign(place)

    def _is_letter(self, place: int) -> bool:
        if self._text[place] == "'":  # inside a word or at its edge, not alone
            return any(self._at(beside).isalpha() for beside in (place - 1, place + 1))
        return unicodedata.category(self._text[place])[0] in "LM"

    def _at(self, place: int) -> str:
        return self._text[place] if 0 <= place < len(self._text) else ""

    def _number(self, digits: str, after: str | None, plain: bool = True) -> Ways:
        plain = plain and digits.isdecimal()
        digits = _digits(digits)
        if after:
            return decimal(digits, after, self._language)
        if self._around.tail and int(digits) == 0:
            return SILENT
        if self._around.thousands:
            return whole(digits + "000" * self._around.thousands, self._language, plain=False)
        return whole(digits, self._language, plain)

    def _amount(self, found: re.Match[str]) -> Ways:
        digits, after, short = found["whole"] or "", found["fraction"] or found["bare"], found["short"]
        currency = self._language.currencies[found["sign"]]
        number = self._number(digits, after, plain=False)
        rest = self._text[found.end() :]
        if self._around.scale:
            return number
        if rest[:1] in _DASHES and rest[1:2].isdecimal():
            self.owed = (currency.several,)
            return number
        if short:
            return together((number, (self._language.short[short],), (currency.several,)))
        if digits and after and len(after) == 2:
            before = self._number(digits, None, plain=False)
            cents = cardinal(int(after), self._language.language)
            small = currency.cent if int(after) == 1 else currency.cents
            name = currency.one if digits == "1" else currency.several
            between = self._language.signs.get("&", ())
            return tuple(
                (*way, *ending)
                for way in before[:2]
                for ending in ((*name, *between, *cents, *small), (*name, *cents), (*name, *cents, *small), cents)
            )
        return together((number, (currency.one if digits == "1" and not after else currency.several,)))

    def _time(self, found: re.Match[str]) -> Ways:
        language = self._language
        hour: Ways = (cardinal(int(found["hour"]), language.language),)
        seconds: Ways = (cardinal(int(found["second"]), language.language),) if found["second"] else SILENT
        if int(found["minute"]) == 0 and not found["second"]:
            spare: Ways = ((), ("o'clock",)) if language.language == "en" else (language.hour, ())
        elif language.language == "en":
            minute = pair(found["minute"]) if int(found["minute"]) else ("oh", "oh")
            spare = (minute, cardinal(int(found["minute"]), "en"))
        else:
            minute = cardinal(int(found["minute"]), language.language)
            spare = ((*language.hour, *minute), minute)
        half: Ways = (tuple(found["half"]),) if found["half"] else SILENT
        return together((hour, spare, seconds, half))

    def _slashed(self, found: re.Match[str]) -> Ways:
        """A date, a fraction or two numbers."""
        numbers = re.findall(r"\d+", found[0])
        in_turn = together(whole(number, self._language) for number in numbers)
        if len(numbers) != 2:
            return in_turn
        return (*fraction(int(numbers[0]), int(numbers[1]), self._language), *in_turn)

    def _dashed(self, found: re.Match[str]) -> Ways:
        """A telephone number, digit by digit, or a date, or 9-1-1."""
        numbers = found[0].split("-")
        date = len(numbers[0]) == 4 and len(numbers[1]) == 2
        ways = [whole(number, self._language) for number in numbers]
        if date:
            return together(ways)
        apart = [one_by_one(number, self._language.language) for number in numbers]
        return together((digits, *way) if len(digits) > 2 else way for digits, way in zip(apart, ways, strict=True))

    def _decade(self, found: re.Match[str]) -> Ways:
        ways = whole(found["whole"], self._language)
        plural = tuple(several(way) for way in ways)
        return (*plural, (*ways[0], "seconds")) if len(found["whole"]) == 2 and found[0][0] != "'" else plural

    def _ordinal(self, found: re.Match[str]) -> Ways:
        digits = _digits(found["whole"])
        return ordinal(int(digits), self._language) if len(digits) < 10 else whole(digits, self._language)

    def _year(self, found: re.Match[str]) -> Ways:
        """'58."""
        return whole(found["whole"], self._language)

    def _measure(self, found: re.Match[str]) -> Ways:
        number = self._number(found["whole"] or "", found["fraction"] or found["bare"], plain=False)
        unit, short = found["unit"], self._language.short.get(found["unit"])
        ways = self._language.units.get(unit, ())
        if short:
            letter = (unit.lower(),)
            ways = (*ways, letter, short) if unit in "kKbB" else (*ways, short, letter)  # a 7B model, 10K
        return together((number, ways))

    def _plain_number(self, found: re.Match[str]) -> Ways:
        return self._number(found["whole"] or "", found["fraction"] or found["bare"])

    def _currency(self, found: re.Match[str]) -> Ways:
        """Written apart from its amount."""
        return (self._language.currencies[found["sign"]].several,)

    def _spelled(self, found: re.Match[str]) -> Ways:
        """AT&T, R&D."""
        return (tuple(found[0].lower()),)

    def _sign(self, place: int) -> Ways:
        sign, before, after = self._text[place], self._at(place - 1), self._at(place + 1)
        language = self._language
        if sign in _DASHES:
            if place == 0:
                return (language.minus,) if sign in "-−" and after.isdecimal() else SILENT
            ranged = before.isdecimal() and (after.isdecimal() or after in language.currencies)
            return (language.to, ()) if ranged and not self._address else SILENT
        if sign == ".":
            said = self._address or (before.isalnum() and (after.isdecimal() or after.islower()))
            return (language.dot,) if said and after else SILENT
        if sign == "/":
            return (language.slash, ()) if self._address and after else SILENT
        if sign == "#":
            number = (language.signs.get(sign, ()), ())
            return number if after.isdecimal() else ((), ("hashtag",)) if after.isalpha() else SILENT
        if sign in "+=" and (before or after) and not (before or after).isalnum():
            return SILENT
        return (language.signs.get(sign, ()),)


_Read = Callable[[_Reader, re.Match[str]], Ways]


@cache
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], _Read], ...]:
    """What is tried at each place of a word in turn, and what reads what is found."""
    language = habits(code)
    point, group = re.escape(language.decimal), re.escape(language.group)
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)"
    number = rf"(?:(?P<whole>{grouped}|\d+)(?:{point}(?P<fraction>\d+))?|{point}(?P<bare>\d+))"  # 1,200.50 or .5
    sign, short = _one_of(language.currencies), _one_of(language.short)
    unit = _one_of((*language.units, *language.short))
    end = r"(?![^\W_])"
    table: list[tuple[str, _Read, object]] = [
        (rf"(?P<sign>{sign})\s?{number}(?P<short>{short})?{end}", _Reader._amount, sign),
        (rf"{number}(?P<short>{short})?(?P<sign>{sign})", _Reader._amount, sign),
        (r"(?P<hour>\d{1,2})[:h](?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<half>[ap]m)?(?!\d)", _Reader._time, True),
        (r"\d{1,4}[/⁄]\d{1,4}(?:/\d{2,4})?(?![\d/])", _Reader._slashed, True),
        (r"\d+(?:-\d+){2,}", _Reader._dashed, True),
        (rf"'?(?P<whole>\d{{2,4}})'?s{end}", _Reader._decade, code == "en"),
        (rf"(?P<whole>\d[\d{group}]*)(?:{language.ordinal_marks}){end}", _Reader._ordinal, language.ordinal_marks),
        (r"(?P<whole>\d{1,4})\.$", _Reader._ordinal, language.ordinal_before),
        (rf"'(?P<whole>\d\d){end}", _Reader._year, True),
        (rf"(?<![^\W\d_]){number}(?P<unit>{unit}){end}", _Reader._measure, unit),
        (number, _Reader._plain_number, True),
        (rf"(?P<sign>{sign})", _Reader._currency, sign),
        (r"[A-Z]{1,3}(?=&[A-Z])|(?<=&)[A-Z]{1,3}(?![^\W\d_])", _Reader._spelled, True),
    ]
    return tuple((re.compile(pattern), read) for pattern, read, wanted in table if wanted)


def _one_of(keys: Iterable[str]) -> str:
    return "|".join(re.escape(key) for key in sorted(keys, key=len, reverse=True))


def _digits(number: str) -> str:
    return "".join(digit for digit in number if digit.isdecimal())

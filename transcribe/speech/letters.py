# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of letters as they are said: words, initialisms spelled letter by letter, names in camel case."""

import re
import unicodedata

from transcribe.speech import lexicon
from transcribe.speech.habits import Habits, Said, Ways, together
from transcribe.speech.numerals import english_ordinal, whole

_CAMEL = re.compile(r"[A-Z]+(?![a-z])(?:s(?![a-z]))?|[A-Z]?[a-z]+|[A-Z]")
_PLURAL = re.compile(r"([A-Z]{2,})('?s)'?")
_ROMAN = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})")
_TO_ROMAN = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_VOWELS = frozenset("aeiouyæœøıəαεηιουωаеиоуыэюяіїє")
_SOUNDS = frozenset("hmszbrpft")  # hmm, pst, brr: no vowel, yet nobody spells them
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_PRONOUNCEABLE = 4  # capitals with a vowel; fewer are spelled


def ways_of_letters(word: str, language: Habits, shouted: bool) -> Ways:
    """The ways to say a run of letters and apostrophes; `shouted` where the text around is in capitals too."""
    if _UNSPACED.search(word):
        return (tuple(letter for letter in word if letter.isalpha()),)
    lower = _lower(word, language.language)
    if lower in language.words:
        return language.words[lower]
    if language.language == "en":
        return _english(word, lower, language, shouted)
    letters = word.replace("'", "")
    if len(letters) > 1 and letters.isupper() and not shouted and not _speakable(lower, _PRONOUNCEABLE):
        return (_letter_by_letter(lower), (lower,))
    return ((lower,),)


def _english(word: str, lower: str, language: Habits, shouted: bool) -> Ways:
    if plural := _PLURAL.fullmatch(word):  # GPUs, the FBI's
        stem = _capitals(plural[1], language, shouted)
        return tuple((*way[:-1], way[-1] + ("'s" if len(way[-1]) == 1 else plural[2])) for way in stem)
    bare = lower.strip("'")
    if not bare:
        return ((),)
    if len(bare) > 1 and word.replace("'", "").isupper():
        return _capitals(word.replace("'", ""), language, shouted) if "'" not in bare else ((bare,),)
    kept = lower.startswith("'") or not lexicon.pronunciations(bare)  # 'em, goin', but the dogs'
    if lower != bare and kept and lexicon.pronunciations(lower):
        return ((lower,),)
    if lexicon.is_spelled(bare):
        return (_letter_by_letter(bare), (bare,))
    if lexicon.pronunciations(bare):
        return ((bare,),)
    pieces = _CAMEL.findall(word) if word.isascii() and "'" not in bare else []
    if len(pieces) > 1 and any(piece[0].isupper() for piece in pieces[1:]):
        return (*together(ways_of_letters(piece, language, shouted) for piece in pieces), (bare,))
    if bare.isascii() and bare.isalpha() and not _speakable(bare, 1) and not _SOUNDS.issuperset(bare):
        return (_letter_by_letter(bare), (bare,))
    return ((bare,),)


def _capitals(word: str, language: Habits, shouted: bool) -> Ways:
    """An English word in capitals: NATO, FBI, US, VIII."""
    lower = _lower(word, "en")
    letters, spoken = _letter_by_letter(lower), (lower,)
    if lower in language.words:
        return language.words[lower]
    if number := _roman(word):
        ways = whole(str(number), language)
        ordinal = ("the", *ways[0][:-1], english_ordinal(ways[0][-1]))
        return (*ways, ordinal, letters)
    known = bool(lexicon.pronunciations(lower)) and not lexicon.is_spelled(lower)
    if known and shouted:
        return (spoken, letters)
    if len(lower) == 2:
        return (spoken, letters) if lower in language.short_words else (letters, spoken)
    if known and lower not in language.spelled:
        return (spoken, letters)
    if not known and not lexicon.is_spelled(lower) and (shouted or _speakable(lower, _PRONOUNCEABLE + 1)):
        return (spoken, letters) if _speakable(lower, 1) else (letters, spoken)
    return (letters, spoken)


def _roman(word: str) -> int:
    """The value of a Roman number from II to XXIX, without those that are rather letters (XX, MIX); else 0."""
    found = _ROMAN.fullmatch(word)
    if not found or len(word) < 2 or not found[2]:
        return 0
    return 10 * len(found[1]) + _TO_ROMAN[found[2]]


def _lower(word: str, language: str) -> str:
    if language in ("tr", "az"):  # their I and i are two letters
        word = word.replace("I", "ı").replace("İ", "i")
    lower = word.lower()
    if language != "en":
        return unicodedata.normalize("NFC", lower)
    plain = "".join(letter for letter in unicodedata.normalize("NFD", lower) if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", plain)


def _letter_by_letter(lower: str) -> Said:
    return tuple(letter for letter in lower if letter.isalpha())


def _speakable(lower: str, least: int) -> bool:
    """Whether it has a vowel and at least so many letters, or is in a script that does not write its vowels."""
    plain = unicodedata.normalize("NFD", lower)
    return len(lower) >= least and (not plain[0].isascii() or any(letter in _VOWELS for letter in plain))

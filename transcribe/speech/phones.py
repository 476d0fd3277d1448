# SPDX-License-Identifier: GPL-3.0-or-later
"""How a spoken word sounds, in the phones that PocketSphinx's model knows.

English words come from its own dictionary. What that lacks, and every other language, goes through g2p2's IPA
and the table in `phones.toml`, which says why the phones of one language are enough for all. Nothing is ever
fetched: g2p2's own loader would look for missing languages on the network, so its data packages are read here.
"""

import importlib.resources
import importlib.util
import itertools
import lzma
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol, cast

from transcribe.speech import lexicon
from transcribe.speech.lexicon import Phones

_VOWELS = frozenset(("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"))
_STOPS = frozenset(("B", "CH", "D", "G", "JH", "K", "P", "T"))
_FRICATIVES = frozenset(("DH", "F", "HH", "S", "SH", "TH", "V", "Z", "ZH"))
_SONORANTS = frozenset(("L", "M", "N", "NG", "R", "W", "Y"))
PHONES = _VOWELS | _STOPS | _FRICATIVES | _SONORANTS
"""All 39 phones of PocketSphinx's English model, without silence and noise."""

_HISSING = frozenset(("S", "Z", "SH", "ZH", "CH", "JH"))
_VOICELESS = frozenset(("P", "T", "K", "F", "TH"))

_GROUPS = (
    "germanic", "romance", "slavic", "celtic", "other_euro", "turkic", "semitic",
    "iranian", "indic", "african", "pacific", "sea", "cjk", "other",
)  # fmt: skip
_CODES = {"nb": "no", "jv": "jw", "iw": "he", "fil": "tl", "in": "id"}  # to the codes that Whisper and g2p2 share
_UNSPACED = frozenset(("zh", "yue", "ja", "th", "lo", "km", "my", "bo"))  # written words are not spoken words there
_LONGEST = 60  # letters; longer is no word, and g2p2's time grows with the square


class _Model(Protocol):
    """What is used of `g2p2.Model`, which has no types."""

    def phonemize(self, word: str) -> str: ...


def has_phones(language: str) -> bool:
    """Whether words of this language (`en`, `pt-BR`) can be given phones here; depends on what is installed."""
    language = _code(language)
    return language == "en" or (language not in _UNSPACED and _data_file(language) is not None)


def phones(word: str, language: str) -> Phones:
    """How a spoken word (see `spoken.said`) is usually said; empty if it can't be told."""
    return next(iter(pronunciations(word, language)), ())


def pronunciations(word: str, language: str) -> tuple[Phones, ...]:
    """All ways known to say a spoken word (`the`, `read`), the usual one first; none if it can't be told."""
    return _pronunciations(unicodedata.normalize("NFC", word.strip().replace("’", "'")), _code(language))


def sounds(said: Sequence[str], language: str, most: int = 8) -> tuple[Phones, ...]:
    """All ways to say several spoken words in one breath, as one written word may stand for; at most `most`.

    None if one of them can't be told: half a word would be aligned with the sound of all of it.
    """
    each = [pronunciations(word, language) for word in said]
    combined = itertools.islice(itertools.product(*each), most) if said else ()
    return tuple(dict.fromkeys(tuple(itertools.chain(*words)) for words in combined))


def from_ipa(ipa: str, language: str = "") -> Phones:
    """The nearest phones of PocketSphinx to an IPA transcription; symbols that are no sounds are skipped."""
    table = _ipa(_code(language))
    symbols = unicodedata.normalize("NFD", ipa.lower())
    kept = "".join(symbol for symbol in symbols if symbol in table.symbols)
    return _without_doubles(_translated(kept, table.phones, table.longest))


@lru_cache(maxsize=50_000)
def _pronunciations(word: str, language: str) -> tuple[Phones, ...]:
    if not word or len(word) > _LONGEST or any(letter.isnumeric() for letter in word):
        return ()
    parts = word.replace("-", " ").split()
    if len(parts) > 1:
        return sounds(parts, language)
    if language == "en":
        return _english(word)
    found = _foreign(word.lower(), language) if language not in _UNSPACED else ()
    if not found and word.isascii():  # a Latin word in Cyrillic text
        return _english(word) if has_phones(language) else ()
    return (found,) if found else ()


def _english(word: str) -> tuple[Phones, ...]:
    letters = unicodedata.normalize("NFD", word.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    base = plain.strip("'")
    for spelling in dict.fromkeys((plain, base, plain.replace("'", ""))):
        if found := lexicon.pronunciations(spelling):
            return found
    for ending in ("'s", "s"):
        stem = base.removesuffix(ending)
        if stem != base and (found := lexicon.pronunciations(stem)):
            return tuple(_with_s(each) for each in found)
    stem = base.removesuffix("'s")
    unknown = _unknown(stem.replace("'", ""))
    return (_with_s(unknown) if stem != base else unknown,) if unknown else ()


def _with_s(word: Phones) -> Phones:
    """Plural, possessive and third person: cats, dogs, horses."""
    if word[-1] in _HISSING:
        return (*word, "IH", "Z")
    return (*word, "S" if word[-1] in _VOICELESS else "Z")


def _unknown(word: str) -> Phones:
    """An English word that is in no dictionary."""
    return from_ipa(_phonemize(word, "en"), "en") or _spelled_out(word)


def _spelled_out(word: str) -> Phones:
    rules: Mapping[str, str] = _data()["spelling"]
    return _without_doubles(_translated(f"{word}$", {key: value.split() for key, value in rules.items()}, 4))


def _foreign(word: str, language: str) -> Phones:
    data = _data()
    word = word.strip("'") if language != "nl" else word.lstrip("'")  # Dutch 's, 't, 'n
    known: Mapping[str, str] = data["words"].get(language, {})
    if len(word) == 1 and word not in known:
        known = _letter_names(language)
    if word in known:
        return from_ipa(known[word], language)
    before, apostrophe, after = word.partition("'")
    elided: Mapping[str, str] = data["elided"].get(language, {})
    if apostrophe and before in elided and after:
        return from_ipa(elided[before], language) + _foreign(after, language)
    return from_ipa(_phonemize(word, language), language)


def _translated(text: str, table: Mapping[str, Sequence[str]], longest: int) -> Iterator[str]:
    """The values of the longest keys found from left to right; what has none is skipped."""
    place = 0
    while place < len(text):
        for length in range(longest, 0, -1):
            found = table.get(text[place : place + length])
            if found is not None:
                yield from found
                place += length
                break
        else:
            place += 1


def _without_doubles(phones: Iterable[str]) -> Phones:
    """A long consonant is one; two vowels are two."""
    found: list[str] = []
    for phone in phones:
        if not found or found[-1] != phone or phone in _VOWELS:
            found.append(phone)
    return tuple(found)


class _Table:
    """The IPA table for one language."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        self.phones = {unicodedata.normalize("NFD", key): value.split() for key, value in entries.items()}
        self.longest = max(map(len, self.phones))
        self.symbols = frozenset("".join(self.phones))


@cache
def _ipa(language: str) -> _Table:
    data = _data()
    return _Table({**data["ipa"], **data["only"].get(language, {})})


@cache
def _letter_names(language: str) -> dict[str, str]:
    words = _data()["letters"].get(language, "").split()
    return dict(zip(words[::2], words[1::2], strict=True))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((importlib.resources.files(__package__) / "phones.toml").read_text("utf-8"))


def _code(language: str) -> str:
    """`en-US` and `EN_us` are `en`."""
    code = language.strip().lower().replace("_", "-").partition("-")[0]
    return _CODES.get(code, code)


def _phonemize(word: str, language: str) -> str:
    """g2p2's IPA for one word; nothing if the language has no data here."""
    model = _model(language)
    return model.phonemize(word) if model else ""


@cache
def _model(language: str) -> _Model | None:
    """g2p2's model of a language out of its data package: half a second for English, two for French."""
    path = _data_file(language)
    if path is None:
        return None
    from g2p2 import Model

    return cast("_Model", Model.from_bytes(lzma.decompress(path.read_bytes())))


@cache
def _data_file(language: str) -> Path | None:
    if not language.isalpha() or importlib.util.find_spec("g2p2") is None:
        return None
    for group in _GROUPS:
        spec = importlib.util.find_spec(f"g2p2_group_{group}")
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            path = Path(folder, f"{language}.g2p.xz")
            if path.is_file():
                return path
    return None

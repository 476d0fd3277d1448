# SPDX-License-Identifier: GPL-3.0-or-later
"""How spoken words sound."""

import socket
import subprocess
import sys
import tomllib
import unicodedata
from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from transcribe.speech import lexicon
from transcribe.speech.phones import PHONES, from_ipa, has_phones, phones, pronunciations, sounds
from transcribe.speech.spoken import said

TABLE = tomllib.loads((ROOT / "transcribe" / "speech" / "phones.toml").read_text("utf-8"))

# Each kind of sound and the phones that are heard like it.
KINDS = {
    "voiceless stop": ("p t ʈ k c q τ κ ǀ ǁ ǃ", "P T K"),
    "voiced stop": ("b d ɡ g ɖ ɟ ɢ ɓ ɗ ɠ ʙ ǥ", "B D G"),
    "nasal": ("m n ŋ ɱ ɳ ɴ ᵐ ⁿ ᶯ ᵑ ν m̩ n̩ ŋ̩ m̍ n̍ ŋ̍", "M N NG"),
    "palatal nasal": ("ɲ ȵ", "Y"),
    "hissing, voiceless": ("s ʃ ʂ ɕ ɧ ∫ ʅ ƒ š ς ʦ", "S SH"),
    "hissing, voiced": ("z ʒ ʐ ʑ ʓ ž ʣ", "Z ZH"),
    "affricate, voiceless": ("tʃ tʂ tɕ ʈʂ ʈʃ t∫ cç č c̆ ʧ ʨ", "CH"),
    "affricate, voiced": ("dʒ dʐ dʑ ɖʐ ɖʒ ɟʝ ʤ ʥ ʄ", "JH"),
    "lips or teeth, voiceless": ("f ɸ θ þ", "F TH"),
    "lips or teeth, voiced": ("v β ʋ ѵ ð δ đ", "V DH"),
    "breath": ("h ɦ ħ x χ ç", "HH"),
    "weak and voiced": ("ɣ γ", "G"),
    "side of the tongue": ("l ɫ ł ɭ ɬ ɮ ʟ l̩ ɫ̩ l̍", "L"),
    "palatal side": ("ʎ λ", "Y"),
    "r": ("r ɹ ɻ ʁ ʀ ɾ ɽ ɺ", "R"),
    "r as a syllable": ("r̩ ɹ̩ ʁ̩ ɾ̩ r̍ ɜ ɝ ɚ ɜːɹ ɜɹ ɝːɹ ɝɹ ɚɹ", "ER"),
    "glide": ("j ȷ ʝ w ʍ ɥ ɰ w̃ j̃ ȷ̃", "Y W"),
    "front vowel": ("i ι ı ɪ ɩ ɨ ᵻ eː e ɛ ε э æ", "IY IH EY EH AE"),
    "front round vowel": ("y ʏ ø œ ɶ", "UW UH ER"),
    "middle vowel": ("a α ɐ ə ǝ ә ɘ ʌ ᴧ ɤ ɞ ɵ ө", "AA AH UH"),
    "back vowel": ("ɑ ɒ ɔ ᴐ o ο u ʉ ɯ ʊ ɷ ᵿ", "AA AO OW UW UH"),
    "diphthong to i": ("aɪ ɑɪ ʌɪ ai̯ aı̯ ɑi̯ ɐi̯ æi̯ æɪ̯ eɪ ei̯ ɛɪ ɛi̯ ɔɪ ɔi̯ ɔʏ oɪ oi̯", "AY EY OY"),
    "diphthong to u": ("aʊ ɑʊ æʊ au̯ ao̯ ɑu̯ ʌu̯ ɐu̯ ɔu̯ ɔʊ œy̯ œʏ œʏ̯ oʊ ou̯ əʊ əu̯", "AW OW"),
    "nasal vowel": ("̃ ɛ̃ œ̃ ɔ̃ ɑ̃ ɐ̃w̃ ɐ̃ʊ̃ ɐ̃j̃ ẽj̃ ẽĩ ẽĩ̯ õj̃ ũj̃ ĩ̯ ũ̯", "N"),
}

# Words that together have the sounds of each language.
WORDS = {
    "en": "andreessen zuckerberg chatbot lancasters covid vibe thingamajig jeuje queuing whoosh",
    "de": "schöne übermorgen fünf heute zwei Bach ich Pferd Straße Tür ängstlich Jahr zeigen Häuser "
    "Rhythmus Genie Gymnasium haben Vogel Regal Chance Restaurant Dschungel Tschüss quer Xylophon "
    "Psychologie weiß Nacht Küche hören",
    "fr": "bon vin un pain rue peu peur lui fille montagne j'ai garçon chemin œuf oiseau août grand hiver "
    "yeux rien nuit Louis second examen vieux gâteau brun agneau zéro voyage psychologie",
    "es": "mañana niño guerra llamar jirafa zapato perro pero cielo queso ahora vergüenza huevo yo lluvia "
    "agua sabe dedo lago chico rey ciudad reloj México",
    "it": "città gli pizza zaino sceglie bagno giorno quando perché scienza azzurro rosa casa uovo "
    "ghiaccio acqua famiglia",
    "pt": "não manhã coração bem mãe trabalho muito chuva rio carro gente quatro põe lã saúde filho dia "
    "tia brasil hoje",
    "nl": "goed huis ijs hout schip zeuven neus uur vrouw jong wij sjaal gezellig leeuw nieuw bureau leren pijn",
    "ru": "привет хорошо щука цирк жизнь язык объект ёлка юг мышь чай федя",
    "pl": "cześć dziękuję szczęście żółw źródło ręka wąż chleb łódź niania gdzie trzy",
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_sound_becomes_one_of_its_kind(kind: str) -> None:
    symbols, allowed = KINDS[kind]

    for symbol in symbols.split():
        found = TABLE["ipa"][symbol].split()
        assert set(found) <= PHONES, symbol
        assert found[-1] in allowed.split() or found[0] in allowed.split(), symbol
        assert from_ipa(symbol) == tuple(found)


def test_no_sound_of_the_table_is_left_out_here() -> None:
    assert sorted(TABLE["ipa"]) == sorted(" ".join(symbols for symbols, _ in KINDS.values()).split())


def test_every_other_entry_speaks_in_phones_too() -> None:
    for changes in TABLE["only"].values():
        assert {phone for value in changes.values() for phone in value.split()} <= PHONES
    assert {phone for value in TABLE["spelling"].values() for phone in value.split()} <= PHONES
    for part in ("words", "elided"):
        for language, entries in TABLE[part].items():
            assert all(from_ipa(ipa, language) for ipa in entries.values())
    for language, names in TABLE["letters"].items():
        assert all(from_ipa(name, language) for name in names.split()[1::2])


def test_the_phones_are_those_of_the_dictionary() -> None:
    found = {phone for line in lexicon._text().splitlines() for phone in line.split()[1:]}

    assert found == PHONES
    assert len(PHONES) == 39


@pytest.mark.parametrize("language", WORDS)
def test_no_symbol_of_a_language_is_unknown(language: str) -> None:
    from transcribe.speech.phones import _phonemize

    known = set("".join(unicodedata.normalize("NFD", symbol) for symbol in TABLE["ipa"])) | set(TABLE["silent"])
    for word in WORDS[language].split():
        ipa = _phonemize(word, language)
        letters = [
            each for each in unicodedata.normalize("NFD", ipa) if unicodedata.category(each) in ("Ll", "Lo", "Lu")
        ]
        assert letters, word
        assert set(letters) <= known, f"{word}: {ipa}"
        assert set(phones(word, language)) <= PHONES
        assert len(phones(word, language)) >= 1


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hello", "HH AH L OW"),
        ("Hello", "HH AH L OW"),
        ("don't", "D OW N T"),
        ("don’t", "D OW N T"),
        ("podcasts", "P AO D K AE S T S"),
        ("podcast's", "P AO D K AE S T S"),
        ("u's", "Y UW Z"),
        ("café", "K AH F EY"),
        ("covid", "K OW V IH D"),
        ("well-known", "W EH L N OW N"),
        ("", ""),
        ("25", ""),
        ("—", ""),
    ],
)
def test_english(word: str, expected: str) -> None:
    assert " ".join(phones(word, "en")) == expected
    assert phones(word, "en-GB") == phones(word, "en")


def test_words_that_are_said_in_two_ways() -> None:
    assert pronunciations("the", "en")[:2] == (("DH", "AH"), ("DH", "IY"))
    assert ("EY",) in pronunciations("a", "en")  # the letter's name
    assert set(sounds(("the", "five"), "en")) == {("DH", end, "F", "AY", "V") for end in ("AH", "IY")}
    assert sounds(("the", "25"), "en") == ()
    assert sounds((), "en") == ()
    assert len(sounds(("a", "read", "the", "live", "to"), "en", most=4)) == 4


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("de", "ich", "IH HH"),
        ("de", "schöne", "SH ER N AH"),
        ("de", "zwei", "T S V AY"),
        ("de", "c", "T S EY"),
        ("fr", "rue", "R UW"),
        ("fr", "bon", "B OW N"),
        ("fr", "l'homme", "L AO M"),
        ("fr", "qu'il", "K IY L"),
        ("fr", "est", "EH"),
        ("fr", "montagne", "M OW N T AA N Y"),
        ("es", "niño", "N IY N Y OW"),
        ("es", "jirafa", "HH IY R AA F AA"),
        ("it", "città", "CH IY T AA"),
        ("it", "c'è", "CH EH"),
        ("pt", "não", "N AW N"),
        ("nl", "huis", "HH AW S"),
        ("ru", "привет", "P R IH V EH T"),
        ("ru", "podcast", "P AO D K AE S T"),
    ],
)
def test_other_languages(language: str, word: str, expected: str) -> None:
    assert has_phones(language)
    assert " ".join(phones(word, language)) == expected


@pytest.mark.parametrize("language", ["zh", "ja", "th", "xx", "", "../de", "en.de"])
def test_languages_without_phones_say_so(language: str) -> None:
    assert not has_phones(language)
    assert phones("hello", language) == ()


@pytest.mark.parametrize(
    "written", ["A16Z", "GPT-4", "a16z.com/disclosures", "$5.60", "2025", "AT&T", "3:15", "GPUs", "45x"]
)
def test_what_is_said_for_a_written_word_has_a_sound(written: str) -> None:
    assert sounds(said(written, "en"), "en")


@given(st.text(max_size=30), st.sampled_from([*WORDS, "zh", "xx", ""]))
@settings(deadline=None, max_examples=300)
def test_anything_may_be_asked(word: str, language: str) -> None:
    for each in pronunciations(word, language):
        assert each
        assert set(each) <= PHONES


@given(st.text("ʔaeiouːˈˌ̩̯̃͡ɐʁɲtʃdʒnlrwj̥", max_size=20))
def test_any_transcription_becomes_phones(ipa: str) -> None:
    assert set(from_ipa(ipa)) <= PHONES


def test_without_g2p2_unknown_english_words_are_sounded_by_their_spelling() -> None:
    program = """
import sys
sys.modules["g2p2"] = None
from transcribe.speech.phones import has_phones, phones
print(*phones("andreessen", "en"), has_phones("de"), phones("haus", "de"), *phones("hello", "en"))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["AE", "N", "D", "R", "IY", "S", "EH", "N", "False", "()", "HH", "AH", "L", "OW"]


def test_without_the_dictionary_english_still_has_sounds() -> None:
    program = """
import sys
sys.modules["pocketsphinx"] = None
from transcribe.speech.phones import phones
print(*phones("hello", "en"))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert set(done.stdout.split()) <= PHONES
    assert done.stdout.split()[0] == "HH"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    assert find_spec("g2p2_group_cjk") is None or has_phones("ko")
    assert phones("안녕", "ko") == () or has_phones("ko")
    assert phones("foo", "el") == () or has_phones("el")

# SPDX-License-Identifier: GPL-3.0-or-later
"""How written words are said."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from transcribe.speech.numerals import cardinal
from transcribe.speech.spoken import said, said_all, ways, ways_all

LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh", "tr", "xx", ""]


def spoken(text: str, language: str = "en") -> str:
    """A text as it is said, a bar between written words."""
    return " | ".join(" ".join(words) for words in said_all(text.split(), language))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("hello", "hello"),
        ("“Hello,”", "hello"),
        ("don’t", "don't"),
        ("dogs’", "dogs"),
        ("’em", "'em"),
        ("café", "cafe"),
        ("open-source", "open source"),
        ("—", ""),
        ("…", ""),
        ("word¹", "word"),
        ("Earmark™", "earmark"),
        ("日本", "日 本"),
    ],
)
def test_words_lose_what_is_not_heard(written: str, expected: str) -> None:
    assert spoken(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a16z", "a sixteen z"),
        ("A16Z", "a sixteen z"),
        ("R1", "r one"),
        ("H100", "h one hundred"),
        ("GPT-4", "g p t four"),
        ("chatGPT", "chat g p t"),
        ("ChatGPT", "chat g p t"),
        ("chatgpt", "chat g p t"),
        ("OpenAI", "open a i"),
        ("YouTube", "youtube"),
        ("McDonald", "mcdonald"),
        ("AT&T", "a t and t"),
        ("Q&A", "q and a"),
        ("FBI", "f b i"),
        ("U.S.", "u s"),
        ("GPUs", "g p u's"),
        ("FBI's", "f b i's"),
        ("NATO", "nato"),
        ("NASA’s", "nasa's"),
        ("tv", "t v"),
        ("W3C", "w three c"),
        ("B2B", "b two b"),
        ("COVID-19", "covid nineteen"),
        ("SaaS", "sass"),
        ("hmm", "hmm"),
        ("VIII", "eight"),
    ],
)
def test_initialisms_and_names(written: str, expected: str) -> None:
    assert spoken(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("45x", "forty five x"),
        ("0", "zero"),
        ("100", "one hundred"),
        ("4096", "four thousand ninety six"),
        ("1,200,300", "one million two hundred thousand three hundred"),
        ("3.14", "three point one four"),
        (".5", "point five"),
        ("3.5.2", "three point five point two"),
        ("-5", "minus five"),
        ("01", "zero one"),
        ("2025", "twenty twenty five"),
        ("2006", "two thousand six"),
        ("1905", "nineteen oh five"),
        ("1900", "nineteen hundred"),
        ("2006–2012", "two thousand six to twenty twelve"),
        ("5-10", "five to ten"),
        ("’58", "fifty eight"),
        ("1960s", "nineteen sixties"),
        ("’60s", "sixties"),
        ("1990's", "nineteen nineties"),
        ("mid-1990s", "mid nineteen nineties"),
        ("1st", "first"),
        ("22nd", "twenty second"),
        ("100th", "one hundredth"),
        ("20-year-old", "twenty year old"),
        ("1/2", "one half"),
        ("3/4", "three quarters"),
        ("2½", "two and one half"),
        ("24/7", "twenty four seven"),
        ("9/11", "nine eleven"),
        ("3:15", "three fifteen"),
        ("3:05", "three oh five"),
        ("3:00", "three"),
        ("10:30am", "ten thirty a m"),
        ("5%", "five percent"),
        ("20°C", "twenty degrees celsius"),
        ("5GB", "five gigabytes"),
        ("555-1234-567", "five five five one two three four five six seven"),
        ("12345678901234567", "one two three four five six seven eight nine zero one two three four five six seven"),
    ],
)
def test_numbers(written: str, expected: str) -> None:
    assert spoken(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("$5", "five dollars"),
        ("$1", "one dollar"),
        ("$5.60", "five dollars and sixty cents"),
        ("$.50", "point five zero dollars"),
        ("$3.2B", "three point two billion dollars"),
        ("£1,000", "one thousand pounds"),
        ("5€", "five euros"),
        ("$5-10", "five to ten dollars"),
        ("$5.6 million", "five point six | million dollars"),
        ("$5-10 million.", "five to ten | million dollars"),
        ("(€3 billion)", "three | billion euros"),
        ("a million dollars", "a | million | dollars"),
    ],
)
def test_money_is_said_after_the_amount(written: str, expected: str) -> None:
    assert spoken(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a16z.com/disclosures.", "a sixteen z dot com slash disclosures"),
        ("lancasters.com", "lancasters dot com"),
        ("https://www.example.org/", "example dot org"),
        ("info@example.com", "info at example dot com"),
        ("Node.js", "node dot j s"),
        ("Dr.", "doctor"),
        ("vs.", "versus"),
        ("etc.", "et cetera"),
        ("e.g.,", "e g"),
        ("p.m.", "p m"),
        ("end.", "end"),
    ],
)
def test_addresses_and_short_forms(written: str, expected: str) -> None:
    assert spoken(written) == expected


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("de", "5,6 Millionen €", "fünf komma sechs | millionen | euro"),
        ("de", "1984", "neunzehnhundertvierundachtzig"),
        ("de", "am 3. Oktober", "am | dritte | oktober"),
        ("de", "Kapitel 3.", "kapitel | drei"),
        ("de", "1.200 Leute, z.B.", "eintausendzweihundert | leute | zum beispiel"),
        ("de", "die CDU und NATO", "die | c d u | und | nato"),
        ("de-AT", "15:30", "fünfzehn uhr dreißig"),
        ("fr", "l’homme", "l'homme"),
        ("fr", "1 500 euros", "mille | cinq cents | euros"),
        ("fr", "2 000 €", "deux mille |  | euros"),
        ("fr", "1er mai", "premier | mai"),
        ("fr", "5,25 €", "cinq virgule vingt cinq | euros"),
        ("fr", "75%", "soixante quinze pour cent"),
        ("es", "$5,6 millones", "cinco coma seis | millones de dólares"),
        ("es", "1º", "primero"),
        ("es", "EE.UU.", "estados unidos"),
        ("it", "nel 1999", "nel | millenovecentonovantanove"),
        ("pt", "R$5", "cinco reais"),
        ("nl", "1.200 foto’s", "duizend tweehonderd | foto's"),
        ("pl", "25", "dwadzieścia pięć"),
        ("hi", "हिन्दी", "हिन्दी"),
        ("tr", "Istanbul’un", "ıstanbul'un"),
    ],
)
def test_other_languages(language: str, written: str, expected: str) -> None:
    assert spoken(written, language) == expected


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("2025", "two thousand twenty five"),
        ("2025", "two thousand and twenty five"),
        ("2006", "twenty oh six"),
        ("120", "a hundred twenty"),
        ("101", "one oh one"),
        ("3500", "thirty five hundred"),
        ("007", "double oh seven"),
        ("45x", "forty five times"),
        ("10K", "ten thousand"),
        ("US", "us"),
        ("2006–2012", "two thousand six twenty twelve"),
        ("VIII", "the eighth"),
        ("1/2", "half"),
        ("3:00", "three o'clock"),
        ("$5.60", "five sixty"),
    ],
)
def test_what_can_be_read_in_another_way(written: str, also: str) -> None:
    assert tuple(also.split()) in ways(written, "en")[1:]


def test_us_is_a_country_unless_everything_is_in_capitals() -> None:
    assert spoken("The US and us") == "the | u s | and | us"
    assert spoken("LISTEN TO US NOW") == "listen | to | us | now"


def test_every_written_word_has_its_own_answer() -> None:
    text = ["On", "1/2", "—", "at", "3:15", "p.m.", "—", "$5.6", "million,", "i.e.", "45x", "more", "…"]

    assert len(said_all(text, "en")) == len(ways_all(text, "en")) == len(text)
    assert [words for words, each in zip(text, said_all(text, "en"), strict=True) if not each] == ["—", "—", "…"]


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=300)
def test_anything_can_be_said_in_english(word: str) -> None:
    for way in ways(word, "en"):
        for each in way:
            assert each == each.lower()
            assert not any(letter.isdigit() or letter.isspace() for letter in each)


@given(st.text("0123456789,.:/-–$€%'’aAsxXkMzZ°#@&+ ½", max_size=16), st.sampled_from(LANGUAGES))
@example("$,0ª", "nl")
@example("$,00", "de")
@settings(deadline=None, max_examples=500)
def test_any_jumble_of_signs_can_be_said_in_any_language(word: str, language: str) -> None:
    found = ways(word, language)

    assert found
    assert len(set(found)) == len(found)
    assert said(word, language) == found[0]


@given(
    st.lists(
        st.sampled_from(["$5", "million", "3.", "Oktober", "1", "000", "US", "THE", "–", "2,5", "€", "mille", "½"]),
        max_size=8,
    )
)
@settings(deadline=None)
def test_any_row_of_words_keeps_its_length(words: list[str]) -> None:
    for language in LANGUAGES:
        assert len(said_all(words, language)) == len(words)


@given(st.integers(0, 10**15 - 1))
@settings(deadline=None)
def test_a_number_is_said_in_words_from_which_it_can_be_told(number: int) -> None:
    assert _told(cardinal(number, "en")) == number


def _told(words: tuple[str, ...]) -> int:
    """The value of English number words, found by adding up."""
    small = {cardinal(number, "en"): number for number in (*range(20), *range(20, 100, 10))}
    scales = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    total = part = 0
    for word in words:
        if word == "hundred":
            part *= 100
        elif word in scales:
            total, part = total + part * scales[word], 0
        else:
            part += small[(word,)]
    return total + part


def test_without_the_number_words_of_a_language_the_digits_stay() -> None:
    program = """
import sys
sys.modules["g2p2"] = sys.modules["pocketsphinx"] = None
from transcribe.speech.spoken import said
print(said("25", "de"), said("25 %", "en"), said("FBI", "en"), said("l'homme", "fr"))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "('25',) ('twenty', 'five', 'percent') ('f', 'b', 'i') (\"l'homme\",)"

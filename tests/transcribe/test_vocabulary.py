# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and terms of a show: what is kept of them, what a model gets, and what it makes of them."""

from pathlib import Path

import numpy as np
import pytest

from tests.support.commands import Earmark
from tests.support.pieces import cut
from transcribe.episode import Metadata
from transcribe.library import Library
from transcribe.media.audio import SAMPLE_RATE, Samples, read
from transcribe.speech.jobs import Transcription, run
from transcribe.speech.reader import Piece, Reader
from transcribe.speech.recognize import Recognizer
from transcribe.speech.spans import Voiced
from transcribe.transcript import Span
from transcribe.vocabulary import LONGEST, cut_after, fitting, tidy

NAMES = "The Odd Road, Dave Winer, Christopher Lydon"
WINER_MS = (66_500, 71_300)  # “Curry took the idea to Dave Winer, who looked after a format called RSS.”


@pytest.fixture(scope="module")
def winer(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cut(sample / "podcasts.mp3", tmp_path_factory.mktemp("winer") / "winer.wav", *WINER_MS)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def text_of(library: Path, recognizer: Recognizer, media: Path, show: str, names: str | None = None) -> str:
    """The text of an episode that is added and transcribed."""
    with Library(library) as opened:
        episode = opened.add_episode(media, Metadata(title="Winer", show=show))
        list(run(Transcription(opened, opened.episode(episode), recognizer, "en", names)))
        text = opened.transcript(episode)
    assert text is not None
    return text.text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ada Lovelace, Jacquard loom", "Ada Lovelace, Jacquard loom"),
        ("  Ada\tLovelace \n\n Jacquard loom,\n", "Ada Lovelace, Jacquard loom"),
        ("Ada\x00\x07 Love\u202elace", "Ada Love lace"),
        ("C++, 3D, ### *** 🎧", "C++, 3D,"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("Ада Лавлейс; アダ・ラブレス", "Ада Лавлейс; アダ・ラブレス"),
        ("\ud800 , ; \n", ""),
        ("", ""),
    ],
)
def test_what_is_typed_is_tidied(typed: str, kept: str) -> None:
    assert tidy(typed) == kept.rstrip(",")
    assert tidy(tidy(typed)) == tidy(typed)


def test_too_long_a_list_is_cut_after_a_whole_name() -> None:
    names = [f"Ada Lovelace {number}" for number in range(100)]

    used = fitting(", ".join(names))

    assert LONGEST - 20 < len(used.encode()) <= LONGEST
    assert used.split(", ") == names[: used.count(",") + 1]
    assert cut_after(", ".join(names)) == used.split(", ")[-1]
    assert cut_after(used) == ""


def test_too_long_a_text_is_cut_after_a_whole_word_and_too_long_a_word_in_it() -> None:
    words = "Ärger " * 100

    assert set(fitting(words).split()) == {"Ärger"}
    assert len(fitting("ß" * 1000).encode()) == LONGEST
    assert fitting("word " + "x" * 1000) == "word"
    assert 0 < len(cut_after("x" * 1000)) < 100


def test_names_belong_to_a_show_and_are_there_when_the_library_is_opened_again(library: Path) -> None:
    with Library(library) as opened:
        opened.names.save("The Odd Road", " Nora Fields \n Daniel Marsh ")
        opened.names.save("Another show", "Ada Lovelace")
        opened.names.save("Another show", "  ")

    with Library(library) as opened:
        assert opened.names.of("The Odd Road") == "Nora Fields, Daniel Marsh"
        assert opened.names.of("Another show") == ""
        assert opened.check() == []


@pytest.mark.model
def test_names_of_the_show_are_spelled_as_they_were_given(library: Path, tiny: Recognizer, winer: Path) -> None:
    assert "Winer" not in text_of(library, tiny, winer, "The Odd Road")

    with Library(library) as opened:
        opened.names.save("The Odd Road", NAMES)
        list(run(Transcription(opened, opened.episode(1), tiny, "en")))
        text = opened.transcript(1)

    assert text is not None
    assert "Dave Winer" in text.text


@pytest.mark.model
def test_names_of_another_show_are_not_used_and_those_for_one_run_go_before_all(
    library: Path, tiny: Recognizer, winer: Path
) -> None:
    with Library(library) as opened:
        opened.names.save("Another show", NAMES)

    assert "Winer" not in text_of(library, tiny, winer, "The Odd Road")
    assert "Winer" in text_of(library, tiny, winer, "The Odd Road", NAMES)
    assert "Winer" not in text_of(library, tiny, winer, "Another show", "")


@pytest.mark.model
def test_an_episode_of_no_show_has_names_under_its_title(library: Path, tiny: Recognizer, winer: Path) -> None:
    with Library(library) as opened:
        opened.names.save("Winer", NAMES)

    assert "Dave Winer" in text_of(library, tiny, winer, "")


@pytest.mark.model
@pytest.mark.parametrize(
    "names", ["Jacquard loom, Ada Lovelace, Charles Babbage", "Ada Lovelace, " * 200, "<|endoftext|> <|0.00|> \x07 ###"]
)
def test_names_that_nobody_says_spoil_nothing(tiny: Recognizer, winer: Path, names: str) -> None:
    heard = said_in(tiny, read(winer, 0, 5_000), names)

    for words in ("took the idea to Dave", "who looked after a format called RSS"):
        assert words in heard
    assert len(heard.split()) <= 16


def said_in(tiny: Recognizer, sound: Samples, names: str, speech: tuple[Span, ...] | None = None) -> str:
    """What is read in one piece of sound, in which somebody speaks all the time or at these times."""
    whole = Span(0, len(sound) * 1000 // SAMPLE_RATE)
    piece = Piece(Voiced(whole, (whole,) if speech is None else speech), sound)
    reader = Reader(tiny, careful=True, vocabulary=names)
    while not piece.finished:
        sounds = reader.encode([piece], lambda: False)
        assert sounds is not None
        reader.read([piece], sounds, "en")
    return " ".join(word.text for line in piece.lines for word in line)


@pytest.mark.model
def test_names_are_not_read_out_where_nobody_speaks(tiny: Recognizer) -> None:
    times = np.arange(12 * SAMPLE_RATE) / SAMPLE_RATE
    breath = np.random.default_rng(0).normal(0, 0.02, len(times)) * (np.sin(2 * np.pi * 0.4 * times) > 0.5)
    hum = 0.1 * np.sin(2 * np.pi * 90 * times)
    names = "The Odd Road, Nora Fields, Daniel Marsh, Adam Curry, Dave Winer, Christopher Lydon, Ben Hammersley"

    for sound in (breath.astype(np.float32), hum.astype(np.float32)):
        assert "Curry" in decoded(tiny, sound, names)  # the model does
        assert said_in(tiny, sound, names) == ""


def decoded(tiny: Recognizer, sound: Samples, names: str) -> str:
    encoded = tiny.encode(sound, brief=True)
    heard = tiny.words(encoded, tiny.decode([encoded], "en", beam=1, vocabulary=names)[0], "en")
    return " ".join(word.text for line in heard.lines for word in line)


@pytest.mark.model
def test_a_line_of_nothing_but_names_is_kept_where_somebody_says_it(tiny: Recognizer, sample: Path) -> None:
    said = read(sample / "podcasts.mp3", 199_000, 200_500)  # “Daniel Marsh, thank you.”

    assert "Daniel Marsh" in said_in(tiny, said, "Daniel Marsh, thank you")


@pytest.mark.model
def test_the_command_line_sets_shows_and_forgets_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], winer: Path
) -> None:
    monkeypatch.setenv("EARMARK_LIBRARY", str(tmp_path / "library.db"))
    earmark = Earmark(tmp_path / "library.db", capsys)

    earmark("library", "names", "The Odd Road", NAMES)
    assert earmark("library", "names", "The Odd Road").out == f"{NAMES}\n"
    long = earmark("library", "names", "Long", "Ada Lovelace, " * 100)
    assert long.out == ""
    assert "too much for a model" in long.err
    assert "Ada Lovelace”" in long.err
    earmark("library", "names", "Long", "")
    assert earmark("library", "names", "Long").out == "\n"

    plain, named = tmp_path / "plain.txt", tmp_path / "named.txt"
    earmark("transcribe", winer, "-o", plain, "--model", "tiny.en")
    earmark("transcribe", winer, "-o", named, "--model", "tiny.en", "--names", NAMES)
    assert "Winer" not in plain.read_text("utf-8")
    assert "Dave Winer" in named.read_text("utf-8")

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the palette finds, and in which order."""

import string

from hypothesis import given
from hypothesis import strategies as st

from desktop.palette.match import MOST, Entry, Kind, find, found_in, prepared


def actions(*texts: str) -> list[Entry]:
    return prepared(Entry(Kind.ACTION, text, text) for text in texts)


def found(sought: str, *texts: str, recent: tuple[str, ...] = ()) -> list[str]:
    entries = find(sought, actions(*texts), recent)
    assert entries is not None
    return [entry.text for entry in entries]


def test_the_beginning_beats_the_beginning_of_a_word_and_that_its_middle() -> None:
    texts = ("A display", "Show the player", "Play", "Pull again by")

    assert found("play", *texts) == ["Play", "Show the player", "A display", "Pull again by"]


def test_each_word_must_be_there_in_any_order() -> None:
    texts = ("Copy with times", "Copy as quote", "Times of the day")

    assert found("ti co", *texts) == ["Copy with times"]


def test_case_and_accents_do_not_count() -> None:
    assert found("EGLISE", "Visite de l’église", "Elise") == ["Visite de l’église"]
    assert found("élise", "Elise") == ["Elise"]


def test_letters_that_are_strewn_over_a_long_text_are_no_find() -> None:
    assert found("slp", "Sleep timer") == ["Sleep timer"]
    assert found("slp", "Select everything, then look at what is left of the past") == []
    assert found("leep", "A sheep and a lamb") == []


def test_what_was_chosen_lately_comes_first_among_equals_and_where_nothing_is_typed() -> None:
    texts = ("Play", "Plate", "Replay")

    assert found("pla", *texts) == ["Play", "Plate", "Replay"]
    assert found("pla", *texts, recent=("Replay", "Plate")) == ["Plate", "Play", "Replay"], "but a beginning stays one"
    assert found("", *texts, recent=("Replay", "Gone")) == ["Replay", "Play", "Plate"]


def test_actions_before_chapters_before_episodes() -> None:
    entries = prepared(Entry(kind, f"{kind}", "The same") for kind in reversed(Kind))
    ordered = find("same", entries, ())

    assert ordered is not None
    assert [entry.kind for entry in ordered] == sorted(Kind)


def test_what_is_said_besides_is_found_too() -> None:
    entries = prepared([Entry(Kind.EPISODE, "1", "Seven", also="The Odd Road")])

    assert find("odd", entries, ()) == entries


def test_nobody_waits_for_what_is_no_longer_wanted() -> None:
    asked: list[bool] = []

    def wanted() -> bool:
        asked.append(True)
        return len(asked) < 3

    assert find("x", actions(*(f"x {number}" for number in range(20_000))), (), wanted) is None
    assert len(asked) == 3


def test_of_very_many_the_first_are_shown() -> None:
    assert len(found("x", *(f"x {number}" for number in range(MOST * 2)))) == MOST


def test_signs_are_letters_like_others() -> None:
    assert found("c++ [", "About C++ [part 1]", "About C") == ["About C++ [part 1]"]
    assert found(".*", "Anything", "A .* B") == ["A .* B"]
    assert found("^-]", "x") == []


@given(sought=st.text(max_size=8), texts=st.lists(st.text(max_size=20), max_size=5))
def test_any_text_can_be_typed(sought: str, texts: list[str]) -> None:
    for entry in find(sought, actions(*texts), ()) or ():
        for begin, length in found_in(sought, entry.text):
            assert begin >= 0
            assert begin + length <= len(entry.text)


@given(st.text(string.ascii_lowercase, min_size=1, max_size=8), st.text(string.ascii_lowercase + " ", max_size=10))
def test_what_begins_with_it_is_always_found_first(sought: str, rest: str) -> None:
    assert found(sought, f"9 {sought}", f"x{sought}", sought + rest)[0] == sought + rest


def test_what_was_found_is_marked() -> None:
    assert found_in("play", "Display the player") == [(12, 4)]
    assert found_in("play", "A display") == [(5, 4)]
    assert found_in("slp", "Sleep") == [(0, 1), (1, 1), (4, 1)]
    assert found_in("t co", "Copy times") == [(0, 2), (5, 1)]
    assert found_in("", "Copy") == []
    assert found_in("strasse", "Straße") == [], "two letters for one: nothing is marked rather than something wrong"

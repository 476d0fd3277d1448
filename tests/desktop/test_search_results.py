# SPDX-License-Identifier: GPL-3.0-or-later
"""Hits: their marks, and how they stand in the list."""

import html

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.shelf.search_results import Heading, ResultsModel, Role, split_marks
from transcribe.library import Hit

pieces = st.text(st.sampled_from("ab <>&\"'😀é\n"), max_size=8)


def hit(episode_id: int = 1, start_ms: int = 0, snippet: str = "a <mark>word</mark>") -> Hit:
    return Hit(episode_id, f"Episode {episode_id}", "Show", start_ms, start_ms + 300, snippet, "A chapter")


def utf16(text: str, first: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * first : 2 * (first + length)].decode("utf-16-le")


@given(parts=st.lists(st.tuples(pieces, pieces), max_size=4), rest=pieces)
def test_marks_stand_where_the_found_words_are(parts: list[tuple[str, str]], rest: str) -> None:
    snippet = "".join(f"{html.escape(before)}<mark>{html.escape(word)}</mark>" for before, word in parts)
    text, marks = split_marks(snippet + html.escape(rest))

    assert text == ("".join(before + word for before, word in parts) + rest).replace("\n", " ")
    assert [utf16(text, *mark) for mark in marks] == [word.replace("\n", " ") for _, word in parts]


def test_a_snippet_without_marks_is_its_text() -> None:
    assert split_marks("no mark &amp; no word") == ("no mark & no word", [])


def test_hits_stand_below_the_heading_of_their_episode_in_the_order_found() -> None:
    model = ResultsModel()
    model.set_hits([hit(7, 500), hit(3, 100), hit(7, 200)])

    rows = [model.index(row).data(Role.ROW) for row in range(model.rowCount())]
    assert [row.title if isinstance(row, Heading) else (row.episode_id, row.start_ms) for row in rows] == [
        "Episode 7",
        (7, 500),
        (7, 200),
        "Episode 3",
        (3, 100),
    ]
    assert rows[0] == Heading("Episode 7", "Show", 2)


def test_a_heading_cannot_be_chosen_and_a_hit_can() -> None:
    model = ResultsModel()
    model.set_hits([hit()])

    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_time_and_words_without_marks() -> None:
    model = ResultsModel()
    model.set_hits([hit(start_ms=61_000, snippet="<mark>R&amp;D</mark> costs")])

    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "1:01 R&D costs"


def test_new_hits_replace_the_old_ones() -> None:
    model = ResultsModel()
    model.set_hits([hit()])
    model.set_hits([])

    assert model.rowCount() == 0

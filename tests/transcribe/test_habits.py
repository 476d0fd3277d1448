# SPDX-License-Identifier: GPL-3.0-or-later
"""At which speed each show is heard."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from transcribe.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        yield library


def test_each_show_has_its_own(library: Library, tmp_path: Path) -> None:
    library.habits.save_speed("The Odd Road", 1.3)
    library.habits.save_speed("Elsewhere", 0.8)
    library.habits.save_speed("The Odd Road", 1.5)

    assert library.habits.speed_of("The Odd Road") == 1.5
    assert library.habits.speed_of("Elsewhere") == 0.8
    assert library.habits.speed_of("Nowhere") is None
    with Library(tmp_path / "library.db") as again:
        assert again.habits.speed_of("Elsewhere") == 0.8


def test_it_is_forgotten(library: Library) -> None:
    library.habits.save_speed("The Odd Road", 1.3)
    library.habits.save_speed("The Odd Road", None)

    assert library.habits.speed_of("The Odd Road") is None


def test_a_name_with_half_a_letter_in_it(library: Library) -> None:
    library.habits.save_speed("Odd \udc00", 2.0)

    assert library.habits.speed_of("Odd \udc00") == 2.0

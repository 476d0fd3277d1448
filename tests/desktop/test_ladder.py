# SPDX-License-Identifier: GPL-3.0-or-later
"""How often, and how fast, a sentence is heard in study mode."""

import pytest

from desktop.listening.ladder import Ladder, ladder_of


def test_each_speed_is_heard_so_often() -> None:
    ladder = ladder_of("0.7, 0.85, 1", 2)

    assert ladder.rounds == 6
    assert [ladder.speed(number) for number in range(6)] == [0.7, 0.7, 0.85, 0.85, 1.0, 1.0]


@pytest.mark.parametrize(
    ("written", "speeds"),
    [
        ("0.7 0.85 1", (0.7, 0.85, 1.0)),
        ("0.7×; 1.5x", (0.7, 1.5)),
        ("0,7; 0,85; 1", (0.7, 0.85, 1.0)),
        ("1", (1.0,)),
        ("0.1, 9, slow, nan, 2", (2.0,)),
        ("", (1.0,)),
        ("nonsense", (1.0,)),
    ],
)
def test_speeds_as_people_write_them(written: str, speeds: tuple[float, ...]) -> None:
    assert ladder_of(written, 1) == Ladder(speeds, 1)

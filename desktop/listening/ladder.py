# SPDX-License-Identifier: GPL-3.0-or-later
"""How often a sentence is heard in study mode, and how fast each time. Knows no Qt."""

from dataclasses import dataclass

from desktop.playback.clock import FASTEST, SLOWEST


@dataclass(frozen=True, slots=True)
class Ladder:
    """Each of the `speeds`, one after the other, so many `times`. Rounds count from 0."""

    speeds: tuple[float, ...] = (1.0,)
    times: int = 1

    @property
    def rounds(self) -> int:
        """How often a sentence is heard."""
        return len(self.speeds) * self.times

    def speed(self, number: int) -> float:
        """How fast a round is."""
        return self.speeds[min(number, self.rounds - 1) // self.times]


def ladder_of(text: str, times: int) -> Ladder:
    """The ladder that the listener wrote down, `0.7, 0.85, 1`; what is no speed is left out."""
    # With a comma for the point, as people write it elsewhere, speeds are parted by something else.
    parts = text.replace(",", " ").split() if "." in text or ";" not in text else text.replace(",", ".").split(";")
    speeds = [speed for part in parts if (speed := _number(part)) is not None and SLOWEST <= speed <= FASTEST]
    return Ladder(tuple(speeds) or (1.0,), max(1, times))


def _number(text: str) -> float | None:
    try:
        return round(float(text.strip(" ×x;")), 2)
    except ValueError:
        return None

# SPDX-License-Identifier: GPL-3.0-or-later
"""The place in the text that is being heard, for what the listener sets there: a mark, a chapter."""

from desktop.playback.player import Player
from desktop.reading.page import Unit
from desktop.reading.transcript_view import TranscriptView

# What is still meant when the word is over: the listener needs a moment to reach for the key.
STILL_MS = 2000
LONGEST_SENTENCE_MS = 20_000
LONGEST_TITLE = 48


class Heard:
    """Asks the player and the text."""

    def __init__(self, player: Player, view: TranscriptView) -> None:
        self._player, self._view = player, view

    def at_ms(self) -> int:
        """When the word that is being heard begins; where none is, or only lines are timed, the place of the sound."""
        unit = self._unit()
        return unit.start_ms if unit is not None and unit.exact else self._player.position_ms

    def sentence_ms(self) -> int:
        """When the sentence, or the line, that is being heard begins, where that was not long ago; else as `at_ms`."""
        unit, here_ms = self._unit(), self._player.position_ms
        if unit is not None and unit.exact:
            first, _ = self._view.page.sentence_around(unit.first)
            unit = self._view.page.unit_near(first)
        lately = unit is not None and 0 <= here_ms - unit.start_ms < LONGEST_SENTENCE_MS
        return unit.start_ms if unit is not None and lately else self.at_ms()

    def _unit(self) -> Unit | None:
        here_ms = self._player.position_ms
        unit = self._view.page.begun_by(here_ms)
        return unit if unit is not None and here_ms < unit.end_ms + STILL_MS else None

    def sentence(self, at_ms: int) -> str:
        """The sentence around a place; empty where there is no text."""
        unit = self._view.page.begun_by(at_ms)
        if unit is None:
            return ""
        return self._view.text_between(*self._view.page.sentence_around(unit.first))

    def opening(self, at_ms: int) -> str:
        """The first words from a place on, for a title."""
        unit = self._view.page.begun_by(at_ms)
        if unit is None:
            return ""
        _, last = self._view.page.sentence_around(unit.first)
        text = " ".join(self._view.text_between(unit.first, last).split())
        if len(text) > LONGEST_TITLE:
            text = text[:LONGEST_TITLE].rsplit(" ", 1)[0]
        return text.strip(" .,;:!?…“”\"'–—")

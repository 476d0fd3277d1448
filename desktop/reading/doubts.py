# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that recognition is not sure of: underlined if the listener wants it, and gone through one by one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.actions import Actions
from desktop.playback.player import Player
from desktop.reading.page import Unit
from desktop.reading.transcript_view import TranscriptView

# So long after the listener was led to a word, what comes next is counted from that word.
LED_MS = 1500


class Doubts(QObject):
    """Wires three actions: to underline, to the next one, to the one before. Signals: `none_left` (sentence)."""

    none_left = Signal(str)

    def __init__(
        self, view: TranscriptView, player: Player, actions: Actions, go_to: Callable[[int], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._player, self._go_to = view, player, go_to
        self._led_to_ms = -LED_MS
        self.held = False  # whether the word that was led to is meant, wherever in its sentence the sound is
        self._switch = actions["doubts"]
        self._switch.toggled.connect(view.show_doubts)
        actions["doubt-next"].triggered.connect(self._next)
        actions["doubt-previous"].triggered.connect(self._previous)

    @property
    def shown(self) -> bool:
        """Whether they are underlined."""
        return self._switch.isChecked()

    def take(self, unit: Unit) -> None:
        """This one is meant, and the next is counted from it."""
        self._led_to_ms = unit.start_ms

    def show(self, shown: bool) -> None:
        """Underline them, or don't."""
        self._switch.setChecked(shown)

    @property
    def in_hand(self) -> Unit | None:
        """The doubtful word that is meant: the one that is lit, or that was led to last, or in the sentence heard."""
        page, lit = self._view.page, self._view.lit
        if lit is not None and lit.doubtful and not self.held:
            return lit
        led_to = page.doubt_after(self._led_to_ms - 1)
        if led_to is not None and led_to.start_ms == self._led_to_ms and (self.held or self._is_near(led_to)):
            return led_to
        if not page.blocks:
            return None
        first, last = page.sentence_around(self._view.heard_place())
        number = page.block_index(first)
        return next((unit for unit in page.doubts_between(number, number + 1) if first <= unit.first < last), None)

    def _is_near(self, unit: Unit) -> bool:
        return self._view.page.sentence_around(unit.first) == self._view.page.sentence_around(self._view.heard_place())

    def why_none(self, otherwise: str) -> str:
        """What is said where none is meant: `otherwise`, if there are some elsewhere."""
        return otherwise if self._view.page.doubts else self.tr("No word of this text is doubtful.")

    def lead_on(self, after_ms: int) -> None:
        """To the first one that begins after a time, if there is one."""
        unit = self._view.page.doubt_after(after_ms)
        if unit is not None:
            self._lead_to(unit, "")

    def _next(self) -> None:
        self._lead_to(self._view.page.doubt_after(self._here_ms()), self.tr("No doubtful word after this place."))

    def _previous(self) -> None:
        self._lead_to(self._view.page.doubt_before(self._here_ms()), self.tr("No doubtful word before this place."))

    def _here_ms(self) -> int:
        """Where the listener is; while a word is being heard that they were led to, it is where that begins."""
        here_ms = self._player.position_ms
        return self._led_to_ms if self.held or abs(here_ms - self._led_to_ms) < LED_MS else here_ms

    def _lead_to(self, unit: Unit | None, otherwise: str) -> None:
        if not self._view.isVisible():
            return
        if unit is None:
            self.none_left.emit(self.why_none(otherwise))
            return
        self.show(True)
        self.held = False
        self._led_to_ms = unit.start_ms
        self._go_to(unit.start_ms)

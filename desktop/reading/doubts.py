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
        self._switch = actions["doubts"]
        self._switch.toggled.connect(view.show_doubts)
        actions["doubt-next"].triggered.connect(self._next)
        actions["doubt-previous"].triggered.connect(self._previous)

    @property
    def shown(self) -> bool:
        """Whether they are underlined."""
        return self._switch.isChecked()

    def show(self, shown: bool) -> None:
        """Underline them, or don't."""
        self._switch.setChecked(shown)

    def _next(self) -> None:
        self._lead_to(self._view.page.doubt_after(self._here_ms()), self.tr("No doubtful word after this place."))

    def _previous(self) -> None:
        self._lead_to(self._view.page.doubt_before(self._here_ms()), self.tr("No doubtful word before this place."))

    def _here_ms(self) -> int:
        """Where the listener is; while a word is being heard that they were led to, it is where that begins."""
        here_ms = self._player.position_ms
        return self._led_to_ms if abs(here_ms - self._led_to_ms) < LED_MS else here_ms

    def _lead_to(self, unit: Unit | None, otherwise: str) -> None:
        if not self._view.isVisible():
            return
        if unit is None:
            self.none_left.emit(otherwise if self._view.page.doubts else self.tr("No word of this text is doubtful."))
            return
        self.show(True)
        self._led_to_ms = unit.start_ms
        self._go_to(unit.start_ms)

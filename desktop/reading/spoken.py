# SPDX-License-Identifier: GPL-3.0-or-later
"""The sentence being heard, for a screen reader to say: when it is asked for, and not before."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.actions import Actions
from desktop.reading.quote import plain
from desktop.reading.transcript_view import TranscriptView


class Spoken(QObject):
    """Wires the action. Signals: `told` (str), what the screen reader was given."""

    told = Signal(str)

    def __init__(self, view: TranscriptView, actions: Actions) -> None:
        super().__init__(view)
        self._view = view
        actions["say"].triggered.connect(self._say)

    def _say(self) -> None:
        view, page = self._view, self._view.page
        if not page.blocks:
            return
        first, last = page.sentence_around(view.heard_place())
        block = page.blocks[page.block_index(first)]
        said = plain(page, first, last) or self.tr("There is no text here yet.")
        if block.speaker:
            said = f"{block.speaker}: {said}"
        # It was asked for, so whatever is being said gives way.
        event = QAccessibleAnnouncementEvent(view, said)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.told.emit(said)

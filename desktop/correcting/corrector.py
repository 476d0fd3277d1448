# SPDX-License-Identifier: GPL-3.0-or-later
"""All that corrects texts, built around one window; it only connects."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions
from desktop.correcting.correcting import Correcting, Finisher
from desktop.correcting.doubt_words import DoubtWords
from desktop.correcting.machine_words import MachineWords
from desktop.correcting.replacer import Replacer
from desktop.correcting.speakers import Speakers
from desktop.correcting.text_changes import TextChanges
from desktop.layout.rooms import Rooms
from desktop.librarian import Librarian
from desktop.messages import Notice
from desktop.playback.player import Player
from desktop.reading.marking import Marking
from desktop.reading.reading_page import ReadingPage
from desktop.work.text_work import TextWork
from transcribe.library import Library


class Corrector(QObject):
    """Keeps the text in sight as the library has it, and has changed words timed."""

    def __init__(
        self,
        window: QWidget,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        work: TextWork,
        rooms: Rooms,
        marking: Marking,
        notice: Notice,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._librarian, self._rooms, self._work = librarian, rooms, work
        toast, history = marking.toast, marking.history
        self.changes = TextChanges(librarian, history, toast, lambda: rooms.open_id, self)
        self.changes.changed.connect(self._renew)
        self.changes.refused.connect(notice.error)
        Correcting(page, player, self.changes, history, toast, actions)
        DoubtWords(page, player, self.changes, toast, actions)
        self.replacer = Replacer(window, page, librarian, self.changes, toast, actions)
        self.machine = MachineWords(window, page, player, librarian, self.changes, toast, notice, actions)
        Speakers(window, page, librarian, self.changes, actions)
        Finisher(window, page.transcript)
        rooms.leaving.connect(page.transcript.finish)
        page.transcript.began.connect(lambda _line: work.prepare_to_correct())

    def _renew(self, episode_ids: Sequence[int]) -> None:
        # Before the text is read anew, which takes a moment: the worker listens meanwhile.
        self._librarian.ask(partial(_with_new_words, episode_ids), self._time)
        if self._rooms.open_id in episode_ids:
            self._librarian.refresh(self._rooms.open_id)

    def _time(self, episode_ids: Sequence[int]) -> None:
        for episode_id in episode_ids:
            self._work.time(episode_id)


def _with_new_words(episode_ids: Sequence[int], library: Library) -> list[int]:
    """Those of the episodes that have words nobody has listened for yet."""
    return [episode_id for episode_id in episode_ids if library.corrections.untimed(episode_id)]

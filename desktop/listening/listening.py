# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the keepers of how the listener goes through what is said."""

from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.listening.by_sentence import BySentence
from desktop.listening.loop_keeper import LoopKeeper
from desktop.listening.pause_keeper import PauseKeeper
from desktop.listening.skip_lengths import SkipLengths
from desktop.listening.speed import Speed
from desktop.listening.study_keeper import StudyKeeper
from desktop.playback.player import Player
from desktop.reading.marking import Marking
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings


class Listening(QObject):
    """One speed, which all of them share."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        marking: Marking,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__(page)
        toast = marking.toast
        self.speed = Speed(page, player, librarian, settings)
        SkipLengths(page, player, actions, settings)
        BySentence(page, player, self.speed, toast, actions)
        self.loop = LoopKeeper(page, player, toast, actions)
        self.study = StudyKeeper(page, player, self.speed, self.loop, toast, actions, settings)
        self.pauses = PauseKeeper(page, player, toast, actions, settings, lambda: self.study.on)
        librarian.peaks_ready.connect(self.pauses.know_sound)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the keepers of how the listener goes through what is said."""

from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.listening.by_sentence import BySentence
from desktop.listening.skip_lengths import SkipLengths
from desktop.listening.speed import Speed
from desktop.playback.player import Player
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.toast import Toast


class Listening(QObject):
    """One speed, which all of them share."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        toast: Toast,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__(page)
        self.speed = Speed(page, player, librarian, settings)
        SkipLengths(page, player, actions, settings)
        BySentence(page, player, self.speed, toast, actions)

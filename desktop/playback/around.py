# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on around the episode that plays."""

from PySide6.QtCore import QObject

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.layout.panes import Panes
from desktop.layout.rooms import Rooms
from desktop.librarian import Librarian
from desktop.messages import Notice
from desktop.playback.awake import StayAwake, inhibitor
from desktop.playback.device_keeper import DeviceKeeper
from desktop.playback.levelling import Levelling
from desktop.playback.media_keys import MediaKeys
from desktop.playback.mpris_keeper import MprisKeeper
from desktop.playback.player import Player
from desktop.playback.recap import Recap
from desktop.playback.sleep_keeper import SleepKeeper
from desktop.reading.history import History
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.shelf.library_view import LibraryView
from desktop.shelf.up_next import UpNext
from desktop.shelf.up_next_keeper import UpNextKeeper
from desktop.toast import Toast


class Around(QObject):
    """Builds the keepers of one window; they say what they have to say over whatever room is in sight."""

    def __init__(
        self,
        panes: Panes,
        rooms: Rooms,
        shelf: LibraryView,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        history: History,
        actions: Actions,
        appearance: Appearance,
        settings: Settings,
        notice: Notice,
    ) -> None:
        super().__init__(rooms)
        self.toast = Toast(rooms)
        self.sleep = SleepKeeper(page, player, actions, appearance, settings, self.toast)
        self.recap = Recap(page, player, actions, appearance, settings, self.toast)
        DeviceKeeper(page, player, actions, settings, notice, self.toast)
        self.levelling = Levelling(page, player, actions, settings, self.toast)
        self.up_next = UpNextKeeper(
            UpNext(librarian, history, self),
            panes,
            rooms,
            shelf,
            player,
            self.sleep.timer,
            actions,
            appearance,
            settings,
            history,
            self.toast,
        )
        MediaKeys(rooms.window(), actions)
        self.mpris = MprisKeeper(rooms, page, player, librarian, self.up_next, actions)
        self.awake = StayAwake(player, inhibitor(self), self)

    def close(self) -> None:
        """The window goes."""
        self.mpris.close()
        self.levelling.close()

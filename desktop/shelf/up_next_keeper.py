# SPDX-License-Identifier: GPL-3.0-or-later
"""What is up next goes on: its panel and keys, the shelf's menu, and the next episode when one has ended."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.layout.panes import Panes
from desktop.layout.rooms import Rooms
from desktop.playback.player import Player
from desktop.playback.sleep_timer import SleepTimer
from desktop.reading.history import History
from desktop.settings import Settings, Side
from desktop.shelf.library_view import LibraryView
from desktop.shelf.up_next import UpNext
from desktop.shelf.up_next_model import NEARLY_OVER_MS
from desktop.shelf.up_next_panel import UpNextPanel
from desktop.toast import Toast


class UpNextKeeper(QObject):
    """Wires two actions and the player. A sleep timer that waited for the end of the episode has its way."""

    def __init__(
        self,
        up_next: UpNext,
        panes: Panes,
        rooms: Rooms,
        shelf: LibraryView,
        player: Player,
        sleep: SleepTimer,
        actions: Actions,
        appearance: Appearance,
        settings: Settings,
        history: History,
        toast: Toast,
    ) -> None:
        super().__init__(rooms)
        self._up_next, self._rooms, self._shelf, self._sleep = up_next, rooms, shelf, sleep
        self._settings, self._history, self._toast = settings, history, toast
        self.panel = UpNextPanel(up_next, actions["up-next-add"], appearance.theme, plays_on=settings.up_next_plays)
        panes.add_side(Side.UP_NEXT, self.panel, actions["up-next"])
        self.panel.play_wanted.connect(self._play)
        self.panel.remove_wanted.connect(self._remove)
        self.panel.plays_on.connect(lambda on: setattr(settings, "up_next_plays", on))
        settings.watch("up_next_plays", self.panel.go_on.setChecked)
        appearance.changed.connect(lambda theme: self.panel.set_theme(theme))
        actions["up-next-add"].triggered.connect(self._add)
        shelf.menu_wanted.connect(lambda menu: self._fill(menu, actions["up-next-add"]))
        shelf.model.modelReset.connect(up_next.load)  # titles, places and removed episodes
        player.ended.connect(self._ended)

    @property
    def has_next(self) -> bool:
        """Whether something is up next."""
        return bool(self._others())

    def play_next(self) -> None:
        """Go on with the next episode."""
        others = self._others()
        if others:
            self._play(others[0])

    def _others(self) -> list[int]:
        return [number for number in self._up_next.ids if number != self._rooms.open_id]

    def _add(self) -> None:
        """The episode whose text is in sight, or else the one that is chosen on the shelf."""
        wanted = self._rooms.read_id or self._shelf.chosen or self._rooms.open_id
        if not wanted:
            self._toast.say(self.tr("Open an episode first, or choose one."))
        elif self._up_next.add(wanted):
            self._say(self.tr("Added to what is up next."))
        else:
            self._toast.say(self.tr("That episode is up next already."))

    def _remove(self, episode_id: int) -> None:
        self._up_next.remove(episode_id)
        self._say(self.tr("Taken off what is up next."))

    def _say(self, said: str) -> None:
        self._toast.say(said, act=self.tr("Undo"), do=self._history.undo)

    def _fill(self, menu: QMenu, add: QAction) -> None:
        menu.addAction(add)

    def _ended(self) -> None:
        asleep = self._sleep.ends_with_episode()
        self._up_next.heard(self._rooms.open_id)
        if self._settings.up_next_plays and not asleep:
            self.play_next()

    def _play(self, episode_id: int) -> None:
        """From where the listener left it; one that was heard already, from its beginning."""
        episode = next((each for each in self._up_next.episodes if each.id == episode_id), None)
        if episode is None:
            return
        title, duration_ms = episode.metadata.title, episode.metadata.duration_ms
        over = duration_ms and episode.position_ms >= duration_ms - NEARLY_OVER_MS
        self._up_next.heard(episode_id)
        self._rooms.play(episode_id, 0 if over else episode.position_ms)
        self._toast.say(self.tr("Now: {title}").format(title=title))

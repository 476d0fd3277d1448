# SPDX-License-Identifier: GPL-3.0-or-later
"""What the session bus is told of the window, and what it does there; nothing where there is no such bus."""

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath

from desktop.actions import Actions
from desktop.layout.rooms import Rooms
from desktop.librarian import Librarian
from desktop.playback.mpris import TRACK, Bus, Face
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.shelf.up_next_keeper import UpNextKeeper
from transcribe.episode import Episode
from transcribe.media.cache import cache_folder

NAME = "org.mpris.MediaPlayer2.earmark"
_KINDS = {b"\xff\xd8\xff": ".jpg", b"\x89PN": ".png", b"GIF": ".gif", b"RIF": ".webp"}


class MprisKeeper(QObject):
    """Wires a `Face` of one window to the bus."""

    def __init__(
        self,
        rooms: Rooms,
        page: ReadingPage,
        player: Player,
        librarian: Librarian,
        up_next: UpNextKeeper,
        actions: Actions,
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._page, self._player, self._librarian = rooms, page, player, librarian
        self._up_next, self._actions = up_next, actions
        self._bus: Bus | None = None
        self._name = ""
        if sys.platform != "linux":
            return
        connection = QDBusConnection.sessionBus()
        if not connection.isConnected():
            return
        self._face = Face(player, self._raise, lambda: rooms.window().close(), self._next, self._previous, self)
        self._bus = bus = Bus(self._face, connection)
        # A second Earmark has a name of its own.
        names = NAME, f"{NAME}.instance{os.getpid()}"
        self._name = next((name for name in names if bus.take_name(name)), "")
        self._face.seek_wanted.connect(page.go_to)
        self._face.volume_wanted.connect(page.dock.bar.set_volume)
        self._face.rate_wanted.connect(self._set_rate)
        player.playing_changed.connect(lambda _playing: bus.tell({"PlaybackStatus": self._face.status}))
        player.rate_changed.connect(lambda rate: bus.tell({"Rate": float(rate)}))
        player.sound.volume_changed.connect(lambda volume: bus.tell({"Volume": float(volume)}))
        page.place_chosen.connect(lambda time_ms: bus.tell_seeked(time_ms * 1000))
        page.opened.connect(self._opened)
        rooms.changed.connect(self._look)

    def close(self) -> None:
        """The window goes."""
        if self._bus is not None:
            self._bus.leave(self._name)
            self._bus = None

    def _opened(self, reading: Reading) -> None:
        episode = reading.episode
        self._show(metadata(episode))
        self._librarian.ask(
            lambda library: picture_file(library.artwork(episode.id)),
            lambda path: self._add_picture(episode.id, path),
        )

    def _add_picture(self, episode_id: int, path: Path | None) -> None:
        if path is not None and episode_id == self._rooms.open_id:
            self._show(self._face.metadata | {"mpris:artUrl": path.absolute().as_uri()})

    def _look(self) -> None:
        if not self._rooms.open_id and self._face.can_play:  # it was removed
            self._show({})

    def _show(self, about: dict[str, Any]) -> None:
        face = self._face
        face.metadata, face.can_play = about, bool(about)
        face.can_go_next = bool(about) and (bool(self._page.sidebar.chapters) or self._up_next.has_next)
        if self._bus is not None:
            can = dict.fromkeys(("CanPlay", "CanPause", "CanSeek", "CanGoPrevious"), face.can_play)
            status = {"PlaybackStatus": face.status, "CanGoNext": face.can_go_next}
            self._bus.tell({"Metadata": about, **status, **can})

    # What is asked of the window

    def _raise(self) -> None:
        window = self._rooms.window()
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()

    def _next(self) -> None:
        here_ms = self._player.position_ms
        if any(chapter.start_ms > here_ms for chapter in self._page.sidebar.chapters):
            self._actions["chapter-next"].trigger()
        else:
            self._up_next.play_next()

    def _previous(self) -> None:
        self._actions["chapter-previous"].trigger()

    def _set_rate(self, rate: float) -> None:
        if rate > 0:
            self._player.set_rate(rate)
        elif self._player.playing:  # MPRIS: a rate of 0 is a pause
            self._player.pause()


def metadata(episode: Episode) -> dict[str, Any]:
    """What is known of an episode, under the names of MPRIS."""
    about = episode.metadata
    found: dict[str, Any] = {
        "mpris:trackid": QDBusObjectPath(TRACK.format(number=episode.id)),
        "mpris:length": about.duration_ms * 1000,
        "xesam:title": about.title,
        "xesam:url": Path(episode.media).absolute().as_uri(),
    }
    if about.show:
        found["xesam:album"] = about.show
    if about.people:
        found["xesam:artist"] = [person.name for person in about.people]
    return found


def picture_file(picture: bytes | None) -> Path | None:
    """The episode's picture as a file in the cache, for others to show; None where there is none."""
    if not picture:
        return None
    folder = cache_folder("artwork")
    path = folder / (hashlib.sha256(picture).hexdigest()[:32] + _KINDS.get(picture[:3], ""))
    with contextlib.suppress(OSError):
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)
    return path if path.exists() else None

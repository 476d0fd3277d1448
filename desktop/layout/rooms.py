# SPDX-License-Identifier: GPL-3.0-or-later
"""The two rooms of the window, the shelf and the reading room: which one the listener is in, and how they get there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.librarian import Librarian
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.shelf.library_view import LibraryView
from desktop.top_bar import TopBar
from transcribe import timecode


class Rooms(QStackedWidget):
    """Opens episodes, and says at the top and in the window's title where one is.

    Signals: `leaving`: the listener's place is about to change; `changed`: another room, or another text in it;
    `opened` (Reading): an episode can be played.
    """

    leaving = Signal()
    changed = Signal()
    opened = Signal(object)

    def __init__(
        self,
        shelf: LibraryView,
        reading: ReadingPage,
        librarian: Librarian,
        player: Player,
        top: TopBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._reading, self._librarian = shelf, reading, librarian
        self._player, self._top = player, top
        self._wanted_id = 0
        self._play_when_open = False
        self.addWidget(shelf)
        self.addWidget(reading)
        librarian.opened.connect(self._opened)
        librarian.refreshed.connect(self._refreshed)
        librarian.peaks_ready.connect(self._peaks_ready)

    @property
    def open_id(self) -> int:
        """The episode that is open, 0 for none."""
        return self._reading.episode.id if self._reading.episode else 0

    @property
    def read_id(self) -> int:
        """The episode whose text is in sight, 0 for none."""
        return self.open_id if self.currentWidget() is self._reading else 0

    def show_shelf(self) -> None:
        """Back to the library; the sound goes on."""
        self.leaving.emit()
        self._librarian.load_shelf()
        self.setCurrentWidget(self._shelf)
        self._shelf.setFocus()
        self._top.set_place("Earmark")
        self.changed.emit()

    def show_text(self) -> None:
        """To the text of the episode that is open, if one is."""
        if self.open_id:
            self.setCurrentWidget(self._reading)
            self._reading.transcript.setFocus()
            self._show_place()
            self.changed.emit()

    def give_focus(self) -> None:
        """The keyboard goes to what is in sight."""
        (self._reading.transcript if self.read_id else self._shelf).setFocus()

    def open(self, episode_id: int, at_ms: int | None = None) -> None:
        """Open an episode, where the listener left it or at `at_ms`."""
        self.leaving.emit()
        self._wanted_id = episode_id
        self._librarian.open(episode_id, at_ms)

    def play(self, episode_id: int, at_ms: int) -> None:
        """Play an episode from a place; it is opened if it is not."""
        if episode_id == self.open_id:
            self.show_text()
            self._reading.go_to(at_ms)
            self._player.play()
        else:
            self._play_when_open = True
            self.open(episode_id, at_ms)

    def play_when_open(self) -> None:
        """Start the sound as soon as the episode that was asked for is there."""
        self._play_when_open = True

    def forget(self, episode_id: int) -> None:
        """An episode was taken off the shelf."""
        self._wanted_id = 0 if episode_id == self._wanted_id else self._wanted_id
        if episode_id == self.open_id:
            self._reading.close_episode()
            self.window().setWindowTitle("Earmark")
            self.changed.emit()

    # Answers

    def _opened(self, reading: Reading, at_ms: int | None) -> None:
        if reading.episode.id != self._wanted_id:
            return  # another one was wanted meanwhile, or it was removed
        if at_ms is None and reading.episode.id == self.open_id and self._player.playing:
            self._reading.refresh(reading)  # the sound goes on
        else:
            self._reading.open(reading, at_ms)
        self.show_text()
        if self._play_when_open:
            self._play_when_open = False
            self._player.play()
        self.opened.emit(reading)

    def _refreshed(self, reading: Reading) -> None:
        if reading.episode.id == self.open_id:
            self._reading.refresh(reading)
            self.changed.emit()

    def _peaks_ready(self, episode_id: int, peaks: object) -> None:
        if episode_id == self.open_id:
            self._reading.set_peaks(peaks)  # type: ignore[arg-type]  # a signal's object is an object

    def _show_place(self) -> None:
        episode = self._reading.episode
        if episode is not None:
            about = episode.metadata
            people = ", ".join(person.name for person in about.people[:3])
            parts = (about.show, timecode.length(about.duration_ms), people)
            self._top.set_place(about.title, " · ".join(part for part in parts if part))
            self.window().setWindowTitle(f"{about.title} – Earmark")

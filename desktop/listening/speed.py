# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast is played: each show as the listener chose for it, everything else at one speed; and lent for a while."""

from PySide6.QtCore import QObject

from desktop.librarian import Librarian
from desktop.playback.player import Player
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.settings import Settings


class Speed(QObject):
    """Keeps what the listener chooses, in the library for a show, else in the settings; the player bar says which.

    Others may lend a speed, to go through a sentence slowly: it is not kept, and what the listener changes meanwhile
    holds as long as it.
    """

    def __init__(self, page: ReadingPage, player: Player, librarian: Librarian, settings: Settings) -> None:
        super().__init__(page)
        self._player, self._librarian, self._settings = player, librarian, settings
        self._bar = page.dock.bar
        self._show = ""
        self._of_show: float | None = None
        self._lent = False
        self._setting = False  # it is not the listener who changes it
        self._set(settings.rate)
        player.rate_changed.connect(self._chosen)
        page.opened.connect(self._opened)
        settings.watch("rate", lambda _rate: self.give_back())
        self._bar.forget_speed_wanted.connect(self._forget)

    @property
    def chosen(self) -> float:
        """The speed that the listener chose for what is open, whatever is lent now."""
        return self._settings.rate if self._of_show is None else self._of_show

    def lend(self, rate: float) -> None:
        """Play at this speed until `give_back`."""
        self._lent = True
        self._set(rate)
        self._say()

    def give_back(self) -> None:
        """Play at the listener's own speed again."""
        self._lent = False
        self._set(self.chosen)
        self._say()

    def _set(self, rate: float) -> None:
        if rate != self._player.rate:
            self._setting = True
            self._player.set_rate(rate)
            self._setting = False

    def _opened(self, reading: Reading) -> None:
        show = reading.episode.metadata.show
        if show != self._show:
            self._show, self._of_show = show, None
            if show:
                self._librarian.ask(
                    lambda library: library.habits.speed_of(show), lambda speed: self._know(show, speed)
                )
        self._say()
        self.give_back()

    def _know(self, show: str, speed: float | None) -> None:
        if show == self._show and self._of_show is None:  # else the listener chose before the library answered
            self._of_show = speed
            self._say()
            if not self._lent:
                self.give_back()

    def _chosen(self, rate: float) -> None:
        if self._setting or self._lent:
            return
        if self._show:
            self._keep(rate)
        else:
            self._settings.rate = rate

    def _keep(self, rate: float | None) -> None:
        show, self._of_show = self._show, rate
        self._librarian.ask(lambda library: library.habits.save_speed(show, rate))
        self._say()

    def _forget(self) -> None:
        self._keep(None)
        self.give_back()

    def _say(self) -> None:
        self._bar.set_speed_of(self._show if self._of_show is not None and not self._lent else "")

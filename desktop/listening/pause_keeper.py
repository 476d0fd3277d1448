# SPDX-License-Identifier: GPL-3.0-or-later
"""Long pauses between sentences are shortened while one listens, and the time that this saves is shown."""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Qt

from desktop import figures
from desktop.actions import Actions
from desktop.listening.pauses import is_quiet, pause_after, quiet_below, to_leave_out
from desktop.listening.sentences import next_from, sentence_at
from desktop.playback.player import Player
from desktop.preferences.bound import bind
from desktop.reading.reading_page import ReadingPage
from desktop.reading.wave import Peaks
from desktop.settings import Settings
from desktop.toast import Toast
from desktop.widgets import Elided, named
from transcribe import timecode
from transcribe.transcript import Span

LOOK_AGAIN_MS = 2000  # where there is nothing to shorten, or not known yet
NOWHERE = Span(0, 0)


class PauseKeeper(QObject):
    """Wires the switch. `held` says when nothing is to be left out, as another keeper leads the sound."""

    def __init__(
        self,
        page: ReadingPage,
        player: Player,
        toast: Toast,
        actions: Actions,
        settings: Settings,
        held: Callable[[], bool],
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._toast, self._settings, self._held = page, player, toast, settings, held
        self._peaks: Peaks = np.zeros(0, np.float32)
        self._below = quiet_below(self._peaks)
        self._looked_at = self._left_out = NOWHERE
        self._leapt: tuple[float, int, float] | None = None  # when, where to, and what it would save
        self._saved_s: dict[int, float] = {}  # by episode, as long as the window lives
        self._said = named(Elided(), "dim")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.hide()
        page.dock.bar.add_extra(self._said)
        bind(settings, "short_pauses", actions["short-pauses"])
        actions["short-pauses"].triggered.connect(self._say)
        settings.watch("short_pauses", lambda _on: self._show())
        settings.watch("longest_pause_ms", lambda _ms: self._forget())
        page.transcript.page_changed.connect(self._forget)
        page.opened.connect(lambda _reading: self._opened())
        player.moved.connect(self._moved)

    def saved_ms(self, episode_id: int) -> int:
        """How much time was saved in an episode since the window was opened."""
        return round(self._saved_s.get(episode_id, 0.0) * 1000)

    def know_sound(self, episode_id: int, peaks: Peaks) -> None:
        """The shape of an episode's sound; without it nothing is left out."""
        if self._page.episode is not None and episode_id == self._page.episode.id:
            self._peaks, self._below = peaks, quiet_below(peaks)
            self._forget()

    def _opened(self) -> None:
        self._peaks, self._leapt = np.zeros(0, np.float32), None
        self._forget()
        self._show()

    def _forget(self) -> None:
        self._looked_at = self._left_out = NOWHERE

    def _say(self, on: bool) -> None:
        longest = figures.decimal(self._settings.longest_pause_ms / 1000)
        shortened = self.tr("Pauses between sentences are at most {seconds} s long.").format(seconds=longest)
        self._toast.say(shortened if on else self.tr("Pauses are heard as they are."))

    # While it plays

    def _moved(self, position_ms: int) -> None:
        if self._leapt is not None and position_ms > self._leapt[1]:
            self._count()
        if not self._settings.short_pauses or not self._player.playing or self._held():
            return
        if not self._looked_at.start_ms <= position_ms < self._looked_at.end_ms:
            self._look(position_ms)
        if self._left_out.start_ms <= position_ms < self._left_out.end_ms:
            self._leap(position_ms)

    def _look(self, position_ms: int) -> None:
        """Until when it is known what is left out, and what."""
        page = self._page.page
        sentence, following = sentence_at(page, position_ms), next_from(page, position_ms)
        pause = None if sentence is None else pause_after(page, sentence)
        left_out = None if pause is None else to_leave_out(pause, self._settings.longest_pause_ms)
        until_ms = position_ms + LOOK_AGAIN_MS if following is None else following.start_ms
        self._looked_at, self._left_out = Span(position_ms, max(until_ms, position_ms + 1)), NOWHERE
        if left_out is not None and position_ms < left_out.end_ms and self._is_quiet(left_out):
            self._left_out = left_out

    def _is_quiet(self, span: Span) -> bool:
        episode = self._page.episode
        length_ms = 0 if episode is None else episode.metadata.duration_ms
        return is_quiet(self._peaks, length_ms, span, self._below)

    def _leap(self, position_ms: int) -> None:
        to_ms = self._left_out.end_ms
        self._leapt = time.monotonic(), to_ms, (to_ms - position_ms) / 1000 / self._player.rate
        self._left_out = NOWHERE
        self._player.seek(to_ms)

    def _count(self) -> None:
        """The sound has begun again behind a pause; how long that took is not saved."""
        episode, leapt = self._page.episode, self._leapt
        self._leapt = None
        if leapt is not None and episode is not None:
            saved_s = max(0.0, leapt[2] - (time.monotonic() - leapt[0]))
            self._saved_s[episode.id] = self._saved_s.get(episode.id, 0.0) + saved_s
            self._show()

    def _show(self) -> None:
        episode = self._page.episode
        saved_ms = 0 if episode is None else self.saved_ms(episode.id)
        clock = timecode.clock(saved_ms)
        self._said.setText(self.tr("{time} saved").format(time=clock))
        tip = self.tr("Shortened pauses have saved {time} of this episode since Earmark was opened.").format(time=clock)
        self._said.setToolTip(tip)
        self._said.setAccessibleName(tip)
        self._said.setVisible(self._settings.short_pauses and saved_ms >= 1000)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sound is: smooth between the player's coarse reports, and minus what the output still holds back.

The player reports its position 10 to 20 times a second, in steps of 24 to 96 ms. The slew filter runs on
at the playing rate and gives in to each report by a twentieth of the difference, so that the light never
steps backwards; a large difference (a seek) is taken over at once.
"""

SLEW = 0.05
SNAP_MS = 200

# How far the player's position runs ahead of the sound, in milliseconds of wall time, measured through
# a recorded null sink. The pitch filter, which is not in the way at 1x, holds about a tenth of a second.
AHEAD_AT_ONE_MS = 15
AHEAD_SLOWER_MS = 160
AHEAD_FASTER_MS = 110


def latency_ms(rate: float) -> float:
    """How many milliseconds of the episode the sound lags behind the player's position at `rate`."""
    if rate == 1.0:
        return AHEAD_AT_ONE_MS
    return rate * (AHEAD_SLOWER_MS if rate < 1.0 else AHEAD_FASTER_MS)


class SlewClock:
    """A position in the episode, in ms. Every method takes `now_ms`, a monotonic wall time in ms."""

    def __init__(self) -> None:
        self._position_ms = 0.0
        self._since_ms = 0.0
        self._floor_ms = 0.0  # already heard: what the output holds back begins after it
        self._rate = 1.0
        self._running = False

    @property
    def running(self) -> bool:
        """Whether time passes in the episode."""
        return self._running

    def read(self, now_ms: float) -> float:
        """The player's estimated position."""
        if not self._running:
            return self._position_ms
        return self._position_ms + (now_ms - self._since_ms) * self._rate

    def heard(self, now_ms: float) -> int:
        """The position that is in the listener's ear: behind the player's while it runs, equal at rest."""
        if not self._running:
            return max(0, round(self._position_ms))
        return max(0, round(max(self._floor_ms, self.read(now_ms) - latency_ms(self._rate))))

    def jump(self, position_ms: float, now_ms: float) -> None:
        """The user went somewhere: that is heard next, and nothing before it."""
        self._set(position_ms, now_ms)
        self._floor_ms = float(position_ms)

    def run(self, running: bool, now_ms: float) -> None:
        """The player started or stopped."""
        if running == self._running:
            return
        if running:
            self._since_ms = now_ms
        else:
            self.jump(self.read(now_ms), now_ms)
        self._running = running

    def set_rate(self, rate: float, now_ms: float) -> None:
        """The playing rate changed; 1 is as recorded."""
        self._floor_ms = float(self.heard(now_ms))
        self._set(self.read(now_ms), now_ms)
        self._rate = rate

    def observe(self, position_ms: float, now_ms: float) -> None:
        """The player reported where it is."""
        error_ms = position_ms - self.read(now_ms)
        if self._running and abs(error_ms) <= SNAP_MS:
            self._set(self.read(now_ms) + SLEW * error_ms, now_ms)
        else:
            self._set(position_ms, now_ms)
            self._floor_ms = min(self._floor_ms, position_ms)

    def _set(self, position_ms: float, now_ms: float) -> None:
        self._position_ms, self._since_ms = float(position_ms), now_ms

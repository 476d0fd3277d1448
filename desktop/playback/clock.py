# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sound is: smooth between the player's coarse reports, and minus what the output still holds back.

The player reports its position 10 to 20 times a second, as the start of the piece that it handed on last: of 24 ms
in an mp3, of 96 ms in a flac. So a report is up to a piece too early, and never too late. The slew filter runs on
at the playing rate, gives in to a report that is ahead of it by a half, and to one that is behind by a hundredth: it
keeps to the newest reports, whatever the length of the pieces and whenever the reports are delivered. The light never
steps backwards; a large difference (a seek) is taken over at once.
"""

SLOWEST, FASTEST = 0.5, 3.0  # what stays intelligible
SLEW_UP, SLEW_DOWN = 0.5, 0.01
LONGEST_PIECE_MS, SLEW_BACK = 100, 0.04  # further behind than a piece is long: the sound was held up
SNAP_MS = 200
LOST_MS = 400  # of wall time: when no report has come for so long, nothing is heard any more

# How far the player's newest reports run ahead of the sound, measured through a recorded null sink with
# `tests/bench/sync.py`: the output holds some sound back, in ms of wall time, and with the pitch filter, which
# is not in the way at 1x, there is more of that and some of the episode on top. Half a frame of the screen is off.
AHEAD_AT_ONE_MS = 24
AHEAD_FILTERED_MS = 82
FILTER_HOLDS_MS = 60


def latency_ms(rate: float) -> float:
    """How many milliseconds of the episode the sound lags behind the player's position at `rate`."""
    return AHEAD_AT_ONE_MS if rate == 1.0 else rate * AHEAD_FILTERED_MS + FILTER_HOLDS_MS


class SlewClock:
    """A position in the episode, in ms. Every method takes `now_ms`, a monotonic wall time in ms."""

    def __init__(self) -> None:
        self._position_ms = 0.0
        self._since_ms = 0.0
        self._told_ms = 0.0
        self._floor_ms = 0.0  # already heard: what the output holds back begins after it
        self._rate = 1.0
        self._running = False
        self.delay_ms = 0
        """What the listener's output takes beyond what is measured here, in ms of wall time; negative: less."""

    @property
    def running(self) -> bool:
        """Whether time passes in the episode."""
        return self._running

    def read(self, now_ms: float) -> float:
        """The player's estimated position."""
        if not self._running:
            return self._position_ms
        until_ms = max(self._since_ms, min(now_ms, self._told_ms + LOST_MS))
        return self._position_ms + (until_ms - self._since_ms) * self._rate

    def heard(self, now_ms: float) -> int:
        """The position that is in the listener's ear: behind the player's while it runs, equal at rest."""
        if not self._running:
            return max(0, round(self._position_ms))
        held_ms = latency_ms(self._rate) + self.delay_ms * self._rate
        return max(0, round(max(self._floor_ms, self.read(now_ms) - held_ms)))

    def jump(self, position_ms: float, now_ms: float) -> None:
        """The user went somewhere: that is heard next, and nothing before it."""
        self._set(position_ms, now_ms)
        self._told_ms = now_ms
        self._floor_ms = float(position_ms)

    def run(self, running: bool, now_ms: float) -> None:
        """The player started or stopped."""
        if running == self._running:
            return
        if running:
            self._since_ms = self._told_ms = now_ms
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
        here_ms = self.read(now_ms)
        error_ms = position_ms - here_ms
        self._told_ms = now_ms
        if self._running and abs(error_ms) <= SNAP_MS:
            share = SLEW_UP if error_ms > 0 else SLEW_DOWN if error_ms > -LONGEST_PIECE_MS else SLEW_BACK
            self._set(here_ms + share * error_ms, now_ms)
        else:
            self._set(position_ms, now_ms)
            self._floor_ms = min(self._floor_ms, position_ms)

    def _set(self, position_ms: float, now_ms: float) -> None:
        self._position_ms, self._since_ms = float(position_ms), now_ms

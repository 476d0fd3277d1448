# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of an episode the timeline shows, and where in it a time stands. Knows no Qt."""

from dataclasses import dataclass, replace

STEP_PX = 4  # from bar to bar
FINEST_MS = 100  # of sound under one bar: more is not known of it
BEFORE = 0.125  # of the width, before the playhead, when a new part is shown for it


@dataclass(frozen=True, slots=True)
class Scale:
    """The episode, `zoom` times as wide as the timeline's `width`, from pixel `start_px` on."""

    duration_ms: int = 0
    width: int = 1
    zoom: float = 1.0
    start_px: int = 0

    @property
    def whole_px(self) -> float:
        """How wide the whole episode would be."""
        return self.width * self.zoom

    @property
    def is_whole(self) -> bool:
        """Whether all of the episode is shown."""
        return self.zoom <= 1.0

    @property
    def shown_ms(self) -> int:
        """How much is shown."""
        return round(self.duration_ms / self.zoom)

    def x_of(self, time_ms: float) -> float:
        """Where a time stands, from the left edge; what is not shown lies outside."""
        if not self.duration_ms:
            return 0.0
        return min(1.0, time_ms / self.duration_ms) * self.whole_px - self.start_px

    def ms_of(self, x: float) -> int:
        """The time at a place, within what is shown."""
        x = min(float(self.width), max(0.0, x))
        return int(min(1.0, (x + self.start_px) / self.whole_px) * self.duration_ms)

    def holds(self, time_ms: int) -> bool:
        """Whether a time is shown."""
        return 0 <= self.x_of(time_ms) < self.width or self.is_whole

    def resized(self, duration_ms: int, width: int) -> "Scale":
        """For another width or length; the same time stands at the left edge."""
        other = Scale(duration_ms, max(1, width)).zoomed(self.zoom, 0)
        return other._at(self.start_px / self.whole_px * other.whole_px)

    def zoomed(self, by: float, x: float) -> "Scale":
        """So many times wider; what stands at `x` stays there."""
        most = max(1.0, self.duration_ms * STEP_PX / (FINEST_MS * self.width))
        zoom = min(most, max(1.0, self.zoom * by))
        return replace(self, zoom=zoom)._at((self.start_px + x) * zoom / self.zoom - x)

    def moved(self, by_px: float) -> "Scale":
        """Further on, or back."""
        return self._at(self.start_px + by_px)

    def showing(self, time_ms: int) -> "Scale":
        """The part in which a time stands near the left edge."""
        return self.moved(self.x_of(time_ms) - self.width * BEFORE)

    def _at(self, start_px: float) -> "Scale":
        # A whole pixel, so that bars keep their shape wherever they are seen.
        return replace(self, start_px=round(min(max(0.0, start_px), self.whole_px - self.width)))

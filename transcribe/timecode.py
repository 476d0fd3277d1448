# SPDX-License-Identifier: GPL-3.0-or-later
"""The only place where times are parsed and formatted. Everywhere else a time is an int named `_ms`."""

import re
from decimal import ROUND_HALF_UP, Decimal

_CLOCK = re.compile(r"(?:(?:(?P<h>\d{1,4}):)?(?P<m>\d{1,4}):)?(?P<s>\d{1,9})(?:[.,](?P<f>\d{1,9}))?", re.ASCII)


def parse(text: str) -> int:
    """Milliseconds of a written time: `H:MM:SS`, `M:SS` or plain seconds, each with or without a fraction.

    A dot or a comma starts a decimal fraction, so `0:02,5` and `0:02,50` are both 2500 ms (SRT has no
    formal specification; this follows how people read it). Raises ValueError for anything else.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a time: {text!r}")
    hours, minutes, seconds = (int(match[part] or 0) for part in "hms")
    if (match["m"] is not None and seconds > 59) or (match["h"] is not None and minutes > 59):
        raise ValueError(f"not a time: {text!r}")
    fraction_ms = int(((match["f"] or "") + "000")[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction_ms


def from_seconds(seconds: float | str | Decimal) -> int:
    """Milliseconds of a number of seconds, rounded to the nearest."""
    return int((Decimal(str(seconds)) * 1000).to_integral_value(ROUND_HALF_UP))


def to_seconds(ms: int) -> float:
    """Seconds, for libraries that speak them."""
    return ms / 1000


def clock(ms: int) -> str:
    """As people read it, whole seconds rounded down: `m:ss`, from an hour on `h:mm:ss`."""
    hours, minutes, seconds, _ = _split(ms)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def exact(ms: int, separator: str = ".") -> str:
    """`HH:MM:SS.mmm`; SRT wants a comma as `separator`, WebVTT a dot."""
    hours, minutes, seconds, rest = _split(ms)
    return f"{hours:02}:{minutes:02}:{seconds:02}{separator}{rest:03}"


def length(ms: int) -> str:
    """A duration in words and figures: `45 s`, `32 min`, `1 h 4 min`."""
    if ms < 60_000:
        return f"{max(ms, 0) // 1000} s"
    minutes = (ms + 30_000) // 60_000
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _split(ms: int) -> tuple[int, int, int, int]:
    seconds, rest = divmod(max(ms, 0), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return hours, minutes, seconds, rest

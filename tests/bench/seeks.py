# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeks in a long mp3 of variable bit rate, with and without an index: is the second heard that was asked for?

    python -m tests.bench.seeks [--minutes 60] [--seeks 20] [--files FOLDER]

Each second of the file says its number in tones. The real player is sent to seconds at random while it plays into a
null sink that is recorded; a seek is right when the first second that is heard whole is the one that was asked for.
Printed too: how far the player's position is from the sound. With --files the mp3 files are kept there.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.bench.sync import spin
from tests.support.hearing import hearing
from tests.support.seconds import MARK_AT_MS, seconds_in, write_mp3
from tests.support.sound import RECORDED_HZ, NullSink, kept_awake, null_sink
from transcribe.media.audio import probe

if TYPE_CHECKING:
    from desktop.playback.player import Player

HEARD_MS = 2400
KINDS = {"with": ("-q:a", "4"), "without": ("-q:a", "4", "-write_xing", "0", "-id3v2_version", "0")}


def sought(player: "Player", sink: NullSink, second: int) -> tuple[int | None, float]:
    """Go there; the first second that is heard, and by how much the position is ahead of its sound, in ms."""
    positions: list[tuple[float, int]] = []

    def note(position_ms: int) -> None:
        positions.append((time.monotonic() * 1000, position_ms))

    with hearing(sink) as heard:
        sought_ms = time.monotonic() * 1000
        player.moved.connect(note)
        player.seek(second * 1000)
        spin(HEARD_MS)
        player.moved.disconnect(note)
    # What was in the output before is heard for a moment.
    found = [one for one in seconds_in(heard.samples, RECORDED_HZ) if one.at_ms + heard.began_ms > sought_ms + 10]
    if not found:
        return None, 0.0
    at_ms = found[0].at_ms + heard.began_ms
    _, position_ms = min(positions, key=lambda noted: abs(noted[0] - at_ms))
    return found[0].number, position_ms - (found[0].number * 1000 + MARK_AT_MS)


def measure(name: str, media: Path, seeks: int, sink: NullSink) -> str:
    """One line."""
    from desktop.playback.player import Player

    duration_ms = probe(media).duration_ms
    player = Player()
    failures: list[str] = []
    player.failed.connect(lambda message, hint: failures.append(f"{message} {hint}"))
    opened_s = time.monotonic()
    player.open(media, 0, duration_ms)
    player.play()
    while player.position_ms == 0 and time.monotonic() < opened_s + 20:
        spin(20)
    began_s = time.monotonic() - opened_s
    dice = random.Random(11)  # noqa: S311  the same each time
    wanted = [dice.randrange(0, duration_ms // 1000 - 5) for _ in range(seeks)]
    got = [(second, *sought(player, sink, second)) for second in wanted]
    player.close()
    player.deleteLater()
    assert not failures, failures
    right = [off for second, heard, off in got if heard == second]
    wrong = [(second, heard) for second, heard, _ in got if heard != second]
    said = f"  wrong (asked, heard): {wrong}" if wrong else ""
    far = f"position off by {np.median(np.abs(right)):.0f} ms, at most {np.max(np.abs(right)):.0f}" if right else ""
    return f"{name:14} {len(right)} of {seeks} right  {far}  plays {began_s:.1f} s after opening{said}"


def run(folder: Path, minutes: float, seeks: int, names: Sequence[str], sink: NullSink) -> None:
    """Make the files that are not there, and measure."""
    for name in names:
        media = folder / f"{name}-index-{minutes:g}.mp3"
        if not media.exists():
            write_mp3(media, round(minutes * 60), KINDS[name])
        print(measure(f"{name} index", media, seeks, sink), flush=True)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seeks", type=int, default=20)
    parser.add_argument("--files", type=Path)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="earmark-seeks-") as name, null_sink() as sink, kept_awake(sink):
        quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia*.info=false"}
        os.environ.update(sink.env | quiet | {"EARMARK_CACHE": name})
        from PySide6.QtCore import QCoreApplication

        app = QCoreApplication([])
        run(arguments.files or Path(name), arguments.minutes, arguments.seeks, arguments.kinds, sink)
        app.shutdown()


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Heard against lit: how far the light is from the sound, as a recording of the sound card has it.

    python -m tests.bench.sync [--rates 1 0.75 1.5 2 3] [--kinds mp3] [--seconds 12] [--seeks 20]

An episode with a click for each word is played by the real player into a null sink that is recorded. A word counts as
lit when `moved` passes its start, as heard when its click is in the recording; its start is where Earmark's decoder,
which times transcripts, has it. Printed for each kind of file and rate: p50 and p95 of the distance in ms of wall time,
and the median with its sign (positive: the light is late). Then the same for the words of the second and a half after a
seek (the sought word and the others), after a pause, and after a change of speed.
"""

import argparse
import os
import random
import tempfile
import time
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.support.clicks import PITCHES_HZ, Click, clicks_in, episode, write
from tests.support.hearing import Hearing, hearing
from tests.support.sound import RECORDED_HZ, NullSink, kept_awake, null_sink
from transcribe.media.audio import SAMPLE_RATE, probe, read

if TYPE_CHECKING:
    from desktop.playback.player import Player

EPISODE_S = 120
SETTLE_MS = 1500  # the first words of a run are looked at with the seeks
LOOK_MS = 1500
BEFORE_MS = 20  # of the sought word is heard too, or its click could not be told from a cut
KINDS = {
    "wav": ("wav", ()),
    "flac": ("flac", ()),
    "mp3": ("mp3", ("-c:a", "libmp3lame", "-q:a", "4")),
    "m4a": ("m4a", ("-c:a", "aac", "-b:a", "96k")),
    "opus": ("opus", ("-c:a", "libopus", "-b:a", "64k")),
}


@dataclass
class Run:
    """Some seconds of listening: when the light was where (both in ms), and what was heard."""

    began_ms: float = 0.0
    moved: list[tuple[float, int]] = field(default_factory=list)
    heard: list[Click] = field(default_factory=list)

    def lit_ms(self, start_ms: float) -> float | None:
        """When a word was lit that begins at `start_ms` of the episode."""
        for at_ms, position_ms in self.moved:
            if position_ms >= start_ms:
                return at_ms
        return None

    def position_ms(self, at_ms: float) -> int:
        """Where the light was at a time."""
        return self.moved[max(0, bisect_left(self.moved, (at_ms, 0)) - 1)][1]


def spin(ms: float) -> None:
    """Let the application live for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(ms), loop.quit)
    loop.exec()


def begin(player: "Player", media: Path, duration_ms: int, at_ms: int, rate: float) -> None:
    """Play from there, as soon as it can."""
    player.open(media, at_ms, duration_ms)
    player.set_rate(rate)
    player.play()


def listen(player: "Player", sink: NullSink, ms: float, do: Callable[[], None] = lambda: None) -> Run:
    """Note light and sound while it plays, from the moment that something is done."""
    run = Run()

    def note(position_ms: int) -> None:
        run.moved.append((time.monotonic() * 1000, position_ms))

    with hearing(sink) as heard:
        run.began_ms = time.monotonic() * 1000
        player.moved.connect(note)
        do()
        spin(ms)
        player.moved.disconnect(note)
    run.heard = timed(heard)
    return run


def timed(heard: Hearing) -> list[Click]:
    """The clicks that were heard, at wall times."""
    return [Click(click.at_ms + heard.began_ms, click.pitch) for click in clicks_in(heard.samples, RECORDED_HZ)]


def word_of(click: Click, near_ms: float, words: Sequence[Click]) -> Click | None:
    """The word of the episode that a click is, judged by its pitch and by where the player is, roughly."""
    fitting = [word for word in words if word.pitch == click.pitch and abs(word.at_ms - near_ms) < 2500]
    return min(fitting, key=lambda word: abs(word.at_ms - near_ms), default=None)


def distances(run: Run, words: Sequence[Click]) -> list[float]:
    """Lit minus heard, in wall ms, of all words of a run."""
    found = []
    for click in run.heard:
        if not run.moved or not run.began_ms + 20 < click.at_ms < run.moved[-1][0] - 250:
            continue
        word = word_of(click, run.position_ms(click.at_ms), words)
        lit_ms = None if word is None else run.lit_ms(word.at_ms)
        if lit_ms is not None and lit_ms > run.moved[0][0]:
            found.append(lit_ms - click.at_ms)
    return found


def after_seeks(player: "Player", sink: NullSink, words: Sequence[Click], count: int) -> list[str]:
    """Seek to words at random: the sought word, the next ones, and how long it takes until it sounds."""
    dice = random.Random(7)  # noqa: S311  the same each time
    first: list[float] = []
    others: list[float] = []
    waits: list[float] = []
    for _ in range(count):
        number = dice.randrange(2, len(words) - 8)
        run = listen(player, sink, LOOK_MS, partial(player.seek, int(words[number].at_ms) - BEFORE_MS))
        for wanted in words[number : number + 3]:
            sound = next((click for click in run.heard if click.pitch == wanted.pitch), None)
            lit_ms = run.lit_ms(wanted.at_ms)
            if sound is not None and lit_ms is not None:
                (first if wanted is words[number] else others).append(lit_ms - sound.at_ms)
                if wanted is words[number]:
                    waits.append(sound.at_ms - run.began_ms)
    waited = f"sounds {np.median(waits):.0f} ms after it was asked for, at most {max(waits):.0f}"
    return [line("sought word", first) + f"   {waited}", line("others after a seek", others)]


def after_pauses(player: "Player", sink: NullSink, words: Sequence[Click], count: int) -> list[str]:
    """Pause, and play on: all words of the second and a half after."""
    found: list[float] = []
    for _ in range(count):
        player.pause()
        spin(700)
        found += distances(listen(player, sink, LOOK_MS, player.play), words)
        spin(230)
    return [line(f"after a pause, {player.rate:g}x", found)]


def after_changes(player: "Player", sink: NullSink, words: Sequence[Click], count: int) -> list[str]:
    """Change the speed: all words of the second and a half after, at each."""
    found: dict[float, list[float]] = {1.0: [], 2.0: []}
    for _ in range(count):
        for rate, into in found.items():
            into += distances(listen(player, sink, LOOK_MS, partial(player.set_rate, rate)), words)
            spin(230)
    return [line(f"after a change to {rate:g}x", into) for rate, into in found.items()]


def line(name: str, found: Sequence[float]) -> str:
    """p50 and p95 of the distances, and their median with its sign."""
    if not found:
        return f"{name:22} nothing heard"
    far = np.abs(found)
    return (
        f"{name:22} {len(found):3} words  p50 {np.percentile(far, 50):5.1f}  p95 {np.percentile(far, 95):5.1f}  "
        f"max {far.max():5.1f}  median {np.median(found):+6.1f}"
    )


def measure(kind: str, rates: Sequence[float], seconds: float, seeks: int, sink: NullSink, folder: Path) -> None:
    """All lines of one kind of file."""
    from desktop.playback.player import Player

    suffix, options = KINDS[kind]
    media = write(folder / f"clicks.{suffix}", episode(EPISODE_S), options)
    words = clicks_in(read(media, 0, EPISODE_S * 1000), SAMPLE_RATE)
    assert len({word.pitch for word in words}) == len(PITCHES_HZ)
    duration_ms = probe(media).duration_ms
    player = Player()
    for rate in rates:
        begin(player, media, duration_ms, 5000, rate)
        spin(SETTLE_MS)
        print(line(f"{kind} {rate:g}x", distances(listen(player, sink, seconds * 1000), words)), flush=True)
        player.pause()
    if seeks:
        begin(player, media, duration_ms, 5000, 1.0)
        spin(SETTLE_MS)
        found = after_seeks(player, sink, words, seeks)
        player.seek(5000)
        spin(SETTLE_MS)
        found += after_changes(player, sink, words, max(1, seeks // 4))
        for rate in (1, 2):
            player.set_rate(rate)
            spin(SETTLE_MS)
            found += after_pauses(player, sink, words, max(1, seeks // 2))
        print("\n".join(f"{kind} {one}" for one in found), flush=True)
    player.close()
    player.deleteLater()


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rates", type=float, nargs="*", default=[1, 0.75, 1.5, 2, 3])
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=["mp3"])
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--seeks", type=int, default=10)
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="earmark-sync-") as folder,
        null_sink() as sink,
        kept_awake(sink),
        hearing(
            sink
        ),  # until the sink is awake: what a player begins before is some 30 ms late until it is sent elsewhere
    ):
        os.environ.update(sink.env | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia*.info=false"})
        from PySide6.QtCore import QCoreApplication

        app = QCoreApplication([])
        for kind in arguments.kinds:
            measure(kind, arguments.rates, arguments.seconds, arguments.seeks, sink, Path(folder))
        app.shutdown()


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from a key to what it does: play and pause, the next sentence, a mark.

    python -m tests.bench.key_latency [--presses 50] [--seed 1]

The real window, on a screen and a sound card of its own, plays the sample episode with a text of its own length. Each
key is pressed at a random moment while it plays, as a key event of the window system, which comes to the window by the
way of every key. The clock runs from before the event is sent until two things are true: the state is as the key wants
it (the player plays or is held, stands at the beginning of the sentence, the mark is in the list or gone), and the
window has painted what shows it (the button, the light on the first word, the mark on the timeline). Then the window is
left alone for a while, so that no press waits for another.

Of a pause the sound is measured too: by when it is silent in a recording of the sound card whose samples have wall
times. What the recording itself adds (a few ms) is in the figure.

Printed are the median, the 95th percentile and the slowest of each, in ms.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.bench.kills import SAMPLE
from tests.bench.sync import spin
from tests.bench.window_smoothness import talk
from tests.support.hearing import Hearing, hearing
from tests.support.screen import virtual_screen
from tests.support.sound import RECORDED_HZ, NullSink, kept_awake, null_sink
from transcribe import intake
from transcribe.library import Library
from transcribe.transcript import Source, SourceKind, Transcript

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from desktop.main_window import MainWindow

WITHIN_S = 1.0
REST_MS = (100, 260)
SILENT = 0.003  # a sample below is no sound; as long as this it is no gap between two sounds
SILENT_MS = 60


def library(folder: Path) -> tuple[Path, int]:
    """The sample with a text whose words are a third of a second long."""
    path = folder / "library.db"
    with Library(path) as opened:
        episode_id = intake.add(opened, SAMPLE)
        duration_ms = opened.episode(episode_id).metadata.duration_ms
        lines = tuple(line for line in talk(700) if line.end_ms < duration_ms)
        source = Source(SourceKind.WHISPER, "tiny.en")
        opened.save_transcript(episode_id, Transcript(lines, source, "en", duration_ms))
    return path, episode_id


class Painted:
    """Whether widgets have been painted since the last press."""

    def __init__(self, *widgets: "QWidget") -> None:
        from PySide6.QtCore import QEvent, QObject

        painted: set[int] = set()

        class Eye(QObject):
            """Sees paint events."""

            def eventFilter(self, watched: "QObject", event: QEvent) -> bool:
                if event.type() is QEvent.Type.Paint:
                    painted.add(id(watched))
                return False

        self._painted, self._eye = painted, Eye()
        for widget in widgets:
            widget.installEventFilter(self._eye)

    def forget(self) -> None:
        """From now on."""
        self._painted.clear()

    def __call__(self, widget: "QWidget") -> bool:
        return id(widget) in self._painted


class Hand:
    """Presses keys at a window, and times what they do."""

    def __init__(self, window: "MainWindow", rng: random.Random) -> None:
        self._window, self._rng = window, rng
        page = window.reading
        self._text, self._timeline = page.transcript.viewport(), page.dock.timeline
        self._button = page.dock.bar._play
        self.painted = Painted(self._text, self._timeline, self._button)

    def rest(self) -> None:
        """A while, of random length."""
        spin(self._rng.randint(*REST_MS))

    def timed(self, key: str, done: Callable[[], bool]) -> float:
        """Press a key; ms until it is done and painted."""
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        combination = QKeySequence(key)[0]  # type: ignore[index]  # it is
        handle = self._window.windowHandle()
        self.painted.forget()
        began_s = time.perf_counter()
        QTest.keyClick(handle, combination.key(), combination.keyboardModifiers())
        while not done():
            QCoreApplication.processEvents()
            assert time.perf_counter() - began_s < WITHIN_S, f"{key} does nothing"
        return (time.perf_counter() - began_s) * 1000

    def play_or_pause(self) -> float:
        """The other of both."""
        player = self._window.player
        wanted = not player.playing
        return self.timed("K", lambda: player.playing is wanted and self.painted(self._button))

    def next_sentence(self) -> float:
        """Its first word is lit."""
        from desktop.listening.sentences import next_from

        player, page = self._window.player, self._window.reading
        wanted = next_from(page.page, player.position_ms)
        if wanted is None:
            player.seek(0)
            wanted = next_from(page.page, 0)
        assert wanted is not None
        start_ms, view = wanted.start_ms, page.transcript

        def there() -> bool:
            lit = view.lit is not None and view.lit.start_ms == start_ms
            return lit and abs(player.position_ms - start_ms) < WITHIN_S * 1000 and self.painted(self._text)

        return self.timed(".", there)

    def mark(self) -> float:
        """There is one more mark, or one fewer."""
        marks = self._window.reading.sidebar.marks
        before = marks.model.rowCount()
        return self.timed("B", lambda: marks.model.rowCount() != before and self.painted(self._timeline))


def silent_after_ms(heard: Hearing, pressed_ms: float) -> float | None:
    """How long after a wall time the sound is over; None where it goes on, or was silent before."""
    samples = np.abs(heard.samples)
    first = int((pressed_ms - heard.began_ms) * RECORDED_HZ / 1000)
    before, after = samples[max(0, first - RECORDED_HZ // 10) : first], samples[first : first + RECORDED_HZ // 3]
    if before.size == 0 or before.max() < SILENT * 4:
        return None
    loud = np.flatnonzero(after > SILENT)
    last = int(loud[-1]) if loud.size else 0
    return None if (len(after) - last) * 1000 / RECORDED_HZ < SILENT_MS else last * 1000 / RECORDED_HZ


def pauses(hand: Hand, window: "MainWindow", sink: NullSink, presses: int) -> list[float]:
    """When the sound is over after each pause."""
    found: list[float] = []
    while len(found) < presses:
        with hearing(sink) as heard:
            hand.rest()
            pressed_ms = time.monotonic() * 1000
            hand.play_or_pause()
            spin(400)
        hand.play_or_pause()
        silent_ms = silent_after_ms(heard, pressed_ms)
        if silent_ms is not None:
            found.append(silent_ms)
        if window.player.position_ms > 180_000:
            window.player.seek(0)
    return found


def line(name: str, ms: list[float]) -> str:
    """Of one key."""
    middle, late = np.percentile(ms, (50, 95))
    return f"{name:28} {len(ms):3} presses: median {middle:5.1f} ms, p95 {late:5.1f} ms, slowest {max(ms):5.1f} ms"


def measure(window: "MainWindow", sink: NullSink, presses: int, seed: int) -> None:
    """All of them, one after the other."""
    hand = Hand(window, random.Random(seed))  # noqa: S311  no secret
    for name, press in (
        ("play or pause", hand.play_or_pause),
        ("next sentence", hand.next_sentence),
        ("mark", hand.mark),
    ):
        window.player.play()
        found = []
        for _ in range(presses):
            hand.rest()
            found.append(press())
        print(line(name, found), flush=True)
    window.player.seek(0)
    window.player.play()
    hand.rest()
    print(line("pause, until it is silent", pauses(hand, window, sink, min(presses, 10))), flush=True)


def main() -> None:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--presses", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="earmark-keys-") as name,
        virtual_screen() as screen,
        null_sink() as sink,
        kept_awake(sink),
    ):
        quiet = {"QT_LOGGING_RULES": "qt.multimedia*.info=false;qt.multimedia.symbolsresolver=false"}
        os.environ.update(screen | sink.env | quiet | {"EARMARK_CACHE": name})
        from PySide6.QtWidgets import QApplication

        from desktop.application import build

        path, episode_id = library(Path(name))
        app = QApplication([])
        app.setStyle("Fusion")
        window = build(path, Path(name) / "settings.ini", "tiny.en")
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        window.play_when_open()
        window.open_episode(episode_id, 0)
        spin(4_000)
        assert window.player.playing, "nothing plays"
        measure(window, sink, arguments.presses, arguments.seed)
        window.close()
        app.shutdown()


if __name__ == "__main__":
    main()

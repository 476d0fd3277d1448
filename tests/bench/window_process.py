# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window's process takes while it plays a long episode, and how often it keeps its listener waiting.

    python -m tests.bench.window_process [--hours 10] [--words 100000] [--minutes 2] [--mini] [--where]

An episode of so many hours, the sample over and over, with a text of so many words and 40 chapters, is opened in its
middle and played by the real window, in a process of its own, on a screen and a sound card of its own. When the shape
of its sound is there, and it has settled, printed are: resident memory, in the median and at most, and the processor's
time of the process in percent of one core, over so many minutes. Then, over as many minutes again, a timer of 4 ms
beats in the event loop, and beats that were late by more than 16 ms are counted: the timer has its own price, so it
does not beat while the processor is watched.

With --mini the mini player is open as well. With --where, what the window's thread did when a beat was late is printed
too, and where its time went (by samples of its stack), the most first.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.kills import SAMPLE
from tests.bench.long_files import encoded, repeated
from tests.bench.stalls import BEAT_S, LATE_S, Heart
from tests.bench.transcribers import memory_mb
from tests.bench.window_smoothness import talk
from tests.support.screen import virtual_screen
from tests.support.sound import kept_awake, null_sink
from transcribe import intake
from transcribe.episode import Chapter, ChapterList, ChapterSource
from transcribe.library import Library
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

CHAPTERS = 40
SETTLE_S = 8.0
OPEN_S = 300.0  # it has opened by then, or never will
LOOK_S = 1.0  # memory is read so often


@dataclass(frozen=True, slots=True)
class Seen:
    """Of one process: memory in MB, the processor in percent of a core, beats, and stalls over 16 ms in ms."""

    opened_s: float
    median_mb: float
    most_mb: float
    percent: float
    minutes: float
    beats: int
    stalls_ms: tuple[float, ...]
    doing: tuple[tuple[str, int], ...] = ()
    busy: tuple[tuple[str, int], ...] = ()

    def report(self) -> str:
        """In words."""
        stalls = len(self.stalls_ms)
        worst = f", the worst {max(self.stalls_ms):.0f} ms" if self.stalls_ms else ""
        lines = [
            f"shape of the sound there after {self.opened_s:.0f} s",
            f"memory: {self.median_mb:.0f} MB in the median, {self.most_mb:.0f} MB at most (with opening)",
            f"processor: {self.percent:.1f} % of one core",
            f"stalls over 16 ms: {stalls} in {self.minutes:g} min, {stalls / self.minutes:.1f} a minute{worst}"
            f" ({self.beats} beats)",
        ]
        lines += [f"{count:5} late × {doing}" for doing, count in self.doing]
        lines += [f"{count:5} busy × {doing}" for doing, count in self.busy]
        return "\n".join(lines)


class Watch:
    """Inside the window's process: waits until all is there, measures, and closes the window."""

    def __init__(self, window: "MainWindow", minutes: float, *, mini: bool, where: bool) -> None:
        from PySide6.QtCore import QTimer

        from desktop.librarian import Librarian

        self._window, self._minutes, self._where, self._mini = window, minutes, where, mini
        self._began_s = time.monotonic()
        self._opened_s = 0.0
        self._memory: list[float] = []
        self._busy: Counter[str] = Counter()
        self._ended = threading.Event()
        self._heart = Heart(where=False)
        self._beat = QTimer(window)
        self._look = QTimer(window)
        self._look.timeout.connect(lambda: self._memory.append(memory_mb(os.getpid(), "VmRSS") or 0.0))
        (librarian,) = window.findChildren(Librarian)
        librarian.peaks_ready.connect(self._ready)

    def _ready(self) -> None:
        from PySide6.QtCore import QTimer

        self._opened_s = time.monotonic() - self._began_s
        if self._mini:
            self._window.actions_["mini"].trigger()
        QTimer.singleShot(int(SETTLE_S * 1000), self._measure)

    def _measure(self) -> None:
        from PySide6.QtCore import QTimer

        self._look.start(int(LOOK_S * 1000))
        self._since_s, self._cpu_s = time.monotonic(), time.process_time()
        if self._where:
            threading.Thread(target=self._sample, args=(threading.get_ident(),), daemon=True).start()
        QTimer.singleShot(int(self._minutes * 60_000), self._listen)

    def _sample(self, thread_id: int) -> None:
        """Where the window's thread is while it runs Python; that it waits in Qt is not seen as a line of ours."""
        while not self._ended.wait(0.005):
            stack = traceback.extract_stack(sys._current_frames()[thread_id])
            own = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in stack[-2:]]
            self._busy[" < ".join(reversed(own))] += 1

    def _listen(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._percent = 100 * (time.process_time() - self._cpu_s) / (time.monotonic() - self._since_s)
        self._look.stop()
        self._ended.set()
        self._heart = Heart(self._where)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._heart.beat)
        self._beat.start(int(BEAT_S * 1000))
        QTimer.singleShot(int(self._minutes * 60_000), self._tell)

    def _tell(self) -> None:
        self._beat.stop()
        self._heart.stop()
        assert self._window.player.playing, "the sound had stopped"
        late_s = self._heart.late_s[1:]
        seen = {
            "opened_s": self._opened_s,
            "median_mb": median(self._memory),
            "most_mb": memory_mb(os.getpid(), "VmHWM"),
            "percent": self._percent,
            "minutes": self._minutes,
            "beats": len(late_s),
            "stalls_ms": [late * 1000 for late in late_s if late > LATE_S],
            "doing": self._heart.doing.most_common(12),
            "busy": self._busy.most_common(20),
        }
        print(json.dumps(seen), flush=True)
        self._window.close()


def long_episode(folder: Path, hours: float, words: int) -> Path:
    """A library with one episode of so many hours, its text complete."""
    audio = repeated(encoded([SAMPLE]), folder / "long.mp3", hours * 60)
    path = folder / "library.db"
    with Library(path) as library:
        episode_id = intake.add(library, audio)
        duration_ms = library.episode(episode_id).metadata.duration_ms
        lines = _within(talk(words), duration_ms)
        library.save_transcript(episode_id, Transcript(lines, Source(SourceKind.WHISPER, "tiny.en"), "en", duration_ms))
        length_ms = duration_ms // CHAPTERS
        chapters = tuple(
            Chapter(from_ms, from_ms + length_ms, f"Chapter {from_ms // length_ms + 1}", "What is said in it.")
            for from_ms in range(0, length_ms * CHAPTERS, length_ms)
        )
        library.save_chapters(episode_id, ChapterList(ChapterSource.FILE, chapters))
    return path


def _within(lines: list[Segment], duration_ms: int) -> tuple[Segment, ...]:
    """The same lines, told at such a speed that they fill the time."""
    speed = duration_ms / lines[-1].end_ms

    def word(word: Word) -> Word:
        return replace(word, start_ms=int(word.start_ms * speed), end_ms=int(word.end_ms * speed))

    told = (tuple(map(word, line.words)) for line in lines)
    return tuple(
        replace(line, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, words=words)
        for line, words in zip(lines, told, strict=True)
    )


def inside(library: Path, minutes: float, *, mini: bool, where: bool) -> int:
    """Be the window's process: what `earmark open` does, with a `Watch` at the window."""
    from desktop import application

    build = application.build
    watches = []  # Qt does not keep them

    def watched(library: Path, settings: Path, model: str = "") -> "MainWindow":
        window = build(library, settings, model)
        watches.append(Watch(window, minutes, mini=mini, where=where))
        return window

    application.build = watched
    with Library(library) as opened:
        (episode,) = opened.episodes()
    middle_ms = episode.metadata.duration_ms // 2
    return application.run(application.Request(library, episode.id, middle_ms, play=True, model="tiny.en"))


def measure(folder: Path, arguments: argparse.Namespace) -> Seen:
    """Run the window's process and hear what it saw."""
    library = long_episode(folder, arguments.hours, arguments.words)
    command = [sys.executable, "-m", "tests.bench.window_process", "--inside", str(library)]
    command += ["--minutes", str(arguments.minutes)]
    command += [f"--{name}" for name in ("mini", "where") if getattr(arguments, name)]
    patience_s = 120 * arguments.minutes + OPEN_S
    homes = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_CACHE_HOME": str(folder / "cache")}
    with virtual_screen() as screen, null_sink() as sink, kept_awake(sink):
        env = os.environ | screen | sink.env | homes
        env["QT_LOGGING_RULES"] = "qt.multimedia*.info=false;qt.multimedia.symbolsresolver=false"
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True, timeout=patience_s)
    return Seen(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Measure once."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=10)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=2)
    parser.add_argument("--mini", action="store_true")
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside is not None:
        sys.exit(inside(arguments.inside, arguments.minutes, mini=arguments.mini, where=arguments.where))
    with tempfile.TemporaryDirectory(prefix="earmark-window-") as name:
        print(measure(Path(name), arguments).report())


if __name__ == "__main__":
    main()

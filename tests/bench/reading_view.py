# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the reader of a long text waits: from what they do until the window has painted it.

    python -m tests.bench.reading_view [--words 100000] [--rounds 200]

A text of so many words (ten hours at 100,000) in a real reading room on a virtual screen. Prints for each act the
median, the 95th percentile and the most, in ms of the clock, from the call to the end of the paint that shows it:

- open: the laid out text is shown where the listener left it
- jump: to a random place in the text
- next word: the light goes on by a word, until the turn of the event loop that paints it is over; also those in the
  same line alone, and those that begin a line
- resize: the window is given another width
- another size: the letters are given another size
- refresh: an alignment has given a fiftieth of the lines other times, and gaps have come and gone

and for opening and refreshing by way of the library, the longest time for which the window answered nothing.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.application import SWITCH_S
from tests.bench.window_smoothness import talk
from tests.support.screen import virtual_screen
from transcribe.episode import Chapter, ChapterList, ChapterSource, Episode, Metadata
from transcribe.transcript import Gap, Source, SourceKind, Transcript

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow

    from desktop.reading.page import Unit
    from desktop.reading.reading_page import Reading, ReadingPage

CHAPTERS = 40
PUBLISHER = Source(SourceKind.PUBLISHER, "tiny.en", 0.98)
SPEAKERS = ("Ada", "Bruno")
SHIFT_MS = 40
LOOKED_AT = 20  # words


def main() -> None:
    """A line an act."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=200)
    arguments = parser.parse_args()
    with virtual_screen() as env:
        os.environ.update(env)
        from PySide6.QtWidgets import QApplication

        app = QApplication([])
        app.setStyle("Fusion")
        sys.setswitchinterval(SWITCH_S)
        _Bench(arguments.words, arguments.rounds).run()
        app.shutdown()


class _Bench:
    """One reading room, and the acts in it."""

    def __init__(self, words: int, rounds: int) -> None:
        from desktop.theme import apply, load_themes

        self._rounds = rounds
        self._dice = random.Random(7)  # noqa: S311  # the same each time
        self._text = _interview(words)
        self._theme = load_themes()["light"]
        apply(_app(), self._theme)

    def run(self) -> None:
        """Every act."""
        self._open()
        window, page = self._room()
        page.open(_reading(self._text))
        _settle()
        view, units = page.transcript, page.page.units
        print(f"{len(units)} words, {len(page.page.blocks)} blocks")
        jumps = [self._dice.choice(units).start_ms for _ in range(self._rounds)]
        self._tell("jump", [_painted(page, partial(view.light, at)) for at in jumps])
        first = len(units) // 2
        view.light(units[first].start_ms)
        _settle()
        following = units[first + 1 : first + 1 + 5 * self._rounds]
        self._words(page, following)
        self._widths(window, page)
        self._sizes(page)
        window.close()
        self._library()

    def _open(self) -> None:
        took = []
        for _ in range(max(5, self._rounds // 20)):
            window, page = self._room()
            reading = _reading(self._text)
            took.append(_painted(page, partial(page.open, reading)))
            window.close()
            window.deleteLater()
        self._tell("open", took)

    def _words(self, page: "ReadingPage", following: "Sequence[Unit]") -> None:
        """Each word in turn; one that begins a line lets the text scroll. The first few show that a turn paints."""
        view = page.transcript
        for unit in following[:LOOKED_AT]:
            _painted(page, partial(view.light, unit.start_ms), turns=1)
        same: list[float] = []
        fresh: list[float] = []
        for unit in following[LOOKED_AT:]:
            line, lit = view.rects_of(unit.first, unit.last)[0].top(), view.lit
            stays = lit is not None and view.rects_of(lit.first, lit.last)[0].top() == line
            (same if stays else fresh).append(_in_one_turn(page, partial(view.light, unit.start_ms)))
        self._tell("next word", same + fresh)
        self._tell(" in its line", same)
        self._tell(" in a new line", fresh)

    def _sizes(self, page: "ReadingPage") -> None:
        took = []
        for _ in range(self._rounds // 4):
            size = self._dice.choice([each for each in (16, 18, 21, 24) if each != page.transcript.look.pixels])
            took.append(_painted(page, partial(page.set_theme, self._theme, size)))
        self._tell("another size", took)

    def _widths(self, window: "QMainWindow", page: "ReadingPage") -> None:
        took = []
        for _ in range(self._rounds // 2):
            width = self._dice.randrange(800, 1400)
            if width != window.width():
                took.append(_painted(page, partial(window.resize, width, 800)))
        self._tell("resize", took)

    def _room(self) -> "tuple[QMainWindow, ReadingPage]":
        from PySide6.QtWidgets import QMainWindow

        from desktop.actions import Actions
        from desktop.playback.player import Player
        from desktop.reading.reading_page import ReadingPage

        window = QMainWindow()
        page = ReadingPage(Player(window), Actions(window), self._theme)
        window.setCentralWidget(page)
        window.resize(1280, 800)
        page.set_theme(self._theme, 19)
        window.show()
        _settle()
        return window, page

    def _library(self) -> None:
        """Opened and refreshed by way of the library, on its thread."""
        from desktop.librarian import Librarian
        from transcribe.library import Library

        with tempfile.TemporaryDirectory(prefix="earmark-bench-") as folder:
            path = Path(folder) / "library.db"
            media = Path(folder) / "long.wav"
            media.write_bytes(b"")
            with Library(path) as library:
                episode_id = library.add_episode(media, Metadata("Long", duration_ms=self._text.duration_ms))
                library.save_transcript(episode_id, self._text)
            window, page = self._room()
            librarian = Librarian(path, window)
            came: list[Reading] = []
            librarian.refreshed.connect(came.append)
            for name, show in (
                ("open, from the library", page.open),
                *[("refresh, from the library", page.refresh)] * 5,
            ):
                started_s = time.perf_counter()
                stalled: list[float] = []
                librarian.refresh(episode_id)
                while not came:
                    stalled.append(_one_turn())
                stalled.append(_painted(page, partial(show, came.pop())))
                all_ms = (time.perf_counter() - started_s) * 1000
                print(f"{name}: {all_ms:.0f} ms in all, the window waited {max(stalled):.1f} ms")
                self._text = self._aligned_further()
                with Library(path) as library:
                    library.save_transcript(episode_id, self._text)
            window.close()
            librarian.close()

    def _aligned_further(self) -> Transcript:
        lines = list(self._text.segments)
        for _ in range(len(lines) // 50):
            number = self._dice.randrange(len(lines))
            line = lines[number]
            words = tuple(replace(word, end_ms=max(word.start_ms, word.end_ms - SHIFT_MS)) for word in line.words)
            lines[number] = replace(line, words=words)
        starts = sorted(self._dice.randrange(self._text.duration_ms) for _ in range(6))
        gaps = tuple(Gap(start, start + 1000) for start in starts)
        return replace(self._text, segments=tuple(lines), gaps=gaps)

    @staticmethod
    def _tell(name: str, took: Sequence[float]) -> None:
        ordered = sorted(took)
        p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
        print(
            f"{name:14} median {statistics.median(ordered):7.2f}  p95 {p95:7.2f}  most {ordered[-1]:7.2f} ms",
            flush=True,
        )


def _interview(words: int) -> Transcript:
    """Two who talk in turns of three lines."""
    lines = talk(words)
    spoken = [replace(line, speaker=SPEAKERS[number // 3 % 2]) for number, line in enumerate(lines)]
    return Transcript(tuple(spoken), PUBLISHER, "en", lines[-1].end_ms)


def _reading(text: Transcript) -> "Reading":
    """As the librarian hands it over: laid out."""
    from desktop.reading.compose import compose
    from desktop.reading.reading_page import Reading

    episode = Episode(1, "nothing.wav", Metadata("A long talk", duration_ms=text.duration_ms), date(2026, 1, 1))
    each = text.duration_ms // CHAPTERS
    chapters = tuple(Chapter(n * each, (n + 1) * each, f"Chapter {n + 1}") for n in range(CHAPTERS))
    episode = replace(episode, position_ms=text.duration_ms // 3)
    listed = ChapterList(ChapterSource.FILE, chapters)
    return Reading(episode, text, [listed], composed=compose(text, chapters))


def _app() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _one_turn() -> float:
    """How long one turn of the event loop takes, in ms."""
    started_s = time.perf_counter()
    _app().processEvents()
    took_ms = (time.perf_counter() - started_s) * 1000
    time.sleep(0.001)
    return took_ms


def _settle(page: "ReadingPage | None" = None) -> None:
    """Until nothing slides any more and nothing is left to do."""
    turns = 30 if page is None else 4
    while turns:
        _one_turn()
        turns = 4 if page is not None and page.transcript.sliding else turns - 1


def _in_one_turn(page: "ReadingPage", act: Callable[[], object]) -> float:
    """From an act to the end of the event loop's turn that paints it, in ms, with nobody looking at each event."""
    _settle(page)
    started_s = time.perf_counter()
    act()
    _app().processEvents()
    return (time.perf_counter() - started_s) * 1000


def _painted(page: "ReadingPage", act: Callable[[], object], turns: float = inf) -> float:
    """From an act to the end of the paint that shows it, in ms; it must come within so many turns of the event loop."""
    from tests.support.paints import Paints

    _settle(page)
    paints = Paints(page.transcript.viewport())
    started_s = time.perf_counter()
    act()
    while not paints.count and turns > 0 and time.perf_counter() - started_s < 2:
        _app().processEvents()
        turns -= 1
    took_ms = (time.perf_counter() - started_s) * 1000
    paints.stop()
    assert paints.count, "nothing was painted"
    return took_ms


if __name__ == "__main__":
    main()

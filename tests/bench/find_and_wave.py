# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes until what is looked for in a long text is marked, and until the timeline has its sound.

    python -m tests.bench.find_and_wave [--words 100000] [--hits 2000] [--runs 20]
    python -m tests.bench.find_and_wave --wave AUDIO

The first opens a text of so many words in a real reading room, types a word into the find bar that is in it so often,
and measures from each of its last keys until all hits are there and painted; then the same for one letter that is
everywhere. Printed are medians and the longest, and by how much the event loop was held up at most meanwhile. The
second makes the shape of a file's sound as the window does, without the cache: time, processor's time, and memory on
top of what the process had with its libraries loaded.
"""

import argparse
import os
import random
import resource
import statistics
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.screen import virtual_screen
from transcribe.episode import Episode, Metadata
from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from desktop.reading.reading_page import ReadingPage

LINE_WORDS = 12
WANTED = "needle"
FILLERS = ("and", "the", "radio", "don’t", "café", "every", "morning", "–", "people", "said", "somewhere", "it’s")


def talk(words: int, hits: int) -> Transcript:
    """Lines of twelve words with what real text has: typographic quotes, accents, full stops."""
    dice = random.Random(7)  # noqa: S311  # the same each time
    wanted = set(range(words // hits // 2, words, max(1, words // hits)))
    lines: list[Segment] = []
    for first in range(0, words, LINE_WORDS):
        spoken = []
        for number in range(first, min(first + LINE_WORDS, words)):
            text = WANTED if number in wanted else dice.choice(FILLERS)
            spoken.append(Word(text + dice.choice(("", "", "", "", ",", ".")), number * 360, number * 360 + 300))
        line = " ".join(word.text for word in spoken)
        lines.append(Segment(spoken[0].start_ms, spoken[-1].end_ms, line, tuple(spoken)))
    return Transcript(tuple(lines), Source(SourceKind.WHISPER, "tiny.en"), "en", words * 360)


def opened(text: Transcript) -> "tuple[QMainWindow, ReadingPage]":
    """A window with a reading room and the text in it, on the screen."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

    from desktop.actions import Actions
    from desktop.playback.player import Player
    from desktop.reading.compose import compose
    from desktop.reading.reading_page import Reading, ReadingPage
    from desktop.theme import load_themes
    from desktop.work.collector import unwatched

    window = QMainWindow()
    page = ReadingPage(Player(window), Actions(window), load_themes()["light"])
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.addWidget(page, 1)
    layout.addWidget(page.dock)
    window.setCentralWidget(around)
    window.resize(1280, 800)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    episode = Episode(1, "nothing.wav", Metadata("A long talk", duration_ms=text.duration_ms), date(2026, 1, 1))
    with unwatched():  # as the window has it
        reading = Reading(episode, text, (), composed=compose(text))
    page.open(reading)
    QTest.qWait(500)
    return window, page


def searched(page: "ReadingPage") -> list[float]:
    """Let the search come to its end; by how much it held the event loop up, in milliseconds."""
    from PySide6.QtWidgets import QApplication

    held_up_ms = []
    while page.finding.searching:
        slice_s = time.perf_counter()
        QApplication.processEvents()
        held_up_ms.append((time.perf_counter() - slice_s) * 1000)
    return held_up_ms


def find(page: "ReadingPage", wanted: str, runs: int) -> str:
    """Type a word, each time with its last letter anew."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    field = page.finding.bar.findChild(QLineEdit)
    assert field is not None
    took_ms, held_up_ms = [], [0.0]
    for _ in range(runs):
        field.setText(wanted[:-1])
        page.finding.bar.edited.emit()
        searched(page)
        QTest.qWait(20)
        before_s = time.perf_counter()
        QTest.keyClicks(field, wanted[-1])
        held_up_ms += searched(page)
        page.transcript.viewport().repaint()
        page.dock.timeline.repaint()
        took_ms.append((time.perf_counter() - before_s) * 1000)
    return (
        f"{wanted!r:9}: {len(page.finding.hits):6} hits marked after {statistics.median(took_ms):6.1f} ms "
        f"({max(took_ms):6.1f} at most), event loop held up by {max(held_up_ms):5.1f} ms at most"
    )


def finds(words: int, hits: int, runs: int) -> None:
    """On a screen of its own."""
    with virtual_screen() as env:
        os.environ.update(env)
        from PySide6.QtWidgets import QApplication

        app = QApplication([])
        app.setStyle("Fusion")
        window, page = opened(talk(words, hits))
        page.finding.bar.open("")
        for wanted in (WANTED, "e"):
            print(find(page, wanted, runs), flush=True)
        window.close()
        app.shutdown()


def wave(media: Path) -> None:
    """One line."""
    from transcribe.media.audio import probe
    from transcribe.media.peaks import peaks

    length_s = probe(media).duration_ms / 1000  # loads the decoder
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wall_s, cpu_s = time.perf_counter(), time.process_time()
    found = peaks(media)
    wall_s, cpu_s = time.perf_counter() - wall_s, time.process_time() - cpu_s
    more_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(
        f"{media.name}: {length_s:.0f} s of sound, {len(found)} peaks in {wall_s:.2f} s "
        f"({cpu_s:.2f} s of the processor), {more_mb:.0f} MB more"
    )


def main() -> None:
    """One of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--hits", type=int, default=2_000)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--wave", type=Path, metavar="AUDIO")
    arguments = parser.parse_args()
    if arguments.wave is not None:
        wave(arguments.wave)
    else:
        finds(arguments.words, arguments.hits, arguments.runs)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What a part of a text costs the window when it arrives in a short text and in a long one.

    python -m tests.bench.window_smoothness [--words 1000 10000 100000] [--parts 20]

A text of so many words is open in a real reading room, with a hole in its middle; then parts of 30 words arrive in it
one by one. Prints for each length: blocks laid out anew, characters that Qt was told of, and the processor's time on
the window's thread, in the median of all parts. The first two must not grow with the text.
"""

import argparse
import random
import statistics
import time
from datetime import date

from tests.support.screen import virtual_screen
from transcribe.episode import Episode, Metadata
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word

LINE_WORDS, PART_LINES = 10, 3
WHISPER = Source(SourceKind.WHISPER, "tiny.en")


def talk(words: int) -> list[Segment]:
    """Lines of ten words with sentences and pauses of many lengths."""
    dice = random.Random(5)  # noqa: S311  # the same each time
    lines: list[Segment] = []
    here_ms = 0
    for number in range(words // LINE_WORDS):
        spoken: list[Word] = []
        for _ in range(LINE_WORDS):
            here_ms += dice.choice((0, 0, 0, 80, 250, 600))
            stop = dice.choice(("", "", "", "", "", "", "", "."))
            spoken.append(Word(f"word{number}{stop}", here_ms, here_ms + 240, dice.random()))
            here_ms += 240
        text = " ".join(word.text for word in spoken)
        lines.append(Segment(spoken[0].start_ms, spoken[-1].end_ms, text, tuple(spoken)))
    return lines


def measure(words: int, parts: int) -> str:
    """One line."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from desktop.actions import Actions
    from desktop.playback.player import Player
    from desktop.reading.reading_page import Growth, Reading, ReadingPage
    from desktop.theme import load_themes

    lines = talk(words)
    duration_ms = lines[-1].end_ms
    first = len(lines) // 2 - parts * PART_LINES // 2
    last = first + parts * PART_LINES
    window = QMainWindow()
    page = ReadingPage(Player(window), Actions(window), load_themes()["light"])
    window.setCentralWidget(page)
    window.resize(1280, 800)
    page.set_theme(load_themes()["light"], 19)
    window.show()
    known = Transcript((*lines[:first], *lines[last:]), WHISPER, "en", duration_ms)
    hole = [Span(lines[first].start_ms, lines[last].start_ms)]
    episode = Episode(1, "nothing.wav", Metadata("A long talk", duration_ms=duration_ms), date(2026, 1, 1))
    page.open(Reading(episode, known, (), hole))
    QApplication.processEvents()
    changes: list[int] = []
    page.transcript.document().contentsChange.connect(lambda _at, gone, come: changes.append(gone + come))
    blocks: list[int] = []
    took_ms: list[float] = []
    for number in range(parts):
        mine = lines[first + number * PART_LINES : first + (number + 1) * PART_LINES]
        rest = lines[first + (number + 1) * PART_LINES].start_ms
        waits = [Span(rest, hole[0].end_ms)] if rest < hole[0].end_ms else []
        growth = Growth(1, Span(mine[0].start_ms, rest), Transcript(tuple(mine), WHISPER), waits)
        before = set(map(id, page.page.blocks))
        started_s = time.thread_time()
        assert page.grow(growth)
        QApplication.processEvents()
        took_ms.append((time.thread_time() - started_s) * 1000)
        blocks.append(sum(id(block) not in before for block in page.page.blocks))
    window.close()
    text = page.page.text
    assert page.transcript.toPlainText() == text
    return (
        f"{words:7} words, {len(page.page.blocks):5} blocks: {statistics.median(blocks):4.0f} blocks laid out, "
        f"{sum(changes) / parts:6.0f} characters changed, "
        f"{statistics.median(took_ms):5.1f} ms ({max(took_ms):5.1f} at most)"
    )


def main() -> None:
    """A line a length."""
    import os

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--parts", type=int, default=20)
    arguments = parser.parse_args()
    with virtual_screen() as env:
        os.environ.update(env)
        from PySide6.QtWidgets import QApplication

        app = QApplication([])
        app.setStyle("Fusion")
        for words in arguments.words:
            print(measure(words, arguments.parts), flush=True)
        app.shutdown()


if __name__ == "__main__":
    main()

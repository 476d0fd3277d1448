# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from the key that marks to its line in the text: `python -m tests.bench.marking` in a display.

A text of three hours with 2,000 marks, one in five seconds; the target is 50 ms.
"""

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.application import build
from desktop.resources import resource
from tests.support.spoken import spoken
from transcribe import intake
from transcribe.library import Library
from transcribe.marks import Mark

PRESSES, MARKS = 40, 2_000


class Painted(QObject):
    """Notes when the text was painted last."""

    def __init__(self) -> None:
        super().__init__()
        self.at_s = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the paint: what comes after it is the screen's."""
        if event.type() is QEvent.Type.Paint:
            self.at_s = time.perf_counter()
        return False


def main() -> None:
    """Press, wait for the paint, print."""
    app = QApplication([])
    folder = Path(tempfile.mkdtemp(prefix="earmark-bench-"))
    with Library(folder / "library.db") as library:
        episode_id = intake.add(library, resource("sample") / "podcasts.mp3", [])
        library.save_transcript(episode_id, spoken(" ".join(f"word{n}" for n in range(40_000))))
        library.marks.save(episode_id, [Mark(n * 5_000, n * 5_000, note=f"note {n}") for n in range(MARKS)])
    window = build(folder / "library.db", folder / "settings.ini", "tiny.en")
    window.show()
    window.activateWindow()
    window.open_episode(episode_id, 100)
    while not window.marking.marks.marks:
        QTest.qWait(50)
    QTest.qWait(1_000)
    painted, view = Painted(), window.reading.transcript
    view.viewport().installEventFilter(painted)
    took_ms = []
    for _ in range(PRESSES):
        pressed_s = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_B)
        while painted.at_s < pressed_s:
            app.processEvents()
        took_ms.append((time.perf_counter() - pressed_s) * 1000)
        QTest.qWait(150)
    print(f"{PRESSES} presses of B among {MARKS} marks: median {statistics.median(took_ms):.1f} ms, "
          f"longest {max(took_ms):.1f} ms")  # fmt: skip
    window.close()


if __name__ == "__main__":
    main()

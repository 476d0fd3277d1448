# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of the README: `make screenshots`; or, into a FOLDER, one of every view for looking at.

    python packaging/screenshots/make.py [FOLDER [LANGUAGE]]

The sample episode is aligned with tiny.en into a library of its own; nothing of the user's is touched. A FOLDER has the
views in every theme, at 1x and at 2x, in windows from 1024×600 to 3840×2160, and a text that is written to the left.
With a LANGUAGE (en, de, es) it has every window that an action opens, and the room it was opened in, in that language.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.main_window import MainWindow
    from desktop.theme import ThemeChoice

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "resources" / "sample"
USUAL = (1280, 800)
LIT_MS = 26_300  # in the middle of a sentence, some way into the episode
STEP_MS, FILES_MS = 700, 2_500  # the second where something is read from the disk

NOT_OPENED = ("add", "quit", "remove")
OPENED = ("look", "search", "queue", "up-next", "all-marks", "mark", "loop", "study")  # though without an “…”

# Who writes to the left is shown this, each line three seconds long.
HEBREW = (
    "בכל ערב, כשהרעש ברחוב נרגע, הוא מדליק את הרדיו הישן במטבח.",
    "הקול שבוקע ממנו מספר על ערים רחוקות, ועל אנשים שמעולם לא פגש.",
    "לפעמים הוא כותב מילה אחת על פתק, כדי לזכור אותה גם מחר.",
    "וכשהסיפור נגמר, הוא מחכה עוד רגע, לפני שהוא מכבה את האור.",
)
LINE_MS = 3_000


def main(folder: Path | None, language: str = "") -> int:
    """Write the pictures; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="earmark-screenshots-") as name:
        work = Path(name)
        os.environ["EARMARK_MODELS"] = str(work / "models")
        _library(work)
        if folder is None:
            return _take(HERE, work, Camera.readme)
        if language:
            _choose_language(work, language)
            return _take(folder, work, Camera.windows)
        for scale in ("1", "2"):  # a program has one scale for as long as it runs
            command = [sys.executable, __file__, "--inside", str(folder / f"{scale}x"), str(work)]
            subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=True)  # noqa: S603  this file
    return 0


def _library(work: Path) -> None:
    """The sample, aligned, and a text that is written to the left, its words as long as their letters."""
    from transcribe import intake
    from transcribe.episode import Metadata
    from transcribe.library import Library
    from transcribe.speech import models
    from transcribe.speech.jobs import Alignment, run
    from transcribe.speech.recognize import Recognizer
    from transcribe.transcript import Segment, Source, SourceKind, Transcript, Word

    def line(number: int, text: str) -> Segment:
        words, from_ms, letter_ms = [], number * LINE_MS, LINE_MS // (len(text) + 1)
        for word in text.split():
            words.append(Word(word, from_ms, from_ms + len(word) * letter_ms, 1.0))
            from_ms += (len(word) + 1) * letter_ms
        return Segment(words[0].start_ms, words[-1].end_ms, text, tuple(words))

    with Library(work / "library.db") as library:
        beside = [SAMPLE / "podcasts.transcript.txt", SAMPLE / "podcasts.chapters.txt"]
        episode_id = intake.add(library, SAMPLE / "podcasts.mp3", beside)
        for _ in run(Alignment(library, library.episode(episode_id), Recognizer(models.find("tiny.en")), None)):
            pass
        duration_ms = len(HEBREW) * LINE_MS
        about = Metadata("הרדיו במטבח", duration_ms=duration_ms)
        hebrew_id = library.add_episode(SAMPLE / "podcasts.mp3", about, content_hash="hebrew")
        lines = tuple(line(number, text) for number, text in enumerate(HEBREW))
        source = Source(SourceKind.PUBLISHER, "tiny.en", 1.0)
        library.save_transcript(hebrew_id, Transcript(lines, source, "he", duration_ms))


def _choose_language(work: Path, language: str) -> None:
    from desktop.languages import Language
    from desktop.settings import Settings
    from desktop.settings_file import SettingsFile

    SettingsFile(work / "settings.ini").save(Settings(language=Language(language)))


def _take(folder: Path, work: Path, which: "Callable[[Camera], None]") -> int:
    from PySide6.QtWidgets import QApplication

    from desktop.application import build

    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application runs already")
    app.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    window = build(work / "library.db", work / "settings.ini", "tiny.en")
    window.show()
    which(Camera(app, window, folder))
    window.close()
    return 0


class Camera:
    """Goes from view to view like a listener, and takes their pictures."""

    def __init__(self, app: "QApplication", window: "MainWindow", folder: Path) -> None:
        self._app, self._window, self._folder = app, window, folder

    def readme(self) -> None:
        """The pictures of the README, in light and dark."""
        from desktop.theme import ThemeChoice

        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            self._views(theme)

    def everything(self) -> None:
        """All that there is to look at."""
        from desktop.theme import ThemeChoice

        self.readme()
        for theme in (ThemeChoice.SEPIA, ThemeChoice.CONTRAST):
            self._views(theme)
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            self._dress(theme)
            for width, height in ((1024, 600), (1920, 1080), (3840, 2160)):
                self._read(width, height)
                self._picture(f"read-{theme}-{width}x{height}")
                self._window.panes.show_search()
                self._wait(STEP_MS)
                self._picture(f"search-{theme}-{width}x{height}")
                self._window.panes.close_side()
            for act in ("find", "focus", "mini"):
                self._act(act, theme)
            self._their_way(theme)
            self._window.open_episode(2, 7_500)
            self._wait(FILES_MS)
            self._picture(f"to-the-left-{theme}")

    def windows(self) -> None:
        """Every window and panel that an action opens; files are not asked for."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from desktop.actions import ACTIONS

        window = self._window
        self._read(*USUAL)
        self._picture("reading")
        for spec in ACTIONS:
            if spec.name in NOT_OPENED or not (spec.text.endswith("…") or spec.name in OPENED):
                continue
            window.actions_[spec.name].trigger()
            self._wait(FILES_MS if spec.name == "models" else STEP_MS)
            others = [each for each in self._app.topLevelWidgets() if each.isVisible() and each is not window]
            for number, shown in enumerate([each for each in others if each.windowTitle()] or [window]):
                self._picture(f"{spec.name}-{number}" if number else spec.name, shown)
            for each in others:
                each.close()
            window.show()
            for _ in range(2):
                QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
            window.panes.close_side()
            window.reading.transcript.setFocus()
        window.rooms.show_shelf()
        self._wait(STEP_MS)
        self._picture("shelf")

    def _views(self, theme: "ThemeChoice") -> None:
        """The reading room, the search, the shelf, the models."""
        window = self._window
        self._dress(theme)
        self._read(*USUAL)
        self._picture(f"read-{theme}")
        window.panes.show_search()
        window.search.search("waiting")
        self._wait(STEP_MS)
        self._picture(f"search-{theme}")
        window.panes.close_side()
        window.rooms.show_shelf()
        self._wait(STEP_MS)
        self._picture(f"shelf-{theme}")
        window.models.open()
        self._wait(FILES_MS)
        if window.models.dialog is not None:
            self._picture(f"models-{theme}", window.models.dialog)
            window.models.dialog.close()

    def _act(self, name: str, theme: "ThemeChoice") -> None:
        """What a key brings, and takes away again."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        window = self._window
        self._read(*USUAL)
        window.actions_[name].trigger()
        keyboard = window.focusWidget()
        if name == "find":
            QTest.keyClicks(keyboard, "waiting")
        self._wait(STEP_MS)
        self._picture(f"{name}-{theme}", window.mini.mini if name == "mini" else None)
        if name == "find":
            QTest.keyClick(keyboard, Qt.Key.Key_Escape)
        else:
            window.actions_[name].trigger()
        self._wait(STEP_MS)

    def _their_way(self, theme: "ThemeChoice") -> None:
        """The settings, the keys, the palette."""
        from PySide6.QtTest import QTest

        window, palette = self._window, self._window.palette_keeper
        self._read(*USUAL)
        window.preferences.open()
        window.keys.open()
        self._wait(FILES_MS)
        for name, dialog in (("settings", window.preferences.dialog), ("keys", window.keys.sheet)):
            if dialog is not None:
                self._picture(f"{name}-{theme}", dialog)
                dialog.close()
        palette.open()
        QTest.keyClicks(palette.panel.field, "sen")
        self._wait(STEP_MS)
        self._picture(f"palette-{theme}")
        palette.panel.shut()

    def _dress(self, theme: "ThemeChoice") -> None:
        self._window.appearance.choose(theme)
        self._wait(STEP_MS)

    def _read(self, width: int, height: int) -> None:
        self._window.resize(width, height)
        self._window.open_episode(1, LIT_MS)
        self._wait(FILES_MS)

    def _picture(self, name: str, widget: "QWidget | None" = None) -> None:
        (widget or self._window).grab().save(str(self._folder / f"{name}.png"))

    def _wait(self, for_ms: int) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(for_ms, lambda: self._app.exit())  # to quit would close the window
        self._app.exec()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        sys.exit(_take(Path(sys.argv[2]), Path(sys.argv[3]), Camera.everything))
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None, *sys.argv[2:3]))

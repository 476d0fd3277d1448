# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: builds every part once and hands it to those that need it."""

import logging
import signal
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.languages import speak, translate
from desktop.librarian import Librarian
from desktop.main_window import MainWindow
from desktop.reading_aloud import ReadingAloud
from desktop.resources import resource
from desktop.settings_file import SettingsFile, default_path
from desktop.work.transcriber import Transcriber
from transcribe.speech import models

# While another thread reads a long text, the window's gets its turn after so long. Python's own 5 ms come in several
# times a frame, as each call of Qt has to wait for its turn again.
SWITCH_S = 0.001


@dataclass(frozen=True, slots=True)
class Request:
    """What the window is started for. `episode_id` is opened at `at_ms` (None: where the listener left it)."""

    library: Path
    episode_id: int | None = None
    at_ms: int | None = None
    play: bool = False
    model: str = ""
    # Off-screen only: play aloud for this long (None: to the end), print lines, save a picture here, and quit.
    screenshot: Path | None = None
    seconds: float | None = None


def run(request: Request, qt_arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; the exit code."""
    qInstallMessageHandler(_log)
    sys.setswitchinterval(SWITCH_S)
    app = QApplication([sys.argv[0], *qt_arguments])
    app.setApplicationName("earmark")
    app.setApplicationDisplayName("Earmark")
    app.setDesktopFileName("io.github.earmark.Earmark")
    app.setWindowIcon(QIcon(str(resource("icons", "earmark.svg"))))
    app.setStyle("Fusion")
    window = build(request.library, default_path(), request.model)
    sys.excepthook = _Report(window)
    window.show()
    aloud = None
    if request.screenshot is not None:
        aloud = ReadingAloud(window, request.screenshot, request.seconds)
    if request.episode_id is not None:
        if request.play:
            window.play_when_open()
        window.open_episode(request.episode_id, request.at_ms)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())
    # Python's signal handlers run only when the interpreter does.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(200)
    code = app.exec()
    return aloud.code if aloud is not None else code


def build(library: Path, settings: Path, model: str = "") -> MainWindow:
    """A window over a library, with everything it needs."""
    file = SettingsFile(settings)
    speak(file.load().language)
    librarian = Librarian(library)
    transcriber = Transcriber(library)
    window = MainWindow(librarian, transcriber, file, model or models.default_name())
    librarian.setParent(window)
    transcriber.setParent(window)
    return window


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own messages: its warnings, most of them about the system's plugins, are for -v."""
    levels = {
        QtMsgType.QtWarningMsg: logging.INFO,
        QtMsgType.QtCriticalMsg: logging.WARNING,
        QtMsgType.QtFatalMsg: logging.ERROR,
    }
    logging.getLogger("qt").log(levels.get(kind, logging.DEBUG), message)


class _Report:
    """A bug: said in the window, with its traceback on stderr; the program goes on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        said = translate("Report", "Something went wrong inside Earmark ({error}).")
        wrong = f"{kind.__name__}: {error}"
        self._window.notice.say(said.format(error=wrong), translate("Report", "Please report it."))

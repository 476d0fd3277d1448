# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener at the real window: does with mouse and keyboard what people do, and tells what they see."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.application import build
from desktop.reading.page import Unit
from desktop.reading.transcript_view import TranscriptView
from tests.support.pieces import cut

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
SOON_MS = 5_000
LEFT = Qt.MouseButton.LeftButton


class Listener:
    """One person with one library. `model` is the Whisper model that their Earmark uses."""

    def __init__(self, qtbot: QtBot, library: Path, settings: Path, model: str = "tiny.en") -> None:
        self._qtbot = qtbot
        self.library = library
        self._settings = settings
        self._model = model
        self.window: MainWindow

    # Coming and going

    def starts(self) -> None:
        """Start Earmark and wait until the window stands there with its shelf."""
        self.window = build(self.library, self._settings, self._model)
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitExposed(self.window).__enter__()
        self.until(self.window.isActiveWindow, "the window does not become active")

    def quits(self) -> None:
        """Close the window, which ends everything that Earmark had running."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def restarts(self) -> None:
        """Quit and start again with the same library and settings."""
        self.quits()
        self.starts()

    # Hands

    def press(self, keys: str) -> None:
        """Press a key combination, written as menus show it, wherever the keyboard is."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # it is
        QTest.keyClick(self._focus, combination.key(), combination.keyboardModifiers())

    def types(self, text: str) -> None:
        """Type letters where the keyboard is; what no key has is written as an input method does."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self._focus, character)
            else:
                written = QInputMethodEvent()
                written.setCommitString(character)
                QApplication.sendEvent(self._focus, written)

    def click(self, text: str) -> None:
        """Click the button that shows or says `text`."""
        button = self.button(text)
        QTest.mouseClick(button, LEFT)

    def pick(self, menu: str, entry: str) -> None:
        """Open the menu of a tool button and pick an entry."""
        button = self.button(menu)
        assert isinstance(button, QToolButton)
        found: QMenu | None = button.menu()
        assert found is not None
        popup = found

        def choose() -> None:
            action = next(action for action in popup.actions() if action.text() == entry)
            QTest.mouseClick(popup, LEFT, pos=popup.actionGeometry(action).center())

        QTimer.singleShot(50, choose)
        QTest.mouseClick(button, LEFT)
        self.until(lambda: not popup.isVisible(), f"the menu {menu} stays open")

    def click_row(self, pane: str, row: int, *, at_right: bool = False) -> None:
        """Click a row of a list; `at_right` on the little arrow at its end."""
        view = self.list_called(pane)
        rect: QRect = view.visualRect(view.model().index(row, 0))
        place = QPoint(rect.right() - 16, rect.top() + 16) if at_right else rect.center()
        QTest.mouseClick(view.viewport(), LEFT, pos=place)

    def click_timeline(self, share: float) -> None:
        """Click on the timeline at a share (0 to 1) of its width."""
        timeline = self.window.reading.dock.timeline
        QTest.mouseClick(timeline, LEFT, pos=QPoint(round(timeline.width() * share), timeline.height() // 2))

    def click_word(self, text: str, *, nth: int = 0) -> Unit:
        """Scroll the text until the nth `text` is in sight if it is not, and click on it; the word that was clicked."""
        view = self.view
        unit = self.word(text, nth=nth)
        for _ in range(100):
            self.until_still()
            place = self.place_of(unit)
            if 0 < place.y() < view.viewport().height():
                break
            self.scroll(3 if place.y() > 0 else -3)
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        return unit

    def scroll(self, lines: int) -> None:
        """Turn the mouse wheel over the text; positive goes down."""
        viewport = self.view.viewport()
        centre = QPointF(viewport.rect().center())
        wheel = QWheelEvent(
            centre, QPointF(viewport.mapToGlobal(centre)), QPoint(0, 0), QPoint(0, -40 * lines),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        )  # fmt: skip
        QApplication.sendEvent(viewport, wheel)

    def choose_on_shelf(self, row: int) -> None:
        """Go to a row of the shelf with the arrow keys."""
        self.until(lambda: len(self.shelf) > row, "the shelf lacks it")
        self.press("Home")
        for _ in range(row):
            self.press("Down")

    def opens_from_shelf(self, row: int) -> None:
        """Open an episode with a click and wait until it can be read."""
        self.until(lambda: len(self.shelf) > row, "the shelf lacks it")
        self.click_row("Episodes", row)
        self.until(self.view.isVisible, "the reading room does not open")

    def chooses_in_dialog(self, keys: str, *files: Path) -> None:
        """Press the keys that ask for files, and choose some, or cancel."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            if files:
                field = dialog.findChild(QLineEdit)
                assert field is not None
                field.setText(" ".join(f'"{file}"' for file in files))
                dialog.accept()
            else:
                dialog.reject()

        QTimer.singleShot(200, answer)
        self.press(keys)

    @staticmethod
    def short_talk(sample: Path, path: Path, start_ms: int = 250, end_ms: int = 3_000) -> Path:
        """An audio file with the first words of the sample episode."""
        return cut(sample / "podcasts.mp3", path, start_ms, end_ms)

    def drop(self, *files: Path) -> None:
        """Drag files from the file manager onto the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        middle = self.window.rect().center()
        nothing = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, LEFT, nothing)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, LEFT, nothing))

    def kill_worker(self) -> None:
        """What the system does to a process when memory runs out."""
        os.kill(self.worker_pid, signal.SIGKILL)

    # Eyes

    @property
    def view(self) -> TranscriptView:
        """The text."""
        return self.window.reading.transcript

    @property
    def text(self) -> str:
        """The text that can be read."""
        return self.view.toPlainText()

    @property
    def lit(self) -> str:
        """The word that is lit, or nothing."""
        unit = self.view.lit
        return "" if unit is None else self.view.text_between(unit.first, unit.last)

    @property
    def lit_sentence(self) -> str:
        """The sentence that is lit around the word."""
        unit = self.view.lit
        return "" if unit is None else self.view.text_between(*self.view.page.sentence_around(unit.first))

    @property
    def position_ms(self) -> int:
        """Where the sound is."""
        return self.window.player.position_ms

    @property
    def playing(self) -> bool:
        """Whether sound is meant to be heard."""
        return self.window.player.playing

    @property
    def status(self) -> str:
        """What the top bar says about the work or the text."""
        return self.window.top.status

    @property
    def notice(self) -> str:
        """What the notice bar says; empty when it is not there."""
        return self.window.notice.text

    @property
    def shelf(self) -> list[str]:
        """What the rows of the shelf say."""
        return _said_by(self.window.shelf.model)

    @property
    def worker_pid(self) -> int:
        """The process id of the worker; 0 when none runs."""
        return self.window.work._transcriber.process_id

    def rows(self, pane: str) -> list[str]:
        """What the rows of a list say to a screen reader."""
        return _said_by(self.list_called(pane).model())

    def row_height(self, pane: str, row: int) -> int:
        """How high a row of a list is, in pixels."""
        view = self.list_called(pane)
        return int(view.visualRect(view.model().index(row, 0)).height())

    def word(self, text: str, *, nth: int = 0) -> Unit:
        """The nth word of the text that is written so."""
        found = [unit for unit in sorted(self.view.page.units, key=lambda unit: unit.first)
                 if self.view.text_between(unit.first, unit.last).strip(".,?!“”") == text]  # fmt: skip
        assert len(found) > nth, f"{text!r} is not in the text {nth + 1} times"
        return found[nth]

    def place_of(self, unit: Unit) -> QPoint:
        """The middle of a word in the viewport of the text."""
        return self.view.rects_of(unit.first, unit.last)[0].center().toPoint()

    def in_sight(self, unit: Unit) -> bool:
        """Whether a word can be seen."""
        return 0 < self.place_of(unit).y() < self.view.viewport().height()

    def colour_at(self, widget: QWidget, place: QPoint) -> str:
        """The colour that a widget shows, as `#rrggbb`."""
        return QColor(widget.grab().toImage().pixelColor(place)).name()

    def says(self, *words: str) -> bool:
        """Whether some label that is in sight shows all of `words`."""
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        return any(all(word in text for word in words) for text in labels)

    def button(self, text: str) -> QAbstractButton:
        """The button in sight that shows or says `text`."""
        return self._one(QAbstractButton, lambda button: text in (button.text(), button.accessibleName()), text)

    def list_called(self, name: str) -> QListView:
        """The list in sight with this accessible name."""
        return self._one(QListView, lambda view: view.accessibleName() == name, name)

    @property
    def seen(self) -> str:
        """What there is to see, for when a story takes another turn."""
        lit = f"{self.lit!r} at {self.position_ms}"
        return f"notice: {self.notice!r}, status: {self.status!r}, lit: {lit}, shelf: {self.shelf}"

    # Patience

    def until(self, happens: Callable[[], object], otherwise: str, within_ms: int = SOON_MS) -> None:
        """Wait while the window lives on; fails with what is seen if it does not happen in time."""
        deadline = time.monotonic() + within_ms / 1000
        while not happens():
            assert time.monotonic() < deadline, f"{otherwise}; {self.seen}"
            self._qtbot.wait(10)

    def until_still(self) -> None:
        """Wait until the text has slid to its place."""
        self.until(lambda: not self.view.sliding, "the text does not come to rest")

    def until_lit(self, text: str, within_ms: int = 10_000) -> None:
        """Wait until this word is lit."""
        self.until(lambda: self.lit.strip(".,?!“”") == text, f"{text!r} is not lit", within_ms)

    def until_open(self, title: str) -> None:
        """Wait until the reading room stands open with this episode."""
        self.until(lambda: title in self.window.windowTitle() and self.view.isVisible(), f"{title} does not open")

    def listens(self, for_ms: int) -> None:
        """Let time pass."""
        self._qtbot.wait(for_ms)

    @contextmanager
    def plays(self) -> Iterator[None]:
        """With the sound on; it is held again at the end."""
        self.press("Space")
        self.until(lambda: self.playing and self.position_ms >= 0, "nothing plays")
        yield
        if self.playing:
            self.press("Space")

    @property
    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _one(self, kind: type[W], fits: Callable[[W], bool], name: str) -> W:
        seen: Sequence[W] = [widget for widget in self.window.findChildren(kind) if widget.isVisible() and fits(widget)]
        assert len(seen) == 1, f"{len(seen)} of {name!r} are in sight"
        return seen[0]


def _said_by(model: QAbstractItemModel) -> list[str]:
    rows = range(model.rowCount())
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]

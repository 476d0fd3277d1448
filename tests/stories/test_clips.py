# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener takes a sentence along with its sound: saved, heard, copied, dragged out of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from desktop.clips.clip_dialog import ClipDialog
from desktop.settings_file import SettingsFile
from tests.support.listener import LEFT, Listener
from transcribe.media.audio import probe
from transcribe.media.tags import read_tags

pytestmark = [pytest.mark.model, pytest.mark.sound]


class Clipping:
    """Hands and eyes at the dialog of the clips."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener

    @property
    def dialog(self) -> ClipDialog:
        """The dialog that is open."""
        dialog = self.listener.window.clips.dialog
        assert dialog is not None
        return dialog

    def asks(self) -> ClipDialog:
        """Press the key, and wait until the dialog has the keyboard."""
        self.listener.press("X")
        self.listener.until(lambda: self.listener.window.clips.dialog is not None, "nothing is asked")
        self.listener.until(self.dialog.isActiveWindow, "it is not in front")
        return self.dialog

    def until_made(self) -> Path:
        """Wait until the clip is there to be dragged."""
        self.listener.until(lambda: self.dialog.draft.handle.file is not None, "the clip is not made")
        file = self.dialog.draft.handle.file
        assert file is not None
        return file

    def saves_as(self, path: Path) -> None:
        """Press Return, name a file, and wait until it is saved."""

        def answer() -> None:
            asking = QApplication.activeModalWidget()
            assert isinstance(asking, QFileDialog)
            field = asking.findChild(QLineEdit)
            assert field is not None
            field.setText(str(path))
            asking.accept()

        QTimer.singleShot(300, answer)
        self.listener.press("Return")

    def until_gone(self) -> None:
        """Wait until the dialog is closed and the window has the keyboard."""
        self.listener.until(lambda: self.listener.window.clips.dialog is None, "the dialog stays")
        self.listener.window.activateWindow()  # as a window manager does
        self.listener.until(self.listener.window.isActiveWindow, "one can't go on")

    @property
    def toast(self) -> str:
        """What passes over the foot of the text."""
        return self.listener.window.marking.toast.text


class Target(QWidget):
    """A window of another program, on which things are dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Target")
        self.setAcceptDrops(True)
        self.setGeometry(1_000, 600, 300, 200)
        self.files: list[Path] = []
        self.sounds: list[bytes] = []
        self.text = ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        self.sounds = [file.read_bytes() for file in self.files]
        self.text = event.mimeData().text()
        event.acceptProposedAction()


@pytest.fixture
def clipping(listener: Listener) -> Clipping:
    listener.click_word("tea")
    listener.press("Space")
    return Clipping(listener)


@pytest.fixture
def target(listener: Listener) -> Iterator[Target]:
    listener.window.setGeometry(0, 0, 980, 700)
    target = Target()
    target.show()
    listener.until(target.isVisible, "there is no target")
    yield target
    target.deleteLater()


def drags(listener: Listener, source: QWidget, begin: QPoint, target: QWidget) -> None:
    """Pull something out of a widget and let it go over another one, as a hand does."""
    window, other = source.window().windowHandle(), target.windowHandle()
    start = source.mapTo(source.window(), begin)
    over = target.rect().center()

    def arrive() -> None:
        for step in (QPoint(-4, 0), QPoint(-2, 0), QPoint(0, 0)):
            QTest.mouseMove(other, over + step)
            QTest.qWait(50)
        QTest.mouseRelease(other, LEFT, pos=over)

    QTest.mousePress(window, LEFT, pos=start)
    QTimer.singleShot(200, arrive)
    for far in (4, 12, 24, 30):
        QTest.mouseMove(window, start + QPoint(far, 0))
        QTest.qWait(20)
    listener.listens(300)


def test_the_sentence_being_heard_is_saved_with_its_words(clipping: Clipping, tmp_path: Path) -> None:
    listener = clipping.listener
    sentence = listener.lit_sentence

    dialog = clipping.asks()
    dialog.boxes.beside.click()
    assert dialog.choice.words == sentence
    span = dialog.span
    clipping.saves_as(tmp_path / "tea")
    clipping.until_gone()

    saved = tmp_path / "tea.mp3"
    assert probe(saved).duration_ms == pytest.approx(span.end_ms - span.start_ms, abs=50)
    assert sentence in read_tags(saved).metadata.notes
    assert (tmp_path / "tea.txt").read_text("utf-8").startswith(f"“{sentence}”\n— ")
    assert clipping.toast == "Saved “tea.mp3”."


def test_folder_format_and_wishes_are_known_again(clipping: Clipping, tmp_path: Path) -> None:
    listener = clipping.listener
    dialog = clipping.asks()
    dialog.boxes.format.setCurrentIndex(dialog.boxes.format.findText("Opus"))
    dialog.boxes.levelled.click()
    dialog.boxes.soft.click()
    clipping.saves_as(tmp_path / "one.opus")
    clipping.until_gone()
    listener.restarts()

    kept = SettingsFile(listener._settings).load()
    assert (kept.clip_format, kept.clip_soft, kept.clip_levelled) == ("opus", False, True)
    assert kept.clip_folder == str(tmp_path)


class Desktop(QObject):
    """Opens folders, as a file manager does."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "show")  # type: ignore[arg-type]  # the stub wants bytes, PySide a text
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def test_the_folder_is_shown_on_demand(clipping: Clipping, desktop: Desktop, tmp_path: Path) -> None:
    clipping.asks()
    clipping.saves_as(tmp_path / "tea.mp3")
    clipping.until_gone()
    assert desktop.opened == []

    clipping.listener.click("Show in folder")
    assert desktop.opened == [str(tmp_path)]


def test_what_is_selected_is_the_clip_and_its_ends_move_by_key(clipping: Clipping) -> None:
    listener = clipping.listener
    unit = listener.click_word("tea")
    listener.press("Space")
    listener.view.select(unit.first, unit.last)

    dialog = clipping.asks()
    first_ms = dialog.span
    assert dialog.choice.words.strip(".,") == "tea"
    listener.press("Left")
    listener.press("Left")
    listener.press("Shift+Right")

    words = dialog.choice.words.split()
    assert len(words) == 4
    assert words[2].strip(".,") == "tea"
    assert dialog.span.start_ms < first_ms.start_ms < first_ms.end_ms < dialog.span.end_ms
    listener.press("Shift+Left")
    listener.press("Right")
    assert dialog.choice.words.split() == words[1:3]
    listener.press("Escape")
    clipping.until_gone()


def test_it_is_heard_as_it_will_be(clipping: Clipping) -> None:
    listener = clipping.listener
    dialog = clipping.asks()
    listener.press("L")
    listener.until(lambda: dialog.draft.listen.text() == "Stop", "nothing plays")
    assert not listener.playing
    listener.until(lambda: dialog.draft.player.position_ms > 300, "nothing is heard")
    listener.until(lambda: dialog.draft.listen.text() == "Listen", "it does not end", 15_000)
    listener.press("Escape")
    clipping.until_gone()


def test_the_file_is_copied_with_a_key_and_stays_when_the_dialog_is_closed(clipping: Clipping) -> None:
    listener = clipping.listener
    dialog = clipping.asks()
    made = clipping.until_made()
    dialog.draft.handle.setFocus(Qt.FocusReason.TabFocusReason)
    listener.press("Space")
    listener.press("Escape")
    clipping.until_gone()

    assert QGuiApplication.clipboard().mimeData().urls() == [QUrl.fromLocalFile(str(made))]
    assert probe(made).duration_ms > 500


def test_what_nobody_took_is_gone_with_the_dialog(clipping: Clipping) -> None:
    clipping.asks()
    made = clipping.until_made()
    clipping.listener.press("Right")
    assert clipping.until_made() != made
    assert not made.exists()
    made = clipping.until_made()
    clipping.listener.press("Escape")
    clipping.until_gone()

    assert not made.exists()


def test_the_quote_is_copied(clipping: Clipping) -> None:
    sentence = clipping.listener.lit_sentence
    clipping.asks()
    clipping.listener.press("Ctrl+C")

    assert QGuiApplication.clipboard().text().startswith(f"“{sentence}”\n— ")
    assert "The Odd Road" in QGuiApplication.clipboard().text()


def test_the_clip_is_dragged_into_another_window(clipping: Clipping, target: Target) -> None:
    listener = clipping.listener
    dialog = clipping.asks()
    dialog.move(20, 20)
    made = clipping.until_made()
    length_ms = dialog.span.end_ms - dialog.span.start_ms

    drags(listener, dialog.draft.handle, dialog.draft.handle.rect().center(), target)

    assert target.files == [made]
    assert made.suffix == ".mp3"
    assert target.sounds == [made.read_bytes()]
    assert probe(made).duration_ms == pytest.approx(length_ms, abs=50)
    assert len(listener.shelf) == 1


def test_selected_words_are_dragged_out_as_a_quote(clipping: Clipping, target: Target) -> None:
    listener = clipping.listener
    unit = listener.click_word("tea")
    listener.press("Space")
    listener.press("S")
    listener.until_still()
    sentence = listener.view.textCursor().selectedText()

    drags(listener, listener.view.viewport(), listener.place_of(unit), target)

    assert target.text.startswith(f"“{sentence}”\n— ")
    assert "The Odd Road" in target.text
    assert target.files == []
    assert listener.view.textCursor().selectedText() == sentence


def test_who_stops_it_has_no_file(clipping: Clipping, tmp_path: Path) -> None:
    listener = clipping.listener
    listener.view.selectAll()
    dialog = clipping.asks()
    clipping.saves_as(tmp_path / "all.mp3")
    listener.until(lambda: dialog.busy.words, "it is not being saved")
    dialog.busy.cancel.click()

    assert dialog.busy.words == ""
    assert dialog.save.isEnabled()
    listener.until(lambda: not list(tmp_path.glob(".earmark*")), "what was begun stays")
    assert list(tmp_path.glob("*.mp3")) == []
    dialog.activateWindow()  # as a window manager does
    listener.until(dialog.save.hasFocus, "one can't go on")
    listener.press("Escape")
    clipping.until_gone()


def test_what_can_not_be_written_is_said_and_can_be_tried_elsewhere(clipping: Clipping, tmp_path: Path) -> None:
    dialog = clipping.asks()
    (tmp_path / "file").write_text("no folder")

    dialog.save_to(tmp_path / "file" / "tea.mp3")
    clipping.listener.until(lambda: dialog.notice.text, "nothing is said")
    assert "can't be written" in dialog.notice.text

    dialog.save_to(tmp_path / "tea.mp3")
    clipping.until_gone()
    assert (tmp_path / "tea.mp3").is_file()


def test_where_there_is_no_text_yet_it_is_said(newcomer: Listener, sample: Path) -> None:
    newcomer.drop(sample / "podcasts.mp3")
    newcomer.until_open("Twenty-Four Results")
    newcomer.press("X")

    assert newcomer.window.clips.dialog is None
    assert newcomer.window.marking.toast.text == "There is no text yet of which a clip could be made."

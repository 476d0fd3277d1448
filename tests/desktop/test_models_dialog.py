# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the speech models: what it says, and what is done in it with mouse and keyboard."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.model_card import ModelCard
from desktop.models.model_work import ModelWork
from desktop.models.models_dialog import ModelsDialog
from desktop.theme import Theme
from tests.support.hub import Hub, local_hub
from transcribe.speech import fetch, models, speeds
from transcribe.speech.models import Place

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app model folder and a Hugging Face cache that are empty."""
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "models"


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, folder: Path) -> Iterator[ModelsDialog]:
    """The window, as it opens on a machine with tiny.en and base."""
    with opened(qtbot) as dialog:
        yield dialog


@pytest.fixture
def hub(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub that offers tiny.en, which is not installed here."""
    with local_hub() as hub:
        hub.hold("tiny.en", models.find("tiny.en").folder)
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        monkeypatch.setattr(models, "_PACKAGES", models._PACKAGES[1:])
        yield hub


@pytest.fixture
def before_hub(hub: Hub, qtbot: QtBot, theme: Theme) -> Iterator[ModelsDialog]:
    """The window, where tiny.en is not here and can be downloaded."""
    with opened(qtbot) as dialog:
        yield dialog


@contextmanager
def opened(qtbot: QtBot, chosen: str = "") -> Iterator[ModelsDialog]:
    """The window, with its list; everything that runs is stopped at the end."""
    work = ModelWork()
    dialog = ModelsDialog(work, chosen, "base")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    work.refresh()
    qtbot.waitUntil(lambda: "large-v3" in dialog._cards)
    yield dialog
    work.close()


def texts(widget: QWidget) -> str:
    """All that can be read."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def buttons(widget: QWidget) -> list[str]:
    """What can be pressed."""
    return [each.text() for each in widget.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(widget: QWidget, text: str) -> None:
    def there() -> list[QPushButton]:
        return [each for each in widget.findChildren(QPushButton) if each.isVisible() and each.text() == text]

    deadline = time.monotonic() + 5
    while not there() and time.monotonic() < deadline:  # a card offers what is possible when that is known
        QTest.qWait(20)
    (button,) = there()
    QTest.mouseClick(button, LEFT)


def agree(qtbot: QtBot, card: ModelCard) -> None:
    """Press Download and say yes to what is asked."""
    press(card, "Download")
    qtbot.waitUntil(lambda: bool(card.question.words))
    press(card.question, "Download")


def test_each_model_says_what_it_is_and_what_can_be_done(qtbot: QtBot, dialog: ModelsDialog, folder: Path) -> None:
    speeds.remember("tiny.en", 17.3)
    dialog._work.refresh()
    tiny, base, turbo = (dialog.card(name) for name in ("tiny.en", "base", "large-v3-turbo"))
    qtbot.waitUntil(lambda: "17 ×" in texts(tiny))

    assert "English · 76 MB · about 17 × real time on this machine" in texts(tiny)
    assert "Python package" in texts(tiny)
    assert buttons(tiny) == ["Use", "Measure"]
    assert "99 languages · 145 MB · speed not measured yet" in texts(base)
    assert "used for new texts" in texts(base)
    assert buttons(base) == ["Measure"]
    assert "100 languages · 1.6 GB" in texts(turbo)
    assert buttons(turbo) == ["Download"]
    assert "New texts are made with base: Earmark’s choice." in texts(dialog)


def test_those_that_are_here_stand_first_and_the_rest_by_size(dialog: ModelsDialog) -> None:
    cards = sorted(dialog._cards.values(), key=lambda card: card.mapTo(dialog, card.rect().topLeft()).y())

    names = [card.row.name for card in cards]
    assert names[:4] == ["tiny.en", "base", "tiny", "base.en"]
    assert names[-1] == "large-v3"


def test_a_screen_reader_hears_names_facts_and_what_a_button_is_for(dialog: ModelsDialog) -> None:
    base = dialog.card("base")

    assert base.accessibleName() == "base, 99 languages · 145 MB · speed not measured yet, used for new texts"
    assert dialog.card("small").download.accessibleName() == "Download small"
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName() or button.text() or not button.isVisible()


def test_a_model_is_chosen_and_the_choice_is_given_back(qtbot: QtBot, dialog: ModelsDialog) -> None:
    with qtbot.waitSignal(dialog.chosen_now) as chosen:
        press(dialog.card("tiny.en"), "Use")
    assert chosen.args == ["tiny.en"]
    assert "with tiny.en, as you chose" in texts(dialog)
    assert "used for new texts" in texts(dialog.card("tiny.en"))
    assert "Use" in buttons(dialog.card("base"))
    with qtbot.waitSignal(dialog.chosen_now) as chosen:
        press(dialog, "Let Earmark choose")

    assert chosen.args == [""]
    assert dialog.used == "base"
    assert "Let Earmark choose" not in buttons(dialog)


def test_a_download_is_asked_for_first_and_no_is_no(qtbot: QtBot, before_hub: ModelsDialog, hub: Hub) -> None:
    card = before_hub.card("tiny.en")
    press(card, "Download")
    qtbot.waitUntil(lambda: bool(card.question.words))
    assert all(part in card.question.words for part in ("127.0.0.1", "78 MB", "Systran/faster-whisper-tiny.en"))
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert card.question.words == ""
    assert before_hub.isVisible()
    assert focused() is card.download
    assert hub.asked == []


def test_a_download_shows_how_far_it_is_and_ends_among_those_that_are_here(
    qtbot: QtBot, before_hub: ModelsDialog, hub: Hub, folder: Path
) -> None:
    hub.stall_after = 40_000_000
    card = before_hub.card("tiny.en")
    agree(qtbot, card)
    qtbot.waitUntil(lambda: "51 %" in card.busy.words)
    assert "40 MB of 78 MB" in card.busy.words
    assert buttons(card) == ["Cancel"]
    bar = card.findChild(QProgressBar)
    assert bar is not None
    assert bar.value() == pytest.approx(512, abs=5)
    hub.go_on.set()
    qtbot.waitUntil(lambda: "tiny.en is here." in before_hub.notice.text, timeout=20_000)

    assert models.find("tiny.en").place is Place.APP
    qtbot.waitUntil(lambda: buttons(card) == ["Use", "Measure", "Delete"])
    before_hub.notice.act()
    assert before_hub.used == "tiny.en"


def test_a_cancelled_download_goes_on_the_next_time(qtbot: QtBot, before_hub: ModelsDialog, hub: Hub) -> None:
    hub.stall_after = 40_000_000
    card = before_hub.card("tiny.en")
    agree(qtbot, card)
    qtbot.waitUntil(lambda: "51 %" in card.busy.words)
    press(card, "Cancel")
    qtbot.waitUntil(lambda: "40 MB of it came already" in texts(card))
    assert before_hub.notice.text == ""
    assert buttons(card) == ["Delete", "Download"]
    hub.stall_after = None
    agree(qtbot, card)
    qtbot.waitUntil(lambda: "Use" in buttons(card), timeout=20_000)

    assert hub.ranges[-1].startswith("bytes=40")


def test_closing_in_the_middle_of_a_download_waits_for_nobody_and_keeps_what_came(
    qtbot: QtBot, before_hub: ModelsDialog, hub: Hub
) -> None:
    hub.stall_after = 40_000_000
    card = before_hub.card("tiny.en")
    agree(qtbot, card)
    qtbot.waitUntil(lambda: "51 %" in card.busy.words)
    before_hub._work.close()

    assert not hub.go_on.is_set()  # the server is silent still
    assert fetch.plan("tiny.en").here_bytes >= 40_000_000


def test_what_came_of_a_download_can_be_deleted(qtbot: QtBot, before_hub: ModelsDialog, hub: Hub, folder: Path) -> None:
    hub.stall_after = 40_000_000
    card = before_hub.card("tiny.en")
    agree(qtbot, card)
    qtbot.waitUntil(lambda: "51 %" in card.busy.words)
    press(card, "Cancel")
    qtbot.waitUntil(lambda: "Delete" in buttons(card))
    press(card, "Delete")
    assert "What came of tiny.en" in card.question.words
    press(card.question, "Delete")
    qtbot.waitUntil(lambda: "came already" not in texts(card))

    assert not list(folder.glob(".tiny.en*"))


def test_a_hub_that_refuses_is_said_in_the_window(qtbot: QtBot, before_hub: ModelsDialog, hub: Hub) -> None:
    hub.status = 503
    card = before_hub.card("tiny.en")
    agree(qtbot, card)
    qtbot.waitUntil(lambda: "503" in before_hub.notice.text)

    assert "Try again later." in before_hub.notice.text
    assert buttons(card) == ["Download"]


def test_a_model_is_imported_from_a_folder_and_deleted(
    qtbot: QtBot, dialog: ModelsDialog, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(models.find("tiny.en").folder, tmp_path / "stick" / "tiny.en")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "stick"))
    press(dialog, "Import…")
    qtbot.waitUntil(lambda: "tiny.en is here." in dialog.notice.text, timeout=20_000)
    card = dialog.card("tiny.en")
    qtbot.waitUntil(lambda: "Delete" in buttons(card))
    press(card, "Delete")
    assert card.question.words == "tiny.en will be deleted from this computer: 76 MB. It can be downloaded again."
    press(card.question, "Not now")
    assert (folder / "tiny.en").is_dir()
    press(card, "Delete")
    press(card.question, "Delete")
    qtbot.waitUntil(lambda: "Python package" in texts(card))

    assert not (folder / "tiny.en").exists()


def test_a_folder_without_a_model_is_said(qtbot: QtBot, dialog: ModelsDialog, tmp_path: Path) -> None:
    dialog.import_from(tmp_path)
    qtbot.waitUntil(lambda: str(tmp_path) in dialog.notice.text)

    assert dialog.importing.words == ""
    assert "Import…" in buttons(dialog)


def test_the_model_in_use_that_is_deleted_leaves_the_choice_to_earmark(
    qtbot: QtBot, theme: Theme, folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(models.find("tiny.en").folder, folder / "mine")
    with opened(qtbot, "mine") as dialog:
        assert "with mine, as you chose" in texts(dialog)
        card = dialog.card("mine")
        press(card, "Delete")
        assert "Earmark can’t get it again" in card.question.words
        with qtbot.waitSignal(dialog.chosen_now) as chosen:
            press(card.question, "Delete")

        assert chosen.args == [""]
        assert "Earmark’s choice" in texts(dialog)
        assert "mine" not in dialog._cards


@pytest.mark.model
def test_a_model_is_measured_in_a_process_of_its_own(qtbot: QtBot, dialog: ModelsDialog) -> None:
    card = dialog.card("tiny.en")
    press(card, "Measure")
    qtbot.waitUntil(lambda: "transcribes half a minute" in card.busy.words)
    qtbot.waitUntil(lambda: card.busy.words == "", timeout=90_000)
    qtbot.waitUntil(lambda: "real time on this machine" in texts(card) or dialog.notice.text != "")

    assert dialog.notice.text == ""
    assert speeds.speeds()["tiny.en"] > 0
    assert buttons(card) == ["Use", "Measure"]


def test_measuring_can_be_stopped(qtbot: QtBot, dialog: ModelsDialog) -> None:
    card = dialog.card("tiny.en")
    press(card, "Measure")
    qtbot.waitUntil(lambda: "transcribes half a minute" in card.busy.words)
    press(card, "Cancel")
    qtbot.waitUntil(lambda: buttons(card) == ["Use", "Measure"])

    assert speeds.speeds() == {}
    assert dialog.notice.text == ""


def test_the_keyboard_goes_through_the_cards_in_their_order(qtbot: QtBot, dialog: ModelsDialog) -> None:
    dialog.card("tiny.en").use.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused().accessibleName())

    assert seen == ["Measure tiny.en", "Measure base", "Download tiny", "Download base.en"]


def test_letters_twice_as_large_still_fit(qtbot: QtBot, dialog: ModelsDialog, qapp: QApplication) -> None:
    font = qapp.font()
    large = qapp.font()
    large.setPixelSize(font.pixelSize() * 2)
    qapp.setFont(large)
    try:
        qtbot.wait(50)
        for name in ("tiny.en", "base", "small"):
            card = dialog.card(name)
            for label in card.findChildren(QLabel):
                if label.isVisible():
                    assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
            assert card.mapTo(dialog, card.rect().topRight()).x() <= dialog.width()
    finally:
        qapp.setFont(font)

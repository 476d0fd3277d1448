# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener who wants another speech model."""

from pathlib import Path

import pytest

from desktop.models.models_dialog import ModelsDialog
from tests.support.hub import local_hub
from tests.support.listener import Listener
from transcribe.speech import models

pytestmark = pytest.mark.sound


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An app model folder that is empty."""
    monkeypatch.setenv("EARMARK_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))


def models_window(listener: Listener) -> ModelsDialog:
    listener.press("Ctrl+M")
    listener.until(lambda: listener.says("To download"), "the models are not shown")
    dialog = listener.window.models.dialog
    assert dialog is not None
    listener.until(dialog.isActiveWindow, "the window of the models is not in front")
    listener.until(lambda: listener.says("100 languages · 3.1 GB"), "the models are not listed")
    return dialog


def test_what_was_chosen_is_used_for_the_next_text_and_remembered(
    newcomer: Listener, sample: Path, tmp_path: Path
) -> None:
    dialog = models_window(newcomer)
    assert newcomer.says("with tiny.en, with which Earmark was started")
    newcomer.click("Use base")
    assert newcomer.says("with base, as you chose")
    newcomer.press("Escape")
    newcomer.until(lambda: not dialog.isVisible(), "the window of the models stays")
    newcomer.drop(newcomer.short_talk(sample, tmp_path / "talk.wav"))
    newcomer.until(lambda: "base" in newcomer.status, "another model is at work", within_ms=20_000)
    newcomer.restarts()
    models_window(newcomer)

    assert newcomer.says("with base, as you chose")


def test_the_window_closes_while_a_model_is_being_measured(newcomer: Listener) -> None:
    models_window(newcomer)
    newcomer.click("Measure tiny.en")
    newcomer.until(lambda: newcomer.says("transcribes half a minute"), "nothing is measured")
    newcomer.restarts()

    models_window(newcomer)
    assert newcomer.says("speed not measured yet")


def test_a_download_that_ends_behind_the_closed_window_is_said_in_the_main_one(
    newcomer: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    with local_hub() as hub:
        hub.hold("tiny.en", models.find("tiny.en").folder)
        hub.stall_after = 20_000_000
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        monkeypatch.setattr(models, "_PACKAGES", models._PACKAGES[1:])
        dialog = models_window(newcomer)
        newcomer.click("Download tiny.en")
        newcomer.until(lambda: dialog.card("tiny.en").question.words, "nothing is asked")
        newcomer.press("Space")
        newcomer.until(lambda: "MB of 78 MB" in dialog.card("tiny.en").busy.words, "nothing is downloaded")
        newcomer.press("Escape")
        newcomer.until(lambda: not dialog.isVisible(), "the window of the models stays")
        hub.go_on.set()
        newcomer.until(lambda: newcomer.notice == "The speech model tiny.en is here.", "nothing is said", 20_000)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Listeners: one before an empty library, one whose library holds the sample episode, transcribed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.listener import Listener
from transcribe import intake
from transcribe.library import Library
from transcribe.speech import models
from transcribe.speech.jobs import Transcription, run
from transcribe.speech.recognize import Recognizer


@pytest.fixture(scope="session")
def transcribed(sample: Path, model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library file with the sample episode and its chapters, transcribed by the smallest model; made once."""
    path = tmp_path_factory.mktemp("transcribed") / "library.db"
    with Library(path) as library:
        beside = [sample / "podcasts.chapters.txt"]
        episode_id = intake.add(library, sample / "podcasts.mp3", beside)
        for _ in run(Transcription(library, library.episode(episode_id), Recognizer(models.find("tiny.en")), None)):
            pass
    return path.read_bytes()


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path) -> Iterator[Listener]:
    """Somebody who starts Earmark for the first time."""
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    listener.starts()
    yield listener
    listener.quits()


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path, transcribed: bytes) -> Iterator[Listener]:
    """Somebody whose library holds the sample episode, and who has just opened it."""
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    listener.library.write_bytes(transcribed)
    listener.starts()
    listener.until(lambda: listener.shelf, "the shelf stays empty")
    listener.click_row("Episodes", 0)
    listener.until_open("Twenty-Four Results")
    yield listener
    listener.quits()

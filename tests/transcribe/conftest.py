# SPDX-License-Identifier: GPL-3.0-or-later
"""Real speech, cut out of the bundled sample episode, and the real model that hears it."""

import json
from pathlib import Path

import pytest

from tests.support.pieces import write_wav
from transcribe.media.audio import read
from transcribe.speech import models
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Segment, SegmentKind

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tiny(model_folder: Path) -> Recognizer:
    """The smallest model, loaded once."""
    return Recognizer(models.find("tiny.en"))


@pytest.fixture(scope="session")
def truth() -> tuple[Segment, ...]:
    """When each line of the sample episode is said, from its making."""
    lines = json.loads((ROOT / "tests" / "data" / "sample-truth.json").read_text("utf-8"))
    kinds = {True: SegmentKind.SOUND, False: SegmentKind.SPEECH}
    return tuple(
        Segment(line["start_ms"], line["end_ms"], line["text"], kind=kinds[line["text"] == "[MUSIC]"]) for line in lines
    )


@pytest.fixture(scope="session")
def piece(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's first 61 seconds: talk, nine seconds in a jingle, talk again."""
    sound = read(sample / "podcasts.mp3", 0, 61_100)
    return write_wav(tmp_path_factory.mktemp("piece") / "piece.wav", sound)


@pytest.fixture
def media(sample: Path) -> Path:
    """The sample's sound."""
    return sample / "podcasts.mp3"


@pytest.fixture
def text(sample: Path) -> Path:
    """Its publisher's text, with times."""
    return sample / "podcasts.transcript.txt"


@pytest.fixture
def page(sample: Path) -> Path:
    """Its chapter page."""
    return sample / "podcasts.chapters.txt"

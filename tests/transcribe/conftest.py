# SPDX-License-Identifier: GPL-3.0-or-later
"""Real speech, cut out of the bundled sample episode, and the real model that hears it."""

import json
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from transcribe.media.audio import SAMPLE_RATE, Samples, read
from transcribe.speech import models
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Segment, SegmentKind

ROOT = Path(__file__).parents[2]


def write_wav(path: Path, samples: Samples) -> Path:
    """16 kHz, mono, 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((samples * 32767).astype(np.int16).tobytes())
    return path


@pytest.fixture(scope="session", autouse=True)
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An app model folder of our own: tests leave nothing in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("models")
        patch.setenv("EARMARK_MODELS", str(folder))
        yield folder


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

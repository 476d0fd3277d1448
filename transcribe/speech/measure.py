# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast a model is on this machine: a real transcription of half a minute of speech that comes with Earmark."""

import time
from pathlib import Path

from transcribe.media.audio import probe
from transcribe.speech import models, pipeline, speeds
from transcribe.speech.recognize import Recognizer

SOUND = Path(__file__).with_name("half-minute.opus")
_QUICK_S = 10.0  # a run as short as this is done twice, for the first one pays for what is loaded by it


def measure(name: str) -> float:
    """Transcribe, and remember how many seconds of sound were done in a second; what else runs here makes it less.

    Raises ModelError when the model is not here or can't be loaded.
    """
    recognizer = Recognizer(models.find(name))
    took_s = _run(recognizer)
    if took_s < _QUICK_S:
        took_s = min(took_s, _run(recognizer))
    speed = probe(SOUND).duration_ms / 1000 / took_s
    speeds.remember(name, speed)
    return speed


def _run(recognizer: Recognizer) -> float:
    started_s = time.monotonic()
    for _ in pipeline.transcribe(SOUND, recognizer):
        pass
    return time.monotonic() - started_s

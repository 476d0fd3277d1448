# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen and the sound card that the other tests rely on."""

import os
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from tests.support.screen import virtual_screen
from tests.support.sound import RECORDED_HZ, null_sink, record_monitor


@pytest.mark.sound
def test_what_is_played_on_the_null_sink_is_recorded(tmp_path: Path) -> None:
    tone = tmp_path / "tone.wav"
    _write_tone(tone, hertz=440)

    with null_sink() as sink:
        with record_monitor(sink) as recording:
            subprocess.run(["paplay", str(tone)], env=os.environ | sink.env, check=True)
        server_folder = Path(sink.env["PULSE_RUNTIME_PATH"])

    heard = recording.samples[recording.samples != 0]
    loudest = int(np.argmax(np.abs(np.fft.rfft(heard)))) * RECORDED_HZ / len(heard)
    assert len(heard) > 0.9 * RECORDED_HZ
    assert loudest == pytest.approx(440, abs=3)
    assert not server_folder.exists()


def test_a_program_opens_a_window_on_the_virtual_screen() -> None:
    program = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Earmark")
label.showMaximized()
app.processEvents()
print(app.platformName(), label.windowHandle().isExposed(), app.primaryScreen().size().width())
"""
    with virtual_screen(width=1200) as env:
        seen = subprocess.run([sys.executable, "-c", program], env=os.environ | env, capture_output=True, text=True)

    assert seen.stdout.split() == ["xcb", "True", "1200"], seen.stderr


def _write_tone(path: Path, hertz: int) -> None:
    time_s = np.arange(44_100) / 44_100
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(44_100)
        file.writeframes((np.sin(2 * np.pi * hertz * time_s) * 16_000).astype("<i2").tobytes())

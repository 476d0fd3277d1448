# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of another language than the model's, in sound that was never recorded: real PocketSphinx."""

from pathlib import Path

import numpy as np
import pytest

from transcribe.media.audio import SAMPLE_RATE, read
from transcribe.speech.force import _in_a_room, force
from transcribe.speech.phones import pronunciations
from transcribe.transcript import Segment


def test_a_room_is_as_loud_as_it_should_be_and_always_the_same() -> None:
    tone = np.sin(np.arange(SAMPLE_RATE + 1) / 5).astype(np.float32)

    noise = _in_a_room(tone) - tone

    level_db = 10 * np.log10(np.square(noise).mean() / np.square(tone).mean())
    assert level_db == pytest.approx(-20, abs=0.1)
    assert np.array_equal(_in_a_room(tone), _in_a_room(tone))
    assert not _in_a_room(np.zeros(SAMPLE_RATE, np.float32)).any()


def test_a_pause_without_any_noise_is_not_part_of_a_word(sample: Path, truth: tuple[Segment, ...]) -> None:
    first, second = truth[1], truth[2]
    silence = np.zeros(SAMPLE_RATE // 2, np.float32)
    one, two = (read(sample / "podcasts.mp3", line.start_ms, line.end_ms) for line in (first, second))
    sound = np.concatenate([silence, one, silence, two, silence])
    words = [pronunciations(word.strip(".,?!—"), "en") for line in (first, second) for word in line.text.split()]

    found = force(sound, words, foreign=True)

    assert found is not None
    after = len(first.text.split())
    one_ends_ms, two_starts_ms = (500 + len(one) // 16, 1_000 + len(one) // 16)
    assert found[after - 1][1] == pytest.approx(one_ends_ms, abs=120)
    assert found[after][0] == pytest.approx(two_starts_ms, abs=60)

# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud sound is from second to second, and how it is made even."""

from pathlib import Path

import numpy as np
import pytest

from tests.support.tones import write_tone
from transcribe.errors import Cancelled, MediaError
from transcribe.media.levels import LEAST_DB, MOST_DB, TARGET_LUFS, gain_at, gains_db, kept_levels, levels
from transcribe.progress import CancelToken


@pytest.mark.parametrize("decibels", [-10, -23, -40])
def test_a_tone_of_997_hz_in_two_channels_is_as_loud_as_its_peak(tmp_path: Path, decibels: int) -> None:
    """So BS.1770 is calibrated: at full scale it has 0 LUFS in two channels, -3 in one."""
    found = levels(write_tone(tmp_path / "tone.wav", [decibels] * 5))
    assert len(found) == 5
    assert found == pytest.approx(decibels, abs=0.2)
    single = levels(write_tone(tmp_path / "mono.wav", [decibels] * 5, channels=1))
    assert single == pytest.approx(decibels - 3, abs=0.2)


def test_loud_and_quiet_stretches_are_known_apart_and_pauses_are_none_of_them(tmp_path: Path) -> None:
    found = levels(write_tone(tmp_path / "tone.wav", [-12] * 8 + [-26] * 8 + [-70] * 8 + [-12] * 4))

    assert found[2:6] == pytest.approx(-12, abs=0.3)
    assert found[10:14] == pytest.approx(-26, abs=0.3)
    assert np.isnan(found[18:22]).all()


def test_short_silences_between_words_do_not_make_speech_quieter(tmp_path: Path) -> None:
    found = levels(write_tone(tmp_path / "tone.wav", [-15, -90] * 6))

    assert found[2:10] == pytest.approx(-15, abs=1.8)  # the blocks at the borders are half silent


def test_gains_lead_to_one_level_within_limits_smoothly_and_over_pauses() -> None:
    found = np.array([-13] * 6 + [np.nan] * 6 + [-33] * 6 + [-60] * 6, np.float32)
    gains = gains_db(found)

    assert gains[2] == pytest.approx(TARGET_LUFS + 13)
    assert gains[14] == pytest.approx(TARGET_LUFS + 33)
    assert gains[-1] == MOST_DB
    assert np.abs(np.diff(gains)).max() < 5
    assert gains_db(np.array([5, 5, 5], np.float32)) == pytest.approx(LEAST_DB)
    assert gains_db(np.array([np.nan] * 3, np.float32)) == pytest.approx(0)
    assert gain_at(gains, 500) == pytest.approx(gains[0])
    assert gain_at(gains, 8_000) == pytest.approx((gains[7] + gains[8]) / 2)
    assert gain_at(gains, 10**9) == gains[-1]
    assert gain_at(np.zeros(0, np.float32), 5) == 0


def test_it_is_kept_and_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EARMARK_CACHE", str(tmp_path / "cache"))
    media = write_tone(tmp_path / "tone.wav", [-20] * 3)
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        kept_levels(media, stopped)
    found = kept_levels(media)
    assert kept_levels(media, stopped) == pytest.approx(found)
    with pytest.raises(MediaError):
        kept_levels(tmp_path / "none.wav")

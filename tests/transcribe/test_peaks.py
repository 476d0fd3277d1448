# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of the sound: right for every kind of file, made once and kept."""

import os
import shutil
import wave
from pathlib import Path

import numpy as np
import pytest

from transcribe.errors import Cancelled, MediaError
from transcribe.media import peaks as module
from transcribe.media.peaks import kept_peaks, peaks
from transcribe.progress import CancelToken


def write_wav(path: Path, frames: np.ndarray, rate: int = 8000) -> Path:
    """A wav file; a row for each moment, a column for each channel."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(frames.shape[1])
        file.setsampwidth(frames.itemsize)
        file.setframerate(rate)
        file.writeframes(frames.tobytes())
    return path


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which shapes are kept."""
    monkeypatch.setenv("EARMARK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "peaks"


def test_the_loudest_channel_counts_whether_it_swings_up_or_down(tmp_path: Path) -> None:
    frames = np.zeros((16_000, 2), np.int16)
    frames[900, 0], frames[2500, 1], frames[15_999, 0] = 16_384, -32_768, 3_277
    found = peaks(write_wav(tmp_path / "two.wav", frames))

    assert len(found) == 20
    assert {number: round(float(value), 2) for number, value in enumerate(found) if value} == {1: 0.5, 3: 1.0, 19: 0.1}


def test_bytes_have_their_silence_in_the_middle(tmp_path: Path) -> None:
    frames = np.full((1600, 1), 128, np.uint8)
    frames[1000] = 0
    found = peaks(write_wav(tmp_path / "bytes.wav", frames))

    assert found.tolist() == [0.0, 1.0]


def test_bins_do_not_drift_over_many_blocks(tmp_path: Path) -> None:
    rate = 11_025  # a tenth of a second is no whole number of samples
    frames = np.zeros((rate * 61, 1), np.int16)
    for second in range(0, 61, 6):
        frames[second * rate + 600] = 20_000
    found = peaks(write_wav(tmp_path / "long.wav", frames, rate))

    assert len(found) == 610
    assert np.flatnonzero(found > 0.5).tolist() == [second * 10 for second in range(0, 61, 6)]


def test_the_same_file_is_looked_at_once(tmp_path: Path, sample: Path, kept: Path) -> None:
    media = Path(shutil.copy(sample / "podcasts.mp3", tmp_path / "talk.mp3"))
    fresh = kept_peaks(media)
    assert len(list(kept.iterdir())) == 1
    about = media.stat()
    media.write_bytes(b"\0" * about.st_size)  # nothing could be decoded in it any more
    os.utime(media, ns=(about.st_atime_ns, about.st_mtime_ns))
    again = kept_peaks(media)

    assert again.dtype == fresh.dtype
    assert np.abs(again - fresh).max() < 0.005


def test_a_file_that_changed_is_looked_at_again(tmp_path: Path, kept: Path) -> None:
    loud = np.full((8000, 1), 30_000, np.int16)
    media = write_wav(tmp_path / "talk.wav", loud)
    assert kept_peaks(media).max() > 0.9
    write_wav(media, np.concatenate([loud // 10, loud // 10]))

    assert kept_peaks(media).max() < 0.1
    assert len(list(kept.iterdir())) == 2


def test_those_that_were_used_least_lately_go(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    files = [write_wav(tmp_path / f"{n}.wav", np.full((800 + n, 1), 9000, np.int16)) for n in range(3)]
    kept_peaks(files[0])
    kept_peaks(files[1])
    for number, each in enumerate(sorted(kept.iterdir(), key=lambda each: each.stat().st_mtime_ns)):
        os.utime(each, ns=(number, number))
    kept_peaks(files[0])  # used again
    kept_peaks(files[2])
    for file in files[:2]:
        size, stamp = file.stat().st_size, file.stat().st_mtime_ns
        file.write_bytes(b"\0" * size)
        os.utime(file, ns=(stamp, stamp))

    assert kept_peaks(files[0]).max() > 0.2
    with pytest.raises(MediaError):
        kept_peaks(files[1])


def test_a_cache_that_cannot_be_written_or_read_is_no_failure(tmp_path: Path, kept: Path) -> None:
    media = write_wav(tmp_path / "talk.wav", np.full((800, 1), 9000, np.int16))
    kept.parent.write_text("a file where the folder would be")

    assert kept_peaks(media).max() > 0.2
    kept.parent.unlink()
    kept_peaks(media)
    (place,) = kept.iterdir()
    place.write_bytes(b"")
    assert kept_peaks(media).max() > 0.2


def test_what_nobody_waits_for_any_more_is_not_finished_and_not_kept(sample: Path, kept: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()

    with pytest.raises(Cancelled):
        kept_peaks(sample / "podcasts.mp3", cancel)
    assert not kept.exists()

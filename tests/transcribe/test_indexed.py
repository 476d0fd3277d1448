# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies with an index: the same sound at the same times, made once, whole or not at all, within a limit."""

import os
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest

from tests.support.pieces import cut
from transcribe.errors import Cancelled, MediaError
from transcribe.media import indexed
from transcribe.media.audio import probe, read
from transcribe.media.indexed import guessed_short, indexed_copy, is_damaged
from transcribe.progress import CancelToken

LENGTH_MS = 8_000


def encoded(sample: Path, path: Path, *options: str) -> Path:
    """Eight seconds of speech, by FFmpeg with these options."""
    import imageio_ffmpeg

    plain = cut(sample / "podcasts.mp3", path.with_suffix(".wav"), 0, LENGTH_MS)
    program = imageio_ffmpeg.get_ffmpeg_exe()
    subprocess.run([program, "-v", "error", "-y", "-i", plain, *options, path], check=True)
    return path


@pytest.fixture
def bare(sample: Path, tmp_path: Path) -> Path:
    """An mp3 of variable bit rate without an index."""
    return encoded(sample, tmp_path / "bare.mp3", "-c:a", "libmp3lame", "-q:a", "5", "-write_xing", "0")


def test_the_copy_has_the_same_sound_at_the_same_times(bare: Path, tmp_path: Path) -> None:
    before = bare.read_bytes()
    copy = indexed_copy(bare, tmp_path / "cache")

    assert copy is not None
    assert probe(copy).duration_ms == pytest.approx(probe(bare).duration_ms, abs=2)
    for start_ms in (0, 1_234, 5_678):
        there, here = read(bare, start_ms, start_ms + 1_500), read(copy, start_ms, start_ms + 1_500)
        assert len(there) == len(here)
        assert np.max(np.abs(there[200:-200] - here[200:-200])) < 0.01
    assert bare.read_bytes() == before


def test_an_aac_gets_one_too(sample: Path, tmp_path: Path) -> None:
    aac = encoded(sample, tmp_path / "talk.aac", "-c:a", "aac", "-b:a", "48k")
    copy = indexed_copy(aac, tmp_path / "cache")

    assert copy is not None
    there, here = read(aac, 3_000, 4_000), read(copy, 3_000, 4_000)
    assert np.max(np.abs(there - here)) < 0.01


def test_it_is_made_once_whatever_the_file_is_called(bare: Path, tmp_path: Path) -> None:
    first = indexed_copy(bare, tmp_path / "cache")
    assert first is not None
    made = first.stat().st_ino
    second = indexed_copy(bare.rename(tmp_path / "other.mp3"), tmp_path / "cache")

    assert second == first
    assert second.stat().st_ino == made


def test_what_has_an_index_of_its_own_is_not_copied(sample: Path, tmp_path: Path) -> None:
    m4a = encoded(sample, tmp_path / "talk.m4a", "-c:a", "aac")

    assert indexed_copy(m4a, tmp_path / "cache") is None
    assert list(tmp_path.glob("cache/*")) == []


def test_garbage_in_the_middle_is_left_out_and_the_times_are_those_of_the_decoder(bare: Path, tmp_path: Path) -> None:
    content = bytearray(bare.read_bytes())
    middle = len(content) * 3 // 4
    content[middle:middle] = bytes(30_000)
    bare.write_bytes(content)
    copy = indexed_copy(bare, tmp_path / "cache")

    assert copy is not None
    assert any(is_damaged(bare, at_ms) for at_ms in range(2_000, LENGTH_MS, 1_000))
    assert not is_damaged(bare, 0)
    end_ms = probe(bare).duration_ms
    there, here = read(bare, end_ms - 1_500, end_ms - 500), read(copy, end_ms - 1_500, end_ms - 500)
    assert np.max(np.abs(there)) > 0.05
    assert np.max(np.abs(there - here)) < 0.01


def test_what_was_stopped_leaves_nothing(bare: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        indexed_copy(bare, tmp_path / "cache", cancel)

    assert list(tmp_path.glob("cache/*")) == []


def test_the_oldest_copies_and_what_was_given_up_make_room(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    for age, name in enumerate(("new.m4a", "old.m4a", "given-up.part")):
        (cache / name).write_bytes(bytes(1_000))
        at_s = time.time() - age * 50_000
        os.utime(cache / name, (at_s, at_s))
    monkeypatch.setattr(indexed, "LARGEST_BYTES", bare.stat().st_size + 1_500)
    copy = indexed_copy(bare, cache)

    assert copy is not None
    assert {path.name for path in cache.iterdir()} == {"new.m4a", copy.name}


@pytest.mark.parametrize("content", [None, b"", b"no sound at all\n" * 100], ids=["missing", "empty", "text"])
def test_what_is_no_sound_is_said(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "broken.mp3"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(MediaError):
        indexed_copy(path, tmp_path / "cache")
    assert list(tmp_path.glob("cache/*")) == []


def test_a_cache_that_cannot_be_written_is_said(bare: Path, tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_bytes(b"a file where the folder should be")

    with pytest.raises(MediaError, match="No copy"):
        indexed_copy(bare, wall)


def test_only_what_ends_too_early_in_the_players_eyes_needs_one() -> None:
    assert guessed_short(2_922_000, 4_000_000)
    assert guessed_short(0, 4_000)
    assert not guessed_short(4_000_000, 4_000_000)
    assert not guessed_short(5_000_000, 4_000_000)
    assert not guessed_short(4_000, 0)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound files of all kinds, whole and broken, made here."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from transcribe.errors import MediaError
from transcribe.media.audio import SAMPLE_RATE, Samples, content_hash, decode, probe, read
from transcribe.media.peaks import peaks

CODECS = {
    "a.mp3": "libmp3lame",
    "a.m4a": "aac",
    "a.aac": "aac",
    "a.opus": "libopus",
    "a.ogg": "vorbis",
    "a.flac": "flac",
    "a.wav": "pcm_s16le",
    "deep.wav": "pcm_s32le",
    "a.mp4": "aac",
    "a.mkv": "libopus",
    "a.webm": "libopus",
}
LENGTH_MS = 25_000
BEEPS_MS = (4_000, 21_500)


def beeps(rate: int) -> Samples:
    """25 s of silence with two beeps of half a second, the second half as loud."""
    sound = np.zeros(LENGTH_MS * rate // 1000, np.float32)
    for loudness, start_ms in zip((0.8, 0.4), BEEPS_MS, strict=True):
        times = np.arange(rate // 2) / rate
        start = start_ms * rate // 1000
        sound[start : start + rate // 2] = loudness * np.sin(2 * np.pi * 500 * times)
    return sound


def encode(path: Path, codec: str, **options: str) -> Path:
    """Write the beeps, in stereo."""
    rate = 48_000 if codec == "libopus" else 44_100
    with av.open(str(path), "w", options=options) as container:
        stream = container.add_stream(codec, rate=rate)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "stereo"
        stream.codec_context.options = {"strict": "experimental"}  # as FFmpeg calls its own Vorbis encoder
        frame = av.AudioFrame.from_ndarray(np.stack([beeps(rate)] * 2), format="fltp", layout="stereo")
        frame.sample_rate = rate
        resampler = av.AudioResampler(format=stream.format.name, layout="stereo", rate=rate, frame_size=1024)
        position = 0
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            piece.pts, piece.time_base = position, Fraction(1, rate)
            position += piece.samples
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path


def loud_ms(sound: Samples) -> int:
    """When the first beep begins."""
    return int(np.argmax(np.abs(sound) > 0.1)) * 1000 // SAMPLE_RATE


@pytest.fixture(scope="module", params=CODECS)
def media(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    name: str = request.param
    return encode(tmp_path_factory.mktemp("media") / name, CODECS[name])


def test_every_kind_is_probed(media: Path) -> None:
    info = probe(media)

    assert info.duration_ms == pytest.approx(LENGTH_MS, abs=100)
    assert info.channels == 2
    assert info.sample_rate in (44_100, 48_000)


def test_every_kind_is_decoded_in_blocks_to_its_end(media: Path) -> None:
    blocks = list(decode(media))

    assert sum(map(len, blocks)) * 1000 // SAMPLE_RATE == pytest.approx(LENGTH_MS, abs=100)
    assert all(block.dtype == np.float32 and block.ndim == 1 for block in blocks)
    assert max(map(len, blocks)) < 11 * SAMPLE_RATE
    assert loud_ms(np.concatenate(blocks)) == pytest.approx(BEEPS_MS[0], abs=50)


def test_a_stretch_begins_and_ends_where_it_was_asked_for(media: Path) -> None:
    sound = read(media, 20_000, 23_000)

    assert len(sound) == 3 * SAMPLE_RATE
    assert loud_ms(sound) == pytest.approx(BEEPS_MS[1] - 20_000, abs=50)


def test_a_stretch_is_the_same_sound_as_in_the_whole(media: Path) -> None:
    whole = read(media, 0, LENGTH_MS)[20_000 * 16 :]
    part = read(media, 20_000, LENGTH_MS)

    # Matroska's stamps are whole milliseconds, so the samples need not be the same.
    assert loud_ms(part) == pytest.approx(loud_ms(whole), abs=2)
    assert np.abs(part).sum() == pytest.approx(np.abs(whole).sum(), rel=0.02)


def test_peaks_show_the_beeps(media: Path) -> None:
    found = peaks(media)

    assert found.dtype == np.float32
    assert len(found) == pytest.approx(LENGTH_MS / 100, abs=2)
    assert found[41:44] == pytest.approx(0.8, abs=0.1)
    assert found[216:219] == pytest.approx(0.4, abs=0.1)
    assert found[60:200].max() < 0.05


def test_past_the_end_there_is_nothing(media: Path) -> None:
    assert len(read(media, LENGTH_MS + 5_000, LENGTH_MS + 6_000)) == 0


def test_an_mp3_without_an_index_of_its_length_is_measured_not_guessed(tmp_path: Path) -> None:
    media = encode(tmp_path / "plain.mp3", "libmp3lame", write_xing="0")

    assert probe(media).duration_ms == pytest.approx(LENGTH_MS, abs=100)


def test_half_an_mp3_is_as_long_as_it_is(tmp_path: Path) -> None:
    media = encode(tmp_path / "half.mp3", "libmp3lame")
    media.write_bytes(media.read_bytes()[: media.stat().st_size // 2])

    assert probe(media).duration_ms == pytest.approx(sum(map(len, decode(media))) / 16, abs=100)


@pytest.mark.parametrize("name", ["a.mp3", "a.flac", "a.ogg", "a.m4a"])
def test_damage_in_the_middle_is_skipped(tmp_path: Path, name: str) -> None:
    media = encode(tmp_path / name, CODECS[name])
    content = bytearray(media.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 2000] = np.random.default_rng(1).bytes(2000)
    media.write_bytes(content)

    sound = read(media, 0, LENGTH_MS)

    assert loud_ms(sound) == pytest.approx(BEEPS_MS[0], abs=50)
    beep = np.flatnonzero(np.abs(sound[20_000 * 16 :]) > 0.2)
    assert len(beep) > 0.25 * SAMPLE_RATE  # the second one is there too


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.mp3", b"", "“empty.mp3” is empty."),
        ("notes.mp3", b"Dear diary,\n" * 300, "“notes.mp3” is not an audio file that Earmark can read."),
        ("noise.mp3", np.random.default_rng(1).bytes(100_000), "“noise.mp3” holds no sound that can be decoded."),
    ],
)
def test_what_is_not_sound_gets_one_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(MediaError) as caught:
        probe(tmp_path / name)
    assert caught.value.message == sentence
    assert caught.value.hint


def test_half_an_m4a_gets_one_sentence(tmp_path: Path) -> None:
    media = encode(tmp_path / "half.m4a", "aac")
    media.write_bytes(media.read_bytes()[: media.stat().st_size // 2])

    with pytest.raises(MediaError, match="is not complete"):
        probe(media)


@pytest.mark.parametrize("percent", [1, 20, 50, 80])
def test_an_m4a_cut_in_its_index_gets_one_sentence(tmp_path: Path, percent: int) -> None:
    media = encode(tmp_path / "cut.m4a", "aac", movflags="faststart")
    content = media.read_bytes()
    start, end = content.index(b"moov") - 4, content.index(b"mdat")
    media.write_bytes(content[: start + (end - start) * percent // 100])

    with pytest.raises(MediaError, match="is not complete"):
        probe(media)


def test_a_film_without_sound_gets_one_sentence(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "silent.mp4"), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
        container.mux(stream.encode(picture))
        container.mux(stream.encode(None))

    with pytest.raises(MediaError, match="has no sound track"):
        probe(tmp_path / "silent.mp4")


def test_a_folder_and_a_missing_file_get_one_sentence_each(tmp_path: Path) -> None:
    for look in (probe, peaks, content_hash):
        with pytest.raises(MediaError, match="is a folder"):
            look(tmp_path)
        with pytest.raises(MediaError, match="is not there"):
            look(tmp_path / "gone.mp3")


def test_the_same_sound_under_another_name_has_the_same_hash(tmp_path: Path) -> None:
    first = encode(tmp_path / "first.flac", "flac")
    second = tmp_path / "second.flac"
    second.write_bytes(first.read_bytes())
    other = encode(tmp_path / "other.wav", "pcm_s16le")

    assert content_hash(first) == content_hash(second) != content_hash(other)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound out of media files: probing, decoding as a stream, its loudness, a hash of the content.

FFmpeg's libraries (through PyAV) read everything: mp3, m4a, aac, opus, ogg, flac, wav, and the sound of
mp4, mkv and webm. Nothing here holds more than about ten seconds of sound, whatever the file's length.

Time 0 is where the container starts; sound is placed by the time stamps of its packets, so damaged
packets leave silence of their length and later words keep their time, as they do in a player.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from transcribe.errors import MediaError

if TYPE_CHECKING:
    import av
    from av.audio.stream import AudioStream
    from av.container import InputContainer

Samples = NDArray[np.float32]

SAMPLE_RATE = 16_000
"""What Whisper and the voice detector hear, samples a second."""

_BLOCK_MS = 10_000
_PREROLL_MS = 500  # decoders of lossy codecs need some packets before their sound is right
_DRIFT_MS = 100  # time stamps jitter by less; a step above this is a hole in the file
_MAX_HOLE_MS = 60_000  # no damage is longer; a larger step is a broken time stamp
_MAX_BAD_READS = 1000
_ESTIMATED = {"mp3", "aac"}  # FFmpeg guesses their duration from the bit rate: count packets instead
_CHANNELS = {"mono": 1, "stereo": 2}
_READABLE = "It reads mp3, m4a, aac, opus, ogg, flac and wav, and the sound of mp4, mkv and webm."


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """What a media file's sound is like. `sample_rate` in hertz."""

    duration_ms: int
    codec: str
    sample_rate: int
    channels: int


def probe(path: Path) -> MediaInfo:
    """Look at a file and decode its first second, to be sure that it can be heard.

    What was found is remembered as long as the file is the same: to count an mp3's packets takes half a second an
    hour. Raises MediaError for whatever can't be heard.
    """
    try:
        now = path.stat()
    except OSError:
        return _probe(path)  # says what is wrong
    return _remembered(path, now.st_size, now.st_mtime_ns)


@lru_cache(maxsize=64)
def _remembered(path: Path, _size: int, _changed_ns: int) -> MediaInfo:
    return _probe(path)


def _probe(path: Path) -> MediaInfo:
    with _opened(path) as (container, stream):
        codec, rate, channels = stream.codec_context.name, stream.rate or 0, stream.channels
        if container.duration is None or container.format.name in _ESTIMATED:
            duration_ms = _counted_duration_ms(container, stream)
        else:
            duration_ms = container.duration // 1000
    # Half of it, because noise can look like a few packets of mp3.
    if len(read(path, 0, 1000)) < min(1000, duration_ms) * SAMPLE_RATE // 2000 or duration_ms <= 0:
        raise MediaError(f"“{path.name}” holds no sound that can be decoded.", "The file seems to be damaged.")
    return MediaInfo(duration_ms, codec, rate, channels)


def decode(path: Path, start_ms: int = 0, end_ms: int | None = None) -> Iterator[Samples]:
    """Sound from `start_ms` to `end_ms` (to the end where None): mono float32 at 16 kHz, blocks of about 10 s.

    The first sample is the one at `start_ms`. Damaged packets are skipped. Raises MediaError when the
    file can't be opened.
    """
    block_size = SAMPLE_RATE * _BLOCK_MS // 1000
    held: list[Samples] = []
    size = 0
    for piece in _pieces(path, start_ms, end_ms, "mono", SAMPLE_RATE):
        held.append(piece[0])
        size += len(piece[0])
        if size >= block_size:
            yield np.concatenate(held)
            held, size = [], 0
    if held:
        yield np.concatenate(held)


def read(path: Path, start_ms: int, end_ms: int) -> Samples:
    """A short stretch of sound in one array, as `decode` gives it; shorter where the file ends before."""
    blocks = list(decode(path, start_ms, end_ms))
    return np.concatenate(blocks) if blocks else np.zeros(0, np.float32)


def read_stereo(path: Path, start_ms: int, end_ms: int) -> tuple[Samples, Samples]:
    """The left and the right channel of a short stretch, decoded once, each as `read` gives both together.

    A file with one channel gives it twice.
    """
    pieces = list(_pieces(path, start_ms, end_ms, "stereo", SAMPLE_RATE))
    left, right = np.concatenate(pieces, axis=1) if pieces else np.zeros((2, 0), np.float32)
    return left, right


def decode_whole(path: Path, start_ms: int, end_ms: int, rate: int, layout: str) -> Iterator[Samples]:
    """Sound as it was recorded: the samples between two times at `rate` a second, a row for each channel of `layout`.

    The pieces are as long as the packets; `layout` is `mono` or `stereo`. What is damaged is skipped as in `decode`.
    Raises MediaError when the file can't be opened.
    """
    yield from _pieces(path, start_ms, end_ms, layout, rate)


def loudness(path: Path) -> Iterator[tuple[int, Samples]]:
    """Samples a second, and of each the loudest channel as a share of full scale, about a second at a time.

    Raises MediaError when the file can't be opened.
    """
    held: list[NDArray[Any]] = []
    size = 0
    kind = ("", "")
    with _opened(path) as (container, stream):
        rate = stream.rate or SAMPLE_RATE
        for frame in _frames(container, stream):
            before, kind = kind, (frame.format.name, frame.layout.name)
            if held and (size >= rate or kind != before):  # joined files change it on the way
                yield rate, _loudest(held, *before)
                held, size = [], 0
            held.append(frame.to_ndarray())
            size += frame.samples
        if held:
            yield rate, _loudest(held, *kind)


def content_hash(path: Path) -> str:
    """SHA-256 of the file in hexadecimal: the same sound under another name has the same. Raises MediaError."""
    _check_regular(path)
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> MediaError:
    if path.is_dir():
        return MediaError(f"“{path.name}” is a folder, not an audio file.", "Choose a file in it.")
    if isinstance(error, FileNotFoundError):
        return MediaError(f"“{path}” is not there.", "If it was moved, add it again from its new place.")
    return MediaError(f"“{path.name}” can't be read: {(error.strerror or 'unknown reason').lower()}.")


def _incomplete(path: Path) -> MediaError:
    return MediaError(f"“{path.name}” is not complete: its index is missing.", "Download or copy it again.")


def _check_regular(path: Path) -> None:
    """Devices and pipes may never end."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise MediaError(f"“{path.name}” is a device or a pipe, not a file.", "Save its sound to a file first.")


@contextmanager
def _opened(path: Path) -> "Iterator[tuple[InputContainer, AudioStream]]":
    import av

    _check_regular(path)
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not head:
        raise MediaError(f"“{path.name}” is empty.", "Was it downloaded to the end?")
    try:
        container = av.open(str(path.absolute()))
    except av.FFmpegError as error:
        if head[4:8] == b"ftyp":
            raise _incomplete(path) from error
        raise MediaError(f"“{path.name}” is not an audio file that Earmark can read.", _READABLE) from error
    with container:
        # Pictures in tags and subtitles are streams too: only sound counts.
        stream = next(iter(container.streams.audio), None)
        if stream is None and container.streams.video:
            raise MediaError(f"“{path.name}” has no sound track.", "Choose a file with sound.")
        if stream is None and head[4:8] == b"ftyp" and not container.streams:
            raise _incomplete(path)
        if stream is None:
            raise MediaError(f"“{path.name}” is not an audio file that Earmark can read.", _READABLE)
        stream.codec_context.thread_type = "NONE"  # sound gains nothing from threads, and recognition wants the cores
        yield container, stream


def _packets(container: "InputContainer", stream: "AudioStream") -> "Iterator[av.Packet[AudioStream]]":
    """All packets that can be read; unreadable places are skipped as long as the demuxer gets past them."""
    import av

    for _ in range(_MAX_BAD_READS):
        try:
            yield from container.demux(stream)
        except av.FFmpegError:
            continue
        return


def _frames(container: "InputContainer", stream: "AudioStream") -> "Iterator[av.AudioFrame]":
    import av

    for packet in _packets(container, stream):
        try:
            frames = packet.decode()
        except av.FFmpegError:
            continue
        yield from frames


def _pieces(path: Path, start_ms: int, end_ms: int | None, layout: str, rate: int) -> Iterator[Samples]:
    """The sound between two times in pieces of any length, the first cut to begin at `start_ms`.

    Each has a row for each channel of the `layout`, and `rate` samples a second.
    """
    first = start_ms * rate // 1000
    last = None if end_ms is None else end_ms * rate // 1000
    with _opened(path) as (container, stream):
        origin_s = (container.start_time or 0) / 1_000_000
        if start_ms > _PREROLL_MS:
            _seek(container, start_ms - _PREROLL_MS, origin_s)
        resampler = _Resampler(layout, rate)
        position: int | None = None  # of the next sample, from time 0
        for frame in _frames(container, stream):
            expected = position if position is not None else 0
            at = expected if frame.time is None else round((frame.time - origin_s) * rate)
            if position is None:
                position = at
            elif _DRIFT_MS < (at - position) * 1000 // rate < _MAX_HOLE_MS:
                silence = np.zeros((_CHANNELS[layout], at - position), np.float32)
                yield from _cut(silence, position, first, last)
                position = at
            for samples in resampler.resample(frame):
                yield from _cut(samples, position, first, last)
                position += samples.shape[1]
            if last is not None and position >= last:
                return
        for samples in resampler.rest():
            yield from _cut(samples, position or 0, first, last)


class _Resampler:
    """To float32 at one rate, also where a file changes its format on the way (joined or damaged files)."""

    def __init__(self, layout: str, rate: int) -> None:
        self._layout, self._rate = layout, rate
        self._resampler: av.AudioResampler | None = None
        self._format: tuple[str, str, int] | None = None

    def resample(self, frame: "av.AudioFrame") -> Iterator[Samples]:
        """What comes out for one frame more; the filter holds a little back."""
        import av

        frame.pts = None  # the time stamps were looked at already; their jitter is not the filter's business
        format_ = (frame.format.name, frame.layout.name, frame.sample_rate)
        if format_ != self._format:
            yield from self.rest()
            self._resampler = av.AudioResampler(format="fltp", layout=self._layout, rate=self._rate)
            self._format = format_
        if self._resampler is not None:
            for sound in self._resampler.resample(frame):
                yield _floats(sound)

    def rest(self) -> Iterator[Samples]:
        """What the filter held back."""
        if self._resampler is not None:
            for sound in self._resampler.resample(None):
                yield _floats(sound)


def _floats(sound: "av.AudioFrame") -> Samples:
    samples: NDArray[Any] = sound.to_ndarray()
    return samples.astype(np.float32, copy=False)


def _cut(samples: Samples, position: int, first: int, last: int | None) -> Iterator[Samples]:
    """The part of `samples`, which begin at `position`, that lies between `first` and `last`."""
    length = samples.shape[1]
    end = length if last is None else min(length, last - position)
    part = samples[:, max(0, first - position) : max(0, end)]
    if part.shape[1]:
        yield part


def _seek(container: "InputContainer", time_ms: int, origin_s: float) -> None:
    import av

    try:
        container.seek(int(time_ms * 1000 + origin_s * 1_000_000), backward=True)
    except av.FFmpegError:
        return  # not seekable, or past the end: then everything before is decoded and dropped


def _counted_duration_ms(container: "InputContainer", stream: "AudioStream") -> int:
    """The end of the last packet, without decoding: 0.2 s for an hour of mp3."""
    origin_s = (container.start_time or 0) / 1_000_000
    end_ms = 0
    for packet in _packets(container, stream):
        if packet.pts is not None and packet.time_base is not None:
            end_s = float((packet.pts + (packet.duration or 0)) * packet.time_base) - origin_s
            end_ms = max(end_ms, int(end_s * 1000))
    return end_ms


def _loudest(pieces: Sequence[NDArray[Any]], format_: str, layout: str) -> Samples:
    """Of frames of one format and layout: each sample of the loudest channel, whether it swings up or down."""
    import av

    samples = np.concatenate(pieces, axis=1)
    if not av.AudioFormat(format_).is_planar:
        samples = samples.reshape(-1, av.AudioLayout(layout).nb_channels).T
    if samples.dtype == np.uint8:
        samples = samples.astype(np.int16) - 128
        scale = 128.0
    else:
        scale = float(np.iinfo(samples.dtype).max) if samples.dtype.kind == "i" else 1.0
    loud: Samples = np.abs(samples.astype(np.float32, copy=False)).max(axis=0) / np.float32(scale)
    return loud


def decoder_version() -> str:
    """Which decoder is here. Raises ImportError when it can't be loaded."""
    import av

    return f"FFmpeg’s libraries through PyAV {av.__version__}"

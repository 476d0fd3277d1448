# SPDX-License-Identifier: GPL-3.0-or-later
"""A stretch of a media file's sound as a file of its own, with the words that are said in it. The media are only read.

FFmpeg's libraries (through PyAV) read and write the sound, so that no ffmpeg program need be installed; pydub cuts it
and fades its ends. Never more than some twenty seconds are in memory, whatever the lengths of file and clip.
"""

import contextlib
import errno
import os
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import numpy as np

from transcribe import timecode
from transcribe.errors import MediaError
from transcribe.formats import textfile
from transcribe.media import clip_level
from transcribe.media.audio import MediaInfo, Samples, decode_whole, probe
from transcribe.media.clip_tags import ClipText, write_id3
from transcribe.progress import CancelToken, Progress
from transcribe.transcript import Span

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from pydub import AudioSegment

FADE_MS = 20
"""Long enough that no end clicks, too short to be heard as a fade."""

_BLOCK_MS = 10_000
_MISSING_MS = 300  # the end of a file is not always where its length says
_BEST_RATE = 48_000
_NAME_LETTERS = 60


class ClipFormat(StrEnum):
    """What a clip can be written as; also the suffix of its file."""

    MP3 = "mp3"
    M4A = "m4a"
    WAV = "wav"
    OPUS = "opus"


@dataclass(frozen=True, slots=True)
class _Coding:
    """FFmpeg's names, and bits a second for each channel: more than speech needs in that format.

    `id3`: where its tags are not FFmpeg's.
    """

    container: str
    codec: str
    bit_rate: int = 0
    id3: bool = False


_CODINGS = {
    ClipFormat.MP3: _Coding("mp3", "libmp3lame", 96_000, id3=True),
    ClipFormat.M4A: _Coding("ipod", "aac", 96_000),
    ClipFormat.WAV: _Coding("wav", "pcm_s16le", id3=True),
    ClipFormat.OPUS: _Coding("opus", "libopus", 64_000),
}


@dataclass(frozen=True, slots=True)
class ClipOptions:
    """`fade_ms` at both ends, 0 for none; `levelled`: as loud as podcasts are (see `clip_level`)."""

    fade_ms: int = FADE_MS
    levelled: bool = False


def format_of(target: Path) -> ClipFormat:
    """The format that a file's suffix names. Raises MediaError for any other."""
    suffix = target.suffix.lower().removeprefix(".")
    if suffix not in tuple(ClipFormat):
        known = ", ".join(f".{each}" for each in ClipFormat)
        raise MediaError(f"A clip can't be written as “{target.name}”.", f"Let its name end in one of {known}.")
    return ClipFormat(suffix)


def name_for(title: str, start_ms: int, format_: ClipFormat) -> str:
    """A name for the file: that of the episode and the time, in letters that every file system takes."""
    bare = " ".join(re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title).split())[:_NAME_LETTERS].strip(" .")
    return f"{bare or 'Clip'} {timecode.clock(start_ms).replace(':', '.')}.{format_}"


def write(
    media: Path,
    span: Span,
    target: Path,
    options: ClipOptions,
    text: ClipText,
    cancel: CancelToken,
    report: Callable[[Progress], None] = lambda _: None,
) -> None:
    """Write the sound of `span` to `target`, whole or not at all; its suffix names the format.

    Raises MediaError where the media can't be read as far as that or `target` can't be written, Cancelled when `cancel`
    says so. What stood at `target` stays until the clip is complete.
    """
    format_ = format_of(target)
    if span.end_ms <= span.start_ms:
        raise MediaError("A clip must end after it begins.", "Choose at least one word.")
    info = probe(media)
    if target.exists() and target.samefile(media):
        raise MediaError(f"“{target.name}” is the episode itself.", "Choose another name for the clip.")
    sound = _Sound(media, span, info, _CODINGS[format_])
    target = Path(os.path.realpath(target))
    part = target.with_name(f".earmark-clip-{os.getpid()}-{id(sound):x}.part")
    try:
        with part.open("wb") as file:
            sound.write(file, options, text, cancel, report)
        if sound.coding.id3:
            write_id3(part, text)
        _settle(part)
        part.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        with contextlib.suppress(OSError):  # there may be no such folder
            part.unlink(missing_ok=True)


def write_beside(clip: Path, text: ClipText) -> Path:
    """Write the quote into a text file beside the clip, and return that; a file of other words is left as it is.

    Raises FormatError where it can't be written.
    """
    wanted = f"{text.source}\n"
    names = (clip.with_name(f"{clip.stem}{number}.txt") for number in ("", *(f" {each}" for each in range(2, 1000))))
    target = next(each for each in names if not each.exists() or _says(each, wanted))
    textfile.save(target, wanted)
    return target


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.stat().st_size == len(text.encode()) and path.read_bytes() == text.encode()


def _settle(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _unwritable(target: Path, error: OSError) -> MediaError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return MediaError(
            f"There is no room for the clip in “{target.parent}”.", "Make room, or choose another folder."
        )
    reason = (error.strerror or str(error)).lower()
    return MediaError(f"The clip can't be written to “{target.parent}”: {reason}.", "Choose another folder.")


class _Sound:
    """The sound of one clip on its way from file to file, at the rate and with the channels that it keeps."""

    def __init__(self, media: Path, span: Span, info: MediaInfo, coding: _Coding) -> None:
        import av

        self._media, self._span, self.coding = media, span, coding
        rates = av.Codec(coding.codec, "w").audio_rates
        fits = 0 < info.sample_rate <= _BEST_RATE and (rates is None or info.sample_rate in rates)
        self._rate = info.sample_rate if fits else _BEST_RATE
        self._layout = "mono" if info.channels == 1 else "stereo"
        self._channels = 1 if info.channels == 1 else 2

    def write(
        self,
        file: IO[bytes],
        options: ClipOptions,
        text: ClipText,
        cancel: CancelToken,
        report: Callable[[Progress], None],
    ) -> None:
        """Read, level, fade and encode, some seconds at a time."""
        rounds = 2 if options.levelled else 1
        length_ms = self._span.end_ms - self._span.start_ms

        def watched(number: int) -> Iterator[Samples]:
            count = 0
            for piece in decode_whole(self._media, self._span.start_ms, self._span.end_ms, self._rate, self._layout):
                cancel.check()
                yield piece
                count += piece.shape[1]
                report(Progress(number * length_ms + count * 1000 // self._rate, rounds * length_ms))
            if count * 1000 // self._rate < length_ms - _MISSING_MS:
                until = timecode.clock(self._span.start_ms + count * 1000 // self._rate)
                hint = "The file seems to be cut off. Download or copy it again."
                raise MediaError(f"The sound of “{self._media.name}” ends at {until}, before the clip does.", hint)

        pieces = watched(rounds - 1)
        if options.levelled:
            gain = clip_level.gain_db(watched(0), self._rate, self._layout)
            pieces = clip_level.levelled(pieces, gain, self._rate, self._layout)
        self._encode(file, self._segments(pieces, options.fade_ms), text)

    def _segments(self, pieces: Iterable[Samples], fade_ms: int) -> "Iterator[AudioSegment]":
        """Blocks of ten to twenty seconds, the first faded in, the last faded out."""
        held: AudioSegment | None = None
        for block in _blocks(pieces, self._rate * _BLOCK_MS // 1000):
            segment = self._segment(block)
            if held is None:
                segment = segment.fade_in(min(fade_ms, len(segment) // 2)) if fade_ms else segment
            else:
                yield held
            held = segment
        if held is not None:
            yield held.fade_out(min(fade_ms, len(held) // 2)) if fade_ms else held

    def _segment(self, samples: Samples) -> "AudioSegment":
        data = np.rint(samples.T * 32768).clip(-32768, 32767).astype("<i2").tobytes()
        return _pydub()(data=data, sample_width=2, frame_rate=self._rate, channels=self._channels)

    def _encode(self, file: IO[bytes], segments: "Iterable[AudioSegment]", text: ClipText) -> None:
        import av

        written = _Written(file)
        try:
            self._mux(written, segments, text)
        except av.FFmpegError as error:
            raise written.failed or error from error

    def _mux(self, file: "_Written", segments: "Iterable[AudioSegment]", text: ClipText) -> None:
        import av

        coding, position = self.coding, 0
        with av.open(file, "w", format=coding.container) as container:
            container.metadata.update({} if coding.id3 else text.named)
            stream = cast("AudioStream", container.add_stream(coding.codec, rate=self._rate, layout=self._layout))
            if coding.bit_rate:
                stream.bit_rate = coding.bit_rate * self._channels
            for segment in segments:
                data = np.frombuffer(segment.raw_data, "<i2").reshape(1, -1)
                frame = av.AudioFrame.from_ndarray(data, format="s16", layout=self._layout)
                frame.sample_rate, frame.time_base, frame.pts = self._rate, Fraction(1, self._rate), position
                position += data.shape[1] // self._channels
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))


class _Written:
    """A file that PyAV writes; it keeps the system's own word for what fails, which FFmpeg loses on its way."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.seek, self.tell = file.seek, file.tell
        self.failed: OSError | None = None

    def write(self, data: bytes) -> int:
        """As files do."""
        try:
            return self._file.write(data)
        except OSError as error:
            self.failed = self.failed or error
            raise


@cache
def _pydub() -> "type[AudioSegment]":
    with warnings.catch_warnings():
        # It misses an ffmpeg program, which is not used here, and warns of a module that Python 3.13 has no more.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    segment: type[AudioSegment] = AudioSegment
    return segment


def _blocks(pieces: Iterable[Samples], size: int) -> Iterator[Samples]:
    """The same sound in blocks of `size` samples; the last one is longer, so that a fade has room in it."""
    held: list[Samples] = []
    count = 0
    for piece in pieces:
        held.append(piece)
        count += piece.shape[1]
        while count >= 2 * size:
            whole = np.concatenate(held, axis=1)
            yield whole[:, :size]
            held, count = [whole[:, size:]], count - size
    if count:
        yield np.concatenate(held, axis=1)

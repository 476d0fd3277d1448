# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy, in the cache, of an mp3 or aac whose player can't find its way in it.

Such a file is a row of packets. Where no index stands before them, or a wrong one, a player guesses the length from
the bit rate, and can't go beyond that guess; where there is garbage between them, it may stop. The copy holds the same
packets with the same times in an MP4 container, which lists where each one lies; nothing is coded anew. The file itself
is only read.
"""

import contextlib
import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

from transcribe.errors import MediaError
from transcribe.media.audio import content_hash
from transcribe.media.cache import cache_folder
from transcribe.progress import CancelToken

if TYPE_CHECKING:
    from collections.abc import Iterator

    import av
    from av.audio.stream import AudioStream
    from av.container import InputContainer

LARGEST_BYTES = 2_000_000_000
"""All copies together; those that were not played for the longest time go first."""

SHORT_BY_MS = 500
"""By so much a player's guess may be too short."""

_ROWS_OF_PACKETS = {"mp3", "aac"}
_SUFFIX = ".m4a"
_UNFINISHED = ".part"
_ABANDONED_S = 24 * 3600
_MAX_BAD_READS = 1000
_LOOK_MS = 2_500
_HOLE_MS = 500
_BEHIND_MS = 100  # a seek to the very end of a hole leads to the packet before it, on which Qt gets stuck
_SAME_IN_ALL_HEADS = 0xFFFE0C00  # mp3 and aac packets begin with a sync word; version, layer and sample rate stay
_GARBAGE_BYTES = 4_096  # tags between packets are shorter, or no player minds them


def guessed_short(guess_ms: int, duration_ms: int) -> bool:
    """Whether a player that takes a file for `guess_ms` long can't go everywhere in its `duration_ms`."""
    return duration_ms - guess_ms > SHORT_BY_MS


def indexed_copy(path: Path, folder: Path | None = None, cancel: CancelToken | None = None) -> Path | None:
    """The copy of a file, made where it is not there yet; None where the file's format has an index of its own.

    Its name is the hash of the content. Raises MediaError where it can't be read or written, Cancelled when `cancel` is
    set.
    """
    import av

    folder = cache_folder("indexed") if folder is None else folder
    copy = folder / f"{content_hash(path)}{_SUFFIX}"
    if copy.is_file():
        os.utime(copy)
        return copy
    part = folder / f"{copy.stem}-{os.getpid()}{_UNFINISHED}"
    try:
        with av.open(str(path.absolute())) as source:
            if source.format.name not in _ROWS_OF_PACKETS:
                return None
            folder.mkdir(parents=True, exist_ok=True)
            _make_room(folder, path.stat().st_size)
            _copy_packets(source, part, cancel or CancelToken())
        part.replace(copy)
    except (av.FFmpegError, OSError) as error:
        hint = "It is played as it is. Is there room on the disk?"
        raise MediaError(f"No copy with an index could be made of “{path.name}”.", hint) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return copy


def is_damaged(path: Path, at_ms: int) -> bool:
    """Whether there is something in a file that is no sound, right behind a place. Raises MediaError."""
    import av

    end_ms = at_ms + _LOOK_MS
    try:
        with av.open(str(path.absolute())) as source:
            sound = source.streams.audio[0]
            source.seek(max(0, at_ms - 1000) * 1000 + (source.start_time or 0), backward=True)
            here: int | None = None
            for packet in source.demux(sound):
                if packet.pos is None or packet.pts is None or packet.size == 0:
                    continue
                if here is not None and source.format.name in _ROWS_OF_PACKETS and packet.pos - here > _GARBAGE_BYTES:
                    return True
                packet.decode()
                here = packet.pos + packet.size
                if float(packet.pts * (sound.time_base or 1)) * 1000 > end_ms:
                    return False
    except av.FFmpegError:
        return True
    except IndexError as error:
        raise MediaError(f"“{path.name}” has no sound track.", "Choose a file with sound.") from error
    return False


def sound_behind_hole(copy: Path, at_ms: int) -> int:
    """Where the sound goes on in a copy, if there is nothing for a while at a place, or soon after; else the place."""
    import av

    end_ms = at_ms
    with av.open(str(copy)) as source:
        sound = source.streams.audio[0]
        source.seek(max(0, at_ms - 1000) * 1000, backward=True)
        for packet in source.demux(sound):
            if packet.pts is None:
                continue
            start_ms = int(packet.pts * 1000 * (sound.time_base or 1))
            if start_ms - end_ms > _HOLE_MS and end_ms > at_ms - _HOLE_MS:
                return start_ms + _BEHIND_MS
            if start_ms > at_ms + _LOOK_MS:
                break
            end_ms = max(end_ms, start_ms)
    return at_ms


def _copy_packets(source: "InputContainer", part: Path, cancel: CancelToken) -> None:
    import av

    sound = source.streams.audio[0]
    origin = round((source.start_time or 0) / 1_000_000 / float(sound.time_base or 1))
    kind: int | None = None
    with av.open(str(part), "w", format="mp4") as target:
        stream = target.add_stream_from_template(sound)
        for number, packet in enumerate(_packets(source, sound)):
            if number % 1000 == 0:
                cancel.check()
            if packet.dts is None or packet.pts is None:
                continue  # the empty one that says that all is over
            head = int.from_bytes(memoryview(packet)[:4], "big") & _SAME_IN_ALL_HEADS
            kind = head if kind is None else kind
            if head != kind:
                continue  # garbage
            packet.pts, packet.dts = packet.pts - origin, packet.dts - origin
            packet.stream = stream
            target.mux(packet)


def _packets(source: "InputContainer", sound: "AudioStream") -> "Iterator[av.Packet[AudioStream]]":
    """All that can be read, as the decoder of transcripts does it."""
    import av

    for _ in range(_MAX_BAD_READS):
        try:
            yield from source.demux(sound)
        except av.FFmpegError:
            continue
        return


def _make_room(folder: Path, size: int) -> None:
    """Delete what was given up, and the oldest copies until `size` bytes more fit. Raises OSError where they can't."""
    now_s = time.time()
    for part in folder.glob(f"*{_UNFINISHED}"):
        if now_s - part.stat().st_mtime > _ABANDONED_S:
            part.unlink(missing_ok=True)
    copies = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda copy: copy.stat().st_mtime)
    total = size + sum(copy.stat().st_size for copy in copies)
    for copy in copies:
        if total <= LARGEST_BYTES:
            break
        total -= copy.stat().st_size
        with contextlib.suppress(PermissionError):  # on some systems what is being played can't be deleted
            copy.unlink()
    if shutil.disk_usage(folder).free < size + size // 10:
        raise OSError("no room")

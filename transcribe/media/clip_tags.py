# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said in a clip, written into its file: FFmpeg knows most of the tags, mutagen those of ID3."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ClipText:
    """`title` and `show` of the episode, the `words` of the clip, and `source`: the quote with all of that."""

    title: str = ""
    show: str = ""
    words: str = ""
    source: str = ""

    @property
    def named(self) -> dict[str, str]:
        """By FFmpeg's names of tags."""
        tags = {"title": self.title, "album": self.show, "comment": self.source, "lyrics": self.words}
        return {name: value for name, value in tags.items() if value}


def write_id3(path: Path, text: ClipText) -> None:
    """Lyrics and comment as players look for them, in an mp3 or a wav that was just written.

    FFmpeg puts both into frames of its own naming. Raises OSError where there is no room.
    """
    from mutagen import MutagenError, id3
    from mutagen.mp3 import MP3
    from mutagen.wave import WAVE

    frames = (
        (text.title, id3.TIT2(encoding=1, text=text.title)),
        (text.show, id3.TALB(encoding=1, text=text.show)),
        (text.source, id3.COMM(encoding=1, lang="XXX", desc="", text=text.source)),
        (text.words, id3.USLT(encoding=1, lang="XXX", desc="", text=text.words)),
    )
    try:
        file: Any = WAVE(path) if _is_wave(path) else MP3(path)  # mutagen has no types
        if file.tags is None:
            file.add_tags()
        for value, frame in frames:
            if value:
                file.tags.add(frame)
        file.save(v2_version=3)
    except MutagenError as error:
        raise OSError(getattr(error.args[0], "errno", None) or 0, str(error)) from error


def _is_wave(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"RIFF"

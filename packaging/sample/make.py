# SPDX-License-Identifier: GPL-3.0-or-later
"""Build the bundled sample episode from `episode.toml`: `make sample`.

Writes the audio with its tags and chapters and the publisher's two pages to `resources/sample`, the exact time of
every line to `tests/data`, and half a minute of the sound, on which models are measured, to `transcribe/speech`.
The noise in the voices is seeded: on one kind of machine two runs give the same files.
"""

import json
from dataclasses import asdict
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pages
import script
import voices
from mutagen.id3 import APIC, CHAP, COMM, CTOC, ID3, TALB, TDRC, TIT2, TPE1, TRCK, CTOCFlags, Encoding, PictureType
from pydub import AudioSegment
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer
from script import Heard, Script, Timeline

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SAMPLE = ROOT / "resources" / "sample"
TRUTH = ROOT / "tests" / "data" / "sample-truth.json"
HALF_MINUTE = ROOT / "transcribe" / "speech" / "half-minute.opus"

LEAD_IN_MS = 250
BREATH_MS = 140  # inside a sentence that goes on in the next line
SENTENCE_MS = (300, 430)  # between two lines of one speaker: drawn from this range
TURN_MS = (380, 560)  # before the other speaker
CHAPTER_MS = 650
ARTWORK_PX = 640
HALF_MINUTE_MS = slice(30_000, 60_000)
NO_OFFSET = 0xFFFFFFFF  # the frame's times count, not its places in the file


def main() -> None:
    """Build everything and say what came of it."""
    episode = script.read(HERE / "episode.toml")
    sound, timeline = record(episode)
    SAMPLE.mkdir(parents=True, exist_ok=True)
    audio = SAMPLE / "podcasts.mp3"
    AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
    sound.export(audio, format="mp3", bitrate="64k", parameters=["-map_metadata", "-1", "-id3v2_version", "0"]).close()
    tag(audio, episode, timeline)
    sound[HALF_MINUTE_MS].export(HALF_MINUTE, format="opus", bitrate="32k").close()
    (SAMPLE / "podcasts.transcript.txt").write_text(pages.transcript_page(episode, timeline), encoding="utf-8")
    (SAMPLE / "podcasts.chapters.txt").write_text(pages.chapter_page(episode, timeline), encoding="utf-8")
    truth = [json.dumps(asdict(heard), ensure_ascii=False) for heard in timeline.heard]
    TRUTH.write_text("[\n" + ",\n".join(f"  {line}" for line in truth) + "\n]\n", encoding="utf-8")
    print(f"{audio.name}: {timeline.duration_ms / 1000:.1f} s, {audio.stat().st_size / 1e6:.2f} MB, {len(truth)} lines")


class Recording:
    """Sound put one piece after another, with the times of what is heard in it."""

    def __init__(self) -> None:
        self.sound = AudioSegment.silent(LEAD_IN_MS, frame_rate=voices.SAMPLE_RATE)
        self.heard: list[Heard] = []

    @property
    def now_ms(self) -> int:
        """The end of what has been put in, rounded down."""
        return int(self.sound.frame_count()) * 1000 // voices.SAMPLE_RATE

    def pause(self, length_ms: int) -> None:
        """Put in silence."""
        self.sound += AudioSegment.silent(length_ms, frame_rate=voices.SAMPLE_RATE)

    def put(self, text: str, sound: voices.Sound, speaker: str | None) -> None:
        """Put in a line or a jingle."""
        start_ms = self.now_ms
        pcm = (sound * 32767).astype("<i2").tobytes()
        self.sound += AudioSegment(data=pcm, sample_width=2, frame_rate=voices.SAMPLE_RATE, channels=1)
        self.heard.append(Heard(start_ms, self.now_ms, text, speaker))


def record(episode: Script) -> tuple[AudioSegment, Timeline]:
    """Speak the whole script and note where each line and chapter begins."""
    voice = voices.Voice()
    recording = Recording()
    pauses = np.random.default_rng(episode.number)
    starts_ms: list[int] = []
    for chapter in episode.chapters:
        if starts_ms:
            recording.pause(CHAPTER_MS)
        starts_ms.append(recording.now_ms if starts_ms else 0)
        for index, passage in enumerate(chapter.passages):
            if index:
                recording.pause(int(pauses.integers(*TURN_MS)))
            if passage.speaker is None:
                recording.put("[MUSIC]", voices.jingle(passage.music), None)
                continue
            for line in passage.lines:
                sound = voice.say(line.say, passage.speaker, seed=len(recording.heard))
                recording.put(line.text, sound, passage.speaker.name)
                if line is not passage.lines[-1]:
                    recording.pause(BREATH_MS if line.text.endswith(",") else int(pauses.integers(*SENTENCE_MS)))
    recording.pause(LEAD_IN_MS)
    return recording.sound, Timeline(tuple(recording.heard), tuple(starts_ms), recording.now_ms)


def tag(audio: Path, episode: Script, timeline: Timeline) -> None:
    """Write the metadata, the cover and the chapters (ID3v2.4 with the chapter frame addendum) into the audio file."""
    tags = ID3()
    tags.add(TIT2(encoding=Encoding.UTF8, text=episode.title))
    tags.add(TALB(encoding=Encoding.UTF8, text=episode.show))
    tags.add(TPE1(encoding=Encoding.UTF8, text=" / ".join(speaker.name for speaker in episode.speakers)))
    tags.add(TDRC(encoding=Encoding.UTF8, text=episode.date.isoformat()))
    tags.add(TRCK(encoding=Encoding.UTF8, text=str(episode.number)))
    tags.add(COMM(encoding=Encoding.UTF8, lang="eng", desc="", text="\n\n".join(episode.notes)))
    tags.add(APIC(encoding=Encoding.UTF8, mime="image/png", type=PictureType.COVER_FRONT, desc="", data=artwork()))
    names = [f"chapter{index}" for index in range(len(episode.chapters))]
    tags.add(
        CTOC(
            element_id="toc",
            flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED,
            child_element_ids=names,
            sub_frames=[TIT2(encoding=Encoding.UTF8, text="Chapters")],
        )
    )
    for index, (name, chapter) in enumerate(zip(names, episode.chapters, strict=True)):
        tags.add(
            CHAP(
                element_id=name,
                start_time=timeline.chapter_starts_ms[index],
                end_time=timeline.chapter_end_ms(index),
                start_offset=NO_OFFSET,
                end_offset=NO_OFFSET,
                sub_frames=[TIT2(encoding=Encoding.UTF8, text=chapter.title)],
            )
        )
    tags.save(audio, v1=0)


def artwork() -> bytes:
    """The show's cover as PNG."""
    picture = QImage(ARTWORK_PX, ARTWORK_PX, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(HERE / "artwork.svg")).render(painter, QRectF(picture.rect()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


if __name__ == "__main__":
    main()

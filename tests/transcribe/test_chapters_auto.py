# SPDX-License-Identifier: GPL-3.0-or-later
"""Chapters found in a text that has none."""

from transcribe import timecode
from transcribe.chapters import auto
from transcribe.episode import ChapterSource
from transcribe.transcript import Segment, Source, SourceKind, Transcript

BEES = (
    "The queen leaves the hive with half of the bees.",
    "A swarm hangs in the apple tree while scouts look for another hive.",
    "Beekeepers catch the swarm in a basket before the scouts come back.",
    "Honey is what the bees live on when the flowers are gone.",
)
TRAINS = (
    "The express from the coast was late by an hour.",
    "Every signal on the railway had to be set by hand.",
    "The guard walked along the carriage and looked at each ticket.",
    "No carriage left the station before the signal was green.",
)


def _talk(*parts: tuple[str, ...]) -> Transcript:
    """Each part is told for four minutes, a sentence every five seconds, with a long pause before the next part."""
    segments, time_ms = [], 0
    for part in parts:
        for number in range(48):
            segments.append(Segment(time_ms, time_ms + 4_800, part[number % len(part)]))
            time_ms += 5_000
        time_ms += 3_000
    return Transcript(tuple(segments), Source(SourceKind.WHISPER), "en", time_ms)


def test_a_chapter_begins_where_the_talk_turns_to_something_else() -> None:
    found = auto.chapters(_talk(BEES, TRAINS, BEES))
    assert found is not None
    assert found.source is ChapterSource.AUTO
    assert [timecode.clock(chapter.start_ms) for chapter in found.chapters] == ["0:00", "4:03", "8:06"]
    assert [chapter.end_ms for chapter in found.chapters] == [243_000, 486_000, 729_000]


def test_it_is_called_by_words_of_its_own() -> None:
    found = auto.chapters(_talk(BEES, TRAINS))
    assert found is not None
    bees, trains = (set(chapter.title.split(", ")) for chapter in found.chapters)
    assert bees <= set(" ".join(BEES).replace(".", "").split())
    assert trains <= set(" ".join(TRAINS).replace(".", "").split())
    assert not bees & trains


def test_a_short_or_untimed_text_has_none() -> None:
    assert auto.chapters(Transcript((), Source(SourceKind.WHISPER))) is None
    short = Transcript((Segment(0, 4_000, BEES[0]), Segment(4_000, 8_000, BEES[1])), Source(SourceKind.WHISPER))
    assert auto.chapters(short) is None
    assert auto.chapters(Transcript((Segment(0, 0, BEES[0]),) * 90, Source(SourceKind.PUBLISHER))) is None

# SPDX-License-Identifier: GPL-3.0-or-later
"""What `episode.toml` says, as plain data, and the moments at which it is heard once it has been spoken."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Speaker:
    """Who speaks, and how that sounds relative to the voice in the synthesiser's wheel."""

    name: str
    role: str
    pitch: float
    vocal_tract: float
    speed: float


@dataclass(frozen=True)
class Line:
    """A stretch of speech between two pauses; `say` is how it is spoken, `text` how it is written."""

    text: str
    say: str


@dataclass(frozen=True)
class Passage:
    """The lines that one speaker says in a row, or, without a speaker, a jingle of `music` seconds."""

    speaker: Speaker | None
    lines: tuple[Line, ...]
    music: float


@dataclass(frozen=True)
class Chapter:
    """`coarse_title` is its name in the publisher's short list; empty: not in that list."""

    title: str
    coarse_title: str
    summary: str
    points: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Script:
    """The whole episode as written."""

    show: str
    title: str
    number: int
    date: date
    notes: tuple[str, ...]
    questions: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    speakers: tuple[Speaker, ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Heard:
    """A line or a jingle (then without a speaker) and where in the sound it is."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str | None


@dataclass(frozen=True)
class Timeline:
    """Where everything is heard: the lines in order, and the start of each chapter."""

    heard: tuple[Heard, ...]
    chapter_starts_ms: tuple[int, ...]
    duration_ms: int

    def chapter_end_ms(self, index: int) -> int:
        """A chapter lasts until the next one, the last one until the sound is over."""
        return (*self.chapter_starts_ms, self.duration_ms)[index + 1]


def read(path: Path) -> Script:
    """The script in `path`; KeyError or TypeError where it lacks something."""
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    speakers = {key: Speaker(**values) for key, values in data["speakers"].items()}
    return Script(
        show=data["show"],
        title=data["title"],
        number=data["number"],
        date=data["date"],
        notes=tuple(data["notes"]),
        questions=tuple(data["questions"]),
        links=tuple((link["label"], link["url"]) for link in data["links"]),
        speakers=tuple(speakers.values()),
        chapters=tuple(_chapter(chapter, speakers) for chapter in data["chapters"]),
    )


def _chapter(data: dict[str, Any], speakers: dict[str, Speaker]) -> Chapter:
    return Chapter(
        title=data["title"],
        coarse_title=data.get("coarse_title", ""),
        summary=data["summary"],
        points=tuple(data["points"]),
        passages=tuple(
            Passage(
                speaker=speakers.get(passage.get("speaker", "")),
                lines=tuple(_line(line) for line in passage.get("lines", ())),
                music=passage.get("music", 0.0),
            )
            for passage in data["passages"]
        ),
    )


def _line(data: str | dict[str, str]) -> Line:
    return Line(data, data) if isinstance(data, str) else Line(data["text"], data["say"])

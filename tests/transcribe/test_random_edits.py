# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand edits and undos of all kinds leave the text, its times and the search index as they were."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.edits import replaced
from transcribe.edits import Change, EditKind, change_text, confirm, delete, join, rename_speaker, split
from transcribe.episode import Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library
from transcribe.transcript import Segment, SegmentKind, Source, SourceKind, Timing, Transcript, Word, problems

WORDS = tuple("road new old we met Ada in Paris and it was fun so good bye there Zürich isn't 12".split())  # noqa: SIM905
NAMES = (None, "Ada", "Bo", "Ada Lovelace")
Made = tuple[EditKind, dict[int, tuple[Change, ...]]]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


def some_text(dice: random.Random, lines: int) -> Transcript:
    """Lines of two who sometimes talk at once, sound marks, unheard words, words without spaces, a line timed whole."""
    made, at_ms = [], 0
    for _ in range(lines):
        start_ms = at_ms
        typed = [dice.choice(WORDS) for _ in range(dice.randint(1, 14))]
        words = []
        for word in typed:
            length_ms = dice.choice([0, 80, 200, 350])
            words.append(Word(word, at_ms, at_ms + length_ms, dice.choice([None, 0.3, 0.65, 1.0]), Timing.PHONES))
            at_ms += length_ms + dice.choice([0, 20, 700])
        line = Segment(start_ms, at_ms, " ".join(typed), tuple(words), dice.choice(NAMES))
        kind = dice.randrange(12)
        if kind == 0:
            line = Segment(start_ms, at_ms, "[music]", kind=SegmentKind.SOUND)
        elif kind == 1:
            line = Segment(start_ms, at_ms, " ".join(typed), (), "Bo")
        elif kind == 2:
            line = Segment(start_ms, at_ms, "".join(typed), tuple(words), "Bo")
        made.append(line)
        at_ms = max(start_ms, at_ms - dice.choice([0, 0, 300, 3_000]))
    return Transcript(tuple(made), Source(SourceKind.WHISPER, "tiny.en"), "en", at_ms)


def an_edit(dice: random.Random, texts: dict[int, Transcript]) -> Made | None:
    """Anything that the window offers; None where the line that was hit does not allow it."""
    episode_id = dice.choice(list(texts))
    text = texts[episode_id]
    number = dice.randrange(len(text.segments))
    line = text.segments[number]
    count = len(line.words) or len(line.text.split())
    kind = dice.choice(list(EditKind))
    if kind is EditKind.TEXT:
        typed = line.text.split()
        place = dice.randrange(len(typed) + 1)
        typed[place : place + dice.randint(0, 2)] = [dice.choice(WORDS) for _ in range(dice.randint(0, 3))]
        return kind, {episode_id: (change_text(line, " ".join(typed)),)}
    if kind is EditKind.SPLIT and count > 1:
        return kind, {episode_id: (split(line, dice.randrange(1, count)),)}
    if kind is EditKind.JOIN and number + 1 < len(text.segments):
        return kind, {episode_id: (join(line, text.segments[number + 1]),)}
    if kind is EditKind.DELETE and len(text.segments) > 5:
        return kind, {episode_id: (delete(line),)}
    if kind is EditKind.CONFIRM and line.words:
        return kind, {episode_id: (confirm(line, dice.choice(line.words).start_ms),)}
    if kind is EditKind.SPEAKER:
        new = dice.choice(NAMES)
        return kind, {id_: rename_speaker(each.segments, line.speaker, new) for id_, each in texts.items()}
    if kind is EditKind.REPLACE:
        find, with_ = dice.choice(WORDS), " ".join(dice.choice(WORDS) for _ in range(dice.randint(0, 2)))
        return kind, {id_: replaced(each, find, with_) for id_, each in texts.items()}
    return None


def dump(library: Library, episodes: list[int]) -> tuple[object, ...]:
    """Texts, every row of them, and what is found for each word."""
    connection = sqlite3.connect(library.path)
    rows = connection.execute("select * from passage order by id").fetchall()
    connection.close()
    hits = tuple(library.search(word, limit=5_000) for word in (*WORDS, "Ada in Paris", "music"))
    return tuple(library.transcript(each) for each in episodes), rows, hits


def turned(library: Library, episode_id: int, *, back: bool) -> bool:
    """Undo or redo. It may be refused where the edit is one of both episodes, and the other was changed since."""
    corrections = library.corrections
    edits = corrections.undoable(episode_id) if back else corrections.redoable(episode_id)
    try:
        done = corrections.undo(episode_id) if back else corrections.redo(episode_id)
    except LibraryError:
        assert len(edits[0].episodes) > 1
        return False
    assert (done is not None) == bool(edits)
    return done is not None


def edit_at_random(library: Library, dice: random.Random, episodes: list[int], times: int) -> int:
    """So many edits, undos and redos; how many of them did something."""
    done = 0
    while done < times:
        episode_id = dice.choice(episodes)
        turn = dice.random()
        if turn < 0.4:
            done += turned(library, episode_id, back=turn < 0.3)
            continue
        texts = {each: text for each in episodes if (text := library.transcript(each)) is not None}
        made = an_edit(dice, texts)
        if made is None or not any(made[1].values()):
            continue
        library.corrections.do(*made)
        done += 1
    return done


def undo_all(library: Library, episodes: list[int]) -> None:
    """The newest first, whichever episode it is in."""
    while newest := max((edit for each in episodes for edit in library.corrections.undoable(each)[:1]), default=None,
                        key=lambda edit: edit.id):  # fmt: skip
        library.corrections.undo(newest.episodes[0])


def test_a_thousand_edits_and_undos_leave_everything_as_it_was(library: Library) -> None:
    dice = random.Random(20261124)  # noqa: S311
    episodes = [library.add_episode(Path(f"{n}.mp3"), Metadata(f"Talk {n}", show="Show")) for n in range(2)]
    for each in episodes:
        library.save_transcript(each, some_text(dice, 40))
    before = dump(library, episodes)

    assert edit_at_random(library, dice, episodes, 1_000) == 1_000
    for each in episodes:
        text = library.transcript(each)
        assert text is not None
        assert problems(text) == []
    assert dump(library, episodes) != before
    assert library.check() == []

    undo_all(library, episodes)
    assert dump(library, episodes) == before
    assert [library.corrections.corrected(each) for each in episodes] == [(), ()]
    assert library.check() == []

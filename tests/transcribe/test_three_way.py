# SPDX-License-Identifier: GPL-3.0-or-later
"""A span is transcribed anew: what becomes of the corrections in it."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from transcribe.edits import change_text, confirm, join, split
from transcribe.library.overlay import Row
from transcribe.library.three_way import lay_over
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word, problems

SPAN = Span(0, 60_000)


def text(*lines: str, speaker: str | None = None) -> tuple[Segment, ...]:
    """A word every 300 ms, each 250 ms long; half a second between the lines."""
    made, at_ms = [], 0
    for each in lines:
        words = []
        for word in each.split():
            words.append(Word(word, at_ms, at_ms + 250, 0.5))
            at_ms += 300
        made.append(Segment(words[0].start_ms, words[-1].end_ms, each, tuple(words), speaker))
        at_ms += 500
    return tuple(made)


def laid(rows: list[Row], stored: tuple[Segment, ...], fresh: tuple[Segment, ...]) -> tuple[list[str], tuple[Row, ...]]:
    """The text after it, and what is corrected."""
    lines, made = lay_over(rows, stored, fresh, SPAN)
    assert problems(Transcript(lines, Source(SourceKind.WHISPER))) == []
    assert {line for row in made for line in row.mine} <= set(lines)
    return [line.text for line in lines], made


OLD = text("we met Danial there", "and it was fun", "good bye")
MINE = (change_text(OLD[0], "we met Daniel there").after[0], *OLD[1:])
ROW = Row((OLD[0],), (MINE[0],))


def test_the_same_words_again_are_corrected_again() -> None:
    lines, rows = lay_over([ROW], MINE, OLD, SPAN)
    assert lines == MINE
    assert rows == (ROW,)


def test_also_where_they_are_heard_a_little_later() -> None:
    late = tuple(
        replace(
            line,
            start_ms=line.start_ms + 40,
            end_ms=line.end_ms + 40,
            words=tuple(replace(word, start_ms=word.start_ms + 40, end_ms=word.end_ms + 40) for word in line.words),
        )
        for line in OLD
    )
    lines, rows = lay_over([ROW], MINE, late, SPAN)
    assert lines == (MINE[0], *late[1:])
    assert rows == (ROW,)


def test_words_that_are_the_listeners_need_no_correction() -> None:
    new = text("we met Daniel there", "and it was fun", "good bye")
    lines, rows = lay_over([ROW], MINE, new, SPAN)
    assert lines == new
    assert rows == ()


def test_other_words_are_in_conflict_and_the_listeners_stay() -> None:
    new = text("we met Daniela there", "and it was fun", "good bye")
    lines, (row,) = laid([ROW], MINE, new)
    assert lines == ["we met Daniel there", "and it was fun", "good bye"]
    assert (row.machine, row.conflict, row.settled) == ((OLD[0],), (new[0],), False)


def test_other_words_beside_it_are_taken() -> None:
    new = text("yes we saw Danial there", "and it was real fun", "good bye")
    lines, (row,) = laid([ROW], MINE, new)
    assert lines == ["yes we saw Daniel there", "and it was real fun", "good bye"]
    assert row.conflict is None
    assert [line.text for line in row.machine] == ["yes we saw Danial there"]


def test_in_other_lines_only_the_words_are_corrected() -> None:
    new = text("we met", "Danial there and it", "was fun good bye")
    lines, (row,) = laid([ROW], MINE, new)
    assert lines == ["we met", "Daniel there and it", "was fun good bye"]
    assert row == Row((new[1],), row.mine)


def test_two_corrections_in_one_new_line() -> None:
    mine = (MINE[0], change_text(OLD[1], "and it was no fun").after[0], OLD[2])
    new = text("we met Danial there and it was fun good bye")
    lines, (row,) = laid([ROW, Row((OLD[1],), (mine[1],))], mine, new)
    assert lines == ["we met Daniel there and it was no fun good bye"]
    assert row.conflict is None


def test_a_deleted_line_stays_deleted() -> None:
    row = Row((OLD[1],), ())
    lines, rows = laid([row], (OLD[0], OLD[2]), OLD)
    assert lines == ["we met Danial there", "good bye"]
    assert rows == (row,)


def test_a_deleted_line_that_nobody_says_any_more_is_no_correction() -> None:
    assert laid([Row((OLD[1],), ())], (OLD[0], OLD[2]), (OLD[0], OLD[2])) == (["we met Danial there", "good bye"], ())


def test_a_corrected_line_that_nobody_says_any_more_stays() -> None:
    lines, (row,) = laid([ROW], MINE, OLD[1:])
    assert lines == ["we met Daniel there", "and it was fun", "good bye"]
    assert row == Row((OLD[0],), (MINE[0],), ())
    lines, (row,) = laid([ROW], MINE, ())
    assert lines == ["we met Daniel there"]


def test_split_and_joined_lines_come_back_where_the_lines_are_the_same() -> None:
    parts = split(OLD[0], 2).after
    (joined,) = join(OLD[1], OLD[2]).after
    rows = [Row((OLD[0],), parts), Row(OLD[1:], (joined,))]
    lines, made = lay_over(rows, (*parts, joined), OLD, SPAN)
    assert lines == (*parts, joined)
    assert list(made) == rows


def test_a_speaker_keeps_the_name_whatever_is_said() -> None:
    old = text("we met Danial there", "and it was fun", speaker="A")
    mine = tuple(replace(line, speaker="Ada") for line in old)
    rows = [Row((one,), (two,)) for one, two in zip(old, mine, strict=True)]
    new = text("we saw Danial there", "and it was fun", speaker="A")
    lines, made = lay_over(rows, mine, new, SPAN)
    assert [(line.text, line.speaker) for line in lines] == [("we saw Danial there", "Ada"), ("and it was fun", "Ada")]
    assert [row.conflict for row in made] == [None, None]


def test_a_word_that_is_right_stays_right_and_is_in_conflict_with_another() -> None:
    mine = (confirm(OLD[0], 600).after[0], *OLD[1:])
    row = Row((OLD[0],), (mine[0],))
    assert lay_over([row], mine, OLD, SPAN) == (mine, (row,))
    new = text("we met Daniela there", "and it was fun", "good bye")
    lines, (made,) = laid([row], mine, new)
    assert lines[0] == "we met Danial there"
    assert made.conflict == (new[0],)


def test_how_it_is_written_is_a_correction_too() -> None:
    mine = (change_text(OLD[0], "We met Danial there.").after[0], *OLD[1:])
    new = text("we met Danial there", "and it is fun", "good bye")
    lines, _ = laid([Row((OLD[0],), (mine[0],))], mine, new)
    assert lines[:2] == ["We met Danial there.", "and it is fun"]


def test_a_conflict_stays_until_it_is_settled_and_settled_it_stays() -> None:
    new = text("we met Daniela there", "and it was fun", "good bye")
    _, (row,) = laid([ROW], MINE, new)
    lines, (again,) = laid([row], MINE, new)
    assert (lines[0], again.conflict, again.settled) == ("we met Daniel there", (new[0],), False)
    settled = replace(row, settled=True)
    lines, (again,) = laid([settled], MINE, new)
    assert (lines[0], again) == ("we met Daniel there", settled)


def test_an_inserted_word_finds_its_place() -> None:
    mine = (change_text(OLD[0], "we met old Danial there").after[0], *OLD[1:])
    new = text("so we met Danial there and", "it was fun", "good bye")
    lines, _ = laid([Row((OLD[0],), (mine[0],))], mine, new)
    assert lines[0] == "so we met old Danial there and"


def test_a_line_across_the_spans_border_is_left_as_it_is() -> None:
    (joined,) = join(OLD[1], OLD[2]).after
    row = Row(OLD[1:], (joined,))
    span = Span(0, OLD[2].start_ms)
    assert lay_over([row], (OLD[0], joined), OLD[:2], span) == ((OLD[0], joined), (row,))
    after = Span(span.end_ms, 60_000)
    assert lay_over([row], (), OLD[2:], after) == ((), (row,))


def test_the_text_is_gone_but_the_correction_is_kept() -> None:
    lines, (row,) = laid([ROW], (), OLD)
    assert lines == ["we met Daniel there", "and it was fun", "good bye"]
    assert row == ROW


WORDS = "a the we met and it was fun so good bye there old road new man sat on mat cat".split()  # noqa: SIM905


@pytest.mark.parametrize("seed", range(300))
def test_whatever_changes_no_words_are_lost(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    said = [[dice.choice(WORDS) for _ in range(dice.randint(1, 8))] for _ in range(dice.randint(1, 6))]
    old = text(*map(" ".join, said))
    mine, rows = list(old), []
    for number, line in enumerate(old):
        if dice.random() < 0.4:
            typed = list(said[number])
            typed[dice.randrange(len(typed))] = f"mine{number}"
            mine[number] = change_text(line, " ".join(typed)).after[0]
            rows.append(Row((line,), (mine[number],)))
    heard = [word for words in said for word in words]
    for _ in range(dice.randint(0, 6)):
        place = dice.randrange(len(heard))
        heard[place : place + dice.randint(0, 2)] = [dice.choice(WORDS) for _ in range(dice.randint(0, 2))]
        heard = heard or ["a"]
    borders = sorted({0, len(heard), *(dice.randrange(len(heard)) for _ in range(4))})
    new = text(*(" ".join(heard[first:last]) for first, last in pairwise(borders)))

    lines, made = laid(rows, tuple(mine), new)

    typed_words = [word for line in mine for word in line.text.split() if word.startswith("mine")]
    assert sorted(word for word in " ".join(lines).split() if word.startswith("mine")) == sorted(typed_words)
    kept = {line.text for row in made for line in row.said}
    assert [line.text for line in new if line.text not in {*lines, *kept}] == []

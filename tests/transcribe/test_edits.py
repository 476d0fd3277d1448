# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener changes in a line, and what becomes of the times of its words."""

import pytest

from transcribe.edits import change_text, confirm, delete, join, rename_speaker, split
from transcribe.transcript import (
    Foreign,
    Segment,
    SegmentKind,
    Source,
    SourceKind,
    Timing,
    Transcript,
    Word,
    problems,
)


def line(start_ms: int, text: str, speaker: str | None = "Ada") -> Segment:
    """A word every 300 ms, each 250 ms long."""
    words = tuple(
        Word(word, start_ms + 300 * n, start_ms + 300 * n + 250, 0.5, Timing.PHONES)
        for n, word in enumerate(text.split())
    )
    return Segment(start_ms, words[-1].end_ms, text, words, speaker)


def only(after: tuple[Segment, ...]) -> Segment:
    (segment,) = after
    assert problems(Transcript((segment,), Source(SourceKind.EDITED))) == []
    return segment


def test_words_that_stay_keep_their_times_and_new_ones_are_guessed_between_them() -> None:
    old = line(1_000, "we met on ground ward in town")
    new = only(change_text(old, "we met on Grunwald Square, in town").after)

    assert new.words[:3] == old.words[:3]
    assert new.words[5:] == old.words[5:]
    assert [(word.text, word.timing, word.confidence) for word in new.words[3:5]] == [
        ("Grunwald", Timing.GUESS, None),
        ("Square,", Timing.GUESS, None),
    ]
    assert (new.words[3].start_ms, new.words[4].end_ms) == (1_900, 2_450)


def test_a_word_that_is_only_written_otherwise_is_said_when_it_was() -> None:
    old = line(0, "well it is")
    new = only(change_text(old, "Well, it IS").after)
    assert [(word.text, word.start_ms, word.end_ms) for word in new.words] == [
        ("Well,", 0, 250),
        ("it", 300, 550),
        ("IS", 600, 850),
    ]
    assert [word.timing for word in new.words] == [Timing.PHONES] * 3
    assert [word.confidence for word in new.words] == [None, 0.5, None]


def test_a_word_between_two_is_put_between_them() -> None:
    new = only(change_text(line(0, "I cats"), "I love cats").after)
    assert (new.words[1].start_ms, new.words[1].end_ms) == (250, 300)


def test_a_line_that_was_timed_as_a_whole_gets_guessed_words() -> None:
    new = only(change_text(Segment(0, 1_000, "a line"), "a lime tree").after)
    assert [word.text for word in new.words] == ["a", "lime", "tree"]
    assert {word.timing for word in new.words} == {Timing.GUESS}


def test_a_line_without_times_stays_without() -> None:
    assert only(change_text(Segment(0, 0, "a line"), "a lime").after) == Segment(0, 0, "a lime")


def test_a_sound_mark_stays_one() -> None:
    mark = Segment(0, 900, "[music]", kind=SegmentKind.SOUND)
    assert only(change_text(mark, "[applause]").after) == Segment(0, 900, "[applause]", kind=SegmentKind.SOUND)


def test_words_written_without_spaces_keep_their_times() -> None:
    words = (Word("今日", 0, 300), Word("は", 300, 400), Word("雨", 400, 600), Word("です。", 600, 900))
    new = only(change_text(Segment(0, 900, "今日は雨です。", words), "今日は晴れです。").after)
    assert new.words[:2] == words[:2]
    assert new.words[3] == words[3]
    assert (new.words[2].text, new.words[2].start_ms, new.words[2].end_ms) == ("晴れ", 400, 600)


def test_without_any_words_the_line_goes() -> None:
    old = line(0, "never said")
    assert change_text(old, "  ") == delete(old)
    assert delete(old).after == ()


def test_a_line_is_split_before_a_word_and_joined_again() -> None:
    old = line(0, "first of all good night")
    first, second = split(old, 3).after
    assert (first.text, first.end_ms, second.text, second.start_ms) == ("first of all", 850, "good night", 900)
    assert (*first.words, *second.words) == old.words
    assert only(join(first, second).after) == old


@pytest.mark.parametrize("index", [0, 5, 9])
def test_no_line_is_left_empty_by_a_split(index: int) -> None:
    with pytest.raises(ValueError, match="can't be split"):
        split(line(0, "first of all good night"), index)


def test_a_foreign_part_is_on_the_right_side_of_a_split() -> None:
    old = Segment(0, 0, "he said bon voyage to me", foreign=(Foreign(8, 18, "fr"),))
    first, second = split(old, 3).after
    assert [first.text[part.start : part.end] for part in first.foreign] == ["bon"]
    assert [second.text[part.start : part.end] for part in second.foreign] == ["voyage"]
    (joined,) = join(first, second).after
    assert [joined.text[part.start : part.end] for part in joined.foreign] == ["bon", "voyage"]


def test_lines_of_two_who_talk_at_once_are_joined_one_after_the_other() -> None:
    joined = only(join(line(0, "I think that"), line(500, "no", "Bo")).after)
    assert (joined.text, joined.speaker, joined.end_ms) == ("I think that no", "Ada", 850)


def test_lines_written_without_spaces_are_joined_without() -> None:
    assert join(Segment(0, 1, "今日は"), Segment(1, 2, "雨です。")).after[0].text == "今日は雨です。"


def test_a_speaker_is_renamed_and_others_are_not() -> None:
    lines = (line(0, "hello"), line(1_000, "hi", "Bo"), line(2_000, "bye"), line(3_000, "who", None))
    made = rename_speaker(lines, "Ada", " Ada Lovelace ")
    assert [(each.before[0].text, each.after[0].speaker) for each in made] == [
        ("hello", "Ada Lovelace"),
        ("bye", "Ada Lovelace"),
    ]
    assert [each.after[0].speaker for each in rename_speaker(lines, "Bo", "")] == [None]
    assert [each.after[0].text for each in rename_speaker(lines, None, "Zed")] == ["who"]
    assert rename_speaker(lines, "Ada", "Ada") == ()


def test_a_doubtful_word_is_sure_when_it_is_confirmed() -> None:
    old = line(0, "hello there")
    new = only(confirm(old, 300).after)
    assert [word.confidence for word in new.words] == [0.5, 1.0]
    with pytest.raises(ValueError, match="no word begins"):
        confirm(old, 299)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Sharp word times: real PocketSphinx on seconds of the sample, and what holds whatever the words are."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcribe.edits import change_text
from transcribe.media.audio import SAMPLE_RATE, Samples, read
from transcribe.speech import force as forcing
from transcribe.speech import sharpen as sharpening
from transcribe.speech.force import LONGEST_MS, Sayings, force
from transcribe.speech.lexicon import Phones
from transcribe.speech.phones import phones
from transcribe.speech.refine import Refiner, unwritten
from transcribe.speech.retime import retime
from transcribe.speech.sharpen import Sharpener, windows
from transcribe.transcript import (
    Foreign,
    Segment,
    SegmentKind,
    Source,
    SourceKind,
    Span,
    Timing,
    Transcript,
    Word,
    problems,
)

HELLO = [(("HH", "AH", "L", "OW"), ("HH", "EH", "L", "OW")), (("W", "ER", "L", "D"),)]


@pytest.fixture(scope="module")
def sharpener() -> Sharpener:
    return Sharpener()


@pytest.fixture(scope="module")
def minute(sample: Path) -> Samples:
    """The sample's first 46 seconds: talk, a jingle, talk."""
    return read(sample / "podcasts.mp3", 0, 46_000)


@pytest.fixture(scope="module")
def lines(truth: tuple[Segment, ...]) -> list[Segment]:
    """What is said in it."""
    return [line for line in truth if line.end_ms < 45_000 and line.kind is SegmentKind.SPEECH]


def rough(line: Segment, off_ms: int = 0) -> list[Word]:
    """The words of a line shared out by their letters, as somebody would place them who knows the line's time."""
    texts = line.text.split()
    edges = np.cumsum([0, *(len(text) + 1 for text in texts)])
    times = line.start_ms + off_ms + (edges * (line.end_ms - line.start_ms) // edges[-1])
    return [
        Word(text, int(start_ms), int(end_ms), 0.5, Timing.ATTENTION)
        for text, start_ms, end_ms in zip(texts, times[:-1], times[1:], strict=True)
    ]


def ordered(words: Sequence[Word]) -> bool:
    times = [time_ms for word in words for time_ms in (word.start_ms, word.end_ms)]
    return times == sorted(times)


@pytest.mark.parametrize("off_ms", [-250, 0, 250])
def test_lines_begin_and_end_where_they_are_said(
    sharpener: Sharpener, minute: Samples, lines: list[Segment], off_ms: int
) -> None:
    words = [word for line in lines for word in rough(line, off_ms)]

    sharp = iter(sharpener.sharpen(words, minute, 0, "en"))

    for line in lines:
        own = [next(sharp) for _ in line.text.split()]
        assert own[0].start_ms == pytest.approx(line.start_ms, abs=60)
        assert own[-1].end_ms == pytest.approx(line.end_ms, abs=120)
        assert ordered(own)
        assert [word.timing for word in own].count(Timing.PHONES) >= 0.8 * len(own)


def test_a_piece_of_the_file_is_timed_like_the_whole(sharpener: Sharpener, sample: Path, lines: list[Segment]) -> None:
    line = lines[4]
    piece = read(sample / "podcasts.mp3", line.start_ms - 1_000, line.end_ms + 1_000)

    sharp = sharpener.sharpen(rough(line), piece, line.start_ms - 1_000, "en")

    assert sharp[0].start_ms == pytest.approx(line.start_ms, abs=60)
    assert sharp[-1].end_ms == pytest.approx(line.end_ms, abs=120)


def test_what_nobody_wrote_takes_up_its_own_sound(sharpener: Sharpener, minute: Samples, lines: list[Segment]) -> None:
    line = lines[0]
    every = sharpener.sharpen(rough(line), minute, 0, "en")
    kept = [0, 1, 2, 7, 8, 9, 10, 11]
    written = [replace(word, timing=Timing.ATTENTION) for number, word in enumerate(every) if number in kept]
    text = Transcript((Segment(0, 6_000, "", tuple(written)),), Source(SourceKind.PUBLISHER), "en")

    ghosts = unwritten(text, every)

    assert [ghost.text for ghost in ghosts] == [word.text for number, word in enumerate(every) if number not in kept]
    together = sorted([*written, *ghosts], key=lambda word: word.start_ms)
    again = sharpener.sharpen(together, minute, 0, "en")
    assert [word.start_ms for word in again] == pytest.approx([word.start_ms for word in every], abs=30)


def test_sound_that_does_not_fit_keeps_whispers_times(sharpener: Sharpener, minute: Samples) -> None:
    words = [
        Word(text, 9_200 + 250 * place, 9_400 + 250 * place) for place, text in enumerate(["it", "was", "a", "jingle"])
    ]

    sharp = sharpener.sharpen(words, np.zeros_like(minute), 0, "en")

    assert [word.text for word in sharp] == [word.text for word in words]
    assert all(abs(after.start_ms - before.start_ms) <= 600 for before, after in zip(words, sharp, strict=True))


def test_a_time_far_away_is_not_believed(sharpener: Sharpener, minute: Samples, lines: list[Segment]) -> None:
    words = rough(lines[0], 1_500)  # a second and a half late, all of them

    sharp = sharpener.sharpen(words, minute[: 9 * SAMPLE_RATE], 0, "en")

    moved = [word for before, word in zip(words, sharp, strict=True) if abs(word.start_ms - before.start_ms) > 600]
    assert len(moved) <= 1  # one that lies between two that are believed


def test_words_that_only_all_paths_find(minute: Samples, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[bool] = []
    decoder = forcing._decoder

    def watched(*, thorough: bool) -> object:
        tried.append(thorough)
        return decoder(thorough=thorough)

    monkeypatch.setattr(forcing, "_decoder", watched)
    noise = np.random.default_rng(1).normal(0, 0.1, 2 * SAMPLE_RATE).astype(np.float32)

    found = force(np.concatenate([noise, minute[: 2 * SAMPLE_RATE], noise]), [*HELLO, *HELLO, *HELLO] * 3)

    assert tried[0] is False
    assert found is None or len(found) == 18
    if tried == [False]:
        assert found is not None


def test_no_room_for_the_words_is_no_time() -> None:
    assert force(np.zeros(SAMPLE_RATE // 100, np.float32), HELLO) is None
    assert force(np.zeros(SAMPLE_RATE, np.float32), []) is None
    assert force(np.zeros(0, np.float32), HELLO) is None


def test_without_pocketsphinx_words_keep_their_times(
    minute: Samples, lines: list[Segment], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharpening, "available", lambda: False)
    words = rough(lines[0])

    sharpener = Sharpener()

    assert not sharpener.knows("en")
    assert sharpener.sharpen(words, minute, 0, "en") == words


@pytest.mark.parametrize("language", ["", "xx", "zh", "tlh", "qaa-Qabc", "EN-gb"])
def test_a_language_that_nobody_knows_is_no_trouble(
    sharpener: Sharpener, minute: Samples, lines: list[Segment], language: str
) -> None:
    words = rough(lines[0])

    sharp = sharpener.sharpen(words, minute[: 8 * SAMPLE_RATE], 0, language)

    assert [word.text for word in sharp] == [word.text for word in words]
    assert ordered(sharp)


WORDS = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from(["the", "Odd", "Road,", "—", "2004", "$5.6", "日本語", "zzyzx", "'"]), st.text(min_size=1)
        ),
        st.integers(0, 900),
        st.integers(0, 900),
    ),
    max_size=20,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS)
def test_any_words_come_out_in_order(
    sharpener: Sharpener, minute: Samples, given_words: list[tuple[str, int, int]]
) -> None:
    words, time_ms = [], 12_000
    for text, gap_ms, length_ms in given_words:
        words.append(Word(text, time_ms + gap_ms, time_ms + gap_ms + length_ms, None, Timing.ATTENTION))
        time_ms += gap_ms + length_ms

    sharp = sharpener.sharpen(words, minute[10 * SAMPLE_RATE : 20 * SAMPLE_RATE], 10_000, "en")

    assert [word.text for word in sharp] == [word.text for word in words]
    assert ordered(sharp)


@given(
    st.lists(st.tuples(st.integers(0, 3_000), st.integers(1, 2_000), st.booleans()), max_size=80),
)
def test_windows_are_short_and_hold_every_known_word_once(given_words: list[tuple[int, int, bool]]) -> None:
    words, known, time_ms = [], [], 0
    for gap_ms, length_ms, is_known in given_words:
        words.append(Word("w", time_ms + gap_ms, time_ms + gap_ms + length_ms))
        known.append(is_known)
        time_ms += gap_ms + length_ms

    found = list(windows(words, known, Span(0, time_ms + 100)))

    assert [number for part, _ in found for number in part] == [n for n, each in enumerate(known) if each]
    assert all(window.end_ms - window.start_ms <= LONGEST_MS for _, window in found)
    assert all(before.end_ms <= after.start_ms for (_, before), (_, after) in itertools.pairwise(found))
    for part, window in found:
        assert window.start_ms <= words[part.start].start_ms
        assert words[part.stop - 1].end_ms <= window.end_ms


def text_of(lines: Sequence[Segment]) -> Transcript:
    segments = []
    for line in lines:
        words = tuple(rough(line, 80))
        segments.append(Segment(words[0].start_ms, words[-1].end_ms, line.text, words))
    return Transcript(tuple(segments), Source(SourceKind.PUBLISHER), "en", 46_000)


def test_only_lines_that_moved_are_listened_to_again(
    sharpener: Sharpener, sample: Path, lines: list[Segment], monkeypatch: pytest.MonkeyPatch
) -> None:
    refiner = Refiner(sample / "podcasts.mp3", sharpener, "en")
    rough_text = text_of(lines)
    first = refiner.refine(rough_text, ())
    sharpen = sharpener.sharpen
    again: list[str] = []

    def watched(
        words: Sequence[Word], audio: Samples, offset_ms: int, language: str, marked: Sequence[str | None]
    ) -> list[Word]:
        again.extend(word.text for word in words)
        return sharpen(words, audio, offset_ms, language, marked)

    monkeypatch.setattr(sharpener, "sharpen", watched)

    assert refiner.refine(rough_text, ()) == first
    assert again == []
    last = rough_text.segments[-1]
    moved = replace(last, words=(replace(last.words[0], start_ms=last.words[0].start_ms + 30), *last.words[1:]))
    refiner.refine(replace(rough_text, segments=(*rough_text.segments[:-1], moved)), ())
    assert again == last.text.split()

    resumed = Refiner(sample / "podcasts.mp3", sharpener, "en")
    resumed.remember(rough_text, first)
    again.clear()
    assert resumed.refine(rough_text, ()) == first
    assert again == []
    assert problems(first) == []
    assert first.text == rough_text.text


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Phones]:
    """The phones of all that is looked for, each as it is usually said."""
    found: list[Phones] = []

    def watched(audio: Samples, words: Sequence[Sayings], *, foreign: bool = False) -> list[tuple[int, int]] | None:
        found.extend(word[0] for word in words)
        return force(audio, words, foreign=foreign)

    monkeypatch.setattr(sharpening, "force", watched)
    return found


def test_a_word_that_is_marked_as_french_is_looked_for_in_french(
    sharpener: Sharpener, sample: Path, lines: list[Segment], said: list[Phones]
) -> None:
    line = replace(lines[0], text=lines[0].text.replace("Google,", "merci,"))
    words = tuple(rough(line))
    start = line.text.index("merci")
    french = replace(line, words=words, foreign=(Foreign(start, start + 5, "fr"),))
    other = replace(line, words=words, foreign=(Foreign(start, start + 5, "xx"),))

    for text in (french, other):
        refined = Refiner(sample / "podcasts.mp3", sharpener, "en").refine(
            Transcript((text,), Source(SourceKind.PUBLISHER), "en", 46_000), ()
        )
        assert problems(refined) == []
        assert refined.segments[0].foreign == text.foreign
        assert (phones("merci", "fr") in said) == (text is french)
        assert (phones("merci", "en") in said) == (text is other)
        assert phones("autumn", "en") in said  # and all around it in English
        said.clear()


def test_editing_keeps_the_words_that_are_marked(
    sharpener: Sharpener, sample: Path, lines: list[Segment], said: list[Phones]
) -> None:
    line = text_of(lines).segments[0]
    start = line.text.index("“podcasts”")
    marked = replace(line, foreign=(Foreign(start, start + len("“podcasts” into Google,"), "fr"),))
    text = line.text.replace("In the autumn", "In autumn").replace("into", "dans le")

    edited = typed(sample, marked, text, sharpener)

    assert [text[part.start : part.end] for part in edited.foreign] == ["“podcasts” dans le Google,"]
    assert phones("dans", "fr") in said
    assert phones("you", "en") in said


def typed(sample: Path, line: Segment, text: str, sharpener: Sharpener) -> Segment:
    """The sample's first line, after somebody gave it this text and its new words were timed."""
    (new,) = change_text(line, text).after
    numbers = [number for number, word in enumerate(new.words) if word.timing is Timing.GUESS]
    return retime(sample / "podcasts.mp3", new, numbers, sharpener, "en", Span(0, 6_300))


def test_an_edited_line_is_timed_at_once(sharpener: Sharpener, sample: Path, lines: list[Segment]) -> None:
    line = text_of(lines).segments[0]
    right = retime(sample / "podcasts.mp3", line, range(len(line.words)), sharpener, "en", Span(0, 6_300))
    wrong = typed(sample, right, right.text.replace("autumn of 2004,", "winter,"), sharpener)

    mended = typed(sample, wrong, right.text, sharpener)

    assert mended.text == right.text
    assert problems(Transcript((mended,), Source(SourceKind.EDITED))) == []
    assert [word.start_ms for word in mended.words] == pytest.approx([word.start_ms for word in right.words], abs=40)
    assert change_text(right, "  ").after == ()


def test_an_edited_line_without_pocketsphinx_shares_out_the_time(
    sample: Path, lines: list[Segment], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharpening, "available", lambda: False)
    line = text_of(lines).segments[0]

    edited = typed(sample, line, line.text + " No more than that.", Sharpener())

    assert problems(Transcript((edited,), Source(SourceKind.EDITED))) == []
    assert all(word.heard for word in edited.words)

# SPDX-License-Identifier: GPL-3.0-or-later
"""A corrected text is transcribed or aligned again: corrections stay, and disagreements are shown."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.pieces import cut
from transcribe.edits import EditKind, change_text, delete, join, rename_speaker
from transcribe.episode import Metadata
from transcribe.errors import LibraryError
from transcribe.library import Library, TextState
from transcribe.speech.jobs import Alignment, Transcription, run
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word, problems

TINY, BASE = Source(SourceKind.WHISPER, "tiny.en"), Source(SourceKind.WHISPER, "base.en")
SPANS = (Span(0, 20_000), Span(20_000, 40_000))


def lines(*texts: str, speaker: str | None = "Ada") -> tuple[Segment, ...]:
    """Lines of ten seconds, a word every 300 ms."""
    made = []
    for number, text in enumerate(texts):
        start_ms = 10_000 * number
        words = tuple(
            Word(word, start_ms + 300 * n, start_ms + 300 * n + 250, 0.5) for n, word in enumerate(text.split())
        )
        made.append(Segment(start_ms, words[-1].end_ms, text, words, speaker))
    return tuple(made)


OLD = lines("we met Danial there", "and it was fun", "good bye Danial", "so long")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def episode(library: Library) -> int:
    """Its first and third line are corrected."""
    episode_id = library.add_episode(Path("a.mp3"), Metadata("A"))
    library.save_transcript(episode_id, Transcript(OLD, TINY, "en", 40_000))
    correct(library, episode_id, 0, "we met Daniel there")
    correct(library, episode_id, 2, "good bye Daniel")
    return episode_id


def stored(library: Library, episode_id: int) -> tuple[Segment, ...]:
    found = library.transcript(episode_id)
    assert found is not None
    assert problems(found) == []
    assert library.check() == []
    return found.segments


def texts(library: Library, episode_id: int) -> list[str]:
    return [line.text for line in stored(library, episode_id)]


def correct(library: Library, episode_id: int, number: int, text: str) -> None:
    change = change_text(stored(library, episode_id)[number], text)
    library.corrections.do(EditKind.TEXT, {episode_id: [change]})


def again(library: Library, episode_id: int, fresh: tuple[Segment, ...], *, spans: tuple[Span, ...] = SPANS) -> None:
    """Another model goes through it, span by span."""
    library.improve(episode_id, BASE, "en")
    for span in spans:
        inside = tuple(line for line in fresh if span.start_ms <= line.start_ms < span.end_ms)
        library.save_span(episode_id, span, inside, source=BASE)
    if spans == SPANS:
        library.finish(episode_id, source=BASE)


def test_the_same_words_are_corrected_again_and_can_be_undone(library: Library, episode: int) -> None:
    before = library.corrections.corrected(episode)
    again(library, episode, OLD)
    assert texts(library, episode) == ["we met Daniel there", "and it was fun", "good bye Daniel", "so long"]
    assert library.corrections.corrected(episode) == before
    assert len(library.search("Daniel")) == 2
    assert [library.corrections.undo(episode) is not None for _ in range(3)] == [True, True, False]
    assert stored(library, episode) == OLD
    library.corrections.redo(episode)
    assert texts(library, episode)[0] == "we met Daniel there"


def test_better_words_beside_it_are_taken(library: Library, episode: int) -> None:
    again(library, episode, lines("we have met Danial there", "it was real fun", "good bye Daniel", "so long"))
    assert texts(library, episode) == ["we have met Daniel there", "it was real fun", "good bye Daniel", "so long"]
    (corrected,) = library.corrections.corrected(episode)
    assert (corrected.start_ms, corrected.conflict) == (0, None)


def test_in_the_middle_of_it_each_part_has_its_corrections(library: Library, episode: int) -> None:
    fresh = lines("we met Daniela there", "and it was fun", "good bye Danielle", "so long")
    again(library, episode, fresh, spans=SPANS[1:])
    assert library.text_state(episode) is TextState.IMPROVING
    assert texts(library, episode) == ["we met Daniel there", "and it was fun", "good bye Daniel", "so long"]
    assert [each.conflict for each in library.corrections.corrected(episode)] == [None, fresh[2:3]]
    correct(library, episode, 3, "so long, all")  # while the other model is at work
    again(library, episode, fresh)
    assert texts(library, episode)[3] == "so long, all"


def test_other_words_are_in_conflict_until_the_listener_chooses(library: Library, episode: int) -> None:
    fresh = lines("we met Daniela there", "and it was fun", "good bye Danielle", "so long")
    again(library, episode, fresh)
    mine = stored(library, episode)
    assert [line.text for line in mine] == ["we met Daniel there", "and it was fun", "good bye Daniel", "so long"]
    one, two = library.corrections.corrected(episode)
    assert (one.machine, one.mine, one.conflict) == (OLD[:1], mine[:1], fresh[:1])
    assert (two.machine, two.mine, two.conflict) == (OLD[2:3], mine[2:3], fresh[2:3])

    library.corrections.settle(episode, one.start_ms, keep_mine=True)
    library.corrections.settle(episode, two.start_ms, keep_mine=False)
    (left,) = library.corrections.corrected(episode)
    assert (left.machine, left.mine, left.conflict) == (fresh[:1], mine[:1], None)
    assert texts(library, episode) == ["we met Daniel there", "and it was fun", "good bye Danielle", "so long"]
    with pytest.raises(LibraryError, match="Nothing is in conflict"):
        library.corrections.settle(episode, one.start_ms, keep_mine=True)

    assert [library.corrections.undo(episode) is not None for _ in range(2)] == [True, True]
    assert stored(library, episode) == mine
    assert library.corrections.corrected(episode) == (one, two)
    assert [library.corrections.redo(episode) is not None for _ in range(2)] == [True, True]
    assert library.corrections.corrected(episode) == (left,)
    library.corrections.restore(episode, left.start_ms)
    assert stored(library, episode) == fresh
    assert not library.corrections.any(episode)


def test_an_edit_whose_line_is_another_now_is_not_undone_any_more(library: Library, episode: int) -> None:
    again(library, episode, lines("we have met Danial there", "and it was fun", "good bye Danial", "so long"))
    assert len(library.corrections.undoable(episode)) == 1
    library.corrections.undo(episode)
    assert texts(library, episode) == ["we have met Daniel there", "and it was fun", "good bye Danial", "so long"]
    assert library.corrections.undo(episode) is None
    library.corrections.restore(episode, 0)
    assert texts(library, episode)[0] == "we have met Danial there"


def test_what_was_undone_before_is_done_again_only_where_it_fits(library: Library, episode: int) -> None:
    library.corrections.undo(episode)
    library.corrections.undo(episode)
    again(library, episode, lines("we met someone there", "and it was fun", "good bye Danial", "so long"))
    assert [edit.start_ms for edit in library.corrections.redoable(episode)] == [20_000]
    library.corrections.redo(episode)
    assert texts(library, episode) == ["we met someone there", "and it was fun", "good bye Daniel", "so long"]


def test_deleted_joined_and_renamed_lines_stay_so(library: Library, episode: int) -> None:
    library.corrections.do(EditKind.DELETE, {episode: [delete(stored(library, episode)[3])]})
    one, two, *_ = stored(library, episode)
    library.corrections.do(EditKind.JOIN, {episode: [join(one, two)]})
    made = rename_speaker(stored(library, episode), "Ada", "Ada Lovelace")
    library.corrections.do(EditKind.SPEAKER, {episode: made})
    before = stored(library, episode)
    again(library, episode, OLD)
    assert stored(library, episode) == before
    again(library, episode, lines("we met Danial there", "and it was fun", "good day Danial"))
    named = [(line.text, line.speaker) for line in stored(library, episode)]
    assert named == [
        ("we met Daniel there and it was fun", "Ada Lovelace"),
        ("good day Daniel", "Ada Lovelace"),
    ]


def test_a_line_across_two_parts_stays_one(library: Library, episode: int) -> None:
    _, two, three, _ = stored(library, episode)
    library.corrections.do(EditKind.JOIN, {episode: [join(two, three)]})
    before = stored(library, episode)
    again(library, episode, OLD)
    assert stored(library, episode) == before


def test_a_correction_stays_where_nobody_says_anything_any_more(library: Library, episode: int) -> None:
    again(library, episode, OLD[1:])
    assert texts(library, episode) == ["we met Daniel there", "and it was fun", "good bye Daniel", "so long"]
    assert library.corrections.corrected(episode)[0].conflict == ()
    library.improve(episode, TINY, "en")
    library.save_span(episode, SPANS[1], OLD[2:], source=TINY)
    library.finish(episode, source=TINY)  # the first part has no speech
    assert texts(library, episode) == ["we met Daniel there", "good bye Daniel", "so long"]


def test_begun_anew_it_has_its_corrections_again(library: Library, episode: int) -> None:
    library.begin(episode, BASE, "en", 40_000)
    assert texts(library, episode) == []
    with pytest.raises(LibraryError, match="can't be undone"):
        library.corrections.undo(episode)
    for span, some in zip(SPANS, (OLD[:2], OLD[2:]), strict=True):
        library.save_span(episode, span, some, source=BASE)
    assert texts(library, episode) == ["we met Daniel there", "and it was fun", "good bye Daniel", "so long"]
    library.corrections.undo(episode)
    library.corrections.undo(episode)
    assert stored(library, episode) == OLD


def test_corrections_are_about_the_sound_that_was_there(library: Library, episode: int) -> None:
    library.begin(episode, BASE, "en", 40_000)
    library.save_sound(episode, "another", 40_000)
    library.save_span(episode, SPANS[0], OLD[:2], source=BASE)
    assert texts(library, episode)[0] == "we met Danial there"
    assert library.corrections.corrected(episode) == ()
    assert library.corrections.undo(episode) is None


def later(line: Segment, by_ms: int) -> Segment:
    words = tuple(replace(word, start_ms=word.start_ms + by_ms, end_ms=word.end_ms + by_ms) for word in line.words)
    return replace(line, start_ms=line.start_ms + by_ms, end_ms=line.end_ms + by_ms, words=words)


def test_an_aligned_text_keeps_its_corrections_and_undoes_them_at_their_new_times(library: Library) -> None:
    episode = library.add_episode(Path("a.mp3"), Metadata("A"))
    library.save_transcript(episode, Transcript(OLD, Source(SourceKind.PUBLISHER), "en", 90_000))
    correct(library, episode, 0, "we met Daniel there")
    correct(library, episode, 0, "we met old Daniel there")
    library.corrections.do(EditKind.DELETE, {episode: [delete(stored(library, episode)[3])]})
    correct(library, episode, 2, "good bye Daniel")
    library.corrections.undo(episode)
    text = library.transcript(episode)
    assert text is not None

    aligned = replace(text, segments=tuple(later(line, 5_000 + 100 * n) for n, line in enumerate(text.segments)))
    library.save_alignment(episode, SPANS[0], (), aligned)
    library.finish(episode, aligned)
    one, two = library.corrections.corrected(episode)
    assert (one.machine[0].start_ms, one.mine[0].start_ms) == (5_000, 5_000)
    assert (two.machine[0].start_ms, two.mine) == (35_200, ())

    library.corrections.redo(episode)
    assert texts(library, episode)[2] == "good bye Daniel"
    for _ in range(4):
        assert library.corrections.undo(episode) is not None
    assert [(line.start_ms, line.text) for line in stored(library, episode)] == [
        (5_000, "we met Danial there"),
        (15_100, "and it was fun"),
        (25_200, "good bye Danial"),
        (35_200, "so long"),
    ]
    assert library.corrections.corrected(episode) == ()


@pytest.fixture(scope="module")
def short(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine seconds of the sample."""
    return cut(sample / "podcasts.mp3", tmp_path_factory.mktemp("short") / "short.wav", 9_500, 18_500)


def transcribe(library: Library, episode_id: int, tiny: Recognizer) -> None:
    for _ in run(Transcription(library, library.episode(episode_id), tiny, "en")):
        pass


@pytest.mark.model
def test_transcribed_again_by_the_real_model(library: Library, short: Path, tiny: Recognizer) -> None:
    episode = library.add_episode(short, Metadata("Short"))
    transcribe(library, episode, tiny)
    heard = stored(library, episode)
    words = heard[0].text.split()
    correct(library, episode, 0, " ".join([*words[:2], "zounds", *words[3:]]))
    mine, corrected = stored(library, episode), library.corrections.corrected(episode)

    transcribe(library, episode, tiny)

    assert stored(library, episode) == mine
    assert library.corrections.corrected(episode) == corrected
    assert len(library.search("zounds")) == 1
    assert library.corrections.undo(episode) is not None
    assert stored(library, episode) == heard


@pytest.mark.model
def test_a_corrected_text_of_a_publisher_is_aligned_by_the_real_model(
    library: Library, short: Path, tiny: Recognizer, truth: tuple[Segment, ...]
) -> None:
    said = [line.text for line in truth if line.start_ms >= 9_500 and line.end_ms < 18_500]
    assert said
    episode = library.add_episode(short, Metadata("Short"))
    published = tuple(Segment(1_000 * n, 1_000 * n + 900, text) for n, text in enumerate(said))
    library.save_transcript(episode, Transcript(published, Source(SourceKind.PUBLISHER), "en", 9_000))
    words = said[0].split()
    correct(library, episode, 0, " ".join(["Well,", *words]))

    for _ in run(Alignment(library, library.episode(episode), tiny, "en")):
        pass

    assert library.text_state(episode) is TextState.COMPLETE
    assert texts(library, episode) == [" ".join(["Well,", *words]), *said[1:]]
    (corrected,) = library.corrections.corrected(episode)
    assert [line.text for line in corrected.machine] == said[:1]
    assert library.corrections.undo(episode) is not None
    assert texts(library, episode) == said

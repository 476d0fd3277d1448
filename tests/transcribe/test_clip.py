# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips: the sound of these words and no other, in each format, with soft ends, as loud as wanted."""

import math
import re
import resource
import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from mutagen import File

from tests.support.commands import Earmark, sentence_and_hint
from tests.support.pieces import write_stereo, write_wav
from transcribe import formats
from transcribe.episode import Metadata
from transcribe.errors import Cancelled, MediaError
from transcribe.media import clip_level
from transcribe.media.audio import SAMPLE_RATE, Samples, decode_whole, probe, read, read_stereo
from transcribe.media.clip import FADE_MS, ClipFormat, ClipOptions, name_for, write, write_beside
from transcribe.media.clip_tags import ClipText
from transcribe.media.clip_words import PAD_MS, credited, find_quote, heard_words, span_of
from transcribe.media.tags import read_tags
from transcribe.progress import CancelToken, Progress
from transcribe.speech.pipeline import transcribe
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word

SENTENCE = Span(41_263, 45_529)  # “You clicked, you made a pot of tea, …”
PLAIN, HARD = ClipOptions(), ClipOptions(fade_ms=0)
TEXT = ClipText("Twenty-Four Results", "The Odd Road", "You clicked,\nyou made tea.", "“You clicked” — Daniel, 0:41")
RATE = 24_000  # of the sample


def clip(media: Path, span: Span, target: Path, options: ClipOptions = PLAIN, text: ClipText = TEXT) -> Path:
    write(media, span, target, options, text, CancelToken())
    return target


def whole(path: Path, span: Span, rate: int = RATE) -> Samples:
    sound: Samples = np.concatenate(list(decode_whole(path, span.start_ms, span.end_ms, rate, "mono")), axis=1)[0]
    return sound


def likeness(one: Samples, other: Samples) -> float:
    return float(np.corrcoef(one, other)[0, 1])


def lag_ms(source: Samples, part: Samples, at_ms: int) -> float:
    """How much later than at `at_ms` the middle second of a part of the source is found in it."""
    start = SAMPLE_RATE
    found = int(np.argmax(np.correlate(source, part[start : start + SAMPLE_RATE], "valid")))
    return (found - start) * 1000 / SAMPLE_RATE - at_ms


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# What is in it


@pytest.mark.model
def test_a_clip_says_its_words_and_no_other(
    media: Path, tmp_path: Path, truth: tuple[Segment, ...], tiny: Recognizer
) -> None:
    line = next(number for number, line in enumerate(truth) if line.text.startswith("You clicked"))
    span = span_of(truth, line, line, 0)

    made = clip(media, span, tmp_path / "tea.mp3")

    heard = " ".join(segment.text for result in transcribe(made, tiny) for segment in result.segments)
    bare = [re.sub(r"\W+", "", word).casefold() for word in heard.replace("19%", "nineteen percent").split()]
    assert bare == [re.sub(r"\W+", "", word).casefold() for word in truth[line].text.split()]


@pytest.mark.parametrize("format_", ClipFormat)
def test_each_format_holds_the_same_sound_at_the_same_time(media: Path, tmp_path: Path, format_: ClipFormat) -> None:
    made = clip(media, SENTENCE, tmp_path / f"tea.{format_}")

    length_ms = SENTENCE.end_ms - SENTENCE.start_ms
    frame_ms = 1152 * 1000 / RATE
    assert probe(made).duration_ms == pytest.approx(length_ms, abs=frame_ms)
    around = read(media, SENTENCE.start_ms - 500, SENTENCE.end_ms + 500)
    said = read(made, 0, 60_000)
    assert len(said) * 1000 / SAMPLE_RATE == pytest.approx(length_ms, abs=frame_ms)
    assert lag_ms(around, said, 500) == pytest.approx(0, abs=0.2)
    middle = slice(RATE // 2, RATE * 3)
    assert likeness(whole(media, SENTENCE)[middle], whole(made, Span(0, length_ms))[middle]) > 0.98


def test_a_long_clip_has_no_seam(media: Path, tmp_path: Path) -> None:
    span = Span(40_000, 92_345)

    made = clip(media, span, tmp_path / "long.wav", HARD)

    difference = np.abs(whole(made, Span(0, 60_000)) - whole(media, span).clip(-1, 1))
    assert len(difference) == 52_345 * RATE // 1000
    assert difference.max() < 1 / 30_000


def test_each_ear_keeps_its_own_sound(media: Path, tmp_path: Path) -> None:
    left, right = read(media, 41_000, 45_000), read(media, 53_000, 57_000)
    both = write_stereo(tmp_path / "both.wav", left, right)

    made = clip(both, Span(1_000, 3_000), tmp_path / "part.m4a")

    heard = read_stereo(made, 0, 2_000)
    inner = slice(1_000, 31_000)
    assert likeness(heard[0][inner], left[16_000:48_000][inner]) > 0.98
    assert likeness(heard[1][inner], right[16_000:48_000][inner]) > 0.98


def test_a_rate_that_a_format_lacks_is_changed(media: Path, tmp_path: Path) -> None:
    odd = write_wav(tmp_path / "odd.wav", read(media, 41_000, 44_000))
    data = bytearray(odd.read_bytes())
    data[24:32] = struct.pack("<II", 17_000, 34_000)  # samples and bytes a second
    odd.write_bytes(data)

    made = clip(odd, Span(500, 2_000), tmp_path / "even.mp3")

    assert probe(made).sample_rate == 48_000
    assert likeness(whole(odd, Span(700, 1_800), 48_000), whole(made, Span(200, 1_300), 48_000)) > 0.98


# Its ends


def test_the_ends_are_faded_and_the_middle_is_not(media: Path, tmp_path: Path) -> None:
    span = Span(42_000, 44_000)  # in the midst of words: there is sound at both ends
    source = whole(media, span)
    soft = whole(clip(media, span, tmp_path / "soft.wav"), Span(0, 2_000))
    hard = whole(clip(media, span, tmp_path / "hard.wav", HARD), Span(0, 2_000))

    fade = FADE_MS * RATE // 1000
    rising = np.arange(fade) / fade
    assert soft[:fade] == pytest.approx(source[:fade] * rising, abs=2e-3)
    assert soft[-fade:] == pytest.approx(source[-fade:] * rising[::-1], abs=2e-3)
    assert soft[fade:-fade] == pytest.approx(source[fade:-fade], abs=1e-4)
    assert hard == pytest.approx(source, abs=1e-4)


def test_it_begins_and_ends_in_the_pauses_beside_its_words() -> None:
    words = [Word("a", 1_000, 1_200), Word("b", 1_240, 1_500), Word("c", 1_500, 1_700), Word("d", 3_000, 3_100)]

    assert span_of(words, 1, 1, 0) == Span(1_220, 1_500)  # half of the pause before, none after
    assert span_of(words, 1, 2, 0) == Span(1_220, 1_700 + PAD_MS)
    assert span_of(words, 0, 3, 3_120) == Span(1_000 - PAD_MS, 3_120)  # the sound ends there
    assert span_of([Word("a", 20, 50)], 0, 0, 0) == Span(0, 50 + PAD_MS)


def test_speakers_that_fall_into_each_others_words_are_no_pause() -> None:
    words = [Word("a", 1_000, 1_600), Word("b", 1_400, 1_900), Word("c", 1_800, 2_400)]

    assert span_of(words, 1, 1, 0) == Span(1_400, 1_900)


# How loud it is


@pytest.mark.parametrize("loudness", [0.02, 0.15, 0.9])
def test_a_levelled_clip_is_as_loud_as_podcasts_are(media: Path, tmp_path: Path, loudness: float) -> None:
    sound = read(media, 41_000, 56_000)
    quiet = write_wav(tmp_path / "quiet.wav", sound / np.abs(sound).max() * loudness)

    made = clip(quiet, Span(300, 14_000), tmp_path / "loud.wav", ClipOptions(levelled=True))

    pieces = list(decode_whole(made, 0, 14_000, SAMPLE_RATE, "mono"))
    missing_db = clip_level.gain_db(pieces, SAMPLE_RATE, "mono")
    before_db = clip_level.gain_db(decode_whole(quiet, 300, 14_000, SAMPLE_RATE, "mono"), SAMPLE_RATE, "mono")
    assert missing_db == pytest.approx(max(0, _wanted_db(quiet) - clip_level.MOST_DB), abs=0.7), before_db
    assert max(np.abs(piece).max() for piece in pieces) <= clip_level.PEAK + 1e-3


def _wanted_db(path: Path) -> float:
    """By how much it would have to be louder, whatever that is: measured on a louder copy."""
    louder = (piece * 8 for piece in decode_whole(path, 300, 14_000, SAMPLE_RATE, "mono"))
    return clip_level.gain_db(louder, SAMPLE_RATE, "mono") + 20 * math.log10(8)


def test_silence_stays_silent(tmp_path: Path) -> None:
    still = write_wav(tmp_path / "still.wav", np.zeros(SAMPLE_RATE * 2, np.float32))

    made = clip(still, Span(200, 1_500), tmp_path / "clip.wav", ClipOptions(levelled=True))

    assert np.abs(read(made, 0, 2_000)).max() == 0


# What is written into it


@pytest.mark.parametrize("format_", ClipFormat)
def test_the_words_go_with_the_sound(media: Path, tmp_path: Path, format_: ClipFormat) -> None:
    made = clip(media, SENTENCE, tmp_path / f"tea.{format_}")

    about = read_tags(made).metadata
    assert (about.title, about.show, about.notes) == (TEXT.title, TEXT.show, TEXT.source)
    tags = File(made).tags
    lyrics = {"mp3": "USLT::XXX", "wav": "USLT::XXX", "m4a": "\xa9lyr", "opus": "lyrics"}[format_]
    assert TEXT.words in (str(tags[lyrics]), tags[lyrics][0] if format_ in ("m4a", "opus") else "")


def test_words_beside_a_clip_take_no_other_files_place(tmp_path: Path) -> None:
    made = tmp_path / "tea.mp3"
    (tmp_path / "tea.txt").write_text("notes of my own")

    assert write_beside(made, TEXT).name == "tea 2.txt"
    assert write_beside(made, TEXT).name == "tea 2.txt"  # the same words need no other file
    assert (tmp_path / "tea.txt").read_text() == "notes of my own"
    assert (tmp_path / "tea 2.txt").read_text("utf-8") == f"{TEXT.source}\n"


def test_a_name_is_one_that_every_system_takes() -> None:
    assert name_for('What? "Tea": a/b', 62_000, ClipFormat.MP3) == "What Tea a b 1.02.mp3"
    assert name_for("...", 3_661_000, ClipFormat.WAV) == "Clip 1.01.01.wav"
    assert len(name_for("x" * 500, 0, ClipFormat.M4A)) < 80


# What can go wrong


def test_who_stops_it_keeps_what_was_there(media: Path, tmp_path: Path) -> None:
    target = tmp_path / "tea.mp3"
    target.write_bytes(b"an older clip")
    cancel = CancelToken()
    seen: list[Progress] = []

    def stop(progress: Progress) -> None:
        seen.append(progress)
        if progress.fraction > 0.5:
            cancel.cancel()

    with pytest.raises(Cancelled):
        write(media, Span(0, 120_000), target, ClipOptions(levelled=True), TEXT, cancel, stop)

    assert seen[-1].fraction < 0.6
    assert target.read_bytes() == b"an older clip"
    assert files_in(tmp_path) == ["tea.mp3"]


def test_a_file_that_is_cut_off_is_said(media: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.mp3"
    short.write_bytes(media.read_bytes()[: media.stat().st_size // 4])

    with pytest.raises(MediaError, match=r"ends at 0:5\d, before the clip does") as failed:
        clip(short, Span(50_000, 80_000), tmp_path / "clip.mp3")

    assert failed.value.hint
    assert files_in(tmp_path) == ["short.mp3"]


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="is not there"):
        clip(tmp_path / "gone.mp3", SENTENCE, tmp_path / "clip.mp3")


def test_the_episode_is_never_written(media: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.mp3"
    shutil.copy(media, own)
    (tmp_path / "other name.mp3").hardlink_to(own)
    before = own.read_bytes()

    for name in ("own.mp3", "other name.mp3"):
        with pytest.raises(MediaError, match="is the episode itself"):
            clip(own, SENTENCE, tmp_path / name)

    assert own.read_bytes() == before


def test_a_folder_that_is_not_there_is_said(media: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"can't be written to .*missing”: no such file") as failed:
        clip(media, SENTENCE, tmp_path / "missing" / "clip.mp3")

    assert failed.value.hint == "Choose another folder."
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(MediaError, match="not a directory"):
        clip(media, SENTENCE, tmp_path / "file" / "clip.mp3")


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Files can't grow beyond that, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("format_", ClipFormat)
def test_a_full_disk_is_said_and_leaves_nothing_behind(media: Path, tmp_path: Path, format_: ClipFormat) -> None:
    with room_for(5_000), pytest.raises(MediaError, match="There is no room for the clip"):
        clip(media, SENTENCE, tmp_path / f"clip.{format_}")

    assert files_in(tmp_path) == []


# On the command line


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Two lines of the sample, the first with the times of its words."""
    starts = {
        "You": 41_303,
        "clicked,": 41_450,
        "you": 42_150,
        "made": 42_250,
        "a": 42_420,
        "pot": 42_480,
        "of": 42_700,
    }
    ends = [*list(starts.values())[1:], 42_800, 43_200]
    words = tuple(
        Word(word, start_ms, end_ms)
        for word, start_ms, end_ms in zip([*starts, "tea,"], [*starts.values(), 42_800], ends, strict=True)
    )
    first = Segment(41_303, 43_200, " ".join(word.text for word in words), words)
    second = Segment(45_920, 46_865, "I remember the tea.")
    formats.write(
        tmp_path / "text.json", Transcript((first, second), Source(SourceKind.PUBLISHER), "en"), (), Metadata()
    )
    return tmp_path / "text.json"


@pytest.fixture
def earmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Earmark:
    library = tmp_path / "shelf" / "library.db"
    monkeypatch.setenv("EARMARK_LIBRARY", str(library))
    return Earmark(library, capsys)


def test_a_clip_by_its_times(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    done = earmark("clip", media, "--from", "0:41.263", "--to", "45.529", "-o", tmp_path / "tea.mp3", "--fade", "0")

    assert "4.3 s from 0:41 on" in done.err
    assert probe(tmp_path / "tea.mp3").duration_ms == pytest.approx(4_266, abs=50)
    assert read_tags(tmp_path / "tea.mp3").metadata.title == read_tags(media).metadata.title


def test_a_clip_by_its_words(earmark: Earmark, media: Path, text: Path, tmp_path: Path) -> None:
    earmark("add", media, "--transcript", text, "--show", "The Odd Road")

    done = earmark("clip", media, "--quote", "Made a pot of TEA", "-o", tmp_path / "tea.m4a", "--text", "--level")

    assert "from 0:42 on" in done.err
    length_ms = probe(tmp_path / "tea.m4a").duration_ms
    assert length_ms == pytest.approx(43_200 + PAD_MS - 42_250, abs=50)
    quote = (tmp_path / "tea.txt").read_text("utf-8")
    assert quote.startswith("“made a pot of tea,”\n— “Twenty-Four Results")
    assert quote.endswith(", The Odd Road, 0:42\n")

    missing = earmark("clip", media, "--quote", "a pot of coffee", "-o", tmp_path / "coffee.mp3", code=1)
    assert "is not said" in sentence_and_hint(missing.err)[0]
    assert not (tmp_path / "coffee.mp3").exists()


def test_words_that_are_said_twice(earmark: Earmark, media: Path, text: Path, tmp_path: Path) -> None:
    earmark("add", media, "--transcript", text)

    first = earmark("clip", media, "--quote", "tea", "-o", tmp_path / "1.wav")
    later = earmark("clip", media, "--quote", "tea", "--from", "0:43", "-o", tmp_path / "2.wav")

    assert "said 2 times: 0:42, 0:45" in first.err
    assert "from 0:45 on" in later.err


@pytest.mark.parametrize(
    "words",
    [("--from", "1:00"), (), ("--quote", "tea", "--to", "1:00"), ("--from", "1", "--to", "2", "--text")],
)
def test_wrong_use_is_said(earmark: Earmark, media: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert earmark("clip", media, *words, "-o", tmp_path / "a.mp3", code=2).out == ""


def test_a_suffix_that_is_none_of_a_clip(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    said = earmark("clip", media, "--from", "1", "--to", "2", "-o", tmp_path / "a.flac", code=1)

    assert sentence_and_hint(said.err)[1] == "Let its name end in one of .mp3, .m4a, .wav, .opus."


def test_a_clip_that_ends_before_it_begins(earmark: Earmark, media: Path, tmp_path: Path) -> None:
    said = earmark("clip", media, "--from", "5", "--to", "2", "-o", tmp_path / "a.mp3", code=1)

    assert "must end after it begins" in said.err


# Finding words


def test_a_quote_is_found_however_it_is_typed() -> None:
    said = ("Isn’t", "it", "“Café-noir”,", "she", "said?", "It", "is.")
    words = [Word(text, at * 100, at * 100 + 90) for at, text in enumerate(said)]
    transcript = Transcript((Segment(0, 900, "", tuple(words)),), Source(SourceKind.WHISPER))
    heard = heard_words(transcript)

    assert find_quote(heard, "isn't it cafe noir") == [(0, 2)]
    assert find_quote(heard, "it") == [(1, 1), (5, 5)]
    assert find_quote(heard, "…") == []
    assert find_quote(heard, "said it was") == []


def test_who_is_quoted_is_said() -> None:
    assert credited("Tea.", "Results", "Road", 62_000) == "“Tea.”\n— “Results”, Road, 1:02"
    assert credited("Tea.", "", "", 0) == "“Tea.”\n— 0:00"

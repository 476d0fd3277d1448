# SPDX-License-Identifier: GPL-3.0-or-later
"""How a given text fares that is not what is in the audio: wrong words, a missing paragraph, adverts, shifted stamps.

    python -m tests.bench.given_text FOLDER ADVERT [--model tiny.en] [--cases damaged inserted ...]

FOLDER is one for `word_timing.py`; its English recordings are joined to one. ADVERT is any recording of somebody
else's speech. Cases:

    untimed    the text as it is, without times
    timed      each line stamped to the second
    damaged    5 % of the words replaced, left out or added, a paragraph missing, an intro; no times
    inserted   the text stamped; then 30 s of ADVERT and 20 s of music put into the audio
    shifted    the text stamped 14.4 s too early up to the middle, 49.4 s after it, and some stamps plain wrong

Prints for each: words with a time of those that are in the audio, median, ≤ 100 ms and the worst; words lit that are
not in the audio; the gaps found; times real time.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from tests.bench.word_timing import Recording, plain, recordings
from tests.support.pieces import write_wav
from transcribe import intake
from transcribe.formats import earmark_json
from transcribe.library import Library
from transcribe.media.audio import SAMPLE_RATE, Samples, probe, read
from transcribe.speech import models
from transcribe.speech.jobs import Alignment, run
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Gap, Segment, Source, SourceKind, Transcript

_INTRO = (
    "Welcome back to another edition of this programme, everybody. Before we begin, a short note on our summer"
    " schedule: there will be no show in August, because half of our staff is going to the seaside. Letters that"
    " arrive until then will be answered in September. Thanks to all of you who wrote about gardening, kettles"
    " and the price of bicycles, we read every single one of them."
)
_STRANGERS = ["marmalade", "seventeen", "gravel", "operator", "Tuesday", "bright", "under", "velvet", "quickly", "moss"]


@dataclass(frozen=True, slots=True)
class Said:
    """A written word; `start_ms` is None where it is not in the audio."""

    text: str
    start_ms: int | None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Sound, the text that comes with it, and what is true."""

    sound: Samples
    lines: list[list[Said]]
    stamps_ms: list[tuple[int, int]] | None
    gaps: tuple[Gap, ...] = ()


def joined(found: Sequence[Recording]) -> Case:
    """All recordings one after the other, a line for each line of their texts."""
    sounds, lines, offset_ms = [], [], 0
    for recording in found:
        sound = read(recording.sound, 0, 10_000_000)
        truth = iter(recording.truth)
        for text in recording.text.read_text("utf-8").splitlines():
            line = [
                Said(word, offset_ms + round(1000 * start_s), offset_ms + round(1000 * end_s))
                for word, (_, start_s, end_s) in zip(text.split(), truth, strict=False)
            ]
            lines.append(line)
        sounds.append(sound)
        offset_ms += len(sound) * 1000 // SAMPLE_RATE
    return Case(np.concatenate(sounds), [line for line in lines if line], None)


def stamped(case: Case) -> Case:
    """Lines with the second they begin in, as captions have them."""
    starts = [(line[0].start_ms or 0) // 1000 * 1000 for line in case.lines]
    ends = [*starts[1:], len(case.sound) * 1000 // SAMPLE_RATE]
    return replace(
        case, stamps_ms=list(zip(starts, [max(pair) for pair in zip(starts, ends, strict=True)], strict=True))
    )


def damaged(case: Case, seed: int = 7) -> Case:
    """Wrong words, a missing paragraph, an intro."""
    dice = random.Random(seed)  # noqa: S311  # the same each time
    missing = len(case.lines) // 2
    lines = [[Said(word, None) for word in sentence.split()] for sentence in _INTRO.split(". ")]
    for number, line in enumerate(case.lines):
        if missing <= number < missing + 4:
            continue
        fresh: list[Said] = []
        for word in line:
            roll = dice.random()
            if roll < 0.03:
                fresh.append(Said(dice.choice(_STRANGERS), None))  # whatever it gets, it is another word
            elif roll < 0.04:
                continue
            else:
                fresh.append(word)
                if roll > 0.99:
                    fresh.append(Said(dice.choice(_STRANGERS), None))
        lines.append(fresh)
    return replace(case, lines=[line for line in lines if line])


def inserted(case: Case, advert: Samples, music_s: int = 20) -> Case:
    """An advert between two lines and music between two others, in the sound only; the stamps know nothing of it."""
    case = stamped(case)
    sound, lines, gaps = case.sound, case.lines, []
    for place, piece in ((len(lines) // 3, advert), (2 * len(lines) // 3, music(music_s))):
        before, after = lines[place - 1][-1].end_ms or 0, lines[place][0].start_ms or 0
        at_ms, length_ms = (before + after) // 2, len(piece) * 1000 // SAMPLE_RATE
        at = at_ms * SAMPLE_RATE // 1000
        sound = np.concatenate((sound[:at], piece, sound[at:]))
        lines = lines[:place] + [[later(word, length_ms) for word in line] for line in lines[place:]]
        gaps.append(Gap(at_ms, at_ms + length_ms))
    return replace(case, sound=sound, lines=lines, gaps=tuple(gaps))


def shifted(case: Case, seed: int = 11) -> Case:
    """A pre-roll and an advert that the publisher's captions do not know, and one line in twenty stamped at random."""
    dice = random.Random(seed)  # noqa: S311  # no secret
    case = stamped(case)
    assert case.stamps_ms is not None
    half = len(case.lines) // 2
    stamps = []
    for number, (start_ms, end_ms) in enumerate(case.stamps_ms):
        back_ms = 14_400 if number < half else 49_400
        off_ms = dice.randint(-40_000, 40_000) if dice.random() < 0.05 else 0
        stamps.append((max(0, start_ms - back_ms + off_ms), max(1000, end_ms - back_ms + off_ms)))
    return replace(case, stamps_ms=stamps)


def music(seconds: int) -> Samples:
    """Chords on a soft instrument, with a beat."""
    count = seconds * SAMPLE_RATE
    at = np.arange(count) / SAMPLE_RATE
    sound = np.zeros(count)
    for bar, root in enumerate([220.0, 174.6, 261.6, 196.0] * (seconds // 8 + 1)):
        here = (at >= 2 * bar) & (at < 2 * bar + 2)
        for step in (0, 4, 7, 12):
            pitch = root * 2 ** (step / 12)
            tone = np.sin(2 * np.pi * pitch * at) + 0.3 * np.sin(4 * np.pi * pitch * at)
            sound += np.where(here, tone * np.exp(-1.2 * (at - 2 * bar)), 0.0)
    sound += np.random.default_rng(3).normal(0, 0.5, count) * np.exp(-30 * (at % 0.5))
    loud: Samples = (0.24 * sound / np.abs(sound).max()).astype(np.float32)
    return loud


def later(word: Said, by_ms: int) -> Said:
    """The word, said later if it is said at all."""
    if word.start_ms is None or word.end_ms is None:
        return word
    return replace(word, start_ms=word.start_ms + by_ms, end_ms=word.end_ms + by_ms)


CASES: dict[str, Callable[[Case, Samples], Case]] = {
    "untimed": lambda case, _: case,
    "timed": lambda case, _: stamped(case),
    "damaged": lambda case, _: damaged(case),
    "inserted": inserted,
    "shifted": lambda case, _: shifted(case),
}


def transcript_of(case: Case) -> Transcript:
    """The case's text as its publisher gives it."""
    stamps = case.stamps_ms or [(0, 0)] * len(case.lines)
    texts = (" ".join(word.text for word in line) for line in case.lines)
    segments = [Segment(*times, text) for times, text in zip(stamps, texts, strict=True)]
    return Transcript(tuple(segments), Source(SourceKind.PUBLISHER), "en")


def aligned(case: Case, recognizer: Recognizer) -> tuple[Transcript, float]:
    """The case's text with its times, and how long that took in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        media, text = Path(folder) / "sound.wav", Path(folder) / "text.json"
        write_wav(media, case.sound)
        text.write_text(earmark_json.write(transcript_of(case), ()), "utf-8")
        with Library(Path(folder) / "bench.db") as library:
            episode = intake.add(library, media, [text])
            started_s = time.perf_counter()
            for _ in run(Alignment(library, library.episode(episode), recognizer, None)):
                pass
            taken_s = time.perf_counter() - started_s
            result = library.transcript(episode)
    assert result is not None
    return result, taken_s


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far words are from where they are said (and which), how many that are said have no time, and how many that
    are not said have one."""

    errors: list[tuple[int, str]]
    lost: int
    made_up: int


def outcome(case: Case, result: Transcript) -> Outcome:
    """Compare an aligned text with what is true."""
    errors: list[tuple[int, str]] = []
    lost, made_up = 0, 0
    said = [word for line in case.lines for word in line]
    for word, right in zip(result.words(), said, strict=True):
        assert plain(word.text) == plain(right.text)
        if right.start_ms is None:
            made_up += word.heard
        elif word.heard:
            errors.append((abs(word.start_ms - right.start_ms), f"{right.text}@{right.start_ms}"))
        else:
            lost += 1
    return Outcome(errors, lost, made_up)


def report(name: str, case: Case, result: Transcript, taken_s: float) -> None:
    """Print one case."""
    found = outcome(case, result)
    values = np.array([error for error, _ in found.errors])
    share = len(values) / (len(values) + found.lost)
    print(
        f"{name:9} timed {share:6.1%}  median {np.median(values):5.1f}  ≤ 50 {(values <= 50).mean():6.1%}"
        f"  ≤ 100 {(values <= 100).mean():6.1%}, of all {(values <= 100).sum() / (len(values) + found.lost):6.1%}"
        f"  > 500: {(values > 500).sum()}  worst {values.max():.0f} ms"
        f"  lit, not in the audio: {found.made_up}  {len(case.sound) / SAMPLE_RATE / taken_s:.1f} x"
    )
    far = [f"{name}+{error:.0f}" for error, name in sorted(found.errors, reverse=True)[:8] if error > 300]
    print("          farthest:", *far)
    print("          gaps there:", *case.gaps, "\n          gaps found:", *result.gaps)


def main() -> None:
    """Measure all cases that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("advert", type=Path)
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--cases", nargs="+", choices=list(CASES), default=list(CASES))
    arguments = parser.parse_args()
    recognizer = Recognizer(models.find(arguments.model))
    advert = read(arguments.advert, 0, min(30_000, probe(arguments.advert).duration_ms))
    found = [recording for recording in recordings(arguments.folder) if recording.language == "en"]
    for name in arguments.cases:
        case = CASES[name](joined(found), advert)
        report(name, case, *aligned(case, recognizer))


if __name__ == "__main__":
    main()

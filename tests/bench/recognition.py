# SPDX-License-Identifier: GPL-3.0-or-later
"""Earmark against other transcribers, in one run on the same files and models: time, memory, words and their times.

    python -m tests.bench.recognition [--models tiny.en base] [--minutes 15] [--at 30:00] AUDIO TEXT [AUDIO TEXT ...]
    python -m tests.bench.recognition --human FOLDER

TEXT is any transcript that Earmark reads, or the text itself in quotes. With `--minutes` only that much of the sound is
used, and of the text what its times say is in it: the cut is made where a line ends. `NAME.words.json` beside
`NAME.flac` has the true times of its words ([{"word", "start", "end"}], in seconds). `--human` takes all recordings
NAME.flac of a folder with their NAME.txt, without those whose names begin with `syn_`, in a row as one file.

Each method runs in a process of its own, one after the other: Earmark is its worker (`tests/bench/transcribers.py`),
`sequential` and `batched` are faster-whisper (beam 5, word times; the first with its voice detector, the second with
eight windows at once), the others are left out where they are not installed. The columns:

    seconds     from the loaded model to the last word, on the clock; programs that are run as a whole
                (whisper-ctranslate2, buzz-captions) with their start and the loading
    x real      the length of the sound over that
    CPU         seconds of processor time in the same stretch, of all threads and processes that were started
    MB          the most resident memory that the process ever had (VmHWM), the model and Python included
    first       seconds from the start of the process to its first words, loading included. With `--at` Earmark is also
                started once more with the playhead there; the others can't begin anywhere but at the beginning
    WER, S/D/I  word error rate, and words that were replaced, lost and made up. Both sides are put into lower case,
                without punctuation, hyphens read as spaces
    median      error of the words' starts in ms, of those that are right (`tests/bench/word_timing.py`), and the
    ≤ 100       share of them that is within 100 ms
"""

import argparse
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jiwer
import numpy as np

from tests.bench.transcribers import METHODS, FailedError, Outcome, Timed, first_words, measured, models_and_files
from tests.bench.word_timing import start_errors
from tests.support.pieces import write_wav
from transcribe import formats, timecode
from transcribe.errors import EarmarkError
from transcribe.media.audio import SAMPLE_RATE, probe, read
from transcribe.transcript import Segment, SegmentKind

_PAUSE_S = 1  # between recordings that are put in a row
_NUMBERED = re.compile(r"^f\d+\|", re.MULTILINE)  # lines with an id, as aeneas writes them


@dataclass(frozen=True, slots=True)
class Case:
    """A file, what is said in it, and when, where that is known."""

    name: str
    audio: Path
    text: str
    words: list[Timed]
    length_s: float


def normalized(text: str) -> str:
    """Only the words, as they sound."""
    text = text.casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w']+|_", " ", text).split())


def case(audio: Path, text: str, minutes: float | None, folder: Path) -> Case:
    """A pair of the command line; what is cut is put into `folder`. Raises EarmarkError."""
    lines = _lines(text)
    length_ms = probe(audio).duration_ms
    truth = _truth(audio)
    if minutes is not None and length_ms > minutes * 60_000:
        inside = [line for line in lines if 0 < line.end_ms <= minutes * 60_000]
        if not inside:
            raise EarmarkError(f"“{text}” has no times in the first {minutes:g} minutes.", "Leave --minutes out.")
        lines, length_ms = inside, inside[-1].end_ms
        truth = [word for word in truth if word[2] * 1000 <= length_ms]
        audio = write_wav(folder / f"{audio.stem}.wav", read(audio, 0, length_ms))
    said = "\n".join(line.text for line in lines if line.kind is SegmentKind.SPEECH)
    return Case(audio.stem, audio, _NUMBERED.sub("", said), truth, length_ms / 1000)


def _lines(text: str) -> list[Segment]:
    if " " in text and not Path(text).is_file():
        return [Segment(0, 0, text)]
    transcript = formats.read(Path(text)).transcript
    if transcript is None:
        raise EarmarkError(f"{text} holds no text.", "Name a transcript.")
    return list(transcript.segments)


def _truth(audio: Path) -> list[Timed]:
    file = audio.with_suffix(".words.json")
    found = json.loads(file.read_text("utf-8")) if file.is_file() else []
    return [(one["word"], one["start"], one["end"]) for one in found]


def human(recordings: Path, folder: Path) -> Case:
    """All recordings of people in a row."""
    sounds, texts, words = [], [], []
    at = 0
    for flac in sorted(recordings.glob("*.flac")):
        if flac.name.startswith("syn_"):
            continue
        sound = read(flac, 0, probe(flac).duration_ms + 1000)
        words += [(word, start_s + at / SAMPLE_RATE, end_s + at / SAMPLE_RATE) for word, start_s, end_s in _truth(flac)]
        texts.append(flac.with_suffix(".txt").read_text("utf-8"))
        sounds += [sound, np.zeros(_PAUSE_S * SAMPLE_RATE, np.float32)]
        at += len(sound) + _PAUSE_S * SAMPLE_RATE
    if not sounds:
        raise EarmarkError(f"There are no recordings in {recordings}.", "Name a folder with .flac and .txt files.")
    audio = write_wav(folder / "human.wav", np.concatenate(sounds))
    return Case("human", audio, "\n".join(texts), words, at / SAMPLE_RATE)


HEAD = (
    f"{'file':18} {'model':8} {'method':20} {'seconds':>8} {'x real':>7} {'CPU':>7} {'MB':>6} {'first':>6}"
    f" {'WER':>6} {'S/D/I':>12} {'median':>7} {'≤ 100':>6}"
)


def row(case: Case, outcome: Outcome) -> str:
    """The figures of one method."""
    score = jiwer.process_words(normalized(case.text), normalized(outcome.text))
    counts = f"{score.substitutions}/{score.deletions}/{score.insertions}"
    costs = [
        "-" if value is None else f"{value:.{digits}f}"
        for value, digits in ((outcome.cpu_s, 1), (outcome.peak_mb, 0), (outcome.first_s, 1))
    ]
    errors_ms = [abs(error) for error in start_errors(outcome.words, case.words)[0]]
    times = "-", "-"
    if errors_ms:
        times = f"{np.median(errors_ms):.0f}", f"{np.mean([error <= 100 for error in errors_ms]):.1%}"
    return (
        f"{outcome.wall_s:8.1f} {case.length_s / outcome.wall_s:7.1f} {costs[0]:>7} {costs[1]:>6} {costs[2]:>6}"
        f" {score.wer:6.1%} {counts:>12} {times[0]:>7} {times[1]:>6}"
    )


def compare(case: Case, model: str, methods: list[str], at_ms: int | None) -> None:
    """Print a line for each method, as they come."""
    for method in methods:
        about = f"{case.name[:18]:18} {model:8} {method:20}"
        try:
            outcome = measured(method, case.audio, model)
        except FailedError as error:
            print(f"{about} failed: {error}", flush=True)
            continue
        print(f"{about} {'is not installed' if outcome is None else row(case, outcome)}", flush=True)
    if at_ms is not None:
        taken_s, span = first_words(case.audio, model, at_ms)
        where = f"{timecode.clock(span.start_ms)} to {timecode.clock(span.end_ms)}"
        print(f"{case.name[:18]:18} {model:8} opened at {timecode.clock(at_ms)}: has {where} after {taken_s:.1f} s")


@contextmanager
def _understood(parser: argparse.ArgumentParser) -> Iterator[None]:
    try:
        yield
    except (EarmarkError, FailedError) as error:
        parser.exit(1, f"{error}\n")


def main() -> None:
    """Measure all that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="*", metavar="AUDIO TEXT")
    parser.add_argument("--human", type=Path, metavar="FOLDER")
    parser.add_argument("--models", nargs="+", default=["tiny.en"])
    parser.add_argument("--methods", nargs="+", choices=["earmark", *METHODS], default=["earmark", *METHODS])
    parser.add_argument("--minutes", type=float, metavar="N")
    parser.add_argument("--at", type=timecode.parse, metavar="MM:SS", help="the playhead, for Earmark's first words")
    arguments = parser.parse_args()
    names, files = models_and_files(arguments.models)
    given = files + arguments.pairs
    if len(given) % 2 or not (given or arguments.human):
        parser.error("a text for each audio file, please")
    with _understood(parser), tempfile.TemporaryDirectory() as folder:
        pairs = zip(given[::2], given[1::2], strict=True)
        cases = [case(Path(audio), text, arguments.minutes, Path(folder)) for audio, text in pairs]
        if arguments.human is not None:
            cases.append(human(arguments.human, Path(folder)))
        print(HEAD)
        for each in cases:
            for model in names:
                compare(each, model, arguments.methods, arguments.at)


if __name__ == "__main__":
    main()

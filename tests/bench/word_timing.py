# SPDX-License-Identifier: GPL-3.0-or-later
"""How exactly words are timed: ours, faster-whisper's own word times and stable-ts, against known times.

    python -m tests.bench.word_timing FOLDER [--models tiny.en base] [--methods known recognised ...]

FOLDER holds, for each recording NAME, the sound (`NAME.flac`, .wav or .mp3), its text (`NAME.txt`) and the truth
(`NAME.words.json`: [{"word", "start", "end"}] in seconds). `NAME.meta.json` may say {"kind": "human"}, {"kind":
"synthetic"} and {"language": "de"}; without it a recording is human and English.

Words are compared in lower case, letters, digits and apostrophes only, hyphenated ones apart; the two word
sequences are paired by edit distance, and only pairs of equal words are timed. The error is that of the
word's start. Speed is the whole way from file to words, without loading models.

Methods: `known` is the written text given its times; `fallback` the same without PocketSphinx; `recognised` the
text that Whisper heard; `whisper` the word times of faster-whisper; `stable-ts` its align, which needs the extra
`bench` (in an environment of its own: it brings PyTorch) and is left out without it.
"""

import argparse
import json
import re
import tempfile
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from rapidfuzz.distance import Levenshtein

from transcribe import intake
from transcribe.library import Library
from transcribe.media.audio import probe, read
from transcribe.speech import models, pipeline
from transcribe.speech.jobs import Alignment, run
from transcribe.speech.recognize import Recognizer

Timed = tuple[str, float, float]
"""A word, and when it starts and ends, in seconds."""

_HYPHENS = re.compile(r"[\s\-\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class Recording:
    """One recording of the folder."""

    name: str
    sound: Path
    text: Path
    truth: list[Timed]
    kind: str
    language: str
    length_s: float


@dataclass(slots=True)
class Score:
    """What a method did on one group of recordings."""

    errors_ms: list[float] = field(default_factory=list)
    words: int = 0
    length_s: float = 0.0
    taken_s: float = 0.0

    def row(self) -> str:
        """One line of the table."""
        speed = f"{self.length_s / self.taken_s:6.1f}" if self.taken_s else "     -"
        if not self.errors_ms:
            return f"{'-':>7} {'-':>6} {'-':>6} {'-':>7} {'-':>7} {0:6.1%} {speed}"
        errors = np.abs(self.errors_ms)
        share = len(errors) / self.words
        return (
            f"{np.median(errors):7.1f} {errors.mean():6.1f} {np.percentile(errors, 95):6.0f}"
            f" {(errors <= 50).mean():7.1%} {(errors <= 100).mean():7.1%} {share:6.1%} {speed}"
        )


def plain(word: str) -> str:
    """Only what is heard of a word."""
    text = unicodedata.normalize("NFKC", word).replace("’", "'").lower()
    return re.sub(r"[^\w']|_", "", text).strip("'")


def parts(words: Sequence[Timed]) -> list[Timed]:
    """Comparable words; hyphenated ones share their time by their letters."""
    result: list[Timed] = []
    for text, start_s, end_s in words:
        pieces = [piece for piece in _HYPHENS.split(text) if plain(piece)]
        letters = sum(map(len, pieces))
        for piece in pieces:
            stop_s = start_s + (end_s - start_s) * len(piece) / letters
            result.append((plain(piece), start_s, stop_s))
            letters -= len(piece)
            start_s = stop_s
    return result


def start_errors(found: Sequence[Timed], truth: Sequence[Timed]) -> tuple[list[float], int]:
    """The errors of the starts of all words that are found, in ms, and how many words there are to find."""
    ours, right = parts(found), parts(truth)
    steps = Levenshtein.opcodes([word for word, *_ in right], [word for word, *_ in ours])
    pairs = [
        (step.src_start + index, step.dest_start + index)
        for step in steps
        if step.tag == "equal"
        for index in range(step.src_end - step.src_start)
    ]
    return [1000 * (ours[j][1] - right[i][1]) for i, j in pairs], len(right)


def recordings(folder: Path) -> list[Recording]:
    """All recordings of a folder, in order."""
    result = []
    for file in sorted(folder.glob("*.words.json")):
        name = file.name.removesuffix(".words.json")
        sound = next(path for suffix in (".flac", ".wav", ".mp3") if (path := folder / (name + suffix)).is_file())
        about = folder / f"{name}.meta.json"
        meta = json.loads(about.read_text("utf-8")) if about.is_file() else {}
        truth = [(one["word"], one["start"], one["end"]) for one in json.loads(file.read_text("utf-8"))]
        kind = "human" if meta.get("kind", "human") == "human" else "synthetic"
        language = meta.get("language", "en")
        length_s = probe(sound).duration_ms / 1000
        result.append(Recording(name, sound, folder / f"{name}.txt", truth, kind, language, length_s))
    return result


def known(recording: Recording, recognizer: Recognizer) -> list[Timed]:
    """The written text, untimed, as `earmark align` times it."""
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "bench.db") as library:
        episode = intake.add(library, recording.sound, [recording.text])
        for _ in run(Alignment(library, library.episode(episode), recognizer, recording.language)):
            pass
        aligned = library.transcript(episode)
    assert aligned is not None
    return [(word.text, word.start_ms / 1000, word.end_ms / 1000) for word in aligned.words() if word.heard]


def fallback(recording: Recording, recognizer: Recognizer) -> list[Timed]:
    """The same where PocketSphinx is not installed."""
    with patch("transcribe.speech.sharpen.available", lambda: False):
        return known(recording, recognizer)


def recognised(recording: Recording, recognizer: Recognizer) -> list[Timed]:
    """What Whisper hears, as `earmark transcribe` times it."""
    results = sorted(
        pipeline.transcribe(recording.sound, recognizer, language=recording.language), key=lambda result: result.span
    )
    words = [word for result in results for word in result.words]
    return [(word.text, word.start_ms / 1000, word.end_ms / 1000) for word in words]


def whisper(recording: Recording, recognizer: Recognizer) -> list[Timed]:
    """What faster-whisper hears and when, by its own account."""
    audio = read(recording.sound, 0, int(recording.length_s * 1000) + 1000)
    segments, _ = recognizer._whisper.transcribe(
        audio, language=recording.language, beam_size=5, word_timestamps=True, vad_filter=True
    )
    return [(word.word, word.start, word.end) for segment in segments for word in segment.words or ()]


def stable_ts(recording: Recording, recognizer: Recognizer) -> list[Timed]:
    """The written text as stable-ts aligns it, with the same model."""
    text = recording.text.read_text("utf-8")
    result = _stable_model(recognizer.name).align(str(recording.sound), text, recording.language, verbose=None)
    return [(word.word, word.start, word.end) for word in result.all_words()] if result else []


@cache
def _stable_model(name: str) -> Any:
    import stable_whisper  # type: ignore[import-not-found,unused-ignore]  # optional, has no types

    return stable_whisper.load_faster_whisper(str(models.find(name).folder), compute_type="int8")


METHODS: dict[str, Callable[[Recording, Recognizer], list[Timed]]] = {
    "known": known,
    "fallback": fallback,
    "recognised": recognised,
    "whisper": whisper,
    "stable-ts": stable_ts,
}


def measure(method: str, recognizer: Recognizer, found: Sequence[Recording], each: bool) -> None:
    """Print a line for each group of recordings."""
    METHODS[method](min(found, key=lambda recording: recording.length_s), recognizer)  # loads what it needs
    scores: dict[str, Score] = {}
    for recording in found:
        started_s = time.perf_counter()
        words = METHODS[method](recording, recognizer)
        taken_s = time.perf_counter() - started_s
        errors_ms, count = start_errors(words, recording.truth)
        for group in (recording.kind, *([recording.name] if each else [])):
            score = scores.setdefault(group, Score())
            score.errors_ms += errors_ms
            score.words += count
            score.length_s += recording.length_s
            score.taken_s += taken_s
    for group, score in scores.items():
        print(f"{method:10} {recognizer.name:8} {group:18} {score.row()}", flush=True)


def main() -> None:
    """Measure all that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--models", nargs="+", default=["tiny.en", "base"])
    parser.add_argument("--methods", nargs="+", choices=list(METHODS), default=list(METHODS))
    parser.add_argument("--each", action="store_true", help="a line for each recording, too")
    arguments = parser.parse_args()
    found = recordings(arguments.folder)
    print(f"{'method':10} {'model':8} {'recordings':18}  median   mean    p95    ≤ 50   ≤ 100  timed x real time")
    for name in arguments.models:
        recognizer = Recognizer(models.find(name))
        for method in arguments.methods:
            if method == "stable-ts" and find_spec("stable_whisper") is None:
                print(f"{method:10} {name:8} is not installed: pip install -e '.[bench]'")
            else:
                measure(method, recognizer, found, arguments.each)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""How well and how fast a model recognises speech: word error rate and times real time.

    python tests/bench/recognition.py [--model tiny.en] AUDIO TEXT [AUDIO TEXT ...]

TEXT is a plain text file, or the text itself in quotes. Both sides are put into lower case, without
punctuation, hyphens read as spaces. The time is that of the whole way from file to segments, with the model loaded.
"""

import argparse
import re
import time
from pathlib import Path

import jiwer

from transcribe.errors import EarmarkError
from transcribe.media.audio import probe
from transcribe.speech import models
from transcribe.speech.pipeline import transcribe
from transcribe.speech.recognize import Recognizer


def normalized(text: str) -> str:
    """Only the words, as they sound."""
    text = text.casefold().replace("’", "'")
    return " ".join(re.sub(r"[^\w']+|_", " ", text).split())


def measure(recognizer: Recognizer, audio: Path, reference: str) -> None:
    """Print one line."""
    started_s = time.perf_counter()
    text = " ".join(segment.text for result in transcribe(audio, recognizer) for segment in result.segments)
    taken_s = time.perf_counter() - started_s
    score = jiwer.process_words(normalized(reference), normalized(text))
    counts = f"{score.substitutions}/{score.deletions}/{score.insertions}"
    speed = probe(audio).duration_ms / 1000 / taken_s
    print(f"{audio.name:32} WER {score.wer:6.1%}  S/D/I {counts:10} {speed:5.1f} x real time")


def main() -> None:
    """Parse the arguments and measure each pair."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("pairs", nargs="+", metavar="AUDIO TEXT")
    arguments = parser.parse_args()
    if len(arguments.pairs) % 2:
        parser.error("a text for each audio file, please")
    try:
        recognizer = Recognizer(models.find(arguments.model))
        for audio, text in zip(arguments.pairs[::2], arguments.pairs[1::2], strict=True):
            reference = text if " " in text else Path(text).read_text("utf-8")
            measure(recognizer, Path(audio), reference)
    except EarmarkError as error:
        parser.exit(1, f"{error}\n")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What a threshold of confidence finds: how many words it marks, and how many of the wrong ones are among them.

    python -m tests.bench.doubtful_words [--model tiny.en] AUDIO TEXT [AUDIO TEXT ...]

TEXT is a plain text file of what is said. A recognised word is wrong where the fewest changes that make the text of the
recognised words replace it or take it out; hyphens part words, case and punctuation don't count.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import jiwer

from tests.bench.recognition import normalized
from transcribe.errors import EarmarkError
from transcribe.speech import models
from transcribe.speech.pipeline import transcribe
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Word

THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


def judged(words: Sequence[Word], reference: str) -> Iterator[tuple[float, bool]]:
    """The confidence of each recognised word, and whether it is wrong."""
    heard = [(part, word.confidence or 0.0) for word in words for part in normalized(word.text).split()]
    aligned = jiwer.process_words(normalized(reference), " ".join(part for part, _ in heard))
    for chunk in aligned.alignments[0]:
        for index in range(chunk.hyp_start_idx, chunk.hyp_end_idx):
            yield heard[index][1], chunk.type != "equal"


def table(found: Sequence[tuple[float, bool]]) -> str:
    """A line a threshold."""
    wrong = sum(is_wrong for _, is_wrong in found)
    lines = [f"{len(found)} words, {wrong} of them wrong"]
    for threshold in THRESHOLDS:
        marked = [is_wrong for confidence, is_wrong in found if confidence < threshold]
        right = sum(marked) / len(marked) if marked else 0.0
        lines.append(
            f"below {threshold:.1f}: {len(marked) / len(found):6.1%} marked, {right:6.1%} of them wrong, "
            f"{sum(marked) / max(1, wrong):6.1%} of the wrong ones"
        )
    return "\n".join(lines)


def main() -> None:
    """Recognise each file and print the table for all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("pairs", nargs="+", metavar="AUDIO TEXT")
    arguments = parser.parse_args()
    if len(arguments.pairs) % 2:
        parser.error("a text for each audio file, please")
    found: list[tuple[float, bool]] = []
    try:
        recognizer = Recognizer(models.find(arguments.model))
        for audio, text in zip(arguments.pairs[::2], arguments.pairs[1::2], strict=True):
            segments = [line for result in transcribe(Path(audio), recognizer) for line in result.segments]
            words = [word for line in segments for word in line.words]
            found += judged(words, Path(text).read_text("utf-8"))
    except EarmarkError as error:
        parser.exit(1, f"{error}\n")
    print(table(found))


if __name__ == "__main__":
    main()

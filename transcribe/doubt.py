# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words of a recognised text are doubtful: those that somebody who checks it should look at first."""

from transcribe.transcript import Source, SourceKind, Word

DOUBTFUL = 0.7
"""A word whose confidence (0 to 1) is below this is doubtful.

Measured with tests/bench/doubtful_words.py on 925 words of people and 643 of the sample: of tiny.en's words 9 and 6
in a hundred are marked, a third and a quarter of them are wrong, and half of all wrong words are among them (base: 9
in a hundred, a third, half). Below 0.5 only a quarter of the wrong words are found; below 0.8 every eighth word is
marked. A line that recognition itself calls unreliable has the confidence 0 in all its words.
"""


def recognized(source: Source) -> bool:
    """Whether a text is what a machine heard. A publisher's text is not: there a confidence is that of the match."""
    return source.kind is SourceKind.WHISPER or (source.kind is SourceKind.EDITED and source.text_heard is None)


def is_doubtful(word: Word) -> bool:
    """Whether a word of a recognised text is doubtful; one that nobody measured, or that was typed, is not."""
    return word.confidence is not None and word.confidence < DOUBTFUL

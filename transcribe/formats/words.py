# SPDX-License-Identifier: GPL-3.0-or-later
"""Single timed words put together into lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcribe.formats.cues import joined
from transcribe.transcript import Segment, Word

_PAUSE_MS = 1_500
_LONG = 120  # characters after which a line ends with its sentence
_TOO_LONG = 400  # and after which it ends anyway
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "\uff1f", "\uff01")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as a source gives it, spaces included: a line, a word, a comma."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str | None
    words: tuple[Word, ...] = ()


def lines_of(pieces: Sequence[Piece]) -> list[Segment]:
    """Lines of words, broken where the speaker changes, at a line end, a pause, or a sentence end once it is long.

    If any piece has a space around it the pieces say where it belongs, otherwise each is a word of its own.
    A comma or full stop in a piece of its own belongs to the word before it.
    """
    spaced = any(piece.text.strip("\n") != piece.text.strip() for piece in pieces)
    result: list[Segment] = []
    line = _Line()
    for piece in pieces:
        if line.words and line.ends_before(piece):
            result.append(line.segment())
            line = _Line()
        line.add(piece, spaced)
    if line.words:
        result.append(line.segment())
    return result


class _Line:
    """A line that grows."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.speaker: str | None = None
        self._length = 0
        self._apart = True  # white space stands before the next word
        self._broken = False

    def ends_before(self, piece: Piece) -> bool:
        last = self.words[-1]
        if not piece.text.strip():
            return False
        return (
            self._broken
            or piece.speaker != self.speaker
            or piece.start_ms - last.end_ms >= _PAUSE_MS
            or (self._length >= _LONG and last.text.endswith(_SENTENCE_ENDS))
            or self._length >= _TOO_LONG
        )

    def add(self, piece: Piece, spaced: bool) -> None:
        text = " ".join(piece.text.split())
        if not text:
            self._apart = True
        elif self.words and not piece.text[0].isspace() and (_is_mark(text) or (spaced and not self._apart)):
            self._lengthen(text, piece.end_ms)
        else:
            if self.words and self.words[-1].end_ms > piece.start_ms:
                self.words[-1] = replace(self.words[-1], end_ms=piece.start_ms)
            self.words.append(Word(text, piece.start_ms, piece.end_ms))
            self.speaker = piece.speaker
            self._length += len(text) + 1
        if text:
            self._apart = not spaced or piece.text[-1].isspace()
        self._broken = self._broken or "\n" in piece.text.lstrip()

    def _lengthen(self, text: str, end_ms: int) -> None:
        last = self.words[-1]
        self.words[-1] = Word(last.text + text, last.start_ms, max(last.end_ms, end_ms))

    def segment(self) -> Segment:
        text = joined([word.text for word in self.words])
        return Segment(self.words[0].start_ms, self.words[-1].end_ms, text, tuple(self.words), self.speaker)


def _is_mark(text: str) -> bool:
    return len(text) <= 2 and not any(character.isalnum() for character in text)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading spans in batches: decode all at once, see what was left out, and listen there again.

Whisper sometimes stops in the middle of a piece, or falls to repeating itself. What a piece's text does not cover of
the speech in it comes into the next batch; that is nearly the whole difference between text that is decoded in
batches and text that is decoded step by step. What is read on is also read knowing what was read of the same span. The
text of the span before is not given: with it Whisper stops early more often (85 of 2,957 words lost at first reading
instead of 71, without fewer others being wrong), and spans would wait for each other.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from transcribe.media.audio import SAMPLE_RATE, Samples
from transcribe.speech.recognize import Decoded, Encoded, Heard, Recognizer, unspaced
from transcribe.speech.snap import snap
from transcribe.speech.spans import Voiced
from transcribe.transcript import Segment, Span, Word
from transcribe.vocabulary import fitting, spelled

_LEFT_OUT_MS = 400  # of speech that no line covers; shorter is breath, or the end of a word
_BEFORE_MS = 200  # where to begin again in a pause
_MOST_ROUNDS = 4
_LOOPING = 2.4  # gzip compression ratio above which Whisper's authors call a text a repetition loop
_UNLIKELY = -1.0  # mean logarithm of the probability, below which they do not believe it
_SILENT = 0.6  # Whisper's idea of silence, above which they drop what is unlikely
_UNSURE = -0.3  # below this mean a second look is worth its time: clear speech is above, real rooms are below
_BEAM = 5  # hypotheses at the second look
_THIN_FROM_MS = 3_000  # of speech
_MADE_UP_WORDS, _FASTEST_WORD_MS = 3, 80  # in the mean; fast speakers need 150 ms a word
_LEAST_SPOKEN = 1 / 3  # of a line's time; Whisper's times are not better
_SHORTEST_WORD_MS = 20
_PER_MS = SAMPLE_RATE // 1000


@dataclass(slots=True)
class Piece:
    """A span that is being read, or what one `speaker` says in it: its sound, and how far the reader is."""

    voiced: Voiced
    audio: Samples
    speaker: str | None = None
    part_of: Span | None = None  # the whole span; None: the piece is the whole
    lines: list[list[Word]] = field(default_factory=list)
    from_ms: int = 0  # from the piece's start; what lies before has been read
    context: tuple[int, ...] = ()  # Whisper's tokens of what has been read
    rounds: int = 0
    finished: bool = False

    @property
    def span(self) -> Span:
        """The span that is finished when all its pieces are."""
        return self.part_of or self.voiced.span

    @property
    def start_ms(self) -> int:
        """Where its sound begins in the file."""
        return self.voiced.span.start_ms

    @property
    def rest(self) -> Samples:
        """The sound that is still to be read."""
        return self.audio[self.from_ms * _PER_MS :]


class Reader:
    """Reads pieces with a recogniser. Where `careful`, what it is not sure of is looked at a second time.

    `vocabulary` holds names that may be said; what is too long for the model is left out.
    """

    def __init__(self, recognizer: Recognizer, *, careful: bool, vocabulary: str = "") -> None:
        self._recognizer = recognizer
        self._careful = careful
        names = fitting(vocabulary)
        self._vocabulary = f"{names}." if names else ""  # a sentence that is over: without, base goes on with it
        self._terms = set(spelled(names))

    def encode(self, pieces: Sequence[Piece], stop: Callable[[], bool]) -> list[Encoded] | None:
        """The first half of a round, piece by piece; None when `stop` says so between them."""
        sounds: list[Encoded] = []
        for piece in pieces:
            if stop():
                return None
            # Turns are many and short: each as long as a span would take several times as long as the span.
            brief = not self._careful or piece.speaker is not None
            sounds.append(self._recognizer.encode(piece.rest, brief=brief))
        return sounds

    def read(self, pieces: Sequence[Piece], sounds: Sequence[Encoded], language: str) -> None:
        """The second half: each piece gets its lines, and is finished or is to be read on from where it was left."""
        for size in {sound.size for sound in sounds}:
            same = [(piece, sound) for piece, sound in zip(pieces, sounds, strict=True) if sound.size == size]
            for piece, sound, text in self._texts(same, language):
                unlooped = self._unlooped(sound, text, language)
                self._take(piece, unlooped, self._recognizer.words(sound, unlooped, language))

    def segments(self, piece: Piece, language: str) -> tuple[Segment, ...]:
        """What was said in a finished piece: lines of words, all inside it."""
        words = [word for line in piece.lines for word in line]
        snapped = iter(snap(words, piece.audio, piece.start_ms))
        lines = [[next(snapped) for _ in line] for line in piece.lines]
        segments = to_segments(lines, piece.voiced.span, spaced=not unspaced(language))
        return tuple(replace(segment, speaker=piece.speaker) for segment in segments)

    def _decoded(
        self, sounds: Sequence[Encoded], language: str, beam: int, context: Sequence[int] = ()
    ) -> list[Decoded]:
        return self._recognizer.decode(sounds, language, beam=beam, context=context, vocabulary=self._vocabulary)

    def _texts(
        self, pieces: Sequence[tuple[Piece, Encoded]], language: str
    ) -> Iterator[tuple[Piece, Encoded, Decoded]]:
        """The best text of each piece. A first look costs less where several are decoded together."""
        known = [each for each in pieces if self._careful and each[0].context]
        fresh = [each for each in pieces if not (self._careful and each[0].context)]
        texts = self._decoded([sound for _, sound in fresh], language, 1) if fresh else []
        for (piece, sound), text in zip(fresh, texts, strict=True):
            yield piece, sound, self._looked_at_again(piece, sound, text, language) if self._careful else text
        for piece, sound in known:  # knowing what was said before, it is worth the long look at once
            yield piece, sound, self._decoded([sound], language, _BEAM, piece.context)[0]

    def _looked_at_again(self, piece: Piece, sound: Encoded, text: Decoded, language: str) -> Decoded:
        """The text, or a better one where it is not sure or says next to nothing."""
        if _is_thin(text, piece):  # perhaps led astray by the vocabulary
            again = self._recognizer.decode([sound], language, beam=_BEAM)[0]
            return again if len(again.tokens) > len(text.tokens) and not _doubtful(again) else text
        if text.probability < _UNSURE:  # one at a time: two would need 20 MB more
            return _better(text, self._decoded([sound], language, _BEAM)[0])
        return text

    def _unlooped(self, sound: Encoded, text: Decoded, language: str) -> Decoded:
        """The text, or a second try where it goes in circles."""
        if text.repetition <= _LOOPING:
            return text
        again = self._recognizer.decode([sound], language, beam=_BEAM, vocabulary=self._vocabulary, repeating=False)[0]
        return min(text, again, key=lambda each: each.repetition)

    def _take(self, piece: Piece, text: Decoded, heard: Heard) -> None:
        piece.rounds += 1
        if text.probability < _UNLIKELY and text.silence > _SILENT:
            piece.finished = True
            return
        offset_ms = piece.start_ms + piece.from_ms
        for line in heard.lines:
            if not _made_up(line) and not self._echoes(line, piece, text):
                piece.lines.append([_moved(word, offset_ms, doubtful=_doubtful(text)) for word in line])
        start_ms = _unheard_from(piece.voiced.speech, piece.from_ms + text.end_ms)
        if start_ms is None or not heard.lines or not text.end_ms or piece.rounds > _MOST_ROUNDS:
            piece.finished = True
        else:
            piece.from_ms = start_ms
            piece.context += heard.tokens

    def _echoes(self, line: Sequence[Word], piece: Piece, text: Decoded) -> bool:
        """Whether a line only repeats the vocabulary where nobody speaks: Whisper likes to read it out to silence."""
        if not self._terms.issuperset(spelled(" ".join(word.text for word in line))):
            return False
        start_ms, end_ms = line[0].start_ms + piece.from_ms, line[-1].end_ms + piece.from_ms
        overlaps = (min(each.end_ms, end_ms) - max(each.start_ms, start_ms) for each in piece.voiced.speech)
        spoken_ms = sum(overlap for overlap in overlaps if overlap > 0)
        return text.silence > _SILENT or spoken_ms < (end_ms - start_ms) * _LEAST_SPOKEN


def _is_thin(text: Decoded, piece: Piece) -> bool:
    """Whether less than a token a second came of what was spoken; people speak three or four."""
    end_ms = piece.from_ms + text.end_ms if text.end_ms else piece.voiced.span.end_ms - piece.voiced.span.start_ms
    overlaps = (min(each.end_ms, end_ms) - max(each.start_ms, piece.from_ms) for each in piece.voiced.speech)
    spoken_ms = sum(overlap for overlap in overlaps if overlap > 0)
    return spoken_ms >= _THIN_FROM_MS and len(text.tokens) * 1000 < spoken_ms


def _better(first: Decoded, second: Decoded) -> Decoded:
    """The likelier text, unless it is so because it stops early: the best of five hypotheses is often a short one."""
    stops_early = second.end_ms < first.end_ms - _LEFT_OUT_MS
    return second if second.probability > first.probability and not stops_early else first


def _doubtful(text: Decoded) -> bool:
    return text.repetition > _LOOPING or text.probability < _UNLIKELY


def _moved(word: Word, offset_ms: int, *, doubtful: bool) -> Word:
    confidence = 0.0 if doubtful else word.confidence
    return replace(word, start_ms=word.start_ms + offset_ms, end_ms=word.end_ms + offset_ms, confidence=confidence)


def _made_up(line: Sequence[Word]) -> bool:
    """Whether a line is one of those that Whisper adds when the sound is over: many words in no time."""
    return len(line) >= _MADE_UP_WORDS and line[-1].end_ms - line[0].start_ms < len(line) * _FASTEST_WORD_MS


def _unheard_from(speech: Sequence[Span], end_ms: int) -> int | None:
    """From where on speech was left out; None where what is left is no word."""
    left = [Span(max(each.start_ms, end_ms), each.end_ms) for each in speech if each.end_ms > end_ms]
    if sum(each.end_ms - each.start_ms for each in left) <= _LEFT_OUT_MS:
        return None
    return max(end_ms, left[0].start_ms - _BEFORE_MS)


def to_segments(lines: Sequence[Sequence[Word]], span: Span, *, spaced: bool = True) -> tuple[Segment, ...]:
    """Segments of words as a model gives them: put in order, without overlaps, none empty, inside the span."""
    flat = [word for line in lines for word in line]
    times = iter(_in_order([(word.start_ms, word.end_ms) for word in flat], span))
    segments = []
    for line in lines:
        words = tuple(
            replace(word, start_ms=start_ms, end_ms=end_ms)
            for word, (start_ms, end_ms) in zip(line, times, strict=False)
        )
        text = (" " if spaced else "").join(word.text for word in words)
        segments.append(Segment(words[0].start_ms, words[-1].end_ms, text, words))
    return tuple(segments)


def _in_order(times: list[tuple[int, int]], span: Span) -> list[tuple[int, int]]:
    """Intervals of at least 20 ms, one after the other, inside the span, as near to `times` as that allows."""
    shortest_ms = min(_SHORTEST_WORD_MS, (span.end_ms - span.start_ms) // max(1, len(times)))
    result: list[tuple[int, int]] = []
    earliest_ms = span.start_ms
    for index, (start_ms, end_ms) in enumerate(times):
        latest_ms = span.end_ms - shortest_ms * (len(times) - index)
        start_ms = max(earliest_ms, min(start_ms, latest_ms))
        end_ms = max(start_ms + shortest_ms, min(end_ms, latest_ms + shortest_ms))
        result.append((start_ms, end_ms))
        earliest_ms = end_ms
    return result

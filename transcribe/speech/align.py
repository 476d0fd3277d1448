# SPDX-License-Identifier: GPL-3.0-or-later
"""Give the publisher's text the times of the words that were heard.

The text stays as it is, letter for letter. Each written word gets the time of the heard word that it is;
a few that the recogniser got wrong share out the time between their neighbours; the rest were not heard.
Heard passages that nobody wrote down become gaps. Everything here is a pure function of its arguments.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcribe.speech.misheard import Run, Where, alike, place, shared_out, slowest_ms
from transcribe.speech.tokens import Match, match, tokens
from transcribe.transcript import Gap, Segment, SegmentKind, Span, Timing, Transcript, Word, languages

_PAUSE_MS = 3_000  # between two finished spans: a pause, not a hole (spans are cut at pauses this long)
_USUAL_LANGUAGE = "en"  # where the text does not say; both sides are said in the same one
_LONGEST_WORD_MS = 800
_GAP_WORDS, _GAP_MS = 8, 5_000
_FASTEST_WORD_MS = 100  # in the mean; faster is what Whisper makes up at the end of a span


@dataclass(frozen=True, slots=True)
class _Token:
    """One token and the word that it is of; `start_ms` and `end_ms` of heard ones."""

    text: str
    word: int
    start_ms: int = 0
    end_ms: int = 0


def align(transcript: Transcript, heard: Sequence[Word], spans: Sequence[Span], duration_ms: int) -> Transcript:
    """`transcript` with the times of `heard`, its text unchanged.

    `spans` is what was listened to so far; when all was, pass one span of the whole length: then whatever
    is not found was not said. Lines in parts that were not listened to yet keep the times they have, held
    between their neighbours, and have no words; lines without any times wait, empty, at the next known one.
    """
    sides = _sides(transcript, heard)
    matches = _matches(sides)
    listened = _Listened(spans)
    transcript = replace(transcript, duration_ms=duration_ms or transcript.duration_ms)
    if not matches and not (
        listened.all_of(0, duration_ms) and alike([text for _, text in sides.written], sides.heard)
    ):
        nothing = 0.0 if listened.all_of(0, duration_ms) else transcript.source.text_heard
        return replace(transcript, source=replace(transcript.source, text_heard=nothing))
    placed = _matched(matches, sides)
    gaps: list[Gap] = []
    for first, run in _runs(matches, sides, duration_ms):
        unwritten = run.heard
        if listened.all_of(run.start_ms, run.end_ms):
            placed[first : first + len(run.words)], unwritten = place(run)
        gaps += _gaps(unwritten, listened)
    words = [_Placed(number, text, where) for (number, text), where in zip(sides.written, placed, strict=True)]
    segments = _segments(transcript, words, listened, duration_ms)
    reached = {number for number, segment in enumerate(segments) if segment.words}
    counted = [word.where is not None for word in words if word.segment in reached]
    source = replace(transcript.source, text_heard=round(sum(counted) / len(counted), 4) if counted else None)
    return replace(transcript, segments=segments, gaps=tuple(gaps), source=source)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is written (line number and word) and what was heard, each with its tokens."""

    written: list[tuple[int, str]]
    written_tokens: list[_Token]
    heard: list[Word]
    heard_tokens: list[_Token]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A written word and where it was heard, None if it was not."""

    segment: int
    text: str
    where: Where | None


class _Listened:
    """The parts of the audio that were listened to."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._parts: list[list[int]] = []
        for span in sorted(spans):
            if self._parts and span.start_ms - self._parts[-1][1] < _PAUSE_MS:
                self._parts[-1][1] = max(self._parts[-1][1], span.end_ms)
            else:
                self._parts.append([span.start_ms, span.end_ms])

    def all_of(self, start_ms: int, end_ms: int) -> bool:
        """Whether there is no hole between two times."""
        return any(first - _PAUSE_MS < start_ms and end_ms < last + _PAUSE_MS for first, last in self._parts)


def _sides(transcript: Transcript, heard: Sequence[Word]) -> _Sides:
    written = [
        (number, text)
        for number, segment in enumerate(transcript.segments)
        if segment.kind is not SegmentKind.SOUND
        for text in segment.text.split()
    ]
    usual = transcript.language or _USUAL_LANGUAGE
    every = tokens([text for _, text in written], list(_languages(transcript, usual)))
    written_tokens = [_Token(token, index) for index, each in enumerate(every) for token in each]
    ordered = sorted(heard, key=lambda word: word.start_ms)
    return _Sides(written, written_tokens, ordered, list(_heard_tokens(ordered, usual)))


def _languages(transcript: Transcript, usual: str) -> Iterator[str]:
    for segment in transcript.segments:
        if segment.kind is not SegmentKind.SOUND:
            yield from (language or usual for language in languages(segment, segment.text.split()))


def _matches(sides: _Sides) -> list[Match]:
    """Written tokens and the heard ones that they are.

    The order of the text decides, never a stamp: those that are wrong would hide words that are heard, and what
    is said twice is told apart by the words around it.
    """
    lines = [sides.written[token.word][0] for token in sides.written_tokens]
    return match(
        [token.text for token in sides.written_tokens],
        [token.text for token in sides.heard_tokens],
        [token.start_ms for token in sides.heard_tokens],
        frozenset(number for number, line in enumerate(lines) if number and line != lines[number - 1]),
    )


def _heard_tokens(heard: Sequence[Word], language: str) -> Iterator[_Token]:
    """The tokens of heard words; several in one word share its time by their letters."""
    every = tokens([word.text for word in heard], [language] * len(heard))
    for index, (word, found) in enumerate(zip(heard, every, strict=True)):
        # Whisper lets a word last over what it did not understand after it; there is room for other words.
        longest_ms = max(_LONGEST_WORD_MS, slowest_ms(sum(map(len, found))))
        end_ms = min(word.end_ms, word.start_ms + longest_ms)
        times = shared_out(word.start_ms, end_ms, [len(token) for token in found])
        for token, (start_ms, end_ms) in zip(found, times, strict=True):
            yield _Token(token, index, start_ms, end_ms)


def _matched(matches: Sequence[Match], sides: _Sides) -> list[Where | None]:
    """For each written word the time and the confidence of what it matches."""
    placed: list[Where | None] = [None] * len(sides.written)
    for i, j in matches:
        token = sides.heard_tokens[j]
        word = sides.written_tokens[i].word
        source = sides.heard[token.word]
        start_ms, confidence = token.start_ms, source.confidence
        timing = source.timing if start_ms == source.start_ms else Timing.GUESS  # in the middle of a heard word
        if (known := placed[word]) is not None:
            start_ms, confidence, timing = known[0], min(known[2] or 0.0, confidence or 0.0), known[3]
        placed[word] = (start_ms, token.end_ms, confidence, timing)
    return placed


def _runs(matches: Sequence[Match], sides: _Sides, duration_ms: int) -> Iterator[tuple[int, Run]]:
    """Everything between matches, at least one word that is only written or only heard; and where its words begin."""
    word, heard_word, time_ms = -1, -1, 0
    written, heard = sides.written, sides.heard
    ends_ms = max(duration_ms, heard[-1].end_ms)
    for i, j in [*matches, (-1, -1)]:
        if i < 0:
            next_word, next_heard, next_ms, end_ms = len(written), len(heard), ends_ms, ends_ms
        else:
            token = sides.heard_tokens[j]
            next_word, next_heard = sides.written_tokens[i].word, token.word
            next_ms, end_ms = token.start_ms, token.end_ms
        if next_word > word + 1 or next_heard > heard_word + 1:
            run = Run(
                words=tuple(written[word + 1 : next_word]),
                before=written[word][0] if word >= 0 else None,
                after=written[next_word][0] if next_word < len(written) else None,
                start_ms=time_ms,
                end_ms=max(time_ms, next_ms),
                heard=tuple(heard[heard_word + 1 : next_heard]),
            )
            yield word + 1, run
        word, heard_word, time_ms = next_word, next_heard, end_ms


def _gaps(heard: Sequence[Word], listened: _Listened) -> Iterator[Gap]:
    """Passages that were heard and not written, parted where the audio between was not listened to."""
    first = 0
    for index in range(1, len(heard) + 1):
        if index < len(heard) and listened.all_of(heard[index - 1].end_ms, heard[index].start_ms):
            continue
        start_ms, end_ms, count = heard[first].start_ms, heard[index - 1].end_ms, index - first
        length_ms = end_ms - start_ms
        many = count >= _GAP_WORDS and length_ms >= count * _FASTEST_WORD_MS
        if many or (count >= 3 and length_ms >= _GAP_MS):
            yield Gap(start_ms, end_ms)
        first = index


def _segments(
    transcript: Transcript, words: Sequence[_Placed], listened: _Listened, duration_ms: int
) -> tuple[Segment, ...]:
    by_segment: list[list[_Placed]] = [[] for _ in transcript.segments]
    for word in words:
        by_segment[word.segment].append(word)
    # Of each line: the end of what was heard before it, the start of what was heard after it.
    afters_ms, after_ms = [], duration_ms
    for line in reversed(by_segment):
        afters_ms.append(after_ms)
        after_ms = next((word.where[0] for word in line if word.where is not None), after_ms)
    result: list[Segment] = []
    before_ms = 0
    for segment, line, after_ms in zip(transcript.segments, by_segment, reversed(afters_ms), strict=True):
        after_ms = max(before_ms, after_ms)
        least_ms = result[-1].start_ms if result else 0
        if any(word.where is not None for word in line):
            fresh = _heard(segment, line)
            before_ms = fresh.end_ms
        elif not listened.all_of(before_ms, after_ms):
            fresh = _waiting(segment, least_ms, after_ms)
        elif line:
            empty = tuple(Word(word.text, after_ms, after_ms) for word in line)
            fresh = replace(segment, start_ms=after_ms, end_ms=after_ms, words=empty, kind=SegmentKind.UNHEARD)
        else:
            stamped = segment.end_ms > segment.start_ms
            fresh = segment if stamped else replace(segment, start_ms=before_ms, end_ms=after_ms)
            fresh = _waiting(fresh, max(before_ms, least_ms), after_ms)
        result.append(fresh)
    return tuple(result)


def _heard(segment: Segment, line: Sequence[_Placed]) -> Segment:
    """A line that was heard, at least in part; words that were not are empty where they would be."""
    words: list[Word] = []
    next_ms = max(word.where[1] for word in line if word.where is not None)
    for word in reversed(line):
        if word.where is None:
            words.append(Word(word.text, next_ms, next_ms))
        else:
            words.append(Word(word.text, *word.where))
            next_ms = word.where[0]
    words.reverse()
    kind = SegmentKind.SPEECH if segment.kind is SegmentKind.UNHEARD else segment.kind
    return replace(segment, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, words=tuple(words), kind=kind)


def _waiting(segment: Segment, least_ms: int, after_ms: int) -> Segment:
    """A line that is not found by its words, at its own time, in order with its neighbours."""
    start_ms = max(least_ms, min(segment.start_ms, after_ms)) if segment.end_ms > segment.start_ms else after_ms
    end_ms = max(start_ms, min(segment.end_ms, after_ms))
    return replace(segment, start_ms=start_ms, end_ms=end_ms, words=())

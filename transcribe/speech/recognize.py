# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognition with Whisper: the only file that knows faster-whisper and CTranslate2. Seconds end here.

The voice detector (Silero) is faster-whisper's too and therefore lives here: `find_speech`.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transcribe.errors import ModelError
from transcribe.media.audio import SAMPLE_RATE, Samples
from transcribe.speech.models import Model
from transcribe.speech.snap import snap
from transcribe.timecode import from_seconds
from transcribe.transcript import Segment, Span, Timing, Word

# How much later than the sound each model's word times are, in the median (negative: earlier). Measured
# against hand-segmented speech; models that are not listed are taken as they are.
BIAS_MS = {"tiny.en": 86, "base": -66}

_SHORTEST_WORD_MS = 20
_PADDING_FRAMES = 300  # of 10 ms
_MADE_UP_WORDS, _FASTEST_WORD_MS = 3, 80  # in the mean; fast speakers need 150 ms a word
_LEFT_OUT_MS = 800  # of speech that no word covers
_MOST_RESTARTS = 3
_LOOPING = 2.4  # gzip compression ratio above which Whisper's authors call a text a repetition loop
_UNSPACED = {"zh", "ja", "yue", "th", "lo", "my", "km"}  # written without spaces: Whisper's pieces are the words


class Recognizer:
    """A loaded Whisper model. Loading takes about a second; keep it.

    Raises ModelError when the model's files can't be loaded.
    """

    def __init__(self, model: Model) -> None:
        import ctranslate2
        from faster_whisper import WhisperModel

        self.name = model.name
        self.multilingual = model.multilingual
        # A graphics card is used where CTranslate2 finds one with its libraries. Untested: none was at hand.
        cuda = ctranslate2.get_cuda_device_count() > 0
        device, compute_type = ("cuda", "float16") if cuda else ("cpu", "int8")
        try:
            self._whisper = WhisperModel(
                str(model.folder),
                device=device,
                compute_type=compute_type,
                cpu_threads=physical_cores(),
                local_files_only=True,
            )
            self._encode = self._whisper.encode
        except (RuntimeError, ValueError, TypeError, AttributeError, LookupError) as error:
            message = f"The model in “{model.folder}” can't be loaded: its files are damaged or of another kind."
            raise ModelError(message, "Get it again, or choose another model.") from error

    def check_language(self, language: str) -> None:
        """Raise ModelError when the model does not know a language (ISO 639-1)."""
        if language in self._whisper.supported_languages:
            return
        if not self.multilingual:
            raise ModelError(f"The model “{self.name}” knows English only.", "Choose one without “.en” in its name.")
        raise ModelError(f"Whisper does not know a language “{language}”.", "Give a code such as en, de, fr or es.")

    def known_language(self, tag: str | None) -> str | None:
        """A language tag (`de`, `de-AT`) as the language to ask the model for; None where it has to be detected."""
        language = (tag or "").split("-")[0].lower()
        known = language in self._whisper.supported_languages
        return language if known or (language and not self.multilingual) else None

    def detect_language(self, audio: Samples) -> tuple[str, float]:
        """The language (ISO 639-1) that the first half minute of `audio` is in, and how sure that is (0 to 1)."""
        if not self.multilingual:
            return "en", 1.0
        language, probability, _ = self._whisper.detect_language(audio=audio)
        return language, float(probability)

    def recognize(self, audio: Samples, offset_ms: int, language: str, *, quick: bool = False) -> tuple[Segment, ...]:
        """What is said in one span of speech that starts at `offset_ms`, with times and confidence for each word.

        All words lie inside the span. The text before is not given as a prompt: words got no better by it
        (3.9 % wrong without, 4.4 % with, tiny.en on the sample), but lines of 3 s became lines of 13 s.
        `quick` follows one hypothesis instead of five: in half the time, with a word in a hundred more wrong.
        """
        speech = find_speech(audio)
        if not speech:
            return ()  # Whisper would make something up
        lines = self._lines(audio, offset_ms, language, quick)
        for _ in range(_MOST_RESTARTS):
            # Whisper sometimes stops in the middle, or falls to repeating itself. Then it goes on from there.
            start = _unheard_from(lines, speech, offset_ms)
            if start is None:
                break
            more = self._lines(audio[start:], offset_ms + start * 1000 // SAMPLE_RATE, language, quick)
            if not more:
                break
            lines += more
        snapped = iter(snap([word for line in lines for word in line], audio, offset_ms))
        span = Span(offset_ms, offset_ms + len(audio) * 1000 // SAMPLE_RATE)
        lines = [[next(snapped) for _ in line] for line in lines]
        return to_segments(lines, span, spaced=language not in _UNSPACED)

    def _lines(self, audio: Samples, offset_ms: int, language: str, quick: bool) -> list[list[Word]]:
        beam = 1 if quick else 5
        self._whisper.encode = self._encode_short if quick else self._encode
        heard = self._decode(audio, language, beam)
        if any(segment.compression_ratio > _LOOPING for segment in heard):
            # Whisper's own answer is to roll dice at rising temperatures, up to five times over. Once, and the
            # same each time: forbidden to repeat itself.
            heard = self._decode(audio, language, beam, no_repeat=4)
        shift_ms = offset_ms - BIAS_MS.get(self.name, 0)
        lines = [_words(segment.words or (), language, shift_ms) for segment in heard]
        return [line for line in lines if line and not _made_up(line)]

    def _encode_short(self, features: NDArray[np.float32]) -> Any:  # noqa: ANN401  # CTranslate2's
        """Encode no more than what sounds, and 3 s: Whisper pads to 30 s with nothing.

        A quarter of all work is saved, with as many words right (5.97 and 6.08 % wrong on 390 s); with 1 s of
        padding it begins to make things up.
        """
        sounding = np.flatnonzero(np.any(features, axis=0))
        used = int(sounding[-1]) + 1 if len(sounding) else 0
        return self._encode(np.ascontiguousarray(features[:, : (used + _PADDING_FRAMES) // 2 * 2]))

    def _decode(self, audio: Samples, language: str, beam: int, no_repeat: int = 0) -> list[Any]:
        segments, _ = self._whisper.transcribe(
            audio,
            language=language,
            beam_size=beam,
            temperature=0.0,
            word_timestamps=True,
            condition_on_previous_text=True,
            no_repeat_ngram_size=no_repeat,
        )
        return list(segments)


def find_speech(audio: Samples) -> list[tuple[int, int]]:
    """Where somebody speaks: (first sample, one past the last), parted by pauses of at least 0.2 s."""
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    if len(audio) == 0:
        return []
    options = VadOptions(min_silence_duration_ms=200, speech_pad_ms=0, min_speech_duration_ms=64)
    return [(found["start"], found["end"]) for found in get_speech_timestamps(audio, options)]


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


def physical_cores() -> int:
    """Cores this process may use. Two threads of one core count once: matrix products gain nothing from the second."""
    if not hasattr(os, "sched_getaffinity"):
        return max(1, os.cpu_count() or 1)
    usable = os.sched_getaffinity(0)
    siblings = set()
    for cpu in usable:
        listed = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
        try:
            siblings.add(listed.read_text("ascii"))
        except OSError:
            return len(usable)
    return len(siblings)


def _words(pieces: Iterable[Any], language: str, shift_ms: int) -> list[Word]:
    """Whisper's pieces as words: a piece that does not begin with a space belongs to the word before it."""
    words: list[Word] = []
    for piece in pieces:
        text = piece.word.strip()
        if not text:
            continue
        word = Word(
            text,
            from_seconds(float(piece.start)) + shift_ms,
            from_seconds(float(piece.end)) + shift_ms,
            round(float(piece.probability), 3),
            Timing.ATTENTION,
        )
        if words and language not in _UNSPACED and not piece.word[0].isspace():
            before = words.pop()
            confidence = min(before.confidence or 0.0, word.confidence or 0.0)
            word = replace(word, text=before.text + text, start_ms=before.start_ms, confidence=confidence)
        words.extend(replace(word, text=part) for part in word.text.split())
    # Dots and dashes that stand alone are not words.
    return [word for word in words if any(map(str.isalnum, word.text))]


def _made_up(line: Sequence[Word]) -> bool:
    """Whether a line is one of those that Whisper adds when the sound is over: many words in no time."""
    return len(line) >= _MADE_UP_WORDS and line[-1].end_ms - line[0].start_ms < len(line) * _FASTEST_WORD_MS


def _unheard_from(lines: Sequence[Sequence[Word]], speech: Sequence[tuple[int, int]], offset_ms: int) -> int | None:
    """The sample from which speech was left out at the end of a span, None where what is left is no word."""
    end = (lines[-1][-1].end_ms - offset_ms) * SAMPLE_RATE // 1000 if lines else 0
    left = sum(last - max(first, end) for first, last in speech if last > end)
    if left * 1000 // SAMPLE_RATE < _LEFT_OUT_MS:
        return None
    pad = _LEFT_OUT_MS * SAMPLE_RATE // 1000 // 4
    following = [first - pad for first, _ in speech if first > end - pad]
    inside = any(first <= end - pad and end < last - pad for first, last in speech)
    return max(0, end if inside or not following else following[0])


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


def engine() -> str:
    """Which recognition engine is here, and on what it would run."""
    import ctranslate2

    cards = ctranslate2.get_cuda_device_count()
    device = f"{cards} graphics card(s)" if cards else f"processor, {physical_cores()} threads"
    return f"CTranslate2 {ctranslate2.__version__}, {device}"

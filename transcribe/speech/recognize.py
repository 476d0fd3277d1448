# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognition with Whisper: the only file that knows faster-whisper and CTranslate2. Seconds end here.

Whisper works in two steps, and so does `Recognizer`: pieces of sound are encoded one by one, then all are decoded
to text at once, which costs a third of doing it one by one. What to decode again, and how, `reader` decides.
The voice detector (Silero) is faster-whisper's too and therefore lives here: `find_speech`.
"""

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from transcribe.errors import ModelError
from transcribe.media.audio import SAMPLE_RATE, Samples
from transcribe.speech.heap import give_back
from transcribe.speech.models import Model
from transcribe.timecode import from_seconds
from transcribe.transcript import Timing, Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How much later than the sound each model's word times are, in the median (negative: earlier). Measured
# against hand-segmented speech; models that are not listed are taken as they are.
BIAS_MS = {"tiny.en": 86, "base": -66}

_FRAME_MS = 10
_PADDING_FRAMES, _MOST_FRAMES = 300, 3_000
_SIZES = (1_000, 2_000, _MOST_FRAMES)
_DETECTED_AT_ONCE = 512  # windows of 32 ms
_MOST_TOKENS = 448  # of prompt and text together, as Whisper was trained
_MOST_SAID = 223  # of these, for what was said before
_LATEST_START = 50  # of the first word, in steps of 20 ms: Whisper's own limit
_UNSPACED = {"zh", "ja", "yue", "th", "lo", "my", "km"}  # written without spaces: Whisper's pieces are the words
_PREPENDED, _APPENDED = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"


class GraphicsCardError(ModelError):
    """The graphics card failed; the processor can go on."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A piece of sound as Whisper's encoder understood it: `size` frames of 10 ms, of which `frames` are sound."""

    view: Any  # CTranslate2's StorageView
    frames: int
    size: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """Tokens of one piece and how they are to be judged.

    Up to `end_ms` the sound was listened to. `probability` is the mean logarithm over the tokens; `silence` Whisper's
    own idea that nobody speaks (0 to 1); `repetition` the ratio by which the text can be compressed.
    """

    tokens: tuple[int, ...]
    end_ms: int
    probability: float
    silence: float
    repetition: float


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of one piece in Whisper's lines, times from the piece's beginning.

    `tokens` are those of the lines: what comes next may be decoded after them.
    """

    lines: tuple[tuple[Word, ...], ...]
    tokens: tuple[int, ...]


class Recognizer:
    """A loaded Whisper model. Loading takes about a second; keep it. Who uses it holds its `lock`.

    `threads` is the number of processor threads, None for one a core. Raises ModelError when the model's files
    can't be loaded.
    """

    def __init__(self, model: Model, threads: int | None = None) -> None:
        import ctranslate2

        self.name = model.name
        self.multilingual = model.multilingual
        self.lock = threading.Lock()
        self._model = model
        self._threads = threads or physical_cores()
        self._encoding = threading.Lock()
        # A graphics card is used where CTranslate2 finds one with its libraries. Untested: none was at hand.
        self.device = "cuda" if ctranslate2.get_cuda_device_count() > 0 else "cpu"
        self.trouble = ""  # what the user is to be told of the loading
        try:
            self._whisper = self._loaded()
        except GraphicsCardError as error:
            self.trouble = f"{error.message} {error.hint}"
            self.use_processor()

    def unload(self) -> None:
        """Free its memory as soon as nobody reads with it any more. It can't be used after."""
        with self.lock:
            self._whisper.model.unload_model()

    @property
    def workers(self) -> int:
        """How many may encode and decode at once.

        Two on half of the processor's threads each take three quarters of the time that they take one after the other
        on all of them: the steps of small models are too short to be shared. A graphics card would hold it twice.
        """
        return min(2, self._threads) if self.device == "cpu" else 1

    def use_processor(self) -> None:
        """Load the model again without the graphics card."""
        self.device = "cpu"
        self._whisper = self._loaded()

    def _loaded(self) -> Any:  # noqa: ANN401  # faster-whisper has no types
        from faster_whisper import WhisperModel

        compute_type = "float16" if self.device == "cuda" else "int8"
        try:
            return WhisperModel(
                str(self._model.folder),
                device=self.device,
                compute_type=compute_type,
                cpu_threads=max(1, self._threads // self.workers),
                num_workers=self.workers,
                local_files_only=True,
            )
        except (RuntimeError, ValueError, TypeError, AttributeError, LookupError) as error:
            if self.device == "cuda":
                raise _card_failed(error) from error
            message = f"The model in “{self._model.folder}” can't be loaded: its files are damaged or of another kind."
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

    def encode(self, piece: Samples, *, brief: bool = False) -> Encoded:
        """Encode a piece of sound of at most 30 s. What it becomes does not depend on what it is decoded with.

        Whisper was trained on 30 s, and is best with as much: human speech had 7.2 % wrong words with it, 8.2 % with
        what sounds and at least 3 s more. `brief` does the latter, which takes short pieces a third of the time; with
        1 s more the model begins to make things up. In few steps, because what is decoded together has one size.
        """
        from faster_whisper.audio import pad_or_trim

        frames = min(len(piece) * 1000 // SAMPLE_RATE // _FRAME_MS, _MOST_FRAMES)
        least = frames + _PADDING_FRAMES if brief else _MOST_FRAMES
        size = next(size for size in _SIZES if least <= size or size == _MOST_FRAMES)
        features: NDArray[np.float32] = self._whisper.feature_extractor(piece)[:, :frames]
        with self._on_card(), self._encoding:  # one at a time: each needs 90 MB while it lasts
            give_back()
            return Encoded(self._whisper.encode(pad_or_trim(features, size)), frames, size)

    def language_of(self, sound: Encoded) -> tuple[str, float]:
        """The language (ISO 639-1) of a piece, and how sure that is (0 to 1)."""
        if not self.multilingual:
            return "en", 1.0
        with self._on_card():
            token, probability = self._whisper.model.detect_language(sound.view)[0][0]
        return token[2:-2], float(probability)

    def decode(
        self,
        sounds: Sequence[Encoded],
        language: str,
        *,
        beam: int,
        context: Sequence[int] = (),
        vocabulary: str = "",
        repeating: bool = True,
    ) -> list[Decoded]:
        """The text of pieces of one size.

        `beam` hypotheses are followed. `context` is what was said before, in tokens; `vocabulary` holds names and
        terms that may be said. Without `repeating` no four tokens come twice: Whisper's own answer to a loop is to roll
        dice at rising temperatures, up to five times over; this is done once and gives the same each time.
        """
        from faster_whisper.transcribe import get_compression_ratio, get_suppressed_tokens

        tokenizer = self._tokenizer(language)
        prompt = self._whisper.get_prompt(tokenizer, [*_said(vocabulary, tokenizer), *context])
        with self._on_card():
            results = self._whisper.model.generate(
                _together(sounds),
                [prompt] * len(sounds),
                beam_size=beam,
                max_length=_MOST_TOKENS,
                no_repeat_ngram_size=0 if repeating else 4,
                return_scores=True,
                return_no_speech_prob=True,
                suppress_tokens=get_suppressed_tokens(tokenizer, [-1]),
                max_initial_timestamp_index=_LATEST_START,
            )
        decoded = []
        for sound, result in zip(sounds, results, strict=True):
            tokens = result.sequences_ids[0]
            _, end_ms = self._lines(tokenizer, sound, tokens)
            text = tokenizer.decode(tokens).strip()
            probability = result.scores[0] * len(tokens) / (len(tokens) + 1)
            repetition = get_compression_ratio(text) if text else 0.0
            decoded.append(Decoded(tuple(tokens), end_ms, probability, result.no_speech_prob, repetition))
        return decoded

    def words(self, sound: Encoded, decoded: Decoded, language: str) -> Heard:
        """The words of a piece with the times at which Whisper looked at them, its bias taken out.

        What stands behind the last closed line is left out where lines were closed: Whisper had not heard it whole.
        """
        tokenizer = self._tokenizer(language)
        lines, _ = self._lines(tokenizer, sound, decoded.tokens)
        if lines:
            with self._on_card():
                self._whisper.add_word_timestamps(
                    [lines], tokenizer, sound.view, sound.frames, _PREPENDED, _APPENDED, 0.0
                )
        shift_ms = -BIAS_MS.get(self.name, 0)
        found = (_words(line["words"], language, shift_ms) for line in lines)
        said = tuple(token for line in lines for token in line["tokens"])
        return Heard(tuple(tuple(line) for line in found if line), said)

    def _lines(self, tokenizer: Any, sound: Encoded, tokens: Sequence[int]) -> tuple[list[Any], int]:  # noqa: ANN401
        """The lines of a text as faster-whisper sees them, without an unclosed one at the end, and where they end."""
        lines, seek, _ = self._whisper._split_segments_by_timestamps(
            tokenizer, list(tokens), 0.0, sound.frames, sound.frames * _FRAME_MS / 1000, 0
        )
        lines = [line for line in lines if any(token < tokenizer.eot for token in line["tokens"])]
        if seek != sound.frames:  # the end of the last closed line
            return lines, seek * _FRAME_MS
        return lines, from_seconds(lines[-1]["end"]) if lines else 0

    @contextmanager
    def _on_card(self) -> Iterator[None]:
        try:
            yield
        except RuntimeError as error:
            if self.device == "cpu":
                raise
            raise _card_failed(error) from error

    def _tokenizer(self, language: str) -> Any:  # noqa: ANN401
        from faster_whisper.tokenizer import Tokenizer

        return Tokenizer(self._whisper.hf_tokenizer, self.multilingual, task="transcribe", language=language)


def _said(text: str, tokenizer: Any) -> list[int]:  # noqa: ANN401  # faster-whisper's
    """Text as tokens, as many as Whisper remembers; without those that steer it, such as “<|endoftext|>”."""
    tokens: list[int] = tokenizer.encode(f" {text}")[:_MOST_SAID] if text else []
    return [token for token in tokens if token < tokenizer.eot]


def _card_failed(error: Exception) -> GraphicsCardError:
    reason = str(error).splitlines()[0] if str(error) else "no reason given"
    return GraphicsCardError(f"The graphics card failed: {reason}.", "Earmark goes on with the processor.")


def _together(sounds: Sequence[Encoded]) -> Any:  # noqa: ANN401  # CTranslate2's
    """The encoded pieces as one batch."""
    import ctranslate2

    if len(sounds) == 1:
        return sounds[0].view
    return ctranslate2.StorageView.from_array(np.concatenate([np.asarray(sound.view) for sound in sounds]))


def unspaced(language: str) -> bool:
    """Whether a language is written without spaces between its words."""
    return language in _UNSPACED


def find_speech(audio: Samples) -> list[tuple[int, int]]:
    """Where somebody speaks: (first sample, one past the last), parted by pauses of at least 0.2 s."""
    from faster_whisper.vad import VadOptions, get_speech_timestamps, get_vad_model

    if len(audio) == 0:
        return []
    detector = get_vad_model()  # one for the whole process
    if not isinstance(detector.session, _InBlocks):
        detector.session = _InBlocks(detector.session)
    options = VadOptions(min_silence_duration_ms=200, speech_pad_ms=0, min_speech_duration_ms=64)
    return [(found["start"], found["end"]) for found in get_speech_timestamps(audio, options)]


class _InBlocks:
    """The voice detector's network, run on 16 s of sound at a time: the same numbers, and 30 MB less at the peak."""

    def __init__(self, session: Any) -> None:  # noqa: ANN401  # onnxruntime's
        self._session = session

    def run(self, _names: None, inputs: dict[str, Any]) -> tuple[Any, Any, Any]:
        """What speaks for speech in each row of `input`, and the network's memory `h` and `c` after the last."""
        sound, h, c = inputs["input"], inputs["h"], inputs["c"]
        found = []
        for at in range(0, len(sound), _DETECTED_AT_ONCE):
            speech, h, c = self._session.run(None, {"input": sound[at : at + _DETECTED_AT_ONCE], "h": h, "c": c})
            found.append(speech)
        return np.concatenate(found), h, c


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
        text = piece["word"].strip()
        if not text:
            continue
        word = Word(
            text,
            from_seconds(float(piece["start"])) + shift_ms,
            from_seconds(float(piece["end"])) + shift_ms,
            round(float(piece["probability"]), 3),
            Timing.ATTENTION,
        )
        if words and language not in _UNSPACED and not piece["word"][0].isspace():
            before = words.pop()
            confidence = min(before.confidence or 0.0, word.confidence or 0.0)
            word = replace(word, text=before.text + text, start_ms=before.start_ms, confidence=confidence)
        words.extend(replace(word, text=part) for part in word.text.split())
    # Dots and dashes that stand alone are not words.
    return [word for word in words if any(map(str.isalnum, word.text))]


def engine() -> str:
    """Which recognition engine is here, and on what it would run."""
    import ctranslate2

    cards = ctranslate2.get_cuda_device_count()
    device = f"{cards} graphics card(s)" if cards else f"processor, {physical_cores()} threads"
    return f"CTranslate2 {ctranslate2.__version__}, {device}"

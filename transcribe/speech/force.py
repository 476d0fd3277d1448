# SPDX-License-Identifier: GPL-3.0-or-later
"""Forced alignment with PocketSphinx: when each of some known words is said in a short piece of sound.

An HMM of phones knows to 10 ms where a word begins, and gets lost over minutes: so it is given windows that
Whisper has located. It needs no more than a sequence of phones that is near enough, whatever the language.
The only file that knows PocketSphinx's decoder (https://pocketsphinx.readthedocs.io).
"""

import importlib.util
from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np

from transcribe.media.audio import SAMPLE_RATE, Samples
from transcribe.speech.lexicon import Phones

Sayings = tuple[Phones, ...]
"""The ways one word can be said; the sound decides which."""

LONGEST_MS = 20_000
"""Longer windows find their words less surely."""

_FRAME_MS = 10
_LATE_MS = 6  # how much earlier than a hand-set border PocketSphinx's is, in the median
_BEST = (
    2  # Gaussians of a phone's state that are looked at; four take a sixth longer and move one word in eight by 10 ms
)
_ROOM_DB = -20  # how loud a quiet room is against the speech in it
_RATE = SAMPLE_RATE // 1000


def available() -> bool:
    """Whether PocketSphinx is installed."""
    return importlib.util.find_spec("pocketsphinx") is not None


class _Piece(Protocol):
    word: str
    start_frame: int
    end_frame: int


class _Decoder(Protocol):
    """What is used of `pocketsphinx.Decoder`, which has no types."""

    def lookup_word(self, word: str) -> str | None: ...
    def add_word(self, word: str, phones: str, update: bool) -> int: ...
    def set_align_text(self, text: str) -> None: ...
    def start_utt(self) -> None: ...
    def process_raw(self, data: bytes, *, full_utt: bool) -> int: ...
    def end_utt(self) -> None: ...
    def hyp(self) -> object | None: ...
    def seg(self) -> Iterable[_Piece]: ...


def force(audio: Samples, words: Sequence[Sayings], *, foreign: bool = False) -> list[tuple[int, int]] | None:
    """When each word starts and ends, in ms from the start of `audio` (at most 20 s); None where they don't fit.

    There may be silence and noise before, between and after the words, but no other words. `foreign` words are
    of another language than the model: their sounds are strange to it, and where there is no noise at all, as
    it never was where the model learned, it takes them for silence and silence for them. So they get some.
    """
    if not words or len(audio) < _RATE * _FRAME_MS * len(words):
        return None
    if foreign:
        audio = _in_a_room(audio)
    sound = (np.clip(audio, -1.0, 1.0) * 32767).astype("<i2").tobytes()
    # The usual search gives up what looks bad half-way; a few windows in a hundred need all paths.
    for thorough in (False, True):
        found = _search(_decoder(thorough=thorough), sound, words)
        if found is not None:
            return found
    return None


def _decoder(*, thorough: bool) -> _Decoder:
    """A new one, which takes 8 ms: what it learned of one window's noise would move the words of the next by 10 ms, and
    times would depend on the order of the work.
    """
    from pocketsphinx import Decoder

    settings = {"beam": 0.0, "wbeam": 0.0, "pbeam": 0.0} if thorough else {}
    # Without its dictionary: it is taught each word, and 130,000 others would need 23 MB and half a second.
    decoder: _Decoder = Decoder(lm=None, dict=None, bestpath=False, topn=_BEST, loglevel="FATAL", **settings)
    return decoder


def _in_a_room(audio: Samples) -> Samples:
    """The sound with the noise of a room, always the same: pink, as loud at each pitch as rooms are."""
    white = np.fft.rfft(np.random.default_rng(1).standard_normal(len(audio)))
    pink = np.fft.irfft(white / np.sqrt(np.maximum(1, np.arange(len(white)))), len(audio))
    loudness = np.sqrt(np.square(audio).mean() / np.square(pink).mean()) * 10 ** (_ROOM_DB / 20)
    room: Samples = (audio + loudness * pink).astype(np.float32)
    return room


def _search(decoder: _Decoder, sound: bytes, words: Sequence[Sayings]) -> list[tuple[int, int]] | None:
    names = [_add(decoder, sayings) for sayings in words]
    decoder.set_align_text(" ".join(names))
    decoder.start_utt()
    decoder.process_raw(sound, full_utt=True)
    decoder.end_utt()
    if decoder.hyp() is None:
        return None
    # Silence, breath and noise come in angle or square brackets; a second way to say a word is `name(2)`.
    pieces = [piece for piece in decoder.seg() if piece.word[0] not in "<[("]
    if [piece.word.partition("(")[0] for piece in pieces] != names:
        return None
    return [
        (piece.start_frame * _FRAME_MS + _LATE_MS, (piece.end_frame + 1) * _FRAME_MS + _LATE_MS) for piece in pieces
    ]


def _add(decoder: _Decoder, sayings: Sayings) -> str:
    """Teach the decoder how a word is said; the sayings are its name, so that nothing is taught twice."""
    name = "|".join("_".join(phones) for phones in sayings)
    if decoder.lookup_word(name) is None:
        for number, phones in enumerate(sayings, start=1):
            decoder.add_word(name if number == 1 else f"{name}({number})", " ".join(phones), False)
    return name

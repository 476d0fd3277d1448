# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody has no patience for silence, and loves music."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.toast import Toast
from tests.support.listener import Listener
from tests.support.listener_sentences import BySentence
from tests.support.pieces import write_wav
from tests.support.sound import RECORDED_HZ, NullSink, record_monitor
from transcribe import intake
from transcribe.library import Library
from transcribe.media.audio import SAMPLE_RATE, read
from transcribe.transcript import Segment, Transcript

pytestmark = [pytest.mark.model, pytest.mark.sound]

SILENCE_MS = 2_500


@pytest.fixture
def patient(qtbot: QtBot, tmp_path: Path, sample: Path, transcribed: bytes) -> Listener:
    """Somebody with an episode of three sentences: silence is between the first two, a hum before the third."""
    listener = Listener(qtbot, tmp_path / "library.db", tmp_path / "settings.ini")
    listener.library.write_bytes(transcribed)
    with Library(listener.library) as library:
        text = library.transcript(1)
        assert text is not None
        pieces = [_sentence(segment) for segment in text.segments if segment.words][:3]
        between = [np.zeros(SILENCE_MS * SAMPLE_RATE // 1000, np.float32), _hum(SILENCE_MS)]
        sound, lines, at_ms = [], [], 0
        for number, piece in enumerate(pieces):
            sound.append(read(sample / "podcasts.mp3", piece.start_ms, piece.end_ms))
            lines.append(_moved(piece, at_ms - piece.start_ms))
            at_ms += len(sound[-1]) * 1000 // SAMPLE_RATE
            if number < 2:
                sound.append(between[number])
                at_ms += SILENCE_MS
        media = write_wav(tmp_path / "pauses.wav", np.concatenate(sound))
        episode_id = intake.add(library, media)
        library.save_transcript(episode_id, Transcript(tuple(lines), text.source, text.language, at_ms))
    return listener


def _sentence(segment: Segment) -> Segment:
    """Its first words, as a sentence."""
    words = segment.words[:4]
    words = (*words[:-1], replace(words[-1], text=words[-1].text.rstrip(".,") + "."))
    return replace(
        segment, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, words=words, foreign=(),
        text=" ".join(word.text for word in words),
    )  # fmt: skip


def _moved(segment: Segment, by_ms: int) -> Segment:
    words = tuple(replace(w, start_ms=w.start_ms + by_ms, end_ms=w.end_ms + by_ms) for w in segment.words)
    return replace(segment, start_ms=segment.start_ms + by_ms, end_ms=segment.end_ms + by_ms, words=words)


def _hum(length_ms: int) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    times = np.arange(length_ms * SAMPLE_RATE // 1000) / SAMPLE_RATE
    return (np.sin(2 * np.pi * 220 * times) * 0.2).astype(np.float32)


def longest_silence_ms(samples: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> int:
    """The longest stretch without sound that has sound before and after it."""
    loud = np.flatnonzero(np.abs(samples) > 0.02)
    return int(np.diff(loud).max()) * 1000 // RECORDED_HZ


def test_silence_is_shortened_and_music_is_heard(patient: Listener, sink: NullSink) -> None:
    patient.starts()
    patient.opens_from_shelf(0)
    patient.until_open("pauses")
    sentences = BySentence(patient)
    first, second, third = sentences.all
    patient.until(lambda: patient.window.listening.pauses._peaks.size, "the sound's shape does not come")
    patient.press("P")
    assert sentences.toast == "Pauses between sentences are at most 0.5 s long."
    with record_monitor(sink) as heard:
        patient.press("Space")
        seen = sentences.watched(lambda: sentences.until(third.start_ms + 300, within_ms=20_000))
        patient.press("Space")

    between = [at_ms for at_ms in seen if first.end_ms + 450 < at_ms < second.start_ms - 200]
    assert between == []
    hum = [at_ms for at_ms in seen if second.end_ms < at_ms < third.start_ms]
    assert max(b - a for a, b in pairwise(hum)) < 400
    assert patient.says("0:0", "saved")
    saved_ms = patient.window.listening.pauses.saved_ms(patient.window.rooms.open_id)
    assert SILENCE_MS - 500 - 600 < saved_ms <= SILENCE_MS - 500 + 50
    assert longest_silence_ms(heard.samples) < 1_300
    patient.press("P")
    assert not patient.says("saved")
    patient.quits()


def test_what_is_said_last_takes_the_place_of_what_was_said_before(listener: Listener) -> None:
    listener.press("P")
    listener.press("V")

    assert [each.text for each in listener.window.findChildren(Toast) if each.isVisible()] == [
        listener.window.around.toast.text
    ]
    listener.press("P")
    assert not listener.window.around.toast.isVisible()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the sentence or the chapter ends that is heard."""

from desktop.listening.sentences import sentence_after, sentence_at
from desktop.playback.sleep_timer import Until
from desktop.reading.reading_page import ReadingPage

TAIL_MS = 300  # so near to its end a sentence is over, and the next one is meant


def end_of(page: ReadingPage, what: Until, time_ms: int) -> int | None:
    """In ms; None where nothing is known of sentences or chapters."""
    if what is Until.SENTENCE:
        return _end_of_sentence(page, time_ms)
    ends_ms = [chapter.end_ms for chapter in page.sidebar.chapters if chapter.start_ms <= time_ms]
    later_ms = [end_ms for end_ms in ends_ms[-1:] if end_ms > time_ms]
    return later_ms[0] if later_ms else None


def _end_of_sentence(page: ReadingPage, time_ms: int) -> int | None:
    sentence = sentence_at(page.page, time_ms)
    if sentence is not None and sentence.end_ms - TAIL_MS <= time_ms:
        sentence = sentence_after(page.page, sentence)
    return None if sentence is None else sentence.end_ms

# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts for the transcript view, and where its words are on the screen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.reading.compose import compose as composed
from desktop.reading.page import Page, Unit
from desktop.reading.transcript_view import TranscriptView
from transcribe.episode import Chapter
from transcribe.transcript import Segment, Source, SourceKind, Span, Transcript, Word

LEFT = Qt.MouseButton.LeftButton
WORD_MS = 250
PIXELS = 19


def talk(words: int, *, first: int = 0, prefix: str = "word") -> Transcript:
    """`word0 word1 …`, eight words a sentence, a quarter of a second a word."""
    segments = []
    for start in range(first, first + words, 8):
        numbers = range(start, min(start + 8, first + words))
        spoken = tuple(
            Word(f"{prefix}{n}" + ("." if n == numbers[-1] else ""), n * WORD_MS, (n + 1) * WORD_MS) for n in numbers
        )
        text = " ".join(word.text for word in spoken)
        segments.append(Segment(spoken[0].start_ms, spoken[-1].end_ms, text, spoken))
    return Transcript(tuple(segments), Source(SourceKind.WHISPER), duration_ms=(first + words) * WORD_MS)


def compose(transcript: Transcript, chapters: Sequence[Chapter] = (), waiting: Sequence[Span] = ()) -> Page:
    """The page of a text."""
    return composed(transcript, chapters, waiting).page


def joined(*talks: Transcript) -> Transcript:
    """Talks that follow each other, as one."""
    return replace(talks[0], segments=tuple(segment for talk in talks for segment in talk.segments))


def later(segment: Segment, by_ms: int) -> Segment:
    """A line that is said so much later."""
    words = tuple(replace(word, start_ms=word.start_ms + by_ms, end_ms=word.end_ms + by_ms) for word in segment.words)
    return replace(segment, start_ms=segment.start_ms + by_ms, end_ms=segment.end_ms + by_ms, words=words)


def unit(view: TranscriptView, number: int) -> Unit:
    """The nth word."""
    return view.page.units[number]


def middle(view: TranscriptView, number: int) -> QPoint:
    """Where the nth word is."""
    return view.rects_of(unit(view, number).first, unit(view, number).last)[0].center().toPoint()


def in_sight(view: TranscriptView, number: int) -> bool:
    """Whether the nth word can be seen."""
    return 0 <= middle(view, number).y() < view.viewport().height()


def colours_under(view: TranscriptView, number: int) -> set[str]:
    """All colours inside the box of a word."""
    image = view.viewport().grab().toImage()
    (rect,) = view.rects_of(unit(view, number).first, unit(view, number).last)
    box = rect.toRect()
    return {
        QColor(image.pixelColor(x, y)).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def scroll_by_hand(view: TranscriptView, lines: int) -> None:
    """Turn the mouse wheel; positive goes down."""
    viewport = view.viewport()
    place = QPointF(viewport.rect().center())
    wheel = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(), QPoint(0, -40 * lines),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, wheel)


def select(view: TranscriptView, first: int, last: int) -> None:
    """Drag from the start of a word to the end of another."""
    start, end = view.rects_of(unit(view, first).first, unit(view, last).last), view.viewport()
    rects = view.rects_of(unit(view, last).first, unit(view, last).last)
    begin = QPoint(int(start[0].left()) + 1, int(start[0].center().y()))
    stop = QPoint(int(rects[0].right()), int(rects[0].center().y()))
    QTest.mousePress(end, LEFT, pos=begin)
    QTest.mouseMove(end, begin + QPoint(30, 0))
    QTest.mouseMove(end, stop)
    QTest.mouseRelease(end, LEFT, pos=stop)

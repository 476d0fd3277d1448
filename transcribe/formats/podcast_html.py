# SPDX-License-Identifier: GPL-3.0-or-later
"""Podcasting 2.0 transcripts as HTML: `<cite>` names the speaker, `<time>` the start, `<p>` holds what is said."""

from collections.abc import Sequence
from html.parser import HTMLParser

from transcribe import timecode
from transcribe.errors import FormatError
from transcribe.formats import speakers, webpage
from transcribe.formats.stamps import with_ends
from transcribe.formats.tongues import Elements, foreign, visible, without_usual
from transcribe.transcript import Segment, Source, SourceKind, Transcript

_PARTS = ("cite", "time", "p")


def recognizes(text: str) -> bool:
    """Whether HTML is such a transcript and no whole page of a site."""
    start = text[:20_000].lower()
    return "<time" in start and "<p" in start and "<cite" in start and "</script>" not in text.lower()


def read(text: str) -> Transcript:
    """A segment a paragraph; without times where no `<time>` can be read. Raises FormatError if there is no text."""
    reader = _Reader()
    reader.feed(webpage.safe_html(text))
    reader.close()
    segments: list[Segment] = []
    speaker: str | None = None
    now_ms = 0
    for tag, content, tongues in reader.parts:
        if tag == "cite":
            speaker = content.rstrip(":").strip() or None
        elif tag == "time":
            now_ms = _time(content) or now_ms
        elif content:
            segments.append(Segment(now_ms, now_ms, content, speaker=speaker, foreign=foreign(content, tongues)))
    if not segments:
        raise FormatError("There is no text in this transcript.", "Save it again where it comes from.")
    segments = speakers.with_kinds(without_usual(segments))
    timed = with_ends(segments) if any(segment.start_ms for segment in segments) else tuple(segments)
    return Transcript(timed, Source(SourceKind.PUBLISHER))


def _time(text: str) -> int | None:
    try:
        return timecode.parse(text)
    except ValueError:
        return None


class _Reader(HTMLParser):
    """The parts in order, each as its tag, its text and the languages of that."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[tuple[str, str, list[str | None]]] = []
        self._tag = ""
        self._text: list[str] = []
        self._tongues: list[str | None] = []
        self._elements = Elements()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self._elements.start(tag, attrs)
        if tag in _PARTS:
            self._finish()
            self._tag = tag
        elif tag == "br":
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._elements.end(tag)
        if tag in _PARTS:
            self._finish()

    def handle_data(self, data: str) -> None:
        if self._tag:
            self._text.append(data)
            self._tongues += [self._elements.language] * len(visible(data))

    def close(self) -> None:
        super().close()
        self._finish()

    def _finish(self) -> None:
        if self._tag:
            self.parts.append((self._tag, " ".join("".join(self._text).split()), self._tongues))
        self._tag, self._text, self._tongues = "", [], []

# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands inside a cue: tags, voices, entities and word stamps, read from and written to SRT and WebVTT."""

import html
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from transcribe import timecode
from transcribe.formats.cues import Cue, is_wide, joined
from transcribe.formats.tongues import code, foreign, visible
from transcribe.transcript import Segment, Word, word_offsets

_STAMP_TAG = re.compile(r"<(\d{1,4}:[\d:]{1,12}(?:[.,]\d{1,9})?)>")
_VOICE_TAG = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>", re.IGNORECASE)
_LANGUAGE_TAG = re.compile(r"<lang(?:\.[^\s<>]*)?[ \t]+([^<>]*)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,31}\d{0,2}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_SPACE = re.compile(r"[ \t\n]+")

# In WebVTT every tag is markup; in SRT only the ones that players know, for the rest may be text.
ANY_TAG = re.compile(r"</?[A-Za-z][^<>]*>|</>|<\d[\d:.,]*>")
KNOWN_TAG = re.compile(
    r"</?(?:b|i|u|s|c|v|em|strong|font|span|ruby|rt|lang)(?:[\s.][^<>]*)?>|<\d+:[\d:.,]+>|\{\\[^{}]*\}", re.IGNORECASE
)


@dataclass(slots=True)
class _Voice:
    """What one voice says in a cue: the text in pieces, each from its stamp on (None: no stamp of its own)."""

    name: str | None
    pieces: list[tuple[int | None, str]] = field(default_factory=lambda: [(None, "")])
    tongues: list[str | None] = field(default_factory=list)

    def add(self, text: str, language: str | None) -> None:
        start_ms, before = self.pieces[-1]
        self.pieces[-1] = (start_ms, before + text)
        self.tongues += [language] * len(visible(text))


def bare(line: str, tags: re.Pattern[str]) -> str:
    """A line without tags, its entities resolved."""
    return unescaped(tags.sub("", line))


def unescaped(text: str) -> str:
    """Entities resolved; what only looks like one (`AT&T;`, `&nothing`) stays."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


def segments(cue: Cue, tags: re.Pattern[str]) -> list[Segment]:
    """A cue's text as segments, one for each voice in it; words where every one has a stamp."""
    voices = [_Voice(None)]
    languages: list[str | None] = [None]
    raw = "\n".join(line.strip() for line in cue.lines)
    position = 0
    for match in tags.finditer(raw):
        voices[-1].add(unescaped(raw[position : match.start()]), languages[-1])
        position = match.end()
        if stamp := _STAMP_TAG.fullmatch(match[0]):
            start_ms = _parsed(stamp[1])
            if start_ms is not None:
                voices[-1].pieces.append((start_ms, ""))
        elif voice := _VOICE_TAG.fullmatch(match[0]):
            voices.append(_Voice(unescaped(voice[1]).strip() or None))
        elif language := _LANGUAGE_TAG.fullmatch(match[0]):
            languages.append(code(language[1]))
        elif match[0].lower() == "</lang>" and len(languages) > 1:
            languages.pop()
    voices[-1].add(unescaped(raw[position:]), languages[-1])
    return [segment for voice in voices if (segment := _segment(voice, cue)).text]


def _parsed(stamp: str) -> int | None:
    try:
        return timecode.parse(stamp)
    except ValueError:
        return None


def _segment(voice: _Voice, cue: Cue) -> Segment:
    text = joined("".join(text for _, text in voice.pieces).split("\n"))
    parts = foreign(text, voice.tongues)
    return Segment(cue.start_ms, cue.end_ms, text, _words(voice, cue), voice.name, foreign=parts)


def _words(voice: _Voice, cue: Cue) -> tuple[Word, ...]:
    """The words of a voice if each stamp begins one word or a pause; none at all otherwise."""
    if len(voice.pieces) < 2:
        return ()
    words: list[Word] = []
    glued = False
    for index, (stamp_ms, text) in enumerate(voice.pieces):
        start_ms = cue.start_ms if stamp_ms is None else stamp_ms
        end_ms = cue.end_ms if index + 1 == len(voice.pieces) else voice.pieces[index + 1][0] or 0
        tokens = [token for part in _SPACE.split(text) if (token := part.strip())]
        if len(tokens) > 1 or not cue.start_ms <= start_ms <= end_ms <= cue.end_ms:
            return ()
        if tokens and glued and text[0] not in " \t\n" and not is_wide(text[0]):
            words[-1] = Word(words[-1].text + tokens[0], words[-1].start_ms, end_ms)
        elif tokens:
            words.append(Word(tokens[0], start_ms, end_ms))
        glued = bool(text) and text[-1] not in " \t\n" and not is_wide(text[-1])
    return tuple(words)


def stamped_text(segment: Segment, text: str, escape: Callable[[str], str]) -> str:
    """The text of a segment with its languages, a stamp wherever a word begins, and where one ends before a pause."""
    result = []
    position = 0
    for place, tag in sorted((*_stamps(segment), *_languages(segment)), key=lambda mark: mark[0]):
        result += [escape(text[position:place]), tag]
        position = place
    result.append(escape(text[position:]))
    return "".join(result)


def _stamps(segment: Segment) -> Iterator[tuple[int, str]]:
    """Where in the text which stamp belongs.

    Stamps must lie inside the cue and ascend, so a word that was not heard has none.
    """
    stamped_ms = segment.start_ms
    next_starts = deque(word.start_ms for word in segment.words[1:] if word.heard)
    next_starts.append(segment.end_ms)
    for word, (start, end) in zip(segment.words, word_offsets(segment), strict=True):
        if word.heard and word.start_ms > stamped_ms:
            yield start, _tag(word.start_ms)
            stamped_ms = word.start_ms
        if word.heard and next_starts.popleft() > word.end_ms:
            yield end, _tag(word.end_ms)
            stamped_ms = word.end_ms


def _languages(segment: Segment) -> Iterator[tuple[int, str]]:
    for part in segment.foreign:
        yield part.start, f"<lang {part.language}>"
        yield part.end, "</lang>"


def _tag(ms: int) -> str:
    return f"<{timecode.exact(ms)}>"

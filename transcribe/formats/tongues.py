# SPDX-License-Identifier: GPL-3.0-or-later
"""Which parts of a text are in which language, where markup says so: `<lang fr>`, `lang="fr"`.

Readers note a language for each visible character: whatever they do to white space, those stay the same.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcribe.transcript import Foreign, Segment

Tongues = Sequence[str | None]
"""For each visible character its language, None where none is marked."""

# They never hold anything, or end where the next of their kind begins.
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_NOT_NESTED = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option"))
_WHOLE_PAGE = frozenset(("html", "body"))  # their language is the page's, which is more than the text


def code(tag: str | None) -> str | None:
    """The language of a tag such as `fr-CA` (BCP 47), None where there is none."""
    language = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    return language if language.isascii() and language.isalpha() and 2 <= len(language) <= 3 else None


def visible(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def foreign(text: str, tongues: Tongues) -> tuple[Foreign, ...]:
    """The marked parts of a text; a space between two words of one language belongs to them."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    parts: list[Foreign] = []
    before: str | None = None
    for place, language in zip(places, tongues, strict=True):
        if language is not None and language == before:
            parts[-1] = replace(parts[-1], end=place + 1)
        elif language is not None:
            parts.append(Foreign(place, place + 1, language))
        before = language
    return tuple(parts)


def marked(segments: Iterable[Segment], text: str, tongues: Tongues) -> tuple[Segment, ...]:
    """Segments that were made of `text`, visible characters only, with the parts that `tongues` marks in it."""
    found: list[Segment] = []
    position = 0
    for segment in segments:
        characters = visible(segment.text)
        place = text.find(characters, position)
        if place >= 0:
            position = place + len(characters)
            segment = replace(segment, foreign=foreign(segment.text, tongues[place:position]))
        found.append(segment)
    return without_usual(found)


def without_usual(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, none of whose parts is foreign for being in the language that most of the text is in."""
    marked = Counter[str]()
    for segment in segments:
        for part in segment.foreign:
            marked[part.language] += part.end - part.start
    total = sum(len(segment.text) for segment in segments)
    usual = {language for language, characters in marked.items() if 2 * characters > total}
    if not usual:
        return tuple(segments)
    return tuple(
        replace(segment, foreign=tuple(part for part in segment.foreign if part.language not in usual))
        for segment in segments
    )


class Elements:
    """The open elements of HTML that have a language."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str | None, int]] = []  # tag, language, how many of the same tag inside it

    @property
    def language(self) -> str | None:
        """The language of what comes now."""
        return self._open[-1][1] if self._open else None

    def start(self, tag: str, attributes: Iterable[tuple[str, str | None]]) -> None:
        """An element begins."""
        if tag in _NOT_NESTED and self._open and self._open[-1][0] == tag:
            self._open.pop()
        given = dict(attributes)
        if ("lang" in given or "xml:lang" in given) and tag not in _VOID and tag not in _WHOLE_PAGE:
            self._open.append((tag, code(given.get("lang") or given.get("xml:lang")), 0))
        elif self._open and self._open[-1][0] == tag:
            _, language, inside = self._open[-1]
            self._open[-1] = (tag, language, inside + 1)

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._open or self._open[-1][0] != tag:
            return
        _, language, inside = self._open.pop()
        if inside:
            self._open.append((tag, language, inside - 1))

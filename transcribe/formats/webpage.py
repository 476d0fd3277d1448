# SPDX-License-Identifier: GPL-3.0-or-later
"""A saved web page as lines of text, whether it was saved as HTML, saved as text, or pasted.

HTML is only ever stripped to text: scripts are dropped unread, nothing is fetched.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from urllib.parse import urlsplit

from transcribe.episode import Link
from transcribe.errors import FormatError
from transcribe.formats.tongues import Elements, marked, visible
from transcribe.transcript import Transcript

MAX_HTML = 16_000_000  # characters; a page of a ten-hour episode has about a tenth of that

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "nav", "footer", "button", "select", "textarea", "iframe",
    "object", "video", "audio",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<head|<body)", re.IGNORECASE)
_TAG = re.compile(r"<(?:p|div|br|ul|ol|li|article|section|main|h[1-6]|cite|time|a|span)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_UNCLOSED = re.compile(r"<(?=[^<>]*(?:<|\Z))")
_MOST_UNCLOSED = 500
_SPACES = re.compile(r"[ \t\n\r\f]+")
_URL = re.compile(r"https?://[^\s<>\"“”]+")
_RULE = re.compile(r"[-–—_=*~]{4,}")

# What stands around the text on the pages of many sites, each alone on its line.
_CHROME = frozenset({
    "skip to content", "skip to main content", "leave a reply", "leave a comment", "ai transcript", "transcript",
    "show transcript", "menu", "search", "logo", "share", "share this", "like this", "loading...", "comments",
    "no comments", "home", "close", "subscribe", "log in", "sign in", "sign up", "play", "cancel reply", "reply",
    "previous", "next", "previous post", "next post", "chapters", "show notes", "back to top",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page as it is seen, with the links in it that had a label of their own.

    `tongues` has a language for each of its visible characters, or nothing where none is marked.
    """

    text: str
    links: tuple[Link, ...] = ()
    tongues: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """`title` is the page's heading where HTML says which that is, else empty. Blank lines part paragraphs."""

    lines: tuple[Line, ...]
    title: str = ""


def is_html(text: str) -> bool:
    """Whether a text is HTML: it says so at its start, or has several tags of a page."""
    return _HTML.match(text) is not None or len(_TAG.findall(text[:8192])) >= 3


def safe_html(text: str) -> str:
    """HTML without what the standard library's parser stumbles over: comments, `<![…]>`, masses of unclosed tags.

    Raises FormatError if it is larger than `MAX_HTML`.
    """
    if len(text) > MAX_HTML:
        raise FormatError("This web page is too large.", "Save only the part with the transcript.")
    text = re.sub(r"(?s)<!--.*?(?:-->|\Z)", "", text)
    text = re.sub(r"<!\[[^>]*>?", "", text)
    # The parser reads to the end for each tag that is not closed: hundreds of them are no page.
    escaped, unclosed = _UNCLOSED.subn("&lt;", text)
    return escaped if unclosed > _MOST_UNCLOSED else text


def of(text: str) -> Page:
    """The page in `text`, HTML or not. Raises FormatError if the HTML is larger than `MAX_HTML`."""
    if not is_html(text):
        return Page(tuple(Line(line.strip()) for line in text.split("\n")))
    text = safe_html(text)
    reader = _read(text, preformatted=False)
    if len(reader.lines) <= 2 and text.count("\n") > 20:  # nothing in it breaks lines but the style, which is not read
        reader = _read(text, preformatted=True)
    return Page(tuple(reader.lines), reader.heading or reader.title)


def with_languages(transcript: Transcript, page: Page) -> Transcript:
    """A transcript that was read from a page, with the languages that the page says its words are in."""
    if not any(line.tongues for line in page.lines):
        return transcript
    characters = [visible(line.text) for line in page.lines]
    tongues: list[str | None] = []
    for line, seen in zip(page.lines, characters, strict=True):
        tongues += line.tongues or [None] * len(seen)
    return replace(transcript, segments=marked(transcript.segments, "".join(characters), tongues))


def _read(text: str, *, preformatted: bool) -> "_Reader":
    reader = _Reader(preformatted)
    reader.feed(text)
    reader.close()
    reader.end_line()
    return reader


def is_chrome(text: str) -> bool:
    """Whether a line belongs to the site, not to the episode."""
    text = text.strip().lower()
    return not text or text in _CHROME or text.isdecimal()


def undoubled(text: str) -> str | None:
    """The name in a line that says it twice (a picture's text and its caption), None if the line does not."""
    text = text.strip()
    half = len(text) // 2
    for name, rest in ((text[:half], text[half:]), (text[:half], text[half + 1 :])):
        if len(name) > 1 and name == rest and not name.isdecimal() and any(map(str.isalpha, name)):
            return name.strip()
    return None


def links_in(lines: Iterable[Line]) -> tuple[Link, ...]:
    """The links of some lines, each address once: labelled in HTML, or written out as `label: address`."""
    found: dict[str, Link] = {}
    for line in lines:
        for link in (*line.links, *_written(line.text)):
            found.setdefault(link.url, link)
    return tuple(found.values())


def _written(text: str) -> list[Link]:
    links = []
    position = 0
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:!?)]}'’")
        label = _RULE.split(text[position : match.start()])[-1]
        label = re.split(r"(?<=[.!?])\s", label)[-1].strip(" \t\u00a0:–—-•*([|")
        links.append(Link(label or _host(url), url))
        position = match.start() + len(url)
    return links


def _host(url: str) -> str:
    """The host of an address, the address itself where it has none."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


class _Reader(HTMLParser):
    """Collects the lines of a page as a browser would break them."""

    def __init__(self, preformatted: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.title = ""
        self.heading = ""
        self._text: list[tuple[str, str | None]] = []  # each piece with its language
        self._elements = Elements()
        self._links: list[Link] = []
        self._skipped: list[str] = []
        self._lists: list[int | None] = []  # the number of the last item, None in a list without numbers
        self._marker = ""
        self._pre = int(preformatted)
        self._anchor: tuple[str, list[str]] | None = None
        self._in_title = False
        self._h1: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if self._skipped or tag in _SKIPPED:
            if tag in _SKIPPED:
                self._skipped.append(tag)
            return
        self._elements.start(tag, attrs)
        if tag == "br":
            self.end_line()
        elif tag == "a":
            href = dict(attrs).get("href") or ""
            self._anchor = (href, []) if href.startswith(("http://", "https://")) else None
        elif tag == "title":
            self._in_title = not self.title
        elif tag in _BLOCKS:
            self._start_block(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                del self._skipped[self._skipped.index(tag) :]
            return
        self._elements.end(tag)
        if tag == "a" and self._anchor:
            self._end_anchor()
        elif tag == "title":
            self._in_title = False
        elif tag in _BLOCKS:
            self._end_block(tag)

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._in_title:
            self.title = _SPACES.sub(" ", self.title + data).strip()
            return
        if self._pre and "\n" in data:
            first, *rest = data.split("\n")
            self._add(first)
            for line in rest:
                self.end_line(blank_too=True)
                self._add(line)
            return
        self._add(data)
        if self._anchor:
            self._anchor[1].append(data)
        if self._h1 is not None:
            self._h1.append(data)

    def end_line(self, *, blank_too: bool = False) -> None:
        """Take what has come since the last line as one."""
        joined = "".join(text for text, _ in self._text)
        text = (joined if self._pre else _SPACES.sub(" ", joined)).strip()
        if text:
            marker = "" if text.startswith(("•", "·")) else self._marker
            self.lines.append(Line(marker + text, tuple(self._links), self._tongues(marker)))
            self._marker = ""
            self._links = []
        elif blank_too:
            self.lines.append(Line(""))
        self._text = []

    def _add(self, text: str) -> None:
        self._text.append((text, self._elements.language))

    def _tongues(self, marker: str) -> tuple[str | None, ...]:
        """The languages of the line that ends here, nothing where none is marked."""
        if all(language is None for _, language in self._text):
            return ()
        own = (language for text, language in self._text for _ in visible(text))
        return (*(None for _ in visible(marker)), *own)

    def _start_block(self, tag: str) -> None:
        self._part()
        if tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            self._lists[-1] = None if number is None else number + 1
            self._marker = "• " if number is None else f"{number + 1}. "
        elif tag == "pre":
            self._pre += 1
        elif tag == "h1" and not self.heading:
            self._h1 = []

    def _end_block(self, tag: str) -> None:
        self._part()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag == "pre":
            self._pre = max(0, self._pre - 1)
        elif tag == "h1" and self._h1 is not None:
            self.heading = _SPACES.sub(" ", "".join(self._h1)).strip()
            self._h1 = None

    def _part(self) -> None:
        self.end_line()
        if self.lines and self.lines[-1].text:
            self.lines.append(Line(""))

    def _end_anchor(self) -> None:
        url, parts = self._anchor or ("", [])
        self._anchor = None
        label = _SPACES.sub(" ", "".join(parts)).strip()
        if label and not label.startswith(("http://", "https://")):
            self._links.append(Link(label, url))

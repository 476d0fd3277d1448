# SPDX-License-Identifier: GPL-3.0-or-later
"""What a user types, as a query of SQLite's full text search (https://sqlite.org/fts5.html#full_text_query_syntax).

Anything is a valid query:

    open source        both words, anywhere in a passage
    "open source"      the phrase; typographic quotes do too, and a missing closing quote is added
    transcri*          words that begin so
    cat OR dog         either; binds its neighbours only, so `a b OR c` wants a and one of b, c
    -word, -"a phrase" passages without it; NOT word is the same

Every word is handed on quoted, so nothing in it can be an operator. Words without a letter or digit are left out.
"""

import re
from dataclasses import dataclass

from transcribe.library.passages import storable

_LONGEST = 1000
_MOST_TERMS = 32
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_PIECE = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)(?:"|$)(?P<star>\*?)|(?P<word>[^\s"()]+))')


@dataclass(frozen=True, slots=True)
class Query:
    """`match` is for FTS5's MATCH, as is each of `terms`, which must all be there."""

    match: str
    terms: tuple[str, ...]


def parse(text: str) -> Query | None:
    """The query for `text`, None where there is nothing to look for."""
    groups: list[list[str]] = []
    excluded: list[str] = []
    either = exclude = False
    for piece in _PIECE.finditer(storable(text)[:_LONGEST].translate(_QUOTES)):
        word = piece["word"]
        if word in ("AND", "OR", "NOT") and not piece["minus"]:
            either, exclude = word == "OR", word == "NOT"
            continue
        term = _term(piece)
        if term is None:
            continue
        if piece["minus"] or exclude:
            excluded.append(term)
        elif either and groups:
            groups[-1].append(term)
        else:
            groups.append([term])
        either = exclude = False
    if not groups:
        return None
    terms = tuple(_any(group) for group in groups[:_MOST_TERMS])
    wanted = " AND ".join(terms)
    match = f"({wanted}) NOT {_any(excluded)}" if excluded else wanted
    return Query(match, terms)


def _any(terms: list[str]) -> str:
    return "(" + " OR ".join(terms[:_MOST_TERMS]) + ")"


def _term(piece: re.Match[str]) -> str | None:
    if piece["word"] is not None:
        text = piece["word"].rstrip("*")
        prefix = text != piece["word"]
    else:
        text, prefix = piece["phrase"], piece["star"] == "*"
    if not any(character.isalnum() for character in text):
        return None
    last = re.findall(r"\w+", text)[-1]
    # All words that begin with one letter are too many to be an answer, and take seconds to collect.
    if len(last) == 1 and last.isascii():
        prefix = False
    return f'"{text}"*' if prefix else f'"{text}"'

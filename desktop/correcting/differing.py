# SPDX-License-Identifier: GPL-3.0-or-later
"""Two texts as HTML, with what is in the one and not in the other struck out or in bold. Knows no Qt."""

import html
from difflib import SequenceMatcher

from desktop.theme import Theme


def differing(one: str, other: str, theme: Theme, *, struck: bool = True) -> tuple[str, str]:
    """Both, word by word: what only the first has is struck out (else bold too), what only the second has is bold."""
    here, there = one.split(), other.split()
    gone, come = [], []
    for kind, first, last, start, end in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        old, new = html.escape(" ".join(here[first:last])), html.escape(" ".join(there[start:end]))
        if kind == "equal":
            gone.append(old)
            come.append(new)
            continue
        if old:
            gone.append(f'<s style="color:{theme.dim}">{old}</s>' if struck else _bold(old, theme))
        if new:
            come.append(_bold(new, theme))
    return " ".join(gone), " ".join(come)


def _bold(words: str, theme: Theme) -> str:
    return f'<b style="color:{theme.accent}"><u>{words}</u></b>'

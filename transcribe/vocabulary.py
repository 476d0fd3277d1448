# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and terms that may be said in a show, for recognition: free text, such as “Ada Lovelace, Jacquard loom”.

Whisper sees them as if they had just been said. It has room for so many only.
"""

import re
import unicodedata

LONGEST = 400
"""Bytes of UTF-8 that a model is given: about 25 names. Whisper's memory of what was said is 223 tokens, of about 3.5
bytes in English and 2 in languages that are strange to it."""

_END = 40  # letters that are shown of a name without an end
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # categories: control characters, what steers writing, unassigned
_BREAKS = re.compile(r"[\s,;]*[\n\r\u2028\u2029][\s,;]*")


def tidy(text: str) -> str:
    """One line of words, without control characters and lonely signs (with “### ***” a model wrote a fifth more words
    than were said); what stood on lines of its own is parted by commas.
    """
    joined = _BREAKS.sub(", ", text.strip())
    seen = "".join(" " if unicodedata.category(letter) in _UNSEEN else letter for letter in joined)
    spoken = (word for word in unicodedata.normalize("NFC", seen).split() if any(map(str.isalnum, word)))
    return " ".join(spoken).strip(" ,;")


def fitting(text: str) -> str:
    """As much of it, from its beginning, as a model takes: whole names where commas part them, else whole words."""
    text = tidy(text)
    if len(text.encode()) <= LONGEST:
        return text
    kept = text.encode()[: LONGEST + 1].decode(errors="ignore")
    cut = max(kept.rfind(","), kept.rfind(";"))
    if cut < 0:
        cut = kept.rfind(" ")
    return kept[:cut].rstrip(" ,;") if cut > 0 else text.encode()[:LONGEST].decode(errors="ignore")


def cut_after(text: str) -> str:
    """The last name that a model is given of a text that is too long for it; empty where all of it fits."""
    used = fitting(text)
    return "" if used == tidy(text) else re.split(r"[,;] ?", used)[-1][-_END:]


def spelled(text: str) -> tuple[str, ...]:
    """Its words as they are compared: only letters and digits, in lower case."""
    return tuple(re.sub(r"\W+|_", " ", text.casefold()).split())

# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of whole texts, as find and replace makes them."""

import re

from transcribe.edits import Change, change_text
from transcribe.transcript import Transcript


def replaced(text: Transcript, find: str, with_: str) -> tuple[Change, ...]:
    """The changes that put something else where a word stands, in whatever case."""
    word = re.compile(rf"(?<!\w){re.escape(find)}(?!\w)", re.IGNORECASE)
    made = ((line, word.sub(lambda _: with_, line.text)) for line in text.segments)
    return tuple(change_text(line, fresh) for line, fresh in made if fresh != line.text)

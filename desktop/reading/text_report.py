# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known about the text itself, as a page: its source, and how a publisher's text fits the audio."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QUrl

from desktop.figures import percent
from desktop.languages import translate
from transcribe import timecode
from transcribe.speech.drift import Drift

_SEEK = "seek"


def report_html(state: str, drift: Drift | None, doubts: int = 0, words: int = 0) -> str:
    """The page; times in it are links that `seek_time` understands. So many of the `words` are doubtful."""
    parts = [f"<p><b>{html.escape(state[:1].upper() + state[1:])}</b></p>"]
    if doubts:
        count = translate("TextReport", "%n doubtful words, {share} of all", "", doubts)
        keys = translate("TextReport", "D goes to the next one, U underlines them.")
        parts.append(f"<p>{count.format(share=percent(doubts / words, 1))}<br>{keys}</p>")
    if drift is not None:
        steps = [
            _shift(step.offset_ms).format(time=_link(step.from_ms), seconds=round(abs(step.offset_ms) / 1000))
            for step in drift.steps
        ]
        gaps = [f"{_link(gap.start_ms)} – {timecode.clock(gap.end_ms)}" for gap in drift.gaps]
        unheard = [f"{_link(line.start_ms)} {html.escape(line.text)}" for line in drift.unheard]
        for title, lines in (
            (translate("TextReport", "Shifted"), steps),
            (translate("TextReport", "Sound without text"), gaps),
            (translate("TextReport", "Text that is not heard"), unheard),
        ):
            if lines:
                parts.append(f"<p><b>{title}</b><br>{'<br>'.join(lines)}</p>")
    return "".join(parts)


def corrections_html(corrected: int, conflicts_ms: Sequence[int]) -> str:
    """So many places were corrected; at these times a new transcription says something else again."""
    if not corrected:
        return ""
    count = translate("TextReport", "%n places corrected", "", corrected)
    keys = translate("TextReport", "Ctrl+E shows what the machine said there.")
    parts = [f"<p>{count}<br>{keys}</p>"]
    if conflicts_ms:
        title = translate("TextReport", "%n of them differ from the new transcription", "", len(conflicts_ms))
        parts.append(f"<p><b>{title}</b><br>{'<br>'.join(map(_link, conflicts_ms))}</p>")
    return "".join(parts)


def seek_time(url: QUrl) -> int | None:
    """The time (ms) that a link of the page leads to; None for any other address."""
    return int(url.path()) if url.scheme() == _SEEK and url.path().isdecimal() else None


def _link(time_ms: int) -> str:
    return f'<a href="{_SEEK}:{time_ms}">{timecode.clock(time_ms)}</a>'


def _shift(offset_ms: int) -> str:
    if offset_ms > 0:
        return translate("TextReport", "From {time} on the published times are {seconds} s early.")
    return translate("TextReport", "From {time} on the published times are {seconds} s late.")

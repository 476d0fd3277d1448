# SPDX-License-Identifier: GPL-3.0-or-later
"""The two pages that a publisher would put beside the episode, as a browser saves them as text.

The words around the content (navigation, reply form, footer) are there on purpose: a reader has to drop them.
"""

from script import Script, Timeline

RULE = "-" * 46


def transcript_page(script: Script, timeline: Timeline) -> str:
    """Title, `H:MM:SS text` lines with the seconds rounded down, show notes, links, and what frames a page."""
    stamped = [f"{_long_clock(heard.start_ms)} {heard.text}" for heard in timeline.heard]
    links = [f"{label}: {url}\n" for label, url in script.links]
    lines = [
        f"{script.title}\n",
        "Leave a Reply\n",
        "AI transcript",
        *stamped,
        "",
        *(f"{paragraph}\n" for paragraph in script.notes),
        " \n",
        "Further reading:\n",
        " \n",
        "Keep in touch:\n",
        *links,
        "The show and the people in it are invented. What they say about the history of podcasts is not.\n",
        f"{script.show}{script.show}",
        "0",
        "Take the long way round",
        "Logo",
    ]
    return "\n".join(lines) + "\n"


def chapter_page(script: Script, timeline: Timeline) -> str:
    """Show, title and number, a description on one line, people, date and length, then the detailed chapters."""
    minutes = timeline.duration_ms // 60_000
    length = f"{minutes // 60}h {minutes % 60}m"
    day = f"{script.date:%b} {script.date.day}, {script.date.year}"
    lines = [
        "Skip to content",
        f"{script.show}{script.show}\n",
        f"{script.title} | E{script.number}\n",
        f"{_description(script, timeline)}\n",
        "".join(f"{speaker.name}{speaker.role}" for speaker in script.speakers),
        f"{day}{length}Watch on Example Video ↗\n",
        "CHAPTERS\n",
    ]
    for index, chapter in enumerate(script.chapters):
        start, end = _clock(timeline.chapter_starts_ms[index]), _clock(timeline.chapter_end_ms(index))
        lines += [
            f"  {index + 1}. {start} – {end}\n",
            f"    {chapter.title}\n",
            f"    {chapter.summary}\n",
            *(f"    • {point}" for point in chapter.points),
        ]
    lines += ["", "Read more, watch less.", "", "Summaries and chapters of the talks you have no time for."]
    return "\n".join(lines) + "\n"


def _description(script: Script, timeline: Timeline) -> str:
    """All on one line, as a page makes of a description that had line breaks."""
    starts = zip(script.chapters, timeline.chapter_starts_ms, strict=True)
    stamps = [
        f"({_padded_clock(start_ms)}) {chapter.coarse_title}" for chapter, start_ms in starts if chapter.coarse_title
    ]
    parts = [
        " ".join(script.notes),
        RULE,
        "Timestamps:",
        *stamps,
        RULE,
        "In this episode:",
        *(f"- {question}" for question in script.questions),
        RULE,
        *(f"{label}: {url}" for label, url in script.links),
        RULE,
        "#theoddroad #podcasts #rss #history",
    ]
    return " ".join(parts)


def _clock(ms: int) -> str:
    return f"{ms // 60_000}:{ms // 1000 % 60:02}"


def _padded_clock(ms: int) -> str:
    return f"{ms // 60_000:02}:{ms // 1000 % 60:02}"


def _long_clock(ms: int) -> str:
    return f"{ms // 3_600_000}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}"

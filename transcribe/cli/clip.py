# SPDX-License-Identifier: GPL-3.0-or-later
"""`earmark clip`: a stretch of an episode's sound as a file of its own."""

from pathlib import Path

import click

from transcribe import timecode
from transcribe.cli.options import FILE, TIME, library_option, note, open_library, text_of
from transcribe.cli.report import stoppable
from transcribe.cli.texts import episode_of
from transcribe.errors import EarmarkError
from transcribe.media.clip_tags import ClipText
from transcribe.transcript import Span


@click.command()
@click.argument("media", type=FILE)
@click.option("--from", "start_ms", type=TIME, help="It begins here, for instance 1:02.5.")
@click.option("--to", "end_ms", type=TIME, help="And ends here.")
@click.option("--quote", metavar="WORDS", help="Instead: where these words are said, as the library has them.")
@click.option("-o", "--output", type=FILE, metavar="OUT", required=True, help="An .mp3, .m4a, .wav or .opus.")
@click.option("--fade", type=click.IntRange(0, 100), default=20, show_default=True, metavar="MS", help="At both ends.")
@click.option("--level", is_flag=True, help="Make it as loud as podcasts are: -16 LUFS, -19 in one channel.")
@click.option("--text", is_flag=True, help="Write the --quote beside it, as .txt.")
@library_option
def clip(
    media: Path,
    start_ms: int | None,
    end_ms: int | None,
    quote: str | None,
    output: Path,
    fade: int,
    level: bool,
    text: bool,
    library: Path | None,
) -> None:
    """Write a part of MEDIA to a file of its own.

    Either --from and --to name its times, or --quote its words: then it begins and ends between words, and the words
    are written into it. Words that are said more than once are taken where they are said first, with --from where they
    are said first from there on. MEDIA is only read.
    """
    from transcribe.media import clip as clips

    if quote is None and (start_ms is None or end_ms is None):
        raise click.UsageError("Give --from and --to, or --quote.")
    if quote is not None and end_ms is not None:
        raise click.UsageError("--to goes with --from alone, not with --quote.")
    if text and quote is None:
        raise click.UsageError("--text goes with --quote.")
    clips.format_of(output)
    if quote is not None:
        span, about = _said(media, quote, start_ms or 0, library)
    else:
        span, about = Span(start_ms or 0, end_ms or 0), _own_text(media)
    with stoppable() as cancel:
        clips.write(media, span, output, clips.ClipOptions(fade, level), about, cancel)
    if text:
        clips.write_beside(output, about)
    length_s = timecode.to_seconds(span.end_ms - span.start_ms)
    note(f"{output}: {length_s:.1f} s from {timecode.clock(span.start_ms)} on.")


def _said(media: Path, quote: str, from_ms: int, library: Path | None) -> tuple[Span, ClipText]:
    """Where the words are said, and what the library has of them."""
    from transcribe.media.clip_words import credited, find_quote, heard_words, span_of

    with open_library(library) as opened:
        episode = episode_of(opened, media)
        transcript = text_of(opened, episode)
    words = heard_words(transcript)
    found = [(first, last) for first, last in find_quote(words, quote) if words[first].start_ms >= from_ms]
    if not found:
        hint = "Give fewer words, or look with `earmark search`."
        raise EarmarkError(f"“{quote}” is not said in “{episode.metadata.title}”.", hint)
    first, last = found[0]
    if len(found) > 1:
        times = ", ".join(timecode.clock(words[at].start_ms) for at, _ in found)
        note(f"It is said {len(found)} times: {times}. This is the first; --from leads to a later one.")
    about, said = episode.metadata, " ".join(word.text for word in words[first : last + 1])
    source = credited(said, about.title, about.show, words[first].start_ms)
    return span_of(words, first, last, about.duration_ms), ClipText(about.title, about.show, said, source)


def _own_text(media: Path) -> ClipText:
    """What the file says of itself."""
    from transcribe.media.tags import read_tags

    about = read_tags(media).metadata
    return ClipText(about.title, about.show)

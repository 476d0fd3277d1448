# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that bring episodes in, find in them, and write them out."""

import html
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe import timecode
from transcribe.cli.options import (
    FILE,
    json_option,
    library_option,
    note,
    open_library,
    output_option,
    print_json,
    shown,
    text_of,
)
from transcribe.episode import ChapterSource, Document, Episode, best_first
from transcribe.errors import EarmarkError, LibraryError

if TYPE_CHECKING:
    from transcribe.library import Library


@click.command()
@click.argument("media", nargs=-1, required=True, type=FILE)
@click.option("--transcript", type=FILE, metavar="FILE", help="The publisher's transcript, in any readable format.")
@click.option("--chapters", type=FILE, metavar="FILE", help="Chapters: a chapter file, a page, a description.")
@click.option("--show", default="", metavar="NAME", help="The show that the episodes belong to.")
@library_option
def add(
    media: tuple[Path, ...], transcript: Path | None, chapters: Path | None, show: str, library: Path | None
) -> None:
    """Add MEDIA files to the library; prints an episode id a line."""
    from transcribe import intake

    if len(media) > 1 and (transcript or chapters):
        raise click.UsageError("--transcript and --chapters go with one media file.")
    with open_library(library) as opened:
        for path in media:
            beside = [extra for extra in (transcript, chapters) if extra is not None]
            click.echo(intake.add(opened, path, beside, show=show))


@click.command()
@click.argument("source", type=FILE)
@output_option
@json_option
@click.option("--auto", is_flag=True, help="Find chapters in the text itself where the SOURCE has none.")
@click.option("--own", is_flag=True, help="Those that you made in the window for the media file SOURCE.")
@library_option
def chapters(source: Path, output: Path | None, as_json: bool, auto: bool, own: bool, library: Path | None) -> None:
    """Chapters and what else a SOURCE says: a media file, a transcript, a web page, a description."""
    from transcribe import chapters as sources

    document = sources.read(source)
    if own:
        document = _with_own_chapters(document, source, library)
    if auto and not document.chapters:
        document = _with_found_chapters(document, source, library)
    lists = best_first(document.chapters)
    if output is not None:
        if not lists:
            raise EarmarkError(f"{source.name} has no chapters.", "Nothing was written.")
        for loss in sources.write(output, lists[0]):
            note(loss)
    elif as_json:
        print_json(document_json(document))
    else:
        _print_chapters(document)


def _with_own_chapters(document: Document, source: Path, library: Path | None) -> Document:
    """Only the listener's own list is taken along: the others of the library may be older than the SOURCE."""
    with open_library(library) as opened:
        lists = opened.chapters(episode_of(opened, source).id)
    own = tuple(found for found in lists if found.source is ChapterSource.OWN)
    if not own:
        raise EarmarkError(f"{source.name} has no chapters of your own.", "Make some in the window, with the key C.")
    return replace(document, chapters=(*own, *document.chapters))


def episode_of(library: "Library", media: Path) -> Episode:
    """The episode of the library that has this sound; LibraryError when there is none."""
    from transcribe.media.audio import content_hash

    sound = content_hash(media)
    known = [each for each in library.episodes() if each.content_hash == sound]
    if not known:
        raise LibraryError(f"{media.name} is not in the library.", "Transcribe it first: earmark transcribe.")
    return known[0]


def _with_found_chapters(document: Document, source: Path, library: Path | None) -> Document:
    """The text is the source's, or, of a media file, what the library has of it."""
    from transcribe.chapters import auto, embedded

    text = document.transcript
    if text is None and embedded.recognizes(source):
        with open_library(library) as opened:
            text = text_of(opened, episode_of(opened, source))
    found = auto.chapters(text) if text is not None else None
    if found is None:
        raise EarmarkError(f"No chapters can be found in {source.name}.", "It is too short, or its text has no times.")
    return replace(document, chapters=(found,))


def document_json(document: Document) -> dict[str, object]:
    """Metadata and chapters of every source, in the words of the transcript JSON."""
    from transcribe.formats import earmark_json

    about = document.metadata
    return {
        "title": about.title,
        "show": about.show,
        "number": about.number,
        "published": about.published.isoformat() if about.published else None,
        "duration_ms": about.duration_ms,
        "people": [{"name": person.name, "role": person.role} for person in about.people],
        "links": [{"label": link.label, "url": link.url} for link in about.links],
        "notes": about.notes,
        "chapters": [
            earmark_json.chapter_data(chapter, found.source)
            for found in best_first(document.chapters)
            for chapter in found.chapters
        ],
    }


def _print_chapters(document: Document) -> None:
    if not document.chapters:
        note("No chapters.")
    for found in best_first(document.chapters):
        click.echo(click.style(f"{found.source} ({len(found.chapters)})", bold=True))
        for chapter in found.chapters:
            click.echo(f"{timecode.clock(chapter.start_ms):>9}  {shown(chapter.title)}")


@click.command()
@click.argument("query")
@click.option("--show", metavar="NAME", help="Only in this show.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000), help="At most so many hits.")
@json_option
@library_option
def search(query: str, show: str | None, limit: int, as_json: bool, library: Path | None) -> None:
    """Find words, "phrases" and begin* in everything that is said in the library."""
    with open_library(library) as opened:
        hits = opened.search(query, show=show, limit=limit)
    if as_json:
        names = ("title", "show", "start_ms", "end_ms", "snippet", "chapter")
        print_json([{"episode": hit.episode_id, **{name: getattr(hit, name) for name in names}} for hit in hits])
        return
    if not hits:
        note("Nothing found.")
    title = None
    for hit in hits:
        if hit.title != title:
            title = hit.title
            click.echo(click.style(f"{shown(hit.title)}  ({hit.episode_id})", bold=True))
        click.echo(f"{timecode.clock(hit.start_ms):>9}  {_marked(hit.snippet)}")


def _marked(snippet: str) -> str:
    text = shown(" ".join(snippet.split()))
    return html.unescape(text.replace("<mark>", "\x1b[7m").replace("</mark>", "\x1b[27m"))


@click.command()
@click.argument("episode")
@click.option("-o", "--output", type=FILE, metavar="OUT", required=True, help="The suffix picks the format.")
@library_option
def export(episode: str, output: Path, library: Path | None) -> None:
    """Write the transcript of an EPISODE (its id or its title) to a file."""
    from transcribe import formats

    with open_library(library) as opened:
        found = find_episode(opened, episode)
        transcript = text_of(opened, found)
        lists = best_first(opened.chapters(found.id))
    for loss in formats.write(output, transcript, lists, found.metadata):
        note(loss)


def find_episode(library: "Library", name: str) -> Episode:
    """The episode with this id or title; LibraryError when there is none or more than one."""
    if name.isdecimal() and len(name) < 19:  # more digits are beyond SQLite's numbers
        return library.episode(int(name))
    named = [each for each in library.episodes() if name.casefold() in each.metadata.title.casefold()]
    if len(named) != 1:
        hint = "Give more of the title, or the id that `earmark search` prints."
        raise LibraryError(f"{len(named) or 'No'} episodes are called “{name}”.", hint)
    return named[0]


@click.command()
@click.argument("source", metavar="IN", type=FILE)
@click.argument("target", metavar="OUT", type=FILE)
def convert(source: Path, target: Path) -> None:
    """Convert a transcript from one format to another; says what OUT can't hold."""
    from transcribe import formats

    document = formats.read(source)
    if document.transcript is None:
        raise EarmarkError(f"{source.name} holds no transcript.", "For chapters there is `earmark chapters`.")
    for loss in formats.write(target, document.transcript, document.chapters, document.metadata):
        note(loss)

# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that dies while it saves a span: `python -m tests.support.dying LIBRARY EPISODE HOW`.

HOW is a number, or the beginning of an SQL statement. With a number the system ends the process when it has written
so many bytes of the commit, wherever that is; with a statement it is killed when that is about to be run.
"""

import os
import signal
import sys
from pathlib import Path

from transcribe.library import Library
from transcribe.transcript import Segment, Source, SourceKind, Span, Timing, Word

SOURCE = Source(SourceKind.WHISPER, "tiny.en")


def said(number: int) -> tuple[Span, tuple[Segment, ...]]:
    """A span and its text."""
    start_ms = number * 20_000
    words = [
        Word(f"w{number}x{at}", start_ms + at * 200, start_ms + at * 200 + 150, 0.5, Timing.PHONES) for at in range(90)
    ]
    lines = [tuple(words[at : at + 9]) for at in range(0, 90, 9)]
    segments = (
        Segment(line[0].start_ms, line[-1].end_ms, " ".join(word.text for word in line), line) for line in lines
    )
    return Span(start_ms, start_ms + 19_000), tuple(segments)


def main() -> None:
    """Save two spans, and die in the second."""
    path, episode, how = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with Library(path) as library:
        library.begin(episode, SOURCE, "en", 60_000)
        library.save_span(episode, *said(0), source=SOURCE)
        if how.isdigit():
            _die_writing(path, int(how))
        else:
            _die_at(library, how)
        library.save_span(episode, *said(1), source=SOURCE)


def _die_at(library: Library, statement: str) -> None:
    def look(sql: str) -> None:
        if sql.startswith(statement):
            os.kill(os.getpid(), signal.SIGKILL)

    library._connection.set_trace_callback(look)


def _die_writing(path: Path, size: int) -> None:
    """A file that grows past its limit ends the process that writes it, in the middle of a page if need be."""
    import resource

    log = path.with_name(path.name + "-wal")
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + size, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Many files in one command: which they are, where each goes, and that one that fails does not stop the others."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcribe.cli.options import note, shown, text_of
from transcribe.cli.report import Report, Resumable, listen
from transcribe.errors import Cancelled, EarmarkError, LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transcribe.library import Library, Runner
    from transcribe.speech.phases import Load, Wanted

_LONGEST_NAME = 200  # bytes; with what SQLite puts behind it, it fits everywhere
_GO_ON = "What was finished is kept; give the same command again to go on"


def files_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files themselves, and the audio files in folders, each once. Raises MediaError for a folder without any."""
    from transcribe import intake

    found = (each for path in paths for each in (intake.media_in(path) if path.is_dir() else (path,)))
    return tuple(dict.fromkeys(found))


def targets(files: Sequence[Path], pattern: Path) -> dict[Path, Path]:
    """Where the text of each file goes. Raises FormatError where it can't be written, UsageError for a bad pattern."""
    from transcribe import formats

    found = {file: _target(file, str(pattern)) for file in files}
    if len(set(found.values())) < len(files):
        several = f"{len(files)} files would be written to {len(set(found.values()))}"
        raise click.UsageError(f"{several}: put {{name}} or {{folder}} into OUT, such as {{folder}}/{{name}}.srt.")
    for target in found.values():
        formats.check_writable(target)
    return found


def _target(file: Path, pattern: str) -> Path:
    return Path(pattern.replace("{folder}", str(file.parent)).replace("{name}", file.stem))


class Batch:
    """Files that are transcribed one after the other, in the same way; `name` is the name of its model."""

    def __init__(
        self,
        files: Sequence[Path],
        wanted: "Wanted",
        name: str,
        load: "Load",
        *,
        again: bool,
        jsonl: bool,
    ) -> None:
        self._files, self._wanted, self._name, self._load = files, wanted, name, load
        self._again, self._jsonl = again, jsonl
        self._failed = 0

    def into_files(self, targets: Mapping[Path, Path]) -> int:
        """Write each text to its file; returns the exit code. What is unfinished lies beside it until it is done.

        Raises Resumable when it was stopped; EarmarkError where the only file fails.
        """
        for file in self._files:
            with self._stops_nobody(file):
                if len(self._files) > 1 and not self._again and _is_newer(targets[file], file):
                    note(f"{targets[file]} is there already.")
                else:
                    self._into_file(file, targets[file])
        return self._code()

    def _into_file(self, file: Path, target: Path) -> None:
        from transcribe import formats, intake
        from transcribe.library import Library
        from transcribe.media.audio import probe

        probe(file)  # before anything is made beside the target
        unfinished = _unfinished(target)
        with Library(unfinished) as library:
            episode_id = intake.add(library, file)
            try:
                self._listen(library, episode_id, Report(file, self._jsonl))
            except Cancelled as error:
                raise Resumable(f"{_GO_ON} (until then it lies in {unfinished.name}).") from error
            transcript = text_of(library, library.episode(episode_id))
            lists = library.chapters(episode_id)
        formats.write(target, transcript, lists)
        unfinished.unlink()

    def into_library(self, library: "Library") -> int:
        """Bring each into the library by way of its queue, which keeps what is not done; returns the exit code.

        Raises Resumable when it was stopped; EarmarkError where the only file fails.
        """
        from transcribe.library import Runner

        with Runner(library.path) as runner:
            waiting: dict[int, Path] = {}
            for file in self._files:
                with self._stops_nobody(file):
                    episode_id = self._queue(library, file)
                    waiting.setdefault(episode_id, file)
            for episode_id, file in waiting.items():
                with self._stops_nobody(file, episode_id):
                    try:
                        self._do_queued(library, runner, episode_id, file)
                    except (Cancelled, KeyboardInterrupt):
                        mine = [job.episode_id for job in library.queue.jobs() if job.owner in ("", runner.name)]
                        library.queue.pause([each for each in waiting if each in mine])
                        raise
                    except EarmarkError:
                        if library.queue.is_running(episode_id):
                            library.queue.cancel([episode_id])  # told here; it need not be told in the window too
                        raise
                    finally:
                        library.queue.release(runner, episode_id)
        return self._code()

    def _queue(self, library: "Library", file: Path) -> int:
        from transcribe import intake
        from transcribe.speech.jobs import check_replaceable

        episode_id = intake.add(library, file)
        if self._again or not self._is_done(library, episode_id):
            check_replaceable(library, library.episode(episode_id))
            how = self._wanted
            library.queue.add([episode_id], how.model, how.language, kind=how.kind, draft=how.draft)
            library.queue.resume([episode_id])
        return episode_id

    def _do_queued(self, library: "Library", runner: "Runner", episode_id: int, file: Path) -> None:
        report = Report(file, self._jsonl, episode_id)
        if library.queue.claim(runner, among=[episode_id]) is not None:
            self._listen(library, episode_id, report, lambda: library.queue.is_running(episode_id))
            library.queue.cancel([episode_id])  # done, and told here
        elif not self._is_done(library, episode_id):
            job = library.queue.job(episode_id)
            where = "is being transcribed by another Earmark" if job and job.owner else "was stopped in the queue"
            raise LibraryError(f"“{file.name}” {where}.", "See `earmark queue list`.")
        report.finished(episode_id)

    def _listen(
        self, library: "Library", episode_id: int, report: Report, wanted: Callable[[], bool] = lambda: True
    ) -> None:
        from transcribe.speech.phases import phases

        if not self._again and self._is_done(library, episode_id):
            return
        works = partial(phases, library, library.episode(episode_id), self._wanted, self._load)
        try:
            listen(works, report, wanted)
        except Cancelled as error:
            if not wanted():
                name = Path(library.episode(episode_id).media).name
                raise LibraryError(f"“{name}” was stopped in the queue.", "See `earmark queue list`.") from error
            raise Resumable(f"{_GO_ON}, or see `earmark queue list`.") from error

    def _is_done(self, library: "Library", episode_id: int) -> bool:
        """Whether all of it has been transcribed in this way."""
        from transcribe.library import TextState
        from transcribe.transcript import Source, SourceKind

        if library.text_state(episode_id) is not TextState.COMPLETE:
            return False
        if library.source(episode_id) != Source(SourceKind.WHISPER, self._name):
            return False
        text = library.transcript(episode_id)
        return text is not None and self._wanted.language in (None, text.language)

    @contextmanager
    def _stops_nobody(self, file: Path, episode_id: int = 0) -> "Iterator[None]":
        """What goes wrong with one of many files is told, and counted."""
        try:
            yield
        except Cancelled:
            raise
        except EarmarkError as error:
            Report(file, self._jsonl, episode_id).failed(error)
            if len(self._files) == 1:
                raise
            click.echo(shown(f"{file.name}: {error}"), err=True)
            self._failed += 1

    def _code(self) -> int:
        if self._failed:
            click.echo(f"{self._failed} of {len(self._files)} files failed.", err=True)
        return 1 if self._failed else 0


def _is_newer(target: Path, file: Path) -> bool:
    try:
        return target.stat().st_mtime >= file.stat().st_mtime
    except OSError:
        return False


def _unfinished(target: Path) -> Path:
    """A library for the work on one file, beside what will come of it."""
    name = os.fsencode(target.name)[:_LONGEST_NAME].decode("utf-8", "ignore")
    return target.with_name(f"{name}.unfinished")

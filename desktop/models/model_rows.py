# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says of each model: plain data, made off the window's thread."""

from dataclasses import dataclass

from transcribe.speech import fetch, models
from transcribe.speech.catalogue import Published, catalogue
from transcribe.speech.model_folder import Transfer, size_words
from transcribe.speech.models import Model, Place
from transcribe.speech.speeds import speed_words, speeds
from transcribe.timecode import length

_PLACES = {
    Place.APP: "It is in Earmark’s own folder.",
    Place.CACHE: "It is in the cache of Hugging Face’s programs.",
    Place.PACKAGE: "It came as a Python package.",
}


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model. `folder` is empty for one that is not here; `facts` and `note` are sentences for the user.

    `size` is what deleting it would free: of one that is not here, what came of it before its download ended.
    """

    name: str
    facts: str
    note: str
    size: str
    folder: str = ""
    deletable: bool = False
    published: bool = True

    @property
    def here(self) -> bool:
        """Whether it is on this computer."""
        return bool(self.folder)


@dataclass(frozen=True, slots=True)
class ModelList:
    """All rows, and the model that Earmark takes where the user chose none."""

    rows: tuple[ModelRow, ...]
    automatic: str


def model_list() -> ModelList:
    """The models here, smallest first, then those that can be downloaded."""
    here = models.available()
    fast = speeds()
    names = {model.name for model in here}
    offers = [each for each in catalogue().values() if each.name not in names]
    rows = [_here(model, fast.get(model.name)) for model in here]
    rows += [_offered(each) for each in offers]
    return ModelList(tuple(rows), models.default_name())


def _here(model: Model, speed: float | None) -> ModelRow:
    published = catalogue().get(model.name)
    tongues = _tongues(published.languages) if published else "many languages" if model.multilingual else "English"
    fast = f"about {speed_words(speed)} on this machine" if speed else "speed not measured yet"
    size = size_words(model.size_bytes)
    note = f"{published.note} {_PLACES[model.place]}" if published else _PLACES[model.place]
    return ModelRow(
        model.name,
        f"{tongues} · {size} · {fast}",
        note,
        size,
        str(model.folder),
        deletable=model.place is Place.APP,
        published=published is not None,
    )


def _offered(published: Published) -> ModelRow:
    came = fetch.plan(published.name).here_bytes
    facts = f"{_tongues(published.languages)} · {size_words(published.bytes)}"
    if came:
        facts += f" · {size_words(came)} of it came already"
    return ModelRow(published.name, facts, published.note, size_words(came), deletable=came > 0)


def _tongues(languages: int) -> str:
    return "English" if languages == 1 else f"{languages} languages"


def transfer_words(transfer: Transfer) -> str:
    """`34 %, 165 MB of 486 MB, about 2 min left`."""
    share = f"{int(transfer.fraction * 100)} %"
    words = f"{share}, {size_words(transfer.done_bytes)} of {size_words(transfer.total_bytes)}"
    left_s = transfer.left_s
    return words if left_s is None else f"{words}, about {length(max(1000, int(left_s * 1000)))} left"

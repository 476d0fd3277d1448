# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says of each model: plain data, made off the window's thread."""

from dataclasses import dataclass

from desktop import figures
from desktop.languages import translate
from transcribe.speech import fetch, models
from transcribe.speech.catalogue import Published, catalogue
from transcribe.speech.model_folder import Transfer, size_words
from transcribe.speech.models import Model, Place
from transcribe.speech.speeds import speed_words, speeds
from transcribe.timecode import length


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
    if published:
        tongues = _tongues(published.languages)
    else:
        tongues = translate("Models", "many languages") if model.multilingual else translate("Models", "English")
    fast = _fast(speed) if speed else translate("Models", "speed not measured yet")
    size = _size(model.size_bytes)
    place = _place(model.place)
    note = f"{translate('Models', published.note)} {place}" if published else place
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
    facts = f"{_tongues(published.languages)} · {_size(published.bytes)}"
    if came:
        facts += " · " + translate("Models", "{size} of it came already").format(size=_size(came))
    note = translate("Models", published.note)
    return ModelRow(published.name, facts, note, _size(came), deletable=came > 0)


def _tongues(languages: int) -> str:
    return translate("Models", "English") if languages == 1 else translate("Models", "%n languages", "", languages)


def _place(place: Place) -> str:
    words = {
        Place.APP: translate("Models", "It is in Earmark’s own folder."),
        Place.CACHE: translate("Models", "It is in the cache of Hugging Face’s programs."),
        Place.PACKAGE: translate("Models", "It came as a Python package."),
    }
    return words[place]


def _fast(speed: float) -> str:
    times = figures.pointed(speed_words(speed).partition(" ")[0])
    return translate("Models", "about {times} × real time on this machine").format(times=times)


def _size(size_bytes: int) -> str:
    return figures.pointed(size_words(size_bytes))


def transfer_words(transfer: Transfer) -> str:
    """`34 %, 165 MB of 486 MB, about 2 min left`."""
    words = translate("Models", "{share}, {done} of {all}")
    left_s = transfer.left_s
    if left_s is not None:
        words = translate("Models", "{share}, {done} of {all}, about {length} left")
    return words.format(
        share=figures.percent(int(transfer.fraction * 100) / 100),
        done=_size(transfer.done_bytes),
        all=_size(transfer.total_bytes),
        length=length(max(1000, int((left_s or 0) * 1000))),
    )

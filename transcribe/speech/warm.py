# SPDX-License-Identifier: GPL-3.0-or-later
"""The model that was used last stays loaded; never two at once."""

from transcribe.speech import models
from transcribe.speech.heap import use_one_heap
from transcribe.speech.recognize import Recognizer


class WarmModel:
    """One recogniser that is kept from one job to the next."""

    def __init__(self) -> None:
        use_one_heap()
        self._wanted: tuple[str, int | None] | None = None
        self._recognizer: Recognizer | None = None

    def get(self, name: str, threads: int | None = None) -> Recognizer:
        """The model of a name or in a folder, with so many threads (None: one a core). Raises ModelError.

        The one before is unloaded first, when nobody reads with it any more: two may not fit into memory.
        """
        if self._recognizer is None or self._wanted != (name, threads):
            model = models.find(name)
            if self._recognizer is not None:
                self._recognizer.unload()
                self._recognizer = None
            self._recognizer, self._wanted = Recognizer(model, threads), (name, threads)
        return self._recognizer

# SPDX-License-Identifier: GPL-3.0-or-later
"""The work on one text, phase after phase: a draft where one is wanted, then the text itself; or an alignment.

A quick model (tiny.en) makes the draft of a whole episode before a better one has made a tenth of it. Then the better
one goes through it once more, from the playhead on, and the draft is read until a span of the better text takes its
place. Which phase a job is in, the library says: the text's source and its state.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from transcribe.episode import Episode
from transcribe.errors import ModelError
from transcribe.library import JobKind, Library, TextState
from transcribe.speech import models
from transcribe.speech.jobs import Alignment, Transcription
from transcribe.speech.pipeline import Steering, detect
from transcribe.speech.recognize import Recognizer
from transcribe.transcript import Source, SourceKind

Load = Callable[[str], Recognizer]  # the model of a name; the one before is gone then


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an episode's text is to be made with: names of models, or their folders; the language, where it is known;
    names and terms that may be said (None: those of its show).
    """

    kind: JobKind
    model: str
    draft: str | None = None
    language: str | None = None
    names: str | None = None


class Draft(Transcription):
    """A first text. When it is whole, `better` is to take its place."""

    doing = "drafting"

    def __init__(
        self,
        library: Library,
        episode: Episode,
        recognizer: Recognizer,
        language: str | None,
        better: Source,
        names: str | None,
    ) -> None:
        super().__init__(library, episode, recognizer, language, names)
        self._better = better

    def finish(self) -> None:
        """In one step, so that a job that ends here goes on with the better text."""
        self._begin(self.language)
        self._library.improve(self._episode_id, self._better, self.language)


Work = Draft | Transcription | Alignment


def phases(library: Library, episode: Episode, wanted: Wanted, load: Load, steering: Steering) -> Iterator[Work]:
    """What is to be done, each to be run before the next is asked for. Models are loaded when their phase comes.

    Raises MediaError, ModelError, LibraryError; Cancelled when it is to stop.
    """
    if wanted.kind is JobKind.ALIGN:
        yield Alignment(library, episode, _told(load(wanted.model), steering), wanted.language)
        return
    draft = _draft(library, episode, wanted, load, steering)
    if draft is not None:
        yield draft
    yield Transcription(library, episode, _told(load(wanted.model), steering), wanted.language, wanted.names)


def _draft(library: Library, episode: Episode, wanted: Wanted, load: Load, steering: Steering) -> Draft | None:
    """The draft, unless it is made, or there is another text, or its model does not know the language."""
    if wanted.draft is None:
        return None
    better = models.find(wanted.model)
    try:
        quick = models.find(wanted.draft)
    except ModelError as error:
        steering.notice(f"No draft is made: {error.message}")
        return None
    source = Source(SourceKind.WHISPER, better.name)
    state = library.text_state(episode.id)
    begun = state is TextState.PARTIAL and library.source(episode.id) == source
    if begun or state in (TextState.IMPROVING, TextState.COMPLETE) or quick.name == better.name:
        return None
    language = wanted.language
    if not quick.multilingual:
        if language is None and better.multilingual:
            language = detect(Path(episode.media), _told(load(wanted.model), steering), steering)
        if language != "en" and better.multilingual:
            return None
    return Draft(library, episode, _told(load(wanted.draft), steering), language, source, wanted.names)


def _told(recognizer: Recognizer, steering: Steering) -> Recognizer:
    """The recogniser, after it was said (once) that the graphics card did not take it."""
    if recognizer.trouble:
        steering.notice(recognizer.trouble)
        recognizer.trouble = ""
    return recognizer

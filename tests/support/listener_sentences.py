# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener does who goes by sentences, in loops, and slowly; and what they see of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.listening.sentences import Sentence, sentence_at, sentences_in

if TYPE_CHECKING:
    from tests.support.listener import Listener


class BySentence:
    """Hands and eyes at the sentences of the open text."""

    def __init__(self, listener: "Listener") -> None:
        self._listener = listener

    # Hands

    def holds_in(self, words: str, into_ms: int = 0) -> Sentence:
        """Bring the sound, at rest, to the sentence with these words, so far into it."""
        sentence = self.with_words(words)
        self._listener.window.reading.go_to(sentence.start_ms + into_ms)
        return sentence

    def until(self, position_ms: int, within_ms: int = 10_000) -> None:
        """Listen until the sound is there."""
        listener = self._listener
        listener.until(lambda: listener.position_ms >= position_ms, f"it does not come to {position_ms}", within_ms)

    def until_back(self, before_ms: int, within_ms: int = 10_000) -> None:
        """Listen until the sound has gone back to before a time."""
        listener = self._listener
        listener.until(lambda: listener.position_ms < before_ms, f"it does not go back behind {before_ms}", within_ms)

    # Eyes

    @property
    def all(self) -> list[Sentence]:
        """Every sentence of the text."""
        page = self._listener.view.page
        return [each for number in range(len(page.blocks)) for each in sentences_in(page, number)]

    def with_words(self, words: str) -> Sentence:
        """The one sentence in which these words stand."""
        (found,) = [each for each in self.all if words in self.text_of(each)]
        return found

    def text_of(self, sentence: Sentence) -> str:
        """What stands there."""
        return self._listener.view.text_between(sentence.first, sentence.last)

    @property
    def here(self) -> Sentence:
        """The one that has begun last."""
        found = sentence_at(self._listener.view.page, self._listener.position_ms)
        assert found is not None
        return found

    @property
    def rate(self) -> float:
        """How fast it plays."""
        return self._listener.window.player.rate

    @property
    def toast(self) -> str:
        """What passes over the foot of the text."""
        return self._listener.window.marking.toast.said

    def watched(self, while_: Callable[[], None]) -> list[int]:
        """Every position that was reported while something happened."""
        seen: list[int] = []
        player = self._listener.window.player
        player.moved.connect(seen.append)
        while_()
        player.moved.disconnect(seen.append)
        return seen

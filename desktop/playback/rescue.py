# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done about a file that does not play as it should, and what is said when nothing helps.

Qt plays many kinds of broken files without an error: it stops in the middle, or ends early, and says that it plays, or
that all is well. A copy with an index helps where there is no index or garbage in the middle; else the place is opened
once more, for the sound device may be back. Whether a file or the device is at fault, Earmark's decoder says.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.work.jobs import Lane
from transcribe import timecode
from transcribe.errors import Cancelled, EarmarkError
from transcribe.media.audio import probe
from transcribe.media.indexed import guessed_short, indexed_copy, is_damaged, sound_behind_hole
from transcribe.progress import CancelToken

EARLY_MS = 5_000  # containers are wrong about their length by less
SAME_PLACE_MS = 3_000
LONG_MS = 2 * 3_600_000  # to copy this takes more than a second


class Rescue(QObject):
    """Knows one file, and what was tried with it. Its work is done on a thread of its own.

    Signals: `load_wanted` (path): play this from where the listener is; `skip_wanted` (ms): go on there; `gave_up`
    (sentence, hint): it can't be played there; `told` (sentence, hint): what the listener may want to know.
    """

    load_wanted = Signal(object)
    skip_wanted = Signal(int)
    gave_up = Signal(str, str)
    told = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = Lane(lambda error: self._give_up(error, self._cancel), self)
        self._cancel = CancelToken()
        self._path: Path | None = None
        self._source: Path | None = None
        self._duration_ms = 0
        self._tried_ms: int | None = None
        self._as_it_is = False  # there is no copy to be had

    def begin(self, path: Path, duration_ms: int) -> None:
        """Another file; `duration_ms` is its true length, 0 if unknown."""
        self.end()
        self._path = self._source = path
        self._duration_ms = duration_ms
        self._as_it_is = False

    def end(self) -> None:
        """No file, and nothing to be done any more."""
        self._cancel.cancel()
        self._cancel = CancelToken()
        self._path = self._source = self._tried_ms = None

    @property
    def source(self) -> Path | None:
        """What is played: the file or its copy."""
        return self._source

    def try_again(self) -> None:
        """The listener wants it: what was in vain before may help now."""
        self._tried_ms = None

    def reads(self, guess_ms: int) -> bool:
        """Whether all of the file can be played, whose length the player guesses; else a copy of it will be wanted."""
        path = self._path
        short = guessed_short(guess_ms, self._duration_ms)
        if path is None or self._source != path or self._as_it_is or not short:
            return True
        if self._duration_ms > LONG_MS:
            said = self.tr("This file has no index. A copy with one is being made, so that every place can be played.")
            self.told.emit(said, self.tr("The file itself is not changed."))
        cancel = self._cancel

        def failed(error: EarmarkError) -> None:
            if not isinstance(error, Cancelled) and cancel is self._cancel:
                self.told.emit(error.message, error.hint)
                self._load(path, cancel)

        self._lane.run(lambda: _copied(path, cancel), lambda copy: self._load(copy, cancel), failed)
        return False

    def stalled(self, at_ms: int) -> None:
        """The player says it plays, and does not."""
        path, source, cancel = self._path, self._source, self._cancel
        if path is None or source is None:
            return
        again = self._tried_ms is not None and abs(self._tried_ms - at_ms) < SAME_PLACE_MS
        self._tried_ms = at_ms

        def look() -> tuple[bool, Path, int]:
            if again or not is_damaged(path, at_ms):
                return again and is_damaged(path, at_ms), source, at_ms
            copy = _copied(path, cancel)
            return True, copy, at_ms if copy == path else sound_behind_hole(copy, at_ms)

        def found(answer: tuple[bool, Path, int]) -> None:
            damaged, copy, place_ms = answer
            if cancel is not self._cancel:
                return
            if not again:
                self._skip(at_ms, place_ms)
                self._load(copy, cancel)
            elif damaged:
                self._give_up_damaged(at_ms)
            else:
                said = self.tr("No sound comes out: the sound device does not answer.")
                hint = self.tr("Is it switched on, and chosen in the system’s settings? Then play on.")
                self.gave_up.emit(said, hint)

        self._lane.run(look, found, lambda error: self._give_up(error, cancel))

    def ended(self, at_ms: int, guess_ms: int) -> bool:
        """Whether the end, which the player says it has come to, is one; else something is done about it."""
        path, source, cancel = self._path, self._source, self._cancel
        if path is None or source is None:
            return True
        if not guess_ms and not at_ms:
            self.gave_up.emit(*self.silent())
            return False
        if self._duration_ms - at_ms < EARLY_MS:
            return True

        def look() -> tuple[int, Path]:
            counted_ms = probe(path).duration_ms
            goes_on = source == path and counted_ms - at_ms > EARLY_MS
            return counted_ms, (_copied(path, cancel) if goes_on else source)

        def found(answer: tuple[int, Path]) -> None:
            counted_ms, copy = answer
            if copy != source:
                self._load(copy, cancel)
            elif cancel is self._cancel:
                self._give_up_ended(min(counted_ms, at_ms))

        self._lane.run(look, found, lambda error: self._give_up(error, cancel))
        return False

    def silent(self) -> tuple[str, str]:
        """What is said about a file without sound."""
        hint = self.tr("It seems to be damaged, or no audio file: get it again, or convert it with another program.")
        return self.tr("This file holds no sound that can be played."), hint

    def _load(self, source: Path, cancel: CancelToken) -> None:
        if cancel is self._cancel:
            self._as_it_is = source == self._path
            self._source = source
            self.load_wanted.emit(source)

    def _skip(self, at_ms: int, place_ms: int) -> None:
        """Say what is left out, if something is."""
        if place_ms != at_ms:
            said = self.tr("The file is damaged from {time} to {end}; that part is left out.")
            clocks = timecode.clock(at_ms), timecode.clock(place_ms)
            self.told.emit(said.format(time=clocks[0], end=clocks[1]), self.tr("Download or copy it again."))
            self.skip_wanted.emit(place_ms)

    def _give_up(self, error: EarmarkError, cancel: CancelToken) -> None:
        if not isinstance(error, Cancelled) and cancel is self._cancel:
            self.gave_up.emit(error.message, error.hint)

    def _give_up_damaged(self, at_ms: int) -> None:
        said = self.tr("The file is damaged at {time}.").format(time=timecode.clock(at_ms))
        self.gave_up.emit(said, self.tr("Go on behind that place, or download or copy the file again."))

    def _give_up_ended(self, at_ms: int) -> None:
        said = self.tr("The file ends at {time} and should go on until {end}.").format(
            time=timecode.clock(at_ms), end=timecode.clock(self._duration_ms)
        )
        self.gave_up.emit(said, self.tr("It seems to be cut off: download or copy it again."))


def _copied(path: Path, cancel: CancelToken) -> Path:
    """A copy that can be entered anywhere, or the file where it has no need of one."""
    return indexed_copy(path, cancel=cancel) or path

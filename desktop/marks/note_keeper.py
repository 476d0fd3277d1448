# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the card of a mark over the window that it is shown in, and keeps what is written on it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from desktop.marks.mark_card import EDGE_PX, WIDE_PX, MarkCard
from desktop.marks.mark_changes import MarkChanges
from desktop.marks.mark_store import MarkStore
from desktop.playback.player import Player
from desktop.theme import Theme
from desktop.toast import ABOVE_PX
from transcribe.marks import Mark

GAP_PX = 12  # over the passing word at the foot of the text


class NoteKeeper(QObject):
    """One card at a time. `theme` says the colours of the moment."""

    def __init__(
        self, store: MarkStore, changes: MarkChanges, player: Player, theme: Callable[[], Theme], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._changes, self._player, self._theme = changes, player, theme
        self._tags: set[str] = set()
        self._card: MarkCard | None = None
        self._of: tuple[int, Mark] | None = None
        store.kept.connect(self._kept)

    @property
    def card(self) -> MarkCard | None:
        """The card that is open."""
        return self._card

    def edit(
        self, number: int, mark: Mark, over: QWidget, *, beside: QRect | None = None, paused: bool = False
    ) -> None:
        """Ask for note, tags and colour of a mark of episode `number`: beside a row of a list, else at the foot of the
        text. `paused`: the sound waits until the card is closed.
        """
        if self._card is not None:
            self._card.keep()
        plays_on = paused and self._player.playing
        if plays_on:
            self._player.pause()
        window, before = over.window(), over
        card = MarkCard(mark, sorted(self._tags | set(mark.tags), key=str.casefold), self._theme(), window)
        self._card, self._of = card, (number, mark)
        card.kept.connect(self._write)
        card.closed.connect(lambda within: self._closed(card, before if within else None, plays_on=plays_on))
        if beside is not None:
            corner = over.mapTo(window, beside.topLeft() + QPoint(EDGE_PX, 0))
        else:
            foot = over.height() - ABOVE_PX - over.fontMetrics().height() * 2 - GAP_PX
            corner = over.mapTo(window, QPoint((over.width() - WIDE_PX) // 2, foot))
        card.open_beside(corner, above=beside is None)

    def know(self, marks: Sequence[Mark]) -> None:
        """Tags that these marks have are offered."""
        self._tags.update(tag for mark in marks for tag in mark.tags)

    def _kept(self, _number: int, marks: Sequence[Mark]) -> None:
        self.know(marks)
        for mark in marks:
            if self._of is not None and self._card is not None and mark.id == self._of[1].id:
                self._of = self._of[0], mark
                self._card.renew(mark)

    def _write(self, mark: Mark) -> None:
        if self._of is not None:
            self._changes.write(*self._of, mark)

    def _closed(self, card: MarkCard, before: QWidget | None, *, plays_on: bool) -> None:
        if before is not None:
            before.setFocus()
        if self._card is card:
            self._card = self._of = None
        if plays_on:
            self._player.play()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Speakers get their names: here, in this episode, or in all of its show."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from desktop.actions import Actions
from desktop.correcting.lines import Changes, as_kept
from desktop.correcting.speaker_dialog import Reach, SpeakerDialog
from desktop.correcting.text_changes import TextChanges
from desktop.librarian import Librarian
from desktop.reading.page import Page
from desktop.reading.reading_page import ReadingPage
from transcribe.edits import EditKind, rename_speaker
from transcribe.library import Library
from transcribe.transcript import Segment


@dataclass(frozen=True, slots=True)
class Turn:
    """Lines that one speaker says without a break; without a name, those of one paragraph."""

    speaker: str | None
    lines: tuple[Segment, ...]


def turn_at(page: Page, number: int) -> Turn | None:
    """The turn that a block is part of; None where nobody speaks."""
    if not page.blocks or not page.blocks[number].lines:
        return None
    speaker = page.blocks[number].speaker
    first = last = number
    if speaker:
        first = _same(page, number, -1)
        last = _same(page, number, 1)
    lines = {id(line.segment): line.segment for block in page.blocks[first : last + 1] for line in block.lines}
    return Turn(speaker, tuple(line for line in lines.values() if line.speaker == speaker))


def _same(page: Page, number: int, step: int) -> int:
    """The last block from here in a direction in which nobody else speaks."""
    found = each = number
    while 0 <= each < len(page.blocks):
        if page.blocks[each].lines:
            if page.blocks[each].speaker != page.blocks[number].speaker:
                break
            found = each
        each += step
    return found


class Speakers(QObject):
    """Wires one action, the names in the margin, and the menu."""

    def __init__(
        self, window: QWidget, page: ReadingPage, librarian: Librarian, changes: TextChanges, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._librarian = window, page, librarian
        self._changes, self._actions = changes, actions
        self.dialog: SpeakerDialog | None = None
        page.transcript.gutter.speaker_clicked.connect(self._ask)
        page.transcript.menu_wanted.connect(self._fill)
        actions["speaker"].triggered.connect(self._ask_here)

    def _ask_here(self) -> None:
        view = self._page.transcript
        if not view.isVisible() or not view.page.blocks:
            return
        chosen = view.selection()
        heard = chosen[0] if chosen is not None else view.heard_place()
        self._ask(view.page.block_index(view.textCursor().position() if view.writing else heard))

    def _fill(self, menu: QMenu, position: int) -> None:
        page = self._page.page
        if page.line_at(position) is not None:
            action = menu.addAction(self.tr("Who speaks…"))
            action.setShortcut(self._actions["speaker"].shortcut())
            action.triggered.connect(lambda: self._ask(page.block_index(position)))

    def _ask(self, number: int) -> None:
        turn, episode = turn_at(self._page.page, number), self._page.episode
        if turn is None or episode is None:
            return
        self._page.transcript.finish()
        about, text = episode.metadata, self._page.reading.transcript if self._page.reading is not None else None
        spoken = [line.speaker for line in text.segments if line.speaker] if text is not None else []

        def known(library: Library) -> list[str]:
            same = [each.metadata for each in library.episodes() if about.show and each.metadata.show == about.show]
            people = [person.name for each in (about, *same) for person in each.people]
            return list(dict.fromkeys([*people, *spoken]))

        self._librarian.ask(known, lambda names: self._show(turn, names, about.show))

    def _show(self, turn: Turn, names: Sequence[str], show: str) -> None:
        self.dialog = SpeakerDialog(turn.speaker, names, show, self._window)
        self.dialog.chosen.connect(lambda name, reach: self._rename(turn, name or None, reach, show))
        self.dialog.finished.connect(self._come_back)
        self.dialog.open()

    def _come_back(self) -> None:
        self._window.activateWindow()
        self._page.transcript.setFocus()

    def _rename(self, turn: Turn, name: str | None, reach: Reach, show: str) -> None:
        number = self._changes.open_id

        def make(library: Library) -> Changes:
            if reach is Reach.HERE:
                lines = [as_kept(library, number, line) for line in turn.lines]
                return {number: rename_speaker(lines, turn.speaker, name)}
            if reach is Reach.EPISODE:
                text = library.transcript(number)
                return {number: rename_speaker(text.segments if text is not None else (), turn.speaker, name)}
            texts = library.corrections.texts(show)
            return {each: rename_speaker(text.segments, turn.speaker, name) for each, text in texts.items()}

        said = self.tr("{name} speaks.").format(name=name) if name else self.tr("The name is taken away.")
        self._changes.do(EditKind.SPEAKER, make, said)

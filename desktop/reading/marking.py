# SPDX-License-Identifier: GPL-3.0-or-later
"""What the listener makes of an episode besides listening: chapters of their own, chapters to skip, marks."""

from PySide6.QtCore import QBuffer, QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from desktop.actions import Actions
from desktop.librarian import Librarian
from desktop.marks.mark_changes import MarkChanges
from desktop.marks.mark_store import MarkStore
from desktop.marks.note_keeper import NoteKeeper
from desktop.playback.player import Player
from desktop.reading.chapter_keeper import ChapterKeeper
from desktop.reading.chapter_row import PICTURE_PX
from desktop.reading.chapter_way import ChapterWay
from desktop.reading.history import History
from desktop.reading.mark_keeper import MarkKeeper
from desktop.reading.reading_page import Reading, ReadingPage
from desktop.toast import Toast
from transcribe.library import Library
from transcribe.marks import Mark

Kept = tuple[tuple[Mark, ...], frozenset[str]]


class Marking(QObject):
    """Builds the keepers, and gives them what the library has of each episode that is opened."""

    def __init__(self, page: ReadingPage, player: Player, librarian: Librarian, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._librarian, self._actions = page, librarian, actions
        self.toast = Toast(page.transcript)
        self.history = History(actions, self.toast, self)
        self.chapters = ChapterKeeper(page, player, librarian, self.history, self.toast, actions)
        self.way = ChapterWay(page, player, librarian, self.toast, actions)
        self.store = MarkStore(librarian, self)
        changes = MarkChanges(self.store, self.history, self.toast, self)
        self.notes = NoteKeeper(self.store, changes, player, lambda: page.transcript.theme, self)
        self.marks = MarkKeeper(page, player, self.store, changes, self.notes, self.toast, actions)
        self.chapters.renamed.connect(self.way.keep_renamed)
        page.sidebar.pane.model.picture_wanted.connect(self._load_picture)
        page.opened.connect(self._opened)
        actions["chapter-find"].triggered.connect(self._find)

    def _opened(self, reading: Reading) -> None:
        number = reading.episode.id
        self.history.forget()
        self.marks.open(())
        self.way.begin()

        def load(library: Library) -> Kept:
            return library.marks.of(number), library.skips.of(number)

        def loaded(kept: Kept) -> None:
            episode = self._page.episode
            if episode is not None and episode.id == number:
                self.marks.open(kept[0])
                self.notes.know(kept[0])
                self.way.open(kept[1])

        self._librarian.ask(load, loaded)

    def _load_picture(self, name: str) -> None:
        episode = self._page.episode
        if episode is not None:
            number, pane = episode.id, self._page.sidebar.pane
            self._librarian.ask(
                lambda library: small_picture(library.pictures.named(number, name)),
                lambda picture: pane.set_picture(name, picture),
            )

    def _find(self) -> None:
        if self._page.isVisible():
            if not self._page.sidebar.isVisible():
                self._actions["sidebar"].trigger()
            self._page.sidebar.show_chapters()
            self._page.sidebar.pane.look_for()


def small_picture(data: bytes | None) -> QImage:
    """A picture no larger than it is shown on a sharp screen; a null one where it can't be read."""
    buffer = QBuffer()
    buffer.setData(data or b"")
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size, most = reader.size(), PICTURE_PX * 2
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read() if data else QImage()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user does with the shelf: files come in, episodes leave and come back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.librarian import Librarian
from desktop.messages import Notice
from desktop.reading.reading_page import Reading
from desktop.shelf.library_view import LibraryView
from desktop.work.text_work import TextWork


class ShelfKeeper(QObject):
    """Wires the shelf to the library and to the work; files may be dropped anywhere on the window.

    `open_id` tells which episode is open (0: none): a transcript that comes alone belongs to it.
    Signals: `open_wanted` (episode id); `removed` (episode id).
    """

    open_wanted = Signal(int)
    removed = Signal(int)

    def __init__(
        self,
        window: QWidget,
        shelf: LibraryView,
        librarian: Librarian,
        work: TextWork,
        notice: Notice,
        open_id: Callable[[], int],
    ) -> None:
        super().__init__(window)
        self._window, self._shelf, self._librarian = window, shelf, librarian
        self._work, self._notice, self._open_id = work, notice, open_id
        shelf.opened.connect(self.open_wanted)
        shelf.add_wanted.connect(self.choose_files)
        shelf.sample_wanted.connect(librarian.bring_sample)
        librarian.shelf_changed.connect(shelf.set_rows)
        librarian.added.connect(self._added)
        librarian.opened.connect(lambda reading, _at_ms: self._opened(reading))
        self._fresh = 0  # was added, and is about to open
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Bring files in."""
        self._librarian.bring(paths, self._open_id())

    def choose_files(self) -> None:
        """Ask for files."""
        title = self.tr("Add audio, with transcripts and chapters")
        names, _ = QFileDialog.getOpenFileNames(self._window, title)
        self.add_files([Path(name) for name in names])

    def remove_chosen(self) -> None:
        """Take the selected episode off the shelf; it can be put back."""
        episode_id = self._shelf.chosen
        if not self._shelf.isVisible() or episode_id is None:
            return
        self._work.forget(episode_id)
        self.removed.emit(episode_id)
        self._librarian.remove(episode_id)
        self._notice.say(
            self.tr("Removed from the library; the file is where it was."),
            act=self.tr("Undo"),
            do=lambda: self._librarian.remove(episode_id, undo=True),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped on the window; a clip that is dragged out of it is none of them."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls() and event.source() is None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths:
                event.acceptProposedAction()
                self.add_files(paths)
            return True
        return False

    def _added(self, episode_id: int, one_of_many: bool) -> None:
        if one_of_many:
            self._work.add(episode_id)
        else:
            self._fresh = episode_id
            self.open_wanted.emit(episode_id)
        self._librarian.load_shelf()

    def _opened(self, reading: Reading) -> None:
        """What was said before, perhaps of this very file, is over when it can be played."""
        if reading.episode.id == self._fresh:
            self._fresh = 0
            self._notice.hide()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the window of all marks, plays from what is chosen in it, and lets marks be written to files."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions
from desktop.appearance import Appearance
from desktop.layout.rooms import Rooms
from desktop.marks.all_marks_dialog import AllMarksDialog
from desktop.marks.export import MarkExport
from desktop.messages import Notice
from desktop.playback.player import Player
from desktop.reading.marking import Marking
from desktop.settings import Settings
from desktop.theme import Theme
from transcribe.marks import MarkedEpisode


class AllMarksKeeper(QObject):
    """Wires two actions."""

    def __init__(
        self,
        window: QWidget,
        rooms: Rooms,
        player: Player,
        marking: Marking,
        actions: Actions,
        appearance: Appearance,
        settings: Settings,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._player, self._notice = window, rooms, player, notice
        self._store, self._toast, self._appearance = marking.store, marking.toast, appearance
        self.export = MarkExport(settings, self._store, self)
        self.dialog: AllMarksDialog | None = None
        actions["all-marks"].triggered.connect(self._open)
        actions["marks-export"].triggered.connect(self._export_open)
        appearance.changed.connect(self._dress)

    def _open(self) -> None:
        if self.dialog is None:
            dialog = AllMarksDialog(self._store, self._player, lambda: self._appearance.theme, self._window)
            dialog.play_wanted.connect(self._rooms.play)
            dialog.export_wanted.connect(
                lambda found: self.export.ask(found, dialog, dialog.toast.say, dialog.notice.error)
            )
            dialog.finished.connect(self._closed)
            self.dialog = dialog
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _dress(self, theme: Theme) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _export_open(self) -> None:
        """The marks of the episode that is open; where none is, of the whole library."""
        number = self._rooms.open_id

        def loaded(found: Sequence[MarkedEpisode]) -> None:
            chosen = [each for each in found if not number or each.episode.id == number]
            say = self._say()
            if chosen:
                self.export.ask(chosen, self._window, say, self._notice.error)
            else:
                say(self.tr("There are no marks here to write."))

        self._store.load_all(loaded)

    def _say(self) -> Callable[[str], None]:
        return self._toast.say if self._rooms.read_id else self._notice.say

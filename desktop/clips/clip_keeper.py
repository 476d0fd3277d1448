# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips of the text that is open: asked for by key or by the menu, saved, and shown where they lie."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from desktop.actions import Actions
from desktop.clips.clip_choice import chosen
from desktop.clips.clip_dialog import ClipDialog, ClipSource
from desktop.clips.clip_draft import ClipDraft
from desktop.clips.clip_files import ClipFiles
from desktop.clips.clip_maker import ClipMaker
from desktop.clips.clip_wishes import ClipWishes
from desktop.playback.player import Player
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.toast import Toast


class ClipKeeper(QObject):
    """Wires the action. Without a selection, the sentence being heard is meant."""

    def __init__(self, page: ReadingPage, player: Player, actions: Actions, settings: Settings, toast: Toast) -> None:
        super().__init__(page)
        self._page, self._player, self._actions = page, player, actions
        self._settings, self._toast = settings, toast
        self._maker, self._files = ClipMaker(self), ClipFiles()
        self._preview: Player | None = None  # made when the first clip is; Qt's are not taken down lightly
        self.dialog: ClipDialog | None = None
        actions["clip"].triggered.connect(self._ask)
        page.transcript.menu_wanted.connect(self._fill)

    def close(self) -> None:
        """The window goes."""
        if self.dialog is not None:
            self.dialog.reject()
        self._maker.close()
        self._files.close()

    def _fill(self, menu: QMenu, place: int) -> None:
        view = self._page.transcript
        first, last = view.selection() or view.page.sentence_around(place)
        action = menu.addAction(self._actions["clip"].text())
        action.setShortcut(self._actions["clip"].shortcut())
        action.setEnabled(chosen(view.page, first, last) is not None)
        action.triggered.connect(lambda: self._ask_for(first, last))

    def _ask(self) -> None:
        view = self._page.transcript
        if not view.isVisible():
            return
        if view.page.words:
            self._ask_for(*(view.selection() or view.page.sentence_around(view.heard_place())))
        else:
            self._toast.say(self.tr("There is no text yet of which a clip could be made."))

    def _ask_for(self, first: int, last: int) -> None:
        episode, view = self._page.episode, self._page.transcript
        if episode is None or self.dialog is not None:
            return
        choice = chosen(view.page, first, last)
        if choice is None:
            self._toast.say(self.tr("Nothing of this is heard. Select some words for a clip."))
            return
        self._player.pause()
        about = episode.metadata
        source = ClipSource(Path(episode.media), about.title, about.show, about.duration_ms)
        window = self._page.window()
        preview = self._preview = self._preview or Player(self)
        preview.sound.choose(self._player.sound.chosen)
        preview.set_volume(self._player.volume)
        draft = ClipDraft(self._maker, self._files, preview)
        self.dialog = ClipDialog(choice, source, self._wishes(), self._maker, draft, window)
        self.dialog.wished.connect(self._keep)
        self.dialog.saved.connect(self._say_saved)
        self.dialog.finished.connect(self._gone)
        self.dialog.open()

    def _gone(self) -> None:
        self._files.drop()
        self.dialog = None

    def _wishes(self) -> ClipWishes:
        kept = self._settings
        return ClipWishes(kept.clip_format, kept.clip_soft, kept.clip_levelled, kept.clip_text, kept.clip_folder)

    def _keep(self, wishes: ClipWishes) -> None:
        kept = self._settings
        kept.clip_format, kept.clip_soft, kept.clip_levelled = wishes.format, wishes.soft, wishes.levelled
        kept.clip_text, kept.clip_folder = wishes.beside, wishes.folder

    def _say_saved(self, path: Path) -> None:
        self._toast.say(
            self.tr("Saved “{name}”.").format(name=path.name),
            act=self.tr("Show in folder"),
            do=lambda: show_in_folder(path),
        )


def show_in_folder(path: Path) -> None:
    """Let the file manager open the folder of a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
